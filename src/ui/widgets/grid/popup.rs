//! What opens over a table: the choices of a cell, and the menu of states and rows.

use egui::{Align, Layout, Popup, PopupCloseBehavior, RectAlign, ScrollArea, TextEdit, Ui};

use super::layout::Grid;
use super::state::{Editing, GridState};
use super::{Choice, Kind, Outcome, RowAct, actions};
use crate::app::sheet::{Change, Input, Spot, state_named};
use crate::base::State;
use crate::ui::View;
use crate::ui::theme::{Size, space};
use crate::ui::widgets::text::label;

/// The longest list of choices before it scrolls.
const LIST_HEIGHT: f32 = 320.0;

/// Shows what is open.
pub(super) fn show(
    ui: &Ui,
    view: &View<'_>,
    grid: &Grid<'_>,
    state: &mut GridState,
    out: &mut Outcome,
) {
    let kind = kind_under(grid, state);
    if state.edit.is_some() && kind == Kind::Choice {
        list(ui, grid, state, out);
    } else {
        state.list_rect = None;
    }
    if state.menu.is_some() {
        menu(ui, view, grid, state, out);
    }
}

/// True when the cell under the cursor has a menu.
pub(super) fn has_menu(grid: &Grid<'_>, state: &GridState) -> bool {
    let takes_states =
        kind_under(grid, state) == Kind::Value && !grid.is_locked(state.selection.cursor);
    takes_states || grid.sheet.grows()
}

fn kind_under(grid: &Grid<'_>, state: &GridState) -> Kind {
    grid.kind(state.selection.cursor)
}

/// What Enter takes: the highlighted choice, or what was typed where it fits none.
pub(super) fn chosen(grid: &Grid<'_>, spot: Spot, edit: &Editing) -> String {
    if edit.typed && edit.text.trim().is_empty() {
        return String::new();
    }
    let fitting = fitting(&grid.sheet.choices(spot.row, spot.column), edit);
    let highlighted = fitting.get(edit.highlight.min(fitting.len().saturating_sub(1)));
    highlighted.map_or_else(
        || edit.text.trim().to_owned(),
        |choice| choice.label.clone(),
    )
}

/// The choices that what was typed leaves over, the best first: the same word, then words that
/// begin with it, then words that hold it.
fn fitting(choices: &[Choice], edit: &Editing) -> Vec<Choice> {
    let wanted = edit.text.trim().to_lowercase();
    if !edit.typed || wanted.is_empty() {
        return choices.to_vec();
    }
    let rank = |choice: &Choice| {
        let label = choice.label.to_lowercase();
        if label == wanted {
            Some(0)
        } else if label.starts_with(&wanted) {
            Some(1)
        } else {
            label.contains(&wanted).then_some(2)
        }
    };
    let mut ranked: Vec<(u8, &Choice)> = choices
        .iter()
        .filter_map(|choice| Some((rank(choice)?, choice)))
        .collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked
        .into_iter()
        .map(|(_, choice)| choice.clone())
        .collect()
}

fn list(ui: &Ui, grid: &Grid<'_>, state: &mut GridState, out: &mut Outcome) {
    let spot = state.selection.cursor;
    let Some(edit) = &mut state.edit else { return };
    let choices = fitting(&grid.sheet.choices(spot.row, spot.column), edit);
    if choices.is_empty() {
        state.list_rect = None;
        return;
    }
    edit.highlight = edit.highlight.min(choices.len() - 1);
    let highlight = edit.highlight;
    let rect = grid.cell_rect(spot);
    let popup = Popup::new(grid.id.with("list"), ui.ctx().clone(), rect, ui.layer_id())
        .align(RectAlign::BOTTOM_START)
        .layout(Layout::top_down_justified(Align::Min))
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .open(true)
        .accessible_name(grid.name(spot))
        .width(rect.width().max(180.0));
    let shown = popup.show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().max_height(LIST_HEIGHT);
        area.show(ui, |ui| options(ui, &choices, highlight)).inner
    });
    let Some(shown) = shown else { return };
    state.list_rect = Some(shown.response.rect);
    if let Some(picked) = shown.inner.and_then(|at| choices.get(at)) {
        out.changes = vec![Change::text(spot, picked.label.clone())];
        state.finish(out);
        state.holds = true;
    }
}

