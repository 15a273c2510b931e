//! Measures: who does what from when, to which effect, for how much money.

use super::context::Context;
use super::field::{self, Field};
use crate::base::{Figure, Text, Unit, Year};
use crate::finding::{Arg, Finding, Place, Severity};
use crate::i18n;
use crate::plan::{Driver, Measure};

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    if c.plan.measures.is_empty() {
        out.push(Finding::new(
            Severity::Warning,
            "measures-none",
            Place::of(&["measure"]),
        ));
    }
    for (index, measure) in c.plan.measures.iter().enumerate() {
        let id = measure.id.as_str();
        words(measure, out);
        start(c, measure, out);
        ramp(id, measure, out);
        lifetime(measure, out);
        if measure.driver == Driver::Tonnes {
            effect(c, index, measure, out);
        }
        super::drivers::check(c, measure, out);
        money(measure, out);
        running(measure, out);
        period(measure, out);
    }
}

/// What a measure is called: its name, its number while it has none.
pub(super) fn name(measure: &Measure) -> Text {
    let name = measure.name.trim();
    Text::same(if name.is_empty() {
        measure.id.as_str()
    } else {
        name
    })
}

/// The name of a field of a measure.
fn field_of(key: &str, measure: &Measure) -> Text {
    i18n::text_with(key, &[("name", &name(measure))])
}

fn words(measure: &Measure, out: &mut Vec<Finding>) {
    let id = measure.id.as_str();
    let what = || name(measure);
    if measure.name.trim().is_empty() {
        out.push(Field::new(&["measure", id, "name"], &what).error("measure-name-missing"));
    }
    for (part, code, text) in [
        ("owner", "measure-owner-missing", &measure.owner),
        ("content", "measure-content-missing", &measure.content),
    ] {
        if text.trim().is_empty() {
            out.push(Field::new(&["measure", id, part], &what).warning(code));
        }
    }
}

fn start(c: &Context<'_>, measure: &Measure, out: &mut Vec<Finding>) {
    let what = || field_of("check-measure-start", measure);
    let at = ["measure", measure.id.as_str(), "start"];
    let field = Field::new(&at, &what);
    if measure.start.is_blank() {
        out.push(field.warning("measure-start-missing"));
        return;
    }
    let Some(start) = field::year(out, field, &measure.start) else {
        return;
    };
    let Some(target) = c.plan.years.target_year().filter(|target| start > *target) else {
        return;
    };
    let is_never = c.span.last().is_some_and(|last| start > *last);
    let severity = if is_never {
        Severity::Warning
    } else {
        Severity::Note
    };
    let finding = field.finding(severity, "measure-start-late");
    out.push(finding.with("start", start).with("target", target));
}

fn ramp(id: &str, measure: &Measure, out: &mut Vec<Finding>) {
    let what = || field_of("check-measure-ramp", measure);
    let at = ["measure", id, "ramp"];
    let field = Field::new(&at, &what);
    let Some(ramp) = field::number(out, field, &measure.ramp) else {
        return;
    };
    if ramp < 1.0 || (ramp - ramp.round()).abs() > 1e-9 {
        out.push(
            field
                .error("measure-ramp-wrong")
                .with("typed", measure.ramp.0.trim()),
        );
    }
}

fn lifetime(measure: &Measure, out: &mut Vec<Finding>) {
    let what = || field_of("check-measure-lifetime", measure);
    let at = ["measure", measure.id.as_str(), "lifetime"];
    let field = Field::new(&at, &what);
    let years = field::number(out, field, &measure.lifetime);
    if years.is_some_and(|years| years < 1.0) {
        let typed = measure.lifetime.0.trim();
        out.push(field.error("measure-lifetime-wrong").with("typed", typed));
    }
}

/// Running cost, savings and the parts of the investment: numbers that cannot be negative, and
/// parts that are no more than the whole.
fn running(measure: &Measure, out: &mut Vec<Finding>) {
    let id = measure.id.as_str();
    for (part, key, number) in [
        (
            "running_cost",
            "check-measure-running",
            &measure.running_cost,
        ),
        ("saving", "check-measure-saving", &measure.saving),
    ] {
        let what = || field_of(key, measure);
        field::amount(out, Field::new(&["measure", id, part], &what), number);
    }
    let what = || field_of("check-measure-funds", measure);
    let at = ["measure", id, "funds"];
    let field = Field::new(&at, &what);
    let parts: Vec<Option<f64>> = measure
        .funds
        .iter()
        .map(|fund| field::amount(out, field, &fund.amount))
        .collect();
    let sum: f64 = parts.into_iter().flatten().sum();
    let whole = measure.investment.value();
    if whole.is_some_and(|whole| sum > whole * (1.0 + 1e-9)) {
        out.push(field.error("measure-funds-large"));
    }
}

