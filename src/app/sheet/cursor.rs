//! The cursor of a table and the block of cells that it selects.

/// A cell, by row and column from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

impl Spot {
    /// The cell of a row and column.
    #[must_use]
    pub const fn new(row: usize, column: usize) -> Self {
        Self { row, column }
    }
}

/// What a cursor moves over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    /// How many rows there are.
    pub rows: usize,
    /// How many columns there are.
    pub columns: usize,
    /// Rows that run across the table and hold no cells, in ascending order: group headings.
    pub bands: Vec<usize>,
    /// Columns in which Tab stops, in ascending order: those in which something can be entered.
    /// When there is none, Tab stops in all.
    pub stops: Vec<usize>,
}

impl Shape {
    /// A table without group headings in which Tab stops everywhere.
    #[must_use]
    pub const fn new(rows: usize, columns: usize) -> Self {
        Self {
            rows,
            columns,
            bands: Vec::new(),
            stops: Vec::new(),
        }
    }

    /// True when a row holds cells.
    #[must_use]
    pub fn holds_cells(&self, row: usize) -> bool {
        row < self.rows && self.bands.binary_search(&row).is_err()
    }

    /// The nearest row with cells after one.
    #[must_use]
    pub fn row_after(&self, row: usize) -> Option<usize> {
        (row.saturating_add(1)..self.rows).find(|row| self.holds_cells(*row))
    }

    /// The nearest row with cells before one.
    #[must_use]
    pub fn row_before(&self, row: usize) -> Option<usize> {
        (0..row.min(self.rows))
            .rev()
            .find(|row| self.holds_cells(*row))
    }

    fn first_row(&self) -> Option<usize> {
        (0..self.rows).find(|row| self.holds_cells(*row))
    }

    fn last_row(&self) -> Option<usize> {
        self.row_before(self.rows)
    }

    fn last_column(&self) -> usize {
        self.columns.saturating_sub(1)
    }

    fn is_stop(&self, column: usize) -> bool {
        self.stops.is_empty() || self.stops.binary_search(&column).is_ok()
    }

    fn stop_after(&self, column: usize) -> Option<usize> {
        (column.saturating_add(1)..self.columns).find(|column| self.is_stop(*column))
    }

    fn stop_before(&self, column: usize) -> Option<usize> {
        (0..column.min(self.columns))
            .rev()
            .find(|column| self.is_stop(*column))
    }
}

/// A move of the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// One column to the left.
    Left,
    /// One column to the right.
    Right,
    /// Tab: to the next column with something to enter, over the end of the row.
    Next,
    /// Shift and Tab.
    Previous,
    /// Enter: one row down, in the column in which the run of Tabs began.
    Return,
    /// Shift and Enter.
    ReturnBack,
    /// To the first column.
    RowStart,
    /// To the last column.
    RowEnd,
    /// To the first cell.
    Top,
    /// To the last cell.
    Bottom,
    /// Up by so many rows.
    PageUp(usize),
    /// Down by so many rows.
    PageDown(usize),
}

/// The cursor with the block that it selects, spanned between the cursor and the anchor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The cell that has the cursor.
    pub cursor: Spot,
    /// The opposite corner of the block; the cursor itself when one cell is selected.
    pub anchor: Spot,
    /// The column in which a run of Tabs began: Enter goes back to it.
    home: Option<usize>,
}

/// A block of cells, edges included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// The first row.
    pub top: usize,
    /// The last row.
    pub bottom: usize,
    /// The first column.
    pub left: usize,
    /// The last column.
    pub right: usize,
}

impl Area {
    /// True when a cell lies inside.
    #[must_use]
    pub fn contains(&self, spot: Spot) -> bool {
        (self.top..=self.bottom).contains(&spot.row)
            && (self.left..=self.right).contains(&spot.column)
    }

    /// How many rows it has.
    #[must_use]
    pub const fn height(&self) -> usize {
        self.bottom - self.top + 1
    }

    /// How many columns it has.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.right - self.left + 1
    }

    /// True for one cell.
    #[must_use]
    pub const fn is_single(&self) -> bool {
        self.top == self.bottom && self.left == self.right
    }

    /// Its cells, row by row.
    pub fn spots(self) -> impl Iterator<Item = Spot> {
        (self.top..=self.bottom)
            .flat_map(move |row| (self.left..=self.right).map(move |column| Spot { row, column }))
    }
}

impl Selection {
    /// One cell.
    #[must_use]
    pub const fn at(spot: Spot) -> Self {
        Self {
            cursor: spot,
            anchor: spot,
            home: None,
        }
    }

