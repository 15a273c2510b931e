//! Activity data: how much of what was used in which sector and year, and how it is counted.

mod accounting;
mod carriers;
mod detail;
mod facilities;
mod gases;
mod preview;
mod sheet;

use egui::{Margin, ScrollArea, Ui};

use self::facilities::FacilitiesState;
use self::sheet::ActivitySheet;
use super::listing;
use super::shared::rest_of_sight;
use crate::app::sheet::Block;
use crate::base::{Reading, State};
use crate::finding::Place;
use crate::plan::Plan;
use crate::ui::View;
use crate::ui::theme::space;
use crate::ui::widgets::grid::GridState;
use crate::ui::widgets::{card, card_with, headline, note, secondary, toggle};

/// Room for the head of the card of the line under the cursor below the table: the rest of it is a
/// turn of the wheel away, and the table keeps its rows.
const DETAIL: f32 = 120.0;

/// What the panel remembers.
#[derive(Clone, Debug, Default)]
pub(super) struct ActivityState {
    grid: GridState,
    /// Whether the columns of own factors are shown; `None` until the person says.
    factors: Option<bool>,
    /// Whether the choices of accounting are open.
    accounting: bool,
    /// A pasted table that waits to be taken over.
    pasted: Option<Block>,
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
        if toggle(ui, with_factors, &view.tr("activity-own-factors")).clicked() {
            state.factors = Some(!with_factors);
        }
    });
    accounting::show(ui, view, &mut state.accounting);
    ui.add_space(space::SMALL);
    let sheet = ActivitySheet::new(view.workspace, view.lang, with_factors);
    preview::show(ui, view, &sheet, &mut state.pasted, &state.grid);
    follow(view, plan, &mut state.grid);
    let height = rest_of_sight(ui, DETAIL);
    let out = card_with(ui, Margin::same(1), |ui| {
        let area = ScrollArea::vertical().id_salt("activity");
        let area = area.max_height(height);
        area.show(ui, |ui| {
            listing::show(ui, view, "activity", &sheet, &mut state.grid)
        })
        .inner
    });
    if out.inner.pasted.is_some() {
        state.pasted = out.inner.pasted;
        // The preview stands above the table: it is shown in the next frame.
        ui.ctx().request_repaint();
    }
    if add {
        let last = plan.activities.len();
        state.grid.ask_for(last);
    }
    let row = state.grid.cursor().row;
    if row < plan.activities.len() {
        ui.add_space(space::TINY);
        card(ui, |ui| detail::show(ui, view, row));
    }
    note(ui, &view.tr("activity-help"));
    ui.add_space(space::SMALL);
    facilities::show(ui, view, &mut state.facilities);
}

/// Moves the cursor to the line below whose cells a place lies that is to be shown.
fn follow(view: &View<'_>, plan: &Plan, grid: &mut GridState) {
    let Some(place) = view.show else { return };
    let parts: Vec<&str> = place.0.split('/').collect();
    let ["activity", id, part, ..] = parts.as_slice() else {
        return;
    };
    if matches!(*part, "parameters" | "purpose" | "meter" | "uncertainty") {
        let found = plan.activities.iter().position(|line| line.id == *id);
        if let Some(row) = found {
            grid.ask_for(row);
        }
    }
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
