//! Where a finding about a template stands: file, line and column.

use crate::finding::Finding;
use crate::programme::spans::{Node, NodeKind, Spot, spans};

/// A finding with its spot in a file of the template.
#[derive(Clone, Debug, PartialEq)]
pub struct Located {
    /// The finding.
    pub finding: Finding,
    /// The file, relative to the folder of the template.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The text of that line.
    pub source: String,
}

/// The files of a template with the places of what they hold.
pub(super) struct Atlas<'a> {
    files: Vec<(&'a str, &'a str, Option<Node>)>,
}

impl<'a> Atlas<'a> {
    /// Reads the files, given as name and text.
    pub(super) fn new(files: &[(&'a str, &'a str)]) -> Self {
        let read = |(name, text): &(&'a str, &'a str)| (*name, *text, spans(text));
        Self {
            files: files.iter().map(read).collect(),
        }
    }

    /// The spot of a finding: as deep as its place can be followed.
    pub(super) fn locate(&self, finding: Finding) -> Located {
        let parts: Vec<&str> = finding.place.0.split('/').collect();
        let is_twin = finding.code == "template-duplicate-id";
        let found = match parts.as_slice() {
            ["document", name, rest @ ..] => self.document(name, rest, is_twin),
            ["case", rest @ ..] => self.walk(crate::programme::CASES_FILE, rest, is_twin),
            rest => self.walk(crate::programme::PROGRAMME_FILE, rest, is_twin),
        };
        let (file, spot) = found.unwrap_or((
            crate::programme::PROGRAMME_FILE,
            Spot { line: 1, column: 1 },
        ));
        let text = self.files.iter().find(|(name, ..)| *name == file);
        let source = text.and_then(|(_, text, _)| text.lines().nth(spot.line.saturating_sub(1)));
        Located {
            finding,
            file: file.to_owned(),
            line: spot.line,
            column: spot.column,
            source: source.unwrap_or_default().to_owned(),
        }
    }

    fn walk(&self, file: &str, parts: &[&str], last: bool) -> Option<(&'a str, Spot)> {
        let (name, _, root) = self.files.iter().find(|(name, ..)| *name == file)?;
        Some((name, follow(root.as_ref()?, parts, last).spot))
    }

    /// The document of a role and its kinds: `plan`, `plan+city+park`.
    fn document(&self, name: &str, parts: &[&str], last: bool) -> Option<(&'a str, Spot)> {
        let mut words = name.split('+');
        let role = words.next()?;
        let kinds: Vec<&str> = words.collect();
        let fits = |node: &Node| {
            let is_role = node
                .field("role")
                .is_some_and(|node| matches!(&node.kind, NodeKind::Plain(word) if word.eq_ignore_ascii_case(role)));
            let listed = node.field("kinds").map_or(Vec::new(), Node::children);
            is_role
                && (kinds.is_empty()
                    || kinds
                        .iter()
                        .all(|kind| listed.iter().any(|of| of.is_text(kind))))
        };
        self.files.iter().find_map(|(file, _, root)| {
            let root = root.as_ref().filter(|root| fits(root))?;
            Some((*file, follow(root, parts, last).spot))
        })
    }
}

/// Follows the parts of a place as far as they lead. A part is a field, an index, the id of a thing
/// anywhere below, or a word for the list that the next part looks into.
fn follow<'n>(root: &'n Node, parts: &[&str], last: bool) -> &'n Node {
    let mut at = root;
    let mut parts = parts.iter().peekable();
    while let Some(part) = parts.next() {
        // `acceptance/standing` is the field `acceptance_standing`.
        let joined = parts
            .peek()
            .and_then(|next| at.field(&format!("{part}_{next}")));
        if let Some(node) = joined {
            at = node;
            parts.next();
        } else if let Some(node) = step(at, part, last) {
            at = node;
        }
    }
    at
}

fn step<'n>(at: &'n Node, part: &str, last: bool) -> Option<&'n Node> {
    let plural = || at.field(&format!("{part}s"));
    if let Some(node) = at.field(part).or_else(plural) {
        return Some(node);
    }
    if let (NodeKind::Items(items), Ok(index)) = (&at.kind, part.parse::<usize>()) {
        return items.get(index);
    }
    let mut found = Vec::new();
    called(at, part, &mut found);
    if last {
        found.pop()
    } else {
        found.into_iter().next()
    }
}

/// Everything below that has this id, in the order of the text.
fn called<'n>(at: &'n Node, id: &str, found: &mut Vec<&'n Node>) {
    for child in at.children() {
        if child.is_called(id) {
            found.push(child);
        }
        called(child, id, found);
    }
}
