//! The one call that runs accounting, pathway, verdict and checks.

use crate::account::{self, Economy, Factors, Inventory};
use crate::base::Year;
use crate::check;
use crate::figure::{Sources, Value, no_more};
use crate::finding::Finding;
use crate::pathway::{self, OtherCount, Pathway};
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
    let pathway = pathway::pathway(plan, programme, factors, &inventory, &economy);
    let sources = Sources {
        plan,
        programme,
        factors,
        economy: &economy,
        inventory: &inventory,
        pathway: &pathway,
        more: &no_more,
    };
    let verdict = verdict::verdict(&sources);
    let findings = check::check(&sources, &verdict);
    Assessment {
        economy,
        inventory,
        pathway,
        verdict,
        findings,
    }
}

impl Assessment {
    /// The pathway on the other count of gases, which stands beside that of the plan.
    #[must_use]
    pub fn other_count(&self, plan: &Plan, factors: &Factors) -> OtherCount {
        let start = (&self.inventory, &self.economy);
        pathway::other_count(plan, factors, start, &self.pathway)
    }

    /// Calls with everything that references can speak of, the verdict included.
    ///
    /// ```
    /// # use nearzero::{account::factors, assess::assess, figure, plan::Plan, programme::built_in};
    /// let programme = built_in().first().expect("a programme is built in");
    /// let plan = Plan::default();
    /// let assessment = assess(&plan, programme, factors());
    /// let reference = figure::Reference::parse("verdict.reference.met")?;
    /// let resolved = assessment.with_sources(&plan, programme, factors(), |sources| {
    ///     figure::resolve(&reference, sources, None)
    /// });
    /// assert!(resolved.is_ok());
    /// # Ok::<(), figure::ReferenceError>(())
    /// ```
    pub fn with_sources<R>(
        &self,
        plan: &Plan,
        programme: &Programme,
        factors: &Factors,
        call: impl FnOnce(&Sources<'_>) -> R,
    ) -> R {
        let more = |path: &str, year: Option<Year>| -> Option<Value> {
            verdict::figure_of(&self.verdict, path, year)
        };
        call(&Sources {
            plan,
            programme,
            factors,
            economy: &self.economy,
            inventory: &self.inventory,
            pathway: &self.pathway,
            more: &more,
        })
    }
}
