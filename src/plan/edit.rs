//! Changes of a plan. Every change is an [`Edit`]; applying it returns the edit that takes it back.
//!
//! An edit puts a whole part in the place of the old one, so the inverse is the same edit with the
//! old part. Parts are small (a line, a section, the applicant), so an undo history stays small too.

use super::{
    Accounting, Activity, Answer, Applicant, Baseline, Boundary, Condition, EconomySeries,
    Evidence, Head, IndicatorEntry, Measure, Picture, Plan, SectionText, Target, Years,
};

/// One change of a plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Programme, kind, language, date.
    Head(Head),
    /// Who applies.
    Applicant(Box<Applicant>),
    /// The place.
    Boundary(Box<Boundary>),
    /// The years.
    Years(Years),
    /// How emissions are counted.
    Accounting(Accounting),
    /// The baseline.
    Baseline(Baseline),
    /// A line of the economy.
    Economy(ListEdit<EconomySeries>),
    /// A line of activity.
    Activity(ListEdit<Activity>),
    /// A measure.
    Measure(ListEdit<Measure>),
    /// A target.
    Target(ListEdit<Target>),
    /// An indicator entry, found by its id; `None` takes it out.
    Indicator(String, Option<Box<IndicatorEntry>>),
    /// A condition entry, found by its id; `None` takes it out.
    Condition(String, Option<Condition>),
    /// An answer of the form, found by its id; `None` takes it out.
    Answer(String, Option<String>),
    /// The text of a section, found by document and section; `None` takes it out.
    Section {
        /// The role of the document.
        document: String,
        /// The id of the section.
        section: String,
        /// The new text.
        text: Option<String>,
    },
    /// A piece of evidence.
    Evidence(ListEdit<Evidence>),
    /// A picture, found by its id; `None` takes it out.
    Picture(String, Option<Picture>),
    /// Several edits as one step, applied in this order.
    Many(Vec<Edit>),
}

/// One change of a list.
#[derive(Clone, Debug, PartialEq)]
pub enum ListEdit<T> {
    /// Puts an item before the one at the index, or at the end.
    Insert(usize, T),
    /// Takes the item at the index out.
    Remove(usize),
    /// Puts an item in the place of the one at the index.
    Replace(usize, T),
}

impl Edit {
    /// Changes the plan and returns the edit that takes the change back.
    ///
    /// An index beyond the end of a list changes nothing; the returned edit is then empty.
    pub fn apply(self, plan: &mut Plan) -> Self {
        use std::mem::replace;
        match self {
            Self::Head(new) => Self::Head(replace(&mut plan.head, new)),
            Self::Applicant(new) => Self::Applicant(Box::new(replace(&mut plan.applicant, *new))),
            Self::Boundary(new) => Self::Boundary(Box::new(replace(&mut plan.boundary, *new))),
            Self::Years(new) => Self::Years(replace(&mut plan.years, new)),
            Self::Accounting(new) => Self::Accounting(replace(&mut plan.accounting, new)),
            Self::Baseline(new) => Self::Baseline(replace(&mut plan.baseline, new)),
            Self::Economy(edit) => edit
                .apply(&mut plan.economy)
                .map_or_else(Self::nothing, Self::Economy),
            Self::Activity(edit) => edit
                .apply(&mut plan.activities)
                .map_or_else(Self::nothing, Self::Activity),
            Self::Measure(edit) => edit
                .apply(&mut plan.measures)
                .map_or_else(Self::nothing, Self::Measure),
            Self::Target(edit) => edit
                .apply(&mut plan.targets)
                .map_or_else(Self::nothing, Self::Target),
            Self::Evidence(edit) => edit
                .apply(&mut plan.evidence)
                .map_or_else(Self::nothing, Self::Evidence),
            Self::Indicator(id, new) => {
                let old = put(
                    &mut plan.indicators,
                    |item| item.id == id,
                    new.map(|boxed| *boxed),
                );
                Self::Indicator(id, old.map(Box::new))
            }
            Self::Condition(id, new) => {
                let old = put(&mut plan.conditions, |item| item.id == id, new);
                Self::Condition(id, old)
            }
            Self::Answer(id, text) => {
                let new = text.map(|text| Answer {
                    id: id.clone(),
                    text,
                });
                let old = put(&mut plan.answers, |item| item.id == id, new);
                Self::Answer(id, old.map(|answer| answer.text))
            }
            Self::Section {
                document,
                section,
                text,
            } => {
                let new = text.map(|text| SectionText {
                    document: document.clone(),
                    section: section.clone(),
                    text,
                });
                let old = put(
                    &mut plan.sections,
                    |item| item.document == document && item.section == section,
                    new,
                );
                Self::Section {
                    document,
                    section,
                    text: old.map(|text| text.text),
                }
            }
            Self::Picture(id, new) => {
                let old = put(&mut plan.pictures, |item| item.id == id, new);
                Self::Picture(id, old)
            }
            Self::Many(edits) => {
                let mut inverse: Vec<Self> =
                    edits.into_iter().map(|edit| edit.apply(plan)).collect();
                inverse.reverse();
                Self::Many(inverse)
            }
        }
    }

    /// The edit that changes nothing.
    #[must_use]
    pub const fn nothing() -> Self {
        Self::Many(Vec::new())
    }
}

impl<T> ListEdit<T> {
    /// Changes the list; `None` when the index lies beyond its end.
    fn apply(self, list: &mut Vec<T>) -> Option<Self> {
        match self {
            Self::Insert(index, item) => {
                let index = index.min(list.len());
                list.insert(index, item);
                Some(Self::Remove(index))
            }
            Self::Remove(index) => {
                (index < list.len()).then(|| Self::Insert(index, list.remove(index)))
            }
            Self::Replace(index, item) => {
                let slot = list.get_mut(index)?;
                Some(Self::Replace(index, std::mem::replace(slot, item)))
            }
        }
    }
}

/// Replaces the item that fits, adds it when none does, takes it out when the new one is `None`.
/// Returns the old item. Items that are found by their id are kept in the order in which they came;
/// a removed one comes back at the end, which no reader of these lists depends on.
fn put<T>(list: &mut Vec<T>, fits: impl Fn(&T) -> bool, new: Option<T>) -> Option<T> {
    let at = list.iter().position(fits);
    match (at, new) {
        (Some(index), Some(item)) => list
            .get_mut(index)
            .map(|slot| std::mem::replace(slot, item)),
        (Some(index), None) => Some(list.remove(index)),
        (None, Some(item)) => {
            list.push(item);
            None
        }
        (None, None) => None,
    }
}
