//! The waterfall: from the emission of one year to that of another, cause by cause.

use super::scale::Scale;
use super::words::{marked, sentence};
use super::{
    Anchor, Axis, Case, ChartSpec, ChartTable, Direction, Ink, Label, Layer, Tick, empty,
    other_in_year, value_axis,
};
use crate::base::{Lang, Unit, format_fixed};
use crate::i18n::{tr, tr_with};
use crate::pathway::{Decomposition, Undecomposed};

/// Width of a bar; names are 1 apart.
const BAR: f64 = 0.6;

/// One step of the waterfall.
struct Step {
    name: String,
    from: f64,
    to: f64,
    /// What it adds as a ratio; `None` for the emission of a year.
    ratio: Option<f64>,
    /// The reference of what it adds, or of the emission of the year.
    figure: String,
}

impl Step {
    fn low(&self) -> f64 {
        self.from.min(self.to)
    }

    fn high(&self) -> f64 {
        self.from.max(self.to)
    }
}

/// A change taken apart; `key` is the title of the chart, `without` that of one without years,
/// `which` the name of the change in references.
pub(super) fn change(
    case: Case<'_>,
    (key, without): (&str, &str),
    (which, change): (&str, Option<&Result<Decomposition, Undecomposed>>),
) -> ChartSpec {
    let lang = case.lang;
    let scale = Scale::emission(case.assessment);
    let unit = scale.unit.sign(lang);
    let found = match change {
        Some(Ok(found)) => found,
        Some(Err(why)) => {
            let year = why.year().map_or_else(String::new, |year| year.to_string());
            return ChartSpec {
                sentence: tr_with(lang, why.key(), &[("year", &year)]),
                ..empty(tr(lang, without), unit, lang)
            };
        }
        None => return empty(tr(lang, without), unit, lang),
    };
    let steps = steps((which, found), &scale, lang);
    let y = axis(&steps);
    let years = [
        ("from", found.from.to_string()),
        ("to", found.to.to_string()),
    ];
    let years = years.each_ref().map(|(name, text)| (*name, text.as_str()));
    ChartSpec {
        title: tr_with(lang, key, &years),
        said: Vec::new(),
        sentence: said((which, found), &steps, (&scale, &y), lang),
        unit: unit.to_owned(),
        direction: Direction::Right,
        x: names_axis(&steps),
        layers: layers(&steps, &y, lang),
        labels: steps
            .iter()
            .enumerate()
            .map(|step| label(step, &y, &scale))
            .collect(),
        table: table(&steps, (&scale, found), case),
        y,
        complete: true,
    }
}

/// The first year, the causes whose effect can be seen, the last year.
fn steps((which, found): (&str, &Decomposition), scale: &Scale, lang: Lang) -> Vec<Step> {
    let of = |tonnes: f64| Unit::T_CO2.convert(tonnes, scale.unit).unwrap_or(tonnes);
    let year = |year: i32, tonnes: f64, end: &str| Step {
        name: tr_with(lang, "chart-change-year", &[("year", &year.to_string())]),
        from: 0.0,
        to: of(tonnes),
        ratio: None,
        figure: format!("change.{which}.{end}"),
    };
    let mut reached = found.before;
    let mut steps = vec![year(found.from, found.before, "before")];
    for part in &found.parts {
        let from = reached;
        reached += part.tonnes;
        if !scale.vanishes(of(part.tonnes).abs()) {
            steps.push(Step {
                name: tr(lang, part.cause.key()),
                from: of(from),
                to: of(reached),
                ratio: Some(part.ratio),
                figure: format!("change.{which}.{}", part.cause.id()),
            });
        }
    }
    steps.push(year(found.to, found.after, "after"));
    steps
}

/// From a little below the lowest step: beside the whole the steps would be too small to be seen.
fn axis(steps: &[Step]) -> Axis {
    let parts = || steps.iter().filter(|step| step.ratio.is_some());
    let ends = || {
        steps
            .iter()
            .filter(|step| step.ratio.is_none())
            .map(|step| step.to)
    };
    let low = parts()
        .map(Step::low)
        .chain(ends())
        .fold(f64::INFINITY, f64::min);
    let high = parts().map(Step::high).chain(ends()).fold(0.0, f64::max);
    let air = (high - low).max(high * 0.02);
    let start = low - 0.6 * air;
    value_axis(
        if start < 0.4 * high { 0.0 } else { start },
        high + 0.25 * air,
        5,
    )
}

fn places(steps: &[Step]) -> impl Iterator<Item = (f64, &Step)> {
    (0_u32..).map(f64::from).zip(steps)
}

fn names_axis(steps: &[Step]) -> Axis {
    let tick = |(at, step): (f64, &Step)| Tick {
        at,
        label: step.name.clone(),
        strong: step.ratio.is_none(),
    };
    let ticks: Vec<Tick> = places(steps).map(tick).collect();
    Axis {
        min: -0.5,
        max: ticks.last().map_or(0.5, |tick| tick.at + 0.5),
        ticks,
    }
}

