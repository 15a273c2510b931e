//! The totals of one year over its lines.

use super::amount::named_unit;
use super::factors::{Carrier, CarrierClass, FactorStanding, Factors};
use super::line::Frame;
use super::ranges::range;
use super::series::Economy;
use super::types::{CarbonMarket, Gases, Line, Part, Scope, YearTotals};
use crate::base::{Datum, Figure, Reading, Sector, State, Unit, Year};
use crate::plan::{Facility, Plan};

/// The lines of one year, with what is needed to sum over them.
struct OfYear<'a> {
    lines: Vec<(&'a Line, Option<&'a Carrier>)>,
    year: Year,
}

impl<'a> OfYear<'a> {
    fn new(lines: &'a [Line], factors: &'a Factors, year: Year) -> Self {
        let carrier = |line: &Line| line.carrier.and_then(|index| factors.carriers.get(index));
        let lines = lines.iter().filter(|line| line.year == year);
        Self {
            lines: lines.map(|line| (line, carrier(line))).collect(),
            year,
        }
    }

    /// The sum of one figure over the lines that a condition chooses. Memo lines never count.
    fn sum(
        &self,
        unit: Unit,
        figure: impl Fn(&Line) -> Figure,
        chosen: impl Fn(&Line) -> bool,
    ) -> Figure {
        if self.lines.is_empty() {
            // No activity at all is a plan not yet begun, not a place without emissions.
            return Figure::missing(unit, Some(self.year));
        }
        let counted = self.lines.iter().map(|(line, _)| *line);
        let counted = counted.filter(|line| !line.memo && chosen(line));
        Figure::sum(counted.map(figure), unit, Some(self.year))
    }

    /// The sum of one figure over the lines of some parts.
    fn of_parts(
        &self,
        parts: &[Part],
        unit: Unit,
        figure: impl Fn(&Line) -> Figure,
        chosen: impl Fn(&Line) -> bool,
    ) -> Figure {
        if self.lines.is_empty() {
            return Figure::missing(unit, Some(self.year));
        }
        let lines = self.lines.iter().map(|(line, _)| *line);
        let lines = lines.filter(|line| parts.contains(&line.part) && chosen(line));
        Figure::sum(lines.map(figure), unit, Some(self.year))
    }

    /// All direct emission inside the boundary.
    fn territorial(&self, unit: Unit, figure: impl Fn(&Line) -> Figure) -> Figure {
        let parts = [Part::Total, Part::Supply];
        self.of_parts(&parts, unit, figure, |line| line.scope == Scope::Direct)
    }

    /// The sum of the lines of the total that a condition chooses, on both counts.
    fn gases(&self, chosen: impl Fn(&Line) -> bool) -> Gases {
        Gases {
            co2: self.sum(Unit::T_CO2, |line| line.co2, &chosen),
            co2e: self.sum(Unit::T_CO2E, |line| line.co2e, &chosen),
        }
    }

    /// The lines of the total with the size of their emission.
    fn sizes(&self) -> impl Iterator<Item = (&'a Line, f64)> {
        let counted = self.lines.iter().map(|(line, _)| *line);
        counted.filter_map(|line| {
            let size = line.emission.value.filter(|_| line.part == Part::Total)?;
            Some((line, size.abs()))
        })
    }

    /// The share of the total, by size, whose factors are to be confirmed.
    fn default_share(&self) -> Figure {
        let is_default = |line: &Line| {
            let factor = line.factor.as_ref();
            factor.is_some_and(|factor| factor.standing == FactorStanding::ToBeConfirmed)
        };
        let (mut all, mut unsure) = (0.0, 0.0);
        for (line, size) in self.sizes() {
            all += size;
            if is_default(line) {
                unsure += size;
            }
        }
        let share = (all > 0.0).then(|| unsure / all);
        share.map_or(Figure::missing(Unit::ONE, Some(self.year)), |share| {
            Figure::complete(share, Unit::ONE, self.year)
        })
    }

