//! The stages of the programme, each with the days that are left or past.

use egui::{Align, Layout, Ui, vec2};
use jiff::civil::Date;

use super::cited;
use crate::app::StepState;
use crate::base::format_date;
use crate::programme::{Programme, Stage, StageState};
use crate::ui::View;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{body, chip, note, rows, step_mark, strong};

/// Width of the names and dates at the left.
const DATES: f32 = 212.0;

/// The stage that runs and ends first, with the days that are left.
pub(in crate::ui::steps) fn running(programme: &Programme, today: Date) -> Option<(&Stage, i32)> {
    let left = |stage: &'_ Stage| match stage.on(today) {
        StageState::Running(left) => left,
        StageState::Undated | StageState::Ahead(_) | StageState::Past(_) => None,
    };
    let stages = programme.stages.iter();
    stages
        .filter_map(|stage| Some((stage, left(stage)?)))
        .min_by_key(|(_, left)| *left)
}

/// Shows the stages from first to last.
pub(super) fn show(ui: &mut Ui, view: &View<'_>) {
    let programme = view.workspace.programme();
    strong(ui, &view.tr("programme-stages"));
    let today = format_date(view.today, view.lang);
    note(ui, &view.tr_with("calendar-today", &[("date", &today)]));
    ui.add_space(space::TINY);
    if programme.stages.is_empty() {
        note(ui, &view.tr("calendar-none"));
    }
    rows(ui, &programme.stages, |ui, stage| row(ui, view, stage));
}

fn row(ui: &mut Ui, view: &View<'_>, stage: &Stage) {
    let (mark, tone, key, days) = status(stage.on(view.today));
    let told = view.tr_with(key, &[("days", &days.to_string())]);
    ui.horizontal_top(|ui| {
        step_mark(ui, mark, &told);
        ui.allocate_ui_with_layout(vec2(DATES, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(DATES);
            strong(ui, stage.name.get(view.lang));
            note(ui, &dates(view, stage));
            chip(ui, tone, &told);
        });
        ui.vertical(|ui| {
            body(ui, stage.text.get(view.lang));
            cited(ui, view, &stage.standing);
        });
    });
}

/// The mark of a stage, its tone, the key of its words and the days in them.
const fn status(state: StageState) -> (StepState, Tone, &'static str, i32) {
    match state {
        StageState::Undated => (StepState::NotStarted, Tone::Neutral, "stage-undated", 0),
        StageState::Ahead(days) => (StepState::NotStarted, Tone::Neutral, "days-until", days),
        StageState::Running(None) => (StepState::UnderWay, Tone::Information, "stage-runs", 0),
        StageState::Running(Some(0)) => (StepState::UnderWay, Tone::Warning, "stage-ends-today", 0),
        StageState::Running(Some(days)) => {
            (StepState::UnderWay, Tone::Information, "days-left", days)
        }
        StageState::Past(days) => (StepState::Done, Tone::Neutral, "days-past", days),
    }
}

fn dates(view: &View<'_>, stage: &Stage) -> String {
    let date = |date: Date| format_date(date, view.lang);
    match (stage.from, stage.to) {
        (Some(from), Some(to)) if from == to => date(from),
        (Some(from), Some(to)) => {
            view.tr_with("dates-span", &[("from", &date(from)), ("to", &date(to))])
        }
        (None, Some(to)) => view.tr_with("dates-until", &[("to", &date(to))]),
        (Some(from), None) => view.tr_with("dates-from", &[("from", &date(from))]),
        (None, None) => view.tr("dates-none"),
    }
}
