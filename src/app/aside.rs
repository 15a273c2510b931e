//! A value that is made beside the window for a key, such as a revision of the plan.

use std::io;

use super::jobs::{Job, Outcome};

/// The newest value that is ready, and the work on one for a newer key. Asked for once a frame; nobody
/// waits for it.
#[derive(Debug)]
pub struct Aside<K, T> {
    ready: Option<(K, T)>,
    under_way: Option<(K, Job<T>)>,
    /// The key for which nothing could be made; it is not tried again.
    failed: Option<K>,
}

impl<K, T> Default for Aside<K, T> {
    fn default() -> Self {
        Self {
            ready: None,
            under_way: None,
            failed: None,
        }
    }
}

impl<K: PartialEq, T: Send + 'static> Aside<K, T> {
    /// Sees what became of the work, and starts it where none was done for the key.
    pub fn ask(&mut self, key: K, start: impl FnOnce() -> io::Result<Job<T>>) {
        self.poll();
        let ready = self.ready.as_ref().map(|(of, _)| of);
        let under_way = self.under_way.as_ref().map(|(of, _)| of);
        if [ready, under_way, self.failed.as_ref()].contains(&Some(&key)) {
            return;
        }
        match start() {
            Ok(job) => self.under_way = Some((key, job)),
            Err(_) => self.failed = Some(key),
        }
    }

    fn poll(&mut self) {
        let outcome = self.under_way.as_ref().and_then(|(_, job)| job.poll());
        let Some(outcome) = outcome else { return };
        let Some((key, _)) = self.under_way.take() else {
            return;
        };
        match outcome {
            Outcome::Done(value) => self.ready = Some((key, value)),
            Outcome::Cancelled | Outcome::Panicked(_) => self.failed = Some(key),
        }
    }

    /// The newest value that is ready, be it for an earlier key.
    pub fn value(&self) -> Option<&T> {
        self.ready.as_ref().map(|(_, value)| value)
    }

    /// True while a newer value is made.
    pub const fn is_under_way(&self) -> bool {
        self.under_way.is_some()
    }

    /// True when nothing can be shown and nothing is on its way.
    pub const fn has_failed(&self) -> bool {
        self.failed.is_some() && self.under_way.is_none()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::thread;
    use std::time::Duration;

    use super::*;

    fn doubled(number: u32) -> io::Result<Job<u32>> {
        Job::start("test", Arc::new(|| ()), move |_| {
            assert_ne!(number, 13);
            Ok(number * 2)
        })
    }

    fn settle(aside: &mut Aside<u32, u32>, key: u32) {
        for _ in 0..1000 {
            aside.ask(key, || doubled(key));
            if !aside.is_under_way() {
                return;
            }
            thread::sleep(Duration::from_millis(2));
        }
    }

    #[test]
    fn a_value_is_made_once_for_a_key_and_stays_until_the_next_is_ready() {
        let mut aside = Aside::default();
        settle(&mut aside, 2);
        assert_eq!(aside.value(), Some(&4));
        aside.ask(2, || panic!("it is there"));
        aside.ask(3, || doubled(3));
        assert!(aside.value().is_some());
        settle(&mut aside, 3);
        assert_eq!(aside.value(), Some(&6));
    }

    #[test]
    fn what_fails_is_not_tried_again_and_leaves_the_value_before() {
        let mut aside = Aside::default();
        settle(&mut aside, 2);
        settle(&mut aside, 13);
        assert!(aside.has_failed());
        assert_eq!(aside.value(), Some(&4));
        aside.ask(13, || panic!("it failed before"));
    }
}
