//! Emission factors: the applicant's own, and those of the tables that are still to be confirmed.

use super::context::Context;
use super::field::{self, Field};
use crate::account::{CarrierClass, FactorStanding, LineIssue};
use crate::base::Unit;
use crate::figure::activity_name;
use crate::finding::Finding;
use crate::plan::{Activity, OwnFactor};

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    for (index, activity) in c.plan.activities.iter().enumerate() {
        if let Some(factor) = activity.factor.as_ref().filter(|factor| !is_blank(factor)) {
            own(c, index, activity, factor, out);
        }
    }
    unsure(c, out);
}

/// A factor of which nothing is filled in counts as none.
fn is_blank(factor: &OwnFactor) -> bool {
    factor.value.is_blank() && factor.per.trim().is_empty() && factor.source.trim().is_empty()
}

fn own(
    c: &Context<'_>,
    index: usize,
    activity: &Activity,
    factor: &OwnFactor,
    out: &mut Vec<Finding>,
) {
    let name = || activity_name(c.sources.factors, activity);
    let what = || crate::i18n::text_with("check-own-factor", &[("name", &name())]);
    let field = Field::new(&["activity", activity.id.as_str(), "factor"], &what);
    let before = out.len();
    if factor.value.is_blank() {
        out.push(field.error("own-factor-missing"));
    } else {
        field::amount(out, field, &factor.value);
    }
    field::unit(out, field, &factor.per, |unit| fits(c, activity, unit));
    // Number and unit can be read, and still the line cannot use them together.
    let is_refused = |line: &crate::account::Line| {
        line.activity == index && line.issue == Some(LineIssue::WrongFactor)
    };
    if out.len() == before && c.sources.inventory.lines.iter().any(is_refused) {
        out.push(
            field
                .error("own-factor-refused")
                .with("unit", factor.per.trim()),
        );
    }
    if factor.source.trim().is_empty() {
        out.push(field.warning("source-missing"));
    }
}

/// A factor is counted per what the carrier is measured in; of another activity, per anything.
fn fits(c: &Context<'_>, activity: &Activity, unit: Unit) -> bool {
    let carrier = c.sources.factors.carrier(&activity.carrier);
    carrier.is_none_or(|(_, carrier)| carrier.accepts(unit))
}

/// One note per carrier whose default factor is to be confirmed, at its first line.
fn unsure(c: &Context<'_>, out: &mut Vec<Finding>) {
    let mut seen = Vec::new();
    for line in &c.sources.inventory.lines {
        let Some(factor) = line.factor.as_ref() else {
            continue;
        };
        if factor.standing != FactorStanding::ToBeConfirmed || seen.contains(&line.carrier) {
            continue;
        }
        // The electricity factor has a finding of its own, and so have the parameters of a method.
        let carrier = line
            .carrier
            .and_then(|carrier| c.sources.factors.carriers.get(carrier));
        let has_own = |class: CarrierClass| class.is_electricity() || class.is_process();
        if carrier.is_some_and(|carrier| has_own(carrier.class)) {
            continue;
        }
        seen.push(line.carrier);
        let Some(activity) = c.plan.activities.get(line.activity) else {
            continue;
        };
        let what = || crate::figure::carrier_name(c.sources.factors, &activity.carrier);
        let field = Field::new(&["activity", activity.id.as_str(), "factor"], &what);
        let value = crate::base::format_number(factor.value);
        out.push(
            field
                .note("factor-unsure")
                .with("value", value)
                .with("source", &factor.source),
        );
    }
}
