//! How far each step is: what it asks for, and how much of that is there.

use std::collections::BTreeSet;

use super::{Step, StepState};
use crate::app::Workspace;
use crate::base::{Completeness, Datum, Figure, Number, Reading, Sector, Year};
use crate::finding::Severity;
use crate::plan::{BaselineMethod, DriverKind, Measure, Needed, Plan, Takes};
use crate::programme::{DocumentRole, FieldKind, Kind};
use crate::verdict::{Judgement, Undecided};

/// How far a step is. `is_wrong` says that something typed there is wrong, not merely absent.
pub(super) fn state(workspace: &Workspace, step: Step, is_wrong: bool) -> StepState {
    let Some(kind) = workspace.kind() else {
        return if step == Step::Programme {
            StepState::Blocked
        } else {
            StepState::NotStarted
        };
    };
    match step {
        Step::Programme => StepState::Done,
        Step::Eligibility => eligibility(workspace),
        Step::Basics => basics(workspace.plan()).state(is_wrong),
        Step::Activity => activity(workspace.plan()).state(is_wrong),
        Step::Inventory => inventory(workspace),
        Step::Indicators => indicators(workspace, is_wrong),
        Step::Pathway => pathway(workspace, is_wrong),
        Step::Plan | Step::Report | Step::Form | Step::Request | Step::Assessment => {
            let role = step.document();
            let tally = role.map(|role| document(workspace, kind, role));
            tally.unwrap_or_default().state(is_wrong)
        }
        Step::Check => check(workspace),
        Step::Export => export(workspace),
    }
}

/// What a step asks for, by how it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tally {
    /// Entered, or said to be rightly absent.
    filled: usize,
    /// Blank.
    open: usize,
    /// Said to be awaited from others, or not estimated yet.
    awaited: usize,
}

impl Tally {
    fn note(&mut self, is_filled: bool) {
        if is_filled {
            self.filled += 1;
        } else {
            self.open += 1;
        }
    }

    fn text(&mut self, text: &str) {
        self.note(!text.trim().is_empty());
    }

    fn number(&mut self, number: &Number) {
        self.note(!number.is_blank());
    }

    /// Counts the value of one year; a year without a line is a blank.
    fn year(&mut self, values: &[Datum], year: Year) {
        match values
            .iter()
            .find(|datum| datum.year == year)
            .map(Datum::reading)
        {
            Some(Reading::Value(_) | Reading::Nothing(_) | Reading::Wrong(_)) => self.filled += 1,
            Some(Reading::Missing(crate::base::State::Given)) | None => self.open += 1,
            Some(Reading::Missing(_)) => self.awaited += 1,
        }
    }

    const fn add(&mut self, other: Self) {
        self.filled += other.filled;
        self.open += other.open;
        self.awaited += other.awaited;
    }

    const fn is_started(self) -> bool {
        self.filled + self.awaited > 0
    }

    const fn state(self, is_wrong: bool) -> StepState {
        if !self.is_started() {
            StepState::NotStarted
        } else if is_wrong {
            StepState::Blocked
        } else if self.open > 0 {
            StepState::UnderWay
        } else if self.awaited > 0 {
            StepState::Waiting
        } else {
            StepState::Done
        }
    }
}

/// Conditions that the applicant answered, or the data did.
fn eligibility(workspace: &Workspace) -> StepState {
    let verdict = &workspace.assessment().verdict;
    let mut tally = Tally::default();
    for result in &verdict.conditions {
        tally.note(result.judgement != Judgement::Undecided);
    }
    tally.state(verdict.eligibility == Judgement::NotMet)
}

