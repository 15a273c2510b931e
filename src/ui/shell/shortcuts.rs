//! Keys that ask for a command wherever the keyboard is.
//!
//! They are taken before any widget sees them: a text field has an undo of its own that knows
//! nothing of the plan, and would bring back a text that was replaced from outside.

use std::path::{Path, PathBuf};

use egui::{Context, Event, Id, ImeEvent, Key, KeyboardShortcut, Modifiers};

use crate::app::{Command, Step};
use crate::store::EXTENSION;

const SHIFT_COMMAND: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// A key with what it asks for. Longer combinations stand first: `Ctrl+Z` would also take
/// `Ctrl+Shift+Z`.
const KEYS: [(Modifiers, Key, Action); 15] = [
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
    (Modifiers::COMMAND, Key::PageDown, Action::NextStep),
    (Modifiers::COMMAND, Key::PageUp, Action::PreviousStep),
    (Modifiers::NONE, Key::F1, Action::Help),
    (Modifiers::NONE, Key::F6, Action::Enter),
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
    NextStep,
    PreviousStep,
    Help,
    Enter,
}

/// Takes the keys of this frame. None count while a question waits for its answer, nor while
/// characters are composed: their keys belong to the input method. A file that is dropped on the
/// window is opened. `step` is the step at hand while a plan is open.
pub fn collect(ctx: &Context, asking: bool, step: Option<Step>) -> Vec<Command> {
    if composing(ctx) || asking {
        return Vec::new();
    }
    let mut commands: Vec<Command> = dropped(ctx).map(Command::Open).into_iter().collect();
    for (modifiers, key, action) in KEYS {
        let shortcut = KeyboardShortcut::new(modifiers, key);
        if ctx.input_mut(|input| input.consume_shortcut(&shortcut)) {
            commands.extend(asked(action, ctx.zoom_factor(), step));
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

fn asked(action: Action, zoom: f32, step: Option<Step>) -> Vec<Command> {
    let enter = |step: Option<Step>| {
        let go = step.map(|step| [Command::Go(step), Command::Enter]);
        go.into_iter().flatten().collect()
    };
    match action {
        Action::NextStep => enter(step.and_then(Step::next)),
        Action::PreviousStep => enter(step.and_then(Step::previous)),
        Action::New => vec![Command::Home],
        Action::Open => vec![Command::OpenDialog],
        Action::Save => vec![Command::Save],
        Action::SaveAs => vec![Command::SaveAs],
        Action::Undo => vec![Command::Undo],
        Action::Redo => vec![Command::Redo],
        Action::Help => vec![Command::Help],
        Action::Enter => vec![Command::Enter],
        Action::ZoomIn => vec![Command::Zoom(zoomed(zoom, true))],
        Action::ZoomOut => vec![Command::Zoom(zoomed(zoom, false))],
        Action::ZoomReset => vec![Command::Zoom(100)],
    }
}

/// The next zoom on offer.
fn zoomed(zoom: f32, larger: bool) -> u16 {
    let is_now = |known: &u16| (f32::from(*known) / 100.0 - zoom).abs() < 0.005;
    let now = super::ZOOMS.into_iter().find(is_now).unwrap_or(100);
    let mut zooms = super::ZOOMS.into_iter();
    let next = if larger {
        zooms.find(|known| *known > now)
    } else {
        zooms.rev().find(|known| *known < now)
    };
    next.unwrap_or(now)
}

/// The keys with what they do, as translation keys, for whoever asks what there is.
pub const LISTED: [(&str, &str); 10] = [
    ("F1", "key-help"),
    ("F6", "key-enter"),
    ("Ctrl+PgDn", "key-next-step"),
    ("Ctrl+PgUp", "key-previous-step"),
    ("Ctrl+S", "key-save"),
    ("Ctrl+Z", "key-undo"),
    ("Ctrl+Y", "key-redo"),
    ("Ctrl+D", "key-insert"),
    ("F2", "key-edit-cell"),
    ("Alt+↓", "key-cell-menu"),
];
