//! The measures: what is done, what it costs, what it takes away.

use std::collections::BTreeSet;

use crate::base::{Completeness, Figure, Sector, Unit, Year, format_fixed};
use crate::chart::Scale;
use crate::compose::cells::{
    NOTHING, Sheet, numbers, scaled, share_of, signs, text_or_nothing, typed_year, words,
};
use crate::compose::context::Context;
use crate::compose::{Align, Table};
use crate::pathway::PathwayYear;
use crate::plan::{Driver, Measure, read_year};

/// What is done: owner, content, period, money and full yearly effect, with their sums.
pub(super) fn measures(context: &Context<'_>) -> Table {
    let measures = &context.plan().measures;
    let effects: Vec<Figure> = (0..measures.len())
        .map(|at| full_effect(at, context))
        .collect();
    let costs: Vec<Figure> = measures.iter().map(cost).collect();
    let scale = scale(&effects, context);
    let money = money_unit(&costs);
    let columns = vec![
        signs(context, "compose-serial", 0.6),
        words(context, "compose-measure", 2.0),
        words(context, "compose-owner", 1.5),
        words(context, "compose-content", 3.2),
        signs(context, "compose-period", 1.1),
        numbers(context.word("compose-investment-head"), 1.1),
        numbers(context.word("compose-effect-head"), 1.1),
    ];
    let units = context.words(
        "compose-measure-units",
        &[
            ("money", money.sign(context.lang)),
            ("effect", scale.unit.sign(context.lang)),
        ],
    );
    let sheet = Sheet::new(context.word("compose-table-measures"), "measure", columns);
    let mut sheet = sheet.unit_line(units);
    for (serial, ((measure, effect), cost)) in
        (1_u32..).zip(measures.iter().zip(&effects).zip(&costs))
    {
        sheet.row(vec![
            serial.to_string(),
            text_or_nothing(&measure.name),
            text_or_nothing(&measure.owner),
            text_or_nothing(&measure.content),
            period(measure, context),
            money_cell(cost, money, context),
            scaled(effect, &scale, context),
        ]);
    }
    if !measures.is_empty() {
        let effect = Figure::sum(effects, context.assessment.inventory.unit, None);
        let cost = Figure::sum(costs, Unit::TEN_THOUSAND_YUAN, None);
        let blank = String::new;
        sheet.total(vec![
            blank(),
            context.word("compose-total"),
            blank(),
            blank(),
            blank(),
            money_cell(&cost, money, context),
            scaled(&effect, &scale, context),
        ]);
        sheet.note(effect_note(context));
    }
    sheet.finish(context)
}

/// What the full effect is; where one follows from the use of energy, that of which year.
fn effect_note(context: &Context<'_>) -> String {
    let is_typed =
        |measure: &Measure| matches!(measure.driver, Driver::Tonnes | Driver::Sink { .. });
    let last = context.history().last();
    match last.filter(|_| !context.plan().measures.iter().all(is_typed)) {
        Some(year) => context.words("compose-effect-note-of", &[("year", &year.to_string())]),
        None => context.word("compose-effect-note"),
    }
}

