//! Pages as a PDF file: selectable text that extracts to the letter, faces cut to what is used,
//! bookmarks, page labels, language and metadata.
//!
//! The same pages, pictures and date give the same bytes. Only `backend` and `finish` know the
//! crates that write the file. Start at [`write`].

mod backend;
mod embed;
mod finish;
mod metadata;
mod pictures;

use std::ops::ControlFlow;

use jiff::Zoned;

use self::embed::Fonts;
use crate::layout::{Item, Pages};

/// Why no PDF file was made.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// The work was stopped.
    #[error("the export was cancelled")]
    Cancelled,
    /// A bundled face cannot be cut to the characters used.
    #[error("cannot embed the face {face}: {reason}")]
    Face {
        /// The name of the face.
        face: String,
        /// What is wrong.
        reason: String,
    },
    /// The writer of PDF files refused the pages.
    #[error("cannot write the PDF file: {0}")]
    Writer(String),
}

/// The bytes of a picture of the plan, PNG or JPEG; `None` when the plan has no such picture.
pub type PictureBytes<'a> = &'a dyn Fn(&str) -> Option<Vec<u8>>;

/// Writes pages as a PDF file. The date stands in the metadata; without one the file carries no
/// date. After each page `progress` hears how many are done and may stop the work.
///
/// # Errors
///
/// When the work was stopped, or when a face or the file cannot be written.
pub fn write(
    pages: &Pages,
    pictures: PictureBytes<'_>,
    date: Option<&Zoned>,
    progress: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<Vec<u8>, PdfError> {
    let fonts = Fonts::collect(pages)?;
    let mut images = Vec::new();
    for (id, frame) in placed(pages) {
        if let Some(image) = pictures(&id).and_then(|bytes| pictures::prepare(&bytes, frame)) {
            images.push((id, image));
        }
    }
    backend::write(pages, &fonts, &images, date, progress)
}

/// The pictures on the pages, each once, with the largest frame in which it stands.
fn placed(pages: &Pages) -> Vec<(String, (f32, f32))> {
    let mut out: Vec<(String, (f32, f32))> = Vec::new();
    for item in pages.pages.iter().flat_map(|page| &page.items) {
        let Item::Picture { id, frame } = item else {
            continue;
        };
        match out.iter_mut().find(|(known, _)| known == id) {
            Some((_, size)) => *size = (size.0.max(frame.2), size.1.max(frame.3)),
            None => out.push((id.clone(), (frame.2, frame.3))),
        }
    }
    out
}
