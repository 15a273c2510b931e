//! Cells and rows: how a value, a gap in the data or a typed text stands in a table.

use super::context::Context;
use super::{Align, Cell, Column, Row, RowKind, Table};
use crate::base::{
    Completeness, Datum, Figure, Number, PARTIAL, Reading, State, Unit, format_fixed,
};
use crate::chart::Scale;
use crate::finding::Place;

/// Stands where there is nothing.
pub(super) const NOTHING: &str = "—";

/// Parts thousands.
const GROUP: char = '\u{202f}';

/// A table while its rows are being written.
pub(super) struct Sheet {
    table: Table,
}

impl Sheet {
    /// A table with its title, its place in the plan and its columns: how they are set, their share
    /// of the width, their head.
    pub fn new(title: String, place: &str, columns: Vec<(Align, f32, String)>) -> Self {
        let head = columns
            .iter()
            .map(|(_, _, head)| Cell::from(head.as_str()))
            .collect();
        let columns = columns
            .into_iter()
            .map(|(align, weight, _)| Column { align, weight })
            .collect();
        let place = Place::of(&[place]);
        Self {
            table: Table {
                caption: title,
                columns,
                head: vec![head],
                place,
                ..Table::default()
            },
        }
    }

    /// Sets the unit of the whole table.
    pub fn unit(mut self, unit: &str, context: &Context<'_>) -> Self {
        self.table.unit = context.words("compose-unit", &[("unit", unit)]);
        self
    }

    /// Sets the line that names the units of the columns.
    pub fn unit_line(mut self, text: String) -> Self {
        self.table.unit = text;
        self
    }

    /// Sets the unit of the columns that name none, for a table of emissions and intensities.
    pub fn emission_unit(mut self, unit: &str, context: &Context<'_>) -> Self {
        self.table.unit = context.words("compose-emission-unit", &[("unit", unit)]);
        self
    }

    /// An ordinary row.
    pub fn row(&mut self, cells: Vec<String>) {
        self.push(RowKind::Body, cells);
    }

    /// A total.
    pub fn total(&mut self, cells: Vec<String>) {
        self.push(RowKind::Total, cells);
    }

    fn push(&mut self, kind: RowKind, cells: Vec<String>) {
        self.table.rows.push(Row {
            cells: cells.into_iter().map(Cell::from).collect(),
            kind,
        });
    }

    /// A row whose name takes the room of all columns but the last, which holds its result.
    pub fn named(&mut self, kind: RowKind, name: String, result: String) {
        let name = Cell {
            text: name,
            span: self.width().saturating_sub(1).max(1),
        };
        self.table.rows.push(Row {
            cells: vec![name, Cell::from(result)],
            kind,
        });
    }

    /// A heading across the table.
    pub fn group(&mut self, text: String) {
        let cells = vec![Cell {
            text,
            span: self.width(),
        }];
        self.table.rows.push(Row {
            cells,
            kind: RowKind::Group,
        });
    }

    /// True while there is no row.
    pub fn is_empty(&self) -> bool {
        self.table.rows.is_empty()
    }

    /// A note below; an empty one is left out.
    pub fn note(&mut self, text: String) {
        if !text.is_empty() {
            self.table.notes.push(text);
        }
    }

    fn width(&self) -> u8 {
        u8::try_from(self.table.columns.len()).unwrap_or(u8::MAX)
    }

    /// The finished table; `None` where it holds nothing.
    pub fn finish_filled(self, context: &Context<'_>) -> Option<Table> {
        (!self.is_empty()).then(|| self.finish(context))
    }

    /// The finished table: one that holds nothing says so, and the star is explained where one stands.
    pub fn finish(mut self, context: &Context<'_>) -> Table {
        if self.table.rows.is_empty() {
            let text = context.word("compose-nothing-yet");
            let cells = vec![Cell {
                text,
                span: self.width(),
            }];
            self.table.rows.push(Row {
                cells,
                kind: RowKind::Body,
            });
        }
        let cells = self.table.rows.iter().flat_map(|row| &row.cells);
        if cells.into_iter().any(|cell| cell.text.ends_with(PARTIAL)) {
            self.table.notes.push(context.word("compose-star-note"));
        }
        group_alike(&mut self.table);
        self.table
    }
}

