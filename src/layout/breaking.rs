//! Where a line of Chinese text may end.
//!
//! UAX #14 by `icu_segmenter`, and over it the rules of Chinese printing that it lacks
//! (GB/T 15834-2011, 5.1; W3C clreq): it glues curly quotes to both sides, because their code
//! points serve English as well (typst ships altered data for the same reason); it parts a number
//! from its unit and a dash from its range.

use icu_segmenter::options::{LineBreakOptions, LineBreakStrictness, WordBreakInvariantOptions};
use icu_segmenter::{LineSegmenter, WordSegmenter};

use super::class::Class;

/// What stands before a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Break {
    /// The line goes on.
    No,
    /// A line ends here only where it could not be filled otherwise: between a number and its
    /// unit, between 约 and its number, inside a date or the number of a standard.
    Weak,
    /// A line may end here.
    May,
    /// The author ended the line here.
    Must,
}

/// The breaks before each character of a paragraph.
pub(super) fn breaks(text: &[char], classes: &[Class]) -> Vec<Break> {
    let mut options = LineBreakOptions::default();
    options.strictness = Some(LineBreakStrictness::Strict);
    let whole: String = text.iter().collect();
    let mut found = LineSegmenter::new_for_non_complex_scripts(options)
        .segment_str(&whole)
        .peekable();
    let mut out = Vec::with_capacity(text.len());
    let mut byte = 0;
    for (at, character) in text.iter().enumerate() {
        while found.next_if(|&end| end < byte).is_some() {}
        let unicode = found.peek() == Some(&byte);
        let around = Around::new(text, classes, at);
        out.push(match around {
            None => Break::No,
            Some(around) if around.left.1 == Class::Newline => Break::Must,
            Some(around) => around.decide(unicode),
        });
        byte += character.len_utf8();
    }
    out
}

/// The places in bytes at which words end, by the dictionary of `icu_segmenter`.
pub(super) fn word_ends(text: &str) -> Vec<usize> {
    WordSegmenter::new_dictionary(WordBreakInvariantOptions::default())
        .segment_str(text)
        .collect()
}

/// A character and its class.
type Mark = (char, Class);

/// The characters around a possible break.
struct Around {
    before: Option<Mark>,
    left: Mark,
    right: Mark,
    after: Option<Mark>,
}

impl Around {
    /// What stands around the place before character `at`; `None` at the start.
    fn new(text: &[char], classes: &[Class], at: usize) -> Option<Self> {
        let mark = |at: usize| Some((*text.get(at)?, *classes.get(at)?));
        Some(Self {
            before: at.checked_sub(2).and_then(mark),
            left: at.checked_sub(1).and_then(mark)?,
            right: mark(at)?,
            after: mark(at + 1),
        })
    }

    fn decide(&self, unicode: bool) -> Break {
        if self.is_forbidden() {
            Break::No
        } else if self.parts_quantity() {
            if self.right.1 == Class::Han || self.left.0 == '约' {
                Break::Weak
            } else {
                Break::No
            }
        } else if self.parts_date() || self.parts_standard() || self.parts_sign() {
            Break::Weak
        } else if self.is_allowed() || unicode {
            Break::May
        } else {
            Break::No
        }
    }

    /// What no line may begin with, what no line may end with, what must not be parted.
    fn is_forbidden(&self) -> bool {
        let (left, right) = (self.left.1, self.right.1);
        matches!(
            right,
            Class::Close | Class::Stop | Class::Joint | Class::Space | Class::Newline
        ) || left == Class::Open
            || matches!(
                (left, right),
                (Class::Dash, Class::Dash) | (_, Class::Ellipsis)
            )
            || self.parts_compound()
            || self.parts_range()
            || self.parts_fraction()
            || self.parts_unit()
            || self.parts_letters()
            || matches!(self.left.0, '□' | '☑')
    }

    /// 2025年6月.
    fn parts_date(&self) -> bool {
        let digit = |mark: Mark| mark.1 == Class::Digit;
        matches!(self.left.0, '年' | '月') && self.before.is_some_and(digit) && digit(self.right)
    }

    /// GB/T: a recommended standard.
    fn parts_letters(&self) -> bool {
        let ends = |mark: Mark| mark.1 == Class::Space;
        self.left.0 == '/' && self.right.0 == 'T' && self.after.is_some_and(ends)
    }

    /// 10⁴ kWh, t CO₂: the sign of a unit in English.
    fn parts_sign(&self) -> bool {
        let scaled = |mark: Mark| matches!(mark.0, '⁴' | '⁸');
        let tonnes = |mark: Mark| {
            mark.0 == 't' && self.right.0 == 'C' && self.after.is_some_and(|after| after.0 == 'O')
        };
        self.left.1 == Class::Space && self.before.is_some_and(|mark| scaled(mark) || tonnes(mark))
    }

    /// GB/T 2589, HJ 1234: the letters of a standard and its number.
    fn parts_standard(&self) -> bool {
        let capital = |mark: Mark| mark.0.is_ascii_uppercase();
        self.left.1 == Class::Space
            && self.before.is_some_and(capital)
            && self.right.1 == Class::Digit
    }

    /// Breaks that UAX #14 does not see: at the outer side of Chinese quotes and brackets.
    fn is_allowed(&self) -> bool {
        let (left, right) = (self.left.1, self.right.1);
        matches!(left, Class::Close | Class::Stop) && right != Class::Fixed
            || right == Class::Open && left != Class::Fixed
    }

