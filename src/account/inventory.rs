//! The inventory: all lines and the totals over them.

use super::electricity::purchased;
use super::factors::{Carrier, CarrierClass, FactorStanding, Factors};
use super::line::{Frame, Row};
use super::series::Economy;
use super::types::{Inventory, Line, Scope, YearTotals};
use crate::base::{Completeness, Figure, Sector, Text, Unit, Year};
use crate::plan::Plan;

/// The inventory of a plan with the factor tables.
///
/// Sums run in the order of the plan, so that the same plan gives the same bits.
#[must_use]
pub fn inventory(plan: &Plan, factors: &Factors, economy: &Economy) -> Inventory {
    let accounting = &plan.accounting;
    let family = factors.family(&accounting.fuel_family);
    let (equivalent, equivalent_source, equivalent_standing) = equivalent_value(plan, factors);
    let frame = Frame {
        factors,
        family: family.and_then(|index| factors.families.get(index)),
        rule: accounting.electricity,
        equivalent,
    };
    let years = plan.years.inventory_years();
    let province = plan.applicant.province.trim();
    let electricity: Vec<_> = years
        .iter()
        .map(|year| purchased(factors, accounting, province, *year))
        .collect();
    let mut lines = Vec::with_capacity(plan.activities.len() * years.len());
    for (index, activity) in plan.activities.iter().enumerate() {
        let row = Row::new(&frame, index, activity);
        for (year, power) in years.iter().zip(&electricity) {
            lines.push(row.line(&frame, power.as_ref(), *year));
        }
    }
    let totals = years
        .iter()
        .map(|year| totals(&lines, factors, &frame, economy, *year))
        .collect();
    Inventory {
        family,
        years,
        lines,
        totals,
        electricity,
        equivalent_value: equivalent,
        equivalent_source,
        equivalent_standing,
    }
}

/// The equivalent value of electricity: the applicant's, where one is typed, else the table's.
fn equivalent_value(plan: &Plan, factors: &Factors) -> (Figure, Text, FactorStanding) {
    let accounting = &plan.accounting;
    let (default, standing, source) = factors.equivalent_value;
    let figure = |value: Option<f64>, completeness| Figure {
        value,
        unit: Unit::TCE_PER_MWH,
        year: None,
        completeness,
    };
    let own = match accounting.equivalent_value.read() {
        Ok(None) => {
            let complete = figure(Some(default), Completeness::Complete);
            return (complete, factors.cite(source), standing);
        }
        Ok(Some(own)) if own > 0.0 => figure(Some(own), Completeness::Complete),
        Ok(Some(_)) | Err(_) => figure(None, Completeness::Failed),
    };
    let source = Text::same(accounting.equivalent_source.clone());
    (own, source, FactorStanding::Own)
}

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

    /// The amount of electricity of the classes, `MWh`, memo lines included.
    fn power(&self, classes: &[CarrierClass]) -> Figure {
        let unit = Unit::MEGAWATT_HOUR;
        if self.lines.is_empty() {
            return Figure::missing(unit, Some(self.year));
        }
        let parts = self.lines.iter().filter_map(|(line, carrier)| {
            let class = carrier.map(|carrier| carrier.class)?;
            classes.contains(&class).then_some(line.amount)
        });
        Figure::sum(parts, unit, Some(self.year))
    }

    /// Non-fossil energy in tce, with a value per `MWh` for certified green power, whose energy
    /// otherwise stands in the grid line.
    fn non_fossil(&self, figure: impl Fn(&Line) -> Figure, per_mwh: Figure) -> Figure {
        let parts = self.lines.iter().filter_map(|(line, carrier)| {
            let class = carrier.map(|carrier| carrier.class)?;
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

fn totals(
    lines: &[Line],
    factors: &Factors,
    frame: &Frame<'_>,
    economy: &Economy,
    year: Year,
) -> YearTotals {
    let here = OfYear::new(lines, factors, year);
    let emission = |chosen: &dyn Fn(&Line) -> bool| here.sum(Unit::T_CO2, |l| l.emission, chosen);
    let equivalent =
        |chosen: &dyn Fn(&Line) -> bool| here.sum(Unit::TCE, |line| line.energy_equivalent, chosen);
    let total = emission(&|_| true);
    let by_sector: Vec<(Sector, Figure)> = Sector::ALL
        .into_iter()
        .map(|sector| (sector, emission(&|line| line.sector == sector)))
        .collect();
    let industry = emission(&|line| line.sector == Sector::Industry);
    let energy_equivalent = equivalent(&|_| true);
    let energy_calorific = here.sum(Unit::TCE, |line| line.energy_calorific, |_| true);
    let gdp = economy.gdp_constant(year);
    let value_added = economy.industrial_constant(year);
    YearTotals {
        year,
        total,
        scope1: emission(&|line| line.scope == Scope::Direct),
        scope2: emission(&|line| line.scope == Scope::Indirect),
        by_sector,
        energy_equivalent,
        energy_calorific,
        nonfossil_share: here
            .non_fossil(|line| line.energy_equivalent, frame.equivalent)
            .over(energy_equivalent, Unit::ONE),
        nonfossil_share_calorific: here
            .non_fossil(|line| line.energy_calorific, green_calorific(factors, year))
            .over(energy_calorific, Unit::ONE),
        green_power_share: green_power_share(&here),
        per_gdp: total.over(gdp, Unit::TCO2_PER_10K_YUAN),
        per_head: total.over(economy.population(year), Unit::TCO2_PER_PERSON),
        per_industrial: industry.over(value_added, Unit::TCO2_PER_10K_YUAN),
        energy_per_gdp: energy_equivalent.over(gdp, Unit::TCE_PER_10K_YUAN),
        energy_per_industrial: equivalent(&|line| line.sector == Sector::Industry)
            .over(value_added, Unit::TCE_PER_10K_YUAN),
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

/// (direct + own + certified green) / (grid + direct + own − sold).
fn green_power_share(here: &OfYear<'_>) -> Figure {
    let green = here.power(&[
        CarrierClass::ElectricityGreen,
        CarrierClass::ElectricityDirect,
        CarrierClass::ElectricityOwn,
    ]);
    let taken = here.power(&[
        CarrierClass::ElectricityGrid,
        CarrierClass::ElectricityDirect,
        CarrierClass::ElectricityOwn,
    ]);
    let sold = here.power(&[CarrierClass::ElectricitySold]);
    let used = taken.combine(sold, Unit::MEGAWATT_HOUR, |taken, sold| taken - sold);
    green.over(used, Unit::ONE)
}
