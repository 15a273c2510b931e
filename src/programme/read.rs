//! Reading RON with errors that a person can act on: file, line, column, place in the data, what
//! was expected, and the source line with a mark under the spot.
//!
//! Owns the wording of such errors for every file that people write: templates here, plans and
//! tables in the rooms above. Reads texts, never the disk.

use ron::error::{Error as RonError, Position, SpannedError};
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use super::fullwidth;
use crate::base::Lang;
use crate::finding::{Arg, Finding, Place, Severity};
use crate::i18n;

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadError {
    /// The file as the caller named it.
    pub file: String,
    /// The line, from 1; 0 when the fault has no place in the text.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The text of that line.
    pub source: String,
    /// What is wrong; its place is the path in the data, such as `kinds[0].name.en`.
    pub finding: Finding,
}

impl LoadError {
    pub(super) fn whole_file(file: &str, finding: Finding) -> Self {
        Self {
            file: file.to_owned(),
            line: 0,
            column: 0,
            source: String::new(),
            finding,
        }
    }

    /// The error in full: place, sentence, way out and the source line with a mark.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let sentence = i18n::message(&self.finding, lang);
        let place = match self.line {
            0 => self.file.clone(),
            line => format!("{}:{line}:{}", self.file, self.column),
        };
        let mut lines = vec![format!("{place}: {sentence}")];
        if !self.finding.place.0.is_empty() {
            let path = i18n::tr_with(lang, "read-path", &[("path", &self.finding.place.0)]);
            lines.push(format!("  {path}"));
        }
        let hint = i18n::hint(&self.finding, lang);
        if !hint.is_empty() {
            lines.push(format!("  {hint}"));
        }
        if self.line > 0 {
            lines.push(self.excerpt());
        }
        lines.join("\n")
    }

    /// The source line with its number and a mark under the spot. A long line is cut around it.
    #[must_use]
    pub fn excerpt(&self) -> String {
        const BEFORE: usize = 60;
        const AFTER: usize = 30;
        let at = self.column.saturating_sub(1);
        let from = at.saturating_sub(BEFORE);
        let shown: String = self
            .source
            .chars()
            .skip(from)
            .take(BEFORE + AFTER)
            .collect();
        let indent: String = self
            .source
            .chars()
            .skip(from)
            .take(at - from)
            // An ideographic space under a Chinese character keeps the mark in its column.
            .map(|c| if is_wide(c) { '\u{3000}' } else { ' ' })
            .collect();
        let number = self.line.to_string();
        let gutter = " ".repeat(number.len());
        format!("{number} | {shown}\n{gutter} | {indent}^")
    }
}

impl std::fmt::Display for LoadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for LoadError {}

/// Reads a value from a RON text. With `implicit_some`, options are written without `Some(…)`.
///
/// # Errors
///
/// Says where in the text and in the data the fault lies, and what was expected there.
pub fn read_ron<T: DeserializeOwned>(
    file: &str,
    text: &str,
    implicit_some: bool,
) -> Result<T, Box<LoadError>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    parse(text, implicit_some).map_err(|fault| {
        let (line, column, finding) = locate(text, &fault);
        let source = text.lines().nth(line.saturating_sub(1));
        Box::new(LoadError {
            file: file.to_owned(),
            line,
            column,
            source: source.unwrap_or_default().to_owned(),
            finding,
        })
    })
}

/// What the parser stopped at, and the path in the data that it had reached.
type Fault = (SpannedError, String);

fn locate(text: &str, (fault, path): &Fault) -> (usize, usize, Finding) {
    // A full-width sign makes the parser blame something else, so it is looked for first. One behind
    // the fault is none: where a quote is missing, texts and data look the other way round.
    let end = (fault.span.end.line, fault.span.end.col);
    let slip = fullwidth::find(text).filter(|slip| (slip.line, slip.column) <= end);
    if let Some(slip) = slip {
        let finding = Finding::new(Severity::Error, "read-full-width", Place::default())
            .with("found", slip.found.to_string())
            .with("wanted", slip.wanted.to_string());
        return (slip.line, slip.column, finding);
    }
    let Position { line, col } = fault.span.start;
    (line, col, describe(&fault.code, path))
}

