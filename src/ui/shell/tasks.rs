//! Work beside the window: dialogs of the system, opening, saving, exporting, laying out.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;
use jiff::Zoned;

use super::asking::{Asking, Leave, PathBox};
use super::preview::{Key, Want};
use super::{Window, seconds};
use crate::app::{
    Command, ExportError, Job, OpenError, Order, Origin, Outcome, Step, Waker, Workspace, Written, export,
    open_file,
};
use crate::finding::Place;
use crate::i18n::{tr, tr_with};
use crate::layout::Pages;
use crate::plan::Picture;
use crate::plan::edit::Edit;
use crate::programme::DocumentRole;
use crate::store::{self, Expect, Stamp, StoreError, Told};
use crate::ui::dialogs::{Answer, Ask, Dialog};
use crate::ui::theme::Tone;
use crate::ui::view::Exporting;

/// The running work, one of each at most.
pub struct Tasks {
    waker: Waker,
    dialog: Option<Dialog>,
    opening: Option<Job<Result<Workspace, OpenError>>>,
    saving: Option<Saving>,
    exporting: Option<(PathBuf, Job<Result<Written, ExportError>>)>,
    picture: Option<Job<Result<Picture, StoreError>>>,
    pages: Option<(Key, Job<Pages>)>,
    /// The step to go to when the plan is open.
    step: Option<Step>,
}

struct Saving {
    path: PathBuf,
    revision: u64,
    /// What was to be left before the plan was saved.
    then: Option<Leave>,
    job: Job<Result<Stamp, StoreError>>,
}

impl Tasks {
    /// Nothing to do yet.
    pub fn new(waker: Waker) -> Self {
        Self {
            waker,
            dialog: None,
            opening: None,
            saving: None,
            exporting: None,
            picture: None,
            pages: None,
            step: None,
        }
    }

    /// True while a file is being opened.
    pub const fn is_opening(&self) -> bool {
        self.opening.is_some()
    }

    /// True while the plan is being saved.
    pub const fn is_saving(&self) -> bool {
        self.saving.is_some()
    }

    /// True while a dialog of the system is open.
    pub const fn is_asking(&self) -> bool {
        self.dialog.is_some()
    }
}

impl Window {
    /// Opens the plan that the program was started with.
    pub(super) fn open_at_start(&mut self, file: PathBuf, step: Option<Step>) {
        self.tasks.step = step;
        self.open(file);
    }

    /// Reads a plan beside the window.
    pub(super) fn open(&mut self, path: PathBuf) {
        let waker = Arc::clone(&self.tasks.waker);
        let job = Job::start("open", waker, move |_| Ok(open_file(&path)));
        self.tasks.opening = self.started(job);
    }

    /// Writes the plan beside the window.
    pub(super) fn save_to(&mut self, path: PathBuf, expect: Expect, then: Option<Leave>) {
        let Some(workspace) = self
            .workspace
            .as_ref()
            .filter(|_| self.tasks.saving.is_none())
        else {
            return;
        };
        let (plan, revision, file) = (workspace.plan().clone(), workspace.revision(), path.clone());
        let job = Job::start("save", Arc::clone(&self.tasks.waker), move |_| {
            Ok(store::save(&file, &plan, expect))
        });
        self.tasks.saving = self.started(job).map(|job| Saving {
            path,
            revision,
            then,
            job,
        });
    }

    /// Writes documents to a folder beside the window.
    pub(super) fn export_to(&mut self, roles: Vec<DocumentRole>, folder: PathBuf) {
        let Some(workspace) = self
            .workspace
            .as_ref()
            .filter(|_| self.tasks.exporting.is_none())
        else {
            return;
        };
        let (workspace, into) = (workspace.clone(), folder.clone());
        let order = Order {
            roles,
            lang: workspace.plan().head.language,
            now: Some(Zoned::now()),
        };
        let job = Job::start("export", Arc::clone(&self.tasks.waker), move |reporter| {
            export(&workspace, &order, &into, reporter)
        });
        self.tasks.exporting = self.started(job).map(|job| (folder, job));
        self.exporting = Exporting::Running { done: 0, of: 0 };
    }

    /// Asks the running export to stop.
    pub(super) fn cancel_export(&self) {
        if let Some((_, job)) = &self.tasks.exporting {
            job.cancel();
        }
    }

    /// Reads a picture beside the window.
    pub(super) fn read_picture(&mut self, path: PathBuf, id: String) {
        let job = Job::start("picture", Arc::clone(&self.tasks.waker), move |_| {
            Ok(store::read_picture(&path, &id))
        });
        self.tasks.picture = self.started(job);
    }

