//! What was typed, in the unit that factors are counted per.

use super::factors::{Carrier, CarrierClass, FuelFactor};
use super::types::LineIssue;
use crate::base::{Dimension, Unit};
use crate::plan::OwnFactor;

/// Emission of a burnt fuel in t CO₂: amount × calorific value × carbon content × oxidised share ×
/// 44/12.
///
/// `amount` in t or 10⁴ m³, `ncv` in GJ per that unit, `carbon` in kg C/GJ (= t C/TJ), `oxidation`
/// from 0 to 1.
///
/// ```
/// let emission = nearzero::account::fuel_emission(1.0, 20.908, 26.37, 0.94);
/// assert!((emission - 1.9003).abs() < 1e-4);
/// ```
#[must_use]
pub fn fuel_emission(amount: f64, ncv: f64, carbon: f64, oxidation: f64) -> f64 {
    amount * ncv * carbon / 1000.0 * oxidation * 44.0 / 12.0
}

/// Heat of steam in GJ: mass × (enthalpy − enthalpy of the feed water) / 1000.
///
/// `tonnes` of steam, both enthalpies in kJ/kg; feed water of 20 °C has 83.74 kJ/kg.
#[must_use]
pub fn steam_heat(tonnes: f64, enthalpy: f64, feed_water: f64) -> f64 {
    tonnes * (enthalpy - feed_water) / 1000.0
}

/// The unit of a text. A blank names none, although the pure number has a blank sign.
pub(super) fn named_unit(text: &str) -> Option<Unit> {
    if text.trim().is_empty() {
        return None;
    }
    Unit::parse(text)
}

/// The applicant's own factor as it can be calculated with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Own {
    /// There is none: the table's holds.
    None,
    /// Tonnes of CO₂ per unit.
    Given(f64, Unit),
    /// One was begun, but cannot be read. The table's must not silently take its place.
    Wrong,
}

/// Reads an own factor. One of which nothing is filled in counts as none.
pub(super) fn read_own(factor: Option<&OwnFactor>) -> Own {
    let Some(factor) = factor else {
        return Own::None;
    };
    if factor.value.is_blank() && factor.per.trim().is_empty() && factor.source.trim().is_empty() {
        return Own::None;
    }
    match (factor.value.value(), named_unit(&factor.per)) {
        (Some(value), Some(per)) if value >= 0.0 => Own::Given(value, per),
        _ => Own::Wrong,
    }
}

/// A typed amount in the unit that its factor is counted per.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Amount {
    /// The value in `unit`.
    pub value: f64,
    /// The carrier's unit; GJ for a fuel typed as energy whose calorific value nobody knows; the
    /// unit of the own factor for another activity.
    pub unit: Unit,
    /// The energy in tce, where energy was typed.
    pub typed_tce: Option<f64>,
}

/// The calorific value of a fuel in GJ per unit of the carrier: that of the family, else that of
/// the standard-coal coefficient.
pub(super) fn heat_value(carrier: &Carrier, fuel: Option<&FuelFactor>) -> Option<f64> {
    fuel.map(|fuel| fuel.ncv).or_else(|| {
        let tce = carrier.tce?;
        Unit::TCE.convert(tce, Unit::GIGAJOULE)
    })
}

/// Converts a typed amount. `steam` is the heat of a tonne of steam in GJ, for a carrier that may be
/// typed in tonnes of it.
pub(super) fn convert_amount(
    typed: f64,
    unit: Unit,
    carrier: &Carrier,
    fuel: Option<&FuelFactor>,
    own: Own,
    steam: Option<f64>,
) -> Result<Amount, LineIssue> {
    if carrier.class == CarrierClass::Other {
        return other_amount(typed, unit, own);
    }
    if !carrier.accepts(unit) {
        return Err(LineIssue::WrongUnit);
    }
    if let Some(heat) = steam.filter(|_| unit.dimension() == Dimension::Mass) {
        let tonnes = unit.convert(typed, Unit::TONNE);
        return Ok(Amount {
            value: tonnes.ok_or(LineIssue::WrongUnit)? * heat,
            unit: carrier.unit,
            typed_tce: None,
        });
    }
    if let Some(value) = unit.convert(typed, carrier.unit) {
        return Ok(Amount {
            value,
            unit: carrier.unit,
            typed_tce: None,
        });
    }
    let energy = unit.convert(typed, Unit::GIGAJOULE);
    let gigajoules = energy.ok_or(LineIssue::WrongUnit)?;
    let (value, unit) = heat_value(carrier, fuel).map_or((gigajoules, Unit::GIGAJOULE), |heat| {
        (gigajoules / heat, carrier.unit)
    });
    Ok(Amount {
        value,
        unit,
        typed_tce: Unit::GIGAJOULE.convert(gigajoules, Unit::TCE),
    })
}

/// Another activity is counted in the unit of its own factor.
fn other_amount(typed: f64, unit: Unit, own: Own) -> Result<Amount, LineIssue> {
    let per = match own {
        Own::Given(_, per) => per,
        Own::None => return Err(LineIssue::NoFactor),
        Own::Wrong => return Err(LineIssue::WrongFactor),
    };
    let value = unit.convert(typed, per).ok_or(LineIssue::WrongUnit)?;
    Ok(Amount {
        value,
        unit: per,
        typed_tce: unit.convert(typed, Unit::TCE),
    })
}

/// An own factor per unit of the amount, `None` when the two cannot be brought together.
pub(super) fn own_factor_per(
    (value, per): (f64, Unit),
    amount: Unit,
    carrier: &Carrier,
    fuel: Option<&FuelFactor>,
) -> Option<f64> {
    // Per tce of electricity could mean the calorific or the equivalent value.
    if carrier.class.is_electricity() && !carrier.accepts(per) {
        return None;
    }
    if let Some(amount_in_per) = amount.convert(1.0, per) {
        return Some(value * amount_in_per);
    }
    if per.dimension() == Dimension::Energy && carrier.class.is_fuel() {
        let gigajoules = heat_value(carrier, fuel)?;
        return Some(value * Unit::GIGAJOULE.convert(gigajoules, per)?);
    }
    None
}
