//! What the linter says of the copy, where it is saved, and the saving.

use egui::Ui;

use super::state::{AnnexState, SavedCopy, Where, beside, linted};
use super::{templates, typed, waker};
use crate::app::annex::save_copy;
use crate::app::{Command, Job, Outcome, moved, office_templates};
use crate::finding::{Place, Severity};
use crate::plan::edit::Edit;
use crate::programme::Programme;
use crate::ui::View;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{body, callout, note, primary, secondary, section, segmented, strong};

/// Shows the end of the page.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut AnnexState) {
    state.make(view.workspace);
    poll(view, state);
    strong(ui, &view.tr("annex-save-title"));
    ui.add_space(space::TINY);
    place(ui, view, state);
    ui.add_space(space::TINY);
    let mut id = state.made.draft.id.clone();
    typed(ui, &view.tr("annex-id"), &mut id, "");
    if id != state.made.draft.id {
        state.inputs.id = Some(id);
        state.make(view.workspace);
    }
    ui.add_space(space::SMALL);
    findings(ui, view, state);
    wants(ui, view, state);
    left_out(ui, view, state);
    outcome(ui, view, state);
    let can = state.made.wants.is_empty() && state.saving.is_none();
    let verb = if state.saving.is_some() {
        "annex-saving"
    } else {
        "annex-save"
    };
    let folder = state.folder(view.workspace).is_some();
    let button = ui
        .add_enabled_ui(can && folder, |ui| primary(ui, &view.tr(verb)))
        .inner;
    if button.clicked() {
        save(ui, view, state);
    }
    note(ui, &view.tr("annex-save-note"));
}

/// Where the copy goes.
fn place(ui: &mut Ui, view: &View<'_>, state: &mut AnnexState) {
    let has_file = beside(view.workspace).is_some();
    let chosen = state.folder(view.workspace);
    section(ui, &view.tr("annex-where"), |ui| {
        let mut options = Vec::new();
        if has_file {
            options.push((Where::Beside, view.tr("annex-where-beside")));
        }
        if office_templates().is_some() {
            options.push((Where::Office, view.tr("annex-where-office")));
        }
        let current = chosen.as_ref().map(|(place, _)| *place);
        if let Some(place) = segmented(ui, &options, current) {
            state.inputs.place = Some(place);
        }
        if let Some((_, folder)) = &chosen {
            note(ui, &folder.join(&state.made.draft.id).display().to_string());
        }
        if !has_file {
            note(ui, &view.tr("annex-where-no-file"));
        }
    });
}

/// What the linter says of the copy as it would be written.
fn findings(ui: &mut Ui, view: &View<'_>, state: &mut AnnexState) {
    // Without title, issuer and clause the linter would only say again what is wanted below.
    if !state.made.wants.is_empty() {
        return;
    }
    let revision = state.made.revision;
    let copy = state.copy(view.workspace);
    let waker = waker(ui);
    if let Some(copy) = copy.filter(|_| !is_linted(state)) {
        state.linted.ask(revision, || {
            Job::start("lint", waker, move |_| {
                Ok(linted(revision, &copy.programme))
            })
        });
    }
    let Some(found) = state.linted.value() else {
        return;
    };
    let (official, all) = found.official;
    let before = view.workspace.programme().standings();
    let args = [
        ("before", before.official.to_string()),
        ("official", official.to_string()),
        ("all", all.to_string()),
    ];
    let args = args.each_ref().map(|(name, text)| (*name, text.as_str()));
    body(ui, &view.tr_with("annex-official", &args));
    let located = found.findings.as_deref().unwrap_or_default();
    let worst = located.iter().map(|one| one.finding.severity).min();
    let (tone, key) = match worst {
        Some(Severity::Error) => (Tone::Error, "annex-lint-errors"),
        Some(Severity::Warning | Severity::Note) => (Tone::Warning, "annex-lint-warnings"),
        None => (Tone::Good, "annex-lint-none"),
    };
    ui.add_space(space::TINY);
    callout(ui, tone, |ui| {
        let count = located.len().to_string();
        strong(ui, &view.tr_with(key, &[("count", &count)]));
        templates::located(ui, view, located);
    });
    ui.add_space(space::SMALL);
}

