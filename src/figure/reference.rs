//! The syntax of a reference and its parser.

use std::fmt;

use crate::base::{Lang, Unit, Year};
use crate::i18n::tr;

/// The most decimals that a reference may ask for.
const MOST_DIGITS: usize = 6;

/// A reference to a figure or a text of the plan, as it stands between `{{` and `}}`.
///
/// ```text
/// [-] path [/ path] [@ year | @ year..year] [| unit [| digits]]
/// ```
///
/// A path is a row of names with dots between them, such as `inventory.sector.industry`. Two paths
/// with a slash are their ratio. A year is a number or one of the words `base`, `target`,
/// `horizon`, `first`, `last` (of history) and `year` (the year in which an indicator is judged);
/// two years are the relative change from the first to the second. A leading minus negates, so that
/// a fall reads as a positive number. Full-width signs count as their ASCII twins.
///
/// ```
/// use nearzero::base::Unit;
/// use nearzero::figure::{Reference, When, YearWord};
///
/// let fall = Reference::parse("-intensity.gdp@2020..last|%|1")?;
/// assert!(fall.negated);
/// assert_eq!(fall.when, When::Change(YearWord::Number(2020), YearWord::Last));
/// assert_eq!((fall.unit, fall.digits), (Some(Unit::PERCENT), Some(1)));
/// # Ok::<(), nearzero::figure::ReferenceError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// True for a leading minus.
    pub negated: bool,
    /// The path of the figure or text.
    pub path: String,
    /// The path that it is divided by.
    pub divisor: Option<String>,
    /// Of which year it is.
    pub when: When,
    /// The unit that it is printed in; the usual unit of the quantity when there is none.
    pub unit: Option<Unit>,
    /// How many decimals are printed; as many as the size of the number asks for when not said.
    pub digits: Option<usize>,
}

/// Of which year a figure is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum When {
    /// Not said: the last year of history for data, the target year for the pathway.
    #[default]
    Usual,
    /// One year.
    At(YearWord),
    /// The relative change from the first year to the second.
    Change(YearWord, YearWord),
}

/// A year, by its number or by its part in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearWord {
    /// The year itself.
    Number(Year),
    /// The base year.
    Base,
    /// The target year.
    Target,
    /// The last year of the pathway.
    Horizon,
    /// The first year of history.
    First,
    /// The last year of history.
    Last,
    /// The year in which an indicator is judged.
    Judged,
}

impl YearWord {
    const WORDS: [(&'static str, Self); 6] = [
        ("base", Self::Base),
        ("target", Self::Target),
        ("horizon", Self::Horizon),
        ("first", Self::First),
        ("last", Self::Last),
        ("year", Self::Judged),
    ];
}

/// What a reference should have had where it cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A name of a path.
    Name,
    /// A year or a word that stands for one.
    Year,
    /// A unit of the table.
    Unit,
    /// A number of decimals from 0 to 6.
    Digits,
    /// The end of the reference.
    End,
}

impl Expected {
    /// The translation key of what was expected.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "reference-expected-name",
            Self::Year => "reference-expected-year",
            Self::Unit => "reference-expected-unit",
            Self::Digits => "reference-expected-digits",
            Self::End => "reference-expected-end",
        }
    }
}

/// Why a text is not a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("at byte {offset} of the reference: expected {}", tr(Lang::En, .expected.key()))]
pub struct ReferenceError {
    /// The byte at which it cannot be read on.
    pub offset: usize,
    /// What was expected there.
    pub expected: Expected,
}

impl Reference {
    /// Reads a reference, without the braces.
    ///
    /// # Errors
    /// [`ReferenceError`] names the place and what was expected there.
    pub fn parse(text: &str) -> Result<Self, ReferenceError> {
        let mut cursor = Cursor { text, at: 0 };
        let negated = cursor.eat('-');
        let path = cursor.path()?;
        let divisor = cursor.eat('/').then(|| cursor.path()).transpose()?;
        let when = if cursor.eat('@') {
            cursor.when()?
        } else {
            When::Usual
        };
        let unit = if cursor.eat('|') {
            cursor.unit()?
        } else {
            None
        };
        let digits = if cursor.eat('|') {
            Some(cursor.digits()?)
        } else {
            None
        };
        cursor.end()?;
        Ok(Self {
            negated,
            path,
            divisor,
            when,
            unit,
            digits,
        })
    }

    /// A reference to a path in its usual year, unit and digits.
    #[must_use]
    pub fn to(path: impl Into<String>) -> Self {
        Self {
            negated: false,
            path: path.into(),
            divisor: None,
            when: When::Usual,
            unit: None,
            digits: None,
        }
    }

    /// The reference of one year.
    #[must_use]
    pub fn at(mut self, year: Year) -> Self {
        self.when = When::At(YearWord::Number(year));
        self
    }

    /// The reference with a year in the place of the word for the year that is judged. One that names
    /// no year is of that year.
    #[must_use]
    pub fn judged_in(mut self, year: Year) -> Self {
        let judged = |word| match word {
            YearWord::Judged => YearWord::Number(year),
            word => word,
        };
        self.when = match self.when {
            When::Usual => When::At(YearWord::Number(year)),
            When::At(word) => When::At(judged(word)),
            When::Change(from, to) => When::Change(judged(from), judged(to)),
        };
        self
    }
}

impl fmt::Display for YearWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Self::Number(year) = self {
            return write!(f, "{year}");
        }
        let word = Self::WORDS.iter().find(|(_, word)| word == self);
        f.write_str(word.map_or("", |(name, _)| name))
    }
}

