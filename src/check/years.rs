//! The years: whole, plausible, in order.

use super::context::Context;
use super::field::{self, Field};
use crate::base::{Number, PLAUSIBLE_YEARS, Year};
use crate::finding::{Finding, Place, Severity};
use crate::i18n;

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    let years = &c.plan.years;
    history(c, out);
    let base = typed(out, "base", "figure-years-base", &years.base);
    let target = typed(out, "target", "figure-years-target", &years.target);
    let horizon = typed(out, "horizon", "figure-years-horizon", &years.horizon);
    let inventory = &c.sources.inventory.years;
    let finding =
        |severity, code, field: &str| Finding::new(severity, code, Place::of(&["years", field]));
    if let Some(base) = base.filter(|base| !inventory.is_empty() && !inventory.contains(base)) {
        out.push(finding(Severity::Warning, "years-base-outside", "base").with("year", base));
    }
    if let (Some(target), Some(last)) = (target, inventory.last().copied())
        && target < last
    {
        let finding = finding(Severity::Error, "years-target-early", "target");
        out.push(finding.with("target", target).with("last", last));
    }
    if let (Some(target), Some(horizon)) = (target, horizon)
        && horizon < target
    {
        let finding = finding(Severity::Error, "years-horizon-early", "horizon");
        out.push(finding.with("target", target).with("horizon", horizon));
    }
    let asked = c.kind.map(|kind| kind.target_year);
    if let (Some(target), Some(asked)) = (target, asked)
        && target != asked
    {
        let finding = finding(Severity::Warning, "years-target-differs", "target");
        out.push(finding.with("target", target).with("asked", asked));
    }
}

/// A typed year. Base and horizon have a meaning while blank, the target year has none.
fn typed(
    out: &mut Vec<Finding>,
    field: &'static str,
    key: &'static str,
    number: &Number,
) -> Option<Year> {
    let what = move || i18n::text(key);
    let at = ["years", field];
    let field = Field::new(&at, &what);
    if number.is_blank() {
        out.push(field.error("year-missing"));
        return None;
    }
    field::year(out, field, number)
}

fn history(c: &Context<'_>, out: &mut Vec<Finding>) {
    let history = &c.plan.years.history;
    let finding = |severity, code| Finding::new(severity, code, Place::of(&["years", "history"]));
    if history.is_empty() {
        out.push(finding(Severity::Error, "years-history-missing"));
    }
    for year in history
        .iter()
        .filter(|year| !PLAUSIBLE_YEARS.contains(year))
    {
        out.push(finding(Severity::Error, "years-history-implausible").with("year", *year));
    }
    if !history.is_sorted_by(|a, b| a < b) {
        out.push(finding(Severity::Note, "years-history-order"));
    }
    let asked = c.kind.map_or(&[][..], |kind| kind.history.as_slice());
    let missing: Vec<Year> = asked
        .iter()
        .copied()
        .filter(|year| !history.contains(year))
        .collect();
    if !missing.is_empty() && !history.is_empty() {
        let years = crate::finding::Arg::Text(field::spans(&missing));
        out.push(finding(Severity::Warning, "years-history-asked").with("years", years));
    }
}
