//! What a panel gets to work with.

use jiff::civil::Date;

use super::theme::Theme;
use crate::app::{Command, Workspace};
use crate::base::Lang;
use crate::finding::{Finding, Place};
use crate::plan::edit::Edit;

/// What a panel may read, and the commands that it collects.
///
/// A panel is a function of this view and of its own interface state; whatever it wants changed it
/// asks for by a command, carried out after the frame.
pub struct View<'a> {
    /// The open plan.
    pub workspace: &'a Workspace,
    /// The language of the window.
    pub lang: Lang,
    /// Colours and sizes.
    pub theme: &'a Theme,
    /// Today, as the shell read it from the clock.
    pub today: Date,
    /// A place to scroll to and focus in this frame.
    pub show: Option<Place>,
    /// Grows when the plan changed other than by typing (undo, open): typed buffers are dropped.
    pub epoch: u64,
    /// What the panel asks for.
    pub commands: &'a mut Vec<Command>,
}

impl View<'_> {
    /// The text of a key in the language of the window.
    #[must_use]
    pub fn tr(&self, key: &str) -> String {
        crate::i18n::tr(self.lang, key)
    }

    /// The findings at a place or below it.
    pub fn findings_at<'b>(&'b self, place: &'b Place) -> impl Iterator<Item = &'b Finding> {
        self.workspace.assessment().findings.iter().filter(move |finding| finding.place.is_within(place))
    }

    /// Asks for a change while a person types.
    pub fn typed(&mut self, edit: Edit, place: Place) {
        self.commands.push(Command::Type(edit, place));
    }

    /// Asks for a change as one step.
    pub fn edit(&mut self, edit: Edit, place: Place) {
        self.commands.push(Command::Edit(edit, place));
    }
}
