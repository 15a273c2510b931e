//! The result of the pathway.

use super::results::{
    Actual, Costs, Decomposition, NearZero, Peak, ScenarioCourse, Undecomposed, Wedge,
};
use crate::base::{Figure, Sector, Text, Year};
use crate::plan::{Driver, TargetCourse};
use crate::programme::Metric;

/// When a measure takes its turn: the fixed order in which effects are put one upon another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Less is used: efficiency, saving, vehicles.
    Demand,
    /// Something else is used: fuel switch.
    Switch,
    /// Own non-fossil generation.
    Generation,
    /// The factor of the grid falls.
    Grid,
    /// Tonnes that were estimated elsewhere.
    Tonnes,
    /// Uptake, shown below the line.
    Sink,
}

impl Stage {
    /// All stages in their order.
    pub const ALL: [Self; 6] = [
        Self::Demand,
        Self::Switch,
        Self::Generation,
        Self::Grid,
        Self::Tonnes,
        Self::Sink,
    ];

    /// The stage of a driver.
    #[must_use]
    pub const fn of(driver: &Driver) -> Self {
        match driver {
            Driver::Efficiency { .. } | Driver::Saving { .. } | Driver::Vehicles { .. } => {
                Self::Demand
            }
            Driver::FuelSwitch { .. } => Self::Switch,
            Driver::Generation { .. } => Self::Generation,
            Driver::GridFactor { .. } => Self::Grid,
            Driver::Tonnes => Self::Tonnes,
            Driver::Sink { .. } => Self::Sink,
        }
    }

    /// The name in JSON.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Demand => "demand",
            Self::Switch => "switch",
            Self::Generation => "generation",
            Self::Grid => "grid",
            Self::Tonnes => "tonnes",
            Self::Sink => "sink",
        }
    }
}

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
    /// Planned industrial emission per industrial value added at constant prices, t CO₂/万元.
    pub per_industrial: Figure,
    /// The part of the reduction that comes from a falling factor of the grid, in the fixed order
    /// of stages; zero in years of history.
    pub grid_effect: Figure,
    /// The part of the reduction that comes from local measures.
    pub local_effect: Figure,
    /// Uptake of sinks, below the line, never taken from the planned emission: that of the
    /// inventory, ahead that of the last year of history and what the plan's sinks add.
    pub sinks: Figure,
    /// Planned energy, tce, electricity at its equivalent value. Incomplete while tonnes that were
    /// estimated elsewhere are at work: what they do to energy is not known.
    pub energy: Figure,
    /// Planned share of non-fossil energy, on the same basis and with the same limit.
    pub nonfossil_share: Figure,
}

/// The effect of one measure.
///
/// All effects start after the last year of history: what a measure had reached by then is in the
/// inventory already.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureEffect {
    /// The index of the measure in [`crate::plan::Plan::measures`].
    pub measure: usize,
    /// When it takes its turn.
    pub stage: Stage,
    /// Its full yearly effect, t CO₂: as the plan gives it, or what its driver does to the flows of
    /// the last year of history when it stands alone. Of a sink its uptake.
    pub full: Figure,
    /// Its Shapley share of the reduction in every year of the pathway, t CO₂: the shares of all
    /// measures sum to the reduction, whatever their order. Zero in years of history and before
    /// its start.
    pub by_year: Vec<(Year, Figure)>,
    /// Its share of the reduction when the measures follow one another by stage and then as the
    /// plan lists them. Sums to the reduction too.
    pub sequential: Vec<(Year, Figure)>,
    /// What it would take away if it stood alone; tonnes that were estimated elsewhere as the plan
    /// gives them, even when the sector emits less. Never to be added up.
    pub alone: Vec<(Year, Figure)>,
    /// Uptake of a sink; zero for every other measure.
    pub uptake: Vec<(Year, Figure)>,
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
    /// How the line runs that leads to it.
    pub course: TargetCourse,
    /// The target in the unit of its metric.
    pub value: Figure,
    /// The planned value in the same unit.
    pub planned_value: Figure,
    /// The emission that the target allows, t CO₂, of a target per industrial value added that of
    /// industry; of a target for non-fossil energy the share itself.
    pub allowed: Figure,
    /// The planned emission, t CO₂, or the planned share, as `allowed`.
    pub planned: Figure,
    /// Planned minus allowed, t CO₂, or the share that is lacking: positive means short of the
    /// target.
    pub gap: Figure,
    /// The gap as a share of what the target allows.
    pub gap_share: Figure,
    /// What the line that leads to the target allows in every year from the last year of history,
    /// or from the stage before it, to its own.
    pub line: Vec<(Year, Figure)>,
    /// The gap of the plan to that line in the same years.
    pub gaps: Vec<(Year, Figure)>,
    /// The sum of the gaps after the first year of the line.
    pub cumulative: Figure,
    /// True when a target per output or per head allows more than is emitted in the last year of
    /// history: it is not a cap.
    pub exceeds_today: bool,
}

impl TargetGap {
    /// The translation key of what must be said with the target, if anything.
    #[must_use]
    pub const fn caution(&self) -> Option<&'static str> {
        if self.exceeds_today {
            Some("pathway-not-a-cap")
        } else {
            None
        }
    }
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
    /// Where the planned line peaks; `None` while a figure is missing.
    pub peak: Option<Peak>,
    /// How near to zero the last year comes.
    pub near_zero: Option<NearZero>,
    /// The scenarios beside the plan, in the order of the plan.
    pub scenarios: Vec<ScenarioCourse>,
    /// Emissions of later years as they really were.
    pub actuals: Vec<Actual>,
    /// What the plan costs.
    pub costs: Costs,
    /// Why emissions changed within history; `None` while there is no history.
    pub past_change: Option<Result<Decomposition, Undecomposed>>,
    /// Why they are to change from the last year of history to the target year.
    pub planned_change: Option<Result<Decomposition, Undecomposed>>,
}

impl Pathway {
    /// The effects as bands, in the order in which they are put one upon another: by stage, then
    /// as the plan lists them. Sinks have none.
    #[must_use]
    pub fn wedges(&self) -> Vec<Wedge> {
        let bands = self.measures.iter().filter(|m| m.stage != Stage::Sink);
        let mut wedges: Vec<Wedge> = bands
            .map(|effect| Wedge {
                measure: effect.measure,
                stage: effect.stage,
                by_year: effect.sequential.clone(),
            })
            .collect();
        wedges.sort_by_key(|wedge| wedge.stage);
        wedges
    }

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
