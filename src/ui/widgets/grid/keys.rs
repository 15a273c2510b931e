//! The keyboard of a table.
//!
//! One key that means something to the table is taken per frame, and only when nothing that is
//! typed stands before it; what follows waits for the next frame. So keys act in the order in which
//! they were pressed even when a slow machine delivers several of them at once.

use egui::{Event, ImeEvent, Key, Modifiers, Ui};

use super::layout::Grid;
use super::state::GridState;
use super::{Kind, Outcome, actions, editor};
use crate::app::sheet::Motion;
use crate::ui::View;

/// How many rows a page key moves over.
const PAGE: usize = 12;

/// What a key asks of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Intent {
    Move(Motion),
    Stretch(Motion),
    SelectAll,
    Edit,
    Cancel,
    Erase,
    Copy,
    Cut,
    Paste(String),
    Menu,
    Highlight(isize),
    DeleteRows,
    Refuse,
}

/// What the keys of a frame find.
#[derive(Clone, Copy)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says one independent thing about the cell under the cursor"
)]
struct Mode {
    editing: bool,
    caret: bool,
    choice: bool,
    locked: bool,
}

/// Does what the keys of this frame ask for.
pub(super) fn act(
    ui: &Ui,
    view: &View<'_>,
    grid: &Grid<'_>,
    state: &mut GridState,
    out: &mut Outcome,
) {
    let has_focus = ui.memory(|memory| memory.has_focus(grid.editor_id()));
    if !has_focus {
        state.deferred.clear();
        state.composing = false;
        let held = state.list_rect.is_some_and(|rect| {
            ui.input(|i| i.pointer.interact_pos())
                .is_some_and(|at| rect.contains(at))
        });
        if held {
            ui.memory_mut(|memory| memory.request_focus(grid.editor_id()));
        } else {
            editor::leave(grid, state, out);
        }
        return;
    }
    if state.menu.is_some() {
        return;
    }
    let kind = grid.kind(state.selection.cursor);
    let mode = Mode {
        editing: state.edit.is_some(),
        caret: state.edit.as_ref().is_some_and(|edit| edit.caret),
        choice: kind == Kind::Choice,
        locked: grid.is_locked(state.selection.cursor),
    };
    if let Some(intent) = take(ui, state, mode) {
        actions::perform(ui, view, grid, state, out, intent);
    }
    if !state.deferred.is_empty() {
        ui.ctx().request_repaint();
    }
}

/// The intent that comes before anything typed.
fn take(ui: &Ui, state: &mut GridState, mut mode: Mode) -> Option<Intent> {
    let waiting = std::mem::take(&mut state.deferred);
    ui.input_mut(|input| {
        let events = &mut input.events;
        events.splice(0..0, waiting);
        let mut is_typed = false;
        let found = events.iter().enumerate().find_map(|(at, event)| {
            if let Event::Ime(ime) = event {
                follow(&mut state.composing, ime);
            }
            let intent = if state.composing {
                None
            } else {
                intent(event, mode)
            };
            if intent.is_none() && matches!(event, Event::Text(_) | Event::Ime(_)) {
                is_typed = true;
                mode.editing = true;
            }
            intent.map(|intent| (at, intent))
        });
        let (at, intent) = found?;
        let rest = events.split_off(at);
        let (mut later, now): (Vec<_>, Vec<_>) = rest.into_iter().partition(waits);
        events.extend(now);
        if is_typed {
            state.deferred = later;
            return None;
        }
        if !later.is_empty() {
            later.remove(0);
        }
        state.deferred = later;
        Some(intent)
    })
}

const fn follow(composing: &mut bool, event: &ImeEvent) {
    match event {
        ImeEvent::Preedit { text, .. } => *composing = !text.is_empty(),
        ImeEvent::Commit(_) => *composing = false,
        _ => {}
    }
}

