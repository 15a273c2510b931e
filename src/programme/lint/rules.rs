//! Checks of a kind's rules: selections that lead nowhere, rules that no plan can pass, classes.

use super::{Known, check_ids, check_standing, check_text, error};
use crate::base::Unit;
use crate::finding::{Finding, Place};
use crate::programme::{Classes, Indicator, Kind, Nature, Programme, Selection, Test};

pub(super) fn check(
    programme: &Programme,
    kind: &Kind,
    place: &Place,
    known: Known<'_>,
    out: &mut Vec<Finding>,
) {
    let at = place.then("acceptance");
    if kind.acceptance.is_empty() {
        out.push(error("template-no-rule", at.clone()));
    }
    for (index, rule) in kind.acceptance.iter().enumerate() {
        let at = at.then(&index.to_string());
        check_standing(programme, &rule.standing, &at, out);
        check_test(programme, kind, &rule.test, &at, out);
    }
    let counting = place.then("counting");
    check_standing(programme, &kind.counting.standing, &counting, out);
    if let Some(own) = &kind.own_goals {
        let at = place.then("own_goals");
        check_text(&own.text, &at.then("text"), out);
        check_standing(programme, &own.standing, &at, out);
    }
    if let Some(classes) = &kind.classes {
        check_classes(programme, classes, &place.then("classes"), known, out);
    }
}

fn check_test(
    programme: &Programme,
    kind: &Kind,
    test: &Test,
    place: &Place,
    out: &mut Vec<Finding>,
) {
    match test {
        Test::All { of } | Test::Veto { of } => check_count(programme, kind, of, 1, place, out),
        Test::Share { of, share, .. } => {
            if !(0.0..=1.0).contains(share) {
                let share = share.to_string();
                out.push(error("template-share", place.clone()).with("share", share));
            }
            check_count(programme, kind, of, 1, place, out);
        }
        Test::AtLeast { of, count } => {
            let wanted = usize::try_from(*count).unwrap_or(usize::MAX);
            check_count(programme, kind, of, wanted, place, out);
        }
        Test::Any { count, tests } => {
            let wanted = usize::try_from(*count).unwrap_or(usize::MAX);
            if wanted > tests.len() || wanted == 0 {
                out.push(impossible(wanted, tests.len(), place));
            }
            for (index, test) in tests.iter().enumerate() {
                check_test(programme, kind, test, &place.then(&index.to_string()), out);
            }
        }
        Test::Score { of, pass, bands } => {
            check_count(programme, kind, of, 1, place, out);
            let points: f64 = selected(programme, kind, of)
                .filter_map(|indicator| Some(indicator.points?.full))
                .sum();
            if !(*pass <= points + 1e-9 && *pass > 0.0) {
                out.push(
                    error("template-score", place.clone())
                        .with("pass", pass.to_string())
                        .with("points", points.to_string()),
                );
            }
            for band in bands {
                check_text(&band.name, &place.then("bands"), out);
                if band.from > points + 1e-9 || band.from < 0.0 {
                    out.push(
                        error("template-score", place.then("bands"))
                            .with("pass", band.from.to_string())
                            .with("points", points.to_string()),
                    );
                }
            }
        }
    }
}

/// The indicators of the template that a selection takes.
fn selected<'a>(
    programme: &'a Programme,
    kind: &'a Kind,
    of: &'a Selection,
) -> impl Iterator<Item = &'a Indicator> {
    let is_in = move |indicator: &&Indicator| match of {
        Selection::Every => true,
        Selection::Own => false,
        Selection::Nature(nature) => indicator.nature == *nature,
        Selection::Group(group) => indicator.group == *group,
        Selection::Indicators(ids) => ids.contains(&indicator.id),
    };
    programme.indicators_of(&kind.id).filter(is_in)
}

/// A selection must take as many indicators as a rule asks for: “all of none” would pass every plan,
/// which no programme means. What applicants set themselves is not known here.
fn check_count(
    programme: &Programme,
    kind: &Kind,
    of: &Selection,
    wanted: usize,
    place: &Place,
    out: &mut Vec<Finding>,
) {
    if let Selection::Indicators(ids) = of {
        for id in ids {
            if !programme.indicators_of(&kind.id).any(|i| i.id == *id) {
                out.push(
                    error("template-unknown-indicator", place.clone()).with("id", id.as_str()),
                );
            }
        }
    }
    let is_own = matches!(of, Selection::Own | Selection::Nature(Nature::Own));
    if is_own || (*of == Selection::Every && kind.own_goals.is_some()) {
        if kind.own_goals.is_none() {
            out.push(error("template-no-own-goals", place.clone()));
        }
        return;
    }
    let listed = selected(programme, kind, of).count();
    if wanted > listed || wanted == 0 {
        out.push(impossible(wanted, listed, place));
    }
}

fn impossible(wanted: usize, listed: usize, place: &Place) -> Finding {
    error("template-rule-impossible", place.clone())
        .with("wanted", wanted)
        .with("listed", listed)
}

/// Classes must follow each other without overlap, and go by a figure that can be read.
fn check_classes(
    programme: &Programme,
    classes: &Classes,
    place: &Place,
    known: Known<'_>,
    out: &mut Vec<Finding>,
) {
    check_text(&classes.name, &place.then("name"), out);
    check_standing(programme, &classes.standing, place, out);
    check_ids("class", classes.classes.iter().map(|class| &*class.id), out);
    if !(known.is_reference)(&classes.figure) {
        out.push(
            error("template-bad-reference", place.then("figure"))
                .with("reference", classes.figure.as_str()),
        );
    }
    if classes.unit.is_empty() || Unit::parse(&classes.unit).is_none() {
        out.push(
            error("template-unknown-unit", place.then("unit")).with("unit", classes.unit.as_str()),
        );
    }
    for class in &classes.classes {
        check_text(
            &class.name,
            &place.then("classes").then(&class.id).then("name"),
            out,
        );
        let is_empty = class
            .from
            .zip(class.below)
            .is_some_and(|(from, below)| from >= below);
        let overlaps = class.from.is_some_and(|from| {
            let others = classes.classes.iter().filter(|other| other.id != class.id);
            others.into_iter().any(|other| other.holds(from))
        });
        if is_empty || overlaps {
            out.push(error(
                "template-classes",
                place.then("classes").then(&class.id),
            ));
        }
    }
}
