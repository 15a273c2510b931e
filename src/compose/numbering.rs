//! Numbers of headings, tables and figures.

use crate::base::Lang;

/// Headings deeper than this keep the look of this level.
const DEEPEST: u8 = 4;
const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// The running numbers of a document.
#[derive(Debug, Default)]
pub struct Numbering {
    /// The number of the current heading on each depth.
    headings: Vec<u32>,
    tables: u32,
    figures: u32,
}

impl Numbering {
    /// The level and the number of the next heading on a depth from 0.
    pub fn heading(&mut self, depth: usize, lang: Lang) -> (u8, String) {
        self.headings.resize(depth + 1, 0);
        if let Some(number) = self.headings.last_mut() {
            *number += 1;
        }
        let number = self.headings.last().copied().unwrap_or(1);
        let level = u8::try_from(depth + 1).unwrap_or(DEEPEST).min(DEEPEST);
        let text = match lang {
            Lang::Zh => chinese_number(level, number),
            Lang::En => {
                let parts: Vec<String> = self.headings.iter().map(ToString::to_string).collect();
                format!("{} ", parts.join("."))
            }
        };
        (level, text)
    }

    /// The number of the next table.
    pub fn table(&mut self) -> u32 {
        self.tables += 1;
        self.tables
    }

    /// The number of the next chart or picture.
    pub fn figure(&mut self) -> u32 {
        self.figures += 1;
        self.figures
    }
}

/// The four ranks of headings in official papers (GB/T 9704): 一、 （一） 1. （1）.
fn chinese_number(level: u8, number: u32) -> String {
    match level {
        1 => format!("{}、", chinese_numeral(number)),
        2 => format!("（{}）", chinese_numeral(number)),
        3 => format!("{number}."),
        _ => format!("（{number}）"),
    }
}

/// A number below 100 in Chinese characters; larger ones in digits, which no outline reaches.
fn chinese_numeral(number: u32) -> String {
    let digit = |n: u32| {
        usize::try_from(n)
            .ok()
            .and_then(|n| DIGITS.get(n))
            .copied()
            .unwrap_or_default()
    };
    match (number / 10, number % 10) {
        (0, ones) => digit(ones).to_owned(),
        (tens, ones) if tens < 10 => {
            let tens = if tens == 1 { "" } else { digit(tens) };
            let ones = if ones == 0 { "" } else { digit(ones) };
            format!("{tens}十{ones}")
        }
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_numbered_in_the_manner_of_the_language() {
        for (lang, wanted) in [
            (
                Lang::Zh,
                [
                    "一、",
                    "（一）",
                    "1.",
                    "（1）",
                    "（2）",
                    "（二）",
                    "1.",
                    "二、",
                    "（一）",
                ],
            ),
            (
                Lang::En,
                [
                    "1 ", "1.1 ", "1.1.1 ", "1.1.1.1 ", "1.1.1.2 ", "1.2 ", "1.2.1 ", "2 ", "2.1 ",
                ],
            ),
        ] {
            let mut numbering = Numbering::default();
            let depths = [0, 1, 2, 3, 3, 1, 2, 0, 1];
            let numbers = depths.map(|depth| numbering.heading(depth, lang).1);
            assert_eq!(numbers, wanted);
        }
    }

    #[test]
    fn numerals() {
        let numerals: Vec<String> = [1, 10, 11, 20, 21, 99, 100]
            .into_iter()
            .map(chinese_numeral)
            .collect();
        assert_eq!(
            numerals,
            ["一", "十", "十一", "二十", "二十一", "九十九", "100"]
        );
    }
}
