//! What follows from targets and plan: cautions, sums of gaps, peak, nearness to zero; and later
//! years as they really were.

use egui::Ui;

use crate::account::{EmissionUnits, count_name};
use crate::base::{Datum, Figure, Number, Year};
use crate::figure::format_value;
use crate::finding::Place;
use crate::pathway::TargetGap;
use crate::plan::edit::{Edit, ListEdit};
use crate::ui::View;
use crate::ui::steps::shared::emission_unit;
use crate::ui::theme::space;
use crate::ui::widgets::{Field, body, card, note, strong};

/// So many fields stand side by side.
const ACROSS: usize = 4;

/// One line for each thing that the targets lead to.
pub(super) fn show(ui: &mut Ui, view: &View<'_>) {
    let pathway = &view.workspace.assessment().pathway;
    let cumulative = pathway
        .targets
        .iter()
        .filter_map(|target| summed(view, target));
    let lines: Vec<String> = planned(view)
        .into_iter()
        .chain(cumulative)
        .chain(peak(view))
        .chain(near_zero(view))
        .collect();
    if lines.is_empty() {
        return;
    }
    let is_alike = !view.workspace.assessment().inventory.has_other_gases();
    ui.add_space(space::SMALL);
    card(ui, |ui| {
        strong(ui, &view.tr("outlook-title"));
        for line in &lines {
            body(ui, line);
        }
        if is_alike {
            note(ui, &view.tr("count-alike"));
        }
        for target in &pathway.targets {
            if let Some(key) = target.caution() {
                let name = target.name.get(view.lang);
                let text = view.tr(key);
                note(
                    ui,
                    &view.tr_with("outlook-caution", &[("name", name), ("text", &text)]),
                );
            }
        }
    });
}

/// The planned emission of the judged and the last year on both counts.
fn planned(view: &View<'_>) -> Vec<String> {
    let pathway = &view.workspace.assessment().pathway;
    let accounting = &view.workspace.plan().accounting;
    let other = view.workspace.other_count();
    let mut years: Vec<Year> = pathway.target.into_iter().collect();
    years.extend(pathway.years.last().map(|year| year.year));
    years.dedup();
    let of_year = |year: &Year| {
        let counted = [
            (accounting.gases, pathway.of(*year)?.planned),
            (other.gases, other.of(*year)?.planned),
        ];
        let [own, other] = counted.map(|(gases, figure)| {
            let unit = EmissionUnits::counting(gases).sized_like(emission_unit(view.workspace));
            let shown = Figure {
                value: figure.value_in(unit),
                unit,
                ..figure
            };
            let count = count_name(gases, accounting);
            Some((
                format_value(&shown, view.lang)?,
                count.get(view.lang).to_owned(),
            ))
        });
        let (own, other) = own.zip(other)?;
        let args = [
            ("year", year.to_string()),
            ("own", own.0),
            ("other", other.0),
            ("count", other.1),
        ];
        let args = args.each_ref().map(|(name, text)| (*name, text.as_str()));
        Some(view.tr_with("outlook-counts", &args))
    };
    years.iter().filter_map(of_year).collect()
}

/// The sum of the gaps on the way to a target.
fn summed(view: &View<'_>, target: &TargetGap) -> Option<String> {
    let sum = format_value(&target.cumulative, view.lang)?;
    let name = target.name.get(view.lang);
    Some(view.tr_with("outlook-cumulative", &[("name", name), ("sum", &sum)]))
}

fn peak(view: &View<'_>) -> Option<String> {
    let peak = view.workspace.assessment().pathway.peak?;
    let year = peak.year.to_string();
    let key = if peak.is_last {
        "outlook-no-peak"
    } else {
        "outlook-peak"
    };
    Some(view.tr_with(key, &[("year", &year)]))
}

fn near_zero(view: &View<'_>) -> Option<String> {
    let end = view.workspace.assessment().pathway.near_zero?;
    let args = [
        ("year", end.year.to_string()),
        ("planned", format_value(&end.planned, view.lang)?),
        ("share", format_value(&end.share, view.lang)?),
        (
            "head",
            format_value(&end.per_head, view.lang).unwrap_or_else(|| view.tr("cell-missing")),
        ),
    ];
    let args = args.each_ref().map(|(name, text)| (*name, text.as_str()));
    Some(view.tr_with("outlook-near-zero", &args))
}

/// Fields for the emissions of later years as they really were.
pub(super) fn actuals(ui: &mut Ui, view: &mut View<'_>) {
    let plan = view.workspace.plan();
    let last = plan.years.inventory_years().last().copied();
    let years: Vec<Year> = plan
        .years
        .span()
        .into_iter()
        .filter(|year| Some(*year) > last)
        .collect();
    strong(ui, &view.tr("actuals-title"));
    note(ui, &view.tr("actuals-text"));
    let unit = view.workspace.assessment().inventory.unit.sign(view.lang);
    for row in years.chunks(ACROSS) {
        ui.columns(ACROSS, |columns| {
            for (ui, year) in columns.iter_mut().zip(row) {
                let typed = plan.actuals.iter().find(|datum| datum.year == *year);
                let value = typed.map(|datum| datum.value.0.clone()).unwrap_or_default();
                let place = Place::of(&["actual"]).year(*year);
                Field::new(place, &year.to_string(), &value)
                    .unit(unit)
                    .numeric()
                    .show(ui, view, |text| {
                        let datum = Datum {
                            value: Number(text),
                            ..typed.cloned().unwrap_or_else(|| Datum::new(*year, ""))
                        };
                        let edit = ListEdit::put(&plan.actuals, |one| one.year == *year, datum);
                        Edit::Actual(edit)
                    });
            }
        });
    }
    for actual in &view.workspace.assessment().pathway.actuals {
        let (Some(by), Some(share)) = (
            format_value(&actual.deviation, view.lang),
            format_value(&actual.share, view.lang),
        ) else {
            continue;
        };
        let year = actual.year.to_string();
        let args = [("year", year.as_str()), ("by", &by), ("share", &share)];
        note(ui, &view.tr_with("actuals-deviation", &args));
    }
}
