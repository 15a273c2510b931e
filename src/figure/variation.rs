//! Paths of another course of things or another way of counting: what stands before a path of the
//! plan makes it the same figure there.
//!
//! - `scenario.<id>.` — in a scenario: paths of the pathway, the measures and the targets, and those
//!   of the pathway on the other count;
//! - `other_count.` — on the count of gases that the plan's totals do not have: paths of the pathway;
//! - `by.<family>.<rule>.<year>.` — by other factors than the plan's: paths of the inventory. With
//!   `difference.` behind it, less the same figure of the plan.

use std::fmt;

use super::Sources;
use crate::account::inventory;
use crate::base::Figure;
use crate::pathway::{Pathway, pathway, scenario_plan};
use crate::plan::{ElectricityRule, FactorYear, Plan};

/// What is different.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Variation<'a> {
    /// Another course of things, by its id.
    Scenario(&'a str),
    /// The count of gases that the totals of the plan do not have.
    OtherCount,
    /// Other factors: family of fuels, rule and year of electricity.
    Rules {
        family: &'a str,
        rule: ElectricityRule,
        year: FactorYear,
    },
}

/// What stands behind other factors for the difference to those of the plan.
const DIFFERENCE: &str = "difference.";

/// What stands before a path on the other count.
const OTHER_COUNT: &str = "other_count.";

/// The roots of paths of the pathway.
const AHEAD: &[&str] = &["pathway", "measure", "measures", "target"];
/// The roots of paths of the inventory.
const COUNTED: &[&str] = &[
    "inventory",
    "activity",
    "energy",
    "intensity",
    "amount",
    "factor",
];

impl<'a> Variation<'a> {
    /// The variation that a path begins with, and the path in it; `None` for a path of the plan
    /// itself and for one that is the same there.
    pub fn split(path: &'a str) -> Option<(Self, &'a str)> {
        let (root, rest) = path.split_once('.')?;
        let (variation, inner) = match root {
            "scenario" => {
                let (id, inner) = rest.split_once('.')?;
                (Self::Scenario(id), inner)
            }
            "other_count" => (Self::OtherCount, rest),
            "by" => {
                let mut parts = rest.splitn(4, '.');
                let mut next = || parts.next();
                let (family, rule, year) = (next()?, next()?, next()?);
                let rule = ElectricityRule::from_id(rule)?;
                let year = FactorYear::from_id(year)?;
                (Self::Rules { family, rule, year }, next()?)
            }
            _ => return None,
        };
        let plain = inner
            .strip_prefix(DIFFERENCE)
            .filter(|_| variation.is_rules());
        variation
            .differs(plain.unwrap_or(inner))
            .then_some((variation, inner))
    }

    const fn is_rules(self) -> bool {
        matches!(self, Self::Rules { .. })
    }

    fn differs(self, path: &str) -> bool {
        let root = path.split('.').next().unwrap_or_default();
        match self {
            Self::Scenario(_) => {
                let inner = path.strip_prefix(OTHER_COUNT).unwrap_or(path);
                let root = inner.split('.').next().unwrap_or_default();
                AHEAD.contains(&root)
            }
            Self::OtherCount => AHEAD.contains(&root) || COUNTED.contains(&root),
            Self::Rules { .. } => COUNTED.contains(&root),
        }
    }

    /// The path here of a path of the plan; what does not differ stays as it is.
    pub fn path(self, path: &str) -> String {
        if self.differs(path) {
            format!("{self}.{path}")
        } else {
            path.to_owned()
        }
    }

