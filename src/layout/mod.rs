//! From a composed document to pages: fonts, line breaking, tables, page breaks, table of contents.
//!
//! Owns every measure of the printed page. Does no output: the result is [`Pages`], which the
//! preview draws and the exporters write. Start at [`layout`]; then `flow` for what goes on which
//! page, `shape` and `text` for how a line is set, `measure` for the sizes.

mod breaking;
mod caption;
mod chart;
mod class;
mod columns;
mod figure;
mod flow;
mod fonts;
mod form;
mod front;
mod furniture;
mod grid;
mod measure;
mod page;
mod pager;
mod paragraph;
mod setter;
mod shape;
mod slab;
mod table;
mod text;

pub use fonts::{Drawn, MISSING, drawn, font_bytes, font_name, glyph};
pub use page::{
    Face, Item, Jump, OutlineEntry, PAGE_HEIGHT, PAGE_WIDTH, Page, Pages, Rgb, Stroke, TextRun,
};

use std::ops::ControlFlow;

use self::measure::Sizes;
use self::pager::{Paged, Pager};
use self::setter::Setter;
use crate::compose::Document;
use crate::programme::DocumentRole;

/// The size of a picture of the plan in pixels; `None` when the plan has no such picture.
pub type PictureSize<'a> = &'a dyn Fn(&str) -> Option<(u32, u32)>;

/// Lays a document out in pages.
#[must_use]
pub fn layout(document: &Document, pictures: PictureSize<'_>) -> Pages {
    layout_with(document, pictures, &mut |_| ControlFlow::Continue(())).unwrap_or_default()
}

/// Lays a document out in pages and tells the number of full pages as it goes; `None` when told
/// to stop.
pub fn layout_with(
    document: &Document,
    pictures: PictureSize<'_>,
    progress: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Option<Pages> {
    let mut setter = Setter::new(Sizes::of(document.role, document.lang));
    let mut pager = Pager::new(progress);
    if flow::flow(&mut setter, document, pictures, &mut pager).is_break() {
        return None;
    }
    let Paged {
        pages: mut text,
        mut outline,
        opening,
    } = pager.finish();
    let notes = notes_behind_cover(document, opening);
    furniture::number_pages(
        &mut setter,
        text.get_mut(notes..).unwrap_or_default(),
        |number| number.to_string(),
    );
    let mut whole = front_matter(&mut setter, document, &outline, notes);
    let before = whole.len();
    for jump in whole.iter_mut().flat_map(|page| &mut page.jumps) {
        jump.page += before;
    }
    for entry in &mut outline {
        entry.page += before;
    }
    whole.append(&mut text);
    if let Some(head) = &document.running_head {
        furniture::running_head(&mut setter, &mut whole, head);
    }
    Some(Pages {
        pages: whole,
        outline,
        meta: document.meta.clone(),
        lang: document.lang,
        missing: setter.into_missing(),
    })
}

/// How many pages at the start of the text belong to the front matter: the notes for whoever fills
/// a form in, when they end with a page of their own, stand on the back of its cover.
fn notes_behind_cover(document: &Document, opening: Option<usize>) -> usize {
    let behind = document.role == DocumentRole::Form
        && document.cover.is_some()
        && !document.contents
        && opening == Some(1);
    usize::from(behind)
}

/// Cover and table of contents. The text begins on a right-hand page, so that in print on both
/// sides its odd pages lie right; where that takes a blank page, it is the back of the cover.
fn front_matter(
    setter: &mut Setter,
    document: &Document,
    outline: &[OutlineEntry],
    notes: usize,
) -> Vec<Page> {
    let mut contents = Vec::new();
    if document.contents {
        contents = front::contents(setter, outline);
        furniture::number_pages(setter, &mut contents, furniture::roman);
    }
    let mut pages = Vec::new();
    if let Some(cover) = &document.cover {
        pages.push(front::cover(setter, cover));
        if (pages.len() + contents.len() + notes) % 2 == 1 {
            pages.push(Page::default());
        }
    }
    pages.append(&mut contents);
    pages
}
