//! Eligibility: the conditions that must hold, the bars that must not have happened, with evidence.

use egui::{ScrollArea, Ui};

use crate::finding::Place;
use crate::plan::edit::Edit;
use crate::plan::{Condition as Entry, YesNo};
use crate::programme::{Condition, ConditionKind, Programme};
use crate::ui::View;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{self, Field};
use crate::verdict::{ConditionResult, Judgement};

/// Shows the panel.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let title = view.tr("step-eligibility");
    let sentence = sentence(view);
    widgets::headline(ui, &title, &sentence, |_| {});
    let programme = view.workspace.programme();
    let results = view.workspace.assessment().verdict.conditions.clone();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::MEDIUM;
        for kind in [ConditionKind::Requirement, ConditionKind::Bar] {
            group(ui, view, programme, kind, &results);
        }
    });
}

/// How many conditions are satisfied, and what is open.
fn sentence(view: &View<'_>) -> String {
    let verdict = &view.workspace.assessment().verdict;
    let count = |judgement| {
        verdict
            .conditions
            .iter()
            .filter(|c| c.judgement == judgement)
            .count()
            .to_string()
    };
    let key = match verdict.eligibility {
        Judgement::Met => "eligibility-met",
        Judgement::NotMet => "eligibility-not-met",
        Judgement::Undecided | Judgement::NotApplicable => "eligibility-open",
    };
    let all = verdict.conditions.len().to_string();
    view.tr_with(
        key,
        &[
            ("all", &all),
            ("met", &count(Judgement::Met)),
            ("open", &count(Judgement::Undecided)),
            ("failed", &count(Judgement::NotMet)),
        ],
    )
}

fn group(
    ui: &mut Ui,
    view: &mut View<'_>,
    programme: &'static Programme,
    kind: ConditionKind,
    results: &[ConditionResult],
) {
    let (title, note) = match kind {
        ConditionKind::Requirement => ("eligibility-requirements", "eligibility-requirements-note"),
        ConditionKind::Bar => ("eligibility-bars", "eligibility-bars-note"),
    };
    widgets::card(ui, |ui| {
        widgets::strong(ui, &view.tr(title));
        widgets::note(ui, &view.tr(note));
        ui.add_space(space::SMALL);
        let listed = results.iter().filter_map(|result| {
            let condition = programme.conditions.get(result.condition)?;
            (condition.kind == kind).then_some((condition, result.judgement))
        });
        widgets::rows(ui, listed, |ui, (condition, judgement)| {
            row(ui, view, programme, condition, judgement)
        });
    });
}

fn row(
    ui: &mut Ui,
    view: &mut View<'_>,
    programme: &Programme,
    condition: &Condition,
    judgement: Judgement,
) {
    let plan = view.workspace.plan();
    let entry = plan.condition(&condition.id).cloned();
    let entry = entry.unwrap_or_else(|| Entry {
        id: condition.id.clone(),
        ..Entry::default()
    });
    let place = Place::of(&["condition", &condition.id]);
    ui.push_id(&condition.id, |ui| {
        let text = widgets::body(ui, condition.text.get(view.lang));
        if view.show == Some(&place) {
            text.scroll_to_me(Some(egui::Align::Center));
        }
        ui.horizontal_wrapped(|ui| {
            let options = [YesNo::Yes, YesNo::No].map(|answer| (answer, view.tr(answer.key())));
            if let Some(answer) = widgets::segmented(ui, &options, Some(entry.answer)) {
                // A second click on an answer takes it back.
                let answer = if answer == entry.answer {
                    YesNo::Unanswered
                } else {
                    answer
                };
                let entry = Entry {
                    answer,
                    ..entry.clone()
                };
                *view.place = Some(place.clone());
                view.edit(Edit::condition(plan, entry), place.clone());
            }
            ui.add_space(space::SMALL);
            let (tone, key) = match judgement {
                Judgement::Met => (Tone::Good, "eligibility-row-met"),
                Judgement::NotMet => (Tone::Error, "eligibility-row-not-met"),
                Judgement::Undecided | Judgement::NotApplicable => {
                    (Tone::Neutral, "eligibility-row-open")
                }
            };
            widgets::chip(ui, tone, &view.tr(key));
            widgets::standing(ui, view, programme, &condition.standing);
        });
        let label = view.tr("eligibility-note");
        let field = Field::new(place.then("note"), &label, &entry.note)
            .hint(condition.evidence.get(view.lang));
        field.show(ui, view, |note| {
            Edit::condition(
                plan,
                Entry {
                    note,
                    ..entry.clone()
                },
            )
        });
        widgets::findings_under(ui, view, &place);
    });
}
