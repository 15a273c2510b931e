//! One activity in one year: amount, factor, emission, energy.

use super::amount::{Amount, Own, convert_amount, named_unit, read_own, steam_heat};
use super::decay::{decomposed, deposits};
use super::electricity::{Share, share};
use super::energy::energy;
use super::factors::{Carrier, CarrierClass, Factors, Family, FuelFactor};
use super::gas::{EmissionUnits, Gas, GasMass, WarmingPotentials};
use super::method::{Method, MethodUsed, fill};
use super::types::{FactorUsed, Line, LineIssue, Part, Scope};
use super::uncertainty::LineUncertainty;
use super::used::{fuel_factor, heat_factor, method_factor, own_factor};
use crate::base::{Completeness, Datum, Figure, Reading, State, Unit, Year};
use crate::plan::{Accounting, Activity, Purpose};

/// What holds for all lines of an inventory.
pub(super) struct Frame<'a> {
    pub factors: &'a Factors,
    pub accounting: &'a Accounting,
    pub family: Option<&'a Family>,
    /// The equivalent value of electricity, tce/MWh.
    pub equivalent: Figure,
    pub units: EmissionUnits,
    pub potentials: Option<WarmingPotentials>,
}

impl Frame<'_> {
    /// What a tonne of a gas counts in CO₂ equivalent.
    fn weight(&self, gas: Gas) -> Option<f64> {
        if gas == Gas::CarbonDioxide {
            return Some(1.0);
        }
        self.potentials.map(|potentials| potentials.of(gas))
    }

    /// True when the totals count all gases.
    pub fn counts_all(&self) -> bool {
        self.units.total == Unit::T_CO2E
    }

    /// What a tonne of a gas counts in the totals; `None` for a gas that they do not count.
    fn counted(&self, gas: Gas) -> Option<f64> {
        (gas == Gas::CarbonDioxide || self.counts_all())
            .then(|| self.weight(gas))
            .flatten()
    }
}