/// What each measure takes away in the judged year, by sector.
pub(super) fn effects(context: &Context<'_>) -> Table {
    let path = &context.assessment.pathway;
    let year = path.target;
    let title = match year {
        Some(year) => context.words("compose-table-effects", &[("year", &year.to_string())]),
        None => context.word("compose-table-effects-no-year"),
    };
    let figures: Vec<(&Measure, Figure)> = path
        .measures
        .iter()
        .filter_map(|effect| {
            let figure = effect
                .by_year
                .iter()
                .find(|(y, _)| Some(*y) == year)
                .map(|(_, figure)| *figure);
            let missing = Figure::missing(context.assessment.inventory.unit, year);
            Some((
                context.plan().measures.get(effect.measure)?,
                figure.unwrap_or(missing),
            ))
        })
        .collect();
    let scale = scale(figures.iter().map(|(_, figure)| figure), context);
    let columns = vec![
        signs(context, "compose-serial", 0.6),
        words(context, "compose-measure", 3.6),
        signs(context, "compose-start", 1.0),
        numbers(context.word("compose-effect"), 1.4),
        numbers(context.word("compose-share"), 1.0),
    ];
    let mut sheet =
        Sheet::new(title, "measure", columns).unit(scale.unit.sign(context.lang), context);
    let counted = year.and_then(|year| path.of(year));
    let missing = Figure::missing(context.assessment.inventory.unit, year);
    let total = counted.map_or(missing, |counted| counted.reduction);
    let mut serial = 0_u32;
    for sector in Sector::ALL {
        let here = || {
            figures
                .iter()
                .filter(|(measure, _)| measure.sector == sector)
        };
        let sum = Figure::sum(
            here().map(|(_, figure)| *figure),
            context.assessment.inventory.unit,
            year,
        );
        for (at, (measure, figure)) in here().enumerate() {
            if at == 0 {
                let value = scaled(&sum, &scale, context);
                let args = [("sector", context.word(sector.key())), ("value", value)];
                sheet.group(context.words(
                    "compose-sector-sum",
                    &args.each_ref().map(|(n, v)| (*n, v.as_str())),
                ));
            }
            serial += 1;
            sheet.row(vec![
                serial.to_string(),
                text_or_nothing(&measure.name),
                typed_year(&measure.start, context),
                scaled(figure, &scale, context),
                share_of(figure, &total, context),
            ]);
        }
    }
    if !sheet.is_empty() {
        let cells = [
            String::new(),
            context.word("compose-total"),
            String::new(),
            scaled(&total, &scale, context),
        ];
        sheet.total(
            cells
                .into_iter()
                .chain([share_of(&total, &total, context)])
                .collect(),
        );
        let other = year.and_then(|year| context.other_count().of(year));
        sheet.total(vec![
            String::new(),
            context.on_count(&context.word("compose-total"), context.other_gases()),
            String::new(),
            other.map_or_else(
                || NOTHING.to_owned(),
                |other| scaled(&other.reduction, &scale, context),
            ),
            String::new(),
        ]);
        sheet.note(counted_note(counted, context));
    }
    sheet.finish(context)
}

/// Where a sector has nothing left, so that what its measures would take beyond that is not counted.
fn counted_note(counted: Option<&PathwayYear>, context: &Context<'_>) -> String {
    let is_empty = |year: &PathwayYear| {
        let sectors = year.baseline_by_sector.iter().zip(&year.planned_by_sector);
        let mut values = sectors.filter_map(|((_, before), (_, after))| {
            let before = before.value.filter(|before| *before > 0.0)?;
            Some((before, after.value?))
        });
        values.any(|(before, after)| after <= 1e-9 * before)
    };
    if counted.is_some_and(is_empty) {
        context.word("compose-counted-note")
    } else {
        String::new()
    }
}

/// Money by source and by the year in which the work begins.
pub(super) fn investment(context: &Context<'_>) -> Table {
    let measures = &context.plan().measures;
    let costs: Vec<(&Measure, Figure)> = measures
        .iter()
        .map(|measure| (measure, cost(measure)))
        .collect();
    let all: Vec<Figure> = costs.iter().map(|(_, figure)| *figure).collect();
    let unit = money_unit(&all);
    let begin = |measure: &Measure| read_year(&measure.from);
    let starts: BTreeSet<Year> = measures.iter().filter_map(begin).collect();
    let has_open = measures.iter().any(|measure| begin(measure).is_none());
    let mut columns: Vec<Option<Year>> = starts.into_iter().map(Some).collect();
    columns.extend(has_open.then_some(None));
    let mut head = vec![words(context, "compose-funding", 2.4)];
    head.extend(columns.iter().map(|year| {
        numbers(
            year.map_or_else(
                || context.word("compose-no-year"),
                |year| context.year(year),
            ),
            1.1,
        )
    }));
    head.push(numbers(context.word("compose-total"), 1.2));
    head.push((Align::Right, 1.0, context.word("compose-share")));
    let sheet = Sheet::new(context.word("compose-table-investment"), "measure", head);
    let mut sheet = sheet.unit(unit.sign(context.lang), context);
    let total = Figure::sum(all, Unit::TEN_THOUSAND_YUAN, None);
    let row = |name: String, chosen: &dyn Fn(&Measure) -> bool| {
        let sum = |year: Option<Option<Year>>| {
            let here = costs
                .iter()
                .filter(|(m, _)| chosen(m) && year.is_none_or(|year| begin(m) == year));
            let figures: Vec<Figure> = here.map(|(_, figure)| *figure).collect();
            (!figures.is_empty()).then(|| Figure::sum(figures, Unit::TEN_THOUSAND_YUAN, None))
        };
        let cell = |figure: Option<Figure>| {
            figure.map_or_else(|| NOTHING.to_owned(), |f| money_cell(&f, unit, context))
        };
        let mut cells = vec![name];
        cells.extend(columns.iter().map(|year| cell(sum(Some(*year)))));
        let whole = sum(None);
        cells.push(cell(whole));
        cells.push(whole.map_or_else(
            || NOTHING.to_owned(),
            |part| share_of(&part, &total, context),
        ));
        cells
    };
    let mut sources: Vec<&str> = Vec::new();
    for source in measures.iter().map(|measure| measure.funding.trim()) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    for source in sources {
        let name = if source.is_empty() {
            context.word("compose-no-funding")
        } else {
            source.to_owned()
        };
        sheet.row(row(name, &|measure| measure.funding.trim() == source));
    }
    if !sheet.is_empty() {
        sheet.total(row(context.word("compose-total"), &|_| true));
        sheet.note(context.word("compose-investment-note"));
    }
    sheet.finish(context)
}

