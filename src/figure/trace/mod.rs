//! Where a figure comes from: how it was calculated, from what, and whose the inputs are.
//!
//! A trace is three things: the arithmetic in words and numbers, the inputs with their values, and
//! for every input its source. Inputs that are figures themselves carry a reference, so that one
//! can go on asking. [`Trace::redone`] does the arithmetic again with the exact numbers of the
//! inputs; tests hold it against the figure.

mod change;
mod cost;
mod driver;
mod economy;
mod effect;
mod energy;
mod flows;
mod goal;
mod inventory;
mod line;
mod method;
mod outlook;
mod pathway;
mod ratio;
mod row;
mod rule;
mod target;
mod totals;
mod typed;

pub use self::row::TraceRow;
pub use self::rule::{Role, Rule};
use super::format::format_traced;
use super::variation::{Variation, difference};
use super::{Reference, Resolved, Sources, Unresolved, When, YearWord, data, measures, resolve};
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
    /// How the numbers of the rows give the value.
    pub rule: Rule,
    /// True when the value is asked for with the other sign.
    pub negated: bool,
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
    if let Some(computed) = typed::computed(&reference.path, &shown.figure, sources) {
        return Ok(computed);
    }
    let made = match &reference.divisor {
        Some(divisor) => ratio::of_paths(&reference.path, divisor, shown.figure, year, sources)?,
        None => made(&reference.path, year, sources)
            .or_else(|| typed::stated(&reference.path, &shown.figure, sources).map(Made::from))
            .unwrap_or_else(|| given(&shown.figure)),
    };
    let formula = if reference.negated {
        i18n::text_with("trace-negated", &[("formula", &made.formula)])
    } else {
        made.formula
    };
    Ok(Trace {
        value: shown.figure,
        formula,
        rows: made.rows,
        rule: made.rule,
        negated: reference.negated,
    })
}

/// How a figure was made: formula, inputs and arithmetic.
struct Made {
    formula: Text,
    rows: Vec<TraceRow>,
    rule: Rule,
}

/// Formula and inputs; the inputs say what they do.
type Parts = (Text, Vec<TraceRow>);

impl From<Parts> for Made {
    fn from((formula, rows): Parts) -> Self {
        let works = rows.iter().any(|row| row.role != Role::Beside);
        let rule = if works { Rule::Terms } else { Rule::Given };
        Self {
            formula,
            rows,
            rule,
        }
    }
}

/// A figure of which nothing more can be said than its value.
fn given(figure: &Figure) -> Made {
    let formula = match figure.value {
        Some(_) => i18n::text_with("trace-value", &[("value", &value_text(figure))]),
        None => i18n::text("trace-no-value"),
    };
    (formula, Vec::new()).into()
}

/// How the figure of a path was made; in another course of things by what is asked there.
fn made(path: &str, year: Option<Year>, s: &Sources<'_>) -> Option<Made> {
    if let Some((variation, inner)) = Variation::split(path) {
        if let Some(plain) = difference(inner) {
            let other = variation.path(plain);
            return ratio::difference(&other, plain, year?, s).map(Made::from);
        }
        let mut made = variation.with(s, |s| made(inner, year, s))??;
        for row in &mut made.rows {
            if let Some(reference) = &mut row.reference {
                *reference = variation.path(reference);
            }
        }
        return Some(made);
    }
    let parts = data::Parts::of(path);
    let dated = year.and_then(|year| dated(&parts, year, s));
    dated.or_else(|| undated(&parts, s))
}

fn dated(parts: &data::Parts<'_>, year: Year, s: &Sources<'_>) -> Option<Made> {
    let made = match parts.root {
        "activity" => line::of_activity(parts, year, s),
        "inventory" => inventory::of_emission(parts, year, s),
        "energy" | "intensity" => energy::of(parts, year, s),
        "amount" => inventory::of_amount(parts.name, year, s),
        "factor" => inventory::of_electricity_factor(year, s),
        "facility" => typed::facility(parts, year, s),
        "economy" => economy::of(parts.name, year, s),
        "pathway" => pathway::of(parts, year, s),
        "measures" if parts.name == "effect" => Some(pathway::of_effects(year, s)),
        "measures" if parts.name == "investment_in" => Some(cost::of_year(year, s)),
        "measure" => effect::of(parts, year, s),
        "target" => target::of_line(parts, year, s),
        _ => None,
    };
    made.map(Made::from)
}

fn undated(parts: &data::Parts<'_>, s: &Sources<'_>) -> Option<Made> {
    let made = match (parts.root, parts.name) {
        ("pathway", "peak") => return Some(outlook::peak(s)),
        ("change", _) => return change::of(parts, s),
        ("inventory", "trend_uncertainty") => totals::trend(s),
        ("target", id) => target::of(parts.rest, measures::target(id, s)?, s),
        ("measures", _) => cost::of_all(parts, s),
        ("measure", _) => cost::of_measure(parts, s),
        _ => None,
    };
    made.map(Made::from)
}

/// A figure as it stands in a trace: with its unit, and marked when it is not complete.
fn value_text(figure: &Figure) -> Text {
    use crate::base::Completeness;
    let value = |lang| format_traced(figure, lang);
    match (value(Lang::Zh), value(Lang::En)) {
        (Some(zh), Some(en)) if figure.completeness == Completeness::Complete => Text::new(zh, en),
        (Some(zh), Some(en)) => {
            i18n::text_with("trace-incomplete", &[("value", &Text::new(zh, en))])
        }
        _ => i18n::text(figure.completeness.key()),
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
