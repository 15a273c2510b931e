//! The indicators with their verdict.

use crate::base::{Figure, format_fixed};
use crate::compose::Table;
use crate::compose::cells::{NOTHING, Sheet, numbers, signs, words};
use crate::compose::context::Context;
use crate::compose::prose::tight;
use crate::plan::YesNo;
use crate::programme::{Direction, Indicator, Standing};
use crate::verdict::{IndicatorResult, Judgement, ScoreResult};

/// Present value, target, planned value and verdict of each indicator, by group.
pub(super) fn indicators(context: &Context<'_>) -> Table {
    let columns = vec![
        signs(context, "compose-serial", 0.6),
        words(context, "compose-indicator", 3.0),
        signs(context, "compose-unit-head", 1.3),
        signs(context, "compose-nature", 1.1),
        numbers(context.word("compose-now"), 1.1),
        numbers(context.word("compose-target-value"), 1.1),
        numbers(context.word("compose-planned-value"), 1.1),
        signs(context, "compose-judgement", 1.5),
    ];
    let mut sheet = Sheet::new(
        context.word("compose-table-indicators"),
        "indicator",
        columns,
    );
    let verdict = &context.assessment.verdict;
    let mut serial = 0_u32;
    for (group, results) in verdict.groups(context.programme()) {
        sheet.group(context.text(&group).to_owned());
        for result in results {
            serial += 1;
            sheet.row(row(serial, &result.definition, result, context));
        }
    }
    if !sheet.is_empty() {
        for note in notes(context) {
            sheet.note(note);
        }
    }
    sheet.finish(context)
}

fn row(
    serial: u32,
    indicator: &Indicator,
    result: &IndicatorResult,
    context: &Context<'_>,
) -> Vec<String> {
    vec![
        serial.to_string(),
        context.text(&indicator.name).to_owned(),
        result
            .unit
            .map_or(NOTHING, |unit| unit.sign(context.lang))
            .to_owned(),
        context.word(indicator.nature.key()),
        value(result, result.now.as_ref(), context),
        target(indicator, result, context),
        if result.judgement == Judgement::NotApplicable {
            context.word(Judgement::NotApplicable.key())
        } else {
            value(result, result.planned.as_ref(), context)
        },
        judgement(result, context),
    ]
}

/// A value of an indicator.
fn value(result: &IndicatorResult, figure: Option<&Figure>, context: &Context<'_>) -> String {
    let Some(value) = figure
        .and_then(|figure| Some((figure.value_in(result.unit.unwrap_or(figure.unit))?, figure)))
    else {
        return NOTHING.to_owned();
    };
    let (value, figure) = value;
    if result.unit.is_none() {
        return yes_or_no(value, context);
    }
    let digits = result
        .target
        .map_or(decimals(value), |target| telling(value, target));
    let star = if figure.completeness == crate::base::Completeness::Complete {
        ""
    } else {
        "*"
    };
    format!("{}{star}", format_fixed(value, digits))
}

fn target(indicator: &Indicator, result: &IndicatorResult, context: &Context<'_>) -> String {
    let Some(value) = result.target else {
        return context.word("compose-no-target");
    };
    target_text(indicator, value, context)
}

/// A target with the sign of its direction.
pub(super) fn target_text(indicator: &Indicator, value: f64, context: &Context<'_>) -> String {
    let number = format_fixed(value, decimals(value));
    match indicator.direction {
        Direction::Yes => yes_or_no(value, context),
        Direction::Rising => context.words("compose-above-before", &[("value", &number)]),
        direction => format!("{}{number}", direction.sign()),
    }
}

fn yes_or_no(value: f64, context: &Context<'_>) -> String {
    context.word(if value > 0.5 {
        YesNo::Yes.key()
    } else {
        YesNo::No.key()
    })
}

/// The judgement, with the reason where it cannot be decided.
fn judgement(result: &IndicatorResult, context: &Context<'_>) -> String {
    let word = context.word(result.judgement.key());
    match result.why {
        Some(why) => context.words(
            "compose-with-reason",
            &[("word", &word), ("reason", &context.word(why.key()))],
        ),
        None => word,
    }
}

/// As many decimals as the target and at most one more, unless rounding would make a near miss a
/// hit: then as many as tell the two apart.
fn telling(value: f64, target: f64) -> usize {
    let least = decimals(target);
    let usual = decimals(value).clamp(least, least + 1);
    let tells = |digits: &usize| {
        let rounded = format!("{value:.digits$}").parse().unwrap_or(value);
        f64::total_cmp(&rounded, &target) == value.total_cmp(&target)
    };
    (usual..=6).find(tells).unwrap_or(usual)
}

/// The decimals that a number has by its shortest spelling; four at most.
fn decimals(value: f64) -> usize {
    let text = format!("{}", (value * 1e4).round() / 1e4);
    text.split_once('.')
        .map_or(0, |(_, fraction)| fraction.len())
}

/// By which size class the targets go, and the points, where the programme has such.
fn class_and_score(context: &Context<'_>) -> impl Iterator<Item = String> {
    let verdict = &context.assessment.verdict;
    let classes = context.kind().and_then(|kind| kind.classes.as_ref());
    let class = verdict.class.as_ref().zip(classes);
    let class = class.map(|(class, classes)| class.told(classes));
    let score = verdict.score.as_ref().map(ScoreResult::told);
    let told = [class, score].into_iter().flatten();
    told.map(|told| {
        let told = tight(context.text(&told), context.lang);
        context.words("compose-told-note", &[("told", &told)])
    })
}

/// The years of the columns, the arithmetic of the verdict, and whose list it is.
fn notes(context: &Context<'_>) -> Vec<String> {
    let verdict = &context.assessment.verdict;
    let results = &verdict.indicators;
    let mut notes = Vec::new();
    if let (Some(last), Some(year)) = (
        context.history().last(),
        results.iter().find_map(|result| result.year),
    ) {
        let args = [("last", last.to_string()), ("year", year.to_string())];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        notes.push(context.words("compose-indicator-years", &args));
    }
    let sentence = tight(context.text(&verdict.sentence), context.lang);
    if !sentence.is_empty() {
        let args = [
            ("sentence", sentence.as_str()),
            // A basis that is a sentence brings its own full stop.
            (
                "clause",
                context.text(&verdict.clause).trim_end_matches(['。', '.']),
            ),
        ];
        notes.push(context.words("compose-verdict-note", &args));
    }
    notes.extend(class_and_score(context));
    let standings = results.iter().map(|result| &result.definition);
    let is_rebuilt =
        |indicator: &Indicator| matches!(indicator.standing, Standing::Reconstruction { .. });
    if standings.into_iter().any(is_rebuilt) {
        notes.push(context.word("compose-indicators-rebuilt"));
    }
    notes
}
