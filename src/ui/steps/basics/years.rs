//! The years of the plan: history, base year, target year, horizon.

use egui::Ui;

use crate::base::{PLAUSIBLE_YEARS, Year};
use crate::finding::Place;
use crate::plan::Years;
use crate::plan::edit::Edit;
use crate::ui::View;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{Field, chip, findings_under, label, name, note, quiet, strong};

/// Shows the years.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    strong(ui, &view.tr("years-title"));
    note(ui, &view.tr("years-help"));
    ui.add_space(space::TINY);
    history(ui, view);
    ui.add_space(space::SMALL);
    ui.columns_const(|[base, target, horizon]| {
        field(base, view, BASE);
        field(target, view, TARGET);
        field(horizon, view, HORIZON);
    });
}

/// A year of the plan: its id, the keys of its caption and of what it is for, and its text.
type YearField = (
    &'static str,
    &'static str,
    &'static str,
    fn(&mut Years) -> &mut String,
);

const BASE: YearField = ("base", "years-base", "years-base-note", |y| &mut y.base.0);
const TARGET: YearField = ("target", "years-target", "years-target-note", |y| {
    &mut y.target.0
});
const HORIZON: YearField = ("horizon", "years-horizon", "years-horizon-note", |y| {
    &mut y.horizon.0
});

/// The years of the inventory; they follow each other, so they grow and shrink at the ends.
fn history(ui: &mut Ui, view: &mut View<'_>) {
    let years = &view.workspace.plan().years;
    let place = Place::of(&["years", "history"]);
    if view.show == Some(&place) {
        ui.scroll_to_cursor(Some(egui::Align::Center));
    }
    label(ui, &view.tr("years-history"));
    let mut change: Option<Vec<Year>> = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::TINY;
        let first = years.history.first().copied();
        let last = years.history.last().copied();
        if let Some(year) = earlier(first, view) {
            let add = quiet(ui, &format!("+ {year}"));
            name(
                &add,
                &view.tr_with("years-add", &[("year", &year.to_string())]),
            );
            if add.clicked() {
                change = Some(
                    std::iter::once(year)
                        .chain(years.history.iter().copied())
                        .collect(),
                );
            }
        }
        for year in &years.history {
            chip(ui, Tone::Neutral, &year.to_string());
            let is_end = Some(*year) == first || Some(*year) == last;
            if is_end && years.history.len() > 1 {
                let remove = quiet(ui, "×");
                let title = view.tr_with("years-remove", &[("year", &year.to_string())]);
                name(&remove, &title);
                if remove.clicked() {
                    let rest = years.history.iter().copied();
                    change = Some(rest.filter(|other| other != year).collect());
                }
            }
        }
        let next = last
            .map(|year| year + 1)
            .filter(|year| PLAUSIBLE_YEARS.contains(year));
        if let Some(year) = next {
            let add = quiet(ui, &format!("{year} +"));
            name(
                &add,
                &view.tr_with("years-add", &[("year", &year.to_string())]),
            );
            if add.clicked() {
                change = Some(
                    years
                        .history
                        .iter()
                        .copied()
                        .chain(std::iter::once(year))
                        .collect(),
                );
            }
        }
    });
    if let Some(history) = change {
        let new = Years {
            history,
            ..years.clone()
        };
        view.edit(Edit::Years(new), place.clone());
    }
    findings_under(ui, view, &place);
}

/// The year before the first; where there is none yet, the last full year.
fn earlier(first: Option<Year>, view: &View<'_>) -> Option<Year> {
    let year = first.unwrap_or_else(|| Year::from(view.today.year())) - 1;
    PLAUSIBLE_YEARS.contains(&year).then_some(year)
}

fn field(ui: &mut Ui, view: &mut View<'_>, (id, key, purpose, part): YearField) {
    let years = &view.workspace.plan().years;
    let value = part(&mut years.clone()).clone();
    let caption = view.tr(key);
    Field::new(Place::of(&["years", id]), &caption, &value)
        .numeric()
        .show(ui, view, |text| {
            let mut new = years.clone();
            *part(&mut new) = text;
            Edit::Years(new)
        });
    note(ui, &view.tr(purpose));
}
