//! The head of a table.

use egui::text::LayoutJob;
use egui::{Align2, Color32, Rect, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::layout::{Grid, PADDING};
use crate::ui::theme::{Size, space};

/// Paints the head over the rows that pass under it.
pub(super) fn show(ui: &Ui, grid: &Grid<'_>) {
    let theme = grid.theme;
    let rect = grid.head_rect(ui.clip_rect());
    ui.painter().rect_filled(rect, 0.0, theme.surface);
    // Rows under the head are not to be clicked through it.
    let _response = ui.interact(rect, grid.id.with("head"), Sense::CLICK);
    for column in 0..grid.columns.len() {
        label(ui, grid, rect, column);
    }
    let edge = Stroke::new(space::LINE, theme.edge);
    ui.painter().hline(rect.x_range(), rect.bottom(), edge);
    if let Some(x) = grid.frozen_edge().filter(|_| grid.is_shifted()) {
        ui.painter().vline(x, grid.rect().y_range(), edge);
    }
}

fn label(ui: &Ui, grid: &Grid<'_>, head: Rect, at: usize) {
    let Some(column) = grid.columns.get(at) else {
        return;
    };
    let color = grid.theme.ink_second;
    let rect = Rect::from_x_y_ranges(grid.column_range(at), head.y_range());
    let clip = grid.clip(at, ui.clip_rect());
    let painter = ui.painter().with_clip_rect(clip);
    let galley = painter.layout_job(job(&column.label, color, rect.width() - 2.0 * PADDING));
    let anchor = if column.kind.is_numeric() {
        Align2::RIGHT_CENTER
    } else {
        Align2::LEFT_CENTER
    };
    let elided = galley.elided;
    let area = rect.shrink2(vec2(PADDING, 0.0));
    let place = anchor.align_size_within_rect(galley.size(), area).min;
    painter.galley(place, galley, color);
    let response = ui.interact(
        rect.intersect(clip),
        grid.id.with(("head", at)),
        Sense::hover(),
    );
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &column.label));
    if elided {
        let _response = response.on_hover_text(&column.label);
    }
}

/// The label of a column, broken into three lines at most.
pub(super) fn job(label: &str, color: Color32, width: f32) -> LayoutJob {
    let font = Size::Field.regular();
    let mut job = LayoutJob::simple(label.to_owned(), font, color, width.max(1.0));
    job.wrap.max_rows = 3;
    job
}
