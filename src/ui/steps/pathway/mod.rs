//! The pathway: what is planned, by which measures, from which baseline, towards which targets.

mod baseline;
mod cost;
mod kaya;
mod measure;
mod measures;
mod outlook;
mod scenarios;
mod shown;
mod targets;

use std::collections::BTreeMap;

use egui::{Margin, Ui};

use self::baseline::{BaselineSheet, Owner};
use self::measures::MeasureSheet;
use self::shown::{TableSheet, count_alike};
use self::targets::TargetSheet;
use super::charts::ChartKept;
use super::listing;
use crate::app::{Command, Step};
use crate::chart::ChartTable;
use crate::figure::format_value;
use crate::finding::Place;
use crate::plan::edit::Edit;
use crate::plan::{Baseline, Kaya};
use crate::programme::ChartKind;
use crate::ui::View;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::grid::{self, GridState};
use crate::ui::widgets::{
    Field, Rank, Said, body, callout, card, card_with, headline, headline_with, note, phrased,
    plot, secondary, segmented, strong, told,
};

/// Height of the chart.
const CHART: f32 = 300.0;

/// What stands below the chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Measures,
    Baseline,
    Targets,
    Scenarios,
    Cost,
    Causes,
}

/// What the panel remembers.
#[derive(Clone, Debug, Default)]
pub(super) struct PathwayState {
    chart: ChartKept,
    effects: ChartKept,
    as_table: bool,
    tab: Tab,
    table: GridState,
    measures: GridState,
    baseline: GridState,
    /// The tables of the scenarios' baselines, by the id of the scenario.
    baselines: BTreeMap<String, GridState>,
    targets: GridState,
    scenarios: GridState,
    costs: [GridState; 4],
    curve: ChartKept,
    wedges: ChartKept,
    wedge_table: GridState,
    causes: [ChartKept; 2],
    cause_tables: [GridState; 2],
    goal: measure::GoalKept,
}

/// Shows the panel.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut PathwayState) {
    follow(view, state);
    let lines = &view.workspace.assessment().inventory.lines;
    if lines.iter().all(|line| line.amount.value.is_none()) {
        headline(ui, &view.tr("step-pathway"), "", |_| {});
        nothing(ui, view);
    } else {
        picture(ui, view, state);
        gap(ui, view, state);
    }
    ui.add_space(space::SMALL);
    tabs(ui, view, state);
    match state.tab {
        Tab::Measures => measures_tab(ui, view, state),
        Tab::Baseline => baseline_tab(ui, view, state),
        Tab::Targets => targets_tab(ui, view, state),
        Tab::Scenarios => scenarios::show(ui, view, state),
        Tab::Cost => cost::show(ui, view, state),
        Tab::Causes => causes_tab(ui, view, state),
    }
}

/// Nothing to draw yet: what to do first.
fn nothing(ui: &mut Ui, view: &mut View<'_>) {
    card(ui, |ui| {
        strong(ui, &view.tr("pathway-none"));
        body(ui, &view.tr("pathway-none-text"));
        if secondary(ui, &view.tr("inventory-none-go")).clicked() {
            view.commands.push(Command::Go(Step::Activity));
        }
    });
}

/// The chart, or the same as a table.
fn picture(ui: &mut Ui, view: &mut View<'_>, state: &mut PathwayState) {
    let spec = state.chart.get(view, ChartKind::Pathway);
    // From right to left.
    let options = [
        (true, view.tr("chart-as-table")),
        (false, view.tr("chart-as-chart")),
    ];
    let title = view.tr("step-pathway");
    let sentence = |ui: &mut Ui| phrased(ui, view, Rank::Note, &spec.said);
    headline_with(ui, &title, sentence, |ui| {
        if let Some(as_table) = segmented(ui, &options, Some(state.as_table)) {
            state.as_table = as_table;
        }
    });
    if state.as_table {
        data(ui, view, "pathway_table", &spec.table, &mut state.table);
        note(ui, &spec.unit);
        count_alike(ui, view);
    } else {
        card(ui, |ui| plot(ui, "pathway", &spec, CHART));
    }
}

/// Opens the part in which a place lies that is to be shown.
fn follow(view: &View<'_>, state: &mut PathwayState) {
    state.tab = match view.show.map(Place::room) {
        Some("measure") => Tab::Measures,
        Some("baseline") => Tab::Baseline,
        Some("target") => Tab::Targets,
        Some("scenario" | "actual") => Tab::Scenarios,
        Some("discount") => Tab::Cost,
        _ => state.tab,
    };
}

