//! Rows of cells that break between pages: the common ground of tables and forms.
//!
//! A row is cut only where it must be, between lines of text; nothing is ever lost. Owns rules
//! and repeated heads; what stands in the cells is decided in `table` and `form`.

use std::ops::ControlFlow;

use super::measure::{BLACK, HAIR, HEIGHT, WIDTH, count, steps};
use super::pager::Pager;
use super::slab::{Slab, solid};
use super::text::Line;
use super::{Rgb, Stroke};
use crate::compose::Align;
use crate::finding::Place;

/// Rows higher than this share of a page are cut rather than moved to the next page.
const LONG: f32 = 0.3;
/// Grids no higher than this share of a page are not parted at all.
const SHORT: f32 = 0.42;
/// The least number of lines of a cut row on a page.
const COMPANY: usize = 2;

/// How a grid is ruled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rules {
    /// Three rules: above and below the head, and at the end; hair lines between rows of several
    /// lines.
    Open {
        /// True for hair lines between all rows.
        hair: bool,
    },
    /// All cells in boxes.
    Boxed,
}

/// What stands directly above a row on its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Above {
    /// The upper rule of the grid.
    Edge,
    /// The head.
    Head,
    /// Another row.
    Row,
}

/// A cell of a row.
#[derive(Clone, Debug, Default)]
pub(super) struct Cell {
    /// Left edge.
    pub x: f32,
    /// Width.
    pub width: f32,
    /// Space at the left and right.
    pub pad: f32,
    /// The lines of text.
    pub lines: Vec<Line>,
    /// How they stand.
    pub align: Align,
    /// True when they stand in the middle of the height of a row that is not cut.
    pub middle: bool,
    /// How far below that the lines stand: a head that reaches into the row below, and does not
    /// make its own row higher.
    pub sink: f32,
    /// Lines at the foot of the cell, never parted from its end, with their distance from its
    /// right edge: signature, seal, date.
    pub foot: Vec<(Line, f32)>,
    /// What is printed in place of the text where the row goes on: the label once more.
    pub again: Vec<Line>,
    /// A rule below the cell alone, for heads that span columns.
    pub underline: bool,
}

/// A row.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// The cells.
    pub cells: Vec<Cell>,
    /// From line to line.
    pub pitch: f32,
    /// Space above and below the text.
    pub pad: f32,
    /// The least height.
    pub least: f32,
    /// The ground.
    pub tint: Option<Rgb>,
    /// A rule above the row.
    pub above: Option<Stroke>,
    /// True when the next row must stand on the same page.
    pub keeps_next: bool,
    /// Where it comes from.
    pub place: Place,
}

impl Row {
    fn lines(&self) -> usize {
        let own = self.cells.iter().filter(|cell| cell.sink <= 0.0);
        let lines = own.map(|cell| cell.lines.len() + cell.foot.len());
        lines.max().unwrap_or(0).max(1)
    }

    /// The height of the row when it is not cut.
    pub(super) fn height(&self) -> f32 {
        (count(self.lines()) * self.pitch + 2.0 * self.pad).max(self.least)
    }

    /// The height of the part of the row that must stand below a head.
    fn opening(&self) -> f32 {
        if self.height() <= LONG * HEIGHT {
            return self.height();
        }
        count(COMPANY.min(self.lines())) * self.pitch + 2.0 * self.pad
    }

    /// The row as a slab.
    pub(super) fn slab(&self) -> Slab {
        self.part(0, usize::MAX, self.height())
    }

    /// Some of the lines of each cell, from one up to another; the part without an end is the last
    /// and has the foot.
    fn part(&self, from: usize, to: usize, height: f32) -> Slab {
        let last = to == usize::MAX;
        let mut slab = Slab::blank(height);
        if let Some(tint) = self.tint {
            let width: f32 = self.cells.iter().map(|cell| cell.width).sum();
            let x = self.cells.first().map_or(0.0, |cell| cell.x);
            // The ground leaves the rules above and below it free.
            slab.fill(x, 0.5, width, height - 0.7, tint);
        }
        let whole = from == 0 && last;
        for cell in &self.cells {
            let repeats = from > 0 && !cell.again.is_empty();
            let lines = if repeats {
                cell.again.as_slice()
            } else {
                let end = to.min(cell.lines.len());
                cell.lines.get(from.min(end)..end).unwrap_or_default()
            };
            let used = count(lines.len()) * self.pitch;
            let free = height - used - 2.0 * self.pad;
            let centred = cell.middle && (whole || repeats);
            let top = self.pad + cell.sink + if centred { free / 2.0 } else { 0.0 };
            for (at, line) in lines.iter().enumerate() {
                let shift = line.shift(cell.align, cell.width - 2.0 * cell.pad);
                let top = top + count(at) * self.pitch;
                slab.text(line, cell.x + cell.pad + shift, top, self.pitch);
            }
            if last {
                let top = height - self.pad - count(cell.foot.len()) * self.pitch;
                for (at, (line, inset)) in cell.foot.iter().enumerate() {
                    let x = cell.x + cell.width - inset - line.width - line.x;
                    slab.text(line, x, top + count(at) * self.pitch, self.pitch);
                }
            }
        }
        slab
    }
}

