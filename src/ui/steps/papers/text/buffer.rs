//! Changing a text with references: what is typed or deleted in the shown text is carried over to
//! the source. A piece that is one is removed as a whole, and nothing is ever typed into it.

use std::any::TypeId;
use std::ops::Range;

use egui::TextBuffer;
use egui::text::{CCursor, CharIndex};

use super::prose::{HEADING, ITEM, Kind, Prose};

impl Prose<'_> {
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
                .pieces()
                .iter()
                .find(|piece| piece.source.start == end && piece.kind.is_mark());
            end = mark.map_or(end, |mark| mark.source.end);
        }
        self.source.replace_range(start..end, "");
        self.read();
        self.shown_char(start)
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
    use crate::ui::steps::papers::text::prose::{Clip, Filled};

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