fn tabs(ui: &mut Ui, view: &View<'_>, state: &mut PathwayState) {
    let plan = view.workspace.plan();
    let targets = view
        .workspace
        .assessment()
        .pathway
        .targets
        .len()
        .to_string();
    let measures = plan.measures.len().to_string();
    let options = [
        (
            Tab::Measures,
            view.tr_with("pathway-measures", &[("count", &measures)]),
        ),
        (Tab::Baseline, view.tr("pathway-baseline")),
        (
            Tab::Targets,
            view.tr_with("pathway-targets", &[("count", &targets)]),
        ),
        (Tab::Scenarios, view.tr("pathway-scenarios")),
        (Tab::Cost, view.tr("pathway-cost")),
        (Tab::Causes, view.tr("pathway-causes")),
    ];
    if let Some(tab) = segmented(ui, &options, Some(state.tab)) {
        state.tab = tab;
    }
}

/// The gap to the target, with the way out beside it.
fn gap(ui: &mut Ui, view: &mut View<'_>, state: &mut PathwayState) {
    let pathway = &view.workspace.assessment().pathway;
    let Some(target) = pathway.main_target() else {
        return;
    };
    let is_short = target.gap.value.is_some_and(|gap| gap > 0.0);
    let (Some(gap), true) = (format_value(&target.gap, view.lang), is_short) else {
        return;
    };
    let year = target
        .year
        .map_or_else(String::new, |year| year.to_string());
    let share = format_value(&target.gap_share, view.lang).unwrap_or_default();
    let trace = format!("target.{}.gap", target.id);
    let said = [
        ("year", Said::Words(year)),
        ("name", Said::Words(target.name.get(view.lang).to_owned())),
        ("gap", Said::Figure(gap, trace.clone())),
        (
            "share",
            Said::Figure(share, format!("target.{}.gap_percent", target.id)),
        ),
    ];
    ui.add_space(space::SMALL);
    callout(ui, Tone::Warning, |ui| {
        told(ui, view, Rank::Strong, "pathway-gap", &said);
        body(ui, &view.tr("pathway-gap-text"));
        ui.horizontal(|ui| {
            if secondary(ui, &view.tr("pathway-add-measure")).clicked() {
                state.tab = Tab::Measures;
                state.measures.ask_for(view.workspace.plan().measures.len());
            }
            if secondary(ui, &view.tr("pathway-gap-trace")).clicked() {
                view.commands.push(Command::Trace(trace));
            }
        });
    });
}

fn measures_tab(ui: &mut Ui, view: &mut View<'_>, state: &mut PathwayState) {
    let sheet = MeasureSheet::new(view.workspace, view.lang);
    card_with(ui, Margin::same(1), |ui| {
        listing::show(ui, view, "measures", &sheet, &mut state.measures);
    });
    if view.workspace.plan().measures.is_empty() {
        note(ui, &view.tr("measures-none"));
        return;
    }
    let sum = sheet.sum();
    told(ui, view, Rank::Note, "measures-sum", &sum);
    ui.add_space(space::SMALL);
    let row = state.measures.cursor().row;
    if row < view.workspace.plan().measures.len() {
        card(ui, |ui| measure::show(ui, view, row, &mut state.goal));
        ui.add_space(space::SMALL);
    }
    let spec = state.effects.get(view, ChartKind::MeasureEffects);
    if !spec.layers.is_empty() {
        card(ui, |ui| {
            strong(ui, &spec.title);
            phrased(ui, view, Rank::Note, &spec.said);
            let rows = spec
                .table
                .rows
                .iter()
                .fold(0.0_f32, |height, _| height + 26.0);
            plot(ui, "effects", &spec, rows.max(60.0) + 50.0);
        });
    }
    wedges(ui, view, state);
}

/// The effects one upon another, between baseline and planned line.
fn wedges(ui: &mut Ui, view: &mut View<'_>, state: &mut PathwayState) {
    let spec = state.wedges.get(view, ChartKind::Wedges);
    if spec.layers.is_empty() {
        return;
    }
    ui.add_space(space::SMALL);
    card(ui, |ui| {
        strong(ui, &spec.title);
        phrased(ui, view, Rank::Note, &spec.said);
        plot(ui, "wedges", &spec, CHART);
    });
    ui.add_space(space::SMALL);
    data(
        ui,
        view,
        "wedges_table",
        &spec.table,
        &mut state.wedge_table,
    );
    note(ui, &view.tr("wedges-table"));
}

