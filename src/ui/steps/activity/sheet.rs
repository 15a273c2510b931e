//! The table of activity: one line per sector and carrier, one value per year.

use super::carriers;
use crate::account::{Carrier, Factors};
use crate::app::Workspace;
use crate::app::intake::Intake;
use crate::app::sheet::{Block, Change, Put, one_step, put_value, value_of};
use crate::base::{Datum, Dimension, Lang, Number, Sector, Unit, Year};
use crate::figure::activity_name;
use crate::finding::Place;
use crate::i18n::{tr, tr_with};
use crate::plan::edit::{Edit, ListEdit};
use crate::plan::{Activity, OwnFactor, Plan};
use crate::ui::steps::listing::{Listing, fresh_id, option_named, set, text_of};
use crate::ui::steps::shared::{unit_cell, unit_choices};
use crate::ui::widgets::grid::{Cell, Choice, Column, Kind, Look, Sheet};

/// What a column shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Sector,
    Carrier,
    Name,
    Unit,
    Year(Year),
    Source,
    Factor,
    FactorPer,
    FactorSource,
}

/// The table of activity.
pub(super) struct ActivitySheet<'a> {
    plan: &'a Plan,
    factors: &'a Factors,
    /// What the programme asks of this kind of applicant.
    asked: &'a [(Sector, String)],
    lang: Lang,
    parts: Vec<Part>,
    columns: Vec<Column>,
}

impl<'a> ActivitySheet<'a> {
    /// The table; with the columns of own factors or without.
    pub fn new(workspace: &'a Workspace, lang: Lang, with_factors: bool) -> Self {
        let plan = workspace.plan();
        let mut parts = vec![Part::Sector, Part::Carrier, Part::Name, Part::Unit];
        parts.extend(plan.years.inventory_years().into_iter().map(Part::Year));
        parts.push(Part::Source);
        if with_factors {
            parts.extend([Part::Factor, Part::FactorPer, Part::FactorSource]);
        }
        let columns = parts.iter().map(|part| column(*part, lang)).collect();
        Self {
            plan,
            factors: workspace.factors(),
            asked: workspace.kind().map_or(&[], |kind| &kind.asks.activities),
            lang,
            parts,
            columns,
        }
    }

    fn part(&self, column: usize) -> Option<Part> {
        self.parts.get(column).copied()
    }

    fn activity(&self, row: usize) -> Option<&Activity> {
        self.plan.activities.get(row)
    }

    fn next_id(&self, index: usize) -> String {
        let activities = &self.plan.activities;
        let ids = activities.iter().map(|activity| activity.id.as_str());
        fresh_id(ids, "a", activities.len(), index)
    }

    fn carrier_named(&self, text: &str) -> Option<&Carrier> {
        let text = text.trim();
        let is_named = |carrier: &&Carrier| {
            let labels = Lang::ALL.map(|lang| carrier.name.get(lang));
            carrier.id == text || labels.iter().any(|label| label.eq_ignore_ascii_case(text))
        };
        self.factors.carriers.iter().find(is_named)
    }

    fn units(&self, row: usize) -> Vec<Unit> {
        let carrier = self
            .activity(row)
            .and_then(|activity| self.factors.carrier(&activity.carrier));
        match carrier {
            Some((_, carrier)) => carrier.accepted_units().collect(),
            None => Vec::new(),
        }
    }

    fn put_carrier(&self, item: &mut Activity, text: &str) -> Put {
        if text.trim().is_empty() {
            item.carrier.clear();
            return Put::Taken;
        }
        let Some(carrier) = self.carrier_named(text) else {
            return Put::Refused;
        };
        item.carrier.clone_from(&carrier.id);
        // A unit that the new carrier cannot be counted in would only be in the way.
        if !Unit::parse(&item.unit).is_some_and(|unit| carrier.accepts(unit)) {
            carrier.usual_unit.sign(Lang::Zh).clone_into(&mut item.unit);
        }
        Put::Taken
    }
}

