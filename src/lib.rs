//! The near-zero plan workbench.
pub mod base;
pub mod finding;
pub mod i18n;
pub mod plan;
pub mod programme;
