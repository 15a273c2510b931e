//! The energy of an amount in standard coal.

use super::amount::{Amount, heat_value};
use super::factors::{Carrier, CarrierClass, FuelFactor};
use crate::base::{Figure, Unit, Year};

/// Energy in tce on the equivalent and on the calorific basis. `rate` is the equivalent value of
/// electricity, tce/MWh.
pub(super) fn energy(
    carrier: &Carrier,
    fuel: Option<&FuelFactor>,
    amount: Amount,
    rate: Figure,
    year: Year,
) -> (Figure, Figure) {
    let complete = |value: f64| Figure::complete(value, Unit::TCE, year);
    let sign = if carrier.class.is_sold() { -1.0 } else { 1.0 };
    if carrier.class == CarrierClass::ElectricityGreen || carrier.class.is_process() {
        // Its energy stands in the grid line; what is no energy has none.
        return (complete(0.0), complete(0.0));
    }
    if carrier.class == CarrierClass::Other {
        // An activity measured in anything but energy is not an energy carrier.
        let energy = complete(amount.typed_tce.unwrap_or(0.0));
        return (energy, energy);
    }
    let calorific = amount
        .typed_tce
        .or_else(|| coal_per_unit(carrier, fuel).map(|tce| amount.value * tce))
        .map_or(Figure::missing(Unit::TCE, Some(year)), |tce| {
            complete(sign * tce + 0.0)
        });
    if !carrier.class.is_electricity() {
        return (calorific, calorific);
    }
    let power = Figure::complete(sign * amount.value + 0.0, Unit::MEGAWATT_HOUR, year);
    let equivalent = power.combine(rate, Unit::TCE, |mwh, rate| mwh * rate);
    (equivalent, calorific)
}

/// Standard coal per unit of a carrier, tce: the coefficient of the table, else the calorific value
/// of the fuel over that of standard coal. `None` where neither is known.
#[must_use]
pub fn coal_per_unit(carrier: &Carrier, fuel: Option<&FuelFactor>) -> Option<f64> {
    carrier.tce.or_else(|| {
        let gigajoules = heat_value(carrier, fuel)?;
        Unit::GIGAJOULE.convert(gigajoules, Unit::TCE)
    })
}
