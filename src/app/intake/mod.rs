//! A table from another program, understood as activity data before anything is changed.
//!
//! Owns the reading of a pasted block whose first rows name years: which column holds names, units
//! and years, which line of the plan each row means, and what cannot be taken over and why. Nothing
//! is guessed silently: the face shows every row with what would become of it. Start at
//! [`Intake::read`]; [`Intake::edit`] makes the one edit that takes the rows over.

mod heads;
mod names;

use crate::account::{Carrier, Factors};
use crate::app::sheet::{Block, Input, one_step, put_value};
use crate::base::{Lang, Number, Sector, Unit, Year};
use crate::plan::edit::{Edit, ListEdit};
use crate::plan::{Activity, Plan};
use heads::Heads;

/// A pasted table, row by row.
#[derive(Clone, Debug, PartialEq)]
pub struct Intake {
    /// The years of the inventory that the table has columns for, in their order.
    pub years: Vec<Year>,
    /// Years that the inventory does not have; their columns are left out.
    pub other_years: Vec<Year>,
    /// The rows that name something.
    pub rows: Vec<IntakeRow>,
}

/// One row of a pasted table.
#[derive(Clone, Debug, PartialEq)]
pub struct IntakeRow {
    /// What the row is called in the table.
    pub name: String,
    /// The sector: that of the row, of the heading above it, or of the table that it is pasted into.
    pub sector: Sector,
    /// The id of the carrier; empty when the name is none.
    pub carrier: String,
    /// The unit that the table names, as it stands there; empty when none is named.
    pub named_unit: String,
    /// The unit in which the values are taken over, as the plan keeps it: the named one, else that of
    /// the line; empty where there is none.
    pub unit: String,
    /// What stands under the years, as it was pasted.
    pub values: Vec<(Year, String)>,
    /// What becomes of the row.
    pub lands: Lands,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lands {
    /// It fills a line of the plan, by its index.
    Line(usize),
    /// It becomes a new line.
    New,
    /// It is left out.
    Nowhere(Why),
}

/// Why a row is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Its name is no carrier of the tables.
    UnknownCarrier,
    /// It is the sum of other rows: it would count them twice.
    Total,
    /// No unit is named, and the plan has no line with a fitting one to take it from.
    NoUnit,
    /// The named unit does not measure this carrier, or is none at all.
    WrongUnit,
    /// There is no value in it.
    Empty,
}

impl Why {
    /// The translation key of the reason.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::UnknownCarrier => "intake-unknown-carrier",
            Self::Total => "intake-total",
            Self::NoUnit => "intake-no-unit",
            Self::WrongUnit => "intake-wrong-unit",
            Self::Empty => "intake-empty",
        }
    }
}

/// What the rows are held against.
struct Frame<'a> {
    plan: &'a Plan,
    factors: &'a Factors,
    heads: Heads,
    /// The sector of rows that name none.
    usual: Sector,
}

impl Intake {
    /// Reads a block whose head names at least one year of the inventory; `None` for any other
    /// block, which is pasted cell by cell. `usual` is the sector of rows that name none: that of the
    /// table into which the block is pasted.
    #[must_use]
    pub fn read(block: &Block, plan: &Plan, factors: &Factors, usual: Sector) -> Option<Self> {
        let heads = Heads::find(block)?;
        let history = plan.years.inventory_years();
        let (years, other_years): (Vec<Year>, Vec<Year>) = heads
            .years
            .iter()
            .map(|(_, year)| *year)
            .partition(|year| history.contains(year));
        if years.is_empty() {
            return None;
        }
        let first = heads.row + 1;
        let frame = Frame {
            plan,
            factors,
            heads,
            usual,
        };
        let rows = frame.rows(block.get(first..).unwrap_or_default());
        (!rows.is_empty()).then_some(Self {
            years,
            other_years,
            rows,
        })
    }

    /// How many rows are taken over.
    #[must_use]
    pub fn taken(&self) -> usize {
        let taken = |row: &&IntakeRow| !matches!(row.lands, Lands::Nowhere(_));
        self.rows.iter().filter(taken).count()
    }

    /// The first line that is filled in, by the index that it then has in the plan.
    #[must_use]
    pub fn first_line(&self, plan: &Plan) -> usize {
        let lines = self.rows.iter().filter_map(|row| match row.lands {
            Lands::Line(index) => Some(index),
            Lands::New => Some(plan.activities.len()),
            Lands::Nowhere(_) => None,
        });
        lines.min().unwrap_or_default()
    }

    /// The one edit that takes the rows over; `fresh` makes a new line with the index it will have.
    #[must_use]
    pub fn edit(&self, plan: &Plan, fresh: impl Fn(usize) -> Activity) -> Edit {
        let mut edits = Vec::new();
        let mut end = plan.activities.len();
        for row in &self.rows {
            match row.lands {
                Lands::Line(index) => {
                    let Some(mut line) = plan.activities.get(index).cloned() else {
                        continue;
                    };
                    self.fill(&mut line, row);
                    edits.push(ListEdit::Replace(index, line));
                }
                Lands::New => {
                    let mut line = fresh(end);
                    line.sector = row.sector;
                    line.carrier.clone_from(&row.carrier);
                    self.fill(&mut line, row);
                    edits.push(ListEdit::Insert(end, line));
                    end += 1;
                }
                Lands::Nowhere(_) => {}
            }
        }
        one_step(edits.into_iter().map(Edit::Activity))
    }