/// The unit of all emissions, with the decimals that the effects of measures ask for.
fn scale<'a>(figures: impl IntoIterator<Item = &'a Figure>, context: &Context<'_>) -> Scale {
    let values = figures.into_iter().filter_map(|figure| figure.value);
    Scale::emission(context.assessment).sized(values.fold(0.0, f64::max))
}

/// The full yearly effect, t CO₂.
fn full_effect(measure: usize, context: &Context<'_>) -> Figure {
    let effects = &context.assessment.pathway.measures;
    let effect = effects.iter().find(|effect| effect.measure == measure);
    effect.map_or(
        Figure::missing(context.assessment.inventory.unit, None),
        |effect| effect.full,
    )
}

/// The investment as typed, 万元.
fn cost(measure: &Measure) -> Figure {
    let unit = Unit::TEN_THOUSAND_YUAN;
    let missing = Figure::missing(unit, None);
    match measure.investment.read() {
        Ok(None) => missing,
        Ok(Some(value)) => {
            let value =
                Unit::parse(&measure.investment_unit).and_then(|typed| typed.convert(value, unit));
            value.map_or(Figure::failed(unit, None), |value| Figure {
                value: Some(value),
                completeness: Completeness::Complete,
                ..missing
            })
        }
        Err(_) => Figure::failed(unit, None),
    }
}

/// 亿元 where the sums are large, else 万元.
fn money_unit(costs: &[Figure]) -> Unit {
    let total: f64 = costs.iter().filter_map(|figure| figure.value).sum();
    if total >= 1e6 {
        Unit::HUNDRED_MILLION_YUAN
    } else {
        Unit::TEN_THOUSAND_YUAN
    }
}

fn money_cell(figure: &Figure, unit: Unit, context: &Context<'_>) -> String {
    let digits = if unit == Unit::HUNDRED_MILLION_YUAN {
        2
    } else {
        whole_digits(figure)
    };
    match (figure.value_in(unit), figure.completeness) {
        (Some(value), Completeness::Complete) => format_fixed(value, digits),
        (Some(value), _) => format!("{}*", format_fixed(value, digits)),
        (None, Completeness::Failed) => context.word("compose-failed"),
        (None, _) => NOTHING.to_owned(),
    }
}

/// Small sums keep a decimal.
fn whole_digits(figure: &Figure) -> usize {
    let is_small = figure
        .value
        .is_some_and(|value| value.abs() < 100.0 && value.fract().abs() > 1e-9);
    usize::from(is_small)
}

/// `2023—2025`.
fn period(measure: &Measure, context: &Context<'_>) -> String {
    let (from, to) = (
        typed_year(&measure.from, context),
        typed_year(&measure.to, context),
    );
    if from == to {
        return from;
    }
    context.words("compose-span", &[("from", &from), ("to", &to)])
}
