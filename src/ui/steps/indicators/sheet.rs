//! The table of indicators by group: present, target, planned, judged.

use super::heads::{PARTS, Part, columns, judged, judged_key};
use crate::app::Workspace;
use crate::app::sheet::{Change, Put, grouped, one_step, put_value, value_of};
use crate::base::{Figure, Lang, Unit, Year};
use crate::finding::Place;
use crate::i18n::tr;
use crate::plan::edit::{Edit, ListEdit};
use crate::plan::{IndicatorEntry, YesNo};
use crate::programme::{Direction, Indicator, IndicatorSource};
use crate::ui::steps::listing::{Listing, option_named, set, text_of};
use crate::ui::steps::shared::{figure_cell, key_choices};
use crate::ui::widgets::grid::{Cell, Choice, Column, Kind, Look, Sheet};
use crate::verdict::{IndicatorResult, Judgement};

/// A heading, or an indicator with how it stands.
enum Row<'a> {
    Band(String),
    Item(&'a IndicatorResult),
}

/// The table of indicators.
pub(super) struct IndicatorSheet<'a> {
    workspace: &'a Workspace,
    lang: Lang,
    rows: Vec<Row<'a>>,
    columns: Vec<Column>,
    /// The last year of history.
    now: Option<Year>,
    /// The year in which indicators are judged.
    year: Option<Year>,
}

impl<'a> IndicatorSheet<'a> {
    /// The table of the open plan.
    pub fn new(workspace: &'a Workspace, lang: Lang) -> Self {
        let plan = workspace.plan();
        let now = plan.years.inventory_years().last().copied();
        let year = plan.years.target_year();
        Self {
            workspace,
            lang,
            rows: rows(workspace, lang),
            columns: columns(now, year, lang),
            now,
            year,
        }
    }

    /// How the indicator of a row stands.
    pub fn indicator(&self, row: usize) -> Option<&'a IndicatorResult> {
        match self.rows.get(row)? {
            Row::Item(result) => Some(result),
            Row::Band(_) => None,
        }
    }

    fn entry(&self, id: &str) -> Option<&'a IndicatorEntry> {
        self.workspace.plan().indicator(id)
    }

    /// A computed figure without the sign of its unit, which has a column of its own.
    fn computed(&self, figure: &Figure) -> Cell {
        let cell = figure_cell(figure, self.lang);
        Cell {
            text: cell.text.replace('%', ""),
            ..cell
        }
    }

    fn now_cell(&self, result: &IndicatorResult) -> Cell {
        let entry = self.entry(&result.id);
        if result.definition.direction == Direction::Yes {
            return answer(entry.map(|entry| entry.answer_now), self.lang);
        }
        let computed = result.now.as_ref();
        if is_computed(&result.definition) {
            return computed.map_or_else(Cell::default, |figure| self.computed(figure));
        }
        let typed = self.now.and_then(|year| value_of(&entry?.values, year));
        Cell::value(typed, self.lang)
    }

    fn planned_cell(&self, result: &IndicatorResult) -> Cell {
        let entry = self.entry(&result.id);
        if entry.is_some_and(|entry| entry.not_applicable) {
            let text = tr(self.lang, Judgement::NotApplicable.key());
            return Cell::text(text).looking(Look::Quiet);
        }
        if result.definition.direction == Direction::Yes {
            return answer(entry.map(|entry| entry.answer), self.lang);
        }
        if let Some(figure) = result.planned.as_ref().filter(|_| result.computed) {
            return self.computed(figure);
        }
        let typed = self.year.and_then(|year| value_of(&entry?.values, year));
        Cell::value(typed, self.lang)
    }

    fn target_cell(&self, result: &IndicatorResult) -> Cell {
        if result.definition.direction == Direction::Yes {
            return Cell::text(tr(self.lang, YesNo::Yes.key()));
        }
        let sign = match result.definition.direction {
            Direction::Rising => "＞",
            direction => direction.sign(),
        };
        result.target.map_or_else(
            || Cell::text(tr(self.lang, "indicator-no-target")).looking(Look::Quiet),
            // As the programme writes it, without a digit more.
            |value| Cell::text(format!("{sign} {}", grouped(&value.to_string()))),
        )
    }
}

