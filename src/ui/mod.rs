//! The window. Only this room names `egui`, `eframe`, `egui_plot` and `rfd`.
//!
//! Every frame asks the workspace, shows what it says, and collects commands; nothing here changes
//! a plan by itself. `shell` holds the frame of the window (start screen, top bar, rail, right
//! column, status bar), `steps` one panel per step, `widgets` what they share, `theme` the only
//! colours and sizes.

mod dialogs;
pub mod fonts;
mod run;
mod shell;
mod state;
pub mod steps;
pub mod theme;
mod view;
pub mod widgets;

pub use run::{Options, StartError, run};
pub use shell::{Setup, Window};
pub use state::{Tab, UiState};
pub use view::{Exporting, View};
