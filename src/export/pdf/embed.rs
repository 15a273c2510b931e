//! Which glyphs of which faces a document uses, and the faces cut to them.
//!
//! A reader extracts text through a table from glyph to character. Where a face draws two
//! characters by one glyph (a space and a no-break space, · and •, all characters that are
//! missing), the second character gets a copy of the face of its own, so that each glyph of each
//! copy stands for one character only. Marks whose blank half is squeezed out get a copy with
//! that width: readers take a character that overlaps the one before for another line.

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

/// A character in a face, in the width that the document gives it room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Use {
    face: Face,
    character: char,
    /// The advance in thousandths of an em; none for that of the face.
    narrow: Option<u16>,
}

impl Use {
    /// How a character of a run is used, by its advance there in em.
    fn of(face: Face, character: char, advance: f32) -> Self {
        let squeezable = matches!(
            character,
            '，' | '。'
                | '、'
                | '；'
                | '：'
                | '！'
                | '？'
                | '．'
                | '‘'
                | '’'
                | '“'
                | '”'
                | '（'
                | '）'
                | '《'
                | '》'
                | '〈'
                | '〉'
                | '「'
                | '」'
                | '『'
                | '』'
                | '【'
                | '】'
                | '〔'
                | '〕'
                | '〖'
                | '〗'
                | '［'
                | '］'
                | '｛'
                | '｝'
        );
        let narrow = match advance {
            _ if !squeezable => None,
            room if room < 0.4 => Some(250),
            room if room < 0.75 => Some(500),
            _ => None,
        };
        Self {
            face,
            character,
            narrow,
        }
    }
}

/// The faces of a document.
pub(super) struct Fonts {
    /// The faces as cut.
    pub subsets: Vec<Subset>,
    codes: BTreeMap<Use, Code>,
}

impl Fonts {
    /// Collects the characters of all pages and cuts the faces.
    pub(super) fn collect(pages: &Pages) -> Result<Self, PdfError> {
        let mut used: BTreeSet<Use> = BTreeSet::new();
        for item in pages.pages.iter().flat_map(|page| &page.items) {
            if let Item::Text(run) = item {
                let characters = run.text.chars().zip(&run.advances);
                let of = |(character, advance): (char, &f32)| {
                    Use::of(run.face, character, advance / run.size)
                };
                used.extend(characters.map(of));
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

    /// The glyph that draws a character of a run in a face, given its advance in em.
    pub(super) fn code(&self, face: Face, character: char, advance: f32) -> Option<Code> {
        let used = Use::of(face, character, advance);
        self.codes.get(&used).copied()
    }

    fn add(&mut self, face: Face, characters: &[Glyph]) -> Result<(), PdfError> {
        let glyphs: BTreeSet<u16> = characters.iter().map(|glyph| glyph.index).collect();
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
        for glyph in characters {
            let index = remapper.get(glyph.index).unwrap_or(0);
            advances.insert(index, glyph.advance);
            let code = Code {
                font,
                glyph: index,
                advance: glyph.advance,
            };
            self.codes.insert(glyph.used, code);
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

/// A glyph that is used.
#[derive(Clone, Copy, Debug)]
struct Glyph {
    used: Use,
    index: u16,
    advance: u16,
}

/// The glyphs of each face, parted into copies so that none stands for two characters or has two
/// widths.
fn copies(used: &BTreeSet<Use>) -> BTreeMap<(Face, usize), Vec<Glyph>> {
    let mut taken: BTreeMap<(Face, u16), usize> = BTreeMap::new();
    let mut copies: BTreeMap<(Face, usize), Vec<Glyph>> = BTreeMap::new();
    for used in used {
        let face = used.face;
        let drawn = layout::drawn(face, used.character);
        let (index, advance) = if drawn.face == face {
            (drawn.glyph, drawn.advance)
        } else {
            layout::glyph(face, layout::MISSING).unwrap_or((0, 1000))
        };
        let copy = taken.entry((face, index)).or_insert(0);
        copies.entry((face, *copy)).or_default().push(Glyph {
            used: *used,
            index,
            advance: used.narrow.unwrap_or(advance),
        });
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
