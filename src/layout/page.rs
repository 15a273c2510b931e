//! Finished pages: things with places, in points from the top left corner of the page.

use crate::base::Lang;
use crate::compose::Meta;
use crate::finding::Place;

/// Width of an A4 page in points.
pub const PAGE_WIDTH: f32 = 595.28;
/// Height of an A4 page in points.
pub const PAGE_HEIGHT: f32 = 841.89;

/// A document laid out in pages.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pages {
    /// The pages.
    pub pages: Vec<Page>,
    /// Headings with their pages, for bookmarks and jumps.
    pub outline: Vec<OutlineEntry>,
    /// Metadata.
    pub meta: Meta,
    /// The language.
    pub lang: Lang,
    /// Characters that no face has, each once per place; they are drawn as a visible mark.
    pub missing: Vec<(char, Place)>,
}

/// One page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// What stands on it, in drawing order.
    pub items: Vec<Item>,
    /// The printed page number; empty on the cover.
    pub number: String,
    /// Which part of the plan stands where: place, upper and lower edge.
    pub places: Vec<(Place, f32, f32)>,
    /// Areas that lead to another page: the entries of the table of contents.
    pub jumps: Vec<Jump>,
}

/// An area of a page that leads to another place of the document.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Jump {
    /// Left edge, upper edge, width, height.
    pub frame: (f32, f32, f32, f32),
    /// The index of the page it leads to.
    pub page: usize,
    /// The upper edge of the place on that page.
    pub y: f32,
}

/// A heading of a document. Sorted as the document reads; levels may skip.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlineEntry {
    /// 1 for a chapter.
    pub level: u8,
    /// Number and heading.
    pub title: String,
    /// The index of the page.
    pub page: usize,
    /// The upper edge of the heading.
    pub y: f32,
}

/// A bundled face.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Noto Serif SC Regular: body and tables.
    Serif,
    /// Noto Serif SC Bold: titles, totals.
    SerifBold,
    /// Noto Sans SC Regular: charts.
    Sans,
    /// Noto Sans SC Bold: headings of the first level (黑体).
    SansBold,
    /// LXGW `WenKai`: headings of the second level (楷体).
    Kai,
}

/// A colour, red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// A stroke.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Width in points.
    pub width: f32,
    /// Colour.
    pub color: Rgb,
    /// Length of dash and gap; `None` for a solid line.
    pub dash: Option<(f32, f32)>,
}

/// A thing on a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A run of text in one face and size.
    Text(TextRun),
    /// A straight or bent line.
    Line {
        /// The points.
        points: Vec<(f32, f32)>,
        /// The stroke.
        stroke: Stroke,
    },
    /// A closed shape.
    Shape {
        /// The corners.
        points: Vec<(f32, f32)>,
        /// The fill.
        fill: Option<Rgb>,
        /// The outline.
        stroke: Option<Stroke>,
    },
    /// A picture of the plan.
    Picture {
        /// The id in [`crate::plan::Plan::pictures`].
        id: String,
        /// Left edge, upper edge, width, height.
        frame: (f32, f32, f32, f32),
    },
}

/// A run of text.
#[derive(Clone, Debug, PartialEq)]
pub struct TextRun {
    /// Left end.
    pub x: f32,
    /// Base line.
    pub y: f32,
    /// Size in points.
    pub size: f32,
    /// The face.
    pub face: Face,
    /// The colour.
    pub color: Rgb,
    /// The text as it is extracted. A character that no face has stays in it and is drawn as
    /// [`super::MISSING`].
    pub text: String,
    /// The advance of each character of the text in points, justification included: as many
    /// entries as characters.
    pub advances: Vec<f32>,
}
