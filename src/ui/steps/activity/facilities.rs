//! Facilities under the national carbon market: shown as a part of the total, never taken from it.

use egui::{Margin, Ui};

use crate::app::sheet::{Put, one_step};
use crate::base::{Datum, Dimension, Lang, Unit};
use crate::finding::Place;
use crate::i18n::{tr, tr_with};
use crate::plan::edit::{Edit, ListEdit};
use crate::plan::{Facility, Plan};
use crate::ui::View;
use crate::ui::steps::listing::{self, fresh_id, set_text, set_unit};
use crate::ui::steps::shared::{unit_cell, unit_choices};
use crate::ui::steps::yearly::{Lines, YearSheet};
use crate::ui::theme::space;
use crate::ui::widgets::grid::{Cell, Choice, Column, GridState, Kind, Look};
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
    let sheet = sheet(plan, view.lang);
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

/// A field of a facility.
#[derive(Clone, Copy)]
enum Field {
    Name,
    Share,
    Unit,
    Source,
}

/// The facilities of the plan.
struct FacilityLines<'a> {
    plan: &'a Plan,
    lang: Lang,
}

fn sheet(plan: &Plan, lang: Lang) -> YearSheet<FacilityLines<'_>> {
    let column = |key, width, kind| Column::new(tr(lang, key), width, kind);
    let name = column("facility-name", 180.0, Kind::Text).growing(1.0);
    let before = vec![
        (Field::Name, name),
        (Field::Share, column("facility-share", 92.0, Kind::Number)),
        (Field::Unit, column("column-unit", 116.0, Kind::Choice)),
    ];
    let source = column("column-source", 130.0, Kind::Text).growing(1.0);
    let lines = FacilityLines { plan, lang };
    let years = (plan.years.inventory_years(), 78.0);
    YearSheet::new(lines, lang, before, years, vec![(Field::Source, source)])
}

impl FacilityLines<'_> {
    fn next_id(&self, index: usize) -> String {
        let facilities = &self.plan.facilities;
        let ids = facilities.iter().map(|facility| facility.id.as_str());
        fresh_id(ids, "f", facilities.len(), index)
    }
}

impl Lines for FacilityLines<'_> {
    type Item = Facility;
    type Field = Field;

    fn list(&self) -> &[Facility] {
        &self.plan.facilities
    }

    fn name(&self, item: Option<&Facility>, row: usize) -> String {
        match item.map(|facility| facility.name.trim()) {
            Some(name) if !name.is_empty() => name.to_owned(),
            Some(_) => {
                let number = (row + 1).to_string();
                tr_with(self.lang, "facility-numbered", &[("number", &number)])
            }
            None => tr(self.lang, "grid-row-new"),
        }
    }

    fn line(&self, item: Option<&Facility>, index: usize) -> Option<Place> {
        let id = item.map_or_else(|| self.next_id(index), |facility| facility.id.clone());
        Some(Place::of(&["facility", &id]))
    }

    fn fresh(&self, index: usize) -> Facility {
        let years = self.plan.years.inventory_years();
        Facility {
            id: self.next_id(index),
            unit: Unit::TEN_THOUSAND_T_CO2.sign(Lang::Zh).to_owned(),
            values: years.iter().map(|year| Datum::new(*year, "")).collect(),
            ..Facility::default()
        }
    }

    fn values(item: &Facility) -> &[Datum] {
        &item.values
    }

    fn values_mut(item: &mut Facility) -> &mut Vec<Datum> {
        &mut item.values
    }

    fn cell(&self, item: &Facility, field: Field) -> Cell {
        match field {
            Field::Name => Cell::text(&item.name),
            Field::Share => Cell::number(&item.share.0),
            Field::Unit => unit_cell(&item.unit, self.lang).looking(Look::Quiet),
            Field::Source => Cell::text(&item.source).looking(Look::Quiet),
        }
    }

    fn place(&self, line: Place, field: Field) -> Place {
        line.then(match field {
            Field::Name => "name",
            Field::Share => "share",
            Field::Unit => "unit",
            Field::Source => "source",
        })
    }

    fn choices(&self, _item: Option<&Facility>, field: Field) -> Vec<Choice> {
        match field {
            Field::Unit => unit_choices(Unit::of(Dimension::Emission), self.lang),
            Field::Name | Field::Share | Field::Source => Vec::new(),
        }
    }

    fn put(&self, item: &mut Facility, field: Field, text: &str) -> Put {
        match field {
            Field::Name => set_text(&mut item.name, text),
            Field::Share => set_text(&mut item.share.0, text),
            Field::Unit => {
                let name = self.name(Some(item), self.plan.facilities.len());
                let units = Unit::of(Dimension::Emission);
                set_unit(&mut item.unit, text, &name, units, self.lang)
            }
            Field::Source => set_text(&mut item.source, text),
        }
    }

    fn edit(&self, edits: Vec<ListEdit<Facility>>) -> Edit {
        one_step(edits.into_iter().map(Edit::Facility))
    }

    fn root(&self) -> Place {
        Place::of(&["facility"])
    }

    fn grows(&self) -> bool {
        true
    }
}
