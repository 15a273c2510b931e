//! The pathway on the other count of gases: all gases where the plan counts carbon dioxide alone, and
//! the other way round. It stands beside the totals of the plan, and no target is held against it.

use super::projection::pathway;
use super::types::{Pathway, PathwayYear};
use crate::account::{Economy, EmissionUnits, Factors, Inventory, inventory};
use crate::base::{Figure, Year};
use crate::plan::{GasScope, Plan};
use crate::programme::Programme;

/// The lines of a pathway on the other count.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherCount {
    /// The gases that it counts.
    pub gases: GasScope,
    /// The years in the order of the pathway.
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
}

/// A pathway with the inventory that it starts from, on the other count. A plan without other gases
/// has the same numbers on both, and nothing is calculated again.
#[must_use]
pub fn other_count(
    plan: &Plan,
    programme: &Programme,
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
    if !own.has_other_gases() {
        return OtherCount {
            gases,
            years: planned.years.iter().map(of).collect(),
        };
    }
    let mut plan = plan.clone();
    plan.accounting.gases = gases;
    // Scenarios and the applicant's targets stand in the plan's own count.
    plan.scenarios.clear();
    plan.targets.clear();
    let inventory = inventory(&plan, factors, economy);
    let other = pathway(&plan, programme, factors, &inventory, economy);
    OtherCount {
        gases,
        years: other.years.iter().map(of).collect(),
    }
}
