//! From a composed document to pages: fonts, line breaking, tables, page breaks, table of contents.
//!
//! Owns every measure of the printed page. Does no output: the result is [`Pages`], which the
//! preview draws and the exporters write. Start at [`layout`].

mod breaking;
mod class;
mod fonts;
mod measure;
mod page;
mod text;

pub use fonts::{Drawn, MISSING, drawn, font_bytes, font_name, glyph};
pub use page::{
    Face, Item, Jump, OutlineEntry, PAGE_HEIGHT, PAGE_WIDTH, Page, Pages, Rgb, Stroke, TextRun,
};
