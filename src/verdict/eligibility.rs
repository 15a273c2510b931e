//! Conditions that must hold and bars that must not.

use super::{ConditionResult, Judgement, logic, size};
use crate::base::{Figure, Unit};
use crate::figure::Sources;
use crate::plan::YesNo;
use crate::programme::{Condition, ConditionKind, ConditionTest};

/// The conditions that concern the plan's kind, in the order of the programme.
pub(super) fn judge(sources: &Sources<'_>) -> Vec<ConditionResult> {
    let kind = sources.plan.head.kind.as_str();
    let conditions = sources.programme.conditions.iter().enumerate();
    conditions
        .filter(|(_, condition)| condition.concerns(kind))
        .map(|(index, condition)| judge_condition(index, condition, sources))
        .collect()
}

/// Data that answer a condition go before the applicant's own answer.
fn judge_condition(index: usize, condition: &Condition, sources: &Sources<'_>) -> ConditionResult {
    let figure = condition
        .test
        .as_ref()
        .and_then(|test| measured(test, sources));
    let holds = condition
        .test
        .as_ref()
        .zip(figure.and_then(|figure| figure.complete_value()))
        .map(|(test, value)| super::indicators::reaches(test.direction, value, test.value));
    let answer = sources
        .plan
        .condition(&condition.id)
        .map_or(YesNo::Unanswered, |c| c.answer);
    let answer = match holds {
        Some(true) => YesNo::Yes,
        Some(false) => YesNo::No,
        None => answer,
    };
    ConditionResult {
        condition: index,
        judgement: satisfied(condition.kind, answer),
        figure,
    }
}

fn measured(test: &ConditionTest, sources: &Sources<'_>) -> Option<Figure> {
    size::deciding(&test.figure, Unit::parse(&test.unit)?, sources)
}

/// A requirement or an advice asks for yes, a bar for no; an unanswered question is neither.
const fn satisfied(kind: ConditionKind, answer: YesNo) -> Judgement {
    match (kind, answer) {
        (_, YesNo::Unanswered) => Judgement::Undecided,
        (ConditionKind::Requirement | ConditionKind::Advice, YesNo::Yes)
        | (ConditionKind::Bar, YesNo::No) => Judgement::Met,
        (ConditionKind::Requirement | ConditionKind::Advice, YesNo::No)
        | (ConditionKind::Bar, YesNo::Yes) => Judgement::NotMet,
    }
}

/// The verdict on eligibility. A programme without conditions bars nobody, and advice neither.
pub(super) fn all(conditions: &[ConditionResult], sources: &Sources<'_>) -> Judgement {
    let binds = |result: &&ConditionResult| {
        let condition = sources.programme.conditions.get(result.condition);
        condition.is_some_and(|condition| condition.kind != ConditionKind::Advice)
    };
    let mut binding = conditions.iter().filter(binds).peekable();
    if binding.peek().is_none() {
        return Judgement::Met;
    }
    logic::all(binding.map(|condition| condition.judgement))
}
