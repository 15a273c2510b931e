//! Gases, and the units in which their emissions are added up.

use crate::base::Unit;
use crate::plan::{Accounting, GasScope};

/// The units of emission and of what is derived from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EmissionUnits {
    /// Of an emission: t CO₂, or t CO₂e.
    pub total: Unit,
    /// Per money.
    pub per_money: Unit,
    /// Per head.
    pub per_head: Unit,
    /// Per energy.
    pub per_energy: Unit,
}

/// Where carbon dioxide alone is counted.
const CARBON_DIOXIDE: EmissionUnits = EmissionUnits {
    total: Unit::T_CO2,
    per_money: Unit::TCO2_PER_10K_YUAN,
    per_head: Unit::TCO2_PER_PERSON,
    per_energy: Unit::TCO2_PER_TCE,
};

/// Where all gases are counted.
const EQUIVALENT: EmissionUnits = EmissionUnits {
    total: Unit::T_CO2E,
    per_money: Unit::TCO2E_PER_10K_YUAN,
    per_head: Unit::TCO2E_PER_PERSON,
    per_energy: Unit::TCO2E_PER_TCE,
};

impl EmissionUnits {
    /// The units of an inventory.
    #[must_use]
    pub const fn of(accounting: &Accounting) -> Self {
        match accounting.gases {
            GasScope::CarbonDioxide => CARBON_DIOXIDE,
            GasScope::All => EQUIVALENT,
        }
    }

    /// The units that go with an emission in a unit.
    #[must_use]
    pub fn like(unit: Unit) -> Self {
        let equivalent = [Unit::T_CO2E, Unit::TEN_THOUSAND_T_CO2E, Unit::KG_CO2E];
        if equivalent.contains(&unit) {
            EQUIVALENT
        } else {
            CARBON_DIOXIDE
        }
    }
}

/// The unit of the emissions that the totals of an inventory count: t CO₂, or t CO₂e where all gases
/// are counted. Whatever is derived from the totals is in this unit too.
#[must_use]
pub const fn emission_unit(accounting: &Accounting) -> Unit {
    EmissionUnits::of(accounting).total
}
