//! Programme and kind: what is applied for, what is asked, by when; and the way to another programme.

mod about;
mod kept;
mod kinds;
mod moving;
mod papers;
mod phase;
mod preview;
mod sides;

use std::path::PathBuf;
use std::sync::Arc;

use egui::Ui;

use self::moving::Target;
use crate::app::{Aside, Command, Job, Waker, offered};
use crate::finding::Place;
use crate::plan::edit::Edit;
use crate::programme::{Programme, built_in};
use crate::ui::View;
use crate::ui::steps::annex::{self, AnnexState, Page};
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{body, callout, card, headline, note, quiet, secondary, strong};

/// What the step remembers.
#[derive(Debug, Default)]
pub(super) struct ProgrammeState {
    /// The programmes to choose from, by the file of the plan and how often they were asked for.
    offered: Aside<(Option<PathBuf>, u32), Vec<&'static Programme>>,
    asked: u32,
    moving: moving::MovingState,
    sides: sides::SidesState,
    kept: kept::KeptState,
    annex: AnnexState,
}

/// Shows the panel.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut ProgrammeState) {
    if state.annex.page.is_some() {
        annex::show(ui, view, &mut state.annex);
        return;
    }
    let programme = view.workspace.programme();
    headline(ui, &view.tr("step-programme"), &sentence(view), |_| {});
    notice(ui, view, state);
    let programmes = programmes(ui, view, state);
    version(ui, view, state);
    if let Some(kind) = kinds::show(ui, view) {
        want(view, state, Target { programme, kind });
    }
    ui.add_space(space::SMALL);
    phase::show(ui, view);
    card(ui, |ui| {
        if moving::show(ui, view, &programmes, &mut state.moving) {
            state.asked += 1;
        }
    });
    ui.add_space(space::SMALL);
    card(ui, |ui| {
        let out = sides::show(ui, view, &programmes, &mut state.sides);
        if out.opened {
            state.asked += 1;
        }
        if let Some(target) = out.chosen {
            want(view, state, target);
        }
    });
    ui.add_space(space::SMALL);
    if !view.workspace.plan().kept.is_empty() {
        card(ui, |ui| kept::show(ui, view, &programmes, &mut state.kept));
        ui.add_space(space::SMALL);
    }
    described(ui, view);
    card(ui, |ui| about::cited(ui, view, programme));
}

/// What an applicant must know of the template's gaps, with the way to fill them from the official annexes.
fn notice(ui: &mut Ui, view: &View<'_>, state: &mut ProgrammeState) {
    let notice = &view.workspace.programme().notice;
    callout(ui, Tone::Warning, |ui| {
        if !notice.is_empty() {
            strong(ui, &view.tr("programme-notice"));
            body(ui, notice.get(view.lang));
            ui.add_space(space::TINY);
        }
        note(ui, &view.tr("annex-open-text"));
        ui.add_space(space::TINY);
        ui.horizontal_wrapped(|ui| {
            if secondary(ui, &view.tr("annex-open")).clicked() {
                state.annex.page = Some(Page::Paste);
            }
            if quiet(ui, &view.tr("templates-check")).clicked() {
                state.annex.page = Some(Page::Templates);
            }
        });
    });
    ui.add_space(space::SMALL);
}

/// Shows what would become of the plan elsewhere, and brings it into sight.
fn want(view: &mut View<'_>, state: &mut ProgrammeState, to: Target) {
    state.moving.want(to);
    state.asked = state.asked.max(1);
    view.commands.push(Command::Show(moving::place()));
}

/// What the programme is and asks, and the fields that all documents share.
fn described(ui: &mut Ui, view: &mut View<'_>) {
    let programme = view.workspace.programme();
    card(ui, |ui| about::frame(ui, view, programme));
    ui.add_space(space::SMALL);
    if !programme.facts.is_empty() {
        card(ui, |ui| about::facts(ui, view, programme));
        ui.add_space(space::SMALL);
    }
    if let Some(kind) = view.workspace.kind() {
        card(ui, |ui| about::asks(ui, view, programme, kind));
        ui.add_space(space::SMALL);
    }
    card(ui, |ui| papers::show(ui, view));
    ui.add_space(space::SMALL);
}

/// The kind, and which stage of the programme runs.
fn sentence(view: &View<'_>) -> String {
    let programme = view.workspace.programme();
    let title = programme.short.get(view.lang);
    let kind = view.workspace.kind();
    let name = kind.map_or("", |kind| kind.name.get(view.lang));
    let args = [("programme", title), ("kind", name)];
    let Some((stage, days)) = super::eligibility::running(programme, view.today) else {
        return view.tr_with("programme-sentence", &args);
    };
    let days = days.to_string();
    let stage = stage.name.get(view.lang);
    let more = [args.as_slice(), &[("stage", stage), ("days", &days)]].concat();
    view.tr_with("programme-sentence-stage", &more)
}

/// The programmes to choose from; the built-in ones until those of the office are needed and read.
fn programmes(ui: &Ui, view: &View<'_>, state: &mut ProgrammeState) -> Vec<&'static Programme> {
    let file = view.workspace.file().map(ToOwned::to_owned);
    if state.asked == 0 {
        return built_in().iter().collect();
    }
    state.offered.ask((file.clone(), state.asked), || {
        Job::start("offered", waker(ui), move |_| Ok(offered(file.as_deref())))
    });
    let ready = state.offered.value().cloned();
    ready.unwrap_or_else(|| built_in().iter().collect())
}

/// Asks the window for a frame when work beside it has ended.
fn waker(ui: &Ui) -> Waker {
    let ctx = ui.ctx().clone();
    Arc::new(move || ctx.request_repaint())
}

/// The offer to move a plan of another version of the template to the present one.
fn version(ui: &mut Ui, view: &mut View<'_>, state: &mut ProgrammeState) {
    let programme = view.workspace.programme();
    let head = &view.workspace.plan().head;
    let Some(kind) = view
        .workspace
        .kind()
        .filter(|_| head.programme == programme.id && head.version != programme.version)
    else {
        return;
    };
    let (version, current) = (head.version.to_string(), programme.version.to_string());
    let args = [("version", version.as_str()), ("current", &current)];
    callout(ui, Tone::Information, |ui| {
        strong(ui, &view.tr_with("version-offer", &args));
        body(ui, &view.tr("version-offer-text"));
        if secondary(ui, &view.tr_with("version-offer-show", &args)).clicked() {
            want(view, state, Target { programme, kind });
        }
    });
    ui.add_space(space::SMALL);
}

/// The change of the plan that a person was shown before.
fn moved(plan: crate::plan::Plan) -> (Edit, Place) {
    (Edit::Whole(Box::new(plan)), moving::place())
}
