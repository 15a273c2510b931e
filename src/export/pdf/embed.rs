//! Which glyphs of which faces a document uses, and the faces cut to them.
//!
//! A reader extracts text through a table from glyph to character. Where a face draws two
//! characters by one glyph (a space and a no-break space, · and •, all characters that are
//! missing), the second character gets a copy of the face of its own, so that each glyph of each
//! copy stands for one character only.

use std::collections::{BTreeMap, BTreeSet};

use subsetter::GlyphRemapper;

use super::PdfError;
use crate::layout::{self, Face, Item, Pages};

/// A glyph of an embedded face.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Code {
    /// Which of the embedded faces.
    pub font: usize,
    /// The glyph in the face as cut.
    pub glyph: u16,
    /// Its advance in thousandths of an em.
    pub advance: u16,
}

/// A face as cut.
pub(super) struct Subset {
    /// The name, with the tag that marks a cut face.
    pub name: String,
    /// The font file.
    pub bytes: Vec<u8>,
    /// The advances of its glyphs.
    pub advances: BTreeMap<u16, u16>,
    /// True for outlines in CFF, false for TrueType.
    pub cff: bool,
    /// True for a bold face.
    pub bold: bool,
}

/// The faces of a document.
pub(super) struct Fonts {
    /// The faces as cut.
    pub subsets: Vec<Subset>,
    codes: BTreeMap<(Face, char), Code>,
}

impl Fonts {
    /// Collects the characters of all pages and cuts the faces.
    pub(super) fn collect(pages: &Pages) -> Result<Self, PdfError> {
        let mut used: BTreeSet<(Face, char)> = BTreeSet::new();
        for item in pages.pages.iter().flat_map(|page| &page.items) {
            if let Item::Text(run) = item {
                used.extend(run.text.chars().map(|character| (run.face, character)));
            }
        }
        let mut fonts = Self {
            subsets: Vec::new(),
            codes: BTreeMap::new(),
        };
        for ((face, _), characters) in &copies(&used) {
            fonts.add(*face, characters)?;
        }
        Ok(fonts)
    }

    /// The glyph that draws a character of a run in a face.
    pub(super) fn code(&self, face: Face, character: char) -> Option<Code> {
        self.codes.get(&(face, character)).copied()
    }

    fn add(&mut self, face: Face, characters: &[(char, u16, u16)]) -> Result<(), PdfError> {
        let glyphs: BTreeSet<u16> = characters.iter().map(|(_, glyph, _)| *glyph).collect();
        let glyphs: Vec<u16> = glyphs.into_iter().collect();
        let remapper = GlyphRemapper::new_from_glyphs_sorted(&glyphs);
        let file = layout::font_bytes(face);
        let name = layout::font_name(face);
        let bytes = subsetter::subset(file, 0, &remapper).map_err(|error| PdfError::Face {
            face: name.to_owned(),
            reason: error.to_string(),
        })?;
        let font = self.subsets.len();
        let mut advances = BTreeMap::new();
        for (character, glyph, advance) in characters {
            let glyph = remapper.get(*glyph).unwrap_or(0);
            advances.insert(glyph, *advance);
            let code = Code {
                font,
                glyph,
                advance: *advance,
            };
            self.codes.insert((face, *character), code);
        }
        self.subsets.push(Subset {
            name: format!("{}+{name}", tag(&bytes)),
            cff: bytes.starts_with(b"OTTO"),
            bytes,
            advances,
            bold: matches!(face, Face::SerifBold | Face::SansBold),
        });
        Ok(())
    }
}

/// Characters with their glyphs and advances.
type Characters = Vec<(char, u16, u16)>;

/// The characters of each face, parted so that no glyph stands for two of them.
fn copies(used: &BTreeSet<(Face, char)>) -> BTreeMap<(Face, usize), Characters> {
    let mut taken: BTreeMap<(Face, u16), usize> = BTreeMap::new();
    let mut copies: BTreeMap<(Face, usize), Characters> = BTreeMap::new();
    for (face, character) in used {
        let drawn = layout::drawn(*face, *character);
        let glyph = if drawn.face == *face {
            (drawn.glyph, drawn.advance)
        } else {
            layout::glyph(*face, layout::MISSING).unwrap_or((0, 1000))
        };
        let copy = taken.entry((*face, glyph.0)).or_insert(0);
        let characters = copies.entry((*face, *copy)).or_default();
        characters.push((*character, glyph.0, glyph.1));
        *copy += 1;
    }
    copies
}

/// The six letters that mark a cut face, from its bytes.
fn tag(bytes: &[u8]) -> String {
    let mut sum = super::metadata::fingerprint(bytes);
    (0..6)
        .map(|_| {
            let letter = u8::try_from(sum % 26).unwrap_or(0);
            sum /= 26;
            char::from(b'A' + letter)
        })
        .collect()
}
