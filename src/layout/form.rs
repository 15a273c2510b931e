//! Ruled grids of forms: labels and answers, bands, tables, opinion boxes.

use super::Face;
use super::grid::{Cell, Grid, Row, Rules, Section};
use super::measure::{HEIGHT, Style, TINT, WIDTH, count};
use super::paragraph::balanced;
use super::setter::Setter;
use super::table::{self, Look};
use super::text::{Line, Measure};
use crate::base::Lang;
use crate::compose::{Align, Form, FormCell, FormLine, Table};
use crate::finding::Place;
use crate::i18n;

/// Answers: 小四.
const ANSWER: Style = Style::new(Face::Serif, 12.0);
const SMALL_ANSWER: f32 = 9.5;
const LABEL: Style = Style::new(Face::Sans, 12.0);
/// Labels in English, whose words are longer.
const LABEL_EN: Style = Style::new(Face::Sans, 11.0);
const BAND: Style = Style::new(Face::SansBold, 12.0);
const NOTE: Style = Style::new(Face::Serif, 9.0);
const PITCH: f32 = 18.0;
const PAD: f32 = 6.0;
/// The least height of a row: room to write by hand.
const LEAST: f32 = 30.0;
/// The width of the labels where one or two pairs share a row: seven characters.
const LABELS: f32 = 96.0;
/// The least height of an opinion box.
const OPINION: f32 = 96.0;
/// The last two rows of a form stay together unless they are higher than this.
const LAST: f32 = 160.0;
/// Room for a signature.
const SIGNATURE: f32 = 96.0;
/// Notes higher than this share of a page may be parted from their table.
const NOTES: f32 = 0.3;
/// Answers of more lines than this are paragraphs: indented, filled, from the top.
const SHORT: usize = 2;

/// Sets a form.
pub(super) fn form(setter: &mut Setter, form: &Form) -> Grid {
    let mut sections: Vec<Section> = Vec::new();
    let mut rows: Vec<Row> = Vec::new();
    for line in &form.rows {
        match line {
            FormLine::Band(text) => rows.push(band(setter, text, &form.place)),
            FormLine::Fields(cells) => rows.push(fields(setter, cells)),
            FormLine::Opinion {
                label,
                text,
                signer,
                seal,
                date,
            } => {
                let foot = [signer.as_str(), seal, date];
                rows.push(opinion(setter, label, text, foot, &form.place));
            }
            FormLine::Table(table) => {
                rows.extend(title_band(setter, table));
                sections.push(Section {
                    head: Vec::new(),
                    rows: std::mem::take(&mut rows),
                });
                sections.push(noted(setter, table));
            }
        }
    }
    if let [.., before, last] = rows.as_mut_slice()
        && before.height() + last.height() < LAST
    {
        // No short row alone at the head of a page.
        before.keeps_next = true;
    }
    sections.push(Section {
        head: Vec::new(),
        rows,
    });
    sections.retain(|section| !section.rows.is_empty() || !section.head.is_empty());
    Grid {
        rules: Rules::Boxed,
        caption: None,
        continued: None,
        sections,
        notes: Vec::new(),
        place: form.place.clone(),
    }
}

fn row(cells: Vec<Cell>, place: &Place) -> Row {
    Row {
        cells,
        pitch: PITCH,
        pad: PAD,
        least: LEAST,
        tint: None,
        above: None,
        keeps_next: false,
        place: place.clone(),
    }
}

fn band(setter: &mut Setter, text: &str, place: &Place) -> Row {
    let shaped = setter.shape(text, BAND, place);
    let cell = Cell {
        width: WIDTH,
        pad: PAD,
        lines: shaped.lines(Measure::ragged(WIDTH - 2.0 * PAD)),
        align: Align::Centre,
        middle: true,
        ..Cell::default()
    };
    Row {
        tint: Some(TINT),
        keeps_next: true,
        least: 26.0,
        pad: 4.0,
        ..row(vec![cell], place)
    }
}

/// Caption and unit of a table as a band above it.
fn title_band(setter: &mut Setter, table: &Table) -> Option<Row> {
    let text = match (table.caption.as_str(), table.unit.as_str()) {
        ("", "") => return None,
        ("", unit) => return Some(unit_row(setter, unit, table)),
        (caption, "") => caption.to_owned(),
        (caption, unit) => i18n::tr_with(
            setter.lang(),
            "layout-form-table-title",
            &[("caption", caption), ("unit", unit)],
        ),
    };
    Some(band(setter, &text, &table.place))
}

