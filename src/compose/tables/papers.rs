//! What is proved: conditions of eligibility and the list of evidence.

use crate::compose::Table;
use crate::compose::cells::{NOTHING, Sheet, signs, text_or_nothing, words};
use crate::compose::context::Context;
use crate::plan::YesNo;
use crate::programme::ConditionKind;
use crate::verdict::Judgement;

/// The conditions with the applicant's answer, its evidence and the judgement.
pub(super) fn conditions(context: &Context<'_>) -> Table {
    let columns = vec![
        signs(context, "compose-serial", 0.6),
        words(context, "compose-condition", 3.6),
        signs(context, "compose-condition-kind", 1.2),
        signs(context, "compose-answer", 0.9),
        words(context, "compose-evidence", 2.4),
        signs(context, "compose-judgement", 1.2),
    ];
    let mut sheet = Sheet::new(
        context.word("compose-table-conditions"),
        "condition",
        columns,
    );
    let results = &context.assessment.verdict.conditions;
    for (serial, result) in (1_u32..).zip(results) {
        let Some(condition) = context.programme().conditions.get(result.condition) else {
            continue;
        };
        let entry = context.plan().condition(&condition.id);
        let kind = match condition.kind {
            ConditionKind::Requirement => "compose-requirement",
            ConditionKind::Bar => "compose-bar",
            ConditionKind::Advice => "compose-advice",
        };
        let answer = entry.map_or(YesNo::Unanswered, |entry| entry.answer);
        let mut proof: Vec<String> = entry
            .map(|entry| titles(&entry.evidence, context))
            .unwrap_or_default();
        proof.extend(
            entry
                .map(|entry| entry.note.trim().to_owned())
                .filter(|note| !note.is_empty()),
        );
        sheet.row(vec![
            serial.to_string(),
            context.text(&condition.text).to_owned(),
            context.word(kind),
            context.word(answer.key()),
            if proof.is_empty() {
                NOTHING.to_owned()
            } else {
                context.clauses(&proof)
            },
            context.word(judgement(result.judgement)),
        ]);
    }
    sheet.finish(context)
}

/// A condition is satisfied or not; it is not reached like a target.
fn judgement(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Met => "compose-condition-met",
        Judgement::NotMet => "compose-condition-not-met",
        Judgement::Undecided => "compose-condition-undecided",
        Judgement::NotApplicable => "compose-condition-not-applicable",
    }
}

/// The titles of pieces of evidence; an id that stands in no list shows as it is.
fn titles(ids: &[String], context: &Context<'_>) -> Vec<String> {
    let title = |id: &String| {
        let found = context
            .plan()
            .evidence
            .iter()
            .find(|evidence| evidence.id == *id);
        found
            .map(|evidence| evidence.title.trim())
            .filter(|title| !title.is_empty())
            .unwrap_or(id)
            .to_owned()
    };
    ids.iter().map(title).collect()
}

/// The list of evidence.
pub(super) fn evidence(context: &Context<'_>) -> Table {
    let columns = vec![
        signs(context, "compose-serial", 0.6),
        words(context, "compose-title", 3.4),
        words(context, "compose-issuer", 2.0),
        signs(context, "compose-date", 1.3),
        words(context, "compose-keeping", 1.8),
    ];
    let mut sheet = Sheet::new(context.word("compose-table-evidence"), "evidence", columns);
    for (serial, evidence) in (1_u32..).zip(&context.plan().evidence) {
        let texts = [
            &evidence.title,
            &evidence.issuer,
            &evidence.date,
            &evidence.keeping,
        ];
        let texts = texts.map(|text| text_or_nothing(text));
        sheet.row([serial.to_string()].into_iter().chain(texts).collect());
    }
    sheet.finish(context)
}
