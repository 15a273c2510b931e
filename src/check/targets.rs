//! The applicant's own targets: can they be read, and do they lie on the pathway.

use super::context::Context;
use super::field::{self, Field};
use crate::base::{Text, Unit};
use crate::finding::Finding;
use crate::i18n;
use crate::plan::{Target, TargetForm};
use crate::programme::Metric;

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    for target in &c.plan.targets {
        year(c, target, out);
        value(target, out);
    }
}

fn name(target: &Target) -> Text {
    let name = target.name.trim();
    Text::same(if name.is_empty() {
        target.id.as_str()
    } else {
        name
    })
}

fn year(c: &Context<'_>, target: &Target, out: &mut Vec<Finding>) {
    let what = || i18n::text_with("check-target-year", &[("name", &name(target))]);
    let at = ["target", target.id.as_str(), "year"];
    let field = Field::new(&at, &what);
    if target.year.is_blank() {
        out.push(field.error("year-missing"));
        return;
    }
    let Some(year) = field::year(out, field, &target.year) else {
        return;
    };
    if c.span.binary_search(&year).is_err() {
        out.push(field.warning("target-outside").with("year", year));
    }
}

fn value(target: &Target, out: &mut Vec<Finding>) {
    let id = target.id.as_str();
    let what = || i18n::text_with("check-target-value", &[("name", &name(target))]);
    let at = ["target", id, "value"];
    let field = Field::new(&at, &what);
    if target.value.is_blank() {
        out.push(field.error("target-value-missing"));
        return;
    }
    match target.form {
        TargetForm::Value => {
            field::amount(out, field, &target.value);
            let unit = Field::new(&["target", id, "unit"], &what);
            field::unit_like(out, unit, &target.unit, unit_of(target.metric));
        }
        TargetForm::Fall => {
            let fall = field::number(out, field, &target.value);
            if fall.is_some_and(|fall| !(0.0..=100.0).contains(&fall)) {
                out.push(
                    field
                        .error("target-fall-wrong")
                        .with("typed", target.value.0.trim()),
                );
            }
            let base = Field::new(&["target", id, "base"], &what);
            field::year(out, base, &target.base);
        }
    }
}

const fn unit_of(metric: Metric) -> Unit {
    match metric {
        Metric::Absolute => Unit::T_CO2,
        Metric::PerGdp | Metric::PerAddedValue => Unit::TCO2_PER_10K_YUAN,
        Metric::NonFossilShare => Unit::PERCENT,
        Metric::PerHead => Unit::TCO2_PER_PERSON,
    }
}
