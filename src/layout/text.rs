//! From text to lines: faces, widths, squeezed punctuation, line ends, justification.
//!
//! Owns the setting of one paragraph; knows no page. What is set keeps its text to the letter:
//! space between Chinese and Latin characters, squeezing and stretching change advances only.
//! Gaps stay under 0.1 em, because readers that extract text take wider ones for spaces (poppler
//! breaks words there, `minWordBreakSpace`).

use super::breaking::{Break, breaks, word_ends};
use super::class::{Class, classes, is_ignorable, wants_space};
use super::fonts::drawn;
use super::measure::{NEAR, Style, count};
use super::{Face, Item, Rgb, TextRun};
use crate::base::Lang;
use crate::compose::Align;

/// Space between a Chinese character and a letter or digit, in em. With the room that the faces
/// leave beside their glyphs it looks like the eighth of an em that clreq asks for at least.
const THIN: f32 = 0.08;
/// By how much justification may widen such a space.
const THIN_STRETCH: f32 = 0.012;
/// By how much it may part two Chinese characters.
const HAN_STRETCH: f32 = 0.09;
/// By how much it may widen a space between words.
const WORD_STRETCH: f32 = 0.4;

/// A piece of a paragraph in one face and colour.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'a> {
    /// The text.
    pub text: &'a str,
    /// The wanted face.
    pub face: Face,
    /// The colour.
    pub color: Rgb,
}

/// A character with everything that decides its place.
#[derive(Clone, Copy, Debug)]
struct Glyph {
    character: char,
    face: Face,
    color: Rgb,
    class: Class,
    /// What stands before it.
    at: Break,
    /// Space before it: positive beside Latin, negative where an opening mark is squeezed.
    before: f32,
    /// Its advance, squeezed where the next is a mark too.
    advance: f32,
    /// What may still be taken from it at the end of a line.
    spare: f32,
}

impl Glyph {
    /// What stands before the character at the start of a line: nothing, but for a quote in
    /// English text, whose ink stands at the right end of its square.
    fn lead(&self) -> f32 {
        if self.class == Class::Latin {
            self.before.min(0.0)
        } else {
            0.0
        }
    }
}

/// A paragraph whose characters have faces and widths, ready to be cut into lines of any measure.
#[derive(Clone, Debug)]
pub(super) struct Shaped {
    glyphs: Vec<Glyph>,
    size: f32,
    /// The characters that no face has, in order, repeated.
    pub missing: Vec<char>,
}

/// The measure of a paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measure {
    /// The width of a line.
    pub width: f32,
    /// The indent of the first line.
    pub first: f32,
    /// The indent of the others.
    pub rest: f32,
    /// True to fill all lines but the last.
    pub justify: bool,
}

impl Measure {
    /// Lines of one width, ragged at the right.
    pub(super) const fn ragged(width: f32) -> Self {
        Self {
            width,
            first: 0.0,
            rest: 0.0,
            justify: false,
        }
    }
}

/// A line that is set.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Line {
    /// Where it begins.
    pub x: f32,
    /// Its width without the spaces at its end.
    pub width: f32,
    /// The size of its characters.
    pub size: f32,
    runs: Vec<Run>,
}

#[derive(Clone, Debug, PartialEq)]
struct Run {
    x: f32,
    face: Face,
    color: Rgb,
    text: String,
    advances: Vec<f32>,
}

impl Line {
    /// The line as items, its measure beginning at `x`, its characters on the base line `y`.
    pub(super) fn items(&self, x: f32, y: f32) -> impl Iterator<Item = Item> + '_ {
        self.runs.iter().map(move |run| {
            Item::Text(TextRun {
                x: x + run.x,
                y,
                size: self.size,
                face: run.face,
                color: run.color,
                text: run.text.clone(),
                advances: run.advances.clone(),
            })
        })
    }

    /// How far the line moves to be aligned in a width.
    pub(super) fn shift(&self, align: Align, width: f32) -> f32 {
        match align {
            Align::Left => 0.0,
            Align::Centre => (width - self.width) / 2.0 - self.x,
            Align::Right => width - self.width - self.x,
        }
    }
}

