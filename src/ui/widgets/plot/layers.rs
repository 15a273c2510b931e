//! The layers of a chart as items of the plot, back to front.

use egui::Stroke;
use egui_plot::{FilledArea, Line, LineStyle, MarkerShape, PlotUi, Points, Polygon};

use super::{at, ink};
use crate::chart::{ChartSpec, Ink, Layer, Marker};
use crate::ui::theme::{Theme, space};

/// Width of the planned line.
const PLAN: f32 = 2.6;
/// Width of other lines.
const THIN: f32 = 1.6;
/// Half the height of a marker.
const MARKER: f32 = 7.0;

/// Adds a layer; `index` is its place and its id.
pub(super) fn add(
    plot: &mut PlotUi<'_>,
    spec: &ChartSpec,
    theme: &Theme,
    index: usize,
    layer: &Layer,
) {
    match layer {
        Layer::Area { name, ink, points } => {
            if points.len() < 2 {
                return;
            }
            let xs: Vec<f64> = points.iter().map(|(x, _, _)| *x).collect();
            let low: Vec<f64> = points.iter().map(|(_, low, _)| *low).collect();
            let high: Vec<f64> = points.iter().map(|(_, _, high)| *high).collect();
            let area = FilledArea::new(name, &xs, &low, &high)
                .id(index)
                .allow_hover(false)
                .fill_color(ink::area(theme, *ink))
                .stroke(Stroke::new(space::LINE, theme.surface));
            plot.add(area);
        }
        Layer::Bars {
            name,
            ink,
            bars,
            width,
        } => bars_of(plot, spec, theme, index, (name, *ink, *width), bars),
        Layer::Line {
            name,
            ink,
            dashed,
            points,
        } => {
            let width = if *ink == Ink::Plan { PLAN } else { THIN };
            let stroke = Stroke::new(width, ink::color(theme, *ink));
            let line = line(spec, name, points, stroke).id(index);
            plot.line(if *dashed {
                line.style(LineStyle::Dashed { length: 6.0 })
            } else {
                line
            });
        }
        Layer::Point {
            name,
            ink,
            marker,
            at: point,
        } => point_of(plot, spec, theme, index, (name, *ink, *marker), *point),
        Layer::Gap { name, x, from, to } => {
            let stroke = Stroke::new(THIN, theme.target);
            plot.line(line(spec, name, &[(*x, *from), (*x, *to)], stroke).id(index));
        }
        Layer::Divider { x } => {
            let ends = [(*x, spec.y.min), (*x, spec.y.max)];
            let line = line(spec, "", &ends, Stroke::new(THIN, theme.edge)).id(index);
            plot.line(line.style(LineStyle::Dashed { length: 3.0 }));
        }
    }
}

fn line<'a>(spec: &ChartSpec, name: &str, points: &[(f64, f64)], stroke: Stroke) -> Line<'a> {
    let points: Vec<[f64; 2]> = points.iter().map(|(x, y)| at(spec, *x, *y)).collect();
    Line::new(name, points).allow_hover(false).stroke(stroke)
}

/// Bars as polygons with their own base: the plot's stacked bars go by index and not by place.
fn bars_of(
    plot: &mut PlotUi<'_>,
    spec: &ChartSpec,
    theme: &Theme,
    index: usize,
    (name, ink, width): (&str, Ink, f64),
    bars: &[(f64, f64, f64)],
) {
    for (bar, (x, low, high)) in bars.iter().enumerate() {
        let (left, right) = (x - width / 2.0, x + width / 2.0);
        let corners = [(left, *low), (right, *low), (right, *high), (left, *high)];
        let corners: Vec<[f64; 2]> = corners.iter().map(|(x, y)| at(spec, *x, *y)).collect();
        let polygon = Polygon::new(name, corners)
            .id((index, bar))
            .allow_hover(false)
            .fill_color(ink::color(theme, ink))
            .stroke(Stroke::new(space::LINE, theme.surface));
        plot.polygon(polygon);
    }
}

fn point_of(
    plot: &mut PlotUi<'_>,
    spec: &ChartSpec,
    theme: &Theme,
    index: usize,
    (name, ink, marker): (&str, Ink, Marker),
    (x, y): (f64, f64),
) {
    let point = |part: u8| {
        Points::new(name, vec![at(spec, x, y)])
            .id((index, part))
            .allow_hover(false)
            .shape(match marker {
                Marker::Diamond | Marker::Hollow => MarkerShape::Diamond,
                Marker::Circle => MarkerShape::Circle,
            })
    };
    let color = ink::color(theme, ink);
    plot.points(point(0).radius(MARKER).color(color));
    if marker == Marker::Hollow {
        plot.points(point(1).radius(MARKER - 3.0).color(theme.surface));
    }
}
