//! The specification of a chart.

use crate::base::{PARTIAL, Sector};

/// A chart as data.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartSpec {
    /// What is shown, such as 减排路径.
    pub title: String,
    /// What the picture says, computed: one sentence.
    pub sentence: String,
    /// The same in its parts: the figures in it can be asked where they come from.
    pub said: Vec<Phrase>,
    /// The unit of the value axis, shown at its head.
    pub unit: String,
    /// Whether values run up or to the right.
    pub direction: Direction,
    /// The axis of years or names. Names stand at whole numbers from 0.
    pub x: Axis,
    /// The axis of values.
    pub y: Axis,
    /// What is drawn, back to front.
    pub layers: Vec<Layer>,
    /// Labels on the chart itself, in place of a legend box.
    pub labels: Vec<Label>,
    /// The same as a table.
    pub table: ChartTable,
    /// False when figures behind the chart are incomplete; it then says so.
    pub complete: bool,
}

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phrase {
    /// Words.
    Words(String),
    /// A figure, and the reference by which it can be asked where it comes from.
    Figure(String, String),
}

/// Which way values run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Years to the right, values upward.
    Up,
    /// Names downward, values to the right.
    Right,
}

/// An axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Axis {
    /// The first value shown.
    pub min: f64,
    /// The last value shown.
    pub max: f64,
    /// The ticks.
    pub ticks: Vec<Tick>,
}

/// A tick.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where.
    pub at: f64,
    /// Its text.
    pub label: String,
    /// True for a year that matters, such as the target year.
    pub strong: bool,
}

/// The role of a colour. The theme of the window and the palette of the page give it a shade;
/// shades differ in lightness, so that they can be told apart in grey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ink {
    /// A sector.
    Sector(Sector),
    /// One of a sequence of carriers or measures, from 0.
    Step(u8),
    /// The baseline.
    Baseline,
    /// The planned line.
    Plan,
    /// The room between baseline and plan.
    Reduction,
    /// Targets and the gap.
    Target,
    /// Ordinary text and rules.
    Ink,
    /// Quiet text and rules.
    Quiet,
}

/// One layer of a chart.
#[derive(Clone, Debug, PartialEq)]
pub enum Layer {
    /// An area between two lines.
    Area {
        /// The name.
        name: String,
        /// The role of its colour.
        ink: Ink,
        /// x, lower and upper value.
        points: Vec<(f64, f64, f64)>,
    },
    /// Bars, each from a lower to an upper value.
    Bars {
        /// The name.
        name: String,
        /// The role of its colour.
        ink: Ink,
        /// x, lower and upper value.
        bars: Vec<(f64, f64, f64)>,
        /// Width in units of the x axis.
        width: f64,
    },
    /// A line.
    Line {
        /// The name.
        name: String,
        /// The role of its colour.
        ink: Ink,
        /// Dashed.
        dashed: bool,
        /// The points.
        points: Vec<(f64, f64)>,
    },
    /// A point.
    Point {
        /// The name.
        name: String,
        /// The role of its colour.
        ink: Ink,
        /// Its shape.
        marker: Marker,
        /// Where.
        at: (f64, f64),
    },
    /// A vertical bracket between two values: the gap.
    Gap {
        /// The name.
        name: String,
        /// x.
        x: f64,
        /// The target value.
        from: f64,
        /// The planned value.
        to: f64,
    },
    /// A dotted line across the chart at one x: the end of history.
    Divider {
        /// x.
        x: f64,
    },
}

/// The shape of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// A filled diamond: a target of the judged year.
    Diamond,
    /// A hollow diamond: another target.
    Hollow,
    /// A filled circle.
    Circle,
}

/// A label on the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where, in the units of the axes.
    pub at: (f64, f64),
    /// Which corner or side of the text stands there.
    pub anchor: Anchor,
    /// The text.
    pub text: String,
    /// The role of its colour.
    pub ink: Ink,
    /// True when it stands on a filled area and takes the contrasting shade.
    pub on_fill: bool,
    /// Bold.
    pub strong: bool,
}

/// Which side of a label stands at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The left end, vertically centred.
    Left,
    /// The centre.
    Centre,
    /// The right end, vertically centred.
    Right,
    /// The middle of the lower edge.
    Above,
    /// The middle of the upper edge.
    Below,
}

/// A chart as a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChartTable {
    /// The heads of the columns; the first is that of the names.
    pub head: Vec<String>,
    /// The rows: name and formatted values; an empty cell where there is none.
    pub rows: Vec<Vec<String>>,
    /// So many rows at the end are sums of the others: one for each way of counting.
    pub totals: usize,
    /// The reference of the figure in each cell of the rows, by which it can be asked where it comes
    /// from; empty for what is no figure.
    pub figures: Vec<Vec<String>>,
}

/// A cell of a table: its text, and the reference of the figure in it, which may be empty.
pub type FigureCell = (String, String);

impl ChartTable {
    /// A table of cells that know which figure they show.
    #[must_use]
    pub fn new(head: Vec<String>, rows: Vec<Vec<FigureCell>>, totals: usize) -> Self {
        let (rows, figures) = rows.into_iter().map(|row| row.into_iter().unzip()).unzip();
        Self {
            head,
            rows,
            totals,
            figures,
        }
    }

    /// True where a cell shows an incomplete figure.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        let mut cells = self.rows.iter().flatten();
        cells.any(|cell| cell.ends_with(PARTIAL))
    }

    /// True for a row that is a sum of others.
    #[must_use]
    pub fn is_total(&self, row: usize) -> bool {
        row + self.totals >= self.rows.len()
    }

    /// The reference of the figure in a cell; `None` where there is none, and where nothing is shown.
    #[must_use]
    pub fn figure(&self, row: usize, column: usize) -> Option<&str> {
        let shown = self.rows.get(row)?.get(column)?;
        let figure = self.figures.get(row)?.get(column)?;
        (!shown.is_empty() && !figure.is_empty()).then_some(figure)
    }
}
