//! Numbers of things: every one has one, and none stands twice. The window gives them out; a plan
//! written by hand or merged from two may break them.

use std::collections::BTreeSet;

use super::context::Context;
use super::field::shortened;
use crate::finding::{Finding, Place, Severity};
use crate::plan::Plan;

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    let plan = c.plan;
    let mut ids = |room: &str, ids: &mut dyn Iterator<Item = &str>| unique(room, ids, out);
    ids(
        "economy",
        &mut plan.economy.iter().map(|series| series.item.id()),
    );
    ids(
        "activity",
        &mut plan.activities.iter().map(|activity| activity.id.as_str()),
    );
    ids(
        "facility",
        &mut plan.facilities.iter().map(|facility| facility.id.as_str()),
    );
    ids(
        "measure",
        &mut plan.measures.iter().map(|measure| measure.id.as_str()),
    );
    // A target of the applicant's own must not hide one of the programme.
    let set = c
        .programme
        .targets_of(&plan.head.kind)
        .map(|target| target.id.as_str());
    ids(
        "target",
        &mut set.chain(plan.targets.iter().map(|target| target.id.as_str())),
    );
    // Nor may a goal hide an indicator of the programme.
    let listed = c
        .programme
        .indicators_of(&plan.head.kind)
        .map(|indicator| indicator.id.as_str());
    ids(
        "goal",
        &mut listed.chain(plan.goals.iter().map(|goal| goal.id.as_str())),
    );
    ids(
        "indicator",
        &mut plan.indicators.iter().map(|entry| entry.id.as_str()),
    );
    ids(
        "condition",
        &mut plan.conditions.iter().map(|entry| entry.id.as_str()),
    );
    ids(
        "answer",
        &mut plan.answers.iter().map(|answer| answer.id.as_str()),
    );
    ids(
        "evidence",
        &mut plan.evidence.iter().map(|piece| piece.id.as_str()),
    );
    ids(
        "picture",
        &mut plan.pictures.iter().map(|picture| picture.id.as_str()),
    );
    ids(
        "scenario",
        &mut plan.scenarios.iter().map(|scenario| scenario.id.as_str()),
    );
    sections(plan, out);
}

/// A section is named by its document and itself.
fn sections(plan: &Plan, out: &mut Vec<Finding>) {
    let mut seen = BTreeSet::new();
    for text in &plan.sections {
        if !seen.insert((&text.document, &text.section)) {
            let place = Place::of(&["section", &text.document, &text.section]);
            let finding = Finding::new(Severity::Error, "id-twice", place);
            out.push(finding.with("id", shortened(&text.section)));
        }
    }
}

fn unique(room: &str, ids: &mut dyn Iterator<Item = &str>, out: &mut Vec<Finding>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        if id.trim().is_empty() {
            out.push(Finding::new(
                Severity::Error,
                "id-missing",
                Place::of(&[room]),
            ));
        } else if !seen.insert(id) {
            out.push(
                Finding::new(Severity::Error, "id-twice", Place::of(&[room, id]))
                    .with("id", shortened(id)),
            );
        }
    }
}
