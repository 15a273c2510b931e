//! Worked cases: values and the verdict that the programme's rules must give on them. A template ships
//! its own, so that whoever changes a rule sees what it does.

use serde::{Deserialize, Serialize};

use crate::base::{Text, Year};

/// A worked case of a template (`cases.ron`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// What the case shows.
    pub name: Text,
    /// The kind of applicant.
    pub kind: String,
    /// The year that is judged; that of the kind when missing.
    #[serde(default)]
    pub year: Option<Year>,
    /// The size class, by its id.
    #[serde(default)]
    pub class: String,
    /// Values of the judged year in the units of the indicators.
    #[serde(default)]
    pub values: Vec<(String, f64)>,
    /// Values of an earlier year, for indicators that must rise.
    #[serde(default)]
    pub before: Vec<(String, f64)>,
    /// Questions that are answered with yes.
    #[serde(default)]
    pub yes: Vec<String>,
    /// Questions that are answered with no.
    #[serde(default)]
    pub no: Vec<String>,
    /// Indicators that are declared not applicable, with a reason.
    #[serde(default)]
    pub waived: Vec<String>,
    /// How the goals stand that the applicant set, one after the other.
    #[serde(default)]
    pub own: Vec<Outcome>,
    /// What must come out.
    pub expect: Expected,
}

/// What must come out of a case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// The verdict on acceptance.
    pub acceptance: Outcome,
    /// How many indicators are met.
    #[serde(default)]
    pub met: Option<u32>,
    /// With how many indicators the shortest way to pass does.
    #[serde(default)]
    pub short: Option<u32>,
    /// The points, where the rule counts them and all is known.
    #[serde(default)]
    pub points: Option<f64>,
    /// The Chinese name of the grade.
    #[serde(default)]
    pub grade: Option<String>,
}

/// A verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// It passes.
    Met,
    /// It does not.
    NotMet,
    /// It cannot be decided.
    Undecided,
}
