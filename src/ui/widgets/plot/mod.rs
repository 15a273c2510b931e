//! A chart on the screen: the same specification that the page draws.
//!
//! Layers are drawn by `egui_plot` in their order, with colours from the theme and ids of their
//! own; nothing can be scrolled, zoomed or dragged, because the page around it scrolls. Ticks, the
//! unit at the head of the axis and the labels on the chart are written over it. Whoever cannot see
//! it has the sentence of the chart as its name, and its table beside it.

mod hover;
mod ink;
mod layers;

use egui::{
    Align2, Color32, FontId, Pos2, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder, Vec2,
    WidgetInfo, pos2, vec2,
};
use egui_plot::{Line, Plot, PlotBounds, PlotPoint, PlotTransform};

use crate::chart::{Anchor, ChartSpec, Direction, Label, Tick};
use crate::ui::theme::{Size, Theme, space};

/// Room above the plot for the unit.
const HEAD: f32 = 28.0;
/// Room below the plot for the ticks.
const FOOT: f32 = 22.0;
/// Room at the right for half of the last tick's label.
const RIGHT: f32 = 18.0;
/// Room around the plot in which markers on its edge are drawn whole.
const PAD: f32 = 9.0;
/// Names at the left of a chart with values to the right take no more than this.
const NAMES: f32 = 200.0;

/// Shows a chart as wide as its column.
pub fn plot(ui: &mut Ui, id: &str, spec: &ChartSpec, height: f32) -> Response {
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = format!("{} {}", spec.title, spec.sentence);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    if spec.layers.is_empty() || !ui.is_rect_visible(rect) {
        return response;
    }
    let theme = Theme::of(ui);
    let left = gutter(ui, spec);
    let inner = Rect::from_min_max(
        pos2(rect.left() + left, rect.top() + HEAD),
        pos2(rect.right() - RIGHT, rect.bottom() - FOOT),
    );
    let transform = draw(ui, id, spec, theme, inner);
    unit(ui, spec, theme, rect);
    ticks(ui, spec, theme, &transform);
    for label in &spec.labels {
        write(ui, theme, spec, label, &transform);
    }
    hover::show(ui, spec, theme, &response, &transform);
    response
}

/// A point of the chart in the coordinates of the plot.
fn at(spec: &ChartSpec, x: f64, y: f64) -> [f64; 2] {
    match spec.direction {
        Direction::Up => [x, y],
        // Names run downward.
        Direction::Right => [y, -x],
    }
}

fn place(spec: &ChartSpec, transform: &PlotTransform, x: f64, y: f64) -> Pos2 {
    let [x, y] = at(spec, x, y);
    transform.position_from_point(&PlotPoint::new(x, y))
}

/// Draws grid and layers.
fn draw(ui: &mut Ui, id: &str, spec: &ChartSpec, theme: &Theme, inner: Rect) -> PlotTransform {
    let outer = inner.expand(PAD);
    let mut child = ui.new_child(UiBuilder::new().max_rect(outer));
    let plot = Plot::new(id)
        .width(outer.width())
        .height(outer.height())
        .min_size(Vec2::ZERO)
        .show_background(false)
        .show_axes(false)
        .show_grid(false)
        .show_crosshair(false)
        .set_margin_fraction(Vec2::ZERO)
        .allow_axis_zoom_drag(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_zoom(false)
        .sense(Sense::hover());
    let low = at(spec, spec.x.min, spec.y.min);
    let high = at(spec, spec.x.max, spec.y.max);
    let (x, y) = (
        padded(low[0], high[0], inner.width()),
        padded(low[1], high[1], inner.height()),
    );
    let bounds = PlotBounds::from_min_max([x.0, y.0], [x.1, y.1]);
    let shown = plot.show(&mut child, |plot| {
        plot.set_plot_bounds(bounds);
        for (index, tick) in spec.y.ticks.iter().enumerate() {
            let ends = vec![at(spec, spec.x.min, tick.at), at(spec, spec.x.max, tick.at)];
            let line = Line::new("", ends)
                .id(("grid", index))
                .allow_hover(false)
                .stroke(Stroke::new(space::LINE, theme.line));
            plot.line(line);
        }
        for (index, layer) in spec.layers.iter().enumerate() {
            layers::add(plot, spec, theme, index, layer);
        }
    });
    shown.transform
}

/// The span between two values in either order, widened by the room around the plot.
fn padded(a: f64, b: f64, length: f32) -> (f64, f64) {
    let (low, high) = (a.min(b), a.max(b));
    let room = (high - low) * f64::from(PAD / length.max(1.0));
    (low - room, high + room)
}

/// The width of the labels at the left.
fn gutter(ui: &Ui, spec: &ChartSpec) -> f32 {
    let (ticks, most) = match spec.direction {
        Direction::Up => (&spec.y.ticks, f32::INFINITY),
        Direction::Right => (&spec.x.ticks, NAMES),
    };
    let width = |tick: &Tick| text_width(ui, &tick.label, font(tick.strong));
    ticks.iter().map(width).fold(0.0, f32::max).min(most) + space::SMALL
}

fn text_width(ui: &Ui, text: &str, font: FontId) -> f32 {
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER);
    galley.size().x
}