    /// Calls a function with everything that references here can speak of, calculated again as for a
    /// plan of its own. `None` for a scenario that the plan does not have.
    pub fn with<R>(self, s: &Sources<'_>, call: impl FnOnce(&Sources<'_>) -> R) -> Option<R> {
        let plan = self.plan(s)?;
        if let Self::Scenario(_) = self {
            let path = pathway(&plan, s.programme, s.factors, s.inventory, s.economy);
            return Some(call(&Sources {
                plan: &plan,
                pathway: &path,
                ..*s
            }));
        }
        let counted = inventory(&plan, s.factors, s.economy);
        let path = match self {
            Self::Rules { .. } => Pathway::default(),
            Self::Scenario(_) | Self::OtherCount => {
                pathway(&plan, s.programme, s.factors, &counted, s.economy)
            }
        };
        Some(call(&Sources {
            plan: &plan,
            inventory: &counted,
            pathway: &path,
            ..*s
        }))
    }

    /// The same with no more than a figure needs: of a scenario the course that is kept already, as
    /// far as it tells of a path. It has years, targets and peak, but no measures.
    pub fn with_known<R>(
        self,
        inner: &str,
        s: &Sources<'_>,
        call: impl FnOnce(&Sources<'_>) -> R,
    ) -> Option<R> {
        let Self::Scenario(id) = self else {
            return self.with(s, call);
        };
        if inner.starts_with("measure") || inner.starts_with(OTHER_COUNT) {
            return self.with(s, call);
        }
        let course = s.pathway.scenarios.iter().find(|course| course.id == id)?;
        let other = Pathway {
            base: s.pathway.base,
            target: s.pathway.target,
            years: course.years.clone(),
            targets: course.targets.clone(),
            peak: course.peak,
            ..Pathway::default()
        };
        Some(call(&Sources {
            pathway: &other,
            ..*s
        }))
    }

    /// The plan as it would be.
    fn plan(self, s: &Sources<'_>) -> Option<Plan> {
        if let Self::Scenario(id) = self {
            let scenario = s.plan.scenarios.iter().find(|one| one.id == id)?;
            return Some(scenario_plan(s.plan, scenario));
        }
        let mut plan = s.plan.clone();
        plan.scenarios.clear();
        match self {
            Self::Rules { family, rule, year } => {
                plan.accounting.fuel_family = family.to_owned();
                plan.accounting.electricity = rule;
                plan.accounting.factor_year = year;
            }
            Self::OtherCount | Self::Scenario(_) => {
                plan.accounting.gases = plan.accounting.gases.other();
                // Targets stand in the count of the plan.
                plan.targets.clear();
            }
        }
        Some(plan)
    }
}

/// The part of a path that stands before the path in the variation, without the dot.
impl fmt::Display for Variation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scenario(id) => write!(f, "scenario.{id}"),
            Self::OtherCount => f.write_str("other_count"),
            Self::Rules { family, rule, year } => {
                write!(f, "by.{family}.{}.{}", rule.id(), year.id())
            }
        }
    }
}

/// The path whose difference to the plan a path in a variation asks for.
pub(super) fn difference(inner: &str) -> Option<&str> {
    inner.strip_prefix(DIFFERENCE)
}

/// A figure less the same figure of the plan.
pub(super) fn less(other: Figure, own: Figure) -> Figure {
    other.combine(own, own.unit, |other, own| other - own)
}

/// The path of a figure of the inventory by other factors than the plan's; with the difference to
/// the plan where that is asked for.
#[must_use]
pub fn path_by(
    (family, rule, year): (&str, ElectricityRule, FactorYear),
    is_difference: bool,
    path: &str,
) -> String {
    let rules = Variation::Rules { family, rule, year };
    let difference = if is_difference { DIFFERENCE } else { "" };
    format!("{rules}.{difference}{path}")
}

/// The path of a figure of the pathway in a scenario.
#[must_use]
pub fn path_in_scenario(id: &str, path: &str) -> String {
    Variation::Scenario(id).path(path)
}

/// The path of a figure of pathway or inventory on the count of gases that the totals of the plan do
/// not have.
#[must_use]
pub fn path_on_other_count(path: &str) -> String {
    Variation::OtherCount.path(path)
}
