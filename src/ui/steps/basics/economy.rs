//! The table of the economy: one line per quantity, one value per year of the plan.

use crate::app::sheet::{Put, one_step};
use crate::base::{Datum, EconomyItem, Lang, Unit};
use crate::finding::Place;
use crate::i18n::tr;
use crate::plan::edit::{Edit, ListEdit};
use crate::plan::{EconomySeries, Plan};
use crate::ui::steps::listing::{set_text, set_unit};
use crate::ui::steps::shared::{unit_cell, unit_choices};
use crate::ui::steps::yearly::{Lines, YearSheet};
use crate::ui::widgets::grid::{Cell, Choice, Column, Kind, Look};

/// A field of a line.
#[derive(Clone, Copy)]
pub(super) enum Field {
    Item,
    Unit,
    Source,
}

/// The lines of the economy.
pub(super) struct EconomyLines<'a> {
    plan: &'a Plan,
    lang: Lang,
}

/// The table of a plan.
pub(super) fn sheet(plan: &Plan, lang: Lang) -> YearSheet<EconomyLines<'_>> {
    let unit = Column::new(tr(lang, "column-unit"), 70.0, Kind::Choice);
    let before = vec![
        (
            Field::Item,
            Column::new(tr(lang, "column-quantity"), 232.0, Kind::Shown),
        ),
        (Field::Unit, unit),
    ];
    let source = Column::new(tr(lang, "column-source"), 160.0, Kind::Text).growing(1.0);
    let lines = EconomyLines { plan, lang };
    let years = (plan.years.span(), 84.0);
    YearSheet::new(lines, lang, before, years, vec![(Field::Source, source)])
}

/// The units that a quantity is counted in.
fn units(item: EconomyItem) -> impl Iterator<Item = Unit> {
    Unit::of(item.unit().dimension())
}

impl Lines for EconomyLines<'_> {
    type Item = EconomySeries;
    type Field = Field;

    fn list(&self) -> &[EconomySeries] {
        &self.plan.economy
    }

    fn name(&self, item: Option<&EconomySeries>, _row: usize) -> String {
        item.map_or_else(String::new, |series| tr(self.lang, series.item.key()))
    }

    fn line(&self, item: Option<&EconomySeries>, _index: usize) -> Option<Place> {
        Some(Place::of(&["economy", item?.item.id()]))
    }

    fn fresh(&self, index: usize) -> EconomySeries {
        let item = EconomyItem::ALL.get(index).copied();
        let item = item.unwrap_or(EconomyItem::Gdp);
        EconomySeries {
            item,
            unit: item.unit().sign(Lang::Zh).to_owned(),
            source: String::new(),
            values: Vec::new(),
        }
    }

    fn values(item: &EconomySeries) -> &[Datum] {
        &item.values
    }

    fn values_mut(item: &mut EconomySeries) -> &mut Vec<Datum> {
        &mut item.values
    }

    fn cell(&self, item: &EconomySeries, field: Field) -> Cell {
        match field {
            Field::Item => Cell::text(tr(self.lang, item.item.key())),
            Field::Unit => unit_cell(&item.unit, self.lang).looking(Look::Quiet),
            Field::Source => Cell::text(&item.source).looking(Look::Quiet),
        }
    }

    fn place(&self, line: Place, field: Field) -> Place {
        match field {
            // What is wrong with the whole line is said at its name.
            Field::Item => line,
            Field::Unit => line.then("unit"),
            Field::Source => line.then("source"),
        }
    }

    fn choices(&self, item: Option<&EconomySeries>, field: Field) -> Vec<Choice> {
        match (item, field) {
            (Some(series), Field::Unit) => unit_choices(units(series.item), self.lang),
            (_, Field::Item | Field::Unit | Field::Source) => Vec::new(),
        }
    }

    fn put(&self, item: &mut EconomySeries, field: Field, text: &str) -> Put {
        match field {
            Field::Unit => {
                let (name, units) = (tr(self.lang, item.item.key()), units(item.item));
                set_unit(&mut item.unit, text, &name, units, self.lang)
            }
            Field::Source => set_text(&mut item.source, text),
            Field::Item => Put::Refused,
        }
    }

    fn edit(&self, edits: Vec<ListEdit<EconomySeries>>) -> Edit {
        one_step(edits.into_iter().map(Edit::Economy))
    }

    fn root(&self) -> Place {
        Place::of(&["economy"])
    }

    fn grows(&self) -> bool {
        false
    }
}
