//! A finding: one thing about a plan that its author should know, with its place and the way out.
//!
//! Owns the finding itself and the names of places. Wrong content is always a finding, never an
//! error: an error means that an operation did not happen. The sentences stand in the translation
//! files under the code of the finding; this room only carries what they are filled with.

use serde::{Deserialize, Serialize};

use crate::base::{Text, Year};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The plan cannot be handed in like this.
    Error,
    /// Probably wrong or missing; the plan can be printed as a draft.
    Warning,
    /// Worth knowing: a default, a reconstruction, a choice that was made.
    Note,
}

impl Severity {
    /// The translation key of the severity's name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Error => "severity-error",
            Self::Warning => "severity-warning",
            Self::Note => "severity-note",
        }
    }
}

/// Where in a plan (or template) something stands, as a path such as `activity/a3/2022`.
///
/// The first part names the room of the plan and thereby the step of the window; fields carry the
/// same path, so that a finding appears at its field.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Place(pub String);

impl Place {
    /// A place from its parts.
    #[must_use]
    pub fn of(parts: &[&str]) -> Self {
        Self(parts.join("/"))
    }

    /// The place of one year below this place.
    #[must_use]
    pub fn year(&self, year: Year) -> Self {
        Self(format!("{}/{year}", self.0))
    }

    /// The place of a part below this place.
    #[must_use]
    pub fn then(&self, part: &str) -> Self {
        Self(format!("{}/{part}", self.0))
    }

    /// The first part of the path.
    #[must_use]
    pub fn room(&self) -> &str {
        self.0.split('/').next().unwrap_or_default()
    }

    /// True when `self` is `other` or lies below it.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        self.0
            .strip_prefix(&other.0)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// One argument of a finding's sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A text that reads differently in the two languages.
    Text(Text),
    /// A text that reads the same in both, typed by the user or already formatted.
    Plain(String),
    /// A translation key, resolved when the sentence is made.
    Key(&'static str),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

impl From<Year> for Arg {
    fn from(year: Year) -> Self {
        Self::Plain(year.to_string())
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Plain(count.to_string())
    }
}

impl From<&Text> for Arg {
    fn from(text: &Text) -> Self {
        Self::Text(text.clone())
    }
}

/// One thing about a plan that its author should know.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// How much it weighs.
    pub severity: Severity,
    /// The stable code, such as `number-character`. The sentence stands under `finding-<code>` in
    /// the translation files, the way out under its attribute `.hint`.
    pub code: &'static str,
    /// Where it stands.
    pub place: Place,
    /// What the sentence is filled with.
    pub args: Vec<(&'static str, Arg)>,
    /// The clause that asks for it: document, number and clause, ready to print.
    pub clause: Option<Text>,
}

impl Finding {
    /// A finding without arguments or clause.
    #[must_use]
    pub fn new(severity: Severity, code: &'static str, place: Place) -> Self {
        Self {
            severity,
            code,
            place,
            args: Vec::new(),
            clause: None,
        }
    }

    /// The finding with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// True for a finding of something absent. A blank is seen as a blank, so it is not spoken of at
    /// its field but in the list of what is left to do; and a step with gaps is under way, not in
    /// trouble.
    #[must_use]
    pub fn is_gap(&self) -> bool {
        ["-blank", "-missing", "-unanswered", "-empty", "-none"]
            .iter()
            .any(|ending| self.code.ends_with(ending))
    }

    /// The finding with the clause that asks for it.
    #[must_use]
    pub fn citing(mut self, clause: Text) -> Self {
        self.clause = Some(clause);
        self
    }
}
