//! Economic and social quantities by year, read, converted and chained to constant prices.

use std::collections::BTreeMap;

use super::amount::named_unit;
use crate::base::{Datum, EconomyItem, Figure, Reading, State, Unit, Year};
use crate::plan::Plan;

/// The economic and social quantities of a plan in the units that calculations use.
///
/// A year for which nothing is given has a missing figure, never a zero.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Economy {
    typed: BTreeMap<(EconomyItem, Year), Figure>,
    gdp_constant: BTreeMap<Year, Figure>,
    industrial_constant: BTreeMap<Year, Figure>,
}

/// Reads the economic series of a plan and chains the two money series to prices of the base year.
#[must_use]
pub fn economy(plan: &Plan) -> Economy {
    let mut economy = Economy::default();
    for item in EconomyItem::ALL {
        let Some(series) = plan.economy(item) else {
            continue;
        };
        let unit = named_unit(&series.unit);
        for datum in &series.values {
            // Where a year stands twice, the first one counts; the checks report the second.
            economy
                .typed
                .entry((item, datum.year))
                .or_insert_with(|| read_datum(item, datum, unit));
        }
    }
    let base = plan.years.base_year();
    economy.gdp_constant = economy.chained(EconomyItem::Gdp, EconomyItem::GdpGrowth, base);
    economy.industrial_constant = economy.chained(
        EconomyItem::IndustrialValueAdded,
        EconomyItem::IndustrialGrowth,
        base,
    );
    economy
}

impl Economy {
    /// A quantity as typed, in the unit of [`EconomyItem::unit`].
    #[must_use]
    pub fn item(&self, item: EconomyItem, year: Year) -> Figure {
        let missing = Figure::missing(item.unit(), Some(year));
        self.typed.get(&(item, year)).copied().unwrap_or(missing)
    }

    /// Gross domestic product at current prices, 万元.
    #[must_use]
    pub fn gdp(&self, year: Year) -> Figure {
        self.item(EconomyItem::Gdp, year)
    }

    /// Gross domestic product at prices of the base year, 万元: the value of the base year chained
    /// with the real growth of every year between. Never a value at current prices.
    #[must_use]
    pub fn gdp_constant(&self, year: Year) -> Figure {
        constant(&self.gdp_constant, year)
    }

    /// Industrial value added at current prices, 万元.
    #[must_use]
    pub fn industrial_value_added(&self, year: Year) -> Figure {
        self.item(EconomyItem::IndustrialValueAdded, year)
    }

    /// Industrial value added at prices of the base year, 万元, chained as
    /// [`Economy::gdp_constant`] is.
    #[must_use]
    pub fn industrial_constant(&self, year: Year) -> Figure {
        constant(&self.industrial_constant, year)
    }

    /// Resident population, persons.
    #[must_use]
    pub fn population(&self, year: Year) -> Figure {
        self.item(EconomyItem::Population, year)
    }

    /// Households.
    #[must_use]
    pub fn households(&self, year: Year) -> Figure {
        self.item(EconomyItem::Households, year)
    }

    /// G(y) = G(base) × Π(1 + g), forwards by multiplying, backwards by dividing.
    fn chained(
        &self,
        level: EconomyItem,
        growth: EconomyItem,
        base: Option<Year>,
    ) -> BTreeMap<Year, Figure> {
        let mut chain = BTreeMap::new();
        let Some(base) = base else {
            return chain;
        };
        let start = self.item(level, base);
        chain.insert(base, start);
        let years: Vec<Year> = self.years_of(growth).collect();
        let mut last = start;
        for year in (base + 1)..=years.last().copied().unwrap_or(base) {
            last = step(last, self.item(growth, year), year, |level, index| {
                level * index
            });
            chain.insert(year, last);
        }
        let mut last = start;
        // The growth of the first year leads back to the year before it.
        for year in (years.first().map_or(base, |first| first - 1)..base).rev() {
            last = step(last, self.item(growth, year + 1), year, |level, index| {
                level / index
            });
            chain.insert(year, last);
        }
        chain
    }

    fn years_of(&self, item: EconomyItem) -> impl Iterator<Item = Year> {
        self.typed
            .range((item, Year::MIN)..=(item, Year::MAX))
            .map(|((_, year), _)| *year)
            .filter(|year| crate::base::PLAUSIBLE_YEARS.contains(year))
    }
}

fn constant(chain: &BTreeMap<Year, Figure>, year: Year) -> Figure {
    let missing = Figure::missing(Unit::TEN_THOUSAND_YUAN, Some(year));
    chain.get(&year).copied().unwrap_or(missing)
}

/// One link of the chain. `growth` is in per cent; a fall of 100 % or more leaves nothing to chain.
fn step(level: Figure, growth: Figure, year: Year, by: impl Fn(f64, f64) -> f64) -> Figure {
    let next = level.combine(growth, level.unit, |level, percent| {
        let index = 1.0 + percent / 100.0;
        if index > 0.0 {
            by(level, index)
        } else {
            f64::NAN
        }
    });
    Figure {
        year: Some(year),
        ..next
    }
}

fn read_datum(item: EconomyItem, datum: &Datum, unit: Option<Unit>) -> Figure {
    let wanted = item.unit();
    let year = Some(datum.year);
    let is_growth = item.is_growth();
    match datum.reading() {
        Reading::Value(value) if value < 0.0 && !is_growth => Figure::failed(wanted, year),
        Reading::Value(value) => match unit.and_then(|unit| unit.convert(value, wanted)) {
            Some(value) => Figure::complete(value, wanted, datum.year),
            None => Figure::failed(wanted, year),
        },
        Reading::Nothing(State::ConfirmedZero | State::NotOccurring) => {
            Figure::complete(0.0, wanted, datum.year)
        }
        // Counted elsewhere or not applicable: rightly blank, yet nothing to divide by.
        Reading::Nothing(_) | Reading::Missing(_) => Figure::missing(wanted, year),
        Reading::Wrong(_) => Figure::failed(wanted, year),
    }
}
