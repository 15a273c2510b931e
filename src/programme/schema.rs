//! The types of `programme.ron`. Field documentation is the reference of the file format.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::DocumentTemplate;
use crate::base::{EconomyItem, Sector, Text, Year};

/// How surely a line of a template is known. Only official lines are ever shown as official.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// Read in an official text.
    Official {
        /// The id of the document in [`Programme::cited`].
        source: String,
        /// The clause inside the document, such as `二、（二）`.
        clause: String,
    },
    /// Reported by a third party: a newspaper, a transcription.
    Reported {
        /// Who reports it.
        by: Text,
    },
    /// Not found in any text: our own reconstruction, to be replaced by the official wording.
    Reconstruction {
        /// What the reconstruction leans on.
        basis: Text,
    },
}

impl Standing {
    /// True for a line that was read in an official text.
    #[must_use]
    pub const fn is_official(&self) -> bool {
        matches!(self, Self::Official { .. })
    }

    /// The translation key of the standing's name.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Official { .. } => "standing-official",
            Self::Reported { .. } => "standing-reported",
            Self::Reconstruction { .. } => "standing-reconstruction",
        }
    }
}

/// A document that template lines cite.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cited {
    /// The id used by [`Standing::Official`].
    pub id: String,
    /// The title.
    pub title: Text,
    /// The document number, such as `鲁环发〔2023〕16号`.
    #[serde(default)]
    pub number: String,
    /// Who issued it.
    pub issuer: Text,
    /// When it was issued.
    #[serde(default)]
    pub date: Option<Date>,
    /// In what form the text was read, such as an English machine translation of the main text.
    #[serde(default)]
    pub note: Text,
}

/// A programme for which plans are drafted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// The id: the name of the template's folder.
    pub id: String,
    /// The version of the template; a plan is pinned to it.
    pub version: u32,
    /// The full title.
    pub title: Text,
    /// A short name for lists and the head of the window.
    pub short: Text,
    /// Who issued the programme.
    pub issuer: Text,
    /// The document number of the programme.
    pub number: String,
    /// When it was issued.
    pub issued: Date,
    /// What the programme is for, in two or three sentences.
    pub purpose: Text,
    /// How surely the frame above is known.
    pub standing: Standing,
    /// What an applicant must know about the template's gaps, shown at the first step.
    pub notice: Text,
    /// The first two digits of the GB/T 2260 code of the place for which the programme holds,
    /// such as `37`; empty for the whole country.
    #[serde(default)]
    pub region: String,
    /// The documents that lines of the template cite.
    pub cited: Vec<Cited>,
    /// The kinds of applicant.
    pub kinds: Vec<Kind>,
    /// Conditions that must hold and bars that must not.
    pub conditions: Vec<Condition>,
    /// The stages of the programme with their dates.
    pub stages: Vec<Stage>,
    /// The groups of indicators in the order of tables.
    pub groups: Vec<Group>,
    /// The indicators of all kinds.
    pub indicators: Vec<Indicator>,
    /// Emission targets that the programme itself or its cited documents set.
    #[serde(default)]
    pub targets: Vec<TargetPoint>,
    /// The documents to hand in, each from a file of its own under `documents/`.
    #[serde(skip)]
    pub documents: Vec<DocumentTemplate>,
}

/// A kind of applicant: city, park, community and so on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// The id, such as `city`.
    pub id: String,
    /// The name, such as 近零碳城市.
    pub name: Text,
    /// What is applied for: the whole territory of a county and so on.
    pub object: Text,
    /// Who applies.
    pub applicant: Text,
    /// How many may be put forward.
    pub quota: Text,
    /// How surely the lines above are known.
    pub standing: Standing,
    /// When the plan passes.
    pub acceptance: Vec<Rule>,
    /// The sentence of the acceptance rule as the programme words it.
    pub acceptance_text: Text,
    /// How surely the acceptance rule is known.
    pub acceptance_standing: Standing,
    /// The year by which the indicators must be reached.
    pub target_year: Year,
    /// The years of history that the programme wants to see, oldest first.
    pub history: Vec<Year>,
    /// The last year of the pathway that a new plan starts with.
    pub horizon: Year,
    /// The data that this kind of applicant is asked for.
    pub asks: Asks,
}

/// The data that a kind of applicant is asked for. A new plan starts with these lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asks {
    /// Economic and social quantities by year.
    pub economy: Vec<EconomyItem>,
    /// Lines of activity: sector and carrier id (see `assets/factors/carriers.ron`).
    pub activities: Vec<(Sector, String)>,
    /// True when a map of the boundary is expected.
    #[serde(default)]
    pub boundary_map: bool,
}

/// Whether a condition must hold or must not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ConditionKind {
    /// Must hold.
    Requirement,
    /// Must not have happened.
    Bar,
}

/// A condition of eligibility.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The id.
    pub id: String,
    /// Requirement or bar.
    pub kind: ConditionKind,
    /// The condition as a statement; the applicant answers whether it is so.
    pub text: Text,
    /// What proves the answer and where it is had.
    pub evidence: Text,
    /// The kinds of applicant that it concerns; empty for all.
    #[serde(default)]
    pub kinds: Vec<String>,
    /// How surely it is known.
    pub standing: Standing,
}

