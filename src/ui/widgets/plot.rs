//! A [`ChartSpec`] on the screen.
//!
//! The chart stands still: no zoom, no drag and no scroll, which would fight with the page around
//! it. Colours come from the theme by role, values under the pointer from the table of the chart.

use egui::{Align2, Color32, Response, RichText, TextStyle, Ui, WidgetInfo, vec2};
use egui_plot::{
    Bar, BarChart, FilledArea, GridMark, Line, LineStyle, MarkerShape, Plot, PlotPoint, PlotPoints,
    PlotUi, Points, Text, VLine,
};

use crate::chart::{Anchor, Axis, ChartSpec, Direction, Ink, Label, Layer, Marker};
use crate::ui::theme::{Size, Theme, space};
use crate::ui::widgets::text;

/// Shows a chart as wide as its column.
///
/// `id` names the chart in the window; the picture has the sentence of the chart as its name for
/// screen readers, which read the table beside it.
pub fn plot(ui: &mut Ui, id: &str, spec: &ChartSpec, height: f32) -> Response {
    ui.scope(|ui| scoped(ui, id, spec, height)).inner
}

fn scoped(ui: &mut Ui, id: &str, spec: &ChartSpec, height: f32) -> Response {
    text::label(ui, &spec.unit);
    // The axes take their size from the style of the text around them.
    ui.style_mut()
        .text_styles
        .insert(TextStyle::Body, Size::Label.regular());
    let theme = Theme::of(ui);
    let up = spec.direction == Direction::Up;
    let (across, along) = if up {
        (&spec.x, &spec.y)
    } else {
        (&spec.y, &spec.x)
    };
    let plot = Plot::new(id)
        .height(height)
        .show_background(false)
        .show_grid([false, up])
        .grid_color(theme.line)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .allow_axis_zoom_drag(false)
        .show_x(false)
        .show_y(false)
        .invert_y(!up)
        .set_margin_fraction(vec2(0.0, 0.0))
        .default_x_bounds(across.min, across.max)
        .default_y_bounds(along.min, along.max)
        .y_axis_min_width(axis_width(ui, along))
        .x_grid_spacer(|_| marks(across))
        .y_grid_spacer(|_| marks(along))
        .x_axis_formatter(|mark, _| tick_label(across, mark.value))
        .y_axis_formatter(|mark, _| tick_label(along, mark.value))
        .label_formatter(|_| None)
        .show(ui, |plot| {
            for layer in &spec.layers {
                draw(plot, layer, spec.direction, theme);
            }
            for label in &spec.labels {
                plot.text(label_text(label, spec.direction, theme));
            }
        });
    let response = plot.response;
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, true, &spec.sentence));
    if let Some(pointer) = response.hover_pos() {
        let at = plot.transform.value_from_position(pointer);
        let x = if up { at.x } else { at.y };
        if let Some(tick) = nearest(&spec.x, x) {
            response
                .clone()
                .on_hover_ui_at_pointer(|ui| values(ui, spec, &tick));
        }
    }
    response
}

/// The label of the tick nearest to a value, when the pointer stands within the axis.
fn nearest(axis: &Axis, x: f64) -> Option<String> {
    let distance = |at: f64| (at - x).abs();
    let ticks = axis
        .ticks
        .iter()
        .min_by(|a, b| distance(a.at).total_cmp(&distance(b.at)))?;
    (distance(ticks.at) <= 0.6).then(|| ticks.label.clone())
}

/// The values of a year, or of a name: from the column or the row of the table that bears its label.
fn values(ui: &mut Ui, spec: &ChartSpec, tick: &str) {
    ui.set_width(200.0);
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.spacing_mut().interact_size.y = 0.0;
    text::strong(ui, tick);
    let table = &spec.table;
    let column = table.head.iter().position(|head| head == tick);
    let pairs: Vec<(&str, &str)> = match column {
        Some(column) => table
            .rows
            .iter()
            .filter_map(|row| Some((row.first()?.as_str(), row.get(column)?.as_str())))
            .collect(),
        None => {
            let row = table
                .rows
                .iter()
                .find(|row| row.first().is_some_and(|first| first == tick));
            let cells = row.into_iter().flatten().map(String::as_str);
            table
                .head
                .iter()
                .map(String::as_str)
                .zip(cells)
                .skip(1)
                .collect()
        }
    };
    for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
        text::label_value(ui, name, value);
    }
}

/// Room for the longest label, so that the axis never jumps.
fn axis_width(ui: &Ui, axis: &Axis) -> f32 {
    let width = |label: &str| {
        ui.painter()
            .layout_no_wrap(
                label.to_owned(),
                Size::Label.regular(),
                Color32::PLACEHOLDER,
            )
            .size()
            .x
    };
    axis.ticks
        .iter()
        .map(|tick| width(&tick.label))
        .fold(0.0, f32::max)
        + space::MEDIUM
}

fn marks(axis: &Axis) -> Vec<GridMark> {
    let step = match axis.ticks.as_slice() {
        [first, second, ..] => (second.at - first.at).abs(),
        _ => 1.0,
    };
    axis.ticks
        .iter()
        .map(|tick| GridMark {
            value: tick.at,
            step_size: step,
        })
        .collect()
}

