//! The texts of a table and the widths of its columns.

use super::Face;
use super::measure::{NEAR, Style, WIDTH, count};
use super::setter::Setter;
use super::shape::Shaped;
use crate::compose::{Align, Cell, Column, RowKind, Table};

/// How long short cells are, in em: they are kept on one line where the columns allow it, the
/// longer of them first given up.
const SHORT: [f32; 3] = [7.0, 5.5, 4.5];
/// The last of them.
const SHORT_WORD: f32 = 4.5;
/// Heads no longer than this, in em, are one word: 年减排量.
const WORD: f32 = 4.1;
/// How long signs are, in em.
const SIGN: f32 = 2.5;
/// How long the cells of a column may be, in em, for all of them to be kept on one line.
const WHOLE: f32 = 9.0;
/// The lines that a smaller size takes, of so many in the larger one, to be worth it.
const SAVED: (usize, usize) = (7, 8);
/// Columns of text longer than this, in em, need room of their own, this much.
const LONG: f32 = 14.0;
const LONG_ROOM: f32 = 5.0;

/// A shaped cell and the number of columns that it spans.
pub(super) type Text = (Shaped, usize);

/// The texts of a table, shaped in the largest size in which they fit side by side.
pub(super) struct Texts {
    /// The size.
    pub size: f32,
    /// The space at the left and right of each cell.
    pub pad: f32,
    /// The columns: those of the table, and as many more as its widest row needs.
    pub columns: Vec<Column>,
    /// The rows of the head.
    pub head: Vec<Vec<Text>>,
    /// The rows.
    pub rows: Vec<Vec<Text>>,
}

impl Texts {
    /// Shapes the texts in the first of the sizes, each with the space beside the text, in which no
    /// word has to be cut, or the last. The second is taken where it saves much height.
    pub(super) fn new(setter: &mut Setter, table: &Table, sizes: [(f32, f32); 4]) -> Self {
        let [large, middle, small, least] = sizes;
        let ample = Self::sized(setter, table, large);
        let texts = Self::sized(setter, table, middle);
        if ample.fits() && texts.lines() * SAVED.1 > ample.lines() * SAVED.0 {
            return ample;
        }
        if texts.fits() {
            return texts;
        }
        let texts = Self::sized(setter, table, small);
        if texts.fits() {
            return texts;
        }
        Self::sized(setter, table, least)
    }

    fn sized(setter: &mut Setter, table: &Table, (size, pad): (f32, f32)) -> Self {
        let columns = columns(table);
        let text = |column: usize| {
            let column = columns.get(column);
            column.is_none_or(|column| column.align == Align::Left)
        };
        let mut shape = |cells: &[Cell], face, head: bool| -> Vec<Text> {
            cells
                .iter()
                .enumerate()
                .map(|(at, cell)| {
                    let style = Style::new(face, size);
                    let mut shaped = setter.shape(&cell.text, style, &table.place);
                    // Heads and units are cut between words; text fills its column.
                    if head || !text(at) {
                        shaped = shaped.keeping_words();
                    }
                    (shaped, usize::from(cell.span.max(1)))
                })
                .collect()
        };
        let head = table
            .head
            .iter()
            .map(|cells| shape(cells, Face::SansBold, true))
            .collect();
        let rows = table
            .rows
            .iter()
            .map(|row| shape(&row.cells, face(row.kind), false))
            .collect();
        Self {
            size,
            pad,
            columns,
            head,
            rows,
        }
    }

    fn fits(&self) -> bool {
        let words = self.wanted(Shaped::narrowest);
        words.iter().map(|width| self.padded(*width)).sum::<f32>() <= WIDTH
    }

    fn padded(&self, width: f32) -> f32 {
        width + 2.0 * self.pad + NEAR
    }

    /// How many lines all rows take below each other.
    fn lines(&self) -> usize {
        let widths = self.widths();
        let rows = self.head.iter().chain(&self.rows);
        let lines = rows.map(|cells| {
            let mut column = 0;
            let lines = cells.iter().map(|(shaped, span)| {
                let width: f32 = widths.iter().skip(column).take(*span).sum();
                column += span;
                shaped.count_lines(width - 2.0 * self.pad)
            });
            lines.max().unwrap_or(1)
        });
        lines.sum()
    }

    /// How wide each column wants to be for the least height of all rows: with lengths of text n
    /// and widths w, the sum of (n/w)² is least where w goes with the cube root of the sum of n².
    fn demand(&self) -> Vec<f32> {
        let square = |sum: f32, shaped: &Shaped| sum + shaped.natural().powi(2);
        let sums = self.by_column(self.rows.iter(), square);
        sums.into_iter().map(f32::cbrt).collect()
    }

    /// The widths of the cells that are short enough to stand on one line; units in heads may
    /// stand on another.
    fn short(&self, limit: f32) -> Vec<f32> {
        let short = |width: f32| if width <= limit { width } else { 0.0 };
        let word = limit.max(WORD * self.size);
        let heads = self.by_column(self.head.iter(), |widest, shaped| {
            let width = shaped.bracketed();
            if width <= word {
                widest.max(width)
            } else {
                widest
            }
        });
        let rows = self.by_column(self.rows.iter(), |widest, shaped| {
            widest.max(short(shaped.natural()))
        });
        heads.iter().zip(rows).map(|(a, b)| a.max(b)).collect()
    }

