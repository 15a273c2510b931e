//! Horizontal bars: what each measure takes away in the judged year.

use super::scale::{Scale, percent};
use super::words::{is_complete, marked, sentence};
use super::{
    Anchor, Axis, Case, ChartSpec, ChartTable, Direction, FigureCell, Ink, Label, Layer, Tick,
    empty, in_year, other_in_year, value_axis,
};
use crate::base::{Figure, Lang, Unit, Year, format_fixed};
use crate::i18n::{tr, tr_with};

/// So many measures have a bar of their own; the rest share one.
const MOST_BARS: usize = 12;
/// Width of a bar; names are 1 apart.
const BAR: f64 = 0.6;
/// The part of the plot that bars may fill: their values stand behind their ends.
const FILL: f64 = 0.88;

/// A measure with its effect.
struct Effect<'a> {
    id: &'a str,
    name: &'a str,
    figure: Figure,
}

/// A measure, or the rest of them, as a bar.
struct Bar {
    /// The measure; empty for the rest of them.
    id: String,
    name: String,
    value: f64,
}

/// The effect of each measure in the judged year, largest first.
pub(super) fn effects(case: Case<'_>) -> ChartSpec {
    let (lang, path) = (case.lang, &case.assessment.pathway);
    let scale = Scale::emission(case.assessment);
    let Some(year) = path.target else {
        let title = tr(lang, "chart-measure-effects-no-year");
        return empty(title, scale.unit.sign(lang), lang);
    };
    let year_text = year.to_string();
    let title = tr_with(lang, "chart-measure-effects", &[("year", &year_text)]);
    let effects = effects_of(case, year);
    let values = effects.iter().filter_map(|effect| effect.figure.value);
    let scale = scale.sized(values.fold(0.0, f64::max));
    let complete = effects.iter().all(|effect| is_complete(&effect.figure));
    let bars = bars(&effects, &scale);
    if bars.is_empty() {
        return empty(title, scale.unit.sign(lang), lang);
    }
    let sentence = said(&bars, &scale, year, complete, lang);
    let bars = shortened(bars, lang);
    let y = axis_of(&bars);
    ChartSpec {
        title,
        said: Vec::new(),
        sentence,
        unit: scale.unit.sign(lang).to_owned(),
        direction: Direction::Right,
        x: names_axis(&bars),
        layers: vec![layer(&bars, lang)],
        labels: labels(&bars, &scale, &y),
        table: table(&effects, &scale, year, case),
        y,
        complete,
    }
}

