//! Indicators and the acceptance rule.

use super::context::Context;
use super::field::{self, Field};
use crate::base::{Figure, Reading, Text, format_number};
use crate::figure::format_figure;
use crate::finding::{Arg, Finding, Place, Severity};
use crate::plan::{IndicatorEntry, YesNo};
use crate::programme::{Indicator, IndicatorSource};
use crate::verdict::{IndicatorResult, Judgement, Undecided};

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    acceptance(c, out);
    for result in &c.verdict.indicators {
        let indicator = &result.definition;
        let entry = c.plan.indicator(&indicator.id);
        judgement(c, indicator, result, out);
        if let Some(entry) = entry {
            values(indicator, entry, out);
            evidence(indicator, entry, out);
            unused(indicator, entry, result, out);
        }
        own_target(indicator, result, out);
    }
    unknown(c, out);
}

/// The whole rule in one sentence, with its clause.
fn acceptance(c: &Context<'_>, out: &mut Vec<Finding>) {
    if c.kind.is_none() {
        return;
    }
    let (severity, code) = match c.verdict.acceptance {
        Judgement::NotMet => (Severity::Error, "acceptance-not-met"),
        Judgement::Undecided => (Severity::Warning, "acceptance-undecided"),
        Judgement::Met | Judgement::NotApplicable => return,
    };
    let finding = Finding::new(severity, code, Place::of(&["indicator"]));
    out.push(
        finding
            .with("sentence", &c.verdict.sentence)
            .citing(c.acceptance_clause()),
    );
}

fn judgement(
    c: &Context<'_>,
    indicator: &Indicator,
    result: &IndicatorResult,
    out: &mut Vec<Finding>,
) {
    let place = Place::of(&["indicator", &indicator.id]);
    if result.why == Some(Undecided::NoWaiver) {
        let finding = Finding::new(Severity::Error, "indicator-no-waiver", place);
        out.push(
            finding
                .with("name", &indicator.name)
                .citing(c.programme.cite(&indicator.standing)),
        );
        return;
    }
    if result.why == Some(Undecided::NoReason) {
        let finding = Finding::new(
            Severity::Error,
            "indicator-reason-missing",
            place.then("reason"),
        );
        out.push(finding.with("name", &indicator.name));
        return;
    }
    // A wrong value has its own finding, in the year where it stands.
    if result.why == Some(Undecided::WrongValue) {
        return;
    }
    let is_binding = indicator.nature.is_binding();
    let (severity, code) = match (result.judgement, is_binding) {
        (Judgement::Met | Judgement::NotApplicable, _) => return,
        (Judgement::NotMet, true) => (Severity::Error, "indicator-binding-not-met"),
        (Judgement::NotMet, false) => (Severity::Note, "indicator-other-not-met"),
        (Judgement::Undecided, true) => (Severity::Warning, "indicator-binding-undecided"),
        (Judgement::Undecided, false) => (Severity::Note, "indicator-other-undecided"),
    };
    let place = result
        .year
        .map_or_else(|| place.clone(), |year| place.year(year));
    let finding = Finding::new(severity, code, place)
        .with("nature", Arg::Key(indicator.nature.plural()))
        .with("name", &indicator.name);
    let finding = match result.why {
        Some(why) => finding.with("why", Arg::Key(why.key())),
        None => values_of(finding, result),
    };
    out.push(match (result.judgement, is_binding) {
        (Judgement::NotMet, true) => finding.citing(c.acceptance_clause()),
        _ => finding,
    });
}

/// The finding with planned value and target, in numbers or as an answer.
fn values_of(finding: Finding, result: &IndicatorResult) -> Finding {
    let Some(unit) = result.unit else {
        return finding
            .with("planned", Arg::Key(YesNo::No.key()))
            .with("target", Arg::Key(YesNo::Yes.key()));
    };
    let text = |value: Option<f64>| {
        let figure = value.map(|value| Figure {
            value: Some(value),
            ..Figure::missing(unit, result.year)
        });
        with_unit(figure.as_ref(), unit)
    };
    finding
        .with(
            "planned",
            text(result.planned.and_then(|figure| figure.value)),
        )
        .with("target", text(result.target))
}

