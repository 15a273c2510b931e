//! Paths of measures, targets and of the area: figures that the plan holds once or by name.

use super::{Sources, data::Parts};
use crate::base::{Completeness, Figure, Number, Unit, Year};
use crate::pathway::{
    Answer, Closing, CurvePoint, Goal, MeasureCost, MeasureEffect, TargetGap, goal_seek,
};
use crate::plan::Measure;

/// The figure of a path that has no year, `None` for every other path.
pub(super) fn undated(parts: &Parts<'_>, s: &Sources<'_>) -> Option<Figure> {
    let costs = &s.pathway.costs;
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
        ("measures", "investment_undated", "") => Some(costs.undated),
        ("measures", "discount_rate", "") => Some(costs.rate),
        ("measures", "payer", name) => {
            let mut payers = payers(s).into_iter().zip(&costs.by_payer);
            let (_, (_, money)) = payers.find(|(slug, _)| slug == name)?;
            Some(*money)
        }
        ("measure", id, what) => of_measure(id, what, s),
        ("target", _, _) => of_target(parts, s),
        _ => None,
    }
}

/// What a measure costs, and its full effect.
fn of_measure(id: &str, what: &str, s: &Sources<'_>) -> Option<Figure> {
    if what == "investment" {
        return s.plan.measure(id).map(investment);
    }
    if what == "reached" {
        let unit = s.inventory.unit;
        let parts = curve_to(id, s)?;
        let tonnes = parts.iter().map(|point| point.tonnes).sum();
        let none = Figure::missing(unit, s.pathway.target);
        return Some(Figure {
            value: (!parts.is_empty()).then_some(tonnes),
            completeness: Completeness::Complete,
            ..none
        });
    }
    match what {
        "needed" => return closing(id, s).map(|closing| needed(&closing, s)),
        "remains" => return remaining(id, s).map(|(_, remains)| remains),
        _ => {}
    }
    let of: fn(&MeasureCost) -> Figure = match what {
        "full" => return effect(id, s).map(|effect| effect.full),
        "annual_cost" => |cost| cost.annual,
        "cost_per_tonne" => |cost| cost.levelised,
        "discounted_cost" => |cost| cost.discounted_cost,
        "discounted_tonnes" => |cost| cost.discounted_tonnes,
        _ => return None,
    };
    cost(id, s).map(of)
}

/// How much of a measure meets the main target; `None` where the plan has no such measure or no target.
#[must_use]
pub fn sought(id: &str, s: &Sources<'_>) -> Option<Answer> {
    let goal = Goal {
        measure: s.plan.measures.iter().position(|one| one.id == id)?,
        target: &s.pathway.main_target()?.id,
    };
    let given = (s.inventory, s.economy);
    Some(goal_seek(s.plan, s.programme, s.factors, given, goal))
}

/// The size at which a measure meets the main target, where it can.
pub(super) fn closing(id: &str, s: &Sources<'_>) -> Option<Closing> {
    match sought(id, s)? {
        Answer::Closes(closing) => Some(closing),
        Answer::Unneeded | Answer::Cannot { .. } | Answer::Open => None,
    }
}

/// That size as a figure; what no unit measures is counted in pieces.
pub(super) fn needed(closing: &Closing, s: &Sources<'_>) -> Figure {
    let unit = Unit::parse(&closing.unit.zh).unwrap_or(Unit::PIECE);
    let year = s.pathway.main_target().and_then(|target| target.year);
    Figure {
        value: Some(closing.quantity),
        unit,
        year,
        completeness: Completeness::Complete,
    }
}

/// The gap without a measure that cannot close it, and what of it remains at the most of the measure.
pub(super) fn remaining(id: &str, s: &Sources<'_>) -> Option<(Figure, Figure)> {
    match sought(id, s)? {
        Answer::Cannot { remains, without } => Some((without, remains)),
        Answer::Closes(_) | Answer::Unneeded | Answer::Open => None,
    }
}

/// The blocks of the cost curve up to that of a measure; none for a measure that has no block.
pub(super) fn curve_to<'a>(id: &str, s: &Sources<'a>) -> Option<&'a [CurvePoint]> {
    let index = s.plan.measures.iter().position(|one| one.id == id)?;
    let curve = &s.pathway.costs.curve;
    let at = curve.iter().position(|point| point.measure == index);
    Some(at.and_then(|at| curve.get(..=at)).unwrap_or_default())
}

