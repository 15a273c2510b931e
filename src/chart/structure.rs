//! Stacked bars by year: emission by sector, energy by group of carriers.

use super::board::{Board, spread};
use super::scale::{Scale, percent};
use super::stack::{Band, Series, stack};
use super::words::{Compared, is_complete, marked, sentence};
use super::{
    Anchor, Axis, Case, ChartSpec, ChartTable, Direction, Ink, Label, Layer, Tick, empty,
    value_axis,
};
use crate::account::EnergyGroup;
use crate::base::{Figure, Lang, Sector, Year, format_fixed};
use crate::i18n::{tr, tr_with};

/// Width of a bar; years are 1 apart.
const BAR: f64 = 0.5;
/// The part of the plot's height that bars may fill: their totals stand above them.
const FILL: f64 = 0.92;

const EMISSION: Compared = Compared {
    falls: "chart-emission-structure-falls",
    rises: "chart-emission-structure-rises",
    level: "chart-emission-structure-level",
    alone: "chart-emission-structure-alone",
    unknown: "chart-emission-structure-unknown",
};

const ENERGY: Compared = Compared {
    falls: "chart-energy-structure-falls",
    rises: "chart-energy-structure-rises",
    level: "chart-energy-structure-level",
    alone: "chart-energy-structure-alone",
    unknown: "chart-energy-structure-unknown",
};

/// A structure by year, ready to be drawn.
struct Structure {
    title: &'static str,
    words: &'static Compared,
    /// The path of the total, and of each part before its id.
    paths: (&'static str, &'static str),
    scale: Scale,
    years: Vec<Year>,
    series: Vec<Series>,
    /// The totals of the years as figures.
    totals: Vec<Figure>,
    /// The same on the other count, with its name; none for energy.
    beside: Option<(String, Vec<Figure>)>,
}

/// Emission by sector and year.
pub(super) fn emission(case: Case<'_>) -> ChartSpec {
    let lang = case.lang;
    let totals = &case.assessment.inventory.totals;
    let scale = Scale::emission(case.assessment);
    let series = Sector::ALL.into_iter().map(|sector| Series {
        name: tr(lang, sector.key()),
        ink: Ink::Sector(sector),
        values: totals
            .iter()
            .map(|y| scale.of(&y.sector(sector)).unwrap_or_default())
            .collect(),
    });
    let structure = Structure {
        title: "chart-emission-structure",
        words: &EMISSION,
        paths: ("inventory.total", "inventory.sector"),
        scale,
        years: totals.iter().map(|y| y.year).collect(),
        series: series.filter(is_present).collect(),
        totals: totals.iter().map(|y| y.total).collect(),
        beside: Some((
            case.on_other_count("chart-total"),
            totals
                .iter()
                .map(|y| y.total_gases.counting(case.other.gases))
                .collect(),
        )),
    };
    structure.draw(lang)
}

/// Energy by group of carriers and year, electricity at its equivalent value.
pub(super) fn energy(case: Case<'_>) -> ChartSpec {
    let lang = case.lang;
    let inventory = &case.assessment.inventory;
    let scale = Scale::energy(case.assessment);
    let used = |year, group| -> f64 {
        let lines = inventory.lines_of(year).filter(|line| !line.memo);
        let class = |carrier: Option<usize>| {
            carrier
                .and_then(|at| case.factors.carriers.get(at))
                .map(|c| c.class)
        };
        let of_group =
            lines.filter(|line| class(line.carrier).and_then(EnergyGroup::of) == Some(group));
        of_group
            .filter_map(|line| scale.of(&line.energy_equivalent))
            .sum()
    };
    let series = (0_u8..).zip(EnergyGroup::ALL).map(|(at, group)| Series {
        name: tr(lang, group.key()),
        ink: Ink::Step(at),
        values: inventory
            .years
            .iter()
            .map(|year| used(*year, group))
            .collect(),
    });
    let structure = Structure {
        title: "chart-energy-structure",
        words: &ENERGY,
        paths: ("energy.equivalent", "energy.group"),
        scale,
        years: inventory.years.clone(),
        series: series.filter(is_present).collect(),
        totals: inventory
            .totals
            .iter()
            .map(|y| y.energy_equivalent)
            .collect(),
        beside: None,
    };
    structure.draw(lang)
}

