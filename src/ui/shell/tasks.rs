//! Work beside the window: dialogs of the system, opening, saving, exporting, laying out.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;
use jiff::Zoned;

use super::asking::{Asking, Leave, PathBox};
use super::preview::{Key, Want};
use super::{Window, seconds};
use crate::app::{
    Command, ExportError, Job, OpenError, Order, Step, Waker, Workspace, Written, document, export,
    open_file, picture_size,
};
use crate::i18n::{tr, tr_with};
use crate::layout::{Pages, layout};
use crate::plan::Picture;
use crate::programme::DocumentRole;
use crate::store::{self, Expect, Stamp, StoreError, Told};
use crate::ui::dialogs::{Ask, Dialog};
use crate::ui::theme::Tone;
use crate::ui::view::Exporting;

/// The running work, one of each at most.
pub struct Tasks {
    pub(super) waker: Waker,
    /// Paths are typed; the dialogs of the system are left alone.
    typed_paths: bool,
    pub(super) dialog: Option<Dialog>,
    pub(super) opening: Option<Job<Result<Workspace, OpenError>>>,
    pub(super) saving: Option<Saving>,
    pub(super) exporting: Option<(PathBuf, Job<Result<Written, ExportError>>)>,
    pub(super) picture: Option<Job<Result<Picture, StoreError>>>,
    pub(super) pages: Option<(Key, Job<Option<Pages>>)>,
    /// The step to go to when the plan is open.
    pub(super) step: Option<Step>,
}

/// A plan that is being saved.
pub(super) struct Saving {
    /// To which file.
    pub(super) path: PathBuf,
    /// Which of the plans that were opened is written.
    pub(super) serial: u64,
    /// The revision that is written.
    pub(super) revision: u64,
    /// What was to be left before the plan was saved.
    pub(super) then: Option<Leave>,
    /// The work.
    pub(super) job: Job<Result<Stamp, StoreError>>,
}

impl Tasks {
    /// Nothing to do yet.
    pub fn new(waker: Waker, typed_paths: bool) -> Self {
        Self {
            waker,
            typed_paths,
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
    /// Ends the work on the plan that was open: what it brings would meet another one. Saving goes
    /// on, for the file must be written whole.
    pub(super) fn left(&mut self) {
        self.serial += 1;
        self.tasks.exporting = None;
        self.tasks.picture = None;
        self.tasks.pages = None;
        self.end_dialog();
        self.exporting = Exporting::Idle;
        self.saved_at = None;
    }

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
            serial: self.serial,
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
        if self.tasks.typed_paths {
            self.ask_for_path(ask);
            return;
        }
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
                    let document = document(&workspace, key.role, key.lang);
                    let size = |id: &str| picture_size(workspace.plan(), id);
                    Ok(document.map(|document| layout(&document, &size)))
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
