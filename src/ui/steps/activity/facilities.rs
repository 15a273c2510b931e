//! Facilities under the national carbon market: shown as a part of the total, never taken from it.

use egui::{Margin, Ui};

use crate::app::sheet::{Change, Put, one_step, put_value, value_of};
use crate::base::{Datum, Dimension, Lang, Number, Unit, Year};
use crate::finding::Place;
use crate::i18n::{tr, tr_with};
use crate::plan::edit::{Edit, ListEdit};
use crate::plan::{Facility, Plan};
use crate::ui::View;
use crate::ui::steps::listing::{self, Listing, fresh_id, set, text_of};
use crate::ui::steps::shared::{unit_cell, unit_choices};
use crate::ui::theme::space;
use crate::ui::widgets::grid::{Cell, Choice, Column, GridState, Kind, Look, Sheet};
use crate::ui::widgets::{body, card, card_with, label, note, secondary};

/// What the part remembers.
#[derive(Clone, Debug, Default)]
pub(super) struct FacilitiesState {
    grid: GridState,
    open: bool,
}

/// Shows how many facilities there are, and opened their table.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut FacilitiesState) {
    if view.show.is_some_and(|place| place.room() == "facility") {
        state.open = true;
    }
    let plan = view.workspace.plan();
    card(ui, |ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let key = match (state.open, plan.facilities.is_empty()) {
                (true, _) => "accounting-fold",
                (false, true) => "facilities-fill",
                (false, false) => "facilities-show",
            };
            if secondary(ui, &view.tr(key)).clicked() {
                state.open = !state.open;
            }
            ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
                label(ui, &view.tr("facilities-title"));
                body(ui, &sentence(view, plan));
            });
        });
    });
    if !state.open {
        return;
    }
    ui.add_space(space::TINY);
    let sheet = FacilitySheet::new(plan, view.lang);
    card_with(ui, Margin::same(1), |ui| {
        listing::show(ui, view, "facilities", &sheet, &mut state.grid);
    });
    note(ui, &view.tr("facilities-help"));
}

fn sentence(view: &View<'_>, plan: &Plan) -> String {
    if plan.facilities.is_empty() {
        return view.tr("facilities-none");
    }
    let count = plan.facilities.len().to_string();
    view.tr_with("facilities-sentence", &[("count", &count)])
}

/// What a column shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Name,
    Share,
    Unit,
    Year(Year),
    Source,
}

/// The table of facilities.
struct FacilitySheet<'a> {
    plan: &'a Plan,
    lang: Lang,
    parts: Vec<Part>,
    columns: Vec<Column>,
}

impl<'a> FacilitySheet<'a> {
    fn new(plan: &'a Plan, lang: Lang) -> Self {
        let mut parts = vec![Part::Name, Part::Share, Part::Unit];
        parts.extend(plan.years.inventory_years().into_iter().map(Part::Year));
        parts.push(Part::Source);
        let columns = parts.iter().map(|part| column(*part, lang)).collect();
        Self {
            plan,
            lang,
            parts,
            columns,
        }
    }

    fn part(&self, column: usize) -> Option<Part> {
        self.parts.get(column).copied()
    }

    fn facility(&self, row: usize) -> Option<&Facility> {
        self.plan.facilities.get(row)
    }

    fn next_id(&self, index: usize) -> String {
        let facilities = &self.plan.facilities;
        let ids = facilities.iter().map(|facility| facility.id.as_str());
        fresh_id(ids, "f", facilities.len(), index)
    }
}

impl Sheet for FacilitySheet<'_> {
    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn rows(&self) -> usize {
        self.plan.facilities.len()
    }

    fn name(&self, row: usize) -> String {
        let name = self.facility(row).map(|facility| facility.name.trim());
        match name {
            Some(name) if !name.is_empty() => name.to_owned(),
            Some(_) => {
                let number = (row + 1).to_string();
                tr_with(self.lang, "facility-numbered", &[("number", &number)])
            }
            None => tr(self.lang, "grid-row-new"),
        }
    }

    fn cell(&self, row: usize, column: usize) -> Cell {
        let (Some(facility), Some(part)) = (self.facility(row), self.part(column)) else {
            return Cell::default();
        };
        match part {
            Part::Name => Cell::text(&facility.name),
            Part::Share => Cell::number(&facility.share.0),
            Part::Unit => unit_cell(&facility.unit, self.lang).looking(Look::Quiet),
            Part::Year(year) => Cell::value(value_of(&facility.values, year), self.lang),
            Part::Source => Cell::text(&facility.source).looking(Look::Quiet),
        }
    }

    fn place(&self, row: usize, column: usize) -> Option<Place> {
        let id = match self.facility(row) {
            Some(facility) => facility.id.clone(),
            None => self.next_id(row),
        };
        let line = Place::of(&["facility", &id]);
        Some(match self.part(column)? {
            Part::Name => line.then("name"),
            Part::Share => line.then("share"),
            Part::Unit => line.then("unit"),
            Part::Year(year) => line.year(year),
            Part::Source => line.then("source"),
        })
    }

    fn choices(&self, _row: usize, column: usize) -> Vec<Choice> {
        if self.part(column) == Some(Part::Unit) {
            return unit_choices(Unit::of(Dimension::Emission), self.lang);
        }
        Vec::new()
    }

    fn source(&self, row: usize, column: usize) -> Option<String> {
        let Some(Part::Year(year)) = self.part(column) else {
            return None;
        };
        let datum = value_of(&self.facility(row)?.values, year);
        Some(datum.map(|datum| datum.source.clone()).unwrap_or_default())
    }

    fn grows(&self) -> bool {
        true
    }

    fn is_numbered(&self) -> bool {
        true
    }

    fn frozen(&self) -> usize {
        1
    }
}

impl Listing for FacilitySheet<'_> {
    type Item = Facility;

    fn list(&self) -> &[Facility] {
        &self.plan.facilities
    }

    fn fresh(&self, _row: usize, index: usize) -> Facility {
        let years = self.plan.years.inventory_years();
        Facility {
            id: self.next_id(index),
            unit: Unit::TEN_THOUSAND_T_CO2.sign(Lang::Zh).to_owned(),
            values: years.iter().map(|year| Datum::new(*year, "")).collect(),
            ..Facility::default()
        }
    }

    fn put(&self, item: &mut Facility, change: &Change) -> Put {
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
            Part::Share => {
                item.share = Number::typed(text);
                Put::Taken
            }
            Part::Name => set(&mut item.name, &change.input),
            Part::Unit => set(&mut item.unit, &change.input),
            Part::Source | Part::Year(_) => set(&mut item.source, &change.input),
        }
    }

    fn edit(&self, edits: Vec<ListEdit<Facility>>) -> Edit {
        one_step(edits.into_iter().map(Edit::Facility))
    }

    fn root(&self) -> Place {
        Place::of(&["facility"])
    }
}

fn column(part: Part, lang: Lang) -> Column {
    match part {
        Part::Name => Column::new(tr(lang, "facility-name"), 180.0, Kind::Text).growing(1.0),
        Part::Share => Column::new(tr(lang, "facility-share"), 92.0, Kind::Number),
        Part::Unit => Column::new(tr(lang, "column-unit"), 116.0, Kind::Choice),
        Part::Year(year) => Column::new(year.to_string(), 78.0, Kind::Value),
        Part::Source => Column::new(tr(lang, "column-source"), 130.0, Kind::Text).growing(1.0),
    }
}
