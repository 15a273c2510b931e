//! Reading a table of indicators as it comes from Word, a spreadsheet, a web page or a PDF.

mod cells;

use self::cells::{
    Above, Raw, add_note, block, is_lone, is_remark, joined, last_word, name_of, nature_of, raw,
    unit_behind,
};
use super::heads::{Column, Heads, class, is_repeated};
use super::target::{self, Asked, Value, first_sign};
use super::words::{alike, narrow, numbered, plain};
use super::{Links, Problem};
use crate::base::{Unit, Year};
use crate::programme::{
    Direction, Indicator, IndicatorSource, IndicatorTarget, Kind, Nature, Programme,
};

/// What a person says of rows that do not say it themselves. Nothing here is filled in unasked, but
/// for the year, which is that of the kind until it is changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Usual {
    /// The nature of rows without one.
    pub nature: Option<Nature>,
    /// The direction of values without a sign.
    pub direction: Option<Direction>,
    /// The year of values without one.
    pub year: Option<Year>,
    /// True to take requirements without a number as questions to be answered with yes.
    pub questions: bool,
}

/// A table of indicators as it was understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The columns: their heads and what they were taken for; none where the text is no table.
    pub columns: Vec<(String, Column)>,
    /// The rows in their order.
    pub rows: Vec<Row>,
    /// Lines that are no indicators, with their numbers: titles, repeated heads, remarks.
    pub passed: Vec<(usize, String)>,
}

/// A row of the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// The line of the pasted table, from 1.
    pub line: usize,
    /// The row as it was pasted.
    pub text: String,
    /// The name.
    pub name: String,
    /// The name of the group; empty where none is given.
    pub group: String,
    /// The nature.
    pub nature: Option<Nature>,
    /// The unit.
    pub unit: String,
    /// When a value reaches its target.
    pub direction: Option<Direction>,
    /// The targets.
    pub targets: Vec<IndicatorTarget>,
    /// The points.
    pub points: Option<f64>,
    /// What is said of it beside.
    pub note: String,
    /// The indicator of the template that it is: its id, source and guidance stay.
    pub keeps: Option<String>,
    /// What was not understood or should be looked at.
    pub problems: Vec<Problem>,
}

impl Row {
    /// True when the row can be taken over.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.problems.iter().all(|problem| !problem.blocks)
    }
}

impl Table {
    /// The rows that can be taken over.
    pub fn taken(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.is_sound())
    }

    /// The indicators of a kind that no row is.
    pub fn leaving<'a>(
        &'a self,
        programme: &'a Programme,
        kind: &'a Kind,
    ) -> impl Iterator<Item = &'a Indicator> {
        let kept = |indicator: &&Indicator| {
            let mut rows = self.taken();
            !rows.any(|row| row.keeps.as_deref() == Some(&*indicator.id))
        };
        programme.indicators_of(&kind.id).filter(kept)
    }
}

/// Reads a pasted table for a kind of a programme.
#[must_use]
pub fn read(text: &str, programme: &Programme, kind: &Kind, usual: &Usual, links: &Links) -> Table {
    let block = block(text);
    let heads = Heads::find(&block, kind);
    let mut table = Table::default();
    let reader = Reader {
        programme,
        kind,
        usual,
        links,
    };
    match heads {
        Some(heads) => reader.rows(&block, heads, &mut table),
        None => reader.lines(&block, &mut table),
    }
    reader.link(&mut table.rows);
    table
}

struct Reader<'a> {
    programme: &'a Programme,
    kind: &'a Kind,
    usual: &'a Usual,
    links: &'a Links,
}

