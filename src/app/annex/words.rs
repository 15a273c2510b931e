//! Words of pasted text: what counts as the same name, numbers before headings, signs in one form.

/// A bracketed remark at the end of a text and what stands before it.
pub(super) fn bracket(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let inner = text.strip_suffix(['）', ')'])?;
    let (before, inside) = inner.rsplit_once(['（', '('])?;
    (!before.trim().is_empty()).then(|| (before.trim(), inside.trim()))
}

/// A name reduced to its letters and digits: spaces, punctuation, breaks and the width of signs do not
/// tell two names apart.
pub(super) fn plain(text: &str) -> String {
    let half = text.chars().map(half);
    let letters = half.filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// True for names that differ in nothing but spaces, punctuation and width.
pub(super) fn alike(a: &str, b: &str) -> bool {
    let (a, b) = (plain(a), plain(b));
    !a.is_empty() && a == b
}

/// How near two names are, 0 to 1: the share of pairs of neighbouring letters that they have in common.
pub(super) fn nearness(a: &str, b: &str) -> f64 {
    let pairs = |text: &str| {
        let letters: Vec<char> = plain(text).chars().collect();
        let next = letters.iter().skip(1);
        let mut pairs: Vec<(char, char)> = letters.iter().copied().zip(next.copied()).collect();
        pairs.sort_unstable();
        pairs
    };
    let (a, b) = (pairs(a), pairs(b));
    let mut rest = b.clone();
    let mut common = 0_u32;
    for pair in &a {
        if let Some(at) = rest.iter().position(|other| other == pair) {
            rest.swap_remove(at);
            common += 1;
        }
    }
    let all = u32::try_from(a.len() + b.len()).unwrap_or(u32::MAX);
    if all == 0 {
        0.0
    } else {
        2.0 * f64::from(common) / f64::from(all)
    }
}

/// Full-width digits and signs as the narrow ones.
pub(super) fn narrow(text: &str) -> String {
    text.chars().map(half).collect()
}

fn half(c: char) -> char {
    match c {
        '\u{3000}' | '\u{a0}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => {
            let code = u32::from(c).saturating_sub(0xfee0);
            char::from_u32(code).unwrap_or(c)
        }
        _ => c,
    }
}

/// How a heading is numbered, from the outermost to the innermost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Numbering {
    /// 第一部分, 第一章
    Chapter,
    /// 第一节
    Part,
    /// 一、
    Han,
    /// （一）
    HanInBrackets,
    /// 1. or 1、
    Digit,
    /// 1.1, 1.1.1: so many numbers
    Decimal(usize),
    /// （1）
    DigitInBrackets,
    /// ①
    Circled,
}

const HAN: &str = "一二三四五六七八九十百零〇";
const CIRCLED: &str = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/// The number that a heading begins with, and the text after it.
pub(super) fn numbered(text: &str) -> Option<(Numbering, &str)> {
    let text = text.trim_start();
    chapter(text)
        .or_else(|| in_brackets(text))
        .or_else(|| han(text))
        .or_else(|| circled(text))
        .or_else(|| digits(text))
        .map(|(numbering, rest)| (numbering, rest.trim_start()))
}

fn chapter(text: &str) -> Option<(Numbering, &str)> {
    let rest = text.strip_prefix('第')?;
    let end = rest.find(|c: char| !(HAN.contains(c) || half(c).is_ascii_digit()))?;
    let (number, rest) = rest.split_at_checked(end)?;
    if number.is_empty() {
        return None;
    }
    let words = [
        ("部分", Numbering::Chapter),
        ("章", Numbering::Chapter),
        ("篇", Numbering::Chapter),
        ("节", Numbering::Part),
    ];
    let found = words
        .into_iter()
        .find_map(|(word, numbering)| Some((numbering, rest.strip_prefix(word)?)))?;
    Some((found.0, after_mark(found.1)))
}

fn in_brackets(text: &str) -> Option<(Numbering, &str)> {
    let rest = text.strip_prefix(['（', '('])?;
    let (number, rest) = rest.split_once(['）', ')'])?;
    let number = number.trim();
    let is_all = |fits: &dyn Fn(char) -> bool| !number.is_empty() && number.chars().all(fits);
    if is_all(&|c| HAN.contains(c)) {
        Some((Numbering::HanInBrackets, after_mark(rest)))
    } else if is_all(&|c| half(c).is_ascii_digit()) && number.chars().count() <= 2 {
        Some((Numbering::DigitInBrackets, after_mark(rest)))
    } else {
        None
    }
}

