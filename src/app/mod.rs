//! What a face needs to work on a plan: the workspace with undo, the commands, the steps of the
//! work and their state, opening, exporting, samples and jobs.
//!
//! Knows no widget and no terminal. Start at [`Workspace`].

pub mod annex;
mod aside;
mod command;
mod compare;
mod export;
mod history;
pub mod intake;
mod jobs;
mod library;
mod lint;
mod open;
mod samples;
pub mod sheet;
mod shelf;
mod step;
mod undrawn;
mod workspace;

pub use aside::Aside;
pub use command::Command;
pub use compare::{Side, judge, moved, side_by_side, usual_unit};
pub use export::{
    ExportError, Exported, Order, Package, Written, document, export, package, picture_bytes,
    picture_size,
};
pub use jobs::{Cancelled, Job, Outcome, Reporter, Waker, panic_text};
pub use library::{
    TEMPLATES_FOLDER, office_templates, programme, programmes, read as read_programme,
};
pub use lint::{lint_programme, lint_template};
pub use open::{OpenError, find_kind, open_file, open_new, open_sample};
pub use samples::{Sample, sample, samples};
pub use shelf::{SampleGroup, Shelf, is_own, offered, official_share, region};
pub use step::{SectorProgress, Step, StepState, sector_progress, step_of, step_state};
pub use workspace::{Origin, Workspace};
