//! The open plan with everything that follows from it.

use std::path::{Path, PathBuf};

use super::history::History;
use crate::account::{Factors, factors};
use crate::assess::{Assessment, assess};
use crate::finding::Place;
use crate::plan::Plan;
use crate::plan::edit::Edit;
use crate::programme::{Kind, Programme};

/// The open plan. It alone owns the plan: faces read it and send edits.
///
/// Invariant: `assessment` always belongs to the plan as it stands.
#[derive(Clone, Debug)]
pub struct Workspace {
    plan: Plan,
    programme: &'static Programme,
    assessment: Assessment,
    history: History,
    file: Option<PathBuf>,
    revision: u64,
    saved_revision: Option<u64>,
}

impl Workspace {
    /// Opens a plan under its programme. `file` is where it was read from; a new plan has none.
    #[must_use]
    pub fn new(plan: Plan, programme: &'static Programme, file: Option<PathBuf>) -> Self {
        let assessment = assess(&plan, programme, factors());
        let saved_revision = file.is_some().then_some(0);
        Self { plan, programme, assessment, history: History::default(), file, revision: 0, saved_revision }
    }

    /// The plan.
    #[must_use]
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The programme of the plan.
    #[must_use]
    pub const fn programme(&self) -> &'static Programme {
        self.programme
    }

    /// The kind of applicant; `None` when the plan names one that the programme does not have.
    #[must_use]
    pub fn kind(&self) -> Option<&'static Kind> {
        self.programme.kind(&self.plan.head.kind)
    }

    /// The factor tables.
    #[must_use]
    pub fn factors(&self) -> &'static Factors {
        factors()
    }

    /// What follows from the plan.
    #[must_use]
    pub const fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// Counts the changes of the plan, undo included: a key for everything derived from it.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Where the plan is saved; `None` for a new one.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// True when the plan differs from its file.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.saved_revision != Some(self.revision)
    }

    /// Notes that a revision of the plan was saved to a file. Changes made meanwhile stay unsaved.
    pub fn saved(&mut self, file: PathBuf, revision: u64) {
        self.file = Some(file);
        self.saved_revision = Some(revision);
    }

    /// Changes the plan as one step of its own.
    pub fn edit(&mut self, edit: Edit, place: Place) {
        self.history.apply(&mut self.plan, edit, place, false);
        self.changed();
    }

    /// Changes the plan while a person types: changes at one place form one step until
    /// [`Self::pause`].
    pub fn type_edit(&mut self, edit: Edit, place: Place) {
        self.history.apply(&mut self.plan, edit, place, true);
        self.changed();
    }

    /// Ends the step that a person is typing: the field lost focus, or nothing came for a second.
    pub const fn pause(&mut self) {
        self.history.close();
    }

    /// Takes the newest step back; the place where it was made.
    pub fn undo(&mut self) -> Option<Place> {
        let place = self.history.undo(&mut self.plan);
        self.after(place)
    }

    /// Makes the newest undone step again; the place where it was made.
    pub fn redo(&mut self) -> Option<Place> {
        let place = self.history.redo(&mut self.plan);
        self.after(place)
    }

    /// True when something can be taken back.
    #[must_use]
    pub const fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// True when something can be made again.
    #[must_use]
    pub const fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    fn after(&mut self, place: Option<Place>) -> Option<Place> {
        if place.is_some() {
            self.changed();
        }
        place
    }

    fn changed(&mut self) {
        self.revision += 1;
        self.assessment = assess(&self.plan, self.programme, factors());
    }
}
