//! How emissions are counted, and the lines that are counted.

use serde::{Deserialize, Serialize};

use super::is_default;
use crate::base::{Datum, ElectricityRule, GasScope, Number, Sector, Year};

/// How emissions are counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Accounting {
    /// The id of the family of fuel factors; one per inventory. Empty for the first of the table.
    pub fuel_family: String,
    /// Which factor purchased electricity carries.
    pub electricity: ElectricityRule,
    /// Of which year the electricity factor is.
    pub factor_year: FactorYear,
    /// Equivalent value of electricity in tce/MWh as typed; blank for the table's default.
    pub equivalent_value: Number,
    /// Where that value comes from.
    pub equivalent_source: String,
    /// Which gases the total counts.
    #[serde(skip_serializing_if = "is_default")]
    pub gases: GasScope,
    /// The global warming potentials by which gases are added up.
    #[serde(skip_serializing_if = "is_default")]
    pub gwp: GwpSet,
    /// True when the default uncertainties hold where a line has none of its own, so that totals
    /// carry a range.
    #[serde(skip_serializing_if = "is_default")]
    pub default_uncertainty: bool,
}

/// A set of global warming potentials over 100 years; one per inventory, printed with every total
/// in CO₂ equivalent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum GwpSet {
    /// Second assessment report: that of the provincial guideline of 2011.
    Sar,
    /// Fourth assessment report.
    Ar4,
    /// Fifth assessment report.
    #[default]
    Ar5,
    /// Sixth assessment report.
    Ar6,
}

impl GwpSet {
    /// All sets, oldest first.
    pub const ALL: [Self; 4] = [Self::Sar, Self::Ar4, Self::Ar5, Self::Ar6];

    /// The short name, alike in all languages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sar => "SAR",
            Self::Ar4 => "AR4",
            Self::Ar5 => "AR5",
            Self::Ar6 => "AR6",
        }
    }
}

/// Of which year the electricity factor is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FactorYear {
    /// The factor of each inventory year; where none was published, that of the nearest year.
    #[default]
    Matching,
    /// The factor of one year for all inventory years.
    Fixed(Year),
}

impl FactorYear {
    const MATCHING: &'static str = "matching";

    /// The name in references: the year, or that each year has its own.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Matching => Self::MATCHING.to_owned(),
            Self::Fixed(year) => year.to_string(),
        }
    }

    /// What a name stands for.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        if id == Self::MATCHING {
            return Some(Self::Matching);
        }
        id.parse().ok().map(Self::Fixed)
    }
}

/// A line of activity: one carrier in one sector by year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// The id, unique in the plan.
    pub id: String,
    /// The sector.
    pub sector: Sector,
    /// The carrier: an id of `assets/factors/carriers.ron`.
    pub carrier: String,
    /// A name of the applicant's own, where one carrier stands in several lines.
    #[serde(default)]
    pub name: String,
    /// The unit of the typed values.
    pub unit: String,
    /// Where the values come from.
    #[serde(default)]
    pub source: String,
    /// A factor of the applicant's own, in place of the table's.
    #[serde(default)]
    pub factor: Option<OwnFactor>,
    /// Whether the energy is used here or made into power and heat for supply.
    #[serde(default, skip_serializing_if = "is_default")]
    pub purpose: Purpose,
    /// Parameters of the carrier's method that the applicant knows better than the table, such as
    /// the composition of waste.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parameters: Vec<Parameter>,
    /// The number of the meter or account that the values were read from; two lines of one meter
    /// would count it twice.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub meter: String,
    /// How far the values may be off, where the applicant knows it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub uncertainty: Uncertainty,
    /// Values by year.
    #[serde(default)]
    pub values: Vec<Datum>,
}

/// An emission factor of the applicant's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OwnFactor {
    /// Tonnes of CO₂ per `per`, as typed.
    pub value: Number,
    /// The unit that the factor is counted per.
    pub per: String,
    /// Where it comes from: a measurement, a verification report.
    pub source: String,
}

/// What the energy of a line is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Purpose {
    /// Used here. Counts in both totals.
    #[default]
    Use,
    /// Made into electricity that is delivered to the grid: counts in the territorial total, but not
    /// in the one by consumption, where the same electricity comes back with the grid's factor.
    PowerSupply,
    /// Made into heat that is delivered to others: treated alike.
    HeatSupply,
}

impl Purpose {
    /// All purposes in the order in which a choice offers them.
    pub const ALL: [Self; 3] = [Self::Use, Self::PowerSupply, Self::HeatSupply];

    /// The translation key of the name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Use => "purpose-use",
            Self::PowerSupply => "purpose-power",
            Self::HeatSupply => "purpose-heat",
        }
    }
}

/// A parameter of a carrier's method.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Parameter {
    /// The id in the carrier's method, such as `doc`.
    pub id: String,
    /// The value in the unit of the method, as typed; blank for the table's.
    pub value: Number,
    /// Where it comes from.
    pub source: String,
}

/// Half of the range in which 95 of 100 values lie, in per cent, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Uncertainty {
    /// Of the activity.
    pub activity: Number,
    /// Of the factor.
    pub factor: Number,
}

/// A facility under the national carbon market. Its verified emission is shown as a part of the
/// total, never taken from it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Facility {
    /// The id, unique in the plan.
    pub id: String,
    /// The name.
    pub name: String,
    /// The share of its emission that arises inside the boundary, per cent; blank for all of it.
    pub share: Number,
    /// The unit of the values, t CO₂ or 万t CO₂.
    pub unit: String,
    /// The verification reports.
    pub source: String,
    /// Verified direct emission by year.
    pub values: Vec<Datum>,
}
