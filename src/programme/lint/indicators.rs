//! Checks of groups and indicators.

use super::frame::check_target_year;
use super::{Known, check_ids, check_kinds, check_standing, check_text, error, warning};
use crate::base::Unit;
use crate::finding::{Finding, Place};
use crate::programme::{Direction, Indicator, IndicatorSource, Kind, Programme};

pub(super) fn check(programme: &Programme, known: Known<'_>, out: &mut Vec<Finding>) {
    check_ids(
        "group",
        programme.groups.iter().map(|group| &*group.id),
        out,
    );
    for group in &programme.groups {
        let place = Place::of(&["group", &group.id]);
        check_text(&group.name, &place.then("name"), out);
        if !programme.indicators.iter().any(|i| i.group == group.id) {
            out.push(warning("template-group-unused", place));
        }
    }
    let ids = programme.indicators.iter().map(|indicator| &*indicator.id);
    check_ids("indicator", ids, out);
    for indicator in &programme.indicators {
        check_indicator(programme, indicator, known, out);
    }
}

fn check_indicator(
    programme: &Programme,
    indicator: &Indicator,
    known: Known<'_>,
    out: &mut Vec<Finding>,
) {
    let place = Place::of(&["indicator", &indicator.id]);
    check_text(&indicator.name, &place.then("name"), out);
    check_text(&indicator.note, &place.then("note"), out);
    check_standing(programme, &indicator.standing, &place, out);
    if !programme.groups.iter().any(|g| g.id == indicator.group) {
        let group = indicator.group.as_str();
        out.push(error("template-unknown-group", place.then("group")).with("group", group));
    }
    check_kinds(programme, &indicator.kinds, &place, out);
    for kind in &programme.kinds {
        if indicator.concerns(&kind.id) {
            check_targets(indicator, kind, &place.then("targets"), out);
        }
    }
    check_measure(indicator, &place, out);
    if let IndicatorSource::Computed(reference) = &indicator.source
        && !(known.is_reference)(reference)
    {
        out.push(
            error("template-bad-reference", place.then("source"))
                .with("reference", reference.as_str()),
        );
    }
}

/// Targets lie in the years of the kind, name its classes, and one holds in the year that is judged.
fn check_targets(indicator: &Indicator, kind: &Kind, place: &Place, out: &mut Vec<Finding>) {
    for target in &indicator.targets {
        check_target_year(kind, target.year, place, out);
        let classes = kind
            .classes
            .as_ref()
            .map_or(&[][..], |classes| &classes.classes);
        if !target.class.is_empty() && !classes.iter().any(|class| class.id == target.class) {
            out.push(
                error("template-unknown-class", place.clone()).with("class", target.class.as_str()),
            );
        }
    }
    let wants_none = matches!(indicator.direction, Direction::Rising | Direction::Yes);
    let year = kind.target_year;
    if !wants_none && !indicator.targets.iter().any(|target| target.year <= year) {
        out.push(warning("template-no-target", place.clone()).with("year", year));
    }
}

/// Unit and target values fit the direction: a question has neither unit nor number.
fn check_measure(indicator: &Indicator, place: &Place, out: &mut Vec<Finding>) {
    let mut values = indicator.targets.iter().filter_map(|target| target.value);
    match indicator.direction {
        Direction::Yes => {
            let typed = matches!(indicator.source, IndicatorSource::Typed);
            let one = values.all(|value| (value - 1.0).abs() < f64::EPSILON);
            if !(indicator.unit.is_empty() && typed && one) {
                out.push(error("template-question", place.clone()));
            }
        }
        Direction::AtLeast
        | Direction::Above
        | Direction::AtMost
        | Direction::Below
        | Direction::Rising => {
            if Unit::parse(&indicator.unit).is_none() || indicator.unit.is_empty() {
                out.push(
                    error("template-unknown-unit", place.then("unit"))
                        .with("unit", indicator.unit.as_str()),
                );
            }
            if !values.all(f64::is_finite) {
                out.push(error("template-target-value", place.then("targets")));
            }
        }
    }
}
