//! Paths of the data and of what is calculated from them: economy, activity, inventory, energy and
//! intensities.

use super::{Sources, ahead};
use crate::account::{EnergyGroup, Line, LineUncertainty, Range, YearTotals};
use crate::base::{Datum, EconomyItem, Figure, Reading, Sector, Unit, Year};
use crate::plan::{Activity, Facility};

/// A path taken apart: its names, up to three of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts<'a> {
    pub root: &'a str,
    pub name: &'a str,
    /// What follows the second dot; empty where there is none.
    pub rest: &'a str,
}

impl<'a> Parts<'a> {
    pub fn of(path: &'a str) -> Self {
        let mut parts = path.splitn(3, '.');
        let mut next = || parts.next().unwrap_or_default();
        Self {
            root: next(),
            name: next(),
            rest: next(),
        }
    }
}

/// True when some year can have a figure of the path.
pub(super) fn is_known(parts: &Parts<'_>, s: &Sources<'_>) -> bool {
    match parts.root {
        "economy" if parts.rest.is_empty() => economy(parts.name, 0, s).is_some(),
        "activity" => {
            activity(parts.name, s).is_some()
                && matches!(parts.rest, "" | "emission" | "energy" | "uncertainty")
        }
        "facility" if parts.rest.is_empty() => facility(parts.name, s).is_some(),
        "amount" if parts.rest.is_empty() => s.factors.carrier(parts.name).is_some(),
        "inventory" | "energy" | "intensity" => {
            of_totals(parts).is_some()
                || is_sector(parts)
                || is_carrier(parts, s)
                || is_group(parts)
        }
        "factor" => parts.name == "electricity" && parts.rest.is_empty(),
        "pathway" => ahead::is_known(parts),
        _ => false,
    }
}

/// The figure of a known path in a year; `None` for a year that it does not reach.
pub(super) fn dated(parts: &Parts<'_>, year: Year, s: &Sources<'_>) -> Option<Figure> {
    match parts.root {
        "economy" => economy(parts.name, year, s).filter(|_| reaches(year, s)),
        "activity" => of_activity(parts, year, s),
        "facility" => {
            let facility = facility(parts.name, s)?;
            let datum = facility.values.iter().find(|datum| datum.year == year)?;
            Some(typed(datum, &facility.unit))
        }
        "amount" => amount(parts.name, year, s),
        "inventory" | "energy" | "intensity" => of_inventory(parts, year, s),
        "factor" => electricity_factor(year, s),
        "pathway" => ahead::dated(parts, year, s),
        _ => None,
    }
}

/// The figure of a path that has no year: how sure the trend of the total is.
pub(super) fn undated(parts: &Parts<'_>, s: &Sources<'_>) -> Option<Figure> {
    if (parts.root, parts.name, parts.rest) != ("inventory", "trend_uncertainty", "") {
        return None;
    }
    let year = s.inventory.trend_years.map(|(_, to)| to);
    let none = Figure::missing(Unit::PERCENT, year);
    let trend = s.inventory.trend.as_ref();
    Some(trend.zip(year).map_or(none, |(trend, year)| {
        Figure::complete(trend.uncertainty, Unit::PERCENT, year)
    }))
}

/// True for a year between the first of history and the horizon.
fn reaches(year: Year, s: &Sources<'_>) -> bool {
    let first = s.inventory.years.first();
    first.is_some_and(|first| *first <= year)
        && s.plan.years.horizon_year().is_some_and(|last| year <= last)
}

fn economy(name: &str, year: Year, s: &Sources<'_>) -> Option<Figure> {
    match name {
        "gdp_constant" => Some(s.economy.gdp_constant(year)),
        "industrial_constant" => Some(s.economy.industrial_constant(year)),
        _ => {
            let item = EconomyItem::ALL
                .into_iter()
                .find(|item| item.id() == name)?;
            Some(s.economy.item(item, year))
        }
    }
}

/// The line of activity with an id.
pub(super) fn activity<'a>(id: &str, s: &Sources<'a>) -> Option<(usize, &'a Activity)> {
    s.plan
        .activities
        .iter()
        .enumerate()
        .find(|(_, activity)| activity.id == id)
}

/// The facility under the national carbon market with an id.
pub(super) fn facility<'a>(id: &str, s: &Sources<'a>) -> Option<&'a Facility> {
    s.plan.facilities.iter().find(|facility| facility.id == id)
}

