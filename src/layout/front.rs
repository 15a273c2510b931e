//! Cover and table of contents.

use std::ops::ControlFlow;

use super::measure::{ALERT, BLACK, GREY, HEIGHT, LEFT, NEAR, Style, TOP, WIDTH, count};
use super::pager::Pager;
use super::paragraph::{balanced, keeping_names, slabs};
use super::setter::Setter;
use super::slab::{Slab, dashed, moved, rectangle, solid};
use super::text::{Line, Measure};
use super::{Face, Item, OutlineEntry, PAGE_HEIGHT, Page};
use crate::base::Lang;
use crate::compose::{Align, Cover};
use crate::finding::Place;
use crate::i18n;

const PROGRAMME: Style = Style::new(Face::SansBold, 16.0);
const TITLE: Style = Style::new(Face::SerifBold, 28.0);
/// The title in English, which takes more lines.
const TITLE_EN: Style = Style::new(Face::SerifBold, 24.0);
const SUBTITLE: Style = Style::new(Face::Kai, 18.0);
const FACT: Style = Style::new(Face::Serif, 15.0);
const FACT_LABEL: Style = Style::new(Face::SansBold, 15.0);
const APPLICANT: Style = Style::new(Face::SansBold, 18.0);
const DATE: Style = Style::new(Face::Serif, 16.0);
const NOTICE: Style = Style::new(Face::Sans, 9.0).colored(ALERT);
/// From one fact to the next: the first that leaves room for the applicant below.
const FACT_PITCHES: [f32; 3] = [33.0, 29.0, 26.0];
/// Between the lines of a long fact.
const FACT_LINE: f32 = 22.0;
/// The width in which the values of facts are set.
const FACT_WIDTH: f32 = 250.0;

/// Draws the cover.
pub(super) fn cover(setter: &mut Setter, cover: &Cover) -> Page {
    let mut page = Page::default();
    let mut put = |slab: Slab, top: f32| {
        let items = slab.items.into_iter();
        page.items.extend(items.map(|item| moved(item, LEFT, top)));
    };
    let programme = centred(setter, &cover.programme, PROGRAMME, 26.0);
    let title_top = TOP + 24.0 + (programme.height + 16.0).max(72.0);
    put(programme, TOP + 24.0);
    let (style, pitch) = match setter.lang() {
        Lang::Zh => (TITLE, 44.0),
        Lang::En => (TITLE_EN, 34.0),
    };
    let names: Vec<&str> = cover.names().collect();
    let title = centred_around(setter, &cover.title, &names, (style, pitch));
    let subtitle = centred(setter, &cover.subtitle, SUBTITLE, 28.0);
    let subtitle_top = title_top + title.height + 14.0;
    let below = subtitle_top + subtitle.height;
    put(title, title_top);
    put(subtitle, subtitle_top);
    let date = centred(setter, &cover.date, DATE, 28.0);
    let applicant = centred(setter, &cover.applicant, APPLICANT, 30.0);
    let notices = notices(setter, &cover.notices);
    let notices_top = PAGE_HEIGHT - 34.0 - notices.height;
    // The date is the last line of the type area, unless the notices reach up to it.
    let foot = (TOP + HEIGHT - 6.0).min(notices_top - 26.0);
    let date_top = foot - date.height;
    let applicant_top = date_top - 4.0 - applicant.height;
    put_facts(setter, cover, (below, applicant_top), &mut put);
    put(applicant, applicant_top);
    put(date, date_top);
    put(notices, notices_top);
    page
}

/// Puts the facts into the room between title and applicant: below the middle, many of them upward
/// from there and closer to each other.
fn put_facts(
    setter: &mut Setter,
    cover: &Cover,
    room: (f32, f32),
    put: &mut impl FnMut(Slab, f32),
) {
    let (above, below) = room;
    let highest = above + 12.0;
    let lowest = (TOP + HEIGHT - 110.0).min(below - 16.0);
    for pitch in FACT_PITCHES {
        let facts = facts(setter, cover, pitch);
        let fits = highest + facts.height <= lowest;
        if fits || pitch <= FACT_LINE + 4.0 {
            let best = TOP + 0.53 * HEIGHT;
            let top = best.min(lowest - facts.height).max(highest);
            put(facts, top);
            return;
        }
    }
}

fn centred(setter: &mut Setter, text: &str, style: Style, pitch: f32) -> Slab {
    centred_around(setter, text, &[], (style, pitch))
}

/// The same, cut around names.
fn centred_around(setter: &mut Setter, text: &str, names: &[&str], look: (Style, f32)) -> Slab {
    let (style, pitch) = look;
    let shaped = setter.shape(text, style, &Place::default());
    let shaped = keeping_names(shaped.keeping_words(), names).closing_up();
    let lines = shaped.lines(balanced(&shaped, WIDTH));
    Slab::stack(slabs(&lines, pitch, Align::Centre))
}

