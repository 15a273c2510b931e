//! The text of a section as it is written: references show as the figures that they stand for.
//!
//! The plan keeps `{{inventory.total@2022|万t CO2}}`, the person sees and edits `103.7`. [`Prose`]
//! keeps both texts and the pieces that tie them together. A figure is one piece; so is the mark of
//! a small heading (`# `) and of a list item (`- `), which show as signs. How the text is changed
//! stands in `buffer`.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use egui::text::CharIndex;

use crate::figure::find_references;

/// How a heading of the source is shown.
pub(super) const HEADING: (&str, &str) = ("# ", "■ ");
/// How an item of a list is shown.
pub(super) const ITEM: (&str, &str) = ("- ", "• ");

/// What a piece of a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Typed by the author.
    Typed,
    /// The sign before a small heading.
    Heading,
    /// The sign before an item of a list.
    Item,
    /// A figure that follows the data.
    Figure,
    /// A figure over data with gaps.
    Incomplete,
    /// A text that follows the data.
    Text,
    /// A reference to something that is not there yet.
    Gap,
    /// A reference that stands for nothing; shown as it is written, to be mended by hand.
    Broken,
}

impl Kind {
    /// True for what is removed as a whole and never typed into.
    pub const fn is_whole(self) -> bool {
        match self {
            Self::Typed | Self::Broken => false,
            Self::Heading
            | Self::Item
            | Self::Figure
            | Self::Incomplete
            | Self::Text
            | Self::Gap => true,
        }
    }

    /// True for a reference that stands for something.
    pub const fn is_bound(self) -> bool {
        match self {
            Self::Typed | Self::Broken | Self::Heading | Self::Item => false,
            Self::Figure | Self::Incomplete | Self::Text | Self::Gap => true,
        }
    }

    pub const fn is_mark(self) -> bool {
        matches!(self, Self::Heading | Self::Item)
    }
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its bytes in the source.
    pub source: Range<usize>,
    /// Its bytes in the shown text.
    pub shown: Range<usize>,
    /// What it is.
    pub kind: Kind,
}

/// What a reference shows as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Filled {
    /// The text; not used for [`Kind::Broken`].
    pub text: String,
    /// What it is.
    pub kind: Kind,
}

/// Text that was copied: as it was shown, and as it stood in the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Clip {
    /// What went to the clipboard.
    pub shown: String,
    /// The same with its references.
    pub source: String,
}

/// Fills references: what stands between the braces in, what is shown out.
pub(super) type Fill<'a> = &'a dyn Fn(&str) -> Filled;

/// The pieces of a text for whoever lays it out: the editor's field holds the text itself while it
/// asks for the layout.
pub(super) type Pieces = Rc<RefCell<Vec<Piece>>>;

/// The text of a section, as it stands in the plan and as it is shown.
///
/// Invariant: the pieces lie one behind the other in both texts and cover both without a gap.
pub(super) struct Prose<'a> {
    pub(super) source: String,
    pub(super) shown: String,
    pieces: Vec<Piece>,
    shared: Pieces,
    fill: Fill<'a>,
    pub(super) clip: Option<&'a Clip>,
}

impl<'a> Prose<'a> {
    /// The text of a section. A pasted text equal to `clip` brings its references back.
    pub fn new(source: &str, fill: Fill<'a>, clip: Option<&'a Clip>) -> Self {
        let mut prose = Self {
            source: source.to_owned(),
            shown: String::new(),
            pieces: Vec::new(),
            shared: Pieces::default(),
            fill,
            clip,
        };
        prose.read();
        prose
    }

    /// The text as the plan keeps it.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The pieces in reading order.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// The pieces as they are whenever one looks.
    pub fn shared(&self) -> Pieces {
        Rc::clone(&self.shared)
    }

    /// The shown text of a piece.
    pub fn text(&self, piece: &Piece) -> &str {
        self.shown.get(piece.shown.clone()).unwrap_or_default()
    }

    /// What a reference says, without its braces.
    pub fn reference(&self, piece: &Piece) -> &str {
        let whole = self.source.get(piece.source.clone()).unwrap_or_default();
        whole.trim_start_matches('{').trim_end_matches('}').trim()
    }

    /// The source of a range of the shown text.
    pub fn source_of(&self, shown: Range<CharIndex>) -> &str {
        let (start, end) = self.whole_range(shown);
        self.source.get(start..end).unwrap_or_default()
    }

    /// The place in the shown text of a byte of the source.
    pub fn shown_char(&self, source: usize) -> CharIndex {
        let piece = self
            .pieces
            .iter()
            .find(|piece| source < piece.source.end)
            .filter(|piece| piece.source.start <= source);
        let byte = match piece {
            Some(piece) if piece.kind.is_whole() => piece.shown.start,
            Some(piece) => piece.shown.start + (source - piece.source.start),
            None => self.shown.len(),
        };
        let before = self.shown.get(..byte).unwrap_or_default();
        CharIndex(before.chars().count())
    }