fn tick_label(axis: &Axis, value: f64) -> String {
    let close = |at: f64| (at - value).abs() < 1e-6 * (axis.max - axis.min).abs().max(1e-9);
    axis.ticks
        .iter()
        .find(|tick| close(tick.at))
        .map(|tick| tick.label.clone())
        .unwrap_or_default()
}

fn draw<'a>(plot: &mut PlotUi<'a>, layer: &'a Layer, direction: Direction, theme: &Theme) {
    let turn = |(x, y): (f64, f64)| match direction {
        Direction::Up => [x, y],
        Direction::Right => [y, x],
    };
    match layer {
        Layer::Area { name, ink, points } => {
            let xs: Vec<f64> = points.iter().map(|(x, _, _)| *x).collect();
            let low: Vec<f64> = points.iter().map(|(_, low, _)| *low).collect();
            let high: Vec<f64> = points.iter().map(|(_, _, high)| *high).collect();
            let edge = egui::Stroke::new(1.2, theme.surface);
            let area = FilledArea::new(name, &xs, &low, &high)
                .fill_color(fill(*ink, theme))
                .stroke(edge);
            plot.add(area);
        }
        Layer::Bars {
            name,
            ink,
            bars,
            width,
        } => {
            let (color, edge) = (fill(*ink, theme), egui::Stroke::new(1.0, theme.surface));
            let bar = |(x, low, high): &(f64, f64, f64)| {
                Bar::new(*x, high - low)
                    .base_offset(*low)
                    .width(*width)
                    .fill(color)
                    .stroke(edge)
            };
            let chart = BarChart::new(name, bars.iter().map(bar).collect()).allow_hover(false);
            plot.add(match direction {
                Direction::Up => chart.vertical(),
                Direction::Right => chart.horizontal(),
            });
        }
        Layer::Line {
            name,
            ink,
            dashed,
            points,
        } => {
            let points: PlotPoints<'_> = points.iter().copied().map(turn).collect();
            let (width, style) = if *dashed {
                (1.6, LineStyle::dashed_dense())
            } else {
                (2.6, LineStyle::Solid)
            };
            plot.line(
                Line::new(name, points)
                    .color(fill(*ink, theme))
                    .width(width)
                    .style(style)
                    .allow_hover(false),
            );
        }
        Layer::Point {
            name,
            ink,
            marker,
            at,
        } => {
            let color = fill(*ink, theme);
            let shape = match marker {
                Marker::Diamond | Marker::Hollow => MarkerShape::Diamond,
                Marker::Circle => MarkerShape::Circle,
            };
            let point = |color, radius| {
                Points::new(name, vec![turn(*at)])
                    .shape(shape)
                    .color(color)
                    .radius(radius)
            };
            plot.points(point(color, 7.0).allow_hover(false));
            if *marker == Marker::Hollow {
                plot.points(point(theme.surface, 4.6).allow_hover(false));
            }
        }
        Layer::Gap { name, x, from, to } => {
            let points = vec![turn((*x, *from)), turn((*x, *to))];
            plot.line(
                Line::new(name, points)
                    .color(theme.target)
                    .width(1.6)
                    .allow_hover(false),
            );
        }
        Layer::Divider { x } => {
            let style = LineStyle::Dotted { spacing: 4.0 };
            plot.add(
                VLine::new("", *x)
                    .color(theme.edge)
                    .width(1.0)
                    .style(style)
                    .allow_hover(false),
            );
        }
    }
}

fn label_text(label: &Label, direction: Direction, theme: &Theme) -> Text {
    let (x, y) = label.at;
    let at = match direction {
        Direction::Up => PlotPoint::new(x, y),
        Direction::Right => PlotPoint::new(y, x),
    };
    let anchor = match label.anchor {
        Anchor::Left => Align2::LEFT_CENTER,
        Anchor::Centre => Align2::CENTER_CENTER,
        Anchor::Right => Align2::RIGHT_CENTER,
        Anchor::Above => Align2::CENTER_BOTTOM,
        Anchor::Below => Align2::CENTER_TOP,
    };
    let color = if label.on_fill {
        theme.ink_on(fill(label.ink, theme))
    } else {
        word(label.ink, theme)
    };
    let font = if label.strong {
        Size::Label.bold()
    } else {
        Size::Label.regular()
    };
    Text::new("", at, RichText::new(&label.text).font(font))
        .color(color)
        .anchor(anchor)
        .allow_hover(false)
}

/// The shade of a role as a fill or a line.
fn fill(ink: Ink, theme: &Theme) -> Color32 {
    match ink {
        Ink::Sector(sector) => theme.sector(sector),
        Ink::Step(step) => theme.step(step),
        Ink::Baseline => theme.baseline,
        Ink::Plan => theme.accent,
        Ink::Reduction => theme.accent_weak,
        Ink::Target => theme.target,
        Ink::Ink => theme.ink,
        Ink::Quiet => theme.ink_second,
    }
}

/// The shade of a role as a word on the ground of the card.
fn word(ink: Ink, theme: &Theme) -> Color32 {
    match ink {
        Ink::Plan | Ink::Reduction => theme.accent_strong,
        Ink::Target => theme.error.text,
        Ink::Baseline | Ink::Quiet => theme.ink_second,
        Ink::Sector(_) | Ink::Step(_) | Ink::Ink => theme.ink,
    }
}