    /// A number and its unit, a sign and its number, 第 or 表 and its number.
    fn parts_quantity(&self) -> bool {
        let digit = |mark: Mark| mark.1 == Class::Digit;
        let (left, right) = (self.left, self.right);
        let counted = digit(left)
            || (left.1 == Class::Space || left.1 == Class::Fixed) && self.before.is_some_and(digit)
            || is_multiple(left.0) && self.before.is_some_and(digit);
        counted && is_unit(right.0) || digit(right) && is_numbered(left.0)
    }

    /// near-zero: readers take a hyphen at the end of a line for one of hyphenation and drop it
    /// from the text that they extract.
    fn parts_compound(&self) -> bool {
        matches!(self.left.0, '-' | '\u{2010}') && self.right.1.is_western()
    }

    /// 2020—2022, in which the dash stands for 至.
    fn parts_range(&self) -> bool {
        let digit = |mark: Option<Mark>| mark.is_some_and(|mark| mark.1 == Class::Digit);
        let dash = |mark: Mark| matches!(mark.0, '\u{2014}' | '–' | '-');
        dash(self.right) && digit(Some(self.left)) && digit(self.after)
            || dash(self.left) && digit(self.before) && digit(Some(self.right))
    }

    /// 吨/万元: the slash stands neither first nor last in a line.
    fn parts_fraction(&self) -> bool {
        self.left.0 == '/' && self.right.1 == Class::Han
            || self.right.0 == '/' && self.left.1 == Class::Han
    }

    /// 兆瓦时, and 万元 in 吨/万元: the name of a unit is one word, below a slash with its multiple.
    fn parts_unit(&self) -> bool {
        let pair = [self.left.0, self.right.0];
        let below = self.before.is_some_and(|mark| mark.0 == '/');
        UNITS.contains(&pair) || below && DENOMINATORS.contains(&pair)
    }
}

/// Pairs of characters inside the names of units.
const UNITS: [[char; 2]; 5] = [
    ['瓦', '时'],
    ['吉', '焦'],
    ['立', '方'],
    ['方', '米'],
    ['兆', '瓦'],
];

/// Pairs that stay together below a slash.
const DENOMINATORS: [[char; 2]; 6] = [
    ['万', '元'],
    ['亿', '元'],
    ['万', '立'],
    ['千', '瓦'],
    ['平', '方'],
    ['小', '时'],
];

/// The first character of the units and counters that stay with their number.
fn is_unit(character: char) -> bool {
    "年月日号时分秒元万亿千百吨项个户人家台辆座度倍批次条名位米亩克瓦兆公平立升标℃％%‰"
        .contains(character)
}

/// Characters between a number and its unit: 90.6万吨, 9.86亿元.
const fn is_multiple(character: char) -> bool {
    matches!(character, '万' | '亿' | '千' | '百' | '兆')
}

/// Characters that announce a number.
fn is_numbered(character: char) -> bool {
    "第表图附约≤≥±≈＜＞<>=−+＋".contains(character)
}

#[cfg(test)]
mod tests {
    use super::super::class::classes;
    use super::*;
    use crate::base::Lang;

    /// The text with a bar wherever a line may end, a wave where it had better not.
    fn parted(text: &str) -> String {
        let text: Vec<char> = text.chars().collect();
        let breaks = breaks(&text, &classes(&text, Lang::Zh));
        let mut out = String::new();
        for (character, at) in text.iter().zip(breaks) {
            match at {
                Break::No => {}
                Break::Weak => out.push('~'),
                Break::May => out.push('|'),
                Break::Must => out.push('#'),
            }
            out.push(*character);
        }
        out
    }

    #[test]
    fn parts_between_characters_and_keeps_points_behind() {
        assert_eq!(
            parted("全县，工业（含电力）。"),
            "全|县，|工|业|（含|电|力）。"
        );
    }

    #[test]
    fn treats_curly_quotes_as_brackets() {
        assert_eq!(parted("吨“绿色”工"), "吨|“绿|色”|工");
        assert_eq!(parted("称：“一‘二’。”三"), "称：|“一|‘二’。”|三");
    }

    #[test]
    fn never_parts_doubled_marks() {
        assert_eq!(parted("甲——乙……丙"), "甲|——|乙……|丙");
    }

    #[test]
    fn keeps_number_and_unit() {
        assert_eq!(parted("为90.6万吨的"), "为|90.6~万~吨|的");
        assert_eq!(parted("降低12.6%，约3户"), "降|低|12.6%，|约~3~户");
        assert_eq!(parted("第3章表2"), "第3|章|表2");
        assert_eq!(parted("到 2025 年 6 月底"), "到 |2025 ~年 |6 ~月|底");
        assert_eq!(parted("2020—2022年"), "2020—2022~年");
        assert_eq!(parted("于2025年6月底"), "于|2025~年~6~月|底");
        assert_eq!(parted("吨/兆瓦时"), "吨/兆瓦时");
        assert_eq!(parted("吨/万元的"), "吨/万元|的");
        assert_eq!(parted("用near-zero的"), "用|near-zero|的");
    }

    #[test]
    fn keeps_boxes_with_their_words_and_standards_with_their_numbers() {
        assert_eq!(parted("□省级\u{3000}☑其他"), "□省|级\u{3000}|☑其|他");
        assert_eq!(parted("与 GB/T 2589—2008的"), "与 |GB/T ~2589—2008|的");
        assert_eq!(parted("of 10⁴ kWh and t CO₂"), "of |10⁴ ~kWh |and |t ~CO₂");
    }

    #[test]
    fn keeps_words_and_breaks_lines_of_the_author() {
        assert_eq!(parted("用carbon market的\n下"), "用|carbon |market|的\n#下");
    }
}