fn effect(c: &Context<'_>, index: usize, measure: &Measure, out: &mut Vec<Finding>) {
    let id = measure.id.as_str();
    let what = || field_of("check-measure-effect", measure);
    let at = ["measure", id, "effect"];
    let field = Field::new(&at, &what);
    if measure.effect.is_blank() {
        out.push(field.warning("measure-effect-missing"));
        return;
    }
    let Some(value) = field::amount(out, field, &measure.effect) else {
        return;
    };
    if value <= 0.0 {
        out.push(field.warning("measure-effect-missing"));
    }
    let unit = Field::new(&["measure", id, "effect_unit"], &what);
    field::unit_like(out, unit, &measure.effect_unit, Unit::T_CO2);
    if measure.effect_source.trim().is_empty() {
        out.push(Field::new(&["measure", id, "effect_source"], &what).warning("source-missing"));
    }
    too_large(c, index, measure, field, out);
}

/// A measure cannot take more from its sector than the sector would emit. Judged in the target year,
/// else at the end of the pathway.
fn too_large(
    c: &Context<'_>,
    index: usize,
    measure: &Measure,
    field: Field<'_>,
    out: &mut Vec<Finding>,
) {
    let pathway = c.sources.pathway;
    let effect = pathway
        .measures
        .iter()
        .find(|effect| effect.measure == index);
    let Some(effect) = effect else { return };
    let target = c.plan.years.target_year();
    let years = pathway.years.iter().filter(|year| !year.is_history);
    let exceeded = years
        .filter(|year| target.is_none_or(|target| year.year >= target))
        .find_map(|year| {
            let taken = effect
                .alone
                .iter()
                .find(|(y, _)| *y == year.year)?
                .1
                .complete_value()?;
            let baseline = year
                .baseline_by_sector
                .iter()
                .find(|(sector, _)| *sector == measure.sector)?
                .1;
            let emitted = baseline.complete_value()?;
            (taken > emitted).then_some((year.year, taken, emitted))
        });
    let Some((year, taken, emitted)) = exceeded else {
        return;
    };
    let finding = field.error("measure-effect-large").with("year", year);
    let finding = finding.with("sector", Arg::Key(measure.sector.key()));
    out.push(
        finding
            .with("effect", emission(taken, year))
            .with("baseline", emission(emitted, year)),
    );
}

/// An emission in the unit in which people speak of it.
fn emission(value: f64, year: Year) -> Arg {
    super::order::figure_text(&Figure::complete(value, Unit::T_CO2, year))
}

fn money(measure: &Measure, out: &mut Vec<Finding>) {
    let id = measure.id.as_str();
    let what = || field_of("check-measure-investment", measure);
    let at = ["measure", id, "investment"];
    let field = Field::new(&at, &what);
    if measure.investment.is_blank() {
        out.push(field.warning("measure-money-missing"));
        return;
    }
    if field::amount(out, field, &measure.investment).is_none() {
        return;
    }
    let unit = Field::new(&["measure", id, "investment_unit"], &what);
    field::unit_like(out, unit, &measure.investment_unit, Unit::TEN_THOUSAND_YUAN);
    if measure.funding.trim().is_empty() {
        out.push(Field::new(&["measure", id, "funding"], &what).note("measure-funding-missing"));
    }
}

fn period(measure: &Measure, out: &mut Vec<Finding>) {
    let id = measure.id.as_str();
    let what = || field_of("check-measure-period", measure);
    if measure.from.is_blank() && measure.to.is_blank() {
        out.push(Field::new(&["measure", id, "from"], &what).warning("measure-period-missing"));
        return;
    }
    let from = field::year(
        out,
        Field::new(&["measure", id, "from"], &what),
        &measure.from,
    );
    let at = ["measure", id, "to"];
    let field = Field::new(&at, &what);
    let to = field::year(out, field, &measure.to);
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        let finding = field.error("measure-period-order");
        out.push(finding.with("from", from).with("to", to));
    }
}
