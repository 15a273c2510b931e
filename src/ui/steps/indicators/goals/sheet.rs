//! The table of goals: name, direction, unit, a target for each year, and how the goal stands.

use super::super::heads::{judged, judged_key};
use crate::app::Workspace;
use crate::app::sheet::{Change, Put, one_step, put_value, value_of};
use crate::base::{Lang, Unit, Year};
use crate::finding::Place;
use crate::i18n::{tr, tr_with};
use crate::plan::Goal;
use crate::plan::edit::{Edit, ListEdit};
use crate::programme::Direction;
use crate::ui::steps::listing::{Listing, fresh_id, option_named, set, text_of};
use crate::ui::steps::shared::{key_choices, unit_cell, unit_choices};
use crate::ui::widgets::grid::{Cell, Choice, Column, Kind, Look, Sheet};

/// What a column shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Name,
    Direction,
    Unit,
    Target(Year),
    Judgement,
}

/// The table of goals.
pub(super) struct GoalSheet<'a> {
    workspace: &'a Workspace,
    lang: Lang,
    parts: Vec<Part>,
    columns: Vec<Column>,
}

impl<'a> GoalSheet<'a> {
    /// The table of the open plan, with a column for each of the years.
    pub fn new(workspace: &'a Workspace, lang: Lang, years: impl Iterator<Item = Year>) -> Self {
        let parts = [Part::Name, Part::Direction, Part::Unit].into_iter();
        let parts = parts
            .chain(years.map(Part::Target))
            .chain([Part::Judgement]);
        let parts: Vec<Part> = parts.collect();
        Self {
            workspace,
            lang,
            columns: parts.iter().map(|part| column(*part, lang)).collect(),
            parts,
        }
    }

    fn goal(&self, row: usize) -> Option<&'a Goal> {
        self.workspace.plan().goals.get(row)
    }

    /// An id that neither an indicator nor what is kept of one has.
    fn next_id(&self, index: usize) -> String {
        let (plan, programme) = (self.workspace.plan(), self.workspace.programme());
        let goals = plan.goals.iter().map(|goal| goal.id.as_str());
        let entries = plan.indicators.iter().map(|entry| entry.id.as_str());
        let listed = programme.indicators.iter().map(|one| one.id.as_str());
        let ids = goals.chain(entries).chain(listed);
        fresh_id(ids, "goal", plan.goals.len(), index)
    }

    fn target(&self, goal: &Goal, year: Year) -> Cell {
        match goal.direction {
            Direction::Yes => Cell::text(tr(self.lang, "answer-yes")).looking(Look::Quiet),
            Direction::Rising => Cell::text(tr(self.lang, "goals-rising")).looking(Look::Quiet),
            Direction::AtLeast | Direction::Above | Direction::AtMost | Direction::Below => {
                Cell::value(value_of(&goal.targets, year), self.lang)
            }
        }
    }
}

fn column(part: Part, lang: Lang) -> Column {
    match part {
        Part::Name => Column::new(tr(lang, "goals-name"), 190.0, Kind::Text).growing(1.0),
        Part::Direction => Column::new(tr(lang, "goals-direction"), 128.0, Kind::Choice),
        Part::Unit => Column::new(tr(lang, "column-unit"), 96.0, Kind::Choice),
        Part::Target(year) => {
            let label = tr_with(lang, "goals-target", &[("year", &year.to_string())]);
            Column::new(label, 96.0, Kind::Value)
        }
        Part::Judgement => Column::new(tr(lang, "indicator-judgement"), 72.0, Kind::Shown),
    }
}

