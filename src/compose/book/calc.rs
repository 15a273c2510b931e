//! A calculation as it stands in print: numbers and signs that a pocket calculator takes, and what
//! comes out.

use std::fmt::Write as _;

/// Stands behind a calculation, on the line of its last number.
pub(super) const EQUALS: &str = "\u{a0}=";

/// A product, quotient or sum with every number in full.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Calc {
    /// Numbers and signs, with a space around each sign.
    pub text: String,
    /// What comes out.
    pub value: f64,
}

impl Calc {
    /// One number, in the fewest digits that say it exactly.
    pub fn of(value: f64) -> Self {
        Self {
            text: number(value),
            value,
        }
    }

    /// Times a number; a factor of one changes nothing and is left out.
    pub fn times(self, factor: f64) -> Self {
        if is_one(factor) {
            return self;
        }
        self.then('×', factor, |a, b| a * b)
    }

    /// Over a number; a divisor of one is left out.
    pub fn over(self, divisor: f64) -> Self {
        if is_one(divisor) {
            return self;
        }
        self.then('÷', divisor, |a, b| a / b)
    }

    /// Times what is left of one.
    pub fn times_rest(mut self, part: f64) -> Self {
        let _ = write!(self.text, " × (1 − {})", number(part));
        self.value *= 1.0 - part;
        self
    }

    /// Times one and a growth in per cent, so many times.
    pub fn grown(mut self, percent: f64, times: i32) -> Self {
        let sign = if percent < 0.0 { '−' } else { '+' };
        let _ = write!(self.text, " × (1 {sign} {} ÷ 100)", number(percent.abs()));
        if times > 1 {
            self.text.push_str(&raised(times));
        }
        self.value *= (1.0 + percent / 100.0).powi(times);
        self
    }

    /// Over one and a growth in per cent: the year before.
    pub fn shrunk(mut self, percent: f64) -> Self {
        let sign = if percent < 0.0 { '−' } else { '+' };
        let _ = write!(self.text, " ÷ (1 {sign} {} ÷ 100)", number(percent.abs()));
        self.value /= 1.0 + percent / 100.0;
        self
    }

    /// Plus another calculation.
    pub fn plus(mut self, other: &Self) -> Self {
        let _ = write!(self.text, " + {}", other.text);
        self.value += other.value;
        self
    }

    /// Minus a number.
    pub fn minus(self, other: f64) -> Self {
        self.then('−', other, |a, b| a - b)
    }

    /// With the other sign. Only for a product, which the sign in front holds as a whole.
    pub fn taken(mut self) -> Self {
        self.text.insert(0, '−');
        self.value = -self.value;
        self
    }

    fn then(mut self, sign: char, number_after: f64, by: impl Fn(f64, f64) -> f64) -> Self {
        let _ = write!(self.text, " {sign} {}", number(number_after));
        self.value = by(self.value, number_after);
        self
    }

    /// As it stands in print before its result.
    pub fn equals(&self) -> String {
        format!("{}{EQUALS}", self.text)
    }

    /// True when there is more than one number in it.
    pub fn is_calculated(&self) -> bool {
        self.text.contains(' ')
    }

    /// True when the calculation gives a value, but for the last bits.
    pub fn gives(&self, value: f64) -> bool {
        (self.value - value).abs() <= 1e-9 * value.abs().max(1e-9)
    }
}

/// A value with so many decimals, the same as are printed of it elsewhere.
pub(super) fn rounded(value: f64, decimals: usize) -> f64 {
    format!("{value:.decimals$}").parse().unwrap_or(value)
}

/// A whole number in raised digits.
fn raised(number: i32) -> String {
    let raised = |digit: char| match digit {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        sign => sign,
    };
    number.to_string().chars().map(raised).collect()
}

fn is_one(value: f64) -> bool {
    (value - 1.0).abs() <= 0.0
}

/// The fewest digits that say a number exactly; a minus in print is not a hyphen.
fn number(value: f64) -> String {
    if value < 0.0 {
        format!("−{}", -value)
    } else {
        value.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::{Calc, rounded};
    use crate::base::format_fixed;

    #[test]
    fn what_is_rounded_is_what_is_printed() {
        for value in [473_986.105, 502_578.845, 0.125, -2.675] {
            let printed = format_fixed(value, 2);
            assert_eq!(format_fixed(rounded(value, 2), 2), printed, "{value}");
        }
        assert_eq!(
            format_fixed(rounded(473_986.105, 2), 4),
            "473\u{202f}986.1000"
        );
    }

    #[test]
    fn numbers_stand_in_full_and_ones_are_left_out() {
        let calc = Calc::of(38.2)
            .times(1e4)
            .times(20.908)
            .times(1.0)
            .over(1000.0)
            .times_rest(0.1);
        assert_eq!(calc.text, "38.2 × 10000 × 20.908 ÷ 1000 × (1 − 0.1)");
        assert!(calc.gives(38.2 * 1e4 * 20.908 / 1000.0 * 0.9));
        assert_eq!(Calc::of(2.0).times(3.0).taken().text, "−2 × 3");
        assert_eq!(
            Calc::of(100.0).grown(-2.5, 3).text,
            "100 × (1 − 2.5 ÷ 100)³"
        );
    }
}
