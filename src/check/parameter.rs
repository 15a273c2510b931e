//! Parameters of methods: what must be given, what cannot be, which defaults are to be confirmed; and
//! the deposits that first-order decay rests on.

use super::context::Context;
use super::field::{self, Field, shortened};
use crate::account::{FactorStanding, Line, LineIssue, Method, MethodParameter};
use crate::base::{Lang, Text, Year, format_number};
use crate::figure::{activity_name, carrier_name};
use crate::finding::{Arg, Finding};
use crate::i18n;
use crate::plan::{Activity, Parameter};

/// So many years of deposits before the first year of the inventory make decay tell the truth.
const YEARS_OF_DEPOSITS: Year = 10;

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    for (index, activity) in c.plan.activities.iter().enumerate() {
        let Some(method) = method_of(c, activity) else {
            continue;
        };
        for parameter in &activity.parameters {
            typed(c, activity, method, parameter, out);
        }
        missing(c, index, activity, method, out);
        if method.decay.is_some() {
            deposits(c, activity, out);
        }
    }
    unsure(c, out);
    potentials(c, out);
}

fn method_of<'a>(c: &Context<'a>, activity: &Activity) -> Option<&'a Method> {
    let (_, carrier) = c.sources.factors.carrier(&activity.carrier)?;
    carrier.method.as_ref()
}

fn name(c: &Context<'_>, activity: &Activity, parameter: &Text) -> Text {
    let of = activity_name(c.sources.factors, activity);
    i18n::text_with(
        "check-parameter",
        &[("name", &of), ("parameter", parameter)],
    )
}

/// A parameter that the plan gives.
fn typed(
    c: &Context<'_>,
    activity: &Activity,
    method: &Method,
    typed: &Parameter,
    out: &mut Vec<Finding>,
) {
    let at = ["activity", activity.id.as_str(), "parameters"];
    let Some(parameter) = method.parameter(&typed.id) else {
        let what = || activity_name(c.sources.factors, activity);
        let finding = Field::new(&at, &what).note("parameter-unknown");
        out.push(finding.with("id", shortened(&typed.id)));
        return;
    };
    let what = || name(c, activity, &parameter.name);
    let at = [
        "activity",
        activity.id.as_str(),
        "parameters",
        typed.id.as_str(),
    ];
    let field = Field::new(&at, &what);
    let Some(value) = field::amount(out, field, &typed.value) else {
        return;
    };
    if let Some(most) = parameter.most.filter(|most| value > *most) {
        let finding = field.error("parameter-wrong");
        out.push(
            finding
                .with("typed", typed.value.0.trim())
                .with("most", format_number(most)),
        );
        return;
    }
    let listed = parameter.options.iter().map(|option| option.value);
    let mut listed = listed.chain(parameter.default);
    let is_listed = listed.any(|of| (of - value).abs() <= f64::EPSILON * value.abs());
    if !is_listed && typed.source.trim().is_empty() {
        out.push(field.warning("source-missing"));
    }
}

/// A parameter that no table can know.
fn missing(
    c: &Context<'_>,
    index: usize,
    activity: &Activity,
    method: &Method,
    out: &mut Vec<Finding>,
) {
    let lines = c.sources.inventory.lines.iter();
    let mut of_activity = lines.filter(|line| line.activity == index);
    let asked = |line: &Line| match &line.issue {
        Some(LineIssue::NoParameter(id)) => method.parameter(id),
        _ => None,
    };
    let Some(parameter) = of_activity.find_map(asked) else {
        return;
    };
    let what = || name(c, activity, &parameter.name);
    let at = [
        "activity",
        activity.id.as_str(),
        "parameters",
        parameter.id.as_str(),
    ];
    let finding = Field::new(&at, &what).warning("parameter-missing");
    out.push(finding.with("options", Arg::Text(options(parameter))));
}

/// The values for the usual cases, in words.
fn options(parameter: &MethodParameter) -> Text {
    if parameter.options.is_empty() {
        return i18n::text("check-no-options");
    }
    let of = |lang: Lang, joint: &str| {
        let words = parameter.options.iter().map(|option| {
            let sign = parameter.sign.get(lang);
            let value = format!("{} {} {sign}", option.name.get(lang), option.value);
            value.trim_end().to_owned()
        });
        words.collect::<Vec<_>>().join(joint)
    };
    Text::new(of(Lang::Zh, "、"), of(Lang::En, ", "))
}

/// Decay of what was deposited before the table begins is not seen.
fn deposits(c: &Context<'_>, activity: &Activity, out: &mut Vec<Finding>) {
    let Some(first) = c.sources.inventory.years.first() else {
        return;
    };
    let typed = activity
        .values
        .iter()
        .filter(|datum| !datum.value.is_blank());
    let Some(earliest) = typed.map(|datum| datum.year).min() else {
        return;
    };
    if first.saturating_sub(earliest) < YEARS_OF_DEPOSITS {
        let what = || activity_name(c.sources.factors, activity);
        let at = ["activity", activity.id.as_str()];
        let finding = Field::new(&at, &what).note("decay-short");
        out.push(
            finding
                .with("earliest", earliest)
                .with("wanted", first.saturating_sub(YEARS_OF_DEPOSITS)),
        );
    }
}

/// One note per carrier whose parameters rest on defaults to be confirmed, at its first line.
fn unsure(c: &Context<'_>, out: &mut Vec<Finding>) {
    let mut seen: Vec<&str> = Vec::new();
    for (activity, used) in c.plan.activities.iter().zip(&c.sources.inventory.methods) {
        let Some(used) = used.as_ref() else { continue };
        if seen.contains(&activity.carrier.as_str()) {
            continue;
        }
        let parameters = used.parameters.iter();
        let open: Vec<_> = parameters
            .filter(|parameter| parameter.standing == FactorStanding::ToBeConfirmed)
            .collect();
        let Some(first) = open.first() else { continue };
        seen.push(&activity.carrier);
        let of = |lang: Lang, joint: &str| {
            let words = open.iter().map(|parameter| {
                let sign = parameter.sign.get(lang);
                let value = format!("{} {} {sign}", parameter.name.get(lang), parameter.value);
                value.trim_end().to_owned()
            });
            words.collect::<Vec<_>>().join(joint)
        };
        let values = Text::new(of(Lang::Zh, "、"), of(Lang::En, ", "));
        let what = || carrier_name(c.sources.factors, &activity.carrier);
        let at = ["activity", activity.id.as_str(), "parameters"];
        let finding = Field::new(&at, &what).note("parameters-unsure");
        out.push(
            finding
                .with("values", Arg::Text(values))
                .with("source", &first.source),
        );
    }
}

/// Potentials that are to be confirmed, where the total rests on them.
fn potentials(c: &Context<'_>, out: &mut Vec<Finding>) {
    let inventory = c.sources.inventory;
    let Some(potentials) = inventory.potentials else {
        return;
    };
    let is_used = inventory.unit == crate::base::Unit::T_CO2E
        && inventory
            .lines
            .iter()
            .any(|line| line.gases.methane.abs() > 0.0 || line.gases.nitrous_oxide.abs() > 0.0);
    if is_used && potentials.standing == FactorStanding::ToBeConfirmed {
        let what = || i18n::text("check-gwp");
        let field = Field::new(&["accounting", "gwp"], &what);
        out.push(
            field
                .note("gwp-unsure")
                .with("set", potentials.set.name())
                .with("methane", potentials.methane.to_string())
                .with("oxide", potentials.nitrous_oxide.to_string()),
        );
    }
}
