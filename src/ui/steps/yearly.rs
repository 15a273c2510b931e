//! Tables of lines with one value per year: the fields of a line, its years, the fields behind them.
//!
//! What differs from table to table is [`Lines`]; the cells of years, their places, their sources and
//! what is put into them are written here, once.

use crate::app::sheet::{Block, Change, Put, put_value, value_of};
use crate::base::{Datum, Lang, Year};
use crate::finding::Place;
use crate::plan::edit::{Edit, ListEdit};
use crate::ui::steps::listing::{Listing, text_of};
use crate::ui::widgets::grid::{Cell, Choice, Column, Kind, Sheet};

/// Lines of a list of the plan, each with one value per year.
pub(super) trait Lines {
    /// What the list holds.
    type Item: Clone + PartialEq;
    /// A field of a line beside its values.
    type Field: Copy;

    /// The list.
    fn list(&self) -> &[Self::Item];

    /// The items that have a row, in their order; all of them when there is no choice.
    fn items(&self) -> Vec<usize> {
        (0..self.list().len()).collect()
    }

    /// The name of a line, of which the names of its cells begin; of the empty row at the end, too.
    fn name(&self, item: Option<&Self::Item>, row: usize) -> String;

    /// The place of a line; of a new one by the place that it will have in the list.
    fn line(&self, item: Option<&Self::Item>, index: usize) -> Option<Place>;

    /// A new line at a place of the list.
    fn fresh(&self, index: usize) -> Self::Item;

    /// The values of a line.
    fn values(item: &Self::Item) -> &[Datum];

    /// The values of a line, to be changed.
    fn values_mut(item: &mut Self::Item) -> &mut Vec<Datum>;

    /// What a field shows.
    fn cell(&self, item: &Self::Item, field: Self::Field) -> Cell;

    /// The place of a field below that of its line.
    fn place(&self, line: Place, field: Self::Field) -> Place;

    /// The choices of a field.
    fn choices(&self, item: Option<&Self::Item>, field: Self::Field) -> Vec<Choice>;

    /// Puts a text into a field.
    fn put(&self, item: &mut Self::Item, field: Self::Field, text: &str) -> Put;

    /// Changes of the list as one edit.
    fn edit(&self, edits: Vec<ListEdit<Self::Item>>) -> Edit;

    /// The place of the whole list.
    fn root(&self) -> Place;

    /// True when lines can be added.
    fn grows(&self) -> bool;

    /// True for a pasted block that is read as a whole.
    fn reads(&self, _block: &Block) -> bool {
        false
    }
}

/// What a column shows.
#[derive(Clone, Copy)]
enum Part<F> {
    Field(F),
    Year(Year),
}

/// A table of lines.
pub(super) struct YearSheet<L: Lines> {
    lines: L,
    lang: Lang,
    items: Vec<usize>,
    parts: Vec<Part<L::Field>>,
    columns: Vec<Column>,
}

impl<L: Lines> YearSheet<L> {
    /// The table: fields before the years, the years in columns of a width, fields behind them.
    pub fn new(
        lines: L,
        lang: Lang,
        before: Vec<(L::Field, Column)>,
        (years, width): (Vec<Year>, f32),
        behind: Vec<(L::Field, Column)>,
    ) -> Self {
        let field = |(field, column)| (Part::Field(field), column);
        let year = |year: Year| {
            let column = Column::new(year.to_string(), width, Kind::Value);
            (Part::Year(year), column)
        };
        let all = before.into_iter().map(field);
        let all = all.chain(years.into_iter().map(year));
        let (parts, columns) = all.chain(behind.into_iter().map(field)).unzip();
        Self {
            items: lines.items(),
            lines,
            lang,
            parts,
            columns,
        }
    }

    fn item(&self, row: usize) -> Option<&L::Item> {
        self.lines.list().get(*self.items.get(row)?)
    }
}

impl<L: Lines> Sheet for YearSheet<L> {
    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn rows(&self) -> usize {
        self.items.len()
    }

    fn name(&self, row: usize) -> String {
        self.lines.name(self.item(row), row)
    }

    fn cell(&self, row: usize, column: usize) -> Cell {
        let (Some(item), Some(part)) = (self.item(row), self.parts.get(column)) else {
            return Cell::default();
        };
        match part {
            Part::Field(field) => self.lines.cell(item, *field),
            Part::Year(year) => Cell::value(value_of(L::values(item), *year), self.lang),
        }
    }

    fn place(&self, row: usize, column: usize) -> Option<Place> {
        let beyond = row.saturating_sub(self.items.len());
        let index = self.lines.list().len() + beyond;
        let line = self.lines.line(self.item(row), index)?;
        Some(match self.parts.get(column)? {
            Part::Field(field) => self.lines.place(line, *field),
            Part::Year(year) => line.year(*year),
        })
    }

    fn figure(&self, row: usize, column: usize) -> Option<String> {
        let Some(Part::Year(year)) = self.parts.get(column) else {
            return None;
        };
        // Typed values are called by the names of their lines: `economy.gdp`, `activity.a1`.
        let line = self.lines.line(Some(self.item(row)?), row)?;
        Some(format!("{}@{year}", line.0.replace('/', ".")))
    }

    fn choices(&self, row: usize, column: usize) -> Vec<Choice> {
        match self.parts.get(column) {
            Some(Part::Field(field)) => self.lines.choices(self.item(row), *field),
            Some(Part::Year(_)) | None => Vec::new(),
        }
    }

    fn source(&self, row: usize, column: usize) -> Option<String> {
        let Some(Part::Year(year)) = self.parts.get(column) else {
            return None;
        };
        let datum = value_of(L::values(self.item(row)?), *year);
        Some(datum.map(|datum| datum.source.clone()).unwrap_or_default())
    }

    fn grows(&self) -> bool {
        self.lines.grows()
    }

    fn reads(&self, block: &Block) -> bool {
        self.lines.reads(block)
    }

    fn is_numbered(&self) -> bool {
        self.lines.grows()
    }

    fn frozen(&self) -> usize {
        1
    }
}

impl<L: Lines> Listing for YearSheet<L> {
    type Item = L::Item;

    fn list(&self) -> &[L::Item] {
        self.lines.list()
    }

    fn item_of(&self, row: usize) -> Option<usize> {
        self.items.get(row).copied()
    }

    fn fresh(&self, _row: usize, index: usize) -> L::Item {
        self.lines.fresh(index)
    }

    fn put(&self, item: &mut L::Item, change: &Change) -> Put {
        match self.parts.get(change.spot.column) {
            Some(Part::Year(year)) => put_value(L::values_mut(item), *year, &change.input),
            Some(Part::Field(field)) => {
                text_of(change).map_or(Put::Refused, |text| self.lines.put(item, *field, text))
            }
            None => Put::Refused,
        }
    }

    fn edit(&self, edits: Vec<ListEdit<L::Item>>) -> Edit {
        self.lines.edit(edits)
    }

    fn root(&self) -> Place {
        self.lines.root()
    }
}