fn parse<T: DeserializeOwned>(text: &str, implicit_some: bool) -> Result<T, Box<Fault>> {
    let mut options = ron::Options::default();
    if implicit_some {
        options = options.with_default_extension(Extensions::IMPLICIT_SOME);
    }
    let mut reader = ron::Deserializer::from_str_with_options(text, &options)
        .map_err(|fault| Box::new((fault, String::new())))?;
    let mut track = serde_path_to_error::Track::new();
    let tracked = serde_path_to_error::Deserializer::new(&mut reader, &mut track);
    let value = match T::deserialize(tracked) {
        Ok(value) => value,
        Err(code) => {
            let path = track.path().to_string();
            let path = path.trim_end_matches(['?', '.']).to_owned();
            // The last word of a file that was cut off is no slip.
            let cut_off = reader.remainder().trim().is_empty()
                && matches!(
                    code,
                    RonError::NoSuchStructField { .. } | RonError::NoSuchEnumVariant { .. }
                );
            let code = if cut_off { RonError::Eof } else { code };
            return Err(Box::new((reader.span_error(code), path)));
        }
    };
    match reader.end() {
        Ok(()) => Ok(value),
        Err(code) => Err(Box::new((reader.span_error(code), String::new()))),
    }
}

fn describe(code: &RonError, path: &str) -> Finding {
    let finding = |code| Finding::new(Severity::Error, code, Place(path.to_owned()));
    match code {
        RonError::NoSuchStructField {
            expected, found, ..
        } => finding("read-unknown-field")
            .with("found", found.as_str())
            .with("expected", expected.join(", ")),
        RonError::NoSuchEnumVariant {
            expected, found, ..
        } => finding("read-unknown-variant")
            .with("found", found.as_str())
            .with("expected", expected.join(", ")),
        RonError::MissingStructField { field, .. } => {
            finding("read-missing-field").with("field", *field)
        }
        RonError::DuplicateStructField { field, .. } => {
            finding("read-duplicate-field").with("field", *field)
        }
        RonError::InvalidValueForType { expected, found } => finding("read-wrong-value")
            .with("expected", expected.as_str())
            .with("found", found.as_str()),
        RonError::Eof => finding("read-end"),
        RonError::TrailingCharacters => finding("read-trailing"),
        RonError::ExceededRecursionLimit => finding("read-too-deep"),
        RonError::ExpectedStringEnd => finding("read-open-string"),
        other => match expected_thing(other) {
            Some(thing) => finding("read-expected").with("expected", thing),
            None => finding("read-other").with("problem", other.to_string()),
        },
    }
}

fn expected_thing(code: &RonError) -> Option<Arg> {
    let sign = |sign: &str| Arg::Plain(format!("`{sign}`"));
    Some(match code {
        RonError::ExpectedArray => sign("["),
        RonError::ExpectedArrayEnd => sign("]"),
        RonError::ExpectedComma => sign(","),
        RonError::ExpectedMapColon => sign(":"),
        RonError::ExpectedMap => sign("{"),
        RonError::ExpectedMapEnd => sign("}"),
        RonError::ExpectedStructLike | RonError::ExpectedNamedStructLike(_) => sign("("),
        RonError::ExpectedStructLikeEnd | RonError::ExpectedOptionEnd => sign(")"),
        RonError::ExpectedBoolean => sign("true / false"),
        RonError::ExpectedFloat | RonError::ExpectedInteger => Arg::Key("read-thing-number"),
        RonError::ExpectedString => Arg::Key("read-thing-text"),
        RonError::ExpectedIdentifier => Arg::Key("read-thing-name"),
        _ => return None,
    })
}

fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}' | '\u{20000}'..='\u{3fffd}')
}
