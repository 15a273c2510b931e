//! The inventory: what was emitted, by sector, scope and carrier, and what it rests on.

mod compare;
mod marks;
mod row;
mod rows;
mod sheet;

use egui::{Margin, Ui};

use self::compare::CompareState;
use self::sheet::InventorySheet;
use super::charts::ChartKept;
use crate::app::{Command, Step};
use crate::base::{Completeness, PARTIAL};
use crate::programme::ChartKind;
use crate::ui::View;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::grid::{self, GridState};
use crate::ui::widgets::{
    Rank, body, callout, card, card_with, headline, headline_with, note, phrased, plot, primary,
    secondary, segmented, strong,
};

/// Height of the chart.
const CHART: f32 = 290.0;

/// What the panel remembers.
#[derive(Clone, Debug, Default)]
pub(super) struct InventoryState {
    grid: GridState,
    chart: ChartKept,
    energy: bool,
    compare: CompareState,
}

/// Shows the panel.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut InventoryState) {
    let inventory = &view.workspace.assessment().inventory;
    if inventory
        .lines
        .iter()
        .all(|line| line.amount.value.is_none())
    {
        headline(ui, &view.tr("step-inventory"), "", |_| {});
        nothing(ui, view);
        return;
    }
    let spec = state.chart.get(view, kind(state.energy));
    // From right to left.
    let options = [
        (true, view.tr("inventory-chart-energy")),
        (false, view.tr("inventory-chart-emission")),
    ];
    let title = view.tr("step-inventory");
    let sentence = |ui: &mut Ui| phrased(ui, view, Rank::Note, &spec.said);
    headline_with(ui, &title, sentence, |ui| {
        if let Some(energy) = segmented(ui, &options, Some(state.energy)) {
            state.energy = energy;
        }
    });
    marks::show(ui, view);
    partial(ui, view);
    card(ui, |ui| plot(ui, "inventory_chart", &spec, CHART));
    let sheet = InventorySheet::new(view.workspace, view.lang);
    card_with(ui, Margin::same(1), |ui| {
        grid::show(ui, view, "inventory", &sheet, &mut state.grid);
    });
    note(ui, &view.tr("inventory-help"));
    if !inventory.has_other_gases() {
        note(ui, &view.tr("count-alike"));
    }
    if inventory.totals.iter().any(|totals| !totals.is_complete()) {
        let mark = PARTIAL.to_string();
        note(ui, &view.tr_with("inventory-mark", &[("mark", &mark)]));
    }
    marks::trend(ui, view);
    ui.add_space(space::SMALL);
    compare::show(ui, view, &mut state.compare);
}

const fn kind(energy: bool) -> ChartKind {
    if energy {
        ChartKind::EnergyStructure
    } else {
        ChartKind::EmissionStructure
    }
}

/// Nothing to count yet: what to do first.
fn nothing(ui: &mut Ui, view: &mut View<'_>) {
    card(ui, |ui| {
        strong(ui, &view.tr("inventory-none"));
        body(ui, &view.tr("inventory-none-text"));
        ui.add_space(space::SMALL);
        if primary(ui, &view.tr("inventory-none-go")).clicked() {
            view.commands.push(Command::Go(Step::Activity));
        }
    });
}

/// The years whose totals lack something, with the way to what is missing.
fn partial(ui: &mut Ui, view: &mut View<'_>) {
    let totals = &view.workspace.assessment().inventory.totals;
    let open: Vec<_> = totals.iter().filter(|year| !year.is_complete()).collect();
    if open.is_empty() {
        return;
    }
    let failed = open
        .iter()
        .any(|year| year.total.completeness == Completeness::Failed);
    let tone = if failed { Tone::Error } else { Tone::Warning };
    callout(ui, tone, |ui| {
        let joint = view.tr("list-joint");
        let years: Vec<String> = open
            .iter()
            .map(|year| {
                let (of, lines) = (year.year.to_string(), year.open_lines.to_string());
                view.tr_with("inventory-open-year", &[("year", &of), ("lines", &lines)])
            })
            .collect();
        let text = view.tr_with("inventory-open", &[("years", &years.join(&joint))]);
        ui.horizontal(|ui| {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if secondary(ui, &view.tr("inventory-open-go")).clicked() {
                    go_to_gap(view);
                }
                ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
                    body(ui, &text);
                });
            });
        });
    });
    ui.add_space(space::TINY);
}

/// Goes to the first finding about activity, or to its table.
fn go_to_gap(view: &mut View<'_>) {
    let findings = &view.workspace.assessment().findings;
    let first = findings
        .iter()
        .find(|finding| finding.place.room() == "activity" && finding.place.0.contains('/'));
    view.commands.push(match first {
        Some(finding) => Command::Show(finding.place.clone()),
        None => Command::Go(Step::Activity),
    });
}
