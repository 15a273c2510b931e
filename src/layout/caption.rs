//! Captions and notes of tables, charts and pictures.

use super::measure::{GREY, Style, WIDTH};
use super::paragraph::{balanced, slabs};
use super::setter::Setter;
use super::slab::Slab;
use super::text::{Line, Measure};
use super::{Face, Rgb};
use crate::base::Lang;
use crate::compose::Align;
use crate::finding::Place;
use crate::i18n;

/// Captions of tables and charts: 小四 is too loud beside tables in 五号, so one size between.
const CAPTION: Style = Style::new(Face::SansBold, 11.0);
const UNIT: Style = Style::new(Face::Serif, 9.0);
const CAPTION_PITCH: f32 = 19.0;
const NOTES: Style = Style::new(Face::Serif, 9.0).colored(GREY);
const NOTES_PITCH: f32 = 13.5;

/// The caption above a table, centred, with the unit at the right: on one line where both fit.
pub(super) fn caption_above(
    setter: &mut Setter,
    text: &str,
    unit: Option<&Line>,
    place: &Place,
) -> Option<Slab> {
    let shaped = setter.shape(text, CAPTION, place).closing_up();
    let lines = shaped.lines(balanced(&shaped, WIDTH));
    let mut slabs = slabs(&lines, CAPTION_PITCH, Align::Centre);
    if let Some(unit) = unit {
        let beside = lines
            .last()
            .is_some_and(|line| (WIDTH - line.width) / 2.0 > unit.width + 12.0);
        let mut own = Slab::blank(CAPTION_PITCH - 4.0);
        let slab = match slabs.last_mut().filter(|_| beside) {
            Some(last) => last,
            None => &mut own,
        };
        let height = slab.height;
        let x = unit.shift(Align::Right, WIDTH);
        slab.text(unit, x, 1.0, height);
        if !beside {
            slabs.push(own);
        }
    }
    (!slabs.is_empty()).then(|| {
        slabs.push(Slab::blank(2.0));
        Slab::stack(slabs)
    })
}

/// The line that names the unit of a table.
pub(super) fn unit_line(setter: &mut Setter, unit: &str, place: &Place) -> Option<Line> {
    if unit.is_empty() {
        return None;
    }
    let shaped = setter.shape(unit, UNIT, place);
    shaped.lines(Measure::ragged(WIDTH)).into_iter().next()
}

/// What stands above a table where it goes on: 续表3.
pub(super) fn continued_text(caption: &str, lang: Lang) -> String {
    let first = caption.find(|at: char| at.is_ascii_digit());
    let number = first.filter(|at| *at <= 12).and_then(|at| {
        let (word, rest) = caption.split_at_checked(at)?;
        let end = rest.find(|at: char| !at.is_ascii_digit() && !matches!(at, '-' | '.'));
        let (digits, _) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        Some(format!("{word}{digits}"))
    });
    match number {
        Some(number) => i18n::tr_with(lang, "layout-table-continued", &[("number", &number)]),
        None => i18n::tr(lang, "layout-table-continued-plain"),
    }
}

/// The caption below a chart or picture.
pub(super) fn caption_below(setter: &mut Setter, text: &str, place: &Place) -> Slab {
    let shaped = setter.shape(text, CAPTION, place).closing_up();
    let lines = shaped.lines(balanced(&shaped, WIDTH));
    Slab::stack(slabs(&lines, CAPTION_PITCH, Align::Centre))
}

/// A quiet line of small text below a chart.
pub(super) fn note(setter: &mut Setter, text: &str, color: Rgb, place: &Place) -> Slab {
    noted(setter, text, NOTES.colored(color), Align::Centre, place)
}

/// A note below a table.
pub(super) fn table_note(setter: &mut Setter, text: &str, place: &Place) -> Slab {
    noted(setter, text, NOTES, Align::Left, place)
}

fn noted(setter: &mut Setter, text: &str, style: Style, align: Align, place: &Place) -> Slab {
    let shaped = setter.shape(text, style, place);
    let lines = shaped.lines(Measure::ragged(WIDTH));
    Slab::stack(slabs(&lines, NOTES_PITCH, align))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_table_that_goes_on() {
        assert_eq!(continued_text("表3　分部门排放量", Lang::Zh), "续表3");
        assert_eq!(continued_text("指标", Lang::Zh), "续表");
        assert_eq!(
            continued_text("Table 3 Emissions", Lang::En),
            "Table 3 (continued)"
        );
    }
}
