//! Indicators: what is reached, what is planned, and whether that is enough.

mod detail;
mod heads;
mod sheet;

use egui::{Margin, ScrollArea, Ui};

use self::sheet::IndicatorSheet;
use super::evidence::EvidenceSheet;
use super::listing;
use super::shared::rest_of_sight;
use crate::ui::View;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::grid::GridState;
use crate::ui::widgets::{card, card_with, chip, headline, note, strong};
use crate::verdict::Judgement;

/// Room for the card of the selected indicator below the table.
const DETAIL: f32 = 172.0;

/// What the panel remembers.
#[derive(Clone, Debug, Default)]
pub(super) struct IndicatorsState {
    grid: GridState,
    evidence: GridState,
}

/// Shows the panel.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut IndicatorsState) {
    let workspace = view.workspace;
    let verdict = &workspace.assessment().verdict;
    let sentence = verdict.sentence.get(view.lang);
    headline(ui, &view.tr("step-indicators"), sentence, |ui| {
        let tone = match verdict.acceptance {
            Judgement::Met => Tone::Good,
            Judgement::NotMet => Tone::Error,
            Judgement::Undecided | Judgement::NotApplicable => Tone::Warning,
        };
        chip(ui, tone, &view.tr(verdict_key(verdict.acceptance)));
    });
    let clause = verdict.clause.get(view.lang);
    if !clause.is_empty() {
        note(ui, &view.tr_with("indicator-clause", &[("clause", clause)]));
    }
    let sheet = IndicatorSheet::new(workspace, view.lang);
    let height = rest_of_sight(ui, DETAIL);
    card_with(ui, Margin::same(1), |ui| {
        let area = ScrollArea::vertical().id_salt("indicators");
        area.max_height(height).show(ui, |ui| {
            listing::show(ui, view, "indicators", &sheet, &mut state.grid);
        });
    });
    ui.add_space(space::TINY);
    if let Some((indicator, result)) = sheet.indicator(state.grid.cursor().row) {
        card(ui, |ui| detail::show(ui, view, indicator, result));
    }
    ui.add_space(space::SMALL);
    evidence(ui, view, state);
}

const fn verdict_key(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Met => "acceptance-met",
        Judgement::NotMet => "acceptance-not-met",
        Judgement::Undecided | Judgement::NotApplicable => "acceptance-undecided",
    }
}

/// The list of evidence, to which indicators and conditions refer.
fn evidence(ui: &mut Ui, view: &mut View<'_>, state: &mut IndicatorsState) {
    let sheet = EvidenceSheet::new(view.workspace.plan(), view.lang);
    card_with(ui, Margin::same(1), |ui| {
        egui::Frame::new()
            .inner_margin(Margin::symmetric(15, 11))
            .show(ui, |ui| {
                strong(ui, &view.tr("evidence-list"));
                note(ui, &view.tr("evidence-list-text"));
            });
        listing::show(ui, view, "evidence", &sheet, &mut state.evidence);
    });
}
