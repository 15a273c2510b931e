//! The inputs of a trace.

use super::{Role, value_text};
use crate::account::FactorStanding;
use crate::base::{Figure, Text};

/// One input of a figure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TraceRow {
    /// What it is.
    pub label: Text,
    /// Its value with its unit.
    pub value: Text,
    /// Where it comes from; empty where the plan does not say.
    pub source: Text,
    /// How surely a factor is known.
    pub standing: Option<FactorStanding>,
    /// The reference by which to ask further.
    pub reference: Option<String>,
    /// The exact number that goes into the arithmetic: of a yearly growth of 5 % it is 1.05.
    pub number: Option<f64>,
    /// What it does there.
    pub role: Role,
}

impl TraceRow {
    /// An input that is a figure, with the reference by which to ask further.
    pub(super) fn figure(label: Text, figure: &Figure, reference: Option<String>) -> Self {
        Self {
            label,
            value: value_text(figure),
            reference,
            number: figure.value,
            ..Self::default()
        }
    }

    /// An input in words.
    pub(super) fn words(label: Text, value: Text) -> Self {
        Self {
            label,
            value,
            ..Self::default()
        }
    }

    /// The same input with its source.
    pub(super) fn from(self, source: Text) -> Self {
        Self { source, ..self }
    }

    /// The same input with the exact number that it stands for.
    pub(super) fn counting(self, number: impl Into<Option<f64>>) -> Self {
        Self {
            number: number.into(),
            ..self
        }
    }

    fn doing(self, role: Role) -> Self {
        Self { role, ..self }
    }

    /// The same input, added.
    pub(super) fn plus(self) -> Self {
        self.doing(Role::Plus(1.0))
    }

    /// The same input, taken away.
    pub(super) fn minus(self) -> Self {
        self.doing(Role::Plus(-1.0))
    }

    /// The same input, added so many times.
    pub(super) fn weighing(self, weight: f64) -> Self {
        self.doing(Role::Plus(weight))
    }

    /// The same input, a part of the root of squares.
    pub(super) fn squared(self) -> Self {
        self.doing(Role::Square)
    }

    /// The same input, multiplied.
    pub(super) fn times(self) -> Self {
        self.doing(Role::Times(1.0))
    }

    /// The same input, divided by.
    pub(super) fn under(self) -> Self {
        self.doing(Role::Times(-1.0))
    }

    /// The same input, multiplied to a power.
    pub(super) fn power(self, power: f64) -> Self {
        self.doing(Role::Times(power))
    }
}
