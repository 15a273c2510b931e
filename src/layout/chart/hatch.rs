//! Lines that fill a closed shape.

use super::palette::Hatch;

/// Space between the lines.
const STEP: f32 = 3.2;

/// The lines of a hatching inside a shape, as pairs of points.
pub(super) fn hatch(shape: &[(f32, f32)], direction: Hatch) -> Vec<[(f32, f32); 2]> {
    // The direction of the lines, and across it the direction in which they follow each other.
    let along = match direction {
        Hatch::Rising => (
            std::f32::consts::FRAC_1_SQRT_2,
            -std::f32::consts::FRAC_1_SQRT_2,
        ),
        Hatch::Falling => (
            std::f32::consts::FRAC_1_SQRT_2,
            std::f32::consts::FRAC_1_SQRT_2,
        ),
        Hatch::Crossed => {
            let mut lines = hatch(shape, Hatch::Rising);
            lines.extend(hatch(shape, Hatch::Falling));
            return lines;
        }
        Hatch::Level => (1.0, 0.0),
        Hatch::Upright => (0.0, 1.0),
    };
    let turned: Vec<(f32, f32)> = shape
        .iter()
        .map(|point| {
            (
                point.0 * along.0 + point.1 * along.1,
                point.1 * along.0 - point.0 * along.1,
            )
        })
        .collect();
    let back = |point: (f32, f32)| {
        (
            point.0 * along.0 - point.1 * along.1,
            point.0 * along.1 + point.1 * along.0,
        )
    };
    let low = turned.iter().map(|point| point.1).fold(f32::MAX, f32::min);
    let high = turned.iter().map(|point| point.1).fold(f32::MIN, f32::max);
    let mut lines = Vec::new();
    // Lines keep their places on the whole page, so that neighbours of one shade join.
    let mut level = (low / STEP).ceil() * STEP;
    while level < high {
        let mut ends = crossings(&turned, level);
        ends.sort_by(f32::total_cmp);
        for pair in ends.chunks_exact(2) {
            if let [from, to] = pair {
                lines.push([back((*from, level)), back((*to, level))]);
            }
        }
        level += STEP;
    }
    lines
}

/// Where a level line crosses the outline.
fn crossings(shape: &[(f32, f32)], level: f32) -> Vec<f32> {
    let next = shape.iter().cycle().skip(1);
    shape
        .iter()
        .zip(next)
        .filter(|(a, b)| (a.1 <= level) != (b.1 <= level))
        .map(|(a, b)| a.0 + (b.0 - a.0) * (level - a.1) / (b.1 - a.1))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stays_inside_the_shape() {
        let square = [(0.0, 0.0), (20.0, 0.0), (20.0, 10.0), (0.0, 10.0)];
        let near = |value: f32, low: f32, high: f32| value > low - 0.01 && value < high + 0.01;
        for direction in [
            Hatch::Rising,
            Hatch::Falling,
            Hatch::Level,
            Hatch::Upright,
            Hatch::Crossed,
        ] {
            let lines = hatch(&square, direction);
            assert!(lines.len() >= 3, "{direction:?}");
            for point in lines.iter().flatten() {
                assert!(
                    near(point.0, 0.0, 20.0) && near(point.1, 0.0, 10.0),
                    "{point:?}"
                );
            }
        }
    }
}