/// True for what is typed: it can wait for the next frame. Shortcuts of the window cannot, because
/// the shell has seen them already.
fn waits(event: &Event) -> bool {
    match event {
        Event::Key {
            pressed,
            modifiers,
            key,
            ..
        } => *pressed && (!modifiers.command || *key == Key::A || is_arrow(*key)),
        Event::Text(_) | Event::Ime(_) | Event::Copy | Event::Cut | Event::Paste(_) => true,
        _ => false,
    }
}

const fn is_arrow(key: Key) -> bool {
    matches!(
        key,
        Key::ArrowUp | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight | Key::Home | Key::End
    )
}

fn intent(event: &Event, mode: Mode) -> Option<Intent> {
    match event {
        Event::Copy if !mode.editing => Some(Intent::Copy),
        Event::Cut if !mode.editing => Some(Intent::Cut),
        Event::Paste(text) if !mode.editing => Some(Intent::Paste(text.clone())),
        Event::Text(_) | Event::Ime(ImeEvent::Commit(_)) if mode.locked => Some(Intent::Refuse),
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } if mode.editing => while_editing(*key, *modifiers, mode),
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } => while_ready(*key, *modifiers),
        _ => None,
    }
}

fn while_editing(key: Key, modifiers: Modifiers, mode: Mode) -> Option<Intent> {
    if modifiers.command || modifiers.alt {
        return None;
    }
    let motion = match key {
        Key::Escape => return Some(Intent::Cancel),
        Key::Enter if modifiers.shift => Motion::ReturnBack,
        Key::Enter => Motion::Return,
        Key::Tab if modifiers.shift => Motion::Previous,
        Key::Tab => Motion::Next,
        Key::ArrowUp if mode.choice => return Some(Intent::Highlight(-1)),
        Key::ArrowDown if mode.choice => return Some(Intent::Highlight(1)),
        Key::ArrowUp => Motion::Up,
        Key::ArrowDown => Motion::Down,
        Key::ArrowLeft if !mode.caret && !modifiers.shift => Motion::Left,
        Key::ArrowRight if !mode.caret && !modifiers.shift => Motion::Right,
        _ => return None,
    };
    Some(Intent::Move(motion))
}

fn while_ready(key: Key, modifiers: Modifiers) -> Option<Intent> {
    let far = modifiers.command;
    let motion = match key {
        Key::ArrowDown if modifiers.alt => return Some(Intent::Menu),
        Key::F10 if modifiers.shift => return Some(Intent::Menu),
        Key::F2 => return Some(Intent::Edit),
        Key::Escape => return Some(Intent::Cancel),
        Key::Delete if far => return Some(Intent::DeleteRows),
        Key::Delete | Key::Backspace => return Some(Intent::Erase),
        Key::A if far => return Some(Intent::SelectAll),
        Key::Enter => {
            return Some(Intent::Move(if modifiers.shift {
                Motion::ReturnBack
            } else {
                Motion::Return
            }));
        }
        Key::Tab => {
            return Some(Intent::Move(if modifiers.shift {
                Motion::Previous
            } else {
                Motion::Next
            }));
        }
        Key::ArrowUp if far => Motion::PageUp(usize::MAX),
        Key::ArrowDown if far => Motion::PageDown(usize::MAX),
        Key::ArrowLeft if far => Motion::RowStart,
        Key::ArrowRight if far => Motion::RowEnd,
        Key::ArrowUp => Motion::Up,
        Key::ArrowDown => Motion::Down,
        Key::ArrowLeft => Motion::Left,
        Key::ArrowRight => Motion::Right,
        Key::Home if far => Motion::Top,
        Key::End if far => Motion::Bottom,
        Key::Home => Motion::RowStart,
        Key::End => Motion::RowEnd,
        Key::PageUp => Motion::PageUp(PAGE),
        Key::PageDown => Motion::PageDown(PAGE),
        _ => return None,
    };
    Some(if modifiers.shift {
        Intent::Stretch(motion)
    } else {
        Intent::Move(motion)
    })
}
