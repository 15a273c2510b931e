//! What follows from the years of a pathway: peak, nearness to zero, scenarios, cost, causes.

use super::lmdi::Cell;
use super::types::{PathwayYear, Stage, TargetGap};
use crate::base::{Figure, Sector, Unit, Year};

/// The year of the highest planned emission.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Peak {
    /// The first year that no later year exceeds.
    pub year: Year,
    /// Its emission, t CO₂.
    pub value: f64,
    /// True when it is the last year of the pathway: then a peak is not in sight.
    pub is_last: bool,
}

/// How near to zero the last year of the pathway comes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NearZero {
    /// The last year of the pathway.
    pub year: Year,
    /// Its planned emission, t CO₂.
    pub planned: Figure,
    /// The same as a share of the emission of the last year of history.
    pub share: Figure,
    /// The same per head.
    pub per_head: Figure,
    /// Uptake of the plan's sinks, t CO₂.
    pub sinks: Figure,
    /// What remains when the uptake is set against the emission, t CO₂.
    pub residual: Figure,
    /// The index of the target that is due last in [`super::Pathway::targets`].
    pub last_target: Option<usize>,
}

/// Another course of things, calculated as the plan itself is.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioCourse {
    /// The id of the scenario.
    pub id: String,
    /// The name.
    pub name: String,
    /// All years.
    pub years: Vec<PathwayYear>,
    /// The targets of the plan, held against this course.
    pub targets: Vec<TargetGap>,
    /// Where it peaks.
    pub peak: Option<Peak>,
}

/// The emission of a later year as it really was, beside the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Actual {
    /// The year.
    pub year: Year,
    /// The emission as it was, t CO₂.
    pub actual: Figure,
    /// The emission as planned, t CO₂.
    pub planned: Figure,
    /// Actual minus planned, t CO₂.
    pub deviation: Figure,
    /// The deviation as a share of what was planned.
    pub share: Figure,
}

/// The effect of a measure as a band between the baseline and the planned line.
#[derive(Clone, Debug, PartialEq)]
pub struct Wedge {
    /// The index of the measure in [`crate::plan::Plan::measures`].
    pub measure: usize,
    /// When it takes its turn.
    pub stage: Stage,
    /// Its sequential share, t CO₂.
    pub by_year: Vec<(Year, Figure)>,
}

/// What a plan costs.
#[derive(Clone, Debug, PartialEq)]
pub struct Costs {
    /// The yearly rate of discount as a share of one.
    pub rate: Figure,
    /// True when the plan names no rate and the usual one is taken: a default to be confirmed.
    pub is_usual_rate: bool,
    /// By measure, in the order of the plan.
    pub measures: Vec<MeasureCost>,
    /// The cost curve of the target year: what saves money first, most tonnes first, then what
    /// costs money, cheapest first.
    pub curve: Vec<CurvePoint>,
    /// Investment by year, 万元, spread evenly over the years of the work.
    pub by_year: Vec<(Year, Figure)>,
    /// Investment of measures without years, 万元.
    pub undated: Figure,
    /// Investment by who pays it, 万元, in the order in which the plan names them; the name is
    /// empty where the plan says nothing.
    pub by_payer: Vec<(String, Figure)>,
}

impl Default for Costs {
    fn default() -> Self {
        Self {
            rate: Figure::missing(Unit::ONE, None),
            is_usual_rate: false,
            measures: Vec::new(),
            curve: Vec::new(),
            by_year: Vec::new(),
            undated: Figure::missing(Unit::TEN_THOUSAND_YUAN, None),
            by_payer: Vec::new(),
        }
    }
}

/// What a measure costs.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureCost {
    /// The index of the measure in [`crate::plan::Plan::measures`].
    pub measure: usize,
    /// Investment, 万元.
    pub investment: Figure,
    /// Cost of a year of full operation, 万元: capital recovered over the lifetime, running cost,
    /// less what is saved.
    pub annual: Figure,
    /// Levelised abatement cost, CNY per tonne as emissions are counted; negative when the measure saves money. Incomplete when
    /// a cost is blank; missing without a lifetime.
    pub levelised: Figure,
    /// The rate at which the investment is recovered over the lifetime, a share of it a year.
    pub recovery: Figure,
    /// Investment and the costs of every year of the life, less what is saved, discounted to the
    /// start of the operation, 万元.
    pub discounted_cost: Figure,
    /// The tonnes avoided in every year of the life, discounted alike.
    pub discounted_tonnes: Figure,
    /// The years of the life from which both are summed up; empty where they cannot be told.
    pub years: Vec<CostYear>,
}

/// A year in the life of a measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CostYear {
    /// The year; it may lie beyond the pathway.
    pub year: Year,
    /// The part of the measure that is in operation, from 0 to 1.
    pub operating: f64,
    /// The tonnes avoided: its Shapley share, beyond the pathway that of its last year.
    pub tonnes: f64,
    /// What a yuan or a tonne of this year is worth at the start: 1 / (1 + rate)ᵏ in year k.
    pub discount: f64,
}

