//! Export and print: the three documents, how ready they are, what is marked on them.

use egui::{Align, Layout, Ui};

use super::document::progress;
use crate::app::{Command, Step, step_of, step_state};
use crate::base::Lang;
use crate::finding::{Place, Severity};
use crate::plan::Head;
use crate::plan::edit::Edit;
use crate::programme::{DocumentRole, DocumentTemplate, Standing};
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{
    card, checkbox, chip, exporting, headline, label, link, note, primary, rows, secondary,
    segmented, step_mark,
};
use crate::ui::{Exporting, View};

/// What the panel of the export remembers from frame to frame.
#[derive(Clone, Debug, Default)]
pub(super) struct ExportState {
    /// The documents that are left out.
    left_out: Vec<DocumentRole>,
}

/// Shows the panel of the export.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut ExportState) {
    let workspace = view.workspace;
    let documents = workspace.package();
    let chosen: Vec<DocumentRole> = documents
        .iter()
        .map(|document| document.role)
        .filter(|role| !state.left_out.contains(role))
        .collect();
    let sentence = sentence(view);
    headline(ui, &view.tr("step-export"), &sentence, |ui| {
        actions(ui, view, chosen);
    });
    if *view.exporting != Exporting::Idle {
        exporting(ui, view);
        ui.add_space(space::TINY);
    }
    card(ui, |ui| {
        label(ui, &view.tr("papers-export-documents"));
        rows(ui, &documents, |ui, document| {
            ui.push_id(document.role.id(), |ui| row(ui, view, document, state));
        });
        ui.add_space(space::SMALL);
        label(ui, &view.tr("papers-export-language"));
        language(ui, view);
    });
    ui.add_space(space::TINY);
    marks(ui, view, &documents);
}

/// Whether what is exported is final, in one sentence.
fn sentence(view: &View<'_>) -> String {
    let workspace = view.workspace;
    let is_new = workspace.exported_revision() == Some(workspace.revision());
    let errors = errors(view).to_string();
    if is_new {
        view.tr("papers-export-fresh")
    } else if workspace.exported_revision().is_some() {
        view.tr("papers-export-stale")
    } else if workspace.has_errors() {
        view.tr_with("papers-export-draft", &[("errors", &errors)])
    } else {
        view.tr("papers-export-final")
    }
}

fn errors(view: &View<'_>) -> usize {
    let findings = view.workspace.assessment().findings.iter();
    findings
        .filter(|finding| finding.severity == Severity::Error)
        .count()
}

/// A document: whether it is exported, and how ready it is.
fn row(ui: &mut Ui, view: &mut View<'_>, document: &DocumentTemplate, state: &mut ExportState) {
    let role = document.role;
    let step = Step::of_document(role);
    ui.horizontal(|ui| {
        ui.set_min_height(space::ROW);
        let is_chosen = !state.left_out.contains(&role);
        if let Some(chosen) = checkbox(ui, document.called().get(view.lang), is_chosen) {
            state.left_out.retain(|left_out| *left_out != role);
            if !chosen {
                state.left_out.push(role);
            }
        }
        let how = step_state(view.workspace, step);
        step_mark(ui, how, &view.tr(how.key()));
        note(ui, &readiness(view, document));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if link(ui, &view.tr("papers-export-open-step")).clicked() {
                view.commands.push(Command::Go(step));
            }
        });
    });
}

/// `12 节未写 · 3 条错误和提醒`, or that everything is there.
fn readiness(view: &View<'_>, document: &DocumentTemplate) -> String {
    let (open, short) = progress(view.workspace, document);
    let step = Step::of_document(document.role);
    let findings = view.workspace.assessment().findings.iter();
    // That a section is empty is counted as such.
    let findings = findings
        .filter(|finding| finding.severity != Severity::Note && step_of(&finding.place) == step)
        .filter(|finding| finding.code != "section-empty")
        .count();
    let mut parts = Vec::new();
    let mut part = |key: &str, count: usize| {
        if count > 0 {
            parts.push(view.tr_with(key, &[("count", &count.to_string())]));
        }
    };
    part("papers-export-open", open);
    part("papers-export-short", short);
    part("papers-export-findings", findings);
    if parts.is_empty() {
        view.tr("papers-export-ready")
    } else {
        parts.join(" · ")
    }
}

/// The language of the printed pages; it belongs to the plan.
fn language(ui: &mut Ui, view: &mut View<'_>) {
    let head = &view.workspace.plan().head;
    let options = [
        (Lang::Zh, view.tr("papers-export-chinese")),
        (Lang::En, view.tr("papers-export-english")),
    ];
    if let Some(language) = segmented(ui, &options, Some(head.language)) {
        let head = Head {
            language,
            ..head.clone()
        };
        view.edit(Edit::Head(head), Place::of(&["head", "language"]));
    }
    note(ui, &view.tr("papers-export-language-note"));
}

/// What will stand on the pages because of how the plan stands.
fn marks(ui: &mut Ui, view: &mut View<'_>, documents: &[&DocumentTemplate]) {
    let errors = errors(view);
    let is_example = view.workspace.plan().head.example;
    let reconstructed: Vec<String> = documents
        .iter()
        .filter(|document| matches!(document.standing, Standing::Reconstruction { .. }))
        .map(|document| view.tr(document.role.key()))
        .collect();
    let mut marks = Vec::new();
    if errors > 0 {
        let count = errors.to_string();
        let why = view.tr_with("papers-export-mark-draft-why", &[("count", &count)]);
        marks.push((Tone::Error, "papers-export-mark-draft", why));
    }
    if is_example {
        let why = view.tr("papers-export-mark-example-why");
        marks.push((Tone::Warning, "papers-export-mark-example", why));
    }
    if !reconstructed.is_empty() {
        let names = reconstructed.join(&view.tr("compose-list-separator"));
        let why = view.tr_with("papers-export-mark-rebuilt-why", &[("documents", &names)]);
        marks.push((Tone::Information, "papers-export-mark-rebuilt", why));
    }
    if marks.is_empty() {
        return;
    }
    card(ui, |ui| {
        label(ui, &view.tr("papers-export-marks"));
        rows(ui, marks, |ui, (tone, what, why)| {
            ui.horizontal(|ui| {
                ui.set_min_height(space::ROW);
                chip(ui, tone, &view.tr(what));
                if tone == Tone::Error {
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        if link(ui, &view.tr("papers-export-see-check")).clicked() {
                            view.commands.push(Command::Go(Step::Check));
                        }
                        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                            note(ui, &why);
                        });
                    });
                } else {
                    note(ui, &why);
                }
            });
        });
    });
    ui.add_space(space::TINY);
}

/// The way to the files, from right to left.
fn actions(ui: &mut Ui, view: &mut View<'_>, chosen: Vec<DocumentRole>) {
    let is_ready = !chosen.is_empty() && !view.busy;
    let count = chosen.len().to_string();
    let text = view.tr_with("papers-export-go", &[("count", &count)]);
    let button = ui.add_enabled_ui(is_ready, |ui| primary(ui, &text)).inner;
    if button.clicked() {
        view.commands.push(Command::ExportDialog(chosen.clone()));
    }
    if let Exporting::Done { folder, .. } = view.exporting {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let text = view.tr_with("papers-export-again", &[("folder", &name)]);
        let button = ui.add_enabled_ui(is_ready, |ui| secondary(ui, &text)).inner;
        if button.clicked() {
            view.commands.push(Command::Export(chosen, folder.clone()));
        }
    }
}