    /// The byte of the source at a place of the shown text; behind a piece that is one.
    pub fn source_byte(&self, at: CharIndex) -> usize {
        let byte = self.shown_byte(at);
        match self.piece_at(byte) {
            None => self.source.len(),
            Some(piece) if !piece.kind.is_whole() => {
                piece.source.start + (byte - piece.shown.start)
            }
            Some(piece) if byte == piece.shown.start && !piece.kind.is_mark() => piece.source.start,
            Some(piece) => piece.source.end,
        }
    }

    /// The reference next to a place of the shown text: the one that ends there, else the one that
    /// begins there.
    pub fn bound_near(&self, at: CharIndex) -> Option<&Piece> {
        let byte = self.shown_byte(at);
        let bound = || self.pieces.iter().filter(|piece| piece.kind.is_bound());
        bound()
            .find(|piece| piece.shown.start < byte && byte <= piece.shown.end)
            .or_else(|| bound().find(|piece| piece.shown.start == byte))
    }

    /// Where a cursor may stand: not inside a piece that is one, and behind the sign of its line.
    /// `before` is where it stood before it moved.
    pub fn settled(&self, at: CharIndex, before: CharIndex) -> CharIndex {
        let byte = self.shown_byte(at);
        let Some(piece) = self.piece_at(byte).filter(|piece| piece.kind.is_whole()) else {
            return at;
        };
        let char_of = |byte: usize| {
            CharIndex(
                self.shown
                    .get(..byte)
                    .map_or(0, |before| before.chars().count()),
            )
        };
        let (start, end) = (char_of(piece.shown.start), char_of(piece.shown.end));
        if piece.kind.is_mark() {
            // From behind the sign one goes left to the end of the line above.
            if before == end && at < before && start > CharIndex::ZERO {
                return CharIndex(start.0 - 1);
            }
            return end;
        }
        if byte == piece.shown.start {
            at
        } else if at < before {
            start
        } else {
            end
        }
    }

    /// The bytes of the source behind a range of the shown text, pieces that are one taken whole.
    pub(super) fn whole_range(&self, shown: Range<CharIndex>) -> (usize, usize) {
        let (from, to) = (self.shown_byte(shown.start), self.shown_byte(shown.end));
        let start = match self.piece_at(from) {
            None => self.source.len(),
            Some(piece) if piece.kind.is_whole() => piece.source.start,
            Some(piece) => piece.source.start + (from - piece.shown.start),
        };
        let end = match self.piece_at(to) {
            None => self.source.len(),
            Some(piece) if piece.kind.is_whole() && to == piece.shown.start => piece.source.start,
            Some(piece) if piece.kind.is_whole() => piece.source.end,
            Some(piece) => piece.source.start + (to - piece.shown.start),
        };
        (start, end.max(start))
    }

    /// The piece in which a byte of the shown text lies.
    fn piece_at(&self, byte: usize) -> Option<&Piece> {
        self.pieces.iter().find(|piece| byte < piece.shown.end)
    }

    fn shown_byte(&self, at: CharIndex) -> usize {
        let found = self.shown.char_indices().nth(at.0);
        found.map_or(self.shown.len(), |(byte, _)| byte)
    }

    /// Reads the source anew: its pieces, and what they show.
    pub(super) fn read(&mut self) {
        self.shown.clear();
        self.pieces.clear();
        let source = std::mem::take(&mut self.source);
        let mut start = 0;
        for line in source.split_inclusive('\n') {
            self.read_line(line, start);
            start += line.len();
        }
        self.source = source;
        self.shared.borrow_mut().clone_from(&self.pieces);
    }

    fn read_line(&mut self, line: &str, start: usize) {
        let mut at = 0;
        for ((mark, sign), kind) in [(HEADING, Kind::Heading), (ITEM, Kind::Item)] {
            if line.starts_with(mark) {
                at = mark.len();
                self.push(start..start + at, sign, kind);
            }
        }
        let rest = line.get(at..).unwrap_or_default();
        let mut from = 0;
        for (range, raw) in find_references(rest) {
            let offset = start + at;
            let before = rest.get(from..range.start).unwrap_or_default();
            self.push(offset + from..offset + range.start, before, Kind::Typed);
            let written = rest.get(range.clone()).unwrap_or_default();
            let source = offset + range.start..offset + range.end;
            let filled = (self.fill)(raw);
            // A piece without a text could not be seen, and so not be removed.
            if filled.kind == Kind::Broken || filled.text.is_empty() {
                self.push(source, written, Kind::Broken);
            } else {
                let one_line = filled.text.replace(['\n', '\r'], " ");
                self.push(source, &one_line, filled.kind);
            }
            from = range.end;
        }
        let offset = start + at;
        self.push(
            offset + from..start + line.len(),
            rest.get(from..).unwrap_or_default(),
            Kind::Typed,
        );
    }

    fn push(&mut self, source: Range<usize>, shown: &str, kind: Kind) {
        if shown.is_empty() {
            return;
        }
        let start = self.shown.len();
        self.shown.push_str(shown);
        self.pieces.push(Piece {
            source,
            shown: start..self.shown.len(),
            kind,
        });
    }
}
