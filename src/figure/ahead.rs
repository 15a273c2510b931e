//! Paths of what lies ahead: the years of the pathway, its peak, and why emissions change.

use super::{Sources, data::Parts};
use crate::account::EmissionUnits;
use crate::base::{Completeness, Figure, Sector, Unit, Year};
use crate::pathway::{Actual, Cause, Decomposition, PathwayYear, Undecomposed};

/// True when some year can have a figure of the path.
pub(super) fn is_known(parts: &Parts<'_>) -> bool {
    match (parts.name, parts.rest) {
        ("sector" | "baseline_sector", id) => Sector::from_id(id).is_some(),
        (name, "") => {
            let others = [
                "industrial",
                "share_of_today",
                "residual",
                "actual",
                "deviation",
                "deviation_share",
            ];
            of_year(name).is_some() || others.contains(&name)
        }
        _ => false,
    }
}

/// The figure of a known path in a year of the pathway.
pub(super) fn dated(parts: &Parts<'_>, year: Year, s: &Sources<'_>) -> Option<Figure> {
    let found = s.pathway.of(year)?;
    if let Some(figure) = of_year(parts.name) {
        return Some(figure(found));
    }
    let units = EmissionUnits::like(s.inventory.unit);
    Some(match parts.name {
        "sector" => sector_of(&found.planned_by_sector, parts.rest, (units.total, year)),
        "baseline_sector" => sector_of(&found.baseline_by_sector, parts.rest, (units.total, year)),
        "industrial" => industrial(found, units.total),
        "share_of_today" => {
            let today = today(s).map(|today| today.planned);
            let none = Figure::missing(units.total, None);
            found.planned.over(today.unwrap_or(none), Unit::ONE)
        }
        "residual" => found
            .planned
            .combine(found.sinks, found.planned.unit, |planned, sinks| {
                planned - sinks
            }),
        name => {
            let actual = actual(year, s);
            let none = |unit| Figure::missing(unit, Some(year));
            let or = |of: fn(&Actual) -> Figure, unit| actual.map_or_else(|| none(unit), of);
            match name {
                "actual" => or(|a| a.actual, units.total),
                "deviation" => or(|a| a.deviation, units.total),
                _ => or(|a| a.share, Unit::ONE),
            }
        }
    })
}

/// The line of the pathway that a name stands for.
fn of_year(name: &str) -> Option<fn(&PathwayYear) -> Figure> {
    Some(match name {
        "baseline" => |y| y.baseline,
        "planned" => |y| y.planned,
        "reduction" => |y| y.reduction,
        "grid_effect" => |y| y.grid_effect,
        "local_effect" => |y| y.local_effect,
        "sinks" => |y| y.sinks,
        "energy" => |y| y.energy,
        "nonfossil_share" => |y| y.nonfossil_share,
        "per_gdp" => |y| y.per_gdp,
        "per_head" => |y| y.per_head,
        "per_industrial" => |y| y.per_industrial,
        _ => return None,
    })
}

/// The figure of a sector, a complete zero where the list does not have it.
fn sector_of(list: &[(Sector, Figure)], id: &str, (unit, year): (Unit, Year)) -> Figure {
    let found = list.iter().find(|(sector, _)| sector.id() == id);
    found.map_or(Figure::complete(0.0, unit, year), |(_, figure)| *figure)
}

/// The planned emission of the sectors that make the industrial value added.
fn industrial(year: &PathwayYear, unit: Unit) -> Figure {
    let sectors = year.planned_by_sector.iter();
    let sectors = sectors.filter(|(sector, _)| sector.is_industrial());
    Figure::sum(sectors.map(|(_, figure)| *figure), unit, Some(year.year))
}

/// The last year of history.
pub(super) fn today<'a>(s: &Sources<'a>) -> Option<&'a PathwayYear> {
    s.pathway.years.iter().rev().find(|year| year.is_history)
}

/// A later year as it really was.
pub(super) fn actual<'a>(year: Year, s: &Sources<'a>) -> Option<&'a Actual> {
    s.pathway.actuals.iter().find(|actual| actual.year == year)
}

/// The figure of a path that has no year: the peak, and the parts of a change.
pub(super) fn undated(parts: &Parts<'_>, s: &Sources<'_>) -> Option<Figure> {
    match (parts.root, parts.name, parts.rest) {
        ("pathway", "peak", "") => {
            let unit = s.inventory.unit;
            let none = Figure::missing(unit, None);
            let peak = s.pathway.peak;
            Some(peak.map_or(none, |peak| Figure::complete(peak.value, unit, peak.year)))
        }
        ("change", which, rest) => of_change(change(which, s)?, rest, s.inventory.unit),
        _ => None,
    }
}

/// A change that can be taken apart, or why it cannot; `None` for another name.
pub(super) type Change<'a> = Result<&'a Decomposition, Undecomposed>;

/// The change within history, or that from its last year to the target year.
pub(super) fn change<'a>(which: &str, s: &Sources<'a>) -> Option<Change<'a>> {
    let change = match which {
        "past" => &s.pathway.past_change,
        "planned" => &s.pathway.planned_change,
        _ => return None,
    };
    Some(match change {
        Some(Ok(change)) => Ok(change),
        Some(Err(why)) => Err(*why),
        None => Err(Undecomposed::OneYear),
    })
}

/// The cause that a path names, and whether its ratio is asked for.
pub(super) fn cause(rest: &str) -> Option<(Cause, bool)> {
    let (name, is_ratio) = rest
        .strip_suffix(".ratio")
        .map_or((rest, false), |name| (name, true));
    let cause = Cause::ALL.into_iter().find(|cause| cause.id() == name)?;
    Some((cause, is_ratio))
}

fn of_change(change: Change<'_>, rest: &str, unit: Unit) -> Option<Figure> {
    let unit = match cause(rest) {
        Some((_, true)) => Unit::ONE,
        Some((_, false)) => unit,
        None => matches!(rest, "before" | "after" | "difference").then_some(unit)?,
    };
    let Ok(change) = change else {
        return Some(Figure::missing(unit, None));
    };
    let value = match cause(rest) {
        Some((cause, is_ratio)) => {
            let part = change.parts.iter().find(|part| part.cause == cause)?;
            if is_ratio { part.ratio } else { part.tonnes }
        }
        None if rest == "before" => change.before,
        None if rest == "after" => change.after,
        None => change.after - change.before,
    };
    Some(Figure {
        value: Some(value),
        unit,
        year: Some(if rest == "before" {
            change.from
        } else {
            change.to
        }),
        completeness: Completeness::Complete,
    })
}
