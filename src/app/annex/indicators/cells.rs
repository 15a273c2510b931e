//! The cells of a pasted table: finding them, joining broken rows, and what headings and merged cells say of
//! the rows below them.

use super::super::heads::{Column, Heads};
use super::super::words::{bracket, narrow, numbered, plain};
use crate::app::sheet::read_block;
use crate::base::Unit;
use crate::programme::Nature;

/// A row before its values are understood.
#[derive(Default)]
pub(super) struct Raw {
    pub line: usize,
    pub text: String,
    pub nature: String,
    pub group: String,
    pub name: String,
    pub unit: String,
    pub targets: Vec<(Column, String)>,
    pub points: String,
    pub note: String,
}

/// What a heading within the table sets for the rows below it.
#[derive(Default)]
pub(super) struct Above {
    pub nature: String,
    pub group: String,
}

/// The cells of a text: apart by tabs, else by upright lines, else by wide gaps.
pub(super) fn block(text: &str) -> Vec<Vec<String>> {
    if text.contains('\t') {
        return read_block(text);
    }
    let lines = || text.lines().map(str::trim);
    let upright = lines().filter(|line| line.contains(['|', '｜'])).count();
    let cells = |line: &str| -> Vec<String> {
        let parts: Vec<&str> = if upright >= 2 {
            let inner = line.trim_matches(['|', '｜']);
            inner.split(['|', '｜']).collect()
        } else {
            gaps(line)
        };
        parts
            .into_iter()
            .map(|part| part.trim().to_owned())
            .collect()
    };
    // The rule below the head of a table in Markdown.
    let is_rule =
        |line: &str| line.contains('-') && line.chars().all(|c| matches!(c, '-' | '|' | ':' | ' '));
    lines().filter(|line| !is_rule(line)).map(cells).collect()
}

