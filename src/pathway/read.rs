//! Typed numbers as figures.

use crate::base::{Figure, Number, Unit, Year};

/// A typed number as a figure of a unit: missing when blank, failed when it is no number.
pub(super) fn typed(number: &Number, unit: Unit, year: Option<Year>) -> Figure {
    let missing = Figure::missing(unit, year);
    match number.read() {
        Ok(None) => missing,
        Ok(Some(value)) => complete(value, missing),
        Err(_) => Figure::failed(unit, year),
    }
}

/// A typed number that cannot be negative, in a typed unit, converted to the unit of calculation.
/// A blank unit, an unknown one and one of another dimension make the figure fail.
pub(super) fn typed_amount(
    number: &Number,
    typed_unit: &str,
    unit: Unit,
    year: Option<Year>,
) -> Figure {
    let figure = typed(number, unit, year);
    let Some(value) = figure.value else {
        return figure;
    };
    // The pure number has a blank sign; here a blank means that no unit was chosen.
    let chosen = (!typed_unit.trim().is_empty()).then(|| Unit::parse(typed_unit));
    let converted = chosen
        .flatten()
        .and_then(|chosen| chosen.convert(value, unit));
    match converted {
        Some(value) if value >= 0.0 => figure.with_value(Some(value)),
        _ => Figure::failed(unit, year),
    }
}

fn complete(value: f64, blank: Figure) -> Figure {
    Figure {
        value: Some(value),
        completeness: crate::base::Completeness::Complete,
        ..blank
    }
}
