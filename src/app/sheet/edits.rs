//! Changed cells as changes of a list of the plan.

use std::collections::BTreeMap;

use super::block::Change;
use crate::plan::edit::{Edit, ListEdit};

/// Whether a cell took what was put into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Put {
    /// It did.
    Taken,
    /// It offers a choice, and what was put into it is none of them.
    Refused,
    /// It would give its whole row another meaning, as a unit does that does not measure the row:
    /// nothing of the row is taken. Why, in words.
    Barred(String),
}

/// What changed cells become.
#[derive(Clone, Debug, PartialEq)]
pub struct ListChanges<T> {
    /// Changes of the list.
    pub edits: Vec<ListEdit<T>>,
    /// How many cells offer a choice and were given something else.
    pub refused: usize,
    /// Rows of which nothing was taken, each with the reason in words.
    pub barred: Vec<(usize, String)>,
}

/// Puts changes into the items of a list, each item once.
///
/// `item_of` names the item of a row; a row without one becomes a new item at the end, made by
/// `fresh` from the row and its place in the list. `put` changes one field of an item. Items that
/// come out as they were take no part, nor do rows with a cell that is barred.
pub fn list_edits<T: Clone + PartialEq>(
    items: &[T],
    changes: &[Change],
    item_of: impl Fn(usize) -> Option<usize>,
    mut fresh: impl FnMut(usize, usize) -> T,
    mut put: impl FnMut(&mut T, &Change) -> Put,
) -> ListChanges<T> {
    let mut by_row: BTreeMap<usize, Vec<&Change>> = BTreeMap::new();
    for change in changes {
        by_row.entry(change.spot.row).or_default().push(change);
    }
    let mut out = ListChanges {
        edits: Vec::new(),
        refused: 0,
        barred: Vec::new(),
    };
    let mut end = items.len();
    for (row, changes) in by_row {
        let old = item_of(row).and_then(|index| items.get(index).map(|item| (index, item)));
        let mut item = old.map_or_else(|| fresh(row, end), |(_, item)| item.clone());
        let (mut taken, mut refused, mut barred) = (0_usize, 0_usize, None);
        for change in changes {
            match put(&mut item, change) {
                Put::Taken => taken += 1,
                Put::Refused => refused += 1,
                Put::Barred(why) => barred = barred.or(Some((row, why))),
            }
        }
        if barred.is_some() {
            out.barred.extend(barred);
            continue;
        }
        out.refused += refused;
        match old {
            Some((index, before)) if *before != item => {
                out.edits.push(ListEdit::Replace(index, item));
            }
            None if taken > 0 => {
                out.edits.push(ListEdit::Insert(end, item));
                end += 1;
            }
            Some(_) | None => {}
        }
    }
    out
}

/// Several edits as one step: alone where there is one.
#[must_use]
pub fn one_step(edits: impl IntoIterator<Item = Edit>) -> Edit {
    let mut edits: Vec<Edit> = edits.into_iter().collect();
    match edits.pop() {
        Some(only) if edits.is_empty() => only,
        last => Edit::Many(edits.into_iter().chain(last).collect()),
    }
}
