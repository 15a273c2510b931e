//! The size class of an applicant.

use super::ClassResult;
use crate::base::{Figure, Unit};
use crate::figure::{Reference, Resolved, Sources, resolve};
use crate::programme::Kind;

/// The class of the plan, where the kind has size classes.
pub(super) fn class_of(kind: &Kind, sources: &Sources<'_>) -> Option<ClassResult> {
    let classes = kind.classes.as_ref()?;
    let unit = Unit::parse(&classes.unit)?;
    let figure = deciding(&classes.figure, unit, sources)
        .unwrap_or_else(|| Figure::missing(unit, sources.plan.years.target_year()));
    let class = figure
        .complete_value()
        .and_then(|value| classes.classes.iter().position(|class| class.holds(value)));
    Some(ClassResult { figure, class })
}

/// A figure in the year that is judged; where it does not reach that year, in the last one of history.
pub(super) fn deciding(path: &str, unit: Unit, sources: &Sources<'_>) -> Option<Figure> {
    let reference = Reference::parse(path).ok()?;
    let years = &sources.plan.years;
    let judged = years.target_year();
    let last = years.inventory_years().last().copied();
    let at = |year: Option<crate::base::Year>| {
        let Ok(Resolved::Figure(shown)) = resolve(&reference, sources, Some(year?)) else {
            return None;
        };
        (shown.figure.unit.dimension() == unit.dimension()).then(|| Figure {
            value: shown.figure.value_in(unit),
            unit,
            year,
            ..shown.figure
        })
    };
    let planned = at(judged).filter(|figure| figure.value.is_some());
    planned.or_else(|| at(last))
}
