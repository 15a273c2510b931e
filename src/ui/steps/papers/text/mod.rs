//! Texts with references to data, as the author writes them: the sections of documents and the
//! longer answers of the form.
//!
//! Start at [`Editor`]. `prose` is the text in its two shapes, `buffer` how it is changed, `paint`
//! how it looks, `field` the field that edits it, `strip` the selected reference, `picker` the list
//! of data, `filling` what references show as.

mod buffer;
mod editor;
mod field;
mod filling;
mod paint;
mod picker;
mod prose;
mod strip;

pub(super) use editor::{Editor, Subject};
pub(super) use filling::{plain, with_sources};