impl Sheet for IndicatorSheet<'_> {
    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn rows(&self) -> usize {
        self.rows.len()
    }

    fn band(&self, row: usize) -> Option<String> {
        match self.rows.get(row)? {
            Row::Band(name) => Some(name.clone()),
            Row::Item(_) => None,
        }
    }

    fn name(&self, row: usize) -> String {
        self.indicator(row).map_or_else(String::new, |result| {
            result.definition.name.get(self.lang).to_owned()
        })
    }

    fn kind(&self, row: usize, column: usize) -> Kind {
        let Some(result) = self.indicator(row) else {
            return Kind::Shown;
        };
        let is_question = result.definition.direction == Direction::Yes;
        match PARTS.get(column) {
            Some(Part::Now | Part::Planned) if is_question => Kind::Choice,
            Some(Part::Now | Part::Planned) => Kind::Value,
            Some(Part::Office) => Kind::Text,
            Some(Part::Target) => Kind::Figure,
            _ => Kind::Shown,
        }
    }

    fn cell(&self, row: usize, column: usize) -> Cell {
        let (Some(result), Some(part)) = (self.indicator(row), PARTS.get(column)) else {
            return Cell::default();
        };
        match part {
            Part::Name => Cell::text(result.definition.name.get(self.lang)),
            Part::Nature => Cell::text(tr(self.lang, result.definition.nature.key())),
            Part::Unit => {
                let unit = Unit::parse(&result.definition.unit);
                Cell::text(unit.map_or("", |unit| unit.sign(self.lang))).looking(Look::Quiet)
            }
            Part::Now => self.now_cell(result),
            Part::Target => self.target_cell(result),
            Part::Planned => self.planned_cell(result),
            Part::Judgement => {
                let judgement = result.judgement;
                Cell::text(tr(self.lang, judged_key(judgement))).looking(judged(judgement))
            }
            Part::Office => {
                let entry = self.entry(&result.id);
                Cell::text(entry.map_or("", |entry| entry.office.as_str()))
            }
        }
    }

    fn is_locked(&self, row: usize, column: usize) -> bool {
        let Some(result) = self.indicator(row) else {
            return true;
        };
        match PARTS.get(column) {
            Some(Part::Now) => is_computed(&result.definition),
            Some(Part::Planned) => {
                let entry = self.entry(&result.id);
                let not_applicable = entry.is_some_and(|entry| entry.not_applicable);
                not_applicable || result.computed
            }
            _ => false,
        }
    }

    fn place(&self, row: usize, column: usize) -> Option<Place> {
        let result = self.indicator(row)?;
        let place = Place::of(&["indicator", &result.id]);
        Some(match (PARTS.get(column)?, self.now, self.year) {
            (Part::Now, Some(year), _) | (Part::Planned, _, Some(year)) => place.year(year),
            (Part::Office, ..) => place.then("office"),
            (Part::Nature, ..) => place.then("nature"),
            (Part::Unit, ..) => place.then("unit"),
            (Part::Target, ..) => place.then("target"),
            (Part::Judgement, ..) => place.then("judgement"),
            // What is wrong with the whole indicator is said at its name.
            (Part::Name | Part::Now | Part::Planned, ..) => place,
        })
    }

    fn figure(&self, row: usize, column: usize) -> Option<String> {
        let indicator = &self.indicator(row)?.definition;
        // A yes or a no is no figure.
        if indicator.direction == Direction::Yes {
            return None;
        }
        let what = match PARTS.get(column)? {
            Part::Now => "now",
            Part::Target => "target",
            Part::Planned => "planned",
            _ => return None,
        };
        Some(format!("indicator.{}.{what}", indicator.id))
    }

    fn is_worked_out(&self, row: usize, column: usize) -> bool {
        let found = self.indicator(row);
        match PARTS.get(column) {
            Some(Part::Planned) => found.is_some_and(|result| result.computed),
            Some(Part::Target) => true,
            _ => self.is_locked(row, column),
        }
    }

    fn choices(&self, _row: usize, _column: usize) -> Vec<Choice> {
        let answers = [YesNo::Yes, YesNo::No, YesNo::Unanswered];
        key_choices(answers.map(YesNo::key), self.lang)
    }

    fn source(&self, row: usize, column: usize) -> Option<String> {
        let result = self.indicator(row)?;
        let year = match PARTS.get(column)? {
            Part::Now => self.now?,
            Part::Planned => self.year?,
            _ => return None,
        };
        let values = self.entry(&result.id).map(|entry| &entry.values);
        let datum = values.and_then(|values| value_of(values, year));
        Some(datum.map(|datum| datum.source.clone()).unwrap_or_default())
    }
}

