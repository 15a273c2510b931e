//! One value of one year, with its state and its source.

use serde::{Deserialize, Serialize};

use super::{Number, NumberError, Year};

/// What a field says about its value. A blank is never a zero: zero is typed or confirmed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum State {
    /// The typed number counts; where nothing is typed the value is missing.
    #[default]
    Given,
    /// Confirmed to be zero.
    ConfirmedZero,
    /// The activity does not occur inside the boundary.
    NotOccurring,
    /// It occurs but was not estimated: totals over it are incomplete.
    NotEstimated,
    /// Counted in another line.
    IncludedElsewhere,
    /// Requested from its source and still awaited: totals over it are incomplete.
    Awaited,
    /// Does not apply to this kind of applicant.
    NotApplicable,
}

impl State {
    /// All states in the order in which a choice offers them.
    pub const ALL: [Self; 7] = [
        Self::Given,
        Self::ConfirmedZero,
        Self::NotOccurring,
        Self::NotEstimated,
        Self::IncludedElsewhere,
        Self::Awaited,
        Self::NotApplicable,
    ];

    /// The translation key of the state's name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Given => "state-given",
            Self::ConfirmedZero => "state-confirmed-zero",
            Self::NotOccurring => "state-not-occurring",
            Self::NotEstimated => "state-not-estimated",
            Self::IncludedElsewhere => "state-included-elsewhere",
            Self::Awaited => "state-awaited",
            Self::NotApplicable => "state-not-applicable",
        }
    }
}

/// A value of one year as it stands in the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Datum {
    /// The calendar year.
    pub year: Year,
    /// What was typed, in the unit of the series.
    #[serde(default)]
    pub value: Number,
    /// What the field says about the value.
    #[serde(default)]
    pub state: State,
    /// Where the value comes from: a bill, a yearbook page, a department. Blank when the source of
    /// the whole series holds.
    #[serde(default)]
    pub source: String,
}

/// What a datum means in a calculation.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    /// A number to calculate with.
    Value(f64),
    /// Nothing to add, and rightly so: confirmed zero, not occurring, elsewhere, not applicable.
    Nothing(State),
    /// Something is missing: blank, awaited or not estimated. Totals over it are incomplete.
    Missing(State),
    /// What was typed is not a number. Totals over it fail.
    Wrong(NumberError),
}

impl Datum {
    /// A typed value.
    #[must_use]
    pub fn new(year: Year, value: &str) -> Self {
        Self {
            year,
            value: value.into(),
            ..Self::default()
        }
    }

    /// What the datum means in a calculation.
    #[must_use]
    pub fn reading(&self) -> Reading {
        match self.state {
            State::Given => match self.value.read() {
                Ok(Some(value)) => Reading::Value(value),
                Ok(None) => Reading::Missing(State::Given),
                Err(error) => Reading::Wrong(error),
            },
            State::NotEstimated | State::Awaited => Reading::Missing(self.state),
            State::ConfirmedZero
            | State::NotOccurring
            | State::IncludedElsewhere
            | State::NotApplicable => Reading::Nothing(self.state),
        }
    }
}
