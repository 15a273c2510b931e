//! How emissions are counted: the family of fuel factors, the factor of electricity, the equivalent
//! value.

use super::context::Context;
use super::field::{self, Field, shortened};
use crate::account::{CarrierClass, FactorStanding};
use crate::finding::{Arg, Finding, Place, Severity};
use crate::i18n;

/// Between the calorific value and a poor power station: outside lies a slip, tce/MWh.
const PLAUSIBLE_EQUIVALENT: std::ops::RangeInclusive<f64> = 0.1..=0.5;

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    let accounting = &c.plan.accounting;
    if c.sources.inventory.family.is_none() {
        let finding = Finding::new(
            Severity::Error,
            "family-unknown",
            Place::of(&["accounting", "fuel_family"]),
        );
        out.push(finding.with("id", shortened(&accounting.fuel_family)));
    }
    let uses_electricity = c.plan.activities.iter().any(|activity| {
        let carrier = c.sources.factors.carrier(&activity.carrier);
        carrier.is_some_and(|(_, carrier)| carrier.class == CarrierClass::ElectricityGrid)
    });
    if uses_electricity {
        electricity(c, out);
        equivalent(c, out);
    }
}

/// Factors are published years after their data: the nearest one is used, and the author knows.
fn electricity(c: &Context<'_>, out: &mut Vec<Finding>) {
    let inventory = c.sources.inventory;
    let finding = |severity, code| {
        let finding = Finding::new(severity, code, Place::of(&["accounting", "electricity"]));
        finding.with("rule", Arg::Key(c.plan.accounting.electricity.key()))
    };
    if inventory.electricity.iter().any(Option::is_none) {
        out.push(finding(Severity::Error, "electricity-factor-missing"));
    }
    for (year, factor) in inventory.years.iter().zip(&inventory.electricity) {
        let Some(factor) = factor else { continue };
        if let Some(of) = factor.data_year.filter(|of| of != year) {
            out.push(
                finding(Severity::Note, "electricity-factor-year")
                    .with("year", *year)
                    .with("used", of),
            );
        }
        if factor.standing == FactorStanding::ToBeConfirmed {
            out.push(finding(Severity::Note, "electricity-factor-unsure").with("year", *year));
        }
    }
}

fn equivalent(c: &Context<'_>, out: &mut Vec<Finding>) {
    let accounting = &c.plan.accounting;
    let what = || i18n::text("check-equivalent-value");
    let field = Field::new(&["accounting", "equivalent_value"], &what);
    if accounting.equivalent_value.is_blank() {
        let (value, standing, _) = c.sources.factors.equivalent_value;
        if standing == FactorStanding::ToBeConfirmed {
            out.push(
                field
                    .note("equivalent-default")
                    .with("value", crate::base::format_number(value)),
            );
        }
        return;
    }
    let Some(value) = field::amount(out, field, &accounting.equivalent_value) else {
        return;
    };
    if !PLAUSIBLE_EQUIVALENT.contains(&value) {
        out.push(
            field
                .warning("equivalent-implausible")
                .with("typed", accounting.equivalent_value.0.trim()),
        );
    }
    if accounting.equivalent_source.trim().is_empty() {
        out.push(Field::new(&["accounting", "equivalent_source"], &what).warning("source-missing"));
    }
}