fn effects_of(case: Case<'_>, year: Year) -> Vec<Effect<'_>> {
    let missing = Figure::missing(Unit::T_CO2, Some(year));
    let effects = case.assessment.pathway.measures.iter();
    effects
        .filter_map(|effect| {
            let measure = case.plan.measures.get(effect.measure)?;
            let figure = effect.by_year.iter().find(|(y, _)| *y == year);
            Some(Effect {
                id: &measure.id,
                name: &measure.name,
                figure: figure.map_or(missing, |(_, figure)| *figure),
            })
        })
        .collect()
}

/// One bar for each measure that has an effect yet, largest first; measures of one size keep the
/// order of the plan.
fn bars(effects: &[Effect<'_>], scale: &Scale) -> Vec<Bar> {
    let bar = |effect: &Effect<'_>| {
        let value = scale
            .of(&effect.figure)
            .filter(|value| !scale.vanishes(*value))?;
        Some(Bar {
            id: effect.id.to_owned(),
            name: effect.name.to_owned(),
            value,
        })
    };
    let mut bars: Vec<Bar> = effects.iter().filter_map(bar).collect();
    bars.sort_by(|a, b| b.value.total_cmp(&a.value));
    bars
}

/// The largest bars, and one for the rest of them.
fn shortened(mut bars: Vec<Bar>, lang: Lang) -> Vec<Bar> {
    if bars.len() > MOST_BARS + 1 {
        let rest = bars.split_off(MOST_BARS);
        let count = rest.len().to_string();
        bars.push(Bar {
            id: String::new(),
            name: tr_with(lang, "chart-other-measures", &[("count", &count)]),
            value: rest.iter().map(|bar| bar.value).sum(),
        });
    }
    bars
}

fn places(bars: &[Bar]) -> impl Iterator<Item = (f64, &Bar)> {
    (0_u32..).map(f64::from).zip(bars)
}

fn names_axis(bars: &[Bar]) -> Axis {
    let tick = |(at, bar): (f64, &Bar)| Tick {
        at,
        label: bar.name.clone(),
        strong: false,
    };
    let ticks: Vec<Tick> = places(bars).map(tick).collect();
    Axis {
        min: -0.5,
        max: ticks.last().map_or(0.5, |tick| tick.at + 0.5),
        ticks,
    }
}

fn axis_of(bars: &[Bar]) -> Axis {
    let values = bars.iter().map(|bar| bar.value);
    let (low, high) = values.fold((0.0_f64, 0.0_f64), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    value_axis(low, high / FILL, 5)
}

fn layer(bars: &[Bar], lang: Lang) -> Layer {
    Layer::Bars {
        name: tr(lang, "chart-effect"),
        ink: Ink::Step(0),
        bars: places(bars)
            .map(|(at, bar)| (at, bar.value.min(0.0), bar.value.max(0.0)))
            .collect(),
        width: BAR,
    }
}

fn labels(bars: &[Bar], scale: &Scale, y: &Axis) -> Vec<Label> {
    let air = (y.max - y.min) * 0.01;
    let label = |(at, bar): (f64, &Bar)| Label {
        at: (at, bar.value.max(0.0) + air),
        anchor: Anchor::Left,
        text: scale.text(bar.value),
        ink: Ink::Ink,
        on_fill: false,
        strong: false,
    };
    places(bars).map(label).collect()
}

/// How many measures have an effect, what they take away together, which is the largest.
fn said(bars: &[Bar], scale: &Scale, year: Year, complete: bool, lang: Lang) -> String {
    let total: f64 = bars.iter().map(|bar| bar.value).sum();
    let count = bars.len().to_string();
    let asked = in_year("measures.effect", year);
    let total_text = marked(&scale.words(total, lang), &asked);
    let year_text = year.to_string();
    let first = [
        ("year", year_text.as_str()),
        ("count", &count),
        ("value", &total_text),
    ];
    let first = tr_with(lang, "chart-measures-together", &first);
    let largest = bars.first().filter(|bar| bars.len() > 1 && bar.value > 0.0);
    let second = largest.and_then(|bar| {
        let share = format_fixed(percent(bar.value, total)?, 1);
        let asked = format!("measure.{}.effect/measures.effect@{year}|%", bar.id);
        let share = marked(&share, &asked);
        let args = [("name", bar.name.as_str()), ("percent", &share)];
        Some(tr_with(lang, "chart-largest-measure", &args))
    });
    sentence(&first, second.as_deref(), complete, lang)
}

/// Every measure, in the order of the plan, and what the pathway counts in all, on both counts.
fn table(effects: &[Effect<'_>], scale: &Scale, year: Year, case: Case<'_>) -> ChartTable {
    let lang = case.lang;
    let row = |effect: &Effect<'_>| {
        let path = format!("measure.{}.effect", effect.id);
        vec![
            (effect.name.to_owned(), String::new()),
            (scale.cell(&effect.figure), in_year(&path, year)),
        ]
    };
    let mut rows: Vec<Vec<FigureCell>> = effects.iter().map(row).collect();
    let own = case.assessment.pathway.of(year);
    let own = own.map(|own| scale.cell(&own.reduction));
    rows.push(vec![
        (tr(lang, "chart-total"), String::new()),
        (own.unwrap_or_default(), in_year("pathway.reduction", year)),
    ]);
    let other = case.other.of(year);
    let other = other.map(|other| scale.cell(&other.reduction));
    rows.push(vec![
        (case.on_other_count("chart-total"), String::new()),
        (
            other.unwrap_or_default(),
            other_in_year("pathway.reduction", year),
        ),
    ]);
    ChartTable::new(vec![tr(lang, "chart-measure"), year.to_string()], rows, 2)
}