/// True when the newest findings are those of what was made.
fn is_linted(state: &AnnexState) -> bool {
    let found = state.linted.value();
    found.is_some_and(|found| found.revision == state.made.revision) && !state.linted.is_under_way()
}

/// What is still wanted before the copy can be made.
fn wants(ui: &mut Ui, view: &View<'_>, state: &AnnexState) {
    for key in &state.made.wants {
        note(ui, &format!("• {}", view.tr(key)));
    }
    if !state.made.wants.is_empty() {
        ui.add_space(space::TINY);
    }
}

/// How many pasted lines do not go into the copy.
fn left_out(ui: &mut Ui, view: &View<'_>, state: &AnnexState) {
    let made = &state.made;
    let all = made.table.rows.len() + made.outline.headings.len() + made.form.lines.len();
    let taken = made.table.taken().count() + made.outline.taken().count();
    let count = all.saturating_sub(taken + made.form.taken().count());
    if count > 0 {
        callout(ui, Tone::Warning, |ui| {
            let count = count.to_string();
            body(ui, &view.tr_with("annex-left-out", &[("count", &count)]));
        });
        ui.add_space(space::SMALL);
    }
}

/// What became of the last saving.
fn outcome(ui: &mut Ui, view: &mut View<'_>, state: &AnnexState) {
    if let Some(error) = &state.failed {
        let told = error.told(view.lang);
        callout(ui, Tone::Error, |ui| {
            strong(ui, &told.what);
            body(ui, &told.mend);
        });
        ui.add_space(space::SMALL);
    } else if let Some(saved) = &state.saved {
        let folder = saved.folder.display().to_string();
        callout(ui, Tone::Good, |ui| {
            strong(ui, &view.tr_with("annex-saved", &[("id", &saved.id)]));
            body(
                ui,
                &view.tr_with("annex-saved-text", &[("folder", &folder)]),
            );
            if secondary(ui, &view.tr("templates-folder")).clicked() {
                view.commands.push(Command::Reveal(saved.folder.clone()));
            }
        });
        ui.add_space(space::SMALL);
    }
}

/// Starts the saving.
fn save(ui: &Ui, view: &View<'_>, state: &mut AnnexState) {
    let Some(copy) = state.copy(view.workspace) else {
        return;
    };
    let plan = view.workspace.file().map(ToOwned::to_owned);
    state.saved = None;
    state.failed = None;
    let job = Job::start("annex", waker(ui), move |_| {
        Ok(save_copy(&copy, plan.as_deref()))
    });
    state.saving = job.ok();
}

/// Moves the plan to the copy once it is saved.
fn poll(view: &mut View<'_>, state: &mut AnnexState) {
    let Some(outcome) = state.saving.as_ref().and_then(Job::poll) else {
        return;
    };
    state.saving = None;
    match outcome {
        Outcome::Done(Ok(programme)) => arrived(view, state, programme),
        Outcome::Done(Err(error)) => state.failed = Some(error),
        Outcome::Cancelled | Outcome::Panicked(_) => {}
    }
}

fn arrived(view: &mut View<'_>, state: &mut AnnexState, programme: &'static Programme) {
    let head = &view.workspace.plan().head;
    let folder = state.folder(view.workspace).map(|(_, folder)| folder);
    if let Some(kind) = programme.kind(&head.kind) {
        let plan = moved(view.workspace, programme, kind).plan;
        let place = Place::of(&["head", "programme"]);
        view.edit(Edit::Whole(Box::new(plan)), place);
    }
    state.saved = folder.map(|folder| SavedCopy {
        id: programme.id.clone(),
        folder: folder.join(&programme.id),
    });
    state.asked += 1;
    state.clear();
}
