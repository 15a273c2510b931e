//! How panels share the room: down to the lower edge of the middle, and side by side.

use egui::{Align, Layout, Rect, Ui, pos2, vec2};

use crate::ui::theme::space;

/// The margin below the content of the middle.
const MARGIN: f32 = 20.0;
/// A panel is never lower than this; below, the middle scrolls.
const LEAST: f32 = 320.0;

/// What is left of the middle below the cursor: down to the lower edge of what is seen, since the
/// middle itself scrolls and has no lower edge.
pub(super) fn room(ui: &Ui) -> Rect {
    let cursor = ui.cursor().min;
    let bottom = (ui.clip_rect().bottom() - MARGIN).max(cursor.y + LEAST);
    Rect::from_min_max(cursor, pos2(ui.max_rect().right(), bottom))
}

/// Things side by side in columns of one width. Unlike the columns of egui these do not stretch
/// what stands in them, and lines of text keep their natural spaces.
pub(super) fn side_by_side<T>(
    ui: &mut Ui,
    items: impl ExactSizeIterator<Item = T>,
    gap: f32,
    mut show: impl FnMut(&mut Ui, T),
) {
    let count = u16::try_from(items.len()).map_or(1.0, f32::from).max(1.0);
    let width = (ui.available_width() - gap * (count - 1.0)) / count;
    let below = ui.spacing().item_spacing.y;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for item in items {
            let layout = Layout::top_down(Align::Min);
            ui.allocate_ui_with_layout(vec2(width, 0.0), layout, |ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing = vec2(space::SMALL, below);
                show(ui, item);
            });
        }
    });
}
