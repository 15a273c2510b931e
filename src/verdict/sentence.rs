//! The arithmetic of the acceptance rule in sentences.

use super::rules::{self, Row, World};
use super::{Judgement, Tally};
use crate::base::{Text, format_fixed};
use crate::i18n;
use crate::programme::{Denominator, Programme, Rule, Selection, Test};

/// Who can name selections: the programme knows the names of its groups.
pub(super) struct Speaker<'a> {
    pub programme: &'a Programme,
    pub rows: &'a [Row<'a>],
}

impl Speaker<'_> {
    /// The whole rule: what counts the same indicators is said together.
    pub(super) fn whole(&self, rules: &[Rule]) -> Text {
        if rules.is_empty() {
            return i18n::text("verdict-no-rule");
        }
        let mut parts: Vec<Vec<&Test>> = Vec::new();
        for rule in rules {
            let test = &rule.test;
            let together = parts.iter_mut().find(|part| {
                let first = part.first().and_then(|first| counted(first));
                first.is_some() && first == counted(test)
            });
            match together {
                Some(part) => part.push(test),
                None => parts.push(vec![test]),
            }
        }
        joined(parts.iter().map(|part| self.part(part)), "verdict-and-then")
    }

    /// Tests that count the same indicators, or one of another sort.
    pub(super) fn part(&self, tests: &[&Test]) -> Text {
        match tests {
            [Test::Any { count, tests }] => self.any(*count, tests),
            [Test::Score { of, pass, .. }] => self.score(of, *pass),
            _ => match tests.first().and_then(|first| counted(first)) {
                Some(of) => self.count(tests, of),
                None => Text::default(),
            },
        }
    }

    /// How many are met, of how many, what is asked, what is short.
    fn count(&self, tests: &[&Test], of: &Selection) -> Text {
        let name = self.name(of);
        let tally = rules::tally(self.rows, of);
        if tally.listed == tally.not_applicable {
            return i18n::text_with("verdict-nothing-to-judge", &[("name", &name)]);
        }
        let asked = joined(tests.iter().map(|test| asked(test)), "verdict-and");
        let args = [
            ("name", &name),
            ("whole", &whole_of(tests, tally)),
            ("met", &number(tally.met)),
            ("share", &share_of(tests, tally)),
            ("asked", &asked),
            ("outcome", &self.outcome(tests, tally)),
        ];
        i18n::text_with("verdict-part", &args)
    }

    /// What a selection is called.
    fn name(&self, of: &Selection) -> Text {
        match of {
            Selection::Every => i18n::text("verdict-every"),
            Selection::Own => i18n::text(crate::programme::Nature::Own.plural()),
            Selection::Nature(nature) => i18n::text(nature.plural()),
            Selection::Group(id) => {
                let group = self.programme.groups.iter().find(|group| group.id == *id);
                let name = group.map_or_else(|| Text::same(id.clone()), |group| group.name.clone());
                i18n::text_with("verdict-of-group", &[("name", &name)])
            }
            Selection::Indicators(ids) => {
                i18n::text_with("verdict-of-these", &[("count", &number(ids.len()))])
            }
        }
    }

    /// What is short, and what cannot be decided.
    fn outcome(&self, tests: &[&Test], tally: Tally) -> Text {
        let needed = tests.iter().map(|test| rules::needed(test, tally)).max();
        let short = number(needed.unwrap_or_default().saturating_sub(tally.met));
        let judgements = tests.iter().map(|test| rules::judge_test(test, self.rows));
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

    /// How many of several tests hold, and each of them.
    fn any(&self, count: u32, tests: &[Test]) -> Text {
        let met = tests
            .iter()
            .filter(|test| rules::judge_test(test, self.rows) == Judgement::Met)
            .count();
        let each = joined(tests.iter().map(|test| self.part(&[test])), "verdict-or");
        i18n::text_with(
            "verdict-any",
            &[
                ("whole", &number(tests.len())),
                ("met", &number(met)),
                ("count", &Text::same(count.to_string())),
                ("each", &each),
            ],
        )
    }

    /// The points, or between which points the score lies.
    fn score(&self, of: &Selection, pass: f64) -> Text {
        let (Some(least), Some(most)) = (
            rules::score(of, self.rows, World::Worst),
            rules::score(of, self.rows, World::Best),
        ) else {
            return i18n::text_with("verdict-nothing-to-judge", &[("name", &self.name(of))]);
        };
        let points = |points: f64| Text::same(plain(points));
        let is_open = most.points - least.points > 1e-9;
        let key = if is_open {
            "verdict-score-open"
        } else if least.points >= pass - 1e-9 {
            "verdict-score-passed"
        } else {
            "verdict-score-short"
        };
        let short = (pass - least.points).max(0.0);
        i18n::text_with(
            key,
            &[
                ("least", &points(least.points)),
                ("most", &points(most.points)),
                ("full", &points(least.full)),
                ("pass", &points(pass)),
                ("short", &points(short)),
            ],
        )
    }
}

