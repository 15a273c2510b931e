//! What lies ahead: lines, assumptions, targets.

use super::beside;
use crate::base::{Figure, Unit, Year};
use crate::chart::Scale;
use crate::compose::Table;
use crate::compose::cells::{
    NOTHING, Sheet, fixed, numbers, scaled, share, signs, source_note, text_or_nothing, typed,
    words,
};
use crate::compose::context::Context;
use crate::pathway::{Pathway, TargetGap, TargetOrigin};
use crate::plan::{BaselineMethod, SectorBaseline, TargetCourse};
use crate::programme::Metric;

/// Baseline, planned line and targets by year.
pub(super) fn pathway(context: &Context<'_>) -> Table {
    let path = &context.assessment.pathway;
    let scale = Scale::emission(context.assessment);
    let has = |of: fn(&crate::pathway::PathwayYear) -> &Figure| {
        path.years.iter().any(|y| of(y).value.is_some())
    };
    let (has_gdp, has_head) = (has(|y| &y.per_gdp), has(|y| &y.per_head));
    let with_unit = |key, unit| context.words(key, &[("unit", &context.word(unit))]);
    let mut columns = vec![signs(context, "compose-year-head", 1.3)];
    let own = |key: &str| numbers(context.word(key), 1.3);
    let beside = |key: &str| {
        let name = context.on_count(&context.word(key), context.other_gases());
        numbers(name, 1.4)
    };
    columns.extend([
        own("compose-baseline"),
        beside("compose-baseline"),
        own("compose-reduction"),
        own("compose-planned"),
        beside("compose-planned"),
        own("compose-allowed"),
        own("compose-gap"),
    ]);
    columns.extend(has_gdp.then(|| {
        numbers(
            with_unit("compose-per-gdp-head", "compose-unit-per-gdp"),
            1.4,
        )
    }));
    columns.extend(has_head.then(|| {
        numbers(
            with_unit("compose-per-head-head", "compose-unit-per-head"),
            1.4,
        )
    }));
    let sheet = Sheet::new(context.word("compose-table-pathway"), "pathway", columns);
    let mut sheet = sheet.emission_unit(scale.unit.sign(context.lang), context);
    for y in &path.years {
        let year = y.year.to_string();
        let name = if y.is_history {
            context.words("compose-actual-year", &[("year", &year)])
        } else {
            year
        };
        let mut row = vec![name];
        let other = context.other_count().of(y.year);
        let figures = [
            Some(&y.baseline),
            other.map(|other| &other.baseline),
            Some(&y.reduction),
            Some(&y.planned),
            other.map(|other| &other.planned),
        ];
        let cell = |figure: Option<&Figure>| {
            figure.map_or_else(|| NOTHING.to_owned(), |one| scaled(one, &scale, context))
        };
        row.extend(figures.map(cell));
        row.push(due(path, y.year, |target| {
            scaled(&target.allowed, &scale, context)
        }));
        row.push(due(path, y.year, |target| {
            scaled(&target.gap, &scale, context)
        }));
        row.extend(has_gdp.then(|| fixed(&y.per_gdp, Unit::TCO2_PER_10K_YUAN, 4, context)));
        row.extend(has_head.then(|| fixed(&y.per_head, Unit::TCO2_PER_PERSON, 3, context)));
        sheet.row(row);
    }
    if !sheet.is_empty() {
        sheet.note(context.word("compose-pathway-note"));
        sheet.note(beside::alike_note(context));
    }
    sheet.finish(context)
}

/// The targets of a year, one a line.
fn due(path: &Pathway, year: Year, text: impl Fn(&TargetGap) -> String) -> String {
    let targets = path
        .targets
        .iter()
        .filter(|target| target.year == Some(year));
    let texts: Vec<String> = targets.map(text).collect();
    if texts.is_empty() {
        NOTHING.to_owned()
    } else {
        texts.join("\n")
    }
}

/// Growth of activity and intensity by sector, with what follows from it.
pub(super) fn assumptions(context: &Context<'_>) -> Table {
    let path = &context.assessment.pathway;
    let scale = Scale::emission(context.assessment);
    let years = [path.base, path.target, path.years.last().map(|y| y.year)];
    let mut shown: Vec<Year> = years.into_iter().flatten().collect();
    shown.dedup();
    let mut columns = vec![
        words(context, "compose-sector", 1.6),
        signs(context, "compose-baseline-method", 1.6),
        numbers(context.word("compose-activity-growth"), 1.4),
        numbers(context.word("compose-intensity-growth"), 1.4),
    ];
    columns.extend(shown.iter().map(|year| {
        let year = year.to_string();
        numbers(
            context.words("compose-emission-of-year", &[("year", &year)]),
            1.3,
        )
    }));
    let sheet = Sheet::new(
        context.word("compose-table-assumptions"),
        "baseline",
        columns,
    );
    let mut sheet = sheet.emission_unit(scale.unit.sign(context.lang), context);
    for baseline in &context.plan().baseline.sectors {
        let mut row = assumption_cells(baseline, context);
        row.extend(shown.iter().map(|year| {
            let y = path.of(*year);
            let figure = y.and_then(|y| {
                y.baseline_by_sector
                    .iter()
                    .find(|(sector, _)| *sector == baseline.sector)
            });
            figure.map_or_else(
                || NOTHING.to_owned(),
                |(_, figure)| scaled(figure, &scale, context),
            )
        }));
        sheet.row(row);
    }
    if !sheet.is_empty() {
        let totals = shown.iter().map(|year| {
            path.of(*year).map_or_else(
                || NOTHING.to_owned(),
                |y| scaled(&y.baseline, &scale, context),
            )
        });
        let blank = String::new;
        let line = |name, totals: Vec<String>| {
            [name, blank(), blank(), blank()]
                .into_iter()
                .chain(totals)
                .collect()
        };
        let name = context.word("compose-total");
        let beside = context.on_count(&name, context.other_gases());
        sheet.total(line(name, totals.collect()));
        let totals = shown.iter().map(|year| {
            let other = context.other_count().of(*year);
            other.map_or_else(
                || NOTHING.to_owned(),
                |other| scaled(&other.baseline, &scale, context),
            )
        });
        sheet.total(line(beside, totals.collect()));
    }
    sheet.note(source_note(
        "compose-sources",
        &[(String::new(), context.plan().baseline.source.clone())],
        context,
    ));
    sheet.finish(context)
}

