//! Economic and social quantities: typed values, units, and the gaps that stop a calculation.

use super::context::Context;
use super::field::{self, Field, spans};
use crate::base::{Datum, EconomyItem, Reading, Year};
use crate::finding::{Arg, Finding};
use crate::i18n;
use crate::plan::EconomySeries;

/// Real growth beyond this is a slip of the decimal point more often than a boom, per cent.
const PLAUSIBLE_GROWTH: f64 = 50.0;

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    for item in EconomyItem::ALL {
        let is_asked = c.kind.is_some_and(|kind| kind.asks.economy.contains(&item));
        match c.plan.economy(item) {
            Some(series) => check_series(c, series, is_asked, out),
            None if is_asked => {
                let what = move || i18n::text(item.key());
                out.push(Field::new(&["economy", item.id()], &what).warning("economy-missing"));
            }
            None => {}
        }
    }
}

fn check_series(c: &Context<'_>, series: &EconomySeries, is_asked: bool, out: &mut Vec<Finding>) {
    let item = series.item;
    let what = || i18n::text(item.key());
    let at = ["economy", item.id()];
    let whole = Field::new(&at, &what);
    let is_blank = |datum: &Datum| datum.reading() == Reading::Missing(crate::base::State::Given);
    if series.values.iter().all(is_blank) {
        if is_asked {
            out.push(whole.warning("economy-missing"));
        }
        return;
    }
    field::unit_like(
        out,
        Field::new(&["economy", item.id(), "unit"], &what),
        &series.unit,
        item.unit(),
    );
    for datum in &series.values {
        value(c, item, datum, whole.of(datum.year), out);
    }
    gaps(c, series, whole, out);
    let is_sourced = |datum: &Datum| !datum.source.trim().is_empty() || is_blank(datum);
    if series.source.trim().is_empty() && !series.values.iter().all(is_sourced) {
        out.push(Field::new(&["economy", item.id(), "source"], &what).note("source-missing"));
    }
}

fn value(
    c: &Context<'_>,
    item: EconomyItem,
    datum: &Datum,
    field: Field<'_>,
    out: &mut Vec<Finding>,
) {
    match datum.reading() {
        Reading::Wrong(error) => out.push(field::wrong_number(field, &datum.value, &error)),
        Reading::Value(value) if item.is_growth() => {
            if value.abs() > PLAUSIBLE_GROWTH {
                out.push(
                    field
                        .warning("economy-growth-implausible")
                        .with("typed", datum.value.0.trim()),
                );
            }
        }
        Reading::Value(value) if value < 0.0 => {
            out.push(
                field
                    .error("number-negative")
                    .with("typed", datum.value.0.trim()),
            );
        }
        Reading::Value(_) | Reading::Nothing(_) | Reading::Missing(_) => {}
    }
    let is_outside = c.span.binary_search(&datum.year).is_err();
    if is_outside && !datum.value.is_blank() {
        out.push(field.note("value-outside"));
    }
}

/// Which blanks matter: of growth every year of the chain to constant prices, of population every
/// year of the pathway, of the rest the years of history.
fn gaps(c: &Context<'_>, series: &EconomySeries, whole: Field<'_>, out: &mut Vec<Finding>) {
    let item = series.item;
    let figure = |year: Year| c.sources.economy.item(item, year);
    let is_open = |year: &Year| figure(*year).value.is_none() && !is_wrong(series, *year);
    let history = &c.sources.inventory.years;
    if item.is_growth() {
        // The chain starts from the base year and runs to both ends.
        let (Some(first), Some(last), Some(base)) =
            (c.span.first(), c.span.last(), c.plan.years.base_year())
        else {
            return;
        };
        let needed = (base.min(*first) + 1)..=base.max(*last);
        report(
            out,
            whole,
            "economy-growth-missing",
            &needed.filter(is_open).collect::<Vec<_>>(),
        );
        return;
    }
    for year in history.iter().copied().filter(is_open) {
        out.push(whole.of(year).warning("value-missing"));
    }
    if item == EconomyItem::Population {
        let ahead = c
            .span
            .iter()
            .copied()
            .filter(|year| !history.contains(year));
        report(
            out,
            whole,
            "economy-future-missing",
            &ahead.filter(is_open).collect::<Vec<_>>(),
        );
    }
}

/// True for a value of which another finding says already what is wrong.
fn is_wrong(series: &EconomySeries, year: Year) -> bool {
    let datum = series.values.iter().find(|datum| datum.year == year);
    datum.is_some_and(|datum| !matches!(datum.reading(), Reading::Missing(_)))
}

/// One finding for all years of a gap, at the first of them.
fn report(out: &mut Vec<Finding>, whole: Field<'_>, code: &'static str, years: &[Year]) {
    let Some(first) = years.first() else { return };
    let finding = whole.warning(code).with("years", Arg::Text(spans(years)));
    out.push(Finding {
        place: whole.of(*first).place(),
        ..finding
    });
}
