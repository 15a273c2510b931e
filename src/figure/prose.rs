//! References inside a running text.

use std::ops::Range;

const OPEN: &str = "{{";
const CLOSE: &str = "}}";

/// The references of a text in reading order: the bytes with the braces, and what stands between
/// them. A reference does not reach over the end of its line.
pub fn find_references(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    find_braces(text).filter_map(|(range, raw)| raw.map(|raw| (range, raw)))
}

/// Every opening of a reference: the bytes with the braces and what stands between them, `None`
/// where no closing comes before the end of the line or the next opening.
pub fn find_braces(text: &str) -> impl Iterator<Item = (Range<usize>, Option<&str>)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + opening(text.get(at..)?)?;
        let inside = start + OPEN.len();
        let rest = text.get(inside..)?;
        let Some(length) = closing(rest) else {
            at = inside;
            return Some((start..inside, None));
        };
        at = inside + length + CLOSE.len();
        Some((start..at, rest.get(..length)))
    })
}

/// Where the next reference opens. Texts are read again at every change: one sign is sought much
/// faster than two.
fn opening(text: &str) -> Option<usize> {
    let mut signs = text.match_indices('{').map(|(at, _)| at);
    signs.find(|at| text.get(*at..).is_some_and(|rest| rest.starts_with(OPEN)))
}

/// Where a reference closes; `None` when its line ends or another one opens before.
fn closing(rest: &str) -> Option<usize> {
    rest.char_indices().find_map(|(at, sign)| {
        let after = || rest.get(at..).unwrap_or_default();
        match sign {
            '}' if after().starts_with(CLOSE) => Some(Some(at)),
            '{' if after().starts_with(OPEN) => Some(None),
            '\n' => Some(None),
            _ => None,
        }
    })?
}

/// How many characters a reference counts in the length of a text: those of a usual figure.
const REFERENCE_LENGTH: usize = 4;

/// The length of a text as its reader counts it: characters that are not white space, a reference
/// as the figure for which it stands, the signs of headings and items not at all.
#[must_use]
pub fn written_length(text: &str) -> usize {
    let visible = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    let references = find_references(text).fold((0, 0), |(length, count), (range, _)| {
        (length + text.get(range).map_or(0, visible), count + 1)
    });
    let signs = text
        .lines()
        .filter(|line| line.starts_with("# ") || line.starts_with("- "))
        .count();
    visible(text) - references.0 + references.1 * REFERENCE_LENGTH - signs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_stands_in_braces() {
        let text = "总量{{a.b@2022}}万吨，{{ c }}。{{d\n}}{{e{{f}}";
        let found: Vec<_> = find_references(text)
            .map(|(range, raw)| (text.get(range), raw))
            .collect();
        assert_eq!(
            found,
            [
                (Some("{{a.b@2022}}"), "a.b@2022"),
                (Some("{{ c }}"), " c "),
                (Some("{{f}}"), "f")
            ]
        );
        let unclosed: Vec<_> = find_braces(text)
            .filter(|(_, raw)| raw.is_none())
            .map(|(range, _)| text.get(range.start..range.start + 3))
            .collect();
        assert_eq!(unclosed, [Some("{{d"), Some("{{e")]);
    }

    #[test]
    fn a_text_is_as_long_as_its_reader_counts() {
        let text = "# 总量\n- 为 {{inventory.total@2022|万t CO2|1}} 万吨";
        assert_eq!(written_length(text), 2 + 1 + 4 + 2);
    }
}