/// True when the path names something of measures or targets that depends on the year.
pub(super) fn is_known(parts: &Parts<'_>, s: &Sources<'_>) -> bool {
    match (parts.root, parts.name, parts.rest) {
        ("measures", "effect" | "investment_in", "") => true,
        ("measure", id, what) => series_of(what).is_some() && s.plan.measure(id).is_some(),
        ("target", id, "line" | "line_gap") => target(id, s).is_some(),
        _ => false,
    }
}

/// The same in a year.
pub(super) fn dated(parts: &Parts<'_>, year: Year, s: &Sources<'_>) -> Option<Figure> {
    let unit = s.inventory.unit;
    match (parts.root, parts.name) {
        ("measures", "investment_in") => {
            let spent = s.pathway.costs.by_year.iter().find(|(y, _)| *y == year);
            let nothing = Figure::complete(0.0, Unit::TEN_THOUSAND_YUAN, year);
            spent
                .map(|(_, money)| *money)
                .or_else(|| s.pathway.of(year).map(|_| nothing))
        }
        ("measures", _) => {
            s.pathway.of(year)?;
            let effects = s.pathway.measures.iter();
            let effects = effects.map(|effect| in_year(&effect.by_year, year, unit));
            Some(Figure::sum(effects, unit, Some(year)))
        }
        ("target", id) => {
            let target = target(id, s)?;
            let series = if parts.rest == "line" {
                &target.line
            } else {
                &target.gaps
            };
            let found = series.iter().find(|(y, _)| *y == year);
            found.map(|(_, figure)| *figure)
        }
        _ => {
            s.pathway.of(year)?;
            let effect = effect(parts.name, s)?;
            Some(in_year(series_of(parts.rest)?(effect), year, unit))
        }
    }
}

/// Figures of a measure by year.
type Series = Vec<(Year, Figure)>;

/// The series of a measure that a name stands for.
fn series_of(what: &str) -> Option<fn(&MeasureEffect) -> &Series> {
    Some(match what {
        "effect" => |effect| &effect.by_year,
        "sequential" => |effect| &effect.sequential,
        "alone" => |effect| &effect.alone,
        "uptake" => |effect| &effect.uptake,
        _ => return None,
    })
}

/// The figure of a year, missing where the series does not have it.
pub(super) fn in_year(series: &Series, year: Year, unit: Unit) -> Figure {
    let found = series.iter().find(|(y, _)| *y == year);
    found.map_or(Figure::missing(unit, Some(year)), |(_, figure)| *figure)
}

/// The effect of the measure with an id.
pub(super) fn effect<'a>(id: &str, s: &Sources<'a>) -> Option<&'a MeasureEffect> {
    let index = s.plan.measures.iter().position(|one| one.id == id)?;
    s.pathway
        .measures
        .iter()
        .find(|effect| effect.measure == index)
}

/// The cost of the measure with an id.
pub(super) fn cost<'a>(id: &str, s: &Sources<'a>) -> Option<&'a MeasureCost> {
    let index = s.plan.measures.iter().position(|one| one.id == id)?;
    s.pathway
        .costs
        .measures
        .iter()
        .find(|cost| cost.measure == index)
}

/// The names by which the paths of [`crate::pathway::Costs::by_payer`] call who pays: as typed, with
/// a low line for what cannot stand in a path and for nobody at all, and a number behind a name that
/// has been there before.
pub(super) fn payers(s: &Sources<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (payer, _) in &s.pathway.costs.by_payer {
        let sign = |c: char| {
            if c.is_alphanumeric() || c == '-' {
                c
            } else {
                '_'
            }
        };
        let plain: String = payer.trim().chars().map(sign).collect();
        let plain = if plain.is_empty() {
            "_".to_owned()
        } else {
            plain
        };
        let mut name = plain.clone();
        let mut count = 1_u32;
        while names.contains(&name) {
            count += 1;
            name = format!("{plain}_{count}");
        }
        names.push(name);
    }
    names
}

/// The paths of who pays, in the order of [`crate::pathway::Costs::by_payer`].
#[must_use]
pub fn payer_paths(s: &Sources<'_>) -> Vec<String> {
    let names = payers(s).into_iter();
    names.map(|name| format!("measures.payer.{name}")).collect()
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
        "set" => target.value,
        "value" => target.allowed,
        "planned" => target.planned,
        "gap" => target.gap,
        "gap_percent" => target.gap_share,
        "cumulative" => target.cumulative,
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
