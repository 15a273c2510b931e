//! Lines from a starting point to a target.

/// A line that falls by the same amount every year: T(k) = C₀ + (Cₙ − C₀) × k/n for k from 0 to n.
#[must_use]
pub fn linear_path(start: f64, end: f64, years: u16) -> Vec<f64> {
    points(years, |share| start + (end - start) * share)
}

/// A line that falls by the same rate every year: T(k) = C₀ × (Cₙ / C₀)^(k/n) for k from 0 to n.
///
/// ```
/// // 18 % in five years is 3.89 % a year.
/// let index = nearzero::pathway::compound_path(1.0, 0.82, 5);
/// assert!((1.0 - index[1] - 0.038_912_85).abs() < 1e-8);
/// ```
#[must_use]
pub fn compound_path(start: f64, end: f64, years: u16) -> Vec<f64> {
    points(years, |share| start * (end / start).powf(share))
}

/// The emission that a fall of intensity allows in year `step` of `years`: I₀ × (1 − r)^(k/n) × G(k).
///
/// `fall` is a share from 0 to 1, `output` the output of that year at constant prices. Where output
/// grows faster than intensity falls, more emission is allowed than in the first year: an intensity
/// target is not a cap.
#[must_use]
pub fn intensity_allowed(intensity: f64, fall: f64, step: u16, years: u16, output: f64) -> f64 {
    intensity * (1.0 - fall).powf(f64::from(step) / f64::from(years.max(1))) * output
}

fn points(years: u16, at: impl Fn(f64) -> f64) -> Vec<f64> {
    let last = f64::from(years.max(1));
    (0..=years).map(|step| at(f64::from(step) / last)).collect()
}
