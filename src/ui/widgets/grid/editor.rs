//! The text field in the cell under the cursor.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{EventFilter, Frame, Rect, Stroke, TextBuffer, TextEdit, Ui, UiBuilder};

use super::layout::{Grid, PADDING};
use super::popup;
use super::state::{Editing, GridState};
use super::{Kind, Outcome, paint};
use crate::app::sheet::Change;
use crate::ui::theme::Size;

/// Every key that moves the cursor of the table stays in the field.
const KEYS: EventFilter = EventFilter {
    tab: true,
    horizontal_arrows: true,
    vertical_arrows: true,
    escape: true,
};

/// Shows the field: empty and invisible until something is typed.
pub(super) fn show(ui: &mut Ui, grid: &Grid<'_>, state: &mut GridState, out: &mut Outcome) {
    let spot = state.selection.cursor;
    let rect = grid.cell_rect(spot);
    let cell = grid.sheet.cell(spot.row, spot.column);
    let locked = grid.is_locked(spot);
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
    child.shrink_clip_rect(rect.intersect(grid.clip(spot.column, ui.clip_rect())));
    let is_edited = state.edit.is_some();
    if is_edited {
        child
            .painter()
            .rect_filled(rect.shrink(2.0), 0.0, grid.theme.surface);
    } else {
        let caret = &mut child.visuals_mut().text_cursor;
        caret.stroke = Stroke::NONE;
        caret.blink = false;
    }
    let mut typed = state
        .edit
        .as_ref()
        .map(|edit| edit.text.clone())
        .unwrap_or_default();
    let mut fixed = "";
    let text: &mut dyn TextBuffer = if locked { &mut fixed } else { &mut typed };
    let field = TextEdit::singleline(text)
        .id(grid.editor_id())
        .font(Size::Field.regular())
        .frame(Frame::NONE.inner_margin(egui::Margin::symmetric(8, 0)))
        .align(paint::align(grid, spot))
        .event_filter(KEYS)
        .return_key(None)
        .min_size(rect.size())
        .desired_width(rect.width());
    let response = child.add(field).accessible_name(grid.name(spot));
    if !is_edited {
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_value(cell.shown()));
    }
    if std::mem::take(&mut state.reveal) {
        // The head and the columns that stay cover the edges of what is in sight.
        let sight = ui.clip_rect();
        let x = if spot.column < grid.sheet.frozen() {
            sight.x_range()
        } else {
            let left = rect.left() - grid.frozen_width() - PADDING;
            egui::Rangef::new(left, rect.right() + PADDING)
        };
        let shown = Rect::from_x_y_ranges(x, rect.y_range()).with_min_y(rect.top() - grid.head);
        ui.scroll_to_rect(shown, None);
    }
    if response.gained_focus() && out.moved.is_none() {
        out.moved = Some(spot);
    }
    if response.changed() && !locked {
        take(state, &cell.text, typed);
    }
    send(grid, state, out);
}

/// Takes what the field holds now.
fn take(state: &mut GridState, original: &str, typed: String) {
    let edit = state.edit.get_or_insert_with(|| Editing {
        original: original.to_owned(),
        sent: original.to_owned(),
        ..Editing::default()
    });
    edit.text = typed;
    edit.typed = true;
    edit.highlight = 0;
    state.notice = None;
}

/// Sends the plan what was typed, but not what an input method is still composing.
fn send(grid: &Grid<'_>, state: &mut GridState, out: &mut Outcome) {
    let spot = state.selection.cursor;
    let Some(edit) = &mut state.edit else { return };
    if state.composing {
        return;
    }
    if edit.typed
        && !edit.caret
        && edit.text.is_empty()
        && edit.sent == edit.original
        && !edit.original.is_empty()
    {
        // The composition was given up: nothing was typed after all.
        state.edit = None;
        return;
    }
    let is_choice = grid.kind(spot) == Kind::Choice;
    if !is_choice && edit.text != edit.sent {
        edit.sent.clone_from(&edit.text);
        out.typed = Some(Change::text(spot, edit.text.clone()));
    }
}

/// Ends the edit when the cursor or the keyboard leaves the cell: a choice is taken then.
pub(super) fn leave(grid: &Grid<'_>, state: &mut GridState, out: &mut Outcome) {
    let spot = state.selection.cursor;
    if let Some(edit) = &state.edit
        && grid.kind(spot) == Kind::Choice
    {
        let chosen = popup::chosen(grid, spot, edit);
        if chosen != edit.original {
            out.changes = vec![Change::text(spot, chosen)];
        }
    }
    state.finish(out);
}

/// Puts the text cursor behind a text that the field shows from the next frame on.
pub(super) fn caret_to_end(ui: &Ui, grid: &Grid<'_>, text: &str) {
    let id = grid.editor_id();
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    // The field's own history knows other cells' texts.
    state.clear_undoer();
    state.store(ui.ctx(), id);
}
