//! The rules of acceptance over three-valued indicators.
//!
//! An undecided indicator may still turn out either way. A rule is met only if it holds however the
//! undecided ones turn out, and not met only if it cannot hold in any way. No test can lose when one
//! more indicator is met, so the two extremes decide: all undecided ones met, or none. For the same
//! reason several rules can hold together whenever each can hold alone.

use super::{Judgement, Tally};
use crate::programme::{Denominator, Nature, Points, Selection, Test};

/// What a rule sees of an indicator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row<'a> {
    /// The id.
    pub id: &'a str,
    /// The nature.
    pub nature: Nature,
    /// The id of the group.
    pub group: &'a str,
    /// True for a goal that the applicant set.
    pub own: bool,
    /// The points in a score.
    pub points: Option<Points>,
    /// How it stands.
    pub judgement: Judgement,
    /// How much of the target is reached, 0 to 1; 1 for one that is met.
    pub progress: f64,
}

/// How what is open turns out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum World {
    /// Nothing that is open is met.
    Worst,
    /// Everything that is open is met.
    Best,
}

impl Row<'_> {
    /// True when a selection takes the row.
    #[must_use]
    pub fn is_in(&self, selection: &Selection) -> bool {
        match selection {
            Selection::Every => true,
            Selection::Own => self.own,
            Selection::Nature(nature) => self.nature == *nature,
            Selection::Group(group) => !self.own && self.group == group,
            Selection::Indicators(ids) => ids.iter().any(|id| id == self.id),
        }
    }

    /// Whether it is met; `None` where it does not apply.
    pub(super) const fn met(&self, world: World) -> Option<bool> {
        match (self.judgement, world) {
            (Judgement::NotApplicable, _) => None,
            (Judgement::Met, _) | (Judgement::Undecided, World::Best) => Some(true),
            (Judgement::NotMet, _) | (Judgement::Undecided, World::Worst) => Some(false),
        }
    }

    /// The points that it earns.
    fn earned(&self, points: Points, world: World) -> f64 {
        match self.met(world) {
            Some(true) => points.full,
            Some(false) if points.in_part && self.judgement == Judgement::NotMet => {
                points.full * self.progress.clamp(0.0, 1.0)
            }
            Some(false) | None => 0.0,
        }
    }
}

/// How many rows of a selection stand how.
pub(super) fn tally(rows: &[Row<'_>], selection: &Selection) -> Tally {
    let mut tally = Tally::default();
    for row in rows.iter().filter(|row| row.is_in(selection)) {
        tally.listed += 1;
        match row.judgement {
            Judgement::Met => tally.met += 1,
            Judgement::NotMet => tally.not_met += 1,
            Judgement::Undecided => tally.undecided += 1,
            Judgement::NotApplicable => tally.not_applicable += 1,
        }
    }
    tally
}

/// Whether a test holds over the rows. Where nothing that it speaks of applies to the applicant, there
/// is nothing to judge by and it is undecided; a veto that nothing can cast is none.
#[must_use]
pub fn judge_test(test: &Test, rows: &[Row<'_>]) -> Judgement {
    match (
        in_world(test, rows, World::Worst),
        in_world(test, rows, World::Best),
    ) {
        (Judgement::Met, _) => Judgement::Met,
        (_, Judgement::NotMet) => Judgement::NotMet,
        _ => Judgement::Undecided,
    }
}

/// Whether a test holds when what is open turns out in one way.
pub(super) fn in_world(test: &Test, rows: &[Row<'_>], world: World) -> Judgement {
    match test {
        Test::Any { count, tests } => {
            let results = || tests.iter().map(|test| in_world(test, rows, world));
            let wanted = usize::try_from(*count).unwrap_or(usize::MAX);
            let met = results().filter(|result| *result == Judgement::Met).count();
            let lost = results()
                .filter(|result| *result == Judgement::NotMet)
                .count();
            if met >= wanted {
                Judgement::Met
            } else if tests.len() - lost < wanted {
                Judgement::NotMet
            } else {
                Judgement::Undecided
            }
        }
        Test::Score { of, pass, .. } => match score(of, rows, world) {
            Some(score) => held(score.points >= pass - ROUNDING),
            None => Judgement::Undecided,
        },
        Test::All { of }
        | Test::Share { of, .. }
        | Test::AtLeast { of, .. }
        | Test::Veto { of } => {
            let tally = closed(rows, of, world);
            if tally.listed > tally.not_applicable {
                return held(tally.met >= needed(test, tally));
            }
            if matches!(test, Test::Veto { .. }) {
                Judgement::Met
            } else {
                Judgement::Undecided
            }
        }
    }
}

const fn held(holds: bool) -> Judgement {
    if holds {
        Judgement::Met
    } else {
        Judgement::NotMet
    }
}

/// The tally of a selection when nothing is open any more.
fn closed(rows: &[Row<'_>], of: &Selection, world: World) -> Tally {
    let mut tally = tally(rows, of);
    let open = std::mem::take(&mut tally.undecided);
    match world {
        World::Worst => tally.not_met += open,
        World::Best => tally.met += open,
    }
    tally
}

/// How many indicators must be met for a test that counts them to hold; 0 for any other.
pub(super) fn needed(test: &Test, tally: Tally) -> usize {
    let applicable = tally.listed - tally.not_applicable;
    match test {
        Test::All { .. } | Test::Veto { .. } => applicable,
        Test::AtLeast { count, .. } => usize::try_from(*count).unwrap_or(usize::MAX),
        Test::Share {
            share,
            inclusive,
            base,
            ..
        } => {
            let whole = whole(*base, tally);
            // One more than there are: a share above the whole cannot be reached.
            (0..=whole)
                .find(|met| enough(*met, whole, *share, *inclusive))
                .unwrap_or(whole + 1)
        }
        Test::Any { .. } | Test::Score { .. } => 0,
    }
}

/// What a share is taken of.
pub(super) const fn whole(base: Denominator, tally: Tally) -> usize {
    match base {
        Denominator::Listed => tally.listed,
        Denominator::Applicable => tally.listed - tally.not_applicable,
    }
}

/// Marks of templates are decimals: what binary fractions lose of them decides nothing.
const ROUNDING: f64 = 1e-9;

/// Whether so many of the whole are the share.
fn enough(met: usize, whole: usize, share: f64, inclusive: bool) -> bool {
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

/// The points of a selection.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Score {
    /// The points, in proportion to the full ones where rows do not apply.
    pub points: f64,
    /// The points of all rows.
    pub full: f64,
}

/// The points of a selection; `None` where no row with points applies. Rows that do not apply are left
/// out and the rest is raised in proportion, so that the marks of the programme keep their meaning.
pub(super) fn score(of: &Selection, rows: &[Row<'_>], world: World) -> Option<Score> {
    let (mut earned, mut applicable, mut full) = (0.0, 0.0, 0.0);
    for (row, points) in rows
        .iter()
        .filter(|row| row.is_in(of))
        .filter_map(|row| Some((row, row.points?)))
    {
        full += points.full;
        if row.met(world).is_some() {
            applicable += points.full;
            earned += row.earned(points, world);
        }
    }
    (applicable > 0.0).then(|| Score {
        points: earned * full / applicable,
        full,
    })
}
