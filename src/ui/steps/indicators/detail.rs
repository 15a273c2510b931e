//! One indicator: why it stands as it does, and what the applicant says of it.

use egui::Ui;

use super::{cited, serving};
use crate::app::Command;
use crate::finding::Place;
use crate::plan::IndicatorEntry;
use crate::plan::edit::Edit;
use crate::programme::Waiver;
use crate::ui::View;
use crate::ui::steps::evidence;
use crate::ui::theme::Tone;
use crate::ui::widgets::{
    Field, checkbox, chip, findings_under, label, link, note, standing, strong,
};
use crate::verdict::IndicatorResult;

/// Shows the indicator under the cursor of the table. What it means is told beside, by the guidance
/// of its place.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, result: &IndicatorResult) {
    let indicator = &result.definition;
    let place = Place::of(&["indicator", &indicator.id]);
    let entry = view.workspace.plan().indicator(&indicator.id).cloned();
    let entry = entry.unwrap_or_else(|| IndicatorEntry {
        id: indicator.id.clone(),
        ..IndicatorEntry::default()
    });
    ui.horizontal_wrapped(|ui| {
        strong(ui, indicator.name.get(view.lang));
        chip(ui, Tone::Neutral, &view.tr(indicator.nature.key()));
        if result.own {
            if link(ui, &view.tr("goal-edit")).clicked() {
                let goal = Place::of(&["goal", &indicator.id]);
                view.commands.push(Command::Show(goal));
            }
        } else {
            let programme = view.workspace.programme();
            standing(ui, view, programme, &indicator.standing);
        }
    });
    stand(ui, view, result);
    waiver(ui, view, &entry, result, &place);
    serving::show(ui, view, &entry, result);
    says(ui, view, &entry, &place);
}

/// By how much it is met or missed, what that brings, and whose the planned value is.
fn stand(ui: &mut Ui, view: &View<'_>, result: &IndicatorResult) {
    let mut told = vec![result.told().get(view.lang).to_owned()];
    if let Some(earned) = result.earned() {
        told.push(earned.told().get(view.lang).to_owned());
    }
    if result.computed {
        told.push(view.tr("indicator-computed"));
    }
    note(ui, &told.join(&view.tr("sentence-joint")));
}

/// Whether it applies to the applicant: a tick where the programme lets it be left out, else why not.
/// A tick that is set already can always be taken back.
fn waiver(
    ui: &mut Ui,
    view: &mut View<'_>,
    entry: &IndicatorEntry,
    result: &IndicatorResult,
    place: &Place,
) {
    let is_never = result.definition.waiver == Waiver::Never;
    if is_never && !entry.not_applicable {
        if result.own {
            note(ui, &view.tr("indicator-no-waiver-own"));
        } else {
            ui.horizontal_wrapped(|ui| {
                label(ui, &view.tr("indicator-no-waiver"));
                cited(ui, view, &result.definition.standing);
            });
        }
        return;
    }
    let tick = view.tr("indicator-not-applicable");
    if let Some(not_applicable) = checkbox(ui, &tick, entry.not_applicable) {
        let new = IndicatorEntry {
            not_applicable,
            ..entry.clone()
        };
        view.edit(Edit::indicator(view.workspace.plan(), new), place.clone());
    }
    if is_never {
        findings_under(ui, view, place);
    }
}

/// The remark, the reason where it does not apply, the evidence.
fn says(ui: &mut Ui, view: &mut View<'_>, entry: &IndicatorEntry, place: &Place) {
    let plan = view.workspace.plan();
    let with = |change: &dyn Fn(&mut IndicatorEntry)| {
        let mut new = entry.clone();
        change(&mut new);
        Edit::indicator(plan, new)
    };
    let proof = place.then("evidence");
    evidence::picker(ui, view, &entry.evidence, &proof, |chosen| {
        with(&|new| new.evidence.clone_from(&chosen))
    });
    findings_under(ui, view, &proof);
    if entry.not_applicable {
        let caption = view.tr("indicator-reason");
        Field::new(place.then("reason"), &caption, &entry.reason)
            .required()
            .show(ui, view, |text| with(&|new| new.reason.clone_from(&text)));
    } else {
        let caption = view.tr("indicator-remark");
        Field::new(place.then("note"), &caption, &entry.note)
            .show(ui, view, |text| with(&|new| new.note.clone_from(&text)));
    }
}
