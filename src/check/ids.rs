//! Numbers of things: every one has one, and none stands twice. The window gives them out; a plan
//! written by hand or merged from two may break them.

use std::collections::BTreeSet;

use super::context::Context;
use super::field::shortened;
use crate::finding::{Finding, Place, Severity};

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    let plan = c.plan;
    unique(
        "economy",
        plan.economy.iter().map(|series| series.item.id()),
        out,
    );
    unique(
        "activity",
        plan.activities.iter().map(|activity| activity.id.as_str()),
        out,
    );
    unique(
        "measure",
        plan.measures.iter().map(|measure| measure.id.as_str()),
        out,
    );
    // A target of the applicant's own must not hide one of the programme.
    let set = c
        .programme
        .targets_of(&plan.head.kind)
        .map(|target| target.id.as_str());
    unique(
        "target",
        set.chain(plan.targets.iter().map(|target| target.id.as_str())),
        out,
    );
    unique(
        "indicator",
        plan.indicators.iter().map(|entry| entry.id.as_str()),
        out,
    );
    unique(
        "condition",
        plan.conditions.iter().map(|entry| entry.id.as_str()),
        out,
    );
    unique(
        "answer",
        plan.answers.iter().map(|answer| answer.id.as_str()),
        out,
    );
    unique(
        "evidence",
        plan.evidence.iter().map(|piece| piece.id.as_str()),
        out,
    );
    unique(
        "picture",
        plan.pictures.iter().map(|picture| picture.id.as_str()),
        out,
    );
    for (index, text) in plan.sections.iter().enumerate() {
        let is_same = |other: &crate::plan::SectionText| {
            (&other.document, &other.section) == (&text.document, &text.section)
        };
        if plan.sections.iter().take(index).any(is_same) {
            let place = Place::of(&["section", &text.document, &text.section]);
            out.push(
                Finding::new(Severity::Error, "id-twice", place)
                    .with("id", shortened(&text.section)),
            );
        }
    }
}

fn unique<'a>(room: &str, ids: impl Iterator<Item = &'a str>, out: &mut Vec<Finding>) {
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
