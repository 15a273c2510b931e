//! The place: its four sides, its area, its map.

use super::context::Context;
use super::field::{self, Field};
use crate::base::Unit;
use crate::finding::{Arg, Finding, Place, Severity};
use crate::i18n;

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    let boundary = &c.plan.boundary;
    sides(c, out);
    if boundary.description.trim().is_empty() {
        out.push(Finding::new(
            Severity::Warning,
            "boundary-description-missing",
            place("description"),
        ));
    }
    let what = || i18n::text("figure-boundary-area");
    let area = Field::new(&["boundary", "area"], &what);
    if boundary.area.is_blank() {
        out.push(area.warning("boundary-area-missing"));
    } else {
        field::amount(out, area, &boundary.area);
        let unit = Field::new(&["boundary", "area_unit"], &what);
        field::unit_like(out, unit, &boundary.area_unit, Unit::SQUARE_KILOMETRE);
    }
    map(c, out);
}

fn place(field: &str) -> Place {
    Place::of(&["boundary", field])
}

/// Four blank sides are one gap.
fn sides(c: &Context<'_>, out: &mut Vec<Finding>) {
    let boundary = &c.plan.boundary;
    let sides = [
        ("east", "figure-boundary-east", &boundary.east),
        ("south", "figure-boundary-south", &boundary.south),
        ("west", "figure-boundary-west", &boundary.west),
        ("north", "figure-boundary-north", &boundary.north),
    ];
    let is_blank = |text: &str| text.trim().is_empty();
    if sides.iter().all(|(_, _, text)| is_blank(text)) {
        out.push(Finding::new(
            Severity::Warning,
            "boundary-sides-missing",
            place("east"),
        ));
        return;
    }
    for (field, key, _) in sides.iter().filter(|(_, _, text)| is_blank(text)) {
        let finding = Finding::new(Severity::Warning, "boundary-side-missing", place(field));
        out.push(finding.with("side", Arg::Key(key)));
    }
}

fn map(c: &Context<'_>, out: &mut Vec<Finding>) {
    let map = c.plan.boundary.map.as_str();
    let is_asked = c.kind.is_some_and(|kind| kind.asks.boundary_map);
    if map.is_empty() {
        if is_asked {
            out.push(Finding::new(
                Severity::Warning,
                "boundary-map-missing",
                place("map"),
            ));
        }
    } else if c.plan.picture(map).is_none() {
        let finding = Finding::new(Severity::Error, "boundary-map-unknown", place("map"));
        out.push(finding.with("id", map));
    }
}