/// The id of the part that a series shows: of a sector or a group of carriers.
fn part_id(series: &Series) -> &'static str {
    match series.ink {
        Ink::Sector(sector) => sector.id(),
        Ink::Step(at) => EnergyGroup::ALL
            .get(usize::from(at))
            .map_or("", |group| group.id()),
        _ => "",
    }
}

fn is_present(series: &Series) -> bool {
    series.values.iter().any(|value| value.abs() > f64::EPSILON)
}

impl Structure {
    fn draw(&self, lang: Lang) -> ChartSpec {
        let title = tr(lang, self.title);
        if self.series.is_empty() {
            return ChartSpec {
                table: self.table(lang),
                ..empty(title, self.scale.unit.sign(lang), lang)
            };
        }
        let base: Vec<(f64, f64)> = self.places().map(|x| (x, 0.0)).collect();
        let bands = stack(&base, self.series.clone());
        let points = bands.iter().flat_map(|band| &band.points);
        let (low, high) = points.fold((0.0_f64, 0.0_f64), |(low, high), (_, from, to)| {
            (low.min(*from), high.max(*to))
        });
        let names: Vec<String> = self
            .series
            .iter()
            .map(|series| self.name_with_share(series, lang))
            .collect();
        let x = self.axis(&names);
        let y = value_axis(low, high / FILL, 5);
        let mut layers: Vec<Layer> = bands.iter().map(bar_layer).collect();
        let (labels, leaders) = self.labels(&bands, &names, &x, &y);
        layers.extend(leaders);
        ChartSpec {
            title,
            said: Vec::new(),
            sentence: self.sentence(lang),
            unit: self.scale.unit.sign(lang).to_owned(),
            direction: Direction::Up,
            x,
            y,
            layers,
            labels,
            table: self.table(lang),
            complete: self.is_complete(),
        }
    }

    fn places(&self) -> impl Iterator<Item = f64> {
        (0_u32..).map(f64::from).zip(&self.years).map(|(x, _)| x)
    }

    fn is_complete(&self) -> bool {
        self.totals.iter().all(is_complete)
    }

    /// Years at whole numbers, and room for the longest name to the right of the last bar.
    fn axis(&self, names: &[String]) -> Axis {
        let ticks: Vec<Tick> = self
            .places()
            .zip(&self.years)
            .map(|(at, year)| Tick {
                at,
                label: year.to_string(),
                strong: false,
            })
            .collect();
        let end = ticks.last().map_or(0.0, |tick| tick.at) + 0.5;
        let bare = Axis {
            min: -0.5,
            max: end,
            ticks,
        };
        let unit = Axis {
            min: 0.0,
            max: 1.0,
            ticks: Vec::new(),
        };
        let board = Board::new(&unit, &unit);
        let widest = names
            .iter()
            .map(|name| board.width(name))
            .fold(0.0, f64::max);
        // The names take their share of the final width, of which the bars take the rest.
        let share = (widest + board.across(1.8)).min(0.5);
        let span = bare.max - bare.min;
        Axis {
            max: bare.max + (span * share / (1.0 - share) - 0.2).max(0.0),
            ..bare
        }
    }

    /// `工业 60.1%`: the share in the last year.
    fn name_with_share(&self, series: &Series, lang: Lang) -> String {
        let total: f64 = self
            .series
            .iter()
            .filter_map(|series| series.values.last())
            .sum();
        let value = series.values.last().copied().unwrap_or_default();
        match percent(value, total) {
            Some(share) if value > 0.0 => {
                let args = [
                    ("name", series.name.as_str()),
                    ("percent", &format_fixed(share, 1)),
                ];
                tr_with(lang, "chart-name-with-share", &args)
            }
            _ => series.name.clone(),
        }
    }

