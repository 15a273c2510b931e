//! The verdict: indicators against targets, the acceptance rule, eligibility.
//!
//! Owns every judgement. What is missing is never met: a judgement is met, not met or cannot be
//! decided. Start at [`verdict`].

mod breaks;
mod cases;
mod eligibility;
mod figures;
mod goals;
mod indicators;
mod logic;
mod progress;
mod rules;
mod sentence;
mod size;
mod types;
mod way;
mod words;

use crate::base::Text;
use crate::figure::Sources;
use crate::i18n;
use crate::programme::{
    Band, Counting, Indicator, Kind, Missing, Nature, Rule, Selection, Test, Waived,
};

pub use cases::{CaseResult, judge_case};
pub use figures::{figure_of, offers_of};
pub use rules::{Row, judge_test};
pub use types::{
    Breaks, ClassResult, ConditionResult, Earned, IndicatorResult, Judgement, Passing, RuleResult,
    ScoreResult, Tally, Undecided, Verdict, Way, WayStep,
};
pub use way::{Burden, Found, shortest};

/// Judges a plan by the rules of its programme.
///
/// A plan of a kind that the programme does not have cannot be judged: everything is undecided.
#[must_use]
pub fn verdict(sources: &Sources<'_>) -> Verdict {
    let programme = sources.programme;
    let kind = programme.kind(&sources.plan.head.kind);
    let class = kind.and_then(|kind| size::class_of(kind, sources));
    let indicators = indicators::judge(sources, kind, class.as_ref());
    let rows = rows(&indicators, kind.map(|kind| &kind.counting));
    let rules = kind.map_or(&[][..], |kind| kind.acceptance.as_slice());
    let speaker = sentence::Speaker {
        programme,
        rows: &rows,
    };
    let results = judge(rules, &speaker, sources);
    let conditions = eligibility::judge(sources);
    Verdict {
        tallies: tallies(&rows),
        score: score(rules, &rows),
        acceptance: logic::all(results.iter().map(|rule| rule.judgement)),
        sentence: match kind {
            Some(_) => speaker.whole(rules),
            None => i18n::text("verdict-no-kind"),
        },
        clause: kind.map_or_else(Text::default, |kind| {
            programme.cite(&kind.acceptance_standing)
        }),
        breaks_first: breaks::first(rules, &rows, &indicators),
        passing: way::passing(rules, &rows, &indicators),
        eligibility: match kind {
            Some(_) => eligibility::all(&conditions, sources),
            None => Judgement::Undecided,
        },
        rules: results,
        indicators,
        class,
        conditions,
    }
}

/// What rules see of the indicators: rows that do not apply or have no value count as the programme
/// says.
fn rows<'a>(indicators: &'a [IndicatorResult], counting: Option<&Counting>) -> Vec<Row<'a>> {
    let of = |result: &'a IndicatorResult| Row {
        id: &result.id,
        nature: result.nature(),
        group: &result.definition.group,
        own: result.own,
        points: result.definition.points,
        judgement: counted(result, counting),
        progress: progress::of(result),
    };
    indicators.iter().map(of).collect()
}

fn counted(result: &IndicatorResult, counting: Option<&Counting>) -> Judgement {
    let waived = counting.map_or(Waived::LeftOut, |counting| counting.not_applicable);
    let missing = counting.map_or(Missing::Undecided, |counting| counting.missing);
    match (result.judgement, result.why) {
        (Judgement::NotApplicable, _) if waived == Waived::NotMet => Judgement::NotMet,
        (Judgement::Undecided, Some(Undecided::NoValue)) if missing == Missing::NotMet => {
            Judgement::NotMet
        }
        (judgement, _) => judgement,
    }
}

/// All rules, in their order.
fn judge(
    rules: &[Rule],
    speaker: &sentence::Speaker<'_>,
    sources: &Sources<'_>,
) -> Vec<RuleResult> {
    let judged = |(index, rule): (usize, &Rule)| RuleResult {
        rule: index,
        judgement: judge_test(&rule.test, speaker.rows),
        sentence: speaker.part(&[&rule.test]),
        clause: sources.programme.cite(&rule.standing),
        short: short(&rule.test, speaker.rows),
    };
    rules.iter().enumerate().map(judged).collect()
}

/// How many more indicators a test asks for.
fn short(test: &Test, rows: &[Row<'_>]) -> usize {
    match test {
        Test::All { of }
        | Test::Share { of, .. }
        | Test::AtLeast { of, .. }
        | Test::Veto { of } => {
            let tally = rules::tally(rows, of);
            rules::needed(test, tally).saturating_sub(tally.met)
        }
        Test::Any { .. } | Test::Score { .. } => 0,
    }
}

fn tallies(rows: &[Row<'_>]) -> Vec<(Nature, Tally)> {
    Nature::ALL
        .into_iter()
        .map(|nature| (nature, rules::tally(rows, &Selection::Nature(nature))))
        .filter(|(_, tally)| tally.listed > 0)
        .collect()
}

/// The points of the first rule that counts them.
fn score(rules: &[Rule], rows: &[Row<'_>]) -> Option<ScoreResult> {
    rules.iter().enumerate().find_map(|(rule, of_rule)| {
        let Test::Score { of, bands, .. } = &of_rule.test else {
            return None;
        };
        let least = rules::score(of, rows, rules::World::Worst)?;
        let most = rules::score(of, rows, rules::World::Best)?;
        let (low, high) = (grade(bands, least.points), grade(bands, most.points));
        Some(ScoreResult {
            rule,
            least: least.points,
            most: most.points,
            full: least.full,
            grade: low.filter(|_| low == high).cloned(),
        })
    })
}

/// The highest grade that so many points earn.
fn grade(bands: &[Band], points: f64) -> Option<&Text> {
    bands
        .iter()
        .filter(|band| points >= band.from - 1e-9)
        .max_by(|a, b| a.from.total_cmp(&b.from))
        .map(|band| &band.name)
}

/// The indicators of a kind, then the goals of the plan where the kind has such.
fn definitions(sources: &Sources<'_>, kind: Option<&Kind>) -> Vec<(Indicator, bool)> {
    let id = sources.plan.head.kind.as_str();
    let listed = sources.programme.indicators_of(id).cloned();
    let own = goals::indicators(sources.plan, kind);
    listed
        .map(|indicator| (indicator, false))
        .chain(own.into_iter().map(|indicator| (indicator, true)))
        .collect()
}
