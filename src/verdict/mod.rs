//! The verdict: indicators against targets, the acceptance rule, eligibility.
//!
//! Owns every judgement. What is missing is never met: a judgement is met, not met or cannot be
//! decided. Start at [`verdict`].

mod eligibility;
mod indicators;
mod rules;
mod types;

pub use types::{ConditionResult, IndicatorResult, Judgement, RuleResult, Tally, Undecided, Verdict};
