//! The pathway year by year.

use super::baseline::Course;
use super::measures::effect;
use super::targets::targets;
use super::types::{MeasureEffect, Pathway, PathwayYear};
use crate::account::{Economy, Inventory};
use crate::base::{Completeness, Figure, Sector, Unit, Year};
use crate::plan::Plan;
use crate::programme::Programme;

/// The pathway of a plan: its inventory in years of history, then baseline, measures and the
/// planned line up to the horizon, and the gaps to the targets of the programme and the applicant.
#[must_use]
pub fn pathway(
    plan: &Plan,
    programme: &Programme,
    inventory: &Inventory,
    economy: &Economy,
) -> Pathway {
    let span = plan.years.span();
    let measures = inventory.years.last().map_or(Vec::new(), |last| {
        let all = plan.measures.iter().enumerate();
        all.map(|(index, measure)| effect(index, measure, &span, *last))
            .collect()
    });
    let years = project(plan, inventory, economy, &span, &measures);
    Pathway {
        base: plan.years.base_year(),
        target: plan.years.target_year(),
        targets: targets(plan, programme, &years, economy),
        years,
        measures,
    }
}

fn project(
    plan: &Plan,
    inventory: &Inventory,
    economy: &Economy,
    span: &[Year],
    measures: &[MeasureEffect],
) -> Vec<PathwayYear> {
    let Some(last) = inventory.years.last().copied() else {
        return Vec::new();
    };
    let courses = Sector::ALL.map(|sector| (sector, Course::new(plan, inventory, sector, last)));
    let year_of = |(index, year): (usize, &Year)| {
        if *year <= last {
            return past(inventory, economy, *year);
        }
        let sectors = courses.iter().map(|(sector, course)| {
            let baseline = course.emission(*year);
            let effects = effects(plan, measures, *sector, index, *year);
            (*sector, baseline, capped(effects, baseline))
        });
        let sectors: Vec<(Sector, Figure, Figure)> = sectors.collect();
        future(&sectors, economy, *year)
    };
    span.iter().enumerate().map(year_of).collect()
}

/// A year of history: baseline and plan are the inventory. A year between two inventory years that
/// has no inventory of its own is missing.
fn past(inventory: &Inventory, economy: &Economy, year: Year) -> PathwayYear {
    let totals = inventory.of(year);
    let missing = Figure::missing(Unit::T_CO2, Some(year));
    let total = totals.map_or(missing, |totals| totals.total);
    let by_sector = totals.map_or_else(
        || Sector::ALL.map(|sector| (sector, missing)).to_vec(),
        |totals| totals.by_sector.clone(),
    );
    PathwayYear {
        year,
        is_history: totals.is_some(),
        baseline: total,
        baseline_by_sector: by_sector.clone(),
        reduction: Figure::complete(0.0, Unit::T_CO2, year),
        planned: total,
        planned_by_sector: by_sector,
        per_gdp: per_gdp(total, economy, year),
        per_head: per_head(total, economy, year),
    }
}

/// A year ahead, from the baseline and the reduction of every sector.
fn future(sectors: &[(Sector, Figure, Figure)], economy: &Economy, year: Year) -> PathwayYear {
    let sum = |parts: &mut dyn Iterator<Item = Figure>| Figure::sum(parts, Unit::T_CO2, Some(year));
    let planned_by_sector: Vec<(Sector, Figure)> = sectors
        .iter()
        .map(|(sector, baseline, reduction)| (*sector, less(*baseline, *reduction)))
        .collect();
    let planned = sum(&mut planned_by_sector.iter().map(|(_, figure)| *figure));
    PathwayYear {
        year,
        is_history: false,
        baseline: sum(&mut sectors.iter().map(|(_, baseline, _)| *baseline)),
        baseline_by_sector: sectors
            .iter()
            .map(|(sector, baseline, _)| (*sector, *baseline))
            .collect(),
        reduction: sum(&mut sectors.iter().map(|(_, _, reduction)| *reduction)),
        planned,
        planned_by_sector,
        per_gdp: per_gdp(planned, economy, year),
        per_head: per_head(planned, economy, year),
    }
}

/// What the measures of a sector take away in a year, before the cap.
fn effects(
    plan: &Plan,
    measures: &[MeasureEffect],
    sector: Sector,
    index: usize,
    year: Year,
) -> Figure {
    let of_sector = plan.measures.iter().zip(measures);
    let of_sector = of_sector.filter(|(measure, _)| measure.sector == sector);
    let parts = of_sector.filter_map(|(_, effect)| effect.by_year.get(index));
    Figure::sum(parts.map(|(_, figure)| *figure), Unit::T_CO2, Some(year))
}

/// Effects capped so that the sector does not fall below zero. Without a baseline there is nothing
/// to cap by.
fn capped(effects: Figure, baseline: Figure) -> Figure {
    if baseline.value.is_none() && baseline.completeness == Completeness::Incomplete {
        return Figure {
            completeness: effects.completeness.max(baseline.completeness),
            ..effects
        };
    }
    effects.combine(baseline, Unit::T_CO2, |effects, baseline| {
        effects.min(baseline.max(0.0))
    })
}

/// The baseline less the reduction. While not one measure of the sector can be counted, it is the
/// baseline, marked as incomplete.
fn less(baseline: Figure, reduction: Figure) -> Figure {
    let completeness = baseline.completeness.max(reduction.completeness);
    let value = match completeness {
        Completeness::Failed => None,
        Completeness::Complete | Completeness::Incomplete => {
            let taken = reduction.value.unwrap_or_default();
            baseline.value.map(|value| value - taken)
        }
    };
    Figure {
        value,
        completeness,
        ..baseline
    }
}

fn per_gdp(emission: Figure, economy: &Economy, year: Year) -> Figure {
    emission.over(economy.gdp_constant(year), Unit::TCO2_PER_10K_YUAN)
}

fn per_head(emission: Figure, economy: &Economy, year: Year) -> Figure {
    emission.over(economy.population(year), Unit::TCO2_PER_PERSON)
}
