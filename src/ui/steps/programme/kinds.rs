//! The kinds of the programme as cards, of which that of the plan is chosen.

use egui::{Align, Layout, Sense, Stroke, StrokeKind, Ui, UiBuilder};

use crate::finding::Place;
use crate::programme::{Kind, Programme};
use crate::ui::View;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{chip, focus_ring, label, name, note, standing, strong};

/// So many cards stand side by side.
const ACROSS: usize = 3;

/// Shows the cards; the kind that was clicked, if it is another one.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) -> Option<&'static Kind> {
    let programme = view.workspace.programme();
    let current = &view.workspace.plan().head.kind;
    let gap = space::SMALL;
    let across = programme.kinds.iter().take(ACROSS);
    let count = across.fold(0.0, |sum, _| sum + 1.0_f32);
    let width = ((ui.available_width() + gap) / count.max(1.0) - gap).floor();
    let mut chosen = None;
    for (line, kinds) in programme.kinds.chunks(ACROSS).enumerate() {
        ui.push_id(line, |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = gap;
                for kind in kinds {
                    if kind_card(ui, view, programme, kind, kind.id == *current, width) {
                        chosen = Some(kind);
                    }
                }
            });
        });
    }
    note(ui, &view.tr("programme-kind-note"));
    chosen.filter(|kind| kind.id != *current)
}

/// A kind as a card that can be clicked.
fn kind_card(
    ui: &mut Ui,
    view: &mut View<'_>,
    programme: &Programme,
    kind: &Kind,
    selected: bool,
    width: f32,
) -> bool {
    let theme = view.theme;
    let builder = UiBuilder::new()
        .scope_id(ui.scope_id().with(("kind", &kind.id)))
        .layout(Layout::top_down(Align::Min))
        .sense(Sense::click());
    // All cards of a line are as high as the highest was in the frame before.
    let heights = ui.scope_id().with((&programme.id, width.to_bits()));
    let height: f32 = ui.data(|data| data.get_temp(heights)).unwrap_or_default();
    let shown = ui.scope_builder(builder, |ui| {
        let ground = ui.painter().add(egui::Shape::Noop);
        let inner = egui::Frame::new().inner_margin(12).show(ui, |ui| {
            ui.set_width(width - 24.0);
            ui.set_min_height(height);
            ui.spacing_mut().item_spacing.y = space::TINY;
            ui.horizontal_wrapped(|ui| {
                strong(ui, kind.name.get(view.lang));
                if selected {
                    chip(ui, Tone::Good, &view.tr("programme-chosen"));
                }
            });
            for (key, text) in [
                ("programme-object", &kind.object),
                ("programme-applicant", &kind.applicant),
                ("programme-quota", &kind.quota.text),
            ] {
                if !text.is_empty() {
                    label(ui, &view.tr(key));
                    note(ui, text.get(view.lang));
                }
            }
            standing(ui, view, programme, &kind.standing);
            ui.min_rect().height()
        });
        (ground, inner.response.rect, inner.inner)
    });
    let (ground, rect, needed) = shown.inner;
    if needed > height + 0.5 {
        ui.data_mut(|data| data.insert_temp(heights, needed));
        ui.ctx()
            .request_discard("the cards of the kinds differ in height");
    }
    let response = shown.response;
    response.widget_info(|| {
        let title = kind.name.get(view.lang);
        egui::WidgetInfo::selected(egui::Role::RadioButton, true, selected, title)
    });
    name(&response, kind.name.get(view.lang));
    let line = if selected {
        Stroke::new(1.5, theme.accent)
    } else {
        theme.hairline()
    };
    let fill = match (selected, response.hovered()) {
        (true, _) => theme.accent_weak,
        (false, true) => theme.hover,
        (false, false) => theme.surface,
    };
    let radius = egui::CornerRadius::same(space::CARD_RADIUS);
    let shape = egui::epaint::RectShape::new(rect, radius, fill, line, StrokeKind::Inside);
    ui.painter().set(ground, shape);
    focus_ring(ui, &response);
    if selected {
        view.visit(&response, &Place::of(&["head", "kind"]));
    }
    response.clicked()
}
