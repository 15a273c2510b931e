//! The near-zero plan workbench.

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
