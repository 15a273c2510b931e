//! From a reference to what it stands for.

use super::variation::{Variation, difference, less};
use super::{Reference, Sources, When, YearWord, ahead, data, measures, texts};
use crate::account::EmissionUnits;
use crate::base::{Completeness, Dimension, Figure, Lang, Text, Unit, Year};
use crate::i18n::tr_with;

/// What a path stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A figure.
    Figure(Figure),
    /// A text; empty where nothing is typed yet.
    Text(Text),
}

/// A figure with the way in which it is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown {
    /// The figure.
    pub figure: Figure,
    /// The unit that it is printed in; it measures what the figure measures.
    pub unit: Unit,
    /// How many decimals; `None` for as many as its size asks for.
    pub digits: Option<usize>,
}

/// What a reference stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum Resolved {
    /// A figure.
    Figure(Shown),
    /// A text; empty where nothing is typed yet.
    Text(Text),
}

impl Resolved {
    /// True when there is nothing to print: the figure is missing or failed, or nothing was typed.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Figure(shown) => shown.figure.value.is_none(),
            Self::Text(text) => text.is_empty(),
        }
    }

    /// How far it can be trusted; a text that is empty is incomplete.
    #[must_use]
    pub fn completeness(&self) -> Completeness {
        match self {
            Self::Figure(shown) => shown.figure.completeness,
            Self::Text(text) if text.is_empty() => Completeness::Incomplete,
            Self::Text(_) => Completeness::Complete,
        }
    }
}

/// Why a reference stands for nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unresolved {
    /// No figure has this path.
    UnknownPath(String),
    /// The plan does not say which year that is.
    NoYear(YearWord),
    /// The figure does not reach this year.
    YearOutside {
        /// The path.
        path: String,
        /// The year.
        year: Year,
    },
    /// A text was asked for as if it were a number: with a sign, a divisor, two years or a unit.
    NotANumber(String),
    /// The unit measures something else.
    WrongUnit {
        /// The unit that was asked for.
        asked: Unit,
        /// A unit that fits.
        fits: Unit,
    },
    /// No unit measures the ratio of these two.
    NoRatio(String, String),
}

impl Unresolved {
    /// What is wrong, as a part of a sentence.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Self::UnknownPath(path) => tr_with(lang, "unresolved-path", &[("path", path)]),
            Self::NoYear(word) => {
                tr_with(lang, "unresolved-year-word", &[("word", &word.to_string())])
            }
            Self::YearOutside { path, year } => tr_with(
                lang,
                "unresolved-year",
                &[("path", path), ("year", &year.to_string())],
            ),
            Self::NotANumber(path) => tr_with(lang, "unresolved-text", &[("path", path)]),
            Self::WrongUnit { asked, fits } => tr_with(
                lang,
                "unresolved-unit",
                &[("asked", asked.sign(lang)), ("fits", fits.sign(lang))],
            ),
            Self::NoRatio(over, under) => tr_with(
                lang,
                "unresolved-ratio",
                &[("over", over), ("under", under)],
            ),
        }
    }

    /// What is wrong, in both languages.
    #[must_use]
    pub fn text(&self) -> Text {
        Text::new(self.message(Lang::Zh), self.message(Lang::En))
    }
}

