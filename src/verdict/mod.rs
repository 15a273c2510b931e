//! The verdict: indicators against targets, the acceptance rule, eligibility.
//!
//! Owns every judgement. What is missing is never met: a judgement is met, not met or cannot be
//! decided. Start at [`verdict`].

mod eligibility;
mod figures;
mod indicators;
mod logic;
mod rules;
mod sentence;
mod types;

use crate::base::Text;
use crate::figure::Sources;
use crate::i18n;
use crate::programme::Nature;

pub use figures::{figure_of, offers_of};
pub use indicators::judge_indicator;
pub use rules::judge_rule;
pub use types::{
    ConditionResult, IndicatorResult, Judgement, RuleResult, Tally, Undecided, Verdict,
};

/// Judges a plan by the rules of its programme.
///
/// A plan of a kind that the programme does not have cannot be judged: everything is undecided.
#[must_use]
pub fn verdict(sources: &Sources<'_>) -> Verdict {
    let programme = sources.programme;
    let kind = programme.kind(&sources.plan.head.kind);
    let indicators = indicators::judge(sources);
    let tally = |nature| rules::tally(&indicators, nature);
    let (constraint, reference) = (tally(Nature::Constraint), tally(Nature::Reference));
    let acceptance = kind.map_or(&[][..], |kind| kind.acceptance.as_slice());
    let of_nature = |nature: Nature| match nature {
        Nature::Constraint => constraint,
        Nature::Reference => reference,
    };
    let rules = rules::judge(acceptance, of_nature);
    let conditions = eligibility::judge(sources);
    Verdict {
        acceptance: logic::all(rules.iter().map(|rule| rule.judgement)),
        sentence: match kind {
            Some(_) => sentence::whole(acceptance, &rules, of_nature),
            None => i18n::text("verdict-no-kind"),
        },
        clause: kind.map_or_else(Text::default, |kind| {
            programme.cite(&kind.acceptance_standing)
        }),
        eligibility: match kind {
            Some(_) => eligibility::all(&conditions),
            None => Judgement::Undecided,
        },
        indicators,
        constraint,
        reference,
        rules,
        conditions,
    }
}