/// What holds for an activity in all years.
pub(super) struct Row<'a> {
    index: usize,
    activity: &'a Activity,
    carrier: Option<(usize, &'a Carrier)>,
    fuel: Option<&'a FuelFactor>,
    unit: Option<Unit>,
    own: Own,
    /// The carrier's method, filled in.
    method: Option<(&'a Method, Result<MethodUsed, LineIssue>)>,
    part: Part,
    uncertainty: Option<LineUncertainty>,
}

/// An emission: tonnes of each gas, and what is known in CO₂ equivalent alone.
#[derive(Clone, Copy, Default)]
struct Emitted {
    gases: GasMass,
    equivalent: f64,
}

impl<'a> Row<'a> {
    pub(super) fn new(frame: &Frame<'a>, index: usize, activity: &'a Activity) -> Self {
        let carrier = frame.factors.carrier(&activity.carrier);
        let method = carrier.and_then(|(_, carrier)| carrier.method.as_ref());
        let class = carrier.map(|(_, carrier)| carrier.class);
        Self {
            index,
            activity,
            carrier,
            fuel: frame.family.and_then(|f| f.fuel(&activity.carrier)),
            unit: named_unit(&activity.unit),
            own: read_own(activity.factor.as_ref()),
            method: method.map(|method| (method, fill(method, activity, frame.factors))),
            part: part(frame, class, activity.purpose),
            uncertainty: super::ranges::uncertainty(frame, class, &activity.uncertainty),
        }
    }

    /// The method as lines were calculated with it.
    pub(super) fn into_method(self) -> Option<MethodUsed> {
        self.method.and_then(|(_, used)| used.ok())
    }

    /// The line of a year. `purchased` is the factor of purchased electricity in that year.
    pub(super) fn line(
        &self,
        frame: &Frame<'_>,
        purchased: Option<&FactorUsed>,
        year: Year,
    ) -> Line {
        let blank = self.blank(frame, year);
        if let Some((method, used)) = &self.method
            && let Some(rate) = &method.decay
            && matches!(self.own, Own::None)
        {
            return self.decaying(frame, used, rate, blank);
        }
        let datum = self.activity.values.iter().find(|datum| datum.year == year);
        let reading = datum.map_or(Reading::Missing(State::Given), Datum::reading);
        match reading {
            Reading::Nothing(_) => Line {
                amount: zero(blank.amount),
                emission: zero(blank.emission),
                co2: zero(blank.co2),
                co2e: zero(blank.co2e),
                energy_equivalent: zero(blank.energy_equivalent),
                energy_calorific: zero(blank.energy_calorific),
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
        let missing = |unit| Figure::missing(unit, Some(year));
        let open = |unit, is_none: bool| {
            if is_none {
                Figure::complete(0.0, unit, year)
            } else {
                missing(unit)
            }
        };
        // What a source has none of by nature is nothing, whether or not its amount is known.
        let no_energy = class.is_some_and(CarrierClass::is_process);
        let no_co2 = self.own == Own::None
            && self.carrier.is_some_and(|(_, carrier)| {
                let method = carrier.method.as_ref();
                method
                    .is_some_and(|method| method.heat.is_none() && !method.has(Gas::CarbonDioxide))
            });
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
            amount: missing(unit),
            factor: None,
            emission: open(frame.units.total, no_co2 && !frame.counts_all()),
            co2: open(Unit::T_CO2, no_co2),
            co2e: missing(Unit::T_CO2E),
            gases: GasMass::default(),
            energy_equivalent: open(Unit::TCE, no_energy),
            energy_calorific: open(Unit::TCE, no_energy),
            part: self.part,
            memo: self.part != Part::Total,
            uncertainty: self.uncertainty,
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
        let steam = match self.steam(unit) {
            Ok(steam) => steam,
            Err(issue) => return open(blank, issue),
        };
        let amount = match convert_amount(typed, unit, carrier, self.fuel, self.own, steam) {
            Ok(amount) => amount,
            Err(issue) => return failed(blank, issue),
        };
        let (equivalent, calorific) =
            energy(carrier, self.fuel, amount, frame.equivalent, blank.year);
        let line = Line {
            amount: Figure::complete(amount.value, amount.unit, blank.year),
            energy_equivalent: equivalent,
            energy_calorific: calorific,
            ..blank
        };
        if carrier.class.is_process() && matches!(self.own, Own::None) {
            return self.by_method(frame, amount.value, line);
        }
        match self.factor(frame, purchased, carrier, amount.unit) {
            Ok(factor) => self.by_factor(frame, carrier, amount, factor, line),
            Err(issue) => unknown_emission(line, issue),
        }
    }

    /// The heat of a tonne of steam, GJ, where the amount is typed in tonnes of it.
    fn steam(&self, unit: Unit) -> Result<Option<f64>, LineIssue> {
        let Some((method, used)) = &self.method else {
            return Ok(None);
        };
        let is_mass = unit.dimension() == Unit::TONNE.dimension();
        let Some((steam, feed)) = method.heat.as_ref().filter(|_| is_mass) else {
            return Ok(None);
        };
        let used = used.as_ref().map_err(Clone::clone)?;
        let heat = used.value(steam).zip(used.value(feed));
        match heat.map(|(steam, feed)| steam_heat(1.0, steam, feed)) {
            Some(heat) if heat >= 0.0 => Ok(Some(heat)),
            _ => Err(LineIssue::WrongParameter(steam.clone())),
        }
    }

    /// Amount times a factor of CO₂; of a method without CO₂ the own factor counts CO₂ equivalent.
    fn by_factor(
        &self,
        frame: &Frame<'_>,
        carrier: &Carrier,
        amount: Amount,
        factor: Option<FactorUsed>,
        line: Line,
    ) -> Line {
        let is_taken = self
            .method
            .as_ref()
            .is_some_and(|(method, _)| method.subtract);
        let sign = match share(carrier.class, frame.accounting.electricity) {
            Share::Subtracted => -1.0,
            Share::Counted | Share::Free if is_taken => -1.0,
            // An own factor counts also where the tables have none by nature.
            Share::Counted | Share::Free => 1.0,
            Share::Memo => 0.0,
        };
        let mut emitted = Emitted::default();
        let tonnes = factor
            .as_ref()
            .map_or(0.0, |f| sign * amount.value * f.value);
        if self.counts_carbon(carrier) {
            emitted.gases.add(Gas::CarbonDioxide, tonnes);
        } else {
            emitted.equivalent = tonnes + 0.0;
        }
        // A factor of gases that the totals do not count explains nothing of them.
        let factor = factor.filter(|_| self.counts_carbon(carrier) || frame.counts_all());
        emit(frame, emitted, Line { factor, ..line })
    }

    /// True unless the carrier's method counts other gases alone.
    fn counts_carbon(&self, carrier: &Carrier) -> bool {
        !carrier.class.is_process()
            || self
                .method
                .as_ref()
                .is_none_or(|(method, _)| method.has(Gas::CarbonDioxide))
    }

    /// Amount times the factors of a method, gas by gas.
    fn by_method(&self, frame: &Frame<'_>, amount: f64, line: Line) -> Line {
        let (method, used) = match &self.method {
            Some((method, Ok(used))) => (*method, used),
            Some((_, Err(issue))) => return open(line, issue.clone()),
            None => return unknown_emission(line, LineIssue::NoFactor),
        };
        let sign = if method.subtract { -1.0 } else { 1.0 };
        let mut emitted = Emitted::default();
        for factor in &used.factors {
            emitted.gases.add(factor.gas, sign * amount * factor.value);
        }
        let (per, unit) = (line.amount.unit, frame.units.total);
        let potentials = frame.potentials.as_ref();
        let factor = method_factor(used, |gas| frame.counted(gas), potentials, per, unit);
        emit(frame, emitted, Line { factor, ..line })
    }

    /// The line of first-order decay: its amount is what decomposes in the year.
    fn decaying(
        &self,
        frame: &Frame<'_>,
        used: &Result<MethodUsed, LineIssue>,
        rate: &str,
        blank: Line,
    ) -> Line {
        let (Some((_, carrier)), Some(unit)) = (self.carrier, self.unit) else {
            return failed(blank, LineIssue::UnknownUnit);
        };
        let Some(scale) = unit.convert(1.0, carrier.unit) else {
            return failed(blank, LineIssue::WrongUnit);
        };
        let year = blank.year;
        let blank = Line {
            energy_equivalent: zero(blank.energy_equivalent),
            energy_calorific: zero(blank.energy_calorific),
            ..blank
        };
        let (deposits, is_complete) = match deposits(&self.activity.values, year) {
            Ok(deposits) => deposits,
            Err(issue) => return failed(blank, issue),
        };
        if deposits.is_empty() {
            return open(blank, LineIssue::Missing(State::Given));
        }
        let rate = match used {
            Ok(used) => used.value(rate).unwrap_or(0.0),
            Err(issue) => return open(blank, issue.clone()),
        };
        let mass = decomposed(deposits, rate, year) * scale;
        let amount = Figure::complete(mass, carrier.unit, year);
        let line = self.by_method(frame, mass, Line { amount, ..blank });
        if !is_complete {
            return Line {
                amount: partial(line.amount),
                emission: partial(line.emission),
                co2: partial(line.co2),
                co2e: partial(line.co2e),
                issue: Some(LineIssue::Missing(State::Given)),
                ..line
            };
        }
        line
    }

    /// The factor per unit of the amount; `None` for a carrier that has none by its nature.
    fn factor(
        &self,
        frame: &Frame<'_>,
        purchased: Option<&FactorUsed>,
        carrier: &Carrier,
        per: Unit,
    ) -> Result<Option<FactorUsed>, LineIssue> {
        let part = share(carrier.class, frame.accounting.electricity);
        if part == Share::Memo {
            return Ok(None);
        }
        let unit = frame.units.total;
        match self.own {
            Own::Given(value, own_per) => {
                let unit = if self.counts_carbon(carrier) {
                    unit
                } else {
                    Unit::T_CO2E
                };
                let typed = self.activity.factor.as_ref();
                let own = (value, own_per);
                return own_factor(own, typed, carrier, self.fuel, per, unit).map(Some);
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
            Some(heat_factor(frame.factors, unit))
        } else {
            self.fuel
                .filter(|_| per == carrier.unit)
                .map(|fuel| fuel_factor(frame.factors, frame.family, fuel, per, unit))
        };
        factor.map(Some).ok_or(LineIssue::NoFactor)
    }
}

/// What a line is a part of.
fn part(frame: &Frame<'_>, class: Option<CarrierClass>, purpose: Purpose) -> Part {
    match (class, purpose) {
        (Some(CarrierClass::Sink), _) => Part::Sink,
        (_, Purpose::PowerSupply | Purpose::HeatSupply) => Part::Supply,
        (Some(class), Purpose::Use)
            if share(class, frame.accounting.electricity) == Share::Memo =>
        {
            Part::Memo
        }
        (_, Purpose::Use) => Part::Total,
    }
}

/// The line with its emission on all counts.
fn emit(frame: &Frame<'_>, emitted: Emitted, line: Line) -> Line {
    let year = line.year;
    let Emitted { gases, equivalent } = emitted;
    let co2 = Figure::complete(gases.carbon_dioxide, Unit::T_CO2, year);
    let mut total = Some(gases.carbon_dioxide + equivalent);
    for gas in [Gas::Methane, Gas::NitrousOxide] {
        let mass = gases.of(gas);
        if mass.abs() > 0.0 {
            let weighed = frame.weight(gas).map(|weight| mass * weight);
            total = total.zip(weighed).map(|(sum, part)| sum + part);
        }
    }
    let co2e = total.map_or(Figure::failed(Unit::T_CO2E, Some(year)), |total| {
        Figure::complete(total, Unit::T_CO2E, year)
    });
    Line {
        emission: if frame.counts_all() { co2e } else { co2 },
        co2,
        co2e,
        gases,
        ..line
    }
}

fn zero(figure: Figure) -> Figure {
    Figure {
        value: Some(0.0),
        completeness: Completeness::Complete,
        ..figure
    }
}

fn partial(figure: Figure) -> Figure {
    Figure {
        completeness: figure.completeness.max(Completeness::Incomplete),
        ..figure
    }
}

fn fail(figure: Figure) -> Figure {
    Figure::failed(figure.unit, figure.year)
}

/// A line of which nothing can be calculated.
fn failed(blank: Line, issue: LineIssue) -> Line {
    Line {
        amount: fail(blank.amount),
        energy_equivalent: fail(blank.energy_equivalent),
        energy_calorific: fail(blank.energy_calorific),
        ..unknown_emission(blank, issue)
    }
}

/// A line whose amount and energy stand, but not its emission.
fn unknown_emission(line: Line, issue: LineIssue) -> Line {
    Line {
        emission: fail(line.emission),
        co2: fail(line.co2),
        co2e: fail(line.co2e),
        issue: Some(issue),
        ..line
    }
}

/// A line for which something is still to be given; it fails where what was given is wrong.
fn open(line: Line, issue: LineIssue) -> Line {
    match issue {
        LineIssue::WrongParameter(_) => unknown_emission(line, issue),
        _ => Line {
            issue: Some(issue),
            ..line
        },
    }
}
