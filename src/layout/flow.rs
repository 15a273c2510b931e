//! Blocks in reading order onto pages: what keeps together, where pages end.

use std::ops::ControlFlow;

use super::PictureSize;
use super::figure::{self, Figure};
use super::form::form;
use super::grid::Grid;
use super::measure::HEIGHT;
use super::pager::Pager;
use super::paragraph::{Lines, heading, paragraph, title};
use super::setter::Setter;
use super::slab::Slab;
use super::table::{Look, table};
use crate::compose::{Block, Cover, Document};
use crate::finding::Place;
use crate::programme::DocumentRole;

/// Space above and below tables, charts, pictures and forms.
const APART: f32 = 8.0;

/// A block that is set and waits for its page.
enum Ready<'a> {
    Lines(Lines),
    Grid(Grid),
    Figure(Box<Figure<'a>>),
    Picture(Slab, &'a Place),
    Break,
}

/// Puts the blocks of a document on pages.
pub(super) fn flow(
    setter: &mut Setter,
    document: &Document,
    pictures: PictureSize<'_>,
    pager: &mut Pager<'_>,
) -> ControlFlow<()> {
    let mut ready: Vec<Ready<'_>> = Vec::with_capacity(document.blocks.len() + 1);
    if let Some(text) = title_above_text(document) {
        let names = document.cover.iter().flat_map(Cover::names);
        let names: Vec<&str> = names.collect();
        ready.push(Ready::Lines(title(setter, text, &names)));
    }
    for block in &document.blocks {
        ready.push(prepare(setter, block, pictures));
    }
    close_up_notes(&mut ready);
    let tails = tails(&ready);
    let needed = needs(&ready, &tails);
    for (block, (needed, tail)) in ready.into_iter().zip(needed.into_iter().zip(tails)) {
        block.align(setter, pager);
        if !pager.fits(needed) {
            pager.turn()?;
        }
        block.put(setter, pager, tail)?;
    }
    ControlFlow::Continue(())
}

/// Notes that follow each other stand closer than a note and the text below it.
fn close_up_notes(ready: &mut [Ready<'_>]) {
    let is_note = |block: &Ready<'_>| matches!(block, Ready::Lines(lines) if lines.is_note());
    let follows: Vec<bool> = ready.iter().skip(1).map(is_note).collect();
    for (block, _) in ready
        .iter_mut()
        .zip(follows)
        .filter(|(_, follows)| *follows)
    {
        if let Ready::Lines(lines) = block
            && lines.is_note()
        {
            lines.close_up();
        }
    }
}

/// The title stands above the text again, as in every official paper; a form that has it on the
/// cover begins with its grid.
fn title_above_text(document: &Document) -> Option<&str> {
    let title = match &document.cover {
        Some(_) if document.role == DocumentRole::Form => "",
        Some(cover) => cover.title.as_str(),
        None => document.meta.title.as_str(),
    };
    (!title.is_empty()).then_some(title)
}

fn prepare<'a>(setter: &mut Setter, block: &'a Block, pictures: PictureSize<'_>) -> Ready<'a> {
    match block {
        Block::Heading {
            level,
            number,
            text,
            place,
        } => Ready::Lines(heading(setter, *level, number, text, place)),
        Block::Paragraph {
            spans,
            style,
            place,
        } => Ready::Lines(paragraph(setter, spans, *style, place)),
        Block::Table(block) => Ready::Grid(table(setter, block, Look::TEXT)),
        Block::Chart {
            caption,
            spec,
            place,
        } => Ready::Figure(Box::new(Figure::new(setter, spec, caption, place))),
        Block::Picture { caption, id, place } => {
            let slab = figure::picture(setter, id, pictures(id), caption, place);
            Ready::Picture(slab, place)
        }
        Block::Form(block) => Ready::Grid(form(setter, block)),
        Block::PageBreak => Ready::Break,
    }
}

/// The height that each block needs on the page on which it begins: its own opening, and that of
/// what it must not be parted from.
fn needs(ready: &[Ready<'_>], tails: &[f32]) -> Vec<f32> {
    let mut needs = Vec::with_capacity(ready.len());
    let mut next = 0.0;
    for (block, tail) in ready.iter().zip(tails).rev() {
        let own = block.opening() + tail;
        next = if block.keeps_next() { own + next } else { own };
        needs.push(f32::min(next, HEIGHT));
    }
    needs.reverse();
    needs
}

/// The height below each chart that the note on it takes: what a chart shows is said on its page.
fn tails(ready: &[Ready<'_>]) -> Vec<f32> {
    let next = ready.iter().skip(1).map(Some).chain([None]);
    let tail = |(block, next): (&Ready<'_>, Option<&Ready<'_>>)| match (block, next) {
        (Ready::Figure(_), Some(Ready::Lines(note))) if note.is_note() => APART + note.opening(),
        _ => 0.0,
    };
    ready.iter().zip(next).map(tail).collect()
}

impl Ready<'_> {
    fn opening(&self) -> f32 {
        match self {
            Self::Lines(lines) => lines.opening(),
            Self::Grid(grid) => APART + grid.opening(),
            Self::Figure(figure) => APART + figure.opening(),
            Self::Picture(slab, _) => APART + slab.height,
            Self::Break => 0.0,
        }
    }

    fn keeps_next(&self) -> bool {
        matches!(self, Self::Lines(lines) if lines.keeps_next())
    }

    /// Brings lines of text back on the grid of the page after something of another height.
    fn align(&self, setter: &Setter, pager: &mut Pager<'_>) {
        if matches!(self, Self::Lines(lines) if lines.on_grid()) {
            pager.snap(setter.sizes.pitch);
        }
    }

    fn put(self, setter: &mut Setter, pager: &mut Pager<'_>, tail: f32) -> ControlFlow<()> {
        if !matches!(self, Self::Lines(_) | Self::Break) {
            pager.skip(APART);
        }
        match self {
            Self::Lines(lines) => return lines.put(pager),
            Self::Grid(grid) => grid.put(pager)?,
            Self::Figure(figure) => figure.put(setter, pager, tail)?,
            Self::Picture(slab, place) => pager.put(slab, place),
            Self::Break => return pager.break_page(),
        }
        pager.skip(APART);
        ControlFlow::Continue(())
    }
}