/// Sector, method and growth; a typed series has no growth.
fn assumption_cells(baseline: &SectorBaseline, context: &Context<'_>) -> Vec<String> {
    let name = context.word(baseline.sector.key());
    match baseline.method {
        BaselineMethod::Growth => vec![
            name,
            context.word("compose-by-growth"),
            typed(&baseline.activity_growth, context),
            typed(&baseline.intensity_growth, context),
        ],
        BaselineMethod::Typed => {
            vec![
                name,
                context.word("compose-by-series"),
                NOTHING.to_owned(),
                NOTHING.to_owned(),
            ]
        }
    }
}

/// Target points with what the plan reaches and the gap.
pub(super) fn targets(context: &Context<'_>) -> Table {
    let path = &context.assessment.pathway;
    let scale = Scale::emission(context.assessment);
    let columns = vec![
        words(context, "compose-target", 2.4),
        signs(context, "compose-year-head", 0.9),
        numbers(context.word("compose-target-value"), 1.7),
        numbers(context.word("compose-planned-value"), 1.7),
        numbers(context.word("compose-allowed"), 1.3),
        numbers(context.word("compose-gap"), 1.2),
        numbers(context.word("compose-gap-share"), 1.1),
    ];
    let sheet = Sheet::new(context.word("compose-table-targets"), "target", columns);
    let mut sheet = sheet.emission_unit(scale.unit.sign(context.lang), context);
    for target in &path.targets {
        sheet.row(vec![
            text_or_nothing(context.text(&target.name)),
            target
                .year
                .map_or_else(|| NOTHING.to_owned(), |year| year.to_string()),
            measured(&target.value, target.metric, &scale, context),
            measured(&target.planned_value, target.metric, &scale, context),
            scaled(&target.allowed, &scale, context),
            scaled(&target.gap, &scale, context),
            share(&target.gap_share, context),
        ]);
    }
    if !sheet.is_empty() {
        sheet.note(context.word("compose-gap-note"));
        if let Some(lines) = lines(&path.targets, context) {
            sheet.note(lines);
        }
        sheet.note(origins(&path.targets, context));
    }
    sheet.finish(context)
}

/// A value in the unit of its metric: that of the table, or its own, named behind it.
fn measured(figure: &Figure, metric: Metric, scale: &Scale, context: &Context<'_>) -> String {
    let (unit, text) = match metric {
        Metric::Absolute => return scaled(figure, scale, context),
        Metric::PerGdp | Metric::PerAddedValue => (
            "compose-unit-per-gdp",
            fixed(figure, Unit::TCO2_PER_10K_YUAN, 4, context),
        ),
        Metric::PerHead => (
            "compose-unit-per-head",
            fixed(figure, Unit::TCO2_PER_PERSON, 3, context),
        ),
        Metric::NonFossilShare => ("pathway-percent", fixed(figure, Unit::PERCENT, 1, context)),
    };
    if figure.value.is_none() {
        return text;
    }
    context.words(
        "compose-value-with-unit",
        &[("value", &text), ("unit", &context.word(unit))],
    )
}

/// To which targets the line falls by the same rate every year; none where all lines are straight.
fn lines(targets: &[TargetGap], context: &Context<'_>) -> Option<String> {
    let compound = targets
        .iter()
        .filter(|target| target.course == TargetCourse::Compound);
    let names: Vec<&str> = compound.map(|target| context.text(&target.name)).collect();
    let names = names.join(&context.word("list-joint"));
    (!names.is_empty()).then(|| context.words("compose-target-compound", &[("names", &names)]))
}

/// Who set each target, and where.
fn origins(targets: &[TargetGap], context: &Context<'_>) -> String {
    let pairs: Vec<(String, String)> = targets
        .iter()
        .map(|target| {
            let source = context.text(&target.source).trim().to_owned();
            let source = match target.origin {
                TargetOrigin::Applicant if source.is_empty() => context.word("compose-own-target"),
                TargetOrigin::Applicant | TargetOrigin::Programme => source,
            };
            (context.text(&target.name).to_owned(), source)
        })
        .collect();
    source_note("compose-target-sources", &pairs, context)
}
