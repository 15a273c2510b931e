//! Things of fixed height that are never cut: a line of text, a row of a table, a chart.

use super::measure::{ALERT, ALERT_TINT, ASCENT};
use super::text::Line;
use super::{Item, Rgb, Stroke, TextRun};

/// Things with places relative to a left edge and an upper edge.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Slab {
    /// The height that it takes.
    pub height: f32,
    /// What it draws.
    pub items: Vec<Item>,
    /// The page and the height on it to which it leads.
    pub jump: Option<(usize, f32)>,
}

impl Slab {
    /// An empty slab of a height.
    pub(super) const fn blank(height: f32) -> Self {
        Self {
            height,
            items: Vec::new(),
            jump: None,
        }
    }

    /// Draws a line of text whose measure begins at `x`, in the middle of the room of one line
    /// that begins at `top`.
    pub(super) fn text(&mut self, line: &Line, x: f32, top: f32, pitch: f32) {
        let size = line.size;
        let base = top + (pitch - size) / 2.0 + ASCENT * size;
        for item in line.items(x, base) {
            if let Item::Text(run) = &item
                && run.color == ALERT
            {
                self.items.push(ground(run, top + 1.0, pitch - 2.0));
            }
            self.items.push(item);
        }
    }

    /// Draws a straight line.
    pub(super) fn rule(&mut self, from: (f32, f32), to: (f32, f32), stroke: Stroke) {
        self.items.push(Item::Line {
            points: vec![from, to],
            stroke,
        });
    }

    /// Fills a rectangle.
    pub(super) fn fill(&mut self, x: f32, y: f32, width: f32, height: f32, color: Rgb) {
        self.items.push(Item::Shape {
            points: rectangle(x, y, width, height),
            fill: Some(color),
            stroke: None,
        });
    }

    /// Draws another slab with its corner at a place of this one.
    pub(super) fn draw(&mut self, other: Self, x: f32, y: f32) {
        let moved = other.items.into_iter().map(|item| moved(item, x, y));
        self.items.extend(moved);
    }

    /// The slabs one below the other.
    pub(super) fn stack(slabs: impl IntoIterator<Item = Self>) -> Self {
        let mut whole = Self::default();
        for slab in slabs {
            let height = slab.height;
            let top = whole.height;
            whole.draw(slab, 0.0, top);
            whole.height += height;
        }
        whole
    }
}

/// The ground under a mark that someone must see.
fn ground(run: &TextRun, y: f32, height: f32) -> Item {
    let width = run.advances.iter().sum();
    Item::Shape {
        points: rectangle(run.x, y, width, height),
        fill: Some(ALERT_TINT),
        stroke: None,
    }
}

/// The corners of a rectangle.
pub(super) fn rectangle(x: f32, y: f32, width: f32, height: f32) -> Vec<(f32, f32)> {
    vec![
        (x, y),
        (x + width, y),
        (x + width, y + height),
        (x, y + height),
    ]
}

/// A solid stroke.
pub(super) const fn solid(width: f32, color: Rgb) -> Stroke {
    Stroke {
        width,
        color,
        dash: None,
    }
}

/// A dashed stroke.
pub(super) const fn dashed(width: f32, color: Rgb, dash: (f32, f32)) -> Stroke {
    Stroke {
        width,
        color,
        dash: Some(dash),
    }
}

/// The item at another place.
pub(super) fn moved(item: Item, x: f32, y: f32) -> Item {
    let all = |points: Vec<(f32, f32)>| {
        points
            .into_iter()
            .map(|point| (point.0 + x, point.1 + y))
            .collect()
    };
    match item {
        Item::Text(run) => Item::Text(TextRun {
            x: run.x + x,
            y: run.y + y,
            ..run
        }),
        Item::Line { points, stroke } => Item::Line {
            points: all(points),
            stroke,
        },
        Item::Shape {
            points,
            fill,
            stroke,
        } => Item::Shape {
            points: all(points),
            fill,
            stroke,
        },
        Item::Picture { id, frame } => Item::Picture {
            id,
            frame: (frame.0 + x, frame.1 + y, frame.2, frame.3),
        },
    }
}
