//! What the effect of a measure follows from, as inputs of its trace.

use super::{TraceRow, value_text};
use crate::base::{Figure, Number, Text, Unit, Year};
use crate::figure::{Sources, carrier_name};
use crate::i18n;
use crate::pathway::MeasureEffect;
use crate::plan::Driver;

/// The typed numbers of a driver with their units.
pub(super) fn inputs(driver: &Driver, s: &Sources<'_>) -> Vec<TraceRow> {
    let number = |key: &str, number: &Number, unit: &str| row(key, number, unit);
    let percent = |key: &str, number: &Number| row(key, number, "%");
    let carrier = |key: &str, id: &str| TraceRow {
        label: i18n::text(key),
        value: if id.is_empty() {
            i18n::text("driver-all-carriers")
        } else {
            carrier_name(s.factors, id)
        },
        ..TraceRow::default()
    };
    match driver {
        Driver::Tonnes => Vec::new(),
        Driver::Generation {
            power,
            unit,
            hours,
            self_use,
        } => vec![
            number("driver-power", power, unit),
            number("driver-hours", hours, "h"),
            percent("driver-self-use", self_use),
        ],
        Driver::Saving {
            carrier: saved,
            quantity,
            of,
            saving,
            unit,
        } => vec![
            carrier("driver-carrier", saved),
            number("driver-quantity", quantity, of),
            number("driver-saving-each", saving, unit),
        ],
        Driver::Vehicles {
            count,
            distance,
            from,
            from_use,
            from_unit,
            to,
            to_use,
            to_unit,
        } => vec![
            number("driver-count", count, ""),
            number("driver-distance", distance, "km"),
            carrier("driver-from", from),
            number("driver-use", from_use, from_unit),
            carrier("driver-to", to),
            number("driver-use", to_use, to_unit),
        ],
        Driver::FuelSwitch {
            from,
            to,
            share,
            energy,
        } => vec![
            carrier("driver-from", from),
            carrier("driver-to", to),
            percent("driver-share", share),
            percent("driver-energy", energy),
        ],
        Driver::Efficiency {
            carrier: saved,
            percent: fall,
        } => vec![
            carrier("driver-carrier", saved),
            percent("driver-percent", fall),
        ],
        Driver::GridFactor { factor } => {
            vec![number(
                "driver-grid-factor",
                factor,
                Unit::TCO2_PER_MWH.id(),
            )]
        }
        Driver::Sink {
            quantity,
            of,
            uptake,
        } => vec![
            number("driver-quantity", quantity, of),
            number("driver-uptake", uptake, Unit::T_CO2.id()),
        ],
    }
}

fn row(key: &str, number: &Number, unit: &str) -> TraceRow {
    let typed = number.0.trim();
    let typed = if typed.is_empty() { "—" } else { typed };
    let unit = |lang| {
        let known = (!unit.trim().is_empty())
            .then(|| Unit::parse(unit))
            .flatten();
        known.map_or(unit.trim(), |unit| unit.sign(lang))
    };
    let value = |lang| format!("{typed} {}", unit(lang)).trim().to_owned();
    TraceRow {
        label: i18n::text(key),
        value: Text::new(value(crate::base::Lang::Zh), value(crate::base::Lang::En)),
        ..TraceRow::default()
    }
}

/// What a measure would do alone, and its share when the measures follow one another; its Shapley
/// share is the figure that is traced.
pub(super) fn shares(effect: &MeasureEffect, year: Year) -> Vec<TraceRow> {
    let of = |series: &[(Year, Figure)]| {
        let found = series.iter().find(|(y, _)| *y == year);
        found.map(|(_, figure)| *figure)
    };
    let rows = [
        ("trace-alone", of(&effect.alone)),
        ("trace-sequential", of(&effect.sequential)),
    ];
    let row = |(key, figure): (&str, Option<Figure>)| {
        Some(TraceRow {
            label: i18n::text(key),
            value: value_text(&figure?),
            ..TraceRow::default()
        })
    };
    rows.into_iter().filter_map(row).collect()
}
