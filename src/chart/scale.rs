//! The unit and the decimals in which a chart or table shows its values, chosen by their magnitude.

use crate::account::EmissionUnits;
use crate::assess::Assessment;
use crate::base::{Completeness, Figure, Lang, PARTIAL, Unit, format_fixed};
use crate::i18n::{tr, tr_with};

/// From so many tonnes on, a plan counts in units of 10⁴ t: a county does, a community does not.
const LARGE: f64 = 1e5;

/// The unit and the decimals of one chart or table: all its values share them.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    /// The unit of the axis.
    pub unit: Unit,
    /// The key of the unit's short name after a number in a sentence.
    word: &'static str,
    /// The unit in which figures are calculated.
    base: Unit,
    /// Decimals of labels and table.
    digits: usize,
}

impl Scale {
    /// The scale of all emissions of a plan, so that charts and tables of one document agree.
    #[must_use]
    pub fn emission(assessment: &Assessment) -> Self {
        let path = &assessment.pathway;
        let totals = assessment.inventory.totals.iter().map(|y| &y.total);
        let lines = path.years.iter().flat_map(|y| [&y.baseline, &y.planned]);
        let targets = path.targets.iter().map(|target| &target.allowed);
        let largest = largest(totals.chain(lines).chain(targets));
        let base = assessment.inventory.unit;
        if largest >= LARGE {
            let unit = EmissionUnits::like(base).large;
            Self::new(unit, "chart-unit-ten-thousand-tonnes", base)
        } else {
            Self::new(base, "chart-unit-tonnes", base)
        }
        .sized(largest)
    }

    /// The scale of the energy of a plan.
    #[must_use]
    pub fn energy(assessment: &Assessment) -> Self {
        let totals = &assessment.inventory.totals;
        let largest = largest(totals.iter().map(|y| &y.energy_equivalent));
        if largest >= LARGE {
            Self::new(
                Unit::TEN_THOUSAND_TCE,
                "chart-unit-ten-thousand-tce",
                Unit::TCE,
            )
        } else {
            Self::new(Unit::TCE, "chart-unit-tce", Unit::TCE)
        }
        .sized(largest)
    }

    const fn new(unit: Unit, word: &'static str, base: Unit) -> Self {
        Self {
            unit,
            word,
            base,
            digits: 0,
        }
    }

    /// The same unit with about four significant digits for values up to this many tonnes.
    #[must_use]
    pub fn sized(self, largest: f64) -> Self {
        let digits = match self
            .base
            .convert(largest.abs(), self.unit)
            .unwrap_or_default()
        {
            size if size >= 1000.0 || size <= 0.0 => 0,
            size if size >= 20.0 => 1,
            size if size >= 2.0 => 2,
            size if size >= 0.2 => 3,
            _ => 4,
        };
        Self { digits, ..self }
    }

    /// The value of a figure in the unit of the chart.
    #[must_use]
    pub fn of(&self, figure: &Figure) -> Option<f64> {
        figure.value_in(self.unit)
    }

    /// A value in the unit of the chart as text.
    #[must_use]
    pub fn text(&self, value: f64) -> String {
        format_fixed(value, self.digits)
    }

    /// A value with the short name of its unit, such as `90.6 万吨`.
    #[must_use]
    pub fn words(&self, value: f64, lang: Lang) -> String {
        let unit = tr(lang, self.word);
        tr_with(
            lang,
            "chart-value",
            &[("value", &self.text(value)), ("unit", &unit)],
        )
    }

    /// The cell of a figure in the table, marked where something of it is missing; empty where there is
    /// no value.
    #[must_use]
    pub fn cell(&self, figure: &Figure) -> String {
        let Some(value) = self.of(figure) else {
            return String::new();
        };
        let text = self.text(value);
        if figure.completeness == Completeness::Complete {
            text
        } else {
            format!("{text}{PARTIAL}")
        }
    }

    /// True when a value cannot be told from zero at the decimals of the chart.
    #[must_use]
    pub fn vanishes(&self, value: f64) -> bool {
        self.text(value).chars().all(|c| matches!(c, '0' | '.'))
    }
}

fn largest<'a>(figures: impl Iterator<Item = &'a Figure>) -> f64 {
    figures
        .filter_map(|figure| figure.value)
        .fold(0.0, f64::max)
}

/// A share as a number of per cent with one decimal; `None` where there is nothing to divide by.
pub(super) fn percent(part: f64, whole: f64) -> Option<f64> {
    (whole.abs() > f64::EPSILON).then(|| part / whole * 100.0)
}
