//! The text of a section as it is written: references show as the figures that they stand for.
//!
//! The plan keeps `{{inventory.total@2022|万t CO2}}`, the person sees and edits `103.7`. [`Prose`]
//! keeps both texts and the pieces that tie them together, and is the buffer of the editor: what is
//! typed or deleted in the shown text is carried over to the source. A figure is one piece: it is
//! removed as a whole, and nothing is ever typed into it. The same holds for the mark of a small
//! heading (`# `) and of a list item (`- `), which show as signs.

use std::any::TypeId;
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use egui::TextBuffer;
use egui::text::{CCursor, CharIndex};

use crate::figure::find_references;

/// How a heading of the source is shown.
const HEADING: (&str, &str) = ("# ", "■ ");
/// How an item of a list is shown.
const ITEM: (&str, &str) = ("- ", "• ");

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

    const fn is_mark(self) -> bool {
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
    source: String,
    shown: String,
    pieces: Vec<Piece>,
    shared: Pieces,
    fill: Fill<'a>,
    clip: Option<&'a Clip>,
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

    /// Makes the line at a place a heading or an item, or a paragraph again when it is one.
    pub fn toggle_mark(&mut self, at: CharIndex, kind: Kind) {
        let at = self.source_byte(at);
        let start = self
            .source
            .get(..at)
            .and_then(|before| before.rfind('\n'))
            .map_or(0, |newline| newline + 1);
        let line = self.source.get(start..).unwrap_or_default();
        let mark = if kind == Kind::Heading {
            HEADING.0
        } else {
            ITEM.0
        };
        let old = [HEADING.0, ITEM.0]
            .into_iter()
            .find(|mark| line.starts_with(mark));
        let new = if old == Some(mark) { "" } else { mark };
        self.source
            .replace_range(start..start + old.map_or(0, str::len), new);
        self.read();
    }

    /// Puts a text in the place of bytes of the source.
    pub fn replace(&mut self, range: Range<usize>, text: &str) {
        if self.source.get(range.clone()).is_some() {
            self.source.replace_range(range, text);
            self.read();
        }
    }

    /// Puts a text into the source at a place of the shown text; where the cursor then stands.
    fn put(&mut self, text: &str, at: CharIndex) -> CharIndex {
        let at = self.source_byte(at);
        if text == "\n"
            && let Some(after) = self.next_item(at)
        {
            return after;
        }
        let text = match self.clip {
            Some(clip) if clip.shown == text => clip.source.as_str(),
            Some(_) | None => text,
        };
        let text = text.replace("\r\n", "\n").replace(['\r', '\0'], "\n");
        self.source.insert_str(at, &text);
        self.read();
        self.shown_char(at + text.len())
    }

    /// A new line after an item is the next item, and one in an empty item ends the list.
    fn next_item(&mut self, at: usize) -> Option<CharIndex> {
        let before = self.source.get(..at)?;
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = self.source.get(start..)?.lines().next().unwrap_or_default();
        let content = line.strip_prefix(ITEM.0)?;
        if content.trim().is_empty() {
            self.source.replace_range(start..start + line.len(), "");
            self.read();
            return Some(self.shown_char(start));
        }
        let new = format!("\n{}", ITEM.0);
        self.source.insert_str(at, &new);
        self.read();
        Some(self.shown_char(at + new.len()))
    }

    /// Takes a range of the shown text out; where the cursor then stands.
    fn take_out(&mut self, shown: Range<CharIndex>) -> CharIndex {
        let (start, mut end) = self.whole_range(shown);
        // A line that joins the one before it loses the sign that stood at its beginning.
        let joins = self
            .source
            .get(start..end)
            .is_some_and(|gone| gone.ends_with('\n'))
            && !self
                .source
                .get(..start)
                .is_none_or(|before| before.is_empty() || before.ends_with('\n'));
        if joins {
            let mark = self
                .pieces
                .iter()
                .find(|piece| piece.source.start == end && piece.kind.is_mark());
            end = mark.map_or(end, |mark| mark.source.end);
        }
        self.source.replace_range(start..end, "");
        self.read();
        self.shown_char(start)
    }

    /// The bytes of the source behind a range of the shown text, pieces that are one taken whole.
    fn whole_range(&self, shown: Range<CharIndex>) -> (usize, usize) {
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
    fn read(&mut self) {
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

impl TextBuffer for Prose<'_> {
    fn is_mutable(&self) -> bool {
        true
    }

    fn as_str(&self) -> &str {
        &self.shown
    }

    fn insert_text(&mut self, text: &str, char_index: CharIndex) -> usize {
        self.put(text, char_index).0.saturating_sub(char_index.0)
    }

    fn insert_text_at(&mut self, cursor: &mut CCursor, text: &str, _limit: usize) {
        cursor.index = self.put(text, cursor.index);
    }

    fn delete_char_range(&mut self, range: Range<CharIndex>) {
        let _cursor = self.take_out(range);
    }

    fn delete_selected_ccursor_range(&mut self, [min, max]: [CCursor; 2]) -> CCursor {
        let index = if min.index == max.index {
            min.index
        } else {
            self.take_out(min.index..max.index)
        };
        CCursor {
            index,
            prefer_next_row: true,
        }
    }

    /// The field has an undo of its own that knows only the shown text; it would cost the
    /// references. The window takes its keys before the field sees them; this is the second lock.
    fn replace_with(&mut self, _text: &str) {}

    fn type_id(&self) -> TypeId {
        // The buffer borrows, so it has no type id of its own; nobody asks for its type.
        TypeId::of::<Kind>()
    }
}

#[cfg(test)]
mod tests {
    use super::Kind as K;
    use super::*;

    fn fill(raw: &str) -> Filled {
        let (text, kind) = match raw {
            "total" => ("103.7", Kind::Figure),
            "place" => ("海澜县", Kind::Text),
            _ => ("", Kind::Broken),
        };
        Filled {
            text: text.to_owned(),
            kind,
        }
    }

    fn prose(source: &str) -> Prose<'static> {
        Prose::new(source, &fill, None)
    }

    fn at(prose: &Prose<'_>, shown: &str) -> CharIndex {
        let before = prose.as_str().split(shown).next().unwrap_or_default();
        CharIndex(before.chars().count())
    }

    #[test]
    fn references_show_as_what_they_stand_for() {
        let prose = prose("# 总量\n{{place}}为{{total}}万吨，{{nothing}}");
        assert_eq!(prose.as_str(), "■ 总量\n海澜县为103.7万吨，{{nothing}}");
        let kinds: Vec<Kind> = prose.pieces().iter().map(|piece| piece.kind).collect();
        assert_eq!(
            kinds,
            [
                K::Heading,
                K::Typed,
                K::Text,
                K::Typed,
                K::Figure,
                K::Typed,
                K::Broken
            ]
        );
    }

    #[test]
    fn what_is_typed_goes_to_its_place_in_the_source() {
        let mut prose = prose("为{{total}}万吨");
        let mut cursor = CCursor::new(at(&prose, "万吨"));
        prose.insert_text_at(&mut cursor, "约", usize::MAX);
        assert_eq!(prose.source(), "为{{total}}约万吨");
        assert_eq!(cursor.index, at(&prose, "万吨"));
        // Inside a figure nothing is typed: it goes behind it.
        let mut cursor = CCursor::new(at(&prose, "3.7"));
        prose.insert_text_at(&mut cursor, "，", usize::MAX);
        assert_eq!(prose.source(), "为{{total}}，约万吨");
    }

    #[test]
    fn a_reference_that_is_closed_becomes_its_figure() {
        let mut prose = prose("");
        let mut cursor = CCursor::new(CharIndex::ZERO);
        for c in "为{{total}}吨".chars() {
            prose.insert_text_at(&mut cursor, &c.to_string(), usize::MAX);
        }
        assert_eq!(prose.source(), "为{{total}}吨");
        assert_eq!(prose.as_str(), "为103.7吨");
        assert_eq!(cursor.index, CharIndex(7));
    }

    #[test]
    fn a_figure_is_removed_as_a_whole() {
        let mut prose = prose("为{{total}}万吨");
        let end = CCursor::new(at(&prose, "万吨"));
        let cursor = prose.delete_previous_char(end);
        assert_eq!((prose.source(), cursor.index), ("为万吨", CharIndex(1)));
    }

    #[test]
    fn lines_that_join_lose_their_sign() {
        let mut prose = prose("一\n- 二");
        let cursor = prose.delete_next_char(CCursor::new(CharIndex(1)));
        assert_eq!((prose.source(), cursor.index), ("一二", CharIndex(1)));
    }

    #[test]
    fn a_new_line_goes_on_with_a_list_and_ends_it() {
        let mut prose = prose("- 一");
        let mut cursor = CCursor::new(CharIndex(3));
        prose.insert_text_at(&mut cursor, "\n", usize::MAX);
        assert_eq!((prose.source(), cursor.index), ("- 一\n- ", CharIndex(6)));
        prose.insert_text_at(&mut cursor, "\n", usize::MAX);
        assert_eq!((prose.source(), cursor.index), ("- 一\n", CharIndex(4)));
    }

    #[test]
    fn a_cursor_never_stands_inside_a_figure() {
        let prose = prose("- 为{{total}}吨");
        let (start, end) = (at(&prose, "103.7"), at(&prose, "吨"));
        assert_eq!(prose.settled(CharIndex(start.0 + 1), start), end);
        assert_eq!(prose.settled(CharIndex(end.0 - 1), end), start);
        assert_eq!(prose.settled(CharIndex(1), CharIndex(2)), CharIndex(2));
        assert_eq!(prose.settled(CharIndex(0), CharIndex(9)), CharIndex(2));
    }

    #[test]
    fn marks_of_lines_come_and_go() {
        let mut prose = prose("一\n二");
        prose.toggle_mark(CharIndex(3), Kind::Heading);
        assert_eq!(prose.source(), "一\n# 二");
        prose.toggle_mark(CharIndex(3), Kind::Item);
        assert_eq!(prose.source(), "一\n- 二");
        prose.toggle_mark(CharIndex(3), Kind::Item);
        assert_eq!(prose.source(), "一\n二");
    }

    #[test]
    fn what_is_copied_keeps_its_references() {
        let text = prose("为{{total}}吨");
        let clip = Clip {
            shown: "103.7吨".to_owned(),
            source: text.source_of(at(&text, "103.7")..CharIndex(7)).to_owned(),
        };
        assert_eq!(clip.source, "{{total}}吨");
        let mut other = Prose::new("即", &fill, Some(&clip));
        let mut cursor = CCursor::new(CharIndex(1));
        other.insert_text_at(&mut cursor, "103.7吨", usize::MAX);
        assert_eq!(other.source(), "即{{total}}吨");
        assert_eq!(cursor.index, CharIndex(7));
    }
}
