//! The table of a sector: one line per carrier, one value per year.

use super::carriers;
use super::detail::factor_units;
use crate::account::{Carrier, Factors};
use crate::app::Workspace;
use crate::app::intake::Intake;
use crate::app::sheet::{Block, Put, one_step};
use crate::base::{Datum, Lang, Sector, Unit};
use crate::figure::activity_name;
use crate::finding::Place;
use crate::i18n::{tr, tr_with};
use crate::plan::edit::{Edit, ListEdit};
use crate::plan::{Activity, OwnFactor, Plan};
use crate::ui::steps::listing::{fresh_id, set_text, set_unit};
use crate::ui::steps::shared::{unit_cell, unit_choices};
use crate::ui::steps::yearly::{Lines, YearSheet};
use crate::ui::widgets::grid::{Cell, Choice, Column, Kind, Look};

/// A field of a line.
#[derive(Clone, Copy)]
pub(super) enum Field {
    Carrier,
    Name,
    Unit,
    Source,
    Factor,
    FactorPer,
    FactorSource,
}

/// The table of a sector.
pub(super) type SectorSheet<'a> = YearSheet<SectorLines<'a>>;

/// The lines of a sector.
pub(super) struct SectorLines<'a> {
    plan: &'a Plan,
    factors: &'a Factors,
    /// What the programme asks of this kind of applicant.
    asked: &'a [(Sector, String)],
    sector: Sector,
    lang: Lang,
}

/// The table of a sector; with the columns of own factors or without.
pub(super) fn sheet(
    workspace: &Workspace,
    sector: Sector,
    lang: Lang,
    with_factors: bool,
) -> SectorSheet<'_> {
    let plan = workspace.plan();
    let lines = SectorLines {
        plan,
        factors: workspace.factors(),
        asked: workspace.kind().map_or(&[], |kind| &kind.asks.activities),
        sector,
        lang,
    };
    let column = |key, width, kind| Column::new(tr(lang, key), width, kind);
    let before = vec![
        (
            Field::Carrier,
            column("column-carrier", 176.0, Kind::Choice).growing(0.6),
        ),
        (
            Field::Name,
            column("column-own-name", 72.0, Kind::Text).growing(0.3),
        ),
        (Field::Unit, column("column-unit", 80.0, Kind::Choice)),
    ];
    let source = column("column-source", 124.0, Kind::Text).growing(1.0);
    let mut behind = vec![(Field::Source, source)];
    if with_factors {
        behind.extend([
            (
                Field::Factor,
                column("column-own-factor", 124.0, Kind::Number),
            ),
            (
                Field::FactorPer,
                column("column-factor-per", 90.0, Kind::Choice),
            ),
            (
                Field::FactorSource,
                column("column-factor-source", 200.0, Kind::Text),
            ),
        ]);
    }
    let years = (plan.years.inventory_years(), 78.0);
    YearSheet::new(lines, lang, before, years, behind)
}

impl SectorLines<'_> {
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

    fn carrier(&self, item: &Activity) -> Option<&Carrier> {
        self.factors
            .carrier(&item.carrier)
            .map(|(_, carrier)| carrier)
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

    fn put_unit(&self, item: &mut Activity, text: &str) -> Put {
        match self.carrier(item) {
            Some(carrier) => {
                let name = carrier.name.get(self.lang);
                let accepted = carrier.accepted_units();
                set_unit(&mut item.unit, text, name, accepted, self.lang)
            }
            None => set_text(&mut item.unit, text),
        }
    }

    fn put_per(&self, item: &mut Activity, text: &str) -> Put {
        let Some(carrier) = self.carrier(item) else {
            return put_factor(item, |factor| text.clone_into(&mut factor.per));
        };
        let name = tr(self.lang, "column-own-factor");
        let mut per = String::new();
        let put = set_unit(&mut per, text, &name, factor_units(carrier), self.lang);
        match put {
            Put::Taken => put_factor(item, |factor| factor.per = per),
            Put::Refused | Put::Barred(_) => put,
        }
    }
}

