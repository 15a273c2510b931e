//! Sentences that charts say, put together from clauses.

use super::scale::{Scale, percent};
use super::{Phrase, in_year};
use crate::base::{Completeness, Figure, Lang, format_fixed};
use crate::i18n::{tr, tr_with};

/// The keys of the clause that gives a total and compares it with an earlier one.
pub(super) struct Compared {
    /// Less than before.
    pub falls: &'static str,
    /// More than before.
    pub rises: &'static str,
    /// The same as before.
    pub level: &'static str,
    /// Nothing to compare with.
    pub alone: &'static str,
    /// No value at all.
    pub unknown: &'static str,
}

impl Compared {
    /// The clause of a figure, compared with an earlier one where both are complete: sums with gaps
    /// tell nothing about a change. The path is that of the figure in references.
    pub fn clause(
        &self,
        path: &str,
        now: &Figure,
        before: Option<&Figure>,
        scale: &Scale,
        lang: Lang,
    ) -> String {
        let year = |figure: &Figure| figure.year.map(|year| year.to_string()).unwrap_or_default();
        let this_year = year(now);
        let Some(value) = scale.of(now) else {
            return tr_with(lang, self.unknown, &[("year", &this_year)]);
        };
        let asked = now
            .year
            .map_or_else(String::new, |year| in_year(path, year));
        let value_text = marked(&scale.words(value, lang), &asked);
        let complete = |figure: &Figure| scale.of(figure).filter(|_| is_complete(figure));
        let change = before
            .filter(|before| before.year < now.year)
            .and_then(|before| {
                let from = complete(before)?;
                Some((year(before), percent(complete(now)? - from, from)?))
            });
        let Some((from, change)) = change else {
            return tr_with(
                lang,
                self.alone,
                &[("year", &this_year), ("value", &value_text)],
            );
        };
        let size = format_fixed(change.abs(), 1);
        let key = match change {
            _ if size == "0.0" => self.level,
            rise if rise > 0.0 => self.rises,
            _ => self.falls,
        };
        let sign = if change < 0.0 { "-" } else { "" };
        let size = marked(&size, &format!("{sign}{path}@{from}..{this_year}|%"));
        let args = [
            ("year", this_year.as_str()),
            ("value", &value_text),
            ("from", &from),
            ("percent", &size),
        ];
        tr_with(lang, key, &args)
    }
}

/// Signs that no text has: what stands around a figure and its reference in a sentence.
const OPENS: char = '\u{e000}';
const PARTS: char = '\u{e001}';
const CLOSES: char = '\u{e002}';

/// A figure within a sentence, with the reference by which it can be asked where it comes from.
pub(super) fn marked(text: &str, reference: &str) -> String {
    format!("{OPENS}{text}{PARTS}{reference}{CLOSES}")
}

/// A sentence in which figures are marked, in its parts.
pub(super) fn phrases(sentence: &str) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    let words = |text: &str| (!text.is_empty()).then(|| Phrase::Words(text.to_owned()));
    for part in sentence.split(CLOSES) {
        let (before, figure) = part.split_once(OPENS).unwrap_or((part, ""));
        phrases.extend(words(before));
        let figure = figure.split_once(PARTS);
        phrases
            .extend(figure.map(|(text, asked)| Phrase::Figure(text.to_owned(), asked.to_owned())));
    }
    phrases
}

/// A sentence as it reads.
pub(super) fn plain(phrases: &[Phrase]) -> String {
    let text = |phrase: &Phrase| match phrase {
        Phrase::Words(text) | Phrase::Figure(text, _) => text.clone(),
    };
    phrases.iter().map(text).collect()
}

/// One or two clauses as a sentence, with the remark that data are missing where they are.
pub(super) fn sentence(first: &str, second: Option<&str>, complete: bool, lang: Lang) -> String {
    let sentence = match second {
        Some(second) => tr_with(
            lang,
            "chart-two-clauses",
            &[("first", first), ("second", second)],
        ),
        None => tr_with(lang, "chart-one-clause", &[("first", first)]),
    };
    if complete {
        return sentence;
    }
    let remark = tr(lang, "chart-incomplete");
    match lang {
        Lang::Zh => format!("{sentence}{remark}"),
        Lang::En => format!("{sentence} {remark}"),
    }
}

/// True for a figure with nothing missing.
pub(super) fn is_complete(figure: &Figure) -> bool {
    figure.completeness == Completeness::Complete
}
