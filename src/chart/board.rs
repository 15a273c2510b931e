//! Where labels find room: none covers another, a line or a marker.
//!
//! A chart knows no pixels, so sizes are rough: the plot is taken to be some fifty label heights
//! wide and eighteen high, which holds for the chart of the window at its design size and, with
//! room to spare, for the chart of a page.

use super::stack::between;
use super::{Anchor, Axis, Label};

/// Width and height of the plot in heights of its label text.
const PLOT: (f64, f64) = (50.0, 18.0);
/// The height of a label with its leading.
const HEIGHT: f64 = 1.2;
/// A character of Latin script is about so wide; one of Chinese script is 1.
const LATIN: f64 = 0.56;
/// Half the side of a marker with some air.
const MARKER: f64 = 0.6;

/// Air around a stroke, in label heights.
const STROKE: f64 = 0.15;

/// A frame in label heights from the lower left corner of the plot.
#[derive(Clone, Copy, Debug)]
struct Frame {
    left: f64,
    right: f64,
    low: f64,
    high: f64,
}

impl Frame {
    fn touches(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.low < other.high
            && other.low < self.high
    }
}

/// The plot with what stands on it already.
#[derive(Debug)]
pub(super) struct Board {
    x: (f64, f64),
    y: (f64, f64),
    taken: Vec<Frame>,
    lines: Vec<Vec<(f64, f64)>>,
    labels: Vec<Label>,
}

impl Board {
    /// An empty plot.
    pub fn new(x: &Axis, y: &Axis) -> Self {
        let span = |axis: &Axis| (axis.min, (axis.max - axis.min).max(f64::MIN_POSITIVE));
        Self {
            x: span(x),
            y: span(y),
            taken: Vec::new(),
            lines: Vec::new(),
            labels: Vec::new(),
        }
    }

    /// The height of a label in units of the value axis.
    pub fn height(&self) -> f64 {
        self.y.1 * HEIGHT / PLOT.1
    }

    /// So many label heights in units of the horizontal axis.
    pub fn across(&self, heights: f64) -> f64 {
        self.x.1 * heights / PLOT.0
    }

    /// The width of a text in units of the horizontal axis.
    pub fn width(&self, text: &str) -> f64 {
        self.across(text_width(text))
    }

    /// Labels shall not cover this line.
    pub fn avoid_line(&mut self, points: &[(f64, f64)]) {
        let line = points.iter().map(|at| self.place_of(*at)).collect();
        self.lines.push(line);
    }

    /// Labels shall not cover the marker at this point.
    pub fn avoid_marker(&mut self, at: (f64, f64)) {
        self.avoid_upright(at.0, at.1, at.1);
    }

    /// Labels shall keep clear of this upright line as of a marker.
    pub fn avoid_upright(&mut self, x: f64, from: f64, to: f64) {
        self.avoid_within(MARKER, x, (from, to));
    }

    /// Labels shall not cover this upright stroke, but may stand close to it.
    pub fn avoid_stroke(&mut self, (x, low, high): (f64, f64, f64)) {
        self.avoid_within(STROKE, x, (low, high));
    }

    fn avoid_within(&mut self, air: f64, x: f64, (from, to): (f64, f64)) {
        let (x, low) = self.place_of((x, from.min(to)));
        let (_, high) = self.place_of((0.0, from.max(to)));
        let frame = Frame {
            left: x - air,
            right: x + air,
            low: low - air,
            high: high + air,
        };
        self.taken.push(frame);
    }

    /// Sets the first of the candidates that finds room; true when one did.
    pub fn place(&mut self, candidates: impl IntoIterator<Item = Label>) -> bool {
        let found = candidates
            .into_iter()
            .find(|label| self.is_free(self.frame(label)));
        let is_placed = found.is_some();
        if let Some(label) = found {
            self.taken.push(self.frame(&label));
            self.labels.push(label);
        }
        is_placed
    }

