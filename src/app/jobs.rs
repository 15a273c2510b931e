//! Long work beside the window: named threads that report progress, can be cancelled, and whose
//! panic ends the work and not the program.
//!
//! The only room that starts threads. A face starts a [`Job`], asks it once a frame what became of
//! it, and never waits.

use std::any::Any;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

/// Called when there is something new to look at: a window asks for a new frame.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// The work was cancelled. Handed up by `?` from [`Reporter::step`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cancelled;

/// What became of a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome<T> {
    /// It is done.
    Done(T),
    /// It was cancelled; whatever it made is dropped.
    Cancelled,
    /// A fault of the program ended it; what the fault said.
    Panicked(String),
}

/// Work that runs beside the window. Dropping it cancels the work.
#[derive(Debug)]
pub struct Job<T> {
    shared: Arc<Shared>,
    inbox: Receiver<Outcome<T>>,
}

/// What the two threads of a job share.
#[derive(Debug, Default)]
struct Shared {
    cancelled: AtomicBool,
    /// Steps done in the upper half, steps in all in the lower, so that the pair is read at once.
    progress: AtomicU64,
}

/// The end of a job at which the work is done.
#[derive(Clone)]
pub struct Reporter {
    shared: Arc<Shared>,
    waker: Waker,
}

impl<T: Send + 'static> Job<T> {
    /// Starts work on a thread of its own.
    ///
    /// # Errors
    /// When the system gives no further thread.
    pub fn start(
        name: &str,
        waker: Waker,
        work: impl FnOnce(&Reporter) -> Result<T, Cancelled> + Send + 'static,
    ) -> io::Result<Self> {
        let (outbox, inbox) = channel();
        let shared = Arc::new(Shared::default());
        let reporter = Reporter {
            shared: Arc::clone(&shared),
            waker,
        };
        thread::Builder::new()
            .name(name.to_owned())
            .spawn(move || {
                // What the work leaves half done is dropped with it, so no broken state is seen.
                let outcome = match catch_unwind(AssertUnwindSafe(|| work(&reporter))) {
                    Ok(Ok(result)) => Outcome::Done(result),
                    Ok(Err(Cancelled)) => Outcome::Cancelled,
                    Err(panic) => Outcome::Panicked(panic_text(panic.as_ref())),
                };
                // Nobody waits for a job that was dropped.
                if outbox.send(outcome).is_ok() {
                    (reporter.waker)();
                }
            })?;
        Ok(Self { shared, inbox })
    }

    /// What became of the job, once; `None` while it runs and after it was asked.
    #[must_use]
    pub fn poll(&self) -> Option<Outcome<T>> {
        self.inbox.try_recv().ok()
    }

    /// Steps done and steps in all; `(0, 0)` before the work has said so.
    #[must_use]
    pub fn progress(&self) -> (u32, u32) {
        let both = self.shared.progress.load(Ordering::Relaxed);
        let half = |bits: u64| u32::try_from(bits & u64::from(u32::MAX)).unwrap_or_default();
        (half(both >> 32), half(both))
    }

    /// Asks the work to stop at its next step.
    pub fn cancel(&self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }

    /// True when the work was asked to stop.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.shared.cancelled.load(Ordering::Relaxed)
    }
}

impl<T> Drop for Job<T> {
    fn drop(&mut self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }
}

impl Reporter {
    /// A reporter for work that nobody watches, such as that of the command line.
    #[must_use]
    pub fn unwatched() -> Self {
        Self {
            shared: Arc::default(),
            waker: Arc::new(|| ()),
        }
    }

    /// Says how far the work is.
    ///
    /// # Errors
    /// [`Cancelled`] when the work was asked to stop.
    pub fn step(&self, done: u32, of: u32) -> Result<(), Cancelled> {
        if self.shared.cancelled.load(Ordering::Relaxed) {
            return Err(Cancelled);
        }
        self.shared
            .progress
            .store(u64::from(done) << 32 | u64::from(of), Ordering::Relaxed);
        (self.waker)();
        Ok(())
    }
}

impl std::fmt::Debug for Reporter {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Reporter")
            .field("shared", &self.shared)
            .finish_non_exhaustive()
    }
}

/// What a panic said, where it said a text.
#[must_use]
pub fn panic_text(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::Sender;
    use std::time::Duration;

    use super::*;

    fn waker() -> (Waker, Receiver<()>) {
        let (ping, pings): (Sender<()>, _) = channel();
        (Arc::new(move || _ = ping.send(())), pings)
    }

    fn outcome<T: Send + 'static>(job: &Job<T>, pings: &Receiver<()>) -> Outcome<T> {
        loop {
            pings.recv_timeout(Duration::from_secs(20)).unwrap();
            if let Some(outcome) = job.poll() {
                return outcome;
            }
        }
    }

    #[test]
    fn work_reports_and_ends() {
        let (waker, pings) = waker();
        let job = Job::start("test", waker, |reporter| {
            reporter.step(1, 3)?;
            Ok(thread::current().name().map(ToOwned::to_owned))
        });
        let job = job.unwrap();
        assert_eq!(
            outcome(&job, &pings),
            Outcome::Done(Some("test".to_owned()))
        );
        assert_eq!(job.progress(), (1, 3));
        assert_eq!(job.poll(), None);
    }

    #[test]
    fn work_stops_when_cancelled() {
        let (waker, pings) = waker();
        let (go, gate) = channel::<()>();
        let job = Job::start("test", waker, move |reporter| {
            gate.recv().unwrap();
            reporter.step(1, 2).map(|()| 7)
        });
        let job = job.unwrap();
        job.cancel();
        go.send(()).unwrap();
        assert_eq!(outcome(&job, &pings), Outcome::Cancelled);
    }

    #[test]
    fn a_panic_ends_the_work_alone() {
        let (waker, pings) = waker();
        let job: Job<()> = Job::start("test", waker, |_| panic!("row {}", 3)).unwrap();
        assert_eq!(outcome(&job, &pings), Outcome::Panicked("row 3".to_owned()));
    }
}
