//! Values that do not fit their neighbours in time: slips of 万, zeros that hold a place, years that
//! are shifted.

use super::{Row, Table, is_same};
use crate::account::Line;
use crate::base::{State, Year};
use crate::check::context::Context;
use crate::check::field::Field;
use crate::figure::activity_name;
use crate::finding::{Arg, Finding};

/// Slips of a unit or of the decimal point.
const SLIPS: [f64; 3] = [10.0, 1000.0, 10_000.0];

/// An amount changes by so much by itself from year to year, at most, for a slip to be sure.
const DRIFT: f64 = 1.3;

pub(super) fn check(c: &Context<'_>, table: &Table<'_>, out: &mut Vec<Finding>) {
    for row in &table.rows {
        let what = || activity_name(c.sources.factors, row.activity);
        let at = ["activity", row.activity.id.as_str()];
        let field = Field::new(&at, &what);
        for slip in slips(row.lines) {
            let finding = field.of(slip.year).warning("activity-slip");
            let times = crate::base::format_fixed(slip.times, 0);
            out.push(
                finding
                    .with("times", times)
                    .with("larger", direction(&slip)),
            );
        }
        if let Some(year) = placeholder(row) {
            out.push(field.of(year).warning("activity-placeholder"));
        }
        if let Some((year, cited)) = cited_too_early(row) {
            let finding = field.of(year).warning("activity-year-source");
            out.push(finding.with("cited", cited));
        }
        if let Some(other) = shifted(table, row) {
            let other = activity_name(c.sources.factors, other.activity);
            let finding = field.warning("activity-year-shifted");
            out.push(finding.with("other", Arg::Text(other)));
        }
    }
}

fn direction(slip: &Slip) -> Arg {
    Arg::Key(if slip.larger {
        "check-larger"
    } else {
        "check-smaller"
    })
}

/// A value that is off its neighbours by a power of ten.
pub(in crate::check) struct Slip {
    pub year: Year,
    /// 10, 1000 or 10 000.
    pub times: f64,
    /// True when the value is too large.
    pub larger: bool,
}

/// The values of a line that are 10, 1000 or 10 000 times their neighbours, or that part of them.
///
/// Both neighbours must agree; at an end of the table the two next ones must, among themselves.
pub(in crate::check) fn slips(lines: &[Line]) -> Vec<Slip> {
    let values: Vec<(Year, f64)> = lines
        .iter()
        .filter_map(|line| Some((line.year, line.amount.value.filter(|value| *value > 0.0)?)))
        .collect();
    let near = |a: f64, b: f64| a / b < DRIFT && b / a < DRIFT;
    let mut slips = Vec::new();
    for (at, (year, value)) in values.iter().enumerate() {
        let value_at =
            |at: Option<usize>| at.and_then(|at| values.get(at)).map(|(_, value)| *value);
        let (before, after) = (value_at(at.checked_sub(1)), value_at(Some(at + 1)));
        let pair = match (before, after) {
            (Some(before), Some(after)) => Some((before, after)),
            (Some(before), None) => value_at(at.checked_sub(2)).map(|second| (before, second)),
            (None, Some(after)) => value_at(Some(at + 2)).map(|second| (after, second)),
            (None, None) => None,
        };
        let Some((a, b)) = pair.filter(|(a, b)| near(*a, *b)) else {
            continue;
        };
        let usual = (a * b).sqrt();
        let (times, larger) = if *value > usual {
            (value / usual, true)
        } else {
            (usual / value, false)
        };
        if let Some(slip) = SLIPS.into_iter().find(|slip| near(times, *slip)) {
            slips.push(Slip {
                year: *year,
                times: slip,
                larger,
            });
        }
    }
    slips
}

/// The first year with a typed zero after years with values, or of a row of typed zeros alone. What
/// begins with zeros may be new.
fn placeholder(row: &Row<'_>) -> Option<Year> {
    let typed: Vec<(Year, f64)> = row
        .activity
        .values
        .iter()
        .filter(|datum| datum.state == State::Given)
        .filter_map(|datum| Some((datum.year, datum.value.value()?)))
        .collect();
    let is_zero = |value: f64| value.abs() <= 0.0;
    let begins_before = |of: Year| {
        let mut others = typed.iter();
        others.any(|(year, value)| !is_zero(*value) && *year < of)
    };
    let mut zeros = typed.iter().filter(|(_, value)| is_zero(*value));
    let all = typed.len() > 1 && typed.iter().all(|(_, value)| is_zero(*value));
    let found = zeros.find(|(year, _)| all || begins_before(*year));
    found.map(|(year, _)| *year)
}

/// A value whose source names only years before it: the source cannot know it.
fn cited_too_early(row: &Row<'_>) -> Option<(Year, Year)> {
    row.activity.values.iter().find_map(|datum| {
        if datum.value.is_blank() {
            return None;
        }
        let latest = years_in(&datum.source).max()?;
        (latest < datum.year).then_some((datum.year, latest))
    })
}

/// The calendar years that a text names: runs of exactly four digits.
fn years_in(text: &str) -> impl Iterator<Item = Year> {
    let runs = text.split(|c: char| !c.is_ascii_digit());
    let runs = runs.filter(|run| run.len() == 4);
    runs.filter_map(|run| run.parse().ok())
        .filter(|year| (1980..=2100).contains(year))
}

/// Another row of the carrier whose values are those of this row one year later: one of the two
/// stands in the wrong columns.
fn shifted<'a>(table: &'a Table<'_>, row: &Row<'_>) -> Option<&'a Row<'a>> {
    let values = |row: &Row<'_>| -> Vec<(Year, f64)> {
        let value = |line: &Line| Some((line.year, line.amount.value.filter(|v| *v > 0.0)?));
        row.lines.iter().filter_map(value).collect()
    };
    let own = values(row);
    // The same number in all years looks shifted and is not.
    let changes = own.windows(2).all(|pair| match pair {
        [(_, a), (_, b)] => !is_same(*a, *b),
        _ => true,
    });
    if own.len() < 3 || !changes {
        return None;
    }
    let is_shifted = |other: &&Row<'_>| {
        if other.activity.id == row.activity.id {
            return false;
        }
        let others = values(other);
        let at = |wanted: Year| others.iter().find(|(year, _)| *year == wanted);
        let pairs = own
            .iter()
            .filter_map(|(year, value)| Some((*value, at(year + 1)?.1)));
        let pairs: Vec<(f64, f64)> = pairs.collect();
        pairs.len() >= 2 && pairs.iter().all(|(a, b)| is_same(*a, *b))
    };
    table
        .rows
        .iter()
        .filter(|other| other.activity.carrier == row.activity.carrier)
        .find(is_shifted)
}

#[cfg(test)]
mod tests {
    use super::years_in;

    #[test]
    fn finds_years_in_sources() {
        let found = |text| years_in(text).collect::<Vec<_>>();
        assert_eq!(found("《统计年鉴2021》第12页"), [2021]);
        assert_eq!(found("鲁统〔2022〕15号，2023-04-01"), [2022, 2023]);
        assert_eq!(found("户号 3701202199"), Vec::<i32>::new());
    }
}
