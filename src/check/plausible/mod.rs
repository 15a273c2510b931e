//! Plausibility: what can be read and still cannot be right. Every rule waits for a real sign, because
//! a warning that is wrong teaches people to pass warnings over.

mod balance;
mod intensity;
mod rows;
mod series;

use super::context::Context;
use crate::account::Line;
use crate::finding::Finding;
use crate::plan::Activity;

pub(super) use series::slips;

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    let table = Table::new(c);
    rows::check(c, &table, out);
    series::check(c, &table, out);
    balance::check(c, &table, out);
    intensity::check(c, out);
}

/// One line of activity with what was calculated of it by year, oldest first.
struct Row<'a> {
    activity: &'a Activity,
    lines: &'a [Line],
}

impl Row<'_> {
    /// The amounts of all years; `None` where one of them is not there.
    fn amounts(&self) -> Option<Vec<f64>> {
        self.lines
            .iter()
            .map(|line| line.amount.complete_value())
            .collect()
    }
}

/// The lines of the plan.
struct Table<'a> {
    rows: Vec<Row<'a>>,
}

impl<'a> Table<'a> {
    fn new(c: &Context<'a>) -> Self {
        let chunks = c
            .sources
            .inventory
            .lines
            .chunk_by(|a, b| a.activity == b.activity);
        let rows = chunks.filter_map(|lines| {
            let activity = c.plan.activities.get(lines.first()?.activity)?;
            Some(Row { activity, lines })
        });
        Self {
            rows: rows.collect(),
        }
    }
}

/// True when two numbers are the same but for rounding.
fn is_same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-6 * a.abs().max(b.abs())
}
