//! The pathway year by year.

use super::decompose;
use super::effects::effects;
use super::engine::{Ahead, Engine};
use super::money::costs;
use super::outlook::{near_zero, peak};
use super::scenarios::{actuals, scenarios};
use super::shares::{Kinds, Share};
use super::targets::targets;
use super::types::{Pathway, PathwayYear, Stage};
use crate::account::{Economy, EmissionUnits, Factors, Inventory};
use crate::base::{Completeness, Figure, Sector, Unit, Year};
use crate::plan::Plan;
use crate::programme::Programme;

/// The pathway of a plan: its inventory in years of history, then baseline, measures and the
/// planned line up to the horizon, and the gaps to the targets of the programme and the applicant.
#[must_use]
pub fn pathway(
    plan: &Plan,
    programme: &Programme,
    factors: &Factors,
    inventory: &Inventory,
    economy: &Economy,
) -> Pathway {
    let span = plan.years.span();
    let empty = Pathway {
        base: plan.years.base_year(),
        target: plan.years.target_year(),
        ..Pathway::default()
    };
    let Some(engine) = Engine::new(&plan.baseline, &plan.measures, factors, inventory) else {
        return empty;
    };
    let Course {
        years,
        ahead,
        shares,
    } = course(&engine, &span, (inventory, economy), Kinds::Both);
    let targets = targets(plan, programme, &years, economy);
    let measures = effects(&engine, &span, &ahead, &shares);
    let due = ahead.iter().find(|year| Some(year.year) == empty.target);
    Pathway {
        costs: costs(plan, &measures, empty.target),
        past_change: Some(decompose::past(&engine, inventory, economy)),
        planned_change: Some(decompose::planned(&engine, due, inventory, economy)),
        peak: peak(&years),
        near_zero: near_zero(&years, &targets),
        targets,
        measures,
        scenarios: scenarios(plan, programme, factors, (inventory, economy)),
        actuals: actuals(plan, &years),
        years,
        ..empty
    }
}

/// A pathway with what it was calculated from: the years ahead and the shares of the measures.
pub(super) struct Course {
    pub years: Vec<PathwayYear>,
    pub ahead: Vec<Ahead>,
    pub shares: Vec<Vec<Share>>,
}

/// All years of a pathway.
pub(super) fn course(
    engine: &Engine<'_>,
    span: &[Year],
    (inventory, economy): (&Inventory, &Economy),
    kinds: Kinds,
) -> Course {
    let ahead = span.iter().filter(|year| **year > engine.last);
    let ahead: Vec<Ahead> = ahead.map(|year| engine.ahead(*year)).collect();
    let count = engine.prepared.len();
    let shares = ahead.iter().map(|year| year.shares(count, kinds));
    let shares: Vec<Vec<Share>> = shares.collect();
    let past = span.iter().filter(|year| **year <= engine.last);
    let past = past.map(|year| past_year(inventory, economy, *year));
    let coming = ahead.iter().zip(&shares);
    let sinks = sinks(engine, inventory);
    let coming = coming.map(|(ahead, shares)| future(ahead, shares, engine, economy, sinks));
    Course {
        years: past.chain(coming).collect(),
        ahead,
        shares,
    }
}

/// Uptake of the last year of history, which goes on without the plan.
pub(super) fn sinks(engine: &Engine<'_>, inventory: &Inventory) -> Figure {
    let missing = Figure::missing(inventory.unit, Some(engine.last));
    let totals = inventory.of(engine.last);
    totals.map_or(missing, |totals| uptake(totals.sinks))
}

/// Sinks as what they take up: a positive figure.
fn uptake(sinks: Figure) -> Figure {
    sinks.with_value(sinks.value.map(|value| 0.0 - value))
}

