//! What a table looks like.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align2, Color32, Galley, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2,
    vec2,
};

use super::layout::{Grid, PADDING};
use super::state::GridState;
use super::{Cell, Kind, Look};
use crate::app::sheet::Spot;
use crate::finding::Severity;
use crate::i18n;
use crate::ui::View;
use crate::ui::theme::{Size, Tone, space};

/// The side of the mark in the corner of a cell with a finding.
const MARK: f32 = 8.0;

/// Paints the rows in sight.
pub(super) fn rows(ui: &Ui, view: &View<'_>, grid: &Grid<'_>, state: &GridState) {
    let clip = ui.clip_rect();
    let has_focus = ui.memory(|memory| memory.has_focus(grid.editor_id()));
    for row in grid.rows_in(clip) {
        if let Some(text) = (row < grid.sheet.rows())
            .then(|| grid.sheet.band(row))
            .flatten()
        {
            band(ui, grid, row, &text);
            continue;
        }
        line(ui, grid, row);
        for column in 0..grid.shape.columns {
            cell(ui, view, grid, state, Spot { row, column }, has_focus);
        }
        if grid.sheet.is_numbered() {
            number(ui, grid, state, row);
        }
    }
    if has_focus {
        cursor(ui, grid, state);
    }
}

/// Paints the head over the rows that pass under it.
pub(super) fn head(ui: &Ui, grid: &Grid<'_>) {
    let rect = grid.head_rect(ui.clip_rect());
    let painter = ui.painter();
    painter.rect_filled(rect, 0.0, grid.theme.surface);
    // Rows under the head are not to be clicked through it.
    let _response = ui.interact(rect, grid.id.with("head"), Sense::CLICK);
    painter.hline(
        rect.x_range(),
        rect.bottom(),
        Stroke::new(space::LINE, grid.theme.edge),
    );
    for (at, column) in grid.columns.iter().enumerate() {
        let x = grid.column_range(at);
        let job = head_job(
            &column.label,
            grid.theme.ink_second,
            x.span() - 2.0 * PADDING,
        );
        let galley = painter.layout_job(job);
        let area = Rect::from_x_y_ranges(x, rect.y_range()).shrink2(vec2(PADDING, 0.0));
        let anchor = if column.kind.is_numeric() {
            Align2::RIGHT_CENTER
        } else {
            Align2::LEFT_CENTER
        };
        let elided = galley.elided;
        painter.galley(
            anchor.align_size_within_rect(galley.size(), area).min,
            galley,
            grid.theme.ink_second,
        );
        if elided {
            let response = ui.interact(area, grid.id.with(("head", at)), Sense::hover());
            let _response = response.on_hover_text(&column.label);
        }
    }
}

/// The label of a column, broken into two lines at most.
pub(super) fn head_job(label: &str, color: Color32, width: f32) -> LayoutJob {
    let mut job = LayoutJob::simple(
        label.to_owned(),
        Size::Field.regular(),
        color,
        width.max(1.0),
    );
    job.wrap.max_rows = 2;
    job
}

fn band(ui: &Ui, grid: &Grid<'_>, row: usize, text: &str) {
    let rect = grid.row_rect(row);
    ui.painter().rect_filled(rect, 0.0, grid.theme.rail);
    line(ui, grid, row);
    let at = pos2(rect.left() + PADDING, rect.center().y);
    ui.painter().text(
        at,
        Align2::LEFT_CENTER,
        text,
        Size::Label.bold(),
        grid.theme.ink_second,
    );
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
        ui.painter().hline(
            rect.x_range(),
            rect.top(),
            Stroke::new(space::LINE, grid.theme.edge),
        );
    }
}

fn number(ui: &Ui, grid: &Grid<'_>, state: &GridState, row: usize) {
    let x = egui::Rangef::new(grid.origin.x, grid.column_range(0).min);
    let rect = Rect::from_x_y_ranges(x, grid.row_rect(row).y_range());
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
    ui.painter().text(
        rect.center(),
        Align2::CENTER_CENTER,
        text,
        Size::Label.regular(),
        color,
    );
}

