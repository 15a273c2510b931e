//! The one test binary: each module tests one seam of the program.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test says what is wrong by ending"
)]

mod account;
mod annex;
mod app;
mod book;
mod chart;
mod check;
mod cli;
mod compose;
mod figure;
mod grid;
mod intake;
mod layout;
mod moving;
mod office;
#[cfg(feature = "gui")]
mod panel;
mod paper;
mod pathway;
mod pdf;
mod programme;
mod rules;
mod sectors;
mod store;
mod tidy;
mod town;
mod traces;
#[cfg(feature = "gui")]
mod ui_annex;
#[cfg(feature = "gui")]
mod ui_data;
#[cfg(feature = "gui")]
mod ui_judging;
#[cfg(feature = "gui")]
mod ui_keys;
#[cfg(feature = "gui")]
mod ui_move;
#[cfg(feature = "gui")]
mod ui_papers;
#[cfg(feature = "gui")]
mod ui_room;
#[cfg(feature = "gui")]
mod ui_sheets;
#[cfg(feature = "gui")]
mod ui_steps;
#[cfg(feature = "gui")]
mod ui_studio;
#[cfg(feature = "gui")]
mod ui_traces;
mod vectors;
mod verdict;
#[cfg(feature = "gui")]
mod window;
mod worked;
