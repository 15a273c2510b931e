//! What stands on every page outside the type area: page number and running head.

use super::measure::{ALERT, BOTTOM, LEFT, MM, Style, WIDTH};
use super::setter::Setter;
use super::text::Measure;
use super::{Face, Page};
use crate::compose::Align;
use crate::finding::Place;

/// Page numbers: 四号, a dash at each side, 7 mm below the type area, one character from its edge
/// (GB/T 9704-2012, 7.5).
const NUMBER: Style = Style::new(Face::Serif, 14.0);
/// The height of a dash above the base line, in em.
const DASH: f32 = 0.268;
const HEAD: Style = Style::new(Face::Sans, 9.0).colored(ALERT);
const HEAD_PITCH: f32 = 12.0;

/// Numbers the pages: the odd ones at the right, the even ones at the left, where the thumb is in
/// a bound volume.
pub(super) fn number_pages(setter: &mut Setter, pages: &mut [Page], name: fn(usize) -> String) {
    for (at, page) in pages.iter_mut().enumerate() {
        page.number = name(at + 1);
        let text = format!("— {} —", page.number);
        let shaped = setter.shape(&text, NUMBER, &Place::default());
        let base = BOTTOM + 7.0 * MM + DASH * NUMBER.size;
        for line in shaped.lines(Measure::ragged(WIDTH)) {
            let x = if at.is_multiple_of(2) {
                LEFT + WIDTH - NUMBER.size - line.width
            } else {
                LEFT + NUMBER.size
            };
            page.items.extend(line.items(x, base));
        }
    }
}

/// Sets the running head in the middle of the upper margin of all pages.
pub(super) fn running_head(setter: &mut Setter, pages: &mut [Page], text: &str) {
    let shaped = setter.shape(text, HEAD, &Place::default()).closing_up();
    let lines = shaped.lines(Measure::ragged(WIDTH));
    for page in pages {
        let mut base = 20.0 * MM;
        for line in &lines {
            let x = LEFT + line.shift(Align::Centre, WIDTH);
            page.items.extend(line.items(x, base));
            base += HEAD_PITCH;
        }
    }
}

/// A number in capital Roman figures, as front matter is numbered (GB/T 7713.1).
pub(super) fn roman(number: usize) -> String {
    const FIGURES: [(usize, &str); 9] = [
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut out = String::new();
    let mut left = number;
    for (value, figure) in FIGURES {
        while left >= value {
            out.push_str(figure);
            left -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::roman;

    #[test]
    fn counts_in_roman_figures() {
        assert_eq!(roman(1), "I");
        assert_eq!(roman(4), "IV");
        assert_eq!(roman(19), "XIX");
    }
}
