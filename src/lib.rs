//! The near-zero plan workbench.
pub mod account;
pub mod assess;
pub mod base;
pub mod chart;
pub mod check;
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
pub mod verdict;