impl Sheet for GoalSheet<'_> {
    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn rows(&self) -> usize {
        self.workspace.plan().goals.len()
    }

    fn name(&self, row: usize) -> String {
        match self.goal(row) {
            None => tr(self.lang, "grid-row-new"),
            Some(goal) if goal.name.trim().is_empty() => goal.id.clone(),
            Some(goal) => goal.name.clone(),
        }
    }

    fn cell(&self, row: usize, column: usize) -> Cell {
        let (Some(goal), Some(part)) = (self.goal(row), self.parts.get(column)) else {
            return Cell::default();
        };
        match part {
            Part::Name => Cell::text(&goal.name),
            Part::Direction => Cell::text(tr(self.lang, goal.direction.key())),
            Part::Unit if goal.direction == Direction::Yes => Cell::default(),
            Part::Unit => unit_cell(&goal.unit, self.lang).looking(Look::Quiet),
            Part::Target(year) => self.target(goal, *year),
            Part::Judgement => {
                let indicators = &self.workspace.assessment().verdict.indicators;
                let result = indicators.iter().find(|one| one.own && one.id == goal.id);
                result.map_or_else(Cell::default, |result| {
                    let text = tr(self.lang, judged_key(result.judgement));
                    Cell::text(text).looking(judged(result.judgement))
                })
            }
        }
    }

    fn is_locked(&self, row: usize, column: usize) -> bool {
        let direction = self.goal(row).map(|goal| goal.direction);
        match self.parts.get(column) {
            Some(Part::Unit) => direction == Some(Direction::Yes),
            Some(Part::Target(_)) => {
                matches!(direction, Some(Direction::Yes | Direction::Rising))
            }
            _ => false,
        }
    }

    fn place(&self, row: usize, column: usize) -> Option<Place> {
        let id = match self.goal(row) {
            Some(goal) => goal.id.clone(),
            None => self.next_id(row),
        };
        let goal = Place::of(&["goal", &id]);
        Some(match self.parts.get(column)? {
            Part::Name => goal.then("name"),
            Part::Direction => goal.then("direction"),
            Part::Unit => goal.then("unit"),
            Part::Target(year) => goal.year(*year),
            // What is wrong with the whole goal is said at its judgement.
            Part::Judgement => goal,
        })
    }

    fn choices(&self, _row: usize, column: usize) -> Vec<Choice> {
        match self.parts.get(column) {
            Some(Part::Direction) => key_choices(Direction::ALL.map(Direction::key), self.lang),
            Some(Part::Unit) => {
                let named = Unit::ALL.iter().copied().filter(|unit| *unit != Unit::ONE);
                // What goals are mostly measured by stands first.
                let (share, others): (Vec<_>, Vec<_>) =
                    named.partition(|unit| *unit == Unit::PERCENT);
                unit_choices(share.into_iter().chain(others), self.lang)
            }
            _ => Vec::new(),
        }
    }

    fn grows(&self) -> bool {
        true
    }

    fn is_numbered(&self) -> bool {
        true
    }

    fn frozen(&self) -> usize {
        1
    }
}

impl Listing for GoalSheet<'_> {
    type Item = Goal;

    fn list(&self) -> &[Goal] {
        &self.workspace.plan().goals
    }

    fn fresh(&self, _row: usize, index: usize) -> Goal {
        Goal {
            id: self.next_id(index),
            ..Goal::default()
        }
    }

    fn put(&self, item: &mut Goal, change: &Change) -> Put {
        match self.parts.get(change.spot.column) {
            Some(Part::Name) => set(&mut item.name, &change.input),
            Some(Part::Direction) => put_direction(&mut item.direction, change),
            Some(Part::Unit) => put_unit(&mut item.unit, change),
            Some(Part::Target(year)) => put_value(&mut item.targets, *year, &change.input),
            Some(Part::Judgement) | None => Put::Refused,
        }
    }

    /// A goal that is taken out takes with it what was said of it as an indicator.
    fn edit(&self, edits: Vec<ListEdit<Goal>>) -> Edit {
        let gone = edits.iter().filter_map(|edit| match edit {
            ListEdit::Remove(at) => self.list().get(*at),
            ListEdit::Insert(..) | ListEdit::Replace(..) => None,
        });
        let mut entries: Vec<usize> = gone.filter_map(|goal| self.entry_of(goal)).collect();
        entries.sort_unstable_by(|a, b| b.cmp(a));
        let entries = entries.into_iter().map(ListEdit::Remove);
        let goals = edits.into_iter().map(Edit::Goal);
        one_step(goals.chain(entries.map(Edit::Indicator)))
    }

    fn root(&self) -> Place {
        Place::of(&["goal"])
    }
}

impl GoalSheet<'_> {
    fn entry_of(&self, goal: &Goal) -> Option<usize> {
        let mut entries = self.workspace.plan().indicators.iter();
        entries.position(|entry| entry.id == goal.id)
    }
}

fn put_direction(field: &mut Direction, change: &Change) -> Put {
    let known = text_of(change)
        .and_then(|text| option_named(text, Direction::ALL, Direction::key, Direction::key));
    known.map_or(Put::Refused, |direction| {
        *field = direction;
        Put::Taken
    })
}

/// Takes every spelling of every unit; another word is none.
fn put_unit(field: &mut String, change: &Change) -> Put {
    match text_of(change) {
        Some(text) if text.trim().is_empty() || Unit::parse(text).is_some() => {
            set(field, &change.input)
        }
        Some(_) | None => Put::Refused,
    }
}
