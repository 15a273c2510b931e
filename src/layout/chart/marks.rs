//! The layers of a chart: areas, bars, lines, markers.

use super::super::measure::{ALERT, GREY};
use super::super::slab::{Slab, dashed, rectangle, solid};
use super::super::{Item, Rgb, Stroke};
use super::Plot;
use super::hatch::hatch;
use super::palette::{Shade, area_shade, line_color, shade};
use crate::chart::{Direction, Ink, Layer, Marker};

const WHITE: Rgb = Rgb(255, 255, 255);
/// Half the diagonal of a diamond.
const DIAMOND: f32 = 4.2;
/// Half the length of the ends of the bracket that marks the gap.
const BRACKET: f32 = 3.0;

/// The name of a layer; empty for what is named by its label or by nothing.
pub(super) fn name(layer: &Layer) -> &str {
    match layer {
        Layer::Area { name, .. } | Layer::Bars { name, .. } | Layer::Line { name, .. } => name,
        Layer::Point { .. } | Layer::Gap { .. } | Layer::Divider { .. } => "",
    }
}

/// Draws a layer.
pub(super) fn draw(slab: &mut Slab, plot: &Plot, layer: &Layer) {
    match layer {
        Layer::Area { ink, points, .. } => {
            let lower = points.iter().map(|point| plot.at(point.0, point.1));
            let upper = points.iter().rev().map(|point| plot.at(point.0, point.2));
            fill(slab, lower.chain(upper).collect(), area_shade(*ink));
        }
        Layer::Bars {
            ink, bars, width, ..
        } => {
            for bar in bars {
                let half = width / 2.0;
                let (x0, y0) = plot.at(bar.0 - half, bar.1);
                let (x1, y1) = plot.at(bar.0 + half, bar.2);
                let (left, top) = (x0.min(x1), y0.min(y1));
                let corners = rectangle(left, top, (x1 - x0).abs(), (y1 - y0).abs());
                fill(slab, corners, shade(*ink));
            }
        }
        Layer::Line {
            ink,
            dashed,
            points,
            ..
        } => {
            let points: Vec<(f32, f32)> = points.iter().map(|p| plot.at(p.0, p.1)).collect();
            if points.len() > 1 {
                let stroke = stroke(*ink, *dashed);
                slab.items.push(Item::Line { points, stroke });
            }
        }
        Layer::Point {
            ink, marker, at, ..
        } => point(slab, plot.at(at.0, at.1), *marker, *ink),
        Layer::Gap { x, from, to, .. } => gap(slab, plot.at(*x, *from), plot.at(*x, *to)),
        Layer::Divider { x } => {
            let (from, to) = match plot.direction {
                Direction::Up => {
                    let (x, _) = plot.at(*x, 0.0);
                    ((x, plot.top), (x, plot.bottom))
                }
                Direction::Right => {
                    let (_, y) = plot.at(*x, 0.0);
                    ((plot.left, y), (plot.right, y))
                }
            };
            slab.rule(from, to, dashed(0.7, GREY, (1.0, 2.0)));
        }
    }
}

/// How a line of a role is drawn.
const fn width(ink: Ink) -> f32 {
    match ink {
        Ink::Plan => 2.0,
        Ink::Quiet => 0.5,
        Ink::Baseline | Ink::Target | Ink::Ink | Ink::Reduction | Ink::Sector(_) | Ink::Step(_) => {
            1.1
        }
    }
}

fn stroke(ink: Ink, is_dashed: bool) -> Stroke {
    if is_dashed {
        dashed(width(ink), line_color(ink), (4.0, 2.4))
    } else {
        solid(width(ink), line_color(ink))
    }
}

/// Fills a shape, hatches it, and sets it off from its neighbours by a white edge.
fn fill(slab: &mut Slab, points: Vec<(f32, f32)>, shade: Shade) {
    let lines = shade
        .hatch
        .map(|(direction, color)| (hatch(&points, direction), color));
    slab.items.push(Item::Shape {
        points: points.clone(),
        fill: Some(shade.ground),
        stroke: None,
    });
    let edge = lines.as_ref().map_or(WHITE, |(_, color)| *color);
    let width = if lines.is_some() { 0.5 } else { 0.7 };
    if let Some((lines, color)) = lines {
        for [from, to] in lines {
            slab.rule(from, to, solid(0.5, color));
        }
    }
    slab.items.push(Item::Shape {
        points,
        fill: None,
        stroke: Some(solid(width, edge)),
    });
}

fn point(slab: &mut Slab, (x, y): (f32, f32), marker: Marker, ink: Ink) {
    let color = line_color(ink);
    let (points, fill) = match marker {
        Marker::Diamond => (diamond(x, y, DIAMOND), color),
        Marker::Hollow => (diamond(x, y, DIAMOND), WHITE),
        Marker::Circle => (circle(x, y, 3.0), color),
    };
    slab.items.push(Item::Shape {
        points,
        fill: Some(fill),
        stroke: Some(solid(1.1, color)),
    });
}

fn diamond(x: f32, y: f32, half: f32) -> Vec<(f32, f32)> {
    vec![(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
}

/// A circle in straight pieces, too short to be seen at this size.
fn circle(x: f32, y: f32, radius: f32) -> Vec<(f32, f32)> {
    (0_u8..24)
        .map(|at| {
            let (sin, cos) = (f32::from(at) / 24.0 * std::f32::consts::TAU).sin_cos();
            (x + radius * cos, y + radius * sin)
        })
        .collect()
}

fn gap(slab: &mut Slab, from: (f32, f32), to: (f32, f32)) {
    let stroke = solid(1.1, ALERT);
    slab.rule(from, to, stroke);
    for (x, y) in [from, to] {
        slab.rule((x - BRACKET, y), (x + BRACKET, y), stroke);
    }
}

/// A small sample of a layer for the legend, as high as a line of text.
pub(super) fn sample(layer: &Layer) -> Option<Slab> {
    let mut slab = Slab::default();
    match layer {
        Layer::Area { ink, .. } => fill(&mut slab, swatch(), area_shade(*ink)),
        Layer::Bars { ink, .. } => fill(&mut slab, swatch(), shade(*ink)),
        Layer::Line { ink, dashed, .. } => {
            slab.rule((0.0, 5.5), (13.0, 5.5), stroke(*ink, *dashed));
        }
        Layer::Point { .. } | Layer::Gap { .. } | Layer::Divider { .. } => return None,
    }
    Some(slab)
}

fn swatch() -> Vec<(f32, f32)> {
    rectangle(0.0, 2.0, 12.0, 7.5)
}
