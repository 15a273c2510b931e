//! What avoided tonnes cost.
//!
//! The levelised abatement cost is the present value of all costs over the present value of the
//! avoided tonnes: dividing by tonnes that are not discounted gives too little. Investment counts
//! as one sum at the start of the operation, costs and tonnes of year k are discounted by k years.

/// The capital recovery factor r (1 + r)ⁿ / ((1 + r)ⁿ − 1); 1/n without interest.
///
/// ```
/// let factor = nearzero::pathway::capital_recovery(0.06, 25);
/// assert!((factor - 0.078_226_718).abs() < 1e-9);
/// ```
#[must_use]
pub fn capital_recovery(rate: f64, years: u16) -> f64 {
    let n = f64::from(years);
    if rate.abs() < 1e-12 {
        return 1.0 / n;
    }
    let grown = (1.0 + rate).powf(n);
    rate * grown / (grown - 1.0)
}

/// The levelised abatement cost: `investment` at the start, then in each year of the life the cost
/// (running cost less what is saved) and the avoided tonnes. `None` when nothing is avoided.
#[must_use]
pub fn levelised_cost(investment: f64, years: &[(f64, f64)], rate: f64) -> Option<f64> {
    let (mut cost, mut tonnes, mut discount) = (investment, 0.0, 1.0);
    for (of_year, avoided) in years {
        discount /= 1.0 + rate;
        cost += of_year * discount;
        tonnes += avoided * discount;
    }
    (tonnes > 0.0).then(|| cost / tonnes)
}
