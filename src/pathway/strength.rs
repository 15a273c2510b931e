//! How strongly a measure works in a year: start, ramp and lifetime.

use super::read::typed;
use crate::base::{Completeness, Figure, Unit, Year};
use crate::plan::{Measure, read_year};

/// When a measure works.
#[derive(Clone, Copy, Debug)]
pub(super) struct Course {
    start: Figure,
    ramp: Figure,
    lifetime: Figure,
}

impl Course {
    pub(super) fn new(measure: &Measure) -> Self {
        Self {
            start: first_year(measure),
            ramp: years(&measure.ramp, 1.0),
            lifetime: years(&measure.lifetime, f64::INFINITY),
        }
    }

    /// The share of the full effect that is reached in a year: year k of a ramp of n years has k/n
    /// of it, and after its lifetime a measure does nothing.
    pub(super) fn reached(&self, year: Year) -> Figure {
        let year = f64::from(year);
        let share = self.start.combine(self.ramp, Unit::ONE, |start, ramp| {
            ((year - start + 1.0) / ramp).clamp(0.0, 1.0)
        });
        let ends = self.start.combine(self.lifetime, Unit::ONE, |start, life| {
            (start + life).min(f64::MAX)
        });
        share.combine(
            ends,
            Unit::ONE,
            |share, ends| {
                if year < ends { share } else { 0.0 }
            },
        )
    }

    /// The share of the full effect that a year has over the last year of history: what a measure
    /// did by then is in the inventory, and the baseline starts from there. The end of what was
    /// reached within history is a matter of the baseline, so the share is never negative.
    pub(super) fn added(&self, year: Year, last: Year) -> Figure {
        if year <= last {
            return Figure::complete(0.0, Unit::ONE, year);
        }
        let before = self.reached(last);
        let share = self.reached(year);
        let share = share.combine(before, Unit::ONE, |now, before| (now - before).max(0.0));
        Figure {
            year: Some(year),
            ..share
        }
    }
}

/// The first year with an effect: missing when blank, failed when it is no plausible year.
fn first_year(measure: &Measure) -> Figure {
    let figure = typed(&measure.start, Unit::ONE, None);
    if figure.value.is_some() && read_year(&measure.start).is_none() {
        return Figure::failed(Unit::ONE, None);
    }
    figure
}

/// A typed number of years, at least one; `blank` when nothing is typed.
fn years(number: &crate::base::Number, blank: f64) -> Figure {
    if number.is_blank() {
        return Figure {
            value: Some(blank),
            completeness: Completeness::Complete,
            ..Figure::missing(Unit::ONE, None)
        };
    }
    let figure = typed(number, Unit::ONE, None);
    match figure.value {
        Some(years) if years < 1.0 => Figure::failed(Unit::ONE, None),
        Some(_) | None => figure,
    }
}
