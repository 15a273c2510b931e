//! The unit and the decimals in which a chart or table shows its values, chosen by their magnitude.

use crate::base::{Figure, Lang, Unit, format_fixed};
use crate::i18n::{tr, tr_with};

/// From so many tonnes on, a chart counts in units of 10⁴ t.
const TEN_THOUSAND: f64 = 1e4;

/// The unit and the decimals of one chart or table: all its values share them.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    /// The unit of the axis.
    pub unit: Unit,
    /// The key of the unit's short name after a number in a sentence.
    word: &'static str,
    /// Decimals of labels and table.
    digits: usize,
}

impl Scale {
    /// The scale of emissions whose largest is given in tonnes.
    #[must_use]
    pub fn emission(largest: f64) -> Self {
        if largest >= TEN_THOUSAND {
            Self::new(
                Unit::TEN_THOUSAND_T_CO2,
                "chart-unit-ten-thousand-tonnes",
                largest / TEN_THOUSAND,
            )
        } else {
            Self::new(Unit::T_CO2, "chart-unit-tonnes", largest)
        }
    }

    /// The scale of energy whose largest is given in tonnes of standard coal.
    #[must_use]
    pub fn energy(largest: f64) -> Self {
        if largest >= TEN_THOUSAND {
            Self::new(
                Unit::TEN_THOUSAND_TCE,
                "chart-unit-ten-thousand-tce",
                largest / TEN_THOUSAND,
            )
        } else {
            Self::new(Unit::TCE, "chart-unit-tce", largest)
        }
    }

    fn new(unit: Unit, word: &'static str, largest: f64) -> Self {
        // About four significant digits for the largest value.
        let digits = match largest {
            size if size >= 1000.0 => 0,
            size if size >= 20.0 => 1,
            size if size >= 2.0 => 2,
            size if size >= 0.2 => 3,
            _ => 4,
        };
        Self { unit, word, digits }
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

    /// The cell of a figure in the table; empty where there is no value.
    #[must_use]
    pub fn cell(&self, figure: &Figure) -> String {
        self.of(figure)
            .map(|value| self.text(value))
            .unwrap_or_default()
    }

    /// True when a value cannot be told from zero at the decimals of the chart.
    #[must_use]
    pub fn vanishes(&self, value: f64) -> bool {
        self.text(value).chars().all(|c| matches!(c, '0' | '.'))
    }
}

/// A share as a number of per cent with one decimal; `None` where there is nothing to divide by.
pub(super) fn percent(part: f64, whole: f64) -> Option<f64> {
    (whole.abs() > f64::EPSILON).then(|| part / whole * 100.0)
}
