//! Goals of the applicant as indicators.

use crate::base::{Reading, Text};
use crate::i18n;
use crate::plan::{Goal, Plan};
use crate::programme::{
    Indicator, IndicatorSource, IndicatorTarget, Kind, Nature, Standing, Waiver,
};

/// The goals of a plan, in their order. They are judged whatever the kind; that a kind has no place for
/// them is a finding.
pub(super) fn indicators(plan: &Plan, kind: Option<&Kind>) -> Vec<Indicator> {
    if kind.is_none() {
        return Vec::new();
    }
    plan.goals.iter().map(indicator).collect()
}

fn indicator(goal: &Goal) -> Indicator {
    let value = |datum: &crate::base::Datum| match datum.reading() {
        Reading::Value(value) => Some(value),
        Reading::Nothing(crate::base::State::ConfirmedZero) => Some(0.0),
        Reading::Nothing(_) | Reading::Missing(_) | Reading::Wrong(_) => None,
    };
    let targets = goal.targets.iter().map(|datum| IndicatorTarget {
        year: datum.year,
        class: String::new(),
        value: value(datum),
    });
    Indicator {
        id: goal.id.clone(),
        kinds: Vec::new(),
        group: String::new(),
        name: Text::same(goal.name.clone()),
        nature: Nature::Own,
        unit: goal.unit.clone(),
        direction: goal.direction,
        targets: targets.filter(|target| target.value.is_some()).collect(),
        source: if goal.figure.trim().is_empty() {
            IndicatorSource::Typed
        } else {
            IndicatorSource::Computed(goal.figure.clone())
        },
        waiver: Waiver::Never,
        points: None,
        note: Text::same(goal.basis.clone()),
        standing: Standing::Reported {
            by: i18n::text("goal-standing"),
        },
    }
}