    /// Opens a dialog of the system; a second one waits for the first.
    pub(super) fn ask(&mut self, ask: Ask, handle: Option<&eframe::Frame>) {
        if self.tasks.dialog.is_some() {
            return;
        }
        let waker = Arc::clone(&self.tasks.waker);
        match Dialog::open(ask.clone(), self.lang, handle, waker) {
            Ok(dialog) => self.tasks.dialog = Some(dialog),
            Err(_error) => self.ask_for_path(ask),
        }
    }

    /// Asks for a typed path, where the system has no dialog.
    pub(super) fn ask_for_path(&mut self, ask: Ask) {
        let folder = self
            .settings
            .recent
            .first()
            .and_then(|file| file.parent())
            .map(Path::to_owned);
        self.asking = Some(Asking::Path(PathBox::new(ask, folder)));
    }

    /// Sees what became of the running work.
    pub(super) fn poll(&mut self, ctx: &Context) {
        self.poll_dialog(ctx);
        self.poll_opening();
        self.poll_saving(ctx);
        self.poll_export();
        self.poll_picture();
        if let Some((key, outcome)) = finished(&mut self.tasks.pages) {
            let pages = match outcome {
                Outcome::Done(pages) => Some(pages),
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
            Ask::SaveAs { then, .. } => self.save_as(path, then),
        }
    }

    /// Saves to a path that the person chose. The dialog of the system asks before it replaces a
    /// file, but not when the extension was added behind its back; so a name that was changed is
    /// asked about here.
    fn save_as(&mut self, path: PathBuf, then: Option<Leave>) {
        let Some(workspace) = &self.workspace else {
            return;
        };
        let named = with_extension(&path);
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
            epoch,
            right_open,
            ..Default::default()
        };
        self.workspace = Some(workspace);
        self.exporting = Exporting::Idle;
        self.saved_at = None;
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
            Outcome::Done(Ok(written)) => Exporting::Done {
                folder,
                files: written.paths,
            },
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

    /// Makes the pages of the document that is being written when its column is in sight.
    pub(super) fn make_pages(&mut self, ctx: &Context) {
        let Some(workspace) = &self.workspace else {
            return;
        };
        let Some(role) = self
            .ui
            .step
            .document()
            .filter(|_| self.ui.tab == crate::ui::state::Tab::Preview)
        else {
            return;
        };
        let key = Key {
            role,
            lang: workspace.plan().head.language,
            revision: workspace.revision(),
        };
        match self.ui.preview.want(key, ctx.input(|input| input.time)) {
            Want::Nothing => {}
            Want::Wait(wait) => ctx.request_repaint_after_secs(seconds(wait)),
            Want::Make(key) => {
                let workspace = workspace.clone();
                let waker = Arc::clone(&self.tasks.waker);
                let job = Job::start("pages", waker, move |_| {
                    Ok(crate::app::pages(&workspace, key.role))
                });
                match job {
                    Ok(job) => self.tasks.pages = Some((key, job)),
                    Err(_error) => self.ui.preview.ready(key, None),
                }
            }
        }
    }

    /// A job that was started, or a word to the person that it could not be.
    fn started<T>(&mut self, job: std::io::Result<Job<T>>) -> Option<Job<T>> {
        job.inspect_err(|error| {
            let what = tr_with(
                self.lang,
                "work-not-started",
                &[("reason", &error.to_string())],
            );
            self.banner = Some((
                Tone::Error,
                Told {
                    what,
                    mend: tr(self.lang, "work-not-started-mend"),
                    ..Told::default()
                },
            ));
        })
        .ok()
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

    /// Writes the settings; losing them costs a few clicks, so a failure is only logged.
    pub(super) fn keep_settings(&self) {
        if let Some(folder) = &self.settings_folder
            && let Err(error) = self.settings.save(folder)
        {
            tracing::warn!(%error, "the settings cannot be kept");
        }
    }

    /// Commands that are ignored while a dialog of the system is open.
    pub(super) const fn waits_for_dialog(&self, command: &Command) -> bool {
        self.tasks.is_asking()
            && matches!(
                command,
                Command::OpenDialog
                    | Command::SaveAs
                    | Command::PictureDialog(_)
                    | Command::ExportDialog(_)
            )
    }
}

/// The outcome of a job with what was noted beside it, when it has ended.
fn finished<K, T: Send + 'static>(slot: &mut Option<(K, Job<T>)>) -> Option<(K, Outcome<T>)> {
    let outcome = slot.as_ref()?.1.poll()?;
    slot.take().map(|(key, _)| (key, outcome))
}

/// The path with the extension of plans.
pub(super) fn with_extension(path: &Path) -> PathBuf {
    if path
        .extension()
        .is_some_and(|extension| extension == store::EXTENSION)
    {
        return path.to_owned();
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(store::EXTENSION);
    path.with_file_name(name)
}
