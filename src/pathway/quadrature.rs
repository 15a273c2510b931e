//! Gauss–Legendre nodes on the unit interval.

/// A rule: nodes in (0, 1) with their weights, which sum to one.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Rule(Vec<(f64, f64)>);

impl Rule {
    /// The rule that integrates every polynomial up to a degree exactly.
    pub(super) fn exact_to(degree: usize) -> Self {
        // n nodes are exact up to degree 2n − 1.
        let count = u32::try_from(degree / 2 + 1).unwrap_or(u32::MAX);
        Self((1..=count).map(|index| node(index, count)).collect())
    }

    pub(super) fn nodes(&self) -> &[(f64, f64)] {
        &self.0
    }
}

/// A root of the Legendre polynomial of degree `count` by Newton's method, moved to (0, 1), with
/// its weight.
fn node(index: u32, count: u32) -> (f64, f64) {
    let n = f64::from(count);
    let mut x = (std::f64::consts::PI * (f64::from(index) - 0.25) / (n + 0.5)).cos();
    let mut slope = 1.0;
    for _ in 0..100 {
        let (value, derivative) = legendre(x, count);
        slope = derivative;
        let step = value / derivative;
        x -= step;
        if step.abs() < 1e-16 {
            break;
        }
    }
    let weight = 1.0 / ((1.0 - x * x) * slope * slope);
    (f64::midpoint(1.0, x), weight)
}

/// The Legendre polynomial and its derivative.
fn legendre(x: f64, count: u32) -> (f64, f64) {
    let (mut before, mut value) = (1.0, x);
    for k in 2..=count {
        let k = f64::from(k);
        let next = ((2.0 * k - 1.0) * x * value - (k - 1.0) * before) / k;
        before = value;
        value = next;
    }
    let derivative = f64::from(count) * (x * value - before) / (x * x - 1.0);
    (value, derivative)
}

#[cfg(test)]
mod tests {
    use super::Rule;

    #[test]
    fn integrates_polynomials_exactly() {
        for degree in 0..120_u16 {
            let rule = Rule::exact_to(usize::from(degree));
            let power = i32::from(degree);
            let sum: f64 = rule.nodes().iter().map(|(x, w)| w * x.powi(power)).sum();
            let wanted = 1.0 / f64::from(degree + 1);
            assert!((sum / wanted - 1.0).abs() < 1e-12, "degree {degree}: {sum}");
        }
    }
}
