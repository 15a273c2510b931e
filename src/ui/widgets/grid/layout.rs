//! Where the cells of a table stand.

use std::collections::BTreeMap;
use std::ops::Range;

use egui::{Id, Pos2, Rect, Ui, Vec2, pos2, vec2};

use super::{Column, Kind, Sheet, shape_of};
use crate::app::sheet::{Shape, Spot};
use crate::finding::{Finding, Severity};
use crate::ui::View;
use crate::ui::theme::{Size, Theme, space};

/// Width of the column of row numbers.
const NUMBERS: f32 = 34.0;
/// Room between the edge of a cell and its text.
pub(super) const PADDING: f32 = 8.0;

/// Width of the place that opens a list.
const LIST_BUTTON: f32 = 22.0;

/// A table with everything that a frame needs to know about it.
pub(super) struct Grid<'a> {
    pub id: Id,
    pub sheet: &'a dyn Sheet,
    pub columns: &'a [Column],
    pub shape: Shape,
    pub theme: &'static Theme,
    /// The upper left corner.
    pub origin: Pos2,
    /// Height of the head.
    pub head: f32,
    /// The left edge of every column, and the right edge of the last, from the origin.
    edges: Vec<f32>,
    /// How many columns stay in sight.
    frozen: usize,
    /// How far the others are scrolled under them.
    shift: f32,
    /// The findings by their place.
    findings: BTreeMap<&'a str, &'a Finding>,
}

impl<'a> Grid<'a> {
    pub fn new(ui: &Ui, view: &View<'a>, id: Id, sheet: &'a dyn Sheet) -> Self {
        let columns = sheet.columns();
        let left = if sheet.is_numbered() { NUMBERS } else { 0.0 };
        let edges = edges(ui, columns, left);
        let mut findings: BTreeMap<&str, &Finding> = BTreeMap::new();
        for finding in view.workspace.assessment().findings.iter().rev() {
            // The most severe come first in the list, so they are entered last.
            findings.insert(finding.place.0.as_str(), finding);
        }
        let head = head_height(ui, columns, &edges);
        let shape = shape_of(sheet);
        Self {
            id,
            sheet,
            columns,
            shape,
            theme: view.theme,
            origin: Pos2::ZERO,
            head,
            frozen: sheet.frozen(),
            shift: 0.0,
            edges,
            findings,
        }
    }

    /// Puts the table where it stands in this frame.
    pub fn set_origin(&mut self, origin: Pos2, clip: Rect) {
        self.origin = origin;
        if self.frozen > 0 {
            self.shift = (clip.left() - origin.x).max(0.0);
        }
    }

    /// What a cell takes.
    pub fn kind(&self, spot: Spot) -> Kind {
        self.sheet.kind(spot.row, spot.column)
    }

    /// The right edge of the columns that stay in sight.
    pub fn frozen_edge(&self) -> Option<f32> {
        let edge = self.edges.get(self.frozen).copied()?;
        (self.frozen > 0).then_some(self.origin.x + self.shift + edge)
    }

    /// The width of the columns that stay in sight.
    pub fn frozen_width(&self) -> f32 {
        self.frozen_edge()
            .map_or(0.0, |edge| edge - self.origin.x - self.shift)
    }

    /// True while columns are scrolled under those that stay.
    pub fn is_shifted(&self) -> bool {
        self.shift > 0.0
    }

    /// What is in sight of a column.
    pub fn clip(&self, column: usize, clip: Rect) -> Rect {
        match self.frozen_edge() {
            Some(edge) if column >= self.frozen => clip.with_min_x(clip.left().max(edge)),
            _ => clip,
        }
    }

    pub fn editor_id(&self) -> Id {
        self.id.with("editor")
    }

    pub fn width(&self) -> f32 {
        self.edges.last().copied().unwrap_or_default()
    }

    pub fn size(&self) -> Vec2 {
        vec2(
            self.width(),
            self.head + count(self.shape.rows) * space::ROW,
        )
    }

    pub fn rect(&self) -> Rect {
        Rect::from_min_size(self.origin, self.size())
    }

    /// The head, which stays in sight while its rows are.
    pub fn head_rect(&self, clip: Rect) -> Rect {
        let lowest = (self.rect().bottom() - self.head - space::ROW).max(self.origin.y);
        let top = clip.top().clamp(self.origin.y, lowest);
        Rect::from_min_size(pos2(self.origin.x, top), vec2(self.width(), self.head))
    }

    /// What lies below the head.
    pub fn body_rect(&self) -> Rect {
        let mut rect = self.rect();
        rect.min.y += self.head;
        rect
    }

    pub fn row_rect(&self, row: usize) -> Rect {
        let top = self.origin.y + self.head + count(row) * space::ROW;
        Rect::from_min_size(pos2(self.origin.x, top), vec2(self.width(), space::ROW))
    }

    pub fn column_range(&self, column: usize) -> egui::Rangef {
        let shift = if column < self.frozen {
            self.shift
        } else {
            0.0
        };
        let edge = |at: usize| self.edges.get(at).copied().unwrap_or_default();
        let left = self.origin.x + shift;
        egui::Rangef::new(left + edge(column), left + edge(column + 1))
    }

