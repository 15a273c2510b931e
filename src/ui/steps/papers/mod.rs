//! The steps of papers: creation plan, research report, application form, check, export.

mod check;
mod document;
mod export;
mod fill;
mod form;
mod source;
mod text;

use egui::Ui;

use super::super::View;
use crate::app::Step;
use crate::programme::DocumentRole;

/// What the panels of papers remember from frame to frame.
#[derive(Clone, Debug, Default)]
pub struct PapersState {
    plan: document::DocumentState,
    report: document::DocumentState,
    form: form::FormState,
    request: document::DocumentState,
    assessment: document::DocumentState,
    check: check::CheckState,
    export: export::ExportState,
}

/// Shows the panel of a step of papers; a step of data shows nothing here.
pub fn show(ui: &mut Ui, view: &mut View<'_>, step: Step, state: &mut PapersState) {
    match step {
        Step::Plan => document::show(ui, view, DocumentRole::Plan, &mut state.plan),
        Step::Report => document::show(ui, view, DocumentRole::Report, &mut state.report),
        Step::Request => document::show(ui, view, DocumentRole::Request, &mut state.request),
        Step::Assessment => {
            document::show(ui, view, DocumentRole::Assessment, &mut state.assessment);
        }
        Step::Form => form::show(ui, view, &mut state.form),
        Step::Check => check::show(ui, view, &mut state.check),
        Step::Export => export::show(ui, view, &mut state.export),
        Step::Programme
        | Step::Eligibility
        | Step::Basics
        | Step::Activity
        | Step::Inventory
        | Step::Indicators
        | Step::Pathway => {}
    }
}
