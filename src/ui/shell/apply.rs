//! Carries commands out, once a frame, after everything was shown.

use std::path::Path;

use egui::{Context, ViewportCommand};

use super::Window;
use super::asking::{Asking, Leave};
use crate::app::{Command, OpenError, Workspace, open_new, open_sample, step_of};
use crate::base::Lang;
use crate::finding::Place;
use crate::plan::edit::Edit;
use crate::store::Told;
use crate::ui::dialogs::{Ask, reveal};
use crate::ui::state::Tab;
use crate::ui::theme::{self, Tone};

impl Window {
    /// Carries a command out.
    pub(super) fn apply(
        &mut self,
        ctx: &Context,
        handle: Option<&eframe::Frame>,
        command: Command,
    ) {
        if self.waits_for_dialog(&command) {
            return;
        }
        match command {
            Command::Home => self.want_leave(ctx, Leave::Home),
            Command::New { programme, kind } => {
                self.want_leave(ctx, Leave::New { programme, kind });
            }
            Command::Sample(id) => self.want_leave(ctx, Leave::Sample(id)),
            Command::Open(path) => self.want_leave(ctx, Leave::Open(path)),
            Command::OpenDialog => {
                // The question about unsaved changes comes first, so that a file is not chosen in vain.
                if self.is_dirty() {
                    self.asking = Some(Asking::Leave(Leave::OpenDialog));
                } else {
                    self.ask(Ask::Open, handle);
                }
            }
            Command::Save => self.save(handle, None),
            Command::SaveAs => self.ask_where_to_save(handle, None),
            Command::Edit(..)
            | Command::Type(..)
            | Command::Pause
            | Command::Undo
            | Command::Redo => {
                self.change(ctx, command);
            }
            Command::Go(_)
            | Command::Show(_)
            | Command::Trace(_)
            | Command::Select(_)
            | Command::Enter
            | Command::Help => self.go(command),
            Command::PictureDialog(id) => self.ask(Ask::Picture(id), handle),
            Command::ExportDialog(roles) => self.ask(Ask::Export(roles), handle),
            Command::Export(roles, folder) => self.export_to(roles, folder),
            Command::CancelJob => self.cancel_export(),
            Command::Reveal(path) => self.reveal(&path),
            Command::Language(lang) => self.speak(lang),
            Command::Dark(dark) => {
                theme::choose(ctx, dark);
                self.settings.dark = Some(dark);
                self.keep_settings();
            }
            Command::Zoom(zoom) => {
                ctx.set_zoom_factor(f32::from(zoom) / 100.0);
                self.settings.zoom = zoom;
                self.keep_settings();
            }
        }
    }

    /// Commands that change the plan.
    fn change(&mut self, ctx: &Context, command: Command) {
        let Some(workspace) = &mut self.workspace else {
            return;
        };
        match command {
            Command::Edit(edit, place) => {
                // A plan that moved has other texts at its places.
                self.ui.epoch += u64::from(matches!(edit, Edit::Whole(_)));
                workspace.edit(edit, place);
            }
            Command::Type(edit, place) => {
                workspace.type_edit(edit, place);
                self.ui.typed_at = Some(ctx.input(|input| input.time));
            }
            Command::Pause => workspace.pause(),
            Command::Undo => {
                let place = workspace.undo();
                self.changed_from_outside(place);
            }
            Command::Redo => {
                let place = workspace.redo();
                self.changed_from_outside(place);
            }
            _ => {}
        }
    }

    /// After undo or redo: texts beside the plan are stale, and the place of the change comes into
    /// sight.
    fn changed_from_outside(&mut self, place: Option<Place>) {
        let Some(place) = place else { return };
        self.ui.epoch += 1;
        self.ui.typed_at = None;
        self.go(Command::Show(place));
    }

