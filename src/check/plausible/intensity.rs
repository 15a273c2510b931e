//! Intensities: typed ones that are not total over value added, and value added at current prices.

use crate::base::{Dimension, EconomyItem, Figure, Reading, Year};
use crate::check::context::Context;
use crate::check::field::Field;
use crate::check::order::figure_text;
use crate::finding::{Finding, Place, Severity};
use crate::i18n;
use crate::programme::Metric;

/// A typed intensity may differ by so much from the computed one for rounding.
const ROUNDING: f64 = 0.02;

/// Real growth and growth at current prices that differ by less are the same number, points.
const SAME_GROWTH: f64 = 0.05;

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    typed(c, out);
    for (level, growth) in [
        (EconomyItem::Gdp, EconomyItem::GdpGrowth),
        (
            EconomyItem::IndustrialValueAdded,
            EconomyItem::IndustrialGrowth,
        ),
    ] {
        nominal(c, level, growth, out);
    }
    no_growth(c, out);
}

/// A typed emission per value added of a year that the inventory knows.
fn typed(c: &Context<'_>, out: &mut Vec<Finding>) {
    for result in &c.verdict.indicators {
        let Some(unit) = result
            .unit
            .filter(|unit| unit.dimension() == Dimension::EmissionPerMoney)
        else {
            continue;
        };
        let Some(entry) = c.plan.indicators.iter().find(|entry| entry.id == result.id) else {
            continue;
        };
        for datum in &entry.values {
            let Reading::Value(typed) = datum.reading() else {
                continue;
            };
            let Some(totals) = c.sources.inventory.of(datum.year) else {
                continue;
            };
            let is_off = |figure: &Figure| {
                let value = figure.complete_value().and_then(|_| figure.value_in(unit));
                value.map(|value| (value - typed).abs() > ROUNDING * value.abs())
            };
            // It may be one of whole value added or of industry's.
            let known = [totals.per_gdp, totals.per_industrial];
            let off: Vec<bool> = known.iter().filter_map(is_off).collect();
            if off.is_empty() || off.contains(&false) {
                continue;
            }
            let place = Place::of(&["indicator", &entry.id]).year(datum.year);
            let finding = Finding::new(Severity::Warning, "indicator-intensity", place);
            out.push(
                finding
                    .with("year", datum.year)
                    .with("typed", datum.value.0.trim())
                    .with("computed", figure_text(&totals.per_gdp)),
            );
        }
    }
}

/// Real growth that is the growth of the values at current prices.
fn nominal(c: &Context<'_>, level: EconomyItem, growth: EconomyItem, out: &mut Vec<Finding>) {
    let economy = c.sources.economy;
    let mut same = 0_usize;
    let mut last: Option<Year> = None;
    for pair in c.sources.inventory.years.windows(2) {
        let [before, year] = pair else { continue };
        let values = economy
            .item(level, *before)
            .complete_value()
            .zip(economy.item(level, *year).complete_value());
        let real = economy.item(growth, *year).complete_value();
        let Some(((before_value, value), real)) = values.zip(real).filter(|_| before + 1 == *year)
        else {
            continue;
        };
        let nominal = (value / before_value - 1.0) * 100.0;
        if (nominal - real).abs() >= SAME_GROWTH {
            return;
        }
        same += 1;
        last = Some(*year);
    }
    if let Some(year) = last.filter(|_| same >= 2) {
        let what = || i18n::text(growth.key());
        let field = Field::new(&["economy", growth.id()], &what).of(year);
        out.push(field.warning("economy-growth-nominal"));
    }
}

/// A target per value added, and no real growth to bring value added to constant prices.
fn no_growth(c: &Context<'_>, out: &mut Vec<Finding>) {
    // Where the programme asks for growth, its absence has a finding of its own.
    let asked = c
        .kind
        .is_some_and(|kind| kind.asks.economy.contains(&EconomyItem::GdpGrowth));
    let series = |item| c.plan.economy(item);
    let has_values = |item| {
        series(item).is_some_and(|series| series.values.iter().any(|datum| !datum.value.is_blank()))
    };
    let targets = &c.sources.pathway.targets;
    let is_wanted = targets.iter().any(|target| target.metric == Metric::PerGdp);
    if is_wanted && !asked && has_values(EconomyItem::Gdp) && !has_values(EconomyItem::GdpGrowth) {
        let what = || i18n::text(EconomyItem::GdpGrowth.key());
        let field = Field::new(&["economy", EconomyItem::GdpGrowth.id()], &what);
        out.push(field.warning("economy-current-prices"));
    }
}
