//! What a panel gets to work with.

use std::path::PathBuf;

use egui::Response;
use jiff::civil::Date;

use super::theme::Theme;
use crate::app::{Command, Step, Workspace, Written};
use crate::base::Lang;
use crate::finding::{Finding, Place, Severity};
use crate::plan::edit::Edit;
use crate::store::Told;

/// How the export stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Exporting {
    /// Nothing was exported since the plan was opened.
    #[default]
    Idle,
    /// It runs.
    Running {
        /// Steps done.
        done: u32,
        /// Steps in all; 0 while not known.
        of: u32,
    },
    /// The person stopped it.
    Cancelled,
    /// It failed.
    Failed(Told),
    /// The files are written.
    Done {
        /// The folder.
        folder: PathBuf,
        /// The files, and what was noticed on the way.
        written: Written,
    },
}

impl Exporting {
    /// True while it runs.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        matches!(self, Self::Running { .. })
    }
}

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
    pub theme: &'static Theme,
    /// Today, as the shell read it from the clock.
    pub today: Date,
    /// A place to scroll to and focus in this frame.
    pub show: Option<&'a Place>,
    /// The reference of the figure whose trace the right column shows.
    pub traced: Option<&'a str>,
    /// Grows when the plan changed other than by typing (undo, open). Whoever keeps a text beside
    /// the plan keeps it under this number, and drops it when the number moves.
    pub epoch: u64,
    /// True while an export runs.
    pub busy: bool,
    /// How the export stands.
    pub exporting: &'a Exporting,
    /// The place that the person works at: guidance and preview follow it.
    pub place: &'a mut Option<Place>,
    /// What the panel asks for.
    pub commands: &'a mut Vec<Command>,
}

impl View<'_> {
    /// The text of a key in the language of the window.
    #[must_use]
    pub fn tr(&self, key: &str) -> String {
        crate::i18n::tr(self.lang, key)
    }

    /// The name of a step: that of its document as the programme calls it, else the usual one.
    #[must_use]
    pub fn step_name(&self, step: Step) -> String {
        let package = self.workspace.package();
        let mut documents = package.iter();
        match documents.find(|document| Some(document.role) == step.document()) {
            Some(document) => document.called().get(self.lang).to_owned(),
            None => self.tr(step.key()),
        }
    }

    /// The text of a key in the language of the window, filled with arguments.
    #[must_use]
    pub fn tr_with(&self, key: &str, args: &[crate::i18n::TextArg<'_>]) -> String {
        crate::i18n::tr_with(self.lang, key, args)
    }

    /// The findings at a place or below it.
    pub fn findings_at<'b>(&'b self, place: &'b Place) -> impl Iterator<Item = &'b Finding> {
        self.workspace
            .assessment()
            .findings
            .iter()
            .filter(move |finding| finding.place.is_within(place))
    }

    /// The weight of the worst finding at a place or below it, blanks left out.
    #[must_use]
    pub fn worst_at(&self, place: &Place) -> Option<Severity> {
        let faults = self.findings_at(place).filter(|finding| !finding.is_gap());
        faults.map(|finding| finding.severity).min()
    }

    /// Ties an input to its place: takes the keyboard and scrolls into sight when the place is to be
    /// shown, tells the right column where the person works, and ends the typed step on leaving.
    pub fn visit(&mut self, response: &Response, place: &Place) {
        if self.show == Some(place) {
            response.request_focus();
            response.scroll_to_me(Some(egui::Align::Center));
        }
        if response.has_focus() && self.place.as_ref() != Some(place) {
            *self.place = Some(place.clone());
        }
        if response.lost_focus() {
            self.commands.push(Command::Pause);
        }
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
