//! Draws laid-out pages with egui: the same things at the same places as on paper.

use std::sync::Arc;

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, FontId, Galley, Painter, Pos2, Rect, Shape, Stroke, Ui, pos2, vec2};

use crate::layout::{Item, PAGE_HEIGHT, PAGE_WIDTH, Page, Stroke as PageStroke, TextRun};
use crate::plan::Plan;
use crate::ui::fonts;
use crate::ui::theme::{MARKER, PAPER, Theme, printed};
use crate::ui::widgets::Pictures;

/// Where a page stands on the screen.
#[derive(Clone, Copy, Debug)]
pub struct Sheet {
    /// The upper left corner.
    pub at: Pos2,
    /// Points of the screen per point of the page.
    pub scale: f32,
}

impl Sheet {
    /// The paper.
    #[must_use]
    pub fn rect(&self) -> Rect {
        Rect::from_min_size(self.at, vec2(PAGE_WIDTH, PAGE_HEIGHT) * self.scale)
    }

    fn point(&self, (x, y): (f32, f32)) -> Pos2 {
        self.at + vec2(x, y) * self.scale
    }

    fn points(&self, points: &[(f32, f32)]) -> Vec<Pos2> {
        points.iter().map(|point| self.point(*point)).collect()
    }
}

/// Draws a page; the parts between `marked` upper and lower edges stand on the marker's colour.
pub fn draw(
    ui: &Ui,
    sheet: Sheet,
    page: &Page,
    marked: &[(f32, f32)],
    plan: &Plan,
    pictures: &mut Pictures,
) {
    let theme = Theme::of(ui);
    let paper = sheet.rect();
    let painter = ui
        .painter()
        .with_clip_rect(paper.expand(2.0).intersect(ui.clip_rect()));
    painter.rect(
        paper,
        2.0,
        PAPER,
        theme.hairline(),
        egui::StrokeKind::Outside,
    );
    for (top, bottom) in marked {
        let (from, to) = (
            sheet.point((MARK_LEFT, *top)),
            sheet.point((PAGE_WIDTH - MARK_LEFT, *bottom)),
        );
        painter.rect_filled(Rect::from_two_pos(from, to), 2.0, MARKER);
    }
    for item in &page.items {
        match item {
            Item::Text(run) => text(ui, &painter, sheet, run),
            Item::Line { points, stroke } => {
                line(&painter, sheet.points(points), stroke, sheet.scale);
            }
            Item::Shape {
                points,
                fill,
                stroke,
            } => {
                let points = sheet.points(points);
                if let Some(fill) = fill {
                    painter.add(filled(&points, printed(*fill)));
                }
                if let Some(stroke) = stroke {
                    let closed = points.iter().chain(points.first()).copied().collect();
                    line(&painter, closed, stroke, sheet.scale);
                }
            }
            Item::Picture {
                id,
                frame: (x, y, width, height),
            } => {
                let frame =
                    Rect::from_min_size(sheet.point((*x, *y)), vec2(*width, *height) * sheet.scale);
                if let Some(texture) = plan
                    .picture(id)
                    .and_then(|picture| pictures.texture(ui.ctx(), picture))
                {
                    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
                    painter.image(texture.id(), frame, whole, Color32::WHITE);
                }
            }
        }
    }
}

/// The marker begins a little left of the text.
const MARK_LEFT: f32 = 72.0;

fn text(ui: &Ui, painter: &Painter, sheet: Sheet, run: &TextRun) {
    let font = FontId::new(run.size * sheet.scale, fonts::family(run.face));
    let color = printed(run.color);
    let wanted: f32 = run.advances.iter().sum::<f32>() * sheet.scale;
    let natural = shape(ui, run, &font, color, 0.0);
    // Lines are justified on the page; the same space is spread between the characters here.
    let count = run.advances.len().max(1);
    let spare = (wanted - natural.size().x) / f32::from(u16::try_from(count).unwrap_or(u16::MAX));
    let shaped = if spare.abs() < 0.01 {
        natural
    } else {
        shape(ui, run, &font, color, spare)
    };
    let base = shaped.rows.first().map_or(0.0, |row| {
        row.pos.y + row.glyphs.first().map_or(0.0, |glyph| glyph.pos.y)
    });
    painter.galley(sheet.point((run.x, run.y)) - vec2(0.0, base), shaped, color);
}