/// A stage of the programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// The id.
    pub id: String,
    /// The name.
    pub name: Text,
    /// Who does what, with which paper.
    pub text: Text,
    /// The first day, where the programme names it.
    #[serde(default)]
    pub from: Option<Date>,
    /// The last day, where the programme names it.
    #[serde(default)]
    pub to: Option<Date>,
    /// How surely it is known.
    pub standing: Standing,
}

/// A group of indicators.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// The id.
    pub id: String,
    /// The name.
    pub name: Text,
}

/// Whether an indicator must be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Nature {
    /// Must be reached (约束性指标).
    Constraint,
    /// Counts towards a share or a number (参考性指标).
    Reference,
}

/// When a value reaches its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// At the target or above it.
    AtLeast,
    /// At the target or below it.
    AtMost,
    /// A question that must be answered with yes; the indicator has no unit and no number.
    Yes,
}

/// Where an indicator's value comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum IndicatorSource {
    /// The applicant types the value of each year.
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
    /// The value in the indicator's unit; 1 for a question that must be answered with yes.
    /// `None` when the programme leaves the value to the applicant's plan.
    pub value: Option<f64>,
}

/// An indicator of a kind of applicant.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// The id, unique in the programme.
    pub id: String,
    /// The kind of applicant that it belongs to.
    pub kind: String,
    /// The group.
    pub group: String,
    /// The name.
    pub name: Text,
    /// Constraint or reference.
    pub nature: Nature,
    /// The unit, as [`crate::base::Unit::parse`] reads it; empty for a yes-or-no question.
    #[serde(default)]
    pub unit: String,
    /// When a value reaches its target.
    pub direction: Direction,
    /// Targets by year.
    pub targets: Vec<IndicatorTarget>,
    /// Typed or computed.
    pub source: IndicatorSource,
    /// What it means, how it is counted and where the figures are found.
    pub note: Text,
    /// How surely it is known.
    pub standing: Standing,
}

/// A rule of acceptance. All rules of a kind must hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Rule {
    /// Every indicator of the nature is met.
    All {
        /// Constraint or reference.
        nature: Nature,
    },
    /// A share of the indicators of the nature is met.
    Share {
        /// Constraint or reference.
        nature: Nature,
        /// The share, 0 to 1.
        share: f64,
        /// True when the share itself is enough (70%以上), false when it must be exceeded.
        inclusive: bool,
        /// What the share is taken of.
        of: Denominator,
    },
    /// At least so many indicators of the nature are met.
    AtLeast {
        /// Constraint or reference.
        nature: Nature,
        /// How many.
        count: u32,
    },
}

/// What a share is taken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Denominator {
    /// All indicators that the programme lists.
    Listed,
    /// Those that apply to this applicant.
    Applicable,
}

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

impl Condition {
    /// True when the condition concerns a kind of applicant.
    #[must_use]
    pub fn concerns(&self, kind: &str) -> bool {
        concerns(&self.kinds, kind)
    }
}

impl Programme {
    /// The kind with an id.
    #[must_use]
    pub fn kind(&self, id: &str) -> Option<&Kind> {
        self.kinds.iter().find(|kind| kind.id == id)
    }

    /// The conditions that concern a kind.
    pub fn conditions_of<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Condition> {
        self.conditions
            .iter()
            .filter(move |condition| condition.concerns(kind))
    }

    /// The indicators of a kind, in the order of tables.
    pub fn indicators_of<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Indicator> {
        self.indicators
            .iter()
            .filter(move |indicator| indicator.kind == kind)
    }

    /// The emission targets that concern a kind.
    pub fn targets_of<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a TargetPoint> {
        self.targets
            .iter()
            .filter(move |target| concerns(&target.kinds, kind))
    }

    /// The documents that a kind hands in.
    pub fn documents_of<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a DocumentTemplate> {
        self.documents
            .iter()
            .filter(move |document| concerns(&document.kinds, kind))
    }

    /// A standing as a citation to print: document, number and clause, or whose word it is.
    #[must_use]
    pub fn cite(&self, standing: &Standing) -> Text {
        match standing {
            Standing::Official { source, clause } => {
                let Some(cited) = self.cited.iter().find(|cited| cited.id == *source) else {
                    return Text::same(clause.clone());
                };
                let number = if cited.number.is_empty() {
                    String::new()
                } else {
                    format!("（{}）", cited.number)
                };
                Text::new(
                    format!("《{}》{number}{clause}", cited.title.zh),
                    format!("{} {} {clause}", cited.title.en, cited.number).replace("  ", " "),
                )
            }
            Standing::Reported { by } => by.clone(),
            Standing::Reconstruction { basis } => basis.clone(),
        }
    }
}

/// True when a list of kinds names a kind or, being empty, means all.
#[must_use]
pub(super) fn concerns(kinds: &[String], kind: &str) -> bool {
    kinds.is_empty() || kinds.iter().any(|k| k == kind)
}
