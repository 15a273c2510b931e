//! The list of evidence, and references to pieces that it does not hold.

use super::context::Context;
use super::field::shortened;
use crate::finding::{Finding, Place, Severity};

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    for piece in c
        .plan
        .evidence
        .iter()
        .filter(|piece| piece.title.trim().is_empty())
    {
        let place = Place::of(&["evidence", &piece.id]);
        out.push(
            Finding::new(Severity::Warning, "evidence-title-missing", place)
                .with("id", shortened(&piece.id)),
        );
    }
    for entry in &c.plan.indicators {
        unknown(
            c,
            &entry.evidence,
            &Place::of(&["indicator", &entry.id, "evidence"]),
            out,
        );
    }
    for entry in &c.plan.conditions {
        unknown(
            c,
            &entry.evidence,
            &Place::of(&["condition", &entry.id]),
            out,
        );
    }
}

fn unknown(c: &Context<'_>, cited: &[String], place: &Place, out: &mut Vec<Finding>) {
    for id in cited
        .iter()
        .filter(|id| !c.plan.evidence.iter().any(|piece| piece.id == **id))
    {
        let finding = Finding::new(Severity::Warning, "evidence-unknown", place.clone());
        out.push(finding.with("id", shortened(id)));
    }
}