fn shape(ui: &Ui, run: &TextRun, font: &FontId, color: Color32, spacing: f32) -> Arc<Galley> {
    let format = TextFormat {
        font_id: font.clone(),
        color,
        extra_letter_spacing: spacing,
        ..TextFormat::default()
    };
    ui.fonts_mut(|fonts| fonts.layout_job(LayoutJob::single_section(run.text.clone(), format)))
}

fn line(painter: &Painter, points: Vec<Pos2>, stroke: &PageStroke, scale: f32) {
    // Hair lines of the page stay visible when it is small.
    let pen = Stroke::new((stroke.width * scale).max(0.5), printed(stroke.color));
    match stroke.dash {
        Some((dash, gap)) => {
            painter.extend(Shape::dashed_line(&points, pen, dash * scale, gap * scale));
        }
        None => {
            painter.add(Shape::line(points, pen));
        }
    }
}

/// A filled shape, dents included: cut into triangles ear by ear.
fn filled(points: &[Pos2], fill: Color32) -> Shape {
    let corner = |pos: &Pos2| Vertex {
        pos: *pos,
        uv: WHITE_UV,
        color: fill,
    };
    let mut mesh = Mesh {
        vertices: points.iter().map(corner).collect(),
        ..Mesh::default()
    };
    for (a, b, c) in triangles(points) {
        if let (Ok(a), Ok(b), Ok(c)) = (u32::try_from(a), u32::try_from(b), u32::try_from(c)) {
            mesh.add_triangle(a, b, c);
        }
    }
    Shape::mesh(mesh)
}

/// The triangles of a simple polygon, as indices of its corners.
fn triangles(points: &[Pos2]) -> Vec<(usize, usize, usize)> {
    let mut left: Vec<(usize, Pos2)> = points.iter().copied().enumerate().collect();
    if area(points) < 0.0 {
        left.reverse();
    }
    let mut out = Vec::new();
    while left.len() >= 3 {
        let count = left.len();
        let ear = (0..count).find(|at| is_ear(&left, *at));
        // A polygon that crosses itself has no ear left at some point; what remains is cut anyhow.
        let at = ear.unwrap_or(0);
        if let (Some(a), Some(b), Some(c)) = (
            left.get((at + count - 1) % count),
            left.get(at),
            left.get((at + 1) % count),
        ) {
            out.push((a.0, b.0, c.0));
        }
        left.remove(at);
    }
    out
}

fn is_ear(points: &[(usize, Pos2)], at: usize) -> bool {
    let count = points.len();
    let corner = |index: usize| points.get(index % count).map(|(_, pos)| *pos);
    let (Some(a), Some(b), Some(c)) = (corner(at + count - 1), corner(at), corner(at + 1)) else {
        return false;
    };
    if turn(a, b, c) <= 0.0 {
        return false;
    }
    let inside = |p: Pos2| turn(a, b, p) > 0.0 && turn(b, c, p) > 0.0 && turn(c, a, p) > 0.0;
    !points.iter().any(|(_, pos)| inside(*pos))
}

/// Twice the signed area of a triangle.
fn turn(a: Pos2, b: Pos2, c: Pos2) -> f32 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/// Twice the signed area of a polygon.
fn area(points: &[Pos2]) -> f32 {
    let next = points.iter().skip(1).chain(points.first());
    points
        .iter()
        .zip(next)
        .map(|(a, b)| a.x * b.y - b.x * a.y)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_a_dented_shape_into_triangles_of_the_same_area() {
        let shape: Vec<Pos2> = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (2.0, 1.0), (0.0, 4.0)]
            .map(|(x, y)| pos2(x, y))
            .to_vec();
        for points in [shape.clone(), shape.into_iter().rev().collect()] {
            let pieces: Vec<Vec<Pos2>> = triangles(&points)
                .into_iter()
                .map(|(a, b, c)| {
                    [a, b, c]
                        .into_iter()
                        .filter_map(|index| points.get(index).copied())
                        .collect()
                })
                .collect();
            assert_eq!(pieces.len(), 3);
            let sum: f32 = pieces.iter().map(|piece| area(piece).abs()).sum();
            assert!((sum - area(&points).abs()).abs() < 1e-4);
        }
    }
}
