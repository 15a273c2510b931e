//! How a resolved reference is printed.

use super::resolve::usual_unit;
use super::{Resolved, Shown};
use crate::base::{
    Dimension, Figure, Lang, Unit, decimals, format_fixed, format_number, precise_decimals,
};

/// What stands in a sentence in place of a reference: the number alone, with a per cent sign where
/// the unit is per cent. `None` where there is nothing to print: the figure is missing or failed,
/// or nothing was typed.
///
/// An incomplete figure is printed as the sum of what is there; whoever prints it asks
/// [`Resolved::completeness`] and says so.
#[must_use]
pub fn format_resolved(resolved: &Resolved, lang: Lang) -> Option<String> {
    match resolved {
        Resolved::Figure(shown) => number(shown),
        Resolved::Text(text) => {
            Some(text.get(lang).trim().to_owned()).filter(|text| !text.is_empty())
        }
    }
}

/// A figure in its own unit, number alone, with as many digits as it asks for.
#[must_use]
pub fn format_figure(figure: &Figure) -> Option<String> {
    number(&Shown {
        figure: *figure,
        unit: usual_unit(figure.unit),
        digits: None,
    })
}

/// A figure with its unit, large emissions and sums of money in their larger unit: what a table of
/// a trace or a hint shows.
#[must_use]
pub fn format_value(figure: &Figure, lang: Lang) -> Option<String> {
    let unit = readable_unit(figure);
    let number = number(&Shown {
        figure: *figure,
        unit,
        digits: None,
    })?;
    if unit == Unit::PERCENT {
        return Some(number);
    }
    Some(unit.with(&number, lang))
}

/// The same with as many digits as redo a calculation with it: what stands in a trace.
pub(super) fn format_traced(figure: &Figure, lang: Lang) -> Option<String> {
    let unit = readable_unit(figure);
    let value = figure.value_in(unit)?;
    let usual = usual_digits(value, unit).unwrap_or_else(|| decimals(value));
    let number = number(&Shown {
        figure: *figure,
        unit,
        digits: Some(precise_decimals(value, usual)),
    })?;
    if unit == Unit::PERCENT {
        return Some(number);
    }
    Some(unit.with(&number, lang))
}

fn number(shown: &Shown) -> Option<String> {
    let value = shown.figure.value_in(shown.unit)?;
    let digits = shown.digits.or_else(|| usual_digits(value, shown.unit));
    let mut text = digits.map_or_else(
        || format_number(value),
        |digits| format_fixed(value, digits),
    );
    if shown.unit == Unit::PERCENT {
        text.push('%');
    }
    Some(text)
}

/// Shares have one decimal as official texts write them; what is counted has none.
fn usual_digits(value: f64, unit: Unit) -> Option<usize> {
    match unit.dimension() {
        Dimension::Share if unit == Unit::PERCENT => {
            (value == 0.0 || value.abs() >= 0.1).then_some(1)
        }
        Dimension::Count => Some(0),
        Dimension::Animals if unit == Unit::HEAD => Some(0),
        Dimension::People if unit == Unit::PERSON => Some(0),
        Dimension::Households if unit == Unit::HOUSEHOLD => Some(0),
        _ => None,
    }
}

/// The unit in which people speak of a figure of this size.
pub(super) fn readable_unit(figure: &Figure) -> Unit {
    const LARGER: [(Unit, Unit); 5] = [
        (Unit::T_CO2, Unit::TEN_THOUSAND_T_CO2),
        (Unit::T_CO2E, Unit::TEN_THOUSAND_T_CO2E),
        (Unit::TCE, Unit::TEN_THOUSAND_TCE),
        (Unit::TEN_THOUSAND_YUAN, Unit::HUNDRED_MILLION_YUAN),
        (Unit::PERSON, Unit::TEN_THOUSAND_PERSONS),
    ];
    let is_large = figure.value.is_some_and(|value| value.abs() >= 1e4);
    let larger = LARGER
        .iter()
        .find(|(unit, _)| is_large && *unit == figure.unit);
    larger.map_or_else(|| usual_unit(figure.unit), |(_, larger)| *larger)
}
