//! The verdict: indicators, the acceptance rule in three-valued logic, eligibility.

use nearzero::account::factors;
use nearzero::assess::assess;
use nearzero::base::{Datum, Lang, Number, State, Unit};
use nearzero::plan::{IndicatorEntry, Plan, YesNo};
use nearzero::programme::{
    Denominator, Direction, Indicator, IndicatorTarget, Nature, Programme, Rule, Selection,
    Standing, Test, built_in,
};
use nearzero::verdict::{Judgement, Row, Undecided, Verdict, judge_test};
use proptest::prelude::*;

use crate::town::{World, entry, town};

fn verdict(world: &World) -> Verdict {
    world.assess().verdict
}

/// The judgement of an indicator, and why it is undecided.
fn judged(world: &World, id: &str) -> (Judgement, Option<Undecided>) {
    let verdict = verdict(world);
    let result = verdict.indicators.iter().find(|result| result.id == id);
    let result = result.unwrap_or_else(|| panic!("no indicator {id}"));
    (result.judgement, result.why)
}

/// How the entry of an indicator is changed, and what follows.
type IndicatorCase = (
    &'static str,
    fn(&mut IndicatorEntry),
    Judgement,
    Option<Undecided>,
);

#[test]
fn an_indicator_is_met_by_its_value_and_never_by_absence() {
    use Judgement::{Met, NotApplicable, NotMet, Undecided as Open};
    let cases: [IndicatorCase; 16] = [
        ("c1", |e| e.values[1].value = "20".into(), Met, None),
        ("c1", |e| e.values[1].value = "19.999".into(), NotMet, None),
        ("c1", |e| e.values[1].value = "２０".into(), Met, None),
        (
            "c1",
            |e| e.values[1].value = "".into(),
            Open,
            Some(Undecided::NoValue),
        ),
        (
            "c1",
            |e| e.values[1].value = "20%".into(),
            Open,
            Some(Undecided::WrongValue),
        ),
        (
            "c1",
            |e| e.values[1].state = State::Awaited,
            Open,
            Some(Undecided::NoValue),
        ),
        (
            "c1",
            |e| e.values[1].state = State::NotApplicable,
            Open,
            Some(Undecided::NoValue),
        ),
        (
            "c1",
            |e| e.values[1].state = State::ConfirmedZero,
            NotMet,
            None,
        ),
        (
            "c1",
            |e| e.values[1].year = 2026,
            Open,
            Some(Undecided::NoValue),
        ),
        ("r1", |e| e.values[1].value = "10".into(), Met, None),
        ("r1", |e| e.values[1].value = "10.01".into(), NotMet, None),
        (
            "r1",
            |e| e.values[1].state = State::ConfirmedZero,
            Met,
            None,
        ),
        ("c2", |e| e.answer = YesNo::No, NotMet, None),
        (
            "c2",
            |e| e.answer = YesNo::Unanswered,
            Open,
            Some(Undecided::NoValue),
        ),
        (
            "r3",
            |e| e.not_applicable = true,
            Open,
            Some(Undecided::NoReason),
        ),
        (
            "r3",
            |e| {
                e.not_applicable = true;
                e.reason = "无绿地".to_owned();
            },
            NotApplicable,
            None,
        ),
    ];
    for (at, (id, change, judgement, why)) in cases.into_iter().enumerate() {
        let mut world = town();
        let entries = &mut world.plan.indicators;
        change(entries.iter_mut().find(|entry| entry.id == id).unwrap());
        assert_eq!(judged(&world, id), (judgement, why), "case {at} of {id}");
    }
}

#[test]
fn a_computed_value_comes_before_a_typed_one_where_it_reaches() {
    let mut world = town();
    world.plan.indicators.push(entry("r2", "1"));
    let result = verdict(&world).indicators.swap_remove(3);
    assert!(result.computed && result.judgement == Judgement::Met);

    // An inventory has no future: the typed value of the target year is judged, the present is computed.
    world.programme.indicators[3].source =
        nearzero::programme::IndicatorSource::Computed("-intensity.gdp@base..year".to_owned());
    let result = verdict(&world).indicators.swap_remove(3);
    assert!(!result.computed);
    assert_eq!(result.planned.unwrap().value, Some(1.0));
    assert_eq!(result.judgement, Judgement::NotMet);
    let now = result.now.unwrap();
    assert_eq!(now.year, Some(2023));
    assert!(now.value.unwrap() > 10.0);
}

#[test]
fn an_incomplete_figure_is_not_judged() {
    let mut world = town();
    world.plan.activities[0].values[2].state = State::NotEstimated;
    assert_eq!(
        judged(&world, "r2"),
        (Judgement::Undecided, Some(Undecided::IncompleteFigure))
    );
}

