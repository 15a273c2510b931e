//! Reading a form: its labels, what is filled in beside each, its boxes for opinions and its notes.

use super::words::{Numbering, bracket, narrow, numbered, plain};
use super::{Links, Problem};
use crate::app::sheet::read_block;
use crate::base::{Text, Unit};
use crate::programme::{Choice, DocumentTemplate, FieldKind};

/// A form as it was understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FormRead {
    /// The title above it.
    pub title: String,
    /// Its lines in their order.
    pub lines: Vec<Line>,
    /// Lines that are no part of it, with their numbers.
    pub passed: Vec<(usize, String)>,
}

/// A line of the form.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The line of the pasted text, from 1.
    pub line: usize,
    /// What it is.
    pub what: What,
    /// What was not understood or should be looked at.
    pub problems: Vec<Problem>,
}

/// What a line of a form is.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The heading of a grid.
    Grid(String),
    /// A band across the grid.
    Band(String),
    /// Fields side by side.
    Fields(Vec<Field>),
    /// A box for an opinion.
    Opinion(Opinion),
    /// A note for whoever fills the form in.
    Note(String),
}

/// A field.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The label as it was pasted.
    pub label: String,
    /// What is filled in.
    pub kind: FieldKind,
    /// True when the form marks it as required.
    pub required: bool,
    /// The field of the template that it is: its id, help and data stay.
    pub keeps: Option<String>,
}

/// A box for an opinion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opinion {
    /// Whose opinion.
    pub label: String,
    /// The text printed in it.
    pub text: String,
    /// The line for the person who signs.
    pub signer: String,
    /// True for a place for a seal.
    pub seal: bool,
    /// The box of the template that it is.
    pub keeps: Option<String>,
}

const BOXES: [char; 6] = ['□', '☐', '☑', '■', '○', '▢'];

/// Reads a pasted form. `document` is the template's document that it takes the place of.
#[must_use]
pub fn read(text: &str, document: Option<&DocumentTemplate>, links: &Links) -> FormRead {
    let has_tabs = text.contains('\t');
    let mut reading = Reading {
        form: FormRead::default(),
        in_notes: false,
        has_tabs,
    };
    for (at, cells) in block(text, has_tabs).iter().enumerate() {
        let cells: Vec<String> = cells.iter().map(|cell| clean(cell)).collect();
        reading.line(at + 1, &cells);
    }
    reading.form.keep(document, links);
    reading.form
}

/// A form that is being read.
struct Reading {
    form: FormRead,
    in_notes: bool,
    has_tabs: bool,
}

impl Reading {
    fn push(&mut self, line: usize, what: What) {
        let problems = Vec::new();
        self.form.lines.push(Line {
            line,
            what,
            problems,
        });
    }

    fn line(&mut self, line: usize, cells: &[String]) {
        let filled: Vec<&str> = cells
            .iter()
            .map(String::as_str)
            .filter(|cell| !cell.is_empty())
            .collect();
        let Some(first) = filled.first().copied() else {
            return;
        };
        let whole = filled.join(" ");
        let is_alone = filled.len() == 1 && (cells.len() == 1 || !self.has_tabs);
        if is_alone && self.is_alone(line, first) {
            return;
        }
        if is_hint(&whole) {
            if !add_hint(self.form.lines.last_mut(), &whole) {
                self.form.passed.push((line, whole));
            }
        } else if is_opinion(&whole, first) {
            self.push(line, What::Opinion(opinion(first, &filled)));
        } else if is_alone && self.has_tabs && !counts_characters(first) {
            self.push(line, What::Band(first.to_owned()));
        } else {
            self.in_notes = false;
            let (band, fields, problems) = fields(cells);
            if let Some(band) = band {
                self.push(line, What::Band(band));
            }
            let what = What::Fields(fields);
            self.form.lines.push(Line {
                line,
                what,
                problems,
            });
        }
    }

