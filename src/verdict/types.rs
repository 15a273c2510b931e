//! The result of judging a plan.

use serde::Serialize;

use crate::base::{Figure, Text, Unit, Year};
use crate::programme::Nature;

/// Whether something is so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Judgement {
    /// It is.
    Met,
    /// It is not.
    NotMet,
    /// It cannot be decided, because something is missing.
    Undecided,
    /// It does not apply to this applicant.
    NotApplicable,
}

impl Judgement {
    /// The translation key of the name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Met => "judgement-met",
            Self::NotMet => "judgement-not-met",
            Self::Undecided => "judgement-undecided",
            Self::NotApplicable => "judgement-not-applicable",
        }
    }
}

/// Why an indicator cannot be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Undecided {
    /// No planned value for the year.
    NoValue,
    /// What was typed cannot be read.
    WrongValue,
    /// The figure that it is computed from is incomplete or failed.
    IncompleteFigure,
    /// The programme sets no value and the applicant has not set one either.
    NoTarget,
    /// Declared not applicable without a reason.
    NoReason,
}

impl Undecided {
    /// The translation key of the reason.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoValue => "undecided-no-value",
            Self::WrongValue => "undecided-wrong-value",
            Self::IncompleteFigure => "undecided-incomplete-figure",
            Self::NoTarget => "undecided-no-target",
            Self::NoReason => "undecided-no-reason",
        }
    }
}

/// How an indicator stands.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorResult {
    /// The index of the indicator in [`crate::programme::Programme::indicators`].
    pub indicator: usize,
    /// Its id.
    pub id: String,
    /// Constraint or reference.
    pub nature: Nature,
    /// The unit; `None` for a yes-or-no question.
    pub unit: Option<Unit>,
    /// The present value: of the last year of history that has one. 1 and 0 stand for yes and no.
    pub now: Option<Figure>,
    /// The year in which it is judged.
    pub year: Option<Year>,
    /// The target.
    pub target: Option<f64>,
    /// The planned value of that year.
    pub planned: Option<Figure>,
    /// Whether the planned value reaches the target.
    pub judgement: Judgement,
    /// Why it cannot be decided.
    pub why: Option<Undecided>,
    /// By how much the planned value beats the target (positive) or misses it (negative), in the unit.
    pub margin: Option<f64>,
    /// True when the program computed the planned value.
    pub computed: bool,
}

/// How many indicators of one nature stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Listed by the programme for the kind.
    pub listed: usize,
    /// Of these, declared not applicable with a reason.
    pub not_applicable: usize,
    /// Met.
    pub met: usize,
    /// Not met.
    pub not_met: usize,
    /// Cannot be decided.
    pub undecided: usize,
}

/// How one rule of acceptance stands.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleResult {
    /// The index of the rule in the kind's acceptance.
    pub rule: usize,
    /// Whether it holds.
    pub judgement: Judgement,
    /// The arithmetic in one sentence, in both languages.
    pub sentence: Text,
    /// How many more indicators must be met.
    pub short: usize,
}

/// How a condition of eligibility stands.
#[derive(Clone, Debug, PartialEq)]
pub struct ConditionResult {
    /// The index of the condition in [`crate::programme::Programme::conditions`].
    pub condition: usize,
    /// Whether it is satisfied: a requirement answered yes, a bar answered no.
    pub judgement: Judgement,
}

/// The verdict on a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The indicators, in the order of the programme.
    pub indicators: Vec<IndicatorResult>,
    /// Constraint indicators.
    pub constraint: Tally,
    /// Reference indicators.
    pub reference: Tally,
    /// The rules of acceptance.
    pub rules: Vec<RuleResult>,
    /// The verdict on acceptance: every rule holds.
    pub acceptance: Judgement,
    /// The arithmetic of the whole rule in one sentence, in both languages.
    pub sentence: Text,
    /// The clause of the rule, ready to print.
    pub clause: Text,
    /// The conditions of eligibility.
    pub conditions: Vec<ConditionResult>,
    /// The verdict on eligibility.
    pub eligibility: Judgement,
}
