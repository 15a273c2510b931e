//! Other courses of things beside the plan: another baseline, or without some of the measures.

use egui::{Margin, Ui};

use super::PathwayState;
use super::baseline::Owner;
use super::shown::{TableSheet, count_alike};
use super::{assumptions, outlook};
use crate::account::{EmissionUnits, count_name};
use crate::base::{Completeness, Figure, PARTIAL, Year};
use crate::chart::{ChartTable, FigureCell};
use crate::figure::{format_figure, path_in_scenario, path_on_other_count};
use crate::finding::Place;
use crate::pathway::{OtherYear, Pathway, PathwayYear, Peak, TargetGap};
use crate::plan::edit::{Edit, ListEdit};
use crate::plan::{Baseline, Kaya, Scenario};
use crate::ui::View;
use crate::ui::steps::listing::fresh_id;
use crate::ui::steps::shared::emission_unit;
use crate::ui::theme::space;
use crate::ui::widgets::grid::{self, GridState};
use crate::ui::widgets::{
    Field, body, card, card_with, checkbox, label, note, quiet, secondary, segmented,
};

/// Shows the part.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut PathwayState) {
    let scenarios = &view.workspace.plan().scenarios;
    note(ui, &view.tr("scenarios-help"));
    ui.add_space(space::TINY);
    let table = compared(view);
    let sheet = TableSheet::new(&table);
    card_with(ui, Margin::same(1), |ui| {
        grid::show(ui, view, "scenarios", &sheet, &mut state.scenarios);
    });
    note(ui, emission_unit(view.workspace).sign(view.lang));
    if table.is_partial() {
        note(ui, &view.tr("compose-star-note"));
    }
    count_alike(ui, view);
    for (index, scenario) in scenarios.iter().enumerate() {
        ui.add_space(space::SMALL);
        let grid = state.baselines.entry(scenario.id.clone()).or_default();
        card(ui, |ui| {
            ui.push_id(&scenario.id, |ui| one(ui, view, index, scenario, grid));
        });
    }
    ui.add_space(space::SMALL);
    if secondary(ui, &view.tr("scenario-add")).clicked() {
        let ids = scenarios.iter().map(|scenario| scenario.id.as_str());
        let count = scenarios.len();
        let id = fresh_id(ids, "s", count, count);
        let number = (count + 1).to_string();
        let new = Scenario {
            name: view.tr_with("scenario-new", &[("number", &number)]),
            id: id.clone(),
            ..Scenario::default()
        };
        let edit = Edit::Scenario(ListEdit::Insert(count, new));
        view.edit(edit, Place::of(&["scenario", &id]));
    }
    ui.add_space(space::SMALL);
    card(ui, |ui| outlook::actuals(ui, view));
}

/// The plan and the scenarios, side by side.
fn compared(view: &View<'_>) -> ChartTable {
    let pathway = &view.workspace.assessment().pathway;
    let last = pathway.years.last().map(|year| year.year);
    let name = |key: &str, year: Option<Year>| {
        let year = year.map_or_else(String::new, |year| year.to_string());
        view.tr_with(key, &[("year", &year)])
    };
    let beside = |key: &str, year: Option<Year>| {
        let accounting = &view.workspace.plan().accounting;
        let count = count_name(accounting.gases.other(), accounting);
        let args = [
            ("name", name(key, year)),
            ("count", count.get(view.lang).to_owned()),
        ];
        let args = args.each_ref().map(|(name, text)| (*name, text.as_str()));
        view.tr_with("scenario-on-count", &args)
    };
    let own = (&pathway.years, &pathway.targets, pathway.peak);
    let name_of_plan = view.tr("scenario-plan");
    let mut rows = vec![row(view, (name_of_plan, None), own, pathway)];
    rows.extend(pathway.scenarios.iter().map(|course| {
        let all = (&course.years, &course.targets, course.peak);
        let named = (course.name.clone(), Some(course.id.as_str()));
        row(view, named, all, pathway)
    }));
    let head = vec![
        view.tr("scenario"),
        name("scenario-baseline", pathway.target),
        beside("scenario-baseline", pathway.target),
        name("scenario-planned", pathway.target),
        beside("scenario-planned", pathway.target),
        view.tr("scenario-gap"),
        name("scenario-planned", last),
        beside("scenario-planned", last),
        view.tr("scenario-peak"),
    ];
    ChartTable::new(head, rows, 0)
}

