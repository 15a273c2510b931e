//! Decomposition of a change by the logarithmic mean Divisia index (LMDI-I).

/// What stands in place of a zero, so that every cell has a logarithm. The limit is the same.
const NEARLY_ZERO: f64 = 1e-100;

/// A cell whose value is the product of its factors, before and after.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// The factors before.
    pub before: Vec<f64>,
    /// The same factors after.
    pub after: Vec<f64>,
}

/// What a cell adds to the effects: its weight times the logarithm of each factor's ratio.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkedCell {
    /// The value before.
    pub before: f64,
    /// The value after.
    pub after: f64,
    /// The logarithmic mean of both.
    pub weight: f64,
    /// The logarithm of the ratio of each factor.
    pub logs: Vec<f64>,
}

impl Cell {
    /// What the cell adds.
    #[must_use]
    pub fn worked(&self) -> WorkedCell {
        let logs = |factors: &[f64]| -> Vec<f64> {
            factors.iter().map(|x| x.max(NEARLY_ZERO).ln()).collect()
        };
        let (before, after) = (logs(&self.before), logs(&self.after));
        let (sum_before, sum_after) = (before.iter().sum::<f64>(), after.iter().sum::<f64>());
        let (from, to) = (sum_before.exp(), sum_after.exp());
        let ratios = before.iter().zip(&after);
        WorkedCell {
            before: from,
            after: to,
            weight: mean(to, from, sum_after - sum_before),
            logs: ratios.map(|(before, after)| after - before).collect(),
        }
    }
}

/// A change taken apart by factor. Nothing is left over: the effects sum to the difference, the
/// ratios multiply to the quotient.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lmdi {
    /// The sum of the cells before.
    pub before: f64,
    /// The sum of the cells after.
    pub after: f64,
    /// The effect of every factor.
    pub effects: Vec<f64>,
    /// The same as ratios: exp(effect / L(after, before)).
    pub ratios: Vec<f64>,
}

/// The logarithmic mean L(a, b) = (a − b) / (ln a − ln b), L(a, a) = a.
///
/// ```
/// let mean = nearzero::pathway::logarithmic_mean(3.0, 1.0);
/// assert!((mean - 2.0 / 3.0_f64.ln()).abs() < 1e-12);
/// assert_eq!(nearzero::pathway::logarithmic_mean(2.0, 2.0), 2.0);
/// ```
#[must_use]
pub fn logarithmic_mean(a: f64, b: f64) -> f64 {
    mean(a, b, a.ln() - b.ln())
}

/// The mean by the difference of the logarithms. With the larger end in front nothing cancels out
/// and nothing overflows, however near or far the ends are.
fn mean(a: f64, b: f64, logs: f64) -> f64 {
    let logs = logs.abs();
    if logs > 0.0 {
        a.max(b) * -(-logs).exp_m1() / logs
    } else {
        a
    }
}

/// Takes the change of a sum of products apart: `ΔC_k = Σ L(Cᵀ, C⁰) · ln(x_kᵀ / x_k⁰)` over the cells.
///
/// Factors are not negative; a zero counts as 10⁻¹⁰⁰ ("zero-safe"), so that a cell that comes or
/// goes needs no rule of its own. A cell with fewer factors than the first one has no effect there.
#[must_use]
pub fn lmdi(cells: &[Cell]) -> Lmdi {
    let count = cells
        .iter()
        .map(|cell| cell.before.len())
        .max()
        .unwrap_or_default();
    let mut result = Lmdi {
        effects: vec![0.0; count],
        ..Lmdi::default()
    };
    for cell in cells {
        let worked = cell.worked();
        for (effect, log) in result.effects.iter_mut().zip(&worked.logs) {
            *effect += worked.weight * log;
        }
        result.before += worked.before;
        result.after += worked.after;
    }
    result.ratios = ratios(&result.effects, result.before, result.after);
    result
}

/// Effects as ratios of the whole: exp(effect / L(after, before)).
pub(super) fn ratios(effects: &[f64], before: f64, after: f64) -> Vec<f64> {
    let weight = logarithmic_mean(after.max(NEARLY_ZERO), before.max(NEARLY_ZERO));
    effects
        .iter()
        .map(|effect| (effect / weight).exp())
        .collect()
}
