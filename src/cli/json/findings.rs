//! `check --json`.

use serde::Serialize;

use crate::base::{Lang, Text};
use crate::finding::{Finding, Place, Severity};
use crate::i18n;
use crate::store::Told;

/// The page.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Checks {
    format: &'static str,
    version: u32,
    plans: Vec<PlanFindings>,
}

/// What was found in one plan.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct PlanFindings {
    path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Failure>,
    findings: Vec<FindingView>,
}

/// Why a file could not be checked.
#[derive(Debug, Serialize)]
pub(super) struct Failure {
    message: Text,
    hint: Text,
}

/// A finding.
#[derive(Debug, Serialize)]
pub(super) struct FindingView {
    pub(super) severity: Severity,
    pub(super) code: &'static str,
    pub(super) place: Place,
    pub(super) message: Text,
    pub(super) hint: Option<Text>,
    pub(super) clause: Option<Text>,
}

impl Checks {
    /// The page of checks.
    pub(in crate::cli) const fn new(plans: Vec<PlanFindings>) -> Self {
        Self {
            format: "nearzero-check",
            version: 1,
            plans,
        }
    }
}

impl PlanFindings {
    /// What was found in a plan that could be read.
    pub(in crate::cli) fn found(path: String, findings: &[Finding]) -> Self {
        Self {
            path,
            error: None,
            findings: findings.iter().map(FindingView::new).collect(),
        }
    }

    /// Why a file could not be checked, told in both languages.
    pub(in crate::cli) fn failed(path: String, told: impl Fn(Lang) -> Told) -> Self {
        Self {
            path,
            error: Some(Failure::of(told)),
            findings: Vec::new(),
        }
    }
}

impl Failure {
    /// The failure, told in both languages.
    pub(super) fn of(told: impl Fn(Lang) -> Told) -> Self {
        let (zh, en) = (told(Lang::Zh), told(Lang::En));
        Self {
            message: Text::new(zh.what, en.what),
            hint: Text::new(zh.mend, en.mend),
        }
    }
}

impl FindingView {
    pub(super) fn new(finding: &Finding) -> Self {
        let both = |say: &dyn Fn(Lang) -> String| Text::new(say(Lang::Zh), say(Lang::En));
        let hint = both(&|lang| i18n::hint(finding, lang));
        Self {
            severity: finding.severity,
            code: finding.code,
            place: finding.place.clone(),
            message: both(&|lang| i18n::message(finding, lang)),
            hint: (!hint.is_empty()).then_some(hint),
            clause: finding.clause.clone(),
        }
    }
}
