//! The inventory: all lines and the totals over them.

use super::electricity::purchased;
use super::factors::{FactorStanding, Factors};
use super::gas::EmissionUnits;
use super::line::{Frame, Row};
use super::ranges::trend_of;
use super::series::Economy;
use super::totals::totals;
use super::types::Inventory;
use crate::base::{Completeness, Figure, Text, Unit};
use crate::plan::{Accounting, Plan};

/// The inventory of a plan with the factor tables.
///
/// Sums run in the order of the plan, so that the same plan gives the same bits.
#[must_use]
pub fn inventory(plan: &Plan, factors: &Factors, economy: &Economy) -> Inventory {
    inventory_by(plan, &plan.accounting, factors, economy)
}

/// The inventory of a plan by other rules than its own.
pub(super) fn inventory_by(
    plan: &Plan,
    accounting: &Accounting,
    factors: &Factors,
    economy: &Economy,
) -> Inventory {
    let family = factors.family(&accounting.fuel_family);
    let (equivalent, equivalent_source, equivalent_standing) =
        equivalent_value(accounting, factors);
    let units = EmissionUnits::of(accounting);
    let potentials = factors.potentials(accounting.gwp).copied();
    let frame = Frame {
        factors,
        accounting,
        family: family.and_then(|index| factors.families.get(index)),
        equivalent,
        units,
        potentials,
    };
    let years = plan.years.inventory_years();
    let province = plan.applicant.province.trim();
    let electricity: Vec<_> = years
        .iter()
        .map(|year| purchased(factors, accounting, province, *year))
        .collect();
    let mut lines = Vec::with_capacity(plan.activities.len() * years.len());
    let mut methods = Vec::with_capacity(plan.activities.len());
    for (index, activity) in plan.activities.iter().enumerate() {
        let row = Row::new(&frame, index, activity);
        for (year, power) in years.iter().zip(&electricity) {
            lines.push(row.line(&frame, power.as_ref(), *year));
        }
        methods.push(row.into_method());
    }
    let totals = years
        .iter()
        .map(|year| totals(&lines, plan, &frame, economy, *year))
        .collect();
    let base = plan.years.base_year().filter(|base| years.contains(base));
    let from = base.or_else(|| years.first().copied());
    let trend_years = from.zip(years.last().copied());
    let trend_years = trend_years.filter(|(from, to)| from < to);
    let trend = trend_years.and_then(|(from, to)| trend_of(&lines, factors, from, to));
    Inventory {
        electricity_rule: accounting.electricity,
        family,
        unit: units.total,
        potentials,
        methods,
        trend,
        trend_years,
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
fn equivalent_value(accounting: &Accounting, factors: &Factors) -> (Figure, Text, FactorStanding) {
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
