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
    /// The sector: that of the row, of the heading above it, or of the line that it is for.
    pub sector: Sector,
    /// The id of the carrier; empty when the name is none.
    pub carrier: String,
    /// The unit, as the plan keeps it; empty when none is named.
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
    /// No unit is named, and the plan has no line to take it from.
    NoUnit,
    /// The unit does not measure this carrier.
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
    /// block, which is pasted cell by cell. `usual` is the sector of rows that name none.
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
        if !row.unit.is_empty() {
            line.unit.clone_from(&row.unit);
        }
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
        let named = named.or(above);
        let line = carrier.and_then(|carrier| self.line(&carrier.id, named));
        let sector = line
            .and_then(|index| self.plan.activities.get(index))
            .map(|line| line.sector)
            .or(named)
            .unwrap_or(self.usual);
        let unit = self.unit(name, cells);
        let is_empty = values.iter().all(|(_, text)| text.is_empty());
        let lands = match (names::is_total(name), carrier) {
            (true, _) => Lands::Nowhere(Why::Total),
            (false, None) => Lands::Nowhere(Why::UnknownCarrier),
            (false, Some(_)) if is_empty => Lands::Nowhere(Why::Empty),
            (false, Some(carrier)) => lands(carrier, unit, line),
        };
        IntakeRow {
            name: name.to_owned(),
            sector,
            carrier: carrier.map(|one| one.id.clone()).unwrap_or_default(),
            unit: unit.map_or_else(String::new, |unit| unit.sign(Lang::Zh).to_owned()),
            values,
            lands,
        }
    }

    /// The unit of a row: its own column, a bracket in its name, the head of the table.
    fn unit(&self, name: &str, cells: &[String]) -> Option<Unit> {
        let column = self.heads.unit.map(|column| heads::text(cells, column));
        let own = column.and_then(names::unit);
        own.or_else(|| names::unit_in_name(name))
            .or(self.heads.common_unit)
    }

    /// The line of the plan that a carrier in a sector means. Without a sector only a carrier that
    /// stands in one line alone is sure.
    fn line(&self, carrier: &str, sector: Option<Sector>) -> Option<usize> {
        let activities = self.plan.activities.iter().enumerate();
        let mut fitting = activities.filter(|(_, line)| {
            line.carrier == carrier && sector.is_none_or(|sector| line.sector == sector)
        });
        let (index, _) = fitting.next()?;
        let is_sure = sector.is_some() || fitting.next().is_none();
        is_sure.then_some(index)
    }
}

fn lands(carrier: &Carrier, unit: Option<Unit>, line: Option<usize>) -> Lands {
    match (unit, line) {
        (Some(unit), _) if !carrier.accepts(unit) => Lands::Nowhere(Why::WrongUnit),
        (None, None) => Lands::Nowhere(Why::NoUnit),
        (_, Some(index)) => Lands::Line(index),
        (Some(_), None) => Lands::New,
    }
}

/// A number without the group separators of a spreadsheet; any other text as it is.
fn plain(text: &str) -> String {
    let bare = text.replace([',', '，', '\u{a0}', '\u{202f}', ' '], "");
    let is_number = Number::typed(bare.as_str()).value().is_some();
    if is_number { bare } else { text.to_owned() }
}
