//! Why emissions changed, and why they are to change: the decomposition of past and plan.
//!
//! `C = Σ P · (G/P) · (E/G) · (E_s/E) · (E_sf/E_s) · (C_sf/E_sf)` over the sectors s and the
//! carriers f, with energy in tce at the equivalent value. What carries no energy (processes and the
//! remainder) and tonnes that were estimated elsewhere are effects of their own.

use std::collections::BTreeMap;

use super::carriers::Catalogue;
use super::engine::{Ahead, Engine};
use super::flows::{SectorFlows, flows};
use super::lmdi::{Cell, lmdi, ratios};
use super::results::{Cause, DecomposedCell, Decomposition, Part, Undecomposed};
use crate::account::{CarrierClass, Economy, Inventory};
use crate::base::{Completeness, Figure, Sector, Year};

/// Emission and energy by sector and carrier, with what the place does, in one year.
struct Period {
    year: Year,
    people: f64,
    gdp: f64,
    cells: BTreeMap<(Sector, usize), (f64, f64)>,
    /// Emission that no energy carries.
    rest: f64,
    /// Tonnes that were estimated elsewhere, taken away.
    tonnes: f64,
    total: f64,
}

/// The change from the first to the last year of history.
pub(super) fn past(
    engine: &Engine<'_>,
    inventory: &Inventory,
    economy: &Economy,
) -> Result<Decomposition, Undecomposed> {
    let first = inventory
        .years
        .first()
        .filter(|first| **first < engine.last);
    let first = *first.ok_or(Undecomposed::OneYear)?;
    let catalogue = &engine.catalogue;
    let of = |sector: &Sector| flows(catalogue, inventory, *sector, first);
    let before: Vec<SectorFlows> = Sector::ALL.iter().map(of).collect();
    let before = Period::past(first, &before, catalogue, inventory, economy)?;
    let after = Period::past(engine.last, engine.flows(), catalogue, inventory, economy)?;
    Ok(decompose(&before, &after))
}

/// The change from the last year of history to a year of the plan.
pub(super) fn planned(
    engine: &Engine<'_>,
    ahead: Option<&Ahead>,
    inventory: &Inventory,
    economy: &Economy,
) -> Result<Decomposition, Undecomposed> {
    let ahead = ahead.ok_or(Undecomposed::OneYear)?;
    let catalogue = &engine.catalogue;
    let before = Period::past(engine.last, engine.flows(), catalogue, inventory, economy)?;
    let after = Period::planned(ahead, catalogue, economy)?;
    Ok(decompose(&before, &after))
}

impl Period {
    fn new(year: Year, total: Figure, economy: &Economy) -> Result<Self, Undecomposed> {
        let positive = |figure: Figure| figure.complete_value().filter(|value| *value > 0.0);
        let total = total.complete_value().ok_or(Undecomposed::Emission(year))?;
        let people = positive(economy.population(year)).ok_or(Undecomposed::Population(year))?;
        let gdp = positive(economy.gdp_constant(year)).ok_or(Undecomposed::Output(year))?;
        Ok(Self {
            year,
            people,
            gdp,
            cells: BTreeMap::new(),
            rest: total,
            tonnes: 0.0,
            total,
        })
    }

    fn past(
        year: Year,
        sectors: &[SectorFlows],
        catalogue: &Catalogue<'_>,
        inventory: &Inventory,
        economy: &Economy,
    ) -> Result<Self, Undecomposed> {
        let totals = inventory.of(year).ok_or(Undecomposed::Emission(year))?;
        let mut period = Self::new(year, totals.total, economy)?;
        for (sector, flows) in Sector::ALL.iter().zip(sectors) {
            if flows.energy != Completeness::Complete {
                return Err(Undecomposed::Energy(year));
            }
            for flow in &flows.flows {
                let emission = flow.amount * flow.factor;
                let energy = flow.amount * flow.energy;
                period.add((*sector, flow.carrier), emission, energy, catalogue);
            }
        }
        period.checked()
    }

    fn planned(
        ahead: &Ahead,
        catalogue: &Catalogue<'_>,
        economy: &Economy,
    ) -> Result<Self, Undecomposed> {
        let year = ahead.year;
        let total = ahead.sectors.iter().map(|sector| sector.planned);
        let total = Figure::sum(total, ahead.unit, Some(year));
        let mut period = Self::new(year, total, economy)?;
        for sector in &ahead.sectors {
            if sector.energy != Completeness::Complete {
                return Err(Undecomposed::Energy(year));
            }
            period.tonnes += sector.model.tonnes();
            for flow in sector.model.outcome() {
                let key = (sector.sector, flow.carrier);
                period.add(key, flow.emission, flow.energy, catalogue);
            }
        }
        period.rest += period.tonnes;
        period.checked()
    }

