//! Shades of charts on paper.
//!
//! The first four shades of a family differ in lightness, so that a copy in grey still tells them
//! apart; the others are hatched, each in its own direction.

use super::super::Rgb;
use super::super::measure::{ALERT, BLACK, GREY};
use crate::base::Sector;
use crate::chart::Ink;

/// Text on white beside what has the plan's colour: 4.5 : 1 and more.
const PLAN_TEXT: Rgb = Rgb(0x0b, 0x5a, 0x49);
const PLAN: Rgb = Rgb(0x0f, 0x7a, 0x63);
const WHITE: Rgb = Rgb(0xff, 0xff, 0xff);

const BLUES: [Rgb; 4] = [
    Rgb(0x2f, 0x50, 0x61),
    Rgb(0x5f, 0x8f, 0xa3),
    Rgb(0x9c, 0xbf, 0xc7),
    Rgb(0xd3, 0xe2, 0xe0),
];
const GREENS: [Rgb; 3] = [PLAN, Rgb(0x4f, 0xa9, 0x8f), Rgb(0xa9, 0xd6, 0xc5)];

/// The direction of hatching lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hatch {
    /// Rising to the right.
    Rising,
    /// Falling to the right.
    Falling,
    /// Level.
    Level,
    /// Upright.
    Upright,
    /// Rising and falling.
    Crossed,
}

/// How an area is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shade {
    /// The ground.
    pub ground: Rgb,
    /// Lines over it, with their colour.
    pub hatch: Option<(Hatch, Rgb)>,
}

const fn plain(ground: Rgb) -> Shade {
    Shade {
        ground,
        hatch: None,
    }
}

const fn hatched(ground: Rgb, hatch: Hatch, lines: Rgb) -> Shade {
    Shade {
        ground,
        hatch: Some((hatch, lines)),
    }
}

impl Shade {
    /// The colour of text on this shade; over hatching it stands on white.
    pub(super) fn text(self) -> Rgb {
        if self.hatch.is_none() && luminance(self.ground) < 0.3 {
            WHITE
        } else {
            BLACK
        }
    }
}

/// The shade of an area or bar.
pub(super) fn shade(ink: Ink) -> Shade {
    match ink {
        Ink::Sector(sector) => sector_shade(sector),
        Ink::Step(step) => step_shade(step),
        Ink::Reduction => plain(half(GREENS[2])),
        Ink::Baseline | Ink::Quiet => plain(GREY),
        Ink::Plan => plain(PLAN),
        Ink::Target => plain(ALERT),
        Ink::Ink => plain(BLACK),
    }
}

/// The shade of an area under lines: steps at half strength, so that the lines stand out.
pub(super) fn area_shade(ink: Ink) -> Shade {
    let full = shade(ink);
    match ink {
        Ink::Step(_) => Shade {
            ground: half(full.ground),
            hatch: full.hatch.map(|(hatch, lines)| (hatch, half(lines))),
        },
        _ => full,
    }
}

const fn sector_shade(sector: Sector) -> Shade {
    let [first, second, third, fourth] = BLUES;
    match sector {
        Sector::Energy => hatched(first, Hatch::Level, third),
        Sector::Industry => plain(first),
        Sector::Processes => hatched(second, Hatch::Falling, first),
        Sector::Construction => hatched(third, Hatch::Upright, first),
        Sector::Transport => plain(second),
        Sector::Buildings => plain(third),
        Sector::Public => hatched(WHITE, Hatch::Upright, second),
        Sector::Households => plain(fourth),
        Sector::Agriculture => hatched(WHITE, Hatch::Rising, first),
        Sector::Land => hatched(WHITE, Hatch::Crossed, PLAN),
        Sector::Waste => hatched(fourth, Hatch::Falling, second),
        Sector::Other => hatched(WHITE, Hatch::Level, second),
    }
}

const fn step_shade(step: u8) -> Shade {
    let [first, second, third] = GREENS;
    let [blue, light, ..] = BLUES;
    match step % 9 {
        0 => plain(first),
        1 => plain(second),
        2 => plain(third),
        3 => plain(blue),
        4 => hatched(WHITE, Hatch::Rising, first),
        5 => hatched(third, Hatch::Falling, first),
        6 => hatched(WHITE, Hatch::Level, blue),
        7 => hatched(WHITE, Hatch::Upright, second),
        _ => hatched(WHITE, Hatch::Falling, light),
    }
}

/// The colour of a line or marker.
pub(super) fn line_color(ink: Ink) -> Rgb {
    shade(ink).ground
}

/// The colour of text that stands on white.
pub(super) const fn text_color(ink: Ink) -> Rgb {
    match ink {
        Ink::Plan => PLAN_TEXT,
        Ink::Target => ALERT,
        Ink::Baseline | Ink::Quiet => GREY,
        Ink::Sector(_) | Ink::Step(_) | Ink::Reduction | Ink::Ink => BLACK,
    }
}

/// A colour at half strength on white.
const fn half(color: Rgb) -> Rgb {
    Rgb(
        color.0.midpoint(255),
        color.1.midpoint(255),
        color.2.midpoint(255),
    )
}

/// Relative luminance, roughly: enough to choose between black and white text.
fn luminance(color: Rgb) -> f32 {
    let linear = |part: u8| (f32::from(part) / 255.0).powf(2.2);
    0.2126 * linear(color.0) + 0.7152 * linear(color.1) + 0.0722 * linear(color.2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_sectors_differ_in_grey() {
        let plain: Vec<f32> = Sector::ALL
            .into_iter()
            .map(sector_shade)
            .filter(|shade| shade.hatch.is_none())
            .map(|shade| luminance(shade.ground))
            .collect();
        assert_eq!(plain.len(), 4);
        assert!(
            plain.windows(2).all(|pair| pair[1] - pair[0] > 0.12),
            "{plain:?}"
        );
    }

    #[test]
    fn twelve_sectors_differ_in_black_and_white() {
        for (at, one) in Sector::ALL.into_iter().enumerate() {
            for other in Sector::ALL.into_iter().skip(at + 1) {
                let (a, b) = (sector_shade(one), sector_shade(other));
                let ways = [a, b].map(|shade| shade.hatch.map(|(way, _)| way));
                let apart = (luminance(a.ground) - luminance(b.ground)).abs();
                assert!(ways[0] != ways[1] || apart > 0.12, "{one:?} and {other:?}");
            }
            let shade = sector_shade(one);
            let seen = |(_, lines)| (luminance(shade.ground) - luminance(lines)).abs() > 0.12;
            assert!(shade.hatch.is_none_or(seen), "the hatching of {one:?}");
        }
    }
}
