//! Panels that fill the height of the middle and scroll inside.

use egui::{Rect, Ui, pos2};

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