    /// The labels in the order in which they were set.
    pub fn into_labels(self) -> Vec<Label> {
        self.labels
    }

    fn place_of(&self, at: (f64, f64)) -> (f64, f64) {
        (
            (at.0 - self.x.0) / self.x.1 * PLOT.0,
            (at.1 - self.y.0) / self.y.1 * PLOT.1,
        )
    }

    fn frame(&self, label: &Label) -> Frame {
        let (x, y) = self.place_of(label.at);
        let width = text_width(&label.text);
        let left = match label.anchor {
            Anchor::Left => x,
            Anchor::Right => x - width,
            Anchor::Centre | Anchor::Above | Anchor::Below => x - width / 2.0,
        };
        let low = match label.anchor {
            Anchor::Above => y,
            Anchor::Below => y - HEIGHT,
            Anchor::Left | Anchor::Centre | Anchor::Right => y - HEIGHT / 2.0,
        };
        Frame {
            left,
            right: left + width,
            low,
            high: low + HEIGHT,
        }
    }

    fn is_free(&self, frame: Frame) -> bool {
        let hair = 1e-6;
        let is_inside = frame.left >= -hair
            && frame.right <= PLOT.0 + hair
            && frame.low >= -hair
            && frame.high <= PLOT.1 + hair;
        is_inside
            && !self.taken.iter().any(|other| other.touches(frame))
            && !self.lines.iter().any(|line| crosses(line, frame))
    }
}

/// True when a line runs through a frame, tried at its edges and some places between.
fn crosses(line: &[(f64, f64)], frame: Frame) -> bool {
    let places = 8_u8;
    (0..=places).any(|at| {
        let x = frame.left + (frame.right - frame.left) * f64::from(at) / f64::from(places);
        between(line, x).is_some_and(|y| y > frame.low && y < frame.high)
    })
}

/// The rough width of a text in label heights.
fn text_width(text: &str) -> f64 {
    text.chars()
        .map(|c| if c < '\u{2e80}' { LATIN } else { 1.0 })
        .sum()
}

/// Moves heights apart until neighbours are at least `gap` from each other, within bounds, keeping
/// their order. Input in rising order.
pub(super) fn spread(heights: &[f64], gap: f64, low: f64, high: f64) -> Vec<f64> {
    let mut out: Vec<f64> = heights.to_vec();
    let mut floor = low;
    for height in &mut out {
        *height = height.max(floor);
        floor = *height + gap;
    }
    let mut ceiling = high;
    for height in out.iter_mut().rev() {
        *height = height.min(ceiling);
        ceiling = *height - gap;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Ink;

    fn label(at: (f64, f64), text: &str) -> Label {
        Label {
            at,
            anchor: Anchor::Centre,
            text: text.to_owned(),
            ink: Ink::Ink,
            on_fill: false,
            strong: false,
        }
    }

    #[test]
    fn labels_keep_clear_of_each_other_and_of_lines() {
        let axis = |max| Axis {
            min: 0.0,
            max,
            ticks: Vec::new(),
        };
        let mut board = Board::new(&axis(50.0), &axis(18.0));
        board.avoid_line(&[(0.0, 10.0), (50.0, 10.0)]);
        assert!(!board.place([label((20.0, 10.2), "on the line")]));
        assert!(board.place([label((20.0, 12.0), "工业")]));
        assert!(!board.place([label((21.0, 12.5), "建筑")]));
        assert!(board.place([label((21.0, 12.5), "建筑"), label((21.0, 14.0), "建筑")]));
        assert!(!board.place([label((0.0, 4.0), "over the edge")]));
        assert_eq!(board.into_labels().len(), 2);
    }

    #[test]
    fn neighbours_are_moved_apart() {
        assert_eq!(spread(&[1.0, 1.1, 5.0], 1.0, 0.0, 9.0), [1.0, 2.0, 5.0]);
        assert_eq!(spread(&[8.8, 8.9, 9.0], 1.0, 0.0, 9.0), [7.0, 8.0, 9.0]);
    }
}
