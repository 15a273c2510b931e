//! First-order decay: what decomposes in a year of all that was deposited in the years before.

use super::types::LineIssue;
use crate::base::{Datum, Reading, Year};

/// The mass that decomposes in a year, in the unit of the deposits.
///
/// Decay starts on the first of January after the deposit: of what was deposited in year x, the
/// share e^(−k (T−1−x)) × (1 − e^(−k)) decomposes in year T.
///
/// ```
/// let mass = nearzero::account::decomposed([(2018, 30_000.0)], 0.17, 2019);
/// assert!((mass - 30_000.0 * (1.0 - (-0.17_f64).exp())).abs() < 1e-9);
/// ```
#[must_use]
pub fn decomposed(deposits: impl IntoIterator<Item = (Year, f64)>, rate: f64, year: Year) -> f64 {
    let share = 1.0 - (-rate).exp();
    deposits
        .into_iter()
        .filter(|(of, _)| *of < year)
        .map(|(of, mass)| mass * (-rate * f64::from(year - 1 - of)).exp() * share)
        .sum()
}

/// The deposits of the years before a year, as typed, and whether none of them is missing.
///
/// The first year with a value opens the landfill; from then on no year may be blank.
pub(super) fn deposits(
    values: &[Datum],
    year: Year,
) -> Result<(Vec<(Year, f64)>, bool), LineIssue> {
    let mut known: Vec<(Year, f64)> = Vec::new();
    for datum in values.iter().filter(|datum| datum.year < year) {
        // Where a year stands twice, the first one counts.
        if known.iter().any(|(of, _)| *of == datum.year) {
            continue;
        }
        match datum.reading() {
            Reading::Value(value) if value >= 0.0 => known.push((datum.year, value)),
            Reading::Nothing(_) => known.push((datum.year, 0.0)),
            Reading::Missing(_) => {}
            Reading::Value(_) => return Err(LineIssue::Negative),
            Reading::Wrong(error) => return Err(LineIssue::NotANumber(error)),
        }
    }
    let first = known.iter().map(|(of, _)| *of).min();
    let is_complete = first.is_some_and(|first| {
        let span = i64::from(year) - i64::from(first);
        i64::try_from(known.len()).is_ok_and(|known| known >= span)
    });
    Ok((known, is_complete))
}
