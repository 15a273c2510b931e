//! The balance of electricity: nobody feeds out more than comes in or is made.

use super::Table;
use crate::account::{CarrierClass, Line};
use crate::base::{Sector, Year, format_number};
use crate::check::context::Context;
use crate::check::field::Field;
use crate::figure::activity_name;
use crate::finding::Finding;
use crate::plan::Purpose;

pub(super) fn check(c: &Context<'_>, table: &Table<'_>, out: &mut Vec<Finding>) {
    used_in_supply(c, table, out);
    // A power plant inside feeds out what it makes of fuel.
    let makes_power = |row: &super::Row<'_>| row.activity.purpose == Purpose::PowerSupply;
    if table.rows.iter().any(makes_power) {
        return;
    }
    for year in &c.sources.inventory.years {
        of_year(c, table, *year, out);
    }
}

/// Fuel of energy supply that counts as used here: what a plant makes of it counts again where power
/// and heat are bought.
fn used_in_supply(c: &Context<'_>, table: &Table<'_>, out: &mut Vec<Finding>) {
    let is_fuel = |line: &Line| {
        let carrier = line
            .carrier
            .and_then(|at| c.sources.factors.carriers.get(at));
        carrier.is_some_and(|carrier| carrier.class.is_fuel())
    };
    for row in &table.rows {
        let activity = row.activity;
        let emits = |line: &Line| is_fuel(line) && line.emission.value.is_some_and(|t| t > 0.0);
        if activity.sector == Sector::Energy
            && activity.purpose == Purpose::Use
            && row.lines.iter().any(emits)
        {
            let what = || activity_name(c.sources.factors, activity);
            let place = ["activity", activity.id.as_str(), "purpose"];
            out.push(Field::new(&place, &what).note("energy-supply-used"));
        }
    }
}

fn of_year(c: &Context<'_>, table: &Table<'_>, year: Year, out: &mut Vec<Finding>) {
    let class = |line: &Line| {
        let carrier = line
            .carrier
            .and_then(|at| c.sources.factors.carriers.get(at));
        carrier.map(|carrier| carrier.class)
    };
    let sum = |classes: &[CarrierClass]| -> Option<f64> {
        let lines = c.sources.inventory.lines_of(year);
        let chosen = lines.filter(|line| class(line).is_some_and(|class| classes.contains(&class)));
        chosen.map(|line| line.amount.complete_value()).sum()
    };
    let sold = sum(&[CarrierClass::ElectricitySold]);
    let supply = sum(&[
        CarrierClass::ElectricityGrid,
        CarrierClass::ElectricityDirect,
        CarrierClass::ElectricityOwn,
    ]);
    let Some((sold, supply)) = sold.zip(supply).filter(|(sold, supply)| sold > supply) else {
        return;
    };
    let seller = table.rows.iter().find(|row| {
        let mut lines = row.lines.iter();
        lines.any(|line| class(line) == Some(CarrierClass::ElectricitySold))
    });
    if let Some(row) = seller {
        let what = || activity_name(c.sources.factors, row.activity);
        let field = Field::new(&["activity", row.activity.id.as_str()], &what).of(year);
        out.push(
            field
                .warning("energy-balance")
                .with("sold", format_number(sold))
                .with("supply", format_number(supply)),
        );
    }
}