/// A block of the cost curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CurvePoint {
    /// The index of the measure in [`crate::plan::Plan::measures`].
    pub measure: usize,
    /// Its width: the tonnes avoided in the year of the curve.
    pub tonnes: f64,
    /// Its height, CNY per tonne.
    pub cost: f64,
    /// False when a cost of the measure is blank.
    pub is_complete: bool,
}

/// Why emissions change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// More or fewer people.
    Population,
    /// Output per head.
    Affluence,
    /// Energy per output.
    EnergyIntensity,
    /// The shares of the sectors in energy.
    Structure,
    /// The shares of the carriers in the energy of a sector.
    FuelMix,
    /// Emission per energy of a carrier, such as of purchased electricity.
    Factor,
    /// Emission that no energy carries: processes and what has no amount.
    Process,
    /// Tonnes that were estimated elsewhere.
    Tonnes,
}

impl Cause {
    /// All causes in the order of the parts; the first six go with energy.
    pub const ALL: [Self; 8] = [
        Self::Population,
        Self::Affluence,
        Self::EnergyIntensity,
        Self::Structure,
        Self::FuelMix,
        Self::Factor,
        Self::Process,
        Self::Tonnes,
    ];

    /// The name in JSON.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Population => "population",
            Self::Affluence => "affluence",
            Self::EnergyIntensity => "energy_intensity",
            Self::Structure => "structure",
            Self::FuelMix => "fuel_mix",
            Self::Factor => "factor",
            Self::Process => "process",
            Self::Tonnes => "tonnes",
        }
    }

    /// The translation key of the name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Population => "cause-population",
            Self::Affluence => "cause-affluence",
            Self::EnergyIntensity => "cause-energy-intensity",
            Self::Structure => "cause-structure",
            Self::FuelMix => "cause-fuel-mix",
            Self::Factor => "cause-factor",
            Self::Process => "cause-process",
            Self::Tonnes => "cause-tonnes",
        }
    }
}

/// A change of emissions taken apart. The parts sum to the difference, their ratios multiply to the
/// quotient.
#[derive(Clone, Debug, PartialEq)]
pub struct Decomposition {
    /// The first year.
    pub from: Year,
    /// The last year.
    pub to: Year,
    /// Emission of the first year, t CO₂.
    pub before: f64,
    /// Emission of the last year, t CO₂.
    pub after: f64,
    /// The parts in the order of the causes.
    pub parts: Vec<Part>,
    /// What the parts that go with energy are summed up from, by sector and carrier.
    pub cells: Vec<DecomposedCell>,
    /// Emission that no energy carries, t CO₂, in the first and in the last year.
    pub rest: (f64, f64),
    /// Tonnes that were estimated elsewhere and are taken away, in the first and in the last year.
    pub tonnes: (f64, f64),
}

/// A carrier of a sector in both years of a decomposition.
#[derive(Clone, Debug, PartialEq)]
pub struct DecomposedCell {
    /// The sector.
    pub sector: Sector,
    /// The index of the carrier; what is sold goes with what is purchased.
    pub carrier: usize,
    /// The factors of its emission in both years, in the order of the first six causes: population,
    /// output per head, energy per output, share of the sector, share of the carrier, emission per
    /// energy.
    pub factors: Cell,
}

/// What one cause does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// The cause.
    pub cause: Cause,
    /// Its effect, t CO₂.
    pub tonnes: f64,
    /// The same as a ratio.
    pub ratio: f64,
}

/// Why a change cannot be taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undecomposed {
    /// There is only one year.
    OneYear,
    /// The emission of a year is not complete.
    Emission(Year),
    /// The energy of a year is not complete.
    Energy(Year),
    /// The population of a year is missing.
    Population(Year),
    /// The output of a year at constant prices is missing.
    Output(Year),
    /// More is sold than bought, or nothing is emitted: there is no logarithm.
    Negative(Year),
}

impl Undecomposed {
    /// The translation key of the reason; it takes the year as `year`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::OneYear => "undecomposed-one-year",
            Self::Emission(_) => "undecomposed-emission",
            Self::Energy(_) => "undecomposed-energy",
            Self::Population(_) => "undecomposed-population",
            Self::Output(_) => "undecomposed-output",
            Self::Negative(_) => "undecomposed-negative",
        }
    }

    /// The year that it speaks of.
    #[must_use]
    pub const fn year(self) -> Option<Year> {
        match self {
            Self::OneYear => None,
            Self::Emission(year)
            | Self::Energy(year)
            | Self::Population(year)
            | Self::Output(year)
            | Self::Negative(year) => Some(year),
        }
    }
}
