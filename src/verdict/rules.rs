//! The rules of acceptance over three-valued indicators.
//!
//! An undecided indicator may still turn out either way. A rule is met only if it holds however the
//! undecided ones turn out, and not met only if it cannot hold in any way. Every rule asks for *at
//! least* so many met indicators, so the two extremes decide: all undecided ones met, or none. For
//! the same reason several rules can hold together whenever each can hold alone. That an undecided
//! indicator may also turn out not to apply changes nothing: the share then lies between the two.

use super::{IndicatorResult, Judgement, RuleResult, Tally, sentence};
use crate::programme::{Denominator, Nature, Rule};

/// How many indicators of a nature stand how.
pub(super) fn tally(indicators: &[IndicatorResult], nature: Nature) -> Tally {
    let mut tally = Tally::default();
    for indicator in indicators
        .iter()
        .filter(|indicator| indicator.nature == nature)
    {
        tally.listed += 1;
        match indicator.judgement {
            Judgement::Met => tally.met += 1,
            Judgement::NotMet => tally.not_met += 1,
            Judgement::Undecided => tally.undecided += 1,
            Judgement::NotApplicable => tally.not_applicable += 1,
        }
    }
    tally
}

/// All rules, in their order.
pub(super) fn judge(rules: &[Rule], tally: impl Fn(Nature) -> Tally) -> Vec<RuleResult> {
    let judged = |(index, rule): (usize, &Rule)| {
        let tally = tally(nature_of(rule));
        RuleResult {
            rule: index,
            judgement: judge_rule(rule, tally),
            sentence: sentence::of_nature(&[rule], nature_of(rule), tally),
            short: needed(rule, tally).saturating_sub(tally.met),
        }
    };
    rules.iter().enumerate().map(judged).collect()
}

/// Whether a rule holds.
///
/// Where no indicator of its nature is listed, or none applies to the applicant, there is nothing
/// that the rule could be judged by: it is undecided.
#[must_use]
pub fn judge_rule(rule: &Rule, tally: Tally) -> Judgement {
    if tally.listed == tally.not_applicable {
        return Judgement::Undecided;
    }
    let needed = needed(rule, tally);
    if tally.met >= needed {
        Judgement::Met
    } else if tally.met + tally.undecided < needed {
        Judgement::NotMet
    } else {
        Judgement::Undecided
    }
}

/// How many indicators must be met for a rule to hold.
pub(super) fn needed(rule: &Rule, tally: Tally) -> usize {
    let applicable = tally.listed - tally.not_applicable;
    match rule {
        Rule::All { .. } => applicable,
        Rule::AtLeast { count, .. } => usize::try_from(*count).unwrap_or(usize::MAX),
        Rule::Share {
            share,
            inclusive,
            of,
            ..
        } => {
            let whole = base(*of, tally);
            // One more than there are: a share above the whole cannot be reached.
            (0..=whole)
                .find(|met| enough(*met, whole, *share, *inclusive))
                .unwrap_or(whole + 1)
        }
    }
}

/// What a share is taken of.
pub(super) const fn base(of: Denominator, tally: Tally) -> usize {
    match of {
        Denominator::Listed => tally.listed,
        Denominator::Applicable => tally.listed - tally.not_applicable,
    }
}

/// Whether so many of the whole are the share. The share itself is a decimal of the template: what
/// binary fractions lose of it decides nothing.
fn enough(met: usize, whole: usize, share: f64, inclusive: bool) -> bool {
    const ROUNDING: f64 = 1e-9;
    let reached = ratio(met, whole);
    if inclusive {
        reached >= share - ROUNDING
    } else {
        reached > share + ROUNDING
    }
}

/// A part of a whole; nothing of nothing is nothing.
pub(super) fn ratio(part: usize, whole: usize) -> f64 {
    let number = |count: usize| u32::try_from(count).map_or(f64::from(u32::MAX), f64::from);
    if whole == 0 {
        0.0
    } else {
        number(part) / number(whole)
    }
}

/// Of which indicators a rule speaks.
pub(super) const fn nature_of(rule: &Rule) -> Nature {
    match rule {
        Rule::All { nature } | Rule::Share { nature, .. } | Rule::AtLeast { nature, .. } => *nature,
    }
}
