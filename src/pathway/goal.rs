//! Goal seek: how much of one measure closes the gap to a target.

use super::driver::Prepared;
use super::engine::Engine;
use super::projection::{course, future};
use super::shares::Kinds;
use super::targets::targets;
use super::types::PathwayYear;
use crate::account::{Economy, Factors, Inventory};
use crate::base::{Figure, Lang, Number, Text, Unit};
use crate::i18n;
use crate::plan::{Driver, Measure, Plan, Takes, UnitOf};
use crate::programme::Programme;

/// What is asked: which measure is to close the gap to which target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Goal<'a> {
    /// The index of the measure in [`Plan::measures`].
    pub measure: usize,
    /// The id of the target.
    pub target: &'a str,
}

/// The answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The measure closes the gap when it is so many times as large.
    Closes(Closing),
    /// The target is met without the measure.
    Unneeded,
    /// The measure cannot close the gap, however large it is.
    Cannot {
        /// What remains at the most of it, in the unit of the target's gap.
        remains: Figure,
        /// The gap without the measure.
        without: Figure,
    },
    /// Something that the answer needs is missing or wrong.
    Open,
}

/// The size at which a measure closes the gap: what its quantity counts from, and so many times what
/// it is beyond that.
#[derive(Clone, Debug, PartialEq)]
pub struct Closing {
    /// By how much its physical quantity has to be multiplied.
    pub times: f64,
    /// The quantity as it would then be, in the unit in which it was typed.
    pub quantity: f64,
    /// The quantity as it is.
    pub now: f64,
    /// What it counts from: nothing, or for the factor of the grid that of today.
    pub from: f64,
    /// The unit, or what is counted.
    pub unit: Text,
    /// The gap without the measure.
    pub without: Figure,
    /// The gap as planned.
    pub planned: Figure,
    /// The gap at that size: nothing lacks any more.
    pub then: Figure,
}

/// A quantity as it is proposed: three significant digits and a bit, upwards, so that it does not
/// fall short by the digits that are cut off.
#[must_use]
pub fn goal_taken(quantity: f64) -> f64 {
    let step = 10.0_f64.powf(quantity.abs().max(1e-9).log10().floor() - 3.0);
    (quantity / step).ceil() * step
}

/// Halvings of the span in which the answer lies: far below the last digit that matters.
const HALVINGS: u32 = 60;
/// Doublings before a measure counts as without end.
const DOUBLINGS: u32 = 50;

/// Seeks how much of a measure closes the gap to a target in the target's year.
///
/// The gap is a monotone, piecewise linear function of the size of the measure, so the answer is
/// found by halving, to a part in 10¹².
#[must_use]
pub fn goal_seek(
    plan: &Plan,
    programme: &Programme,
    factors: &Factors,
    (inventory, economy): (&Inventory, &Economy),
    goal: Goal<'_>,
) -> Answer {
    let Some(measure) = plan.measures.get(goal.measure) else {
        return Answer::Open;
    };
    let engine = Engine::new(&plan.baseline, &plan.measures, factors, inventory);
    let Some(engine) = engine else {
        return Answer::Open;
    };
    let span = plan.years.span();
    let years = course(&engine, &span, (inventory, economy), Kinds::Sequential).years;
    let seek = Seek {
        plan,
        programme,
        economy,
        engine,
        years,
        goal,
    };
    seek.answer(measure)
}

struct Seek<'a> {
    plan: &'a Plan,
    programme: &'a Programme,
    economy: &'a Economy,
    engine: Engine<'a>,
    years: Vec<PathwayYear>,
    goal: Goal<'a>,
}

impl Seek<'_> {
    fn answer(&self, measure: &Measure) -> Answer {
        let (Some(none), Some(now)) = (self.gap(0.0), self.gap(1.0)) else {
            return Answer::Open;
        };
        if closed(none) {
            return Answer::Unneeded;
        }
        let Some((quantity, unit)) = quantity(measure) else {
            return Answer::Open;
        };
        let (mut low, mut high) = (0.0, 1.0);
        let mut last = now;
        for _ in 0..DOUBLINGS {
            if closed(last) {
                break;
            }
            low = high;
            high *= 2.0;
            match self.gap(high) {
                Some(gap) => last = gap,
                None => return Answer::Open,
            }
        }
        if !closed(last) {
            return Answer::Cannot {
                remains: last,
                without: none,
            };
        }
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(low, high);
            if self.gap(middle).is_some_and(closed) {
                high = middle;
            } else {
                low = middle;
            }
        }
        let (from, times) = self.counted(measure, quantity, high);
        Answer::Closes(Closing {
            times,
            quantity: from + (quantity - from) * times,
            now: quantity,
            from,
            unit,
            without: none,
            planned: now,
            then: self.gap(high).unwrap_or(last),
        })
    }

    /// The gap with so many times the measure; `None` when it is not complete.
    fn gap(&self, times: f64) -> Option<Figure> {
        let mut measures: Vec<Prepared> = self.engine.prepared.clone();
        let own = measures.get_mut(self.goal.measure)?;
        *own = own.times(times);
        let find = |years: &[PathwayYear]| {
            let all = targets(self.plan, self.programme, years, self.economy);
            all.into_iter().find(|target| target.id == self.goal.target)
        };
        let year = find(&self.years)?
            .year
            .filter(|year| *year > self.engine.last)?;
        let ahead = self.engine.ahead_with(year, &measures);
        let shares = ahead.shares(measures.len(), Kinds::Sequential);
        let mut years = self.years.clone();
        let found = years.iter_mut().find(|y| y.year == year)?;
        *found = future(&ahead, &shares, &self.engine, self.economy, found.sinks);
        let gap = find(&years)?.gap;
        gap.complete_value().map(|_| gap)
    }

    /// What the quantity of a measure counts from, and how many times it can be taken: what is a share
    /// does not grow beyond the whole.
    fn counted(&self, measure: &Measure, now: f64, times: f64) -> (f64, f64) {
        match &measure.driver {
            Driver::GridFactor { .. } => (self.engine.catalogue.purchased().unwrap_or(now), times),
            Driver::Efficiency { .. } | Driver::FuelSwitch { .. } => (0.0, times.min(100.0 / now)),
            _ => (0.0, times),
        }
    }
}

/// True when nothing is lacking.
fn closed(gap: Figure) -> bool {
    gap.value.is_some_and(|gap| gap <= 0.0)
}

/// The physical quantity of a measure with its unit; `None` when it is blank, zero or no number.
fn quantity(measure: &Measure) -> Option<(f64, Text)> {
    let (typed, unit) = match measure.driver.kind().fields().first() {
        None => (measure.effect.clone(), named(&measure.effect_unit)),
        Some(first) => {
            let unit = match first.takes {
                Takes::Number(UnitOf::Field(id), _) => named(measure.driver.text(id)),
                Takes::Number(UnitOf::Fixed(key), _) => i18n::text(key),
                _ => Text::same("%"),
            };
            (Number::typed(first.text(&measure.driver)), unit)
        }
    };
    let value = typed.value().filter(|value| *value > 0.0)?;
    Some((value, unit))
}

/// The sign of a typed unit, or what is counted in words.
fn named(typed: &str) -> Text {
    let sign = |unit: Unit| Text::new(unit.sign(Lang::Zh), unit.sign(Lang::En));
    Unit::parse(typed).map_or_else(|| Text::same(typed.trim()), sign)
}