impl Lines for SectorLines<'_> {
    type Item = Activity;
    type Field = Field;

    fn list(&self) -> &[Activity] {
        &self.plan.activities
    }

    fn items(&self) -> Vec<usize> {
        let all = self.plan.activities.iter().enumerate();
        all.filter(|(_, line)| line.sector == self.sector)
            .map(|(index, _)| index)
            .collect()
    }

    fn name(&self, item: Option<&Activity>, _row: usize) -> String {
        item.map_or_else(
            || {
                let sector = tr(self.lang, self.sector.key());
                tr_with(self.lang, "activity-row-new", &[("sector", &sector)])
            },
            |item| activity_name(self.factors, item).get(self.lang).to_owned(),
        )
    }

    fn line(&self, item: Option<&Activity>, index: usize) -> Option<Place> {
        let id = item.map_or_else(|| self.next_id(index), |item| item.id.clone());
        Some(Place::of(&["activity", &id]))
    }

    fn fresh(&self, index: usize) -> Activity {
        let years = self.plan.years.inventory_years();
        Activity {
            id: self.next_id(index),
            sector: self.sector,
            values: years.iter().map(|year| Datum::new(*year, "")).collect(),
            ..Activity::default()
        }
    }

    fn values(item: &Activity) -> &[Datum] {
        &item.values
    }

    fn values_mut(item: &mut Activity) -> &mut Vec<Datum> {
        &mut item.values
    }

    fn cell(&self, item: &Activity, field: Field) -> Cell {
        let factor = item.factor.as_ref();
        match field {
            Field::Carrier => self.carrier(item).map_or_else(
                || Cell::text(&item.carrier),
                |carrier| Cell::text(carrier.name.get(self.lang)),
            ),
            Field::Name => Cell::text(&item.name),
            Field::Unit => unit_cell(&item.unit, self.lang).looking(Look::Quiet),
            Field::Source => Cell::text(&item.source).looking(Look::Quiet),
            Field::Factor => factor.map_or_else(Cell::default, |f| Cell::number(&f.value.0)),
            Field::FactorPer => factor.map_or_else(Cell::default, |f| unit_cell(&f.per, self.lang)),
            Field::FactorSource => factor.map_or_else(Cell::default, |f| Cell::text(&f.source)),
        }
    }

    fn place(&self, line: Place, field: Field) -> Place {
        match field {
            // What is wrong with the whole line is said at its carrier.
            Field::Carrier => line,
            Field::Name => line.then("name"),
            Field::Unit => line.then("unit"),
            Field::Source => line.then("source"),
            Field::Factor => line.then("factor"),
            Field::FactorPer => line.then("factor_per"),
            Field::FactorSource => line.then("factor_source"),
        }
    }

    fn choices(&self, item: Option<&Activity>, field: Field) -> Vec<Choice> {
        let carrier = item.and_then(|item| self.carrier(item));
        match field {
            Field::Carrier => {
                let of_sector = self.asked.iter().filter(|(s, _)| *s == self.sector);
                let asked: Vec<&str> = of_sector.map(|(_, id)| id.as_str()).collect();
                carriers::choices(self.factors, &asked, self.lang)
            }
            Field::Unit => carrier.map_or_else(Vec::new, |carrier| {
                unit_choices(carrier.accepted_units(), self.lang)
            }),
            Field::FactorPer => carrier.map_or_else(Vec::new, |carrier| {
                unit_choices(factor_units(carrier), self.lang)
            }),
            Field::Name | Field::Source | Field::Factor | Field::FactorSource => Vec::new(),
        }
    }

    fn put(&self, item: &mut Activity, field: Field, text: &str) -> Put {
        match field {
            Field::Carrier => self.put_carrier(item, text),
            Field::Name => set_text(&mut item.name, text),
            Field::Unit => self.put_unit(item, text),
            Field::Source => set_text(&mut item.source, text),
            Field::Factor => put_factor(item, |factor| text.clone_into(&mut factor.value.0)),
            Field::FactorPer => self.put_per(item, text),
            Field::FactorSource => put_factor(item, |factor| text.clone_into(&mut factor.source)),
        }
    }

    fn edit(&self, edits: Vec<ListEdit<Activity>>) -> Edit {
        one_step(edits.into_iter().map(Edit::Activity))
    }

    fn root(&self) -> Place {
        Place::of(&["activity"])
    }

    fn grows(&self) -> bool {
        true
    }

    fn reads(&self, block: &Block) -> bool {
        Intake::read(block, self.plan, self.factors, self.sector).is_some()
    }
}

/// Changes the own factor of a line; one without any entry is none.
fn put_factor(item: &mut Activity, change: impl FnOnce(&mut OwnFactor)) -> Put {
    let mut factor = item.factor.take().unwrap_or_default();
    change(&mut factor);
    item.factor = (factor != OwnFactor::default()).then_some(factor);
    Put::Taken
}
