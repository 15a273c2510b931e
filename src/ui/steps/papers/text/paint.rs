//! How the text of a section looks: paragraphs with their indent, signs, references on their ground.

use std::ops::Range;

use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Galley, Pos2, Rect, Stroke, Ui, pos2, vec2};

use super::prose::{Kind, Piece, Prose};
use crate::ui::theme::{Size, Theme};

/// How a text is set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    /// Height of a row: room for the ground of references.
    pub row: f32,
    /// The indent of a paragraph.
    pub indent: f32,
    /// The size of the text.
    pub size: Size,
}

/// The indent of an item of a list.
const ITEM_INDENT: f32 = 14.0;
/// Room at both sides of a reference.
const CHIP_MARGIN: f32 = 5.0;

/// The shown text with its looks. The same input gives the same job, which the fonts keep laid out.
pub(super) fn job(
    shown: &str,
    pieces: &[Piece],
    theme: &Theme,
    setting: Setting,
    width: f32,
) -> LayoutJob {
    let mut job = LayoutJob {
        keep_trailing_whitespace: true,
        ..LayoutJob::default()
    };
    job.wrap.max_width = width;
    if pieces.is_empty() {
        let looks = format(Kind::Typed, Line::Body, theme, setting);
        job.append("", setting.indent, looks);
    }
    let mut line = Line::Start;
    let mut after_chip = false;
    for piece in pieces {
        let is_chip = piece.kind.is_bound();
        let text = shown.get(piece.shown.clone()).unwrap_or_default();
        for part in text.split_inclusive('\n') {
            let margin = if is_chip || after_chip {
                CHIP_MARGIN
            } else {
                0.0
            };
            let indent = line.enter(piece.kind, setting);
            let looks = format(piece.kind, line, theme, setting);
            job.append(part, indent + margin, looks);
            after_chip = is_chip;
            if part.ends_with('\n') {
                line = Line::Start;
            }
        }
    }
    job
}

/// Where in a line the text is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line {
    /// At its beginning.
    Start,
    /// In a heading.
    Heading,
    /// In a paragraph or an item.
    Body,
}

impl Line {
    /// Goes on to a piece; the indent before it.
    const fn enter(&mut self, kind: Kind, setting: Setting) -> f32 {
        if !matches!(self, Self::Start) {
            return 0.0;
        }
        let (line, indent) = match kind {
            Kind::Heading => (Self::Heading, 0.0),
            Kind::Item => (Self::Body, ITEM_INDENT),
            Kind::Typed
            | Kind::Figure
            | Kind::Incomplete
            | Kind::Text
            | Kind::Gap
            | Kind::Broken => (Self::Body, setting.indent),
        };
        *self = line;
        indent
    }
}

fn format(kind: Kind, line: Line, theme: &Theme, setting: Setting) -> TextFormat {
    let bold = line == Line::Heading || kind == Kind::Figure;
    let color = match kind {
        Kind::Typed | Kind::Text => theme.ink,
        Kind::Heading | Kind::Item => theme.accent,
        Kind::Figure => theme.accent_strong,
        Kind::Incomplete | Kind::Gap | Kind::Broken => theme.warning.text,
    };
    let underline = match kind {
        Kind::Broken => Stroke::new(1.0, theme.warning.text),
        Kind::Typed
        | Kind::Heading
        | Kind::Item
        | Kind::Figure
        | Kind::Incomplete
        | Kind::Text
        | Kind::Gap => Stroke::NONE,
    };
    TextFormat {
        font_id: if kind == Kind::Heading {
            Size::Label.regular()
        } else if bold {
            setting.size.bold()
        } else {
            setting.size.regular()
        },
        line_height: Some(setting.row),
        color,
        underline,
        valign: Align::Center,
        ..TextFormat::default()
    }
}

/// A reference on the screen.
#[derive(Clone, Debug)]
pub(super) struct Chip {
    /// The piece of the text.
    pub piece: Piece,
    /// The grounds, one a row over which it reaches.
    pub rects: Vec<Rect>,
}

/// The references of a laid-out text, where the text stands at `origin`.
pub(super) fn chips(
    prose: &Prose<'_>,
    galley: &Galley,
    origin: Pos2,
    setting: Setting,
) -> Vec<Chip> {
    let mut chips = Vec::new();
    let mut at = 0;
    for piece in prose.pieces() {
        let length = prose.text(piece).chars().count();
        if piece.kind.is_bound() {
            let rects = rects(galley, at..at + length, origin, setting);
            chips.push(Chip {
                piece: piece.clone(),
                rects,
            });
        }
        at += length;
    }
    chips
}

/// The grounds of a range of characters.
fn rects(galley: &Galley, chars: Range<usize>, origin: Pos2, setting: Setting) -> Vec<Rect> {
    let mut rects = Vec::new();
    let mut at = 0;
    for row in &galley.rows {
        let glyphs = &row.row.glyphs;
        let (from, to) = (chars.start.max(at), chars.end.min(at + glyphs.len()));
        let inside = (from < to)
            .then(|| glyphs.get(from - at..to - at))
            .flatten();
        if let Some((first, last)) = inside.and_then(|inside| inside.first().zip(inside.last())) {
            let min = pos2(first.pos.x, 2.0);
            let max = pos2(last.pos.x + last.advance_width, setting.row - 2.0);
            let rect = Rect::from_min_max(min, max).translate(origin.to_vec2() + row.pos.to_vec2());
            rects.push(rect.expand2(vec2(CHIP_MARGIN - 1.0, 0.0)));
        }
        at += glyphs.len() + usize::from(row.ends_with_newline);
    }
    rects
}

/// The ground of references, below the text.
pub(super) fn grounds(ui: &Ui, chips: &[Chip], selected: Option<usize>) -> egui::Shape {
    let theme = Theme::of(ui);
    let mut shapes = Vec::new();
    for chip in chips {
        // Texts stay quieter than figures: they can be as long as a sentence.
        let ground = match chip.piece.kind {
            Kind::Incomplete | Kind::Gap => theme.warning.ground,
            Kind::Text => theme.hover,
            Kind::Typed | Kind::Heading | Kind::Item | Kind::Figure | Kind::Broken => {
                theme.accent_weak
            }
        };
        let is_selected = selected == Some(chip.piece.source.start);
        for rect in &chip.rects {
            let stroke = if is_selected {
                Stroke::new(1.5, theme.accent)
            } else {
                Stroke::NONE
            };
            shapes.push(egui::Shape::Rect(egui::epaint::RectShape::new(
                *rect,
                4,
                ground,
                stroke,
                egui::StrokeKind::Inside,
            )));
        }
    }
    egui::Shape::Vec(shapes)
}