impl Shaped {
    /// Shapes one text in one style.
    pub(super) fn new(text: &str, style: Style, lang: Lang) -> Self {
        let piece = Piece {
            text,
            face: style.face,
            color: style.color,
        };
        Self::of(&[piece], style, lang)
    }

    /// Shapes a paragraph of several pieces; size and grid are those of the style.
    pub(super) fn of(pieces: &[Piece<'_>], style: Style, lang: Lang) -> Self {
        let mut text: Vec<char> = Vec::new();
        let mut looks: Vec<(Face, Rgb)> = Vec::new();
        for piece in pieces {
            for character in clean(piece.text) {
                text.push(character);
                looks.push((piece.face, piece.color));
            }
        }
        let classes = classes(&text, lang);
        let breaks = breaks(&text, &classes);
        let mut shaped = Self {
            glyphs: Vec::with_capacity(text.len()),
            size: style.size,
            missing: Vec::new(),
        };
        for (((&character, class), at), (face, color)) in
            text.iter().zip(classes).zip(breaks).zip(looks)
        {
            shaped.push(character, class, at, (face, color), style);
        }
        shaped.squeeze();
        shaped
    }

    fn push(&mut self, character: char, class: Class, at: Break, look: (Face, Rgb), style: Style) {
        let drawn = drawn(look.0, character);
        let is_square = drawn.advance == 1000;
        let natural = f32::from(drawn.advance) / 1000.0 * style.size;
        let mut glyph = Glyph {
            character,
            face: drawn.face,
            color: look.1,
            class,
            at,
            before: 0.0,
            advance: natural,
            spare: 0.0,
        };
        if class == Class::Newline {
            glyph.advance = 0.0;
        } else if is_square && class == Class::Latin && is_wide_quote(character) {
            narrow_quote(&mut glyph, style.size);
        } else if is_square {
            glyph.advance = style.em;
            if matches!(class, Class::Close | Class::Stop) {
                glyph.spare = style.size / 2.0;
            }
        }
        if drawn.missing && class != Class::Newline {
            self.missing.push(character);
        }
        self.glyphs.push(glyph);
    }

    /// Takes the blank half from marks that meet, and puts thin space beside Latin.
    fn squeeze(&mut self) {
        let half = self.size / 2.0;
        let thin = self.size * THIN;
        let mut rest = self.glyphs.as_mut_slice();
        while let Some((left, tail)) = rest.split_first_mut() {
            let Some(right) = tail.first_mut() else {
                return;
            };
            let halves = left.class.is_half_blank() && right.class.is_half_blank();
            if halves && left.class != Class::Open && left.spare > 0.0 {
                left.advance -= half;
                left.spare = 0.0;
            } else if halves && left.class == Class::Open && right.class == Class::Open {
                right.before -= half;
            } else if wants_space(left.class, right.class) {
                right.before += thin;
            }
            rest = tail;
        }
    }

    /// The same, cut only between words, as titles are: 示范 stays on one line.
    pub(super) fn keeping_words(mut self) -> Self {
        let text: String = self.glyphs.iter().map(|glyph| glyph.character).collect();
        let ends = word_ends(&text);
        let mut byte = 0;
        for glyph in &mut self.glyphs {
            if glyph.at == Break::May && !ends.contains(&byte) {
                glyph.at = Break::No;
            }
            byte += glyph.character.len_utf8();
        }
        self
    }

    /// The same with ideographic spaces of two thirds of an em, as between the number and the words
    /// of a caption: readers take a gap as wide as a character for one between columns.
    pub(super) fn closing_up(mut self) -> Self {
        for glyph in &mut self.glyphs {
            if glyph.character == '\u{3000}' {
                glyph.advance = self.size * 2.0 / 3.0;
            }
        }
        self
    }

    /// The width of the widest line when only the author's line ends count.
    pub(super) fn natural(&self) -> f32 {
        self.widest(|at| at == Break::Must)
    }

    /// The width of the widest piece that is kept together.
    pub(super) fn narrowest(&self) -> f32 {
        self.widest(|at| at != Break::No)
    }

    fn widest(&self, ends: impl Fn(Break) -> bool) -> f32 {
        let mut widest: f32 = 0.0;
        let (mut width, mut trailing) = (0.0, 0.0);
        for glyph in &self.glyphs {
            if ends(glyph.at) {
                widest = widest.max(width - trailing);
                (width, trailing) = (0.0, 0.0);
            }
            let before = if width > 0.0 {
                glyph.before
            } else {
                glyph.lead()
            };
            width += before + glyph.advance;
            trailing = if glyph.class == Class::Space {
                trailing + glyph.advance
            } else {
                0.0
            };
        }
        widest.max(width - trailing)
    }

    /// Cuts the paragraph into lines. An empty paragraph has none; an empty line of the author
    /// is a line without text.
    pub(super) fn lines(&self, measure: Measure) -> Vec<Line> {
        let mut ends = self.ends(measure);
        self.mend_last(&mut ends, measure);
        let mut lines = Vec::with_capacity(ends.len());
        let mut start = 0;
        for end in ends {
            let indent = indent(measure, lines.len());
            let glyphs = self.glyphs.get(start..end).unwrap_or_default();
            let last = self
                .glyphs
                .get(end)
                .is_none_or(|next| next.at == Break::Must);
            lines.push(self.line(glyphs, indent, measure, measure.justify && !last));
            start = end;
        }
        lines
    }

    /// The ends of the lines: each takes as much as fits.
    fn ends(&self, measure: Measure) -> Vec<usize> {
        let mut ends = Vec::new();
        let (mut start, mut chance) = (0, 0);
        let mut at = 0;
        let mut width = 0.0;
        while let Some(glyph) = self.glyphs.get(at) {
            if glyph.at == Break::Must && at > start {
                ends.push(at);
                (start, chance, width) = (at, at, 0.0);
            } else if glyph.at == Break::May {
                chance = at;
            }
            let before = if at > start {
                glyph.before
            } else {
                glyph.lead()
            };
            let room = measure.width - indent(measure, ends.len());
            let needed = width + before + glyph.advance - glyph.spare;
            let hangs = matches!(glyph.class, Class::Space | Class::Newline);
            if needed > room + NEAR && !hangs && at > start {
                // A piece wider than the line is cut where the line is full.
                let end = if chance > start { chance } else { at };
                ends.push(end);
                (start, chance, at, width) = (end, end, end, 0.0);
                continue;
            }
            width += before + glyph.advance;
            at += 1;
        }
        if at > start {
            ends.push(at);
        }
        ends
    }

    /// A last line of a single character is an orphan: it gets company from the line before,
    /// as long as that line can still be filled.
    fn mend_last(&self, ends: &mut [usize], measure: Measure) {
        let [before @ .., end, last] = ends else {
            return;
        };
        let start = before.last().copied().unwrap_or(0);
        let tail = self.glyphs.get(*end..*last).unwrap_or_default();
        let words = tail.iter().filter(|glyph| glyph.class == Class::Han);
        let lonely = words.count() == 1 && tail.iter().all(|glyph| !glyph.class.is_western());
        if !lonely || !measure.justify {
            return;
        }
        let line = self.glyphs.get(start..*end).unwrap_or_default();
        let earlier = line.iter().rposition(|glyph| glyph.at == Break::May);
        let Some(kept) = earlier.filter(|&kept| kept > 0) else {
            return;
        };
        let shorter = line.get(..kept).unwrap_or_default();
        let slack = measure.width - indent(measure, before.len()) - width_of(shorter);
        if slack <= self.stretch(shorter) {
            *end = start + kept;
        }
    }

    /// How much a line can be widened.
    fn stretch(&self, line: &[Glyph]) -> f32 {
        pairs(trimmed(line))
            .map(|(left, right)| self.cap(left, right))
            .sum()
    }

    /// By how much justification may widen the space between two characters.
    fn cap(&self, left: &Glyph, right: &Glyph) -> f32 {
        let share = match (left.class, right.class) {
            (Class::Space, _) => WORD_STRETCH,
            (_, Class::Space)
            | (Class::Dash, Class::Dash)
            | (Class::Ellipsis, Class::Ellipsis)
            | (Class::Fixed, Class::Latin | Class::Digit)
            | (Class::Latin | Class::Digit, Class::Latin | Class::Digit | Class::Fixed) => 0.0,
            _ if right.before > 0.0 => THIN_STRETCH,
            _ => HAN_STRETCH,
        };
        share * self.size
    }

    fn line(&self, glyphs: &[Glyph], indent: f32, measure: Measure, fill: bool) -> Line {
        let glyphs = without_newline(glyphs);
        let kept = trimmed(glyphs);
        let room = measure.width - indent;
        let mut width = width_of(kept);
        // The last mark gives its blank half when the line is that much too long.
        let spare = kept.last().map_or(0.0, |glyph| glyph.spare);
        let squeezed = if width > room + NEAR { spare } else { 0.0 };
        width -= squeezed;
        let slack = if fill { room - width } else { 0.0 };
        let gaps = self.gaps(kept, slack.max(0.0));
        width += gaps.iter().sum::<f32>();
        let mut line = Line {
            x: indent,
            width,
            size: self.size,
            runs: Vec::new(),
        };
        let mut x = indent + glyphs.first().map_or(0.0, Glyph::lead);
        let mut run: Option<Run> = None;
        for (at, glyph) in glyphs.iter().enumerate() {
            let next = glyphs.get(at + 1).map_or(0.0, |next| next.before);
            let gap = gaps.get(at).copied().unwrap_or(0.0);
            let cut = if at + 1 == kept.len() { squeezed } else { 0.0 };
            let advance = glyph.advance + next + gap - cut;
            if let Some(done) =
                run.take_if(|run| run.face != glyph.face || run.color != glyph.color)
            {
                line.runs.push(done);
            }
            let run = run.get_or_insert_with(|| Run {
                x,
                face: glyph.face,
                color: glyph.color,
                text: String::new(),
                advances: Vec::new(),
            });
            run.text.push(glyph.character);
            run.advances.push(advance);
            x += advance;
        }
        line.runs.extend(run);
        line
    }

    /// What each character of a line gets behind it so that the line is filled. Equal shares
    /// first; what then is left goes to the spaces between words. A line that cannot be filled
    /// without holes stays ragged.
    fn gaps(&self, line: &[Glyph], slack: f32) -> Vec<f32> {
        let caps: Vec<f32> = pairs(line)
            .map(|(left, right)| self.cap(left, right))
            .collect();
        if slack <= NEAR || caps.iter().sum::<f32>() < slack {
            return Vec::new();
        }
        let mut gaps = vec![0.0; caps.len()];
        let mut left = slack;
        while left > NEAR / 2.0 {
            let open = gaps
                .iter()
                .zip(&caps)
                .filter(|(gap, cap)| **cap - **gap > f32::EPSILON)
                .count();
            if open == 0 {
                break;
            }
            let share = left / count(open);
            for (gap, cap) in gaps.iter_mut().zip(&caps) {
                let more = share.min(cap - *gap).max(0.0);
                *gap += more;
                left -= more;
            }
        }
        gaps
    }
}

/// The characters of a text as they are set: one kind of line end, no tabs, nothing that means
/// nothing on paper.
fn clean(text: &str) -> impl Iterator<Item = char> + '_ {
    let mut was_return = false;
    text.chars().filter_map(move |character| {
        let is_second = was_return && character == '\n';
        was_return = character == '\r';
        match character {
            '\n' if is_second => None,
            '\r' | '\u{b}' | '\u{c}' | '\u{2028}' | '\u{2029}' | '\u{85}' => Some('\n'),
            '\t' => Some(' '),
            _ if is_ignorable(character) => None,
            _ => Some(character),
        }
    })
}