/// What a reference stands for. `judged` is the year in which an indicator is judged: the word
/// `year` stands for it, and a reference without a year is of that year.
///
/// # Errors
/// [`Unresolved`] says why it stands for nothing. A figure that is merely missing or incomplete is
/// no error: it resolves and says so.
pub fn resolve(
    reference: &Reference,
    sources: &Sources<'_>,
    judged: Option<Year>,
) -> Result<Resolved, Unresolved> {
    let asked = Asked {
        reference,
        sources,
        judged,
    };
    let value = match reference.when {
        When::Usual => asked.ratio(None)?,
        When::At(word) => asked.ratio(Some(word))?,
        When::Change(from, to) => {
            let (from, to) = (asked.ratio(Some(from))?, asked.ratio(Some(to))?);
            Value::Figure(change(number(&from, reference)?, number(&to, reference)?))
        }
    };
    let is_number = reference.negated || reference.unit.is_some() || reference.digits.is_some();
    let mut figure = match value {
        Value::Text(_) if is_number => return Err(Unresolved::NotANumber(reference.path.clone())),
        Value::Text(text) => return Ok(Resolved::Text(text)),
        Value::Figure(figure) => figure,
    };
    if reference.negated {
        figure.value = figure.value.map(|value| -value);
    }
    let unit = reference.unit.unwrap_or_else(|| usual_unit(figure.unit));
    if unit.dimension() != figure.unit.dimension() {
        return Err(Unresolved::WrongUnit {
            asked: unit,
            fits: figure.unit,
        });
    }
    Ok(Resolved::Figure(Shown {
        figure,
        unit,
        digits: reference.digits,
    }))
}

struct Asked<'a> {
    reference: &'a Reference,
    sources: &'a Sources<'a>,
    judged: Option<Year>,
}

impl Asked<'_> {
    /// The path, or the path over its divisor, in one year.
    fn ratio(&self, word: Option<YearWord>) -> Result<Value, Unresolved> {
        let over = self.path(&self.reference.path, word)?;
        let Some(divisor) = &self.reference.divisor else {
            return Ok(over);
        };
        let under = self.path(divisor, word)?;
        match (over, under) {
            (Value::Figure(over), Value::Figure(under)) => quotient(over, under)
                .map(Value::Figure)
                .ok_or_else(|| Unresolved::NoRatio(self.reference.path.clone(), divisor.clone())),
            (Value::Text(_), _) => Err(Unresolved::NotANumber(self.reference.path.clone())),
            (_, Value::Text(_)) => Err(Unresolved::NotANumber(divisor.clone())),
        }
    }

    fn path(&self, path: &str, word: Option<YearWord>) -> Result<Value, Unresolved> {
        let usual = if is_ahead(path) {
            YearWord::Target
        } else {
            YearWord::Last
        };
        let word = word.unwrap_or(if self.judged.is_some() {
            YearWord::Judged
        } else {
            usual
        });
        value(
            path,
            self.sources
                .year(word, self.judged)
                .ok_or(Unresolved::NoYear(word)),
            self.sources,
        )
    }
}

/// What a path stands for in a year; an unknown year matters only to a path that depends on it.
pub(super) fn value(
    path: &str,
    year: Result<Year, Unresolved>,
    sources: &Sources<'_>,
) -> Result<Value, Unresolved> {
    if let Some(text) = texts::text(path, sources) {
        return Ok(Value::Text(text));
    }
    if let Some((variation, inner)) = Variation::split(path) {
        return varied(path, (variation, inner), year, sources);
    }
    let parts = data::Parts::of(path);
    let undated = measures::undated(&parts, sources)
        .or_else(|| ahead::undated(&parts, sources))
        .or_else(|| data::undated(&parts, sources));
    if let Some(figure) = undated {
        return Ok(Value::Figure(figure));
    }
    if let Some(value) = (sources.more)(path, year.clone().ok()) {
        return Ok(value);
    }
    if !data::is_known(&parts, sources) && !measures::is_known(&parts, sources) {
        return Err(Unresolved::UnknownPath(path.to_owned()));
    }
    let year = year?;
    data::dated(&parts, year, sources)
        .or_else(|| measures::dated(&parts, year, sources))
        .map(Value::Figure)
        .ok_or_else(|| Unresolved::YearOutside {
            path: path.to_owned(),
            year,
        })
}