impl Reader<'_> {
    /// Rows of a table with a head.
    fn rows(&self, block: &[Vec<String>], mut heads: Heads, table: &mut Table) {
        for (at, cells) in block.iter().enumerate().take(heads.below) {
            let is_above = at + 1 < heads.below && !is_repeated(cells, self.kind);
            pass(table, at, cells, is_above);
        }
        let mut above = Above::default();
        let mut raws: Vec<Raw> = Vec::new();
        for (at, cells) in joined(block, &heads) {
            let filled: Vec<&String> = cells.iter().filter(|cell| !cell.is_empty()).collect();
            let raw = raw(at, &cells, &heads);
            if filled.is_empty() {
                continue;
            }
            if is_repeated(&cells, self.kind) || is_remark(&cells) {
                pass(table, at, &cells, true);
            } else if let [only] = filled.as_slice()
                && raw.targets.is_empty()
                && is_lone(&cells, &heads)
            {
                if !above.take(only) {
                    pass(table, at, &cells, true);
                }
            } else if raw.name.is_empty() {
                // The name is merged with that of the row above: a further target of it.
                match raws.last_mut().filter(|_| !raw.targets.is_empty()) {
                    Some(last) => {
                        last.text = format!("{} / {}", last.text, raw.text);
                        last.targets.extend(raw.targets);
                    }
                    None => pass(table, at, &cells, true),
                }
            } else {
                raws.push(above.fill(raw));
            }
        }
        drop_other_types(&mut heads, &mut raws);
        table.columns = heads.columns;
        table.rows = raws.iter().map(|raw| self.understand(raw)).collect();
    }

    /// Lines without a head: each is a number, a name and a target.
    fn lines(&self, block: &[Vec<String>], table: &mut Table) {
        let mut above = Above::default();
        for (at, cells) in block.iter().enumerate() {
            let text = cells.join(" ");
            let text = text.trim();
            if text.is_empty() {
                continue;
            }
            let bare = numbered(text).map_or(text, |(_, rest)| rest);
            let cut = first_sign(bare).or_else(|| last_word(bare));
            let Some((name, target)) = cut.and_then(|cut| bare.split_at_checked(cut)) else {
                if !above.take(text) {
                    pass(table, at, cells, true);
                }
                continue;
            };
            if is_remark(cells) || name.trim().is_empty() {
                pass(table, at, cells, true);
                continue;
            }
            let column = Column::Target {
                year: None,
                class: String::new(),
                unit: String::new(),
                direction: None,
            };
            let (name, unit) = unit_behind(name);
            let raw = above.fill(Raw {
                line: at + 1,
                text: text.to_owned(),
                name: name.to_owned(),
                unit: unit.to_owned(),
                targets: vec![(column, target.to_owned())],
                ..Raw::default()
            });
            table.rows.push(self.understand(&raw));
        }
    }

    /// Understands what stands in a row.
    fn understand(&self, raw: &Raw) -> Row {
        let (name, unit, nature) = name_of(&raw.name);
        let mut row = Row {
            line: raw.line,
            text: raw.text.clone(),
            name,
            group: raw.group.clone(),
            note: raw.note.clone(),
            unit: if raw.unit.is_empty() {
                unit
            } else {
                raw.unit.clone()
            },
            ..Row::default()
        };
        let known = self.same(&row.name);
        row.keeps = known.map(|indicator| indicator.id.clone());
        row.nature = nature_of(&raw.nature).or(nature);
        if row.nature.is_none() {
            self.nature(raw, known, &mut row);
        }
        points(raw, &mut row);
        self.targets(raw, known, &mut row);
        measure(known, &mut row);
        row
    }

    /// The nature of a row that does not say it: as a person chose, else that of the template's row.
    fn nature(&self, raw: &Raw, known: Option<&Indicator>, row: &mut Row) {
        let kept = known.map(|known| known.nature);
        row.nature = self.usual.nature.or(kept);
        if !raw.nature.is_empty() {
            row.nature = None;
            row.problems
                .push(Problem::fault("annex-nature-unknown", &raw.nature));
        } else if row.nature.is_none() {
            row.problems
                .push(Problem::fault("annex-nature-missing", ""));
        } else if self.usual.nature.is_none() {
            row.problems.push(Problem::look("annex-nature-kept", ""));
        }
    }

    /// The indicator of the template that a name means: as a person linked it, else by its name.
    fn same(&self, name: &str) -> Option<&Indicator> {
        let mut known = self.programme.indicators_of(&self.kind.id);
        match self.links.get(&plain(name)) {
            Some(id) => known.find(|indicator| indicator.id == *id),
            None => known.find(|indicator| alike(&indicator.name.zh, name)),
        }
    }

    fn targets(&self, raw: &Raw, known: Option<&Indicator>, row: &mut Row) {
        let was_question = known.is_some_and(|known| known.direction == Direction::Yes);
        let mut is_any = false;
        for (column, cell) in &raw.targets {
            match target::read(cell, &row.name) {
                Asked::Nothing => continue,
                Asked::Values(values) => {
                    for value in &values {
                        self.value(column, value, known, row);
                    }
                }
                Asked::Open => {
                    let year = self.year(column, None);
                    put(row, year, String::new(), None);
                    row.direction = row.direction.or(known.map(|known| known.direction));
                }
                Asked::Rising => turn(Direction::Rising, row),
                Asked::Yes => self.question(column, row),
                Asked::Words if self.usual.questions || was_question => {
                    add_note(&mut row.note, cell);
                    self.question(column, row);
                }
                Asked::Words => row
                    .problems
                    .push(Problem::fault("annex-target-words", cell)),
                Asked::Change => row
                    .problems
                    .push(Problem::fault("annex-target-change", cell)),
                Asked::Unknown => row
                    .problems
                    .push(Problem::fault("annex-target-unknown", cell)),
            }
            is_any = true;
        }
        if !is_any {
            row.problems
                .push(Problem::fault("annex-target-missing", ""));
        }
    }

    fn question(&self, column: &Column, row: &mut Row) {
        let year = self.year(column, None);
        put(row, year, String::new(), Some(1.0));
        turn(Direction::Yes, row);
    }

    fn year(&self, column: &Column, own: Option<Year>) -> Year {
        let headed = match column {
            Column::Target { year, .. } => *year,
            _ => None,
        };
        let usual = self.usual.year.unwrap_or(self.kind.target_year);
        own.or(headed).unwrap_or(usual)
    }

    fn value(&self, column: &Column, value: &Value, known: Option<&Indicator>, row: &mut Row) {
        let Column::Target {
            class: headed,
            unit,
            direction,
            ..
        } = column
        else {
            return;
        };
        let written = value.direction.or(*direction);
        let compares =
            |direction: &Direction| !matches!(direction, Direction::Yes | Direction::Rising);
        let kept = known.map(|known| known.direction).filter(compares);
        if let Some(direction) = written.or(self.usual.direction).or(kept) {
            if written.is_none() && self.usual.direction.is_none() {
                let problem = Problem::look("annex-direction-kept", direction.sign());
                row.problems.push(problem);
            }
            turn(direction, row);
        } else {
            let typed = value.number.to_string();
            let problem = Problem::fault("annex-direction-missing", &typed);
            row.problems.push(problem);
        }
        let mut class = headed.clone();
        if !value.remark.is_empty() {
            if let Some(found) = self.class(&value.remark) {
                class = found;
            } else {
                add_note(&mut row.note, &value.remark);
                let problem = Problem::look("annex-target-remark", &value.remark);
                row.problems.push(problem);
            }
        }
        for unit in [&value.unit, unit] {
            if unit.is_empty() {
                continue;
            }
            if row.unit.is_empty() {
                row.unit.clone_from(unit);
            } else if Unit::parse(unit) != Unit::parse(&row.unit) {
                row.problems
                    .push(Problem::fault("annex-unit-differs", unit));
            }
        }
        let year = self.year(column, value.year);
        put(row, year, class, Some(value.number));
    }

    fn class(&self, remark: &str) -> Option<String> {
        class(remark, self.kind.classes.as_ref()?)
    }

    /// Names that stand twice, and sources that no longer fit.
    fn link(&self, rows: &mut [Row]) {
        let mut seen: Vec<(String, Option<String>)> = Vec::new();
        for row in rows {
            let name = plain(&row.name);
            let is_twin = seen
                .iter()
                .any(|(other, keeps)| *other == name || (keeps.is_some() && *keeps == row.keeps));
            if is_twin {
                row.problems
                    .push(Problem::fault("annex-name-double", &row.name));
            }
            seen.push((name, row.keeps.clone()));
            let known = row.keeps.as_deref();
            let known = known.and_then(|id| self.programme.indicators.iter().find(|i| i.id == id));
            if let Some(known) = known.filter(|known| !stays_computed(known, row)) {
                row.problems
                    .push(Problem::look("annex-source-typed", &known.unit));
            }
        }
    }
}

