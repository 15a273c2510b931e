//! Traces of ratios and of changes between two years.

use super::{Made, Parts, Rule, Trace, TraceRow, formula, value_text};
use crate::base::{Figure, Text, Year};
use crate::figure::names;
use crate::figure::resolve::{self, Value};
use crate::figure::{Reference, Sources, Unresolved, When, YearWord};
use crate::i18n;

/// One path over another in a year.
pub(super) fn of_paths(
    over: &str,
    under: &str,
    value: Figure,
    year: Option<Year>,
    s: &Sources<'_>,
) -> Result<Made, Unresolved> {
    let part = |path: &str| -> Result<Figure, Unresolved> {
        let year = year.ok_or(Unresolved::NoYear(YearWord::Last));
        match resolve::value(path, year, s)? {
            Value::Figure(figure) => Ok(figure),
            Value::Text(_) => Err(Unresolved::NotANumber(path.to_owned())),
        }
    };
    let (a, b) = (part(over)?, part(under)?);
    let row = |path: &str, figure: &Figure| {
        let link = year.map(|year| super::link(path, year));
        TraceRow::figure(names::name(path, s), figure, link)
    };
    // The numbers in the units in which the two are divided.
    let (in_a, in_b) = resolve::comparable(a, b).unwrap_or((a, b));
    let rows = vec![
        row(over, &a).counting(in_a.value).times(),
        row(under, &b).counting(in_b.value).under(),
    ];
    Ok((formula("trace-ratio", &a, &b, &value), rows).into())
}

/// One path less another in a year.
pub(super) fn difference(from: &str, less: &str, year: Year, s: &Sources<'_>) -> Option<Parts> {
    let part = |path: &str| match resolve::value(path, Ok(year), s) {
        Ok(Value::Figure(figure)) => {
            let reference = Some(super::link(path, year));
            Some((
                figure,
                TraceRow::figure(names::name(path, s), &figure, reference),
            ))
        }
        Ok(Value::Text(_)) | Err(_) => None,
    };
    let ((a, from), (b, less)) = (part(from)?, part(less)?);
    let result = a.combine(b, b.unit, |a, b| a - b);
    let rows = vec![from.plus(), less.minus()];
    Some((formula("trace-difference", &a, &b, &result), rows))
}

/// The change of a figure from one year to another.
pub(super) fn change(
    reference: &Reference,
    value: Figure,
    s: &Sources<'_>,
) -> Result<Trace, Unresolved> {
    let When::Change(from, to) = reference.when else {
        return Err(Unresolved::NotANumber(reference.path.clone()));
    };
    let part = |word: YearWord| -> Result<(Figure, TraceRow), Unresolved> {
        let of_year = Reference {
            negated: false,
            path: reference.path.clone(),
            divisor: reference.divisor.clone(),
            when: When::At(word),
            unit: None,
            digits: None,
        };
        let resolve::Resolved::Figure(shown) = resolve::resolve(&of_year, s, None)? else {
            return Err(Unresolved::NotANumber(reference.path.clone()));
        };
        let label = s
            .year(word, None)
            .map(|year| year.to_string())
            .unwrap_or_default();
        let label = i18n::text_with("trace-of-year", &[("year", &Text::same(label))]);
        Ok((
            shown.figure,
            TraceRow::figure(label, &shown.figure, Some(of_year.to_string())),
        ))
    };
    let ((a, row_a), (b, row_b)) = (part(from)?, part(to)?);
    let key = if reference.negated {
        "trace-fall"
    } else {
        "trace-change"
    };
    let formula = i18n::text_with(
        key,
        &[
            ("a", &value_text(&a)),
            ("b", &value_text(&b)),
            ("result", &value_text(&value)),
        ],
    );
    Ok(Trace {
        value,
        formula,
        rows: vec![row_a, row_b],
        rule: Rule::Change,
        negated: reference.negated,
    })
}