    /// True when a part of the total has a factor of the applicant's own.
    fn own_factor(&self) -> bool {
        let is_own = |line: &Line| line.factor.as_ref().is_some_and(|factor| factor.own);
        self.sizes().any(|(line, size)| size > 0.0 && is_own(line))
    }

    /// The amount of electricity of the classes, `MWh`, memo lines included, supply not.
    fn power(&self, classes: &[CarrierClass]) -> Figure {
        let unit = Unit::MEGAWATT_HOUR;
        if self.lines.is_empty() {
            return Figure::missing(unit, Some(self.year));
        }
        let parts = self.lines.iter().filter_map(|(line, carrier)| {
            let class = carrier.map(|carrier| carrier.class)?;
            let is_chosen = classes.contains(&class) && line.part != Part::Supply;
            is_chosen.then_some(line.amount)
        });
        Figure::sum(parts, unit, Some(self.year))
    }

    /// Non-fossil energy in tce, with a value per `MWh` for certified green power, whose energy
    /// otherwise stands in the grid line.
    fn non_fossil(&self, figure: impl Fn(&Line) -> Figure, per_mwh: Figure) -> Figure {
        let parts = self.lines.iter().filter_map(|(line, carrier)| {
            let class = carrier.map(|carrier| carrier.class)?;
            if line.part == Part::Supply {
                return None;
            }
            if class == CarrierClass::ElectricityGreen {
                let energy = line
                    .amount
                    .combine(per_mwh, Unit::TCE, |mwh, tce| mwh * tce);
                return Some(energy);
            }
            class.is_non_fossil().then(|| figure(line))
        });
        Figure::sum(parts, Unit::TCE, Some(self.year))
    }
}

/// The totals of a year.
pub(super) fn totals(
    lines: &[Line],
    plan: &Plan,
    frame: &Frame<'_>,
    economy: &Economy,
    year: Year,
) -> YearTotals {
    let factors = frame.factors;
    let units = frame.units;
    let here = OfYear::new(lines, factors, year);
    let emission =
        |chosen: &dyn Fn(&Line) -> bool| here.sum(units.total, |line| line.emission, chosen);
    let equivalent =
        |chosen: &dyn Fn(&Line) -> bool| here.sum(Unit::TCE, |line| line.energy_equivalent, chosen);
    let total = emission(&|_| true);
    let by_sector: Vec<(Sector, Figure)> = Sector::ALL
        .into_iter()
        .map(|sector| (sector, emission(&|line| line.sector == sector)))
        .collect();
    let industrial = emission(&|line| line.sector.is_industrial());
    let energy_industrial = equivalent(&|line| line.sector.is_industrial());
    let energy_equivalent = equivalent(&|_| true);
    let energy_calorific = here.sum(Unit::TCE, |line| line.energy_calorific, |_| true);
    let territorial = here.territorial(units.total, |line| line.emission);
    let gdp = economy.gdp_constant(year);
    let value_added = economy.industrial_constant(year);
    YearTotals {
        year,
        total,
        scope1: emission(&|line| line.scope == Scope::Direct),
        scope2: emission(&|line| line.scope == Scope::Indirect),
        total_gases: here.gases(|_| true),
        scope1_gases: here.gases(|line| line.scope == Scope::Direct),
        scope2_gases: here.gases(|line| line.scope == Scope::Indirect),
        territorial,
        territorial_gases: Gases {
            co2: here.territorial(Unit::T_CO2, |line| line.co2),
            co2e: here.territorial(Unit::T_CO2E, |line| line.co2e),
        },
        sinks: here.of_parts(&[Part::Sink], units.total, |line| line.emission, |_| true),
        carbon_market: carbon_market(plan, territorial, year),
        default_share: here.default_share(),
        own_factor: here.own_factor(),
        range: range(lines, factors, year),
        by_sector,
        industrial,
        energy_industrial,
        energy_equivalent,
        energy_calorific,
        nonfossil_share: here
            .non_fossil(|line| line.energy_equivalent, frame.equivalent)
            .over(energy_equivalent, Unit::ONE),
        nonfossil_share_calorific: here
            .non_fossil(|line| line.energy_calorific, green_calorific(factors, year))
            .over(energy_calorific, Unit::ONE),
        green_power_share: power_share(
            &here,
            &[
                CarrierClass::ElectricityGreen,
                CarrierClass::ElectricityDirect,
                CarrierClass::ElectricityOwn,
            ],
        ),
        direct_power_share: power_share(&here, &[CarrierClass::ElectricityDirect]),
        per_gdp: total.over(gdp, units.per_money),
        per_head: total.over(economy.population(year), units.per_head),
        per_industrial: industrial.over(value_added, units.per_money),
        energy_per_gdp: energy_equivalent.over(gdp, Unit::TCE_PER_10K_YUAN),
        energy_per_industrial: energy_industrial.over(value_added, Unit::TCE_PER_10K_YUAN),
        lines: here.lines.len(),
        open_lines: here
            .lines
            .iter()
            .filter(|(line, _)| line.issue.is_some())
            .count(),
    }
}