/// A year of history: baseline and plan are the inventory. A year between two inventory years that
/// has no inventory of its own is missing.
fn past_year(inventory: &Inventory, economy: &Economy, year: Year) -> PathwayYear {
    let units = EmissionUnits::like(inventory.unit);
    let totals = inventory.of(year);
    let missing = |unit| Figure::missing(unit, Some(year));
    let nothing = Figure::complete(0.0, inventory.unit, year);
    let total = totals.map_or(missing(inventory.unit), |totals| totals.total);
    let by_sector = totals.map_or_else(
        || {
            Sector::ALL
                .map(|sector| (sector, missing(inventory.unit)))
                .to_vec()
        },
        |totals| totals.by_sector.clone(),
    );
    PathwayYear {
        year,
        is_history: totals.is_some(),
        baseline: total,
        baseline_by_sector: by_sector.clone(),
        reduction: nothing,
        planned: total,
        planned_by_sector: by_sector,
        per_gdp: per_gdp(total, economy, year),
        per_head: per_head(total, economy, year),
        per_industrial: totals.map_or(missing(units.per_money), |t| t.per_industrial),
        grid_effect: nothing,
        local_effect: nothing,
        sinks: totals.map_or(missing(inventory.unit), |totals| uptake(totals.sinks)),
        energy: totals.map_or(missing(Unit::TCE), |totals| totals.energy_equivalent),
        nonfossil_share: totals.map_or(missing(Unit::ONE), |totals| totals.nonfossil_share),
    }
}

/// A year ahead, from the baseline and the reduction of every sector.
pub(super) fn future(
    ahead: &Ahead,
    shares: &[Share],
    engine: &Engine<'_>,
    economy: &Economy,
    sinks: Figure,
) -> PathwayYear {
    let year = ahead.year;
    let sum = |parts: &mut dyn Iterator<Item = Figure>| Figure::sum(parts, ahead.unit, Some(year));
    let planned = sum(&mut ahead.sectors.iter().map(|sector| sector.planned));
    let reduction = sum(&mut ahead.sectors.iter().map(|sector| sector.reduction));
    let grid = grid_effect(engine, shares, reduction);
    let (energy, non_fossil) = ahead.energy();
    let industrial = ahead.sectors.iter().filter(|s| s.sector.is_industrial());
    let industrial = sum(&mut industrial.map(|sector| sector.planned));
    let value_added = economy.industrial_constant(year);
    PathwayYear {
        year,
        is_history: false,
        baseline: sum(&mut ahead.sectors.iter().map(|sector| sector.baseline)),
        baseline_by_sector: ahead
            .sectors
            .iter()
            .map(|s| (s.sector, s.baseline))
            .collect(),
        reduction,
        planned,
        planned_by_sector: ahead
            .sectors
            .iter()
            .map(|s| (s.sector, s.planned))
            .collect(),
        per_gdp: per_gdp(planned, economy, year),
        per_head: per_head(planned, economy, year),
        per_industrial: industrial.over(value_added, engine.catalogue.units().per_money),
        grid_effect: grid,
        local_effect: reduction.combine(grid, ahead.unit, |all, grid| all - grid),
        sinks: Figure::sum(
            [sinks, ahead.uptake(&engine.prepared)],
            ahead.unit,
            Some(year),
        ),
        energy,
        nonfossil_share: non_fossil.over(energy, Unit::ONE),
    }
}

/// What the falling factor of the grid takes away; as complete as the whole reduction.
fn grid_effect(engine: &Engine<'_>, shares: &[Share], reduction: Figure) -> Figure {
    let of_grid = engine.prepared.iter().zip(shares);
    let of_grid = of_grid.filter(|(measure, _)| measure.stage == Stage::Grid);
    let effect: f64 = of_grid.map(|(_, share)| share.sequential).sum();
    if reduction.completeness == Completeness::Failed {
        return reduction;
    }
    reduction.with_value(reduction.value.map(|_| effect))
}

fn per_gdp(emission: Figure, economy: &Economy, year: Year) -> Figure {
    let units = EmissionUnits::like(emission.unit);
    emission.over(economy.gdp_constant(year), units.per_money)
}

fn per_head(emission: Figure, economy: &Economy, year: Year) -> Figure {
    let units = EmissionUnits::like(emission.unit);
    emission.over(economy.population(year), units.per_head)
}
