//! Where the planned line peaks, and how near to zero it comes.

use super::results::{NearZero, Peak};
use super::types::{PathwayYear, TargetGap};
use crate::base::{Figure, Unit};

/// The first year whose planned emission no later year exceeds. `None` while a year of the pathway
/// has no complete figure; years between inventory years do not count.
pub(super) fn peak(years: &[PathwayYear]) -> Option<Peak> {
    let last = years.iter().rposition(|year| year.is_history)?;
    let counted = years.iter().enumerate();
    let counted = counted.filter(|(index, year)| year.is_history || *index > last);
    let mut peak: Option<Peak> = None;
    for (_, year) in counted {
        let value = year.planned.complete_value()?;
        if peak.is_none_or(|peak| value > peak.value) {
            peak = Some(Peak {
                year: year.year,
                value,
                is_last: false,
            });
        }
    }
    let end = years.last().map(|year| year.year);
    peak.map(|peak| Peak {
        is_last: years.len() > 1 && Some(peak.year) == end,
        ..peak
    })
}

/// How near to zero the last year of the pathway comes.
pub(super) fn near_zero(years: &[PathwayYear], targets: &[TargetGap]) -> Option<NearZero> {
    let end = years.last()?;
    let start = years.iter().rev().find(|year| year.is_history)?;
    let due = targets
        .iter()
        .enumerate()
        .filter(|(_, target)| target.year.is_some());
    // Of several in one year the first one counts, as in the head of the window.
    let last = due.rev().max_by_key(|(_, target)| target.year);
    Some(NearZero {
        year: end.year,
        planned: end.planned,
        share: end.planned.over(start.planned, Unit::ONE),
        per_head: end.per_head,
        sinks: end.sinks,
        residual: less(end.planned, end.sinks),
        last_target: last.map(|(index, _)| index),
    })
}

fn less(planned: Figure, sinks: Figure) -> Figure {
    planned.combine(sinks, planned.unit, |planned, sinks| planned - sinks)
}