/// Rows below a head that is repeated on every page.
#[derive(Clone, Debug, Default)]
pub(super) struct Section {
    /// The rows of the head.
    pub head: Vec<Row>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A grid.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    /// How it is ruled.
    pub rules: Rules,
    /// What stands above it: the caption.
    pub caption: Option<Slab>,
    /// What stands above it where it goes on.
    pub continued: Option<Slab>,
    /// The sections, one below the other.
    pub sections: Vec<Section>,
    /// What stands below it.
    pub notes: Vec<Slab>,
    /// Where it comes from.
    pub place: Place,
}

impl Grid {
    fn thick(&self) -> Stroke {
        match self.rules {
            Rules::Open { .. } => solid(1.2, BLACK),
            Rules::Boxed => solid(1.0, BLACK),
        }
    }

    /// The height of the whole grid.
    pub(super) fn height(&self) -> f32 {
        let rows = |rows: &[Row]| rows.iter().map(Row::height).sum::<f32>();
        let sections: f32 = self
            .sections
            .iter()
            .map(|section| rows(&section.head) + rows(&section.rows))
            .sum();
        let notes: f32 = self.notes.iter().map(|note| note.height).sum();
        self.caption.as_ref().map_or(0.0, |slab| slab.height) + sections + notes
    }

    /// The height that is taken at least when the grid begins on a page: a short grid is not
    /// parted at all.
    pub(super) fn opening(&self) -> f32 {
        let whole = self.height();
        if whole <= SHORT * HEIGHT {
            return whole;
        }
        let caption = self.caption.as_ref().map_or(0.0, |slab| slab.height);
        let mut opening = caption;
        let first = self.sections.iter().flat_map(|section| {
            let head = section.head.iter().map(|row| (row, true));
            head.chain(section.rows.iter().map(|row| (row, row.keeps_next)))
        });
        let mut rows = 0;
        for (row, more) in first {
            opening += row.opening();
            rows += usize::from(!more);
            if rows == COMPANY {
                break;
            }
        }
        opening.min(HEIGHT)
    }

    /// Puts the grid on pages.
    pub(super) fn put(&self, pager: &mut Pager<'_>) -> ControlFlow<()> {
        if let Some(caption) = &self.caption {
            pager.put(caption.clone(), &self.place);
        }
        self.edge(pager);
        let mut above = Above::Edge;
        for (at, section) in self.sections.iter().enumerate() {
            let last = at + 1 == self.sections.len();
            above = self.put_section(section, above, last, pager)?;
        }
        self.edge(pager);
        for note in &self.notes {
            if !pager.fits(note.height) {
                pager.turn()?;
            }
            pager.put(note.clone(), &self.place);
        }
        ControlFlow::Continue(())
    }

    fn put_section(
        &self,
        section: &Section,
        above: Above,
        last: bool,
        pager: &mut Pager<'_>,
    ) -> ControlFlow<(), Above> {
        let mut above = above;
        let head: f32 = section.head.iter().map(Row::height).sum();
        if above == Above::Row && !pager.fits(head + section.needed(0, 0.0)) {
            self.turn(None, pager)?;
            above = Above::Edge;
        }
        above = self.put_head(section, above, pager);
        let notes: f32 = self.notes.iter().map(|note| note.height).sum();
        for (at, row) in section.rows.iter().enumerate() {
            let below = if last && notes < LONG * HEIGHT {
                notes
            } else {
                0.0
            };
            let needed = section.needed(at, below);
            if above == Above::Row && !pager.fits(needed) {
                above = self.turn(Some(section), pager)?;
            }
            self.put_row(section, row, above, pager)?;
            above = Above::Row;
        }
        ControlFlow::Continue(above)
    }

