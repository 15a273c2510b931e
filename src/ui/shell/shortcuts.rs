//! Keys that ask for a command wherever the keyboard is.
//!
//! They are taken before any widget sees them: a text field has an undo of its own that knows
//! nothing of the plan, and would bring back a text that was replaced from outside.

use std::path::{Path, PathBuf};

use egui::{Context, Event, Id, ImeEvent, Key, KeyboardShortcut, Modifiers};

use crate::app::Command;
use crate::store::EXTENSION;

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
/// characters are composed: their keys belong to the input method. A file that is dropped on the
/// window is opened.
pub fn collect(ctx: &Context, asking: bool) -> Vec<Command> {
    if composing(ctx) || asking {
        return Vec::new();
    }
    let mut commands: Vec<Command> = dropped(ctx).map(Command::Open).into_iter().collect();
    for (modifiers, key, action) in KEYS {
        let shortcut = KeyboardShortcut::new(modifiers, key);
        if ctx.input_mut(|input| input.consume_shortcut(&shortcut)) {
            commands.push(command(action, ctx.zoom_factor()));
        }
    }
    commands
}

/// The plan among the files that were dropped.
fn dropped(ctx: &Context) -> Option<PathBuf> {
    let is_plan = |path: &Path| path.extension().is_some_and(|end| end == EXTENSION);
    ctx.input(|input| {
        let mut paths = input.raw.dropped_files.iter().map(|file| file.path());
        paths.find(|path| is_plan(path)).map(Path::to_owned)
    })
}

/// True from the first character that the input method shows until it commits or gives up.
fn composing(ctx: &Context) -> bool {
    let id = Id::unique("composing");
    let before: bool = ctx.data(|data| data.get_temp(id)).unwrap_or_default();
    let now = ctx.input(|input| {
        input.events.iter().fold(before, |now, event| match event {
            Event::Ime(ImeEvent::Preedit { text, .. }) => !text.is_empty(),
            Event::Ime(ImeEvent::Commit(_)) => false,
            _ => now,
        })
    });
    ctx.data_mut(|data| data.insert_temp(id, now));
    // The key that commits belongs to the input method as well.
    before || now
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
