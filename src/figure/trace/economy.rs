//! Traces of economic quantities: typed values, and the chain to constant prices.

use super::{Parts, TraceRow, link, value_text};
use crate::base::{EconomyItem, Figure, Text, Year};
use crate::figure::Sources;
use crate::i18n;

pub(super) fn of(name: &str, year: Year, s: &Sources<'_>) -> Option<Parts> {
    match name {
        "gdp_constant" => chain(
            EconomyItem::Gdp,
            EconomyItem::GdpGrowth,
            s.economy.gdp_constant(year),
            year,
            s,
        ),
        "industrial_constant" => chain(
            EconomyItem::IndustrialValueAdded,
            EconomyItem::IndustrialGrowth,
            s.economy.industrial_constant(year),
            year,
            s,
        ),
        _ => {
            let item = EconomyItem::ALL
                .into_iter()
                .find(|item| item.id() == name)?;
            let figure = s.economy.item(item, year);
            let formula = i18n::text_with("trace-typed-value", &[("value", &value_text(&figure))]);
            Some((formula, vec![row(item, year, s)]))
        }
    }
}

fn row(item: EconomyItem, year: Year, s: &Sources<'_>) -> TraceRow {
    let series = s.plan.economy(item);
    let datum = series.and_then(|series| series.values.iter().find(|datum| datum.year == year));
    let own = datum.map_or("", |datum| datum.source.trim());
    let source = if own.is_empty() {
        series.map_or("", |series| series.source.trim())
    } else {
        own
    };
    let name = i18n::text(item.key());
    let label = i18n::text_with(
        "trace-name-year",
        &[("name", &name), ("year", &Text::same(year.to_string()))],
    );
    TraceRow::figure(
        label,
        &s.economy.item(item, year),
        Some(link(&format!("economy.{}", item.id()), year)),
    )
    .from(Text::same(source))
}

/// The value of the base year and the real growth of every year between.
fn chain(
    level: EconomyItem,
    growth: EconomyItem,
    result: Figure,
    year: Year,
    s: &Sources<'_>,
) -> Option<Parts> {
    let base = s.plan.years.base_year()?;
    let mut rows = vec![row(level, base, s).times()];
    let (first, last) = if year >= base {
        (base + 1, year)
    } else {
        (year + 1, base)
    };
    // Of each year the index 1 + growth; a chain back divides by it.
    let direction = if year >= base { 1.0 } else { -1.0 };
    rows.extend((first..=last).map(|year| {
        let row = row(growth, year, s);
        let index = row.number.map(|percent| 1.0 + percent / 100.0);
        row.counting(index).power(direction)
    }));
    let key = if year >= base {
        "trace-chain"
    } else {
        "trace-chain-back"
    };
    let args = [
        ("base", &Text::same(base.to_string())),
        ("result", &value_text(&result)),
    ];
    Some((i18n::text_with(key, &args), rows))
}