    /// Takes a line of one cell that is a title, a heading or a note.
    fn is_alone(&mut self, line: usize, text: &str) -> bool {
        const NOTES: [&str; 4] = ["填表说明", "填报说明", "填写说明", "注："];
        let grid = numbered(text).filter(|(numbering, _)| *numbering <= Numbering::Han);
        if NOTES.iter().any(|word| text.starts_with(word)) {
            self.in_notes = true;
            let rest = text.split_once(['：', ':']);
            let rest = rest.map_or("", |(_, rest)| rest.trim());
            if !rest.is_empty() {
                self.push(line, What::Note(rest.to_owned()));
            }
        } else if let Some((_, title)) = grid {
            self.in_notes = false;
            self.push(line, What::Grid(title.to_owned()));
        } else if self.in_notes {
            let bare = numbered(text).map_or(text, |(_, rest)| rest);
            self.push(line, What::Note(bare.to_owned()));
        } else if self.form.lines.is_empty() && is_front(text) {
            if self.form.title.is_empty() && !text.starts_with("附") {
                text.clone_into(&mut self.form.title);
            } else {
                self.form.passed.push((line, text.to_owned()));
            }
        } else {
            return false;
        }
        true
    }
}

/// The cells of a text: apart by tabs, else by wide gaps and underscores.
fn block(text: &str, has_tabs: bool) -> Vec<Vec<String>> {
    if has_tabs {
        return read_block(text);
    }
    let cells = |line: &str| -> Vec<String> {
        let line = line.replace(['_', '\u{3000}'], "  ");
        let mut cells: Vec<String> = Vec::new();
        for part in line
            .split("  ")
            .map(str::trim)
            .filter(|part| !part.is_empty())
        {
            match cells.last_mut() {
                // Boxes and places for dates belong to the label before them.
                Some(last) if part.starts_with(BOXES) || is_hint(part) => {
                    last.push(' ');
                    last.push_str(part);
                }
                Some(_) | None => cells.push(part.to_owned()),
            }
        }
        cells
    };
    text.lines().map(cells).collect()
}