fn cell(ui: &Ui, view: &View<'_>, grid: &Grid<'_>, state: &GridState, spot: Spot, has_focus: bool) {
    let rect = grid.cell_rect(spot);
    if !ui.is_rect_visible(rect) {
        return;
    }
    let area = state.selection.area();
    let selected = has_focus && !area.is_single() && area.contains(spot);
    if selected {
        ui.painter().rect_filled(rect, 0.0, grid.theme.accent_weak);
    }
    let content = grid.sheet.cell(spot.row, spot.column);
    let finding = grid.finding(spot);
    let is_edited = state.edit.is_some() && spot == state.selection.cursor;
    if !is_edited {
        let galley = text(
            ui,
            grid,
            spot,
            &content,
            finding.map(|finding| finding.severity),
        );
        let elided = galley.elided;
        place(ui, grid, spot, galley);
        if let Some(finding) = finding {
            mark(ui, grid, rect, finding.severity);
        }
        let response = ui.interact(rect, grid.id.with((spot.row, spot.column)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, grid.name(spot)));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_value(content.shown());
            node.set_selected(selected);
        });
        match finding {
            Some(finding) => {
                let hint = i18n::hint(finding, view.lang);
                let message = i18n::message(finding, view.lang);
                let _response = response.on_hover_text(format!("{message}\n{hint}").trim_end());
            }
            None if elided => {
                let _response = response.on_hover_text(content.shown());
            }
            None => {}
        }
    }
}

/// The text of a cell, on one line, cut with an ellipsis where it is longer than the cell.
fn text(
    ui: &Ui,
    grid: &Grid<'_>,
    spot: Spot,
    cell: &Cell,
    severity: Option<Severity>,
) -> Arc<Galley> {
    let theme = grid.theme;
    let (font, color) = match cell.look {
        Look::Plain => (Size::Field.regular(), theme.ink),
        Look::Quiet => (Size::Field.regular(), theme.ink_second),
        Look::Strong => (Size::Field.bold(), theme.ink),
        Look::Toned(tone) => (Size::Field.regular(), theme.tint(tone).text),
    };
    let color = match severity {
        Some(Severity::Error) => theme.error.text,
        Some(Severity::Warning | Severity::Note) | None => color,
    };
    let mut job =
        LayoutJob::single_section(cell.shown().to_owned(), TextFormat::simple(font, color));
    job.wrap.max_width = (grid.cell_rect(spot).width() - 2.0 * PADDING).max(1.0);
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    job.break_on_newline = false;
    ui.painter().layout_job(job)
}

fn place(ui: &Ui, grid: &Grid<'_>, spot: Spot, galley: Arc<Galley>) {
    let area = grid.cell_rect(spot).shrink2(vec2(PADDING, 0.0));
    let at = align(grid, spot)
        .align_size_within_rect(galley.size(), area)
        .min;
    ui.painter().galley(at, galley, grid.theme.ink);
}

/// How the text of a cell is aligned.
pub(super) fn align(grid: &Grid<'_>, spot: Spot) -> Align2 {
    let kind = grid
        .columns
        .get(spot.column)
        .map_or(Kind::Text, |column| column.kind);
    if kind.is_numeric() {
        Align2::RIGHT_CENTER
    } else {
        Align2::LEFT_CENTER
    }
}

/// The corner mark of a cell with a finding: shape and colour both say it.
fn mark(ui: &Ui, grid: &Grid<'_>, rect: Rect, severity: Severity) {
    let tint = grid.theme.tint(Tone::from(severity));
    let corner = rect.right_top() + vec2(-1.0, 1.0);
    let corners = vec![corner, corner - vec2(MARK, 0.0), corner + vec2(0.0, MARK)];
    ui.painter()
        .add(Shape::convex_polygon(corners, tint.text, Stroke::NONE));
    if severity == Severity::Error {
        let y = rect.bottom() - 4.0;
        let line = Stroke::new(1.5, tint.text);
        let dashes = Shape::dashed_line(
            &[
                pos2(rect.left() + PADDING, y),
                pos2(rect.right() - PADDING, y),
            ],
            line,
            3.0,
            2.0,
        );
        ui.painter().extend(dashes);
    }
}

/// The frame around the cell under the cursor, and around the selected block.
fn cursor(ui: &Ui, grid: &Grid<'_>, state: &GridState) {
    let area = state.selection.area();
    let first = grid.cell_rect(Spot::new(area.top, area.left));
    let last = grid.cell_rect(Spot::new(area.bottom, area.right));
    let block = first.union(last);
    if !area.is_single() {
        let thin = Stroke::new(space::LINE, grid.theme.accent);
        ui.painter()
            .rect_stroke(block, 0.0, thin, StrokeKind::Inside);
    }
    let rect = grid.cell_rect(state.selection.cursor);
    ui.painter()
        .rect_stroke(rect, 1.0, grid.theme.focus_ring(), StrokeKind::Inside);
}
