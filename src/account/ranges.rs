//! The uncertainty of lines, of a year's total and of the trend.

use super::factors::{Carrier, CarrierClass, Factors};
use super::line::Frame;
use super::types::{Line, Part};
use super::uncertainty::{LineUncertainty, Range, Source, Trend, TrendSource, combined, trend};
use crate::base::{Completeness, Year};
use crate::plan::Uncertainty;

/// How far a line may be off: as typed, else by the defaults where the plan accepts them.
pub(super) fn uncertainty(
    frame: &Frame<'_>,
    class: Option<CarrierClass>,
    typed: &Uncertainty,
) -> Option<LineUncertainty> {
    let usual = frame.factors.uncertainty.classes.iter();
    let usual = usual
        .filter(|_| frame.accounting.default_uncertainty)
        .find(|usual| Some(usual.class) == class);
    let read = |typed: &crate::base::Number, usual: Option<f64>| match typed.read() {
        Ok(Some(value)) if value >= 0.0 => Some(value),
        Ok(None) => usual,
        Ok(Some(_)) | Err(_) => None,
    };
    Some(LineUncertainty {
        activity: read(&typed.activity, usual.map(|usual| usual.activity))?,
        factor: read(&typed.factor, usual.map(|usual| usual.factor))?,
    })
}

/// The factor that a line shares with others, by the index of a carrier that has it: lines of one
/// carrier, and all power from the grid. `None` for a factor of its own.
#[must_use]
pub fn shared_factor(line: &Line, factors: &Factors) -> Option<usize> {
    let factor = line.factor.as_ref()?;
    let index = line.carrier?;
    let class = factors.carriers.get(index)?.class;
    if factor.own || class == CarrierClass::Other {
        return None;
    }
    let first = |alike: fn(CarrierClass) -> bool| {
        let is_alike = |carrier: &Carrier| alike(carrier.class);
        factors.carriers.iter().position(is_alike)
    };
    if class.is_electricity() {
        first(CarrierClass::is_electricity)
    } else if class.is_heat() {
        first(CarrierClass::is_heat)
    } else {
        Some(index)
    }
}

/// The lines of the total that have an emission, or `None` where the total is not complete.
fn counted(lines: &[Line], year: Year) -> Option<Vec<(&Line, f64)>> {
    let mut parts = Vec::new();
    let of_year = lines.iter().filter(|line| line.year == year);
    for line in of_year.filter(|line| line.part == Part::Total) {
        if line.emission.completeness != Completeness::Complete {
            return None;
        }
        parts.push((line, line.emission.value?));
    }
    Some(parts)
}

/// The range of a year's total.
pub(super) fn range(lines: &[Line], factors: &Factors, year: Year) -> Option<Range> {
    let mut sources = Vec::new();
    for (line, emission) in counted(lines, year)? {
        if emission.abs() > 0.0 {
            sources.push(Source {
                emission,
                uncertainty: line.uncertainty?,
                same_factor: shared_factor(line, factors),
            });
        }
    }
    combined(&sources)
}

/// The trend of the total from one year to a later one.
pub(super) fn trend_of(lines: &[Line], factors: &Factors, from: Year, to: Year) -> Option<Trend> {
    let (before, after) = (counted(lines, from)?, counted(lines, to)?);
    let mut sources = Vec::new();
    for (line, year) in after {
        let same = before.iter().find(|(of, _)| of.activity == line.activity);
        let base = same.map(|(_, base)| *base)?;
        if base.abs() > 0.0 || year.abs() > 0.0 {
            sources.push(TrendSource {
                base,
                year,
                uncertainty: line.uncertainty?,
                same_factor: shared_factor(line, factors),
            });
        }
    }
    trend(&sources)
}
