//! Rules of acceptance as data: what must hold of which indicators.

use serde::{Deserialize, Serialize};

use super::{Nature, Standing};
use crate::base::Text;

/// A rule of acceptance with its clause. All rules of a kind must hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// What must hold.
    pub test: Test,
    /// How surely it is known, with the clause.
    pub standing: Standing,
}

/// What must hold. Every test can only gain when one more indicator is met; the judging of what is
/// not yet known, and the search for the shortest way to pass, lean on that.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Test {
    /// Every indicator of the selection is met.
    All {
        /// Which indicators.
        of: Selection,
    },
    /// A share of the indicators of the selection is met.
    Share {
        /// Which indicators.
        of: Selection,
        /// The share, 0 to 1.
        share: f64,
        /// True when the share itself is enough (70%以上), false when it must be exceeded.
        inclusive: bool,
        /// What the share is taken of.
        base: Denominator,
    },
    /// At least so many indicators of the selection are met.
    AtLeast {
        /// Which indicators.
        of: Selection,
        /// How many.
        count: u32,
    },
    /// No indicator of the selection fails: one that does bars acceptance, whatever else holds
    /// (一票否决).
    Veto {
        /// Which indicators.
        of: Selection,
    },
    /// At least so many of several tests hold.
    Any {
        /// How many.
        count: u32,
        /// The tests.
        tests: Vec<Self>,
    },
    /// The points of the selection reach a mark.
    Score {
        /// Which indicators; each names its points.
        of: Selection,
        /// The points that pass.
        pass: f64,
        /// The grades by points, in any order.
        bands: Vec<Band>,
    },
}

/// A grade that is given from so many points on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// The name of the grade.
    pub name: Text,
    /// From how many points on.
    pub from: f64,
}

/// Of which indicators a test speaks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Selection {
    /// All indicators of the kind, those that the applicant set among them.
    Every,
    /// Those of a nature.
    Nature(Nature),
    /// Those of a group, by its id.
    Group(String),
    /// These, by their ids.
    Indicators(Vec<String>),
    /// Those that the applicant set in the plan.
    Own,
}

/// What a share is taken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Denominator {
    /// All indicators that the programme lists.
    Listed,
    /// Those that apply to this applicant.
    Applicable,
}

/// How rows are counted that have no ordinary result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counting {
    /// A row that the applicant declares not applicable, with a reason.
    pub not_applicable: Waived,
    /// A row without a value.
    pub missing: Missing,
    /// How surely that is known.
    pub standing: Standing,
}

/// How a row counts that the applicant declares not applicable with a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Waived {
    /// It is left out: nobody asks for it.
    LeftOut,
    /// It counts as not met.
    NotMet,
}

/// How a row without a value counts. It never counts as met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Missing {
    /// It cannot be decided.
    Undecided,
    /// It counts as not met.
    NotMet,
}

impl Test {
    /// The selections of the test and of the tests inside it, in the order of writing.
    #[must_use]
    pub fn selections(&self) -> Vec<&Selection> {
        match self {
            Self::All { of }
            | Self::Share { of, .. }
            | Self::AtLeast { of, .. }
            | Self::Veto { of }
            | Self::Score { of, .. } => vec![of],
            Self::Any { tests, .. } => tests.iter().flat_map(Self::selections).collect(),
        }
    }
}
