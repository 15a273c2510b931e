//! How far an indicator is: the part of its target that it reaches, and what the rest costs.

use super::{Earned, IndicatorResult, Judgement};
use crate::base::Unit;
use crate::figure::Sources;
use crate::plan::IndicatorEntry;
use crate::programme::Direction;

/// The part of the target that is reached, 0 to 1; 0 where it is not known.
pub(super) fn of(result: &IndicatorResult) -> f64 {
    if result.judgement == Judgement::Met {
        return 1.0;
    }
    let value = result.planned.and_then(|figure| figure.complete_value());
    let (Judgement::NotMet, Some(value), Some(target)) = (result.judgement, value, result.target)
    else {
        return 0.0;
    };
    part(result.definition.direction, value, target)
}

impl IndicatorResult {
    /// The points that it brings; `None` where it has none, or does not apply and leaves its points to
    /// the others.
    #[must_use]
    pub fn earned(&self) -> Option<Earned> {
        let points = self.definition.points?;
        let (least, most) = match self.judgement {
            Judgement::Met => (points.full, points.full),
            Judgement::NotMet if points.in_part => {
                let part = points.full * of(self);
                (part, part)
            }
            Judgement::NotMet => (0.0, 0.0),
            Judgement::Undecided => (0.0, points.full),
            Judgement::NotApplicable => return None,
        };
        Some(Earned {
            least,
            most,
            full: points.full,
        })
    }
}

/// The part of a target that a value reaches, 0 to 1.
pub(super) fn part(direction: Direction, value: f64, target: f64) -> f64 {
    let part = match direction {
        Direction::AtLeast | Direction::Above if target > 0.0 => value / target,
        Direction::AtMost | Direction::Below if value > 0.0 => target / value,
        _ => 0.0,
    };
    part.clamp(0.0, 1.0)
}

/// What it would cost to bring an indicator to its target, 10⁴ CNY: what the measures that serve it
/// cost, in proportion to what they bring. They take it from the present value to the planned one, so
/// the rest of the way costs as much per step; a question costs as much as its measures. `None` where
/// nothing is open, where a value or an investment is not known, and where the measures bring nothing.
pub(super) fn cost(
    entry: Option<&IndicatorEntry>,
    result: &IndicatorResult,
    sources: &Sources<'_>,
) -> Option<f64> {
    if !matches!(result.judgement, Judgement::NotMet | Judgement::Undecided) {
        return None;
    }
    let serving = entry.map(|entry| &entry.measures)?;
    let investment = serving
        .iter()
        .map(|id| {
            let at = sources.plan.measures.iter().position(|m| m.id == *id)?;
            let known = &sources.pathway.costs.measures;
            let cost = known.iter().find(|cost| cost.measure == at)?;
            cost.investment.value_in(Unit::TEN_THOUSAND_YUAN)
        })
        .sum::<Option<f64>>()
        .filter(|_| !serving.is_empty())?;
    if result.unit.is_none() {
        return Some(investment);
    }
    let gap = -result.margin.filter(|margin| *margin < 0.0)?;
    let brought = result.planned?.complete_value()? - result.now?.complete_value()?;
    let brought = match result.definition.direction {
        Direction::AtMost | Direction::Below => -brought,
        _ => brought,
    };
    (brought > 0.0).then(|| investment * gap / brought)
}