fn han(text: &str) -> Option<(Numbering, &str)> {
    let end = text.find(|c: char| !HAN.contains(c))?;
    let (number, rest) = text.split_at_checked(end)?;
    let rest = rest.strip_prefix(['、', '.', '．', '，'])?;
    (!number.is_empty()).then_some((Numbering::Han, rest))
}

fn circled(text: &str) -> Option<(Numbering, &str)> {
    let first = text.chars().next().filter(|c| CIRCLED.contains(*c))?;
    Some((Numbering::Circled, text.strip_prefix(first)?))
}

/// `1.`, `1、`, `1）`, `1.1`, `1.1.1 `. A number that a unit or a word follows is none of a heading.
fn digits(text: &str) -> Option<(Numbering, &str)> {
    let mut rest = text;
    let mut count = 0;
    loop {
        let end = rest
            .find(|c: char| !half(c).is_ascii_digit())
            .unwrap_or(rest.len());
        let (number, after) = rest.split_at_checked(end)?;
        if number.is_empty() || number.chars().count() > 2 {
            break;
        }
        count += 1;
        rest = after;
        match after.strip_prefix(['.', '．']) {
            Some(next) => rest = next,
            None => break,
        }
    }
    let dotted = text.strip_suffix(rest)?.ends_with(['.', '．']);
    match (count, rest.strip_prefix(['、', '）', ')', ','])) {
        (1, Some(after)) => Some((Numbering::Digit, after)),
        (1, None) if dotted => Some((Numbering::Digit, rest)),
        (0, _) | (1, None) => None,
        (_, Some(after)) => Some((Numbering::Decimal(count), after)),
        (_, None) if dotted || rest.starts_with([' ', '\u{3000}', '\t']) => {
            Some((Numbering::Decimal(count), rest))
        }
        // `1.1总体要求`: a heading; `1.5万吨`: a quantity.
        (2, None) => None,
        (_, None) => Some((Numbering::Decimal(count), rest)),
    }
}

fn after_mark(text: &str) -> &str {
    text.trim_start()
        .trim_start_matches(['、', '.', '．', '：', ':', ' ', '\u{3000}'])
}

/// An id that is not taken: a beginning and the next free number.
pub(super) fn fresh_id(beginning: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut number = 1_u32;
    loop {
        let id = format!("{beginning}{number}");
        if !taken(&id) || number == u32::MAX {
            return id;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_told_by_their_numbers() {
        for (text, numbering, rest) in [
            ("第一章 总则", Numbering::Chapter, "总则"),
            ("第二节　范围", Numbering::Part, "范围"),
            ("一、建设基础", Numbering::Han, "建设基础"),
            ("十二、附则", Numbering::Han, "附则"),
            ("（一）园区概况", Numbering::HanInBrackets, "园区概况"),
            ("(三) 目标", Numbering::HanInBrackets, "目标"),
            ("1.现状", Numbering::Digit, "现状"),
            ("２．现状", Numbering::Digit, "现状"),
            ("3、现状", Numbering::Digit, "现状"),
            ("1.2 现状", Numbering::Decimal(2), "现状"),
            ("1.2.3现状", Numbering::Decimal(3), "现状"),
            ("（2）现状", Numbering::DigitInBrackets, "现状"),
            ("①现状", Numbering::Circled, "现状"),
        ] {
            assert_eq!(numbered(text), Some((numbering, rest)), "{text}");
        }
        for text in [
            "现状",
            "2025年目标",
            "1.5万吨",
            "（略）",
            "",
            "第",
            "（",
            "一",
        ] {
            assert_eq!(numbered(text), None, "{text}");
        }
    }

    #[test]
    fn names_are_alike_whatever_their_signs() {
        assert!(alike(
            "单位GDP能耗 （较2020年）",
            "单位ＧＤＰ能耗(较2020年)"
        ));
        assert!(!alike("", "、"));
        assert!(nearness("工业固体废弃物综合利用率", "一般工业固体废物综合利用率") > 0.5);
        assert!(nearness("绿色出行比例", "绿化覆盖率") < 0.4);
    }
}
