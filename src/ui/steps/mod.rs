//! The steps of the work: one panel each, a function of the view and of its own state.
//!
//! The steps of data (programme to pathway) stand in files of their own; the steps of papers
//! (creation plan, research report, form, check, export) stand in `papers`.

mod eligibility;
mod inventory;
mod papers;
mod programme;

use egui::Ui;

use super::View;
use super::widgets;
use crate::app::Step;

/// What the panels remember from frame to frame: scroll places, open sections, selections. Never
/// anything of the plan.
#[derive(Clone, Debug, Default)]
pub struct StepsState {
    inventory: inventory::InventoryState,
    /// The steps of papers.
    papers: papers::PapersState,
}

/// Shows the panel of a step.
pub fn show(ui: &mut Ui, view: &mut View<'_>, step: Step, state: &mut StepsState) {
    match step {
        Step::Plan | Step::Report | Step::Form | Step::Check | Step::Export => {
            papers::show(ui, view, step, &mut state.papers);
        }
        Step::Programme => programme::show(ui, view),
        Step::Eligibility => eligibility::show(ui, view),
        Step::Inventory => inventory::show(ui, view, &mut state.inventory),
        Step::Basics | Step::Activity | Step::Indicators | Step::Pathway => {
            widgets::headline(ui, &view.tr(step.key()), "", |_| {})
        }
    }
}