/// The units of a table whose caption stands above it as a band: small, at the right.
fn unit_row(setter: &mut Setter, unit: &str, table: &Table) -> Row {
    let mut row = note(setter, unit, table);
    for cell in &mut row.cells {
        cell.align = Align::Right;
    }
    row.keeps_next = true;
    row
}

/// A note below a table, across the grid.
fn note(setter: &mut Setter, text: &str, table: &Table) -> Row {
    let shaped = setter.shape(text, NOTE, &table.place);
    let cell = Cell {
        width: WIDTH,
        pad: PAD,
        lines: shaped.lines(Measure::ragged(WIDTH - 2.0 * PAD)),
        middle: true,
        ..Cell::default()
    };
    Row {
        pitch: 13.5,
        pad: 3.0,
        least: 0.0,
        ..row(vec![cell], &table.place)
    }
}

/// A table with its notes, which stay with its last rows.
fn noted(setter: &mut Setter, table: &Table) -> Section {
    let mut section = table::section(setter, table, Look::BOXED);
    let notes = table.notes.iter().map(|text| note(setter, text, table));
    let notes: Vec<Row> = notes.collect();
    let together = notes.iter().map(Row::height).sum::<f32>() < NOTES * HEIGHT;
    for note in notes {
        if let Some(above) = section.rows.last_mut().filter(|_| together) {
            above.keeps_next = true;
        }
        section.rows.push(note);
    }
    section
}

fn fields(setter: &mut Setter, cells: &[FormCell]) -> Row {
    let share = WIDTH / count(cells.len().max(1));
    let mut out = Vec::with_capacity(2 * cells.len());
    for (at, cell) in cells.iter().enumerate() {
        let x = count(at) * share;
        if cell.label.is_empty() {
            out.push(answer(setter, &cell.text, x, share, &cell.place));
            continue;
        }
        // One or two pairs to a row stand below each other; more take what they need.
        let labels = if cells.len() <= 2 {
            LABELS
        } else {
            let shaped = {
                let style = label_style(setter);
                setter.shape(&cell.label, style, &cell.place)
            };
            let natural = shaped.natural() + 2.0 * PAD + 1.0;
            natural.clamp(44.0_f32.min(share / 2.0), share / 2.0)
        };
        out.push(label(setter, &cell.label, x, labels, &cell.place));
        let (x, width) = (x + labels, share - labels);
        out.push(answer(setter, &cell.text, x, width, &cell.place));
    }
    let place = cells.first().map(|cell| cell.place.clone());
    row(out, &place.unwrap_or_default())
}

fn label(setter: &mut Setter, text: &str, x: f32, width: f32, place: &Place) -> Cell {
    let inner = width - 2.0 * PAD;
    let lines = label_lines(setter, text, inner, place);
    let mut again = lines.clone();
    let more = i18n::tr(setter.lang(), "layout-row-continued");
    again.extend(label_lines(setter, &more, inner, place));
    Cell {
        x,
        width,
        pad: PAD,
        lines,
        align: Align::Centre,
        middle: true,
        again,
        ..Cell::default()
    }
}

fn label_style(setter: &Setter) -> Style {
    match setter.lang() {
        Lang::Zh => LABEL,
        Lang::En => LABEL_EN,
    }
}

/// A label in lines of about one length, cut between words; what stands in brackets begins a line
/// of its own unless it goes on one line with what it explains.
fn label_lines(setter: &mut Setter, text: &str, width: f32, place: &Place) -> Vec<Line> {
    let style = label_style(setter);
    let shaped = setter.shape(text, style, place).keeping_words();
    if shaped.natural() <= width {
        return shaped.lines(Measure::ragged(width));
    }
    let (first, rest) = label_parts(setter, text, width);
    if rest.is_empty() {
        return shaped.lines(balanced(&shaped, width));
    }
    let mut lines = label_lines(setter, first, width, place);
    lines.extend(label_lines(setter, rest, width, place));
    lines
}

