//! Goals that the applicant sets: what the programme wants set, the table of goals by year, and the
//! goal under the cursor.

mod detail;
mod figures;
mod sheet;

use std::collections::BTreeSet;

use egui::{Margin, Ui};

use self::figures::FigureList;
use self::sheet::GoalSheet;
use super::cited;
use crate::base::Year;
use crate::finding::Place;
use crate::ui::View;
use crate::ui::steps::listing;
use crate::ui::theme::space;
use crate::ui::widgets::grid::GridState;
use crate::ui::widgets::{body, card, card_with, combo, findings_under, note, secondary, strong};

/// What the part remembers.
#[derive(Clone, Debug, Default)]
pub(super) struct GoalsState {
    grid: GridState,
    /// Years of stages that were asked for and hold no target yet.
    stages: BTreeSet<Year>,
    figures: FigureList,
}

/// Shows the part.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut GoalsState) {
    card(ui, |ui| wanted(ui, view));
    ui.add_space(space::SMALL);
    let years = years(view, &state.stages);
    let goals = &view.workspace.plan().goals;
    let sheet = GoalSheet::new(view.workspace, view.lang, years.iter().copied());
    card_with(ui, Margin::same(1), |ui| {
        listing::show(ui, view, "goals", &sheet, &mut state.grid);
    });
    ui.horizontal_top(|ui| {
        if secondary(ui, &view.tr("goals-add")).clicked() {
            state.grid.ask_for(goals.len());
        }
        stage(ui, view, state, &years);
    });
    let judged = view.workspace.plan().years.target_year();
    let judged = judged.map_or_else(String::new, |year| year.to_string());
    note(ui, &view.tr_with("goals-note", &[("year", &judged)]));
    ui.add_space(space::SMALL);
    let row = state.grid.cursor().row;
    if let Some(goal) = goals.get(row) {
        card(ui, |ui| {
            ui.push_id(&goal.id, |ui| {
                detail::show(ui, view, (row, goal), &mut state.figures);
            });
        });
    }
}

/// What the programme wants set, with its clause.
fn wanted(ui: &mut Ui, view: &View<'_>) {
    strong(ui, &view.tr("goals-wanted"));
    let kind = view.workspace.kind();
    match kind.and_then(|kind| kind.own_goals.as_ref()) {
        Some(own) => {
            body(ui, own.text.get(view.lang));
            cited(ui, view, &own.standing);
        }
        None => {
            body(ui, &view.tr("goals-unasked-text"));
        }
    }
    let root = Place::of(&["goal"]);
    if view.workspace.plan().goals.is_empty() {
        findings_under(ui, view, &root);
    }
}

/// The years of the columns: the target year, those that hold a target, those that were asked for.
fn years(view: &View<'_>, asked: &BTreeSet<Year>) -> BTreeSet<Year> {
    let plan = view.workspace.plan();
    let typed = plan.goals.iter().flat_map(|goal| &goal.targets);
    let typed = typed.map(|datum| datum.year);
    let judged = plan.years.target_year();
    typed.chain(judged).chain(asked.iter().copied()).collect()
}

/// The choice of a further year of a stage.
fn stage(ui: &mut Ui, view: &mut View<'_>, state: &mut GoalsState, shown: &BTreeSet<Year>) {
    let span = view.workspace.plan().years.span();
    let free = span.into_iter().filter(|year| !shown.contains(year));
    let mut options = vec![(None, view.tr("goals-stage-choose"))];
    options.extend(free.map(|year| (Some(year), year.to_string())));
    if options.len() == 1 {
        return;
    }
    ui.allocate_ui(egui::vec2(200.0, space::ROW), |ui| {
        let place = Place::of(&["goal", "stage"]);
        let label = view.tr("goals-stage");
        if let Some(Some(year)) = combo(ui, view, &label, &place, &options, None) {
            state.stages.insert(year);
        }
    });
}
