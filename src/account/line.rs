//! One activity in one year: amount, factor, emission, energy.

use super::amount::{
    Amount, Own, convert_amount, heat_value, named_unit, own_factor_per, read_own,
};
use super::electricity::{Share, share};
use super::factors::{Carrier, CarrierClass, FactorStanding, Factors, Family, FuelFactor};
use super::types::{FactorUsed, Line, LineIssue, Scope};
use crate::base::{Datum, Figure, Lang, Reading, State, Text, Unit, Year};
use crate::plan::{Activity, ElectricityRule};

/// What holds for all lines of an inventory.
pub(super) struct Frame<'a> {
    pub factors: &'a Factors,
    pub family: Option<&'a Family>,
    pub rule: ElectricityRule,
    /// The equivalent value of electricity, tce/MWh.
    pub equivalent: Figure,
}

/// What holds for an activity in all years.
pub(super) struct Row<'a> {
    index: usize,
    activity: &'a Activity,
    carrier: Option<(usize, &'a Carrier)>,
    fuel: Option<&'a FuelFactor>,
    unit: Option<Unit>,
    own: Own,
}

impl<'a> Row<'a> {
    pub(super) fn new(frame: &Frame<'a>, index: usize, activity: &'a Activity) -> Self {
        Self {
            index,
            activity,
            carrier: frame.factors.carrier(&activity.carrier),
            fuel: frame.family.and_then(|f| f.fuel(&activity.carrier)),
            unit: named_unit(&activity.unit),
            own: read_own(activity.factor.as_ref()),
        }
    }

    /// The line of a year. `purchased` is the factor of purchased electricity in that year.
    pub(super) fn line(
        &self,
        frame: &Frame<'_>,
        purchased: Option<&FactorUsed>,
        year: Year,
    ) -> Line {
        let datum = self.activity.values.iter().find(|datum| datum.year == year);
        let reading = datum.map_or(Reading::Missing(State::Given), Datum::reading);
        let blank = self.blank(frame, year);
        match reading {
            Reading::Nothing(_) => Line {
                amount: zero(blank.amount),
                emission: zero(blank.emission),
                energy_equivalent: zero(blank.energy_equivalent),
                energy_calorific: zero(blank.energy_calorific),
                issue: None,
                ..blank
            },
            Reading::Missing(state) => Line {
                issue: Some(LineIssue::Missing(state)),
                ..blank
            },
            Reading::Wrong(error) => failed(blank, LineIssue::NotANumber(error)),
            Reading::Value(value) if value < 0.0 => failed(blank, LineIssue::Negative),
            Reading::Value(value) => self.filled(frame, purchased, value, blank),
        }
    }

    /// The line as it is when nothing was given.
    fn blank(&self, frame: &Frame<'_>, year: Year) -> Line {
        let class = self.carrier.map(|(_, carrier)| carrier.class);
        let unit = match (self.carrier, self.own) {
            (Some((_, carrier)), Own::Given(_, per)) if carrier.class == CarrierClass::Other => per,
            (Some((_, carrier)), _) => carrier.unit,
            (None, _) => self.unit.unwrap_or(Unit::TONNE),
        };
        let indirect = class.is_some_and(|class| class.is_electricity() || class.is_heat());
        Line {
            activity: self.index,
            sector: self.activity.sector,
            carrier: self.carrier.map(|(index, _)| index),
            year,
            scope: if indirect {
                Scope::Indirect
            } else {
                Scope::Direct
            },
            amount: Figure::missing(unit, Some(year)),
            factor: None,
            emission: Figure::missing(Unit::T_CO2, Some(year)),
            energy_equivalent: Figure::missing(Unit::TCE, Some(year)),
            energy_calorific: Figure::missing(Unit::TCE, Some(year)),
            memo: class.is_some_and(|class| share(class, frame.rule) == Share::Memo),
            issue: None,
        }
    }

    /// The line of a typed amount.
    fn filled(
        &self,
        frame: &Frame<'_>,
        purchased: Option<&FactorUsed>,
        typed: f64,
        blank: Line,
    ) -> Line {
        let Some((_, carrier)) = self.carrier else {
            return failed(blank, LineIssue::UnknownCarrier);
        };
        let Some(unit) = self.unit else {
            return failed(blank, LineIssue::UnknownUnit);
        };
        let amount = match convert_amount(typed, unit, carrier, self.fuel, self.own) {
            Ok(amount) => amount,
            Err(issue) => return failed(blank, issue),
        };
        let year = blank.year;
        let (equivalent, calorific) = self.energy(frame, carrier, amount, year);
        let (factor, emission, issue) = match self.factor(frame, purchased, carrier, amount.unit) {
            Ok(factor) => {
                let sign = match share(carrier.class, frame.rule) {
                    Share::Subtracted => -1.0,
                    // An own factor counts also where the tables have none by nature.
                    Share::Counted | Share::Free => 1.0,
                    Share::Memo => 0.0,
                };
                // Adding zero turns the negative zero of a subtracted nothing into a plain one.
                let value = factor
                    .as_ref()
                    .map_or(0.0, |f| sign * amount.value * f.value)
                    + 0.0;
                (factor, Figure::complete(value, Unit::T_CO2, year), None)
            }
            Err(issue) => (None, Figure::failed(Unit::T_CO2, Some(year)), Some(issue)),
        };
        Line {
            amount: Figure::complete(amount.value, amount.unit, year),
            factor,
            emission,
            energy_equivalent: equivalent,
            energy_calorific: calorific,
            issue,
            ..blank
        }
    }

