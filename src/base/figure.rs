//! A calculated figure: value, unit, year and how far it can be trusted.

use serde::Serialize;

use super::{Unit, Year};

/// How far a figure can be trusted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Completeness {
    /// Everything that goes into it is there.
    #[default]
    Complete,
    /// Something that belongs to it is missing; the value is that of the rest.
    Incomplete,
    /// It cannot be calculated: something that it needs is wrong or absent.
    Failed,
}

impl Completeness {
    /// The translation key of the name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Complete => "completeness-complete",
            Self::Incomplete => "completeness-incomplete",
            Self::Failed => "completeness-failed",
        }
    }
}

/// A calculated figure. A failed one has no value; a partial one says so.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// The value in `unit`; `None` when there is none.
    pub value: Option<f64>,
    /// The unit of the value.
    pub unit: Unit,
    /// The year that the figure speaks of, where it speaks of one.
    pub year: Option<Year>,
    /// How far it can be trusted.
    pub completeness: Completeness,
}

impl Figure {
    /// A complete figure.
    #[must_use]
    pub const fn complete(value: f64, unit: Unit, year: Year) -> Self {
        Self {
            value: Some(value),
            unit,
            year: Some(year),
            completeness: Completeness::Complete,
        }
    }

    /// A figure that cannot be calculated.
    #[must_use]
    pub const fn failed(unit: Unit, year: Option<Year>) -> Self {
        Self {
            value: None,
            unit,
            year,
            completeness: Completeness::Failed,
        }
    }

    /// A figure that nothing was given for.
    #[must_use]
    pub const fn missing(unit: Unit, year: Option<Year>) -> Self {
        Self {
            value: None,
            unit,
            year,
            completeness: Completeness::Incomplete,
        }
    }

    /// The value in another unit of the same dimension.
    #[must_use]
    pub fn value_in(&self, unit: Unit) -> Option<f64> {
        self.value.and_then(|value| self.unit.convert(value, unit))
    }

    /// The value, but only when the figure is complete.
    #[must_use]
    pub fn complete_value(&self) -> Option<f64> {
        self.value
            .filter(|_| self.completeness == Completeness::Complete)
    }
}
