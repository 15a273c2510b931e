//! Judgements taken together.

use super::Judgement;

/// Whether all of several things are so: not when one is not, undecided while one is, and undecided
/// when there is nothing to judge. What does not apply is left out.
pub(super) fn all(judgements: impl IntoIterator<Item = Judgement>) -> Judgement {
    let mut all = Judgement::NotApplicable;
    for judgement in judgements {
        all = match (all, judgement) {
            (Judgement::NotMet, _) | (_, Judgement::NotMet) => Judgement::NotMet,
            (Judgement::Undecided, _) | (_, Judgement::Undecided) => Judgement::Undecided,
            (Judgement::Met, _) | (_, Judgement::Met) => Judgement::Met,
            (Judgement::NotApplicable, Judgement::NotApplicable) => Judgement::NotApplicable,
        };
    }
    match all {
        Judgement::NotApplicable => Judgement::Undecided,
        Judgement::Met | Judgement::NotMet | Judgement::Undecided => all,
    }
}
