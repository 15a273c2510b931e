//! Basic facts: who applies, for which place, for which years, and the economy by year.

mod economy;
mod map;
mod years;

use egui::{Margin, Ui};

use self::economy::sheet as economy_sheet;
use self::map::MapKept;
use super::listing;
use crate::base::{Dimension, Unit};
use crate::finding::Place;
use crate::plan::edit::Edit;
use crate::plan::{Applicant, Boundary};
use crate::ui::View;
use crate::ui::theme::space;
use crate::ui::widgets::grid::GridState;
use crate::ui::widgets::{Field, card, card_with, combo, headline, note, strong};

/// What the panel remembers.
#[derive(Clone, Debug, Default)]
pub(super) struct BasicsState {
    economy: GridState,
    map: MapKept,
}

/// Shows the panel.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut BasicsState) {
    headline(ui, &view.tr("step-basics"), &sentence(view), |_| {});
    card(ui, |ui| applicant(ui, view));
    ui.add_space(space::SMALL);
    card(ui, |ui| boundary(ui, view, &mut state.map));
    ui.add_space(space::SMALL);
    card(ui, |ui| years::show(ui, view));
    ui.add_space(space::SMALL);
    let sheet = economy_sheet(view.workspace.plan(), view.lang);
    card_with(ui, Margin::same(1), |ui| {
        egui::Frame::new()
            .inner_margin(Margin::symmetric(15, 11))
            .show(ui, |ui| {
                strong(ui, &view.tr("economy-title"));
                note(ui, &view.tr("economy-help"));
            });
        listing::show(ui, view, "economy", &sheet, &mut state.economy);
    });
}

/// Who applies for what, in one sentence.
fn sentence(view: &View<'_>) -> String {
    let plan = view.workspace.plan();
    let place = plan.applicant.place.trim();
    if place.is_empty() {
        return view.tr("basics-blank");
    }
    let years = plan.years.inventory_years();
    let span = |from: Option<&i32>, to: Option<&i32>| match (from, to) {
        (Some(from), Some(to)) => format!("{from}\u{2014}{to}"),
        _ => view.tr("cell-missing"),
    };
    let history = span(years.first(), years.last());
    let target = plan
        .years
        .target_year()
        .map_or_else(|| view.tr("cell-missing"), |year| year.to_string());
    let area = crate::base::format_number(plan.boundary.area.value().unwrap_or_default());
    let unit = Unit::parse(&plan.boundary.area_unit).map_or("", |unit| unit.sign(view.lang));
    let key = if plan.boundary.area.value().is_some() {
        "basics-sentence"
    } else {
        "basics-sentence-no-area"
    };
    let args = [
        ("place", place),
        ("area", &area),
        ("unit", unit),
        ("history", &history),
        ("target", &target),
    ];
    view.tr_with(key, &args)
}

/// A field of the applicant: its id, the keys of its caption and of an example, and its text. A
/// field with an example must be filled in.
type ApplicantField = (
    &'static str,
    &'static str,
    &'static str,
    fn(&mut Applicant) -> &mut String,
);

/// The fields of the applicant in pairs, as they stand side by side.
#[rustfmt::skip]
const APPLICANT: [[ApplicantField; 2]; 5] = [
    [("name", "applicant-name", "applicant-name-hint", |a| &mut a.name),
     ("place", "applicant-place", "applicant-place-hint", |a| &mut a.place)],
    [("city", "applicant-city", "", |a| &mut a.city),
     ("department", "applicant-department", "", |a| &mut a.department)],
    [("leader", "applicant-leader", "", |a| &mut a.leader),
     ("contact", "applicant-contact", "", |a| &mut a.contact)],
    [("telephone", "applicant-telephone", "", |a| &mut a.telephone),
     ("email", "applicant-email", "", |a| &mut a.email)],
    [("address", "applicant-address", "", |a| &mut a.address),
     ("postcode", "applicant-postcode", "", |a| &mut a.postcode)],
];

fn applicant(ui: &mut Ui, view: &mut View<'_>) {
    strong(ui, &view.tr("applicant-title"));
    ui.add_space(space::TINY);
    for pair in APPLICANT {
        two(
            ui,
            view,
            pair.map(|field| {
                move |ui: &mut Ui, view: &mut View<'_>| {
                    applicant_field(ui, view, field);
                }
            }),
        );
    }
    let institution: ApplicantField = ("institution", "applicant-institution", "", |a| {
        &mut a.institution
    });
    ui.columns_const(|[left, right]| {
        province(left, view);
        applicant_field(right, view, institution);
    });
}

/// Two fields side by side.
fn two<F: FnOnce(&mut Ui, &mut View<'_>)>(ui: &mut Ui, view: &mut View<'_>, [a, b]: [F; 2]) {
    ui.columns_const(|[left, right]| {
        a(left, view);
        b(right, view);
    });
    ui.add_space(space::TINY);
}

