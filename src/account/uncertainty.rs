//! Uncertainty of totals and of their trend: IPCC approach 1, error propagation.
//!
//! All uncertainties are half of the range in which 95 of 100 values lie, in per cent. Lines that
//! share a factor are off together: their factor parts are added linearly before squares are.

use std::collections::BTreeMap;

use super::factors::{CarrierClass, FactorStanding};

/// The default uncertainties of carriers by class.
#[derive(Clone, Debug, PartialEq)]
pub struct DefaultUncertainty {
    /// The document's index in [`super::Factors::sources`].
    pub source: usize,
    /// How surely they are known.
    pub standing: FactorStanding,
    /// One entry per class.
    pub classes: Vec<UsualUncertainty>,
}

impl Default for DefaultUncertainty {
    fn default() -> Self {
        Self {
            source: 0,
            standing: FactorStanding::ToBeConfirmed,
            classes: Vec::new(),
        }
    }
}

/// The default uncertainty of a class.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UsualUncertainty {
    /// The class of carriers.
    pub class: CarrierClass,
    /// Of amounts, per cent.
    pub activity: f64,
    /// Of factors, per cent.
    pub factor: f64,
}

/// The uncertainty of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LineUncertainty {
    /// Of the amount, per cent.
    pub activity: f64,
    /// Of the factor, per cent.
    pub factor: f64,
}

impl LineUncertainty {
    /// Both together, per cent: the root of the sum of their squares.
    #[must_use]
    pub fn combined(self) -> f64 {
        self.activity.hypot(self.factor)
    }
}

/// One source of a total.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Source {
    /// Its emission; negative for a sink or what is subtracted.
    pub emission: f64,
    /// How far amount and factor may be off.
    pub uncertainty: LineUncertainty,
    /// The factor that it shares with other sources; `None` for one of its own.
    pub same_factor: Option<usize>,
}

/// The range of a total.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// Half of the range, per cent of the total.
    pub percent: f64,
}

/// The range of a sum of sources; `None` for a sum of zero, to which no share can be given.
///
/// ```
/// use nearzero::account::{LineUncertainty, Source, combined};
/// let source = |emission, activity, factor| Source {
///     emission, uncertainty: LineUncertainty { activity, factor }, same_factor: None,
/// };
/// let range = combined(&[source(100.0, 3.0, 4.0)]).ok_or("no total")?;
/// assert!((range.percent - 5.0).abs() < 1e-12);
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn combined(sources: &[Source]) -> Option<Range> {
    let total: f64 = sources.iter().map(|source| source.emission).sum();
    let activity: f64 = sources
        .iter()
        .map(|source| (source.emission * source.uncertainty.activity).powi(2))
        .sum();
    let factor = squares_by_factor(sources.iter().map(|source| {
        (
            source.same_factor,
            source.emission * source.uncertainty.factor,
        )
    }));
    let percent = (activity + factor).sqrt() / total.abs();
    let half = total.abs() * percent / 100.0;
    percent.is_finite().then_some(Range {
        low: total - half,
        high: total + half,
        percent,
    })
}

/// The sum of squares, parts of one factor added linearly first.
fn squares_by_factor(parts: impl Iterator<Item = (Option<usize>, f64)>) -> f64 {
    let mut shared: BTreeMap<usize, f64> = BTreeMap::new();
    let mut squares = 0.0;
    for (factor, part) in parts {
        match factor {
            Some(factor) => *shared.entry(factor).or_default() += part,
            None => squares += part * part,
        }
    }
    squares + shared.values().map(|part| part * part).sum::<f64>()
}

/// One source in two years.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrendSource {
    /// Its emission in the first year.
    pub base: f64,
    /// Its emission in the later year.
    pub year: f64,
    /// How far amount and factor may be off.
    pub uncertainty: LineUncertainty,
    /// The factor that it shares with other sources; `None` for one of its own.
    pub same_factor: Option<usize>,
}

/// The change of a total, and how far it may be off.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// The change, per cent of the first year.
    pub change: f64,
    /// Half of its range, percentage points.
    pub uncertainty: f64,
    /// What each source contributes, in their order.
    pub parts: Vec<TrendPart>,
}

/// What a source contributes to the uncertainty of a trend.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrendPart {
    /// Type A sensitivity: the change of the trend when the source grows by 1 % in both years,
    /// percentage points.
    pub both_years: f64,
    /// Type B sensitivity: the change of the trend when it grows by 1 % in the later year alone.
    pub later_year: f64,
    /// Its own uncertainty of the trend, percentage points.
    pub contribution: f64,
    /// The part of it that comes from its amounts.
    pub of_activity: f64,
    /// The part that comes from its factor, with its sign: parts of one factor are added before
    /// squares are.
    pub of_factor: f64,
}

/// The trend from one year to a later one (IPCC 2006, volume 1, chapter 3): the factor is the same
/// in both years, the amounts are independent. `None` where the first year has no emission.
#[must_use]
pub fn trend(sources: &[TrendSource]) -> Option<Trend> {
    let base: f64 = sources.iter().map(|source| source.base).sum();
    let year: f64 = sources.iter().map(|source| source.year).sum();
    let change = (year - base) / base * 100.0;
    if !change.is_finite() {
        return None;
    }
    let type_a = |source: &TrendSource| {
        let (year, base) = (year + source.year / 100.0, base + source.base / 100.0);
        (year - base) / base * 100.0 - change
    };
    let type_b = |source: &TrendSource| source.year / base;
    let activity = |source: &TrendSource| {
        type_b(source) * source.uncertainty.activity * std::f64::consts::SQRT_2
    };
    let factor = |source: &TrendSource| type_a(source) * source.uncertainty.factor;
    let parts = sources.iter().map(|source| TrendPart {
        both_years: type_a(source).abs(),
        later_year: type_b(source).abs(),
        contribution: activity(source).hypot(factor(source)),
        of_activity: activity(source),
        of_factor: factor(source),
    });
    let amounts: f64 = sources.iter().map(|source| activity(source).powi(2)).sum();
    let factors = squares_by_factor(sources.iter().map(|s| (s.same_factor, factor(s))));
    Some(Trend {
        change,
        uncertainty: (amounts + factors).sqrt(),
        parts: parts.collect(),
    })
}