impl Sheet for ActivitySheet<'_> {
    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn rows(&self) -> usize {
        self.plan.activities.len()
    }

    fn name(&self, row: usize) -> String {
        self.activity(row).map_or_else(
            || tr(self.lang, "grid-row-new"),
            |activity| {
                let name = activity_name(self.factors, activity);
                name.get(self.lang).to_owned()
            },
        )
    }

    fn cell(&self, row: usize, column: usize) -> Cell {
        let (Some(activity), Some(part)) = (self.activity(row), self.part(column)) else {
            return Cell::default();
        };
        let factor = activity.factor.as_ref();
        match part {
            Part::Sector => Cell::text(tr(self.lang, activity.sector.key())),
            Part::Carrier => self.factors.carrier(&activity.carrier).map_or_else(
                || Cell::text(&activity.carrier),
                |(_, carrier)| Cell::text(carrier.name.get(self.lang)),
            ),
            Part::Name => Cell::text(&activity.name),
            Part::Unit => unit_cell(&activity.unit, self.lang).looking(Look::Quiet),
            Part::Year(year) => Cell::value(value_of(&activity.values, year), self.lang),
            Part::Source => Cell::text(&activity.source).looking(Look::Quiet),
            Part::Factor => factor.map_or_else(Cell::default, |f| Cell::number(&f.value.0)),
            Part::FactorPer => factor.map_or_else(Cell::default, |f| unit_cell(&f.per, self.lang)),
            Part::FactorSource => factor.map_or_else(Cell::default, |f| Cell::text(&f.source)),
        }
    }

    fn place(&self, row: usize, column: usize) -> Option<Place> {
        let id = match self.activity(row) {
            Some(activity) => activity.id.clone(),
            None => self.next_id(row),
        };
        let line = Place::of(&["activity", &id]);
        Some(match self.part(column)? {
            // What is wrong with the whole line is said at its carrier.
            Part::Carrier => line,
            Part::Sector => line.then("sector"),
            Part::Name => line.then("name"),
            Part::Unit => line.then("unit"),
            Part::Year(year) => line.year(year),
            Part::Source => line.then("source"),
            Part::Factor => line.then("factor"),
            Part::FactorPer => line.then("factor_per"),
            Part::FactorSource => line.then("factor_source"),
        })
    }

    fn choices(&self, row: usize, column: usize) -> Vec<Choice> {
        match self.part(column) {
            Some(Part::Sector) => Sector::ALL
                .iter()
                .map(|sector| Choice::new(tr(self.lang, sector.key())))
                .collect(),
            Some(Part::Carrier) => {
                let asked: Vec<&str> = self.asked.iter().map(|(_, id)| id.as_str()).collect();
                carriers::choices(self.factors, &asked, self.lang)
            }
            Some(Part::Unit) => unit_choices(self.units(row).into_iter(), self.lang),
            Some(Part::FactorPer) => {
                let dimensions = [Dimension::Mass, Dimension::Volume, Dimension::Energy];
                unit_choices(dimensions.into_iter().flat_map(Unit::of), self.lang)
            }
            _ => Vec::new(),
        }
    }

    fn source(&self, row: usize, column: usize) -> Option<String> {
        let Some(Part::Year(year)) = self.part(column) else {
            return None;
        };
        let datum = value_of(&self.activity(row)?.values, year);
        Some(datum.map(|datum| datum.source.clone()).unwrap_or_default())
    }

    fn grows(&self) -> bool {
        true
    }

    fn reads(&self, block: &Block) -> bool {
        Intake::read(block, self.plan, self.factors, Sector::Industry).is_some()
    }

    fn is_numbered(&self) -> bool {
        true
    }

    fn frozen(&self) -> usize {
        2
    }
}

