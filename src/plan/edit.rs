//! Changes of a plan. Every change is an [`Edit`]; applying it returns the edit that takes it back.
//!
//! An edit puts a whole part in the place of the old one, so the inverse is the same edit with the
//! old part. Parts are small (a line, a section, the applicant), so an undo history stays small too.

use super::{
    Accounting, Activity, Answer, Applicant, Baseline, Boundary, Condition, EconomySeries,
    Evidence, Facility, Goal, Head, IndicatorEntry, Kept, Measure, Picture, Plan, Scenario,
    SectionText, Target, TargetLine, Years,
};

use crate::base::{Datum, Number};

/// The id of the boundary map among the pictures of a plan.
pub const MAP: &str = "map";

/// One change of a plan.
#[derive(Clone, Debug, PartialEq)]
#[expect(
    clippy::large_enum_variant,
    reason = "edits are few and short-lived; a box would only be in the way of whoever writes one"
)]
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
    /// The line to a target of the programme.
    TargetLine(ListEdit<TargetLine>),
    /// A facility under the carbon market.
    Facility(ListEdit<Facility>),
    /// Another course of things.
    Scenario(ListEdit<Scenario>),
    /// An emission after the inventory as it really was.
    Actual(ListEdit<Datum>),
    /// The rate of discount.
    Discount(Number),
    /// A goal that the applicant sets.
    Goal(ListEdit<Goal>),
    /// What had no place in the programme that the plan was moved to.
    Kept(ListEdit<Kept>),
    /// The whole plan at once: when it moves to another programme.
    Whole(Box<Plan>),
    /// What the applicant says of an indicator; see [`Edit::indicator`].
    Indicator(ListEdit<IndicatorEntry>),
    /// The answer to a condition; see [`Edit::condition`].
    Condition(ListEdit<Condition>),
    /// The answer to a field of the form; see [`Edit::answer`].
    Answer(ListEdit<Answer>),
    /// The text of a section; see [`Edit::section`].
    Section(ListEdit<SectionText>),
    /// A piece of evidence.
    Evidence(ListEdit<Evidence>),
    /// A picture; see [`Edit::picture`].
    Picture(ListEdit<Picture>),
    /// Several edits as one step, applied in this order.
    Many(Vec<Self>),
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
    #[must_use = "without the inverse the change cannot be taken back"]
    pub fn apply(self, plan: &mut Plan) -> Self {
        use std::mem::replace;
        match self {
            Self::Head(new) => Self::Head(replace(&mut plan.head, new)),
            Self::Applicant(new) => Self::Applicant(Box::new(replace(&mut plan.applicant, *new))),
            Self::Boundary(new) => Self::Boundary(Box::new(replace(&mut plan.boundary, *new))),
            Self::Years(new) => Self::Years(replace(&mut plan.years, new)),
            Self::Accounting(new) => Self::Accounting(replace(&mut plan.accounting, new)),
            Self::Baseline(new) => Self::Baseline(replace(&mut plan.baseline, new)),
            Self::Economy(edit) => edit.on(&mut plan.economy, Self::Economy),
            Self::Activity(edit) => edit.on(&mut plan.activities, Self::Activity),
            Self::Measure(edit) => edit.on(&mut plan.measures, Self::Measure),
            Self::Target(edit) => edit.on(&mut plan.targets, Self::Target),
            Self::TargetLine(edit) => edit.on(&mut plan.target_lines, Self::TargetLine),
            Self::Facility(edit) => edit.on(&mut plan.facilities, Self::Facility),
            Self::Scenario(edit) => edit.on(&mut plan.scenarios, Self::Scenario),
            Self::Actual(edit) => edit.on(&mut plan.actuals, Self::Actual),
            Self::Discount(new) => Self::Discount(replace(&mut plan.discount, new)),
            Self::Goal(edit) => edit.on(&mut plan.goals, Self::Goal),
            Self::Kept(edit) => edit.on(&mut plan.kept, Self::Kept),
            Self::Whole(new) => Self::Whole(Box::new(replace(plan, *new))),
            Self::Indicator(edit) => edit.on(&mut plan.indicators, Self::Indicator),
            Self::Condition(edit) => edit.on(&mut plan.conditions, Self::Condition),
            Self::Answer(edit) => edit.on(&mut plan.answers, Self::Answer),
            Self::Section(edit) => edit.on(&mut plan.sections, Self::Section),
            Self::Evidence(edit) => edit.on(&mut plan.evidence, Self::Evidence),
            Self::Picture(edit) => edit.on(&mut plan.pictures, Self::Picture),
            Self::Many(edits) => {
                let mut inverse: Vec<Self> =
                    edits.into_iter().map(|edit| edit.apply(plan)).collect();
                inverse.reverse();
                Self::Many(inverse)
            }
        }
    }

    /// Puts what the applicant says of an indicator in the place of what the plan holds.
    #[must_use]
    pub fn indicator(plan: &Plan, entry: IndicatorEntry) -> Self {
        let id = entry.id.clone();
        Self::Indicator(ListEdit::put(&plan.indicators, |item| item.id == id, entry))
    }

    /// Puts the answer to a condition in the place of what the plan holds.
    #[must_use]
    pub fn condition(plan: &Plan, entry: Condition) -> Self {
        let id = entry.id.clone();
        Self::Condition(ListEdit::put(&plan.conditions, |item| item.id == id, entry))
    }

    /// Puts the answer to a field of the form in the place of what the plan holds.
    #[must_use]
    pub fn answer(plan: &Plan, id: &str, text: String) -> Self {
        let answer = Answer {
            id: id.to_owned(),
            text,
        };
        Self::Answer(ListEdit::put(&plan.answers, |item| item.id == id, answer))
    }

    /// Puts the text of a section in the place of what the plan holds.
    #[must_use]
    pub fn section(plan: &Plan, document: &str, section: &str, text: String) -> Self {
        let fits = |item: &SectionText| item.document == document && item.section == section;
        let new = SectionText {
            document: document.to_owned(),
            section: section.to_owned(),
            text,
        };
        Self::Section(ListEdit::put(&plan.sections, fits, new))
    }

    /// Puts a picture in the place of the one that the plan holds under its id. A picture under
    /// [`MAP`] becomes the map of the boundary.
    #[must_use]
    pub fn picture(plan: &Plan, picture: Picture) -> Self {
        let is_map = picture.id == MAP && plan.boundary.map.is_empty();
        let put = Self::Picture(ListEdit::put(
            &plan.pictures,
            |item| item.id == picture.id,
            picture.clone(),
        ));
        if !is_map {
            return put;
        }
        let boundary = Boundary {
            map: picture.id,
            ..plan.boundary.clone()
        };
        Self::Many(vec![put, Self::Boundary(Box::new(boundary))])
    }

    /// The edit that changes nothing.
    #[must_use]
    pub const fn nothing() -> Self {
        Self::Many(Vec::new())
    }
}

impl<T> ListEdit<T> {
    /// Replaces the item that fits, or adds the new one at the end when none does.
    #[must_use]
    pub fn put(list: &[T], fits: impl Fn(&T) -> bool, new: T) -> Self {
        match list.iter().position(fits) {
            Some(index) => Self::Replace(index, new),
            None => Self::Insert(list.len(), new),
        }
    }

    /// Changes the list and returns the edit that takes the change back.
    fn on(self, list: &mut Vec<T>, edit: impl FnOnce(Self) -> Edit) -> Edit {
        let inverse = match self {
            Self::Insert(index, item) => {
                let index = index.min(list.len());
                list.insert(index, item);
                Some(Self::Remove(index))
            }
            Self::Remove(index) => {
                (index < list.len()).then(|| Self::Insert(index, list.remove(index)))
            }
            Self::Replace(index, item) => list
                .get_mut(index)
                .map(|slot| Self::Replace(index, std::mem::replace(slot, item))),
        };
        inverse.map_or_else(Edit::nothing, edit)
    }
}
