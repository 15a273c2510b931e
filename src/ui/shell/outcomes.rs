//! What became of the work beside the window, asked once a frame.

use std::path::{Path, PathBuf};

use egui::Context;
use jiff::Zoned;

use super::Window;
use super::asking::{Asking, Leave};
use super::tasks::{Saving, with_extension};
use crate::app::{Job, Origin, Outcome, Workspace};
use crate::finding::Place;
use crate::i18n::{tr, tr_with};
use crate::plan::edit::Edit;
use crate::store::Told;
use crate::ui::dialogs::{Answer, Ask};
use crate::ui::theme::Tone;
use crate::ui::view::Exporting;

impl Window {
    /// Sees what became of the running work.
    pub(super) fn poll(&mut self, ctx: &Context) {
        self.poll_dialog(ctx);
        self.poll_opening();
        self.poll_saving(ctx);
        self.poll_export();
        self.poll_picture();
        if let Some((key, outcome)) = finished(&mut self.tasks.pages) {
            let pages = match outcome {
                Outcome::Done(pages) => pages,
                Outcome::Cancelled | Outcome::Panicked(_) => None,
            };
            self.ui.preview.ready(key, pages);
        }
    }

    fn poll_dialog(&mut self, ctx: &Context) {
        let Some(dialog) = &self.tasks.dialog else {
            return;
        };
        match dialog.poll() {
            Answer::Waiting(wait) => ctx.request_repaint_after_secs(wait),
            Answer::Slow => {
                if self.asking.is_none() {
                    self.asking = Some(Asking::SlowDialog(dialog.ask().clone()));
                }
            }
            Answer::Cancelled => self.end_dialog(),
            Answer::NoDialog => {
                let ask = dialog.ask().clone();
                self.end_dialog();
                self.ask_for_path(ask);
            }
            Answer::Path(path) => {
                let ask = dialog.ask().clone();
                self.end_dialog();
                self.answered(ask, path);
            }
        }
    }

    /// Forgets the dialog of the system, answered or not.
    pub(super) fn end_dialog(&mut self) {
        self.tasks.dialog = None;
        if matches!(self.asking, Some(Asking::SlowDialog(_))) {
            self.asking = None;
        }
    }

    /// Does what a path was asked for.
    pub(super) fn answered(&mut self, ask: Ask, path: PathBuf) {
        match ask {
            Ask::Open => self.open(path),
            Ask::Picture(id) => self.read_picture(path, id),
            Ask::Export(roles) => self.export_to(roles, path),
            Ask::SaveAs { then, .. } => self.save_as(&path, then),
        }
    }

    /// Saves to a path that the person chose. The dialog of the system asks before it replaces a
    /// file, but not when the extension was added behind its back; so a name that was changed is
    /// asked about here.
    fn save_as(&mut self, path: &Path, then: Option<Leave>) {
        let Some(workspace) = &self.workspace else {
            return;
        };
        let named = with_extension(path);
        if named != path && named.exists() {
            self.asking = Some(Asking::Overwrite { path: named, then });
            return;
        }
        let expect = workspace.expect_at(&named);
        self.save_to(named, expect, then);
    }

    fn poll_opening(&mut self) {
        let Some(outcome) = self.tasks.opening.as_ref().and_then(Job::poll) else {
            return;
        };
        self.tasks.opening = None;
        match outcome {
            Outcome::Done(Ok(workspace)) => self.opened(workspace),
            Outcome::Done(Err(error)) => self.banner = Some((Tone::Error, error.told(self.lang))),
            Outcome::Cancelled => {}
            Outcome::Panicked(said) => self.fault(&said),
        }
    }

    /// Takes a plan in place of the one that was open.
    pub(super) fn opened(&mut self, workspace: Workspace) {
        if let Some(file) = workspace.file() {
            self.settings.note_recent(file);
            self.keep_settings();
        }
        let epoch = self.ui.epoch + 1;
        let right_open = self.ui.right_open;
        self.ui = crate::ui::state::UiState {
            right_open,
            epoch,
            ..Default::default()
        };
        self.left();
        self.workspace = Some(workspace);
        self.banner = None;
        if let Some(step) = self.tasks.step.take() {
            self.ui.go(step);
        }
    }

    fn poll_saving(&mut self, ctx: &Context) {
        let Some(outcome) = self
            .tasks
            .saving
            .as_ref()
            .and_then(|saving| saving.job.poll())
        else {
            return;
        };
        let Some(Saving {
            path,
            serial,
            revision,
            then,
            ..
        }) = self.tasks.saving.take()
        else {
            return;
        };
        match outcome {
            Outcome::Done(Ok(stamp)) => {
                self.settings.note_recent(&path);
                self.keep_settings();
                // The plan that was saved may have been left meanwhile.
                if serial != self.serial {
                    return;
                }
                if let Some(workspace) = &mut self.workspace {
                    workspace.saved(Origin { path, stamp }, revision);
                }
                self.saved_at = Some(Zoned::now().strftime("%H:%M").to_string());
                self.banner = None;
                if let Some(leave) = then {
                    self.leave(ctx, leave);
                }
            }
            Outcome::Done(Err(error)) => self.banner = Some((Tone::Error, error.told(self.lang))),
            Outcome::Cancelled => {}
            Outcome::Panicked(said) => self.fault(&said),
        }
    }

