//! The steps of the work and their state.

use crate::finding::{Finding, Place, Severity};
use crate::programme::DocumentRole;

use super::Workspace;

/// A step of the work, in the order of the rail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Programme and kind.
    #[default]
    Programme,
    /// Eligibility.
    Eligibility,
    /// Basic facts and boundary.
    Basics,
    /// Activity data.
    Activity,
    /// Inventory.
    Inventory,
    /// Indicators.
    Indicators,
    /// Pathway and measures.
    Pathway,
    /// Creation plan.
    Plan,
    /// Research report.
    Report,
    /// Application form.
    Form,
    /// Request for acceptance.
    Request,
    /// Self-assessment report.
    Assessment,
    /// Check.
    Check,
    /// Export and print.
    Export,
}

impl Step {
    /// All steps in the order of the rail.
    pub const ALL: [Self; 14] = [
        Self::Programme,
        Self::Eligibility,
        Self::Basics,
        Self::Activity,
        Self::Inventory,
        Self::Indicators,
        Self::Pathway,
        Self::Plan,
        Self::Report,
        Self::Form,
        Self::Request,
        Self::Assessment,
        Self::Check,
        Self::Export,
    ];

    /// The step after this one; none after the last.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        let mut steps = Self::ALL.into_iter();
        steps.find(|step| *step > self)
    }

    /// The step before this one; none before the first.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        let mut steps = Self::ALL.into_iter().rev();
        steps.find(|step| *step < self)
    }

    /// The step in which a document is written.
    #[must_use]
    pub const fn of_document(role: DocumentRole) -> Self {
        match role {
            DocumentRole::Form => Self::Form,
            DocumentRole::Plan => Self::Plan,
            DocumentRole::Report => Self::Report,
            DocumentRole::Request => Self::Request,
            DocumentRole::Assessment => Self::Assessment,
        }
    }

    /// The translation key of the step's usual name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Programme => "step-programme",
            Self::Eligibility => "step-eligibility",
            Self::Basics => "step-basics",
            Self::Activity => "step-activity",
            Self::Inventory => "step-inventory",
            Self::Indicators => "step-indicators",
            Self::Pathway => "step-pathway",
            Self::Plan => "step-plan",
            Self::Report => "step-report",
            Self::Form => "step-form",
            Self::Request => "step-request",
            Self::Assessment => "step-assessment",
            Self::Check => "step-check",
            Self::Export => "step-export",
        }
    }

    /// The document that the step writes, if it writes one.
    #[must_use]
    pub const fn document(self) -> Option<DocumentRole> {
        match self {
            Self::Plan => Some(DocumentRole::Plan),
            Self::Report => Some(DocumentRole::Report),
            Self::Form => Some(DocumentRole::Form),
            Self::Request => Some(DocumentRole::Request),
            Self::Assessment => Some(DocumentRole::Assessment),
            Self::Programme
            | Self::Eligibility
            | Self::Basics
            | Self::Activity
            | Self::Inventory
            | Self::Indicators
            | Self::Pathway
            | Self::Check
            | Self::Export => None,
        }
    }
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepState {
    /// Nothing is entered yet.
    NotStarted,
    /// Something is entered, something is missing.
    UnderWay,
    /// Everything that can be entered is; data from others are awaited, or an earlier step is open.
    Waiting,
    /// Everything is there.
    Done,
    /// An error stands in the way.
    Blocked,
}

impl StepState {
    /// The translation key of the state's name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotStarted => "step-state-not-started",
            Self::UnderWay => "step-state-under-way",
            Self::Waiting => "step-state-waiting",
            Self::Done => "step-state-done",
            Self::Blocked => "step-state-blocked",
        }
    }
}

/// The step in which a place is worked on.
#[must_use]
pub fn step_of(place: &Place) -> Step {
    let mut parts = place.0.split('/');
    match parts.next().unwrap_or_default() {
        "condition" => Step::Eligibility,
        "head" if parts.next() == Some("put_forward") => Step::Eligibility,
        "applicant" | "boundary" | "years" | "economy" | "picture" => Step::Basics,
        "activity" | "accounting" | "facility" => Step::Activity,
        "inventory" => Step::Inventory,
        "indicator" | "evidence" | "goal" => Step::Indicators,
        "baseline" | "measure" | "target" | "scenario" | "actual" | "discount" | "pathway" => {
            Step::Pathway
        }
        "answer" => Step::Form,
        "section" => match parts.next() {
            Some("report") => Step::Report,
            Some("form") => Step::Form,
            Some("request") => Step::Request,
            Some("assessment") => Step::Assessment,
            _ => Step::Plan,
        },
        _ => Step::Programme,
    }
}

/// How far a step is.
#[must_use]
pub fn step_state(workspace: &Workspace, step: Step) -> StepState {
    let is_wrong = |finding: &Finding| finding.severity == Severity::Error && !finding.is_gap();
    let findings = &workspace.assessment().findings;
    let is_wrong = findings
        .iter()
        .any(|finding| step_of(&finding.place) == step && is_wrong(finding));
    progress::state(workspace, step, is_wrong)
}

mod progress;
pub use progress::{SectorProgress, sector_progress};
