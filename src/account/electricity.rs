//! Which factor purchased electricity carries.

use super::factors::{CarrierClass, ElectricityFactor, ElectricityKind, Factors};
use super::gas::EmissionUnits;
use super::types::FactorUsed;
use crate::base::{Text, Unit, Year};
use crate::plan::{Accounting, ElectricityRule, FactorYear};

/// The published factor that a rule takes for a year: of the years with a factor, the nearest one;
/// of two equally near, the earlier. `None` when there is none, such as for a province without one.
#[must_use]
pub fn published_factor<'a>(
    factors: &'a Factors,
    rule: ElectricityRule,
    province: &str,
    year: Year,
) -> Option<&'a ElectricityFactor> {
    let (kind, code) = match rule {
        ElectricityRule::ProvincialAverage => (ElectricityKind::Provincial, province),
        ElectricityRule::NationalAverage => (ElectricityKind::National, ""),
        ElectricityRule::NationalPark => (ElectricityKind::ParkRule, ""),
        ElectricityRule::MarketResidual => (ElectricityKind::NationalResidual, ""),
    };
    let distance =
        |factor: &&ElectricityFactor| factor.data_year.map_or(0, |data| (data - year).abs());
    factors
        .electricity
        .iter()
        .filter(|factor| factor.kind == kind && factor.code == code)
        .min_by_key(|factor| (distance(factor), factor.data_year))
}

/// The factor of purchased electricity in a year, ready to show.
pub(super) fn purchased(
    factors: &Factors,
    accounting: &Accounting,
    province: &str,
    year: Year,
) -> Option<FactorUsed> {
    let wanted = match accounting.factor_year {
        FactorYear::Matching => year,
        FactorYear::Fixed(fixed) => fixed,
    };
    let factor = published_factor(factors, accounting.electricity, province, wanted)?;
    Some(FactorUsed {
        value: factor.value,
        unit: EmissionUnits::of(accounting).total,
        per: Unit::MEGAWATT_HOUR,
        data_year: factor.data_year,
        formula: Text::same(format!("{} t CO₂/MWh", factor.value)),
        source: factors.cite(factor.source),
        standing: factor.standing,
        own: false,
    })
}

/// How a carrier of electricity enters the emission of purchased electricity under a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Share {
    /// Times the factor.
    Counted,
    /// Times the factor, subtracted.
    Subtracted,
    /// No emission.
    Free,
    /// Shown, never added.
    Memo,
}

/// The part that each carrier has.
///
/// Certified green power is already in the grid line. The averages of province and country describe
/// all power of the grid, so there it changes nothing. The park rule and the residual factor give it
/// a factor of zero: its line takes back what the grid line counted, and the lines still sum up to
/// the total.
pub(super) const fn share(class: CarrierClass, rule: ElectricityRule) -> Share {
    match class {
        CarrierClass::ElectricitySold | CarrierClass::HeatSold => Share::Subtracted,
        CarrierClass::ElectricityGreen if rule.counts_certificates() => Share::Subtracted,
        CarrierClass::ElectricityGreen => Share::Memo,
        CarrierClass::ElectricityDirect
        | CarrierClass::ElectricityOwn
        | CarrierClass::HeatNonFossil
        | CarrierClass::Biomass => Share::Free,
        CarrierClass::Coal
        | CarrierClass::Oil
        | CarrierClass::Gas
        | CarrierClass::ElectricityGrid
        | CarrierClass::Heat
        | CarrierClass::Other
        | CarrierClass::Process
        | CarrierClass::WasteTreatment
        | CarrierClass::Farming
        | CarrierClass::Sink => Share::Counted,
    }
}
