//! What the setting of a document shares: its sizes, and the characters that no face has.

use std::collections::BTreeSet;

use super::measure::{Sizes, Style};
use super::shape::{Piece, Shaped};
use crate::base::Lang;
use crate::finding::Place;

/// Sets the texts of one document.
pub(super) struct Setter {
    /// The sizes of the document.
    pub sizes: Sizes,
    seen: BTreeSet<(Place, char)>,
    missing: Vec<(char, Place)>,
}

impl Setter {
    /// A setter that has met no text yet.
    pub(super) const fn new(sizes: Sizes) -> Self {
        Self {
            sizes,
            seen: BTreeSet::new(),
            missing: Vec::new(),
        }
    }

    /// The language of the document.
    pub(super) const fn lang(&self) -> Lang {
        self.sizes.lang
    }

    /// Shapes one text in one style.
    pub(super) fn shape(&mut self, text: &str, style: Style, place: &Place) -> Shaped {
        let shaped = Shaped::new(text, style, self.lang());
        self.note(&shaped, place);
        shaped
    }

    /// Shapes a paragraph of several pieces.
    pub(super) fn shape_pieces(
        &mut self,
        pieces: &[Piece<'_>],
        style: Style,
        place: &Place,
    ) -> Shaped {
        let shaped = Shaped::of(pieces, style, self.lang());
        self.note(&shaped, place);
        shaped
    }

    fn note(&mut self, shaped: &Shaped, place: &Place) {
        for &character in &shaped.missing {
            if self.seen.insert((place.clone(), character)) {
                self.missing.push((character, place.clone()));
            }
        }
    }

    /// The characters that no face has, each once per place, as met.
    pub(super) fn into_missing(self) -> Vec<(char, Place)> {
        self.missing
    }
}
