//! Texts so long that the field becomes slow to type in.

use super::context::Context;
use crate::finding::{Finding, Place, Severity};

/// Beyond this a paragraph takes noticeably long to lay out at every key.
const LONG: usize = 20_000;

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    let plan = c.plan;
    one(
        &plan.boundary.description,
        || Place::of(&["boundary", "description"]),
        out,
    );
    for measure in &plan.measures {
        one(
            &measure.content,
            || Place::of(&["measure", &measure.id, "content"]),
            out,
        );
    }
    for section in &plan.sections {
        one(
            &section.text,
            || Place::of(&["section", &section.document, &section.section]),
            out,
        );
    }
    for answer in &plan.answers {
        one(&answer.text, || Place::of(&["answer", &answer.id]), out);
    }
}

fn one(text: &str, place: impl Fn() -> Place, out: &mut Vec<Finding>) {
    // A character has at least one byte: most texts need not be counted.
    if text.len() <= LONG {
        return;
    }
    let length = text.chars().count();
    if length > LONG {
        let finding = Finding::new(Severity::Note, "text-long", place()).with("length", length);
        out.push(finding.with("most", LONG));
    }
}
