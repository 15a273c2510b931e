//! Ticks at round values: steps of 1, 2 or 5 times a power of ten.

use super::{Axis, Tick};
use crate::base::format_fixed;

/// No chart shows more ticks than this; the bound also ends the loop on absurd input.
const MOST_TICKS: u32 = 40;

/// Ticks at round values that cover a span, about as many as wanted.
///
/// The first lies at or below `low`, the last at or above `high`; all carry as many decimals as
/// the step asks for. A span without extent is widened, so that an axis always has two ticks.
#[must_use]
pub fn nice_ticks(low: f64, high: f64, about: u32) -> Vec<Tick> {
    let (low, high) = widen(low, high);
    let step = Step::near((high - low) / f64::from(about.max(1)));
    let first = step.below(low);
    let mut ticks = Vec::new();
    for index in 0..MOST_TICKS {
        let at = step.times(first + f64::from(index));
        ticks.push(Tick {
            at,
            label: format_fixed(at, step.digits()),
            strong: false,
        });
        // A hair of rounding must not add a whole step above the highest value.
        if index > 0 && at >= high - step.size() * 1e-9 {
            break;
        }
    }
    ticks
}

/// An axis of values that ends on its ticks.
#[must_use]
pub fn value_axis(low: f64, high: f64, about: u32) -> Axis {
    let ticks = nice_ticks(low, high, about);
    Axis {
        min: ticks.first().map_or(0.0, |tick| tick.at),
        max: ticks.last().map_or(1.0, |tick| tick.at),
        ticks,
    }
}

fn widen(low: f64, high: f64) -> (f64, f64) {
    let low = if low.is_finite() { low } else { 0.0 };
    let high = if high.is_finite() { high } else { 0.0 };
    let (low, high) = (low.min(high), low.max(high));
    if high - low > 0.0 {
        (low, high)
    } else if low == 0.0 {
        (0.0, 1.0)
    } else {
        (low.min(0.0), high.max(0.0))
    }
}

/// A step of `mantissa` × 10^`exponent`.
///
/// Kept in parts, so that multiples come out as the nearest decimal: 3 × 0.1 is 0.3.
#[derive(Clone, Copy)]
struct Step {
    mantissa: f64,
    exponent: i32,
}

impl Step {
    /// The step of 1, 2 or 5 times a power of ten that is nearest to a size.
    fn near(size: f64) -> Self {
        let exponent = (-12..=15)
            .rev()
            .find(|exponent| power(*exponent) <= size * (1.0 + 1e-9))
            .unwrap_or(-12);
        // The bounds are the geometric means of neighbours, rounded.
        let (mantissa, exponent) = match size / power(exponent) {
            m if m < 1.4 => (1.0, exponent),
            m if m < 3.2 => (2.0, exponent),
            m if m < 7.1 => (5.0, exponent),
            _ => (1.0, exponent + 1),
        };
        Self { mantissa, exponent }
    }

    fn size(self) -> f64 {
        self.times(1.0)
    }

    fn times(self, count: f64) -> f64 {
        let mantissa = count * self.mantissa;
        if self.exponent < 0 {
            mantissa / power(-self.exponent)
        } else {
            mantissa * power(self.exponent)
        }
    }

    /// The number of the last step at or below a value.
    fn below(self, value: f64) -> f64 {
        (value / self.size() + 1e-9).floor()
    }

    fn digits(self) -> usize {
        usize::try_from(-self.exponent).unwrap_or(0)
    }
}

fn power(exponent: i32) -> f64 {
    10_f64.powi(exponent)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(low: f64, high: f64) -> Vec<String> {
        nice_ticks(low, high, 6)
            .into_iter()
            .map(|tick| tick.label)
            .collect()
    }

    #[test]
    fn steps_are_round() {
        assert_eq!(
            labels(0.0, 31.0),
            ["0", "5", "10", "15", "20", "25", "30", "35"]
        );
        assert_eq!(
            labels(0.0, 118.0),
            ["0", "20", "40", "60", "80", "100", "120"]
        );
        assert_eq!(
            labels(0.0, 0.6),
            ["0.0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6"]
        );
        assert_eq!(
            labels(-3.0, 9.0),
            ["\u{2212}4", "\u{2212}2", "0", "2", "4", "6", "8", "10"]
        );
    }

    #[test]
    fn an_axis_has_extent() {
        for (low, high) in [(0.0, 0.0), (5.0, 5.0), (f64::NAN, 3.0), (0.0, 1e-30)] {
            let axis = value_axis(low, high, 5);
            assert!(axis.max > axis.min, "{low}..{high}");
            assert!(axis.ticks.len() >= 2, "{low}..{high}");
        }
    }
}
