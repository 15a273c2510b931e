//! The pages of the document that is being written, computed beside the window.
//!
//! A change waits until the person pauses; then a worker composes and lays out the document, and
//! the new pages take the place of the old. What is shown meanwhile is the last pages that were
//! ready, so the column never flickers.

use std::sync::Arc;

use crate::base::Lang;
use crate::finding::Place;
use crate::layout::Pages;
use crate::programme::DocumentRole;
use crate::ui::widgets::Pictures;

/// For which state of which document pages are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// The document.
    pub role: DocumentRole,
    /// The language of the document.
    pub lang: Lang,
    /// The revision of the plan.
    pub revision: u64,
}

/// How long nothing may be typed before new pages are made, in seconds.
const PAUSE: f64 = 0.3;

/// The previewed pages and how they come about.
#[derive(Debug, Default)]
pub struct Preview {
    /// The newest pages that are ready.
    pub pages: Option<(Key, Arc<Pages>)>,
    /// What a worker is busy with.
    working: Option<Key>,
    /// The newest state that was seen, and when it was first seen.
    seen: Option<(Key, f64)>,
    /// The index of the page in the middle of the column.
    pub middle: usize,
    /// A page to scroll to, with a height on it.
    pub jump: Option<(usize, f32)>,
    /// The place that was last scrolled to.
    pub followed: Option<Place>,
    /// The pictures of the pages.
    pub pictures: Pictures,
}

impl Preview {
    /// Notes which pages are wanted at a time; the key of the pages to be made now, if any, or how
    /// long to wait for them.
    pub fn want(&mut self, key: Key, now: f64) -> Want {
        if self.pages.as_ref().is_some_and(|(shown, _)| *shown == key) {
            return Want::Nothing;
        }
        if self.seen.is_none_or(|(seen, _)| seen != key) {
            self.seen = Some((key, now));
        }
        if self.working.is_some() {
            return Want::Nothing;
        }
        let waited = self.seen.map_or(0.0, |(_, since)| now - since);
        let other = self
            .pages
            .as_ref()
            .is_none_or(|(shown, _)| shown.role != key.role || shown.lang != key.lang);
        if other || waited >= PAUSE {
            self.working = Some(key);
            return Want::Make(key);
        }
        Want::Wait(PAUSE - waited)
    }

    /// Takes the pages of a worker; `None` when it failed.
    pub fn ready(&mut self, key: Key, pages: Option<Pages>) {
        self.working = None;
        if let Some(pages) = pages {
            self.pages = Some((key, Arc::new(pages)));
        }
    }
}

/// What is to be done about the pages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Want {
    /// They are there, or on their way.
    Nothing,
    /// To be looked at again after so many seconds.
    Wait(f64),
    /// To be made.
    Make(Key),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_made_after_a_pause_and_never_twice() {
        let key = |revision| Key {
            role: DocumentRole::Plan,
            lang: Lang::Zh,
            revision,
        };
        let mut preview = Preview::default();
        assert_eq!(preview.want(key(1), 0.0), Want::Make(key(1)));
        assert_eq!(preview.want(key(1), 0.1), Want::Nothing);
        let pages = Pages {
            pages: Vec::new(),
            outline: Vec::new(),
            meta: crate::compose::Meta::default(),
            lang: Lang::Zh,
            missing: Vec::new(),
        };
        preview.ready(key(1), Some(pages));
        assert_eq!(preview.want(key(1), 0.2), Want::Nothing);
        assert_eq!(preview.want(key(2), 1.0), Want::Wait(PAUSE));
        assert!(matches!(preview.want(key(3), 1.2), Want::Wait(_)));
        assert_eq!(preview.want(key(3), 1.6), Want::Make(key(3)));
    }
}
