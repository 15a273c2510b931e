//! The right column: trace, guidance, findings and page preview; it folds away.

mod findings;
mod guidance;
mod preview_tab;
pub mod trace;

use egui::{
    Align, Color32, CursorIcon, Frame, Layout, Margin, Panel, Rangef, Response, Role, ScrollArea,
    Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use crate::app::step_of;
use crate::ui::View;
use crate::ui::state::{Tab, UiState};
use crate::ui::theme::{Size, Theme, space};
use crate::ui::widgets::focus_ring;

/// Height of the row of tabs.
const TABS: f32 = 40.0;
/// Width of the column while it is folded.
const FOLDED: f32 = 26.0;

/// Shows the column, or the handle that unfolds it.
pub fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut UiState, open: bool) {
    let frame = Frame::new().fill(view.theme.surface);
    if !open {
        Panel::right("right-folded")
            .exact_size(FOLDED)
            .resizable(false)
            .frame(frame)
            .show(ui, |ui| {
                if chevron(ui, vec2(FOLDED, TABS), false, &view.tr("right-unfold")).clicked() {
                    state.right_open = Some(true);
                }
            });
        return;
    }
    let panel = Panel::right("right")
        .default_size(space::RIGHT)
        .size_range(300.0..=520.0);
    panel.frame(frame).show(ui, |ui| {
        tabs(ui, view, state);
        if state.tab == Tab::Preview {
            preview_tab::show(ui, view, state);
            return;
        }
        ScrollArea::vertical()
            .id_salt(state.tab.key())
            .auto_shrink(false)
            .show(ui, |ui| {
                Frame::new()
                    .inner_margin(Margin::same(16))
                    .show(ui, |ui| match state.tab {
                        Tab::Trace => trace::show(ui, view, &mut state.trace),
                        Tab::Guidance => guidance::show(ui, view, state.step),
                        Tab::Findings => findings::show(ui, view, state.step),
                        Tab::Preview => {}
                    });
            });
    });
}

fn tabs(ui: &mut Ui, view: &View<'_>, state: &mut UiState) {
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    let row = ui.horizontal(|ui| {
        ui.set_height(TABS);
        ui.add_space(space::SMALL);
        for tab in Tab::ALL {
            if tab_button(ui, &tab_name(view, state, tab), state.tab == tab).clicked() {
                state.tab = tab;
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if chevron(ui, vec2(FOLDED, TABS), true, &view.tr("right-fold")).clicked() {
                state.right_open = Some(false);
            }
        });
    });
    let edge = row.response.rect;
    ui.painter().hline(
        ui.max_rect().x_range(),
        edge.bottom() - 0.5,
        view.theme.hairline(),
    );
    ui.spacing_mut().item_spacing = vec2(space::SMALL, space::SMALL);
}

fn tab_name(view: &View<'_>, state: &UiState, tab: Tab) -> String {
    let name = view.tr(tab.key());
    let findings = view.workspace.assessment().findings.iter();
    let count = findings
        .filter(|finding| step_of(&finding.place) == state.step)
        .count();
    if tab == Tab::Findings && count > 0 {
        format!("{name} {count}")
    } else {
        name
    }
}

fn tab_button(ui: &mut Ui, name: &str, selected: bool) -> Response {
    let theme = Theme::of(ui);
    let font = if selected {
        Size::Field.bold()
    } else {
        Size::Field.regular()
    };
    let color = if selected {
        theme.accent_strong
    } else {
        theme.ink_second
    };
    let shape = ui.painter().layout_no_wrap(name.to_owned(), font, color);
    let (rect, response) =
        ui.allocate_exact_size(vec2(shape.size().x + 20.0, TABS), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, selected, name));
    let color = if response.hovered() { theme.ink } else { color };
    ui.painter()
        .galley_with_override_text_color(rect.center() - shape.size() / 2.0, shape, color);
    if selected {
        let under = Rangef::new(rect.left() + 2.0, rect.right() - 2.0);
        ui.painter()
            .hline(under, rect.bottom() - 1.0, Stroke::new(2.0, theme.accent));
    }
    focus_ring(ui, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// A drawn arrow that folds or unfolds the column.
fn chevron(ui: &mut Ui, size: egui::Vec2, folds: bool, name: &str) -> Response {
    let theme = Theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let color = if response.hovered() {
        theme.accent_strong
    } else {
        theme.ink_second
    };
    let fill = if response.hovered() {
        theme.hover
    } else {
        Color32::TRANSPARENT
    };
    ui.painter()
        .rect_filled(rect.shrink(3.0), space::FIELD_RADIUS, fill);
    let tip = if folds { 2.5 } else { -2.5 };
    let at = rect.center();
    let points = vec![
        pos2(at.x - tip, at.y - 5.0),
        pos2(at.x + tip, at.y),
        pos2(at.x - tip, at.y + 5.0),
    ];
    ui.painter()
        .add(Shape::line(points, Stroke::new(1.6, color)));
    focus_ring(ui, &response);
    response
        .on_hover_text(name)
        .on_hover_cursor(CursorIcon::PointingHand)
}