/// What is prefilled in a new plan (province, years, units) is not counted.
fn basics(plan: &Plan) -> Tally {
    let mut tally = Tally::default();
    let (applicant, boundary) = (&plan.applicant, &plan.boundary);
    for text in [
        &applicant.name,
        &applicant.place,
        &applicant.department,
        &applicant.contact,
        &applicant.telephone,
    ] {
        tally.text(text);
    }
    for side in [
        &boundary.east,
        &boundary.south,
        &boundary.west,
        &boundary.north,
    ] {
        tally.text(side);
    }
    tally.number(&boundary.area);
    for series in &plan.economy {
        // Growth leads from one year to the next: that of the first year leads into no year of the plan.
        let skip = usize::from(series.item.is_growth());
        for year in plan.years.inventory_years().into_iter().skip(skip) {
            tally.year(&series.values, year);
        }
    }
    tally
}

fn activity(plan: &Plan) -> Tally {
    let mut tally = Tally::default();
    for activity in &plan.activities {
        for year in plan.years.inventory_years() {
            tally.year(&activity.values, year);
        }
    }
    tally
}

/// How far the lines of a sector are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SectorProgress {
    /// How many lines it has.
    pub lines: usize,
    /// How many of them are filled in: with a value in every year, or the word for why there is none.
    pub filled: usize,
    /// How far it is as a whole.
    pub state: StepState,
}

/// How far the lines of each sector are, in the order of [`Sector::ALL`].
#[must_use]
pub fn sector_progress(workspace: &Workspace) -> Vec<(Sector, SectorProgress)> {
    let plan = workspace.plan();
    let years = plan.years.inventory_years();
    let faults = workspace.assessment().findings.iter();
    let wrong: BTreeSet<&str> = faults
        .filter(|finding| finding.severity == Severity::Error && !finding.is_gap())
        .filter_map(|finding| finding.place.0.strip_prefix("activity/"))
        .filter_map(|rest| rest.split('/').next())
        .collect();
    let of = |sector: Sector| {
        let (mut all, mut lines, mut filled) = (Tally::default(), 0, 0);
        let mut is_wrong = false;
        for line in plan.activities.iter().filter(|line| line.sector == sector) {
            let mut tally = Tally::default();
            for year in &years {
                tally.year(&line.values, *year);
            }
            lines += 1;
            filled += usize::from(tally.open + tally.awaited == 0);
            is_wrong |= wrong.contains(line.id.as_str());
            all.add(tally);
        }
        let state = all.state(is_wrong);
        let progress = SectorProgress {
            lines,
            filled,
            state,
        };
        (sector, progress)
    };
    Sector::ALL.map(of).to_vec()
}

/// The inventory follows from the activity data: it waits for them, or it is done.
fn inventory(workspace: &Workspace) -> StepState {
    let totals = &workspace.assessment().inventory.totals;
    let worst = totals.iter().map(|totals| totals.total.completeness).max();
    if !activity(workspace.plan()).is_started() {
        return StepState::NotStarted;
    }
    match worst {
        None => StepState::NotStarted,
        Some(Completeness::Complete) => StepState::Done,
        Some(Completeness::Incomplete) => StepState::Waiting,
        Some(Completeness::Failed) => StepState::Blocked,
    }
}

fn indicators(workspace: &Workspace, is_wrong: bool) -> StepState {
    let verdict = &workspace.assessment().verdict;
    let mut tally = Tally::default();
    for result in &verdict.indicators {
        match result.why {
            None => tally.filled += 1,
            // Nothing to type here: the figure waits for the data of an earlier step.
            Some(Undecided::IncompleteFigure | Undecided::NoClass) => tally.awaited += 1,
            Some(
                Undecided::NoValue
                | Undecided::WrongValue
                | Undecided::NoTarget
                | Undecided::NoReason
                | Undecided::NoWaiver
                | Undecided::OutOfClasses
                | Undecided::NoEarlierValue,
            ) => {
                tally.open += 1;
            }
        }
    }
    if workspace.plan().indicators.is_empty() {
        return StepState::NotStarted;
    }
    tally.state(is_wrong || (tally.open == 0 && verdict.acceptance == Judgement::NotMet))
}

