//! The choices of accounting behind every figure of a document, in words.

use super::context::Context;
use crate::account::FactorUsed;
use crate::base::{Completeness, Year, format_fixed};

/// One sentence for each choice: gas and boundary, fuel factors, electricity, energy, prices,
/// completeness.
pub(super) fn accounting(context: &Context<'_>) -> Vec<String> {
    let notes = [
        Some(context.word("compose-method-gas")),
        family(context),
        Some(electricity(context)),
        energy(context),
        prices(context),
        Some(completeness(context)),
    ];
    notes.into_iter().flatten().collect()
}

fn family(context: &Context<'_>) -> Option<String> {
    let inventory = &context.assessment.inventory;
    let family = context.factors().families.get(inventory.family?)?;
    let source = context.factors().cite(family.source);
    let args = [
        ("family", context.text(&family.name)),
        ("source", context.text(&source)),
    ];
    Some(context.words("compose-method-family", &args))
}

/// The rule, and the factor of every year with the year of its data.
fn electricity(context: &Context<'_>) -> String {
    let inventory = &context.assessment.inventory;
    let rule = context.word(context.plan().accounting.electricity.key());
    let years = inventory.years.iter().zip(&inventory.electricity);
    let factors: Vec<String> = years
        .map(|(year, factor)| of_year(*year, factor.as_ref(), context))
        .collect();
    let factors = context.clauses(&factors);
    let mut sources: Vec<&str> = Vec::new();
    for factor in inventory.electricity.iter().flatten() {
        let source = context.text(&factor.source);
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    let sources = context.clauses(&sources);
    let args = [
        ("rule", rule.as_str()),
        ("factors", &factors),
        ("sources", &sources),
    ];
    let key = if sources.is_empty() {
        "compose-method-electricity-none"
    } else {
        "compose-method-electricity"
    };
    context.words(key, &args)
}

fn of_year(year: Year, factor: Option<&FactorUsed>, context: &Context<'_>) -> String {
    let year_text = year.to_string();
    let Some(factor) = factor else {
        return context.words("compose-method-no-factor", &[("year", &year_text)]);
    };
    let value = format_fixed(factor.value, 4);
    match factor.data_year {
        Some(data) if data != year => {
            let data = data.to_string();
            context.words(
                "compose-method-factor-of",
                &[("year", &year_text), ("value", &value), ("data", &data)],
            )
        }
        Some(_) | None => context.words(
            "compose-method-factor",
            &[("year", &year_text), ("value", &value)],
        ),
    }
}

fn energy(context: &Context<'_>) -> Option<String> {
    let inventory = &context.assessment.inventory;
    let value = format_fixed(inventory.equivalent_value.value?, 4);
    let source = context.text(&inventory.equivalent_source);
    let key = if source.is_empty() {
        "compose-method-equivalent"
    } else {
        "compose-method-equivalent-of"
    };
    Some(context.words(key, &[("value", &value), ("source", source)]))
}

/// Constant prices matter only where the plan holds a money series.
fn prices(context: &Context<'_>) -> Option<String> {
    use crate::base::EconomyItem as Item;
    let money = [Item::Gdp, Item::IndustrialValueAdded];
    money
        .iter()
        .find(|item| context.plan().economy(**item).is_some())?;
    let base = context.plan().years.base_year()?.to_string();
    Some(context.words("compose-method-prices", &[("base", &base)]))
}

/// Whether everything is there; if not, in which years how many lines are open.
fn completeness(context: &Context<'_>) -> String {
    let totals = &context.assessment.inventory.totals;
    if totals.is_empty() {
        return context.word("compose-method-no-data");
    }
    let open: Vec<String> = totals
        .iter()
        .filter(|y| y.total.completeness != Completeness::Complete)
        .map(|y| {
            let args = [
                ("year", y.year.to_string()),
                ("count", y.open_lines.to_string()),
            ];
            context.words(
                "compose-method-open",
                &args.each_ref().map(|(name, value)| (*name, value.as_str())),
            )
        })
        .collect();
    if open.is_empty() {
        return context.word("compose-method-complete");
    }
    context.words(
        "compose-method-incomplete",
        &[("open", &context.clauses(&open))],
    )
}
