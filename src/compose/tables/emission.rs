//! Emissions of the past.

use super::beside;
use super::energy::carriers;
use crate::account::YearTotals;
use crate::base::{EconomyItem, Figure, Sector, Unit};
use crate::chart::Scale;
use crate::compose::Table;
use crate::compose::cells::{Sheet, fixed, numbers, scaled, share_of, signs, words, years};
use crate::compose::context::Context;
use crate::plan::GasScope;

/// Emission by sector and year, with the shares of the last year.
pub(super) fn by_sector(context: &Context<'_>) -> Table {
    let totals = &context.assessment.inventory.totals;
    let is_there = |sector: &Sector| totals.iter().any(|y| !is_nothing(&y.sector(*sector)));
    let rows = Sector::ALL.into_iter().filter(is_there).map(|sector| {
        let figures = totals.iter().map(|y| y.sector(sector)).collect();
        (context.word(sector.key()), figures)
    });
    breakdown(
        "compose-table-by-sector",
        "compose-sector",
        rows.collect(),
        context,
    )
}

/// Emission by carrier and year, with the shares of the last year.
pub(super) fn by_carrier(context: &Context<'_>) -> Table {
    let name = |carrier: usize| {
        let carrier = context.factors().carriers.get(carrier);
        carrier
            .map(|carrier| context.text(&carrier.name).to_owned())
            .unwrap_or_default()
    };
    let unit = context.assessment.inventory.unit;
    let rows = carriers(context, |line| line.emission, unit);
    let rows = rows
        .into_iter()
        .map(|(carrier, figures)| (name(carrier), figures))
        .collect();
    breakdown("compose-table-by-carrier", "compose-carrier", rows, context)
}

/// Parts of the total by year.
fn breakdown(
    title: &str,
    first: &str,
    rows: Vec<(String, Vec<Figure>)>,
    context: &Context<'_>,
) -> Table {
    let totals: Vec<Figure> = context
        .assessment
        .inventory
        .totals
        .iter()
        .map(|y| y.total)
        .collect();
    let scale = Scale::emission(context.assessment);
    let mut columns = vec![words(context, first, 2.2)];
    columns.extend(years(context));
    let last = totals.last();
    if let Some(year) = last.and_then(|total| total.year) {
        columns.push(numbers(
            context.words("compose-share-of-year", &[("year", &year.to_string())]),
            1.2,
        ));
    }
    let sheet = Sheet::new(context.word(title), "inventory", columns);
    let mut sheet = sheet.unit(scale.unit.sign(context.lang), context);
    let line = |name: String, figures: &[Figure]| {
        let mut row = vec![name];
        row.extend(figures.iter().map(|figure| scaled(figure, &scale, context)));
        row.extend(
            figures
                .last()
                .zip(last)
                .map(|(part, whole)| share_of(part, whole, context)),
        );
        row
    };
    for (name, figures) in rows {
        sheet.row(line(name, &figures));
    }
    if !sheet.is_empty() {
        sheet.total(line(context.word("compose-total"), &totals));
        let mut other = beside::total_line(&scale, context);
        other.extend(last.map(|_| String::new()));
        sheet.total(other);
        for note in beside::rest_notes(context) {
            sheet.note(note);
        }
    }
    sheet.finish(context)
}

fn is_nothing(figure: &Figure) -> bool {
    figure
        .complete_value()
        .is_some_and(|value| value.abs() < f64::EPSILON)
}

/// A row of the summary: its name, its unit and decimals (none for a share), its figure, and the
/// economic quantity without which it has no place in the table.
struct Item {
    key: &'static str,
    unit: Option<(Unit, usize)>,
    of: fn(&YearTotals) -> Figure,
    needs: Option<EconomyItem>,
}

