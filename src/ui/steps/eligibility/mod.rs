//! Eligibility and calendar: conditions that must hold, bars that must not, the stages with their
//! days, and how many may be put forward.

mod calendar;
mod condition;
mod quota;

use egui::Ui;

use crate::app::Command;
use crate::finding::Place;
use crate::programme::{Condition, ConditionKind};
use crate::ui::View;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{
    callout, card, headline, label, link, note, rows, segmented, standing, strong,
};
use crate::verdict::{ConditionResult, Judgement};

pub(super) use calendar::running;

/// What stands below the head.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Conditions,
    Calendar,
}

/// What the panel remembers.
#[derive(Clone, Debug, Default)]
pub(super) struct EligibilityState {
    tab: Tab,
}

/// Shows the panel.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut EligibilityState) {
    match view.show.map(Place::room) {
        Some("condition") => state.tab = Tab::Conditions,
        Some("head") => state.tab = Tab::Calendar,
        _ => {}
    }
    headline(ui, &view.tr("step-eligibility"), &sentence(view), |_| {});
    knocked_out(ui, view);
    let options = [
        (Tab::Conditions, view.tr("eligibility-tab-conditions")),
        (Tab::Calendar, view.tr("eligibility-tab-calendar")),
    ];
    if let Some(tab) = segmented(ui, &options, Some(state.tab)) {
        state.tab = tab;
    }
    ui.add_space(space::TINY);
    match state.tab {
        Tab::Conditions => conditions(ui, view),
        Tab::Calendar => {
            card(ui, |ui| calendar::show(ui, view));
            ui.add_space(space::SMALL);
            if let Some(kind) = view.workspace.kind() {
                card(ui, |ui| quota::show(ui, view, kind));
            }
        }
    }
}

/// The verdict on eligibility with its arithmetic, and the stage that runs. Advice bars nobody and is
/// not counted.
fn sentence(view: &View<'_>) -> String {
    let verdict = &view.workspace.assessment().verdict;
    let binding: Vec<Judgement> = results(view)
        .filter(|(condition, _)| condition.kind != ConditionKind::Advice)
        .map(|(_, result)| result.judgement)
        .collect();
    let count = |judgement: Judgement| {
        let same = binding.iter().filter(|other| **other == judgement);
        same.count().to_string()
    };
    let key = match verdict.eligibility {
        Judgement::Met | Judgement::NotApplicable if binding.is_empty() => "eligibility-none",
        Judgement::Met | Judgement::NotApplicable => "eligibility-met",
        Judgement::NotMet => "eligibility-not-met",
        Judgement::Undecided => "eligibility-undecided",
    };
    let (met, failed, open) = (
        count(Judgement::Met),
        count(Judgement::NotMet),
        count(Judgement::Undecided),
    );
    let told = view.tr_with(key, &[("met", &met), ("failed", &failed), ("open", &open)]);
    let Some((stage, days)) = running(view.workspace.programme(), view.today) else {
        return told;
    };
    let (stage, days) = (stage.name.get(view.lang), days.to_string());
    let args = [("told", told.as_str()), ("stage", stage), ("days", &days)];
    view.tr_with("eligibility-stage", &args)
}

/// The conditions of the kind with how they stand.
fn results<'a>(view: &View<'a>) -> impl Iterator<Item = (&'a Condition, &'a ConditionResult)> {
    let workspace = view.workspace;
    let conditions = &workspace.programme().conditions;
    let results = workspace.assessment().verdict.conditions.iter();
    results.filter_map(|result| Some((conditions.get(result.condition)?, result)))
}

/// What bars the applicant, each with its clause and the way to it.
fn knocked_out(ui: &mut Ui, view: &mut View<'_>) {
    if view.workspace.assessment().verdict.eligibility != Judgement::NotMet {
        return;
    }
    let programme = view.workspace.programme();
    let failed: Vec<&Condition> = results(view)
        .filter(|(condition, result)| {
            condition.kind != ConditionKind::Advice && result.judgement == Judgement::NotMet
        })
        .map(|(condition, _)| condition)
        .collect();
    callout(ui, Tone::Error, |ui| {
        strong(ui, &view.tr("eligibility-barred"));
        for condition in failed {
            let key = if condition.kind == ConditionKind::Bar {
                "eligibility-barred-by"
            } else {
                "eligibility-lacks"
            };
            let what = condition.text.get(view.lang);
            let what = what.trim_end_matches(['。', '.']);
            ui.horizontal_wrapped(|ui| {
                note(ui, &view.tr_with(key, &[("what", what)]));
                if link(ui, &view.tr("finding-go")).clicked() {
                    let place = Place::of(&["condition", &condition.id]);
                    view.commands.push(Command::Show(place));
                }
            });
            note(ui, programme.cite(&condition.standing).get(view.lang));
        }
    });
    ui.add_space(space::SMALL);
}

/// The conditions by sort.
fn conditions(ui: &mut Ui, view: &mut View<'_>) {
    let sorts = [
        (
            ConditionKind::Requirement,
            "eligibility-conditions",
            "eligibility-conditions-text",
        ),
        (
            ConditionKind::Bar,
            "eligibility-bars",
            "eligibility-bars-text",
        ),
        (
            ConditionKind::Advice,
            "eligibility-advice",
            "eligibility-advice-text",
        ),
    ];
    let all: Vec<_> = results(view).collect();
    for (kind, title, text) in sorts {
        let mine: Vec<_> = all.iter().filter(|(of, _)| of.kind == kind).collect();
        if mine.is_empty() {
            continue;
        }
        card(ui, |ui| {
            label(ui, &view.tr(title));
            note(ui, &view.tr(text));
            ui.add_space(space::SMALL);
            rows(ui, mine, |ui, (condition, result)| {
                ui.push_id(&condition.id, |ui| {
                    condition::row(ui, view, condition, result);
                });
            });
        });
        ui.add_space(space::SMALL);
    }
    if all.is_empty() {
        card(ui, |ui| note(ui, &view.tr("eligibility-no-conditions")));
    }
}

/// How surely something is known, with the clause beside it.
fn cited(ui: &mut Ui, view: &View<'_>, how: &crate::programme::Standing) {
    let programme = view.workspace.programme();
    ui.horizontal_wrapped(|ui| {
        standing(ui, view, programme, how);
        note(ui, programme.cite(how).get(view.lang));
    });
}
