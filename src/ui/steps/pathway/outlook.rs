//! What follows from targets and plan: cautions, sums of gaps, peak, nearness to zero; and later
//! years as they really were.

use egui::Ui;

use super::shown::count_alike;
use crate::account::{EmissionUnits, count_name};
use crate::base::{Datum, Figure, Number, Year};
use crate::figure::format_value;
use crate::finding::Place;
use crate::pathway::TargetGap;
use crate::plan::GasScope;
use crate::plan::edit::{Edit, ListEdit};
use crate::ui::View;
use crate::ui::steps::shared::emission_unit;
use crate::ui::theme::space;
use crate::ui::widgets::{Field, Rank, Said, card, note, strong, told};

/// So many fields stand side by side.
const ACROSS: usize = 4;

/// A sentence with the key of its words.
type Line = (&'static str, Vec<(&'static str, Said)>);

/// One line for each thing that the targets lead to.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let pathway = &view.workspace.assessment().pathway;
    let cumulative = pathway
        .targets
        .iter()
        .filter_map(|target| summed(view, target));
    let lines: Vec<Line> = planned(view)
        .into_iter()
        .chain(cumulative)
        .chain(peak(view))
        .chain(near_zero(view))
        .collect();
    if lines.is_empty() {
        return;
    }
    ui.add_space(space::SMALL);
    card(ui, |ui| {
        strong(ui, &view.tr("outlook-title"));
        for (key, said) in &lines {
            told(ui, view, Rank::Body, key, said);
        }
        count_alike(ui, view);
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
fn planned(view: &View<'_>) -> Vec<Line> {
    let pathway = &view.workspace.assessment().pathway;
    let accounting = &view.workspace.plan().accounting;
    let other = view.workspace.other_count();
    let mut years: Vec<Year> = pathway.target.into_iter().collect();
    years.extend(pathway.years.last().map(|year| year.year));
    years.dedup();
    let of_year = |year: &Year| {
        let counted = [
            (accounting.gases, pathway.of(*year)?.planned, ""),
            (other.gases, other.of(*year)?.planned, "other_count."),
        ];
        let [own, other] = counted.map(|(gases, figure, count)| {
            let unit = EmissionUnits::counting(gases).sized_like(emission_unit(view.workspace));
            let shown = Figure {
                value: figure.value_in(unit),
                unit,
                ..figure
            };
            let path = format!("{count}pathway.planned@{year}");
            Some(Said::Figure(format_value(&shown, view.lang)?, path))
        });
        let count = count_name(other_gases(view), accounting);
        let said = vec![
            ("year", Said::Words(year.to_string())),
            ("own", own?),
            ("other", other?),
            ("count", Said::Words(count.get(view.lang).to_owned())),
        ];
        Some(("outlook-counts", said))
    };
    years.iter().filter_map(of_year).collect()
}

fn other_gases(view: &View<'_>) -> GasScope {
    view.workspace.plan().accounting.gases.other()
}

/// The sum of the gaps on the way to a target.
fn summed(view: &View<'_>, target: &TargetGap) -> Option<Line> {
    let sum = format_value(&target.cumulative, view.lang)?;
    let name = target.name.get(view.lang).to_owned();
    let path = format!("target.{}.cumulative", target.id);
    let said = vec![
        ("name", Said::Words(name)),
        ("sum", Said::Figure(sum, path)),
    ];
    Some(("outlook-cumulative", said))
}

fn peak(view: &View<'_>) -> Option<Line> {
    let peak = view.workspace.assessment().pathway.peak?;
    let key = if peak.is_last {
        "outlook-no-peak"
    } else {
        "outlook-peak"
    };
    let year = Said::Figure(peak.year.to_string(), "pathway.peak".to_owned());
    Some((key, vec![("year", year)]))
}

fn near_zero(view: &View<'_>) -> Option<Line> {
    let end = view.workspace.assessment().pathway.near_zero?;
    let figure = |figure: &Figure, path: &str| {
        let value = format_value(figure, view.lang);
        let value = value.unwrap_or_else(|| view.tr("cell-missing"));
        Said::Figure(value, format!("{path}@{}", end.year))
    };
    end.planned.value?;
    end.share.value?;
    let said = vec![
        ("year", Said::Words(end.year.to_string())),
        ("planned", figure(&end.planned, "pathway.planned")),
        ("share", figure(&end.share, "pathway.share_of_today")),
        ("head", figure(&end.per_head, "pathway.per_head")),
    ];
    Some(("outlook-near-zero", said))
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
        let year = actual.year;
        let said = [
            ("year", Said::Words(year.to_string())),
            ("by", Said::Figure(by, format!("pathway.deviation@{year}"))),
            (
                "share",
                Said::Figure(share, format!("pathway.deviation_share@{year}")),
            ),
        ];
        told(ui, view, Rank::Note, "actuals-deviation", &said);
    }
}
