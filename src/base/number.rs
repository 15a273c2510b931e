//! Numbers as people type them.

use serde::{Deserialize, Serialize};

/// What was typed into a numeric field, kept as it was typed.
///
/// A blank is not a zero and a slip is not lost: the text stays in the plan, [`Number::read`] says
/// what it means, and the findings say what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Number(pub String);

/// Why a typed text is not a number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// The text holds a character that no number has; the first such character is named.
    #[error("`{0}` does not belong in a number")]
    Character(char),
    /// Thousands separators stand in the wrong place, such as in `1,20`.
    #[error("the thousands separators stand in the wrong place")]
    Grouping,
    /// Digits and signs are there but do not form a number, such as `1.2.3`.
    #[error("digits and signs do not form a number")]
    Malformed,
    /// The number is too large to calculate with.
    #[error("the number is too large")]
    TooLarge,
}

impl Number {
    /// A number as text.
    #[must_use]
    pub fn typed(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// True when nothing but white space was typed.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// The value, `None` for a blank.
    ///
    /// Full-width digits and signs count as their ASCII twins; thousands may be grouped by commas
    /// or spaces.
    ///
    /// # Errors
    /// [`NumberError`] names why the text is not a number.
    pub fn read(&self) -> Result<Option<f64>, NumberError> {
        if self.is_blank() {
            return Ok(None);
        }
        let plain: String = self.0.trim().chars().map(to_ascii).collect();
        let digits = ungroup(&plain)?;
        if let Some(wrong) = digits
            .chars()
            .find(|c| !matches!(c, '0'..='9' | '.' | '-' | '+' | 'e' | 'E'))
        {
            return Err(NumberError::Character(wrong));
        }
        if let Some(first) = digits.chars().next().filter(|c| matches!(c, 'e' | 'E')) {
            return Err(NumberError::Character(first));
        }
        let value: f64 = digits.parse().map_err(|_error| NumberError::Malformed)?;
        if !value.is_finite() || value.abs() > 1e15 {
            return Err(NumberError::TooLarge);
        }
        Ok(Some(value))
    }

    /// The value where one can be read, else `None`; the findings report the rest.
    #[must_use]
    pub fn value(&self) -> Option<f64> {
        self.read().ok().flatten()
    }
}

impl From<&str> for Number {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

/// Full-width forms, the ideographic space and the mathematical minus as their ASCII twins.
fn to_ascii(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' | '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
        '\u{2212}' | '\u{2013}' => '-',
        _ => c,
    }
}

/// Takes thousands separators out, and refuses them where they do not separate thousands.
fn ungroup(text: &str) -> Result<String, NumberError> {
    if !text.contains([',', ' ']) {
        return Ok(text.to_owned());
    }
    let (whole, fraction) = text
        .split_once('.')
        .map_or((text, None), |(w, f)| (w, Some(f)));
    if fraction.is_some_and(|f| f.contains([',', ' '])) {
        return Err(NumberError::Grouping);
    }
    let mut groups = whole.split([',', ' ']);
    let head = groups
        .next()
        .unwrap_or_default()
        .trim_start_matches(['-', '+']);
    let all_digits = |g: &str| !g.is_empty() && g.chars().all(|c| c.is_ascii_digit());
    if !all_digits(head) || head.len() > 3 {
        return Err(NumberError::Grouping);
    }
    if groups.any(|g| g.len() != 3 || !all_digits(g)) {
        return Err(NumberError::Grouping);
    }
    Ok(text.chars().filter(|c| !matches!(c, ',' | ' ')).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_type() {
        for (typed, value) in [
            ("", None),
            ("  ", None),
            ("0", Some(0.0)),
            ("１２．５", Some(12.5)),
            ("1,234,567.8", Some(1_234_567.8)),
            ("12 345", Some(12_345.0)),
            ("−3.2", Some(-3.2)),
            ("1e3", Some(1000.0)),
        ] {
            assert_eq!(Number::from(typed).read(), Ok(value), "{typed}");
        }
    }

    #[test]
    fn says_why_a_text_is_no_number() {
        for (typed, error) in [
            ("12万", NumberError::Character('万')),
            ("约12", NumberError::Character('约')),
            ("1,20", NumberError::Grouping),
            ("1.2.3", NumberError::Malformed),
            ("NaN", NumberError::Character('N')),
            ("1e400", NumberError::TooLarge),
            ("-", NumberError::Malformed),
        ] {
            assert_eq!(Number::from(typed).read(), Err(error), "{typed}");
        }
    }
}