fn pathway(workspace: &Workspace, is_wrong: bool) -> StepState {
    let plan = workspace.plan();
    let mut tally = Tally::default();
    for sector in &plan.baseline.sectors {
        match sector.method {
            BaselineMethod::Growth => {
                tally.number(&sector.activity_growth);
                tally.number(&sector.intensity_growth);
            }
            BaselineMethod::Typed => tally.note(!sector.values.is_empty()),
        }
    }
    for measure in &plan.measures {
        tally.text(&measure.name);
        tally.number(&measure.start);
        effect(measure, &mut tally);
    }
    if plan.measures.is_empty() {
        tally.open += 1;
    }
    let target = workspace
        .assessment()
        .pathway
        .target
        .and_then(|year| workspace.assessment().pathway.of(year));
    let is_complete = |figure: Figure| figure.completeness == Completeness::Complete;
    match tally.state(is_wrong) {
        // Everything is entered here, but the lines start from an inventory with gaps.
        StepState::Done if !target.is_some_and(|year| is_complete(year.planned)) => {
            StepState::Waiting
        }
        state => state,
    }
}

/// What the effect of a measure follows from: tonnes, or the fields of its driver that must be filled.
fn effect(measure: &Measure, tally: &mut Tally) {
    let kind = measure.driver.kind();
    if kind == DriverKind::Tonnes {
        tally.number(&measure.effect);
    }
    for field in kind.fields() {
        let needed = match field.takes {
            Takes::Number(_, needed)
            | Takes::Share(needed)
            | Takes::Used(needed)
            | Takes::LedTo(needed) => needed,
            Takes::Unit(_) | Takes::UnitOfCarrier(_) | Takes::Words => Needed::Never,
        };
        if needed == Needed::Always {
            tally.text(field.text(&measure.driver));
        }
    }
}

/// Prose to write and fields to fill in; what follows from the data is not counted.
fn document(workspace: &Workspace, kind: &Kind, role: DocumentRole) -> Tally {
    let plan = workspace.plan();
    let mut tally = Tally::default();
    for document in workspace
        .programme()
        .documents_of(&kind.id)
        .filter(|document| document.role == role)
    {
        for (_, section) in document.outline(&kind.id) {
            if section.has_prose() {
                tally.text(plan.section(role.id(), &section.id));
            }
        }
        for field in document.fields(&kind.id) {
            let is_typed = !matches!(field.kind, FieldKind::Bound(_));
            let answer = plan.answer(&field.id);
            if is_typed && (field.required || !answer.is_empty()) {
                tally.text(answer);
            }
        }
    }
    tally
}

/// The steps before the check, each of which can be open.
fn earlier(workspace: &Workspace) -> Vec<StepState> {
    let before = Step::ALL
        .into_iter()
        .take_while(|step| *step != Step::Check);
    before
        .filter(|step| workspace.has_step(*step))
        .map(|step| super::step_state(workspace, step))
        .collect()
}

fn check(workspace: &Workspace) -> StepState {
    let earlier = earlier(workspace);
    let is_begun = earlier
        .iter()
        .skip(1)
        .any(|state| *state != StepState::NotStarted);
    if !is_begun {
        StepState::NotStarted
    } else if earlier.contains(&StepState::Blocked) {
        StepState::Blocked
    } else if earlier.iter().any(|state| *state != StepState::Done) {
        StepState::Waiting
    } else if workspace.has_errors() {
        StepState::Blocked
    } else {
        StepState::Done
    }
}

/// Done when the plan was exported as it stands and as final.
fn export(workspace: &Workspace) -> StepState {
    match (workspace.exported_revision(), check(workspace)) {
        (Some(revision), StepState::Done) if revision == workspace.revision() => StepState::Done,
        (Some(_), _) => StepState::UnderWay,
        (None, StepState::Done | StepState::NotStarted) => StepState::NotStarted,
        (None, StepState::UnderWay | StepState::Waiting | StepState::Blocked) => StepState::Waiting,
    }
}
