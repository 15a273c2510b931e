//! The steps of papers: creation plan, research report, application form, check, export.

use egui::Ui;

use super::super::View;
use super::super::widgets;
use crate::app::Step;

/// What the panels of papers remember from frame to frame.
#[derive(Clone, Debug, Default)]
pub struct PapersState {}

/// Shows the panel of a step of papers.
pub fn show(ui: &mut Ui, view: &mut View<'_>, step: Step, _state: &mut PapersState) {
    widgets::headline(ui, &view.tr(step.key()), "", |_| {});
}
