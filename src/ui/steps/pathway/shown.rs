//! Figures that are shown as a table and not typed.

use egui::Ui;

use crate::chart::ChartTable;
use crate::finding::Place;
use crate::ui::View;
use crate::ui::widgets::grid::{Cell, Column, Kind, Look, Sheet};
use crate::ui::widgets::note;

/// The data of a chart, or figures put together like them.
pub(super) struct TableSheet<'a> {
    table: &'a ChartTable,
    columns: Vec<Column>,
}

impl<'a> TableSheet<'a> {
    /// A table whose first column holds names.
    pub fn new(table: &'a ChartTable) -> Self {
        let longest = table.rows.iter().filter_map(|row| row.first());
        let longest = longest
            .map(|name| name.chars().count())
            .max()
            .unwrap_or_default();
        let named = longest > 6;
        let mut columns: Vec<Column> = table
            .head
            .iter()
            .map(|head| Column::new(head.as_str(), 84.0, Kind::Figure).growing(1.0))
            .collect();
        if let Some(first) = columns.first_mut() {
            first.kind = Kind::Shown;
            first.width = if named { 180.0 } else { 60.0 };
        }
        Self { table, columns }
    }
}

/// Why the columns of both counts may have the same numbers.
pub(super) fn count_alike(ui: &mut Ui, view: &View<'_>) {
    if !view.workspace.assessment().inventory.has_other_gases() {
        note(ui, &view.tr("count-alike"));
    }
}

impl Sheet for TableSheet<'_> {
    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn rows(&self) -> usize {
        self.table.rows.len()
    }

    fn is_total(&self, row: usize) -> bool {
        self.table.is_total(row)
    }

    fn name(&self, row: usize) -> String {
        let first = self.table.rows.get(row).and_then(|row| row.first());
        first.cloned().unwrap_or_default()
    }

    fn cell(&self, row: usize, column: usize) -> Cell {
        let text = self.table.rows.get(row).and_then(|row| row.get(column));
        let cell = Cell::text(text.map_or("", String::as_str));
        if self.is_total(row) {
            cell.looking(Look::Strong)
        } else {
            cell
        }
    }

    fn place(&self, _row: usize, _column: usize) -> Option<Place> {
        None
    }

    fn figure(&self, row: usize, column: usize) -> Option<String> {
        self.table.figure(row, column).map(str::to_owned)
    }

    fn frozen(&self) -> usize {
        1
    }
}
