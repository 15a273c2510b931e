//! What the rows of a table look like.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align2, Galley, Painter, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};

use super::layout::{Grid, PADDING};
use super::state::GridState;
use super::{Cell, Look};
use crate::app::sheet::Spot;
use crate::finding::{Finding, Severity};
use crate::i18n;
use crate::ui::View;
use crate::ui::theme::{Size, Tone, space};

/// The side of the mark in the corner of a cell with a finding.
const MARK: f32 = 8.0;

/// Paints the rows in sight.
pub(super) fn rows(ui: &Ui, view: &View<'_>, grid: &Grid<'_>, state: &GridState) {
    let has_focus = ui.memory(|memory| memory.has_focus(grid.editor_id()));
    for row in grid.rows_in(ui.clip_rect()) {
        if let Some(text) = heading(grid, row) {
            band(ui, grid, row, &text);
            continue;
        }
        line(ui, grid, row);
        for column in 0..grid.shape.columns {
            let spot = Spot { row, column };
            let rect = grid.cell_rect(spot);
            let clip = grid.clip(column, ui.clip_rect());
            if rect.intersects(clip) {
                let painter = ui.painter().with_clip_rect(clip);
                let selected = has_focus && is_in_block(state, spot);
                if selected {
                    painter.rect_filled(rect, 0.0, grid.theme.accent_weak);
                }
                if state.edit.is_none() || spot != state.selection.cursor {
                    cell(ui, view, grid, &painter, spot, selected);
                }
            }
        }
        if grid.sheet.is_numbered() {
            number(ui, grid, state, row);
        }
    }
    if has_focus {
        cursor(ui, grid, state);
    }
}

fn heading(grid: &Grid<'_>, row: usize) -> Option<String> {
    (row < grid.sheet.rows())
        .then(|| grid.sheet.band(row))
        .flatten()
}

/// True for a cell of a selected block of more than one cell.
fn is_in_block(state: &GridState, spot: Spot) -> bool {
    let area = state.selection.area();
    !area.is_single() && area.contains(spot)
}

fn band(ui: &Ui, grid: &Grid<'_>, row: usize, text: &str) {
    let rect = grid.row_rect(row);
    ui.painter().rect_filled(rect, 0.0, grid.theme.rail);
    line(ui, grid, row);
    let at = pos2(grid.number_range().min + PADDING, rect.center().y);
    let font = Size::Label.bold();
    let color = grid.theme.ink_second;
    ui.painter()
        .text(at, Align2::LEFT_CENTER, text, font, color);
    let response = ui.interact(rect, grid.id.with(("band", row)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, text));
}

/// The line below a row, and the stronger one above a total.
fn line(ui: &Ui, grid: &Grid<'_>, row: usize) {
    let rect = grid.row_rect(row);
    if row + 1 < grid.shape.rows {
        ui.painter()
            .hline(rect.x_range(), rect.bottom(), grid.theme.hairline());
    }
    if row < grid.sheet.rows() && grid.sheet.is_total(row) {
        let strong = Stroke::new(space::LINE, grid.theme.edge);
        ui.painter().hline(rect.x_range(), rect.top(), strong);
    }
}

fn number(ui: &Ui, grid: &Grid<'_>, state: &GridState, row: usize) {
    let rect = Rect::from_x_y_ranges(grid.number_range(), grid.row_rect(row).y_range());
    let text = if row < grid.sheet.rows() {
        (row + 1).to_string()
    } else {
        "+".to_owned()
    };
    let area = state.selection.area();
    let selected = (area.top..=area.bottom).contains(&row) && area.width() == grid.shape.columns;
    let color = if selected {
        grid.theme.accent_strong
    } else {
        grid.theme.ink_second
    };
    let font = Size::Label.regular();
    ui.painter()
        .text(rect.center(), Align2::CENTER_CENTER, text, font, color);
}