    /// The factor per unit of the amount; `None` for a carrier that has none by its nature.
    fn factor(
        &self,
        frame: &Frame<'_>,
        purchased: Option<&FactorUsed>,
        carrier: &Carrier,
        per: Unit,
    ) -> Result<Option<FactorUsed>, LineIssue> {
        let part = share(carrier.class, frame.rule);
        if part == Share::Memo {
            return Ok(None);
        }
        match self.own {
            Own::Given(value, own_per) => {
                return self.own_factor(value, own_per, carrier, per).map(Some);
            }
            Own::Wrong => return Err(LineIssue::WrongFactor),
            Own::None => {}
        }
        if part == Share::Free {
            return Ok(None);
        }
        let factor = if carrier.class.is_electricity() {
            purchased.cloned()
        } else if carrier.class.is_heat() {
            Some(heat_factor(frame.factors))
        } else {
            self.fuel
                .filter(|_| per == carrier.unit)
                .map(|fuel| fuel_factor(frame, fuel, per))
        };
        factor.map(Some).ok_or(LineIssue::NoFactor)
    }

    fn own_factor(
        &self,
        value: f64,
        own_per: Unit,
        carrier: &Carrier,
        per: Unit,
    ) -> Result<FactorUsed, LineIssue> {
        let converted = own_factor_per((value, own_per), per, carrier, self.fuel);
        let source = self.activity.factor.as_ref().map(|f| f.source.clone());
        Ok(FactorUsed {
            value: converted.ok_or(LineIssue::WrongFactor)?,
            per,
            data_year: None,
            formula: Text::same(format!("{value} t CO₂/{}", own_per.sign(Lang::En))),
            source: Text::same(source.unwrap_or_default()),
            standing: FactorStanding::Own,
            own: true,
        })
    }

    /// Energy in tce on the equivalent and on the calorific basis.
    fn energy(
        &self,
        frame: &Frame<'_>,
        carrier: &Carrier,
        amount: Amount,
        year: Year,
    ) -> (Figure, Figure) {
        let complete = |value: f64| Figure::complete(value, Unit::TCE, year);
        let sign = if carrier.class.is_sold() { -1.0 } else { 1.0 };
        if carrier.class == CarrierClass::ElectricityGreen {
            // Its energy stands in the grid line.
            return (complete(0.0), complete(0.0));
        }
        if carrier.class == CarrierClass::Other {
            // An activity measured in anything but energy is not an energy carrier.
            let energy = complete(amount.typed_tce.unwrap_or(0.0));
            return (energy, energy);
        }
        let calorific = amount
            .typed_tce
            .or_else(|| coefficient(carrier, self.fuel).map(|tce| amount.value * tce))
            .map_or(Figure::missing(Unit::TCE, Some(year)), |tce| {
                complete(sign * tce + 0.0)
            });
        if !carrier.class.is_electricity() {
            return (calorific, calorific);
        }
        let power = Figure::complete(sign * amount.value + 0.0, Unit::MEGAWATT_HOUR, year);
        let equivalent = power.combine(frame.equivalent, Unit::TCE, |mwh, rate| mwh * rate);
        (equivalent, calorific)
    }
}

/// Standard coal per unit of the carrier, tce.
fn coefficient(carrier: &Carrier, fuel: Option<&FuelFactor>) -> Option<f64> {
    carrier.tce.or_else(|| {
        let gigajoules = heat_value(carrier, fuel)?;
        Unit::GIGAJOULE.convert(gigajoules, Unit::TCE)
    })
}

fn zero(figure: Figure) -> Figure {
    Figure {
        value: Some(0.0),
        completeness: crate::base::Completeness::Complete,
        ..figure
    }
}

fn failed(blank: Line, issue: LineIssue) -> Line {
    let fail = |figure: Figure| Figure::failed(figure.unit, figure.year);
    Line {
        amount: fail(blank.amount),
        emission: fail(blank.emission),
        energy_equivalent: fail(blank.energy_equivalent),
        energy_calorific: fail(blank.energy_calorific),
        issue: Some(issue),
        ..blank
    }
}

fn fuel_factor(frame: &Frame<'_>, fuel: &FuelFactor, per: Unit) -> FactorUsed {
    let FuelFactor {
        ncv,
        carbon,
        oxidation,
        ..
    } = fuel;
    let sign = per.sign(Lang::En);
    let source = frame.family.map(|family| frame.factors.cite(family.source));
    FactorUsed {
        value: fuel.emission_factor(),
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

fn heat_factor(factors: &Factors) -> FactorUsed {
    let (value, standing, source) = factors.heat;
    FactorUsed {
        value,
        per: Unit::GIGAJOULE,
        data_year: None,
        formula: Text::same(format!("{value} t CO₂/GJ")),
        source: factors.cite(source),
        standing,
        own: false,
    }
}
