//! Where things stand in a RON text: line and column of every field and item, so that a finding about
//! a template can point at its spot.
//!
//! Reads only texts that the parser has accepted; on anything else it gives what it found so far.

/// A place in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// A value with its place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Node {
    /// Where it begins; for a field, where its name begins.
    pub spot: Spot,
    /// What it is made of.
    pub kind: NodeKind,
}

/// What a value is made of.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum NodeKind {
    /// Named fields, those of an enum's variant among them.
    Fields(Vec<(String, Node)>),
    /// A list or a tuple.
    Items(Vec<Node>),
    /// A text, number or word, as written without its quotes.
    Plain(String),
}

impl Node {
    /// The field of a name.
    pub(super) fn field(&self, name: &str) -> Option<&Self> {
        match &self.kind {
            NodeKind::Fields(fields) => {
                let found = fields.iter().find(|(of, _)| of == name);
                found.map(|(_, node)| node)
            }
            NodeKind::Items(_) | NodeKind::Plain(_) => None,
        }
    }

    /// The things inside, in the order of the text.
    pub(super) fn children(&self) -> Vec<&Self> {
        match &self.kind {
            NodeKind::Fields(fields) => fields.iter().map(|(_, node)| node).collect(),
            NodeKind::Items(items) => items.iter().collect(),
            NodeKind::Plain(_) => Vec::new(),
        }
    }

    /// True for a thing whose field `id` holds this.
    pub(super) fn is_called(&self, id: &str) -> bool {
        self.field("id").is_some_and(|node| node.is_text(id))
    }

    /// True for a plain text of these letters.
    pub(super) fn is_text(&self, text: &str) -> bool {
        matches!(&self.kind, NodeKind::Plain(plain) if plain == text)
    }
}

/// The value of a text.
pub(super) fn spans(text: &str) -> Option<Node> {
    let mut reader = Reader {
        rest: text.trim_start_matches('\u{feff}'),
        spot: Spot { line: 1, column: 1 },
        depth: 0,
    };
    reader.value()
}

/// No template nests as deep; a text that does ends the reading instead of the stack.
const DEEPEST: u32 = 100;

struct Reader<'a> {
    rest: &'a str,
    spot: Spot,
    depth: u32,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let next = chars.next()?;
        self.rest = chars.as_str();
        if next == '\n' {
            self.spot.line += 1;
            self.spot.column = 1;
        } else {
            self.spot.column += 1;
        }
        Some(next)
    }

    /// Passes so many characters.
    fn pass(&mut self, count: usize) {
        for _ in 0..count {
            self.next();
        }
    }

    /// Passes blanks and comments.
    fn blanks(&mut self) {
        loop {
            if self.rest.starts_with("//") {
                while self.peek().is_some_and(|c| c != '\n') {
                    self.next();
                }
            } else if self.rest.starts_with("/*") {
                while !self.rest.is_empty() && !self.rest.starts_with("*/") {
                    self.next();
                }
                self.pass(2);
            } else if self.peek().is_some_and(char::is_whitespace) {
                self.next();
            } else {
                return;
            }
        }
    }

    fn value(&mut self) -> Option<Node> {
        self.blanks();
        let spot = self.spot;
        let kind = match self.peek()? {
            '"' => NodeKind::Plain(self.quoted()),
            '[' => {
                self.next();
                self.items(']')?
            }
            '(' => {
                self.next();
                self.inside()?
            }
            _ => self.word()?,
        };
        Some(Node { spot, kind })
    }

    /// A number, a word, a raw text, or an enum's variant with what it holds.
    fn word(&mut self) -> Option<NodeKind> {
        if self.rest.starts_with("r\"") || self.rest.starts_with("r#") {
            return Some(NodeKind::Plain(self.raw()));
        }
        let word = self.letters();
        if word.is_empty() {
            return None;
        }
        self.blanks();
        if self.peek() == Some('(') {
            self.next();
            return self.inside();
        }
        Some(NodeKind::Plain(word))
    }

    fn letters(&mut self) -> String {
        let is_letter = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '+' | '.' | '#');
        let mut word = String::new();
        while let Some(letter) = self.peek().filter(|c| is_letter(*c)) {
            word.push(letter);
            self.next();
        }
        word
    }

    /// What stands in round brackets: named fields, or values one after the other.
    fn inside(&mut self) -> Option<NodeKind> {
        self.blanks();
        let mut ahead = Reader {
            rest: self.rest,
            spot: self.spot,
            depth: self.depth,
        };
        let name = ahead.letters();
        ahead.blanks();
        if !name.is_empty() && ahead.peek() == Some(':') {
            self.fields()
        } else {
            self.items(')')
        }
    }

    fn fields(&mut self) -> Option<NodeKind> {
        let mut fields = Vec::new();
        loop {
            self.blanks();
            let spot = self.spot;
            match self.peek()? {
                ')' => {
                    self.next();
                    return Some(NodeKind::Fields(fields));
                }
                ',' => {
                    self.next();
                    continue;
                }
                _ => {}
            }
            let name = self.letters();
            self.blanks();
            if name.is_empty() || self.next() != Some(':') {
                return None;
            }
            let value = self.deeper()?;
            fields.push((name, Node { spot, ..value }));
        }
    }

    fn items(&mut self, end: char) -> Option<NodeKind> {
        let mut items = Vec::new();
        loop {
            self.blanks();
            match self.peek()? {
                ',' => {
                    self.next();
                }
                c if c == end => {
                    self.next();
                    return Some(NodeKind::Items(items));
                }
                _ => items.push(self.deeper()?),
            }
        }
    }

    fn deeper(&mut self) -> Option<Node> {
        if self.depth >= DEEPEST {
            return None;
        }
        self.depth += 1;
        let value = self.value();
        self.depth -= 1;
        value
    }

    /// A text in quotes; signs behind a backslash stay as they are written.
    fn quoted(&mut self) -> String {
        let mut text = String::new();
        self.next();
        while let Some(c) = self.next() {
            match c {
                '"' => break,
                '\\' => text.extend(self.next()),
                c => text.push(c),
            }
        }
        text
    }

    fn raw(&mut self) -> String {
        self.next();
        let marks = self.rest.chars().take_while(|c| *c == '#').count();
        let end = format!("\"{}", "#".repeat(marks));
        self.pass(marks + 1);
        let text = self.rest.split(&*end).next().unwrap_or_default();
        self.pass(text.chars().count() + marks + 1);
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_its_place() {
        let text = "// head\n(\n  id: \"a\", list: [(id: \"b\", unit: \"%\"), Official(source: r#\"m\"#)],\n)";
        let root = spans(text).unwrap();
        assert_eq!(root.spot, Spot { line: 2, column: 1 });
        let list = root.field("list").unwrap();
        assert_eq!(
            list.spot,
            Spot {
                line: 3,
                column: 12
            }
        );
        let first = list.children()[0];
        assert!(first.is_called("b"));
        let unit = first.field("unit").unwrap();
        assert_eq!(
            (unit.spot, unit.is_text("%")),
            (
                Spot {
                    line: 3,
                    column: 29
                },
                true
            )
        );
        assert!(list.children()[1].field("source").unwrap().is_text("m"));
    }

    #[test]
    fn a_broken_text_ends_the_reading() {
        for text in ["", "(", "(id: ", "[[[[", "(a: \"", "r#\"", ")", "(a b)"] {
            let _ = spans(text);
        }
        assert_eq!(spans(&"[".repeat(1_000_000)), None);
    }
}
