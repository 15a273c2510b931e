//! The pathway on the other count of gases: all gases where the plan counts carbon dioxide alone, and
//! the other way round. It stands beside the totals of the plan, and no target is held against it.

use super::engine::Engine;
use super::projection::course;
use super::scenarios::scenario_plan;
use super::shares::Kinds;
use super::types::{Pathway, PathwayYear};
use crate::account::{Economy, EmissionUnits, Factors, Inventory, inventory};
use crate::base::{Figure, Year};
use crate::plan::{GasScope, Plan};

/// The lines of a pathway on the other count.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherCount {
    /// The gases that it counts.
    pub gases: GasScope,
    /// The years in the order of the pathway.
    pub years: Vec<OtherYear>,
    /// The scenarios in the order of the pathway.
    pub scenarios: Vec<OtherCourse>,
}

/// A scenario on the other count.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherCourse {
    /// The scenario.
    pub id: String,
    /// Its years in the order of the pathway.
    pub years: Vec<OtherYear>,
}

/// A year on the other count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OtherYear {
    /// The year.
    pub year: Year,
    /// Emission without the plan.
    pub baseline: Figure,
    /// What the measures take away.
    pub reduction: Figure,
    /// Baseline less reduction.
    pub planned: Figure,
}

impl OtherCount {
    /// A year.
    #[must_use]
    pub fn of(&self, year: Year) -> Option<&OtherYear> {
        self.years.iter().find(|found| found.year == year)
    }

    /// A year of a scenario.
    #[must_use]
    pub fn of_scenario(&self, id: &str, year: Year) -> Option<&OtherYear> {
        let course = self.scenarios.iter().find(|course| course.id == id)?;
        course.years.iter().find(|found| found.year == year)
    }
}

/// A pathway and its scenarios on the other count. A plan without other gases has the same numbers on
/// both, and nothing is calculated again.
#[must_use]
pub fn other_count(
    plan: &Plan,
    factors: &Factors,
    (own, economy): (&Inventory, &Economy),
    planned: &Pathway,
) -> OtherCount {
    let gases = plan.accounting.gases.other();
    let unit = EmissionUnits::counting(gases).total;
    let in_unit = |figure: Figure| Figure { unit, ..figure };
    let of = |year: &PathwayYear| OtherYear {
        year: year.year,
        baseline: in_unit(year.baseline),
        reduction: in_unit(year.reduction),
        planned: in_unit(year.planned),
    };
    let all = |years: &[PathwayYear]| years.iter().map(of).collect();
    if !own.has_other_gases() {
        let scenarios = planned.scenarios.iter().map(|course| OtherCourse {
            id: course.id.clone(),
            years: all(&course.years),
        });
        return OtherCount {
            gases,
            years: all(&planned.years),
            scenarios: scenarios.collect(),
        };
    }
    let mut plan = plan.clone();
    plan.accounting.gases = gases;
    let inventory = inventory(&plan, factors, economy);
    let span = plan.years.span();
    let years = |plan: &Plan| -> Vec<OtherYear> {
        let engine = Engine::new(&plan.baseline, &plan.measures, factors, &inventory);
        let course =
            engine.map(|engine| course(&engine, &span, (&inventory, economy), Kinds::Sequential));
        course.map_or_else(Vec::new, |course| all(&course.years))
    };
    let scenarios = plan.scenarios.iter().map(|scenario| OtherCourse {
        id: scenario.id.clone(),
        years: years(&scenario_plan(&plan, scenario)),
    });
    OtherCount {
        gases,
        years: years(&plan),
        scenarios: scenarios.collect(),
    }
}