/// The choices with their headings; the one that was just picked. A choice is picked by the press,
/// because the press takes the keyboard from the field.
fn options(ui: &mut Ui, choices: &[Choice], highlight: usize) -> Option<usize> {
    let mut picked = None;
    let mut group = "";
    for (at, choice) in choices.iter().enumerate() {
        if choice.group != group {
            group = &choice.group;
            ui.add_space(space::TINY);
            label(ui, group);
        }
        let response = ui.selectable_label(at == highlight, &choice.label);
        if at == highlight {
            response.scroll_to_me(None);
        }
        if response.contains_pointer() && ui.input(|i| i.pointer.primary_pressed()) {
            picked = Some(at);
        }
    }
    picked
}

fn menu(ui: &Ui, view: &View<'_>, grid: &Grid<'_>, state: &mut GridState, out: &mut Outcome) {
    let Some(open) = state.menu else { return };
    let spot = state.selection.cursor;
    let mut is_open = true;
    let rect = grid.cell_rect(spot);
    let mut popup = Popup::new(grid.id.with("menu"), ui.ctx().clone(), rect, ui.layer_id())
        .align(RectAlign::BOTTOM_START)
        .layout(Layout::top_down_justified(Align::Min))
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .open_bool(&mut is_open)
        .accessible_name(grid.name(spot))
        .width(200.0);
    if let Some(at) = open.at {
        popup = popup.at_position(at);
    }
    let done = popup.show(|ui| {
        ui.spacing_mut().item_spacing.y = space::TINY / 2.0;
        let mut done = false;
        if kind_under(grid, state) == Kind::Value && !grid.is_locked(spot) {
            done |= states(ui, view, grid, state, out, open.is_new);
            source(ui, view, grid, spot, out);
        }
        done | row_acts(ui, view, grid, state, out)
    });
    let closed = done.is_some_and(|done| done.inner) || !is_open;
    state.menu = (!closed).then_some(super::state::Menu {
        is_new: false,
        ..open
    });
    if closed {
        out.ended = true;
        state.holds = true;
    }
}

/// The states of a value; true when one was chosen.
fn states(
    ui: &mut Ui,
    view: &View<'_>,
    grid: &Grid<'_>,
    state: &GridState,
    out: &mut Outcome,
    is_new: bool,
) -> bool {
    let spot = state.selection.cursor;
    let now = state_named(&grid.sheet.cell(spot.row, spot.column).text).unwrap_or_default();
    label(ui, &view.tr("grid-states"));
    let mut done = false;
    for option in State::ALL {
        let response = ui.selectable_label(option == now, view.tr(option.key()));
        if is_new && option == now {
            response.request_focus();
        }
        if response.clicked() {
            let spots = state
                .selection
                .area()
                .spots()
                .filter(|spot| takes_state(grid, *spot));
            out.changes = spots
                .map(|spot| Change {
                    spot,
                    input: Input::State(option),
                })
                .collect();
            done = true;
        }
    }
    done
}

fn takes_state(grid: &Grid<'_>, spot: Spot) -> bool {
    grid.kind(spot) == Kind::Value
        && !grid.is_locked(spot)
        && grid.shape.holds_cells(spot.row)
        && spot.row < grid.sheet.rows()
}

/// Where the value of one cell comes from.
fn source(ui: &mut Ui, view: &View<'_>, grid: &Grid<'_>, spot: Spot, out: &mut Outcome) {
    let Some(mut text) = grid.sheet.source(spot.row, spot.column) else {
        return;
    };
    ui.add_space(space::TINY);
    let caption = label(ui, &view.tr("grid-source"));
    let field = TextEdit::singleline(&mut text)
        .id_salt("source")
        .font(Size::Field.regular());
    let response = ui.add(field.desired_width(240.0)).labelled_by(caption.id);
    if response.changed() {
        out.typed = Some(Change {
            spot,
            input: Input::Source(text),
        });
    }
}

/// What can be done with rows; true when something was chosen.
fn row_acts(
    ui: &mut Ui,
    view: &View<'_>,
    grid: &Grid<'_>,
    state: &GridState,
    out: &mut Outcome,
) -> bool {
    if !grid.sheet.grows() {
        return false;
    }
    ui.add_space(space::TINY);
    label(ui, &view.tr("grid-rows"));
    let row = state.selection.cursor.row;
    if row < grid.sheet.rows()
        && ui
            .selectable_label(false, view.tr("grid-row-insert"))
            .clicked()
    {
        out.rows = Some(RowAct::InsertAbove(row));
        return true;
    }
    if let Some(act) = actions::delete_rows(grid, state)
        && ui
            .selectable_label(false, view.tr("grid-row-delete"))
            .clicked()
    {
        out.rows = Some(act);
        return true;
    }
    false
}
