//! Horizontal bars: what each measure takes away in the judged year.

use super::scale::{Scale, percent};
use super::{
    Anchor, Axis, Case, ChartSpec, ChartTable, Direction, Ink, Label, Layer, Tick, empty,
    value_axis, with_remark,
};
use crate::base::{Completeness, Figure, Lang, format_fixed};
use crate::i18n::{tr, tr_with};

/// So many measures have a bar of their own; the rest share one.
const MOST_BARS: usize = 12;
/// Width of a bar; names are 1 apart.
const BAR: f64 = 0.6;
/// The part of the plot that bars may fill: their values stand behind their ends.
const FILL: f64 = 0.88;

/// A measure, or the rest of them, with its effect.
struct Bar {
    name: String,
    value: f64,
}

/// The effect of each measure in the judged year, largest first.
pub(super) fn effects(case: Case<'_>) -> ChartSpec {
    let (lang, path) = (case.lang, &case.assessment.pathway);
    let Some(year) = path.target else {
        return empty(
            tr(lang, "chart-measure-effects-no-year"),
            Scale::emission(0.0).unit.sign(lang),
            lang,
        );
    };
    let year_text = year.to_string();
    let title = tr_with(lang, "chart-measure-effects", &[("year", &year_text)]);
    let found: Vec<(String, Option<Figure>)> = path
        .measures
        .iter()
        .filter_map(|effect| {
            let measure = case.plan.measures.get(effect.measure)?;
            let figure = effect
                .by_year
                .iter()
                .find(|(y, _)| *y == year)
                .map(|(_, figure)| *figure);
            Some((measure.name.clone(), figure))
        })
        .collect();
    let largest = found
        .iter()
        .filter_map(|(_, figure)| figure.as_ref()?.value)
        .fold(0.0, f64::max);
    let scale = Scale::emission(largest);
    let is_open =
        |figure: &Option<Figure>| figure.is_none_or(|f| f.completeness != Completeness::Complete);
    let complete = !found.iter().any(|(_, figure)| is_open(figure));
    let bars = bars(&found, &scale, lang);
    if bars.is_empty() {
        return empty(title, scale.unit.sign(lang), lang);
    }
    let sentence = sentence(&bars, &found, &scale, &year_text, lang);
    let y = axis_of(&bars);
    ChartSpec {
        title,
        sentence: with_remark(sentence, complete, lang),
        unit: scale.unit.sign(lang).to_owned(),
        direction: Direction::Right,
        x: names_axis(&bars),
        layers: vec![layer(&bars, lang)],
        labels: labels(&bars, &scale, &y),
        table: table(&found, &scale, &year_text, lang),
        y,
        complete,
    }
}

/// The bars, largest first; measures of one size keep the order of the plan.
fn bars(found: &[(String, Option<Figure>)], scale: &Scale, lang: Lang) -> Vec<Bar> {
    let bar = |(name, figure): &(String, Option<Figure>)| {
        Some(Bar {
            name: name.clone(),
            value: scale.of(figure.as_ref()?)?,
        })
    };
    let mut bars: Vec<Bar> = found.iter().filter_map(bar).collect();
    bars.sort_by(|a, b| b.value.total_cmp(&a.value));
    if bars.len() > MOST_BARS + 1 {
        let rest = bars.split_off(MOST_BARS);
        bars.push(Bar {
            name: tr_with(
                lang,
                "chart-other-measures",
                &[("count", &rest.len().to_string())],
            ),
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

/// How many measures, what they take away together, which is the largest.
fn sentence(
    bars: &[Bar],
    found: &[(String, Option<Figure>)],
    scale: &Scale,
    year: &str,
    lang: Lang,
) -> String {
    let total: f64 = bars.iter().map(|bar| bar.value).sum();
    let count = found.len().to_string();
    let total_text = scale.words(total, lang);
    let first = [("year", year), ("count", &count), ("value", &total_text)];
    let first = tr_with(lang, "chart-measures-together", &first);
    let largest = bars
        .first()
        .and_then(|bar| Some((bar, percent(bar.value, total).filter(|_| bar.value > 0.0)?)));
    match largest {
        Some((bar, share)) if bars.len() > 1 => {
            let args = [
                ("name", bar.name.as_str()),
                ("percent", &format_fixed(share, 1)),
            ];
            let second = tr_with(lang, "chart-largest-measure", &args);
            tr_with(
                lang,
                "chart-two-clauses",
                &[("first", &first), ("second", &second)],
            )
        }
        _ => tr_with(lang, "chart-one-clause", &[("first", &first)]),
    }
}

/// Every measure, in the order of the plan, and the sum.
fn table(found: &[(String, Option<Figure>)], scale: &Scale, year: &str, lang: Lang) -> ChartTable {
    let cell = |figure: &Option<Figure>| figure.as_ref().map(|f| scale.cell(f)).unwrap_or_default();
    let mut rows: Vec<Vec<String>> = found
        .iter()
        .map(|(name, figure)| vec![name.clone(), cell(figure)])
        .collect();
    let total: f64 = found
        .iter()
        .filter_map(|(_, figure)| scale.of(figure.as_ref()?))
        .sum();
    rows.push(vec![tr(lang, "chart-total"), scale.text(total)]);
    ChartTable {
        head: vec![tr(lang, "chart-measure"), year.to_owned()],
        rows,
        has_total: true,
    }
}
