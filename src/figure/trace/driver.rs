//! What the effect of a measure follows from, as inputs of its trace.

use super::TraceRow;
use crate::base::{Lang, Number, Text, Unit};
use crate::figure::{Sources, carrier_name};
use crate::i18n;
use crate::plan::{Driver, DriverField, Takes, UnitOf};

/// The typed numbers of a driver with their units, and the carriers that it speaks of.
pub(super) fn inputs(driver: &Driver, s: &Sources<'_>) -> Vec<TraceRow> {
    let fields = driver.kind().fields().iter();
    fields.filter_map(|field| input(field, driver, s)).collect()
}

fn input(field: &DriverField, driver: &Driver, s: &Sources<'_>) -> Option<TraceRow> {
    let typed = field.text(driver).trim();
    let value = match field.takes {
        Takes::Number(unit, _) => with_unit(typed, &unit_text(unit, driver)),
        Takes::Share(_) => with_unit(typed, &Text::same("%")),
        Takes::Used(_) if typed.is_empty() => i18n::text("driver-all-carriers"),
        Takes::Used(_) | Takes::LedTo(_) if !typed.is_empty() => carrier_name(s.factors, typed),
        // A unit stands behind its number.
        Takes::Unit(_)
        | Takes::UnitOfCarrier(_)
        | Takes::Words
        | Takes::Used(_)
        | Takes::LedTo(_) => {
            return None;
        }
    };
    let number = Number::typed(typed).value();
    Some(TraceRow::words(i18n::text(field.key), value).counting(number))
}

/// The sign of a unit, or what is counted in words.
fn unit_text(unit: UnitOf, driver: &Driver) -> Text {
    match unit {
        UnitOf::Fixed(key) => i18n::text(key),
        UnitOf::Field(id) => {
            let typed = driver.text(id).trim();
            let known = (!typed.is_empty()).then(|| Unit::parse(typed)).flatten();
            known.map_or_else(
                || Text::same(typed),
                |unit| Text::new(unit.sign(Lang::Zh), unit.sign(Lang::En)),
            )
        }
    }
}

/// A number with the sign of a unit, or with what is counted in words.
pub(super) fn with_unit(typed: &str, unit: &Text) -> Text {
    let typed = if typed.is_empty() { "—" } else { typed };
    let value = |lang| format!("{typed} {}", unit.get(lang)).trim().to_owned();
    Text::new(value(Lang::Zh), value(Lang::En))
}
