//! The near-zero plan workbench: the rooms of the house, and the way of the data through them.
//!
//! ```text
//! programme template (RON, templates/)        the plan (one file, RON)
//!               \                                 /
//!                v                               v
//!             assess(plan, programme, factors) -> Assessment
//!                inventory · pathway · indicators · verdict · findings
//!                                |
//!             compose(plan, programme, assessment) -> Document
//!                                |
//!             layout(document) -> Pages
//!                    /                \
//!           preview on screen      export: PDF
//! ```
//!
//! Each arrow is one pure function; nothing flows back. The window (`ui`) and the command
//! line ([`cli`]) are two faces of the same calls, and neither knows anything that the other does
//! not. What holds everywhere:
//!
//! 1. The rooms from [`base`] to [`layout`] do no input or output and read no clock, no environment
//!    and no randomness: the same input gives the same bytes.
//! 2. Wrong content in a plan is a [`finding`], never an `Err`. `Err` means that the operation did
//!    not happen. A broken draft always opens; a broken plan is never exported as final.
//! 3. A blank is not a zero: every value has a [`base::State`], and a figure that rests on something
//!    missing says so everywhere it is shown.
//! 4. A figure carries its unit, its year, how far it can be trusted, and its trace.
//! 5. Official means read in an official text. Every line of a template says how surely it is known.
//! 6. Every change of a plan is a [`plan::edit::Edit`]; [`app::Workspace`] alone owns the open plan.
//! 7. Whatever order can reach a person, a file or a test is defined, and sums run in that order.
//! 8. The program opens no socket.
//!
//! A room uses only the rooms below it; the test `tidy` asserts it. Start at [`assess::assess`] for
//! the calculations, at [`app::Workspace`] for a face.

#![cfg_attr(
    test,
    expect(
        clippy::indexing_slicing,
        clippy::panic,
        clippy::unwrap_used,
        reason = "a test says what is wrong by ending"
    )
)]

pub mod account;
pub mod app;
pub mod assess;
pub mod base;
pub mod chart;
pub mod check;
pub mod cli;
pub mod compose;
pub mod export;
pub mod figure;
pub mod finding;
pub mod i18n;
pub mod layout;
pub mod pathway;
pub mod plan;
pub mod programme;
pub mod store;
#[cfg(feature = "gui")]
pub mod ui;
pub mod verdict;
