//! Economic and social quantities.

use crate::base::{EconomyItem, Figure, Unit, Year, format_fixed};
use crate::compose::Table;
use crate::compose::cells::{
    NOTHING, Sheet, datum, signs, source_note, typed_digits, unit_sign, words, years,
};
use crate::compose::context::Context;
use crate::plan::EconomySeries;

/// Quantities by year as typed, and the money series at constant prices.
pub(super) fn economy(context: &Context<'_>) -> Table {
    let mut columns = vec![
        words(context, "compose-item", 2.6),
        signs(context, "compose-unit-head", 1.0),
    ];
    columns.extend(years(context));
    let mut sheet = Sheet::new(context.word("compose-table-economy"), "economy", columns);
    let mut sources = Vec::new();
    for series in &context.plan().economy {
        let name = context.word(series.item.key());
        let mut row = vec![name.clone(), unit_sign(&series.unit, context)];
        row.extend(context.history().iter().map(|year| {
            let value = series.values.iter().find(|datum| datum.year == *year);
            datum(value, context)
        }));
        sheet.row(row);
        sources.push((name, series.source.clone()));
        sources.extend(sources_of_years(series, context));
        if let Some(row) = at_constant_prices(series, context) {
            sheet.row(row);
        }
    }
    sheet.note(source_note("compose-sources", &sources, context));
    sheet.finish(context)
}

/// Sources that hold for a single year only.
fn sources_of_years(series: &EconomySeries, context: &Context<'_>) -> Vec<(String, String)> {
    let of_history = |year: Year| context.history().contains(&year);
    let own = series
        .values
        .iter()
        .filter(|datum| of_history(datum.year) && !datum.source.trim().is_empty());
    own.map(|datum| {
        let name = context.word(series.item.key());
        let args = [("year", datum.year.to_string()), ("name", name)];
        let name = context.words(
            "compose-name-of-year",
            &args.each_ref().map(|(n, v)| (*n, v.as_str())),
        );
        (name, datum.source.clone())
    })
    .collect()
}

/// A money series at prices of the base year, where its real growth is known.
fn at_constant_prices(series: &EconomySeries, context: &Context<'_>) -> Option<Vec<String>> {
    let economy = &context.assessment.economy;
    let (key, of): (_, fn(&crate::account::Economy, Year) -> Figure) = match series.item {
        EconomyItem::Gdp => (
            "compose-gdp-constant",
            crate::account::Economy::gdp_constant,
        ),
        EconomyItem::IndustrialValueAdded => (
            "compose-industrial-constant",
            crate::account::Economy::industrial_constant,
        ),
        EconomyItem::GdpGrowth
        | EconomyItem::IndustrialGrowth
        | EconomyItem::Population
        | EconomyItem::Households => return None,
    };
    let base = context.plan().years.base_year()?;
    let unit = Unit::parse(&series.unit)?;
    let digits = series
        .values
        .iter()
        .map(|datum| typed_digits(&datum.value))
        .max()
        .unwrap_or(0);
    let values: Vec<Option<f64>> = context
        .history()
        .iter()
        .map(|year| of(economy, *year).value_in(unit))
        .collect();
    values.iter().flatten().next()?;
    let mut row = vec![
        context.words(key, &[("base", &base.to_string())]),
        unit.sign(context.lang).to_owned(),
    ];
    row.extend(values.into_iter().map(|value| {
        value.map_or_else(|| NOTHING.to_owned(), |value| format_fixed(value, digits))
    }));
    Some(row)
}
