//! Emission targets that a programme sets.

use serde::{Deserialize, Serialize};

use super::Standing;
use crate::base::{Text, Year};

/// What an emission target measures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Metric {
    /// The total emission.
    #[default]
    Absolute,
    /// Emission per gross domestic product at constant prices.
    PerGdp,
    /// Emission per head.
    PerHead,
    /// Emission of industry per industrial value added at constant prices.
    PerAddedValue,
    /// The share of non-fossil energy, electricity at its equivalent value.
    NonFossilShare,
}

impl Metric {
    /// All metrics.
    pub const ALL: [Self; 5] = [
        Self::Absolute,
        Self::PerGdp,
        Self::PerHead,
        Self::PerAddedValue,
        Self::NonFossilShare,
    ];

    /// The translation key of the metric's name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Absolute => "metric-absolute",
            Self::PerGdp => "metric-per-gdp",
            Self::PerHead => "metric-per-head",
            Self::PerAddedValue => "metric-per-added-value",
            Self::NonFossilShare => "metric-nonfossil-share",
        }
    }
}

/// How an emission target is put.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TargetValue {
    /// A value: t CO₂, t CO₂/万元, t CO₂/person or a share of one as the metric asks.
    Value(f64),
    /// A fall against a base year.
    Fall {
        /// The fall in per cent.
        percent: f64,
        /// The year that it is counted from.
        base: Year,
    },
}

/// An emission target point.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetPoint {
    /// The id.
    pub id: String,
    /// The name.
    pub name: Text,
    /// The kinds of applicant that it concerns; empty for all.
    #[serde(default)]
    pub kinds: Vec<String>,
    /// The year.
    pub year: Year,
    /// What it measures.
    pub metric: Metric,
    /// How it is put.
    pub value: TargetValue,
    /// How surely it is known.
    pub standing: Standing,
}