fn font(strong: bool) -> FontId {
    if strong {
        Size::Label.bold()
    } else {
        Size::Label.regular()
    }
}

fn unit(ui: &Ui, spec: &ChartSpec, theme: &Theme, rect: Rect) {
    let text = spec.unit.as_str();
    let font = Size::Label.regular();
    ui.painter().text(
        rect.left_top(),
        Align2::LEFT_TOP,
        text,
        font,
        theme.ink_second,
    );
}

/// Writes the ticks of both axes.
fn ticks(ui: &Ui, spec: &ChartSpec, theme: &Theme, transform: &PlotTransform) {
    let frame = transform.frame();
    let (below, beside) = match spec.direction {
        Direction::Up => (&spec.x.ticks, &spec.y.ticks),
        Direction::Right => (&spec.y.ticks, &spec.x.ticks),
    };
    let is_up = spec.direction == Direction::Up;
    for tick in below {
        let along = if is_up {
            place(spec, transform, tick.at, spec.y.min)
        } else {
            place(spec, transform, spec.x.min, tick.at)
        };
        let point = pos2(along.x, frame.bottom() - PAD + space::TINY);
        text(ui, theme, tick, point, Align2::CENTER_TOP, f32::INFINITY);
    }
    for tick in beside {
        let along = if is_up {
            place(spec, transform, spec.x.min, tick.at)
        } else {
            place(spec, transform, tick.at, spec.y.min)
        };
        let point = pos2(frame.left() + PAD - space::SMALL, along.y);
        text(ui, theme, tick, point, Align2::RIGHT_CENTER, NAMES);
    }
}

fn text(ui: &Ui, theme: &Theme, tick: &Tick, point: Pos2, anchor: Align2, width: f32) {
    let color = if tick.strong {
        theme.ink
    } else {
        theme.ink_second
    };
    let mut job =
        egui::text::LayoutJob::simple_singleline(tick.label.clone(), font(tick.strong), color);
    job.wrap.max_width = width;
    job.wrap.max_rows = 1;
    let galley = ui.painter().layout_job(job);
    let at = anchor.anchor_size(point, galley.size()).min;
    ui.painter().galley(at, galley, color);
}

/// Writes a label on the chart.
fn write(ui: &Ui, theme: &Theme, spec: &ChartSpec, label: &Label, transform: &PlotTransform) {
    let point = place(spec, transform, label.at.0, label.at.1);
    let anchor = match label.anchor {
        Anchor::Left => Align2::LEFT_CENTER,
        Anchor::Centre => Align2::CENTER_CENTER,
        Anchor::Right => Align2::RIGHT_CENTER,
        Anchor::Above => Align2::CENTER_BOTTOM,
        Anchor::Below => Align2::CENTER_TOP,
    };
    let color = ink::of_label(theme, spec, label);
    ui.painter()
        .text(point, anchor, &label.text, font(label.strong), color);
}
