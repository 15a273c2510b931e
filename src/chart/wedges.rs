//! The room between baseline and planned line, measure by measure in the fixed order in which their
//! effects are put one upon another.

use super::scale::Scale;
use super::stack::{Series, stack};
use super::words::{is_complete, marked, sentence};
use super::{
    Anchor, Axis, Case, ChartSpec, ChartTable, Direction, FigureCell, Ink, Label, Layer, Tick,
    empty, in_year, other_in_year, place_of, value_axis,
};
use crate::base::{Figure, Lang};
use crate::i18n::{tr, tr_with};
use crate::pathway::{PathwayYear, Wedge};

/// Shades of neighbouring bands, in turn.
const SHADES: usize = 4;
/// The room right of the last year for the numbers of the bands.
const MARGIN: f64 = 0.35;

/// The sequential effects of the measures as bands from the planned line up to the baseline.
pub(super) fn wedges(case: Case<'_>) -> ChartSpec {
    let (lang, path) = (case.lang, &case.assessment.pathway);
    let title = tr(lang, "chart-wedges");
    let scale = Scale::emission(case.assessment);
    let unit = scale.unit.sign(lang).to_owned();
    let last = path.years.iter().rposition(|year| year.is_history);
    let years: Vec<&PathwayYear> = path
        .years
        .iter()
        .skip(last.unwrap_or_default())
        .filter(|year| year.baseline.value.is_some() && year.planned.value.is_some())
        .collect();
    let wedges: Vec<Wedge> = path.wedges().into_iter().filter(acts).collect();
    let (Some(first), Some(end)) = (years.first(), years.last()) else {
        return empty(title, &unit, lang);
    };
    if wedges.is_empty() || years.len() < 2 {
        return empty(title, &unit, lang);
    }
    let chart = Chart {
        case,
        years: &years,
        wedges: &wedges,
        scale,
    };
    let y = chart.axis();
    ChartSpec {
        title,
        said: Vec::new(),
        sentence: chart.said(end, &y),
        unit,
        direction: Direction::Up,
        x: Axis {
            min: place_of(first.year),
            max: place_of(end.year) + MARGIN,
            ticks: years.iter().map(|year| tick(year, path.target)).collect(),
        },
        layers: chart.layers(),
        labels: chart.labels(&y),
        table: chart.table(),
        y,
        complete: years
            .iter()
            .all(|year| is_complete(&year.baseline) && is_complete(&year.planned)),
    }
}

fn acts(wedge: &Wedge) -> bool {
    let mut values = wedge.by_year.iter().filter_map(|(_, figure)| figure.value);
    values.any(|value| value.abs() > 0.0)
}

fn tick(year: &PathwayYear, target: Option<i32>) -> Tick {
    Tick {
        at: place_of(year.year),
        label: year.year.to_string(),
        strong: Some(year.year) == target,
    }
}

struct Chart<'a> {
    case: Case<'a>,
    years: &'a [&'a PathwayYear],
    wedges: &'a [Wedge],
    scale: Scale,
}

