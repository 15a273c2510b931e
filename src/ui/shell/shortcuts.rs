//! Keys that ask for a command wherever the keyboard is.
//!
//! They are taken before any widget sees them: a text field has an undo of its own that knows
//! nothing of the plan, and would bring back a text that was replaced from outside.

use egui::{Context, Event, ImeEvent, Key, KeyboardShortcut, Modifiers};

use crate::app::Command;

const SHIFT_COMMAND: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// A key with what it asks for. Longer combinations stand first: `Ctrl+Z` would also take
/// `Ctrl+Shift+Z`.
const KEYS: [(Modifiers, Key, Action); 11] = [
    (SHIFT_COMMAND, Key::S, Action::SaveAs),
    (SHIFT_COMMAND, Key::Z, Action::Redo),
    (Modifiers::COMMAND, Key::Z, Action::Undo),
    (Modifiers::COMMAND, Key::Y, Action::Redo),
    (Modifiers::COMMAND, Key::S, Action::Save),
    (Modifiers::COMMAND, Key::O, Action::Open),
    (Modifiers::COMMAND, Key::N, Action::New),
    (Modifiers::COMMAND, Key::Plus, Action::ZoomIn),
    (Modifiers::COMMAND, Key::Equals, Action::ZoomIn),
    (Modifiers::COMMAND, Key::Minus, Action::ZoomOut),
    (Modifiers::COMMAND, Key::Num0, Action::ZoomReset),
];

/// What a key asks for.
#[derive(Clone, Copy)]
enum Action {
    New,
    Open,
    Save,
    SaveAs,
    Undo,
    Redo,
    ZoomIn,
    ZoomOut,
    ZoomReset,
}

/// Takes the keys of this frame. None count while a question waits for its answer, nor while
/// characters are composed: their keys belong to the input method.
pub fn collect(ctx: &Context, asking: bool) -> Vec<Command> {
    if composing(ctx) {
        return Vec::new();
    }
    let mut commands = Vec::new();
    for (modifiers, key, action) in KEYS {
        let shortcut = KeyboardShortcut::new(modifiers, key);
        if ctx.input_mut(|input| input.consume_shortcut(&shortcut)) && !asking {
            commands.push(command(action, ctx.zoom_factor()));
        }
    }
    commands
}

fn composing(ctx: &Context) -> bool {
    ctx.input(|input| {
        input.events.iter().any(|event| match event {
            Event::Ime(ImeEvent::Preedit { text, .. }) => !text.is_empty(),
            Event::Ime(ImeEvent::Commit(_)) => true,
            _ => false,
        })
    })
}

fn command(action: Action, zoom: f32) -> Command {
    let next = |wanted: fn(u16, u16) -> bool, mut zooms: Vec<u16>, from_end: bool| {
        if from_end {
            zooms.reverse();
        }
        let now = super::ZOOMS
            .into_iter()
            .find(|known| (f32::from(*known) / 100.0 - zoom).abs() < 0.005)
            .unwrap_or(100);
        zooms
            .into_iter()
            .find(|known| wanted(*known, now))
            .unwrap_or(now)
    };
    match action {
        Action::New => Command::Home,
        Action::Open => Command::OpenDialog,
        Action::Save => Command::Save,
        Action::SaveAs => Command::SaveAs,
        Action::Undo => Command::Undo,
        Action::Redo => Command::Redo,
        Action::ZoomIn => {
            Command::Zoom(next(|known, now| known > now, super::ZOOMS.to_vec(), false))
        }
        Action::ZoomOut => {
            Command::Zoom(next(|known, now| known < now, super::ZOOMS.to_vec(), true))
        }
        Action::ZoomReset => Command::Zoom(100),
    }
}
