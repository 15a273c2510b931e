//! Scenarios, later years as they were, and the rate of discount.

use super::context::Context;
use super::field::{self, Field, shortened};
use crate::base::{Reading, Text};
use crate::finding::{Finding, Place, Severity};
use crate::i18n;

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    discount(c, out);
    for scenario in &c.plan.scenarios {
        let is_unknown = |id: &&String| c.plan.measures.iter().all(|measure| measure.id != **id);
        for id in scenario.without.iter().filter(is_unknown) {
            let place = Place::of(&["scenario", &scenario.id]);
            let finding = Finding::new(Severity::Warning, "scenario-measure-unknown", place);
            let name = Text::same(scenario.name.trim());
            out.push(finding.with("name", &name).with("id", shortened(id)));
        }
    }
    let what = || i18n::text("check-actual");
    let whole = Field::new(&["actual"], &what);
    for datum in &c.plan.actuals {
        let field = whole.of(datum.year);
        match datum.reading() {
            Reading::Wrong(error) => out.push(field::wrong_number(field, &datum.value, &error)),
            Reading::Value(value) if value < 0.0 => {
                let typed = shortened(&datum.value.0);
                out.push(field.error("number-negative").with("typed", typed));
            }
            Reading::Value(_) | Reading::Nothing(_) | Reading::Missing(_) => {}
        }
    }
}

/// A rate of discount lies between 0 and 100 per cent.
fn discount(c: &Context<'_>, out: &mut Vec<Finding>) {
    let what = || i18n::text("check-discount");
    let field = Field::new(&["discount"], &what);
    let rate = field::amount(out, field, &c.plan.discount);
    if rate.is_some_and(|rate| rate >= 100.0) {
        let typed = shortened(&c.plan.discount.0);
        out.push(field.error("discount-large").with("typed", typed));
    }
}
