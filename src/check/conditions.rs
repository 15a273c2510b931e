//! Eligibility: conditions that must hold, bars that must not.

use super::context::Context;
use super::field::shortened;
use crate::finding::{Finding, Place, Severity};
use crate::programme::ConditionKind;
use crate::verdict::Judgement;

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    for result in &c.verdict.conditions {
        let Some(condition) = c.programme.conditions.get(result.condition) else {
            continue;
        };
        let (severity, code) = match (result.judgement, condition.kind) {
            (Judgement::Undecided, _) => (Severity::Warning, "condition-unanswered"),
            (Judgement::NotMet, ConditionKind::Requirement) => {
                (Severity::Error, "condition-not-met")
            }
            (Judgement::NotMet, ConditionKind::Bar) => (Severity::Error, "condition-barred"),
            (Judgement::NotMet, ConditionKind::Advice) => {
                (Severity::Warning, "condition-advice-missed")
            }
            (Judgement::Met | Judgement::NotApplicable, _) => {
                proof(c, &condition.id, &condition.text, out);
                continue;
            }
        };
        let finding = Finding::new(severity, code, Place::of(&["condition", &condition.id]));
        out.push(
            finding
                .with("text", &condition.text)
                .citing(c.programme.cite(&condition.standing)),
        );
    }
    for entry in &c.plan.conditions {
        let is_known = |result: &crate::verdict::ConditionResult| {
            c.programme
                .conditions
                .get(result.condition)
                .is_some_and(|condition| condition.id == entry.id)
        };
        if !c.verdict.conditions.iter().any(is_known) {
            let place = Place::of(&["condition", &entry.id]);
            out.push(
                Finding::new(Severity::Note, "entry-unknown", place)
                    .with("id", shortened(&entry.id)),
            );
        }
    }
}

/// An answer that speaks for the applicant wants a proof or at least a word.
fn proof(c: &Context<'_>, id: &str, text: &crate::base::Text, out: &mut Vec<Finding>) {
    let Some(entry) = c.plan.condition(id) else {
        return;
    };
    if entry.evidence.is_empty() && entry.note.trim().is_empty() {
        let finding = Finding::new(
            Severity::Note,
            "condition-evidence-missing",
            Place::of(&["condition", id]),
        );
        out.push(finding.with("text", text));
    }
}