impl Listing for IndicatorSheet<'_> {
    type Item = IndicatorEntry;

    fn list(&self) -> &[IndicatorEntry] {
        &self.workspace.plan().indicators
    }

    fn item_of(&self, row: usize) -> Option<usize> {
        let result = self.indicator(row)?;
        let mut entries = self.list().iter();
        entries.position(|entry| entry.id == result.id)
    }

    fn fresh(&self, row: usize, _index: usize) -> IndicatorEntry {
        let id = self.indicator(row).map(|result| result.id.clone());
        IndicatorEntry {
            id: id.unwrap_or_default(),
            ..IndicatorEntry::default()
        }
    }

    fn put(&self, item: &mut IndicatorEntry, change: &Change) -> Put {
        let Some(result) = self.indicator(change.spot.row) else {
            return Put::Refused;
        };
        let is_question = result.definition.direction == Direction::Yes;
        let (part, now, year) = (PARTS.get(change.spot.column), self.now, self.year);
        match (part, now, year) {
            (Some(Part::Now), ..) if is_question => put_answer(&mut item.answer_now, change),
            (Some(Part::Planned), ..) if is_question => put_answer(&mut item.answer, change),
            (Some(Part::Now), Some(year), _) | (Some(Part::Planned), _, Some(year)) => {
                put_value(&mut item.values, year, &change.input)
            }
            (Some(Part::Office), ..) => set(&mut item.office, &change.input),
            _ => Put::Refused,
        }
    }

    fn edit(&self, edits: Vec<ListEdit<IndicatorEntry>>) -> Edit {
        one_step(edits.into_iter().map(Edit::Indicator))
    }

    fn root(&self) -> Place {
        Place::of(&["indicator"])
    }
}

fn put_answer(field: &mut YesNo, change: &Change) -> Put {
    let Some(text) = text_of(change) else {
        return Put::Refused;
    };
    if text.trim().is_empty() {
        *field = YesNo::Unanswered;
        return Put::Taken;
    }
    let answers = [YesNo::Yes, YesNo::No, YesNo::Unanswered];
    option_named(text, answers, YesNo::key, YesNo::key).map_or(Put::Refused, |answer| {
        *field = answer;
        Put::Taken
    })
}

fn answer(answer: Option<YesNo>, lang: Lang) -> Cell {
    let answer = answer.unwrap_or_default();
    let look = if answer == YesNo::Unanswered {
        Look::Quiet
    } else {
        Look::Plain
    };
    Cell::text(tr(lang, answer.key())).looking(look)
}

fn is_computed(indicator: &Indicator) -> bool {
    matches!(indicator.source, IndicatorSource::Computed(_))
}

fn rows(workspace: &Workspace, lang: Lang) -> Vec<Row<'_>> {
    let verdict = &workspace.assessment().verdict;
    let mut rows = Vec::new();
    for (group, results) in verdict.groups(workspace.programme()) {
        rows.push(Row::Band(group.get(lang).to_owned()));
        rows.extend(results.into_iter().map(Row::Item));
    }
    rows
}
