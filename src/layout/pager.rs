//! Pages as they fill from top to bottom.

use std::ops::ControlFlow;

use super::measure::{HEIGHT, LEFT, NEAR, TOP, WIDTH};
use super::slab::{Slab, moved};
use super::{Jump, OutlineEntry, Page};
use crate::finding::Place;

/// What is told of every page that is full; it may stop the work.
pub(super) type Progress<'a> = &'a mut dyn FnMut(usize) -> ControlFlow<()>;

/// Pages that are full.
pub(super) struct Paged {
    /// The pages.
    pub pages: Vec<Page>,
    /// The headings on them.
    pub outline: Vec<OutlineEntry>,
    /// The number of pages before the first page break of the document, if it has one.
    pub opening: Option<usize>,
}

/// The pages so far and the place where the next thing goes.
pub(super) struct Pager<'a> {
    pages: Vec<Page>,
    page: Page,
    outline: Vec<OutlineEntry>,
    /// The height that is taken on the page at hand.
    taken: f32,
    /// The number of pages before the first page break of the document.
    opening: Option<usize>,
    progress: Progress<'a>,
}

impl<'a> Pager<'a> {
    /// No page yet.
    pub(super) fn new(progress: Progress<'a>) -> Self {
        Self {
            pages: Vec::new(),
            page: Page::default(),
            outline: Vec::new(),
            taken: 0.0,
            opening: None,
            progress,
        }
    }

    /// The height that is left on the page at hand.
    pub(super) fn room(&self) -> f32 {
        HEIGHT - self.taken
    }

    /// True when something of that height goes on the page at hand.
    pub(super) fn fits(&self, height: f32) -> bool {
        height <= self.room() + NEAR
    }

    /// True when nothing stands on the page at hand.
    pub(super) fn is_fresh(&self) -> bool {
        self.taken <= NEAR
    }

    /// Goes to a new page, unless the page at hand is one.
    pub(super) fn turn(&mut self) -> ControlFlow<()> {
        if self.is_fresh() {
            return ControlFlow::Continue(());
        }
        self.pages.push(std::mem::take(&mut self.page));
        self.taken = 0.0;
        (self.progress)(self.pages.len())
    }

    /// Goes to a new page because the document says so.
    pub(super) fn break_page(&mut self) -> ControlFlow<()> {
        self.turn()?;
        self.opening.get_or_insert(self.pages.len());
        ControlFlow::Continue(())
    }

    /// Leaves space, except at the top of a page.
    pub(super) fn skip(&mut self, height: f32) {
        if !self.is_fresh() {
            self.taken = (self.taken + height).min(HEIGHT);
        }
    }

    /// Leaves as much space as brings the next line on the grid of the page.
    pub(super) fn snap(&mut self, pitch: f32) {
        let lines = ((self.taken - NEAR) / pitch).ceil().max(0.0);
        self.taken = (lines * pitch).min(HEIGHT);
    }

    /// Puts a slab on the page at hand and remembers which part of the plan it shows.
    pub(super) fn put(&mut self, slab: Slab, place: &Place) {
        let top = TOP + self.taken;
        let height = slab.height;
        let items = slab.items.into_iter().map(|item| moved(item, LEFT, top));
        self.page.items.extend(items);
        if let Some((page, y)) = slab.jump {
            let frame = (LEFT, top, WIDTH, height);
            self.page.jumps.push(Jump { frame, page, y });
        }
        self.taken += height;
        if !place.0.is_empty() {
            self.remember(place, top, top + height);
        }
    }

    fn remember(&mut self, place: &Place, top: f32, bottom: f32) {
        match self.page.places.last_mut() {
            Some(last) if last.0 == *place => last.2 = bottom,
            _ => self.page.places.push((place.clone(), top, bottom)),
        }
    }

    /// Notes that a heading stands at the place where the next thing goes.
    pub(super) fn mark(&mut self, level: u8, title: String) {
        self.outline.push(OutlineEntry {
            level,
            title,
            page: self.pages.len(),
            y: TOP + self.taken,
        });
    }

    /// What stands on the pages.
    pub(super) fn finish(mut self) -> Paged {
        if !self.is_fresh() || self.pages.is_empty() {
            self.pages.push(self.page);
        }
        Paged {
            pages: self.pages,
            outline: self.outline,
            opening: self.opening,
        }
    }
}
