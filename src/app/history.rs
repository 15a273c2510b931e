//! Undo and redo over the whole plan.

use crate::finding::Place;
use crate::plan::Plan;
use crate::plan::edit::Edit;

/// How many changes can be taken back.
const DEPTH: usize = 1000;

/// One change that can be taken back or made again.
#[derive(Clone, Debug, PartialEq)]
struct Entry {
    /// The edit that reverts (or repeats) the change.
    edit: Edit,
    /// Where the change was made.
    place: Place,
}

/// The changes of a plan, newest last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    done: Vec<Entry>,
    undone: Vec<Entry>,
    /// While open, further changes at the place of the newest entry join it.
    open: bool,
}

impl History {
    /// Applies an edit and remembers how to take it back.
    ///
    /// Changes at one place follow each other key by key; they form one entry until the history is
    /// closed by [`Self::close`], an undo or a change elsewhere. An entry holds the oldest state
    /// only, so joining means not to remember the newer one; this is right because every edit at one
    /// place replaces the same part.
    pub fn apply(&mut self, plan: &mut Plan, edit: Edit, place: Place, joins: bool) {
        let inverse = edit.apply(plan);
        self.undone.clear();
        let same_place = self.done.last().is_some_and(|last| last.place == place);
        if joins && self.open && same_place {
            return;
        }
        self.done.push(Entry {
            edit: inverse,
            place,
        });
        if self.done.len() > DEPTH {
            self.done.remove(0);
        }
        self.open = joins;
    }

    /// Ends the newest entry: the next change begins a new one.
    pub const fn close(&mut self) {
        self.open = false;
    }

    /// Takes the newest change back; the place where it was made.
    pub fn undo(&mut self, plan: &mut Plan) -> Option<Place> {
        self.open = false;
        step(&mut self.done, &mut self.undone, plan)
    }

    /// Makes the newest undone change again; the place where it was made.
    pub fn redo(&mut self, plan: &mut Plan) -> Option<Place> {
        self.open = false;
        step(&mut self.undone, &mut self.done, plan)
    }

    /// True when something can be taken back.
    #[must_use]
    pub const fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// True when something can be made again.
    #[must_use]
    pub const fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}

fn step(from: &mut Vec<Entry>, to: &mut Vec<Entry>, plan: &mut Plan) -> Option<Place> {
    let Entry { edit, place } = from.pop()?;
    to.push(Entry {
        edit: edit.apply(plan),
        place: place.clone(),
    });
    Some(place)
}
