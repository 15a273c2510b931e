//! What is done to the table of targets, as changes of the plan.

use super::{COURSES, FORMS, PARTS, Part, Row, TargetSheet, course_key, dimension, form_key};
use crate::app::sheet::{Change, Put, one_step};
use crate::base::{Lang, Unit};
use crate::finding::Place;
use crate::i18n::tr;
use crate::plan::edit::{Edit, ListEdit};
use crate::plan::{Target, TargetForm, TargetLine};
use crate::programme::Metric;
use crate::ui::steps::listing::{Listing, option_named, set, set_unit, text_of};

/// What a row changes.
#[derive(Clone, PartialEq)]
pub enum Item {
    /// A target of the applicant's own.
    Own(Target),
    /// The line to a target of the programme.
    Line(TargetLine),
}

impl TargetSheet<'_> {
    fn put_own(&self, item: &mut Target, part: Part, change: &Change) -> Put {
        let text = text_of(change).unwrap_or_default();
        let field = match part {
            Part::Metric => {
                let named = option_named(text, Metric::ALL, Metric::key, Metric::key);
                let put = put_choice(&mut item.metric, named);
                follow_unit(item);
                return put;
            }
            Part::Form => {
                let named = option_named(text, FORMS, form_key, form_key);
                let put = put_choice(&mut item.form, named);
                follow_unit(item);
                return put;
            }
            Part::Course => {
                let named = option_named(text, COURSES, course_key, course_key);
                return put_choice(&mut item.course, named);
            }
            Part::Unit if item.form == TargetForm::Value => {
                let (name, metric) = (tr(self.lang, item.metric.key()), item.metric);
                let units = Unit::of(dimension(metric));
                return set_unit(&mut item.unit, text, &name, units, self.lang);
            }
            Part::Allowed | Part::Planned | Part::Gap | Part::Unit => return Put::Refused,
            Part::Name => &mut item.name,
            Part::Year => &mut item.year.0,
            Part::Value => &mut item.value.0,
            Part::Base => &mut item.base.0,
            Part::Source => &mut item.source,
        };
        set(field, &change.input)
    }
}

impl Listing for TargetSheet<'_> {
    type Item = Item;

    fn list(&self) -> &[Item] {
        &self.items
    }

    fn item_of(&self, row: usize) -> Option<usize> {
        let wanted = match self.row(row) {
            Row::Set(target) => &target.id,
            Row::Own(..) => return self.row_item(row),
            Row::Band(_) | Row::New => return None,
        };
        let mut items = self.items.iter();
        items.position(|item| matches!(item, Item::Line(line) if line.target == *wanted))
    }

    fn row_item(&self, row: usize) -> Option<usize> {
        let at = row.checked_sub(self.first_own())?;
        (at < self.workspace.plan().targets.len()).then_some(at)
    }

    fn fresh(&self, row: usize, index: usize) -> Item {
        if let Row::Set(target) = self.row(row) {
            return Item::Line(TargetLine {
                target: target.id.clone(),
                ..TargetLine::default()
            });
        }
        let year = self.workspace.plan().years.target.clone();
        // Own targets are counted on from their own end.
        let lines = self.workspace.plan().target_lines.len();
        Item::Own(Target {
            id: self.next_id(index.saturating_sub(lines)),
            year,
            unit: self.unit.sign(Lang::Zh).to_owned(),
            ..Target::default()
        })
    }

    fn put(&self, item: &mut Item, change: &Change) -> Put {
        let Some((part, ..)) = PARTS.get(change.spot.column) else {
            return Put::Refused;
        };
        match (item, part) {
            (Item::Own(target), part) => self.put_own(target, *part, change),
            (Item::Line(line), Part::Course) => {
                let text = text_of(change).unwrap_or_default();
                put_choice(
                    &mut line.course,
                    option_named(text, COURSES, course_key, course_key),
                )
            }
            (Item::Line(_), _) => Put::Refused,
        }
    }

    fn edit(&self, edits: Vec<ListEdit<Item>>) -> Edit {
        let plan = self.workspace.plan();
        let (own, lines) = (plan.targets.len(), plan.target_lines.len());
        let edits = edits.into_iter().map(|edit| match edit {
            // A new own target goes before the one at its place, or to the end.
            ListEdit::Insert(at, Item::Own(target)) => {
                let at = if at < own { at } else { at - lines.min(at) };
                Edit::Target(ListEdit::Insert(at, target))
            }
            ListEdit::Insert(_, Item::Line(line)) => {
                let target = line.target.clone();
                let is_same = |known: &TargetLine| known.target == target;
                Edit::TargetLine(ListEdit::put(&plan.target_lines, is_same, line))
            }
            ListEdit::Replace(at, Item::Own(target)) => Edit::Target(ListEdit::Replace(at, target)),
            ListEdit::Replace(at, Item::Line(line)) => {
                Edit::TargetLine(ListEdit::Replace(at.saturating_sub(own), line))
            }
            ListEdit::Remove(at) => Edit::Target(ListEdit::Remove(at)),
        });
        one_step(edits)
    }

    fn root(&self) -> Place {
        Place::of(&["target"])
    }
}

/// Takes a choice that was named.
fn put_choice<T>(field: &mut T, named: Option<T>) -> Put {
    named.map_or(Put::Refused, |choice| {
        *field = choice;
        Put::Taken
    })
}

/// A unit that the target cannot be counted in would only be in the way.
fn follow_unit(item: &mut Target) {
    if item.form == TargetForm::Fall {
        item.unit.clear();
        return;
    }
    let wanted = dimension(item.metric);
    if Unit::parse(&item.unit).is_none_or(|unit| unit.dimension() != wanted) {
        let usual = match item.metric {
            Metric::Absolute => Unit::TEN_THOUSAND_T_CO2,
            Metric::PerGdp | Metric::PerAddedValue => Unit::TCO2_PER_10K_YUAN,
            Metric::NonFossilShare => Unit::PERCENT,
            Metric::PerHead => Unit::TCO2_PER_PERSON,
        };
        item.unit = usual.sign(Lang::Zh).to_owned();
    }
}
