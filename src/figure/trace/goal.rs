//! Traces of what goal seek answers: how much of a measure meets the main target, and what remains
//! where no amount of it does.

use super::driver::with_unit;
use super::{Parts, TraceRow, formula};
use crate::base::{Figure, Text, Unit, format_precise};
use crate::figure::{Sources, measures};
use crate::i18n;
use crate::pathway::{Closing, goal_taken};

/// The quantity that meets the target, from the one that was typed.
pub(super) fn needed(id: &str, s: &Sources<'_>) -> Option<Parts> {
    let measure = s.plan.measure(id)?;
    let closing = measures::closing(id, s)?;
    let Closing {
        times, now, from, ..
    } = closing;
    let figure = |value: f64| Figure {
        value: Some(value),
        ..measures::needed(&closing, s)
    };
    let scale = if figure(now).unit == Unit::PERCENT {
        0.01
    } else {
        1.0
    };
    let row = |key: &str, value: f64| {
        let words = measured(value, &closing.unit);
        TraceRow::words(i18n::text(key), words).counting(scale * value)
    };
    let typed = row("trace-goal-now", now).from(Text::same(measure.effect_source.trim()));
    let found = TraceRow::words(
        i18n::text("trace-goal-times"),
        Text::same(format_precise(times)),
    );
    let found = found
        .counting(times)
        .from(i18n::text("trace-goal-times-how"));
    let quantity = closing.quantity;
    let taken = measured(goal_taken(quantity), &closing.unit);
    let args = [
        ("now", &measured(now, &closing.unit)),
        ("from", &measured(from, &closing.unit)),
        ("times", &Text::same(format_precise(times))),
        ("result", &measured(quantity, &closing.unit)),
        ("taken", &taken),
    ];
    let mut rows = Vec::new();
    let key = if from.abs() > 0.0 {
        // The factor of the grid falls by so many times as much.
        rows.push(row("trace-goal-from", from).plus());
        rows.push(typed);
        rows.push(row("trace-goal-fall", now - from).weighing(times));
        rows.push(found);
        "trace-goal-grid"
    } else {
        rows.extend([typed.times(), found.times()]);
        "trace-goal"
    };
    let target = s.pathway.main_target()?;
    let gap = |key: &str, figure: &Figure, reference: Option<String>| {
        TraceRow::figure(i18n::text(key), figure, reference)
    };
    let gap_now = Some(format!("target.{}.gap", target.id));
    rows.extend([
        gap("trace-goal-gap-without", &closing.without, None),
        gap("trace-goal-gap-now", &closing.planned, gap_now),
        gap("trace-goal-gap-then", &closing.then, None),
    ]);
    Some((i18n::text_with(key, &args), rows))
}

/// What remains when the measure is as large as can be: the gap without it less what it can close.
pub(super) fn remains(id: &str, s: &Sources<'_>) -> Option<Parts> {
    let (without, remains) = measures::remaining(id, s)?;
    let closed = without.combine(remains, without.unit, |without, remains| without - remains);
    let row = |key: &str, figure: &Figure| TraceRow::figure(i18n::text(key), figure, None);
    let at_most = row("trace-goal-at-most", &closed).from(i18n::text("trace-goal-at-most-how"));
    let rows = vec![
        row("trace-goal-gap-without", &without).plus(),
        at_most.minus(),
    ];
    Some((
        formula("trace-difference", &without, &closed, &remains),
        rows,
    ))
}

fn measured(value: f64, unit: &Text) -> Text {
    with_unit(&format_precise(value), unit)
}