fn applicant_field(ui: &mut Ui, view: &mut View<'_>, (id, key, hint, field): ApplicantField) {
    let applicant = &view.workspace.plan().applicant;
    let value = field(&mut applicant.clone()).clone();
    let caption = view.tr(key);
    let example = if hint.is_empty() {
        String::new()
    } else {
        view.tr(hint)
    };
    let mut shown = Field::new(Place::of(&["applicant", id]), &caption, &value).hint(&example);
    if !hint.is_empty() {
        shown = shown.required();
    }
    shown.show(ui, view, |text| {
        let mut new = applicant.clone();
        *field(&mut new) = text;
        Edit::Applicant(Box::new(new))
    });
}

fn province(ui: &mut Ui, view: &mut View<'_>) {
    let provinces = &view.workspace.factors().provinces;
    let applicant = &view.workspace.plan().applicant;
    let known = provinces
        .iter()
        .enumerate()
        .map(|(at, (_, name))| (Some(at), name.get(view.lang).to_owned()));
    let options: Vec<(Option<usize>, String)> = std::iter::once((None, view.tr("choice-none")))
        .chain(known)
        .collect();
    let current = provinces
        .iter()
        .position(|(code, _)| *code == applicant.province);
    let place = Place::of(&["applicant", "province"]);
    let caption = view.tr("applicant-province");
    if let Some(chosen) = combo(ui, view, &caption, &place, &options, current) {
        let code = chosen.and_then(|at| provinces.get(at));
        let new = Applicant {
            province: code.map_or_else(String::new, |(code, _)| code.clone()),
            ..applicant.clone()
        };
        view.edit(Edit::Applicant(Box::new(new)), place);
    }
}

/// A text of the boundary: its id, the keys of its caption and of an example, and its text.
type Side = (
    &'static str,
    &'static str,
    &'static str,
    fn(&mut Boundary) -> &mut String,
);

/// The four sides in pairs, in the order in which documents name them.
#[rustfmt::skip]
const SIDES: [[Side; 2]; 2] = [
    [("east", "boundary-east", "boundary-east-hint", |b| &mut b.east),
     ("south", "boundary-south", "boundary-south-hint", |b| &mut b.south)],
    [("west", "boundary-west", "boundary-west-hint", |b| &mut b.west),
     ("north", "boundary-north", "boundary-north-hint", |b| &mut b.north)],
];

fn boundary(ui: &mut Ui, view: &mut View<'_>, map: &mut MapKept) {
    strong(ui, &view.tr("boundary-title"));
    ui.add_space(space::TINY);
    for pair in SIDES {
        two(
            ui,
            view,
            pair.map(|side| {
                move |ui: &mut Ui, view: &mut View<'_>| {
                    boundary_field(ui, view, side, 1);
                }
            }),
        );
    }
    ui.columns_const(|[left, right]| {
        area(left, view);
        let side: Side = (
            "description",
            "boundary-description",
            "boundary-description-hint",
            |b| &mut b.description,
        );
        boundary_field(left, view, side, 4);
        map::show(right, view, map);
    });
}

fn boundary_field(ui: &mut Ui, view: &mut View<'_>, (id, key, hint, field): Side, rows: usize) {
    let boundary = &view.workspace.plan().boundary;
    let value = field(&mut boundary.clone()).clone();
    let caption = view.tr(key);
    let hint = view.tr(hint);
    Field::new(Place::of(&["boundary", id]), &caption, &value)
        .hint(&hint)
        .rows(rows)
        .show(ui, view, |text| {
            let mut new = boundary.clone();
            *field(&mut new) = text;
            Edit::Boundary(Box::new(new))
        });
}

/// The area with its unit.
fn area(ui: &mut Ui, view: &mut View<'_>) {
    let boundary = &view.workspace.plan().boundary;
    ui.horizontal_top(|ui| {
        let caption = view.tr("boundary-area");
        let place = Place::of(&["boundary", "area"]);
        Field::new(place, &caption, &boundary.area.0)
            .numeric()
            .width(150.0)
            .show(ui, view, |text| {
                let mut new = boundary.clone();
                new.area.0 = text;
                Edit::Boundary(Box::new(new))
            });
        let units = Unit::of(Dimension::Area);
        let options: Vec<(Option<Unit>, String)> = units
            .map(|unit| (Some(unit), unit.sign(view.lang).to_owned()))
            .collect();
        let place = Place::of(&["boundary", "area_unit"]);
        let caption = view.tr("column-unit");
        let current = Unit::parse(&boundary.area_unit);
        let chosen = combo(ui, view, &caption, &place, &options, current);
        if let Some(unit) = chosen.flatten() {
            let new = Boundary {
                area_unit: unit.sign(crate::base::Lang::Zh).to_owned(),
                ..boundary.clone()
            };
            view.edit(Edit::Boundary(Box::new(new)), place);
        }
    });
}