/// The calorific value of electricity, tce/MWh.
fn green_calorific(factors: &Factors, year: Year) -> Figure {
    let green = |carrier: &&Carrier| carrier.class == CarrierClass::ElectricityGreen;
    let tce = factors
        .carriers
        .iter()
        .find(green)
        .and_then(|carrier| carrier.tce);
    tce.map_or(Figure::missing(Unit::TCE_PER_MWH, Some(year)), |tce| {
        Figure::complete(tce, Unit::TCE_PER_MWH, year)
    })
}

/// What some classes supply / (grid + direct + own − sold).
fn power_share(here: &OfYear<'_>, of: &[CarrierClass]) -> Figure {
    let green = here.power(of);
    let taken = here.power(&[
        CarrierClass::ElectricityGrid,
        CarrierClass::ElectricityDirect,
        CarrierClass::ElectricityOwn,
    ]);
    let sold = here.power(&[CarrierClass::ElectricitySold]);
    let used = taken.combine(sold, Unit::MEGAWATT_HOUR, |taken, sold| taken - sold);
    green.over(used, Unit::ONE)
}

/// The verified emission of the facilities under the national carbon market, by their share inside
/// the boundary. A layer over the total, never taken from it.
fn carbon_market(plan: &Plan, territorial: Figure, year: Year) -> Option<CarbonMarket> {
    if plan.facilities.is_empty() {
        return None;
    }
    let of = |facility: &Facility| {
        let datum = facility.values.iter().find(|datum| datum.year == year);
        let reading = datum.map_or(Reading::Missing(State::Given), Datum::reading);
        let share = match facility.share.read() {
            Ok(None) => Some(100.0),
            Ok(Some(share)) if (0.0..=100.0).contains(&share) => Some(share),
            Ok(Some(_)) | Err(_) => None,
        };
        match reading {
            Reading::Nothing(_) => Figure::complete(0.0, Unit::T_CO2, year),
            Reading::Missing(_) => Figure::missing(Unit::T_CO2, Some(year)),
            Reading::Value(value) if value >= 0.0 => {
                let tonnes = named_unit(&facility.unit)
                    .and_then(|unit| unit.convert(value, Unit::T_CO2))
                    .zip(share);
                tonnes.map_or(
                    Figure::failed(Unit::T_CO2, Some(year)),
                    |(tonnes, share)| Figure::complete(tonnes * share / 100.0, Unit::T_CO2, year),
                )
            }
            Reading::Value(_) | Reading::Wrong(_) => Figure::failed(Unit::T_CO2, Some(year)),
        }
    };
    let emission = Figure::sum(plan.facilities.iter().map(of), Unit::T_CO2, Some(year));
    Some(CarbonMarket {
        emission,
        share: emission.over(territorial, Unit::ONE),
    })
}