/// In a table that parts the thousands of one number those of every number are parted, so that
/// the digits stand below each other; alone, a number of four digits stays whole.
pub(super) fn group_alike(table: &mut Table) {
    let columns = &table.columns;
    let rows = table.rows.iter_mut();
    let numbers = rows.flat_map(|row| numbers_of(row, columns));
    let mut cells: Vec<&mut Cell> = numbers.collect();
    if cells.iter().any(|cell| cell.text.contains(GROUP)) {
        for cell in &mut cells {
            group(&mut cell.text);
        }
    }
}

/// The cells of a row that stand in a column of numbers alone.
fn numbers_of<'a>(row: &'a mut Row, columns: &[Column]) -> impl Iterator<Item = &'a mut Cell> {
    let mut begin = 0;
    row.cells.iter_mut().filter(move |cell| {
        let column = columns.get(begin);
        begin += usize::from(cell.span.max(1));
        cell.span == 1 && column.is_some_and(|column| column.align == Align::Right)
    })
}

/// Parts the thousands of a number of four digits before the point.
fn group(text: &mut String) {
    let start = text.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let number = text.get(start..).unwrap_or_default();
    let digits = number.chars().take_while(char::is_ascii_digit).count();
    let bare = text.starts_with(|c: char| c.is_ascii_digit() || c == '\u{2212}');
    if bare && digits == 4 && !number.contains(GROUP) {
        text.insert(start + 1, GROUP);
    }
}

/// A column of words.
pub(super) fn words(context: &Context<'_>, key: &str, weight: f32) -> (Align, f32, String) {
    (Align::Left, weight, context.word(key))
}

/// A column of short words and signs.
pub(super) fn signs(context: &Context<'_>, key: &str, weight: f32) -> (Align, f32, String) {
    (Align::Centre, weight, context.word(key))
}

/// A column of numbers with a head of its own.
pub(super) fn numbers(head: String, weight: f32) -> (Align, f32, String) {
    (Align::Right, weight, head)
}

/// The columns of the years of history.
pub(super) fn years(context: &Context<'_>) -> impl Iterator<Item = (Align, f32, String)> {
    context
        .history()
        .iter()
        .map(|year| numbers(context.year(*year), 1.1))
}

/// A figure in a unit with fixed decimals.
pub(super) fn fixed(figure: &Figure, unit: Unit, digits: usize, context: &Context<'_>) -> String {
    shown(figure, unit, context, |value| format_fixed(value, digits))
}

/// A figure in the unit and with the decimals of a scale.
pub(super) fn scaled(figure: &Figure, scale: &Scale, context: &Context<'_>) -> String {
    shown(figure, scale.unit, context, |value| scale.text(value))
}

/// A share in per cent with one decimal and its sign.
pub(super) fn share(figure: &Figure, context: &Context<'_>) -> String {
    shown(figure, Unit::PERCENT, context, |value| {
        format!("{}%", format_fixed(value, 1))
    })
}

/// One value over another as a share; nothing where there is nothing to divide by.
pub(super) fn share_of(part: &Figure, whole: &Figure, context: &Context<'_>) -> String {
    let has_size = whole.value.is_some_and(|value| value.abs() > f64::EPSILON);
    if !has_size {
        return NOTHING.to_owned();
    }
    let unit = whole.unit;
    let ratio = part.combine(*whole, Unit::ONE, |a, b| {
        part.unit.convert(a, unit).unwrap_or(f64::NAN) / b
    });
    share(&ratio, context)
}

