//! Worked cases of templates: the rules on given values, without a plan.

use super::rules::{self, Row};
use super::{Burden, Found, Judgement, Undecided, indicators, logic, shortest};
use crate::programme::{
    Case, Counting, Direction, Indicator, Kind, Missing, Nature, Outcome, Programme, Selection,
    Test, Waived, Waiver,
};

/// What comes out of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseResult {
    /// The verdict on acceptance.
    pub acceptance: Outcome,
    /// How many indicators are met.
    pub met: usize,
    /// With how many indicators the shortest way to pass does; `None` where none leads there.
    pub short: Option<usize>,
    /// The points, where the rules count them and all is known.
    pub points: Option<f64>,
    /// The Chinese name of the grade.
    pub grade: Option<String>,
}

impl CaseResult {
    /// True when it is what the case expects; what the case does not name may be anything.
    #[must_use]
    pub fn is_expected(&self, case: &Case) -> bool {
        let same = |wanted: Option<u32>, got: Option<usize>| {
            wanted.is_none_or(|wanted| got == usize::try_from(wanted).ok())
        };
        let expect = &case.expect;
        let points = expect.points.is_none_or(|wanted| {
            self.points
                .is_some_and(|points| (points - wanted).abs() < 1e-6)
        });
        self.acceptance == expect.acceptance
            && same(expect.met, Some(self.met))
            && same(expect.short, self.short)
            && points
            && (expect.grade.is_none() || expect.grade == self.grade)
    }
}

/// Judges a case; `None` for a kind that the programme does not have.
#[must_use]
pub fn judge_case(programme: &Programme, case: &Case) -> Option<CaseResult> {
    let kind = programme.kind(&case.kind)?;
    let listed = programme
        .indicators_of(&kind.id)
        .map(|indicator| row(indicator, kind, case));
    let own = case.own.iter().map(|outcome| Row {
        id: "",
        nature: Nature::Own,
        group: "",
        own: true,
        points: None,
        judgement: judgement(*outcome),
        progress: 0.0,
    });
    let rows: Vec<Row<'_>> = listed.chain(own).collect();
    let tests = kind.acceptance.iter().map(|rule| &rule.test);
    let acceptance = logic::all(tests.map(|test| rules::judge_test(test, &rows)));
    let burdens = vec![
        Burden {
            first: 1.0,
            second: 0.0
        };
        rows.len()
    ];
    let (points, grade) = points(kind, &rows);
    Some(CaseResult {
        acceptance: match acceptance {
            Judgement::Met => Outcome::Met,
            Judgement::NotMet => Outcome::NotMet,
            Judgement::Undecided | Judgement::NotApplicable => Outcome::Undecided,
        },
        met: rules::tally(&rows, &Selection::Every).met,
        short: match shortest(&kind.acceptance, &rows, &burdens) {
            Found::Passes => Some(0),
            Found::Way { chosen, .. } => Some(chosen.len()),
            Found::Impossible | Found::NoRule => None,
        },
        points,
        grade,
    })
}

const fn judgement(outcome: Outcome) -> Judgement {
    match outcome {
        Outcome::Met => Judgement::Met,
        Outcome::NotMet => Judgement::NotMet,
        Outcome::Undecided => Judgement::Undecided,
    }
}

/// An indicator with the values of the case, counted as the kind says.
fn row<'a>(indicator: &'a Indicator, kind: &Kind, case: &Case) -> Row<'a> {
    let (judgement, progress) = stand(indicator, kind, case);
    let Counting {
        not_applicable,
        missing,
        ..
    } = &kind.counting;
    let judgement = match judgement {
        Judgement::NotApplicable if *not_applicable == Waived::NotMet => Judgement::NotMet,
        Judgement::Undecided if *missing == Missing::NotMet => Judgement::NotMet,
        judgement => judgement,
    };
    Row {
        id: &indicator.id,
        nature: indicator.nature,
        group: &indicator.group,
        own: false,
        points: indicator.points,
        judgement,
        progress,
    }
}

/// How an indicator stands by the values of the case, and the part of the target that is reached.
fn stand(indicator: &Indicator, kind: &Kind, case: &Case) -> (Judgement, f64) {
    let names = |ids: &[String]| ids.contains(&indicator.id);
    let typed = |values: &[(String, f64)]| {
        let found = values.iter().find(|(id, _)| *id == indicator.id);
        found.map(|(_, value)| *value)
    };
    if names(&case.waived) {
        return match indicator.waiver {
            Waiver::WithReason => (Judgement::NotApplicable, 0.0),
            Waiver::Never => (Judgement::Undecided, 0.0),
        };
    }
    let value = match indicator.direction {
        Direction::Yes if names(&case.yes) => Some(1.0),
        Direction::Yes if names(&case.no) => Some(0.0),
        _ => typed(&case.values),
    };
    let year = case.year.unwrap_or(kind.target_year);
    let target = match indicator.direction {
        Direction::Yes => Some(1.0),
        Direction::Rising => typed(&case.before),
        _ => indicator
            .target(year, &case.class)
            .and_then(|target| target.value),
    };
    let planned = value.ok_or(Undecided::NoValue);
    let (judgement, _) = indicators::held_against(
        indicator.direction,
        planned,
        target.ok_or(Undecided::NoTarget),
    );
    let part = value.zip(target).map_or(0.0, |(value, target)| {
        super::progress::part(indicator.direction, value, target)
    });
    (judgement, part)
}

fn points(kind: &Kind, rows: &[Row<'_>]) -> (Option<f64>, Option<String>) {
    let score = kind.acceptance.iter().find_map(|rule| match &rule.test {
        Test::Score { of, bands, .. } => Some((of, bands)),
        _ => None,
    });
    let Some((of, bands)) = score else {
        return (None, None);
    };
    let least = rules::score(of, rows, rules::World::Worst).map(|score| score.points);
    let most = rules::score(of, rows, rules::World::Best).map(|score| score.points);
    let points = least
        .zip(most)
        .filter(|(least, most)| (most - least).abs() < 1e-9)
        .map(|(least, _)| least);
    let grade = points.and_then(|points| super::grade(bands, points));
    (points, grade.map(|grade| grade.zh.clone()))
}