/// Labels flush to their values, values on a rule as on a form.
fn facts(setter: &mut Setter, cover: &Cover, pitch: f32) -> Slab {
    let place = Place::default();
    let mut rows: Vec<(Vec<Line>, Vec<Line>)> = Vec::new();
    for (label, value) in &cover.facts {
        let shaped = setter.shape(label, FACT_LABEL, &place);
        let label = shaped.lines(Measure::ragged(WIDTH - FACT_WIDTH - 12.0));
        let shaped = setter.shape(value, FACT, &place);
        rows.push((label, shaped.lines(Measure::ragged(FACT_WIDTH - 12.0))));
    }
    let widest = |lines: &[Line]| lines.iter().map(|line| line.width).fold(0.0, f32::max);
    let labels = rows.iter().map(|row| widest(&row.0)).fold(0.0, f32::max);
    let left = ((WIDTH - labels - 12.0 - FACT_WIDTH) / 2.0).max(0.0);
    let mut slab = Slab::default();
    for (label, value) in &rows {
        let lines = count(label.len().max(value.len()).max(1));
        let height = pitch + (lines - 1.0) * FACT_LINE;
        let first = slab.height + pitch - FACT_LINE;
        for (at, line) in label.iter().enumerate() {
            let x = left + labels - line.width;
            slab.text(line, x, first + count(at) * FACT_LINE, FACT_LINE);
        }
        let x = left + labels + 12.0;
        for (at, line) in value.iter().enumerate() {
            slab.text(line, x + 6.0, first + count(at) * FACT_LINE, FACT_LINE);
        }
        slab.height += height;
        let y = slab.height + 1.0;
        slab.rule((x, y), (x + FACT_WIDTH, y), solid(0.6, BLACK));
    }
    slab
}

/// The notices in a frame: what this paper is not.
fn notices(setter: &mut Setter, notices: &[String]) -> Slab {
    const PAD: f32 = 7.0;
    const PITCH: f32 = 14.0;
    let mut slab = Slab::default();
    let mut y = PAD;
    for notice in notices {
        let shaped = setter.shape(notice, NOTICE, &Place::default());
        let lines = shaped.lines(Measure::ragged(WIDTH - 2.0 * PAD));
        for line in lines {
            let base = y + (PITCH - NOTICE.size) / 2.0 + 0.88 * NOTICE.size;
            slab.items.extend(line.items(PAD, base));
            y += PITCH;
        }
    }
    if !notices.is_empty() {
        slab.height = y + PAD;
        slab.items.push(Item::Shape {
            points: rectangle(0.0, 0.0, WIDTH, slab.height),
            fill: None,
            stroke: Some(solid(0.6, ALERT)),
        });
    }
    slab
}

const CONTENTS: Style = Style::new(Face::SerifBold, 22.0);
/// Entries in 四号.
const ENTRY: Style = Style::new(Face::Serif, 14.0);
const ENTRY_PITCH: f32 = 26.0;
/// Room for the page numbers.
const NUMBERS: f32 = 44.0;

/// Sets the table of contents: chapters and sections, and the level below where it takes no more
/// pages. Page indices count from the first page of the text.
pub(super) fn contents(setter: &mut Setter, outline: &[OutlineEntry]) -> Vec<Page> {
    let short = contents_to(setter, outline, 2);
    let long = contents_to(setter, outline, 3);
    if long.len() <= short.len() {
        long
    } else {
        short
    }
}

fn contents_to(setter: &mut Setter, outline: &[OutlineEntry], deepest: u8) -> Vec<Page> {
    let mut go_on = |_| ControlFlow::Continue(());
    let mut pager = Pager::new(&mut go_on);
    let nowhere = Place::default();
    let head = i18n::tr(setter.lang(), "layout-contents-spaced");
    pager.put(centred(setter, &head, CONTENTS, 44.0), &nowhere);
    pager.put(Slab::blank(14.0), &nowhere);
    for entry in outline.iter().filter(|entry| entry.level <= deepest) {
        let slabs = self::entry(setter, entry);
        let height: f32 = slabs.iter().map(|slab| slab.height).sum();
        if !pager.fits(height) && pager.turn().is_break() {
            break;
        }
        for slab in slabs {
            pager.put(slab, &nowhere);
        }
    }
    pager.finish().pages
}

fn entry(setter: &mut Setter, entry: &OutlineEntry) -> Vec<Slab> {
    let place = Place::default();
    let style = match entry.level {
        1 => ENTRY.in_face(Face::SansBold),
        2 => ENTRY,
        _ => Style::new(Face::Serif, 12.0).colored(GREY),
    };
    let indent = match entry.level {
        1 => 0.0,
        2 => ENTRY.size * 1.5,
        _ => ENTRY.size * 3.0,
    };
    let shaped = setter.shape(&entry.title, style, &place);
    let lines = shaped.lines(Measure {
        width: WIDTH - NUMBERS,
        first: indent,
        rest: indent + 2.0 * style.size,
        justify: false,
    });
    let number = setter.shape(&(entry.page + 1).to_string(), ENTRY, &place);
    let number = number.lines(Measure::ragged(NUMBERS));
    let mut slabs = slabs(&lines, ENTRY_PITCH, Align::Left);
    for slab in &mut slabs {
        slab.jump = Some((entry.page, entry.y));
    }
    if let (Some(slab), Some(line), Some(number)) = (slabs.last_mut(), lines.last(), number.first())
    {
        let x = number.shift(Align::Right, WIDTH);
        slab.text(number, x, 0.0, ENTRY_PITCH);
        let (from, to) = (line.x + line.width + 6.0, x - 6.0);
        let y = ENTRY_PITCH / 2.0 + 3.4;
        if to - from > NEAR {
            slab.rule((from, y), (to, y), dashed(0.9, GREY, (0.9, 3.3)));
        }
    }
    slabs
}