/// The selection whose members a test counts.
fn counted(test: &Test) -> Option<&Selection> {
    match test {
        Test::All { of }
        | Test::Share { of, .. }
        | Test::AtLeast { of, .. }
        | Test::Veto { of } => Some(of),
        Test::Any { .. } | Test::Score { .. } => None,
    }
}

/// Of how many indicators, with those that do not apply.
fn whole_of(tests: &[&Test], tally: Tally) -> Text {
    let applicable = tally.listed - tally.not_applicable;
    let whole = number(share_base(tests).map_or(applicable, |base| rules::whole(base, tally)));
    if tally.not_applicable == 0 {
        return whole;
    }
    let key = match share_base(tests) {
        Some(Denominator::Listed) => "verdict-with-not-applicable",
        Some(Denominator::Applicable) | None => "verdict-without-not-applicable",
    };
    i18n::text_with(
        key,
        &[("whole", &whole), ("count", &number(tally.not_applicable))],
    )
}

/// The first share that is asked for, and what it is taken of.
fn first_share(tests: &[&Test]) -> Option<(f64, Denominator)> {
    tests.iter().find_map(|test| match test {
        Test::Share { share, base, .. } => Some((*share, *base)),
        _ => None,
    })
}

fn share_base(tests: &[&Test]) -> Option<Denominator> {
    first_share(tests).map(|(_, base)| base)
}

/// The share that is met, empty where no test asks for one.
fn share_of(tests: &[&Test], tally: Tally) -> Text {
    let Some((asked, base)) = first_share(tests) else {
        return Text::default();
    };
    let reached = rules::ratio(tally.met, rules::whole(base, tally));
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

/// What one test asks for.
fn asked(test: &Test) -> Text {
    match test {
        Test::Veto { .. } => i18n::text("verdict-veto"),
        Test::AtLeast { count, .. } => i18n::text_with(
            "verdict-at-least",
            &[("count", &Text::same(count.to_string()))],
        ),
        Test::Share {
            share, inclusive, ..
        } => {
            let key = if *inclusive {
                "verdict-share-inclusive"
            } else {
                "verdict-share-exclusive"
            };
            let share = format!("{}%", plain(share * 100.0));
            i18n::text_with(key, &[("share", &Text::same(share))])
        }
        Test::All { .. } | Test::Any { .. } | Test::Score { .. } => i18n::text("verdict-all"),
    }
}

/// A number of a rule: 70, 66.7. Two decimals at most and no idle zeros.
pub(super) fn plain(value: f64) -> String {
    let text = format_fixed(value, 2);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn number(count: usize) -> Text {
    Text::same(count.to_string())
}

/// Parts with a word between them.
fn joined(parts: impl IntoIterator<Item = Text>, key: &'static str) -> Text {
    let join = |a: Text, b: Text| i18n::text_with(key, &[("a", &a), ("b", &b)]);
    parts.into_iter().reduce(join).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_never_looks_like_the_one_that_it_misses() {
        assert_eq!(percent(0.7, 0.7), "70.0%");
        assert_eq!(percent(9.0 / 13.0, 0.7), "69.2%");
        assert_eq!(percent(0.69996, 0.7), "69.996%");
        assert_eq!(percent(0.66664, 0.6667), "66.66%");
    }
}
