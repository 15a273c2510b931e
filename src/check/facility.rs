//! Facilities under the national carbon market.

use super::context::Context;
use super::field::{self, Field};
use crate::base::{Reading, Text, Unit};
use crate::finding::Finding;
use crate::plan::Facility;

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    for facility in &c.plan.facilities {
        one(c, facility, out);
    }
    beyond(c, out);
}

fn name(facility: &Facility) -> Text {
    let name = facility.name.trim();
    Text::same(if name.is_empty() {
        facility.id.as_str()
    } else {
        name
    })
}

fn one(c: &Context<'_>, facility: &Facility, out: &mut Vec<Finding>) {
    let what = || name(facility);
    let id = facility.id.as_str();
    if facility.name.trim().is_empty() {
        out.push(Field::new(&["facility", id, "name"], &what).warning("facility-name-missing"));
    }
    let share = Field::new(&["facility", id, "share"], &what);
    if field::amount(out, share, &facility.share).is_some_and(|share| share > 100.0) {
        out.push(
            share
                .error("facility-share")
                .with("typed", facility.share.0.trim()),
        );
    }
    let unit = Field::new(&["facility", id, "unit"], &what);
    field::unit_like(out, unit, &facility.unit, Unit::T_CO2);
    let whole = Field::new(&["facility", id], &what);
    for year in &c.sources.inventory.years {
        let datum = facility.values.iter().find(|datum| datum.year == *year);
        let field = whole.of(*year);
        match datum.map(|datum| (datum, datum.reading())) {
            None | Some((_, Reading::Missing(_))) => out.push(field.warning("value-missing")),
            Some((datum, Reading::Value(_) | Reading::Wrong(_))) => {
                field::amount(out, field, &datum.value);
            }
            Some((_, Reading::Nothing(_))) => {}
        }
    }
    if facility.source.trim().is_empty() {
        out.push(Field::new(&["facility", id, "source"], &what).warning("source-missing"));
    }
}

/// What is verified inside the boundary is a part of all direct emission, so it cannot be more.
fn beyond(c: &Context<'_>, out: &mut Vec<Finding>) {
    let Some(first) = c.plan.facilities.first() else {
        return;
    };
    let beyond = c.sources.inventory.totals.iter().find(|totals| {
        let share = totals.carbon_market.and_then(|market| market.share.value);
        totals.is_complete() && share.is_some_and(|share| share > 1.0)
    });
    if let Some(totals) = beyond {
        let what = || name(first);
        let field = Field::new(&["facility", first.id.as_str()], &what).of(totals.year);
        let market = totals.carbon_market.map(|market| market.emission);
        let market = market.unwrap_or(totals.territorial);
        out.push(
            field
                .error("facility-beyond")
                .with("market", super::order::figure_text(&market))
                .with("direct", super::order::figure_text(&totals.territorial)),
        );
    }
}