    /// Adds a flow. Power and heat that are sold go with what is purchased.
    fn add(
        &mut self,
        (sector, carrier): (Sector, usize),
        emission: f64,
        energy: f64,
        catalogue: &Catalogue<'_>,
    ) {
        if energy.abs() <= 0.0 {
            return;
        }
        let bought = match catalogue.class(carrier) {
            Some(CarrierClass::ElectricitySold) => {
                catalogue.of_class(CarrierClass::ElectricityGrid)
            }
            Some(CarrierClass::HeatSold) => catalogue.of_class(CarrierClass::Heat),
            _ => Some(carrier),
        };
        let cell = self
            .cells
            .entry((sector, bought.unwrap_or(carrier)))
            .or_default();
        cell.0 += emission;
        cell.1 += energy;
        self.rest -= emission;
    }

    /// Logarithms need values that are not negative: more sold than bought cannot be decomposed.
    fn checked(self) -> Result<Self, Undecomposed> {
        let negative = |(emission, energy): &(f64, f64)| *emission < 0.0 || *energy < 0.0;
        if self.total <= 0.0 || self.cells.values().any(negative) {
            return Err(Undecomposed::Negative(self.year));
        }
        Ok(self)
    }

    fn energy(&self) -> f64 {
        self.cells.values().map(|(_, energy)| energy).sum()
    }

    fn energy_of(&self, sector: Sector) -> f64 {
        let own = self.cells.iter().filter(|((s, _), _)| *s == sector);
        own.map(|(_, (_, energy))| energy).sum()
    }

    /// The factors of a cell: population, output per head, energy per output, share of the sector,
    /// share of the carrier, emission per energy. `None` where there is nothing to divide by.
    fn factors(&self, key: &(Sector, usize)) -> [Option<f64>; 6] {
        let (emission, energy) = self.cells.get(key).copied().unwrap_or_default();
        let (of_sector, all) = (self.energy_of(key.0), self.energy());
        let over = |a: f64, b: f64| (b > 0.0).then(|| a / b);
        [
            Some(self.people),
            over(self.gdp, self.people),
            over(all, self.gdp),
            over(of_sector, all),
            over(energy, of_sector),
            over(emission, energy),
        ]
    }
}

fn decompose(before: &Period, after: &Period) -> Decomposition {
    let mut keys: Vec<(Sector, usize)> = before
        .cells
        .keys()
        .chain(after.cells.keys())
        .copied()
        .collect();
    keys.sort_unstable();
    keys.dedup();
    let cells: Vec<Cell> = keys.iter().map(|key| cell(before, after, key)).collect();
    let energy = lmdi(&cells);
    let named = keys.into_iter().zip(cells);
    let named = named.map(|((sector, carrier), factors)| DecomposedCell {
        sector,
        carrier,
        factors,
    });
    let mut effects: Vec<(Cause, f64)> = Cause::ALL.into_iter().zip(energy.effects).collect();
    effects.push((Cause::Process, after.rest - before.rest));
    effects.push((Cause::Tonnes, before.tonnes - after.tonnes));
    let tonnes: Vec<f64> = effects.iter().map(|(_, tonnes)| *tonnes).collect();
    let ratios = ratios(&tonnes, before.total, after.total);
    let parts = effects.into_iter().zip(ratios);
    let parts = parts.map(|((cause, tonnes), ratio)| Part {
        cause,
        tonnes,
        ratio,
    });
    Decomposition {
        from: before.year,
        to: after.year,
        before: before.total,
        after: after.total,
        parts: parts.collect(),
        cells: named.collect(),
        rest: (before.rest, after.rest),
        tonnes: (before.tonnes, after.tonnes),
    }
}

/// A cell of both years. A carrier or a sector that is not there in one of them has the factors of
/// the other, so that its coming or going is a matter of the mix alone.
fn cell(before: &Period, after: &Period, key: &(Sector, usize)) -> Cell {
    let (before, after) = (before.factors(key), after.factors(key));
    let pick = |own: &[Option<f64>], other: &[Option<f64>]| -> Vec<f64> {
        let pairs = own.iter().zip(other);
        pairs
            .map(|(own, other)| own.or(*other).unwrap_or_default())
            .collect()
    };
    Cell {
        before: pick(&before, &after),
        after: pick(&after, &before),
    }
}
