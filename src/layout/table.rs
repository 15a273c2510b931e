//! Tables: captions, widths of columns, heads that repeat.

use super::grid::{Cell, Grid, Row, Rules, Section};
use super::measure::{BLACK, GREY, NEAR, Style, TINT, WIDTH, count};
use super::paragraph::{balanced, slabs};
use super::setter::Setter;
use super::slab::{Slab, solid};
use super::text::{Line, Measure, Shaped};
use super::{Face, Rgb};
use crate::base::Lang;
use crate::compose::{self, Align, RowKind, Table};
use crate::finding::Place;
use crate::i18n;

/// How the table of a document, of a chart or of a form looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    /// The size of the text in the cells, largest first: the smaller ones serve tables whose
    /// words do not fit side by side.
    sizes: [f32; 3],
    /// True for all cells in boxes.
    pub boxed: bool,
}

impl Look {
    /// A table between paragraphs: 五号.
    pub(super) const TEXT: Self = Self {
        sizes: [10.5, 9.5, 8.5],
        boxed: false,
    };
    /// The data of a chart: 小五.
    pub(super) const SMALL: Self = Self {
        sizes: [9.0, 8.0, 7.5],
        boxed: false,
    };
    /// A table inside a form.
    pub(super) const BOXED: Self = Self {
        sizes: [10.5, 9.5, 8.5],
        boxed: true,
    };
}

/// The longest head, in em, that is kept on one line where the columns allow it.
const HEAD: f32 = 6.5;
/// Captions of tables and charts: 小四 is too loud beside tables in 五号, so one size between.
const CAPTION: Style = Style::new(Face::SansBold, 11.0);
const UNIT: Style = Style::new(Face::Serif, 9.0);
const CAPTION_PITCH: f32 = 19.0;
const NOTES: Style = Style::new(Face::Serif, 9.0).colored(GREY);
const NOTES_PITCH: f32 = 13.5;

