//! The layout of the plan file: from the compact RON that the serializer writes to lines that a
//! person can read and a version control system can compare.
//!
//! The serializer's own pretty printer breaks either every struct or none, and writes a text of
//! several lines either with `\n` escapes or with bare control characters. Here a line of a list
//! (a value of one year, a piece of evidence) stays on one line, fields stand below each other,
//! and a text of several lines is a raw string in which every paragraph is a line of the file.

use crate::base::text_width;

/// The longest line into which the items of a list are put together.
const WIDTH: usize = 120;

/// A value of compact RON.
enum Node<'a> {
    /// A number, a name, a string as it will be written.
    Atom(String),
    /// Something in brackets.
    Group {
        open: &'a str,
        items: Vec<(Option<&'a str>, Self)>,
        close: char,
    },
}

/// Lays compact RON out in lines. A text that is not the serializer's comes back as it is.
pub(super) fn pretty(compact: &str) -> String {
    let mut rest = compact;
    match read(&mut rest) {
        Some(node) if rest.is_empty() => {
            let mut out = String::with_capacity(compact.len() * 5 / 4);
            write(&node, 0, false, &mut out);
            out
        }
        Some(_) | None => compact.to_owned(),
    }
}

fn read<'a>(rest: &mut &'a str) -> Option<Node<'a>> {
    if rest.starts_with('"') {
        let token = take(rest, string_length(rest)?)?;
        return Some(Node::Atom(string(token)));
    }
    let word = rest
        .find(['(', '[', ')', ']', ',', ':'])
        .unwrap_or(rest.len());
    let close = match rest.get(word..)?.chars().next() {
        Some('(') => ')',
        Some('[') => ']',
        Some(_) | None => return Some(Node::Atom(take(rest, word)?.to_owned())),
    };
    let open = take(rest, word + 1)?;
    let mut items = Vec::new();
    while !rest.starts_with(close) {
        items.push((key(rest), read(rest)?));
        if rest.starts_with(',') {
            take(rest, 1)?;
        } else if !rest.starts_with(close) {
            return None;
        }
    }
    take(rest, 1)?;
    Some(Node::Group { open, items, close })
}

/// The name of a field before its colon, if one stands here.
fn key<'a>(rest: &mut &'a str) -> Option<&'a str> {
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '#')))?;
    if end == 0 || !rest.get(end..)?.starts_with(':') {
        return None;
    }
    let key = take(rest, end)?;
    take(rest, 1)?;
    Some(key)
}

fn take<'a>(rest: &mut &'a str, length: usize) -> Option<&'a str> {
    let (head, tail) = rest.split_at_checked(length)?;
    *rest = tail;
    Some(head)
}

/// The bytes of the escaped string that the text begins with, quotes included.
fn string_length(text: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// A string as it stands in the file: bare where it can, raw where it holds quotes, backslashes or
/// several lines, and escaped only where a control character would get lost on the way.
fn string(token: &str) -> String {
    // Without an escape there is nothing to choose; pictures of megabytes take this way.
    if !token.contains('\\') {
        return token.to_owned();
    }
    let Ok(text) = ron::from_str::<String>(token) else {
        return token.to_owned();
    };
    if text
        .chars()
        .any(|c| c.is_control() && c != '\n' && c != '\t')
    {
        return token.to_owned();
    }
    if !text.contains(['"', '\\', '\n']) {
        return format!("\"{text}\"");
    }
    let hashes = "#".repeat(longest_hashes(&text) + 1);
    format!("r{hashes}\"{text}\"{hashes}")
}

fn longest_hashes(text: &str) -> usize {
    text.split(|c| c != '#')
        .map(str::len)
        .max()
        .unwrap_or_default()
}

fn write(node: &Node<'_>, indent: usize, listed: bool, out: &mut String) {
    match node {
        Node::Atom(text) => out.push_str(text),
        Node::Group { open, items, close } => {
            out.push_str(open);
            let is_list = *close == ']';
            // `Some(…)` and `Fixed(…)`: the brackets of the content suffice.
            let is_wrapper = open.len() > 1 && matches!(items.as_slice(), [(None, _)]);
            if is_wrapper || (listed || is_list) && fits(items, indent) {
                for (at, item) in items.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { ", " });
                    write_item(item, indent, true, out);
                }
            } else if !items.is_empty() {
                for item in items {
                    new_line(indent + 1, out);
                    write_item(item, indent + 1, is_list, out);
                    out.push(',');
                }
                new_line(indent, out);
            }
            out.push(*close);
        }
    }
}

fn write_item(
    (key, node): &(Option<&str>, Node<'_>),
    indent: usize,
    listed: bool,
    out: &mut String,
) {
    if let Some(key) = key {
        out.push_str(key);
        out.push_str(": ");
    }
    write(node, indent, listed, out);
}

/// True when the items are plain values that fit into one line together.
fn fits(items: &[(Option<&str>, Node<'_>)], indent: usize) -> bool {
    let mut width = indent * 4 + 2;
    items.iter().all(|(key, node)| match node {
        Node::Atom(text) => {
            width += key.map_or(0, |key| key.len() + 2) + text_width(text) + 2;
            width <= WIDTH && !text.contains('\n')
        }
        Node::Group { items, .. } => items.is_empty(),
    })
}

fn new_line(indent: usize, out: &mut String) {
    out.push('\n');
    for _ in 0..indent {
        out.push_str("    ");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn puts_lines_of_lists_on_one_line() {
        let compact = r#"(head:(id:"a",n:1),own:Some((value:"2",per:"t")),years:[2020,2021],list:[(y:2020,v:"1"),(y:2021,v:"",in:[])],none:[],rule:Fixed(2022))"#;
        let lines = r#"(
    head: (
        id: "a",
        n: 1,
    ),
    own: Some((value: "2", per: "t")),
    years: [2020, 2021],
    list: [
        (y: 2020, v: "1"),
        (y: 2021, v: "", in: []),
    ],
    none: [],
    rule: Fixed(2022),
)"#;
        assert_eq!(pretty(compact), lines);
    }

    #[test]
    fn chooses_the_form_of_a_string() {
        for (token, form) in [
            (r#""可""#, r#""可""#),
            (r#""it\'s""#, r#""it's""#),
            (r#""a\nb""#, "r#\"a\nb\"#"),
            (r##""say \"#\"""##, r###"r##"say "#""##"###),
            (r#""a\r\nb""#, r#""a\r\nb""#),
        ] {
            assert_eq!(string(token), form, "{token}");
        }
    }

    #[test]
    fn leaves_what_it_does_not_know() {
        for text in ["(", "(a:", "\"", "(a:1)x", "[1 2]"] {
            assert_eq!(pretty(text), text);
        }
    }
}