#[test]
fn where_the_programme_sets_no_value_the_applicants_own_is_the_target() {
    let mut world = town();
    world.programme.indicators[4].targets[0].value = None;
    let result = verdict(&world).indicators.swap_remove(4);
    assert_eq!(
        (result.target, result.judgement),
        (Some(35.0), Judgement::Met)
    );
    world.plan.indicators.remove(3);
    assert_eq!(
        judged(&world, "r3"),
        (Judgement::Undecided, Some(Undecided::NoTarget))
    );
}

#[test]
fn an_earlier_target_goes_on_to_hold() {
    let mut world = town();
    let targets = &mut world.programme.indicators[0].targets;
    *targets = [(2022, 10.0), (2024, 26.0), (2030, 90.0)]
        .map(|(year, value)| IndicatorTarget {
            year,
            class: String::new(),
            value: Some(value),
        })
        .to_vec();
    let result = verdict(&world).indicators.swap_remove(0);
    assert_eq!(result.target, Some(26.0));
    assert_eq!(result.judgement, Judgement::NotMet);
    assert_eq!(result.margin, Some(-1.0));
}

#[test]
fn eligibility_asks_yes_of_requirements_and_no_of_bars() {
    use Judgement::{Met, NotMet, Undecided as Open};
    use YesNo::{No, Unanswered, Yes};
    for (clear, fraud, wanted) in [
        (Yes, No, Met),
        (No, No, NotMet),
        (Yes, Yes, NotMet),
        (Unanswered, No, Open),
        (Yes, Unanswered, Open),
        (Unanswered, Yes, NotMet),
    ] {
        let mut world = town();
        world.plan.conditions[0].answer = clear;
        world.plan.conditions[1].answer = fraud;
        assert_eq!(verdict(&world).eligibility, wanted, "{clear:?} {fraud:?}");
    }
}

#[test]
fn an_unknown_kind_is_undecided() {
    let mut world = town();
    world.plan.head.kind = "moon".to_owned();
    let verdict = verdict(&world);
    assert_eq!(verdict.acceptance, Judgement::Undecided);
    assert_eq!(verdict.eligibility, Judgement::Undecided);
}

#[test]
fn seventy_per_cent_is_seventy_per_cent() {
    let share = |inclusive| Test::Share {
        of: Selection::Nature(Nature::Reference),
        share: 0.7,
        inclusive,
        base: Denominator::Listed,
    };
    let rows = |met: usize, listed: usize| -> Vec<Row<'static>> {
        let row = |judgement| Row {
            id: "r",
            nature: Nature::Reference,
            group: "g",
            own: false,
            points: None,
            judgement,
            progress: 0.0,
        };
        let missed = std::iter::repeat_n(row(Judgement::NotMet), listed - met);
        let reached = std::iter::repeat_n(row(Judgement::Met), met);
        reached.chain(missed).collect()
    };
    for (inclusive, met, listed, wanted) in [
        (true, 7, 10, Judgement::Met),
        (true, 6, 10, Judgement::NotMet),
        (false, 7, 10, Judgement::NotMet),
        (false, 8, 10, Judgement::Met),
        (true, 14, 20, Judgement::Met),
        (true, 9, 13, Judgement::NotMet),
        (true, 10, 13, Judgement::Met),
        (true, 21, 30, Judgement::Met),
        (false, 21, 30, Judgement::NotMet),
    ] {
        let got = judge_test(&share(inclusive), &rows(met, listed));
        assert_eq!(got, wanted, "{met} of {listed}, inclusive: {inclusive}");
    }
}

/// A plan of a built-in kind of which the first so many reference indicators are met, and all
/// constraint ones.
fn reaching(programme: &Programme, kind: &str, references: usize) -> Plan {
    let mut plan = Plan::default();
    plan.head.kind = kind.to_owned();
    plan.years.target = "2025".into();
    let mut left = references;
    for indicator in programme.indicators_of(kind) {
        let is_met = indicator.nature == Nature::Constraint || left > 0;
        if indicator.nature == Nature::Reference {
            left = left.saturating_sub(1);
        }
        let target = indicator.targets[0].value.unwrap_or(1.0);
        let miss = match indicator.direction {
            Direction::AtMost | Direction::Below => target + 1.0,
            _ => target - 1.0,
        };
        let value = if is_met { target } else { miss };
        plan.indicators.push(IndicatorEntry {
            id: indicator.id.clone(),
            values: vec![Datum::new(2025, &value.to_string())],
            answer: if is_met { YesNo::Yes } else { YesNo::No },
            ..IndicatorEntry::default()
        });
    }
    plan
}