fn clean(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// True for what stands above a form: the number of the annex, the title.
fn is_front(text: &str) -> bool {
    text.starts_with("附") || text.ends_with(['表', '书']) || text.starts_with('（')
}

/// True for a place to sign, seal or date, without a label.
fn is_hint(text: &str) -> bool {
    let bare: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let mut rest = bare;
    for word in [
        "法定代表人",
        "主要负责人",
        "负责人",
        "单位",
        "签字",
        "签名",
        "签章",
        "盖章",
        "公章",
        "章",
        "年",
        "月",
        "日",
    ] {
        rest = rest.replace(word, "");
    }
    let is_marked = ["签", "章", "年月日"];
    let plain = plain(text);
    rest.is_empty() && is_marked.iter().any(|mark| plain.contains(mark))
}

/// Gives a box the place to sign or seal that stands on a line below it.
fn add_hint(last: Option<&mut Line>, hint: &str) -> bool {
    match last.map(|line| &mut line.what) {
        Some(What::Opinion(opinion)) => {
            hinted(opinion, hint);
            true
        }
        Some(What::Grid(_) | What::Band(_) | What::Fields(_) | What::Note(_)) | None => false,
    }
}

fn hinted(opinion: &mut Opinion, hint: &str) {
    opinion.seal |= hint.contains('章');
    let mut parts = hint.split([' ', '，', '。']);
    if let Some(signer) = parts.find(|part| part.contains("签字") || part.contains("签名")) {
        signer
            .trim_end_matches(['：', ':'])
            .clone_into(&mut opinion.signer);
    }
}

fn is_opinion(whole: &str, first: &str) -> bool {
    let label = plain(bracket(first).map_or(first, |(before, _)| before));
    let signs = ["盖章", "公章", "签字", "签章"]
        .iter()
        .any(|word| whole.contains(word));
    label.ends_with("意见") || label.ends_with("承诺") || (signs && plain(whole).contains("意见"))
}

fn opinion(first: &str, filled: &[&str]) -> Opinion {
    let mut opinion = Opinion::default();
    let label = match bracket(first) {
        Some((before, inside)) if is_hint(inside) => {
            hinted(&mut opinion, inside);
            before
        }
        Some(_) | None => first,
    };
    label
        .trim_end_matches(['：', ':'])
        .clone_into(&mut opinion.label);
    for cell in filled.iter().skip(1) {
        for part in cell.split(' ') {
            if is_hint(part) || part.chars().all(|c| "年月日".contains(c)) {
                hinted(&mut opinion, part);
            } else {
                opinion.text.push_str(part);
            }
        }
    }
    opinion
}

/// The fields of a line; a label that no answer follows heads the line as a band.
fn fields(cells: &[String]) -> (Option<String>, Vec<Field>, Vec<Problem>) {
    let mut fields: Vec<Field> = Vec::new();
    let mut problems = Vec::new();
    let mut band = None;
    let has_blanks = cells.iter().any(String::is_empty);
    for (at, cell) in cells.iter().enumerate() {
        if cell.is_empty() {
            continue;
        }
        let next = cells.get(at + 1);
        let heads = has_blanks
            && cells.len() > 2
            && fields.is_empty()
            && band.is_none()
            && next
                .is_some_and(|next| !next.is_empty() && !next.starts_with(BOXES) && !is_date(next));
        if heads {
            band = Some(cell.clone());
        } else if cell.starts_with(BOXES) {
            match fields.last_mut() {
                Some(field) => add_choices(field, cell),
                None => problems.push(Problem::fault("annex-choice-alone", cell)),
            }
        } else if is_date(cell) {
            match fields.last_mut() {
                Some(field) => field.kind = FieldKind::Date,
                None => problems.push(Problem::fault("annex-choice-alone", cell)),
            }
        } else {
            fields.push(field(cell));
        }
    }
    if fields.is_empty() {
        problems.push(Problem::fault("annex-name-missing", ""));
    }
    (band, fields, problems)
}

fn is_date(text: &str) -> bool {
    let bare: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    bare == "年月日"
}

fn field(cell: &str) -> Field {
    let (label, boxes) = match cell.find(BOXES) {
        Some(at) => cell.split_at_checked(at).unwrap_or((cell, "")),
        None => (cell, ""),
    };
    let bare = match numbered(label) {
        Some((numbering, rest)) if numbering >= Numbering::Digit => rest,
        Some(_) | None => label,
    };
    let starred = bare.trim().trim_matches(['*', '＊']);
    let required = starred.len() < bare.trim().len() || bare.contains("必填");
    let label = starred.replace("（必填）", "").replace("(必填)", "");
    let label = label.trim().trim_end_matches(['：', ':']).trim();
    let mut field = Field {
        label: label.to_owned(),
        kind: kind(label),
        required,
        keeps: None,
    };
    if !boxes.is_empty() {
        add_choices(&mut field, boxes);
    }
    field
}

/// What is filled in, as far as the label says it.
fn kind(label: &str) -> FieldKind {
    const LONG: [&str; 11] = [
        "简介", "概况", "情况", "说明", "描述", "理由", "措施", "内容", "概述", "成效", "经验",
    ];
    let (before, inside) = bracket(label).unwrap_or((label, ""));
    let inside = inside.strip_prefix("单位：").unwrap_or(inside);
    let letters = narrow(inside);
    let length = letters
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|run| run.parse::<u32>().ok())
        .next_back();
    if !inside.is_empty() && Unit::parse(inside).is_some() {
        FieldKind::Number(inside.to_owned())
    } else if let Some(length) = length.filter(|_| inside.contains('字')) {
        FieldKind::Paragraph(length.clamp(20, 20_000))
    } else if before.ends_with("日期") || before.ends_with("时间") {
        FieldKind::Date
    } else if LONG.iter().any(|word| before.ends_with(word)) {
        FieldKind::Paragraph(300)
    } else {
        FieldKind::Line
    }
}

/// True for a label that says how long the answer may be: `申报理由（500字以内）`.
fn counts_characters(label: &str) -> bool {
    let inside = bracket(label).map_or("", |(_, inside)| inside);
    inside.contains('字') && matches!(kind(label), FieldKind::Paragraph(_))
}

fn add_choices(field: &mut Field, text: &str) {
    let mut choices = match std::mem::replace(&mut field.kind, FieldKind::Line) {
        FieldKind::Choice(choices) => choices,
        _ => Vec::new(),
    };
    for name in text
        .split(BOXES)
        .map(|name| name.trim().trim_end_matches(['；', ';', '、']))
    {
        if !name.is_empty() {
            let id = format!("c{}", choices.len() + 1);
            choices.push(Choice {
                id,
                name: Text::same(name),
            });
        }
    }
    if !choices.is_empty() {
        field.kind = FieldKind::Choice(choices);
    }
}
