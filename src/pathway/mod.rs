//! The pathway: history, baseline, measures, the planned line, targets and gaps.
//!
//! Owns everything that looks ahead of the inventory. Start at [`pathway`].

mod types;

pub use types::{MeasureEffect, Pathway, PathwayYear, TargetGap, TargetOrigin};
