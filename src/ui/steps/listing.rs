//! Tables whose rows are items of a list of the plan: what is done to cells becomes edits of items.

use egui::Ui;

use crate::app::sheet;
use crate::app::sheet::{Change, ListChanges, Put, list_edits};
use crate::base::{Lang, Unit};
use crate::finding::Place;
use crate::i18n::{tr, tr_with};
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

    /// The item before which a new one is put, and which is taken out, when a person asks for that
    /// at a row.
    fn row_item(&self, row: usize) -> Option<usize> {
        self.item_of(row)
    }

    /// Changes of the list as one edit.
    fn edit(&self, edits: Vec<ListEdit<Self::Item>>) -> Edit;

    /// The place of the whole list.
    fn root(&self) -> Place;
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
        let changes = changes_of(listing, std::slice::from_ref(change));
        if let Some(edit) = edit_of(listing, changes.edits) {
            view.typed(edit, place_of(change));
        }
    }
    if let Some(first) = out.changes.first() {
        let changes = changes_of(listing, &out.changes);
        for notice in notices(listing, view.lang, &changes, out.changes.len()) {
            state.say_too(&notice);
        }
        // What was not taken is no place to come back to.
        let is_barred = |row| changes.barred.iter().any(|(barred, _)| *barred == row);
        let taken = out.changes.iter().find(|one| !is_barred(one.spot.row));
        let place = place_of(taken.unwrap_or(first));
        if let Some(edit) = edit_of(listing, changes.edits) {
            view.edit(edit, place);
        }
    }
    if let Some((edit, row)) = out.rows.and_then(|act| rows_act(listing, act)) {
        let place = listing.place(row, 0).unwrap_or_else(|| listing.root());
        view.edit(edit, place);
    }
    out
}

/// What changed cells become.
fn changes_of<L: Listing>(listing: &L, changes: &[Change]) -> ListChanges<L::Item> {
    list_edits(
        listing.list(),
        changes,
        |row| listing.item_of(row),
        |row, index| listing.fresh(row, index),
        |item, change| listing.put(item, change),
    )
}

/// Changes as one edit, none when nothing changes.
fn edit_of<L: Listing>(listing: &L, edits: Vec<ListEdit<L::Item>>) -> Option<Edit> {
    (!edits.is_empty()).then(|| listing.edit(edits))
}

/// What was not taken, in words: which row and why.
fn notices<L: Listing>(
    listing: &L,
    lang: Lang,
    changes: &ListChanges<L::Item>,
    cells: usize,
) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for (row, why) in changes.barred.iter().take(MOST_TOLD) {
        let number = (row + 1).to_string();
        told.push(if cells == 1 {
            tr_with(lang, "grid-barred", &[("why", why)])
        } else if listing.is_numbered() {
            let args = [("row", number.as_str()), ("why", why)];
            tr_with(lang, "grid-barred-row", &args)
        } else {
            let name = listing.name(*row);
            let args = [("row", name.as_str()), ("why", why)];
            tr_with(lang, "grid-barred-named", &args)
        });
    }
    let count = |key, count: usize| {
        let count = (count > 0).then(|| count.to_string());
        count.map(|count| tr_with(lang, key, &[("count", &count)]))
    };
    let untold = changes.barred.len().saturating_sub(MOST_TOLD);
    told.extend(count("grid-barred-more", untold));
    told.extend(count("grid-not-offered", changes.refused));
    told
}

/// So many rows are told one by one; a block with more of them is wrong as a whole.
const MOST_TOLD: usize = 3;

/// Why a unit is turned down, in words that name the accepted ones; `None` for one of them, and for
/// no unit at all.
pub(super) fn unit_refused(
    name: &str,
    typed: &str,
    accepted: impl Iterator<Item = Unit>,
    lang: Lang,
) -> Option<String> {
    let typed = typed.trim();
    let accepted: Vec<Unit> = accepted.collect();
    let unit = Unit::parse(typed);
    if typed.is_empty() || unit.is_some_and(|unit| accepted.contains(&unit)) {
        return None;
    }
    let key = match unit {
        Some(_) => "unit-refused",
        None => "unit-refused-unknown",
    };
    let units = accepted.into_iter().filter(|unit| *unit != Unit::ONE);
    let units: Vec<&str> = units.map(|unit| unit.sign(lang)).collect();
    let units = units.join(&tr(lang, "list-joint"));
    let args = [("name", name), ("typed", typed), ("units", &units)];
    Some(tr_with(lang, key, &args))
}

/// What is done with rows, and the row at which it is done.
fn rows_act<L: Listing>(listing: &L, act: RowAct) -> Option<(Edit, usize)> {
    match act {
        RowAct::InsertAbove(row) => {
            let at = listing.row_item(row)?;
            let new = listing.fresh(row, listing.list().len());
            Some((listing.edit(vec![ListEdit::Insert(at, new)]), row))
        }
        RowAct::Delete(first, last) => {
            // From the end, so that the places of the others stay as they are.
            let items = (first..=last).rev().filter_map(|row| listing.row_item(row));
            let edits: Vec<_> = items.map(ListEdit::Remove).collect();
            edit_of(listing, edits).map(|edit| (edit, first))
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
        let labels = Lang::ALL.map(|lang| tr(lang, key(*option)));
        id(*option) == text || labels.iter().any(|label| label.eq_ignore_ascii_case(text))
    })
}

/// Sets a field to a text.
pub(super) fn set_text(field: &mut String, text: &str) -> Put {
    text.clone_into(field);
    Put::Taken
}

/// Sets a unit to one of those that are accepted; another one bars the row, whose values would be
/// read by another measure.
pub(super) fn set_unit(
    field: &mut String,
    text: &str,
    name: &str,
    accepted: impl Iterator<Item = Unit>,
    lang: Lang,
) -> Put {
    match unit_refused(name, text, accepted, lang) {
        Some(why) => Put::Barred(why),
        None => set_text(field, text),
    }
}

/// Sets a field to what is put into its cell.
pub(super) fn set(field: &mut String, input: &sheet::Input) -> Put {
    match input {
        sheet::Input::Text(text) => set_text(field, text),
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
