//! Reading an outline: headings with their depth, and what the annex says should be written below each.

use super::words::{Numbering, alike, bracket, fresh_id, numbered, plain};
use super::{Links, Problem};
use crate::base::Text;
use crate::i18n;
use crate::programme::{DocumentTemplate, Guidance, Part, Section};

/// An outline as it was understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    /// The headings in reading order.
    pub headings: Vec<Heading>,
    /// Lines above the first heading, with their numbers.
    pub passed: Vec<(usize, String)>,
}

/// A heading of the outline.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heading {
    /// The line of the pasted text, from 1.
    pub line: usize,
    /// The depth, from 0.
    pub depth: usize,
    /// The title without its number.
    pub title: String,
    /// What the annex says of the content.
    pub write: String,
    /// The section of the template that it is: its id, guidance, tables and charts stay.
    pub keeps: Option<String>,
    /// What should be looked at.
    pub problems: Vec<Problem>,
}

/// A title is not longer than this; a longer line goes on with what should be written.
const LONGEST: usize = 30;

/// Reads a pasted outline. `document` is the template's document that it takes the place of.
#[must_use]
pub fn read(text: &str, document: Option<&DocumentTemplate>, kind: &str, links: &Links) -> Outline {
    let has_numbers = text.lines().filter(|line| numbered(line).is_some()).count() >= 2;
    let mut outline = Outline::default();
    let mut numberings: Vec<Numbering> = Vec::new();
    let mut indents: Vec<usize> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let words = without_page(line);
        if words.is_empty() {
            continue;
        }
        let depth = match numbered(&words) {
            Some((numbering, _)) if has_numbers => Some(depth(&mut numberings, numbering)),
            Some(_) | None if has_numbers => None,
            Some(_) | None => (!is_front(&words)).then(|| depth(&mut indents, indent(line))),
        };
        match (depth, outline.headings.last_mut()) {
            (Some(depth), _) => {
                let bare = numbered(&words).map_or(&*words, |(_, rest)| rest);
                outline.headings.push(heading(at + 1, depth, bare));
            }
            (None, Some(last)) => add_line(&mut last.write, &words),
            (None, None) => outline.passed.push((at + 1, words)),
        }
    }
    outline.keep(document, kind, links);
    outline
}

/// The depth of a heading among those that are open: it closes all that are not above it.
fn depth<T: Ord + Copy>(open: &mut Vec<T>, this: T) -> usize {
    while open.last().is_some_and(|last| *last >= this) {
        open.pop();
    }
    open.push(this);
    open.len() - 1
}

fn indent(line: &str) -> usize {
    let blanks = line.chars().take_while(|c| c.is_whitespace());
    blanks
        .map(|c| match c {
            '\t' => 4,
            '\u{3000}' => 2,
            _ => 1,
        })
        .sum()
}

/// The line without the dots and the page number of a table of contents.
fn without_page(line: &str) -> String {
    let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = words.trim_end_matches(|c: char| c.is_ascii_digit());
    let dots = bare.trim_end().trim_end_matches(['.', '…', '·', '．']);
    if bare.len() < words.len() && bare.trim_end().len() >= dots.len() + 3 {
        dots.trim_end().to_owned()
    } else {
        words
    }
}

/// True for what stands above an outline: the number of the annex and its title.
fn is_front(words: &str) -> bool {
    words.starts_with("附件") || ["提纲", "大纲"].iter().any(|end| words.ends_with(end))
}

fn heading(line: usize, depth: usize, words: &str) -> Heading {
    let (title, write) = parted(words);
    let mut heading = Heading {
        line,
        depth,
        title: title.to_owned(),
        write: write.to_owned(),
        ..Heading::default()
    };
    if title.is_empty() {
        heading
            .problems
            .push(Problem::fault("annex-name-missing", ""));
    } else if title.chars().count() > LONGEST {
        heading
            .problems
            .push(Problem::look("annex-title-long", title));
    }
    heading
}

/// Title and content of a line: the first short sentence, the words before a colon or a bracket.
fn parted(words: &str) -> (&str, &str) {
    let short = |title: &str| !title.is_empty() && title.chars().count() <= LONGEST;
    for mark in ['。', '：', ':'] {
        if let Some((title, rest)) = words.split_once(mark)
            && short(title)
        {
            return (title.trim(), rest.trim());
        }
    }
    match bracket(words) {
        Some((title, inside)) if words.chars().count() > LONGEST && short(title) => (title, inside),
        Some(_) | None => (words.trim(), ""),
    }
}