    /// The block between two corners; the cursor stands at the second.
    #[must_use]
    pub const fn between(anchor: Spot, cursor: Spot) -> Self {
        Self {
            cursor,
            anchor,
            home: None,
        }
    }

    /// The selected block.
    #[must_use]
    pub fn area(&self) -> Area {
        Area {
            top: self.cursor.row.min(self.anchor.row),
            bottom: self.cursor.row.max(self.anchor.row),
            left: self.cursor.column.min(self.anchor.column),
            right: self.cursor.column.max(self.anchor.column),
        }
    }

    /// The selection after a move; `None` when Tab leaves the table.
    #[must_use]
    pub fn moved(self, motion: Motion, shape: &Shape) -> Option<Self> {
        let home = match motion {
            Motion::Next | Motion::Previous => self.home.or(Some(self.cursor.column)),
            _ => None,
        };
        let cursor = self.target(motion, shape)?;
        Some(Self {
            cursor,
            anchor: cursor,
            home,
        })
    }

    /// The selection stretched by a move: the anchor stays.
    #[must_use]
    pub fn stretched(self, motion: Motion, shape: &Shape) -> Self {
        let cursor = self.target(motion, shape).unwrap_or(self.cursor);
        Self {
            cursor,
            anchor: self.anchor,
            home: None,
        }
    }

    /// The selection brought back into a table whose rows became fewer.
    #[must_use]
    pub fn within(self, shape: &Shape) -> Self {
        let fit = |spot: Spot| {
            let row = spot.row.min(shape.rows.saturating_sub(1));
            let row = if shape.holds_cells(row) {
                row
            } else {
                shape
                    .row_after(row)
                    .or_else(|| shape.row_before(row))
                    .unwrap_or(0)
            };
            Spot {
                row,
                column: spot.column.min(shape.last_column()),
            }
        };
        Self {
            cursor: fit(self.cursor),
            anchor: fit(self.anchor),
            home: self.home,
        }
    }

    fn target(self, motion: Motion, shape: &Shape) -> Option<Spot> {
        let Spot { row, column } = self.cursor;
        let up = shape.row_before(row).unwrap_or(row);
        let down = shape.row_after(row).unwrap_or(row);
        let spot = match motion {
            Motion::Up => Spot { row: up, column },
            Motion::Down => Spot { row: down, column },
            Motion::Left => Spot {
                row,
                column: column.saturating_sub(1),
            },
            Motion::Right => Spot {
                row,
                column: (column + 1).min(shape.last_column()),
            },
            Motion::Next => return next(row, column, shape),
            Motion::Previous => return previous(row, column, shape),
            Motion::Return => Spot {
                row: down,
                column: self.home.unwrap_or(column),
            },
            Motion::ReturnBack => Spot {
                row: up,
                column: self.home.unwrap_or(column),
            },
            Motion::RowStart => Spot { row, column: 0 },
            Motion::RowEnd => Spot {
                row,
                column: shape.last_column(),
            },
            Motion::Top => Spot {
                row: shape.first_row().unwrap_or(row),
                column: 0,
            },
            Motion::Bottom => Spot {
                row: shape.last_row().unwrap_or(row),
                column: shape.last_column(),
            },
            Motion::PageUp(rows) => Spot {
                row: repeat(row, rows, |row| shape.row_before(row)),
                column,
            },
            Motion::PageDown(rows) => Spot {
                row: repeat(row, rows, |row| shape.row_after(row)),
                column,
            },
        };
        Some(spot)
    }
}

fn next(row: usize, column: usize, shape: &Shape) -> Option<Spot> {
    if let Some(column) = shape.stop_after(column) {
        return Some(Spot { row, column });
    }
    let column = (0..shape.columns).find(|column| shape.is_stop(*column))?;
    Some(Spot {
        row: shape.row_after(row)?,
        column,
    })
}

fn previous(row: usize, column: usize, shape: &Shape) -> Option<Spot> {
    if let Some(column) = shape.stop_before(column) {
        return Some(Spot { row, column });
    }
    Some(Spot {
        row: shape.row_before(row)?,
        column: shape.stop_before(shape.columns)?,
    })
}

fn repeat(row: usize, times: usize, step: impl Fn(usize) -> Option<usize>) -> usize {
    std::iter::successors(Some(row), |row| step(*row))
        .take(times.saturating_add(1))
        .last()
        .unwrap_or(row)
}
