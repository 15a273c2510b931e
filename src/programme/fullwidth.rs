//! Finds full-width signs where the file format wants half-width ones: the commonest slip of a
//! Chinese keyboard, and one that the parser reports as something else.

/// A full-width sign outside of texts and comments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slip {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The sign that stands there.
    pub found: char,
    /// The sign that the format wants.
    pub wanted: char,
}

/// What the scanner is in.
#[derive(Clone, Copy)]
enum Inside {
    Data,
    Text,
    /// A raw text, closed by a quote and this many `#`.
    RawText(usize),
    LineComment,
    /// Block comments nest.
    BlockComment(usize),
}

/// The first full-width sign outside of texts and comments.
pub(super) fn find(text: &str) -> Option<Slip> {
    let mut inside = Inside::Data;
    let (mut line, mut column) = (1, 0);
    let mut skip = 0;
    let mut rest = text.chars();
    while let Some(found) = rest.next() {
        column += 1;
        if skip > 0 {
            skip -= 1;
        } else {
            if let (Inside::Data, Some(wanted)) = (inside, half_width(found)) {
                return Some(Slip {
                    line,
                    column,
                    found,
                    wanted,
                });
            }
            (inside, skip) = step(inside, found, rest.as_str());
        }
        if found == '\n' {
            (line, column) = (line + 1, 0);
        }
    }
    None
}

/// What the scanner is in after a sign, and how many further signs belong to it.
fn step(inside: Inside, c: char, ahead: &str) -> (Inside, usize) {
    match inside {
        Inside::Data => enter(c, ahead),
        Inside::Text => match c {
            '\\' => (inside, 1),
            '"' => (Inside::Data, 0),
            _ => (inside, 0),
        },
        Inside::RawText(hashes) => {
            let closes = c == '"' && ahead.chars().take_while(|c| *c == '#').count() >= hashes;
            if closes {
                (Inside::Data, hashes)
            } else {
                (inside, 0)
            }
        }
        Inside::LineComment if c == '\n' => (Inside::Data, 0),
        Inside::LineComment => (inside, 0),
        Inside::BlockComment(depth) => match (c, ahead.chars().next()) {
            ('*', Some('/')) if depth == 1 => (Inside::Data, 1),
            ('*', Some('/')) => (Inside::BlockComment(depth - 1), 1),
            ('/', Some('*')) => (Inside::BlockComment(depth + 1), 1),
            _ => (inside, 0),
        },
    }
}

/// What a sign in the data opens, and how many further signs belong to the opening.
fn enter(c: char, ahead: &str) -> (Inside, usize) {
    match c {
        '"' => (Inside::Text, 0),
        'r' => {
            let hashes = ahead.chars().take_while(|c| *c == '#').count();
            match ahead.chars().nth(hashes) {
                Some('"') => (Inside::RawText(hashes), hashes + 1),
                _ => (Inside::Data, 0),
            }
        }
        '/' if ahead.starts_with('/') => (Inside::LineComment, 1),
        '/' if ahead.starts_with('*') => (Inside::BlockComment(1), 1),
        _ => (Inside::Data, 0),
    }
}

/// The half-width sign that a full-width one was meant to be.
fn half_width(c: char) -> Option<char> {
    Some(match c {
        '“' | '”' | '„' | '「' | '」' => '"',
        '‘' | '’' => '\'',
        '【' | '〔' => '[',
        '】' | '〕' => ']',
        '、' => ',',
        '。' => '.',
        '\u{3000}' => ' ',
        // The block of full-width forms runs parallel to ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0)?,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_slip_and_its_place() {
        let slip = find("(\n  id： \"a\",\n)").unwrap();
        assert_eq!((slip.line, slip.column), (2, 5));
        assert_eq!((slip.found, slip.wanted), ('：', ':'));
        assert_eq!(find("（id: 1)").map(|slip| slip.wanted), Some('('));
        assert_eq!(find("(id: “a”)").map(|slip| slip.column), Some(6));
    }

    #[test]
    fn leaves_texts_and_comments_alone() {
        for text in [
            "(a: \"全角，（）：\")",
            "(a: \"引号\\\"，\")",
            "// 注释，\n(a: 1)",
            "/* 注释，/* 内层， */ 仍是注释， */ (a: 1)",
            "(a: r#\"原文\"，\"#)",
            "(a: r\"原文，\\\")",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
        assert!(find("/* 注释 */ （").is_some());
    }
}
