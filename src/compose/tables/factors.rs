//! The emission factors behind an inventory.

use crate::account::{FactorUsed, Line};
use crate::base::{Lang, Unit, Year, format_fixed};
use crate::compose::Table;
use crate::compose::cells::{NOTHING, Sheet, numbers, signs, words};
use crate::compose::context::Context;
use crate::figure::carrier_name;

/// Published factors have four decimals.
const DIGITS: usize = 4;

/// A factor with the years in which it was used.
struct Used<'a> {
    carrier: Option<usize>,
    name: String,
    factor: &'a FactorUsed,
    years: Vec<Year>,
}

/// Every factor once, with its years, its method, its document and its standing.
pub(super) fn factors(context: &Context<'_>) -> Table {
    let columns = vec![
        words(context, "compose-carrier", 1.8),
        signs(context, "compose-years-used", 1.2),
        numbers(context.word("compose-factor"), 1.1),
        signs(context, "compose-unit-head", 1.5),
        words(context, "compose-factor-method", 3.0),
        signs(context, "compose-factor-source", 0.8),
        signs(context, "compose-standing", 1.4),
    ];
    let mut sheet = Sheet::new(context.word("compose-table-factors"), "accounting", columns);
    let mut sources: Vec<String> = Vec::new();
    for used in used(context) {
        let factor = used.factor;
        sheet.row(vec![
            used.name,
            span(&used.years, context.lang),
            format_fixed(factor.value, DIGITS),
            unit(factor.per, context),
            method(factor, context),
            source(factor, &mut sources, context),
            context.word(factor.standing.key()),
        ]);
    }
    if !sources.is_empty() {
        let numbered = (1_u32..).zip(&sources).map(|(number, source)| {
            let args = [("number", number.to_string()), ("source", source.clone())];
            let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
            context.words("compose-numbered-source", &args)
        });
        let sources = context.clauses(&numbered.collect::<Vec<_>>());
        sheet.note(context.words("compose-factor-sources", &[("sources", &sources)]));
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

/// How the value comes about, or the year of its data.
fn method(factor: &FactorUsed, context: &Context<'_>) -> String {
    let formula = context.text(&factor.formula);
    match factor.data_year {
        Some(year) => context.words("compose-data-year", &[("year", &year.to_string())]),
        // A formula without a product only repeats the value.
        None if formula.contains('×') => formula.to_owned(),
        None => NOTHING.to_owned(),
    }
}

/// The number of the factor's document in the note below the table, which grows by it.
fn source(factor: &FactorUsed, sources: &mut Vec<String>, context: &Context<'_>) -> String {
    let source = context.text(&factor.source).trim();
    if source.is_empty() {
        return NOTHING.to_owned();
    }
    let found = sources.iter().position(|known| known == source);
    let at = found.unwrap_or_else(|| {
        sources.push(source.to_owned());
        sources.len() - 1
    });
    context.words(
        "compose-source-number",
        &[("number", &(at + 1).to_string())],
    )
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
