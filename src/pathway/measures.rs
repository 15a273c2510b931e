//! What the measures take away.

use super::read::{typed, typed_amount};
use super::types::MeasureEffect;
use crate::base::{Completeness, Figure, Unit, Year};
use crate::plan::{Measure, read_year};

/// The effect of a measure in the years of the pathway; `last` is the last year of history.
pub(super) fn effect(index: usize, measure: &Measure, years: &[Year], last: Year) -> MeasureEffect {
    let full = typed_amount(&measure.effect, &measure.effect_unit, Unit::T_CO2, None);
    let start = first_year(measure);
    let ramp = ramp_years(measure);
    let by_year = years.iter().map(|year| {
        let share = added_share(start, ramp, *year, last);
        (*year, effect_of(full, share, *year))
    });
    MeasureEffect {
        measure: index,
        full,
        by_year: by_year.collect(),
    }
}

/// The effect of a year. Before its start a measure does nothing, however unsure its full effect.
fn effect_of(full: Figure, share: Figure, year: Year) -> Figure {
    let idle = share.complete_value().is_some_and(|share| share <= 0.0);
    if idle {
        return Figure::complete(0.0, Unit::T_CO2, year);
    }
    share.combine(full, Unit::T_CO2, |share, full| share * full)
}

/// The first year with an effect: missing when blank, failed when it is no plausible year.
fn first_year(measure: &Measure) -> Figure {
    let figure = typed(&measure.start, Unit::ONE, None);
    if figure.value.is_some() && read_year(&measure.start).is_none() {
        return Figure::failed(Unit::ONE, None);
    }
    figure
}

/// Years until the full effect; at once when blank.
fn ramp_years(measure: &Measure) -> Figure {
    if measure.ramp.is_blank() {
        return Figure {
            value: Some(1.0),
            completeness: Completeness::Complete,
            ..Figure::missing(Unit::ONE, None)
        };
    }
    let figure = typed(&measure.ramp, Unit::ONE, None);
    match figure.value {
        Some(years) if years < 1.0 => Figure::failed(Unit::ONE, None),
        Some(_) | None => figure,
    }
}

/// The share of the full effect that a year has over the last year of history: what a measure did
/// by then is in the inventory, and the baseline starts from there.
fn added_share(start: Figure, ramp: Figure, year: Year, last: Year) -> Figure {
    if year <= last {
        return Figure::complete(0.0, Unit::ONE, year);
    }
    let share = start.combine(ramp, Unit::ONE, |start, ramp| {
        let reached = |year: Year| ((f64::from(year) - start + 1.0) / ramp).clamp(0.0, 1.0);
        reached(year) - reached(last)
    });
    Figure {
        year: Some(year),
        ..share
    }
}
