//! The emission factors behind an inventory.

use crate::account::{FactorUsed, Line};
use crate::base::{Lang, Unit, Year, format_number};
use crate::compose::cells::{NOTHING, Sheet, numbers, signs, words};
use crate::compose::context::Context;
use crate::compose::{Align, Table};
use crate::figure::carrier_name;

/// A factor with the years in which it was used.
struct Used<'a> {
    carrier: Option<usize>,
    name: String,
    factor: &'a FactorUsed,
    years: Vec<Year>,
}

/// Every factor once, with its years, its document and its standing.
pub(super) fn factors(context: &Context<'_>) -> Table {
    let columns = vec![
        words(context, "compose-carrier", 1.6),
        signs(context, "compose-years-used", 1.2),
        numbers(context.word("compose-factor"), 1.1),
        signs(context, "compose-unit-head", 1.4),
        (Align::Left, 3.6, context.word("compose-factor-source")),
        signs(context, "compose-standing", 1.3),
    ];
    let mut sheet = Sheet::new(context.word("compose-table-factors"), "accounting", columns);
    for used in used(context) {
        let factor = used.factor;
        sheet.row(vec![
            used.name,
            span(&used.years, context.lang),
            format_number(factor.value),
            unit(factor.per, context),
            source(factor, context),
            context.word(factor.standing.key()),
        ]);
    }
    sheet.finish(context)
}

/// The factors in the order of the carriers' table; those of the applicant's own last.
fn used<'a>(context: &Context<'a>) -> Vec<Used<'a>> {
    let mut all: Vec<Used<'a>> = Vec::new();
    for line in &context.assessment.inventory.lines {
        let Some(factor) = &line.factor else { continue };
        let name = name(line, factor, context);
        let same = |used: &&mut Used<'a>| {
            used.carrier == line.carrier && used.name == name && is_same(used.factor, factor)
        };
        match all.iter_mut().find(same) {
            Some(used) if used.years.contains(&line.year) => {}
            Some(used) => used.years.push(line.year),
            None => all.push(Used {
                carrier: line.carrier,
                name,
                factor,
                years: vec![line.year],
            }),
        }
    }
    for used in &mut all {
        used.years.sort_unstable();
    }
    all.sort_by_key(|used| (used.factor.own, used.carrier, used.years.first().copied()));
    all
}

fn is_same(a: &FactorUsed, b: &FactorUsed) -> bool {
    a.value.to_bits() == b.value.to_bits()
        && a.per == b.per
        && a.source == b.source
        && a.data_year == b.data_year
}

/// The carrier; for a factor of the applicant's own the name of its line.
fn name(line: &Line, factor: &FactorUsed, context: &Context<'_>) -> String {
    let Some(activity) = context.plan().activities.get(line.activity) else {
        return NOTHING.to_owned();
    };
    let own = activity.name.trim();
    if factor.own && !own.is_empty() {
        return own.to_owned();
    }
    context
        .text(&carrier_name(context.factors(), &activity.carrier))
        .to_owned()
}

fn unit(per: Unit, context: &Context<'_>) -> String {
    context.words("compose-factor-unit", &[("per", per.sign(context.lang))])
}

/// Document and, below it, how the value comes about where that is more than the value itself.
fn source(factor: &FactorUsed, context: &Context<'_>) -> String {
    let mut parts = vec![context.text(&factor.source).trim().to_owned()];
    if let Some(year) = factor.data_year {
        parts.push(context.words("compose-data-year", &[("year", &year.to_string())]));
    }
    let formula = context.text(&factor.formula);
    if formula.contains('×') {
        parts.push(formula.to_owned());
    }
    parts.retain(|part| !part.is_empty());
    if parts.is_empty() {
        NOTHING.to_owned()
    } else {
        context.clauses(&parts)
    }
}

/// `2020—2022`, or the years one by one where there are gaps.
fn span(years: &[Year], lang: Lang) -> String {
    let is_row = years
        .windows(2)
        .all(|pair| matches!(pair, [a, b] if b - a == 1));
    match years {
        [first, .., last] if is_row => match lang {
            Lang::Zh => format!("{first}—{last}"),
            Lang::En => format!("{first}–{last}"),
        },
        _ => years
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(if lang == Lang::Zh { "、" } else { ", " }),
    }
}
