//! The bundled faces: their bytes, which characters they have, how wide each is.
//!
//! Owns the choice of a face for a character. Every face has 1000 units per em, tabular digits,
//! and one glyph for one character (`assets/fonts/README.md`), so nothing is shaped.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use skrifa::instance::{LocationRef, Size};
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider as _};

use super::Face;

/// The mark that stands for a character that no face has.
pub const MISSING: char = '\u{fffd}';

const FACES: [Face; 5] = [
    Face::Serif,
    Face::SerifBold,
    Face::Sans,
    Face::SansBold,
    Face::Kai,
];

static TABLES: LazyLock<[Table; 5]> = LazyLock::new(|| FACES.map(Table::read));

/// What is known of one face.
struct Table {
    /// Glyph of each character of the basic plane; 0 for none. Filled once, so that a page of text
    /// costs no search.
    basic: Vec<u16>,
    /// Glyph of each character beyond it.
    beyond: BTreeMap<char, u16>,
    /// Advance of each glyph in thousandths of an em.
    advances: Vec<u16>,
    /// The name by which a document calls the face.
    name: String,
}

/// A character as it is drawn: its face, its glyph there and its advance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// The face that has it: the wanted one, or the next in the chain.
    pub face: Face,
    /// The index of the glyph in that face.
    pub glyph: u16,
    /// The advance in thousandths of an em.
    pub advance: u16,
    /// True when no face has the character and the glyph is that of [`MISSING`].
    pub missing: bool,
}

/// The file of a face.
#[must_use]
#[expect(
    clippy::large_include_file,
    reason = "the faces are part of the program: it prints the same on every machine, offline"
)]
pub fn font_bytes(face: Face) -> &'static [u8] {
    match face {
        Face::Serif => include_bytes!("../../assets/fonts/NotoSerifSC-Regular.otf"),
        Face::SerifBold => include_bytes!("../../assets/fonts/NotoSerifSC-Bold.otf"),
        Face::Sans => include_bytes!("../../assets/fonts/NotoSansSC-Regular.otf"),
        Face::SansBold => include_bytes!("../../assets/fonts/NotoSansSC-Bold.otf"),
        Face::Kai => include_bytes!("../../assets/fonts/LXGWWenKai-Regular.ttf"),
    }
}

/// The PostScript name of a face, as the face itself gives it.
#[must_use]
pub fn font_name(face: Face) -> &'static str {
    &table(face).name
}

/// The glyph of a character in one face alone, with its advance.
#[must_use]
pub fn glyph(face: Face, character: char) -> Option<(u16, u16)> {
    let table = table(face);
    let glyph = match u16::try_from(u32::from(character)) {
        Ok(code) => table.basic.get(usize::from(code)).copied().unwrap_or(0),
        Err(_) => table.beyond.get(&character).copied().unwrap_or(0),
    };
    let advance = table.advances.get(usize::from(glyph)).copied()?;
    (glyph != 0).then_some((glyph, advance))
}

/// How a character is drawn when a face is wanted. Tried in turn: the face, the regular face of
/// its kind, the other kind, Kai; then the visible mark.
#[must_use]
pub fn drawn(wanted: Face, character: char) -> Drawn {
    let found = chain(wanted)
        .into_iter()
        .find_map(|face| glyph(face, character).map(|found| (face, found)));
    if let Some((face, (glyph, advance))) = found {
        return Drawn {
            face,
            glyph,
            advance,
            missing: false,
        };
    }
    let (glyph, advance) = glyph(wanted, MISSING).unwrap_or((0, 1000));
    Drawn {
        face: wanted,
        glyph,
        advance,
        missing: true,
    }
}

const fn chain(wanted: Face) -> [Face; 4] {
    match wanted {
        Face::Serif => [Face::Serif, Face::SerifBold, Face::Sans, Face::Kai],
        Face::SerifBold => [Face::SerifBold, Face::Serif, Face::SansBold, Face::Kai],
        Face::Sans => [Face::Sans, Face::SansBold, Face::Serif, Face::Kai],
        Face::SansBold => [Face::SansBold, Face::Sans, Face::SerifBold, Face::Kai],
        Face::Kai => [Face::Kai, Face::Serif, Face::Sans, Face::SerifBold],
    }
}

fn table(face: Face) -> &'static Table {
    let [serif, serif_bold, sans, sans_bold, kai] = &*TABLES;
    match face {
        Face::Serif => serif,
        Face::SerifBold => serif_bold,
        Face::Sans => sans,
        Face::SansBold => sans_bold,
        Face::Kai => kai,
    }
}

impl Table {
    /// Reads a face. The files are part of the program and a test reads each; a face that could
    /// not be read would have no characters, and every text would fall to the next in the chain.
    fn read(face: Face) -> Self {
        let mut table = Self {
            basic: vec![0; 0x1_0000],
            beyond: BTreeMap::new(),
            advances: Vec::new(),
            name: String::new(),
        };
        let Ok(font) = FontRef::new(font_bytes(face)) else {
            return table;
        };
        let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        table.advances = (0..metrics.glyph_count())
            .map(|glyph| whole(metrics.advance_width(glyph.into()).unwrap_or(0.0)))
            .collect();
        for (code, glyph) in font.charmap().mappings() {
            let Ok(glyph) = u16::try_from(glyph.to_u32()) else {
                continue;
            };
            match (u16::try_from(code), char::from_u32(code)) {
                (Ok(code), _) => {
                    if let Some(slot) = table.basic.get_mut(usize::from(code)) {
                        *slot = glyph;
                    }
                }
                (Err(_), Some(character)) => {
                    table.beyond.insert(character, glyph);
                }
                (Err(_), None) => {}
            }
        }
        table.name = font
            .localized_strings(StringId::POSTSCRIPT_NAME)
            .english_or_first()
            .map(|name| name.chars().collect())
            .unwrap_or_default();
        table
    }
}

/// An advance as the font file holds it: a whole number.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "unscaled advances are whole numbers from 0 to 65535; `as` saturates"
)]
fn whole(advance: f32) -> u16 {
    advance.round() as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_reads_and_has_the_usual_characters() {
        for face in FACES {
            assert!(!font_name(face).is_empty(), "{face:?}");
            for character in "政府近零碳2025%₂（）“”—…☐☑㎡℃".chars() {
                assert!(glyph(face, character).is_some(), "{face:?} {character}");
            }
            assert_eq!(glyph(face, '碳').map(|g| g.1), Some(1000));
        }
        assert_eq!(font_name(Face::Kai), "NearZeroWenKai-Regular");
    }

    #[test]
    fn falls_back_and_then_marks() {
        // Only WenKai has the small Latin letter with stroke.
        let fallen = drawn(Face::SansBold, '\u{0167}');
        assert_eq!((fallen.face, fallen.missing), (Face::Kai, false));
        let none = drawn(Face::Serif, '\u{1f600}');
        assert_eq!((none.face, none.missing), (Face::Serif, true));
        assert_ne!(none.glyph, 0);
    }
}