const INTENSITIES: [Item; 7] = [
    Item {
        key: "compose-per-gdp",
        unit: Some((Unit::TCO2_PER_10K_YUAN, 4)),
        of: |y| y.per_gdp,
        needs: Some(EconomyItem::Gdp),
    },
    Item {
        key: "compose-per-industrial",
        unit: Some((Unit::TCO2_PER_10K_YUAN, 4)),
        of: |y| y.per_industrial,
        needs: Some(EconomyItem::IndustrialValueAdded),
    },
    Item {
        key: "compose-per-head",
        unit: Some((Unit::TCO2_PER_PERSON, 3)),
        of: |y| y.per_head,
        needs: Some(EconomyItem::Population),
    },
    Item {
        key: "compose-energy-per-gdp",
        unit: Some((Unit::TCE_PER_10K_YUAN, 4)),
        of: |y| y.energy_per_gdp,
        needs: Some(EconomyItem::Gdp),
    },
    Item {
        key: "compose-energy-per-industrial",
        unit: Some((Unit::TCE_PER_10K_YUAN, 4)),
        of: |y| y.energy_per_industrial,
        needs: Some(EconomyItem::IndustrialValueAdded),
    },
    Item {
        key: "compose-nonfossil-share",
        unit: None,
        of: |y| y.nonfossil_share,
        needs: None,
    },
    Item {
        key: "compose-green-power-share",
        unit: None,
        of: |y| y.green_power_share,
        needs: None,
    },
];

/// Emission by scope, energy and intensities by year.
pub(super) fn summary(context: &Context<'_>) -> Table {
    let totals = &context.assessment.inventory.totals;
    let mut columns = vec![
        words(context, "compose-item", 2.8),
        signs(context, "compose-unit-head", 1.5),
    ];
    columns.extend(years(context));
    let mut sheet = Sheet::new(context.word("compose-table-summary"), "inventory", columns);
    let scale = Scale::emission(context.assessment);
    let all_gases = context.plan().accounting.gases == GasScope::All;
    let row = |key: &str, scale: &Scale, of: fn(&YearTotals) -> Figure| {
        let mut row = vec![context.word(key), scale.unit.sign(context.lang).to_owned()];
        row.extend(totals.iter().map(|y| scaled(&of(y), scale, context)));
        row
    };
    if totals.is_empty() {
        return sheet.finish(context);
    }
    sheet.row(row("compose-scope1", &scale, |y| y.scope1));
    sheet.row(row("compose-scope2", &scale, |y| y.scope2));
    let total = if all_gases {
        "compose-emission-total-all"
    } else {
        "compose-emission-total"
    };
    sheet.row(row(total, &scale, |y| y.total));
    beside::rows(&mut sheet, &scale, context);
    let energy = Scale::energy(context.assessment);
    sheet.row(row("compose-energy-equivalent", &energy, |y| {
        y.energy_equivalent
    }));
    let has = |item: &Item| {
        item.needs
            .is_none_or(|needs| context.plan().economy(needs).is_some())
    };
    for item in INTENSITIES.iter().filter(|item| has(item)) {
        // An intensity of all gases has the sign of CO₂ equivalent.
        let counted = totals.first().map(|y| (item.of)(y).unit);
        let unit = item.unit.map(|(unit, _)| counted.unwrap_or(unit));
        let unit = unit.map_or("%", |unit| unit.sign(context.lang));
        let mut row = vec![context.word(item.key), unit.to_owned()];
        row.extend(totals.iter().map(|y| match item.unit {
            Some((unit, digits)) => fixed(&(item.of)(y), unit, digits, context),
            None => fixed(&(item.of)(y), Unit::PERCENT, 1, context),
        }));
        sheet.row(row);
    }
    if let Some(base) = context
        .plan()
        .years
        .base_year()
        .filter(|_| context.plan().economy(EconomyItem::Gdp).is_some())
    {
        sheet.note(context.words("compose-prices-note", &[("base", &base.to_string())]));
    }
    for note in beside::notes(context) {
        sheet.note(note);
    }
    sheet.finish(context)
}