    /// The column of row numbers.
    pub fn number_range(&self) -> egui::Rangef {
        let left = self.origin.x + self.shift;
        egui::Rangef::new(left, left + self.edges.first().copied().unwrap_or_default())
    }

    pub fn cell_rect(&self, spot: Spot) -> Rect {
        Rect::from_x_y_ranges(
            self.column_range(spot.column),
            self.row_rect(spot.row).y_range(),
        )
    }

    /// The cell at a point; a point left of the first column or below the last row counts for them.
    pub fn spot_at(&self, point: Pos2) -> Option<Spot> {
        let inside = point.y - self.origin.y - self.head;
        let row = (0..self.shape.rows).find(|row| inside < (count(*row) + 1.0) * space::ROW);
        let row = row.unwrap_or(self.shape.rows.saturating_sub(1));
        let x = point.x - self.origin.x;
        let column =
            (0..self.shape.columns).find(|at| self.edges.get(at + 1).is_some_and(|edge| x < *edge));
        let column = column.unwrap_or(self.shape.columns.saturating_sub(1));
        self.shape.holds_cells(row).then_some(Spot { row, column })
    }

    /// True for a point on the number of a row.
    pub fn is_on_number(&self, point: Pos2) -> bool {
        point.x < self.number_range().max
    }

    /// The rows that a rectangle cuts.
    pub fn rows_in(&self, clip: Rect) -> Range<usize> {
        let first = (0..self.shape.rows).find(|row| self.row_rect(*row).bottom() > clip.top());
        let Some(first) = first else { return 0..0 };
        let end = (first..self.shape.rows).find(|row| self.row_rect(*row).top() >= clip.bottom());
        first..end.unwrap_or(self.shape.rows)
    }

    /// True when a cell takes nothing.
    pub fn is_locked(&self, spot: Spot) -> bool {
        self.kind(spot).is_fixed() || self.sheet.is_locked(spot.row, spot.column)
    }

    /// True when a cell offers a list of choices.
    pub fn has_list(&self, spot: Spot) -> bool {
        self.kind(spot) == Kind::Choice && !self.is_locked(spot)
    }

    /// The place in the cell under the cursor that opens its list.
    pub fn list_button(cell: Rect) -> Rect {
        cell.with_min_x(cell.right() - LIST_BUTTON)
    }

    /// The name of a cell for screen readers and tests: that of its row and of its column.
    pub fn name(&self, spot: Spot) -> String {
        let column = self
            .columns
            .get(spot.column)
            .map_or("", |column| column.label.as_str());
        format!("{} {column}", self.sheet.name(spot.row))
            .trim()
            .to_owned()
    }

    /// The worst finding of a cell, notes and blanks left out.
    pub fn finding(&self, spot: Spot) -> Option<&'a Finding> {
        let place = self.sheet.place(spot.row, spot.column)?;
        let found = self.findings.get(place.0.as_str()).copied();
        found.filter(|finding| finding.severity != Severity::Note && !finding.is_gap())
    }
}

/// A count as a distance. Tables have fewer rows than a 16-bit number holds.
pub(super) fn count(rows: usize) -> f32 {
    f32::from(u16::try_from(rows).unwrap_or(u16::MAX))
}

/// The edges of the columns; what is left of the width goes to those that grow.
fn edges(ui: &Ui, columns: &[Column], left: f32) -> Vec<f32> {
    let widths: Vec<f32> = columns.iter().map(|column| least(ui, column)).collect();
    let fixed: f32 = widths.iter().sum();
    let shares: f32 = columns.iter().map(|column| column.grow).sum();
    let rest = (ui.available_width() - left - fixed).max(0.0);
    let share = if shares > 0.0 { rest / shares } else { 0.0 };
    let mut at = left;
    let mut edges = vec![at];
    for (column, width) in columns.iter().zip(widths) {
        at = (at + width + column.grow * share).floor();
        edges.push(at);
    }
    edges
}

/// The width of a column: no word of its label is broken.
fn least(ui: &Ui, column: &Column) -> f32 {
    let words = column.label.split_whitespace();
    let widths = words.filter(|word| word.is_ascii()).map(|word| {
        let job = super::head::job(word, Theme::of(ui).ink_second, f32::INFINITY);
        ui.painter().layout_job(job).size().x
    });
    let longest = widths.fold(0.0, f32::max).ceil();
    column.width.max(longest + 2.0 * PADDING)
}

/// The head is as high as its tallest label, which may take three lines.
fn head_height(ui: &Ui, columns: &[Column], edges: &[f32]) -> f32 {
    let widths = edges
        .iter()
        .zip(edges.iter().skip(1))
        .map(|(left, right)| right - left);
    let heights = columns.iter().zip(widths).map(|(column, width)| {
        let job = super::head::job(
            &column.label,
            Theme::of(ui).ink_second,
            width - 2.0 * PADDING,
        );
        ui.painter().layout_job(job).size().y
    });
    let tallest = heights.fold(Size::Field.points(), f32::max);
    (tallest + 2.0 * space::TINY).max(space::ROW)
}
