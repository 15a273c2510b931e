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

/// A number with as many decimals as its size asks for: about four significant digits, none
/// beyond the point from 10 000 on.
#[must_use]
pub fn format_number(value: f64) -> String {
    let size = value.abs();
    let digits = if size >= 1e4 || size == 0.0 {
        0
    } else if size >= 100.0 {
        1
    } else if size >= 1.0 {
        2
    } else if size >= 0.01 {
        4
    } else {
        6
    };
    format_fixed(value, digits)
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
}