/// The data of a chart as a table, each figure of which can be asked where it comes from.
fn data(ui: &mut Ui, view: &mut View<'_>, id: &str, table: &ChartTable, grid: &mut GridState) {
    let sheet = TableSheet::new(table);
    card_with(ui, Margin::same(1), |ui| {
        grid::show(ui, view, id, &sheet, grid);
    });
    if table.is_partial() {
        note(ui, &view.tr("compose-star-note"));
    }
}

fn baseline_tab(ui: &mut Ui, view: &mut View<'_>, state: &mut PathwayState) {
    let baseline = &view.workspace.plan().baseline;
    let ways = [
        (false, view.tr("baseline-by-sector")),
        (true, view.tr("baseline-by-kaya")),
    ];
    if let Some(by_kaya) = segmented(ui, &ways, Some(baseline.kaya.is_some())) {
        let new = Baseline {
            kaya: by_kaya.then(Kaya::default),
            ..baseline.clone()
        };
        view.edit(Edit::Baseline(new), Place::of(&["baseline", "kaya"]));
    }
    ui.add_space(space::TINY);
    assumptions(ui, view, Owner::Plan, baseline, &mut state.baseline);
}

/// The assumptions of a baseline, by sector or by the drivers of the Kaya identity, and where they
/// come from.
fn assumptions(
    ui: &mut Ui,
    view: &mut View<'_>,
    owner: Owner<'_>,
    baseline: &Baseline,
    grid: &mut GridState,
) {
    let place = owner.place();
    if let Some(drivers) = &baseline.kaya {
        kaya::fields(ui, view, &place.then("kaya"), drivers, |kaya| {
            owner.edit(Baseline {
                kaya: Some(kaya),
                ..baseline.clone()
            })
        });
        note(ui, &view.tr("baseline-kaya-help"));
    } else {
        let sheet = BaselineSheet::new(view.workspace, owner, baseline, view.lang);
        match owner {
            Owner::Plan => {
                card_with(ui, Margin::same(1), |ui| {
                    listing::show(ui, view, &place.0, &sheet, grid);
                });
            }
            // A scenario stands in a card already.
            Owner::Scenario(..) => {
                listing::show(ui, view, &place.0, &sheet, grid);
            }
        }
        note(ui, &view.tr("baseline-help"));
    }
    let caption = view.tr("baseline-source");
    Field::new(place.then("source"), &caption, &baseline.source)
        .hint(&view.tr("baseline-source-hint"))
        .show(ui, view, |text| {
            owner.edit(Baseline {
                source: text,
                ..baseline.clone()
            })
        });
}

/// Why emissions changed, and why they are to change.
fn causes_tab(ui: &mut Ui, view: &mut View<'_>, state: &mut PathwayState) {
    let kinds = [
        (ChartKind::PastChange, "past_change_table"),
        (ChartKind::PlannedChange, "planned_change_table"),
    ];
    let kept = state.causes.iter_mut().zip(&mut state.cause_tables);
    for ((kind, id), (kept, grid)) in kinds.into_iter().zip(kept) {
        let spec = kept.get(view, kind);
        card(ui, |ui| {
            strong(ui, &spec.title);
            phrased(ui, view, Rank::Note, &spec.said);
            if !spec.layers.is_empty() {
                let rows = spec.table.rows.iter().fold(0.0_f32, |sum, _| sum + 26.0);
                plot(ui, &spec.title, &spec, rows + 50.0);
            }
        });
        if !spec.layers.is_empty() {
            ui.add_space(space::TINY);
            data(ui, view, id, &spec.table, grid);
        }
        ui.add_space(space::SMALL);
    }
    note(ui, &view.tr("causes-help"));
}

fn targets_tab(ui: &mut Ui, view: &mut View<'_>, state: &mut PathwayState) {
    let sheet = TargetSheet::new(view.workspace, view.lang);
    card_with(ui, Margin::same(1), |ui| {
        listing::show(ui, view, "targets", &sheet, &mut state.targets);
    });
    note(ui, &view.tr("targets-help"));
    outlook::show(ui, view);
}
