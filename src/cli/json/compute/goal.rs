//! What goal seek answers for each measure: how much of it closes the gap to the main target.

use serde::Serialize;

use super::beside::TraceView;
use crate::base::Text;
use crate::cli::json::Quantity;
use crate::figure::{Reference, Sources, sought};
use crate::pathway::{Answer, Closing, goal_taken};

/// The answer for one measure.
#[derive(Debug, Default, Serialize)]
pub(super) struct GoalView {
    target: String,
    answer: &'static str,
    quantity: Option<f64>,
    taken: Option<f64>,
    now: Option<f64>,
    unit: Option<Text>,
    times: Option<f64>,
    gap_without: Option<Quantity>,
    gap_then: Option<Quantity>,
    remains: Option<Quantity>,
    trace: Option<TraceView>,
}

impl GoalView {
    /// The answer for a measure; `None` where the plan has no target to meet.
    pub(super) fn new(index: usize, sources: &Sources<'_>) -> Option<Self> {
        let target = sources.pathway.main_target()?;
        let measure = sources.plan.measures.get(index)?;
        let answer = sought(&measure.id, sources)?;
        let traced = |what: &str| {
            let reference = Reference::to(format!("measure.{}.{what}", measure.id));
            TraceView::of(&reference, sources)
        };
        let view = match answer {
            Answer::Closes(closing) => Self::closes(closing, traced("needed")),
            Answer::Unneeded => Self::said("unneeded"),
            Answer::Cannot { remains, without } => Self {
                gap_without: Some(without.into()),
                remains: Some(remains.into()),
                trace: traced("remains"),
                ..Self::said("cannot")
            },
            Answer::Open => Self::said("open"),
        };
        Some(Self {
            target: target.id.clone(),
            ..view
        })
    }

    fn said(answer: &'static str) -> Self {
        Self {
            answer,
            ..Self::default()
        }
    }

    fn closes(closing: Closing, trace: Option<TraceView>) -> Self {
        let remains = closing.then.with_value(Some(0.0));
        Self {
            quantity: Some(closing.quantity),
            taken: Some(goal_taken(closing.quantity)),
            now: Some(closing.now),
            times: Some(closing.times),
            gap_without: Some(closing.without.into()),
            gap_then: Some(closing.then.into()),
            remains: Some(remains.into()),
            unit: Some(closing.unit),
            trace,
            ..Self::said("closes")
        }
    }
}
