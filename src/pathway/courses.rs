//! The lines that lead to the targets, stage by stage.
//!
//! A line starts in the last year of history, or at the target before it of the same origin and
//! metric, and runs in the unit of its metric, linear or compound. Every point is then turned into
//! tonnes with the output or the population of its own year.

use super::lines::{compound_path, linear_path};
use super::targets::{Frame, short_of};
use super::types::TargetGap;
use crate::base::{Figure, Year};
use crate::plan::TargetCourse;
use crate::programme::Metric;

/// Fills in the lines of all targets.
pub(super) fn lead_to(targets: &mut [TargetGap], frame: &Frame<'_>) {
    let Some(last) = frame.years.iter().rev().find(|year| year.is_history) else {
        return;
    };
    let last = last.year;
    let starts: Vec<(Year, Figure)> = targets
        .iter()
        .map(|target| {
            before(target, targets, last)
                .unwrap_or((last, frame.planned(target.metric, Some(last))))
        })
        .collect();
    for (target, start) in targets.iter_mut().zip(starts) {
        lead(target, start, frame);
        let today = frame.counted(target.metric, Some(last));
        target.exceeds_today = is_relative(target.metric)
            && target.year.is_some_and(|year| year > last)
            && exceeds(target.allowed, today);
    }
}

/// True for a target that grows with output or population: it is not a cap.
const fn is_relative(metric: Metric) -> bool {
    matches!(
        metric,
        Metric::PerGdp | Metric::PerHead | Metric::PerAddedValue
    )
}

fn exceeds(allowed: Figure, today: Figure) -> bool {
    let values = allowed.complete_value().zip(today.complete_value());
    values.is_some_and(|(allowed, today)| allowed > today)
}

/// The stage before a target: the latest target of its kind that is due earlier.
fn before(target: &TargetGap, all: &[TargetGap], last: Year) -> Option<(Year, Figure)> {
    let due = target.year?;
    let kin = all
        .iter()
        .filter(|other| other.metric == target.metric && other.origin == target.origin);
    let stages = kin.filter_map(|other| Some((other.year?, other.value)));
    let stages = stages
        .filter(|(year, value)| *year > last && *year < due && value.complete_value().is_some());
    stages.max_by_key(|(year, _)| *year)
}

fn lead(target: &mut TargetGap, (from, start): (Year, Figure), frame: &Frame<'_>) {
    let Some(due) = target.year else { return };
    let Ok(count) = u16::try_from(due - from) else {
        return;
    };
    if count == 0 {
        return;
    }
    let ends = start.value.zip(target.value.value);
    let points = ends.map(|(start, end)| match target.course {
        // A rate needs two positive ends; to zero or from zero the line is straight.
        TargetCourse::Compound if start > 0.0 && end > 0.0 => compound_path(start, end, count),
        TargetCourse::Linear | TargetCourse::Compound => linear_path(start, end, count),
    });
    let trust = start.combine(target.value, target.value.unit, |_, end| end);
    for (step, year) in (from..=due).enumerate() {
        let value = points.as_ref().and_then(|points| points.get(step).copied());
        let value = Figure {
            year: Some(year),
            ..trust
        }
        .with_value(value);
        let allowed = frame.allowed(target.metric, Some(year), value);
        let planned = frame.counted(target.metric, Some(year));
        let gap = short_of(target.metric, planned, allowed);
        target.line.push((year, allowed));
        target.gaps.push((year, gap));
    }
    let ahead = target.gaps.iter().skip(1).map(|(_, gap)| *gap);
    target.cumulative = Figure::sum(ahead, target.gap.unit, Some(due));
}