/// What a path stands for in another course of things or by another way of counting.
fn varied(
    path: &str,
    (variation, inner): (Variation<'_>, &str),
    year: Result<Year, Unresolved>,
    sources: &Sources<'_>,
) -> Result<Value, Unresolved> {
    if let Some(plain) = difference(inner) {
        let own = value(plain, year.clone(), sources)?;
        let other = varied(path, (variation, plain), year, sources)?;
        return match (own, other) {
            (Value::Figure(own), Value::Figure(other)) => Ok(Value::Figure(less(other, own))),
            (Value::Text(_), _) | (_, Value::Text(_)) => {
                Err(Unresolved::NotANumber(path.to_owned()))
            }
        };
    }
    let call = |s: &Sources<'_>| value(inner, year, s);
    let found = variation.with_known(inner, sources, call);
    let unknown = || Unresolved::UnknownPath(path.to_owned());
    found.ok_or_else(unknown)?.map_err(|why| match why {
        Unresolved::UnknownPath(_) => unknown(),
        Unresolved::YearOutside { year, .. } => Unresolved::YearOutside {
            path: path.to_owned(),
            year,
        },
        other => other,
    })
}

/// True for a path whose usual year is the target year.
fn is_ahead(path: &str) -> bool {
    if let Some((_, inner)) = Variation::split(path) {
        return is_ahead(inner);
    }
    ["pathway.", "measure.", "measures.", "target.", "indicator."]
        .iter()
        .any(|root| path.starts_with(root))
}

fn number(value: &Value, reference: &Reference) -> Result<Figure, Unresolved> {
    match value {
        Value::Figure(figure) => Ok(*figure),
        Value::Text(_) => Err(Unresolved::NotANumber(reference.path.clone())),
    }
}

/// The relative change from one figure to another of the same quantity.
fn change(from: Figure, to: Figure) -> Figure {
    to.combine(from, Unit::PERCENT, |to, from| {
        (to - from) / from.abs() * 100.0
    })
}

/// One figure over another; `None` when no unit measures the ratio.
pub(super) fn quotient(over: Figure, under: Figure) -> Option<Figure> {
    let (unit, ..) = ratio_units(over.unit, under.unit)?;
    let (over, under) = comparable(over, under)?;
    let scale = if unit == Unit::PERCENT { 100.0 } else { 1.0 };
    Some(over.combine(under, unit, |a, b| a / b * scale))
}

/// Two figures in the units in which they are divided.
pub(super) fn comparable(over: Figure, under: Figure) -> Option<(Figure, Figure)> {
    let (_, over_unit, under_unit) = ratio_units(over.unit, under.unit)?;
    Some((converted(over, over_unit), converted(under, under_unit)))
}

/// The unit that a figure is printed in when none is asked for: shares are spoken of in per cent.
pub(super) fn usual_unit(unit: Unit) -> Unit {
    if unit == Unit::ONE {
        Unit::PERCENT
    } else {
        unit
    }
}

/// A figure in another unit of its dimension.
pub(super) fn converted(figure: Figure, unit: Unit) -> Figure {
    Figure {
        value: figure.value_in(unit),
        unit,
        ..figure
    }
}

/// The unit of a ratio, and the units in which the two must be taken to give it.
fn ratio_units(over: Unit, under: Unit) -> Option<(Unit, Unit, Unit)> {
    use Dimension as D;
    let emission = EmissionUnits::like(over);
    let (unit, a, b) = match (over.dimension(), under.dimension()) {
        (a, b) if a == b => (Unit::PERCENT, over, over),
        (_, D::Count) => (over, over, Unit::PIECE),
        (D::Emission, D::Money) => (emission.per_money, emission.total, Unit::TEN_THOUSAND_YUAN),
        (D::Emission, D::People) => (emission.per_head, emission.total, Unit::PERSON),
        (D::Emission, D::Energy) => (emission.per_energy, emission.total, Unit::TCE),
        (D::Energy, D::Money) => (Unit::TCE_PER_10K_YUAN, Unit::TCE, Unit::TEN_THOUSAND_YUAN),
        (D::Area, D::People) => (
            Unit::SQUARE_METRE_PER_PERSON,
            Unit::SQUARE_METRE,
            Unit::PERSON,
        ),
        _ => return None,
    };
    Some((unit, a, b))
}
