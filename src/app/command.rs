//! What a face asks the program to do. Panels collect commands; they are carried out once a frame.

use std::path::PathBuf;

use crate::base::Lang;
use crate::finding::Place;
use crate::plan::edit::Edit;
use crate::programme::DocumentRole;

use super::Step;

/// Something that a face asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Leaves the open plan for the first screen, asking about unsaved changes.
    Home,
    /// Opens a new plan for a programme and kind.
    New {
        /// The id of the programme.
        programme: String,
        /// The id of the kind.
        kind: String,
    },
    /// Opens a worked sample as a new, unsaved plan.
    Sample(String),
    /// Asks for a file and opens it.
    OpenDialog,
    /// Opens a file.
    Open(PathBuf),
    /// Saves to the file of the plan; asks for one when it has none.
    Save,
    /// Asks for a file and saves to it.
    SaveAs,
    /// Changes the plan as one step.
    Edit(Edit, Place),
    /// Changes the plan while a person types.
    Type(Edit, Place),
    /// The person paused: ends the step that is typed.
    Pause,
    /// Takes the newest step back.
    Undo,
    /// Makes the newest undone step again.
    Redo,
    /// Goes to a step.
    Go(Step),
    /// Goes to a place: its step, scrolled to and focused.
    Show(Place),
    /// Puts the keyboard at the beginning of the step.
    Enter,
    /// Shows the guidance of the place.
    Help,
    /// Selects a figure and shows its trace in the right column: a reference such as
    /// `inventory.total@2022`.
    Trace(String),
    /// Selects a figure whose trace the right column shows while it shows traces.
    Select(String),
    /// Asks for a picture and puts it under an id.
    PictureDialog(String),
    /// Asks for a folder and exports documents to it.
    ExportDialog(Vec<DocumentRole>),
    /// Exports documents to a folder.
    Export(Vec<DocumentRole>, PathBuf),
    /// Stops the running export.
    CancelJob,
    /// Opens a folder or file with the system's program.
    Reveal(PathBuf),
    /// Switches the language of the window.
    Language(Lang),
    /// Switches between light and dark.
    Dark(bool),
    /// Sets the zoom of the window in per cent.
    Zoom(u16),
}
