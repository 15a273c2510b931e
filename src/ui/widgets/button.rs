//! Buttons. A screen holds one primary button at most.

use egui::{Color32, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::mark::paint_step_mark;
use crate::app::StepState;
use crate::ui::theme::{Size, Theme, space};

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Filled: what comes next on this screen.
    Primary,
    /// Outlined.
    Secondary,
    /// Text alone until the pointer is over it.
    Quiet,
}

/// The filled button of a screen.
pub fn primary(ui: &mut Ui, text: &str) -> Response {
    button(ui, Kind::Primary, text)
}

/// An outlined button.
pub fn secondary(ui: &mut Ui, text: &str) -> Response {
    button(ui, Kind::Secondary, text)
}

/// A button without an outline.
pub fn quiet(ui: &mut Ui, text: &str) -> Response {
    button(ui, Kind::Quiet, text)
}

/// A button.
pub fn button(ui: &mut Ui, kind: Kind, text: &str) -> Response {
    let (response, shape) = place(ui, text, space::MEDIUM);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), text));
    paint(ui, &response, &look(ui, &response, kind), shape);
    response
}

/// One of several outlined buttons of which one is chosen.
pub fn toggle(ui: &mut Ui, selected: bool, text: &str) -> Response {
    let (response, shape) = place(ui, text, space::MEDIUM);
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), selected, text));
    paint(ui, &response, &toggled(ui, &response, selected), shape);
    response
}

/// One of several outlined buttons of which one is chosen, with the mark of how far it is; the mark is
/// named for screen readers by `told`.
pub fn marked_toggle(
    ui: &mut Ui,
    selected: bool,
    text: &str,
    (state, told): (StepState, &str),
) -> Response {
    let room = MARK + space::TINY;
    let shape = shape(ui, text);
    let size = vec2((shape.size().x + room + EDGES).ceil(), space::ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), selected, text));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_description(told));
    if ui.is_rect_visible(rect) {
        let look = toggled(ui, &response, selected);
        frame(ui, &response, &look);
        let left = rect.left() + EDGES / 2.0 - 1.0;
        paint_step_mark(ui, pos2(left + MARK / 2.0, rect.center().y), state);
        let at = pos2(left + room, rect.center().y - shape.size().y / 2.0);
        ui.painter()
            .galley_with_override_text_color(at, shape, look.text);
        focus_ring(ui, &response);
    }
    response
}

/// Width of the mark in a button.
const MARK: f32 = 16.0;

/// Room at both edges of a button with a mark: many of them share a line.
const EDGES: f32 = 14.0;

/// Words in a line of text that can be clicked.
pub fn link(ui: &mut Ui, text: &str) -> Response {
    let (response, shape) = place(ui, text, 0.0);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), text));
    let theme = Theme::of(ui);
    let line = if response.hovered() {
        theme.accent_strong
    } else {
        Color32::TRANSPARENT
    };
    let at = response.rect.center() - shape.size() / 2.0;
    let y = at.y + shape.size().y;
    let painter = ui.painter();
    painter.galley_with_override_text_color(at, shape, theme.accent_strong);
    painter.hline(response.rect.x_range(), y, Stroke::new(space::LINE, line));
    focus_ring(ui, &response);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

type Shape = std::sync::Arc<egui::Galley>;

fn shape(ui: &Ui, text: &str) -> Shape {
    wrapped(ui, text, f32::INFINITY)
}

/// Width of words on a button or a link, without its edges.
pub(super) fn words_width(ui: &Ui, text: &str) -> f32 {
    shape(ui, text).size().x
}

/// A text in lines no longer than a width.
fn wrapped(ui: &Ui, text: &str, width: f32) -> Shape {
    let font = Size::Field.regular();
    ui.painter()
        .layout(text.to_owned(), font, Color32::PLACEHOLDER, width)
}

fn place(ui: &mut Ui, text: &str, padding: f32) -> (Response, Shape) {
    let shape = if padding > 0.0 {
        shape(ui, text)
    } else {
        wrapped(ui, text, ui.available_width())
    };
    let height = if padding > 0.0 {
        space::ROW
    } else {
        shape.size().y
    };
    let size = vec2((shape.size().x + 2.0 * padding).ceil(), height);
    let (_, response) = ui.allocate_exact_size(size, Sense::click());
    (response, shape)
}

/// What a button looks like in its present state.
struct Look {
    fill: Color32,
    line: Color32,
    text: Color32,
}

fn look(ui: &Ui, response: &Response, kind: Kind) -> Look {
    let theme = Theme::of(ui);
    let down = response.is_pointer_button_down_on();
    let over = response.hovered();
    if !ui.is_enabled() {
        // egui fades what is disabled; the primary button gives up its fill as well.
        let fill = if kind == Kind::Quiet {
            Color32::TRANSPARENT
        } else {
            theme.surface
        };
        let line = if kind == Kind::Quiet {
            Color32::TRANSPARENT
        } else {
            theme.line
        };
        return Look {
            fill,
            line,
            text: theme.ink_second,
        };
    }
    match kind {
        Kind::Primary => {
            let fill = if over || down {
                theme.accent_strong
            } else {
                theme.accent
            };
            Look {
                fill,
                line: fill,
                text: theme.on_accent,
            }
        }
        Kind::Secondary => {
            let fill = if down {
                theme.accent_weak
            } else if over {
                theme.hover
            } else {
                theme.surface
            };
            Look {
                fill,
                line: theme.edge,
                text: theme.ink,
            }
        }
        Kind::Quiet => {
            let fill = if over || down {
                theme.hover
            } else {
                Color32::TRANSPARENT
            };
            Look {
                fill,
                line: Color32::TRANSPARENT,
                text: theme.ink_second,
            }
        }
    }
}

/// What one of several buttons looks like, of which one is chosen.
fn toggled(ui: &Ui, response: &Response, selected: bool) -> Look {
    let theme = Theme::of(ui);
    if selected {
        return Look {
            fill: theme.accent_weak,
            line: theme.accent,
            text: theme.accent_strong,
        };
    }
    look(ui, response, Kind::Secondary)
}

fn frame(ui: &Ui, response: &Response, look: &Look) {
    let stroke = Stroke::new(space::LINE, look.line);
    ui.painter().rect(
        response.rect,
        space::FIELD_RADIUS,
        look.fill,
        stroke,
        StrokeKind::Inside,
    );
}

fn paint(ui: &Ui, response: &Response, look: &Look, shape: Shape) {
    if !ui.is_rect_visible(response.rect) {
        return;
    }
    frame(ui, response, look);
    let at = response.rect.center() - shape.size() / 2.0;
    ui.painter()
        .galley_with_override_text_color(at, shape, look.text);
    focus_ring(ui, response);
}

/// The ring around what has the keyboard.
pub fn focus_ring(ui: &Ui, response: &Response) {
    if response.has_focus() {
        let ring = Theme::of(ui).focus_ring();
        ui.painter().rect_stroke(
            response.rect,
            space::FIELD_RADIUS,
            ring,
            StrokeKind::Outside,
        );
    }
}