fn cell(ui: &Ui, view: &View<'_>, grid: &Grid<'_>, painter: &Painter, spot: Spot, selected: bool) {
    let rect = grid.cell_rect(spot);
    let content = grid.sheet.cell(spot.row, spot.column);
    let finding = grid.finding(spot);
    let galley = text(grid, painter, spot, &content, finding);
    let elided = galley.elided;
    let mut area = rect.shrink2(vec2(PADDING, 0.0));
    if selected && grid.has_list(spot) {
        area.max.x = Grid::list_button(rect).left();
    }
    let at = align(grid, spot).align_size_within_rect(galley.size(), area);
    painter.galley(at.min, galley, grid.theme.ink);
    if let Some(finding) = finding {
        mark(grid, painter, rect, finding.severity);
    }
    let sight = rect.intersect(painter.clip_rect());
    let id = grid.id.with((spot.row, spot.column));
    let response = ui.interact(sight, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, grid.name(spot)));
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_value(content.shown());
        node.set_selected(selected);
    });
    if let Some(finding) = finding {
        let message = i18n::message(finding, view.lang);
        let hint = i18n::hint(finding, view.lang);
        let _response = response.on_hover_text(format!("{message}\n{hint}").trim_end());
    } else if elided {
        let _response = response.on_hover_text(content.shown());
    }
}

/// The text of a cell, on one line, cut with an ellipsis where it is longer than the cell.
fn text(
    grid: &Grid<'_>,
    painter: &Painter,
    spot: Spot,
    cell: &Cell,
    finding: Option<&Finding>,
) -> Arc<Galley> {
    let theme = grid.theme;
    let (font, color) = match cell.look {
        Look::Plain => (Size::Field.regular(), theme.ink),
        Look::Quiet => (Size::Field.regular(), theme.ink_second),
        Look::Strong => (Size::Field.bold(), theme.ink),
        Look::Toned(tone) => (Size::Field.regular(), theme.tint(tone).text),
    };
    let is_wrong = finding.is_some_and(|finding| finding.severity == Severity::Error);
    let color = if is_wrong { theme.error.text } else { color };
    let format = TextFormat::simple(font, color);
    let mut job = LayoutJob::single_section(cell.shown().to_owned(), format);
    job.wrap.max_width = (grid.cell_rect(spot).width() - 2.0 * PADDING).max(1.0);
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    job.break_on_newline = false;
    painter.layout_job(job)
}

/// How the text of a cell is aligned: an answer to choose in a column of numbers stands as they do.
pub(super) fn align(grid: &Grid<'_>, spot: Spot) -> Align2 {
    let column = grid.columns.get(spot.column);
    if grid.kind(spot).is_numeric() || column.is_some_and(|column| column.kind.is_numeric()) {
        Align2::RIGHT_CENTER
    } else {
        Align2::LEFT_CENTER
    }
}

/// The mark of a cell with a finding: a corner, and for an error a broken line under the text.
fn mark(grid: &Grid<'_>, painter: &Painter, rect: Rect, severity: Severity) {
    let color = grid.theme.tint(Tone::from(severity)).text;
    let corner = rect.right_top() + vec2(-1.0, 1.0);
    let corners = vec![corner, corner - vec2(MARK, 0.0), corner + vec2(0.0, MARK)];
    painter.add(Shape::convex_polygon(corners, color, Stroke::NONE));
    if severity == Severity::Error {
        let y = rect.bottom() - 4.0;
        let ends = [
            pos2(rect.left() + PADDING, y),
            pos2(rect.right() - PADDING, y),
        ];
        painter.extend(Shape::dashed_line(&ends, Stroke::new(1.5, color), 3.0, 2.0));
    }
}

/// The frame around the cell under the cursor, and around the selected block.
fn cursor(ui: &Ui, grid: &Grid<'_>, state: &GridState) {
    let area = state.selection.area();
    let painter = ui
        .painter()
        .with_clip_rect(grid.clip(state.selection.cursor.column, ui.clip_rect()));
    if !area.is_single() {
        let first = grid.cell_rect(Spot::new(area.top, area.left));
        let last = grid.cell_rect(Spot::new(area.bottom, area.right));
        let thin = Stroke::new(space::LINE, grid.theme.accent);
        painter.rect_stroke(first.union(last), 0.0, thin, StrokeKind::Inside);
    }
    let rect = grid.cell_rect(state.selection.cursor);
    painter.rect_stroke(rect, 1.0, grid.theme.focus_ring(), StrokeKind::Inside);
    if grid.has_list(state.selection.cursor) {
        let at = Grid::list_button(rect).center();
        painter.rect_filled(Grid::list_button(rect).shrink(2.5), 0.0, grid.theme.surface);
        let corners = [vec2(-4.0, -2.0), vec2(4.0, -2.0), vec2(0.0, 3.0)].map(|by| at + by);
        let color = grid.theme.ink_second;
        painter.add(Shape::convex_polygon(corners.to_vec(), color, Stroke::NONE));
    }
}
