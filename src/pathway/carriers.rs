//! What the pathway must know of a carrier that a measure leads to or away from.

use crate::account::{Carrier, CarrierClass, EmissionUnits, Factors, Family, Inventory};
use crate::base::{Dimension, Unit};

/// Carriers, with the factors that hold in the last year of history.
#[derive(Clone, Copy)]
pub(super) struct Catalogue<'a> {
    factors: &'a Factors,
    family: Option<&'a Family>,
    /// The equivalent value of electricity, tce/MWh.
    equivalent: Option<f64>,
    /// The factor of purchased electricity, t/MWh.
    purchased: Option<f64>,
    /// The factor of certified green power, t/MWh.
    certified: Option<f64>,
    /// The units of emissions.
    units: EmissionUnits,
}

impl<'a> Catalogue<'a> {
    pub(super) fn new(factors: &'a Factors, inventory: &Inventory) -> Self {
        let family = inventory.family;
        let purchased = inventory.electricity.last();
        let purchased = purchased.and_then(|factor| factor.as_ref().map(|f| f.value));
        Self {
            factors,
            family: family.and_then(|index| factors.families.get(index)),
            equivalent: inventory.equivalent_value.value,
            purchased,
            certified: if inventory.electricity_rule.counts_certificates() {
                Some(0.0)
            } else {
                purchased
            },
            units: EmissionUnits::like(inventory.unit),
        }
    }

    /// The unit of emissions: that of the inventory.
    pub(super) const fn unit(&self) -> Unit {
        self.units.total
    }

    /// The units of what is derived from emissions.
    pub(super) const fn units(&self) -> EmissionUnits {
        self.units
    }

    /// The factor of purchased electricity in the last year of history, t/MWh.
    pub(super) const fn purchased(&self) -> Option<f64> {
        self.purchased
    }

    /// A carrier by its id.
    pub(super) fn named(&self, id: &str) -> Option<usize> {
        self.factors.carrier(id.trim()).map(|(index, _)| index)
    }

    /// A carrier by its index.
    pub(super) fn get(&self, index: usize) -> Option<&'a Carrier> {
        self.factors.carriers.get(index)
    }

    /// What a carrier is.
    pub(super) fn class(&self, index: usize) -> Option<CarrierClass> {
        self.get(index).map(|carrier| carrier.class)
    }

    /// The first carrier of a class.
    pub(super) fn of_class(&self, class: CarrierClass) -> Option<usize> {
        let carriers = self.factors.carriers.iter();
        carriers
            .enumerate()
            .find(|(_, c)| c.class == class)
            .map(|(index, _)| index)
    }

    /// Heat in GJ per unit of a carrier; `None` for what carries no energy.
    pub(super) fn heat(&self, index: usize) -> Option<f64> {
        let carrier = self.get(index)?;
        if carrier.unit.dimension() == Dimension::Energy {
            return carrier.unit.convert(1.0, Unit::GIGAJOULE);
        }
        let fuel = self.family.and_then(|family| family.fuel(&carrier.id));
        fuel.map(|fuel| fuel.ncv)
            .or_else(|| Unit::TCE.convert(carrier.tce?, Unit::GIGAJOULE))
    }

    /// Emission per unit of a carrier by the tables, t; `None` when they have none.
    pub(super) fn emission(&self, index: usize) -> Option<f64> {
        let carrier = self.get(index)?;
        match carrier.class {
            CarrierClass::ElectricityGrid => self.purchased,
            CarrierClass::ElectricityGreen => self.certified,
            CarrierClass::Heat => Some(self.factors.heat.0),
            class if class.is_non_fossil() => Some(0.0),
            class if class.is_fuel() => {
                let fuel = self.family?.fuel(&carrier.id)?;
                Some(fuel.emission_factor())
            }
            _ => None,
        }
    }

    /// Energy in tce per unit of a carrier, electricity at its equivalent value.
    pub(super) fn energy(&self, index: usize) -> Option<f64> {
        let carrier = self.get(index)?;
        if carrier.class.is_electricity() {
            let mwh = carrier.unit.convert(1.0, Unit::MEGAWATT_HOUR)?;
            return self.equivalent.map(|tce| tce * mwh);
        }
        carrier
            .tce
            .or_else(|| Unit::GIGAJOULE.convert(self.heat(index)?, Unit::TCE))
    }

    /// A typed amount in the unit of a carrier; `None` when the unit is none that the carrier
    /// takes.
    pub(super) fn amount(&self, index: usize, value: f64, unit: Unit) -> Option<f64> {
        let carrier = self.get(index)?;
        if carrier.class == CarrierClass::Other || !carrier.accepts(unit) {
            return None;
        }
        unit.convert(value, carrier.unit).or_else(|| {
            let gigajoules = unit.convert(value, Unit::GIGAJOULE)?;
            Some(gigajoules / self.heat(index)?)
        })
    }

    /// True for energy that a sector uses and a measure can save: fuels, purchased and direct
    /// power, own power, heat. Not what is sold, nor the memo of certified green power.
    pub(super) fn is_use(&self, index: usize) -> bool {
        self.class(index).is_some_and(|class| {
            let power = class.is_electricity() && class != CarrierClass::ElectricityGreen;
            (class.is_fuel() || power || class.is_heat()) && !class.is_sold()
        })
    }
}
