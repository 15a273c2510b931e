//! Traces of energy: totals over lines, shares of energy and electricity, and intensities.

use super::inventory::{belongs, line_row};
use super::{Parts, Role, TraceRow, formula, link, sum_formula, value_text};
use crate::account::{Carrier, CarrierClass, Line, Part};
use crate::base::{Figure, Text, Unit, Year};
use crate::figure::data::{self, lines};
use crate::figure::{Sources, names};
use crate::i18n;

/// Energy totals, shares of energy, and intensities.
pub(super) fn of(parts: &data::Parts<'_>, year: Year, s: &Sources<'_>) -> Option<Parts> {
    let result = data::dated(parts, year, s)?;
    if let Some((over, under)) = terms(parts) {
        return quotient(over, under, &result, year, s);
    }
    let share = |calorific| non_fossil_share(calorific, &result, year, s);
    Some(match parts.name {
        "nonfossil_share" => share(false)?,
        "nonfossil_share_calorific" => share(true)?,
        "green_power_share" => green_power(&result, year, s),
        "direct_share" => direct_power(&result, year, s),
        name => {
            let chosen = lines(year, s).filter(|line| belongs(line, parts, s));
            let part = |line: &Line| {
                if name == "calorific" {
                    line.energy_calorific
                } else {
                    line.energy_equivalent
                }
            };
            let rows: Vec<TraceRow> = chosen
                .map(|line| line_row(line, &part(line), year, s).plus())
                .collect();
            (sum_formula(rows.len(), &result), rows)
        }
    })
}

/// What an intensity divides by what, as paths.
fn terms(parts: &data::Parts<'_>) -> Option<(&'static str, &'static str)> {
    match (parts.root, parts.name) {
        ("energy", "per_gdp") => Some(("energy.equivalent", "economy.gdp_constant")),
        ("energy", "per_industrial") => Some(("energy.industrial", "economy.industrial_constant")),
        ("intensity", "gdp") => Some(("inventory.total", "economy.gdp_constant")),
        ("intensity", "head") => Some(("inventory.total", "economy.population")),
        ("intensity", "industry") => Some(("inventory.industrial", "economy.industrial_constant")),
        _ => None,
    }
}

/// One figure over another: two inputs that can be asked further.
fn quotient(
    over: &str,
    under: &str,
    result: &Figure,
    year: Year,
    s: &Sources<'_>,
) -> Option<Parts> {
    let figure = |path: &str| data::dated(&data::Parts::of(path), year, s);
    let (a, b) = (figure(over)?, figure(under)?);
    let row = |path: &str, figure: &Figure| {
        TraceRow::figure(names::name(path, s), figure, Some(link(path, year)))
    };
    let rows = vec![row(over, &a).times(), row(under, &b).under()];
    Some((formula("trace-ratio", &a, &b, result), rows))
}

/// A share of energy: the non-fossil lines, memo lines included, over the total.
fn non_fossil_share(
    calorific: bool,
    result: &Figure,
    year: Year,
    s: &Sources<'_>,
) -> Option<Parts> {
    let totals = s.inventory.of(year)?;
    let total = if calorific {
        &totals.energy_calorific
    } else {
        &totals.energy_equivalent
    };
    // What is made into power and heat for supply is no use of energy.
    let counts = |line: &&Line| {
        let is_non_fossil = carrier(line, s).is_some_and(|one| one.class.is_non_fossil());
        is_non_fossil && line.part != Part::Supply
    };
    let chosen = s.inventory.lines_of(year).filter(counts);
    let mut rows: Vec<TraceRow> = chosen
        .map(|line| line_row(line, &energy_of(line, calorific, s), year, s).plus())
        .collect();
    if rows.is_empty() {
        rows.push(nothing());
    }
    let path = if calorific {
        "energy.calorific"
    } else {
        "energy.equivalent"
    };
    let label = i18n::text("trace-all-energy");
    rows.push(TraceRow::figure(label, total, Some(link(path, year))).under());
    Some((
        i18n::text_with("trace-share", &[("result", &value_text(result))]),
        rows,
    ))
}

fn carrier<'a>(line: &Line, s: &Sources<'a>) -> Option<&'a Carrier> {
    line.carrier
        .and_then(|carrier| s.factors.carriers.get(carrier))
}

/// The energy of a line. That of certified green power stands in the grid line; where it is asked
/// for by itself, it is the amount times the value of electricity.
fn energy_of(line: &Line, calorific: bool, s: &Sources<'_>) -> Figure {
    let green = carrier(line, s).filter(|carrier| carrier.class == CarrierClass::ElectricityGreen);
    let Some(green) = green else {
        return if calorific {
            line.energy_calorific
        } else {
            line.energy_equivalent
        };
    };
    let equivalent = s.inventory.equivalent_value;
    let per_mwh = if calorific {
        Figure {
            value: green.tce,
            ..equivalent
        }
    } else {
        equivalent
    };
    line.amount
        .combine(per_mwh, Unit::TCE, |mwh, tce| mwh * tce)
}

/// A numerator that nothing goes into.
pub(super) fn nothing() -> TraceRow {
    TraceRow::words(i18n::text("trace-nothing"), Text::same("0"))
        .counting(0.0)
        .plus()
}

/// The green share of electricity: own, direct and certified green power over all use.
fn green_power(result: &Figure, year: Year, s: &Sources<'_>) -> Parts {
    let rows = power_rows(year, s, CarrierClass::is_non_fossil);
    (
        i18n::text_with("trace-green-share", &[("result", &value_text(result))]),
        rows,
    )
}

fn direct_power(result: &Figure, year: Year, s: &Sources<'_>) -> Parts {
    let rows = power_rows(year, s, |class| class == CarrierClass::ElectricityDirect);
    (
        i18n::text_with("trace-direct-share", &[("result", &value_text(result))]),
        rows,
    )
}

/// All lines of power, those that count above the line of the share marked.
fn power_rows(year: Year, s: &Sources<'_>, counts: impl Fn(CarrierClass) -> bool) -> Vec<TraceRow> {
    let power = s.inventory.lines_of(year).filter_map(|line| {
        let class = carrier(line, s)?.class;
        (class.is_electricity() && line.part != Part::Supply).then_some((line, class))
    });
    let (mut used, mut rows) = (Vec::new(), Vec::new());
    for (line, class) in power {
        let row = line_row(line, &line.amount, year, s);
        rows.push(if counts(class) { row.plus() } else { row });
        used.push(match class {
            // Certified green power is a part of what the grid line counts.
            CarrierClass::ElectricityGreen => continue,
            class if class.is_sold() => less(line.amount),
            _ => line.amount,
        });
    }
    let used = Figure::sum(used, Unit::MEGAWATT_HOUR, Some(year));
    if !rows.iter().any(|row| row.role != Role::Beside) {
        rows.push(nothing());
    }
    let label = i18n::text("trace-all-power");
    rows.push(TraceRow::figure(label, &used, None).under());
    rows
}

fn less(figure: Figure) -> Figure {
    figure.with_value(figure.value.map(|value| -value))
}
