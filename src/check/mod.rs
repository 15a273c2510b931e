//! What the author of a plan should know before handing it in.
//!
//! Owns the rules, one family per file, and the order of the findings. Reads the plan and what was
//! calculated from it, changes nothing and never fails: a blank plan has findings, not errors. The
//! sentences stand in `findings-check.ftl` under the codes. Start at [`check`].
//!
//! A finding stands at the place of the field that mends it. One thing gives one finding: a series
//! of which nothing is filled in is one gap, not one per year.

mod accounting;
mod activity;
mod applicant;
mod baseline;
mod boundary;
mod conditions;
mod context;
mod drivers;
mod economy;
mod evidence;
mod facility;
mod factor;
mod field;
mod form;
mod goals;
mod head;
mod ids;
mod indicators;
mod measures;
mod order;
mod outlook;
mod parameter;
mod pathway;
mod pictures;
mod plausible;
mod reconstruction;
mod references;
mod sections;
mod targets;
mod texts;
mod uncertainty;
mod years;

use self::context::Context;
use crate::base::Year;
use crate::figure::{Sources, Value};
use crate::finding::Finding;
use crate::verdict::{Verdict, figure_of};

/// The families of rules, in the order of the work.
const RULES: [fn(&Context<'_>, &mut Vec<Finding>); 27] = [
    head::check,
    conditions::check,
    applicant::check,
    boundary::check,
    years::check,
    economy::check,
    accounting::check,
    activity::check,
    factor::check,
    parameter::check,
    uncertainty::check,
    facility::check,
    plausible::check,
    indicators::check,
    goals::check,
    baseline::check,
    measures::check,
    targets::check,
    pathway::check,
    outlook::check,
    sections::check,
    form::check,
    reconstruction::check,
    evidence::check,
    ids::check,
    pictures::check,
    texts::check,
];

/// The findings about a plan: the most severe first, then in the order of the work.
#[must_use]
pub fn check(sources: &Sources<'_>, verdict: &Verdict) -> Vec<Finding> {
    let more = |path: &str, year: Option<Year>| -> Option<Value> { figure_of(verdict, path, year) };
    let sources = Sources {
        more: &more,
        ..*sources
    };
    let context = Context::new(&sources, verdict);
    let mut findings = Vec::new();
    for rule in RULES {
        rule(&context, &mut findings);
    }
    order::sort(&context, &mut findings);
    findings
}
