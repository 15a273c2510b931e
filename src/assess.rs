//! The one call that runs accounting, pathway, verdict and checks.

use crate::account::{self, Economy, Factors, Inventory};
use crate::check;
use crate::finding::Finding;
use crate::pathway::{self, Pathway};
use crate::plan::Plan;
use crate::programme::Programme;
use crate::verdict::{self, Verdict};

/// Everything that follows from a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// Economic quantities, read and chained to constant prices.
    pub economy: Economy,
    /// Emissions and energy of the past.
    pub inventory: Inventory,
    /// What lies ahead.
    pub pathway: Pathway,
    /// Indicators, acceptance, eligibility.
    pub verdict: Verdict,
    /// What the author should know, most severe first, then in the order of the work.
    pub findings: Vec<Finding>,
}

/// Assesses a plan under its programme with the factor tables.
#[must_use]
pub fn assess(plan: &Plan, programme: &Programme, factors: &Factors) -> Assessment {
    let economy = account::economy(plan);
    let inventory = account::inventory(plan, factors, &economy);
    let pathway = pathway::pathway(plan, programme, &inventory, &economy);
    let verdict = verdict::verdict(plan, programme, &inventory, &economy, &pathway);
    let findings = check::check(plan, programme, factors, &inventory, &pathway, &verdict);
    Assessment { economy, inventory, pathway, verdict, findings }
}
