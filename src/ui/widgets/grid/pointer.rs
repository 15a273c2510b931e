//! The pointer on a table: click, drag over a block, double click, right click.

use egui::{PointerButton, Response, Sense, Ui};

use super::layout::Grid;
use super::state::{GridState, Menu};
use super::{Outcome, actions, editor, popup};
use crate::app::sheet::{Selection, Spot};

/// Listens to the pointer. The table itself is no stop of Tab: its field is.
pub(super) fn listen(ui: &Ui, grid: &Grid<'_>, state: &mut GridState, out: &mut Outcome) {
    let response = ui.interact(
        grid.body_rect(),
        grid.id.with("body"),
        Sense::CLICK | Sense::DRAG,
    );
    let Some(point) = ui
        .input(|i| i.pointer.interact_pos())
        .filter(|_| response.contains_pointer() || state.dragging)
    else {
        state.dragging = false;
        return;
    };
    let Some(spot) = grid.spot_at(point) else {
        return;
    };
    let under_head = grid.head_rect(ui.clip_rect()).contains(point);
    let is_edited = state.edit.is_some() && spot == state.selection.cursor;
    if is_edited || (under_head && !state.dragging) {
        return;
    }
    if ui.input(|i| i.pointer.primary_pressed()) {
        let is_known = spot == state.selection.cursor && grid.has_list(spot);
        if is_known && Grid::list_button(grid.cell_rect(spot)).contains(point) {
            state.holds = true;
            actions::begin(ui, grid, state);
            return;
        }
        press(ui, grid, state, out, spot, grid.is_on_number(point));
        return;
    }
    drag(ui, state, out, spot);
    if response.double_clicked() && spot == state.selection.cursor && !grid.is_locked(spot) {
        actions::begin(ui, grid, state);
    }
    menu(ui, grid, state, out, spot, &response);
}

fn press(
    ui: &Ui,
    grid: &Grid<'_>,
    state: &mut GridState,
    out: &mut Outcome,
    spot: Spot,
    on_number: bool,
) {
    editor::leave(grid, state, out);
    state.menu = None;
    let stretches = ui.input(|i| i.modifiers.shift);
    let selection = if on_number {
        let last = Spot::new(spot.row, grid.shape.columns.saturating_sub(1));
        Selection::between(last, Spot::new(spot.row, 0))
    } else if stretches {
        Selection::between(state.selection.anchor, spot)
    } else {
        Selection::at(spot)
    };
    state.select(selection, out);
    // The cell was pressed, so it is in sight; scrolling under the pointer would select a block.
    state.reveal = false;
    state.dragging = !on_number;
    state.holds = true;
}

fn drag(ui: &Ui, state: &mut GridState, out: &mut Outcome, spot: Spot) {
    if !ui.input(|i| i.pointer.primary_down()) {
        state.dragging = false;
    }
    if state.dragging && spot != state.selection.cursor {
        let selection = Selection::between(state.selection.anchor, spot);
        state.select(selection, out);
    }
}

fn menu(
    ui: &Ui,
    grid: &Grid<'_>,
    state: &mut GridState,
    out: &mut Outcome,
    spot: Spot,
    response: &Response,
) {
    if ui.input(|i| i.pointer.button_pressed(PointerButton::Secondary)) {
        editor::leave(grid, state, out);
        if !state.selection.area().contains(spot) {
            state.go_to(spot, out);
        }
        state.holds = true;
    }
    if response.secondary_clicked() && popup::has_menu(grid, state) {
        state.menu = Some(Menu {
            at: response.interact_pointer_pos(),
            is_new: true,
        });
    }
}
