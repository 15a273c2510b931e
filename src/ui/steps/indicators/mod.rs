//! Indicators: what is reached, what is planned, whether that is enough, and what would make it so.

mod detail;
mod goals;
mod heads;
mod pass;
mod serving;
mod sheet;

use egui::{Margin, ScrollArea, Ui};

use self::goals::GoalsState;
use self::sheet::IndicatorSheet;
use super::evidence::EvidenceSheet;
use super::listing;
use super::shared::rest_of_sight;
use crate::finding::Place;
use crate::programme::Standing;
use crate::ui::View;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::grid::GridState;
use crate::ui::widgets::{
    body, card, card_with, chip, headline, note, secondary, segmented, standing, strong,
};
use crate::verdict::{Judgement, Passing};

/// Room for the card of the selected indicator below the table.
const DETAIL: f32 = 196.0;

/// What stands below the head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tab {
    Table,
    Pass,
    Goals,
}

/// What the panel remembers.
#[derive(Clone, Debug, Default)]
pub(super) struct IndicatorsState {
    /// `None` until a person or a jump chose.
    tab: Option<Tab>,
    grid: GridState,
    evidence: GridState,
    goals: GoalsState,
}

/// Shows the panel.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut IndicatorsState) {
    let verdict = &view.workspace.assessment().verdict;
    let sentence = verdict.sentence.get(view.lang);
    headline(ui, &view.tr("step-indicators"), sentence, |ui| {
        chip(
            ui,
            tone(verdict.acceptance),
            &view.tr(verdict_key(verdict.acceptance)),
        );
    });
    let clause = verdict.clause.get(view.lang);
    if !clause.is_empty() {
        note(ui, &view.tr_with("indicator-clause", &[("clause", clause)]));
    }
    match tabs(ui, view, state) {
        Tab::Table => table(ui, view, state),
        Tab::Pass => pass::show(ui, view),
        Tab::Goals => goals::show(ui, view, &mut state.goals),
    }
}

/// The parts of the panel; the one that is open.
fn tabs(ui: &mut Ui, view: &View<'_>, state: &mut IndicatorsState) -> Tab {
    match view.show.map(Place::room) {
        Some("indicator" | "evidence") => state.tab = Some(Tab::Table),
        Some("goal") => state.tab = Some(Tab::Goals),
        _ => {}
    }
    let workspace = view.workspace;
    let (plan, verdict) = (workspace.plan(), &workspace.assessment().verdict);
    let wants_goals = workspace
        .kind()
        .is_some_and(|kind| kind.own_goals.is_some());
    let pass = match &verdict.passing {
        Passing::Way(way) => {
            let count = way.steps.len().to_string();
            view.tr_with("indicators-tab-pass-short", &[("count", &count)])
        }
        Passing::Passes | Passing::Impossible | Passing::NoRule => view.tr("indicators-tab-pass"),
    };
    let mut options = vec![
        (Tab::Table, view.tr("indicators-tab-table")),
        (Tab::Pass, pass),
    ];
    if wants_goals || !plan.goals.is_empty() {
        let count = plan.goals.len().to_string();
        let goals = view.tr_with("indicators-tab-goals", &[("count", &count)]);
        options.push((Tab::Goals, goals));
    }
    // Where the applicant sets all indicators, there is no table before there are goals.
    let first = if wants_goals && verdict.indicators.is_empty() {
        Tab::Goals
    } else {
        Tab::Table
    };
    let is_there = |tab: &Tab| options.iter().any(|(option, _)| option == tab);
    let open = state.tab.filter(is_there).unwrap_or(first);
    let chosen = segmented(ui, &options, Some(open)).unwrap_or(open);
    ui.add_space(space::TINY);
    // What was shown at first stays, also when the first goal fills the table.
    state.tab = Some(chosen);
    chosen
}

fn table(ui: &mut Ui, view: &mut View<'_>, state: &mut IndicatorsState) {
    let workspace = view.workspace;
    let sheet = IndicatorSheet::new(workspace, view.lang);
    if workspace.assessment().verdict.indicators.is_empty() {
        nothing(ui, view, state);
    } else {
        let height = rest_of_sight(ui, DETAIL);
        card_with(ui, Margin::same(1), |ui| {
            let area = ScrollArea::vertical().id_salt("indicators");
            area.max_height(height).show(ui, |ui| {
                listing::show(ui, view, "indicators", &sheet, &mut state.grid);
            });
        });
        ui.add_space(space::TINY);
        if let Some(result) = sheet.indicator(state.grid.cursor().row) {
            card(ui, |ui| detail::show(ui, view, result));
        }
    }
    ui.add_space(space::SMALL);
    evidence(ui, view, state);
}

/// No indicator yet: the applicant sets them.
fn nothing(ui: &mut Ui, view: &View<'_>, state: &mut IndicatorsState) {
    card(ui, |ui| {
        strong(ui, &view.tr("indicators-none"));
        body(ui, &view.tr("indicators-none-text"));
        let wants = view
            .workspace
            .kind()
            .is_some_and(|kind| kind.own_goals.is_some());
        if wants && secondary(ui, &view.tr("indicators-none-go")).clicked() {
            state.tab = Some(Tab::Goals);
        }
    });
}

const fn verdict_key(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Met => "acceptance-met",
        Judgement::NotMet => "acceptance-not-met",
        Judgement::Undecided | Judgement::NotApplicable => "acceptance-undecided",
    }
}

const fn tone(judgement: Judgement) -> Tone {
    match judgement {
        Judgement::Met => Tone::Good,
        Judgement::NotMet => Tone::Error,
        Judgement::Undecided | Judgement::NotApplicable => Tone::Warning,
    }
}

/// How surely a line of the programme is known, with the clause beside it.
fn cited(ui: &mut Ui, view: &View<'_>, how: &Standing) {
    let programme = view.workspace.programme();
    ui.horizontal_wrapped(|ui| {
        standing(ui, view, programme, how);
        note(ui, programme.cite(how).get(view.lang));
    });
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
