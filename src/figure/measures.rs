//! Paths of measures, targets and of the area: figures that the plan holds once or by name.

use super::{Sources, data::Parts};
use crate::base::{Completeness, Figure, Number, Unit, Year};
use crate::pathway::{MeasureEffect, TargetGap};
use crate::plan::Measure;

/// The figure of a path that has no year, `None` for every other path.
pub(super) fn undated(parts: &Parts<'_>, s: &Sources<'_>) -> Option<Figure> {
    match (parts.root, parts.name, parts.rest) {
        ("boundary", "area", "") => Some(typed(
            &s.plan.boundary.area,
            &s.plan.boundary.area_unit,
            Unit::SQUARE_KILOMETRE,
        )),
        ("measures", "count", "") => Some(count(s.plan.measures.len())),
        ("measures", "investment", "") => {
            let money = s.plan.measures.iter().map(investment);
            Some(Figure::sum(money, Unit::TEN_THOUSAND_YUAN, None))
        }
        ("measure", id, "investment") => {
            let measure = s.plan.measures.iter().find(|measure| measure.id == id)?;
            Some(investment(measure))
        }
        ("target", _, _) => of_target(parts, s),
        _ => None,
    }
}

/// True when the path names an effect of measures, which depends on the year.
pub(super) fn is_known(parts: &Parts<'_>, s: &Sources<'_>) -> bool {
    match (parts.root, parts.name, parts.rest) {
        ("measures", "effect", "") => true,
        ("measure", id, "effect") => s.plan.measures.iter().any(|measure| measure.id == id),
        _ => false,
    }
}

/// The effect of measures in a year of the pathway.
pub(super) fn dated(parts: &Parts<'_>, year: Year, s: &Sources<'_>) -> Option<Figure> {
    s.pathway.of(year)?;
    if parts.root == "measures" {
        let effects = s
            .pathway
            .measures
            .iter()
            .map(|effect| effect_in(effect, year));
        return Some(Figure::sum(effects, Unit::T_CO2, Some(year)));
    }
    let index = s
        .plan
        .measures
        .iter()
        .position(|measure| measure.id == parts.name)?;
    let effect = s
        .pathway
        .measures
        .iter()
        .find(|effect| effect.measure == index)?;
    Some(effect_in(effect, year))
}

/// The effect of a measure in a year.
pub(super) fn effect_in(effect: &MeasureEffect, year: Year) -> Figure {
    let found = effect.by_year.iter().find(|(y, _)| *y == year);
    found.map_or(Figure::missing(Unit::T_CO2, Some(year)), |(_, figure)| {
        *figure
    })
}

/// The investment of a measure, 万元.
pub(super) fn investment(measure: &Measure) -> Figure {
    let unit = Unit::TEN_THOUSAND_YUAN;
    let figure = typed(&measure.investment, &measure.investment_unit, unit);
    match figure.value {
        // A unit that does not measure money leaves nothing to add up.
        Some(_) if figure.value_in(unit).is_none() => Figure::failed(unit, None),
        _ => super::resolve::converted(figure, unit),
    }
}

/// The target with an id.
pub(super) fn target<'a>(id: &str, s: &Sources<'a>) -> Option<&'a TargetGap> {
    s.pathway.targets.iter().find(|target| target.id == id)
}

fn of_target(parts: &Parts<'_>, s: &Sources<'_>) -> Option<Figure> {
    let target = target(parts.name, s)?;
    Some(match parts.rest {
        "value" => target.allowed,
        "gap" => target.gap,
        "gap_percent" => target.gap_share,
        _ => return None,
    })
}

/// How many there are of something.
pub(super) fn count(count: usize) -> Figure {
    let value = u32::try_from(count).ok().map(f64::from);
    Figure {
        value,
        unit: Unit::PIECE,
        year: None,
        completeness: Completeness::Complete,
    }
}

/// A typed number with its typed unit; a blank unit stands for the usual one.
fn typed(number: &Number, unit: &str, usual: Unit) -> Figure {
    let parsed = if unit.trim().is_empty() {
        Some(usual)
    } else {
        Unit::parse(unit)
    };
    let Some(unit) = parsed else {
        return Figure::failed(usual, None);
    };
    match number.read() {
        Ok(Some(value)) => Figure {
            value: Some(value),
            unit,
            year: None,
            completeness: Completeness::Complete,
        },
        Ok(None) => Figure::missing(unit, None),
        Err(_) => Figure::failed(unit, None),
    }
}
