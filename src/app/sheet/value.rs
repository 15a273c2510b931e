//! A value of one year as the text of a cell.

use super::block::Input;
use super::edits::Put;
use crate::base::{Datum, Lang, Number, State, Year};
use crate::i18n::tr;

/// The state that a text names, in either language; a value is never named.
#[must_use]
pub fn state_named(text: &str) -> Option<State> {
    let text = text.trim();
    let means = |state: &State| {
        Lang::ALL
            .into_iter()
            .any(|lang| tr(lang, state.key()).eq_ignore_ascii_case(text))
    };
    State::ALL
        .into_iter()
        .filter(|state| *state != State::Given)
        .find(means)
}

/// The value of a year, if the series holds one.
#[must_use]
pub fn value_of(values: &[Datum], year: Year) -> Option<&Datum> {
    values.iter().find(|datum| datum.year == year)
}

/// What a cell shows of a value: the number as typed, thousands grouped, or the state in words.
#[must_use]
pub fn value_shown(datum: Option<&Datum>, lang: Lang) -> String {
    match datum {
        None => String::new(),
        Some(datum) if datum.state == State::Given => grouped(&datum.value.0),
        Some(datum) => tr(lang, datum.state.key()),
    }
}

/// Puts what was entered into the value of a year.
///
/// The word for a state sets the state and leaves the number, so that it comes back when the state
/// is taken back; any other text is the number.
pub fn put_value(values: &mut Vec<Datum>, year: Year, input: &Input) -> Put {
    let at = values
        .iter()
        .position(|datum| datum.year >= year)
        .unwrap_or(values.len());
    if values.get(at).is_none_or(|datum| datum.year != year) {
        values.insert(at, Datum::new(year, ""));
    }
    let Some(datum) = values.get_mut(at) else {
        return Put::Refused;
    };
    match input {
        Input::State(state) => datum.state = *state,
        Input::Source(source) => datum.source.clone_from(source),
        Input::Text(text) => put_text(datum, text),
    }
    Put::Taken
}

fn put_text(datum: &mut Datum, text: &str) {
    let Some(state) = state_named(text) else {
        datum.state = State::Given;
        datum.value = text.into();
        return;
    };
    datum.state = state;
    if datum.value.read().is_err() {
        // The beginning of the word, typed key by key.
        datum.value = Number::default();
    }
}

/// A typed number with its thousands grouped by a narrow space from five digits on, every digit as
/// typed; any other text as it is.
#[must_use]
pub fn grouped(text: &str) -> String {
    let digits_end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (whole, rest) = text.split_at_checked(digits_end).unwrap_or((text, ""));
    let fraction = rest.strip_prefix('.').unwrap_or(rest);
    if whole.len() < 5 || !fraction.chars().all(|c| c.is_ascii_digit()) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + whole.len());
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    out.push_str(rest);
    out
}