fn with_unit(figure: Option<&Figure>, unit: crate::base::Unit) -> Arg {
    use crate::base::{Lang, Unit};
    let number = figure.and_then(format_figure).unwrap_or_default();
    if unit == Unit::PERCENT {
        return Arg::Plain(number);
    }
    Arg::Text(Text::new(
        unit.with(&number, Lang::Zh),
        unit.with(&number, Lang::En),
    ))
}

/// Typed values that cannot be read.
fn values(indicator: &Indicator, entry: &IndicatorEntry, out: &mut Vec<Finding>) {
    let what = || indicator.name.clone();
    let at = ["indicator", indicator.id.as_str()];
    for datum in &entry.values {
        if let Reading::Wrong(error) = datum.reading() {
            let field = Field::new(&at, &what).of(datum.year);
            out.push(field::wrong_number(field, &datum.value, &error));
        }
    }
}

/// What is claimed must be shown, and that it does not apply as well.
fn evidence(indicator: &Indicator, entry: &IndicatorEntry, out: &mut Vec<Finding>) {
    let is_typed = entry.answer != YesNo::Unanswered
        || entry.values.iter().any(|datum| !datum.value.is_blank());
    if !entry.evidence.is_empty() || !(is_typed || entry.not_applicable) {
        return;
    }
    let severity = if indicator.nature.is_binding() {
        Severity::Warning
    } else {
        Severity::Note
    };
    let place = Place::of(&["indicator", &indicator.id, "evidence"]);
    out.push(
        Finding::new(severity, "indicator-evidence-missing", place).with("name", &indicator.name),
    );
}

/// A typed value of the judged year that a computed one overrules.
fn unused(
    indicator: &Indicator,
    entry: &IndicatorEntry,
    result: &IndicatorResult,
    out: &mut Vec<Finding>,
) {
    let (Some(year), Some(unit), true) = (result.year, result.unit, result.computed) else {
        return;
    };
    let typed = entry
        .values
        .iter()
        .find(|datum| datum.year == year)
        .and_then(|datum| datum.value.value());
    let computed = result.planned.and_then(|figure| figure.value);
    let (Some(typed), Some(computed)) = (typed, computed) else {
        return;
    };
    if (typed - computed).abs() <= 0.005 * computed.abs().max(0.1) {
        return;
    }
    let place = Place::of(&["indicator", &indicator.id]).year(year);
    let finding =
        Finding::new(Severity::Note, "indicator-typed-unused", place).with("name", &indicator.name);
    let number = |value: f64| {
        format!(
            "{}{}",
            format_number(value),
            if unit == crate::base::Unit::PERCENT {
                "%"
            } else {
                ""
            }
        )
    };
    out.push(
        finding
            .with("typed", number(typed))
            .with("computed", number(computed)),
    );
}

/// Where the programme leaves the value to the applicant, his own is the target.
fn own_target(indicator: &Indicator, result: &IndicatorResult, out: &mut Vec<Finding>) {
    let is_left = !result.own
        && result.year.is_some_and(|year| {
            let left = |target: &crate::programme::IndicatorTarget| target.value.is_none();
            let due = indicator
                .targets
                .iter()
                .filter(|target| target.year <= year);
            due.max_by_key(|target| target.year).is_some_and(left)
        });
    let is_typed = indicator.source == IndicatorSource::Typed;
    if is_left && is_typed && result.unit.is_some() && result.target.is_some() {
        let place = Place::of(&["indicator", &indicator.id]);
        out.push(
            Finding::new(Severity::Note, "indicator-own-target", place)
                .with("name", &indicator.name),
        );
    }
}

/// Entries of indicators that the programme does not have for this kind.
fn unknown(c: &Context<'_>, out: &mut Vec<Finding>) {
    for entry in &c.plan.indicators {
        if !c
            .verdict
            .indicators
            .iter()
            .any(|result| result.id == entry.id)
        {
            let place = Place::of(&["indicator", &entry.id]);
            out.push(
                Finding::new(Severity::Note, "entry-unknown", place)
                    .with("id", field::shortened(&entry.id)),
            );
        }
    }
}
