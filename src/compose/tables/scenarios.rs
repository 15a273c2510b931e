//! What stands beside the planned line, where the plan has it: other courses of things, and later
//! years as they really were.

use super::beside;
use crate::base::{Figure, Year};
use crate::chart::Scale;
use crate::compose::Table;
use crate::compose::cells::{
    NOTHING, Sheet, numbers, scaled, share, signs, text_or_nothing, words,
};
use crate::compose::context::Context;
use crate::pathway::{OtherYear, PathwayYear, Peak, TargetGap};
use crate::plan::Scenario;

/// The tables that follow that of the pathway.
pub(in crate::compose) fn beside_pathway(context: &Context<'_>) -> impl Iterator<Item = Table> {
    [courses(context), actuals(context)].into_iter().flatten()
}

/// A course of things: the plan itself or a scenario, with its id.
struct Course<'a> {
    id: Option<&'a str>,
    name: String,
    years: &'a [PathwayYear],
    targets: &'a [TargetGap],
    peak: Option<Peak>,
}

/// The plan and its scenarios, side by side in the judged and in the last year; `None` for a plan
/// without scenarios.
fn courses(context: &Context<'_>) -> Option<Table> {
    let path = &context.assessment.pathway;
    let scenarios = path.scenarios.iter().map(|course| Course {
        id: Some(&course.id),
        name: text_or_nothing(&course.name),
        years: &course.years,
        targets: &course.targets,
        peak: course.peak,
    });
    let plan = Course {
        id: None,
        name: context.word("scenario-plan"),
        years: &path.years,
        targets: &path.targets,
        peak: path.peak,
    };
    let last = path.years.last().map(|year| year.year);
    let shown = Shown {
        context,
        scale: Scale::emission(context.assessment),
        target: path.target,
        last: last.filter(|last| Some(*last) != path.target),
    };
    let unit = shown.scale.unit.sign(context.lang);
    let title = context.word("compose-table-scenarios");
    let mut sheet = Sheet::new(title, "scenario", shown.columns()).unit(unit, context);
    for course in scenarios {
        if sheet.is_empty() {
            sheet.row(shown.row(&plan));
        }
        sheet.row(shown.row(&course));
    }
    if !sheet.is_empty() {
        for scenario in &context.plan().scenarios {
            sheet.note(difference(scenario, context));
        }
        sheet.note(beside::alike_note(context));
    }
    sheet.finish_filled(context)
}

/// How the columns of the courses are told.
struct Shown<'a> {
    context: &'a Context<'a>,
    scale: Scale,
    target: Option<Year>,
    /// The last year, where it is another one.
    last: Option<Year>,
}

impl Shown<'_> {
    fn columns(&self) -> Vec<(crate::compose::Align, f32, String)> {
        let context = self.context;
        let of = |key: &str, year: Option<Year>| {
            let year = year.map_or_else(String::new, |year| year.to_string());
            context.words(key, &[("year", &year)])
        };
        let beside = |name: &str| context.on_count(name, context.other_gases());
        let mut columns = vec![words(context, "scenario", 2.2)];
        let mut planned = |key: &str, year: Option<Year>| {
            let name = of(key, year);
            columns.push(numbers(name.clone(), 1.2));
            columns.push(numbers(beside(&name), 1.4));
        };
        planned("scenario-baseline", self.target);
        planned("scenario-planned", self.target);
        if self.last.is_some() {
            planned("scenario-planned", self.last);
        }
        columns.push(numbers(context.word("scenario-gap"), 1.3));
        columns.push(signs(context, "scenario-peak", 1.2));
        columns
    }

    fn row(&self, course: &Course<'_>) -> Vec<String> {
        let cell = |figure: Option<&Figure>| {
            figure.map_or_else(
                || NOTHING.to_owned(),
                |figure| scaled(figure, &self.scale, self.context),
            )
        };
        let own = |year: Option<Year>, of: fn(&PathwayYear) -> &Figure| {
            let found = course.years.iter().find(|own| Some(own.year) == year);
            cell(found.map(of))
        };
        let other = self.context.other_count();
        let beside = |year: Option<Year>, of: fn(&OtherYear) -> &Figure| {
            let found = year.and_then(|year| match course.id {
                Some(id) => other.of_scenario(id, year),
                None => other.of(year),
            });
            cell(found.map(of))
        };
        let mut row = vec![
            course.name.clone(),
            own(self.target, |year| &year.baseline),
            beside(self.target, |year| &year.baseline),
            own(self.target, |year| &year.planned),
            beside(self.target, |year| &year.planned),
        ];
        if self.last.is_some() {
            row.push(own(self.last, |year| &year.planned));
            row.push(beside(self.last, |year| &year.planned));
        }
        let main = self.context.assessment.pathway.main_target();
        let gap = main.and_then(|main| course.targets.iter().find(|target| target.id == main.id));
        row.push(cell(gap.map(|target| &target.gap)));
        row.push(self.peak(course.peak));
        row
    }

    fn peak(&self, peak: Option<Peak>) -> String {
        let Some(peak) = peak else {
            return NOTHING.to_owned();
        };
        if peak.is_last {
            let year = peak.year.to_string();
            return self.context.words("scenario-no-peak", &[("year", &year)]);
        }
        self.context.year(peak.year)
    }
}

/// What a scenario does otherwise than the plan.
fn difference(scenario: &Scenario, context: &Context<'_>) -> String {
    let mut parts = Vec::new();
    if let Some(baseline) = &scenario.baseline {
        let source = baseline.source.trim();
        parts.push(if source.is_empty() {
            context.word("compose-scenario-baseline")
        } else {
            context.words("compose-scenario-baseline-by", &[("source", source)])
        });
    }
    let measures = context.plan().measures.iter();
    let left_out: Vec<&str> = measures
        .filter(|measure| scenario.without.contains(&measure.id))
        .map(|measure| measure.name.trim())
        .collect();
    if !left_out.is_empty() {
        let names = context.list(&left_out);
        parts.push(context.words("compose-scenario-without", &[("names", &names)]));
    }
    if parts.is_empty() {
        parts.push(context.word("compose-scenario-same"));
    }
    let name = text_or_nothing(&scenario.name);
    let what = context.clauses(&parts);
    context.words("compose-scenario-note", &[("name", &name), ("what", &what)])
}

/// Later years as they really were, beside the plan; `None` while there are none.
fn actuals(context: &Context<'_>) -> Option<Table> {
    let scale = Scale::emission(context.assessment);
    let columns = vec![
        signs(context, "compose-year-head", 1.0),
        numbers(context.word("compose-actual"), 1.4),
        numbers(context.word("compose-planned"), 1.4),
        numbers(context.word("compose-deviation"), 1.4),
        numbers(context.word("compose-deviation-share"), 1.4),
    ];
    let title = context.word("compose-table-actuals");
    let unit = scale.unit.sign(context.lang);
    let mut sheet = Sheet::new(title, "actual", columns).unit(unit, context);
    for actual in &context.assessment.pathway.actuals {
        sheet.row(vec![
            actual.year.to_string(),
            scaled(&actual.actual, &scale, context),
            scaled(&actual.planned, &scale, context),
            scaled(&actual.deviation, &scale, context),
            share(&actual.share, context),
        ]);
    }
    if !sheet.is_empty() {
        sheet.note(context.word("compose-deviation-note"));
    }
    sheet.finish_filled(context)
}
