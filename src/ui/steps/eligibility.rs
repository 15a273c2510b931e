//! Eligibility: conditions that must hold, and bars that must not.

use egui::{Align, Layout, Ui, vec2};

use crate::finding::Place;
use crate::plan::edit::Edit;
use crate::plan::{Condition as Answered, YesNo};
use crate::programme::{Condition, ConditionKind};
use crate::ui::View;
use crate::ui::steps::evidence;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{
    Field, body, card, chip, findings_under, headline, label, note, rows, segmented, standing,
};
use crate::verdict::Judgement;

/// Width of the answers at the right.
const ANSWERS: f32 = 150.0;

/// Shows the panel.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let programme = view.workspace.programme();
    let kind = view.workspace.plan().head.kind.as_str();
    headline(ui, &view.tr("step-eligibility"), &sentence(view), |_| {});
    for (bars, title, text) in [
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
    ] {
        let conditions: Vec<&Condition> = programme
            .conditions_of(kind)
            .filter(|condition| condition.kind == bars)
            .collect();
        if conditions.is_empty() {
            continue;
        }
        card(ui, |ui| {
            label(ui, &view.tr(title));
            note(ui, &view.tr(text));
            ui.add_space(space::SMALL);
            rows(ui, conditions, |ui, condition| {
                ui.push_id(&condition.id, |ui| row(ui, view, condition));
            });
        });
        ui.add_space(space::SMALL);
    }
}

/// The verdict on eligibility with its arithmetic.
fn sentence(view: &View<'_>) -> String {
    let verdict = &view.workspace.assessment().verdict;
    let count = |judgement: Judgement| {
        let conditions = verdict.conditions.iter();
        conditions
            .filter(|c| c.judgement == judgement)
            .count()
            .to_string()
    };
    let key = match verdict.eligibility {
        Judgement::Met | Judgement::NotApplicable => "eligibility-met",
        Judgement::NotMet => "eligibility-not-met",
        Judgement::Undecided => "eligibility-undecided",
    };
    let (met, failed, open) = (
        count(Judgement::Met),
        count(Judgement::NotMet),
        count(Judgement::Undecided),
    );
    view.tr_with(key, &[("met", &met), ("failed", &failed), ("open", &open)])
}

fn row(ui: &mut Ui, view: &mut View<'_>, condition: &Condition) {
    let programme = view.workspace.programme();
    let place = Place::of(&["condition", &condition.id]);
    if view.show == Some(&place) {
        ui.scroll_to_cursor(Some(Align::Center));
        *view.place = Some(place.clone());
    }
    let answered = view.workspace.plan().condition(&condition.id).cloned();
    let answered = answered.unwrap_or_else(|| Answered {
        id: condition.id.clone(),
        ..Answered::default()
    });
    ui.horizontal_top(|ui| {
        let width = ui.available_width() - ANSWERS - space::MEDIUM;
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = space::TINY;
            body(ui, condition.text.get(view.lang));
            note(ui, condition.evidence.get(view.lang));
            ui.horizontal(|ui| {
                judgement(ui, view, condition);
                standing(ui, view, programme, &condition.standing);
            });
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            answers(ui, view, &answered, &place);
        });
    });
    if answered.answer != YesNo::Unanswered || !answered.note.is_empty() {
        proof(ui, view, &answered, &place);
    }
    findings_under(ui, view, &place);
}

/// Yes or no; the chosen answer clicked once more is taken back.
fn answers(ui: &mut Ui, view: &mut View<'_>, answered: &Answered, place: &Place) {
    // From right to left.
    let options = [YesNo::No, YesNo::Yes].map(|answer| (answer, view.tr(answer.key())));
    let current = (answered.answer != YesNo::Unanswered).then_some(answered.answer);
    let Some(answer) = segmented(ui, &options, current) else {
        return;
    };
    let answer = if answer == answered.answer {
        YesNo::Unanswered
    } else {
        answer
    };
    let new = Answered {
        answer,
        ..answered.clone()
    };
    view.edit(Edit::condition(view.workspace.plan(), new), place.clone());
    *view.place = Some(place.clone());
}

/// Whether the condition is satisfied, in words.
fn judgement(ui: &mut Ui, view: &View<'_>, condition: &Condition) {
    let programme = view.workspace.programme();
    let results = &view.workspace.assessment().verdict.conditions;
    let of = |index: usize| programme.conditions.get(index).map(|c| c.id.as_str());
    let result = results
        .iter()
        .find(|r| of(r.condition) == Some(&condition.id));
    let judgement = result.map_or(Judgement::Undecided, |result| result.judgement);
    let (tone, key) = match judgement {
        Judgement::Met => (Tone::Good, "condition-met"),
        Judgement::NotMet => (Tone::Error, "condition-not-met"),
        Judgement::Undecided => (Tone::Neutral, "condition-open"),
        Judgement::NotApplicable => (Tone::Neutral, "judgement-not-applicable"),
    };
    chip(ui, tone, &view.tr(key));
}

/// What proves the answer: the explanation and the pieces of evidence.
fn proof(ui: &mut Ui, view: &mut View<'_>, answered: &Answered, place: &Place) {
    let plan = view.workspace.plan();
    let with = |change: &dyn Fn(&mut Answered)| {
        let mut new = answered.clone();
        change(&mut new);
        Edit::condition(plan, new)
    };
    let title = view.tr("condition-note");
    Field::new(place.then("note"), &title, &answered.note)
        .hint(&view.tr("condition-note-hint"))
        .show(ui, view, |text| with(&|new| new.note.clone_from(&text)));
    evidence::picker(ui, view, &answered.evidence, place, |chosen| {
        with(&|new| new.evidence.clone_from(&chosen))
    });
}
