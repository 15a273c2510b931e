//! The measures that serve an indicator, and what its gap would cost by them.

use egui::{Popup, PopupCloseBehavior, Ui};

use crate::app::{Command, Step};
use crate::finding::Place;
use crate::plan::edit::Edit;
use crate::plan::{IndicatorEntry, Measure};
use crate::ui::View;
use crate::ui::theme::space;
use crate::ui::widgets::{self, ChosenClick, findings_under, label, link, name, note, quiet};
use crate::verdict::{IndicatorResult, Judgement};

/// Shows the chosen measures and lets a person choose.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    entry: &IndicatorEntry,
    result: &IndicatorResult,
) {
    let place = Place::of(&["indicator", &entry.id, "measures"]);
    let mut chosen = None;
    let row = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::TINY;
        label(ui, &view.tr("serving"));
        chosen = taken_out(ui, view, entry);
        let button = quiet(ui, &view.tr("serving-add"));
        name(&button, &view.tr("serving-add-name"));
        view.visit(&button, &place);
        Popup::menu(&button)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .width(360.0)
            .show(|ui| {
                if let Some(measures) = menu(ui, view, entry) {
                    chosen = Some(measures);
                }
            });
        if let Some(cost) = cost(view, entry, result) {
            note(ui, &cost);
        }
    });
    if view.show == Some(&place) {
        row.response.scroll_to_me(Some(egui::Align::Center));
    }
    findings_under(ui, view, &place);
    if let Some(measures) = chosen {
        let new = IndicatorEntry {
            measures,
            ..entry.clone()
        };
        view.edit(Edit::indicator(view.workspace.plan(), new), place);
    }
}

/// The chosen measures; those that are left when one was taken out.
fn taken_out(ui: &mut Ui, view: &mut View<'_>, entry: &IndicatorEntry) -> Option<Vec<String>> {
    let measures = &view.workspace.plan().measures;
    let mut left = None;
    for id in &entry.measures {
        let measure = measures.iter().find(|measure| measure.id == *id);
        let title = measure.map_or(id.as_str(), called);
        let take_out = view.tr_with("serving-remove", &[("name", title)]);
        match widgets::chosen(ui, title, &take_out) {
            Some(ChosenClick::Open) => {
                let at = Place::of(&["measure", id]);
                view.commands.push(Command::Show(at));
            }
            Some(ChosenClick::TakeOut) => {
                let rest = entry.measures.iter().filter(|other| *other != id);
                left = Some(rest.cloned().collect());
            }
            None => {}
        }
    }
    left
}

/// The measures of the plan with a tick for each; the new choice.
fn menu(ui: &mut Ui, view: &mut View<'_>, entry: &IndicatorEntry) -> Option<Vec<String>> {
    let measures = &view.workspace.plan().measures;
    if measures.is_empty() {
        note(ui, &view.tr("serving-no-measures"));
        if link(ui, &view.tr("serving-go")).clicked() {
            view.commands.push(Command::Go(Step::Pathway));
            ui.close();
        }
        return None;
    }
    let mut chosen = None;
    for measure in measures {
        let is_in = entry.measures.contains(&measure.id);
        if ui.selectable_label(is_in, called(measure)).clicked() {
            let others = entry.measures.iter().filter(|id| **id != measure.id);
            let added = (!is_in).then_some(&measure.id);
            chosen = Some(others.chain(added).cloned().collect());
        }
    }
    chosen
}

/// What a measure is called where it has no name yet.
fn called(measure: &Measure) -> &str {
    if measure.name.trim().is_empty() {
        &measure.id
    } else {
        &measure.name
    }
}

/// What closing the gap would cost by the chosen measures, or why that is not known.
fn cost(view: &View<'_>, entry: &IndicatorEntry, result: &IndicatorResult) -> Option<String> {
    let is_open = matches!(result.judgement, Judgement::NotMet | Judgement::Undecided);
    match (is_open, result.cost) {
        (false, _) => None,
        (true, Some(cost)) => {
            let cost = crate::base::format_number(cost);
            Some(view.tr_with("serving-cost", &[("cost", &cost)]))
        }
        (true, None) if entry.measures.is_empty() => Some(view.tr("serving-none")),
        (true, None) => Some(view.tr("serving-cost-unknown")),
    }
}