/// Splits a line where two blanks or a wide one stand.
fn gaps(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = line.trim();
    while let Some(at) = rest
        .find("  ")
        .into_iter()
        .chain(rest.find('\u{3000}'))
        .min()
    {
        let (part, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        parts.push(part);
        rest = after.trim_start();
    }
    parts.push(rest);
    parts
}

/// Rows below the head. Word puts a cell of several lines on several lines of text: a row that is
/// too short goes on in the next one.
pub(super) fn joined(block: &[Vec<String>], heads: &Heads) -> Vec<(usize, Vec<String>)> {
    let width = heads.columns.len();
    let mut out: Vec<(usize, Vec<String>)> = Vec::new();
    let mut open = false;
    for (at, cells) in block.iter().enumerate().skip(heads.below) {
        let mut cells: Vec<String> = cells.iter().map(|cell| cell.trim().to_owned()).collect();
        let last = out.last_mut().filter(|_| open);
        if let Some((_, row)) = last
            && row.len() + cells.len() <= width + 1
            && !(cells.is_empty() || begins_row(&cells, heads))
        {
            let first = cells.remove(0);
            if let Some(end) = row.last_mut() {
                end.push_str(&first);
            }
            row.extend(cells);
            open = row.len() < width;
            continue;
        }
        // A lone cell is a heading; what has two cells and not all is the beginning of a row.
        open = cells.len() > 1 && cells.len() < width;
        out.push((at, cells));
    }
    out
}

/// True for cells that begin with a running number where the table has such a column.
fn begins_row(cells: &[String], heads: &Heads) -> bool {
    let is_numbered = matches!(heads.columns.first(), Some((_, Column::Number)));
    let is_number = |cell: &String| !cell.is_empty() && narrow(cell).parse::<u32>().is_ok();
    is_numbered && cells.len() > 1 && cells.first().is_some_and(is_number)
}

/// True for a line that goes across the table: its one cell is the first, or the others are merged with
/// it.
pub(super) fn is_lone(cells: &[String], heads: &Heads) -> bool {
    cells.len() < heads.columns.len() || cells.first().is_some_and(|cell| !cell.is_empty())
}

pub(super) fn is_remark(cells: &[String]) -> bool {
    const MARKS: [&str; 6] = ["注：", "注:", "备注：", "说明：", "注1", "注 "];
    let first = cells.iter().find(|cell| !cell.is_empty());
    first.is_some_and(|cell| MARKS.iter().any(|mark| cell.starts_with(mark)))
}

pub(super) fn raw(at: usize, cells: &[String], heads: &Heads) -> Raw {
    let mut raw = Raw {
        line: at + 1,
        ..Raw::default()
    };
    let filled: Vec<&str> = cells
        .iter()
        .map(String::as_str)
        .filter(|c| !c.is_empty())
        .collect();
    raw.text = filled.join(" | ");
    for ((_, column), cell) in heads.columns.iter().zip(cells) {
        let text = cell.split_whitespace().collect::<Vec<_>>().join(" ");
        match column {
            Column::Nature => raw.nature = text,
            Column::Group => raw.group = text,
            Column::Name => raw.name = tight(&text),
            Column::Unit => raw.unit = dashless(&text),
            Column::Points => raw.points = dashless(&text),
            Column::Note if !text.is_empty() => add_note(&mut raw.note, &text),
            Column::Target { .. } if !cell.is_empty() => {
                raw.targets.push((column.clone(), cell.clone()));
            }
            Column::Number | Column::Unused | Column::Note | Column::Target { .. } => {}
        }
    }
    raw
}

/// Chinese text without the blanks that broken lines left between its letters.
fn tight(text: &str) -> String {
    let mut out = String::new();
    for word in text.split(' ') {
        let joins = out.chars().last().is_some_and(|c| c.is_ascii())
            && word.chars().next().is_some_and(|c| c.is_ascii());
        if joins {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

fn dashless(text: &str) -> String {
    let is_dash = text.chars().all(|c| matches!(c, '-' | '—' | '–' | '/'));
    if is_dash {
        String::new()
    } else {
        text.to_owned()
    }
}

pub(super) fn add_note(note: &mut String, text: &str) {
    if !note.is_empty() {
        note.push('；');
    }
    note.push_str(text.trim());
}

impl Above {
    /// Takes a line that stands alone as a heading: of a nature or of a group.
    pub(super) fn take(&mut self, text: &str) -> bool {
        let bare = numbered(text).map_or(text, |(_, rest)| rest).trim();
        let bare = bracket(bare).map_or(bare, |(before, _)| before);
        // A sentence is no heading.
        if bare.chars().count() > 20 || bare.contains(['。', '：', ':', '；']) {
            return false;
        }
        let word = bare.trim_end_matches("指标");
        if nature_of(word).is_some() {
            word.clone_into(&mut self.nature);
            self.group.clear();
            return true;
        }
        // Titles end in words for papers; numbers and signs name no group.
        let is_title = ["体系", "附件", "附表", "目录", "一览表"];
        if is_title.iter().any(|word| bare.contains(word)) || !bare.chars().any(char::is_alphabetic)
        {
            return false;
        }
        bare.clone_into(&mut self.group);
        true
    }

    /// Gives a row what merged cells and headings above it say.
    pub(super) fn fill(&mut self, mut raw: Raw) -> Raw {
        if raw.nature.is_empty() {
            raw.nature.clone_from(&self.nature);
        } else {
            self.nature.clone_from(&raw.nature);
        }
        if raw.group.is_empty() {
            raw.group.clone_from(&self.group);
        } else {
            // Groups are often numbered, and broken over lines in narrow columns.
            let bare = numbered(&raw.group).map_or(&*raw.group, |(_, rest)| rest);
            raw.group = tight(bare);
            self.group.clone_from(&raw.group);
        }
        raw
    }
}

const NATURES: [(&str, Nature); 8] = [
    ("约束", Nature::Constraint),
    ("参考", Nature::Reference),
    ("核心", Nature::Core),
    ("引导", Nature::Guiding),
    ("constraint", Nature::Constraint),
    ("reference", Nature::Reference),
    ("core", Nature::Core),
    ("guiding", Nature::Guiding),
];

/// The nature that a word means: 约束性, 约束性指标, 核心. Other words, such as 预期性, mean none of them.
pub(super) fn nature_of(text: &str) -> Option<Nature> {
    let word = plain(text);
    let word = word
        .trim_end_matches("指标")
        .trim_end_matches(['性', '类', '型']);
    let found = NATURES.into_iter().find(|(known, _)| *known == word);
    found.map(|(_, nature)| nature)
}

/// A name without the unit and the nature that stand in brackets behind it, and these.
pub(super) fn name_of(text: &str) -> (String, String, Option<Nature>) {
    let mut name = text
        .trim()
        .trim_end_matches(['*', '＊', '★', '▲', '△'])
        .trim();
    let (mut unit, mut nature) = (String::new(), None);
    while let Some((before, inside)) = bracket(name) {
        let inside = inside.strip_prefix("单位：").unwrap_or(inside);
        if unit.is_empty() && Unit::parse(inside).is_some() {
            inside.clone_into(&mut unit);
        } else if let Some(found) = nature_of(inside) {
            nature = Some(found);
        } else {
            break;
        }
        name = before;
    }
    (name.to_owned(), unit, nature)
}

/// Where the last word of a line begins, if it holds a number.
pub(super) fn last_word(text: &str) -> Option<usize> {
    let at = text.trim_end().rfind([' ', '\t'])?;
    let (_, word) = text.split_at_checked(at)?;
    let word = narrow(word);
    let is_value = word.trim_start().starts_with(|c: char| c.is_ascii_digit());
    is_value.then_some(at)
}

/// A unit that stands behind a name, apart by a blank.
pub(super) fn unit_behind(name: &str) -> (&str, &str) {
    let name = name.trim();
    match name.rsplit_once(' ') {
        Some((before, last)) if Unit::parse(last).is_some() => (before.trim(), last),
        Some(_) | None => (name, ""),
    }
}
