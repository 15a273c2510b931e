//! What every rule reads.

use crate::base::{Text, Year};
use crate::figure::Sources;
use crate::plan::Plan;
use crate::programme::{DocumentTemplate, Kind, Programme, Section};
use crate::verdict::Verdict;

/// The plan, its programme, and what was calculated from them.
pub(super) struct Context<'a> {
    pub sources: &'a Sources<'a>,
    pub plan: &'a Plan,
    pub programme: &'a Programme,
    /// `None` when the plan names a kind that the programme does not have.
    pub kind: Option<&'a Kind>,
    pub verdict: &'a Verdict,
    /// All years from the first of history to the horizon.
    pub span: Vec<Year>,
    /// The documents of the kind, each with its outline in reading order.
    pub documents: Vec<(&'a DocumentTemplate, Vec<&'a Section>)>,
}

impl<'a> Context<'a> {
    pub fn new(sources: &'a Sources<'a>, verdict: &'a Verdict) -> Self {
        let (plan, programme) = (sources.plan, sources.programme);
        let kind = plan.head.kind.as_str();
        let outline = |document: &'a DocumentTemplate| {
            let sections = document
                .outline(kind)
                .into_iter()
                .map(|(_, section)| section);
            (document, sections.collect())
        };
        Self {
            sources,
            plan,
            programme,
            kind: programme.kind(kind),
            verdict,
            span: plan.years.span(),
            documents: programme
                .package(kind, plan.head.phase)
                .into_iter()
                .map(outline)
                .collect(),
        }
    }

    /// The clause of the acceptance rule.
    pub fn acceptance_clause(&self) -> Text {
        self.verdict.clause.clone()
    }
}