    /// Puts a row, in parts where it does not fit.
    fn put_row(
        &self,
        section: &Section,
        row: &Row,
        above: Above,
        pager: &mut Pager<'_>,
    ) -> ControlFlow<()> {
        if pager.fits(row.height()) {
            self.put_part(row, row.slab(), above, pager);
            return ControlFlow::Continue(());
        }
        let all = row.lines();
        let foot = row.cells.iter().map(|cell| cell.foot.len()).max();
        let foot = foot.unwrap_or(0);
        let mut from = 0;
        let mut above = above;
        while from < all {
            let left = all - from;
            let fitting = steps(pager.room() - 2.0 * row.pad, row.pitch);
            // The foot is never parted from the last lines, nor are these from each other.
            let taken = if fitting >= left {
                left
            } else {
                fitting.min(left.saturating_sub(foot + COMPANY)).max(1)
            };
            let last = taken == left;
            let height = count(taken) * row.pitch + 2.0 * row.pad;
            let to = if last { usize::MAX } else { from + taken };
            let slab = row.part(from, to, height);
            self.put_part(row, slab, above, pager);
            from += taken;
            if !last {
                above = self.turn(Some(section), pager)?;
            }
        }
        ControlFlow::Continue(())
    }

    /// Puts the slab of a row with the rules that belong to it.
    fn put_part(&self, row: &Row, mut slab: Slab, above: Above, pager: &mut Pager<'_>) {
        match (self.rules, above) {
            (Rules::Boxed, _) => self.rule_boxes(row, &mut slab, above),
            (Rules::Open { hair }, Above::Row) => {
                let hair = hair.then_some(solid(0.35, HAIR));
                if let Some(stroke) = row.above.or(hair) {
                    slab.rule((0.0, 0.0), (WIDTH, 0.0), stroke);
                }
            }
            (Rules::Open { .. }, Above::Edge | Above::Head) => {}
        }
        let place = if row.place.0.is_empty() {
            &self.place
        } else {
            &row.place
        };
        pager.put(slab, place);
    }

    fn rule_boxes(&self, row: &Row, slab: &mut Slab, above: Above) {
        let height = slab.height;
        let inner = solid(0.5, BLACK);
        let outer = self.thick();
        // The upper rule once more, above the ground of the row: on coarse screens the ground
        // would eat into it.
        let upper = if above == Above::Edge { outer } else { inner };
        slab.rule((0.0, 0.0), (WIDTH, 0.0), upper);
        for cell in row.cells.iter().skip(1) {
            slab.rule((cell.x, 0.0), (cell.x, height), inner);
        }
        for x in [0.0, WIDTH] {
            slab.rule((x, 0.0), (x, height), outer);
        }
    }

    fn put_head(&self, section: &Section, above: Above, pager: &mut Pager<'_>) -> Above {
        let mut above = above;
        for (at, row) in section.head.iter().enumerate() {
            let mut slab = row.slab();
            if matches!(self.rules, Rules::Open { .. }) {
                let last = at + 1 == section.head.len();
                rule_head(row, &mut slab, last);
                pager.put(slab, &self.place);
                above = Above::Head;
            } else {
                self.put_part(row, slab, above, pager);
                above = Above::Row;
            }
        }
        if section.head.is_empty() {
            above
        } else {
            Above::Head
        }
    }

    /// Ends the grid on this page and goes on with it on the next.
    fn turn(&self, section: Option<&Section>, pager: &mut Pager<'_>) -> ControlFlow<(), Above> {
        self.edge(pager);
        pager.turn()?;
        if let Some(continued) = &self.continued {
            pager.put(continued.clone(), &self.place);
        }
        self.edge(pager);
        let above = section.map_or(Above::Edge, |section| {
            self.put_head(section, Above::Edge, pager)
        });
        ControlFlow::Continue(above)
    }

    /// The rule above the first and below the last row of a page.
    fn edge(&self, pager: &mut Pager<'_>) {
        let mut slab = Slab::default();
        slab.rule((0.0, 0.0), (WIDTH, 0.0), self.thick());
        pager.put(slab, &self.place);
    }
}

/// The rules below a row of an open head: one below all, one below each cell that spans columns.
fn rule_head(row: &Row, slab: &mut Slab, last: bool) {
    let height = slab.height;
    if last {
        slab.rule((0.0, height), (WIDTH, height), solid(0.6, BLACK));
        return;
    }
    for cell in row.cells.iter().filter(|cell| cell.underline) {
        let (left, right) = (cell.x + cell.pad, cell.x + cell.width - cell.pad);
        slab.rule((left, height), (right, height), solid(0.5, BLACK));
    }
}

impl Section {
    /// The height of a row together with what must stand below it on the same page: the rows that
    /// it stays with, below the last of all what stands below the grid.
    fn needed(&self, at: usize, below: f32) -> f32 {
        let mut needed = 0.0;
        for (at, row) in self.rows.iter().enumerate().skip(at) {
            if at + 1 == self.rows.len() {
                return needed + row.opening() + below;
            }
            if !row.keeps_next {
                return needed + row.opening();
            }
            needed += row.height();
        }
        needed
    }
}
