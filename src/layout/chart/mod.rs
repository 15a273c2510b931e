//! Charts on paper: the same specification that the window draws, in points and ink.
//!
//! Labels stand on the chart itself; a line below it names what has no label. Start at [`draw`].

mod hatch;
mod marks;
mod palette;

use super::measure::{BLACK, GREY, HAIR, Style, WIDTH, count, length};
use super::setter::Setter;
use super::slab::{Slab, rectangle, solid};
use super::text::Measure;
use super::{Face, Item, Rgb};
use crate::chart::{Anchor, Axis, ChartSpec, Direction, Label, Layer, Tick};
use crate::compose::Align;
use crate::finding::Place;

/// The size of all text on a chart. The plot is then about as many text heights wide as the
/// specification takes it to be when it looks for room for labels.
const SIZE: f32 = 8.2;
const TEXT: Style = Style::new(Face::Sans, SIZE);
const PITCH: f32 = 11.0;
/// The middle of a character above its base line, in em.
const MIDDLE: f32 = 0.38;
/// Room between the plot and its tick labels.
const AIR: f32 = 4.0;
/// The widest that names of horizontal bars get.
const NAMES: f32 = 0.36 * WIDTH;
/// The height of a row of horizontal bars.
const BAR_ROW: f32 = 21.0;

/// The plot on the slab and its scales.
struct Plot {
    left: f32,
    right: f32,
    top: f32,
    bottom: f32,
    x: (f64, f64),
    y: (f64, f64),
    direction: Direction,
}

impl Plot {
    /// The place of a value.
    fn at(&self, x: f64, y: f64) -> (f32, f32) {
        let share = |value: f64, (min, max): (f64, f64)| {
            let span = if max > min { max - min } else { 1.0 };
            length((value - min) / span)
        };
        let (across, up) = (share(x, self.x), share(y, self.y));
        match self.direction {
            Direction::Up => (
                self.left + across * (self.right - self.left),
                self.bottom - up * (self.bottom - self.top),
            ),
            Direction::Right => (
                self.left + up * (self.right - self.left),
                self.top + across * (self.bottom - self.top),
            ),
        }
    }
}

/// The heights between which a chart may be drawn: the least, and the one that looks best.
pub(super) fn heights(spec: &ChartSpec) -> (f32, f32) {
    match spec.direction {
        Direction::Up => (170.0, 224.0),
        Direction::Right => {
            let height = count(spec.x.ticks.len().max(1)) * BAR_ROW + 2.0 * PITCH + AIR;
            (height, height)
        }
    }
}

/// Draws a chart. The legend line, if one is needed, comes below the height asked for.
pub(super) fn draw(setter: &mut Setter, spec: &ChartSpec, height: f32, place: &Place) -> Slab {
    let mut slab = Slab::blank(height);
    let plot = frame(setter, spec, height, place);
    draw_axes(setter, &mut slab, spec, &plot, place);
    for label in &spec.labels {
        clear_ground(setter, &mut slab, &plot, label, place);
    }
    for layer in &spec.layers {
        marks::draw(&mut slab, &plot, layer);
    }
    let zero = plot.at(spec.x.min, spec.y.min.max(0.0));
    let end = match spec.direction {
        Direction::Up => (plot.right, zero.1),
        Direction::Right => (zero.0, plot.bottom),
    };
    slab.rule(zero, end, solid(0.7, BLACK));
    for label in &spec.labels {
        draw_label(setter, &mut slab, spec, &plot, label, place);
    }
    let legend = legend(setter, spec, place);
    let legend_height = legend.height;
    slab.draw(legend, 0.0, height);
    slab.height += legend_height;
    slab
}

/// Room for the tick labels around the plot.
fn frame(setter: &mut Setter, spec: &ChartSpec, height: f32, place: &Place) -> Plot {
    let beside = match spec.direction {
        Direction::Up => &spec.y,
        Direction::Right => &spec.x,
    };
    let names = beside
        .ticks
        .iter()
        .map(|tick| setter.shape(&tick.label, TEXT, place).natural())
        .fold(0.0_f32, f32::max);
    let last = match spec.direction {
        Direction::Up => &spec.x,
        Direction::Right => &spec.y,
    };
    let overhang = last.ticks.last().map_or(0.0, |tick| {
        setter.shape(&tick.label, TEXT, place).natural() / 2.0
    });
    Plot {
        left: names.min(NAMES) + AIR,
        right: WIDTH - overhang.max(2.0),
        top: PITCH + AIR + 2.0,
        bottom: height - PITCH - AIR - 2.0,
        x: (spec.x.min, spec.x.max),
        y: (spec.y.min, spec.y.max),
        direction: spec.direction,
    }
}

