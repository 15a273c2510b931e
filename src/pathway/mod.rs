//! The pathway: history, baseline, measures, the planned line, targets and gaps.
//!
//! Owns everything that looks ahead of the inventory. Start at [`pathway`].
//!
//! In years of history, baseline and plan are the inventory. Both lines start from the **last year
//! of history**, whichever year is the base year: the base year gives the constant prices and is
//! what falls are counted from. What a measure achieved by the last year of history is in the
//! inventory already, so only what it adds afterwards is taken away.
//!
//! A blank is never a zero: a sector with emissions but without growth rates, a measure without a
//! start or an effect make the figures over them incomplete.

mod baseline;
mod carriers;
mod cost;
mod counts;
mod courses;
mod decompose;
mod driver;
mod effects;
mod engine;
mod flows;
mod goal;
mod lines;
mod lmdi;
mod model;
mod money;
mod outlook;
mod projection;
mod quadrature;
mod read;
mod results;
mod scenarios;
mod shares;
mod strength;
mod targets;
mod types;
mod workings;

pub use cost::{capital_recovery, levelised_cost};
pub use counts::{OtherCount, OtherCourse, OtherYear, other_count};
pub use goal::{Answer, Closing, Goal, goal_seek, goal_taken};
pub use lines::{compound_path, intensity_allowed, linear_path};
pub use lmdi::{Cell, Lmdi, WorkedCell, lmdi, logarithmic_mean};
pub use money::{Payment, payments, work_years};
pub use projection::pathway;
pub use results::{
    Actual, Cause, CostYear, Costs, CurvePoint, DecomposedCell, Decomposition, MeasureCost,
    NearZero, Part, Peak, ScenarioCourse, Undecomposed, Wedge,
};
pub use scenarios::scenario_plan;
pub use types::{MeasureEffect, Pathway, PathwayYear, Stage, TargetGap, TargetOrigin};
pub use workings::{Node, Turn, WorkedFlow, WorkedSector, WorkedYear, Workings};