const fn is_wide_quote(character: char) -> bool {
    matches!(character, '“' | '”' | '‘' | '’')
}

/// The faces draw curly quotes in a square; in English text they take the room of their ink.
fn narrow_quote(glyph: &mut Glyph, size: f32) {
    let opens = matches!(glyph.character, '“' | '‘');
    let width = if matches!(glyph.character, '“' | '”') {
        0.46
    } else {
        0.27
    };
    glyph.advance = width * size;
    if opens {
        // The ink stands at the right end of the square.
        glyph.before = (width - 1.0) * size;
        glyph.advance = size;
    }
}

fn indent(measure: Measure, line: usize) -> f32 {
    if line == 0 {
        measure.first
    } else {
        measure.rest
    }
}

fn without_newline(glyphs: &[Glyph]) -> &[Glyph] {
    match glyphs {
        [rest @ .., last] if last.class == Class::Newline => rest,
        _ => glyphs,
    }
}

fn trimmed(glyphs: &[Glyph]) -> &[Glyph] {
    let mut kept = glyphs;
    while let [rest @ .., last] = kept {
        if !matches!(last.class, Class::Space | Class::Newline) {
            break;
        }
        kept = rest;
    }
    kept
}

fn width_of(glyphs: &[Glyph]) -> f32 {
    let lead = glyphs.first().map_or(0.0, Glyph::lead);
    let between: f32 = lead + glyphs.iter().skip(1).map(|glyph| glyph.before).sum::<f32>();
    glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() + between
}

