//! The flows of a sector: amount, factor and energy of every carrier in a year of the inventory.
//!
//! Lines of one carrier are one flow. What has no amount in the unit of its carrier stays in a
//! remainder, which measures on carriers cannot reach. Certified green power is part of the flow of
//! purchased electricity and keeps its share of it.

use super::carriers::Catalogue;
use crate::account::{CarrierClass, Inventory, Line};
use crate::base::{Completeness, Sector, Year};

/// One carrier of one sector.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Flow {
    /// The index of the carrier.
    pub carrier: usize,
    /// The amount in the unit of the carrier.
    pub amount: f64,
    /// Emission per amount, t; negative for energy sold.
    pub factor: f64,
    /// The share of that factor which moves with the factor of the grid.
    pub grid: f64,
    /// Energy per amount, tce, electricity at its equivalent value; negative for energy sold.
    pub energy: f64,
    /// The share of that energy which is non-fossil.
    pub non_fossil: f64,
}

/// The flows of a sector.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct SectorFlows {
    pub flows: Vec<Flow>,
    /// Energy outside of the flows, tce, and the non-fossil part of it.
    pub rest_energy: (f64, f64),
    /// How far the energy of the sector can be trusted.
    pub energy: Completeness,
}

/// What the lines of one carrier add up to.
#[derive(Default)]
struct Sum {
    amount: f64,
    emission: f64,
    /// Emission by the factor of the grid.
    grid: f64,
    energy: f64,
    /// Certified green power.
    green: f64,
}

/// The flows of a sector in a year, in the order of the carriers' table.
pub(super) fn flows(
    catalogue: &Catalogue<'_>,
    inventory: &Inventory,
    sector: Sector,
    year: Year,
) -> SectorFlows {
    let mut sums: std::collections::BTreeMap<usize, Sum> = std::collections::BTreeMap::new();
    let mut found = SectorFlows::default();
    let grid = catalogue.of_class(CarrierClass::ElectricityGrid);
    for line in inventory
        .lines_of(year)
        .filter(|line| line.sector == sector)
    {
        let class = line.carrier.and_then(|index| catalogue.class(index));
        let green = class == Some(CarrierClass::ElectricityGreen);
        if line.memo && !green {
            // Sinks, and power and heat made for others, are no part of the sector's emission.
            continue;
        }
        if !line.memo {
            found.energy = found.energy.max(line.energy_equivalent.completeness);
        }
        let carrier = if green { grid } else { line.carrier };
        let amount = carrier.and_then(|index| countable(catalogue, index, line));
        let (Some(carrier), Some(amount)) = (carrier, amount) else {
            let energy = line.energy_equivalent.value.unwrap_or_default();
            let is_non_fossil = class.is_some_and(CarrierClass::is_non_fossil);
            found.rest_energy.0 += energy;
            found.rest_energy.1 += if is_non_fossil { energy } else { 0.0 };
            continue;
        };
        let sum = sums.entry(carrier).or_default();
        let emission = line.emission.value.unwrap_or_default();
        let own = line.factor.as_ref().is_none_or(|factor| factor.own);
        sum.emission += emission;
        sum.grid += if own { 0.0 } else { emission };
        if green {
            sum.green += amount;
        } else {
            sum.amount += amount;
            sum.energy += line.energy_equivalent.value.unwrap_or_default();
        }
    }
    let flow = |(carrier, sum): (usize, Sum)| sum.flow(carrier, catalogue);
    found.flows = sums.into_iter().filter_map(flow).collect();
    found
}

/// The amount of a line, where it can be a flow of the carrier: complete and in its unit.
fn countable(catalogue: &Catalogue<'_>, carrier: usize, line: &Line) -> Option<f64> {
    let carrier = catalogue.get(carrier)?;
    line.emission.complete_value()?;
    let amount = line.amount.complete_value()?;
    let fits = carrier.class != CarrierClass::Other && line.amount.unit == carrier.unit;
    fits.then_some(amount)
}

impl Sum {
    /// The flow; `None` when nothing flows, so that its emission stays in the remainder.
    fn flow(self, carrier: usize, catalogue: &Catalogue<'_>) -> Option<Flow> {
        if self.amount <= 0.0 {
            return None;
        }
        let class = catalogue.class(carrier)?;
        let non_fossil = if class.is_non_fossil() {
            1.0
        } else {
            (self.green / self.amount).min(1.0)
        };
        let of_grid = class.is_electricity() && self.emission.abs() > 0.0;
        Some(Flow {
            carrier,
            amount: self.amount,
            factor: self.emission / self.amount,
            grid: if of_grid {
                self.grid / self.emission
            } else {
                0.0
            },
            energy: self.energy / self.amount,
            non_fossil,
        })
    }
}

/// A carrier that a measure brings into a sector: nothing of it flows yet.
pub(super) fn new_flow(catalogue: &Catalogue<'_>, carrier: usize) -> Option<Flow> {
    let class = catalogue.class(carrier)?;
    Some(Flow {
        carrier,
        amount: 0.0,
        factor: catalogue.emission(carrier)?,
        grid: f64::from(u8::from(class == CarrierClass::ElectricityGrid)),
        // Where the energy of a carrier is not known, the energy of the sector has failed already.
        energy: catalogue.energy(carrier).unwrap_or_default(),
        non_fossil: f64::from(u8::from(class.is_non_fossil())),
    })
}
