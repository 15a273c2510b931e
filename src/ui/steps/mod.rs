//! The steps of the work: one panel each, a function of the view and of its own state.
//!
//! The steps of data (programme to pathway) stand in files of their own; the steps of papers
//! (creation plan, research report, form, check, export) stand in `papers`.

mod activity;
mod annex;
mod basics;
mod charts;
mod eligibility;
mod evidence;
mod indicators;
mod inventory;
mod listing;
mod papers;
mod pathway;
mod programme;
mod shared;
mod yearly;

use egui::Ui;

use super::View;
use crate::app::Step;

/// What the panels remember from frame to frame: scroll places, open sections, selections. Never
/// anything of the plan.
#[derive(Debug, Default)]
pub struct StepsState {
    programme: programme::ProgrammeState,
    basics: basics::BasicsState,
    eligibility: eligibility::EligibilityState,
    activity: activity::ActivityState,
    inventory: inventory::InventoryState,
    indicators: indicators::IndicatorsState,
    pathway: pathway::PathwayState,
    /// The steps of papers.
    papers: papers::PapersState,
}

/// Shows the panel of a step.
pub fn show(ui: &mut Ui, view: &mut View<'_>, step: Step, state: &mut StepsState) {
    match step {
        Step::Programme => programme::show(ui, view, &mut state.programme),
        Step::Eligibility => eligibility::show(ui, view, &mut state.eligibility),
        Step::Basics => basics::show(ui, view, &mut state.basics),
        Step::Activity => activity::show(ui, view, &mut state.activity),
        Step::Inventory => inventory::show(ui, view, &mut state.inventory),
        Step::Indicators => indicators::show(ui, view, &mut state.indicators),
        Step::Pathway => pathway::show(ui, view, &mut state.pathway),
        Step::Plan
        | Step::Report
        | Step::Form
        | Step::Request
        | Step::Assessment
        | Step::Check
        | Step::Export => {
            papers::show(ui, view, step, &mut state.papers);
        }
    }
}
