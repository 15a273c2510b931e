//! The syntax of references to figures, such as `inventory.total@2022|万t CO2|1`.
//!
//! Owns the form of a reference only; what a path means is decided where the figures are. A
//! reference is: an optional minus sign, a path, an optional second path after `/` that the first
//! is divided by, an optional `@` with a year or a span of years, and after `|` a unit and after
//! another `|` the number of decimal digits. In prose it stands between double braces.

use super::{Unit, Year};

/// A reference to a figure, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// True when the figure is to be negated, so that a fall reads as a positive number.
    pub negated: bool,
    /// The path of the figure, such as `inventory.total`.
    pub path: String,
    /// The path of the figure that the first one is divided by.
    pub over: Option<String>,
    /// For which year or over which span.
    pub years: ReferenceYears,
    /// The unit to express the figure in.
    pub unit: Option<Unit>,
    /// Digits after the decimal point.
    pub digits: Option<usize>,
}

/// The part of a reference after `@`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferenceYears {
    /// No year is named.
    Omitted,
    /// One year.
    At(ReferenceYear),
    /// The relative change from the first year to the second.
    Change(ReferenceYear, ReferenceYear),
}

/// A year in a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferenceYear {
    /// A calendar year.
    Number(Year),
    /// The base year of the plan.
    Base,
    /// The target year of the plan.
    Target,
    /// The last year of the pathway.
    Horizon,
    /// The first year of history.
    First,
    /// The last year of history.
    Last,
    /// The year for which an indicator is judged (`year`).
    Judged,
}

/// Why a text is not a reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReferenceError {
    /// A path is missing or holds a sign that no path may hold.
    Path(String),
    /// What stands after `@` is neither a year nor a span of years.
    Year(String),
    /// The unit is not in the table of units.
    Unit(String),
    /// The number of digits is not a whole number from 0 to 9.
    Digits(String),
    /// More than two `|` stand in the text.
    Parts,
}

impl Reference {
    /// Reads a reference without its braces.
    ///
    /// # Errors
    ///
    /// Says which part of the text cannot be read.
    pub fn parse(text: &str) -> Result<Self, ReferenceError> {
        let mut parts = text.split('|').map(str::trim);
        let figure = parts.next().unwrap_or_default();
        let unit = parts.next().filter(|part| !part.is_empty());
        let digits = parts.next().filter(|part| !part.is_empty());
        if parts.next().is_some() {
            return Err(ReferenceError::Parts);
        }
        let (paths, years) = match figure.split_once('@') {
            Some((paths, years)) => (paths.trim(), read_years(years.trim())?),
            None => (figure, ReferenceYears::Omitted),
        };
        let (negated, paths) = match paths.strip_prefix('-') {
            Some(rest) => (true, rest.trim()),
            None => (false, paths),
        };
        let (path, over) = match paths.split_once('/') {
            Some((path, over)) => (path.trim(), Some(read_path(over.trim())?)),
            None => (paths, None),
        };
        Ok(Self {
            negated,
            path: read_path(path)?,
            over,
            years,
            unit: unit.map(read_unit).transpose()?,
            digits: digits.map(read_digits).transpose()?,
        })
    }

    /// The texts between double braces in a text, in reading order; what is not closed is left out.
    pub fn texts_in(text: &str) -> impl Iterator<Item = &str> {
        text.split("{{")
            .skip(1)
            .filter_map(|rest| rest.split_once("}}"))
            .map(|(inner, _)| inner)
    }
}

impl ReferenceYear {
    fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "base" => Self::Base,
            "target" => Self::Target,
            "horizon" => Self::Horizon,
            "first" => Self::First,
            "last" => Self::Last,
            "year" => Self::Judged,
            number if number.len() == 4 => Self::Number(number.parse().ok()?),
            _ => return None,
        })
    }
}

fn read_years(text: &str) -> Result<ReferenceYears, ReferenceError> {
    let year = |part: &str| {
        ReferenceYear::parse(part.trim()).ok_or_else(|| ReferenceError::Year(text.to_owned()))
    };
    Ok(match text.split_once("..") {
        Some((from, to)) => ReferenceYears::Change(year(from)?, year(to)?),
        None => ReferenceYears::At(year(text)?),
    })
}

fn read_path(text: &str) -> Result<String, ReferenceError> {
    let sound = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|c| c.is_alphanumeric() || c == '_' || c == '-')
    };
    if text.split('.').all(sound) {
        Ok(text.to_owned())
    } else {
        Err(ReferenceError::Path(text.to_owned()))
    }
}

fn read_unit(text: &str) -> Result<Unit, ReferenceError> {
    Unit::parse(text).ok_or_else(|| ReferenceError::Unit(text.to_owned()))
}

fn read_digits(text: &str) -> Result<usize, ReferenceError> {
    match text.parse() {
        Ok(digits @ 0..=9) => Ok(digits),
        _ => Err(ReferenceError::Digits(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_a_reference_apart() {
        let whole = Reference::parse("-intensity.gdp@2020..2022|%|1").unwrap();
        assert!(whole.negated);
        assert_eq!(whole.path, "intensity.gdp");
        assert_eq!(
            whole.years,
            ReferenceYears::Change(ReferenceYear::Number(2020), ReferenceYear::Number(2022))
        );
        assert_eq!(whole.unit, Some(Unit::PERCENT));
        assert_eq!(whole.digits, Some(1));

        let ratio =
            Reference::parse("inventory.sector.industry / inventory.total @ last || 2").unwrap();
        assert_eq!(ratio.over.as_deref(), Some("inventory.total"));
        assert_eq!(ratio.years, ReferenceYears::At(ReferenceYear::Last));
        assert_eq!((ratio.unit, ratio.digits), (None, Some(2)));

        let unit_with_slash = Reference::parse("intensity.gdp@last|tCO2/万元|3").unwrap();
        assert_eq!(unit_with_slash.unit, Some(Unit::TCO2_PER_10K_YUAN));
    }

    #[test]
    fn says_which_part_is_wrong() {
        let error = |text| Reference::parse(text).unwrap_err();
        assert_eq!(error(""), ReferenceError::Path(String::new()));
        assert_eq!(error("a..b"), ReferenceError::Path("a..b".to_owned()));
        assert_eq!(error("a@20"), ReferenceError::Year("20".to_owned()));
        assert_eq!(
            error("a@2020..x"),
            ReferenceError::Year("2020..x".to_owned())
        );
        assert_eq!(error("a|wombat"), ReferenceError::Unit("wombat".to_owned()));
        assert_eq!(error("a|%|many"), ReferenceError::Digits("many".to_owned()));
        assert_eq!(error("a|%|1|2"), ReferenceError::Parts);
    }

    #[test]
    fn finds_references_in_prose() {
        let text = "排放{{inventory.total}}吨，下降{{-a@2020..2022|%}}，未闭合{{b";
        let found: Vec<_> = Reference::texts_in(text).collect();
        assert_eq!(found, ["inventory.total", "-a@2020..2022|%"]);
    }
}
