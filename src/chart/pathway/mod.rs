//! The pathway: history by sector, baseline, planned line, targets and the gap.

mod labels;
mod sentence;

use super::scale::Scale;
use super::stack::{Band, Series, stack};
use super::words::is_complete;
use super::{
    Axis, Case, ChartSpec, ChartTable, Direction, FigureCell, Ink, Layer, Marker, Tick, empty,
    in_year, other_in_year, place_of, value_axis,
};
use crate::base::{Figure, Lang, Sector, Year};
use crate::i18n::{tr, tr_with};
use crate::pathway::{Pathway, PathwayYear, TargetGap};
use crate::programme::Metric;

/// So many years get a tick each; beyond it only every second, fifth or tenth.
const TICKS_BY_YEAR: usize = 13;
/// Wedges of the reduction that are named one by one; the rest is one more wedge.
const WEDGES: usize = 2;
/// The part of the plot's height that values may fill: labels need some room above them.
const FILL: f64 = 0.94;

/// The parts of the chart, computed once for layers, labels, table and sentence.
struct Parts<'a> {
    case: Case<'a>,
    path: &'a Pathway,
    scale: Scale,
    x: Axis,
    y: Axis,
    /// The last year of history.
    last: Option<Year>,
    history: Vec<Band>,
    wedges: Vec<Band>,
    baseline: Vec<(f64, f64)>,
    planned: Vec<(f64, f64)>,
}

/// The chart of the pathway.
pub(super) fn pathway(case: Case<'_>) -> ChartSpec {
    let path = &case.assessment.pathway;
    let title = tr(case.lang, "chart-pathway");
    let scale = Scale::emission(case.assessment);
    let bounds = path.years.first().zip(path.years.last());
    let Some((first, end)) = bounds.filter(|_| has_anything(path)) else {
        return empty(title, scale.unit.sign(case.lang), case.lang);
    };
    let last = path
        .years
        .iter()
        .rev()
        .find(|y| y.is_history)
        .map(|y| y.year);
    let history = history(path, &scale, case.lang);
    let mut parts = Parts {
        case,
        path,
        x: years_axis(first.year, end.year, path.target, is_single(&history)),
        y: Axis::default(),
        last,
        wedges: wedges(path, last, &scale, case.lang),
        baseline: line(path, last, &scale, |y| &y.baseline),
        planned: line(path, last, &scale, |y| &y.planned),
        history,
        scale,
    };
    parts.y = parts.value_axis();
    ChartSpec {
        title,
        said: Vec::new(),
        sentence: sentence::said(&parts),
        unit: parts.scale.unit.sign(case.lang).to_owned(),
        direction: Direction::Up,
        layers: parts.layers(),
        labels: labels::labels(&parts),
        table: parts.table(),
        complete: parts.is_complete(),
        x: parts.x,
        y: parts.y,
    }
}

