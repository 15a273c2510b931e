//! Paragraphs, headings and titles as lines that may part between pages.

use std::ops::ControlFlow;

use super::measure::{ALERT, NEAR, Style, WIDTH, count, steps};
use super::pager::Pager;
use super::setter::Setter;
use super::shape::{Piece, Shaped};
use super::slab::Slab;
use super::text::{Line, Measure};
use super::{Face, Rgb};
use crate::base::Lang;
use crate::compose::{Align, ParagraphStyle, Span, SpanKind};
use crate::finding::Place;

/// The least number of lines of a paragraph that may stand alone on a page.
const COMPANY: usize = 2;

/// The notes below tables and charts.
pub(super) const NOTE: Style = Style::new(Face::Serif, 10.5);
/// From one line of a note to the next.
pub(super) const NOTE_PITCH: f32 = 16.0;
/// The title above the first line of the text: 2号.
const TITLE: Style = Style::new(Face::SerifBold, 22.0);

/// Between a note and the next.
const NOTE_GAP: f32 = 3.0;

/// Lines that stand below each other.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    slabs: Vec<Slab>,
    /// The height of one line.
    pitch: f32,
    /// Space above, lost at the top of a page.
    before: f32,
    /// Space below, lost at the foot of a page.
    after: f32,
    /// True when the lines stand on the grid of the page.
    grid: bool,
    /// True when they are not parted and stay with what follows.
    heading: bool,
    /// True for a note.
    note: bool,
    /// The entry in the outline: level and title.
    mark: Option<(u8, String)>,
    place: Place,
}

impl Lines {
    /// True when what follows must stand on the same page.
    pub(super) const fn keeps_next(&self) -> bool {
        self.heading
    }

    /// True for a note, which stands below a table or chart.
    pub(super) const fn is_note(&self) -> bool {
        self.note
    }

    /// Takes the room below away, before another note.
    pub(super) const fn close_up(&mut self) {
        self.after = 0.0;
    }

    /// True when the lines stand on the grid of the page.
    pub(super) const fn on_grid(&self) -> bool {
        self.grid
    }

    /// The height that is taken at least when the lines begin on a page.
    pub(super) fn opening(&self) -> f32 {
        let least = if self.heading || self.slabs.len() < 2 * COMPANY {
            self.slabs.len()
        } else {
            COMPANY
        };
        let after = if self.heading { self.after } else { 0.0 };
        self.before + count(least) * self.pitch + after
    }

    /// Puts the lines on pages. The caller has made room for the opening.
    pub(super) fn put(self, pager: &mut Pager<'_>) -> ControlFlow<()> {
        pager.skip(self.before);
        if let Some((level, title)) = self.mark {
            pager.mark(level, title);
        }
        let mut rest = self.slabs.into_iter();
        while rest.len() > 0 {
            let fitting = part(rest.len(), steps(pager.room(), self.pitch));
            if fitting == 0 || self.heading && fitting < rest.len() && !pager.is_fresh() {
                if pager.is_fresh() {
                    // Not even one line fits on an empty page: it is put all the same.
                    rest.by_ref()
                        .take(1)
                        .for_each(|line| pager.put(line, &self.place));
                }
                pager.turn()?;
                continue;
            }
            for line in rest.by_ref().take(fitting) {
                pager.put(line, &self.place);
            }
        }
        pager.skip(self.after);
        ControlFlow::Continue(())
    }
}

/// How many of the lines go on a page that has room for some: no line alone at the foot of a page,
/// none alone at the head of the next.
fn part(lines: usize, room: usize) -> usize {
    if room >= lines {
        return lines;
    }
    let kept = room.min(lines.saturating_sub(COMPANY));
    if kept < COMPANY { 0 } else { kept }
}

