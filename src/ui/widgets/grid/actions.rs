//! What a table does on a key.

use egui::{FocusDirection, Ui};

use super::keys::Intent;
use super::layout::Grid;
use super::state::{Editing, GridState, Menu};
use super::{Outcome, RowAct, editor, popup};
use crate::app::sheet::{
    Change, Motion, Selection, Spot, Spread, erase, read_block, spread, write_block,
};
use crate::i18n;
use crate::ui::View;

/// Does what a key asks for.
pub(super) fn perform(
    ui: &Ui,
    view: &View<'_>,
    grid: &Grid<'_>,
    state: &mut GridState,
    out: &mut Outcome,
    intent: Intent,
) {
    match intent {
        Intent::Move(motion) => go(ui, grid, state, out, motion),
        Intent::Stretch(motion) => {
            let stretched = state.selection.stretched(motion, &grid.shape);
            state.select(stretched, out);
        }
        Intent::SelectAll => {
            let last = Spot::new(
                grid.sheet.rows().saturating_sub(1),
                grid.shape.columns.saturating_sub(1),
            );
            state.select(
                Selection::between(last, Spot::default()).within(&grid.shape),
                out,
            );
        }
        Intent::Edit => edit(ui, view, grid, state),
        Intent::Cancel => cancel(state, out),
        Intent::Erase => put(
            view,
            state,
            out,
            erase(&state.selection, &grid.shape, |spot| accepts(grid, spot)),
        ),
        Intent::Copy => copy(ui, grid, state),
        Intent::Cut => {
            copy(ui, grid, state);
            put(
                view,
                state,
                out,
                erase(&state.selection, &grid.shape, |spot| accepts(grid, spot)),
            );
        }
        Intent::Paste(text) => {
            let block = read_block(&text);
            if grid.sheet.reads(&block) {
                out.pasted = Some(block);
                return;
            }
            let grows = grid.sheet.grows();
            put(
                view,
                state,
                out,
                spread(&block, &state.selection, &grid.shape, grows, |spot| {
                    accepts(grid, spot)
                }),
            );
        }
        Intent::Menu if grid.has_list(state.selection.cursor) => edit(ui, view, grid, state),
        Intent::Menu => {
            state.menu = popup::has_menu(grid, state).then_some(Menu {
                at: None,
                is_new: true,
            });
        }
        Intent::Highlight(by) => highlight(state, by),
        Intent::DeleteRows => out.rows = delete_rows(grid, state),
        Intent::Refuse => state.say(view.tr("grid-locked")),
    }
}

fn go(ui: &Ui, grid: &Grid<'_>, state: &mut GridState, out: &mut Outcome, motion: Motion) {
    editor::leave(grid, state, out);
    if let Some(moved) = state.selection.moved(motion, &grid.shape) {
        state.select(moved, out);
        return;
    }
    let back = motion == Motion::Previous;
    let direction = if back {
        FocusDirection::Previous
    } else {
        FocusDirection::Next
    };
    ui.memory_mut(|memory| memory.move_focus(direction));
}

/// Begins to edit what stands in the cell under the cursor, or says why it cannot.
fn edit(ui: &Ui, view: &View<'_>, grid: &Grid<'_>, state: &mut GridState) {
    if grid.is_locked(state.selection.cursor) {
        state.say(view.tr("grid-locked"));
    } else {
        begin(ui, grid, state);
    }
}

/// Begins to edit what stands in the cell under the cursor.
pub(super) fn begin(ui: &Ui, grid: &Grid<'_>, state: &mut GridState) {
    let spot = state.selection.cursor;
    let text = grid.sheet.cell(spot.row, spot.column).text;
    let current = grid
        .sheet
        .choices(spot.row, spot.column)
        .iter()
        .position(|choice| choice.label == text);
    editor::caret_to_end(ui, grid, &text);
    state.edit = Some(Editing {
        original: text.clone(),
        sent: text.clone(),
        text,
        caret: true,
        typed: false,
        highlight: current.unwrap_or_default(),
    });
}

fn cancel(state: &mut GridState, out: &mut Outcome) {
    let spot = state.selection.cursor;
    if let Some(edit) = state.edit.take() {
        if edit.sent != edit.original {
            out.typed = Some(Change::text(spot, edit.original));
        }
        out.ended = true;
        state.list_rect = None;
    } else {
        state.selection = Selection::at(spot);
    }
}

fn highlight(state: &mut GridState, by: isize) {
    if let Some(edit) = &mut state.edit {
        edit.highlight = edit.highlight.saturating_add_signed(by);
    }
}

fn accepts(grid: &Grid<'_>, spot: Spot) -> bool {
    !grid.is_locked(spot)
}

/// Emits the changes of a block, and says what was left out.
fn put(view: &View<'_>, state: &mut GridState, out: &mut Outcome, spread: Spread) {
    if let Some(selection) = spread.selection {
        state.select(selection, out);
    }
    let lost = |key: &str, count: usize| {
        (count > 0).then(|| i18n::tr_with(view.lang, key, &[("count", &count.to_string())]))
    };
    let notices = [
        lost("grid-refused", spread.refused),
        lost("grid-beyond", spread.beyond),
    ];
    let notice: Vec<String> = notices.into_iter().flatten().collect();
    if !notice.is_empty() {
        state.say(notice.join(" "));
    }
    out.changes = spread.changes;
    out.ended = true;
}

fn copy(ui: &Ui, grid: &Grid<'_>, state: &GridState) {
    let area = state.selection.area();
    let rows = (area.top..=area.bottom)
        .filter(|row| grid.shape.holds_cells(*row) && *row < grid.sheet.rows());
    let cells = |row| {
        (area.left..=area.right)
            .map(|column| plain(&grid.sheet.cell(row, column).text))
            .collect()
    };
    let block: Vec<Vec<String>> = rows.map(cells).collect();
    ui.ctx().copy_text(write_block(&block));
}

/// A number as a spreadsheet reads it: without narrow spaces and with a hyphen for minus.
fn plain(text: &str) -> String {
    text.replace('\u{202f}', "").replace('\u{2212}', "-")
}

/// The selected rows, as far as they are there.
pub(super) fn delete_rows(grid: &Grid<'_>, state: &GridState) -> Option<RowAct> {
    let area = state.selection.area();
    let last = area.bottom.min(grid.sheet.rows().checked_sub(1)?);
    (grid.sheet.grows() && area.top <= last).then_some(RowAct::Delete(area.top, last))
}
