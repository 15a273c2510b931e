//! The rule engine against an evaluation written anew, on random rules and indicators.
//!
//! The other evaluation knows no extremes and no tallies: it plays out every way in which what is open
//! can end, in whole numbers, and reads the rules from the words of the template's guide.

use nearzero::base::Text;
use nearzero::programme::{Band, Denominator, Nature, Points, Rule, Selection, Standing, Test};
use nearzero::verdict::{Burden, Found, Judgement, Row, judge_test, shortest};

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let z = z ^ (z >> 31);
        usize::try_from(z % u64::try_from(below).unwrap()).unwrap()
    }
}

/// An indicator: its fate, to which of four sets it belongs, its points in quarters, and how many
/// quarters of its target it reaches when it is missed.
#[derive(Clone, Copy, Debug)]
struct One {
    fate: Fate,
    nature: usize,
    group: usize,
    own: bool,
    points: usize,
    in_part: bool,
    quarters: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Met,
    Missed,
    Open,
    Elsewhere,
}

/// Which indicators.
#[derive(Clone, Debug)]
enum Who {
    Everyone,
    Nature(usize),
    Group(usize),
    These(Vec<usize>),
    Own,
}

/// What is asked, in whole numbers.
#[derive(Clone, Debug)]
enum Ask {
    All(Who),
    Veto(Who),
    Number(Who, usize),
    Percent(Who, usize, bool, bool),
    Any(usize, Vec<Self>),
    Marks(Who, usize),
}

const NATURES: [Nature; 2] = [Nature::Constraint, Nature::Reference];
const GROUPS: [&str; 3] = ["a", "b", "c"];
const IDS: [&str; 15] = [
    "i0", "i1", "i2", "i3", "i4", "i5", "i6", "i7", "i8", "i9", "i10", "i11", "i12", "i13", "i14",
];

fn one(dice: &mut Dice) -> One {
    let fate = [
        Fate::Met,
        Fate::Met,
        Fate::Missed,
        Fate::Missed,
        Fate::Open,
        Fate::Elsewhere,
    ];
    One {
        fate: fate[dice.roll(fate.len())],
        nature: dice.roll(NATURES.len()),
        group: dice.roll(GROUPS.len()),
        own: dice.roll(5) == 0,
        points: dice.roll(4),
        in_part: dice.roll(2) == 0,
        quarters: dice.roll(4),
    }
}

fn who(dice: &mut Dice, count: usize) -> Who {
    match dice.roll(6) {
        0 => Who::Everyone,
        1 | 2 => Who::Nature(dice.roll(NATURES.len())),
        3 => Who::Group(dice.roll(GROUPS.len())),
        4 => Who::These((0..count).filter(|_| dice.roll(2) == 0).collect()),
        _ => Who::Own,
    }
}

fn ask(dice: &mut Dice, count: usize, depth: usize) -> Ask {
    match dice.roll(if depth == 0 { 7 } else { 6 }) {
        0 => Ask::All(who(dice, count)),
        1 => Ask::Veto(who(dice, count)),
        2 => Ask::Number(who(dice, count), 1 + dice.roll(count)),
        3 | 4 => {
            let percent = [1, 25, 30, 50, 60, 66, 70, 75, 80, 90, 100][dice.roll(11)];
            Ask::Percent(
                who(dice, count),
                percent,
                dice.roll(2) == 0,
                dice.roll(2) == 0,
            )
        }
        5 => Ask::Marks(who(dice, count), 1 + dice.roll(8)),
        _ => {
            let tests: Vec<Ask> = (0..=dice.roll(3)).map(|_| ask(dice, count, 1)).collect();
            Ask::Any(1 + dice.roll(tests.len()), tests)
        }
    }
}

fn is_in(who: &Who, at: usize, one: &One) -> bool {
    match who {
        Who::Everyone => true,
        Who::Nature(nature) => one.nature == *nature,
        Who::Group(group) => one.group == *group && !one.own,
        Who::These(ids) => ids.contains(&at),
        Who::Own => one.own,
    }
}

