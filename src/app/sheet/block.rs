//! Blocks put into a table: which cell gets what, which cells refuse, how many rows are added.

use super::clip::Block;
use super::cursor::{Selection, Shape, Spot};
use crate::base::State;

/// A table never grows by more rows at once; a longer block is a slip of the clipboard.
const MOST_NEW_ROWS: usize = 2000;

/// What is put into a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// What was typed or pasted.
    Text(String),
    /// What the cell says about its value.
    State(State),
    /// Where the value of the cell comes from.
    Source(String),
}

/// A cell and what is put into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The cell; a row beyond the end is a new one.
    pub spot: Spot,
    /// What is put into it.
    pub input: Input,
}

impl Change {
    /// A text for a cell.
    #[must_use]
    pub fn text(spot: Spot, text: impl Into<String>) -> Self {
        Self {
            spot,
            input: Input::Text(text.into()),
        }
    }
}

/// A block put into a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// What is put where, row by row.
    pub changes: Vec<Change>,
    /// Cells that cannot be changed.
    pub refused: usize,
    /// Cells of the block for which the table has no place.
    pub beyond: usize,
    /// The block that now is selected.
    pub selection: Option<Selection>,
}

/// Puts a block into a table, beginning at the upper left corner of the selection.
///
/// A single value fills the whole selection. Group headings are stepped over. Rows below the last
/// one are added where the table grows.
#[must_use]
pub fn spread(
    block: &Block,
    selection: &Selection,
    shape: &Shape,
    grows: bool,
    accepts: impl Fn(Spot) -> bool,
) -> Spread {
    let area = selection.area();
    let mut out = Spread::default();
    if let [row] = block.as_slice()
        && let [text] = row.as_slice()
    {
        let spots = area.spots().filter(|spot| shape.holds_cells(spot.row));
        spots.for_each(|spot| out.put(spot, text, &accepts));
        out.selection = Some(*selection);
        return out;
    }
    let rows = (area.top..shape.rows).filter(|row| shape.holds_cells(*row));
    let new_rows = shape.rows..shape.rows + if grows { MOST_NEW_ROWS } else { 0 };
    let mut rows = rows.chain(new_rows);
    let mut last = Spot::new(area.top, area.left);
    for cells in block {
        let Some(row) = rows.next() else {
            out.beyond += cells.len();
            continue;
        };
        for (offset, text) in cells.iter().enumerate() {
            let spot = Spot::new(row, area.left + offset);
            if spot.column >= shape.columns {
                out.beyond += 1;
                continue;
            }
            out.put(spot, text, &accepts);
            last = Spot::new(row, last.column.max(spot.column));
        }
    }
    out.selection = Some(Selection::between(last, Spot::new(area.top, area.left)));
    out
}

/// Empties the selected cells that can be changed.
#[must_use]
pub fn erase(selection: &Selection, shape: &Shape, accepts: impl Fn(Spot) -> bool) -> Spread {
    let mut out = Spread {
        selection: Some(*selection),
        ..Spread::default()
    };
    let spots = selection
        .area()
        .spots()
        .filter(|spot| shape.holds_cells(spot.row));
    spots.for_each(|spot| out.put(spot, "", &accepts));
    out
}

impl Spread {
    fn put(&mut self, spot: Spot, text: &str, accepts: &impl Fn(Spot) -> bool) {
        if accepts(spot) {
            self.changes.push(Change::text(spot, text));
        } else {
            self.refused += 1;
        }
    }
}