fn of_activity(parts: &Parts<'_>, year: Year, s: &Sources<'_>) -> Option<Figure> {
    let (index, activity) = activity(parts.name, s)?;
    if parts.rest.is_empty() {
        let datum = activity.values.iter().find(|datum| datum.year == year)?;
        return Some(typed(datum, &activity.unit));
    }
    let line = line_of(index, year, s)?;
    Some(match parts.rest {
        "energy" => line.energy_equivalent,
        "uncertainty" => {
            let combined = line.uncertainty.map(LineUncertainty::combined);
            let none = Figure::missing(Unit::PERCENT, Some(year));
            combined.map_or(none, |percent| {
                Figure::complete(percent, Unit::PERCENT, year)
            })
        }
        _ => line.emission,
    })
}

/// The line of an activity in a year.
pub(super) fn line_of<'a>(activity: usize, year: Year, s: &Sources<'a>) -> Option<&'a Line> {
    s.inventory
        .lines
        .iter()
        .find(|line| line.activity == activity && line.year == year)
}

/// A typed amount in the unit that it was typed in.
fn typed(datum: &Datum, unit: &str) -> Figure {
    let year = Some(datum.year);
    // A blank is no unit, although the pure number has a blank sign.
    let unit = Unit::parse(unit).filter(|_| !unit.trim().is_empty());
    let Some(unit) = unit else {
        return Figure::failed(Unit::ONE, year);
    };
    match datum.reading() {
        Reading::Value(value) => Figure::complete(value, unit, datum.year),
        Reading::Nothing(_) => Figure::complete(0.0, unit, datum.year),
        Reading::Missing(_) => Figure::missing(unit, year),
        Reading::Wrong(_) => Figure::failed(unit, year),
    }
}

/// The lines of a year that count, in the order of the plan.
pub(super) fn lines<'a>(year: Year, s: &Sources<'a>) -> impl Iterator<Item = &'a Line> {
    s.inventory.lines_of(year).filter(|line| !line.memo)
}

/// The id of the carrier of a line.
pub(super) fn carrier_of<'a>(line: &Line, s: &Sources<'a>) -> &'a str {
    s.plan
        .activities
        .get(line.activity)
        .map_or("", |activity| activity.carrier.as_str())
}

/// The amount of a carrier over all sectors, memo lines included: certified green power is asked
/// for under its own name.
fn amount(carrier: &str, year: Year, s: &Sources<'_>) -> Option<Figure> {
    s.inventory.of(year)?;
    let amounts = || {
        s.inventory
            .lines_of(year)
            .filter(|line| carrier_of(line, s) == carrier)
            .map(|line| line.amount)
    };
    let (_, in_table) = s.factors.carrier(carrier)?;
    let unit = amounts().next().map_or(in_table.unit, |first| first.unit);
    Some(Figure::sum(amounts(), unit, Some(year)))
}

fn of_inventory(parts: &Parts<'_>, year: Year, s: &Sources<'_>) -> Option<Figure> {
    let totals = s.inventory.of(year)?;
    if let Some(figure) = of_totals(parts) {
        return Some(figure(totals));
    }
    match (parts.root, parts.name) {
        ("inventory", "sector") => Some(totals.sector(Sector::from_id(parts.rest)?)),
        ("inventory", _) => {
            let of_carrier = lines(year, s).filter(|line| carrier_of(line, s) == parts.rest);
            Some(Figure::sum(
                of_carrier.map(|line| line.emission),
                s.inventory.unit,
                Some(year),
            ))
        }
        ("energy", "group") => {
            let of_group = lines(year, s).filter(|line| group_of(line, s) == Some(parts.rest));
            Some(Figure::sum(
                of_group.map(|line| line.energy_equivalent),
                Unit::TCE,
                Some(year),
            ))
        }
        (_, "sector") => {
            let sector = Sector::from_id(parts.rest)?;
            let of_sector = lines(year, s).filter(|line| line.sector == sector);
            Some(Figure::sum(
                of_sector.map(|line| line.energy_equivalent),
                Unit::TCE,
                Some(year),
            ))
        }
        _ => {
            let of_carrier = lines(year, s).filter(|line| carrier_of(line, s) == parts.rest);
            Some(Figure::sum(
                of_carrier.map(|line| line.energy_equivalent),
                Unit::TCE,
                Some(year),
            ))
        }
    }
}

