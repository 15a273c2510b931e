//! Reading typed fields: numbers, amounts, units, years. Every slip is a finding at the field.

use crate::account::Carrier;
use crate::base::{Number, NumberError, PLAUSIBLE_YEARS, Text, Unit, Year};
use crate::finding::{Arg, Finding, Place, Severity};
use crate::i18n;
use crate::plan::read_year;

/// A field as findings speak of it. Nothing is put into words before something is wrong.
#[derive(Clone, Copy)]
pub(super) struct Field<'a> {
    /// The parts of its place, the first `depth` of them.
    at: [&'a str; 6],
    depth: usize,
    /// The year of a value in a series; it ends the place.
    year: Option<Year>,
    /// The name of the field.
    what: &'a dyn Fn() -> Text,
}

impl<'a> Field<'a> {
    /// A field by the parts of its place, six at most.
    pub fn new(parts: &[&'a str], what: &'a dyn Fn() -> Text) -> Self {
        let mut at = [""; 6];
        for (slot, part) in at.iter_mut().zip(parts) {
            *slot = part;
        }
        Self {
            at,
            depth: parts.len(),
            year: None,
            what,
        }
    }

    /// The field of one year.
    pub const fn of(self, year: Year) -> Self {
        Self {
            year: Some(year),
            ..self
        }
    }

    /// The place of the field, of its year where it has one.
    pub fn place(&self) -> Place {
        let place = Place::of(self.at.get(..self.depth).unwrap_or_default());
        self.year
            .map_or_else(|| place.clone(), |year| place.year(year))
    }

    /// A finding at the field, which names it as `what`.
    pub fn finding(&self, severity: Severity, code: &'static str) -> Finding {
        let what = match self.year {
            None => (self.what)(),
            Some(year) => {
                let args = [
                    ("what", &(self.what)()),
                    ("year", &Text::same(year.to_string())),
                ];
                i18n::text_with("check-what-year", &args)
            }
        };
        Finding::new(severity, code, self.place()).with("what", Arg::Text(what))
    }

    pub fn error(&self, code: &'static str) -> Finding {
        self.finding(Severity::Error, code)
    }

    pub fn warning(&self, code: &'static str) -> Finding {
        self.finding(Severity::Warning, code)
    }

    pub fn note(&self, code: &'static str) -> Finding {
        self.finding(Severity::Note, code)
    }
}

/// A typed number; `None` for a blank and, with a finding, for what is no number.
pub(super) fn number(out: &mut Vec<Finding>, field: Field<'_>, number: &Number) -> Option<f64> {
    match number.read() {
        Ok(value) => value,
        Err(error) => {
            out.push(wrong_number(field, number, &error));
            None
        }
    }
}

/// The finding about a text that is no number. What was typed stays in the plan and is named.
pub(super) fn wrong_number(field: Field<'_>, number: &Number, error: &NumberError) -> Finding {
    let typed = shortened(&number.0);
    match error {
        NumberError::Character(character) => field
            .error("number-character")
            .with("typed", typed)
            .with("character", character.to_string()),
        NumberError::Grouping => field.error("number-grouping").with("typed", typed),
        NumberError::Malformed => field.error("number-malformed").with("typed", typed),
        NumberError::TooLarge => field.error("number-too-large").with("typed", typed),
    }
}

/// A typed number that cannot be negative.
pub(super) fn amount(out: &mut Vec<Finding>, field: Field<'_>, typed: &Number) -> Option<f64> {
    let value = number(out, field, typed)?;
    if value < 0.0 {
        out.push(
            field
                .error("number-negative")
                .with("typed", shortened(&typed.0)),
        );
        return None;
    }
    Some(value)
}

/// A typed year; `None` for a blank and, with a finding, for what is no year.
pub(super) fn year(out: &mut Vec<Finding>, field: Field<'_>, typed: &Number) -> Option<Year> {
    let value = number(out, field, typed)?;
    let year = read_year(typed);
    if year.is_none() {
        let is_whole = (value - value.round()).abs() < 1e-9;
        let code = if is_whole {
            "year-out-of-range"
        } else {
            "year-not-whole"
        };
        let finding = field.error(code).with("typed", shortened(&typed.0));
        out.push(
            finding
                .with("from", *PLAUSIBLE_YEARS.start())
                .with("to", *PLAUSIBLE_YEARS.end()),
        );
    }
    year
}

/// A typed unit of one of those that fit; with a finding that names them for every other text.
pub(super) fn unit(
    out: &mut Vec<Finding>,
    field: Field<'_>,
    typed: &str,
    fits: impl Fn(Unit) -> bool,
) -> Option<Unit> {
    // A blank names no unit, although the pure number has a blank sign.
    let parsed = Unit::parse(typed).filter(|_| !typed.trim().is_empty());
    if let Some(unit) = parsed.filter(|unit| fits(*unit)) {
        return Some(unit);
    }
    let code = match parsed {
        Some(_) => "unit-wrong",
        None if typed.trim().is_empty() => "unit-missing",
        None => "unit-unknown",
    };
    let units = listed(Unit::ALL.iter().copied().filter(|unit| fits(*unit)));
    out.push(
        field
            .error(code)
            .with("typed", shortened(typed))
            .with("units", Arg::Text(units)),
    );
    None
}

/// A typed unit of one dimension.
pub(super) fn unit_like(
    out: &mut Vec<Finding>,
    field: Field<'_>,
    typed: &str,
    like: Unit,
) -> Option<Unit> {
    unit(out, field, typed, |unit| {
        unit.dimension() == like.dimension()
    })
}

/// A typed unit that a carrier accepts.
pub(super) fn unit_of(
    out: &mut Vec<Finding>,
    field: Field<'_>,
    typed: &str,
    carrier: &Carrier,
) -> Option<Unit> {
    unit(out, field, typed, |unit| carrier.accepts(unit))
}

/// The names of units, the first few of them.
fn listed(units: impl Iterator<Item = Unit>) -> Text {
    use crate::base::Lang;
    let units: Vec<Unit> = units
        .filter(|unit| !unit.sign(Lang::Zh).is_empty())
        .take(8)
        .collect();
    let names = |lang| units.iter().map(|unit| unit.sign(lang)).collect::<Vec<_>>();
    Text::new(names(Lang::Zh).join("、"), names(Lang::En).join(", "))
}

/// What was typed, short enough to stand in a sentence.
pub(super) fn shortened(typed: &str) -> String {
    const MOST: usize = 24;
    let typed = typed.trim();
    if typed.chars().nth(MOST).is_none() {
        return typed.to_owned();
    }
    let mut short: String = typed.chars().take(MOST).collect();
    short.push('…');
    short
}

/// Years in words, runs of them as a span: 2021、2023—2025.
pub(super) fn spans(years: &[Year]) -> Text {
    let runs: Vec<&[Year]> = years.chunk_by(|a, b| a + 1 == *b).collect();
    let joined = |dash: &str, comma: &str| {
        let run = |run: &&[Year]| match (run.first(), run.last()) {
            (Some(first), Some(last)) if first == last => first.to_string(),
            (Some(first), Some(last)) => format!("{first}{dash}{last}"),
            _ => String::new(),
        };
        runs.iter().map(run).collect::<Vec<_>>().join(comma)
    };
    Text::new(joined("—", "、"), joined("–", ", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_years_to_spans() {
        assert_eq!(
            spans(&[2021, 2023, 2024, 2025]),
            Text::new("2021、2023—2025", "2021, 2023–2025")
        );
        assert_eq!(spans(&[]), Text::default());
    }
}
