//! Conditions that must hold and bars that must not.

use super::{ConditionResult, Judgement, logic};
use crate::figure::Sources;
use crate::plan::YesNo;
use crate::programme::ConditionKind;

/// The conditions that concern the plan's kind, in the order of the programme.
pub(super) fn judge(sources: &Sources<'_>) -> Vec<ConditionResult> {
    let kind = sources.plan.head.kind.as_str();
    let conditions = sources.programme.conditions.iter().enumerate();
    conditions
        .filter(|(_, condition)| condition.concerns(kind))
        .map(|(index, condition)| {
            let answer = sources
                .plan
                .condition(&condition.id)
                .map_or(YesNo::Unanswered, |c| c.answer);
            ConditionResult {
                condition: index,
                judgement: satisfied(condition.kind, answer),
            }
        })
        .collect()
}

/// A requirement asks for yes, a bar for no; an unanswered question is neither.
const fn satisfied(kind: ConditionKind, answer: YesNo) -> Judgement {
    match (kind, answer) {
        (_, YesNo::Unanswered) => Judgement::Undecided,
        (ConditionKind::Requirement, YesNo::Yes) | (ConditionKind::Bar, YesNo::No) => {
            Judgement::Met
        }
        (ConditionKind::Requirement, YesNo::No) | (ConditionKind::Bar, YesNo::Yes) => {
            Judgement::NotMet
        }
    }
}

/// The verdict on eligibility. A programme without conditions bars nobody.
pub(super) fn all(conditions: &[ConditionResult]) -> Judgement {
    if conditions.is_empty() {
        return Judgement::Met;
    }
    logic::all(conditions.iter().map(|condition| condition.judgement))
}
