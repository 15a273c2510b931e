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

/// The mark behind the number of an incomplete figure, which is explained where it stands.
pub const PARTIAL: char = '*';

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

    /// The same figure with another value; failed when the value is not a finite number.
    #[must_use]
    pub fn with_value(self, value: Option<f64>) -> Self {
        match value {
            Some(number) if !number.is_finite() => Self::failed(self.unit, self.year),
            Some(_) | None => Self { value, ..self },
        }
    }

    /// The sum of figures in the order given.
    ///
    /// One failed part makes the sum fail. A missing part makes it incomplete, its value being that
    /// of the rest; where the rest is nothing or zeros alone there is no value, because a blank must
    /// never look like a zero. The sum of nothing is a complete zero.
    #[must_use]
    pub fn sum(parts: impl IntoIterator<Item = Self>, unit: Unit, year: Option<Year>) -> Self {
        let mut total = Some(0.0);
        let mut completeness = Completeness::Complete;
        let mut given = 0_usize;
        for part in parts {
            completeness = completeness.max(part.completeness);
            if let Some(value) = part.value_in(unit) {
                total = total.map(|sum| sum + value);
                given += usize::from(value.abs() > 0.0);
            } else if part.value.is_some() {
                // A part that measures something else cannot be added.
                completeness = Completeness::Failed;
            }
        }
        let blank = completeness == Completeness::Incomplete && given == 0;
        if blank || completeness == Completeness::Failed {
            total = None;
        }
        let empty = Self {
            value: None,
            unit,
            year,
            completeness,
        };
        empty.with_value(total)
    }

    /// This figure and another combined by a function of their values, in the year of this one. As
    /// complete as the weaker of the two; without a value unless both have one.
    #[must_use]
    pub fn combine(self, other: Self, unit: Unit, by: impl FnOnce(f64, f64) -> f64) -> Self {
        let completeness = self.completeness.max(other.completeness);
        let value = match completeness {
            Completeness::Failed => None,
            Completeness::Complete | Completeness::Incomplete => {
                self.value.zip(other.value).map(|(a, b)| by(a, b))
            }
        };
        let empty = Self {
            value: None,
            unit,
            year: self.year,
            completeness,
        };
        empty.with_value(value)
    }

    /// This figure over another, in a unit that the caller names. Failed when the other is zero.
    #[must_use]
    pub fn over(self, other: Self, unit: Unit) -> Self {
        self.combine(other, unit, |a, b| a / b)
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
