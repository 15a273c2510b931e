//! How an export stands: its progress, or the files with the way to them.

use std::path::Path;

use egui::{Align, Layout, ProgressBar, RichText, Ui};

use super::button::{link, secondary};
use super::card::{callout, rows};
use super::finding::finding_row;
use super::text::{body, note, strong};
use crate::app::{Command, Written};
use crate::ui::theme::{Size, Theme, Tone, space};
use crate::ui::{Exporting, View};

/// Shows the running or the last export; nothing while there was none.
pub fn exporting(ui: &mut Ui, view: &mut View<'_>) {
    match view.exporting {
        Exporting::Idle => {}
        Exporting::Running { done, of } => running(ui, view, *done, *of),
        Exporting::Cancelled => {
            callout(ui, Tone::Neutral, |ui| {
                note(ui, &view.tr("export-cancelled"))
            });
        }
        Exporting::Failed(told) => {
            callout(ui, Tone::Error, |ui| {
                strong(ui, &view.tr("export-failed"));
                note(ui, &told.what);
                note(ui, &told.mend);
            });
        }
        Exporting::Done { folder, written } => finished(ui, view, folder, written),
    }
}

fn running(ui: &mut Ui, view: &mut View<'_>, done: u32, of: u32) {
    callout(ui, Tone::Information, |ui| {
        let theme = Theme::of(ui);
        ui.horizontal(|ui| {
            strong(ui, &view.tr("export-running"));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if secondary(ui, &view.tr("export-cancel")).clicked() {
                    view.commands.push(Command::CancelJob);
                }
            });
        });
        let bar = ProgressBar::new(share(done, of)).fill(theme.accent);
        ui.add(bar.desired_height(space::SMALL));
    });
}

/// How much of the work is done.
fn share(done: u32, of: u32) -> f32 {
    let narrow = |count: u32| f32::from(u16::try_from(count).unwrap_or(u16::MAX));
    if of == 0 {
        return 0.0;
    }
    (narrow(done) / narrow(of)).min(1.0)
}

fn finished(ui: &mut Ui, view: &mut View<'_>, folder: &Path, written: &Written) {
    let tone = if written.is_draft {
        Tone::Warning
    } else {
        Tone::Good
    };
    callout(ui, tone, |ui| {
        ui.horizontal(|ui| {
            let count = written.files.len().to_string();
            let text = view.tr_with("export-done", &[("count", &count)]);
            ui.label(RichText::new(text).font(Size::Body.bold()));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if secondary(ui, &view.tr("export-open-folder")).clicked() {
                    view.commands.push(Command::Reveal(folder.to_owned()));
                }
            });
        });
        note(ui, &folder.display().to_string());
        if written.is_draft {
            body(ui, &view.tr("export-is-draft"));
        }
        rows(
            ui,
            written.files.iter().zip(&written.paths),
            |ui, (file, path)| {
                ui.horizontal(|ui| {
                    if link(ui, &file.name).clicked() {
                        view.commands.push(Command::Reveal(path.clone()));
                    }
                    note(
                        ui,
                        &view.tr_with("export-pages", &[("count", &file.pages.to_string())]),
                    );
                });
            },
        );
        for finding in &written.findings {
            finding_row(ui, view, finding);
        }
    });
}