    fn poll_export(&mut self) {
        let Some((_, job)) = &self.tasks.exporting else {
            return;
        };
        let (done, of) = job.progress();
        let Some((folder, outcome)) = finished(&mut self.tasks.exporting) else {
            self.exporting = Exporting::Running { done, of };
            return;
        };
        self.exporting = match outcome {
            Outcome::Done(Ok(written)) => {
                if let Some(workspace) = &mut self.workspace {
                    workspace.exported(&written);
                }
                Exporting::Done { folder, written }
            }
            Outcome::Done(Err(error)) => Exporting::Failed(error.told(self.lang)),
            Outcome::Cancelled => Exporting::Cancelled,
            Outcome::Panicked(said) => {
                self.fault(&said);
                Exporting::Idle
            }
        };
    }

    fn poll_picture(&mut self) {
        let Some(outcome) = self.tasks.picture.as_ref().and_then(Job::poll) else {
            return;
        };
        self.tasks.picture = None;
        match outcome {
            Outcome::Done(Ok(picture)) => {
                if let Some(workspace) = &mut self.workspace {
                    let place = Place::of(&["picture", &picture.id]);
                    let edit = Edit::picture(workspace.plan(), picture);
                    workspace.edit(edit, place);
                }
            }
            Outcome::Done(Err(error)) => self.banner = Some((Tone::Error, error.told(self.lang))),
            Outcome::Cancelled => {}
            Outcome::Panicked(said) => self.fault(&said),
        }
    }

    /// Tells of a fault of the program that ended a piece of work.
    fn fault(&mut self, said: &str) {
        tracing::error!(said, "work ended by a fault");
        let what = tr_with(self.lang, "work-fault", &[("said", said)]);
        self.banner = Some((
            Tone::Error,
            Told {
                what,
                mend: tr(self.lang, "work-fault-mend"),
                ..Told::default()
            },
        ));
    }
}

/// The outcome of a job with what was noted beside it, when it has ended.
fn finished<K, T: Send + 'static>(slot: &mut Option<(K, Job<T>)>) -> Option<(K, Outcome<T>)> {
    let outcome = slot.as_ref()?.1.poll()?;
    slot.take().map(|(key, _)| (key, outcome))
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, mpsc};
    use std::time::{Duration, Instant};

    use super::*;
    use crate::app::{Command, samples};
    use crate::store;
    use crate::ui::shell::Setup;

    /// Opens a worked plan and changes it.
    fn change_a_sample(window: &mut Window, ctx: &Context) {
        let sample = samples().iter().next().map(|sample| sample.id.to_owned());
        window.leave(ctx, Leave::Sample(sample.unwrap_or_default()));
        let edit = Edit::Boundary(Box::default());
        window.apply(ctx, None, Command::Edit(edit, Place::of(&["boundary"])));
    }

    fn is_changed(window: &Window) -> bool {
        window.workspace().is_some_and(Workspace::is_changed)
    }

    /// Saves the open plan, but not before the sender speaks.
    fn save_later(window: &mut Window, path: PathBuf) -> mpsc::Sender<()> {
        let (sender, receiver) = mpsc::channel::<()>();
        let workspace = window.workspace().cloned();
        let (file, plan) = (path.clone(), workspace.as_ref().map(|w| w.plan().clone()));
        let job = Job::start("save", Arc::new(|| {}), move |_| {
            let _spoken = receiver.recv();
            Ok(store::save(
                &file,
                &plan.unwrap_or_default(),
                store::Expect::Nothing,
            ))
        });
        window.tasks.saving = job.ok().map(|job| Saving {
            path,
            serial: window.serial,
            revision: workspace.map_or(0, |workspace| workspace.revision()),
            then: None,
            job,
        });
        sender
    }

    fn wait_for_saving(window: &mut Window, ctx: &Context) {
        let begun = Instant::now();
        while window.tasks.is_saving() && begun.elapsed() < Duration::from_secs(20) {
            std::thread::sleep(Duration::from_millis(5));
            window.poll(ctx);
        }
        assert!(!window.tasks.is_saving());
    }

    #[test]
    fn a_save_that_ends_late_leaves_another_plan_unsaved() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        let ctx = Context::default();
        let mut window = Window::new(&ctx, Setup::default());
        change_a_sample(&mut window, &ctx);
        let spoken = save_later(&mut window, folder.path().join("a.nzplan"));
        change_a_sample(&mut window, &ctx);
        let _sent = spoken.send(());
        wait_for_saving(&mut window, &ctx);
        assert!(folder.path().join("a.nzplan").is_file());
        assert!(is_changed(&window));
        assert_eq!(window.workspace().and_then(Workspace::file), None);

        let spoken = save_later(&mut window, folder.path().join("b.nzplan"));
        let _sent = spoken.send(());
        wait_for_saving(&mut window, &ctx);
        assert!(!is_changed(&window));
        Ok(())
    }
}
