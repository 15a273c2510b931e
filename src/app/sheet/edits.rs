//! Changed cells as one edit of the plan.

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

/// The edit that puts changes into the items of a list, each item once, and how many were refused.
///
/// `item_of` names the item of a row; a row without one becomes a new item at the end, made by
/// `fresh` from its place in the list. `put` changes one field of an item. Items that come out as
/// they were take no part in the edit.
pub fn rows_edit<T: Clone + PartialEq>(
    list: &[T],
    changes: &[Change],
    item_of: impl Fn(usize) -> Option<usize>,
    mut fresh: impl FnMut(usize) -> T,
    mut put: impl FnMut(&mut T, &Change) -> Put,
    wrap: impl Fn(ListEdit<T>) -> Edit,
) -> (Edit, usize) {
    let mut by_row: BTreeMap<usize, Vec<&Change>> = BTreeMap::new();
    for change in changes {
        by_row.entry(change.spot.row).or_default().push(change);
    }
    let mut edits = Vec::new();
    let mut refused = 0;
    let mut end = list.len();
    for (row, changes) in by_row {
        let old = item_of(row).and_then(|index| list.get(index).map(|item| (index, item)));
        let mut item = old.map_or_else(|| fresh(end), |(_, item)| item.clone());
        let taken = changes
            .iter()
            .filter(|change| put(&mut item, change) == Put::Taken)
            .count();
        refused += changes.len() - taken;
        match old {
            Some((index, old)) if *old != item => edits.push(wrap(ListEdit::Replace(index, item))),
            None if taken > 0 => {
                edits.push(wrap(ListEdit::Insert(end, item)));
                end += 1;
            }
            Some(_) | None => {}
        }
    }
    let edit = match edits.pop() {
        Some(edit) if edits.is_empty() => edit,
        last => Edit::Many(edits.into_iter().chain(last).collect()),
    };
    (edit, refused)
}