    /// Commands that move about in the window.
    fn go(&mut self, command: Command) {
        match command {
            Command::Go(step) => self.ui.go(step),
            Command::Show(place) => {
                self.ui.go(step_of(&place));
                self.ui.place = Some(place.clone());
                self.ui.show = Some(place);
            }
            Command::Trace(reference) => {
                self.ui.traced = Some(reference);
                self.ui.open_tab(Tab::Trace);
            }
            Command::Select(reference) => self.ui.traced = Some(reference),
            Command::Enter => self.ui.enter = true,
            Command::Help => self.ui.open_tab(Tab::Guidance),
            _ => {}
        }
    }

    fn speak(&mut self, lang: Lang) {
        self.lang = lang;
        self.settings.language = Some(lang);
        self.keep_settings();
    }

    fn reveal(&mut self, path: &Path) {
        if let Err(error) = reveal(path) {
            let what = crate::i18n::tr_with(
                self.lang,
                "reveal-failed",
                &[("reason", &error.to_string())],
            );
            let mend = path.display().to_string();
            self.banner = Some((
                Tone::Warning,
                Told {
                    what,
                    mend,
                    ..Told::default()
                },
            ));
        }
    }

    /// Saves to the file of the plan, or asks where to when there is none.
    pub(super) fn save(&mut self, handle: Option<&eframe::Frame>, then: Option<Leave>) {
        let Some(workspace) = &self.workspace else {
            return;
        };
        match workspace.file().map(Path::to_owned) {
            Some(file) => {
                let expect = workspace.expect_at(&file);
                self.save_to(file, expect, then);
            }
            None => self.ask_where_to_save(handle, then),
        }
    }

    fn ask_where_to_save(&mut self, handle: Option<&eframe::Frame>, then: Option<Leave>) {
        let Some(workspace) = &self.workspace else {
            return;
        };
        let name = file_name(workspace, self.lang);
        self.ask(Ask::SaveAs { name, then }, handle);
    }

    /// True when leaving the plan would lose something.
    pub(super) fn is_dirty(&self) -> bool {
        self.workspace.as_ref().is_some_and(Workspace::is_changed)
    }

    fn want_leave(&mut self, ctx: &Context, leave: Leave) {
        if self.is_dirty() {
            self.asking = Some(Asking::Leave(leave));
        } else {
            self.leave(ctx, leave);
        }
    }

    /// Leaves the plan for something else; what is unsaved was saved or given up.
    pub(super) fn leave(&mut self, ctx: &Context, leave: Leave) {
        match leave {
            Leave::Close => {
                self.closing = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            Leave::Home => {
                self.left();
                self.workspace = None;
                self.banner = None;
            }
            Leave::Open(path) => self.open(path),
            Leave::OpenDialog => {
                self.left();
                self.workspace = None;
                self.ask(Ask::Open, None);
            }
            Leave::New { programme, kind } => {
                self.opened_or_told(open_new((&programme, &kind), self.lang, None));
            }
            Leave::Sample(id) => self.opened_or_told(open_sample(&id)),
        }
    }

    fn opened_or_told(&mut self, opened: Result<Workspace, OpenError>) {
        match opened {
            Ok(workspace) => self.opened(workspace),
            Err(error) => self.banner = Some((Tone::Error, error.told(self.lang))),
        }
    }

    /// Answers the wish to close the window: at once, or after the question about unsaved changes.
    pub(super) fn close_requested(&mut self, ctx: &Context) {
        if self.closing || !self.is_dirty() {
            return;
        }
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        self.asking = Some(Asking::Leave(Leave::Close));
    }
}

/// The name that is offered for the file of a plan.
fn file_name(workspace: &Workspace, lang: Lang) -> String {
    if let Some(name) = workspace.file().and_then(Path::file_name) {
        return name.to_string_lossy().into_owned();
    }
    let place = workspace.plan().applicant.place.trim();
    let kind = workspace.kind().map_or("", |kind| kind.name.get(lang));
    let name: String = format!("{place}{kind}")
        .chars()
        .filter(|c| !r#"/\:*?"<>|"#.contains(*c))
        .collect();
    format!("{}.{}", name.trim(), crate::store::EXTENSION)
}
