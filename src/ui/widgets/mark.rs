//! Drawn marks: how far a step is, how much a finding weighs. Shape and colour both say it.

use egui::{Painter, Pos2, Response, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::app::StepState;
use crate::finding::Severity;
use crate::ui::theme::{Theme, Tone};

/// The diameter of a mark.
const SIZE: f32 = 16.0;

/// The mark of a step's state, named for screen readers by `name`.
pub fn step_mark(ui: &mut Ui, state: StepState, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(SIZE), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    paint_step_mark(ui, rect.center(), state);
    response
}

/// Paints the mark of a step's state around a point.
pub fn paint_step_mark(ui: &Ui, at: Pos2, state: StepState) {
    let theme = Theme::of(ui);
    let painter = ui.painter();
    let radius = SIZE / 2.0 - 1.0;
    let ring = |color| Stroke::new(1.8, color);
    match state {
        StepState::NotStarted => {
            painter.circle_stroke(at, radius, ring(theme.edge));
        }
        StepState::UnderWay => {
            painter.circle_stroke(at, radius, ring(theme.accent));
            half_disc(painter, at, radius, theme.accent);
        }
        StepState::Waiting => {
            painter.circle_stroke(at, radius, ring(theme.warning.text));
            for x in [-3.0, 0.0, 3.0] {
                painter.circle_filled(at + vec2(x, 0.0), 1.1, theme.warning.text);
            }
        }
        StepState::Done => {
            painter.circle_filled(at, radius + 1.0, theme.accent);
            let check =
                [vec2(-3.4, 0.2), vec2(-1.0, 2.8), vec2(3.6, -2.6)].map(|offset| at + offset);
            painter.add(Shape::line(
                check.to_vec(),
                Stroke::new(1.6, theme.on_accent),
            ));
        }
        StepState::Blocked => {
            painter.circle_stroke(at, radius, ring(theme.error.text));
            painter.line_segment(
                [at - vec2(3.2, 0.0), at + vec2(3.2, 0.0)],
                ring(theme.error.text),
            );
        }
    }
}

/// The left half of a disc.
fn half_disc(painter: &Painter, at: Pos2, radius: f32, color: egui::Color32) {
    const STEPS: u8 = 16;
    let point = |step: u8| {
        let angle = std::f32::consts::PI * (0.5 + f32::from(step) / f32::from(STEPS));
        at + radius * vec2(angle.cos(), angle.sin())
    };
    painter.add(Shape::convex_polygon(
        (0..=STEPS).map(point).collect(),
        color,
        Stroke::NONE,
    ));
}

/// The mark of a finding: a disc with a bar for an error, a triangle for a warning, a ring for a note.
pub fn severity_mark(ui: &mut Ui, severity: Severity, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(SIZE), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    paint_severity_mark(ui, rect.center(), severity);
    response
}

/// Paints the mark of a finding around a point.
pub fn paint_severity_mark(ui: &Ui, at: Pos2, severity: Severity) {
    let theme = Theme::of(ui);
    let tint = theme.tint(Tone::from(severity));
    let painter = ui.painter();
    let stroke = Stroke::new(1.6, theme.surface);
    match severity {
        Severity::Error => {
            painter.circle_filled(at, 7.0, tint.text);
            painter.line_segment([at - vec2(3.2, 0.0), at + vec2(3.2, 0.0)], stroke);
        }
        Severity::Warning => {
            let corners =
                [vec2(0.0, -7.0), vec2(7.4, 6.0), vec2(-7.4, 6.0)].map(|offset| at + offset);
            painter.add(Shape::convex_polygon(
                corners.to_vec(),
                tint.text,
                Stroke::NONE,
            ));
            bang(painter, at + vec2(0.0, 1.0), stroke);
        }
        Severity::Note => {
            painter.circle_stroke(at, 6.4, Stroke::new(1.4, tint.text));
            bang(painter, at, Stroke::new(1.5, tint.text));
        }
    }
}

/// An upright bar with a dot below it.
fn bang(painter: &Painter, at: Pos2, stroke: Stroke) {
    painter.line_segment([pos2(at.x, at.y - 3.2), pos2(at.x, at.y + 0.8)], stroke);
    painter.circle_filled(
        pos2(at.x, at.y + 3.2),
        stroke.width / 2.0 + 0.1,
        stroke.color,
    );
}
