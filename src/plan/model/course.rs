//! What lies ahead: baseline, measures, scenarios and targets.

use serde::{Deserialize, Serialize};

use super::driver::Driver;
use super::is_default;
use crate::base::{Datum, Number, Sector};
use crate::programme::Metric;

/// How emissions would go on without the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Baseline {
    /// One entry per sector.
    pub sectors: Vec<SectorBaseline>,
    /// Where the assumptions come from.
    pub source: String,
    /// In place of the sectors: the whole by the drivers of the Kaya identity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kaya: Option<Kaya>,
}

/// Yearly changes of the drivers of the Kaya identity C = P × (G/P) × (E/G) × (C/E), per cent.
///
/// All sectors grow alike, by the product of the four.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Kaya {
    /// Of the population.
    pub population: Number,
    /// Of the gross domestic product per head at constant prices.
    pub affluence: Number,
    /// Of energy per gross domestic product.
    pub energy_intensity: Number,
    /// Of emission per energy.
    pub carbon_intensity: Number,
}

/// Another course of things, beside the plan: another baseline, or without some of the measures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Scenario {
    /// The id, unique in the plan.
    pub id: String,
    /// The name.
    pub name: String,
    /// Its baseline; that of the plan when there is none.
    pub baseline: Option<Baseline>,
    /// The ids of the measures that are left out.
    pub without: Vec<String>,
}

/// The baseline of one sector.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectorBaseline {
    /// The sector.
    pub sector: Sector,
    /// By growth or by a typed series.
    #[serde(default)]
    pub method: BaselineMethod,
    /// Growth of the sector's activity per year, per cent.
    #[serde(default)]
    pub activity_growth: Number,
    /// Change of emission per activity per year, per cent; a fall is negative.
    #[serde(default)]
    pub intensity_growth: Number,
    /// Typed emissions by year, t CO₂, when the method is [`BaselineMethod::Typed`].
    #[serde(default)]
    pub values: Vec<Datum>,
}

/// How the baseline of a sector is put.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum BaselineMethod {
    /// From the last year of the inventory on by yearly growth of activity and of intensity.
    #[default]
    Growth,
    /// A series that the applicant types.
    Typed,
}

/// A measure (project) of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Measure {
    /// The id, unique in the plan.
    pub id: String,
    /// The name.
    pub name: String,
    /// The sector whose emission falls.
    pub sector: Sector,
    /// The responsible body.
    pub owner: String,
    /// What is built or done.
    pub content: String,
    /// The first year with an effect.
    pub start: Number,
    /// Years until the full effect, 1 when the first year has it already: the effect grows in equal
    /// steps, so that year k of the ramp has k/n of it.
    pub ramp: Number,
    /// The full yearly effect.
    pub effect: Number,
    /// The unit of the effect, t CO₂ or 万t CO₂ a year.
    pub effect_unit: String,
    /// How the effect was estimated.
    pub effect_source: String,
    /// The first year of the work.
    pub from: Number,
    /// The last year of the work.
    pub to: Number,
    /// Investment.
    pub investment: Number,
    /// The unit of the investment.
    pub investment_unit: String,
    /// Who pays, such as 企业自筹.
    pub funding: String,
    /// What the effect follows from.
    #[serde(skip_serializing_if = "is_default")]
    pub driver: Driver,
    /// Years from the start of the effect to its end; blank for beyond the horizon.
    #[serde(skip_serializing_if = "is_default")]
    pub lifetime: Number,
    /// Running cost a year, 万元.
    #[serde(skip_serializing_if = "is_default")]
    pub running_cost: Number,
    /// What is saved a year on energy and else, 万元.
    #[serde(skip_serializing_if = "is_default")]
    pub saving: Number,
    /// The investment by who pays it, where it is known in parts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub funds: Vec<Fund>,
}

/// A part of an investment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Fund {
    /// Who pays: own means, bank loan, central or local budget.
    pub payer: String,
    /// The amount in the unit of the measure's investment.
    pub amount: Number,
}

/// An emission target of the applicant's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// The id, unique in the plan.
    pub id: String,
    /// The name.
    #[serde(default)]
    pub name: String,
    /// The year.
    #[serde(default)]
    pub year: Number,
    /// What it measures.
    pub metric: Metric,
    /// A value or a fall against a base year.
    pub form: TargetForm,
    /// The value in `unit`, or the fall in per cent.
    #[serde(default)]
    pub value: Number,
    /// The unit of a value; empty for a fall.
    #[serde(default)]
    pub unit: String,
    /// The year that a fall is counted from; blank for the plan's base year.
    #[serde(default)]
    pub base: Number,
    /// Where the target was set.
    #[serde(default)]
    pub source: String,
    /// The line that leads to it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub course: TargetCourse,
}

/// The line that leads from the last year of history to a target.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TargetCourse {
    /// By the same amount every year.
    #[default]
    Linear,
    /// By the same rate every year.
    Compound,
}

/// The line that leads to a target of the programme, which itself says nothing of the way.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetLine {
    /// The id of the target in the programme.
    pub target: String,
    /// The line; straight for targets that are not in the list.
    #[serde(default)]
    pub course: TargetCourse,
}

/// How a target is put.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TargetForm {
    /// A value.
    #[default]
    Value,
    /// A fall in per cent against a base year.
    Fall,
}
