//! The stages of the programme, each with the days that are left or past.

use egui::{Align, Layout, Ui, vec2};
use jiff::civil::Date;

use crate::base::format_date;
use crate::programme::{Programme, Stage};
use crate::ui::View;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{body, chip, note, rows, standing, strong};

/// The stage that runs today, and the days that are left of it.
pub(super) fn running(programme: &Programme, today: Date) -> Option<(&Stage, i32)> {
    let mut stages = programme.stages.iter();
    let stage = stages.find(|stage| runs(stage, today))?;
    Some((stage, days_between(today, stage.to?)))
}

fn runs(stage: &Stage, today: Date) -> bool {
    stage.from.is_none_or(|from| from <= today) && stage.to.is_some_and(|to| today <= to)
}

/// Days from one day to a later one.
fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// Shows them.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, programme: &Programme) {
    strong(ui, &view.tr("programme-stages"));
    ui.add_space(space::TINY);
    rows(ui, &programme.stages, |ui, stage| {
        ui.horizontal_top(|ui| {
            ui.allocate_ui_with_layout(vec2(190.0, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(190.0);
                strong(ui, stage.name.get(view.lang));
                note(ui, &dates(view, stage));
                if let Some((tone, text)) = time_left(view, stage) {
                    chip(ui, tone, &text);
                }
            });
            ui.vertical(|ui| {
                body(ui, stage.text.get(view.lang));
                standing(ui, view, programme, &stage.standing);
            });
        });
    });
}

fn dates(view: &View<'_>, stage: &Stage) -> String {
    let date = |date: Date| format_date(date, view.lang);
    match (stage.from.map(date), stage.to.map(date)) {
        (Some(from), Some(to)) => view.tr_with("dates-span", &[("from", &from), ("to", &to)]),
        (None, Some(to)) => view.tr_with("dates-until", &[("to", &to)]),
        (Some(from), None) => view.tr_with("dates-from", &[("from", &from)]),
        (None, None) => view.tr("dates-none"),
    }
}

/// How much time is left, or how long a stage is past.
fn time_left(view: &View<'_>, stage: &Stage) -> Option<(Tone, String)> {
    let today = view.today;
    if let Some(from) = stage.from.filter(|from| *from > today) {
        let days = days_between(today, from).to_string();
        return Some((
            Tone::Neutral,
            view.tr_with("days-until", &[("days", &days)]),
        ));
    }
    let to = stage.to?;
    if today <= to {
        let days = days_between(today, to).to_string();
        Some((
            Tone::Information,
            view.tr_with("days-left", &[("days", &days)]),
        ))
    } else {
        let days = days_between(to, today).to_string();
        Some((Tone::Neutral, view.tr_with("days-past", &[("days", &days)])))
    }
}
