//! What breaks first when values turn out worse than planned.

use super::rules::{self, Row};
use super::{Breaks, IndicatorResult, Judgement, logic};
use crate::programme::Rule;

/// Lets the met indicators fail one after the other, the smallest margin first, until a rule no longer
/// holds. `None` for a plan that does not pass, and where no measured indicator can break it.
pub(super) fn first(
    rules: &[Rule],
    rows: &[Row<'_>],
    results: &[IndicatorResult],
) -> Option<Breaks> {
    let holds = |rows: &[Row<'_>]| {
        let judged = rules.iter().map(|rule| rules::judge_test(&rule.test, rows));
        logic::all(judged) == Judgement::Met
    };
    let mut rows = rows.to_vec();
    if !holds(&rows) {
        return None;
    }
    let mut met: Vec<(usize, f64)> = results
        .iter()
        .enumerate()
        .filter(|(_, result)| result.judgement == Judgement::Met)
        .filter_map(|(at, result)| Some((at, result.relative_margin()?)))
        .collect();
    met.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    for (after, (indicator, relative_margin)) in met.into_iter().enumerate() {
        let row = rows.get_mut(indicator)?;
        row.judgement = Judgement::NotMet;
        row.progress = 0.0;
        if !holds(&rows) {
            return Some(Breaks {
                indicator,
                relative_margin,
                after,
            });
        }
    }
    None
}
