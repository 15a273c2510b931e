//! Constant prices and intensities.

use super::calc::{Calc, rounded};
use super::{SUM, columns, shown};
use crate::base::{EconomyItem, Figure, Year};
use crate::compose::Table;
use crate::compose::cells::Sheet;
use crate::compose::context::Context;

/// Decimals of money at constant prices, 万元.
const MONEY: usize = 2;
/// Decimals of an intensity.
const INTENSITY: usize = 4;

/// The chain to constant prices of every year of history, and what is divided by it.
pub(super) fn table(context: &Context<'_>) -> Option<Table> {
    let title = context.word("compose-book-intensities");
    let columns = columns(context, "compose-book-item", "compose-book-result");
    let mut sheet = Sheet::new(title, "economy", columns);
    for year in context.history() {
        let rows = rows(*year, context);
        if rows.is_empty() {
            continue;
        }
        sheet.group(context.year(*year));
        for row in rows {
            sheet.row(row);
        }
    }
    sheet.finish_filled(context)
}

/// What there is of a year; a plan without money and people has none.
fn rows(year: Year, context: &Context<'_>) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let economy = &context.assessment.economy;
    let gdp = economy.gdp_constant(year);
    let chains = [
        (
            "compose-book-gdp",
            gdp,
            EconomyItem::Gdp,
            EconomyItem::GdpGrowth,
        ),
        (
            "compose-book-value-added",
            economy.industrial_constant(year),
            EconomyItem::IndustrialValueAdded,
            EconomyItem::IndustrialGrowth,
        ),
    ];
    for (key, figure, level, growth) in chains {
        let calc = chain(level, growth, year, context).filter(Calc::is_calculated);
        if let Some(calc) = calc {
            rows.extend(row(&context.word(key), &calc, &figure, MONEY, context));
        }
    }
    let Some(totals) = context.assessment.inventory.of(year) else {
        return rows;
    };
    let over = [
        ("compose-book-per-gdp", totals.total, gdp, totals.per_gdp),
        (
            "compose-book-per-head",
            totals.total,
            economy.population(year),
            totals.per_head,
        ),
        (
            "compose-book-energy-per-gdp",
            totals.energy_equivalent,
            gdp,
            totals.energy_per_gdp,
        ),
    ];
    for (key, part, whole, result) in over {
        if let (Some(part), Some(whole)) = (part.value, whole.value) {
            let calc = Calc::of(rounded(part, SUM)).over(rounded(whole, SUM));
            rows.extend(row(&context.word(key), &calc, &result, INTENSITY, context));
        }
    }
    rows
}

fn row(
    name: &str,
    calc: &Calc,
    result: &Figure,
    digits: usize,
    context: &Context<'_>,
) -> Option<Vec<String>> {
    result.value?;
    let unit = result.unit.sign(context.lang);
    let name = context.words("compose-book-with-unit", &[("name", name), ("unit", unit)]);
    Some(vec![name, calc.equals(), shown(result, digits, context)])
}

/// The value of the base year times the growth of every year after it, or over that of the years
/// before it.
pub(super) fn chain(
    level: EconomyItem,
    growth: EconomyItem,
    year: Year,
    context: &Context<'_>,
) -> Option<Calc> {
    let economy = &context.assessment.economy;
    let base = context.plan().years.base_year()?;
    let start = economy.item(level, base).value?;
    let mut calc = Calc::of(start);
    for link in (base + 1)..=year {
        calc = calc.grown(economy.item(growth, link).value?, 1);
    }
    for link in ((year + 1)..=base).rev() {
        calc = calc.shrunk(economy.item(growth, link).value?);
    }
    Some(calc)
}
