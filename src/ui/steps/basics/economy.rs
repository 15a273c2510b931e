//! The table of the economy: one line per quantity, one value per year of the plan.

use crate::app::sheet::{Change, Put, Spot, one_step, put_value, value_of};
use crate::base::{EconomyItem, Lang, Unit, Year};
use crate::finding::Place;
use crate::i18n::tr;
use crate::plan::edit::{Edit, ListEdit};
use crate::plan::{EconomySeries, Plan};
use crate::ui::steps::listing::{Listing, set};
use crate::ui::steps::shared::{unit_cell, unit_choices};
use crate::ui::widgets::grid::{Cell, Choice, Column, Kind, Look, Sheet};

/// What a column shows.
#[derive(Clone, Copy)]
enum Part {
    Item,
    Unit,
    Year(Year),
    Source,
}

/// The table of the economy.
pub(super) struct EconomySheet<'a> {
    plan: &'a Plan,
    lang: Lang,
    parts: Vec<Part>,
    columns: Vec<Column>,
}

impl<'a> EconomySheet<'a> {
    /// The table of a plan.
    pub fn new(plan: &'a Plan, lang: Lang) -> Self {
        let mut parts = vec![Part::Item, Part::Unit];
        parts.extend(plan.years.span().into_iter().map(Part::Year));
        parts.push(Part::Source);
        let columns = parts.iter().map(|part| column(*part, lang)).collect();
        Self {
            plan,
            lang,
            parts,
            columns,
        }
    }

    fn series(&self, row: usize) -> Option<&EconomySeries> {
        self.plan.economy.get(row)
    }
}

impl Sheet for EconomySheet<'_> {
    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn rows(&self) -> usize {
        self.plan.economy.len()
    }

    fn name(&self, row: usize) -> String {
        self.series(row)
            .map_or_else(String::new, |series| tr(self.lang, series.item.key()))
    }

    fn cell(&self, row: usize, column: usize) -> Cell {
        let (Some(series), Some(part)) = (self.series(row), self.parts.get(column)) else {
            return Cell::default();
        };
        match part {
            Part::Item => Cell::text(tr(self.lang, series.item.key())),
            Part::Unit => unit_cell(&series.unit, self.lang).looking(Look::Quiet),
            Part::Year(year) => Cell::value(value_of(&series.values, *year), self.lang),
            Part::Source => Cell::text(&series.source).looking(Look::Quiet),
        }
    }

    fn place(&self, row: usize, column: usize) -> Option<Place> {
        let line = Place::of(&["economy", self.series(row)?.item.id()]);
        Some(match self.parts.get(column)? {
            // What is wrong with the whole line is said at its name.
            Part::Item => line,
            Part::Unit => line.then("unit"),
            Part::Year(year) => line.year(*year),
            Part::Source => line.then("source"),
        })
    }

    fn choices(&self, row: usize, column: usize) -> Vec<Choice> {
        match (self.series(row), self.parts.get(column)) {
            (Some(series), Some(Part::Unit)) => {
                unit_choices(Unit::of(series.item.unit().dimension()), self.lang)
            }
            _ => Vec::new(),
        }
    }

    fn source(&self, row: usize, column: usize) -> Option<String> {
        let Some(Part::Year(year)) = self.parts.get(column) else {
            return None;
        };
        let datum = value_of(&self.series(row)?.values, *year);
        Some(datum.map(|datum| datum.source.clone()).unwrap_or_default())
    }

    fn frozen(&self) -> usize {
        1
    }
}

impl Listing for EconomySheet<'_> {
    type Item = EconomySeries;

    fn list(&self) -> &[EconomySeries] {
        &self.plan.economy
    }

    fn fresh(&self, _row: usize, index: usize) -> EconomySeries {
        let item = EconomyItem::ALL.get(index).copied();
        let item = item.unwrap_or(EconomyItem::Gdp);
        EconomySeries {
            item,
            unit: item.unit().sign(Lang::Zh).to_owned(),
            source: String::new(),
            values: Vec::new(),
        }
    }

    fn put(&self, item: &mut EconomySeries, change: &Change) -> Put {
        match self.parts.get(change.spot.column) {
            Some(Part::Year(year)) => put_value(&mut item.values, *year, &change.input),
            Some(Part::Unit) => set(&mut item.unit, &change.input),
            Some(Part::Source) => set(&mut item.source, &change.input),
            Some(Part::Item) | None => Put::Refused,
        }
    }

    fn edit(&self, edits: Vec<ListEdit<EconomySeries>>) -> Edit {
        one_step(edits.into_iter().map(Edit::Economy))
    }

    fn root(&self) -> Place {
        Place::of(&["economy"])
    }

    fn figure(&self, _spot: Spot) -> Option<String> {
        None
    }
}

fn column(part: Part, lang: Lang) -> Column {
    match part {
        Part::Item => Column::new(tr(lang, "column-quantity"), 232.0, Kind::Shown),
        Part::Unit => Column::new(tr(lang, "column-unit"), 70.0, Kind::Choice),
        Part::Year(year) => Column::new(year.to_string(), 84.0, Kind::Value),
        Part::Source => Column::new(tr(lang, "column-source"), 160.0, Kind::Text).growing(1.0),
    }
}
