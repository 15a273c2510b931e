//! The result of the pathway.

use crate::base::{Figure, Sector, Text, Year};
use crate::programme::Metric;

/// One year of the pathway. In years of history, baseline and plan are the inventory.
#[derive(Clone, Debug, PartialEq)]
pub struct PathwayYear {
    /// The year.
    pub year: Year,
    /// True for a year of the inventory. A year between two of them without an inventory of its own
    /// is not, and its figures are missing.
    pub is_history: bool,
    /// Emission without the plan, t CO₂.
    pub baseline: Figure,
    /// Emission without the plan by sector, in the order of [`Sector::ALL`].
    pub baseline_by_sector: Vec<(Sector, Figure)>,
    /// What the measures take away, t CO₂, after the rule that no sector falls below zero.
    pub reduction: Figure,
    /// Emission with the plan, t CO₂.
    pub planned: Figure,
    /// Emission with the plan by sector.
    pub planned_by_sector: Vec<(Sector, Figure)>,
    /// Planned emission per GDP at constant prices, t CO₂/万元.
    pub per_gdp: Figure,
    /// Planned emission per head, t CO₂/person.
    pub per_head: Figure,
}

/// The effect of one measure.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureEffect {
    /// The index of the measure in [`crate::plan::Plan::measures`].
    pub measure: usize,
    /// Its full yearly effect as the plan gives it, t CO₂.
    pub full: Figure,
    /// What it takes away from the baseline in every year of the pathway, t CO₂: zero in years of
    /// history and before its start, and without the part that it had reached by the last year of
    /// history, which is in the inventory already. Before the rule that no sector falls below zero.
    pub by_year: Vec<(Year, Figure)>,
}

/// Who set a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TargetOrigin {
    /// The programme or a document that it cites.
    Programme,
    /// The applicant.
    Applicant,
}

/// A target point and how far the plan is from it.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetGap {
    /// The id of the target.
    pub id: String,
    /// The name.
    pub name: Text,
    /// Who set it, and where.
    pub origin: TargetOrigin,
    /// Document and clause, or what the applicant says.
    pub source: Text,
    /// The year; `None` when it cannot be read.
    pub year: Option<Year>,
    /// What it measures.
    pub metric: Metric,
    /// The target in the unit of its metric.
    pub value: Figure,
    /// The planned value in the same unit.
    pub planned_value: Figure,
    /// The emission that the target allows, t CO₂.
    pub allowed: Figure,
    /// The planned emission, t CO₂.
    pub planned: Figure,
    /// Planned minus allowed, t CO₂: positive means short of the target.
    pub gap: Figure,
    /// The gap as a share of what the target allows.
    pub gap_share: Figure,
}

/// The pathway of a plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pathway {
    /// The base year.
    pub base: Option<Year>,
    /// The year in which indicators are judged.
    pub target: Option<Year>,
    /// All years from the first of history to the horizon.
    pub years: Vec<PathwayYear>,
    /// The effect of every measure, in the order of the plan.
    pub measures: Vec<MeasureEffect>,
    /// The targets: those of the programme first, then the applicant's own.
    pub targets: Vec<TargetGap>,
}

impl Pathway {
    /// One year of the pathway.
    #[must_use]
    pub fn of(&self, year: Year) -> Option<&PathwayYear> {
        self.years.iter().find(|y| y.year == year)
    }

    /// The first target of the year in which indicators are judged, the one that the head of the
    /// window shows: that of the applicant's own total when there is one, else the programme's.
    #[must_use]
    pub fn main_target(&self) -> Option<&TargetGap> {
        let due = |t: &&TargetGap| t.year.is_some() && t.year == self.target;
        let absolute = |t: &&TargetGap| t.metric == Metric::Absolute;
        self.targets
            .iter()
            .filter(due)
            .find(absolute)
            .or_else(|| self.targets.iter().find(due))
    }
}