    /// Totals above the bars, values inside them, names beside the last, with the leaders of the
    /// names that had to move.
    fn labels(
        &self,
        bands: &[Band],
        names: &[String],
        x: &Axis,
        y: &Axis,
    ) -> (Vec<Label>, Vec<Layer>) {
        let mut board = Board::new(x, y);
        let height = board.height();
        let label = |at, anchor, text: String, ink| Label {
            at,
            anchor,
            text,
            ink,
            on_fill: false,
            strong: false,
        };
        for (at, total) in self.places().zip(&self.totals) {
            let top = bands
                .iter()
                .flat_map(|band| &band.points)
                .filter(|(x, _, _)| (*x - at).abs() < 0.1);
            let top = top.map(|(_, _, high)| *high).fold(0.0, f64::max);
            let text = self.scale.cell(total);
            let above = label((at, top + 0.15 * height), Anchor::Above, text, Ink::Ink);
            board.place([Label {
                strong: true,
                ..above
            }]);
        }
        for band in bands {
            for (x, low, high) in band
                .points
                .iter()
                .filter(|(_, low, high)| high - low >= height)
            {
                let inside = label(
                    (*x, f64::midpoint(*low, *high)),
                    Anchor::Centre,
                    self.scale.text(high - low),
                    band.ink,
                );
                board.place([Label {
                    on_fill: true,
                    ..inside
                }]);
            }
        }
        let mut order: Vec<(&Band, &String)> = bands.iter().zip(names).collect();
        order.sort_by(|(a, _), (b, _)| middle(a).total_cmp(&middle(b)));
        let middles: Vec<f64> = order.iter().map(|(band, _)| middle(band)).collect();
        // A hair more than the height, or rounding would make neighbours touch.
        let (low, high) = (y.min + height / 2.0, y.max - height / 2.0);
        let places = spread(&middles, height * 1.01, low, high);
        let mut leaders = Vec::new();
        for ((band, name), place) in order.into_iter().zip(places) {
            let edge = band.points.last().map_or(0.0, |(x, _, _)| *x) + BAR / 2.0;
            let start = edge + board.across(1.2);
            board.place([label((start, place), Anchor::Left, name.clone(), Ink::Ink)]);
            if (place - middle(band)).abs() > height / 4.0 {
                let points = vec![(edge, middle(band)), (start - board.across(0.2), place)];
                leaders.push(Layer::Line {
                    name: band.name.clone(),
                    ink: Ink::Quiet,
                    dashed: false,
                    points,
                });
            }
        }
        (board.into_labels(), leaders)
    }

    /// The total of the last year, its change over the history, and what weighs most in it.
    fn sentence(&self, lang: Lang) -> String {
        let complete = self.is_complete();
        let (Some(first), Some(last)) = (self.totals.first(), self.totals.last()) else {
            return tr(lang, "chart-no-data");
        };
        let total = self
            .words
            .clause(self.paths.0, last, Some(first), &self.scale, lang);
        let value = self.scale.of(last).filter(|_| is_complete(last));
        let by_weight = |a: &&Series, b: &&Series| end_of(a).total_cmp(&end_of(b));
        let heaviest =
            self.series
                .iter()
                .max_by(by_weight)
                .zip(value)
                .and_then(|(series, value)| {
                    let share = format_fixed(percent(end_of(series), value)?, 1);
                    let (total, part) = self.paths;
                    let year = last.year?;
                    let asked = format!("{part}.{}/{total}@{year}|%", part_id(series));
                    let share = marked(&share, &asked);
                    let args = [("name", series.name.as_str()), ("percent", &share)];
                    Some(tr_with(lang, "chart-heaviest", &args))
                });
        sentence(&total, heaviest.as_deref(), complete, lang)
    }

    fn table(&self, lang: Lang) -> ChartTable {
        let mut head = vec![tr(lang, "chart-name")];
        head.extend(self.years.iter().map(ToString::to_string));
        let row = |series: &Series| {
            let values = series.values.iter().map(|value| self.scale.text(*value));
            std::iter::once(series.name.clone()).chain(values).collect()
        };
        let mut rows: Vec<Vec<String>> = self.series.iter().map(row).collect();
        let own = Some((tr(lang, "chart-total"), self.totals.clone()));
        let totals = own.iter().chain(&self.beside).map(|(name, totals)| {
            let cells = totals.iter().map(|figure| self.scale.cell(figure));
            std::iter::once(name.clone()).chain(cells).collect()
        });
        let totals: Vec<Vec<String>> = totals.collect();
        let count = totals.len();
        rows.extend(totals);
        ChartTable {
            head,
            rows,
            totals: count,
            // The table of the inventory beside the chart has all of them.
            figures: Vec::new(),
        }
    }
}

fn end_of(series: &Series) -> f64 {
    series.values.last().copied().unwrap_or_default()
}

fn middle(band: &Band) -> f64 {
    band.points
        .last()
        .map_or(0.0, |(_, low, high)| f64::midpoint(*low, *high))
}

fn bar_layer(band: &Band) -> Layer {
    Layer::Bars {
        name: band.name.clone(),
        ink: band.ink,
        bars: band.points.clone(),
        width: BAR,
    }
}
