//! Tables whose rows are items of a list of the plan: what is done to cells becomes edits of items.

use egui::Ui;

use crate::app::sheet::{Change, Put, Spot, list_edits};
use crate::app::{Command, sheet};
use crate::finding::Place;
use crate::plan::edit::{Edit, ListEdit};
use crate::ui::View;
use crate::ui::widgets::grid::{self, GridState, Outcome, RowAct, Sheet};

/// A table whose rows are items of a list.
pub(super) trait Listing: Sheet {
    /// What the list holds.
    type Item: Clone + PartialEq;

    /// The list.
    fn list(&self) -> &[Self::Item];

    /// The item of a row.
    fn item_of(&self, row: usize) -> Option<usize> {
        (row < self.list().len()).then_some(row)
    }

    /// A new item for a row, at a place of the list.
    fn fresh(&self, row: usize, index: usize) -> Self::Item;

    /// Puts something into one field of an item.
    fn put(&self, item: &mut Self::Item, change: &Change) -> Put;

    /// Why a single entry is turned down, in words that name what would be taken. In a pasted block
    /// it stays, so that nothing beside it is read by another measure, and a finding says the same.
    fn refuses(&self, _change: &Change) -> Option<String> {
        None
    }

    /// Changes of the list as one edit.
    fn edit(&self, edits: Vec<ListEdit<Self::Item>>) -> Edit;

    /// The place of the whole list.
    fn root(&self) -> Place;

    /// The reference of the figure that a cell shows, if it shows one.
    fn figure(&self, _spot: Spot) -> Option<String> {
        None
    }
}

/// Shows a table and asks for what a person does to it.
pub(super) fn show<L: Listing>(
    ui: &mut Ui,
    view: &mut View<'_>,
    id: &str,
    listing: &L,
    state: &mut GridState,
) -> Outcome {
    let out = grid::show(ui, view, id, listing, state);
    let place_of = |change: &Change| {
        let spot = change.spot;
        listing
            .place(spot.row, spot.column)
            .unwrap_or_else(|| listing.root())
    };
    if let Some(change) = &out.typed {
        let (edit, _) = edit_of(listing, std::slice::from_ref(change));
        if let Some(edit) = edit {
            view.typed(edit, place_of(change));
        }
    }
    let refused = match out.changes.as_slice() {
        [only] => listing.refuses(only),
        _ => None,
    };
    if let Some(why) = refused {
        state.say(why);
    } else if let Some(first) = out.changes.first() {
        let (edit, refused) = edit_of(listing, &out.changes);
        if let Some(edit) = edit {
            view.edit(edit, place_of(first));
        }
        if refused > 0 {
            let count = refused.to_string();
            state.say(view.tr_with("grid-not-offered", &[("count", &count)]));
        }
    }
    if let Some(edit) = out.rows.and_then(|act| rows_act(listing, act)) {
        view.edit(edit, listing.root());
    }
    if let Some(figure) = out.moved.and_then(|spot| listing.figure(spot)) {
        view.commands.push(Command::Trace(figure));
    }
    out
}

/// The edit of changed cells, none when nothing changes, and how many were refused.
fn edit_of<L: Listing>(listing: &L, changes: &[Change]) -> (Option<Edit>, usize) {
    let (edits, refused) = list_edits(
        listing.list(),
        changes,
        |row| listing.item_of(row),
        |row, index| listing.fresh(row, index),
        |item, change| listing.put(item, change),
    );
    ((!edits.is_empty()).then(|| listing.edit(edits)), refused)
}

fn rows_act<L: Listing>(listing: &L, act: RowAct) -> Option<Edit> {
    match act {
        RowAct::InsertAbove(row) => {
            let at = listing.item_of(row)?;
            let new = listing.fresh(row, listing.list().len());
            Some(listing.edit(vec![ListEdit::Insert(at, new)]))
        }
        RowAct::Delete(first, last) => {
            // From the end, so that the places of the others stay as they are.
            let items = (first..=last).rev().filter_map(|row| listing.item_of(row));
            let edits: Vec<_> = items.map(ListEdit::Remove).collect();
            (!edits.is_empty()).then(|| listing.edit(edits))
        }
    }
}

/// An id that no item has: a prefix and a number, counted on from the highest one. `index` is the
/// place that the new item will have in a list of `len` items, so that several new items of one
/// block differ.
pub(super) fn fresh_id<'a>(
    ids: impl Iterator<Item = &'a str>,
    prefix: &str,
    len: usize,
    index: usize,
) -> String {
    let number = |id: &str| id.strip_prefix(prefix)?.parse::<usize>().ok();
    let highest = ids.filter_map(number).max().unwrap_or(0);
    format!("{prefix}{}", highest + 1 + index.saturating_sub(len))
}

/// The option that a text names, by its label in either language or by its id.
pub(super) fn option_named<T: Copy>(
    text: &str,
    options: impl IntoIterator<Item = T>,
    key: impl Fn(T) -> &'static str,
    id: impl Fn(T) -> &'static str,
) -> Option<T> {
    let text = text.trim();
    options.into_iter().find(|option| {
        let labels = crate::base::Lang::ALL.map(|lang| crate::i18n::tr(lang, key(*option)));
        id(*option) == text || labels.iter().any(|label| label.eq_ignore_ascii_case(text))
    })
}

/// Sets a field to a text; white space around it goes.
pub(super) fn set(field: &mut String, input: &sheet::Input) -> Put {
    match input {
        sheet::Input::Text(text) => {
            field.clone_from(text);
            Put::Taken
        }
        sheet::Input::State(_) | sheet::Input::Source(_) => Put::Refused,
    }
}

/// The text that is put into a cell.
pub(super) fn text_of(change: &Change) -> Option<&str> {
    match &change.input {
        sheet::Input::Text(text) => Some(text),
        sheet::Input::State(_) | sheet::Input::Source(_) => None,
    }
}
