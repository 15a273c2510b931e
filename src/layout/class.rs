//! What a character is to a line of Chinese text: what it may follow, what it may stand before,
//! where its ink stands in its square.

use crate::base::Lang;

/// The class of a character in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Chinese characters and whatever stands in a square like them.
    Han,
    /// Letters and signs of proportional width.
    Latin,
    /// Digits.
    Digit,
    /// Full-width opening bracket or quote: ink in the right half.
    Open,
    /// Full-width closing bracket or quote: ink in the left half.
    Close,
    /// Full-width point or comma: ink in the left half.
    Stop,
    /// The em dash, alone or doubled.
    Dash,
    /// The ellipsis, alone or doubled.
    Ellipsis,
    /// Middle dot and wave: between two parts, never first in a line.
    Joint,
    /// A space that may stretch and at which a line may end.
    Space,
    /// A space that is kept as it is: ideographic, no-break, thin.
    Fixed,
    /// The end of a line that the author set.
    Newline,
}

impl Class {
    /// True for the marks whose blank half can be taken away.
    pub(super) const fn is_half_blank(self) -> bool {
        matches!(self, Self::Open | Self::Close | Self::Stop)
    }

    /// True for the proportional characters, between which nothing is stretched.
    pub(super) const fn is_western(self) -> bool {
        matches!(self, Self::Latin | Self::Digit)
    }
}

/// The classes of the characters of a paragraph, one each.
pub(super) fn classes(text: &[char], lang: Lang) -> Vec<Class> {
    let mut out: Vec<Class> = Vec::with_capacity(text.len());
    for (at, &character) in text.iter().enumerate() {
        let class = if is_curly_quote(character) {
            let before = at.checked_sub(1).and_then(|at| text.get(at)).copied();
            quote(before, character, text.get(at + 1).copied(), lang)
        } else {
            class(character)
        };
        out.push(class);
    }
    out
}

/// Chinese and English write curly quotes by the same code points. A quote in English text, and
/// an apostrophe anywhere, is a letter; any other is a bracket in a square.
fn quote(before: Option<char>, quote: char, after: Option<char>, lang: Lang) -> Class {
    let western = |side: Option<char>| match side.map(class) {
        Some(Class::Latin | Class::Digit) => true,
        None | Some(Class::Space | Class::Newline) => lang == Lang::En,
        Some(_) => false,
    };
    if western(before) && western(after) {
        return Class::Latin;
    }
    if matches!(quote, '“' | '‘') {
        Class::Open
    } else {
        Class::Close
    }
}

const fn is_curly_quote(character: char) -> bool {
    matches!(character, '“' | '”' | '‘' | '’')
}

/// The class of a character by itself.
pub(super) fn class(character: char) -> Class {
    match character {
        '\n' => Class::Newline,
        ' ' => Class::Space,
        '\u{a0}' | '\u{2000}'..='\u{200b}' | '\u{202f}' | '\u{2060}' | '\u{3000}' => Class::Fixed,
        '0'..='9' => Class::Digit,
        '（' | '《' | '〈' | '「' | '『' | '【' | '〔' | '〖' | '［' | '｛' | '“' | '‘' => {
            Class::Open
        }
        '）' | '》' | '〉' | '」' | '』' | '】' | '〕' | '〗' | '］' | '｝' | '”' | '’' => {
            Class::Close
        }
        '。' | '，' | '、' | '；' | '：' | '！' | '？' | '．' => Class::Stop,
        '\u{2014}' | '\u{2e3a}' | '\u{2e3b}' => Class::Dash,
        '\u{2026}' => Class::Ellipsis,
        '·' | '・' | '‧' | '～' => Class::Joint,
        '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ffef}'
        | '\u{2460}'..='\u{27bf}'
        | '\u{20000}'..='\u{3ffff}'
        | '℃'
        | '№'
        | '‰'
        | '※' => Class::Han,
        _ => Class::Latin,
    }
}

/// True for characters that mean nothing on paper: marks of direction, joiners, soft hyphens.
/// They are left out of the text rather than shown as missing.
pub(super) const fn is_ignorable(character: char) -> bool {
    matches!(
        character,
        '\u{0}'..='\u{8}'
            | '\u{e}'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// True when a thin space belongs between the two: a Chinese character beside a letter or digit.
pub(super) const fn wants_space(left: Class, right: Class) -> bool {
    matches!(
        (left, right),
        (Class::Han, Class::Latin | Class::Digit) | (Class::Latin | Class::Digit, Class::Han)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, lang: Lang) -> Vec<Class> {
        classes(&text.chars().collect::<Vec<_>>(), lang)
    }

    #[test]
    fn curly_quotes_are_brackets_in_chinese_and_letters_in_english() {
        assert_eq!(of("“绿", Lang::Zh), [Class::Open, Class::Han]);
        assert_eq!(
            of("按“CO2”计", Lang::Zh)[1..6],
            [
                Class::Open,
                Class::Latin,
                Class::Latin,
                Class::Digit,
                Class::Close
            ]
        );
        assert_eq!(of("it’s", Lang::Zh)[2], Class::Latin);
        assert_eq!(of("the “plan” of", Lang::En)[4], Class::Latin);
        assert_eq!(of("the “plan” of", Lang::En)[9], Class::Latin);
    }
}
