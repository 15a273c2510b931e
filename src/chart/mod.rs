//! Charts as data: what is drawn, in the units of its axes, with every tick, label and sentence
//! computed once. The window and the page draw the same [`ChartSpec`].
//!
//! Owns ticks, palette roles and the choice of labels; knows no pixels and no points.

mod spec;
mod ticks;

pub use spec::{Anchor, Axis, ChartSpec, ChartTable, Direction, Ink, Label, Layer, Marker, Tick};
pub use ticks::{nice_ticks, value_axis};
