//! The head of a pasted table: where years, names, units and sectors stand.

use super::names;
use crate::app::sheet::Block;
use crate::base::{PLAUSIBLE_YEARS, Unit, Year};

/// The head lies within so many rows from the top.
const DEEP: usize = 6;

/// Where things stand in a pasted table.
pub(super) struct Heads {
    /// The row that names the years.
    pub row: usize,
    /// The columns of years.
    pub years: Vec<(usize, Year)>,
    /// The column of names.
    pub name: usize,
    /// The column of units.
    pub unit: Option<usize>,
    /// The column of sectors.
    pub sector: Option<usize>,
    /// One unit for the whole table: `单位：万吨` above it, or in the head of a year.
    pub common_unit: Option<Unit>,
}

impl Heads {
    /// Finds the head; `None` where no row names a year.
    pub fn find(block: &Block) -> Option<Self> {
        let rows = block.iter().enumerate().take(DEEP);
        let (row, years) = rows
            .map(|(at, cells)| (at, years_of(cells)))
            .find(|(_, years)| !years.is_empty())?;
        let head = block.get(row)?;
        let is_free = |column: &usize| years.iter().all(|(taken, _)| taken != column);
        let columns = || (0..head.len()).filter(is_free);
        let below = block.get(row + 1..).unwrap_or_default();
        let share = |column: usize, fits: &dyn Fn(&str) -> bool| {
            let texts = below.iter().filter_map(|cells| cells.get(column));
            let texts: Vec<&str> = texts
                .map(|text| text.trim())
                .filter(|t| !t.is_empty())
                .collect();
            let fitting = texts.iter().filter(|text| fits(text)).count();
            (!texts.is_empty() && 2 * fitting >= texts.len()).then_some(fitting)
        };
        let best = |fits: &dyn Fn(&str) -> bool| {
            columns()
                .filter_map(|column| Some((share(column, fits)?, column)))
                .max_by_key(|(count, column)| (*count, usize::MAX - column))
                .map(|(_, column)| column)
        };
        // A column that is headed as one of units holds units, even such as nobody knows.
        let headed = columns().find(|column| head.get(*column).is_some_and(|t| is_unit_head(t)));
        let unit = headed.or_else(|| best(&|text| names::unit(text).is_some()));
        let sector =
            best(&|text| names::sector(text).is_some()).filter(|found| Some(*found) != unit);
        let name = columns().find(|column| Some(*column) != unit && Some(*column) != sector);
        Some(Self {
            row,
            name: name.or(sector)?,
            sector: sector.filter(|_| name.is_some()),
            unit,
            common_unit: common_unit(block, row, &years),
            years,
        })
    }
}

fn is_unit_head(text: &str) -> bool {
    const HEADS: [&str; 4] = ["单位", "计量单位", "unit", "units"];
    HEADS.contains(&text.trim().to_lowercase().as_str())
}

fn years_of(cells: &[String]) -> Vec<(usize, Year)> {
    let year = |(column, text): (usize, &String)| Some((column, year_in(text)?));
    cells.iter().enumerate().filter_map(year).collect()
}

/// `2022`, `2022年`, `2022 年用量（万吨）`: a year at the beginning, and no other digits.
fn year_in(text: &str) -> Option<Year> {
    let text = text.trim();
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    let year: Year = digits.parse().ok()?;
    let follows = rest.is_empty() || rest.trim_start().starts_with(['年', '（', '(']);
    (digits.len() == 4 && follows && PLAUSIBLE_YEARS.contains(&year)).then_some(year)
}

fn common_unit(block: &Block, row: usize, years: &[(usize, Year)]) -> Option<Unit> {
    let above = block.iter().take(row).flatten();
    let named = above
        .filter_map(|text| text.trim().strip_prefix("单位"))
        .find_map(|rest| names::unit(rest.trim_start_matches([':', '：', ' '])));
    named.or_else(|| {
        let head = block.get(row)?;
        let mut units = years.iter().map(|(column, _)| {
            let text = head.get(*column)?;
            names::unit_in_name(text)
        });
        let first = units.next().flatten()?;
        units.all(|unit| unit == Some(first)).then_some(first)
    })
}

/// What stands in a column of a row.
pub(super) fn text(cells: &[String], column: usize) -> &str {
    cells.get(column).map_or("", |text| text.trim())
}