fn draw_axes(setter: &mut Setter, slab: &mut Slab, spec: &ChartSpec, plot: &Plot, place: &Place) {
    let unit = Spot {
        at: (0.0, PITCH / 2.0),
        anchor: Anchor::Left,
    };
    write(setter, slab, &spec.unit, TEXT.colored(GREY), unit, place);
    let grid = solid(0.4, HAIR);
    for tick in &spec.y.ticks {
        let (from, to, spot) = match spec.direction {
            Direction::Up => {
                let (_, y) = plot.at(spec.x.min, tick.at);
                let spot = ((plot.left - AIR, y), Anchor::Right);
                ((plot.left, y), (plot.right, y), spot)
            }
            Direction::Right => {
                let (x, _) = plot.at(spec.x.min, tick.at);
                let spot = ((x, plot.bottom + AIR / 2.0), Anchor::Below);
                ((x, plot.top), (x, plot.bottom), spot)
            }
        };
        slab.rule(from, to, grid);
        let spot = Spot {
            at: spot.0,
            anchor: spot.1,
        };
        write(setter, slab, &tick.label, TEXT, spot, place);
    }
    match spec.direction {
        Direction::Up => draw_places(setter, slab, &spec.x, plot, place),
        Direction::Right => draw_names(setter, slab, &spec.x, plot, place),
    }
}

/// The years or names below an upright chart: as many as find room, and always those that matter.
fn draw_places(setter: &mut Setter, slab: &mut Slab, axis: &Axis, plot: &Plot, place: &Place) {
    let mut widths: Vec<(f32, f32, &Tick)> = Vec::new();
    for tick in &axis.ticks {
        let (x, _) = plot.at(tick.at, 0.0);
        let width = setter.shape(&tick.label, TEXT, place).natural();
        widths.push((x - width / 2.0, x + width / 2.0, tick));
    }
    let clashes = |a: &(f32, f32, &Tick), b: &(f32, f32, &Tick)| a.0 < b.1 + 3.0 && b.0 < a.1 + 3.0;
    let mut set: Vec<&(f32, f32, &Tick)> = widths.iter().filter(|tick| tick.2.strong).collect();
    for tick in widths.iter().filter(|tick| !tick.2.strong) {
        if !set.iter().any(|other| clashes(tick, other)) {
            set.push(tick);
        }
    }
    for (_, _, tick) in set {
        let (x, _) = plot.at(tick.at, 0.0);
        let style = if tick.strong {
            TEXT.in_face(Face::SansBold)
        } else {
            TEXT
        };
        let spot = Spot {
            at: (x, plot.bottom + AIR),
            anchor: Anchor::Below,
        };
        write(setter, slab, &tick.label, style, spot, place);
    }
}

/// The names beside horizontal bars, in as many lines as they need.
fn draw_names(setter: &mut Setter, slab: &mut Slab, axis: &Axis, plot: &Plot, place: &Place) {
    for tick in &axis.ticks {
        let (_, y) = plot.at(tick.at, 0.0);
        let measure = Measure::ragged(plot.left - AIR);
        let lines = setter.shape(&tick.label, TEXT, place).lines(measure);
        let pitch = SIZE + 1.0;
        let top = y - count(lines.len()) * pitch / 2.0;
        for (at, line) in lines.iter().enumerate() {
            let x = line.shift(Align::Right, plot.left - AIR);
            slab.text(line, x, top + count(at) * pitch, pitch);
        }
    }
}

/// A point of the slab and which side of a text stands there.
#[derive(Clone, Copy)]
struct Spot {
    at: (f32, f32),
    anchor: Anchor,
}

