//! Rows that should not be there, or that hold something else than an amount.

use super::{Row, Table, is_same};
use crate::account::CarrierClass;
use crate::check::context::Context;
use crate::check::field::Field;
use crate::figure::activity_name;
use crate::finding::{Arg, Finding};

/// Words that name a row of totals.
const TOTALS: [&str; 7] = ["合计", "总计", "小计", "共计", "total", "subtotal", "sum"];

/// Words that name an emission.
const EMISSIONS: [&str; 5] = ["排放量", "碳排放", "二氧化碳", "emission", "co2"];

pub(super) fn check(c: &Context<'_>, table: &Table<'_>, out: &mut Vec<Finding>) {
    for (at, row) in table.rows.iter().enumerate() {
        total(c, table, row, out);
        emission(c, table, row, out);
        factor_of_one(c, row, out);
        meter(c, table, at, out);
    }
}

fn finding(c: &Context<'_>, row: &Row<'_>, part: Option<&str>, code: &'static str) -> Finding {
    let what = || activity_name(c.sources.factors, row.activity);
    let id = row.activity.id.as_str();
    match part {
        Some(part) => Field::new(&["activity", id, part], &what).warning(code),
        None => Field::new(&["activity", id], &what).warning(code),
    }
}

/// True when a text has one of the words; English words as words of their own.
fn names(text: &str, words: &[&str]) -> bool {
    let text = text.to_lowercase();
    words.iter().any(|word| {
        if word.is_ascii() {
            text.split(|c: char| !c.is_ascii_alphanumeric())
                .any(|part| part == *word)
        } else {
            text.contains(word)
        }
    })
}

/// A row of totals among its parts counts them twice.
fn total(c: &Context<'_>, table: &Table<'_>, row: &Row<'_>, out: &mut Vec<Finding>) {
    if names(&row.activity.name, &TOTALS) || is_sum(table, row) {
        out.push(finding(c, row, None, "activity-total-row"));
    }
}

/// True when the amounts of a row are, in every year, those of all other rows of its carrier
/// together, in its sector or in all. One year alone may be chance, and so may a single other row.
fn is_sum(table: &Table<'_>, row: &Row<'_>) -> bool {
    let Some(amounts) = row.amounts() else {
        return false;
    };
    if amounts.len() < 2 || !amounts.iter().all(|amount| *amount > 0.0) {
        return false;
    }
    let sum_of = |same_sector: bool| {
        let others = table.of(&row.activity.carrier).filter(|other| {
            other.activity.id != row.activity.id
                && (!same_sector || other.activity.sector == row.activity.sector)
        });
        let others: Option<Vec<Vec<f64>>> = others.map(Row::amounts).collect();
        others.filter(|others| others.len() >= 2)
    };
    [false, true].into_iter().filter_map(sum_of).any(|others| {
        let sum = |at: usize| -> f64 { others.iter().filter_map(|other| other.get(at)).sum() };
        let mut years = amounts.iter().enumerate();
        years.all(|(at, amount)| is_same(*amount, sum(at)))
    })
}

/// An emission was typed where the amount of fuel or power is wanted: the row says so, or its
/// numbers are the emission of another row.
fn emission(c: &Context<'_>, table: &Table<'_>, row: &Row<'_>, out: &mut Vec<Finding>) {
    let carrier = row.lines.first().and_then(|line| line.carrier);
    let class = carrier.and_then(|at| c.sources.factors.carriers.get(at));
    let is_energy = class
        .is_some_and(|carrier| carrier.class != CarrierClass::Other && !carrier.class.is_process());
    if !is_energy {
        return;
    }
    let copied = || {
        let amounts = row.amounts().filter(|amounts| amounts.len() >= 2)?;
        let is_copy = |other: &&Row<'_>| {
            let emissions = other
                .lines
                .iter()
                .map(|line| line.emission.complete_value());
            let pairs = amounts.iter().zip(emissions);
            other.activity.id != row.activity.id
                && pairs.into_iter().all(|(amount, emission)| {
                    emission.is_some_and(|emission| {
                        *amount > 0.0 && (amount - emission).abs() <= 1e-4 * amount
                    })
                })
        };
        table.rows.iter().find(is_copy)
    };
    if names(&row.activity.name, &EMISSIONS) || copied().is_some() {
        out.push(finding(c, row, None, "activity-is-emission"));
    }
}

/// A factor of exactly one means that the emission itself was typed as the amount.
fn factor_of_one(c: &Context<'_>, row: &Row<'_>, out: &mut Vec<Finding>) {
    let mut factors = row.lines.iter().filter_map(|line| line.factor.as_ref());
    let is_one = factors.any(|factor| factor.own && is_same(factor.value, 1.0));
    let typed = row.activity.factor.as_ref();
    if is_one && typed.is_some() {
        out.push(finding(c, row, Some("factor"), "factor-one"));
    }
}

/// One meter read into two rows is counted twice. Green power is part of the row of its meter.
fn meter(c: &Context<'_>, table: &Table<'_>, at: usize, out: &mut Vec<Finding>) {
    let meter_of = |row: &Row<'_>| {
        let carrier = row.lines.first().and_then(|line| line.carrier);
        let carrier = carrier.and_then(|at| c.sources.factors.carriers.get(at));
        let is_part =
            carrier.is_some_and(|carrier| carrier.class == CarrierClass::ElectricityGreen);
        let meter = row.activity.meter.trim();
        (!meter.is_empty() && !is_part).then(|| meter.to_owned())
    };
    let Some(row) = table.rows.get(at) else {
        return;
    };
    let Some(meter) = meter_of(row) else { return };
    let mut before = table.rows.iter().take(at);
    if let Some(first) = before.find(|other| meter_of(other).as_ref() == Some(&meter)) {
        let other = activity_name(c.sources.factors, first.activity);
        let finding = finding(c, row, Some("meter"), "meter-twice");
        out.push(
            finding
                .with("meter", crate::check::field::shortened(&meter))
                .with("other", Arg::Text(other)),
        );
    }
}