fn add_line(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

impl Outline {
    /// The headings that can be taken over.
    pub fn taken(&self) -> impl Iterator<Item = &Heading> {
        let sound = |heading: &&Heading| heading.problems.iter().all(|problem| !problem.blocks);
        self.headings.iter().filter(sound)
    }

    /// Finds the section of the template that each heading is: as a person linked it, else by its title.
    fn keep(&mut self, document: Option<&DocumentTemplate>, kind: &str, links: &Links) {
        let mut known = sections(document);
        // Of several sections of one title, that of the kind comes first.
        known.sort_by_key(|section| !section.concerns(kind));
        let mut taken: Vec<&str> = Vec::new();
        for heading in &mut self.headings {
            let linked = links.get(&plain(&heading.title));
            let found = known.iter().find(|section| {
                let is_free = !taken.contains(&&*section.id);
                let is_meant = match linked {
                    Some(id) => section.id == *id,
                    None => alike(&section.title.zh, &heading.title),
                };
                is_free && is_meant
            });
            if let Some(section) = found {
                taken.push(&section.id);
                heading.keeps = Some(section.id.clone());
            }
        }
    }

    /// The sections of the template that no heading is.
    #[must_use]
    pub fn leaving<'a>(&self, document: Option<&'a DocumentTemplate>) -> Vec<&'a Section> {
        let kept = |id: &str| {
            self.taken()
                .any(|heading| heading.keeps.as_deref() == Some(id))
        };
        let mut all = sections(document);
        all.retain(|section| !kept(&section.id));
        all
    }

    /// The outline as sections of a document.
    pub(super) fn sections(&self, document: Option<&DocumentTemplate>) -> Vec<Section> {
        let known = sections(document);
        let headings: Vec<&Heading> = self.taken().collect();
        let mut ids: Vec<String> = known.iter().map(|section| section.id.clone()).collect();
        let mut rest = headings.as_slice();
        let mut out = Vec::new();
        while !rest.is_empty() {
            out.extend(section(&mut rest, 0, &known, &mut ids));
        }
        out
    }
}

/// The section of the first heading with all that stands below it.
fn section(
    rest: &mut &[&Heading],
    depth: usize,
    known: &[&Section],
    ids: &mut Vec<String>,
) -> Option<Section> {
    let (heading, after) = rest.split_first()?;
    *rest = after;
    let old = known
        .iter()
        .find(|section| heading.keeps.as_deref() == Some(&*section.id));
    let mut made = if let Some(old) = old {
        Section {
            title: named(&heading.title, &old.title),
            kinds: Vec::new(),
            sections: Vec::new(),
            ..(*old).clone()
        }
    } else {
        let id = fresh_id("s", |id| ids.iter().any(|taken| taken == id));
        ids.push(id.clone());
        Section {
            id,
            title: Text::same(&*heading.title),
            kinds: Vec::new(),
            guidance: Guidance::default(),
            parts: Vec::new(),
            sections: Vec::new(),
        }
    };
    let below = heading.depth.max(depth);
    while rest.first().is_some_and(|next| next.depth > below) {
        made.sections.extend(section(rest, below + 1, known, ids));
    }
    if made.sections.is_empty() && made.parts.is_empty() {
        made.parts.push(Part::Prose);
    }
    if !heading.write.is_empty() {
        made.guidance.write = Text::same(&*heading.write);
    } else if made.has_prose() && made.guidance.write.is_empty() {
        made.guidance.write = i18n::text("annex-section-write");
    }
    Some(made)
}

/// A pasted name; in English that of the template where both mean the same.
pub(super) fn named(pasted: &str, old: &Text) -> Text {
    if alike(pasted, &old.zh) {
        Text::new(pasted, &*old.en)
    } else {
        Text::same(pasted)
    }
}

/// All sections of a document in reading order.
pub(super) fn sections(document: Option<&DocumentTemplate>) -> Vec<&Section> {
    fn walk<'a>(sections: &'a [Section], into: &mut Vec<&'a Section>) {
        for section in sections {
            into.push(section);
            walk(&section.sections, into);
        }
    }
    let mut all = Vec::new();
    walk(
        document.map_or(&[], |document| &document.sections),
        &mut all,
    );
    all
}