    /// The widths of the columns whose cells are all short, so that dates and numbers with their
    /// units stay whole.
    fn whole(&self, limit: f32) -> Vec<f32> {
        let widest = |widest: f32, shaped: &Shaped| widest.max(shaped.natural());
        let widths = self.by_column(self.rows.iter(), widest);
        let whole = |width: &f32| if *width <= limit { *width } else { 0.0 };
        widths.iter().map(whole).collect()
    }

    /// The least widths of the columns: no word is cut, and short cells stay on one line unless
    /// that takes the room of the text.
    fn least(&self) -> Vec<f32> {
        let padded = |width: f32| self.padded(width);
        let words: Vec<f32> = self.wanted(Shaped::narrowest);
        let natural = self.wanted(Shaped::natural);
        let long = natural.iter().filter(|width| **width > LONG * self.size);
        let room = WIDTH - count(long.count()) * LONG_ROOM * self.size;
        let tiers = SHORT.map(|limit| (limit, WHOLE)).into_iter();
        for (short, whole) in tiers.chain([(SIGN, WHOLE), (SHORT_WORD, 0.0)]) {
            let short = self.short(short * self.size);
            let whole = self.whole(whole * self.size);
            let all = words.iter().zip(short.iter().zip(whole));
            let all = all.map(|(a, (b, c))| padded(a.max(*b).max(c)));
            let all: Vec<f32> = all.collect();
            if all.iter().sum::<f32>() <= room {
                return all;
            }
        }
        words.into_iter().map(padded).collect()
    }

    /// The widest cell of each column.
    fn wanted(&self, width: impl Fn(&Shaped) -> f32) -> Vec<f32> {
        let rows = self.head.iter().chain(&self.rows);
        self.by_column(rows, |widest, shaped| widest.max(width(shaped)))
    }

    /// Gathers something for each column from the cells that stand in it alone.
    fn by_column<'a>(
        &self,
        rows: impl Iterator<Item = &'a Vec<Text>>,
        gather: impl Fn(f32, &Shaped) -> f32,
    ) -> Vec<f32> {
        let mut out = vec![0.0_f32; self.columns.len()];
        for cells in rows {
            let mut column = 0;
            for (shaped, span) in cells {
                if let Some(slot) = out.get_mut(column).filter(|_| *span == 1) {
                    *slot = gather(*slot, shaped);
                }
                column += span;
            }
        }
        out
    }

    /// The widths of the columns: by the shares that the table asks for and by how much text stands
    /// in them, but no column narrower than its longest word nor, while others still wrap, wider
    /// than its longest text.
    pub(super) fn widths(&self) -> Vec<f32> {
        let least = self.least();
        let heads = self.by_column(self.head.iter(), |a, shaped| a.max(shaped.bracketed()));
        let rows = self.by_column(self.rows.iter(), |a, shaped| a.max(shaped.natural()));
        let most = heads.iter().zip(rows).map(|(a, b)| self.padded(a.max(b)));
        let most: Vec<f32> = most.collect();
        let shares: Vec<f32> = self
            .columns
            .iter()
            .zip(self.demand())
            .map(|(column, demand)| (column.weight.max(0.01) * demand.max(0.01)).sqrt())
            .collect();
        shared(&shares, &least, &most, WIDTH)
    }
}

/// The columns of a table, and as many more as its widest row needs.
fn columns(table: &Table) -> Vec<Column> {
    let rows = table
        .head
        .iter()
        .chain(table.rows.iter().map(|row| &row.cells));
    let spans = rows.map(|cells| cells.iter().map(|cell| usize::from(cell.span.max(1))).sum());
    let needed: usize = spans.max().unwrap_or(0);
    let mut columns = table.columns.clone();
    while columns.len() < needed {
        columns.push(Column {
            align: Align::Left,
            weight: 1.0,
        });
    }
    columns
}

const fn face(kind: RowKind) -> Face {
    match kind {
        RowKind::Body => Face::Serif,
        RowKind::Total => Face::SerifBold,
        RowKind::Group => Face::SansBold,
    }
}

/// Shares a width out: each part between its least and its most, in the ratio of the shares. Where
/// even the least do not fit all are cut alike; where the most leave room it is shared half by the
/// shares and half evenly, so that no column stands close to the next.
fn shared(shares: &[f32], least: &[f32], most: &[f32], whole: f32) -> Vec<f32> {
    let (low, high): (f32, f32) = (least.iter().sum(), most.iter().sum());
    if low >= whole {
        return least.iter().map(|width| width * whole / low).collect();
    }
    if high <= whole {
        let all: f32 = shares.iter().sum();
        let free = whole - high;
        let even = 1.0 / count(most.len().max(1));
        return most
            .iter()
            .zip(shares)
            .map(|(width, share)| width + free * f32::midpoint(share / all, even))
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
}
