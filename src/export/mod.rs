//! Finished pages as files.
//!
//! Owns the file formats; decides nothing about what stands on a page. Start at [`pdf::write`].

pub mod pdf;
