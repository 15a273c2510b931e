//! Gases, and the units in which their emissions are added up.

use serde::{Deserialize, Serialize};

use super::FactorStanding;
use crate::base::{Text, Unit};
use crate::i18n;
use crate::plan::{Accounting, GasScope, GwpSet};

/// The units of emission and of what is derived from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EmissionUnits {
    /// Of an emission: t CO₂, or t `CO₂e`.
    pub total: Unit,
    /// The same for a large place: ten thousand tonnes.
    pub large: Unit,
    /// Per money.
    pub per_money: Unit,
    /// Per head.
    pub per_head: Unit,
    /// Per energy.
    pub per_energy: Unit,
    /// Money for a tonne.
    pub cost: Unit,
}

/// Where carbon dioxide alone is counted.
const CARBON_DIOXIDE: EmissionUnits = EmissionUnits {
    total: Unit::T_CO2,
    large: Unit::TEN_THOUSAND_T_CO2,
    per_money: Unit::TCO2_PER_10K_YUAN,
    per_head: Unit::TCO2_PER_PERSON,
    per_energy: Unit::TCO2_PER_TCE,
    cost: Unit::YUAN_PER_TCO2,
};

/// Where all gases are counted.
const EQUIVALENT: EmissionUnits = EmissionUnits {
    total: Unit::T_CO2E,
    large: Unit::TEN_THOUSAND_T_CO2E,
    per_money: Unit::TCO2E_PER_10K_YUAN,
    per_head: Unit::TCO2E_PER_PERSON,
    per_energy: Unit::TCO2E_PER_TCE,
    cost: Unit::YUAN_PER_TCO2E,
};

impl EmissionUnits {
    /// The units of an inventory.
    #[must_use]
    pub const fn of(accounting: &Accounting) -> Self {
        Self::counting(accounting.gases)
    }

    /// The units of what counts these gases.
    #[must_use]
    pub const fn counting(gases: GasScope) -> Self {
        match gases {
            GasScope::CarbonDioxide => CARBON_DIOXIDE,
            GasScope::All => EQUIVALENT,
        }
    }

    /// The unit of an emission that is as large as another unit of emissions.
    #[must_use]
    pub fn sized_like(&self, unit: Unit) -> Unit {
        if unit == Self::like(unit).large {
            self.large
        } else {
            self.total
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

/// The unit of the emissions that the totals of an inventory count: t CO₂, or t `CO₂e` where all gases
/// are counted. Whatever is derived from the totals is in this unit too.
#[must_use]
pub const fn emission_unit(accounting: &Accounting) -> Unit {
    EmissionUnits::of(accounting).total
}

/// What emissions are counted in, in words: carbon dioxide, or its equivalent with the set of
/// potentials.
#[must_use]
pub fn count_name(gases: GasScope, accounting: &Accounting) -> Text {
    match gases {
        GasScope::CarbonDioxide => i18n::text("count-co2"),
        GasScope::All => {
            i18n::text_with("count-co2e", &[("set", &Text::same(accounting.gwp.name()))])
        }
    }
}

/// A greenhouse gas that an inventory counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Gas {
    /// CO₂.
    CarbonDioxide,
    /// CH₄.
    Methane,
    /// N₂O.
    NitrousOxide,
}

impl Gas {
    /// All gases in the order of tables.
    pub const ALL: [Self; 3] = [Self::CarbonDioxide, Self::Methane, Self::NitrousOxide];

    /// The identifier in references and JSON.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::CarbonDioxide => "co2",
            Self::Methane => "ch4",
            Self::NitrousOxide => "n2o",
        }
    }

    /// The chemical formula.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::CarbonDioxide => "CO₂",
            Self::Methane => "CH₄",
            Self::NitrousOxide => "N₂O",
        }
    }
}

/// The global warming potentials of a set, t `CO₂e` per t of gas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WarmingPotentials {
    /// The set.
    pub set: GwpSet,
    /// Of methane.
    pub methane: f64,
    /// Of nitrous oxide.
    pub nitrous_oxide: f64,
    /// The document's index in [`super::Factors::sources`].
    pub source: usize,
    /// How surely the values are known.
    pub standing: FactorStanding,
}

impl WarmingPotentials {
    /// The potential of a gas.
    #[must_use]
    pub const fn of(&self, gas: Gas) -> f64 {
        match gas {
            Gas::CarbonDioxide => 1.0,
            Gas::Methane => self.methane,
            Gas::NitrousOxide => self.nitrous_oxide,
        }
    }
}

/// Tonnes by gas; negative for what is subtracted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct GasMass {
    /// CO₂, t.
    pub carbon_dioxide: f64,
    /// CH₄, t.
    pub methane: f64,
    /// N₂O, t.
    pub nitrous_oxide: f64,
}

impl GasMass {
    /// The tonnes of a gas.
    #[must_use]
    pub const fn of(&self, gas: Gas) -> f64 {
        match gas {
            Gas::CarbonDioxide => self.carbon_dioxide,
            Gas::Methane => self.methane,
            Gas::NitrousOxide => self.nitrous_oxide,
        }
    }

    /// Adds tonnes of a gas. Adding zero keeps a plain zero from becoming a negative one.
    pub(super) fn add(&mut self, gas: Gas, tonnes: f64) {
        let slot = match gas {
            Gas::CarbonDioxide => &mut self.carbon_dioxide,
            Gas::Methane => &mut self.methane,
            Gas::NitrousOxide => &mut self.nitrous_oxide,
        };
        *slot += tonnes + 0.0;
    }
}
