//! Sentences that charts say, put together from clauses.

use super::scale::{Scale, percent};
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
    /// tell nothing about a change.
    pub fn clause(
        &self,
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
        let value_text = scale.words(value, lang);
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
        let args = [
            ("year", this_year.as_str()),
            ("value", &value_text),
            ("from", &from),
            ("percent", &size),
        ];
        tr_with(lang, key, &args)
    }
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
