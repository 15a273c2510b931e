//! The gap between the planned line and the targets.

use super::context::Context;
use super::order::figure_text;
use crate::base::Completeness;
use crate::finding::{Finding, Place, Severity};
use crate::pathway::{TargetGap, TargetOrigin};
use crate::programme::Metric;

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    for target in &c.sources.pathway.targets {
        let Some(year) = target.year else { continue };
        if c.span.binary_search(&year).is_err() {
            continue;
        }
        gap(target, year, out);
    }
}

fn gap(target: &TargetGap, year: crate::base::Year, out: &mut Vec<Finding>) {
    let finding = |code| {
        let place = Place::of(&["target", &target.id]);
        let finding = Finding::new(Severity::Warning, code, place)
            .with("name", &target.name)
            .with("year", year);
        match target.origin {
            TargetOrigin::Programme => finding.citing(target.source.clone()),
            TargetOrigin::Applicant => finding,
        }
    };
    if target.metric == Metric::NonFossilShare {
        if target.gap.complete_value().is_some_and(|gap| gap > 5e-4) {
            let finding = finding("share-open").with("planned", figure_text(&target.planned_value));
            out.push(finding.with("value", figure_text(&target.value)));
            return;
        }
        if target.gap.complete_value().is_some() {
            return;
        }
    }
    match target.gap.complete_value() {
        // Half a tonne is below every number that is printed.
        Some(gap) if gap > 0.5 => {
            let finding = finding("gap-open").with("gap", figure_text(&target.gap));
            out.push(
                finding
                    .with("share", figure_text(&target.gap_share))
                    .with("allowed", figure_text(&target.allowed)),
            );
        }
        Some(_) => {}
        None => {
            // A target of the applicant's own that cannot be read has a finding at its field.
            let is_unread = target.origin == TargetOrigin::Applicant
                && target.value.completeness != Completeness::Complete
                && target.planned_value.completeness == Completeness::Complete;
            if !is_unread {
                out.push(finding("gap-unknown"));
            }
        }
    }
}