/// The reference in its shortest spelling, without the braces; parsing gives it back.
impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.negated { "-" } else { "" };
        write!(f, "{sign}{}", self.path)?;
        if let Some(divisor) = &self.divisor {
            write!(f, "/{divisor}")?;
        }
        match self.when {
            When::Usual => {}
            When::At(year) => write!(f, "@{year}")?,
            When::Change(from, to) => write!(f, "@{from}..{to}")?,
        }
        match (self.unit, self.digits) {
            (None, None) => Ok(()),
            (unit, None) => write!(f, "|{}", unit.map_or("", Unit::id)),
            (unit, Some(digits)) => write!(f, "|{}|{digits}", unit.map_or("", Unit::id)),
        }
    }
}

/// A place in the text that moves forward only.
struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip_space(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    fn fail<T>(&self, expected: Expected) -> Result<T, ReferenceError> {
        Err(ReferenceError {
            offset: self.at,
            expected,
        })
    }

    /// Steps over a sign, in either width and with spaces before it.
    fn eat(&mut self, sign: char) -> bool {
        self.skip_space();
        match self.rest().chars().next() {
            Some(c) if narrow(c) == sign => {
                self.at += c.len_utf8();
                true
            }
            _ => false,
        }
    }

    /// The characters up to the next sign or space.
    fn word(&mut self) -> &'a str {
        self.skip_space();
        let rest = self.rest();
        let is_end =
            |c: char| c.is_whitespace() || matches!(narrow(c), '.' | '/' | '@' | '|' | '{' | '}');
        let (word, _) = rest
            .find(is_end)
            .and_then(|end| rest.split_at_checked(end))
            .unwrap_or((rest, ""));
        self.at += word.len();
        word
    }

    fn path(&mut self) -> Result<String, ReferenceError> {
        let mut path = String::new();
        loop {
            let name = self.word();
            if name.is_empty() {
                return self.fail(Expected::Name);
            }
            path.push_str(name);
            if !self.eat('.') {
                return Ok(path);
            }
            path.push('.');
        }
    }

    fn when(&mut self) -> Result<When, ReferenceError> {
        let from = self.year()?;
        if !self.eat('.') {
            return Ok(When::At(from));
        }
        if !self.eat('.') {
            return self.fail(Expected::Year);
        }
        Ok(When::Change(from, self.year()?))
    }

    fn year(&mut self) -> Result<YearWord, ReferenceError> {
        self.skip_space();
        let start = self.at;
        let word: String = self.word().chars().map(narrow).collect();
        let named = YearWord::WORDS
            .iter()
            .find(|(name, _)| word.eq_ignore_ascii_case(name));
        let year = named
            .map(|(_, year)| *year)
            .or_else(|| word.parse().ok().map(YearWord::Number));
        year.ok_or(ReferenceError {
            offset: start,
            expected: Expected::Year,
        })
    }

    /// The text up to the next bar.
    fn field(&mut self) -> (usize, &'a str) {
        self.skip_space();
        let rest = self.rest();
        let bar = rest.find(|c| narrow(c) == '|').unwrap_or(rest.len());
        let field = rest.get(..bar).unwrap_or_default();
        let start = self.at;
        self.at += bar;
        (start, field.trim_end())
    }

    fn unit(&mut self) -> Result<Option<Unit>, ReferenceError> {
        let (offset, name) = self.field();
        if name.is_empty() {
            return Ok(None);
        }
        Unit::parse(name).map(Some).ok_or(ReferenceError {
            offset,
            expected: Expected::Unit,
        })
    }

    fn digits(&mut self) -> Result<usize, ReferenceError> {
        let (offset, typed) = self.field();
        let digits: String = typed.chars().map(narrow).collect();
        let count = digits.parse().ok().filter(|count| *count <= MOST_DIGITS);
        count.ok_or(ReferenceError {
            offset,
            expected: Expected::Digits,
        })
    }

    fn end(&mut self) -> Result<(), ReferenceError> {
        self.skip_space();
        if self.rest().is_empty() {
            Ok(())
        } else {
            self.fail(Expected::End)
        }
    }
}

/// A full-width sign or digit as its ASCII twin, the mathematical minus as a hyphen.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{2212}' | '\u{2013}' => '-',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_part() {
        for (text, shortest) in [
            ("inventory.total", "inventory.total"),
            (
                "inventory.total@2022|万t CO2|1",
                "inventory.total@2022|10ktCO2|1",
            ),
            (
                "inventory.total @ 2020 .. 2022 | % | 1",
                "inventory.total@2020..2022|%|1",
            ),
            ("-intensity.gdp@base..target", "-intensity.gdp@base..target"),
            ("a.b / c.d @ last", "a.b/c.d@last"),
            ("boundary.area||2", "boundary.area||2"),
            (
                "－pathway.planned＠horizon｜万吨CO2｜０",
                "-pathway.planned@horizon|10ktCO2|0",
            ),
            ("activity.用电", "activity.用电"),
        ] {
            let reference =
                Reference::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(reference.to_string(), shortest);
            assert_eq!(Reference::parse(shortest), Ok(reference));
        }
    }

    #[test]
    fn says_where_it_cannot_be_read() {
        for (text, offset, expected) in [
            ("", 0, Expected::Name),
            ("inventory.", 10, Expected::Name),
            ("a/@2022", 2, Expected::Name),
            ("a@soon", 2, Expected::Year),
            ("a@2020.2022", 7, Expected::Year),
            ("a@2020..", 8, Expected::Year),
            ("a|wombats", 2, Expected::Unit),
            ("a|%|seven", 4, Expected::Digits),
            ("a|%|7", 4, Expected::Digits),
            ("a|%|1|x", 5, Expected::End),
            ("a b", 2, Expected::End),
        ] {
            assert_eq!(
                Reference::parse(text),
                Err(ReferenceError { offset, expected }),
                "{text}"
            );
        }
    }
}