#[test]
fn built_in_rules_ask_for_share_and_number() {
    for programme in built_in().iter().filter(|one| one.id == "shandong-2023") {
        for kind in &programme.kinds {
            let listed = programme
                .indicators_of(&kind.id)
                .filter(|indicator| indicator.nature == Nature::Reference)
                .count();
            let number = kind.acceptance.iter().find_map(|rule| match rule.test {
                Test::AtLeast { count, .. } => usize::try_from(count).ok(),
                _ => None,
            });
            // 70 % of the list, rounded up, in whole numbers.
            let needed = (listed * 7).div_ceil(10).max(number.unwrap_or(0));
            for met in 0..=listed {
                let plan = reaching(programme, &kind.id, met);
                let verdict = assess(&plan, programme, factors()).verdict;
                let wanted = if met >= needed {
                    Judgement::Met
                } else {
                    Judgement::NotMet
                };
                assert_eq!(verdict.acceptance, wanted, "{} {met} of {listed}", kind.id);
                let short = verdict.rules.iter().map(|rule| rule.short).max();
                assert_eq!(short, Some(needed.saturating_sub(met)), "{}", kind.id);
                assert!(verdict.clause.zh.contains(&programme.number), "{}", kind.id);
            }
        }
    }
}

#[test]
fn the_sentence_holds_the_arithmetic() {
    let mut world = town();
    let sentence = |world: &World| verdict(world).sentence;
    assert_eq!(
        sentence(&world).get(Lang::Zh),
        "约束性指标 2 项中可达 2 项，需全部达到，已满足；\
         参考性指标 3 项中可达 3 项，占 100.0%，需 70% 及以上且不少于 2 项，已满足"
    );
    world.plan.indicators[2].values[1].value = "11".into();
    world.plan.indicators[1].answer = YesNo::Unanswered;
    assert_eq!(
        sentence(&world).get(Lang::Zh),
        "约束性指标 2 项中可达 1 项，需全部达到，还差 1 项（1 项无法判定）；\
         参考性指标 3 项中可达 2 项，占 66.7%，需 70% 及以上且不少于 2 项，还差 1 项"
    );
    assert_eq!(
        sentence(&world).get(Lang::En),
        "Constraint indicators: 1 of 2 met; required: all of them; 1 short (1 undecided). \
         Reference indicators: 2 of 3 met (66.7%); required: 70% or more and at least 2; 1 short"
    );
    world.plan.indicators[3].not_applicable = true;
    world.plan.indicators[3].reason = "无".to_owned();
    assert!(
        sentence(&world)
            .zh
            .contains("3（含不适用 1） 项中可达 1 项"),
        "{}",
        sentence(&world).zh
    );
}

/// What can become of an indicator.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fate {
    Met,
    Missed,
    Open,
    Elsewhere,
}

fn fates(most: usize) -> impl Strategy<Value = Vec<Fate>> {
    let fate = prop_oneof![
        Just(Fate::Met),
        Just(Fate::Missed),
        Just(Fate::Open),
        Just(Fate::Elsewhere)
    ];
    prop::collection::vec(fate, 0..=most)
}

/// The rule in whole per cent, so that the test counts without fractions.
#[derive(Clone, Copy, Debug)]
enum Asked {
    All,
    Percent(usize, bool, Denominator),
    Number(usize),
}

fn asked() -> impl Strategy<Value = Asked> {
    let of = prop_oneof![Just(Denominator::Listed), Just(Denominator::Applicable)];
    prop_oneof![
        Just(Asked::All),
        (1_usize..=100, any::<bool>(), of).prop_map(|(p, i, of)| Asked::Percent(p, i, of)),
        (1_usize..=6).prop_map(Asked::Number),
    ]
}

/// Whether a rule holds when nothing is open any more. Written anew, from the words of the rule.
fn holds(asked: Asked, fates: &[Fate]) -> bool {
    let met = fates.iter().filter(|fate| **fate == Fate::Met).count();
    let applicable = fates
        .iter()
        .filter(|fate| **fate != Fate::Elsewhere)
        .count();
    match asked {
        Asked::All => met == applicable,
        Asked::Number(count) => met >= count,
        Asked::Percent(percent, inclusive, of) => {
            let whole = match of {
                Denominator::Listed => fates.len(),
                Denominator::Applicable => applicable,
            };
            if inclusive {
                met * 100 >= percent * whole
            } else {
                met * 100 > percent * whole
            }
        }
    }
}

