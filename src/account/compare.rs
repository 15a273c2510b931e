//! Two ways of counting side by side: another family of fuel factors, another year of the
//! electricity factor, other gases.

use super::factors::Factors;
use super::inventory::inventory_by;
use super::series::Economy;
use super::types::Inventory;
use crate::base::{Figure, Year};
use crate::plan::{Accounting, Plan};

/// The inventory of a plan by its own rules and by others.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// By the other rules.
    pub other: Inventory,
    /// The lines in the order of the inventory.
    pub lines: Vec<LineDifference>,
    /// The totals by year.
    pub years: Vec<YearDifference>,
}

/// A line counted in two ways.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LineDifference {
    /// The index of the activity.
    pub activity: usize,
    /// The year.
    pub year: Year,
    /// By the rules of the plan.
    pub own: Figure,
    /// By the other rules.
    pub other: Figure,
    /// The other less the own.
    pub difference: Figure,
}

/// A year's total counted in two ways.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearDifference {
    /// The year.
    pub year: Year,
    /// By the rules of the plan.
    pub own: Figure,
    /// By the other rules.
    pub other: Figure,
    /// The other less the own.
    pub difference: Figure,
}

/// Counts a plan by other rules and sets the result beside its inventory.
#[must_use]
pub fn compare(
    plan: &Plan,
    inventory: &Inventory,
    rules: &Accounting,
    factors: &Factors,
    economy: &Economy,
) -> Comparison {
    let other = inventory_by(plan, rules, factors, economy);
    let lines = inventory.lines.iter().zip(&other.lines);
    let lines = lines.map(|(own, other)| LineDifference {
        activity: own.activity,
        year: own.year,
        own: own.emission,
        other: other.emission,
        difference: less(other.emission, own.emission),
    });
    let years = inventory.totals.iter().zip(&other.totals);
    let years = years.map(|(own, other)| YearDifference {
        year: own.year,
        own: own.total,
        other: other.total,
        difference: less(other.total, own.total),
    });
    Comparison {
        lines: lines.collect(),
        years: years.collect(),
        other,
    }
}

fn less(other: Figure, own: Figure) -> Figure {
    other.combine(own, other.unit, |other, own| other - own)
}
