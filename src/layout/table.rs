//! Tables: heads, rows and notes, ready to be broken between pages.

use super::caption::{caption_above, continued_text, table_note, unit_line};
use super::columns::{Text, Texts};
use super::grid::{Cell, Grid, Row, Rules, Section};
use super::measure::{BLACK, NEAR, TINT, WIDTH};
use super::setter::Setter;
use super::slab::{Slab, solid};
use super::text::Measure;
use crate::compose::{Align, Column, RowKind, Table};
use crate::finding::Place;

/// How the table of a document or of a form looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    /// The size of the text in the cells and the space beside it, largest first: the smaller ones
    /// serve tables whose words do not fit side by side.
    sizes: [(f32, f32); 4],
    /// True for all cells in boxes.
    pub boxed: bool,
}

impl Look {
    /// A table between paragraphs: 五号.
    pub(super) const TEXT: Self = Self {
        sizes: [(10.5, 5.0), (9.5, 5.0), (8.5, 4.0), (8.0, 2.5)],
        boxed: false,
    };
    /// A table inside a form.
    pub(super) const BOXED: Self = Self {
        sizes: [(10.5, 4.0), (9.5, 4.0), (8.5, 3.0), (8.0, 2.0)],
        boxed: true,
    };
}

/// So many rows at the end stand on one page: the first number of them that is not too high.
const LAST: [usize; 2] = [3, 2];
const LAST_HEIGHT: f32 = 120.0;

/// Sets a table.
pub(super) fn table(setter: &mut Setter, table: &Table, look: Look) -> Grid {
    let lang = setter.lang();
    let unit = unit_line(setter, &table.unit, &table.place);
    let caption = caption_above(setter, &table.caption, unit.as_ref(), &table.place);
    let continued = continued_text(&table.caption, lang);
    let continued = caption_above(setter, &continued, unit.as_ref(), &table.place);
    let mut notes: Vec<Slab> = Vec::new();
    for text in &table.notes {
        notes.push(table_note(setter, text, &table.place));
    }
    if !notes.is_empty() {
        notes.insert(0, Slab::blank(3.0));
    }
    let section = section(setter, table, look);
    let wrapped = section
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .any(|cell| cell.lines.len() > 1);
    Grid {
        rules: if look.boxed {
            Rules::Boxed
        } else {
            Rules::Open { hair: wrapped }
        },
        caption,
        continued,
        sections: vec![section],
        notes,
        place: table.place.clone(),
    }
}

/// Head and rows of a table.
pub(super) fn section(setter: &mut Setter, table: &Table, look: Look) -> Section {
    let texts = Texts::new(setter, table, look.sizes);
    let widths = texts.widths();
    let set = Set {
        size: texts.size,
        pad: texts.pad,
        widths: &widths,
        columns: &texts.columns,
        boxed: look.boxed,
    };
    let head = texts.head.iter();
    let head = head.map(|cells| set.row(cells, RowKind::Body, true));
    let mut head: Vec<Row> = head.collect();
    if look.boxed {
        for row in &mut head {
            row.tint = Some(TINT);
        }
    } else {
        merge_down(&mut head);
    }
    let kinds = table.rows.iter().map(|row| row.kind);
    let mut rows: Vec<Row> = texts
        .rows
        .iter()
        .zip(kinds.clone())
        .map(|(cells, kind)| set.row(cells, kind, false))
        .collect();
    keep_together(&mut rows, kinds);
    Section { head, rows }
}

/// The smaller head of a span stays with what it heads, a total with what it sums, and the last
/// rows with each other.
fn keep_together(rows: &mut [Row], kinds: impl Iterator<Item = RowKind> + Clone) {
    let next = kinds.clone().skip(1);
    let followed = kinds.zip(next.map(Some).chain([None]));
    for (row, (kind, next)) in rows.iter_mut().zip(followed) {
        row.keeps_next = next.is_some() && kind == RowKind::Group || next == Some(RowKind::Total);
    }
    for together in LAST {
        let end = rows.len().saturating_sub(together);
        let last = rows.get_mut(end..).unwrap_or_default();
        if last.iter().map(Row::height).sum::<f32>() <= LAST_HEIGHT
            && let [kept @ .., _] = last
        {
            for row in kept {
                row.keeps_next = true;
            }
            return;
        }
    }
}

/// How the rows of one table are set.
struct Set<'a> {
    size: f32,
    pad: f32,
    widths: &'a [f32],
    columns: &'a [Column],
    boxed: bool,
}

impl Set<'_> {
    fn row(&self, cells: &[Text], kind: RowKind, head: bool) -> Row {
        let mut out: Vec<Cell> = Vec::with_capacity(cells.len());
        let (mut x, mut column) = (0.0, 0);
        for (shaped, span) in cells {
            let width: f32 = self.widths.iter().skip(column).take(*span).sum();
            let align = self.columns.get(column);
            let align = align.map_or(Align::Left, |column| column.align);
            let align = if head && (*span > 1 || self.boxed) {
                Align::Centre
            } else if kind == RowKind::Group {
                Align::Left
            } else {
                align
            };
            let measure = Measure::ragged(width - 2.0 * self.pad);
            out.push(Cell {
                x,
                width,
                pad: self.pad,
                lines: shaped.lines(measure),
                align,
                middle: true,
                underline: head && *span > 1,
                ..Cell::default()
            });
            x += width;
            column += span;
        }
        // A row with too few cells ends at the right edge all the same.
        if let Some(last) = out.last_mut() {
            last.width += (WIDTH - x).max(0.0);
        }
        Row {
            cells: out,
            pitch: (self.size * 1.36).round(),
            pad: if head { 4.0 } else { 3.0 },
            least: 0.0,
            tint: (kind == RowKind::Group).then_some(TINT),
            above: (kind == RowKind::Total).then_some(solid(0.6, BLACK)),
            keeps_next: false,
            place: Place::default(),
        }
    }
}

/// Heads of two rows: a head with nothing below it stands in the middle of both.
fn merge_down(head: &mut [Row]) {
    let [first, second] = head else {
        return;
    };
    let lower_height = second.height();
    for upper in &mut first.cells {
        let alone = second.cells.iter().any(|lower| {
            (lower.x - upper.x).abs() < NEAR
                && (lower.width - upper.width).abs() < NEAR
                && lower.lines.is_empty()
        });
        if alone && !upper.lines.is_empty() {
            upper.sink = lower_height / 2.0;
        }
    }
}
