//! Goals that the applicant sets, the measures that serve indicators, the quota, and what was kept of
//! another programme.

use super::context::Context;
use super::field::{self, Field, shortened};
use crate::base::{Text, Unit};
use crate::figure::{Reference, Resolved, Unresolved, resolve};
use crate::finding::{Finding, Place, Severity};
use crate::i18n;
use crate::plan::Goal;
use crate::programme::Direction;

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    for goal in &c.plan.goals {
        check_goal(goal, out);
        figure(c, goal, out);
    }
    place_for_goals(c, out);
    serving(c, out);
    quota(c, out);
    kept(c, out);
}

/// Goals where the kind has a place for them, and none where it wants some.
fn place_for_goals(c: &Context<'_>, out: &mut Vec<Finding>) {
    let Some(kind) = c.kind else { return };
    match (&kind.own_goals, c.plan.goals.is_empty()) {
        (Some(own), true) => {
            let finding = Finding::new(Severity::Error, "goals-none", Place::of(&["goal"]));
            out.push(
                finding
                    .with("wanted", &own.text)
                    .citing(c.programme.cite(&own.standing)),
            );
        }
        (None, false) => {
            let finding = Finding::new(Severity::Note, "goals-unasked", Place::of(&["goal"]));
            out.push(finding.with("kind", &kind.name));
        }
        (Some(_), false) | (None, true) => {}
    }
}

fn check_goal(goal: &Goal, out: &mut Vec<Finding>) {
    let place = Place::of(&["goal", &goal.id]);
    let error = |code, place: Place| Finding::new(Severity::Error, code, place);
    if goal.name.trim().is_empty() {
        out.push(error("goal-name-missing", place.then("name")));
    }
    let has_unit = !goal.unit.trim().is_empty() && Unit::parse(&goal.unit).is_some();
    if goal.direction != Direction::Yes && !has_unit {
        out.push(
            error("goal-unit", place.then("unit"))
                .with("name", shortened(&goal.name))
                .with("unit", shortened(&goal.unit)),
        );
    }
    let what = || Text::same(goal.name.clone());
    let at = ["goal", goal.id.as_str()];
    for datum in &goal.targets {
        if let crate::base::Reading::Wrong(wrong) = datum.reading() {
            let field = Field::new(&at, &what).of(datum.year);
            out.push(field::wrong_number(field, &datum.value, &wrong));
        }
    }
    let has_target = goal.targets.iter().any(|datum| !datum.value.is_blank());
    if !has_target && !matches!(goal.direction, Direction::Yes | Direction::Rising) {
        out.push(error("goal-target-missing", place.clone()).with("name", shortened(&goal.name)));
    }
}

/// The figure that a goal is computed from can be read, is one, and measures what the unit measures.
fn figure(c: &Context<'_>, goal: &Goal, out: &mut Vec<Finding>) {
    let typed = goal.figure.trim();
    if typed.is_empty() {
        return;
    }
    let place = Place::of(&["goal", &goal.id, "figure"]);
    let error = |code| {
        let finding = Finding::new(Severity::Error, code, place.clone());
        finding.with("figure", shortened(typed))
    };
    let Ok(reference) = Reference::parse(typed) else {
        out.push(error("goal-figure"));
        return;
    };
    let years = &c.plan.years;
    let judged = years.target_year();
    let last = years.inventory_years().last().copied();
    let year = judged.or(last);
    match year.map(|year| resolve(&reference, c.sources, Some(year))) {
        Some(Ok(Resolved::Figure(shown))) => {
            let unit = Unit::parse(&goal.unit).filter(|_| !goal.unit.trim().is_empty());
            let dimension = shown.figure.unit.dimension();
            if unit.is_some_and(|unit| unit.dimension() != dimension) {
                let unit = shortened(&goal.unit);
                out.push(error("goal-figure-unit").with("unit", unit));
            }
        }
        // The data may reach history only; the planned value then is typed.
        Some(Err(Unresolved::YearOutside { .. })) | None => {}
        Some(Ok(Resolved::Text(_)) | Err(_)) => out.push(error("goal-figure-unknown")),
    }
}

/// Measures that are said to serve an indicator exist.
fn serving(c: &Context<'_>, out: &mut Vec<Finding>) {
    for entry in &c.plan.indicators {
        for id in &entry.measures {
            if !c.plan.measures.iter().any(|measure| measure.id == *id) {
                let place = Place::of(&["indicator", &entry.id, "measures"]);
                out.push(
                    Finding::new(Severity::Warning, "indicator-measure-unknown", place)
                        .with("id", shortened(id)),
                );
            }
        }
    }
}

/// More are put forward from one place than the programme takes.
fn quota(c: &Context<'_>, out: &mut Vec<Finding>) {
    let place = Place::of(&["head", "put_forward"]);
    let typed = &c.plan.head.put_forward;
    if typed.is_blank() {
        return;
    }
    let what = || i18n::text("check-what-put-forward");
    match typed.read() {
        Err(wrong) => {
            let field = Field::new(&["head", "put_forward"], &what);
            out.push(field::wrong_number(field, typed, &wrong));
        }
        Ok(count) => {
            let quota = c.kind.and_then(|kind| Some((kind, kind.quota.most?)));
            let is_beyond = |most: u32| count.is_some_and(|count| count > f64::from(most));
            let Some((kind, most)) = quota.filter(|(_, most)| is_beyond(*most)) else {
                return;
            };
            let finding = Finding::new(Severity::Warning, "quota-exceeded", place)
                .with("count", typed.0.trim())
                .with("most", most.to_string());
            out.push(finding.citing(c.programme.cite(&kind.standing)));
        }
    }
}

/// What has no place in this programme is shown in an annex and goes with the plan.
fn kept(c: &Context<'_>, out: &mut Vec<Finding>) {
    if !c.plan.kept.is_empty() {
        let finding = Finding::new(Severity::Note, "kept-annex", Place::of(&["kept"]));
        out.push(finding.with("count", c.plan.kept.len()));
    }
}
