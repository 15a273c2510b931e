//! The types of `programme.ron`. Field documentation is the reference of the file format.

mod case;
mod indicator;
mod kind;
mod rule;
mod target;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{DocumentTemplate, Phase};
use crate::base::{Lang, Text, format_date};

pub use case::{Case, Expected, Outcome};
pub use indicator::{
    Direction, Group, Indicator, IndicatorSource, IndicatorTarget, Nature, Points, Waiver,
};
pub use kind::{
    Asks, Classes, Condition, ConditionKind, ConditionTest, Fact, Kind, OwnGoals, Quota, SizeClass,
    Stage, StageState,
};
pub use rule::{Band, Counting, Denominator, Missing, Rule, Selection, Test, Waived};
pub use target::{Metric, TargetPoint, TargetValue};

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

/// The template that an office's own copy was made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BasedOn {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: u32,
}

/// An id of an earlier version and what it is called now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Renamed {
    /// The id of earlier versions.
    pub from: String,
    /// The id of this version.
    pub to: String,
}

/// A programme for which plans are drafted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// The id: the name of the template's folder.
    pub id: String,
    /// The version of the template; a plan is pinned to it.
    pub version: u32,
    /// The template that an office's own copy was made from.
    #[serde(default)]
    pub based_on: Option<BasedOn>,
    /// The full title.
    pub title: Text,
    /// A short name for lists and the head of the window.
    pub short: Text,
    /// Who issued the programme.
    pub issuer: Text,
    /// The document number of the programme.
    pub number: String,
    /// When it was issued, where the day is known.
    #[serde(default)]
    pub issued: Option<Date>,
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
    /// What an applicant should know beside: tasks, support, what follows.
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// Ids of earlier versions under their new names: `(from: "old", to: "new")`. A plan of an earlier
    /// version finds its lines by them.
    #[serde(default)]
    pub renamed: Vec<Renamed>,
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
    /// Worked cases, from the file `cases.ron`.
    #[serde(skip)]
    pub cases: Vec<Case>,
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
            .filter(move |indicator| indicator.concerns(kind))
    }

    /// The emission targets that concern a kind.
    pub fn targets_of<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a TargetPoint> {
        self.targets
            .iter()
            .filter(move |target| concerns(&target.kinds, kind))
    }

    /// The documents that a kind works on in a phase: those handed in, and those of the phase before,
    /// to which they refer; in the order of the package.
    #[must_use]
    pub fn package(&self, kind: &str, phase: Phase) -> Vec<&DocumentTemplate> {
        let concerned = |document: &&DocumentTemplate| {
            concerns(&document.kinds, kind) && document.role.phase() <= phase
        };
        let mut package: Vec<_> = self.documents.iter().filter(concerned).collect();
        package.sort_by_key(|document| document.role);
        package
    }

    /// The documents that a kind hands in, in all phases.
    pub fn documents_of<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a DocumentTemplate> {
        self.documents
            .iter()
            .filter(move |document| concerns(&document.kinds, kind))
    }

    /// Issuer, number and date in one line, as far as they are known.
    #[must_use]
    pub fn source(&self, lang: Lang) -> String {
        let date = self.issued.map(|date| format_date(date, lang));
        let parts = [
            self.issuer.get(lang),
            &self.number,
            &date.unwrap_or_default(),
        ];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" · ")
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
