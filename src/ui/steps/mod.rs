//! The steps of the work: one panel each, a function of the view and of its own state.

use egui::Ui;

use super::View;
use super::widgets;
use crate::app::Step;

/// What the panels remember from frame to frame: scroll places, open sections, selections. Never
/// anything of the plan.
#[derive(Clone, Debug, Default)]
pub struct StepsState {}

/// Shows the panel of a step.
pub fn show(ui: &mut Ui, view: &mut View<'_>, step: Step, _state: &mut StepsState) {
    widgets::headline(ui, &view.tr(step.key()), "", |_| {});
}
