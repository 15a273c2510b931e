//! One condition: the answer, or the data that give it, and what proves it.

use egui::{Align, Layout, Ui, vec2};

use crate::base::Unit;
use crate::figure::{Reference, format_value};
use crate::finding::Place;
use crate::plan::edit::Edit;
use crate::plan::{Condition as Answered, YesNo};
use crate::programme::{Condition, ConditionTest};
use crate::ui::View;
use crate::ui::steps::evidence;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{Field, body, chip, findings_under, note, segmented, standing, traced};
use crate::verdict::{ConditionResult, Judgement};

/// Width of the answers at the right.
const ANSWERS: f32 = 150.0;

/// Shows a condition.
pub(super) fn row(
    ui: &mut Ui,
    view: &mut View<'_>,
    condition: &Condition,
    result: &ConditionResult,
) {
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
    let by_data = is_by_data(result);
    ui.horizontal_top(|ui| {
        let width = ui.available_width() - ANSWERS - space::MEDIUM;
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = space::TINY;
            body(ui, condition.text.get(view.lang));
            note(ui, condition.evidence.get(view.lang));
            if let Some(test) = &condition.test {
                data(ui, view, test, result);
            }
            ui.horizontal(|ui| {
                judgement(ui, view, result.judgement);
                let programme = view.workspace.programme();
                standing(ui, view, programme, &condition.standing);
            });
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            ui.add_enabled_ui(!by_data, |ui| answers(ui, view, &answered, &place));
        });
    });
    if by_data || answered.answer != YesNo::Unanswered || !answered.note.is_empty() {
        proof(ui, view, &answered, &place);
    }
    findings_under(ui, view, &place);
}

/// True when the data answer it, and not the applicant.
fn is_by_data(result: &ConditionResult) -> bool {
    let known = result.figure.and_then(|figure| figure.complete_value());
    known.is_some()
}

/// What the data say, and what counts while they are missing.
fn data(ui: &mut Ui, view: &mut View<'_>, test: &ConditionTest, result: &ConditionResult) {
    let unit = Unit::parse(&test.unit).map_or("", |unit| unit.sign(view.lang));
    let mark = format!("{} {} {unit}", test.direction.sign(), test.value);
    let figure = result.figure.filter(|_| is_by_data(result));
    let shown = figure.and_then(|figure| Some((figure.year?, format_value(&figure, view.lang)?)));
    let Some((year, value)) = shown else {
        let missing = view.tr_with("condition-data-missing", &[("mark", mark.trim())]);
        note(ui, &missing);
        return;
    };
    let reference = Reference::parse(&test.figure).map(|reference| reference.judged_in(year));
    ui.horizontal_wrapped(|ui| {
        let found = view.tr_with("condition-data", &[("year", &year.to_string())]);
        note(ui, &found);
        match reference {
            Ok(reference) => traced(ui, view, &value, &reference.to_string()),
            Err(_) => note(ui, &value),
        };
        note(
            ui,
            &view.tr_with("condition-data-mark", &[("mark", mark.trim())]),
        );
    });
    note(ui, &view.tr("condition-by-data"));
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
fn judgement(ui: &mut Ui, view: &View<'_>, judgement: Judgement) {
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