/// True unless the row measures something else than the computed source of the indicator it keeps.
pub(super) fn stays_computed(known: &Indicator, row: &Row) -> bool {
    if matches!(known.source, IndicatorSource::Typed) {
        return true;
    }
    let dimension = |unit: &str| Unit::parse(unit).map(Unit::dimension);
    row.direction != Some(Direction::Yes) && dimension(&known.unit) == dimension(&row.unit)
}

/// A column headed 类型 in which no nature stands holds something else, such as 定量 and 定性.
fn drop_other_types(heads: &mut Heads, raws: &mut [Raw]) {
    if raws.iter().any(|raw| nature_of(&raw.nature).is_some()) {
        return;
    }
    for (_, column) in &mut heads.columns {
        if *column == Column::Nature {
            *column = Column::Unused;
        }
    }
    for raw in raws {
        raw.nature.clear();
    }
}

/// Sets the direction; two that differ are a fault.
fn turn(direction: Direction, row: &mut Row) {
    match row.direction {
        Some(other) if other != direction => {
            let problem = Problem::fault("annex-direction-differs", "");
            row.problems.push(problem);
        }
        Some(_) | None => row.direction = Some(direction),
    }
}

/// Unit and direction fit each other, and no year and class has two values.
fn measure(known: Option<&Indicator>, row: &mut Row) {
    let is_question = row.direction == Some(Direction::Yes);
    let kept = known.map_or("", |known| &known.unit);
    if !is_question && row.unit.is_empty() && !kept.is_empty() && row.direction.is_some() {
        kept.clone_into(&mut row.unit);
        row.problems.push(Problem::look("annex-unit-kept", kept));
    }
    let unit = Unit::parse(&row.unit).filter(|_| !row.unit.is_empty());
    if is_question {
        // `是/否` and dashes stand in columns of units.
        row.unit.clear();
    } else if row.direction.is_some() && unit.is_none() {
        let problem = if row.unit.is_empty() {
            Problem::fault("annex-unit-missing", "")
        } else {
            Problem::fault("annex-unit-unknown", &row.unit)
        };
        row.problems.push(problem);
    }
    let double = row.targets.iter().enumerate().any(|(at, one)| {
        let mut others = row.targets.iter().skip(at + 1);
        others.any(|other| other.year == one.year && other.class == one.class)
    });
    if double {
        row.problems.push(Problem::fault("annex-target-double", ""));
    }
    if row.name.is_empty() {
        row.problems.push(Problem::fault("annex-name-missing", ""));
    }
}

fn points(raw: &Raw, row: &mut Row) {
    let text = narrow(&raw.points);
    let text = text.trim().trim_end_matches('分');
    if text.is_empty() {
        return;
    }
    match text.parse::<f64>() {
        Ok(points) if points.is_finite() && points >= 0.0 => row.points = Some(points),
        Ok(_) | Err(_) => {
            let problem = Problem::fault("annex-points-unknown", &raw.points);
            row.problems.push(problem);
        }
    }
}

fn put(row: &mut Row, year: Year, class: String, value: Option<f64>) {
    row.targets.push(IndicatorTarget { year, class, value });
}

fn pass(table: &mut Table, at: usize, cells: &[String], is_told: bool) {
    let filled: Vec<&str> = cells
        .iter()
        .map(String::as_str)
        .filter(|c| !c.is_empty())
        .collect();
    if is_told && !filled.is_empty() {
        table.passed.push((at + 1, filled.join(" ")));
    }
}
