//! What is not official: one note per area, never one per line.

use super::context::Context;
use crate::finding::{Arg, Finding, Place, Severity};
use crate::programme::{DocumentRole, Standing};

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    let indicators = c.verdict.indicators.iter().map(|result| &result.definition);
    if let Some(standing) = indicators
        .map(|indicator| &indicator.standing)
        .find(|standing| is_ours(standing))
    {
        note(
            c,
            "reconstruction-indicators",
            Place::of(&["indicator"]),
            standing,
            out,
        );
    }
    for (document, _) in c
        .documents
        .iter()
        .filter(|(document, _)| is_ours(&document.standing))
    {
        let (code, place) = match document.role {
            DocumentRole::Form => ("reconstruction-form", Place::of(&["answer"])),
            _ => (
                "reconstruction-outline",
                Place::of(&["section", document.role.id()]),
            ),
        };
        let before = out.len();
        note(c, code, place, &document.standing, out);
        if let Some(finding) = out.get_mut(before) {
            finding
                .args
                .push(("document", Arg::Key(document.role.key())));
        }
    }
}

const fn is_ours(standing: &Standing) -> bool {
    matches!(standing, Standing::Reconstruction { .. })
}

fn note(
    c: &Context<'_>,
    code: &'static str,
    place: Place,
    standing: &Standing,
    out: &mut Vec<Finding>,
) {
    out.push(
        Finding::new(Severity::Note, code, place)
            .with("basis", Arg::Text(c.programme.cite(standing))),
    );
}