/// Every way in which the open ones can turn out.
fn completions(fates: &[Fate]) -> Vec<Vec<Fate>> {
    let mut all = vec![Vec::new()];
    for fate in fates {
        let ways: &[Fate] = match fate {
            Fate::Open => &[Fate::Met, Fate::Missed],
            Fate::Met => &[Fate::Met],
            Fate::Missed => &[Fate::Missed],
            Fate::Elsewhere => &[Fate::Elsewhere],
        };
        all = all
            .into_iter()
            .flat_map(|done| {
                ways.iter()
                    .map(move |way| done.iter().copied().chain([*way]).collect())
            })
            .collect();
    }
    all
}

/// A world whose reference indicators have these fates under these rules, without any other rule.
fn world_of(fates: &[Fate], rules: &[Asked]) -> World {
    let mut world = town();
    let pattern: Indicator = world.programme.indicators[4].clone();
    world.programme.kinds[0].acceptance = rules
        .iter()
        .map(|asked| {
            let of = Selection::Nature(Nature::Reference);
            let test = match asked {
                Asked::All => Test::All { of },
                Asked::Number(count) => Test::AtLeast {
                    of,
                    count: u32::try_from(*count).unwrap(),
                },
                Asked::Percent(percent, inclusive, base) => Test::Share {
                    of,
                    share: f64::from(u32::try_from(*percent).unwrap()) / 100.0,
                    inclusive: *inclusive,
                    base: *base,
                },
            };
            let standing = Standing::Official {
                source: "main".to_owned(),
                clause: "三".to_owned(),
            };
            Rule { test, standing }
        })
        .collect();
    world.programme.indicators.clear();
    world.plan.indicators.clear();
    for (at, fate) in fates.iter().enumerate() {
        let id = format!("i{at}");
        let mut entry = entry(&id, if *fate == Fate::Met { "30" } else { "29" });
        if *fate == Fate::Open {
            entry.values.clear();
        }
        if *fate == Fate::Elsewhere {
            entry.not_applicable = true;
            entry.reason = "无".to_owned();
        }
        world.programme.indicators.push(Indicator {
            id,
            ..pattern.clone()
        });
        world.plan.indicators.push(entry);
    }
    world
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_verdict_holds_in_every_way_in_which_things_can_turn_out(
        fates in fates(7),
        rules in prop::collection::vec(asked(), 1..=3),
    ) {
        let verdict = verdict(&world_of(&fates, &rules));
        let judges = fates.iter().any(|fate| *fate != Fate::Elsewhere);
        let all_hold = |fates: &Vec<Fate>| rules.iter().all(|rule| holds(*rule, fates));
        let ways = completions(&fates);
        let wanted = if !judges {
            Judgement::Undecided
        } else if ways.iter().all(all_hold) {
            Judgement::Met
        } else if !ways.iter().any(all_hold) {
            Judgement::NotMet
        } else {
            Judgement::Undecided
        };
        prop_assert_eq!(verdict.acceptance, wanted);
        for (rule, result) in rules.iter().zip(&verdict.rules) {
            let single = |fates: &Vec<Fate>| holds(*rule, fates);
            let wanted = if !judges {
                Judgement::Undecided
            } else if ways.iter().all(single) {
                Judgement::Met
            } else if !ways.iter().any(single) {
                Judgement::NotMet
            } else {
                Judgement::Undecided
            };
            prop_assert_eq!(result.judgement, wanted);
        }
    }
}

#[test]
fn scaling_all_units_changes_no_verdict() {
    for plan in crate::worked::samples() {
        let mut scaled = plan.clone();
        for line in &mut scaled.activities {
            let unit = Unit::parse(&line.unit).unwrap();
            let (_, carrier) = factors().carrier(&line.carrier).unwrap();
            let mut others = Unit::of(unit.dimension());
            let other = others.find(|other| *other != unit && carrier.accepts(*other));
            let other = other.unwrap();
            for datum in &mut line.values {
                if let Some(value) = datum.value.value() {
                    datum.value = Number::typed(unit.convert(value, other).unwrap().to_string());
                }
            }
            other.id().clone_into(&mut line.unit);
        }
        let verdict = |plan: &Plan| crate::worked::assessment(plan).verdict;
        let (before, after) = (verdict(&plan), verdict(&scaled));
        assert_eq!(before.acceptance, after.acceptance);
        let judged = |verdict: &Verdict| -> Vec<Judgement> {
            verdict.indicators.iter().map(|one| one.judgement).collect()
        };
        assert_eq!(judged(&before), judged(&after));
        assert_eq!(before.sentence, after.sentence);
    }
}
