//! What the documents say: indicators, conditions, answers, texts, evidence and pictures.

use serde::{Deserialize, Serialize};

use crate::base::Datum;
use crate::programme::Direction;

/// What the applicant says of an indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct IndicatorEntry {
    /// The id of the indicator in the programme.
    pub id: String,
    /// True when the indicator does not apply to this applicant; the reason must be given.
    pub not_applicable: bool,
    /// Why it does not apply.
    pub reason: String,
    /// Values by year in the indicator's unit: of the past as they were, of the target year as planned.
    pub values: Vec<Datum>,
    /// The answer to a yes-or-no indicator, for the target year.
    pub answer: YesNo,
    /// The present answer to a yes-or-no indicator.
    pub answer_now: YesNo,
    /// The responsible office.
    pub office: String,
    /// The ids of the measures that serve it. Their investment tells what its gap costs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<String>,
    /// The ids of the evidence in [`Plan::evidence`].
    pub evidence: Vec<String>,
    /// A remark.
    pub note: String,
}

/// An answer to a yes-or-no question. Unanswered is neither.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum YesNo {
    /// Not answered.
    #[default]
    Unanswered,
    /// Yes.
    Yes,
    /// No.
    No,
}

impl YesNo {
    /// The translation key of the answer.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unanswered => "answer-unanswered",
            Self::Yes => "answer-yes",
            Self::No => "answer-no",
        }
    }
}

/// An indicator that the applicant sets. Its values, like those of the programme's indicators, stand in
/// [`super::Plan::indicators`] under its id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Goal {
    /// The id, unique among all indicators of plan and programme.
    pub id: String,
    /// The name.
    pub name: String,
    /// The unit; empty for a yes-or-no question.
    pub unit: String,
    /// When a value reaches its target.
    pub direction: Direction,
    /// The targets by year: those of the stages and that of the target year.
    pub targets: Vec<Datum>,
    /// The figure that it is computed from, as a reference with `year` for the year that is judged;
    /// blank where the values are typed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub figure: String,
    /// Where the goal is laid down: document and clause, as typed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub basis: String,
}

/// What had no place in the programme that a plan was moved to. It is shown and printed nowhere else, and
/// takes its place again when the plan is moved back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Kept {
    /// The programme that it comes from.
    pub programme: String,
    /// Its name there, for whoever reads it.
    pub title: String,
    /// What it is.
    pub what: KeptWhat,
}

/// A piece of a plan without a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeptWhat {
    /// An indicator's entry.
    Indicator(IndicatorEntry),
    /// The answer to a condition.
    Condition(Condition),
    /// The answer to a field of a form.
    Answer(Answer),
    /// The text of a section.
    Section(SectionText),
}

impl Default for KeptWhat {
    fn default() -> Self {
        Self::Section(SectionText::default())
    }
}

/// The answer to a condition of eligibility: whether the statement is so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Condition {
    /// The id of the condition in the programme.
    pub id: String,
    /// Whether the statement is so.
    pub answer: ConditionAnswer,
    /// The ids of the evidence in [`Plan::evidence`].
    pub evidence: Vec<String>,
    /// An explanation.
    pub note: String,
}

/// An answer to a condition of eligibility.
pub type ConditionAnswer = YesNo;

/// The answer to a field of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Answer {
    /// The id of the field in the programme.
    pub id: String,
    /// What was filled in; the id of the choice for a choice.
    pub text: String,
}

/// The text of a section of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SectionText {
    /// The role of the document: `form`, `plan` or `report`.
    pub document: String,
    /// The id of the section.
    pub section: String,
    /// The text: one paragraph per line. A line that begins with `# ` is a small heading, one with
    /// `- ` an item of a list. `{{…}}` is a reference to a figure.
    pub text: String,
}

/// A piece of evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Evidence {
    /// The id, unique in the plan.
    pub id: String,
    /// The title.
    pub title: String,
    /// Who issued it.
    pub issuer: String,
    /// The date as it stands on it.
    pub date: String,
    /// Where it is kept: page, folder, file name.
    pub keeping: String,
}

/// A picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Picture {
    /// The id, unique in the plan: `map`, or the id of the slot in the document.
    pub id: String,
    /// The name of the file it came from.
    pub name: String,
    /// PNG or JPEG bytes as base64.
    pub data: String,
}
