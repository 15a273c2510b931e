//! Changed cells as changes of a list of the plan.

use std::collections::BTreeMap;

use super::block::Change;
use crate::plan::edit::{Edit, ListEdit};

/// Whether a cell took what was put into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// It did.
    Taken,
    /// It offers a choice, and what was put into it is none of them.
    Refused,
}

/// Puts changes into the items of a list, each item once, and counts those that were refused.
///
/// `item_of` names the item of a row; a row without one becomes a new item at the end, made by
/// `fresh` from the row and its place in the list. `put` changes one field of an item. Items that
/// come out as they were take no part.
pub fn list_edits<T: Clone + PartialEq>(
    items: &[T],
    changes: &[Change],
    item_of: impl Fn(usize) -> Option<usize>,
    mut fresh: impl FnMut(usize, usize) -> T,
    mut put: impl FnMut(&mut T, &Change) -> Put,
) -> (Vec<ListEdit<T>>, usize) {
    let mut by_row: BTreeMap<usize, Vec<&Change>> = BTreeMap::new();
    for change in changes {
        by_row.entry(change.spot.row).or_default().push(change);
    }
    let mut edits = Vec::new();
    let mut refused = 0;
    let mut end = items.len();
    for (row, changes) in by_row {
        let old = item_of(row).and_then(|index| items.get(index).map(|item| (index, item)));
        let mut item = old.map_or_else(|| fresh(row, end), |(_, item)| item.clone());
        let taken = changes
            .iter()
            .filter(|change| put(&mut item, change) == Put::Taken)
            .count();
        refused += changes.len() - taken;
        match old {
            Some((index, before)) if *before != item => edits.push(ListEdit::Replace(index, item)),
            None if taken > 0 => {
                edits.push(ListEdit::Insert(end, item));
                end += 1;
            }
            Some(_) | None => {}
        }
    }
    (edits, refused)
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