/// Whether it is so when nothing is open any more; `None` where there is nothing to judge.
fn holds(ask: &Ask, ones: &[One]) -> Option<bool> {
    let chosen = |who: &Who| -> Vec<One> {
        let mine = ones
            .iter()
            .enumerate()
            .filter(|(at, one)| is_in(who, *at, one));
        mine.map(|(_, one)| *one).collect()
    };
    let met = |ones: &[One]| ones.iter().filter(|one| one.fate == Fate::Met).count();
    let concerned = |ones: &[One]| {
        ones.iter()
            .filter(|one| one.fate != Fate::Elsewhere)
            .count()
    };
    match ask {
        Ask::Veto(who) => Some(!chosen(who).iter().any(|one| one.fate == Fate::Missed)),
        Ask::All(who) => {
            let mine = chosen(who);
            (concerned(&mine) > 0).then(|| met(&mine) == concerned(&mine))
        }
        Ask::Number(who, wanted) => {
            let mine = chosen(who);
            (concerned(&mine) > 0).then(|| met(&mine) >= *wanted)
        }
        Ask::Percent(who, percent, inclusive, listed) => {
            let mine = chosen(who);
            let whole = if *listed {
                mine.len()
            } else {
                concerned(&mine)
            };
            let (got, wanted) = (met(&mine) * 100, percent * whole);
            let reached = if *inclusive {
                got >= wanted
            } else {
                got > wanted
            };
            (concerned(&mine) > 0).then_some(reached)
        }
        Ask::Any(wanted, asks) => {
            let results: Vec<Option<bool>> = asks.iter().map(|ask| holds(ask, ones)).collect();
            let sure = results
                .iter()
                .filter(|result| **result == Some(true))
                .count();
            let possible = results
                .iter()
                .filter(|result| **result != Some(false))
                .count();
            if sure >= *wanted {
                Some(true)
            } else if possible < *wanted {
                Some(false)
            } else {
                None
            }
        }
        Ask::Marks(who, wanted) => {
            let mine = chosen(who);
            let full: usize = mine.iter().map(|one| one.points).sum();
            let there = mine.iter().filter(|one| one.fate != Fate::Elsewhere);
            let there: usize = there.map(|one| one.points).sum();
            // In quarters of a point.
            let earned: usize = mine
                .iter()
                .map(|one| match one.fate {
                    Fate::Met => one.points * 4,
                    Fate::Missed if one.in_part => one.points * one.quarters,
                    Fate::Missed | Fate::Open | Fate::Elsewhere => 0,
                })
                .sum();
            (there > 0).then(|| earned * full >= wanted * 4 * there)
        }
    }
}

/// The verdict over every way in which things can end.
fn played_out(asks: &[Ask], ones: &[One]) -> Judgement {
    let open: Vec<usize> = (0..ones.len())
        .filter(|at| ones[*at].fate == Fate::Open)
        .collect();
    let (mut always, mut never) = (true, true);
    for way in 0..1_usize << open.len() {
        let mut end = ones.to_vec();
        for (bit, at) in open.iter().enumerate() {
            let is_met = way & (1 << bit) != 0;
            end[*at].fate = if is_met { Fate::Met } else { Fate::Missed };
            // What is not known earns nothing for a part.
            end[*at].quarters = 0;
        }
        let results: Vec<Option<bool>> = asks.iter().map(|ask| holds(ask, &end)).collect();
        always &= results.iter().all(|result| *result == Some(true));
        never &= results.contains(&Some(false));
    }
    match (always, never) {
        (true, _) => Judgement::Met,
        (_, true) => Judgement::NotMet,
        _ => Judgement::Undecided,
    }
}

fn number(value: usize) -> u32 {
    u32::try_from(value).unwrap()
}

fn selection(who: &Who) -> Selection {
    match who {
        Who::Everyone => Selection::Every,
        Who::Nature(nature) => Selection::Nature(NATURES[*nature]),
        Who::Group(group) => Selection::Group(GROUPS[*group].to_owned()),
        Who::These(ids) => {
            Selection::Indicators(ids.iter().map(|at| IDS[*at].to_owned()).collect())
        }
        Who::Own => Selection::Own,
    }
}

fn test(ask: &Ask) -> Test {
    match ask {
        Ask::All(who) => Test::All { of: selection(who) },
        Ask::Veto(who) => Test::Veto { of: selection(who) },
        Ask::Number(who, count) => Test::AtLeast {
            of: selection(who),
            count: number(*count),
        },
        Ask::Percent(who, percent, inclusive, listed) => Test::Share {
            of: selection(who),
            share: f64::from(number(*percent)) / 100.0,
            inclusive: *inclusive,
            base: if *listed {
                Denominator::Listed
            } else {
                Denominator::Applicable
            },
        },
        Ask::Any(count, asks) => Test::Any {
            count: number(*count),
            tests: asks.iter().map(test).collect(),
        },
        Ask::Marks(who, pass) => Test::Score {
            of: selection(who),
            pass: f64::from(number(*pass)),
            bands: vec![Band {
                name: Text::same("好"),
                from: 1.0,
            }],
        },
    }
}

fn rows(ones: &[One]) -> Vec<Row<'static>> {
    let row = |(at, one): (usize, &One)| Row {
        id: IDS[at],
        nature: NATURES[one.nature],
        group: GROUPS[one.group],
        own: one.own,
        points: (one.points > 0).then(|| Points {
            full: f64::from(number(one.points)),
            in_part: one.in_part,
        }),
        judgement: match one.fate {
            Fate::Met => Judgement::Met,
            Fate::Missed => Judgement::NotMet,
            Fate::Open => Judgement::Undecided,
            Fate::Elsewhere => Judgement::NotApplicable,
        },
        progress: match one.fate {
            Fate::Met => 1.0,
            Fate::Missed => f64::from(number(one.quarters)) / 4.0,
            Fate::Open | Fate::Elsewhere => 0.0,
        },
    };
    ones.iter().enumerate().map(row).collect()
}