impl Parts<'_> {
    fn value_axis(&self) -> Axis {
        let bands = self
            .history
            .iter()
            .chain(&self.wedges)
            .flat_map(|band| &band.points);
        let values = bands.flat_map(|(_, low, high)| [*low, *high]);
        let lines = self.baseline.iter().chain(&self.planned).map(|(_, y)| *y);
        let targets = self.targets().map(|(_, _, allowed)| allowed);
        let ranges = self.case.assessment.inventory.totals.iter();
        let ranges = ranges.filter_map(|totals| {
            let unit = totals.total.unit;
            unit.convert(totals.range.as_ref()?.high, self.scale.unit)
        });
        let actuals = self.actuals().map(|(_, actual)| actual);
        let (low, high) = values
            .chain(lines)
            .chain(targets)
            .chain(ranges)
            .chain(actuals)
            .fold((0.0_f64, 0.0_f64), |(low, high), y| {
                (low.min(y), high.max(y))
            });
        value_axis(low, high / FILL, 6)
    }

    /// The targets that can be drawn: target, place and allowed emission.
    fn targets(&self) -> impl Iterator<Item = (&TargetGap, f64, f64)> {
        let in_span = |year: &Year| self.path.of(*year).is_some();
        self.path.targets.iter().filter_map(move |target| {
            let year = target.year.filter(in_span)?;
            Some((target, place_of(year), self.scale.of(&target.allowed)?))
        })
    }

    fn is_complete(&self) -> bool {
        let mut years = self.path.years.iter();
        years.all(|y| is_complete(&y.baseline) && is_complete(&y.planned))
    }

    /// The gap to a target; none where it rests on a sum with gaps.
    fn gap_to(&self, target: &TargetGap) -> Option<f64> {
        self.scale
            .of(&target.gap)
            .filter(|_| is_complete(&target.gap))
    }

    fn layers(&self) -> Vec<Layer> {
        let mut layers = areas(&self.history);
        layers.extend(areas(&self.wedges));
        let line = |key, ink, dashed, points: &Vec<(f64, f64)>| Layer::Line {
            name: tr(self.case.lang, key),
            ink,
            dashed,
            points: points.clone(),
        };
        layers.push(line("chart-baseline", Ink::Baseline, true, &self.baseline));
        layers.push(line("chart-plan", Ink::Plan, false, &self.planned));
        layers.extend(self.last.map(|year| Layer::Divider { x: place_of(year) }));
        layers.extend(self.target_line());
        layers.extend(self.ranges());
        layers.extend(self.actuals().map(|at| Layer::Point {
            name: tr(self.case.lang, "chart-actual"),
            ink: Ink::Ink,
            marker: Marker::Circle,
            at,
        }));
        layers.extend(self.gap());
        layers.extend(self.targets().map(|(target, x, allowed)| Layer::Point {
            name: target_name(target, self.case.lang),
            ink: Ink::Target,
            marker: if target.year == self.path.target {
                Marker::Diamond
            } else {
                Marker::Hollow
            },
            at: (x, allowed),
        }));
        layers
    }

    /// The line that leads to the main target.
    fn target_line(&self) -> Option<Layer> {
        let target = self.path.main_target()?;
        let points: Vec<(f64, f64)> = target
            .line
            .iter()
            .filter_map(|(year, figure)| Some((place_of(*year), self.scale.of(figure)?)))
            .collect();
        (points.len() > 1).then(|| Layer::Line {
            name: tr(self.case.lang, "chart-target-line"),
            ink: Ink::Target,
            dashed: true,
            points,
        })
    }

    /// The range of each year of history that has one, as a stroke over the top of its stack.
    fn ranges(&self) -> impl Iterator<Item = Layer> {
        self.strokes().map(|(x, low, high)| Layer::Line {
            name: tr(self.case.lang, "chart-range"),
            ink: Ink::Ink,
            dashed: false,
            points: vec![(x, low), (x, high)],
        })
    }

    /// The place, the lower and the upper end of each range.
    fn strokes(&self) -> impl Iterator<Item = (f64, f64, f64)> {
        let totals = self.case.assessment.inventory.totals.iter();
        totals.filter_map(|totals| {
            let range = totals.range.as_ref()?;
            let at = |value: f64| totals.total.unit.convert(value, self.scale.unit);
            Some((place_of(totals.year), at(range.low)?, at(range.high)?))
        })
    }

    /// Emissions of later years as they really were.
    fn actuals(&self) -> impl Iterator<Item = (f64, f64)> {
        let actuals = self.path.actuals.iter();
        actuals.filter_map(|actual| Some((place_of(actual.year), self.scale.of(&actual.actual)?)))
    }

    /// The bracket between the first target of the judged year and the planned line, where the plan
    /// falls short.
    fn gap(&self) -> Option<Layer> {
        let target = self.path.main_target()?;
        let gap = self
            .gap_to(target)
            .filter(|gap| *gap > 0.0 && !self.scale.vanishes(*gap))?;
        let name = self.scale.words(gap, self.case.lang);
        Some(Layer::Gap {
            name: tr_with(self.case.lang, "chart-gap", &[("gap", &name)]),
            x: place_of(target.year.filter(|year| self.path.of(*year).is_some())?),
            from: self.scale.of(&target.allowed)?,
            to: self.scale.of(&target.planned)?,
        })
    }

    /// One row a year: sectors as planned, their sum and the baseline on both counts, the reduction, the
    /// targets.
    fn table(&self) -> ChartTable {
        let lang = self.case.lang;
        let sectors: Vec<Sector> = present_sectors(self.path).collect();
        let mut head = vec![tr(lang, "chart-year")];
        head.extend(sectors.iter().map(|sector| tr(lang, sector.key())));
        for key in ["chart-plan", "chart-baseline"] {
            head.extend([tr(lang, key), self.case.on_other_count(key)]);
        }
        head.extend(["chart-reduction-all", "chart-targets"].map(|key| tr(lang, key)));
        let rows = self.path.years.iter().map(|y| {
            let cell =
                |path: &str, figure: &Figure| (self.scale.cell(figure), in_year(path, y.year));
            let mut row = vec![(y.year.to_string(), String::new())];
            row.extend(sectors.iter().map(|sector| {
                let path = format!("pathway.sector.{}", sector.id());
                cell(&path, &sector_of(&y.planned_by_sector, *sector))
            }));
            let other = self.case.other.of(y.year);
            let beside = |path: &str, figure: Option<&Figure>| {
                let text = figure.map(|figure| self.scale.cell(figure));
                (text.unwrap_or_default(), other_in_year(path, y.year))
            };
            row.push(cell("pathway.planned", &y.planned));
            row.push(beside("pathway.planned", other.map(|o| &o.planned)));
            row.push(cell("pathway.baseline", &y.baseline));
            row.push(beside("pathway.baseline", other.map(|o| &o.baseline)));
            row.push(cell("pathway.reduction", &y.reduction));
            row.push(self.allowed_in(y.year));
            row
        });
        ChartTable::new(head, rows.collect(), 0)
    }

    /// What the targets of a year allow; a figure where there is one of them.
    fn allowed_in(&self, year: Year) -> FigureCell {
        let due = self.path.targets.iter();
        let due = due.filter(|target| target.year == Some(year));
        let cells: Vec<(&TargetGap, String)> = due
            .map(|target| (target, self.scale.cell(&target.allowed)))
            .filter(|(_, text)| !text.is_empty())
            .collect();
        let texts: Vec<&str> = cells.iter().map(|(_, text)| text.as_str()).collect();
        let figure = match cells.as_slice() {
            [(only, _)] => format!("target.{}.value", only.id),
            _ => String::new(),
        };
        (texts.join(" / "), figure)
    }
}

