//! Factors as lines use them: value, how it came about, document.

use super::amount::own_factor_per;
use super::factors::{Carrier, FactorStanding, Factors, Family, FuelFactor};
use super::gas::{Gas, WarmingPotentials};
use super::method::MethodUsed;
use super::types::{FactorUsed, LineIssue};
use crate::base::{Lang, Text, Unit};
use crate::plan::OwnFactor;

/// The factor of a fuel in a family.
pub(super) fn fuel_factor(
    factors: &Factors,
    family: Option<&Family>,
    fuel: &FuelFactor,
    per: Unit,
    unit: Unit,
) -> FactorUsed {
    let FuelFactor {
        ncv,
        carbon,
        oxidation,
        ..
    } = fuel;
    let sign = per.sign(Lang::En);
    let source = family.map(|family| factors.cite(family.source));
    FactorUsed {
        value: fuel.emission_factor(),
        unit,
        per,
        data_year: None,
        formula: Text::same(format!(
            "{ncv} GJ/{sign} × {carbon} kg C/GJ × {oxidation} × 44/12"
        )),
        source: source.unwrap_or_default(),
        standing: fuel.standing,
        own: false,
    }
}

/// The default factor of bought fossil heat.
pub(super) fn heat_factor(factors: &Factors, unit: Unit) -> FactorUsed {
    let (value, standing, source) = factors.heat;
    FactorUsed {
        value,
        unit,
        per: Unit::GIGAJOULE,
        data_year: None,
        formula: Text::same(format!("{value} t CO₂/GJ")),
        source: factors.cite(source),
        standing,
        own: false,
    }
}

/// The applicant's own factor, brought to the unit of the amount.
pub(super) fn own_factor(
    typed: (f64, Unit),
    own: Option<&OwnFactor>,
    carrier: &Carrier,
    fuel: Option<&FuelFactor>,
    per: Unit,
    unit: Unit,
) -> Result<FactorUsed, LineIssue> {
    let (value, own_per) = typed;
    let converted = own_factor_per((value, own_per), per, carrier, fuel);
    Ok(FactorUsed {
        value: converted.ok_or(LineIssue::WrongFactor)?,
        unit,
        per,
        data_year: None,
        formula: Text::same(format!(
            "{value} {}/{}",
            unit.sign(Lang::En),
            own_per.sign(Lang::En)
        )),
        source: Text::same(own.map(|own| own.source.clone()).unwrap_or_default()),
        standing: FactorStanding::Own,
        own: true,
    })
}

/// The factor of a method as the totals count it; `None` where they count none of its gases.
pub(super) fn method_factor(
    method: &MethodUsed,
    counted: impl Fn(Gas) -> Option<f64>,
    potentials: Option<&WarmingPotentials>,
    per: Unit,
    unit: Unit,
) -> Option<FactorUsed> {
    let mut value = 0.0;
    let mut parts = Vec::new();
    for factor in &method.factors {
        let Some(weight) = counted(factor.gas) else {
            continue;
        };
        value += factor.value * weight;
        parts.push(formula(
            factor.formula.get(Lang::Zh),
            factor.gas,
            weight,
            potentials,
        ));
    }
    (!parts.is_empty()).then(|| FactorUsed {
        value,
        unit,
        per,
        data_year: None,
        formula: Text::same(parts.join(" + ")),
        source: method.source(),
        standing: method.standing(),
        own: method.is_own(),
    })
}

/// The terms of a gas, and the step to CO₂ equivalent for another gas than CO₂.
fn formula(terms: &str, gas: Gas, weight: f64, potentials: Option<&WarmingPotentials>) -> String {
    if gas == Gas::CarbonDioxide {
        return terms.to_owned();
    }
    let set = potentials.map_or("", |potentials| potentials.set.name());
    let gwp = format!("GWP {} {weight} ({set})", gas.sign());
    if terms.is_empty() {
        gwp
    } else {
        format!("{terms} × {gwp}")
    }
}