    fn fill(&self, line: &mut Activity, row: &IntakeRow) {
        line.unit.clone_from(&row.unit);
        let wanted = row.values.iter().filter(|(year, text)| {
            // A blank in the table says nothing; it must not wipe out what stands in the plan.
            self.years.contains(year) && !text.trim().is_empty()
        });
        for (year, text) in wanted {
            put_value(
                &mut line.values,
                *year,
                &Input::Text(text.trim().to_owned()),
            );
        }
    }
}

impl Frame<'_> {
    fn rows(&self, block: &[Vec<String>]) -> Vec<IntakeRow> {
        let mut above = None;
        let mut rows: Vec<IntakeRow> = Vec::new();
        for cells in block {
            let name = heads::text(cells, self.heads.name);
            if name.is_empty() {
                continue;
            }
            let values = self.values(cells);
            let is_empty = values.iter().all(|(_, text)| text.trim().is_empty());
            if let Some(sector) = names::sector(name).filter(|_| is_empty) {
                above = Some(sector);
                continue;
            }
            let row = self.row(name, cells, values, above);
            // Two rows of one line would overwrite each other: the second becomes a line of its own.
            let again = rows
                .iter()
                .any(|known| matches!(known.lands, Lands::Line(_)) && known.lands == row.lands);
            let lands = if again { Lands::New } else { row.lands };
            rows.push(IntakeRow { lands, ..row });
        }
        rows
    }

    fn values(&self, cells: &[String]) -> Vec<(Year, String)> {
        let value = |(column, year): &(usize, Year)| {
            let text = cells.get(*column).map_or("", |text| text.trim());
            (*year, plain(text))
        };
        self.heads.years.iter().map(value).collect()
    }

    fn row(
        &self,
        name: &str,
        cells: &[String],
        values: Vec<(Year, String)>,
        above: Option<Sector>,
    ) -> IntakeRow {
        let carrier = names::carrier(name, self.factors);
        let named = self.heads.sector.and_then(|column| {
            let text = heads::text(cells, column);
            names::sector(text)
        });
        let sector = named.or(above).unwrap_or(self.usual);
        let line = carrier.and_then(|carrier| self.line(&carrier.id, sector));
        let named_unit = self.unit(name, cells);
        let is_empty = values.iter().all(|(_, text)| text.is_empty());
        let unit = carrier.map(|carrier| self.unit_taken(carrier, &named_unit, line));
        let lands = match (names::is_total(name), &unit) {
            (true, _) => Lands::Nowhere(Why::Total),
            (false, None) => Lands::Nowhere(Why::UnknownCarrier),
            (false, Some(_)) if is_empty => Lands::Nowhere(Why::Empty),
            (false, Some(Err(why))) => Lands::Nowhere(*why),
            (false, Some(Ok(_))) => line.map_or(Lands::New, Lands::Line),
        };
        IntakeRow {
            name: name.to_owned(),
            sector,
            carrier: carrier.map(|one| one.id.clone()).unwrap_or_default(),
            unit: unit.and_then(Result::ok).unwrap_or_default(),
            named_unit,
            values,
            lands,
        }
    }

    /// The unit that a row names: its own column, a bracket in its name, the head of the table.
    fn unit(&self, name: &str, cells: &[String]) -> String {
        let column = self
            .heads
            .unit
            .map_or("", |column| heads::text(cells, column));
        if column.chars().any(char::is_alphanumeric) {
            return column.to_owned();
        }
        let known = names::unit_in_name(name).or(self.heads.common_unit);
        known.map_or_else(String::new, |unit| unit.sign(Lang::Zh).to_owned())
    }

    /// The unit in which a row is taken over. A named one must measure the carrier; where none is
    /// named, that of the line must, so that nothing is read by a measure that was not meant.
    fn unit_taken(
        &self,
        carrier: &Carrier,
        named: &str,
        line: Option<usize>,
    ) -> Result<String, Why> {
        if !named.is_empty() {
            let unit = names::unit(named).filter(|unit| carrier.accepts(*unit));
            let unit = unit.ok_or(Why::WrongUnit)?;
            return Ok(unit.sign(Lang::Zh).to_owned());
        }
        let line = line.and_then(|index| self.plan.activities.get(index));
        let fits = |unit: &&String| Unit::parse(unit).is_some_and(|unit| carrier.accepts(unit));
        let known = line.map(|line| &line.unit).filter(fits);
        known.cloned().ok_or(Why::NoUnit)
    }

    /// The first line of a sector with a carrier.
    fn line(&self, carrier: &str, sector: Sector) -> Option<usize> {
        let mut lines = self.plan.activities.iter();
        lines.position(|line| line.carrier == carrier && line.sector == sector)
    }
}

/// A number without the group separators of a spreadsheet; any other text as it is.
fn plain(text: &str) -> String {
    let bare = text.replace([',', '，', '\u{a0}', '\u{202f}', ' '], "");
    let is_number = Number::typed(bare.as_str()).value().is_some();
    if is_number { bare } else { text.to_owned() }
}