/// The name of a target on the chart: by what it measures.
fn target_name(target: &TargetGap, lang: Lang) -> String {
    let key = match target.metric {
        Metric::Absolute => "chart-target-absolute",
        Metric::PerGdp => "chart-target-per-gdp",
        Metric::PerHead => "chart-target-per-head",
        Metric::PerAddedValue => "chart-target-per-added-value",
        Metric::NonFossilShare => "chart-target-nonfossil",
    };
    tr(lang, key)
}

/// False while the lines are nothing but what is missing.
fn has_anything(path: &Pathway) -> bool {
    let figures = path.years.iter().flat_map(|y| [&y.baseline, &y.planned]);
    let is_something =
        |figure: &Figure| is_complete(figure) || figure.value.is_some_and(|v| v.abs() > 0.0);
    figures
        .filter(|figure| figure.value.is_some())
        .any(is_something)
}

fn sector_of(list: &[(Sector, Figure)], sector: Sector) -> Figure {
    list.iter().find(|(s, _)| *s == sector).map_or(
        Figure::missing(crate::base::Unit::T_CO2, None),
        |(_, figure)| *figure,
    )
}

/// The sectors that have an emission in any year.
fn present_sectors(path: &Pathway) -> impl Iterator<Item = Sector> {
    let has = |y: &PathwayYear, sector| {
        [&y.planned_by_sector, &y.baseline_by_sector]
            .iter()
            .any(|list| {
                sector_of(list, sector)
                    .value
                    .is_some_and(|value| value.abs() > f64::EPSILON)
            })
    };
    Sector::ALL
        .into_iter()
        .filter(move |sector| path.years.iter().any(|y| has(y, *sector)))
}

fn history(path: &Pathway, scale: &Scale, lang: Lang) -> Vec<Band> {
    let years: Vec<&PathwayYear> = path.years.iter().filter(|y| y.is_history).collect();
    let base: Vec<_> = years.iter().map(|y| (place_of(y.year), 0.0)).collect();
    let series = present_sectors(path).map(|sector| Series {
        name: tr(lang, sector.key()),
        ink: Ink::Sector(sector),
        values: years
            .iter()
            .map(|y| {
                scale
                    .of(&sector_of(&y.planned_by_sector, sector))
                    .unwrap_or_default()
            })
            .collect(),
    });
    stack(&base, series.collect())
}

/// The years from the last of history on, with which the lines begin.
fn ahead(path: &Pathway, last: Option<Year>) -> impl Iterator<Item = &PathwayYear> {
    path.years
        .iter()
        .filter(move |y| last.is_none_or(|last| y.year >= last))
}

fn line(
    path: &Pathway,
    last: Option<Year>,
    scale: &Scale,
    of: fn(&PathwayYear) -> &Figure,
) -> Vec<(f64, f64)> {
    ahead(path, last)
        .filter_map(|y| Some((place_of(y.year), scale.of(of(y))?)))
        .collect()
}

