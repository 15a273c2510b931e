//! The targets of the indicators by year: overall and staged goals.

use std::collections::BTreeSet;

use super::indicators::target_text;
use crate::base::Year;
use crate::compose::Table;
use crate::compose::cells::{NOTHING, Sheet, numbers, signs, words};
use crate::compose::context::Context;
use crate::verdict::IndicatorResult;

/// The indicators that have targets, with the target of each year that any of them names.
pub(super) fn stages(context: &Context<'_>) -> Table {
    let verdict = &context.assessment.verdict;
    let years: Vec<Year> = verdict
        .indicators
        .iter()
        .flat_map(|result| &result.definition.targets)
        .filter(|target| target.value.is_some())
        .map(|target| target.year)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let mut columns = vec![
        signs(context, "compose-serial", 0.6),
        words(context, "compose-indicator", 3.2),
        signs(context, "compose-unit-head", 1.3),
    ];
    columns.extend(years.iter().map(|year| numbers(context.year(*year), 1.1)));
    let title = context.word("compose-table-stages");
    let mut sheet = Sheet::new(title, "indicator", columns);
    let mut serial = 0_u32;
    for (group, results) in verdict.groups(context.programme()) {
        let mut results = results
            .into_iter()
            .filter(|result| has_value(result))
            .peekable();
        if results.peek().is_some() {
            sheet.group(context.text(&group).to_owned());
        }
        for result in results {
            serial += 1;
            sheet.row(row(serial, result, &years, context));
        }
    }
    sheet.finish(context)
}

fn has_value(result: &IndicatorResult) -> bool {
    let targets = &result.definition.targets;
    targets.iter().any(|target| target.value.is_some())
}

fn row(
    serial: u32,
    result: &IndicatorResult,
    years: &[Year],
    context: &Context<'_>,
) -> Vec<String> {
    let class = class_of(context);
    let cell = |year: &Year| {
        let mut targets = result.definition.targets.iter();
        let mine = targets.find(|target| {
            target.year == *year && (target.class.is_empty() || target.class == class)
        });
        mine.and_then(|target| target.value)
            .map_or(NOTHING.to_owned(), |value| {
                target_text(&result.definition, value, context)
            })
    };
    let mut row = vec![
        serial.to_string(),
        context.text(&result.definition.name).to_owned(),
        result
            .unit
            .map_or(NOTHING, |unit| unit.sign(context.lang))
            .to_owned(),
    ];
    row.extend(years.iter().map(cell));
    row
}

/// The id of the applicant's size class; empty where there is none.
fn class_of<'a>(context: &'a Context<'_>) -> &'a str {
    let found = context.assessment.verdict.class.as_ref();
    let index = found.and_then(|result| result.class);
    let classes = context.kind().and_then(|kind| kind.classes.as_ref());
    index
        .zip(classes)
        .and_then(|(index, classes)| classes.classes.get(index))
        .map_or("", |class| &class.id)
}