fn layers(steps: &[Step], y: &Axis, lang: Lang) -> Vec<Layer> {
    let bars = |key: &str, ink, chosen: &dyn Fn(&Step) -> bool| {
        let bars: Vec<(f64, f64, f64)> = places(steps)
            .filter(|(_, step)| chosen(step))
            .map(|(at, step)| (at, step.low().max(y.min), step.high()))
            .collect();
        (!bars.is_empty()).then(|| Layer::Bars {
            name: tr(lang, key),
            ink,
            bars,
            width: BAR,
        })
    };
    let rises = |step: &Step| step.ratio.is_some() && step.to > step.from;
    let falls = |step: &Step| step.ratio.is_some() && step.to <= step.from;
    [
        bars("chart-change-total", Ink::Baseline, &|step| {
            step.ratio.is_none()
        }),
        bars("chart-change-rise", Ink::Target, &rises),
        bars("chart-change-fall", Ink::Plan, &falls),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn signed(step: &Step, scale: &Scale) -> String {
    let size = scale.text((step.to - step.from).abs());
    match step.ratio {
        None => size,
        Some(_) if step.to < step.from => format!("−{size}"),
        Some(_) => format!("+{size}"),
    }
}

fn label((at, step): (usize, &Step), y: &Axis, scale: &Scale) -> Label {
    let at = f64::from(u32::try_from(at).unwrap_or_default());
    Label {
        at: (at, step.high() + (y.max - y.min) * 0.01),
        anchor: Anchor::Left,
        text: signed(step, scale),
        ink: Ink::Ink,
        on_fill: false,
        strong: step.ratio.is_none(),
    }
}

/// By how much emissions change, and what drives and holds them most.
fn said(
    (which, found): (&str, &Decomposition),
    steps: &[Step],
    (scale, y): (&Scale, &Axis),
    lang: Lang,
) -> String {
    let change = Unit::T_CO2
        .convert(found.after - found.before, scale.unit)
        .unwrap_or_default();
    let sign = if change < 0.0 { "-" } else { "" };
    let asked = format!("{sign}change.{which}.difference");
    let size = marked(&scale.words(change.abs(), lang), &asked);
    let args = [
        ("from", found.from.to_string()),
        ("to", found.to.to_string()),
        ("size", size),
    ];
    let args = args.each_ref().map(|(name, text)| (*name, text.as_str()));
    let key = if change < 0.0 {
        "chart-change-falls"
    } else {
        "chart-change-rises"
    };
    let mut first = tr_with(lang, key, &args);
    if y.min > 0.0 {
        let start = scale.words(y.min, lang);
        first.push_str(&tr_with(lang, "chart-change-axis", &[("start", &start)]));
    }
    let parts = || steps.iter().filter(|step| step.ratio.is_some());
    let size = |step: &&Step| step.to - step.from;
    let driver = parts()
        .max_by(|a, b| size(a).total_cmp(&size(b)))
        .filter(|s| size(s) > 0.0);
    let brake = parts()
        .min_by(|a, b| size(a).total_cmp(&size(b)))
        .filter(|s| size(s) < 0.0);
    let second = driver.zip(brake).map(|(driver, brake)| {
        let told = |step: &Step| marked(&signed(step, scale), &step.figure);
        let (up, down) = (told(driver), told(brake));
        let args = [
            ("driver", driver.name.as_str()),
            ("up", &up),
            ("brake", &brake.name),
            ("down", &down),
        ];
        tr_with(lang, "chart-change-causes", &args)
    });
    sentence(&first, second.as_deref(), true, lang)
}

/// The steps, the last of which is the sum, and both years on the other count.
fn table(steps: &[Step], (scale, found): (&Scale, &Decomposition), case: Case<'_>) -> ChartTable {
    let lang = case.lang;
    let row = |step: &Step| {
        let ratio = step.ratio.map(|ratio| format_fixed(ratio, 4));
        vec![
            (step.name.clone(), String::new()),
            (signed(step, scale), step.figure.clone()),
            (ratio.unwrap_or_default(), format!("{}.ratio", step.figure)),
        ]
    };
    let head = vec![
        tr(lang, "chart-change-cause"),
        tr(lang, "chart-change-effect"),
        tr(lang, "chart-change-ratio"),
    ];
    let beside = [found.from, found.to].map(|year| {
        let planned = case.other.of(year).map(|other| scale.cell(&other.planned));
        let name = tr_with(lang, "chart-change-year", &[("year", &year.to_string())]);
        vec![
            (case.named_on_other_count(&name), String::new()),
            (
                planned.unwrap_or_default(),
                other_in_year("pathway.planned", year),
            ),
            (String::new(), String::new()),
        ]
    });
    let rows = steps.iter().map(row).chain(beside).collect();
    ChartTable::new(head, rows, 3)
}
