//! Dialogs of the system for files and folders.
//!
//! A dialog is made on the thread of the window, as macOS demands, and awaited on a thread of its
//! own, so that a desktop service that hangs never freezes the window. A service that is not there
//! answers at once with nothing, which looks like a person who cancels; no person is that quick, so
//! an answer of nothing within [`TOO_QUICK`] means that there is no dialog.

use std::future::Future;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, Wake};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

use rfd::{AsyncFileDialog, FileHandle};

use super::shell::Leave;
use crate::app::{Job, Outcome, Waker};
use crate::base::Lang;
use crate::i18n::tr;
use crate::programme::DocumentRole;
use crate::store::EXTENSION;

/// Nobody cancels a dialog this quickly.
const TOO_QUICK: Duration = Duration::from_millis(150);
/// After this long the person is offered to type a path instead.
const SLOW: Duration = Duration::from_secs(10);

/// What a path is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// A plan to open.
    Open,
    /// Where to save the plan.
    SaveAs {
        /// The name that is offered.
        name: String,
        /// What the plan is left for afterwards.
        then: Option<Leave>,
    },
    /// A folder for exported documents.
    Export(Vec<DocumentRole>),
    /// A picture for an id.
    Picture(String),
}

impl Ask {
    /// The translation key of the title.
    #[must_use]
    pub const fn title(&self) -> &'static str {
        match self {
            Self::Open => "dialog-open",
            Self::SaveAs { .. } => "dialog-save",
            Self::Export(_) => "dialog-export",
            Self::Picture(_) => "dialog-picture",
        }
    }

    /// The translation key of the button.
    #[must_use]
    pub const fn verb(&self) -> &'static str {
        match self {
            Self::Open => "dialog-open-verb",
            Self::SaveAs { .. } => "dialog-save-verb",
            Self::Export(_) => "dialog-export-verb",
            Self::Picture(_) => "dialog-picture-verb",
        }
    }
}

/// A dialog of the system that is open.
#[derive(Debug)]
pub struct Dialog {
    ask: Ask,
    since: Instant,
    job: Job<(Option<PathBuf>, Duration)>,
}

/// What became of a dialog.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Nothing yet; to be looked at again after so many seconds.
    Waiting(f32),
    /// Nothing for so long that something may be wrong.
    Slow,
    /// The person cancelled.
    Cancelled,
    /// The system has no dialog.
    NoDialog,
    /// The path that was chosen.
    Path(PathBuf),
}

impl Dialog {
    /// Opens a dialog of the system.
    ///
    /// # Errors
    /// When the system gives no further thread.
    pub fn open(
        ask: Ask,
        lang: Lang,
        handle: Option<&eframe::Frame>,
        waker: Waker,
    ) -> io::Result<Self> {
        let since = Instant::now();
        let future = dialog(&ask, lang, handle);
        let job = Job::start("dialog", waker, move |_| {
            let path = block_on(future).map(|file| file.path().to_owned());
            Ok((path, since.elapsed()))
        })?;
        Ok(Self { ask, since, job })
    }

    /// What was asked for.
    #[must_use]
    pub const fn ask(&self) -> &Ask {
        &self.ask
    }

    /// What became of the dialog.
    #[must_use]
    pub fn poll(&self) -> Answer {
        match self.job.poll() {
            Some(Outcome::Done((Some(path), _))) => Answer::Path(path),
            Some(Outcome::Done((None, took))) if took < TOO_QUICK => Answer::NoDialog,
            Some(Outcome::Done((None, _)) | Outcome::Cancelled) => Answer::Cancelled,
            Some(Outcome::Panicked(_)) => Answer::NoDialog,
            None => match SLOW.checked_sub(self.since.elapsed()) {
                Some(left) => Answer::Waiting(left.as_secs_f32()),
                None => Answer::Slow,
            },
        }
    }
}

type Chosen = Pin<Box<dyn Future<Output = Option<FileHandle>> + Send>>;

fn dialog(ask: &Ask, lang: Lang, handle: Option<&eframe::Frame>) -> Chosen {
    let mut dialog = AsyncFileDialog::new().set_title(tr(lang, ask.title()));
    if let Some(handle) = handle {
        dialog = dialog.set_parent(handle);
    }
    let plans = tr(lang, "dialog-plans");
    match ask {
        Ask::Open => Box::pin(dialog.add_filter(plans, &[EXTENSION]).pick_file()),
        Ask::SaveAs { name, .. } => Box::pin(
            dialog
                .add_filter(plans, &[EXTENSION])
                .set_file_name(name)
                .save_file(),
        ),
        Ask::Export(_) => Box::pin(dialog.set_can_create_directories(true).pick_folder()),
        Ask::Picture(_) => Box::pin(
            dialog
                .add_filter(tr(lang, "dialog-pictures"), &["png", "jpg", "jpeg"])
                .pick_file(),
        ),
    }
}

/// Waits for a future on this thread.
fn block_on<T>(future: impl Future<Output = T>) -> T {
    struct Unpark(Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Arc::new(Unpark(thread::current())).into();
    let mut context = Context::from_waker(&waker);
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(result) => return result,
            Poll::Pending => thread::park(),
        }
    }
}

/// Opens a file or folder with the program that the system has for it.
///
/// # Errors
/// When the system cannot start that program.
pub fn reveal(path: &Path) -> io::Result<()> {
    let program = if cfg!(target_os = "windows") {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    std::process::Command::new(program)
        .arg(path)
        .spawn()
        .map(|_child| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_for_what_another_thread_brings() {
        let (outbox, inbox) = std::sync::mpsc::channel();
        let future = std::future::poll_fn(move |context| {
            if let Ok(value) = inbox.try_recv() {
                return Poll::Ready(value);
            }
            context.waker().wake_by_ref();
            Poll::Pending
        });
        outbox.send(7).unwrap();
        assert_eq!(block_on(future), 7);
    }
}