/// The room between planned line and baseline, by the sector whose emission falls: the sectors that
/// fall most, and the rest. One area where a sector cannot be told or its emission rises.
fn wedges(path: &Pathway, last: Option<Year>, scale: &Scale, lang: Lang) -> Vec<Band> {
    let years: Vec<&PathwayYear> = ahead(path, last)
        .filter(|y| y.baseline.value.is_some() && y.planned.value.is_some())
        .collect();
    let base: Vec<_> = years
        .iter()
        .map(|y| (place_of(y.year), scale.of(&y.planned).unwrap_or_default()))
        .collect();
    let fall = |y: &PathwayYear, sector| {
        let before = scale.of(&sector_of(&y.baseline_by_sector, sector))?;
        Some(before - scale.of(&sector_of(&y.planned_by_sector, sector))?)
    };
    let mut sectors: Vec<(Sector, Vec<f64>)> = present_sectors(path)
        .map(|sector| {
            (
                sector,
                years
                    .iter()
                    .map(|y| fall(y, sector).unwrap_or(f64::NAN))
                    .collect(),
            )
        })
        .collect();
    let is_fall = |value: &f64| *value > -1e-9;
    if !sectors.iter().flat_map(|(_, values)| values).all(is_fall) {
        let whole = years
            .iter()
            .map(|y| scale.of(&y.reduction).unwrap_or_default())
            .collect();
        let name = tr(lang, "chart-reduction-all");
        return stack(
            &base,
            vec![Series {
                name,
                ink: Ink::Reduction,
                values: whole,
            }],
        );
    }
    let at_end = |values: &[f64]| values.last().copied().unwrap_or_default();
    sectors.sort_by(|(_, a), (_, b)| at_end(b).total_cmp(&at_end(a)));
    stack(&base, wedge_series(&sectors, lang))
}

fn wedge_series(sectors: &[(Sector, Vec<f64>)], lang: Lang) -> Vec<Series> {
    let (named, rest) = sectors.split_at_checked(WEDGES).unwrap_or((sectors, &[]));
    let mut series: Vec<Series> = Vec::new();
    // The largest stands on top, next to the baseline, as the last of the stack.
    if let Some((_, first)) = rest.first() {
        let sum = |at: usize| rest.iter().filter_map(|(_, values)| values.get(at)).sum();
        series.push(Series {
            name: tr(lang, "chart-reduction-rest"),
            ink: Ink::Step(2),
            values: (0..first.len()).map(sum).collect(),
        });
    }
    for (at, (sector, values)) in named.iter().enumerate().rev() {
        series.push(Series {
            name: tr_with(
                lang,
                "chart-reduction",
                &[("sector", &tr(lang, sector.key()))],
            ),
            ink: Ink::Step(u8::try_from(at).unwrap_or(u8::MAX)),
            values: values.clone(),
        });
    }
    series
}

/// True when history is a single year, which has no width as an area.
fn is_single(history: &[Band]) -> bool {
    history.first().is_some_and(|band| band.points.len() == 1)
}

fn areas(bands: &[Band]) -> Vec<Layer> {
    let layer = |band: &Band| {
        let (name, ink) = (band.name.clone(), band.ink);
        if band.points.len() == 1 {
            Layer::Bars {
                name,
                ink,
                bars: band.points.clone(),
                width: 0.5,
            }
        } else {
            Layer::Area {
                name,
                ink,
                points: band.points.clone(),
            }
        }
    };
    bands.iter().map(layer).collect()
}

/// An axis of years with a strong tick at the judged year.
fn years_axis(first: Year, last: Year, target: Option<Year>, with_margin: bool) -> Axis {
    let margin = if with_margin || first == last {
        0.5
    } else {
        0.0
    };
    let count = usize::try_from(last - first + 1).unwrap_or(1);
    let step = [1, 2, 5, 10, 20]
        .into_iter()
        .find(|step| count.div_ceil(*step) <= TICKS_BY_YEAR)
        .unwrap_or(50);
    let step = Year::try_from(step).unwrap_or(1);
    let is_near = |year: Year| {
        target.is_some_and(|target| year != target && (year - target).abs() * 2 < step)
    };
    let ticks = (first..=last)
        .filter(|year| Some(*year) == target || (year % step == 0 && !is_near(*year)))
        .map(|year| Tick {
            at: place_of(year),
            label: year.to_string(),
            strong: Some(year) == target,
        });
    Axis {
        min: place_of(first) - margin,
        max: place_of(last) + margin,
        ticks: ticks.collect(),
    }
}
