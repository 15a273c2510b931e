//! Other courses of things beside the plan, and what really happened.

use super::engine::Engine;
use super::outlook::peak;
use super::projection::course;
use super::results::{Actual, ScenarioCourse};
use super::shares::Kinds;
use super::targets::targets;
use super::types::PathwayYear;
use crate::account::{Economy, Factors, Inventory};
use crate::base::{Figure, Reading, Unit};
use crate::plan::{Measure, Plan, Scenario};
use crate::programme::Programme;

/// The plan as it would be in a scenario: its pathway is that of the scenario.
#[must_use]
pub fn scenario_plan(plan: &Plan, scenario: &Scenario) -> Plan {
    let mut other = plan.clone();
    if let Some(baseline) = &scenario.baseline {
        other.baseline = baseline.clone();
    }
    other
        .measures
        .retain(|measure| !scenario.without.contains(&measure.id));
    other.scenarios.clear();
    other
}

/// The scenarios of a plan, each calculated as the plan itself is.
pub(super) fn scenarios(
    plan: &Plan,
    programme: &Programme,
    factors: &Factors,
    (inventory, economy): (&Inventory, &Economy),
) -> Vec<ScenarioCourse> {
    let span = plan.years.span();
    let of = |scenario: &Scenario| {
        let baseline = scenario.baseline.as_ref().unwrap_or(&plan.baseline);
        let kept = |measure: &&Measure| !scenario.without.contains(&measure.id);
        let measures: Vec<Measure> = plan.measures.iter().filter(kept).cloned().collect();
        let engine = Engine::new(baseline, &measures, factors, inventory)?;
        let years = course(&engine, &span, (inventory, economy), Kinds::Sequential).years;
        Some(ScenarioCourse {
            id: scenario.id.clone(),
            name: scenario.name.clone(),
            targets: targets(plan, programme, &years, economy),
            peak: peak(&years),
            years,
        })
    };
    plan.scenarios.iter().filter_map(of).collect()
}

/// The emissions of later years as they really were, beside the plan.
pub(super) fn actuals(plan: &Plan, years: &[PathwayYear]) -> Vec<Actual> {
    let of = |year: &PathwayYear| {
        let unit = year.planned.unit;
        let datum = plan.actuals.iter().find(|datum| datum.year == year.year)?;
        let actual = match datum.reading() {
            Reading::Value(value) if value >= 0.0 => Figure::complete(value, unit, year.year),
            Reading::Value(_) | Reading::Wrong(_) => Figure::failed(unit, Some(year.year)),
            Reading::Nothing(_) => Figure::complete(0.0, unit, year.year),
            Reading::Missing(_) => return None,
        };
        let deviation = actual.combine(year.planned, unit, |actual, plan| actual - plan);
        Some(Actual {
            year: year.year,
            actual,
            planned: year.planned,
            deviation,
            share: deviation.over(year.planned, Unit::ONE),
        })
    };
    let ahead = years.iter().filter(|year| !year.is_history);
    ahead.filter_map(of).collect()
}