fn shown(
    figure: &Figure,
    unit: Unit,
    context: &Context<'_>,
    text: impl Fn(f64) -> String,
) -> String {
    match (figure.value_in(unit), figure.completeness) {
        (Some(value), Completeness::Complete) => text(value),
        // The sum of what is there; where that is nothing, it is no figure at all.
        (Some(value), Completeness::Incomplete) if value.abs() > 0.0 => {
            format!("{}{PARTIAL}", text(value))
        }
        (Some(_) | None, Completeness::Complete | Completeness::Incomplete) => NOTHING.to_owned(),
        (_, Completeness::Failed) => context.word("compose-failed"),
    }
}

/// A typed value of one year: the number with the decimals as typed, or its state in words.
pub(super) fn datum(datum: Option<&Datum>, context: &Context<'_>) -> String {
    let Some(datum) = datum else {
        return NOTHING.to_owned();
    };
    match datum.reading() {
        Reading::Value(value) => format_fixed(value, typed_digits(&datum.value)),
        Reading::Nothing(State::ConfirmedZero) => "0".to_owned(),
        Reading::Missing(State::Given) => NOTHING.to_owned(),
        Reading::Nothing(state) | Reading::Missing(state) => context.word(state.key()),
        Reading::Wrong(_) => unreadable(&datum.value, context),
    }
}

/// A typed number with the decimals as typed.
pub(super) fn typed(number: &Number, context: &Context<'_>) -> String {
    match number.read() {
        Ok(Some(value)) => format_fixed(value, typed_digits(number)),
        Ok(None) => NOTHING.to_owned(),
        Err(_) => unreadable(number, context),
    }
}

/// A typed whole number that is never grouped, such as a year.
pub(super) fn typed_year(number: &Number, context: &Context<'_>) -> String {
    match (crate::plan::read_year(number), number.is_blank()) {
        (Some(year), _) => year.to_string(),
        (None, true) => NOTHING.to_owned(),
        (None, false) => unreadable(number, context),
    }
}

fn unreadable(number: &Number, context: &Context<'_>) -> String {
    context.words("compose-unreadable", &[("typed", number.0.trim())])
}

/// The decimals of a number as typed; six at most, which no source exceeds with sense.
pub(super) fn typed_digits(number: &Number) -> usize {
    let typed = number.0.trim();
    let fraction = typed
        .split_once(['.', '．'])
        .map_or("", |(_, fraction)| fraction);
    fraction
        .chars()
        .take_while(|c| c.is_numeric())
        .count()
        .min(6)
}

/// The sign of a typed unit, or what was typed where no table has it.
pub(super) fn unit_sign(typed: &str, context: &Context<'_>) -> String {
    Unit::parse(typed)
        .map_or(typed.trim(), |unit| unit.sign(context.lang))
        .to_owned()
}

/// A typed text; the sign for nothing where it is blank.
pub(super) fn text_or_nothing(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() { NOTHING } else { text }.to_owned()
}

/// Sources below a table: what shares a source stands together. Pairs of name and source, and the
/// key of the note's opening words.
pub(super) fn source_note<'a>(
    key: &str,
    sources: &'a [(String, String)],
    context: &Context<'_>,
) -> String {
    let mut groups: Vec<(&'a str, Vec<&'a str>)> = Vec::new();
    // The note has its own full stop.
    let bare = |source: &'a String| -> &'a str {
        source.trim().trim_end_matches(['。', '；', '.', ';'])
    };
    let pairs = sources.iter().map(|(name, source)| (name, bare(source)));
    for (name, source) in pairs.filter(|(_, source)| !source.is_empty()) {
        match groups.iter_mut().find(|(known, _)| *known == source) {
            Some((_, names)) => names.push(name),
            None => groups.push((source, vec![name])),
        }
    }
    let texts: Vec<String> = match groups.as_slice() {
        [] => return String::new(),
        [(source, names)] if names.len() == sources.len() => vec![(*source).to_owned()],
        _ => groups
            .iter()
            .map(|(source, names)| {
                let names = context.list(names);
                context.words(
                    "compose-source-of",
                    &[("names", &names), ("source", source)],
                )
            })
            .collect(),
    };
    context.words(key, &[("sources", &context.clauses(&texts))])
}
