//! The open plan with everything that follows from it.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::export::Written;
use super::history::History;
use super::library;
use super::step::Step;
use super::undrawn::undrawn;
use crate::account::{Factors, factors};
use crate::assess::{Assessment, assess};
use crate::finding::{Place, Severity};
use crate::pathway::OtherCount;
use crate::plan::Plan;
use crate::plan::edit::Edit;
use crate::programme::{DocumentTemplate, Kind, Programme};
use crate::store::{Expect, Stamp};

/// The file of a plan as it was last read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Where it is.
    pub path: PathBuf,
    /// What it held.
    pub stamp: Stamp,
}

/// The open plan. It alone owns the plan: faces read it and send edits.
///
/// Invariant: `programme` is the one that the plan names, as long as it names one that is known;
/// `assessment` always belongs to the plan as it stands under it, and so does `other_count` once it is
/// calculated.
#[derive(Clone, Debug)]
pub struct Workspace {
    plan: Plan,
    programme: &'static Programme,
    /// The programmes that the plan was under since it was opened: undo finds them again even when
    /// their templates have gone from the disk.
    known: Vec<&'static Programme>,
    /// The programme and version that the plan named last.
    named: (String, u32),
    assessment: Assessment,
    other_count: OnceLock<OtherCount>,
    history: History,
    origin: Option<Origin>,
    revision: u64,
    /// The revision that the file holds; that of the beginning for a plan without a file, so that
    /// a new plan in which nothing was typed asks for no saving.
    saved_revision: u64,
    exported_revision: Option<u64>,
}

impl Workspace {
    /// Opens a plan under its programme. `origin` is where it was read from; a new plan has none.
    #[must_use]
    pub fn new(plan: Plan, programme: &'static Programme, origin: Option<Origin>) -> Self {
        let assessment = assessed(&plan, programme);
        let named = (plan.head.programme.clone(), plan.head.version);
        Self {
            plan,
            named,
            programme,
            known: vec![programme],
            assessment,
            other_count: OnceLock::new(),
            history: History::default(),
            origin,
            revision: 0,
            saved_revision: 0,
            exported_revision: None,
        }
    }

    /// The plan.
    #[must_use]
    pub const fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The programme of the plan. An edit that moves the plan to another one switches it, and so do
    /// undo and redo of that edit.
    #[must_use]
    pub const fn programme(&self) -> &'static Programme {
        self.programme
    }

    /// The kind of applicant; `None` when the plan names one that the programme does not have.
    #[must_use]
    pub fn kind(&self) -> Option<&'static Kind> {
        self.programme.kind(&self.plan.head.kind)
    }

    /// The documents that the plan works on in its phase, in the order of the package.
    #[must_use]
    pub fn package(&self) -> Vec<&'static DocumentTemplate> {
        let head = &self.plan.head;
        self.programme.package(&head.kind, head.phase)
    }

    /// True when the work has a step: that of a document only where the package has the document.
    #[must_use]
    pub fn has_step(&self, step: Step) -> bool {
        step.document()
            .is_none_or(|role| self.package().iter().any(|document| document.role == role))
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

    /// The pathway on the other count of gases, calculated when it is first asked for.
    pub fn other_count(&self) -> &OtherCount {
        self.other_count
            .get_or_init(|| self.assessment.other_count(&self.plan, self.factors()))
    }

    /// Counts the changes of the plan, undo included: a key for everything derived from it.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Where the plan is saved; `None` for a new one.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        self.origin.as_ref().map(|origin| origin.path.as_path())
    }

    /// What a saving to a path may find there: the plan's own file as it was left, and at any
    /// other path whatever the person agreed to replace.
    #[must_use]
    pub fn expect_at(&self, path: &Path) -> Expect {
        match &self.origin {
            Some(origin) if origin.path == path => Expect::Unchanged(origin.stamp),
            Some(_) | None => Expect::Anything,
        }
    }

    /// True when the plan holds changes that its file does not.
    #[must_use]
    pub const fn is_changed(&self) -> bool {
        self.saved_revision != self.revision
    }

    /// Notes that a revision of the plan was saved to a file. Changes made meanwhile stay unsaved.
    pub fn saved(&mut self, origin: Origin, revision: u64) {
        self.origin = Some(origin);
        self.saved_revision = revision;
    }

    /// Notes that the plan was exported. A draft does not count, nor a part of the package.
    pub const fn exported(&mut self, written: &Written) {
        if written.is_whole && !written.is_draft {
            self.exported_revision = Some(written.revision);
        }
    }

    /// The revision that was exported last, whole and without errors.
    #[must_use]
    pub const fn exported_revision(&self) -> Option<u64> {
        self.exported_revision
    }

    /// True when the plan cannot be handed in as it stands: what is exported is a draft.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.assessment
            .findings
            .iter()
            .any(|finding| finding.severity == Severity::Error)
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
        self.follow_programme();
        self.assessment = assessed(&self.plan, self.programme);
        self.other_count = OnceLock::new();
    }

    /// Switches to the programme and version that the plan names when it names another; stays where it
    /// names none that is known.
    fn follow_programme(&mut self) {
        let head = &self.plan.head;
        if self.named == (head.programme.clone(), head.version) {
            return;
        }
        self.named = (head.programme.clone(), head.version);
        let (id, version) = &self.named;
        let mut known = self.known.iter().copied();
        let same = known.find(|one| one.id == *id && one.version == *version);
        let found = same
            .or_else(|| library::programme(id, self.file()))
            .or_else(|| self.known.iter().copied().find(|one| one.id == *id));
        let Some(programme) = found else { return };
        if !self.known.iter().any(|one| std::ptr::eq(*one, programme)) {
            self.known.push(programme);
        }
        self.programme = programme;
    }
}

/// The assessment of a plan, with what only the faces of the print can tell.
fn assessed(plan: &Plan, programme: &Programme) -> Assessment {
    let mut assessment = assess(plan, programme, factors());
    let findings = &mut assessment.findings;
    // Behind the others of the same weight, which stand in the order of the work.
    let at = findings.partition_point(|finding| finding.severity <= Severity::Warning);
    findings.splice(at..at, undrawn(plan));
    assessment
}
