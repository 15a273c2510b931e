//! Texts with references: of the author, and of the template.

use std::ops::Range;

use super::context::Context;
use super::{Block, ParagraphStyle, Span, SpanKind};
use crate::base::{Completeness, Lang};
use crate::figure::{Reference, Resolved, find_references, format_resolved, resolve};
use crate::finding::Place;

/// The paragraphs of a text: one a line, blank lines left out. `# ` opens a small heading, `- ` an
/// item of a list.
pub(super) fn paragraphs(text: &str, place: &Place, context: &Context<'_>) -> Vec<Block> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let (style, rest) = if let Some(rest) = line.strip_prefix("# ") {
                (ParagraphStyle::Heading, rest)
            } else if let Some(rest) = line.strip_prefix("- ") {
                (ParagraphStyle::Item, rest)
            } else {
                (ParagraphStyle::Body, line)
            };
            Block::Paragraph {
                spans: spans(rest.trim(), context),
                style,
                place: place.clone(),
            }
        })
        .collect()
}

/// A text in pieces, its references filled.
pub(super) fn spans(text: &str, context: &Context<'_>) -> Vec<Span> {
    let mut out = Vec::new();
    let mut at = 0;
    for (range, raw) in find_references(text) {
        let Range { start, end } = range;
        push_typed(&mut out, text.get(at..start));
        out.extend(filled_reference(raw, context));
        at = end;
    }
    push_typed(&mut out, text.get(at..));
    out
}

/// A text with its references filled, as one string.
pub(super) fn filled(text: &str, context: &Context<'_>) -> String {
    spans(text, context)
        .into_iter()
        .map(|span| span.text)
        .collect()
}

fn push_typed(spans: &mut Vec<Span>, text: Option<&str>) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        spans.push(Span {
            text: text.to_owned(),
            kind: SpanKind::Typed,
        });
    }
}

/// What stands in place of a reference: its text; the text of a figure with gaps, marked; or a mark.
fn filled_reference(raw: &str, context: &Context<'_>) -> Vec<Span> {
    let Ok(reference) = Reference::parse(raw) else {
        return vec![mark(raw.trim(), context)];
    };
    let Ok(resolved) = resolve(&reference, context.sources, None) else {
        return vec![mark(raw.trim(), context)];
    };
    let Some(text) = format_resolved(&resolved, context.lang) else {
        return vec![mark(&missing_name(&reference, &resolved, context), context)];
    };
    let mut spans = vec![Span {
        text,
        kind: SpanKind::Bound,
    }];
    if resolved.completeness() != Completeness::Complete {
        spans.push(Span {
            text: context.word("compose-incomplete-mark"),
            kind: SpanKind::Unresolved,
        });
    }
    spans
}

/// `2022年二氧化碳排放总量`: what is missing, in words.
fn missing_name(reference: &Reference, resolved: &Resolved, context: &Context<'_>) -> String {
    let name = context.name_of(&reference.path).unwrap_or(&reference.path);
    let year = match resolved {
        Resolved::Figure(shown) => shown.figure.year,
        Resolved::Text(_) => None,
    };
    match year {
        Some(year) => context.words(
            "compose-name-of-year",
            &[("year", &year.to_string()), ("name", name)],
        ),
        None => name.to_owned(),
    }
}

/// A visible mark for something that is still to come.
pub(super) fn mark(what: &str, context: &Context<'_>) -> Span {
    Span {
        text: context.words("compose-mark", &[("what", what)]),
        kind: SpanKind::Unresolved,
    }
}

/// A sentence as it is printed: Chinese without the spaces that the screen sets between Chinese and Latin script: on the
/// page the layout sets that distance itself.
pub(super) fn tight(text: &str, lang: Lang) -> String {
    if lang == Lang::En {
        return text.to_owned();
    }
    let characters: Vec<char> = text.chars().collect();
    let is_chinese = |c: Option<&char>| c.is_some_and(|c| *c >= '\u{2e80}');
    let keeps = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| characters.get(at));
        let after = characters.get(at + 1);
        is_chinese(before) == is_chinese(after)
    };
    let kept = characters
        .iter()
        .enumerate()
        .filter(|(at, c)| **c != ' ' || keeps(*at));
    kept.map(|(_, c)| *c).collect()
}
