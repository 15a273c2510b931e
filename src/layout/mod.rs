//! From a composed document to pages: fonts, line breaking, tables, page breaks, table of contents.
//!
//! Owns every measure of the printed page. Does no output: the result is [`Pages`], which the
//! preview draws and the exporters write. Start at [`layout`].

mod page;

pub use page::{
    Face, Item, OutlineEntry, PAGE_HEIGHT, PAGE_WIDTH, Page, Pages, Rgb, Stroke, TextRun,
};