/// Sets a paragraph.
pub(super) fn paragraph(
    setter: &mut Setter,
    spans: &[Span],
    style: ParagraphStyle,
    place: &Place,
) -> Lines {
    let sizes = setter.sizes;
    let english = sizes.lang == Lang::En;
    let body = sizes.body;
    let (look, pitch, first, rest) = match style {
        ParagraphStyle::Item if english => (body, sizes.pitch, 12.0, 24.0),
        ParagraphStyle::Body | ParagraphStyle::Item => (body, sizes.pitch, sizes.indent, 0.0),
        ParagraphStyle::Heading => (
            body.in_face(Face::SerifBold),
            sizes.pitch,
            sizes.indent,
            0.0,
        ),
        ParagraphStyle::Note => (NOTE, NOTE_PITCH, 0.0, 0.0),
        ParagraphStyle::Empty => (
            body.in_face(Face::Kai).colored(ALERT),
            sizes.pitch,
            sizes.indent,
            sizes.indent,
        ),
    };
    let pieces: Vec<Piece<'_>> = spans
        .iter()
        .map(|span| Piece {
            text: &span.text,
            face: look.face,
            color: color(span.kind, look.color),
        })
        .collect();
    let shaped = setter.shape_pieces(&pieces, look, place);
    let heading = style == ParagraphStyle::Heading;
    let note = style == ParagraphStyle::Note;
    let lines = shaped.lines(Measure {
        width: WIDTH,
        first,
        rest,
        justify: !heading,
    });
    Lines {
        slabs: slabs(&lines, pitch, Align::Left),
        pitch,
        before: if note { NOTE_GAP } else { 0.0 },
        after: if english || note { 6.0 } else { 0.0 },
        grid: sizes.grid && !note,
        heading,
        note,
        mark: None,
        place: place.clone(),
    }
}

/// Sets a numbered heading. Chinese numbers end in their own mark; others are set off by a space.
pub(super) fn heading(
    setter: &mut Setter,
    level: u8,
    number: &str,
    text: &str,
    place: &Place,
) -> Lines {
    let sizes = setter.sizes;
    let [first, second, third, fourth] = sizes.headings;
    let style = match level {
        0 | 1 => first,
        2 => second,
        3 => third,
        _ => fourth,
    };
    let title = numbered(number, text);
    let shaped = setter.shape(&title, style, place);
    // Above the grid of a form a heading stands flush with it.
    let first = if sizes.grid { sizes.indent } else { 0.0 };
    let lines = shaped.lines(Measure {
        width: WIDTH,
        first,
        rest: 0.0,
        justify: false,
    });
    let (before, after) = match (sizes.grid, level) {
        (true, _) => (0.0, 0.0),
        (false, 0 | 1) => (12.0, 4.0),
        (false, _) => (6.0, 2.0),
    };
    Lines {
        slabs: slabs(&lines, sizes.pitch, Align::Left),
        pitch: sizes.pitch,
        before,
        after,
        grid: sizes.grid,
        heading: true,
        note: false,
        mark: Some((level.max(1), title)),
        place: place.clone(),
    }
}

/// Number and heading as one line of text.
fn numbered(number: &str, text: &str) -> String {
    let apart = number
        .chars()
        .last()
        .is_some_and(|last| last.is_ascii_alphanumeric())
        || number.ends_with('.') && text.starts_with(|first: char| first.is_ascii());
    let between = if apart { " " } else { "" };
    format!("{number}{between}{text}")
}

/// Sets the title above the first line of the text, centred.
pub(super) fn title(setter: &mut Setter, text: &str, names: &[&str]) -> Lines {
    let sizes = setter.sizes;
    let shaped = setter.shape(text, TITLE, &Place::default());
    let shaped = keeping_names(shaped.keeping_words(), names);
    let pitch = if sizes.grid { sizes.pitch * 1.5 } else { 34.0 };
    let lines = shaped.lines(balanced(&shaped, WIDTH));
    let mut lines = slabs(&lines, pitch, Align::Centre);
    // The text begins on the grid again, about a line below the title.
    let gap = if lines.len().is_multiple_of(2) {
        1.0
    } else {
        0.5
    };
    lines.push(Slab::blank(if sizes.grid {
        gap * sizes.pitch
    } else {
        10.0
    }));
    Lines {
        slabs: vec![Slab::stack(lines)],
        pitch,
        heading: true,
        ..Lines::default()
    }
}

