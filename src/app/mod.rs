//! What a face needs to work on a plan: the workspace with undo, the commands, the steps of the
//! work and their state, jobs and settings.
//!
//! Knows no widget and no terminal. Start at [`Workspace`].

mod command;
mod history;
mod step;
mod workspace;

pub use command::Command;
pub use step::{Step, StepState, step_of, step_state};
pub use workspace::Workspace;