/// Sets a table.
pub(super) fn table(setter: &mut Setter, table: &Table, look: Look) -> Grid {
    let lang = setter.lang();
    let unit = unit_line(setter, &table.unit, &table.place);
    let caption = caption(setter, &table.caption, unit.as_ref(), &table.place);
    let continued = continued_text(&table.caption, lang);
    let continued = self::caption(setter, &continued, unit.as_ref(), &table.place);
    let mut notes: Vec<Slab> = Vec::new();
    for note in &table.notes {
        let shaped = setter.shape(note, NOTES, &table.place);
        let lines = shaped.lines(Measure::ragged(WIDTH));
        notes.push(Slab::stack(slabs(&lines, NOTES_PITCH, Align::Left)));
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
    let texts = Texts::new(setter, table, look);
    let pad = if look.boxed { 4.0 } else { 5.0 };
    let widths = texts.widths(table, pad);
    let set = Set {
        size: texts.size,
        pad,
        widths: &widths,
        table,
        boxed: look.boxed,
    };
    let head = texts
        .head
        .iter()
        .map(|cells| set.row(cells, RowKind::Body, true))
        .collect();
    let mut head: Vec<Row> = head;
    if look.boxed {
        head.iter_mut().for_each(|row| row.tint = Some(TINT));
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

/// The smaller head of a span stays with what it heads, and a total with what it sums.
fn keep_together(rows: &mut [Row], kinds: impl Iterator<Item = RowKind> + Clone) {
    let next = kinds.clone().skip(1);
    let followed = kinds.zip(next.map(Some).chain([None]));
    for (row, (kind, next)) in rows.iter_mut().zip(followed) {
        row.keeps_next = next.is_some() && kind == RowKind::Group || next == Some(RowKind::Total);
    }
}

/// The texts of a table, shaped in the largest size in which they fit side by side.
struct Texts {
    size: f32,
    head: Vec<Vec<(Shaped, usize)>>,
    rows: Vec<Vec<(Shaped, usize)>>,
}

impl Texts {
    fn new(setter: &mut Setter, table: &Table, look: Look) -> Self {
        let [large, middle, small] = look.sizes;
        let texts = Self::sized(setter, table, large);
        if texts.fits(table) {
            return texts;
        }
        let texts = Self::sized(setter, table, middle);
        if texts.fits(table) {
            return texts;
        }
        Self::sized(setter, table, small)
    }

    fn sized(setter: &mut Setter, table: &Table, size: f32) -> Self {
        let mut shape = |cells: &[compose::Cell], face| -> Vec<(Shaped, usize)> {
            cells
                .iter()
                .map(|cell| {
                    let style = Style::new(face, size);
                    let shaped = setter.shape(&cell.text, style, &table.place);
                    (shaped, usize::from(cell.span.max(1)))
                })
                .collect()
        };
        Self {
            size,
            head: table
                .head
                .iter()
                .map(|cells| shape(cells, Face::SansBold))
                .collect(),
            rows: table
                .rows
                .iter()
                .map(|row| shape(&row.cells, face(row.kind)))
                .collect(),
        }
    }

    /// True when no word has to be cut.
    fn fits(&self, table: &Table) -> bool {
        self.wanted(table, Shaped::narrowest).iter().sum::<f32>()
            + count(table.columns.len()) * 2.0 * 4.0
            <= WIDTH
    }

    /// The widths of the heads that are short enough to stand on one line.
    fn heads(&self, table: &Table) -> Vec<f32> {
        let short = |shaped: &Shaped| {
            let width = shaped.natural();
            if width <= HEAD * self.size {
                width
            } else {
                0.0
            }
        };
        widest(table, self.head.iter(), short)
    }

    /// A width for each column by the cells that stand in it alone.
    fn wanted(&self, table: &Table, width: impl Fn(&Shaped) -> f32) -> Vec<f32> {
        widest(table, self.head.iter().chain(&self.rows), width)
    }

    /// The widths of the columns: the shares that the table asks for, but no column narrower than
    /// its longest word nor, while others still wrap, wider than its longest text.
    fn widths(&self, table: &Table, pad: f32) -> Vec<f32> {
        let padded = |widths: Vec<f32>| -> Vec<f32> {
            widths
                .iter()
                .map(|width| width + 2.0 * pad + NEAR)
                .collect()
        };
        let least = padded(self.wanted(table, Shaped::narrowest));
        let heads = padded(self.heads(table));
        let both: Vec<f32> = least.iter().zip(heads).map(|(a, b)| a.max(b)).collect();
        // Short heads stay on one line, unless that takes the room of the text.
        let least = if both.iter().sum::<f32>() <= 0.9 * WIDTH {
            both
        } else {
            least
        };
        let most = padded(self.wanted(table, Shaped::natural));
        let shares: Vec<f32> = table
            .columns
            .iter()
            .map(|column| column.weight.max(0.01))
            .collect();
        shared(&shares, &least, &most, WIDTH)
    }
}

/// The widest cell of each column, of those that stand in one column alone.
fn widest<'a>(
    table: &Table,
    rows: impl Iterator<Item = &'a Vec<(Shaped, usize)>>,
    width: impl Fn(&Shaped) -> f32,
) -> Vec<f32> {
    let mut widest = vec![0.0_f32; table.columns.len()];
    for cells in rows {
        let mut column = 0;
        for (shaped, span) in cells {
            if *span == 1
                && let Some(slot) = widest.get_mut(column)
            {
                *slot = slot.max(width(shaped));
            }
            column += span;
        }
    }
    widest
}

/// Shares a width out: each part between its least and its most, in the ratio of the shares. Where
/// even the least do not fit all are cut alike; where the most leave room all grow alike.
fn shared(shares: &[f32], least: &[f32], most: &[f32], whole: f32) -> Vec<f32> {
    let (low, high): (f32, f32) = (least.iter().sum(), most.iter().sum());
    if low >= whole {
        return least.iter().map(|width| width * whole / low).collect();
    }
    if high <= whole {
        let all: f32 = shares.iter().sum();
        let free = whole - high;
        return most
            .iter()
            .zip(shares)
            .map(|(width, share)| width + free * share / all)
            .collect();
    }
    let at = |level: f32| -> Vec<f32> {
        shares
            .iter()
            .zip(least.iter().zip(most))
            .map(|(share, (least, most))| (share * level).clamp(*least, most.max(*least)))
            .collect()
    };
    let (mut low, mut high) = (0.0, 1e6);
    for _ in 0..60 {
        let middle = f32::midpoint(low, high);
        if at(middle).iter().sum::<f32>() > whole {
            high = middle;
        } else {
            low = middle;
        }
    }
    at(low)
}

/// How the rows of one table are set.
struct Set<'a> {
    size: f32,
    pad: f32,
    widths: &'a [f32],
    table: &'a Table,
    boxed: bool,
}

impl Set<'_> {
    fn row(&self, cells: &[(Shaped, usize)], kind: RowKind, head: bool) -> Row {
        let mut out: Vec<Cell> = Vec::with_capacity(cells.len());
        let (mut x, mut column) = (0.0, 0);
        for (shaped, span) in cells {
            let width: f32 = self.widths.iter().skip(column).take(*span).sum();
            let align = self.table.columns.get(column);
            let align = align.map_or(Align::Left, |column| column.align);
            let align = if (head && *span > 1) || (head && self.boxed) {
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
        self.close(&mut out, x);
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

    /// A row with too few cells ends at the right edge all the same.
    fn close(&self, cells: &mut [Cell], end: f32) {
        if let Some(last) = cells.last_mut() {
            last.width += (WIDTH - end).max(0.0);
        }
    }
}

const fn face(kind: RowKind) -> Face {
    match kind {
        RowKind::Body => Face::Serif,
        RowKind::Total => Face::SerifBold,
        RowKind::Group => Face::SansBold,
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

/// The caption above a table, centred, with the unit at the right: on one line where both fit.
fn caption(setter: &mut Setter, text: &str, unit: Option<&Line>, place: &Place) -> Option<Slab> {
    let shaped = setter.shape(text, CAPTION, place).closing_up();
    let lines = shaped.lines(balanced(&shaped, WIDTH));
    let mut slabs = slabs(&lines, CAPTION_PITCH, Align::Centre);
    if let Some(unit) = unit {
        let beside = lines
            .last()
            .is_some_and(|line| (WIDTH - line.width) / 2.0 > unit.width + 12.0);
        let mut own = Slab::blank(CAPTION_PITCH - 4.0);
        let slab = match slabs.last_mut().filter(|_| beside) {
            Some(last) => last,
            None => &mut own,
        };
        let height = slab.height;
        let x = unit.shift(Align::Right, WIDTH);
        slab.text(unit, x, 1.0, height);
        if !beside {
            slabs.push(own);
        }
    }
    (!slabs.is_empty()).then(|| {
        slabs.push(Slab::blank(2.0));
        Slab::stack(slabs)
    })
}

fn unit_line(setter: &mut Setter, unit: &str, place: &Place) -> Option<Line> {
    if unit.is_empty() {
        return None;
    }
    let text = i18n::tr_with(setter.lang(), "layout-table-unit", &[("unit", unit)]);
    let shaped = setter.shape(&text, UNIT, place);
    shaped.lines(Measure::ragged(WIDTH)).into_iter().next()
}

/// What stands above a table where it goes on: 续表3.
fn continued_text(caption: &str, lang: Lang) -> String {
    let first = caption.find(|at: char| at.is_ascii_digit());
    let number = first.filter(|at| *at <= 12).and_then(|at| {
        let (word, rest) = caption.split_at_checked(at)?;
        let end = rest.find(|at: char| !at.is_ascii_digit() && !matches!(at, '-' | '.'));
        let (digits, _) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        Some(format!("{word}{digits}"))
    });
    match number {
        Some(number) => i18n::tr_with(lang, "layout-table-continued", &[("number", &number)]),
        None => i18n::tr(lang, "layout-table-continued-plain"),
    }
}

/// The caption below a chart or picture.
pub(super) fn caption_below(setter: &mut Setter, text: &str, place: &Place) -> Slab {
    let shaped = setter.shape(text, CAPTION, place).closing_up();
    let lines = shaped.lines(balanced(&shaped, WIDTH));
    Slab::stack(slabs(&lines, CAPTION_PITCH, Align::Centre))
}

/// A quiet line of small text below a chart.
pub(super) fn note(setter: &mut Setter, text: &str, color: Rgb, place: &Place) -> Slab {
    let shaped = setter.shape(text, NOTES.colored(color), place);
    let lines = shaped.lines(Measure::ragged(WIDTH));
    Slab::stack(slabs(&lines, NOTES_PITCH, Align::Centre))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_widths_between_least_and_most() {
        let widths = shared(
            &[1.0, 1.0, 2.0],
            &[50.0, 10.0, 10.0],
            &[60.0, 20.0, 900.0],
            200.0,
        );
        assert!((widths.iter().sum::<f32>() - 200.0).abs() < 0.1);
        assert!(widths[0] >= 50.0 && widths[1] <= 20.1, "{widths:?}");
        let cut = shared(&[1.0, 1.0], &[300.0, 100.0], &[300.0, 100.0], 200.0);
        assert_eq!(cut, [150.0, 50.0]);
    }

    #[test]
    fn names_the_table_that_goes_on() {
        assert_eq!(continued_text("表3　分部门排放量", Lang::Zh), "续表3");
        assert_eq!(continued_text("指标", Lang::Zh), "续表");
        assert_eq!(
            continued_text("Table 3 Emissions", Lang::En),
            "Table 3 (continued)"
        );
    }
}
