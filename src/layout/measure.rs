//! Measures of the printed page in points, after GB/T 9704-2012, and the conversions that they need.
//!
//! The type area is 156 × 225 mm, 37 mm below the upper and 28 mm right of the left edge (5.2.1);
//! it holds 22 lines of 28 characters (5.2.3) in 3号, which is 16 points (5.2.2).

use super::{Face, Rgb};
use crate::base::Lang;
use crate::programme::DocumentRole;

/// Points in a millimetre.
pub(super) const MM: f32 = 72.0 / 25.4;
/// Left edge of the type area.
pub(super) const LEFT: f32 = 28.0 * MM;
/// Upper edge of the type area.
pub(super) const TOP: f32 = 37.0 * MM;
/// Width of the type area.
pub(super) const WIDTH: f32 = 156.0 * MM;
/// Height of the type area.
pub(super) const HEIGHT: f32 = 225.0 * MM;
/// Lower edge of the type area.
pub(super) const BOTTOM: f32 = TOP + HEIGHT;

/// The height of a Chinese character above the base line, in em.
pub(super) const ASCENT: f32 = 0.88;

/// Lengths closer than this are the same: sums of advances carry rounding.
pub(super) const NEAR: f32 = 0.02;

/// Ordinary ink. Pure black: office printers set it sharp and without colour.
pub(super) const BLACK: Rgb = Rgb(0, 0, 0);
/// Second ink: running heads, page furniture, quiet words.
pub(super) const GREY: Rgb = Rgb(0x5c, 0x6b, 0x70);
/// Hair lines between rows and the grid of charts.
pub(super) const HAIR: Rgb = Rgb(0xb9, 0xc3, 0xbe);
/// The ground of bands and group rows: light enough to copy.
pub(super) const TINT: Rgb = Rgb(0xee, 0xf2, 0xf0);
/// Marks that someone must see before the paper goes out.
pub(super) const ALERT: Rgb = Rgb(0xa0, 0x23, 0x18);
/// The ground under such marks.
pub(super) const ALERT_TINT: Rgb = Rgb(0xfb, 0xe5, 0xe2);

/// How text is set: face, size, colour, and the advance of a full-width character.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    /// The face.
    pub face: Face,
    /// The size in points.
    pub size: f32,
    /// The colour.
    pub color: Rgb,
    /// The advance of a full-width character in points; a little off the size where a grid of
    /// characters fills a measure.
    pub em: f32,
}

impl Style {
    /// Black text whose characters stand solid.
    pub(super) const fn new(face: Face, size: f32) -> Self {
        Self {
            face,
            size,
            color: BLACK,
            em: size,
        }
    }

    /// The same in another colour.
    pub(super) const fn colored(self, color: Rgb) -> Self {
        Self { color, ..self }
    }

    /// The same in another face.
    pub(super) const fn in_face(self, face: Face) -> Self {
        Self { face, ..self }
    }
}

/// The sizes of one document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Sizes {
    /// The language of the document.
    pub lang: Lang,
    /// Running text.
    pub body: Style,
    /// From one base line of running text to the next.
    pub pitch: f32,
    /// The indent of the first line of a paragraph.
    pub indent: f32,
    /// True when lines of text stand on the grid of the page, also after tables and charts.
    pub grid: bool,
    /// Headings of the four levels.
    pub headings: [Style; 4],
}

impl Sizes {
    /// The sizes of a document.
    pub(super) fn of(role: DocumentRole, lang: Lang) -> Self {
        match (role, lang) {
            (DocumentRole::Form, Lang::Zh) => Self::small(lang, 12.0, 21.0, 24.0),
            (_, Lang::Zh) => Self::official(),
            (_, Lang::En) => Self::small(lang, 12.0, 18.0, 0.0),
        }
    }

    /// 22 lines of 28 characters in 3号. 28 × 16 points are 2 mm more than the type area is wide:
    /// the standard fixes the grid, so characters stand 15.79 points apart.
    fn official() -> Self {
        let em = WIDTH / 28.0;
        let set = |face| Style {
            em,
            ..Style::new(face, 16.0)
        };
        Self {
            lang: Lang::Zh,
            body: set(Face::Serif),
            pitch: HEIGHT / 22.0,
            indent: 2.0 * em,
            grid: true,
            headings: [
                set(Face::SansBold),
                set(Face::Kai),
                set(Face::Serif),
                set(Face::Serif),
            ],
        }
    }

    fn small(lang: Lang, size: f32, pitch: f32, indent: f32) -> Self {
        Self {
            lang,
            body: Style::new(Face::Serif, size),
            pitch,
            indent,
            grid: false,
            headings: [
                Style::new(Face::SansBold, size + 2.0),
                Style::new(Face::SansBold, size),
                Style::new(Face::SerifBold, size),
                Style::new(Face::Serif, size),
            ],
        }
    }
}

/// A count as a factor of lengths. Counts beyond 65535 do not occur on a page and saturate.
pub(super) fn count(number: usize) -> f32 {
    u16::try_from(number).map_or(f32::from(u16::MAX), f32::from)
}

/// How many steps fit into a room.
pub(super) fn steps(room: f32, step: f32) -> usize {
    let mut fitting = 0;
    while count(fitting + 1) * step <= room + NEAR && fitting < usize::from(u16::MAX) {
        fitting += 1;
    }
    fitting
}

/// A value of a chart as a length.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "lengths on paper need no more than 24 bits; `as` saturates to infinity"
)]
pub(super) const fn length(value: f64) -> f32 {
    value as f32
}