/// The verdict of the program: every rule holds.
fn judged(tests: &[Test], rows: &[Row<'_>]) -> Judgement {
    let results: Vec<Judgement> = tests.iter().map(|test| judge_test(test, rows)).collect();
    if results.contains(&Judgement::NotMet) {
        Judgement::NotMet
    } else if results.iter().all(|result| *result == Judgement::Met) {
        Judgement::Met
    } else {
        Judgement::Undecided
    }
}

#[test]
fn a_million_random_rule_sets_are_judged_alike() {
    let mut dice = Dice(4);
    let mut seen = [0_usize; 3];
    for at in 0..1_000_000 {
        let count = 1 + dice.roll(6);
        let ones: Vec<One> = (0..count).map(|_| one(&mut dice)).collect();
        let asks: Vec<Ask> = (0..=dice.roll(2))
            .map(|_| ask(&mut dice, count, 0))
            .collect();
        let tests: Vec<Test> = asks.iter().map(test).collect();
        let got = judged(&tests, &rows(&ones));
        let wanted = played_out(&asks, &ones);
        assert_eq!(got, wanted, "set {at}: {asks:?} on {ones:?}");
        seen[match got {
            Judgement::Met => 0,
            Judgement::NotMet => 1,
            _ => 2,
        }] += 1;
    }
    // All three verdicts were tried, each often.
    assert!(seen.iter().all(|count| *count > 50_000), "{seen:?}");
}

#[test]
fn what_becomes_unknown_never_turns_a_verdict_to_met() {
    let mut dice = Dice(7);
    for _ in 0..50_000 {
        let count = 1 + dice.roll(8);
        let mut ones: Vec<One> = (0..count).map(|_| one(&mut dice)).collect();
        let tests: Vec<Test> = (0..=dice.roll(2))
            .map(|_| test(&ask(&mut dice, count, 0)))
            .collect();
        let before = judged(&tests, &rows(&ones));
        let at = dice.roll(count);
        if ones[at].fate == Fate::Elsewhere {
            continue;
        }
        ones[at].fate = Fate::Open;
        let after = judged(&tests, &rows(&ones));
        assert!(
            after != Judgement::Met || before == Judgement::Met,
            "{tests:?} on {ones:?}"
        );
    }
}

/// The least burden over every set of open indicators that makes all rules hold.
fn least(asks: &[Ask], ones: &[One], burdens: &[Burden]) -> Option<Burden> {
    let open: Vec<usize> = (0..ones.len())
        .filter(|at| matches!(ones[*at].fate, Fate::Open | Fate::Missed))
        .collect();
    let mut best: Option<Burden> = None;
    for way in 0..1_usize << open.len() {
        let mut end = ones.to_vec();
        let mut burden = Burden::default();
        for (bit, at) in open.iter().enumerate() {
            if way & (1 << bit) != 0 {
                end[*at].fate = Fate::Met;
                burden.first += burdens[*at].first;
                burden.second += burdens[*at].second;
            } else if end[*at].fate == Fate::Open {
                end[*at].fate = Fate::Missed;
                end[*at].quarters = 0;
            }
        }
        let all_hold = asks.iter().all(|ask| holds(ask, &end) == Some(true));
        if all_hold && best.is_none_or(|best| burden.against(best).is_lt()) {
            best = Some(burden);
        }
    }
    best
}

/// A set of indicators and rules with the burdens: the way that is found is as light as the lightest.
fn try_way(dice: &mut Dice, count: usize) {
    let ones: Vec<One> = (0..count).map(|_| one(dice)).collect();
    let asks: Vec<Ask> = (0..=dice.roll(3)).map(|_| ask(dice, count, 0)).collect();
    let burdens: Vec<Burden> = (0..count)
        .map(|_| Burden {
            first: f64::from(number(1 + dice.roll(3))),
            second: f64::from(number(dice.roll(100))) / 100.0,
        })
        .collect();
    let rules: Vec<Rule> = asks
        .iter()
        .map(|ask| Rule {
            test: test(ask),
            standing: Standing::Reported {
                by: Text::same("试"),
            },
        })
        .collect();
    let wanted = least(&asks, &ones, &burdens);
    match (shortest(&rules, &rows(&ones), &burdens), wanted) {
        (Found::Impossible, None) => {}
        (Found::Passes, Some(wanted)) => assert_eq!(wanted, Burden::default()),
        (Found::Way { chosen, proven }, Some(wanted)) => {
            assert!(proven);
            let mut got = Burden::default();
            for at in chosen {
                got.first += burdens[at].first;
                got.second += burdens[at].second;
            }
            assert!(
                got.against(wanted).is_eq(),
                "{got:?} {wanted:?}: {asks:?} on {ones:?}"
            );
        }
        (found, wanted) => panic!("{found:?}, wanted {wanted:?}: {asks:?} on {ones:?}"),
    }
}

#[test]
fn the_shortest_way_is_the_shortest() {
    let mut dice = Dice(11);
    for _ in 0..20_000 {
        let count = 1 + dice.roll(8);
        try_way(&mut dice, count);
    }
    for count in 9..=15 {
        for _ in 0..12 {
            try_way(&mut dice, count);
        }
    }
}
