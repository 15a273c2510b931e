//! References over everything: the paths of the room of figures and, on top, those of the verdict.

use crate::account::Factors;
use crate::assess::Assessment;
use crate::base::Year;
use crate::figure::{self, Offer, Reference, Resolved, Sources, Unresolved};
use crate::plan::Plan;
use crate::programme::Programme;
use crate::verdict::{self, Verdict};

/// Works with the sources of all references of a plan, `indicator.*` and `verdict.*` included.
pub fn with_sources<T>(
    plan: &Plan,
    programme: &Programme,
    factors: &Factors,
    assessment: &Assessment,
    work: impl FnOnce(&Sources<'_>) -> T,
) -> T {
    let more = |path: &str, year: Option<Year>| verdict::figure_of(&assessment.verdict, path, year);
    work(&Sources {
        plan,
        programme,
        factors,
        economy: &assessment.economy,
        inventory: &assessment.inventory,
        pathway: &assessment.pathway,
        more: &more,
    })
}

/// What a reference stands for, `indicator.*` and `verdict.*` included.
///
/// # Errors
/// [`Unresolved`] says why it stands for nothing.
pub fn resolve(
    reference: &Reference,
    plan: &Plan,
    programme: &Programme,
    factors: &Factors,
    assessment: &Assessment,
) -> Result<Resolved, Unresolved> {
    with_sources(plan, programme, factors, assessment, |sources| {
        figure::resolve(reference, sources, None)
    })
}

/// Everything that prose can speak of in a plan, indicators and verdict included.
#[must_use]
pub fn offers(
    plan: &Plan,
    programme: &Programme,
    factors: &Factors,
    assessment: &Assessment,
) -> Vec<Offer> {
    with_sources(plan, programme, factors, assessment, |sources| {
        all_offers(sources, &assessment.verdict)
    })
}

/// The same, where the sources are at hand.
pub(super) fn all_offers(sources: &Sources<'_>, verdict: &Verdict) -> Vec<Offer> {
    let mut offers = figure::offers(sources);
    offers.extend(verdict::offers_of(verdict, sources));
    offers
}
