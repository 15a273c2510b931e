//! Traces of lines with a method: the product in words and signs, its parameters with their sources,
//! and the step to CO₂ equivalent.

use super::{TraceRow, value_text};
use crate::account::{Gas, GasFactor, Line, ParameterUsed};
use crate::base::{Figure, Lang, Text, Unit};
use crate::figure::Sources;
use crate::figure::format::format_traced;
use crate::i18n;

/// The rows that take the factor of a line apart; none for a line without a method.
pub(super) fn rows(line: &Line, s: &Sources<'_>) -> Vec<TraceRow> {
    let carrier = line.carrier.and_then(|at| s.factors.carriers.get(at));
    let method = carrier.and_then(|carrier| carrier.method.as_ref());
    let used = s
        .inventory
        .methods
        .get(line.activity)
        .and_then(Option::as_ref);
    let (Some(method), Some(used)) = (method, used) else {
        return Vec::new();
    };
    if line.factor.as_ref().is_some_and(|factor| factor.own) && !used.is_own() {
        // A factor of the applicant's own stands in place of the method.
        return Vec::new();
    }
    let mut rows = Vec::new();
    if method.decay.is_some() {
        rows.push(row("trace-method", i18n::text("trace-decay")));
    }
    for (of, factor) in method.gases.iter().zip(&used.factors) {
        rows.extend(gas_rows(line, &of.words(method), factor, s));
    }
    rows.extend(used.parameters.iter().map(parameter_row));
    if !method.note.is_empty() {
        rows.push(row("trace-method", method.note.clone()));
    }
    rows
}

fn row(key: &str, value: Text) -> TraceRow {
    TraceRow {
        label: i18n::text(key),
        value,
        ..TraceRow::default()
    }
}

/// One gas: its factor in words and in numbers, its tonnes, its global warming potential.
fn gas_rows(line: &Line, words: &Text, factor: &GasFactor, s: &Sources<'_>) -> Vec<TraceRow> {
    let gas = Text::same(factor.gas.sign());
    let label = i18n::text_with("trace-gas-factor", &[("gas", &gas)]);
    let unit = line.amount.unit;
    let value = |lang: Lang| {
        let (value, per) = (exact(factor.value), unit.sign(lang));
        let result = format!("{value} t {}/{per}", factor.gas.sign());
        let parts = [words.get(lang), factor.formula.get(lang), result.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" = ")
    };
    let mut rows = vec![TraceRow {
        label,
        value: Text::new(value(Lang::Zh), value(Lang::En)),
        ..TraceRow::default()
    }];
    rows.push(TraceRow {
        label: i18n::text_with("trace-gas-mass", &[("gas", &gas)]),
        value: value_text(&line.gas(factor.gas)),
        ..TraceRow::default()
    });
    if let Some(potentials) = s
        .inventory
        .potentials
        .filter(|_| factor.gas != Gas::CarbonDioxide)
    {
        let set = Text::same(potentials.set.name());
        rows.push(TraceRow {
            label: i18n::text_with("trace-gwp", &[("gas", &gas), ("set", &set)]),
            value: Text::same(exact(potentials.of(factor.gas))),
            source: s.factors.cite(potentials.source),
            standing: Some(potentials.standing),
            ..TraceRow::default()
        });
    }
    rows
}

/// A parameter with its source.
fn parameter_row(parameter: &ParameterUsed) -> TraceRow {
    let symbol = Text::same(parameter.symbol.clone());
    let value = |lang: Lang| {
        let sign = parameter.sign.get(lang);
        format!("{} {sign}", parameter.value).trim_end().to_owned()
    };
    TraceRow {
        label: i18n::text_with(
            "trace-parameter",
            &[("name", &parameter.name), ("symbol", &symbol)],
        ),
        value: Text::new(value(Lang::Zh), value(Lang::En)),
        source: parameter.source.clone(),
        standing: Some(parameter.standing),
        ..TraceRow::default()
    }
}

/// A factor with as many digits as redo the result, without a tail of zeros.
fn exact(value: f64) -> String {
    let text = format!("{value:.9}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The emission in CO₂ equivalent of a line whose gas the totals do not count.
pub(super) fn equivalent(line: &Line) -> Text {
    let text = |lang| format_traced(&line.co2e, lang).unwrap_or_default();
    Text::new(text(Lang::Zh), text(Lang::En))
}

/// True when a line has gases that the totals do not count.
pub(super) fn is_not_counted(line: &Line) -> bool {
    let of = |figure: &Figure| figure.value.unwrap_or_default();
    line.emission.unit == Unit::T_CO2 && (of(&line.co2e) - of(&line.co2)).abs() > 0.0
}
