//! Where a figure comes from: how it was calculated, from what, and whose the inputs are.
//!
//! A trace is three things: the arithmetic in words and numbers, the inputs with their values, and
//! for every input its source. Inputs that are figures themselves carry a reference, so that one
//! can go on asking.

mod driver;
mod economy;
mod energy;
mod inventory;
mod method;
mod pathway;
mod ratio;
mod totals;

use super::{
    Reference, Resolved, Sources, Unresolved, When, YearWord, data, format_value, measures, resolve,
};
use crate::account::FactorStanding;
use crate::base::{Figure, Lang, Text, Year};
use crate::i18n;

/// Where a figure comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// The figure.
    pub value: Figure,
    /// How it was calculated, in words and numbers.
    pub formula: Text,
    /// What it was calculated from.
    pub rows: Vec<TraceRow>,
}

/// One input of a figure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TraceRow {
    /// What it is.
    pub label: Text,
    /// Its value with its unit.
    pub value: Text,
    /// Where it comes from; empty where the plan does not say.
    pub source: Text,
    /// How surely a factor is known.
    pub standing: Option<FactorStanding>,
    /// The reference by which to ask further.
    pub reference: Option<String>,
}

/// The trace of a figure.
///
/// # Errors
/// The same as for [`resolve`]; a text has no trace.
pub fn trace(reference: &Reference, sources: &Sources<'_>) -> Result<Trace, Unresolved> {
    let Resolved::Figure(shown) = resolve(reference, sources, None)? else {
        return Err(Unresolved::NotANumber(reference.path.clone()));
    };
    let year = match reference.when {
        When::Change(..) => return ratio::change(reference, shown.figure, sources),
        When::Usual => shown.figure.year,
        When::At(word) => sources.year(word, None),
    };
    if let Some(divisor) = &reference.divisor {
        return ratio::of_paths(&reference.path, divisor, shown.figure, year, sources);
    }
    let found = year.and_then(|year| dated(&reference.path, year, sources));
    let (formula, rows) = found
        .or_else(|| undated(&reference.path, sources))
        .unwrap_or_else(|| {
            let formula = match shown.figure.value {
                Some(_) => i18n::text_with("trace-value", &[("value", &value_text(&shown.figure))]),
                None => i18n::text("trace-no-value"),
            };
            (formula, Vec::new())
        });
    Ok(Trace {
        value: shown.figure,
        formula,
        rows,
    })
}

/// Formula and inputs.
type Parts = (Text, Vec<TraceRow>);

fn dated(path: &str, year: Year, s: &Sources<'_>) -> Option<Parts> {
    let parts = data::Parts::of(path);
    match parts.root {
        "activity" => inventory::of_activity(parts.name, year, s),
        "inventory" => inventory::of_emission(&parts, year, s),
        "energy" | "intensity" => energy::of(&parts, year, s),
        "amount" => inventory::of_amount(parts.name, year, s),
        "factor" => inventory::of_electricity_factor(year, s),
        "economy" => economy::of(parts.name, year, s),
        "pathway" => pathway::of(&parts, year, s),
        "measure" | "measures" if parts.name == "effect" || parts.rest == "effect" => {
            Some(pathway::of_effect(&parts, year, s))
        }
        _ => None,
    }
}

fn undated(path: &str, s: &Sources<'_>) -> Option<Parts> {
    let parts = data::Parts::of(path);
    match (parts.root, parts.name) {
        ("target", id) => pathway::of_target(measures::target(id, s)?),
        ("measures", "investment") => Some(pathway::of_investment(s)),
        _ => None,
    }
}

/// A figure as it stands in a trace: with its unit, and marked when it is not complete.
fn value_text(figure: &Figure) -> Text {
    use crate::base::Completeness;
    let value = |lang| format_value(figure, lang);
    match (value(Lang::Zh), value(Lang::En)) {
        (Some(zh), Some(en)) if figure.completeness == Completeness::Complete => Text::new(zh, en),
        (Some(zh), Some(en)) => {
            i18n::text_with("trace-incomplete", &[("value", &Text::new(zh, en))])
        }
        _ => i18n::text(figure.completeness.key()),
    }
}

impl TraceRow {
    /// An input that is a figure, with the reference by which to ask further.
    fn figure(label: Text, figure: &Figure, reference: Option<String>) -> Self {
        Self {
            label,
            value: value_text(figure),
            reference,
            ..Self::default()
        }
    }

    /// The same input with its source.
    fn from(self, source: Text) -> Self {
        Self { source, ..self }
    }
}

/// A sum in words and numbers: of how many parts, and what comes out.
fn sum_formula(parts: usize, total: &Figure) -> Text {
    let count = Text::same(parts.to_string());
    i18n::text_with(
        "trace-sum",
        &[("count", &count), ("total", &value_text(total))],
    )
}

/// Two figures with a sign between them, and what comes out.
fn formula(key: &str, a: &Figure, b: &Figure, result: &Figure) -> Text {
    i18n::text_with(
        key,
        &[
            ("a", &value_text(a)),
            ("b", &value_text(b)),
            ("result", &value_text(result)),
        ],
    )
}

/// The reference of a path in a year.
fn link(path: &str, year: Year) -> String {
    let reference = Reference {
        when: When::At(YearWord::Number(year)),
        ..Reference::to(path)
    };
    reference.to_string()
}