fn row(
    view: &View<'_>,
    (name, id): (String, Option<&str>),
    (years, targets, peak): (&Vec<PathwayYear>, &Vec<TargetGap>, Option<Peak>),
    pathway: &Pathway,
) -> Vec<FigureCell> {
    let unit = emission_unit(view.workspace);
    let of = |figure: Option<&Figure>, path: &str| {
        let shown = figure.map(|figure| {
            let unit = EmissionUnits::like(figure.unit).sized_like(unit);
            let converted = Figure {
                value: figure.value_in(unit),
                unit,
                ..*figure
            };
            let none = || match figure.completeness {
                Completeness::Failed => view.tr("cell-failed"),
                Completeness::Complete | Completeness::Incomplete => view.tr("cell-missing"),
            };
            match (format_figure(&converted), figure.completeness) {
                (Some(text), Completeness::Complete) => text,
                (Some(text), _) => format!("{text}{PARTIAL}"),
                (None, _) => none(),
            }
        });
        let path = id.map_or_else(|| path.to_owned(), |id| path_in_scenario(id, path));
        (shown.unwrap_or_default(), path)
    };
    let in_year = |figure: fn(&PathwayYear) -> &Figure, path: &str, year: Option<Year>| {
        let found = years.iter().find(|own| Some(own.year) == year);
        let year = year.unwrap_or_default();
        of(found.map(figure), &format!("pathway.{path}@{year}"))
    };
    let other = view.workspace.other_count();
    let beside = |figure: fn(&OtherYear) -> &Figure, path: &str, year: Option<Year>| {
        let year = year.unwrap_or_default();
        let found = id.map_or_else(|| other.of(year), |id| other.of_scenario(id, year));
        let path = path_on_other_count(&format!("pathway.{path}@{year}"));
        of(found.map(figure), &path)
    };
    let main = pathway.main_target().map(|target| target.id.as_str());
    let gap = targets
        .iter()
        .find(|target| Some(target.id.as_str()) == main);
    let (_, peak_path) = of(None, "pathway.peak");
    let peak = peak.map_or_else(String::new, |peak| {
        let year = peak.year.to_string();
        let key = if peak.is_last {
            "scenario-no-peak"
        } else {
            "scenario-peak-in"
        };
        view.tr_with(key, &[("year", &year)])
    });
    let last = years.last().map(|year| year.year);
    vec![
        (name, String::new()),
        in_year(|year| &year.baseline, "baseline", pathway.target),
        beside(|year| &year.baseline, "baseline", pathway.target),
        in_year(|year| &year.planned, "planned", pathway.target),
        beside(|year| &year.planned, "planned", pathway.target),
        of(
            gap.map(|target| &target.gap),
            &format!("target.{}.gap", main.unwrap_or_default()),
        ),
        in_year(|year| &year.planned, "planned", last),
        beside(|year| &year.planned, "planned", last),
        (peak, peak_path),
    ]
}

/// One scenario: its name, its baseline, the measures that it goes without.
fn one(ui: &mut Ui, view: &mut View<'_>, index: usize, scenario: &Scenario, grid: &mut GridState) {
    let place = Place::of(&["scenario", &scenario.id]);
    let replaced = |new: Scenario| Edit::Scenario(ListEdit::Replace(index, new));
    Field::new(
        place.then("name"),
        &view.tr("scenario-name"),
        &scenario.name,
    )
    .width(360.0)
    .show(ui, view, |name| {
        replaced(Scenario {
            name,
            ..scenario.clone()
        })
    });
    let owner = Owner::Scenario(index, scenario);
    ways(ui, view, owner, scenario);
    if let Some(baseline) = &scenario.baseline {
        ui.add_space(space::TINY);
        assumptions(ui, view, owner, baseline, grid);
        ui.add_space(space::SMALL);
    }
    without(ui, view, scenario, &place, &replaced);
    if quiet(ui, &view.tr("scenario-remove")).clicked() {
        view.edit(Edit::Scenario(ListEdit::Remove(index)), place);
    }
}

/// How the baseline of a scenario is put.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// As that of the plan.
    Same,
    /// By sector.
    Sectors,
    /// By the drivers of the Kaya identity.
    Kaya,
}

/// The choice of how the baseline is put. By sector it begins with what the plan assumes.
fn ways(ui: &mut Ui, view: &mut View<'_>, owner: Owner<'_>, scenario: &Scenario) {
    label(ui, &view.tr("scenario-own-baseline"));
    let own = scenario.baseline.as_ref();
    let current = match own.map(|own| own.kaya.is_some()) {
        None => Way::Same,
        Some(false) => Way::Sectors,
        Some(true) => Way::Kaya,
    };
    let options = [
        (Way::Same, view.tr("scenario-same-baseline")),
        (Way::Sectors, view.tr("baseline-by-sector")),
        (Way::Kaya, view.tr("baseline-by-kaya")),
    ];
    let Some(way) = segmented(ui, &options, Some(current)).filter(|way| *way != current) else {
        return;
    };
    let begun = || {
        let known = own.filter(|own| !own.sectors.is_empty());
        known.unwrap_or(&view.workspace.plan().baseline).clone()
    };
    let edit = match way {
        Way::Same => {
            let Owner::Scenario(index, _) = owner else {
                return;
            };
            let new = Scenario {
                baseline: None,
                ..scenario.clone()
            };
            Edit::Scenario(ListEdit::Replace(index, new))
        }
        Way::Sectors => owner.edit(Baseline {
            kaya: None,
            ..begun()
        }),
        Way::Kaya => owner.edit(Baseline {
            kaya: Some(Kaya::default()),
            ..begun()
        }),
    };
    view.edit(edit, owner.place());
}

/// A tick for every measure that the scenario has.
fn without(
    ui: &mut Ui,
    view: &mut View<'_>,
    scenario: &Scenario,
    place: &Place,
    replaced: &impl Fn(Scenario) -> Edit,
) {
    let measures = &view.workspace.plan().measures;
    label(ui, &view.tr("scenario-measures"));
    if measures.is_empty() {
        body(ui, &view.tr("measures-none"));
    }
    ui.horizontal_wrapped(|ui| {
        for measure in measures {
            let is_in = !scenario.without.contains(&measure.id);
            let Some(now) = checkbox(ui, &measure.name, is_in) else {
                continue;
            };
            let mut new = scenario.clone();
            new.without.retain(|id| *id != measure.id);
            if !now {
                new.without.push(measure.id.clone());
            }
            view.edit(replaced(new), place.then("without"));
        }
    });
}
