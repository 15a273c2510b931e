//! Checks a template for what its types cannot rule out: ids that clash or lead nowhere, texts
//! missing in one language, standings without a source, rules that no plan can pass.
//!
//! Owns the rules for templates; the rules for plans live in the room `check`. Results are ordinary
//! findings whose place is a path in the template, such as `indicator/<id>/unit`.

mod documents;
mod feeds;
mod frame;
mod indicators;
mod locate;
mod rules;

use std::collections::BTreeSet;

use super::load::load_files;
use super::{Case, Kind, LoadError, Programme, Standing};
use crate::base::Text;
use crate::finding::{Arg, Finding, Place, Severity};

pub use feeds::StandsFor;
pub use locate::Located;

/// What the linter must ask of rooms above this one.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// True when a carrier with this id exists.
    pub is_carrier: &'a dyn Fn(&str) -> bool,
    /// True when a text is a reference by its syntax.
    pub is_reference: &'a dyn Fn(&str) -> bool,
    /// What a reference stands for in the plans of a kind.
    pub stands_for: &'a dyn Fn(&Programme, &Kind, &str) -> StandsFor,
    /// What comes out of a worked case in words, where it is not what the case expects.
    pub judge: &'a dyn Fn(&Programme, &Case) -> Option<Text>,
}

/// Checks a programme with its documents. Findings stand in the order of the template.
#[must_use]
pub fn lint(programme: &Programme, known: Known<'_>) -> Vec<Finding> {
    let mut out = Vec::new();
    frame::check(programme, known, &mut out);
    indicators::check(programme, known, &mut out);
    documents::check(programme, known, &mut out);
    feeds::check(programme, known, &mut out);
    check_cases(programme, known, &mut out);
    out
}

/// Checks the files of a template folder, given as name and text: each finding with its line and column.
///
/// # Errors
/// When the files cannot be read as a programme, with the same places.
pub fn lint_files(
    id: &str,
    files: &[(&str, &str)],
    known: Known<'_>,
) -> Result<(Programme, Vec<Located>), Box<LoadError>> {
    let programme = load_files(id, files)?;
    let atlas = locate::Atlas::new(files);
    let findings = lint(&programme, known);
    let located = findings.into_iter().map(|finding| atlas.locate(finding));
    let located = located.collect();
    Ok((programme, located))
}

/// Worked cases come out as they say, and every kind has one.
fn check_cases(programme: &Programme, known: Known<'_>, out: &mut Vec<Finding>) {
    for (index, case) in programme.cases.iter().enumerate() {
        let place = Place::of(&["case", &index.to_string()]);
        check_text(&case.name, &place.then("name"), out);
        if programme.kind(&case.kind).is_none() {
            out.push(
                error("template-unknown-kind", place.then("kind")).with("kind", case.kind.as_str()),
            );
            continue;
        }
        let named = case.values.iter().map(|(id, _)| id);
        let named = named.chain(case.before.iter().map(|(id, _)| id));
        for id in named.chain(&case.yes).chain(&case.no).chain(&case.waived) {
            if !programme.indicators_of(&case.kind).any(|one| one.id == *id) {
                out.push(
                    error("template-unknown-indicator", place.clone()).with("id", id.as_str()),
                );
            }
        }
        if let Some(got) = (known.judge)(programme, case) {
            out.push(
                error("template-case", place)
                    .with("name", &case.name)
                    .with("got", &got),
            );
        }
    }
}

fn error(code: &'static str, place: Place) -> Finding {
    Finding::new(Severity::Error, code, place)
}

fn warning(code: &'static str, place: Place) -> Finding {
    Finding::new(Severity::Warning, code, place)
}

/// Ids are lower-case ASCII, so that they can stand in references, places and file names, and are
/// unique among their likes.
fn check_ids<'a>(of: &str, ids: impl Iterator<Item = &'a str>, out: &mut Vec<Finding>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        let place = Place::of(&[of, id]);
        check_id(id, &place, out);
        if !seen.insert(id) {
            out.push(error("template-duplicate-id", place).with("id", id));
        }
    }
}

fn check_id(id: &str, place: &Place, out: &mut Vec<Finding>) {
    let sound = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
    if id.is_empty() || !id.chars().all(sound) {
        out.push(error("template-id-shape", place.clone()).with("id", id));
    }
}

/// A text that must be there in both languages.
fn check_text(text: &Text, place: &Place, out: &mut Vec<Finding>) {
    for (written, language) in [
        (&text.zh, "template-language-zh"),
        (&text.en, "template-language-en"),
    ] {
        if written.trim().is_empty() {
            out.push(
                error("template-text-missing", place.clone()).with("language", Arg::Key(language)),
            );
        }
    }
}

/// A text that may be left out, but not in one language only.
fn check_optional(text: &Text, place: &Place, out: &mut Vec<Finding>) {
    if !text.is_empty() {
        check_text(text, place, out);
    }
}

/// A text whose references, if any, must be readable.
fn check_references(text: &Text, place: &Place, known: Known<'_>, out: &mut Vec<Finding>) {
    for written in [&text.zh, &text.en] {
        for rest in written.split("{{").skip(1) {
            let inner = rest.split_once("}}").map_or(rest, |(inner, _)| inner);
            let closed = rest.contains("}}");
            if !(closed && (known.is_reference)(inner)) {
                out.push(error("template-bad-reference", place.clone()).with("reference", inner));
            }
        }
    }
}

fn check_standing(
    programme: &Programme,
    standing: &Standing,
    place: &Place,
    out: &mut Vec<Finding>,
) {
    let place = place.then("standing");
    match standing {
        Standing::Official { source, clause } => {
            if !programme.cited.iter().any(|cited| cited.id == *source) {
                out.push(
                    error("template-unknown-source", place.clone()).with("source", source.as_str()),
                );
            }
            if clause.trim().is_empty() {
                out.push(error("template-no-clause", place));
            }
        }
        Standing::Reported { by: basis } | Standing::Reconstruction { basis } => {
            if basis.is_empty() {
                out.push(error("template-no-basis", place));
            } else {
                check_text(basis, &place, out);
            }
        }
    }
}

fn check_kinds(programme: &Programme, kinds: &[String], place: &Place, out: &mut Vec<Finding>) {
    for kind in kinds.iter().filter(|kind| programme.kind(kind).is_none()) {
        out.push(error("template-unknown-kind", place.then("kinds")).with("kind", kind.as_str()));
    }
}
