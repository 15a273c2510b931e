//! The arithmetic of a trace: what each input does in it, so that it can be done again.

use super::Trace;
use crate::base::Unit;

/// What the exact numbers of the inputs are put together by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rule {
    /// The figure was typed, published, counted or looked up: there is nothing to do again.
    #[default]
    Given,
    /// What is added up, or one where nothing is, times what is multiplied with it.
    Terms,
    /// The change from the first input to the second, as a share of the size of the first.
    Change,
    /// The number e to the power of what [`Rule::Terms`] gives.
    Exponential,
    /// The largest of the inputs that are added.
    Largest,
}

impl Rule {
    /// The name in JSON; `None` where there is nothing to do again.
    #[must_use]
    pub const fn id(self) -> Option<&'static str> {
        match self {
            Self::Given => None,
            Self::Terms => Some("terms"),
            Self::Change => Some("change"),
            Self::Exponential => Some("exponential"),
            Self::Largest => Some("largest"),
        }
    }
}

/// What an input does in the arithmetic of a trace.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Role {
    /// Nothing: it stands beside, as an explanation.
    #[default]
    Beside,
    /// It is added, so many times.
    Plus(f64),
    /// Its square is added; the root of all squares is one of the parts that are added.
    Square,
    /// It is multiplied, to this power: −1 divides.
    Times(f64),
}

impl Trace {
    /// The figure worked out again from the exact numbers of its inputs, in its unit; `None` where
    /// there is nothing to work out, or an input has no number.
    ///
    /// An input that is added and has no number is left out, as in the sum itself, which then says
    /// that it is incomplete.
    #[must_use]
    pub fn redone(&self) -> Option<f64> {
        let of_one = match self.rule {
            Rule::Given => return None,
            Rule::Terms => self.terms()?,
            Rule::Exponential => self.terms()?.exp(),
            Rule::Largest => self.parts().fold(f64::NEG_INFINITY, f64::max),
            Rule::Change => {
                let mut ends = self.rows.iter().map(|row| row.number);
                let (from, to) = ends.next().flatten().zip(ends.next().flatten())?;
                (to - from) / from.abs()
            }
        };
        let scale = if self.value.unit == Unit::PERCENT {
            100.0
        } else {
            1.0
        };
        let sign = if self.negated { -1.0 } else { 1.0 };
        Some(sign * scale * of_one)
    }

    /// What is added, weighed.
    fn parts(&self) -> impl Iterator<Item = f64> {
        self.rows.iter().filter_map(|row| match row.role {
            Role::Plus(weight) => Some(weight * row.number?),
            Role::Beside | Role::Square | Role::Times(_) => None,
        })
    }

    fn terms(&self) -> Option<f64> {
        let is_added = |role: Role| matches!(role, Role::Plus(_) | Role::Square);
        let mut product = if self.rows.iter().any(|row| is_added(row.role)) {
            let squares = self.rows.iter().filter(|row| row.role == Role::Square);
            let squares: f64 = squares.filter_map(|row| Some(row.number?.powi(2))).sum();
            self.parts().sum::<f64>() + squares.sqrt()
        } else {
            1.0
        };
        for row in &self.rows {
            if let Role::Times(power) = row.role {
                product *= row.number?.powf(power);
            }
        }
        Some(product)
    }
}
