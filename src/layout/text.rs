//! From shaped text to lines: line ends, justification.
//!
//! Owns the cutting of one paragraph; knows no page. Gaps stay under 0.1 em, because readers that
//! extract text take wider ones for spaces (poppler breaks words there, `minWordBreakSpace`).

use super::breaking::Break;
use super::class::Class;
use super::measure::{NEAR, count};
use super::shape::{Glyph, Shaped};
use super::{Face, Item, Rgb, TextRun};
use crate::compose::Align;

/// By how much justification may widen the thin space between a Chinese character and a letter.
const THIN_STRETCH: f32 = 0.012;
/// By how much it may part two Chinese characters.
const HAN_STRETCH: f32 = 0.095;
/// By how much it may widen a space between words.
const WORD_STRETCH: f32 = 0.4;
/// The share of a ragged line that may stay empty before a number is parted from its unit.
const RAGGED: f32 = 0.2;

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

    /// How many lines the paragraph takes in a width.
    pub(super) fn count_lines(&self, width: f32) -> usize {
        self.ends(Measure::ragged(width)).len()
    }

    /// The ends of the lines: each takes as much as fits.
    fn ends(&self, measure: Measure) -> Vec<usize> {
        let mut ends = Vec::new();
        let (mut start, mut chance, mut weak) = (0, 0, 0);
        let mut at = 0;
        let mut width = 0.0;
        while let Some(glyph) = self.glyphs.get(at) {
            if glyph.at == Break::Must && at > start {
                ends.push(at);
                (start, chance, width) = (at, at, 0.0);
            } else if glyph.at == Break::May {
                chance = at;
            } else if glyph.at == Break::Weak {
                weak = at;
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
                let line = self.glyphs.get(start..chance).unwrap_or_default();
                let bearable = if measure.justify {
                    self.stretch(line)
                } else {
                    RAGGED * room
                };
                let holds = room - width_of(trimmed(line)) <= bearable;
                let end = if chance > start && (holds || weak <= chance) {
                    chance
                } else if weak > start {
                    weak
                } else {
                    // A piece wider than the line is cut where the line is full.
                    self.joint(start, at)
                };
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

    /// The last place before `full` at which an address is cut: before its @ or one of its points.
    fn joint(&self, start: usize, full: usize) -> usize {
        let glyphs = self.glyphs.get(start..=full).unwrap_or_default();
        let is_letter = |glyph: &Glyph| glyph.character.is_ascii_alphabetic();
        let pairs = glyphs.iter().zip(glyphs.iter().skip(1));
        let mut joint = pairs
            .enumerate()
            .skip(1)
            .filter(|(_, (sign, next))| matches!(sign.character, '@' | '.') && is_letter(next));
        joint.next_back().map_or(full, |(at, _)| start + at)
    }

    /// A last line of a single character is an orphan: it gets company from the line before, as
    /// long as that line can still be filled or is ragged anyway.
    fn mend_last(&self, ends: &mut [usize], measure: Measure) {
        let [before @ .., end, last] = ends else {
            return;
        };
        if self
            .glyphs
            .get(*end)
            .is_none_or(|next| next.at == Break::Must)
        {
            return;
        }
        let start = before.last().copied().unwrap_or(0);
        let tail = self.glyphs.get(*end..*last).unwrap_or_default();
        let words = tail.iter().filter(|glyph| glyph.class == Class::Han);
        let lonely = words.count() == 1 && tail.iter().all(|glyph| !glyph.class.is_western());
        if !lonely {
            return;
        }
        let line = self.glyphs.get(start..*end).unwrap_or_default();
        let earlier = line.iter().rposition(|glyph| glyph.at == Break::May);
        let Some(kept) = earlier.filter(|&kept| kept > 1) else {
            return;
        };
        let shorter = line.get(..kept).unwrap_or_default();
        let slack = measure.width - indent(measure, before.len()) - width_of(shorter);
        if !measure.justify || slack <= self.stretch(shorter) {
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

    /// Sets the characters of a line. The last mark gives its blank half when the line is that
    /// much too long.
    fn line(&self, glyphs: &[Glyph], indent: f32, measure: Measure, fill: bool) -> Line {
        let glyphs = without_newline(glyphs);
        let kept = trimmed(glyphs);
        let room = measure.width - indent;
        let natural = width_of(kept);
        let spare = kept.last().map_or(0.0, |glyph| glyph.spare);
        let squeezed = if natural > room + NEAR { spare } else { 0.0 };
        let width = natural - squeezed;
        let slack = if fill { room - width } else { 0.0 };
        let gaps = self.gaps(kept, slack.max(0.0));
        let mut line = Line {
            x: indent,
            width: width + gaps.iter().sum::<f32>(),
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
    /// without holes stays a little short.
    fn gaps(&self, line: &[Glyph], slack: f32) -> Vec<f32> {
        let caps: Vec<f32> = pairs(line)
            .map(|(left, right)| self.cap(left, right))
            .collect();
        if slack <= NEAR {
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
    use super::super::measure::Style;
    use super::*;
    use crate::base::Lang;

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
    fn cuts_addresses_at_their_joints() {
        let lines = set("yunyu-hospital@example.cn", 110.0);
        assert_eq!(lines, ["yunyu-hospital", "@example.cn"]);
    }

    #[test]
    fn keeps_every_character_and_the_authors_lines() {
        assert_eq!(set("甲\r\n\n乙 丙\t丁", 100.0), ["甲", "", "乙 丙 丁"]);
        assert!(set("", 100.0).is_empty());
    }

    #[test]
    fn an_author_s_short_last_line_stays_as_it_is() {
        assert_eq!(set("甲乙丙丁\n戊", 100.0), ["甲乙丙丁", "戊"]);
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
