//! The findings of the step, with the way to each place.

use egui::Ui;

use crate::app::{Command, Step, step_of};
use crate::finding::Finding;
use crate::ui::View;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{callout, finding_row, link, note, rows};

/// Above this many the rest is left to the check, which lists them all.
const MOST: usize = 60;

/// Shows the findings of a step.
pub fn show(ui: &mut Ui, view: &mut View<'_>, step: Step) {
    let workspace = view.workspace;
    let all = &workspace.assessment().findings;
    let mine: Vec<&Finding> = all
        .iter()
        .filter(|finding| step_of(&finding.place) == step)
        .collect();
    if mine.is_empty() {
        callout(ui, Tone::Good, |ui| note(ui, &view.tr("findings-none")));
    }
    rows(ui, mine.iter().take(MOST), |ui, finding| {
        finding_row(ui, view, finding);
    });
    let others = all.len() - mine.len().min(MOST);
    if others > 0 {
        ui.add_space(space::SMALL);
        let text = view.tr_with("findings-others", &[("count", &others.to_string())]);
        if link(ui, &text).clicked() {
            view.commands.push(Command::Go(Step::Check));
        }
    }
}
