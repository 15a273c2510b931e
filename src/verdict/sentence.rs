//! The arithmetic of the acceptance rule in one sentence.

use super::{Judgement, RuleResult, Tally, rules};
use crate::base::{Text, format_fixed};
use crate::i18n;
use crate::programme::{Denominator, Nature, Rule};

/// The whole rule: constraint indicators first, then reference indicators.
pub(super) fn whole(
    rules: &[Rule],
    results: &[RuleResult],
    tally: impl Fn(Nature) -> Tally,
) -> Text {
    if results.is_empty() {
        return i18n::text("verdict-no-rule");
    }
    let parts = [Nature::Constraint, Nature::Reference]
        .into_iter()
        .filter_map(|nature| {
            let chosen: Vec<&Rule> = rules
                .iter()
                .filter(|rule| rules::nature_of(rule) == nature)
                .collect();
            (!chosen.is_empty()).then(|| of_nature(&chosen, nature, tally(nature)))
        });
    joined(parts, "verdict-and-then")
}

/// The rules of one nature: how many are met, of how many, what is asked, what is short.
pub(super) fn of_nature(rules: &[&Rule], nature: Nature, tally: Tally) -> Text {
    let name = i18n::text(match nature {
        Nature::Constraint => "verdict-constraint",
        Nature::Reference => "verdict-reference",
    });
    if tally.listed == tally.not_applicable {
        return i18n::text_with("verdict-nothing-to-judge", &[("name", &name)]);
    }
    let asked = joined(rules.iter().map(|rule| asked(rule)), "verdict-and");
    let args = [
        ("name", &name),
        ("whole", &whole_of(rules, tally)),
        ("met", &number(tally.met)),
        ("share", &share_of(rules, tally)),
        ("asked", &asked),
        ("outcome", &outcome(rules, tally)),
    ];
    i18n::text_with("verdict-part", &args)
}

/// Of how many indicators, with those that do not apply.
fn whole_of(rules: &[&Rule], tally: Tally) -> Text {
    let applicable = tally.listed - tally.not_applicable;
    let whole = number(share_base(rules).map_or(applicable, |of| rules::base(of, tally)));
    if tally.not_applicable == 0 {
        return whole;
    }
    let key = match share_base(rules) {
        Some(Denominator::Listed) => "verdict-with-not-applicable",
        Some(Denominator::Applicable) | None => "verdict-without-not-applicable",
    };
    i18n::text_with(
        key,
        &[("whole", &whole), ("count", &number(tally.not_applicable))],
    )
}

/// What the share of the first share rule is taken of.
fn share_base(rules: &[&Rule]) -> Option<Denominator> {
    rules.iter().find_map(|rule| match rule {
        Rule::Share { of, .. } => Some(*of),
        Rule::All { .. } | Rule::AtLeast { .. } => None,
    })
}

/// The share that is met, empty where no rule asks for one.
fn share_of(rules: &[&Rule], tally: Tally) -> Text {
    let of_rule = rules.iter().find_map(|rule| match rule {
        Rule::Share { share, of, .. } => Some((*share, *of)),
        Rule::All { .. } | Rule::AtLeast { .. } => None,
    });
    let Some((asked, of)) = of_rule else {
        return Text::default();
    };
    let reached = rules::ratio(tally.met, rules::base(of, tally));
    i18n::text_with(
        "verdict-share",
        &[("share", &Text::same(percent(reached, asked)))],
    )
}

/// A share with one decimal, and with more where it would otherwise round to the share that is
/// asked for without being it.
fn percent(share: f64, asked: f64) -> String {
    let is_same = (share - asked).abs() < 1e-9;
    let written = |share: f64, digits| format!("{}%", format_fixed(share * 100.0, digits));
    let digits =
        (1..=4).find(|digits| is_same || written(share, *digits) != written(asked, *digits));
    written(share, digits.unwrap_or(5))
}

/// What one rule asks for.
fn asked(rule: &Rule) -> Text {
    match rule {
        Rule::All { .. } => i18n::text("verdict-all"),
        Rule::AtLeast { count, .. } => i18n::text_with(
            "verdict-at-least",
            &[("count", &Text::same(count.to_string()))],
        ),
        Rule::Share {
            share, inclusive, ..
        } => {
            let key = if *inclusive {
                "verdict-share-inclusive"
            } else {
                "verdict-share-exclusive"
            };
            // Shares of rules are round: 70, 66.7. Two decimals and no idle zeros.
            let percent = format_fixed(share * 100.0, 2);
            let percent = percent.trim_end_matches('0').trim_end_matches('.');
            i18n::text_with(key, &[("share", &Text::same(format!("{percent}%")))])
        }
    }
}

/// What is short, and what cannot be decided.
fn outcome(rules: &[&Rule], tally: Tally) -> Text {
    let needed = rules
        .iter()
        .map(|rule| rules::needed(rule, tally))
        .max()
        .unwrap_or_default();
    let short = number(needed.saturating_sub(tally.met));
    let judgements = rules.iter().map(|rule| rules::judge_rule(rule, tally));
    let key = match (super::logic::all(judgements), tally.undecided) {
        (Judgement::Met, _) => "verdict-satisfied",
        (_, 0) => "verdict-short",
        _ => "verdict-short-undecided",
    };
    i18n::text_with(
        key,
        &[("short", &short), ("undecided", &number(tally.undecided))],
    )
}

fn number(count: usize) -> Text {
    Text::same(count.to_string())
}

/// Parts with a word between them.
fn joined(parts: impl IntoIterator<Item = Text>, key: &str) -> Text {
    let join = |a: Text, b: Text| i18n::text_with(key, &[("a", &a), ("b", &b)]);
    parts.into_iter().reduce(join).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Lang;

    #[test]
    fn a_share_never_looks_like_the_one_that_it_misses() {
        assert_eq!(percent(0.7, 0.7), "70.0%");
        assert_eq!(percent(9.0 / 13.0, 0.7), "69.2%");
        assert_eq!(percent(0.69996, 0.7), "69.996%");
        assert_eq!(percent(0.66664, 0.6667), "66.66%");
    }

    #[test]
    fn says_the_arithmetic() {
        let rules = [
            Rule::Share {
                nature: Nature::Reference,
                share: 0.7,
                inclusive: true,
                of: Denominator::Listed,
            },
            Rule::AtLeast {
                nature: Nature::Reference,
                count: 10,
            },
        ];
        let chosen: Vec<&Rule> = rules.iter().collect();
        let tally = Tally {
            listed: 13,
            met: 9,
            not_met: 4,
            ..Tally::default()
        };
        let text = of_nature(&chosen, Nature::Reference, tally);
        assert_eq!(
            text.get(Lang::Zh),
            "参考性指标 13 项中可达 9 项，占 69.2%，需 70% 及以上且不少于 10 项，还差 1 项"
        );
        assert_eq!(
            text.get(Lang::En),
            "Reference indicators: 9 of 13 met (69.2%); required: 70% or more and at least 10; 1 short"
        );
    }
}
