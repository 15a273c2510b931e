//! What a table remembers from frame to frame: never anything of the plan.

use egui::Event;

use super::Outcome;
use crate::app::sheet::{Selection, Spot};

/// What a table remembers from frame to frame.
#[derive(Clone, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each remembers one independent thing that the pointer or the keyboard does"
)]
pub struct GridState {
    /// The cursor and the block that it selects.
    pub(super) selection: Selection,
    /// The cell under the cursor while it is edited.
    pub(super) edit: Option<Editing>,
    /// True while an input method composes.
    pub(super) composing: bool,
    /// Keys that wait for the next frame, because one before them moves the cursor.
    pub(super) deferred: Vec<Event>,
    /// True while the pointer drags a selection.
    pub(super) dragging: bool,
    /// True while the pointer is down on the table or one of its lists: the table keeps the
    /// keyboard, which the press takes from every field.
    pub(super) holds: bool,
    /// True when the cursor is to be scrolled into sight.
    pub(super) reveal: bool,
    /// The open menu of the cell under the cursor.
    pub(super) menu: Option<Menu>,
    /// What was refused, in words.
    pub(super) notice: Option<String>,
    /// Where the open list of choices stands: a press there does not end the edit.
    pub(super) list_rect: Option<egui::Rect>,
    /// A row to which the cursor goes in the next frame.
    pub(super) wanted: Option<usize>,
    epoch: u64,
}

/// A cell that is edited.
#[derive(Clone, Debug, Default)]
pub(super) struct Editing {
    /// What stands in the field.
    pub text: String,
    /// What stood in the cell before.
    pub original: String,
    /// What the plan was last sent.
    pub sent: String,
    /// True when the arrows move the text cursor instead of leaving the cell.
    pub caret: bool,
    /// True once something was typed: the list of choices is narrowed down from then on.
    pub typed: bool,
    /// Which of the choices Enter takes.
    pub highlight: usize,
}

/// An open menu.
#[derive(Clone, Copy, Debug)]
pub(super) struct Menu {
    /// Where it hangs; below the cell when there is no place.
    pub at: Option<egui::Pos2>,
    /// True in its first frame.
    pub is_new: bool,
}

impl GridState {
    /// Says beside the cell under the cursor why something was not done.
    pub fn say(&mut self, notice: String) {
        self.notice = Some(notice);
    }

    /// Says something beside what was said in this frame already.
    pub fn say_too(&mut self, notice: &str) {
        let said = self.notice.get_or_insert_default();
        if !said.is_empty() {
            said.push('\n');
        }
        said.push_str(notice);
    }

    /// Moves the cursor to the first cell of a row and gives it the keyboard: in the next frame,
    /// when the row is there.
    pub const fn ask_for(&mut self, row: usize) {
        self.wanted = Some(row);
    }

    /// The cell under the cursor.
    #[must_use]
    pub const fn cursor(&self) -> Spot {
        self.selection.cursor
    }

    /// The first and the last selected row.
    #[must_use]
    pub fn selected_rows(&self) -> (usize, usize) {
        let area = self.selection.area();
        (area.top, area.bottom)
    }

    /// Drops what is typed when the plan changed under it.
    pub(super) fn follow(&mut self, epoch: u64) {
        if self.epoch != epoch {
            self.epoch = epoch;
            self.edit = None;
            self.notice = None;
        }
    }

    /// Moves the cursor to a cell.
    pub(super) fn go_to(&mut self, spot: Spot, out: &mut Outcome) {
        self.select(Selection::at(spot), out);
    }

    /// Moves the cursor and the block that it selects.
    pub(super) fn select(&mut self, selection: Selection, out: &mut Outcome) {
        self.selection = selection;
        self.reveal = true;
        self.notice = None;
        out.moved = Some(selection.cursor);
    }

    /// Ends the edit; what was typed stays.
    pub(super) fn finish(&mut self, out: &mut Outcome) {
        if self.edit.take().is_some() {
            out.ended = true;
        }
        self.list_rect = None;
    }
}