impl Chart<'_> {
    /// The number under which the table names a measure, and its name.
    fn name(&self, at: usize) -> String {
        let wedge = self.wedges.get(at);
        let measure = wedge.and_then(|wedge| self.case.plan.measures.get(wedge.measure));
        let name = measure.map_or("", |measure| measure.name.as_str());
        format!("{} {name}", at + 1)
    }

    fn value(&self, at: usize, year: &PathwayYear) -> f64 {
        let figure = self.figure(at, year);
        figure
            .and_then(|figure| self.scale.of(&figure))
            .unwrap_or_default()
    }

    fn figure(&self, at: usize, year: &PathwayYear) -> Option<Figure> {
        let mut of_year = self.wedges.get(at)?.by_year.iter();
        of_year
            .find(|(y, _)| *y == year.year)
            .map(|(_, figure)| *figure)
    }

    fn line(&self, of: fn(&PathwayYear) -> &Figure) -> Vec<(f64, f64)> {
        let points = self.years.iter();
        points
            .filter_map(|year| Some((place_of(year.year), self.scale.of(of(year))?)))
            .collect()
    }

    /// The first of the order lies right under the baseline, so that it is stacked last.
    fn layers(&self) -> Vec<Layer> {
        let series = (0..self.wedges.len()).rev().map(|at| Series {
            name: self.name(at),
            ink: Ink::Step(u8::try_from(at % SHADES).unwrap_or_default()),
            values: self.years.iter().map(|year| self.value(at, year)).collect(),
        });
        let base = self.line(|year| &year.planned);
        let bands = stack(&base, series.collect()).into_iter();
        let mut layers: Vec<Layer> = bands
            .map(|band| Layer::Area {
                name: band.name,
                ink: band.ink,
                points: band.points,
            })
            .collect();
        let lang = self.case.lang;
        layers.push(Layer::Line {
            name: tr(lang, "chart-baseline"),
            ink: Ink::Baseline,
            dashed: true,
            points: self.line(|year| &year.baseline),
        });
        layers.push(Layer::Line {
            name: tr(lang, "chart-plan"),
            ink: Ink::Plan,
            dashed: false,
            points: base,
        });
        layers
    }

    /// From a little below the lowest point: beside the whole the bands would be too thin.
    fn axis(&self) -> Axis {
        let planned = self.line(|year| &year.planned).into_iter();
        let baseline = self.line(|year| &year.baseline).into_iter();
        let (low, high) = planned
            .chain(baseline)
            .fold((f64::INFINITY, 0.0_f64), |(low, high), (_, y)| {
                (low.min(y), high.max(y))
            });
        let air = (high - low).max(high * 0.02) * 0.15;
        let start = low - air;
        value_axis(if start < 0.4 * high { 0.0 } else { start }, high + air, 6)
    }

    /// The number of each band at the last year, where the band is high enough to hold it.
    fn labels(&self, axis: &Axis) -> Vec<Label> {
        let Some(end) = self.years.last() else {
            return Vec::new();
        };
        let range = axis.max - axis.min;
        let (least, apart) = (range * 0.035, range * 0.058);
        let mut above = f64::INFINITY;
        let mut top = self.scale.of(&end.baseline).unwrap_or_default();
        let mut labels = Vec::new();
        for at in 0..self.wedges.len() {
            let height = self.value(at, end);
            let middle = top - height / 2.0;
            if height >= least && above - middle >= apart {
                above = middle;
                labels.push(Label {
                    at: (place_of(end.year) + 0.05, middle),
                    anchor: Anchor::Left,
                    text: (at + 1).to_string(),
                    ink: Ink::Ink,
                    on_fill: false,
                    strong: false,
                });
            }
            top -= height;
        }
        labels
    }

    /// The order, the whole in the last year, the largest band.
    fn said(&self, end: &PathwayYear, axis: &Axis) -> String {
        let lang = self.case.lang;
        let total = self.scale.of(&end.reduction).unwrap_or_default();
        let year = end.year.to_string();
        let asked = in_year("pathway.reduction", end.year);
        let value = marked(&self.scale.words(total, lang), &asked);
        let start = self.scale.words(axis.min, lang);
        let args = [
            ("year", year.as_str()),
            ("value", &value),
            ("start", &start),
        ];
        let key = if axis.min > 0.0 {
            "chart-wedges-said-from"
        } else {
            "chart-wedges-said"
        };
        let largest = (0..self.wedges.len())
            .max_by(|a, b| self.value(*a, end).total_cmp(&self.value(*b, end)));
        let second =
            largest.map(|at| tr_with(lang, "chart-wedges-largest", &[("name", &self.name(at))]));
        let complete = is_complete(&end.reduction);
        sentence(
            &tr_with(lang, key, &args),
            second.as_deref(),
            complete,
            lang,
        )
    }

    fn table(&self) -> ChartTable {
        let lang: Lang = self.case.lang;
        let mut head = vec![tr(lang, "chart-measure")];
        head.extend(self.years.iter().skip(1).map(|year| year.year.to_string()));
        let years = || self.years.iter().skip(1);
        let row = |at: usize| -> Vec<FigureCell> {
            let cells = years().map(|year| {
                let figure = self.figure(at, year);
                let text = figure.map_or_else(String::new, |figure| self.scale.cell(&figure));
                let measure = self.wedges.get(at).map(|wedge| wedge.measure);
                let measure = measure.and_then(|measure| self.case.plan.measures.get(measure));
                let path = measure.map(|own| format!("measure.{}.sequential", own.id));
                (
                    text,
                    path.map_or_else(String::new, |path| in_year(&path, year.year)),
                )
            });
            std::iter::once((self.name(at), String::new()))
                .chain(cells)
                .collect()
        };
        let mut rows: Vec<Vec<FigureCell>> = (0..self.wedges.len()).map(row).collect();
        let totals = years().map(|year| {
            let figure = in_year("pathway.reduction", year.year);
            (self.scale.cell(&year.reduction), figure)
        });
        let total = (tr(lang, "chart-total"), String::new());
        rows.push(std::iter::once(total).chain(totals).collect());
        let totals = years().map(|year| {
            let other = self.case.other.of(year.year);
            let text = other.map(|other| self.scale.cell(&other.reduction));
            let figure = other_in_year("pathway.reduction", year.year);
            (text.unwrap_or_default(), figure)
        });
        let total = (self.case.on_other_count("chart-total"), String::new());
        rows.push(std::iter::once(total).chain(totals).collect());
        ChartTable::new(head, rows, 2)
    }
}