fn pairs(glyphs: &[Glyph]) -> impl Iterator<Item = (&Glyph, &Glyph)> {
    glyphs.iter().zip(glyphs.iter().skip(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: Style = Style::new(Face::Serif, 10.0);

    fn set(text: &str, width: f32) -> Vec<String> {
        let measure = Measure {
            justify: true,
            ..Measure::ragged(width)
        };
        let lines = Shaped::new(text, STYLE, Lang::Zh).lines(measure);
        for line in &lines {
            assert!(line.width <= width + 0.1, "{line:?}");
        }
        lines
            .iter()
            .map(|line| line.runs.iter().map(|run| run.text.as_str()).collect())
            .collect()
    }

    #[test]
    fn keeps_points_from_the_start_of_a_line_and_fills_it() {
        // Ten squares: the comma does not fit after the tenth, so the tenth goes with it.
        let lines = set("一二三四五六七八九十，甲乙丙", 100.0);
        assert_eq!(lines, ["一二三四五六七八九", "十，甲乙丙"]);
        // The blank half of a mark at the end of a line may be lost.
        let lines = set("一二三四五六七八九，甲乙丙", 96.0);
        assert_eq!(lines, ["一二三四五六七八九，", "甲乙丙"]);
    }

    #[test]
    fn cuts_words_wider_than_the_line() {
        let lines = set(&"a".repeat(60), 100.0);
        assert_eq!(lines.concat(), "a".repeat(60));
        assert!(lines.len() > 3);
    }

    #[test]
    fn keeps_every_character_and_the_authors_lines() {
        assert_eq!(set("甲\r\n\n乙 丙\t丁", 100.0), ["甲", "", "乙 丙 丁"]);
        assert!(set("", 100.0).is_empty());
    }

    #[test]
    fn squeezes_marks_that_meet() {
        let shaped = Shaped::new("甲”。（乙", STYLE, Lang::Zh);
        assert!((shaped.natural() - 40.0).abs() < 0.01);
    }

    #[test]
    fn gives_the_last_character_company() {
        let lines = set("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子。", 200.0);
        assert_eq!(lines, ["一二三四五六七八九十甲乙丙丁戊己庚辛壬", "癸子。"]);
    }
}
