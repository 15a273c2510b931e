//! Series stacked on one another.

use super::Ink;

/// A named series: one value for each place on the x axis.
#[derive(Clone, Debug)]
pub(super) struct Series {
    /// The name.
    pub name: String,
    /// The role of its colour.
    pub ink: Ink,
    /// The values.
    pub values: Vec<f64>,
}

/// A series with its place in the stack.
#[derive(Clone, Debug)]
pub(super) struct Band {
    /// The name.
    pub name: String,
    /// The role of its colour.
    pub ink: Ink,
    /// x, lower and upper value.
    pub points: Vec<(f64, f64, f64)>,
}

/// Stacks series on a base line of x and value: what is positive grows upward from it, what is
/// negative (energy sold) downward. Series that are zero everywhere are left out.
pub(super) fn stack(base: &[(f64, f64)], series: Vec<Series>) -> Vec<Band> {
    let mut tops: Vec<f64> = base.iter().map(|(_, y)| *y).collect();
    let mut bottoms = tops.clone();
    let is_there = |s: &Series| s.values.iter().any(|value| value.abs() > f64::EPSILON);
    let mut bands = Vec::new();
    for one in series.into_iter().filter(is_there) {
        let edges = base
            .iter()
            .zip(&one.values)
            .zip(tops.iter_mut().zip(&mut bottoms));
        let points = edges.map(|(((x, _), value), (top, bottom))| {
            let edge = if *value < 0.0 { bottom } else { top };
            let from = *edge;
            *edge += value;
            (*x, from.min(*edge), from.max(*edge))
        });
        let points = points.collect();
        bands.push(Band {
            name: one.name,
            ink: one.ink,
            points,
        });
    }
    bands
}

impl Band {
    /// The lower and upper edge at a place between the points.
    pub fn at(&self, x: f64) -> Option<(f64, f64)> {
        let lower: Vec<_> = self.points.iter().map(|(x, low, _)| (*x, *low)).collect();
        let upper: Vec<_> = self.points.iter().map(|(x, _, high)| (*x, *high)).collect();
        Some((between(&lower, x)?, between(&upper, x)?))
    }
}

/// The value of a line at a place between its points.
pub(super) fn between(line: &[(f64, f64)], x: f64) -> Option<f64> {
    line.windows(2).find_map(|pair| match pair {
        [(x0, y0), (x1, y1)] if (*x0..=*x1).contains(&x) && x1 > x0 => {
            Some(y0 + (y1 - y0) * (x - x0) / (x1 - x0))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sold_hangs_below() {
        let series = |name: &str, values: [f64; 2]| Series {
            name: name.to_owned(),
            ink: Ink::Step(0),
            values: values.to_vec(),
        };
        let bands = stack(
            &[(0.0, 0.0), (1.0, 0.0)],
            vec![
                series("a", [2.0, 3.0]),
                series("nothing", [0.0, 0.0]),
                series("sold", [-1.0, -1.0]),
                series("b", [1.0, 1.0]),
            ],
        );
        let shown: Vec<_> = bands
            .iter()
            .map(|band| (band.name.as_str(), band.points.clone()))
            .collect();
        assert_eq!(
            shown,
            [
                ("a", vec![(0.0, 0.0, 2.0), (1.0, 0.0, 3.0)]),
                ("sold", vec![(0.0, -1.0, 0.0), (1.0, -1.0, 0.0)]),
                ("b", vec![(0.0, 2.0, 3.0), (1.0, 3.0, 4.0)]),
            ]
        );
        assert_eq!(
            bands.first().and_then(|band| band.at(0.5)),
            Some((0.0, 2.5))
        );
    }
}
