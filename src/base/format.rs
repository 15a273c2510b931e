//! The one formatter of numbers and dates.

use jiff::civil::Date;

use super::Lang;

/// A number with a fixed number of decimals, a true minus sign and thousands grouped by a
/// narrow no-break space from five digits on, in both languages.
#[must_use]
pub fn format_fixed(value: f64, digits: usize) -> String {
    let text = format!("{:.*}", digits, value.abs());
    let (whole, fraction) = text
        .split_once('.')
        .map_or((text.as_str(), None), |(w, f)| (w, Some(f)));
    let is_zero = text.chars().all(|c| matches!(c, '0' | '.'));
    let mut out = String::with_capacity(text.len() + 6);
    if value < 0.0 && !is_zero {
        out.push('\u{2212}');
    }
    let group = whole.len() > 4;
    for (at, digit) in whole.chars().enumerate() {
        if group && at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// A number with as many decimals as its size asks for; see [`decimals`].
#[must_use]
pub fn format_number(value: f64) -> String {
    format_fixed(value, decimals(value))
}

/// The decimals that the size of a number asks for: about four significant digits, none beyond the
/// point from 10 000 on.
#[must_use]
pub fn decimals(value: f64) -> usize {
    let size = value.abs();
    if size >= 1e4 || size == 0.0 {
        0
    } else if size >= 100.0 {
        1
    } else if size >= 1.0 {
        2
    } else if size >= 0.01 {
        4
    } else {
        6
    }
}

/// The decimals with which a number can be calculated on: as many as its size asks for, or more of
/// them until six significant digits stand.
#[must_use]
pub fn precise_decimals(value: f64, usual: usize) -> usize {
    /// Half of the sixth significant digit.
    const NEAR: f64 = 5e-7;
    const MOST: usize = 9;
    let is_near = |digits: &usize| {
        let shift = 10.0_f64.powi(i32::try_from(*digits).unwrap_or_default());
        let rounded = (value * shift).round() / shift;
        (rounded - value).abs() <= NEAR * value.abs()
    };
    (usual..MOST).find(is_near).unwrap_or(MOST)
}

/// A number that can be calculated on; see [`precise_decimals`].
///
/// ```
/// assert_eq!(nearzero::base::format_precise(1900.3), "1900.3");
/// assert_eq!(nearzero::base::format_precise(0.873_829_91), "0.87383");
/// ```
#[must_use]
pub fn format_precise(value: f64) -> String {
    format_fixed(value, precise_decimals(value, decimals(value)))
}

/// The decimals for numbers that stand under one another: those of the largest, and one figure of
/// the smallest at least.
#[must_use]
pub fn decimals_of(values: impl Iterator<Item = f64>) -> usize {
    let sizes = values.map(f64::abs).filter(|size| *size > 0.0);
    let (least, most) = sizes.fold((f64::INFINITY, 0.0_f64), |(least, most), size| {
        (least.min(size), most.max(size))
    });
    let shows_least = |digits: &usize| format_fixed(least, *digits) != format_fixed(0.0, *digits);
    (decimals(most)..6).find(shows_least).unwrap_or(6)
}

/// A date as each language writes it: 2023年7月6日, 6 July 2023.
#[must_use]
pub fn format_date(date: Date, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{}年{}月{}日", date.year(), date.month(), date.day()),
        Lang::En => format!("{} {} {}", date.day(), date.strftime("%B"), date.year()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_thousands_and_rounds() {
        assert_eq!(format_fixed(1234.5, 1), "1234.5");
        assert_eq!(format_fixed(1_234_567.0, 0), "1\u{202f}234\u{202f}567");
        assert_eq!(format_fixed(-0.04, 1), "0.0");
        assert_eq!(format_fixed(-12.25, 1), "\u{2212}12.2");
        assert_eq!(format_number(0.6191), "0.6191");
    }

    #[test]
    fn numbers_of_a_column_have_the_same_decimals() {
        assert_eq!(decimals_of([90_000.0, 9000.0, 0.0].into_iter()), 0);
        assert_eq!(decimals_of([90_000.0, 0.3].into_iter()), 1);
        assert_eq!(decimals_of([12.0, 3.5].into_iter()), 2);
        assert_eq!(decimals_of(std::iter::empty()), 0);
    }
}
