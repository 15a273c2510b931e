//! Charts and pictures with their captions.
//!
//! The data of a chart stand in a table of the document (`compose` sees to that), so none is
//! printed here.

use std::ops::ControlFlow;

use super::caption::{caption_below, note};
use super::measure::{ALERT, GREY, HAIR, HEIGHT, WIDTH, length};
use super::pager::Pager;
use super::setter::Setter;
use super::slab::{Slab, dashed, rectangle};
use super::{Item, chart};
use crate::chart::ChartSpec;
use crate::finding::Place;
use crate::i18n;

/// Space between a figure and its caption.
const AIR: f32 = 4.0;
/// Pictures are drawn at no less than this many pixels per inch, so that small ones stay sharp.
const COARSEST: f32 = 110.0;

/// A chart, ready to be put on a page.
pub(super) struct Figure<'a> {
    spec: &'a ChartSpec,
    drawn: Slab,
    caption: Slab,
    notes: Vec<Slab>,
    place: &'a Place,
}

impl<'a> Figure<'a> {
    /// Prepares a chart.
    pub(super) fn new(
        setter: &mut Setter,
        spec: &'a ChartSpec,
        caption: &str,
        place: &'a Place,
    ) -> Self {
        let mut notes = Vec::new();
        if !spec.complete {
            let text = i18n::tr(setter.lang(), "layout-chart-incomplete");
            notes.push(note(setter, &text, GREY, place));
        }
        Self {
            spec,
            drawn: chart::draw(setter, spec, chart::heights(spec).1, place),
            caption: caption_below(setter, caption, place),
            notes,
            place,
        }
    }

    /// The height below the chart that stays with it.
    fn below(&self) -> f32 {
        let notes: f32 = self.notes.iter().map(|note| note.height).sum();
        AIR + self.caption.height + notes
    }

    /// The least height that the chart takes with its caption.
    pub(super) fn opening(&self) -> f32 {
        let (least, best) = chart::heights(self.spec);
        self.drawn.height - (best - least) + self.below()
    }

    /// Puts chart and caption on a page, the chart a little lower where the room asks for it;
    /// below them stays room for a tail.
    pub(super) fn put(
        self,
        setter: &mut Setter,
        pager: &mut Pager<'_>,
        tail: f32,
    ) -> ControlFlow<()> {
        let (least, best) = chart::heights(self.spec);
        let below = self.below();
        let mut drawn = self.drawn;
        let over = drawn.height + below + tail - pager.room();
        if over > 0.0 && best - over >= least {
            drawn = chart::draw(setter, self.spec, best - over, self.place);
        } else if over > 0.0 {
            pager.turn()?;
        }
        pager.put(drawn, self.place);
        pager.put(Slab::blank(AIR), self.place);
        pager.put(self.caption, self.place);
        for note in self.notes {
            pager.put(note, self.place);
        }
        ControlFlow::Continue(())
    }
}

/// A picture with its caption as one slab.
pub(super) fn picture(
    setter: &mut Setter,
    id: &str,
    pixels: Option<(u32, u32)>,
    caption: &str,
    place: &Place,
) -> Slab {
    let caption = caption_below(setter, caption, place);
    let Some(pixels) = pixels.filter(|size| size.0 > 0 && size.1 > 0) else {
        return Slab::stack([missing(setter, place), Slab::blank(AIR), caption]);
    };
    let (width, height) = fitted(pixels, 0.62 * HEIGHT);
    let mut slab = Slab::blank(height);
    let x = (WIDTH - width) / 2.0;
    slab.items.push(Item::Picture {
        id: id.to_owned(),
        frame: (x, 0.0, width, height),
    });
    Slab::stack([slab, Slab::blank(AIR), caption])
}

/// The size of a picture on paper: as wide as the type area, unless it has too few pixels for
/// that or would be too high.
fn fitted(pixels: (u32, u32), highest: f32) -> (f32, f32) {
    let side = |pixels: u32| length(f64::from(pixels));
    let (across, down) = (side(pixels.0), side(pixels.1));
    let natural = across * 72.0 / COARSEST;
    let width = WIDTH.min(natural).min(highest * across / down);
    (width, width * down / across)
}

/// A frame that says that a picture is not there.
fn missing(setter: &mut Setter, place: &Place) -> Slab {
    let mut slab = Slab::blank(90.0);
    slab.items.push(Item::Shape {
        points: rectangle(0.5, 0.5, WIDTH - 1.0, 89.0),
        fill: None,
        stroke: Some(dashed(0.8, HAIR, (4.0, 3.0))),
    });
    let text = i18n::tr(setter.lang(), "layout-picture-missing");
    let mark = note(setter, &text, ALERT, place);
    let top = (slab.height - mark.height) / 2.0;
    slab.draw(mark, 0.0, top);
    slab
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_keep_their_ratio_and_stay_on_the_page() {
        let (width, height) = fitted((4000, 1000), 400.0);
        assert!((width - WIDTH).abs() < 0.1 && (height - WIDTH / 4.0).abs() < 0.1);
        let (width, height) = fitted((1000, 8000), 400.0);
        assert!((height - 400.0).abs() < 0.1 && (width - 50.0).abs() < 0.1);
        let (width, _) = fitted((110, 110), 400.0);
        assert!((width - 72.0).abs() < 0.1);
    }
}
