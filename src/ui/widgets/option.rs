//! One of several things of which one is chosen, as a row with a ring at its left.

use egui::{CursorIcon, Frame, Margin, Pos2, Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::button::focus_ring;
use crate::ui::theme::{Theme, space};

/// The room of the ring at the left of a row.
const RING: i8 = 36;

/// Shows a row; it is clicked to choose it. `name` tells it from its neighbours, `content` shows it.
pub fn option_row(
    ui: &mut Ui,
    name: &str,
    selected: bool,
    content: impl FnOnce(&mut Ui),
) -> Response {
    let theme = Theme::of(ui);
    let builder = egui::UiBuilder::new().id_salt(name).sense(Sense::click());
    let row = ui.scope_builder(builder, |ui| {
        let hovered = ui.response().hovered();
        let fill = match (selected, hovered) {
            (true, _) => theme.accent_weak,
            (false, true) => theme.hover,
            (false, false) => theme.surface,
        };
        let margin = Margin {
            left: RING,
            right: 12,
            top: 8,
            bottom: 8,
        };
        Frame::new()
            .fill(fill)
            .corner_radius(space::FIELD_RADIUS)
            .inner_margin(margin)
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 2.0;
                content(ui);
            });
    });
    let response = row.response;
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, selected, name));
    ring(ui, response.rect.left_top() + vec2(20.0, 18.0), selected);
    focus_ring(ui, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// A drawn ring, filled when its row is chosen.
fn ring(ui: &Ui, at: Pos2, selected: bool) {
    let theme = Theme::of(ui);
    let color = if selected { theme.accent } else { theme.edge };
    ui.painter()
        .circle(at, 7.0, theme.surface, Stroke::new(1.6, color));
    if selected {
        ui.painter().circle_filled(at, 3.6, color);
    }
}
