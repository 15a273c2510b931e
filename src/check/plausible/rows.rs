//! Rows that should not be there, or that hold something else than an amount.

use super::{Row, Table, is_same};
use crate::account::CarrierClass;
use crate::check::context::Context;
use crate::check::field::Field;
use crate::figure::activity_name;
use crate::finding::{Arg, Finding};

/// Words that name a row of totals.
const TOTALS: [&str; 7] = ["合计", "总计", "小计", "共计", "total", "subtotal", "sum"];

/// Words that name what a whole place uses, of which other rows of the carrier are parts.
const WHOLES: [&str; 1] = ["全社会"];

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
    let is_of_all = || names(&row.activity.name, &WHOLES) && others(table, row, false).len() > 1;
    if names(&row.activity.name, &TOTALS) || is_of_all() || is_sum(table, row) {
        out.push(finding(c, row, None, "activity-total-row"));
    }
}

/// The rows of the carrier of a row, itself among them, in its sector or in all.
fn others<'b>(table: &'b Table<'_>, row: &Row<'_>, same_sector: bool) -> Vec<&'b Row<'b>> {
    let own = row.activity;
    let rows = table.rows.iter().filter(|other| {
        let other = other.activity;
        other.carrier == own.carrier && (!same_sector || other.sector == own.sector)
    });
    rows.collect()
}

/// True when the amounts of a row are, in every year, those of all other rows of its carrier
/// together, or of rows of it that stand one after another right above or below, in its sector or in
/// all. One year alone may be chance, and so may a single other row.
fn is_sum(table: &Table<'_>, row: &Row<'_>) -> bool {
    let Some(amounts) = row.amounts() else {
        return false;
    };
    if amounts.len() < 2 || !amounts.iter().all(|amount| *amount > 0.0) {
        return false;
    }
    [true, false].into_iter().any(|same_sector| {
        let rows = others(table, row, same_sector);
        let place = rows
            .iter()
            .position(|other| other.activity.id == row.activity.id);
        let (above, from_row) = rows.split_at(place.unwrap_or(rows.len()));
        let below = from_row.get(1..).unwrap_or_default();
        sums_up(&amounts, above.iter().rev().copied())
            || sums_up(&amounts, below.iter().copied())
            || sums_up(&amounts, above.iter().chain(below).copied())
    })
}

/// True when the first two or more of some rows have these sums; a row that cannot be added up ends
/// them.
fn sums_up<'b>(wanted: &[f64], rows: impl Iterator<Item = &'b Row<'b>>) -> bool {
    let mut sums = vec![0.0; wanted.len()];
    for (count, amounts) in (1_u32..).zip(rows.map_while(Row::amounts)) {
        for (sum, amount) in sums.iter_mut().zip(amounts) {
            *sum += amount;
        }
        if count > 1
            && sums
                .iter()
                .zip(wanted)
                .all(|(sum, all)| is_same(*sum, *all))
        {
            return true;
        }
    }
    false
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