/// Writes a text of one line and tells the frame that it fills.
fn write(
    setter: &mut Setter,
    slab: &mut Slab,
    text: &str,
    style: Style,
    spot: Spot,
    place: &Place,
) -> Option<(f32, f32, f32, f32)> {
    let shaped = setter.shape(text, style, place);
    let line = shaped.lines(Measure::ragged(f32::MAX)).into_iter().next()?;
    let (x, y) = spot.at;
    let left = match spot.anchor {
        Anchor::Left => x,
        Anchor::Right => x - line.width,
        Anchor::Centre | Anchor::Above | Anchor::Below => x - line.width / 2.0,
    };
    let left = left.min(WIDTH - line.width).max(0.0);
    let middle = match spot.anchor {
        Anchor::Above => y - style.size * 0.6,
        Anchor::Below => y + style.size * 0.6,
        Anchor::Left | Anchor::Right | Anchor::Centre => y,
    };
    slab.items
        .extend(line.items(left, middle + MIDDLE * style.size));
    let half = style.size * 0.6;
    Some((left, middle - half, line.width, 2.0 * half))
}

/// Takes the lines of the grid away where a label will stand on white: none goes through its text.
fn clear_ground(setter: &mut Setter, slab: &mut Slab, plot: &Plot, label: &Label, place: &Place) {
    if label.on_fill {
        return;
    }
    let spot = Spot {
        at: plot.at(label.at.0, label.at.1),
        anchor: label.anchor,
    };
    let mut unseen = Slab::default();
    let frame = write(setter, &mut unseen, &label.text, TEXT, spot, place);
    slab.items.extend(frame.map(white));
}

/// A white ground in the frame of a text.
fn white((x, y, width, height): (f32, f32, f32, f32)) -> Item {
    Item::Shape {
        points: rectangle(x - 1.5, y, width + 3.0, height),
        fill: Some(Rgb(255, 255, 255)),
        stroke: None,
    }
}

fn draw_label(
    setter: &mut Setter,
    slab: &mut Slab,
    spec: &ChartSpec,
    plot: &Plot,
    label: &Label,
    place: &Place,
) {
    let shade = ground(spec, label);
    let color = match shade {
        Some(shade) => shade.text(),
        None => palette::text_color(label.ink),
    };
    let face = if label.strong {
        Face::SansBold
    } else {
        Face::Sans
    };
    let spot = Spot {
        at: plot.at(label.at.0, label.at.1),
        anchor: label.anchor,
    };
    let hatched = shade.is_some_and(|shade| shade.hatch.is_some());
    let before = slab.items.len();
    let style = TEXT.in_face(face).colored(color);
    let frame = write(setter, slab, &label.text, style, spot, place);
    if let Some(frame) = frame.filter(|_| hatched) {
        // Text over hatching lines stands on white.
        slab.items.insert(before, white(frame));
    }
}

/// The shade on which a label stands; `None` on white.
fn ground(spec: &ChartSpec, label: &Label) -> Option<palette::Shade> {
    if !label.on_fill {
        return None;
    }
    let in_area = spec
        .layers
        .iter()
        .any(|layer| matches!(layer, Layer::Area { ink, .. } if *ink == label.ink));
    Some(if in_area {
        palette::area_shade(label.ink)
    } else {
        palette::shade(label.ink)
    })
}

/// A line that names what has no label on the chart.
fn legend(setter: &mut Setter, spec: &ChartSpec, place: &Place) -> Slab {
    let mut slab = Slab::default();
    let fills = spec
        .layers
        .iter()
        .filter(|layer| matches!(layer, Layer::Area { .. } | Layer::Bars { .. }));
    let alone = fills.count() == 1 && spec.layers.len() == 1;
    let unnamed = spec.layers.iter().filter(|layer| {
        let name = marks::name(layer);
        !alone && !name.is_empty() && !spec.labels.iter().any(|label| label.text.contains(name))
    });
    let (mut x, mut y) = (0.0, 2.0);
    for layer in unnamed {
        let Some(sample) = marks::sample(layer) else {
            continue;
        };
        let name = marks::name(layer);
        let shaped = setter.shape(name, TEXT, place);
        let width = 16.0 + shaped.natural() + 14.0;
        if x > 0.0 && x + width > WIDTH + 14.0 {
            (x, y) = (0.0, y + PITCH);
        }
        slab.draw(sample, x, y);
        let spot = Spot {
            at: (x + 16.0, y + PITCH / 2.0),
            anchor: Anchor::Left,
        };
        write(setter, &mut slab, name, TEXT, spot, place);
        x += width;
        slab.height = y + PITCH + 2.0;
    }
    slab
}
