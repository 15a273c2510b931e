//! Activity data: how much of what was used in which sector and year, and how it is counted.

mod accounting;
mod carriers;
mod detail;
mod facilities;
mod gases;
mod preview;
mod sheet;
mod tables;

use egui::Ui;

use self::facilities::FacilitiesState;
use self::tables::Tables;
use super::shared::rest_of_sight;
use crate::app::sheet::Block;
use crate::base::{Reading, Sector, State};
use crate::finding::Place;
use crate::plan::Plan;
use crate::ui::View;
use crate::ui::theme::space;
use crate::ui::widgets::{card, headline, note, secondary, toggle};

/// Room for the head of the card of the line under the cursor below the tables: the rest of it is a
/// turn of the wheel away, and the tables keep their rows.
const DETAIL: f32 = 120.0;

/// What the panel remembers.
#[derive(Clone, Debug, Default)]
pub(super) struct ActivityState {
    tables: Tables,
    /// Whether the columns of own factors are shown; `None` until the person says.
    factors: Option<bool>,
    /// Whether the choices of accounting are open.
    accounting: bool,
    /// A table that was pasted into that of a sector and waits to be taken over.
    pasted: Option<(Sector, Block)>,
    facilities: FacilitiesState,
}

/// Shows the panel.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut ActivityState) {
    let plan = view.workspace.plan();
    let sentence = sentence(view, plan);
    if view.show.is_some_and(asks_factor) {
        state.factors = Some(true);
    }
    let has_factor = plan.activities.iter().any(|line| line.factor.is_some());
    let with_factors = state.factors.unwrap_or(has_factor);
    let mut add = false;
    headline(ui, &view.tr("step-activity"), &sentence, |ui| {
        add = secondary(ui, &view.tr("activity-add")).clicked();
        state.tables.add(ui, view);
        if toggle(ui, with_factors, &view.tr("activity-own-factors")).clicked() {
            state.factors = Some(!with_factors);
        }
    });
    accounting::show(ui, view, &mut state.accounting);
    ui.add_space(space::SMALL);
    state.tables.follow(view);
    if add {
        state.tables.ask_for_new(plan);
    }
    state.tables.choose(ui, view);
    if let Some(line) = preview::show(ui, view, &mut state.pasted) {
        state.tables.ask_for(line);
    }
    let height = rest_of_sight(ui, DETAIL);
    let shown = state.tables.show(ui, view, with_factors, height);
    if shown.pasted.is_some() {
        state.pasted = shown.pasted;
        // The preview stands above the tables: it is shown in the next frame.
        ui.ctx().request_repaint();
    }
    if let Some(index) = shown.line {
        ui.add_space(space::TINY);
        let moved = card(ui, |ui| detail::show(ui, view, index)).inner;
        let line = plan.activities.get(index).filter(|_| moved);
        if let Some(line) = line {
            state.tables.ask_for(line.id.clone());
        }
    }
    note(ui, &view.tr("activity-help"));
    ui.add_space(space::SMALL);
    facilities::show(ui, view, &mut state.facilities);
}

/// True for the place of a line's own factor.
fn asks_factor(place: &Place) -> bool {
    let parts: Vec<&str> = place.0.split('/').collect();
    matches!(parts.as_slice(), ["activity", _, part] if part.starts_with("factor"))
}

/// How many values are there, awaited, blank and wrong.
fn sentence(view: &View<'_>, plan: &Plan) -> String {
    let years = plan.years.inventory_years();
    if plan.activities.is_empty() {
        return view.tr("activity-none");
    }
    let (mut given, mut awaited, mut blank, mut wrong) = (0_usize, 0_usize, 0_usize, 0_usize);
    for activity in &plan.activities {
        for year in &years {
            let datum = activity.values.iter().find(|datum| datum.year == *year);
            match datum.map(crate::base::Datum::reading) {
                Some(Reading::Value(_) | Reading::Nothing(_)) => given += 1,
                Some(Reading::Missing(State::Given)) | None => blank += 1,
                Some(Reading::Missing(_)) => awaited += 1,
                Some(Reading::Wrong(_)) => wrong += 1,
            }
        }
    }
    let counts = [
        ("activity-given", given),
        ("activity-awaited", awaited),
        ("activity-blank", blank),
        ("activity-wrong", wrong),
    ];
    let parts: Vec<String> = counts
        .into_iter()
        .filter(|(key, count)| *count > 0 || *key == "activity-given")
        .map(|(key, count)| view.tr_with(key, &[("count", &count.to_string())]))
        .collect();
    let lines = plan.activities.len().to_string();
    let rest = parts.join(&view.tr("list-joint"));
    view.tr_with("activity-sentence", &[("lines", &lines), ("rest", &rest)])
}
