//! One goal: the figure that it is computed from, where it is laid down, and the way to its values.

use egui::Ui;

use super::figures::FigureList;
use crate::app::Command;
use crate::base::Lang;
use crate::figure::format_value;
use crate::finding::Place;
use crate::plan::Goal;
use crate::plan::edit::{Edit, ListEdit};
use crate::ui::View;
use crate::ui::theme::space;
use crate::ui::widgets::{Field, chip, findings_under, link, note, quiet, strong};
use crate::verdict::IndicatorResult;

/// Shows the goal at a place of the list.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    (index, goal): (usize, &Goal),
    figures: &mut FigureList,
) {
    let place = Place::of(&["goal", &goal.id]);
    let indicators = &view.workspace.assessment().verdict.indicators;
    let result = indicators.iter().find(|one| one.own && one.id == goal.id);
    ui.horizontal_wrapped(|ui| {
        let title = if goal.name.trim().is_empty() {
            view.tr("goals-unnamed")
        } else {
            goal.name.clone()
        };
        strong(ui, &title);
        if let Some(result) = result {
            let judgement = result.judgement;
            let key = super::super::heads::judged_key(judgement);
            chip(
                ui,
                super::super::pass::judged_tone(judgement),
                &view.tr(key),
            );
            note(ui, result.told().get(view.lang));
        }
    });
    figure(ui, view, (index, goal), result, figures);
    let caption = view.tr("goal-basis");
    Field::new(place.then("basis"), &caption, &goal.basis)
        .hint(&view.tr("goal-basis-hint"))
        .show(ui, view, |basis| {
            let new = Goal {
                basis,
                ..goal.clone()
            };
            Edit::Goal(ListEdit::Replace(index, new))
        });
    ui.add_space(space::TINY);
    ui.horizontal_wrapped(|ui| {
        if link(ui, &view.tr("goal-values")).clicked() {
            let at = Place::of(&["indicator", &goal.id]);
            view.commands.push(Command::Show(at));
        }
        if quiet(ui, &view.tr("goal-remove")).clicked() {
            view.edit(removal(view, index, goal), place.clone());
        }
    });
}

/// Takes the goal out, and with it what was said of it as an indicator.
fn removal(view: &View<'_>, index: usize, goal: &Goal) -> Edit {
    let mut entries = view.workspace.plan().indicators.iter();
    let entry = entries.position(|entry| entry.id == goal.id);
    let goal = Edit::Goal(ListEdit::Remove(index));
    match entry {
        Some(at) => Edit::Many(vec![goal, Edit::Indicator(ListEdit::Remove(at))]),
        None => goal,
    }
}

/// The reference of the figure, typed or chosen from the list, and what it is worth.
fn figure(
    ui: &mut Ui,
    view: &mut View<'_>,
    (index, goal): (usize, &Goal),
    result: Option<&IndicatorResult>,
    figures: &mut FigureList,
) {
    let place = Place::of(&["goal", &goal.id, "figure"]);
    let replaced = |new: Goal| Edit::Goal(ListEdit::Replace(index, new));
    let caption = view.tr("goal-figure");
    let hint = view.tr("goal-figure-hint");
    ui.horizontal_top(|ui| {
        let width = (ui.available_width() - PICK).max(200.0);
        Field::new(place.clone(), &caption, &goal.figure)
            .width(width)
            .hint(&hint)
            .show(ui, view, |figure| {
                replaced(Goal {
                    figure,
                    ..goal.clone()
                })
            });
        ui.vertical(|ui| {
            // As low as the field beside it.
            ui.add_space(20.0);
            if let Some(new) = figures.show(ui, view, goal) {
                view.edit(replaced(new), place.clone());
            }
        });
    });
    let worth = result.filter(|_| !goal.figure.trim().is_empty());
    match worth.and_then(|result| worth_of(result, view.lang)) {
        Some(worth) => note(ui, &view.tr_with("goal-figure-worth", &[("worth", &worth)])),
        None if goal.figure.trim().is_empty() => note(ui, &view.tr("goal-figure-typed")),
        None => note(ui, &view.tr("goal-figure-open")),
    };
    findings_under(ui, view, &Place::of(&["goal", &goal.id, "unit"]));
}

/// Room for the button beside the field.
const PICK: f32 = 132.0;

/// The present and the planned value, each with its year.
fn worth_of(result: &IndicatorResult, lang: Lang) -> Option<String> {
    let planned = result.planned.filter(|_| result.computed);
    let worth: Vec<String> = [result.now, planned]
        .into_iter()
        .flatten()
        .filter_map(|figure| {
            Some(format!(
                "{}: {}",
                figure.year?,
                format_value(&figure, lang)?
            ))
        })
        .collect();
    (!worth.is_empty()).then(|| worth.join("  →  "))
}