impl Listing for ActivitySheet<'_> {
    type Item = Activity;

    fn list(&self) -> &[Activity] {
        &self.plan.activities
    }

    fn fresh(&self, _row: usize, index: usize) -> Activity {
        let years = self.plan.years.inventory_years();
        Activity {
            id: self.next_id(index),
            sector: self
                .plan
                .activities
                .last()
                .map_or(Sector::Industry, |last| last.sector),
            values: years.iter().map(|year| Datum::new(*year, "")).collect(),
            ..Activity::default()
        }
    }

    fn put(&self, item: &mut Activity, change: &Change) -> Put {
        let Some(part) = self.part(change.spot.column) else {
            return Put::Refused;
        };
        if let Part::Year(year) = part {
            return put_value(&mut item.values, year, &change.input);
        }
        let Some(text) = text_of(change) else {
            return Put::Refused;
        };
        match part {
            Part::Sector => {
                let named = option_named(text, Sector::ALL, Sector::key, Sector::id);
                named.map_or(Put::Refused, |sector| {
                    item.sector = sector;
                    Put::Taken
                })
            }
            Part::Carrier => self.put_carrier(item, text),
            Part::Name => set(&mut item.name, &change.input),
            Part::Unit => set(&mut item.unit, &change.input),
            Part::Source | Part::Year(_) => set(&mut item.source, &change.input),
            Part::Factor => put_factor(item, |factor| factor.value = Number::typed(text)),
            Part::FactorPer => put_factor(item, |factor| text.clone_into(&mut factor.per)),
            Part::FactorSource => put_factor(item, |factor| text.clone_into(&mut factor.source)),
        }
    }

    fn refuses(&self, change: &Change) -> Option<String> {
        let activity = self.activity(change.spot.row)?;
        let typed = text_of(change)?.trim();
        let (_, carrier) = self.factors.carrier(&activity.carrier)?;
        let unit = Unit::parse(typed);
        let is_unit = self.part(change.spot.column) == Some(Part::Unit) && !typed.is_empty();
        if !is_unit || unit.is_some_and(|unit| carrier.accepts(unit)) {
            return None;
        }
        let key = match unit {
            Some(_) => "unit-refused",
            None => "unit-refused-unknown",
        };
        let accepted = carrier.accepted_units().filter(|unit| *unit != Unit::ONE);
        let units: Vec<&str> = accepted.map(|unit| unit.sign(self.lang)).collect();
        let units = units.join(&tr(self.lang, "list-joint"));
        let name = carrier.name.get(self.lang);
        let args = [("name", name), ("typed", typed), ("units", &units)];
        Some(tr_with(self.lang, key, &args))
    }

    fn edit(&self, edits: Vec<ListEdit<Activity>>) -> Edit {
        one_step(edits.into_iter().map(Edit::Activity))
    }

    fn root(&self) -> Place {
        Place::of(&["activity"])
    }
}

/// Changes the own factor of a line; one without any entry is none.
fn put_factor(item: &mut Activity, change: impl FnOnce(&mut OwnFactor)) -> Put {
    let mut factor = item.factor.take().unwrap_or_default();
    change(&mut factor);
    item.factor = (factor != OwnFactor::default()).then_some(factor);
    Put::Taken
}

fn column(part: Part, lang: Lang) -> Column {
    match part {
        Part::Sector => Column::new(tr(lang, "column-sector"), 96.0, Kind::Choice),
        Part::Carrier => Column::new(tr(lang, "column-carrier"), 136.0, Kind::Choice).growing(0.5),
        Part::Name => Column::new(tr(lang, "column-own-name"), 72.0, Kind::Text).growing(0.3),
        Part::Unit => Column::new(tr(lang, "column-unit"), 74.0, Kind::Choice),
        Part::Year(year) => Column::new(year.to_string(), 78.0, Kind::Value),
        Part::Source => Column::new(tr(lang, "column-source"), 110.0, Kind::Text).growing(1.0),
        Part::Factor => Column::new(tr(lang, "column-own-factor"), 124.0, Kind::Number),
        Part::FactorPer => Column::new(tr(lang, "column-factor-per"), 90.0, Kind::Choice),
        Part::FactorSource => Column::new(tr(lang, "column-factor-source"), 200.0, Kind::Text),
    }
}
