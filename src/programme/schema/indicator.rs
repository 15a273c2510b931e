//! Indicators: what is measured, in which unit, and what must be reached by when.

use serde::{Deserialize, Serialize};

use super::{Standing, concerns};
use crate::base::{Text, Year};

/// A group of indicators.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// The id.
    pub id: String,
    /// The name.
    pub name: Text,
}

/// What weight an indicator has in the acceptance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Nature {
    /// Must be reached (约束性指标).
    Constraint,
    /// Counts towards a share or a number (参考性指标).
    Reference,
    /// The first condition of acceptance (核心指标).
    Core,
    /// Guides the work and is looked at in acceptance (引导指标).
    Guiding,
    /// Set by the applicant in the plan (自设目标).
    Own,
}

impl Nature {
    /// All natures, in the order in which sentences and tables speak of them.
    pub const ALL: [Self; 5] = [
        Self::Constraint,
        Self::Reference,
        Self::Core,
        Self::Guiding,
        Self::Own,
    ];

    /// The id: in references and in what the command line writes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Constraint => "constraint",
            Self::Reference => "reference",
            Self::Core => "core",
            Self::Guiding => "guiding",
            Self::Own => "own",
        }
    }

    /// The translation key of the short name, such as 约束性.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Constraint => "nature-constraint",
            Self::Reference => "nature-reference",
            Self::Core => "nature-core",
            Self::Guiding => "nature-guiding",
            Self::Own => "nature-own",
        }
    }

    /// The translation key of the plural, such as 约束性指标.
    #[must_use]
    pub const fn plural(self) -> &'static str {
        match self {
            Self::Constraint => "natures-constraint",
            Self::Reference => "natures-reference",
            Self::Core => "natures-core",
            Self::Guiding => "natures-guiding",
            Self::Own => "natures-own",
        }
    }

    /// True where acceptance fails when one of them is not met.
    #[must_use]
    pub const fn is_binding(self) -> bool {
        matches!(self, Self::Constraint | Self::Core)
    }
}

/// When a value reaches its target.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// At the target or above it.
    #[default]
    AtLeast,
    /// Above the target.
    Above,
    /// At the target or below it.
    AtMost,
    /// Below the target.
    Below,
    /// Above the value of the latest earlier year that has one; the indicator has no target value.
    Rising,
    /// A question that must be answered with yes; the indicator has no unit and no number.
    Yes,
}

impl Direction {
    /// All directions in the order in which a choice offers them.
    pub const ALL: [Self; 6] = [
        Self::AtLeast,
        Self::Above,
        Self::AtMost,
        Self::Below,
        Self::Rising,
        Self::Yes,
    ];

    /// The sign before a target value; empty where there is none.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::AtLeast => "≥",
            Self::Above => "＞",
            Self::AtMost => "≤",
            Self::Below => "＜",
            Self::Rising | Self::Yes => "",
        }
    }

    /// The translation key of the name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::AtLeast => "direction-at-least",
            Self::Above => "direction-above",
            Self::AtMost => "direction-at-most",
            Self::Below => "direction-below",
            Self::Rising => "direction-rising",
            Self::Yes => "direction-yes",
        }
    }
}

/// Where an indicator's value comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum IndicatorSource {
    /// The applicant types the value of each year.
    #[default]
    Typed,
    /// The program computes it by a reference to a figure, in which `year` stands for the year that
    /// is judged: `energy.nonfossil_share@year` (see `templates/README.md`). For years that the
    /// computation does not reach, the applicant types the planned value.
    Computed(String),
}

/// The target of an indicator in one year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorTarget {
    /// The year.
    pub year: Year,
    /// The size class that it holds for, by its id; empty for all (see [`super::Classes`]).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub class: String,
    /// The value in the indicator's unit; 1 for a question that must be answered with yes.
    /// `None` when the programme leaves the value to the applicant's plan.
    pub value: Option<f64>,
}

/// Whether an applicant may leave an indicator out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Waiver {
    /// With a written reason.
    #[default]
    WithReason,
    /// In no case.
    Never,
}

/// The points of an indicator in a score.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Points {
    /// The points for reaching the target.
    pub full: f64,
    /// True when a part of the target earns the same part of the points.
    #[serde(default)]
    pub in_part: bool,
}

/// An indicator of a programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// The id, unique in the programme.
    pub id: String,
    /// The kinds of applicant that it concerns; empty for all.
    #[serde(default)]
    pub kinds: Vec<String>,
    /// The group.
    pub group: String,
    /// The name.
    pub name: Text,
    /// Its weight in the acceptance.
    pub nature: Nature,
    /// The unit, as [`crate::base::Unit::parse`] reads it; empty for a yes-or-no question.
    #[serde(default)]
    pub unit: String,
    /// When a value reaches its target.
    pub direction: Direction,
    /// Targets by year and size class.
    #[serde(default)]
    pub targets: Vec<IndicatorTarget>,
    /// Typed or computed.
    pub source: IndicatorSource,
    /// Whether it may be left out.
    #[serde(default)]
    pub waiver: Waiver,
    /// The points that it brings where the programme gives a score.
    #[serde(default)]
    pub points: Option<Points>,
    /// What it means, how it is counted and where the figures are found.
    pub note: Text,
    /// How surely it is known.
    pub standing: Standing,
}

impl Indicator {
    /// True when the indicator concerns a kind of applicant.
    #[must_use]
    pub fn concerns(&self, kind: &str) -> bool {
        concerns(&self.kinds, kind)
    }

    /// The target that holds in a year for a size class: that of the year itself, else of the latest
    /// year before it. `None` when there is none yet.
    #[must_use]
    pub fn target(&self, year: Year, class: &str) -> Option<&IndicatorTarget> {
        let mine = |target: &&IndicatorTarget| {
            target.year <= year && (target.class.is_empty() || target.class == class)
        };
        self.targets
            .iter()
            .filter(mine)
            .max_by_key(|target| target.year)
    }

    /// True when targets differ by size class.
    #[must_use]
    pub fn has_classes(&self) -> bool {
        self.targets.iter().any(|target| !target.class.is_empty())
    }
}