/// A title that is cut around the names in it, as long as what is kept together fits on a line.
pub(super) fn keeping_names(shaped: Shaped, names: &[&str]) -> Shaped {
    names.iter().fold(shaped, |shaped, name| {
        let kept = shaped.clone().keeping(name);
        if kept.narrowest() <= WIDTH {
            kept
        } else {
            shaped
        }
    })
}

/// The narrowest measure in which a text takes no more lines than in a given width, so that its
/// lines come out about as long as each other; never narrower than a word.
pub(super) fn balanced(shaped: &Shaped, width: f32) -> Measure {
    let lines = |width: f32| shaped.count_lines(width);
    let wanted = lines(width);
    let even = width / count(wanted.max(1) + 1);
    let word = (shaped.narrowest() + NEAR).min(width);
    let (mut narrow, mut wide) = (even.max(word), width);
    while wanted > 1 && wide - narrow > 1.0 {
        let middle = f32::midpoint(narrow, wide);
        if lines(middle) > wanted {
            narrow = middle;
        } else {
            wide = middle;
        }
    }
    Measure::ragged(wide + NEAR)
}

const fn color(kind: SpanKind, ordinary: Rgb) -> Rgb {
    match kind {
        SpanKind::Typed | SpanKind::Bound => ordinary,
        SpanKind::Unresolved => ALERT,
    }
}

/// Lines as slabs of one pitch across the type area.
pub(super) fn slabs(lines: &[Line], pitch: f32, align: Align) -> Vec<Slab> {
    lines
        .iter()
        .map(|line| {
            let mut slab = Slab::blank(pitch);
            slab.text(line, line.shift(align, WIDTH), 0.0, pitch);
            slab
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::Item;
    use super::super::shape::Shaped;
    use super::{TITLE, WIDTH, balanced, keeping_names, part};
    use crate::base::Lang;

    /// The lines of a title with names in it.
    fn title(text: &str, names: &[&str]) -> Vec<String> {
        let shaped = Shaped::new(text, TITLE, Lang::Zh).keeping_words();
        let shaped = keeping_names(shaped, names);
        let lines = shaped.lines(balanced(&shaped, WIDTH));
        let text = |item| match item {
            Item::Text(run) => Some(run.text),
            _ => None,
        };
        let lines = lines.iter().map(|line| line.items(0.0, 0.0));
        lines
            .map(|items| items.filter_map(text).collect())
            .collect()
    }

    #[test]
    fn titles_are_cut_around_the_names_in_them() {
        assert_eq!(
            title(
                "青澜经济开发区近零碳园区示范创建自评估报告",
                &["近零碳园区", "青澜经济开发区"]
            ),
            ["青澜经济开发区近零碳园区", "示范创建自评估报告"]
        );
        assert_eq!(
            title(
                "国家碳达峰试点（西咸新区示例）建设实施方案",
                &["西咸新区示例"]
            ),
            ["国家碳达峰试点", "（西咸新区示例）建设实施方案"]
        );
        let cut = title(
            "白榆经济开发区国家级零碳园区建设工作申报书",
            &["白榆经济开发区"],
        );
        assert_eq!(cut, ["白榆经济开发区国家级", "零碳园区建设工作申报书"]);
    }

    #[test]
    fn parts_paragraphs_without_widows_and_orphans() {
        assert_eq!(part(5, 9), 5);
        assert_eq!(part(5, 1), 0);
        assert_eq!(part(5, 4), 3);
        assert_eq!(part(3, 2), 0);
        assert_eq!(part(4, 2), 2);
    }
}