/// The part of a label that stands on lines of its own, and the rest: 县（市、区） and
/// 人民政府意见, 面积 and （平方公里）, 居民委员会 and （村民委员会）意见.
fn label_parts<'a>(setter: &mut Setter, text: &'a str, width: f32) -> (&'a str, &'a str) {
    let whole = (text, "");
    let Some(open) = text.find('（') else {
        return whole;
    };
    let style = label_style(setter);
    let closed = text.find('）').map(|at| at + '）'.len_utf8());
    let after = closed.filter(|at| *at > open && *at < text.len());
    let after = after.and_then(|at| text.split_at_checked(at));
    let mut fits = |part: &str| setter.shape(part, style, &Place::default()).natural() <= width;
    if let Some((bracketed, rest)) = after.filter(|(part, _)| fits(part)) {
        return (bracketed, rest);
    }
    match text.split_at_checked(open) {
        Some((name, rest)) if open > 0 => (name, rest),
        _ => whole,
    }
}

fn answer(setter: &mut Setter, text: &str, x: f32, width: f32, place: &Place) -> Cell {
    let (lines, is_short) = written(setter, text, width - 2.0 * PAD, place);
    Cell {
        x,
        width,
        pad: PAD,
        lines,
        align: Align::Left,
        middle: is_short,
        ..Cell::default()
    }
}

/// Sets what was typed: short as it is, longer in paragraphs.
fn written(setter: &mut Setter, text: &str, width: f32, place: &Place) -> (Vec<Line>, bool) {
    let mut shaped = setter.shape(text, ANSWER, place);
    if shaped.narrowest() > width {
        // An address of the net is set smaller rather than cut.
        let small = Style::new(ANSWER.face, SMALL_ANSWER);
        shaped = setter.shape(text, small, place);
    }
    // A choice stays whole behind its box.
    let has_boxes = text.starts_with(['☑', '□']);
    for choice in text.split('\u{3000}').filter(|_| has_boxes) {
        let kept = shaped.clone().keeping(choice);
        if kept.narrowest() <= width {
            shaped = kept;
        }
    }
    let lines = shaped.lines(Measure::ragged(width));
    if has_boxes || lines.len() <= SHORT {
        return (lines, true);
    }
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let shaped = setter.shape(paragraph, ANSWER, place);
        lines.extend(shaped.lines(Measure {
            width,
            first: setter.sizes.indent,
            rest: 0.0,
            justify: true,
        }));
    }
    (lines, false)
}

fn opinion(
    setter: &mut Setter,
    heading: &str,
    texts: &[String],
    foot: [&str; 3],
    place: &Place,
) -> Row {
    let mut cells = Vec::new();
    let mut x = 0.0;
    if !heading.is_empty() {
        cells.push(label(setter, heading, 0.0, LABELS, place));
        x = LABELS;
    }
    let width = WIDTH - x;
    let mut lines = Vec::new();
    for text in texts {
        for paragraph in text.lines() {
            let shaped = setter.shape(paragraph, ANSWER, place);
            lines.extend(shaped.lines(Measure {
                width: width - 2.0 * PAD,
                first: setter.sizes.indent,
                rest: 0.0,
                justify: true,
            }));
        }
    }
    // A blank line between what is printed and the place for pen and seal.
    let written = count(lines.len() + 1) * PITCH;
    let foot = signed(setter, foot, place);
    let least = written + count(foot.len()) * PITCH + 2.0 * PAD;
    cells.push(Cell {
        x,
        width,
        pad: PAD,
        lines,
        foot,
        ..Cell::default()
    });
    Row {
        least: least.max(OPINION),
        ..row(cells, place)
    }
}

/// Signature, seal and date at the lower right: room to sign behind the first, the seal above the
/// date that it covers.
fn signed(setter: &mut Setter, foot: [&str; 3], place: &Place) -> Vec<(Line, f32)> {
    let [signer, seal, date] = foot.map(|text| {
        let shaped = setter.shape(text, ANSWER, place);
        shaped.lines(Measure::ragged(f32::MAX)).into_iter().next()
    });
    let edge = 2.0 * PAD;
    let width = date.as_ref().map_or(0.0, |date| date.width);
    let mut out = Vec::new();
    out.extend(signer.map(|line| (line, edge + SIGNATURE)));
    out.extend(seal.map(|line| {
        let inset = edge + ((width - line.width) / 2.0).max(0.0);
        (line, inset)
    }));
    out.extend(date.map(|line| (line, edge)));
    out
}
