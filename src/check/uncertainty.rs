//! How far values may be off: what is typed can be read, and is given for all parts or for none.

use super::context::Context;
use super::field::{self, Field};
use crate::account::Part;
use crate::figure::activity_name;
use crate::finding::Finding;

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    let mut is_given = false;
    for activity in &c.plan.activities {
        let what = || activity_name(c.sources.factors, activity);
        let at = ["activity", activity.id.as_str(), "uncertainty"];
        let field = Field::new(&at, &what);
        for typed in [&activity.uncertainty.activity, &activity.uncertainty.factor] {
            is_given |= field::amount(out, field, typed).is_some();
        }
    }
    if is_given || c.plan.accounting.default_uncertainty {
        partial(c, out);
    }
}

/// The first part without an uncertainty: it keeps the total from having a range.
fn partial(c: &Context<'_>, out: &mut Vec<Finding>) {
    let mut lines = c.sources.inventory.lines.iter();
    let open = lines.find(|line| {
        line.part == Part::Total
            && line.uncertainty.is_none()
            && line.emission.value.is_some_and(|value| value.abs() > 0.0)
    });
    let activity = open.and_then(|line| c.plan.activities.get(line.activity));
    if let Some(activity) = activity {
        let what = || activity_name(c.sources.factors, activity);
        let at = ["activity", activity.id.as_str(), "uncertainty"];
        out.push(Field::new(&at, &what).note("uncertainty-missing"));
    }
}