/// The total that a path names.
pub(super) fn of_totals(parts: &Parts<'_>) -> Option<fn(&YearTotals) -> Figure> {
    if !parts.rest.is_empty() {
        return None;
    }
    Some(match (parts.root, parts.name) {
        ("inventory", "total") => |t| t.total,
        ("inventory", "scope1") => |t| t.scope1,
        ("inventory", "scope2") => |t| t.scope2,
        ("inventory", "consumption") => |t| t.consumption(),
        ("inventory", "territorial") => |t| t.territorial,
        ("inventory", "industrial") => |t| t.industrial,
        ("inventory", "sinks") => |t| t.sinks,
        ("inventory", "co2") => |t| t.total_gases.co2,
        ("inventory", "co2e") => |t| t.total_gases.co2e,
        ("inventory", "scope1_co2") => |t| t.scope1_gases.co2,
        ("inventory", "scope1_co2e") => |t| t.scope1_gases.co2e,
        ("inventory", "scope2_co2") => |t| t.scope2_gases.co2,
        ("inventory", "scope2_co2e") => |t| t.scope2_gases.co2e,
        ("inventory", "territorial_co2") => |t| t.territorial_gases.co2,
        ("inventory", "territorial_co2e") => |t| t.territorial_gases.co2e,
        ("inventory", "carbon_market") => |t| {
            let none = Figure::missing(Unit::T_CO2, Some(t.year));
            t.carbon_market.map_or(none, |market| market.emission)
        },
        ("inventory", "carbon_market_share") => |t| {
            let none = Figure::missing(Unit::ONE, Some(t.year));
            t.carbon_market.map_or(none, |market| market.share)
        },
        ("inventory", "default_share") => |t| t.default_share,
        ("inventory", "range_low") => |t| of_range(t, t.total.unit, |range| range.low),
        ("inventory", "range_high") => |t| of_range(t, t.total.unit, |range| range.high),
        ("inventory", "uncertainty") => |t| of_range(t, Unit::PERCENT, |range| range.percent),
        ("energy", "equivalent") => |t| t.energy_equivalent,
        ("energy", "calorific") => |t| t.energy_calorific,
        ("energy", "industrial") => |t| t.energy_industrial,
        ("energy", "nonfossil_share") => |t| t.nonfossil_share,
        ("energy", "nonfossil_share_calorific") => |t| t.nonfossil_share_calorific,
        ("energy", "green_power_share") => |t| t.green_power_share,
        ("energy", "direct_share") => |t| t.direct_power_share,
        ("energy", "per_gdp") => |t| t.energy_per_gdp,
        ("energy", "per_industrial") => |t| t.energy_per_industrial,
        ("intensity", "gdp") => |t| t.per_gdp,
        ("intensity", "head") => |t| t.per_head,
        ("intensity", "industry") => |t| t.per_industrial,
        _ => return None,
    })
}

/// A part of the range of a total; missing where the total has none.
fn of_range(totals: &YearTotals, unit: Unit, part: fn(&Range) -> f64) -> Figure {
    let missing = Figure::missing(unit, Some(totals.year));
    totals.range.as_ref().map_or(missing, |range| {
        Figure::complete(part(range), unit, totals.year)
    })
}

fn is_sector(parts: &Parts<'_>) -> bool {
    parts.name == "sector" && parts.root != "intensity" && Sector::from_id(parts.rest).is_some()
}

fn is_carrier(parts: &Parts<'_>, s: &Sources<'_>) -> bool {
    parts.name == "carrier" && parts.root != "intensity" && s.factors.carrier(parts.rest).is_some()
}

fn is_group(parts: &Parts<'_>) -> bool {
    let is_known = || EnergyGroup::from_id(parts.rest).is_some();
    (parts.root, parts.name) == ("energy", "group") && is_known()
}

/// The id of the group of carriers that a line belongs to.
pub(super) fn group_of(line: &Line, s: &Sources<'_>) -> Option<&'static str> {
    let carrier = s.factors.carriers.get(line.carrier?)?;
    EnergyGroup::of(carrier.class).map(EnergyGroup::id)
}

fn electricity_factor(year: Year, s: &Sources<'_>) -> Option<Figure> {
    let at = s.inventory.years.iter().position(|y| *y == year)?;
    let factor = s.inventory.electricity.get(at)?.as_ref();
    Some(
        factor.map_or(Figure::failed(Unit::TCO2_PER_MWH, Some(year)), |factor| {
            Figure::complete(factor.value, Unit::TCO2_PER_MWH, year)
        }),
    )
}
