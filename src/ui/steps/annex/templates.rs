//! The office's templates: where they lie, and what the linter says of each.

use std::path::Path;

use egui::Ui;

use super::state::AnnexState;
use super::waker;
use crate::app::annex::{Checked, CheckedTemplate, make_folder, own_templates};
use crate::app::{Command, Job};
use crate::i18n::{hint, message};
use crate::programme::Located;
use crate::ui::View;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{body, callout, card, chip, note, rows, secondary, severity_mark, strong};

/// So many findings of one template are shown; the command line lists all.
const SHOWN: usize = 60;

/// Shows the page.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut AnnexState) {
    let file = view.workspace.file().map(ToOwned::to_owned);
    let waker = waker(ui);
    state.templates.ask((file.clone(), state.asked), || {
        Job::start("templates", waker, move |_| {
            Ok(own_templates(file.as_deref()))
        })
    });
    let mut again = false;
    card(ui, |ui| {
        body(ui, &view.tr("templates-text"));
        let Some(own) = state.templates.value() else {
            note(ui, &view.tr("templates-reading"));
            return;
        };
        for folder in &own.folders {
            ui.add_space(space::TINY);
            folder_row(ui, view, folder);
        }
        ui.add_space(space::SMALL);
        again = secondary(ui, &view.tr("templates-again")).clicked();
    });
    let templates = state
        .templates
        .value()
        .map_or(&[][..], |own| &own.templates);
    if state.templates.value().is_some() && templates.is_empty() {
        ui.add_space(space::SMALL);
        callout(ui, Tone::Information, |ui| {
            body(ui, &view.tr("templates-none"))
        });
    }
    for template in templates {
        ui.add_space(space::SMALL);
        card(ui, |ui| one(ui, view, template));
    }
    if again {
        state.asked += 1;
    }
}

/// A folder of templates with the way to it.
fn folder_row(ui: &mut Ui, view: &mut View<'_>, folder: &Path) {
    ui.horizontal_wrapped(|ui| {
        if secondary(ui, &view.tr("templates-folder")).clicked() {
            // A folder that cannot be made cannot be shown either: the window says so then.
            let _made = make_folder(folder);
            view.commands.push(Command::Reveal(folder.to_owned()));
        }
        note(ui, &folder.display().to_string());
    });
}

/// A template with what the linter says of it.
fn one(ui: &mut Ui, view: &mut View<'_>, template: &CheckedTemplate) {
    match &template.found {
        Ok(checked) => {
            head(ui, view, checked);
            note(ui, &template.folder.display().to_string());
            ui.add_space(space::TINY);
            located(ui, view, &checked.findings);
        }
        Err(error) => {
            let told = error.told(view.lang);
            callout(ui, Tone::Error, |ui| {
                strong(ui, &told.what);
                if !told.mend.is_empty() {
                    body(ui, &told.mend);
                }
            });
        }
    }
    ui.add_space(space::TINY);
    if secondary(ui, &view.tr("templates-open")).clicked() {
        view.commands.push(Command::Reveal(template.folder.clone()));
    }
}

fn head(ui: &mut Ui, view: &View<'_>, checked: &Checked) {
    let share = (checked.standings.official_share() * 100.0).round();
    let (version, share) = (checked.version.to_string(), share.to_string());
    ui.horizontal_wrapped(|ui| {
        strong(ui, checked.short.get(view.lang));
        let (tone, key) = if checked.findings.is_empty() {
            (Tone::Good, "templates-sound")
        } else {
            (Tone::Warning, "templates-findings")
        };
        let count = checked.findings.len().to_string();
        chip(ui, tone, &view.tr_with(key, &[("count", &count)]));
    });
    let args = [
        ("id", checked.id.as_str()),
        ("version", &version),
        ("share", &share),
    ];
    note(ui, &view.tr_with("templates-facts", &args));
}

/// Findings about a template: file, line and column, what is wrong, the line, what to do.
pub(super) fn located(ui: &mut Ui, view: &View<'_>, located: &[Located]) {
    rows(ui, located.iter().take(SHOWN), |ui, one| {
        let finding = &one.finding;
        ui.horizontal_top(|ui| {
            severity_mark(ui, finding.severity, &view.tr(finding.severity.key()));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::TINY;
                body(ui, &message(finding, view.lang));
                let hint = hint(finding, view.lang);
                if !hint.is_empty() {
                    body(ui, &hint);
                }
                let source: String = one.source.trim().chars().take(90).collect();
                note(
                    ui,
                    &format!("{}:{}:{}  {source}", one.file, one.line, one.column),
                );
            });
        });
    });
    if let Some(rest) = located.len().checked_sub(SHOWN).filter(|rest| *rest > 0) {
        note(
            ui,
            &view.tr_with("annex-more", &[("count", &rest.to_string())]),
        );
    }
}
