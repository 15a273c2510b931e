//! The table of targets: those of the programme, and the applicant's own.
//!
//! A target of the programme stands fast but for the line that leads to it; the choice of the line
//! is an item of the plan as an own target is one.

mod items;

use self::items::Item;
use crate::app::Workspace;
use crate::base::{Dimension, Lang, Unit};
use crate::finding::Place;
use crate::i18n::tr;
use crate::pathway::{TargetGap, TargetOrigin};
use crate::plan::{Target, TargetCourse, TargetForm};
use crate::programme::Metric;
use crate::ui::steps::listing::fresh_id;
use crate::ui::steps::shared::{
    emission_unit, figure_cell, figure_cell_in, key_choices, unit_cell, unit_choices,
};
use crate::ui::theme::Tone;
use crate::ui::widgets::grid::{Cell, Choice, Column, Kind, Look, Sheet};

/// What a column shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Name,
    Year,
    Metric,
    Form,
    Value,
    Unit,
    Base,
    Course,
    Allowed,
    Planned,
    Gap,
    Source,
}

use Part as P;

/// The columns: what they show, the id of the place, the label, width, share of the rest, kind.
#[rustfmt::skip]
const PARTS: [(Part, &str, &str, f32, f32, Kind); 12] = [
    (P::Name, "name", "target-name", 186.0, 1.0, Kind::Text),
    (P::Year, "year", "target-year", 58.0, 0.0, Kind::Number),
    (P::Value, "value", "target-value", 72.0, 0.0, Kind::Number),
    (P::Unit, "unit", "column-unit", 108.0, 0.0, Kind::Choice),
    (P::Allowed, "allowed", "target-allowed", 104.0, 0.0, Kind::Figure),
    (P::Planned, "planned", "target-planned", 104.0, 0.0, Kind::Figure),
    (P::Gap, "gap", "target-gap", 104.0, 0.0, Kind::Figure),
    (P::Metric, "metric", "target-metric", 150.0, 0.0, Kind::Choice),
    (P::Form, "form", "target-form", 72.0, 0.0, Kind::Choice),
    (P::Base, "base", "target-base", 72.0, 0.0, Kind::Number),
    (P::Course, "course", "target-course", 92.0, 0.0, Kind::Choice),
    (P::Source, "source", "column-source", 220.0, 0.0, Kind::Text),
];

/// The table of targets.
pub(super) struct TargetSheet<'a> {
    workspace: &'a Workspace,
    lang: Lang,
    columns: Vec<Column>,
    /// The targets of the programme.
    set: Vec<&'a TargetGap>,
    /// The applicant's own, in the order of the plan.
    own: Vec<&'a TargetGap>,
    items: Vec<Item>,
    unit: Unit,
}

/// What a row shows.
enum Row<'a> {
    Band(&'static str),
    Set(&'a TargetGap),
    Own(&'a Target, Option<&'a TargetGap>),
    New,
}

impl<'a> TargetSheet<'a> {
    /// The table of the open plan.
    pub fn new(workspace: &'a Workspace, lang: Lang) -> Self {
        let targets = &workspace.assessment().pathway.targets;
        let of = |origin| targets.iter().filter(move |target| target.origin == origin);
        let unit = emission_unit(workspace);
        let columns = PARTS.iter().map(|(_, _, label, width, grow, kind)| {
            let label = match kind {
                Kind::Figure => format!("{}\n{}", tr(lang, label), unit.sign(lang)),
                _ => tr(lang, label),
            };
            Column::new(label, *width, *kind).growing(*grow)
        });
        let plan = workspace.plan();
        // Own targets first, so that their places here are those in the plan.
        let own = plan.targets.iter().cloned().map(Item::Own);
        let lines = plan.target_lines.iter().cloned().map(Item::Line);
        Self {
            workspace,
            lang,
            items: own.chain(lines).collect(),
            columns: columns.collect(),
            set: of(TargetOrigin::Programme).collect(),
            own: of(TargetOrigin::Applicant).collect(),
            unit,
        }
    }

    /// The first row of the applicant's own targets.
    fn first_own(&self) -> usize {
        self.set.len() + 2
    }

    fn row(&self, row: usize) -> Row<'a> {
        if row == 0 {
            return Row::Band("targets-set");
        }
        if let Some(target) = self.set.get(row - 1) {
            return Row::Set(target);
        }
        let Some(at) = row.checked_sub(self.first_own()) else {
            return Row::Band("targets-own");
        };
        match self.workspace.plan().targets.get(at) {
            Some(target) => Row::Own(target, self.own.get(at).copied()),
            None => Row::New,
        }
    }

    fn next_id(&self, index: usize) -> String {
        let targets = &self.workspace.plan().targets;
        let ids = targets.iter().map(|target| target.id.as_str());
        fresh_id(ids, "t", targets.len(), index)
    }

    fn gap_cell(&self, target: &TargetGap) -> Cell {
        let cell = figure_cell_in(&target.gap, self.unit, self.lang);
        match target.gap.complete_value() {
            Some(gap) if gap > 0.0 => cell.looking(Look::Toned(Tone::Error)),
            Some(_) => cell.looking(Look::Toned(Tone::Good)),
            None => cell,
        }
    }

    /// What follows from a target.
    fn led(&self, part: Part, target: Option<&TargetGap>) -> Cell {
        let Some(target) = target else {
            return Cell::default();
        };
        match part {
            Part::Allowed => figure_cell_in(&target.allowed, self.unit, self.lang),
            Part::Planned => figure_cell_in(&target.planned, self.unit, self.lang),
            Part::Gap => self.gap_cell(target),
            _ => Cell::default(),
        }
    }

    fn set_cell(&self, part: Part, target: &TargetGap) -> Cell {
        match part {
            Part::Name => Cell::text(target.name.get(self.lang)),
            Part::Year => Cell::text(
                target
                    .year
                    .map_or_else(String::new, |year| year.to_string()),
            ),
            Part::Metric => Cell::text(tr(self.lang, target.metric.key())),
            Part::Value => figure_cell(&target.value, self.lang),
            Part::Unit => Cell::text(target.value.unit.sign(self.lang)).looking(Look::Quiet),
            Part::Source => Cell::text(target.source.get(self.lang)).looking(Look::Quiet),
            Part::Course => Cell::text(tr(self.lang, course_key(target.course))),
            Part::Form | Part::Base => Cell::default(),
            Part::Allowed | Part::Planned | Part::Gap => self.led(part, Some(target)),
        }
    }

    fn own_cell(&self, part: Part, target: &Target, gap: Option<&TargetGap>) -> Cell {
        match part {
            Part::Name => Cell::text(&target.name),
            Part::Year => Cell::text(&target.year.0),
            Part::Metric => Cell::text(tr(self.lang, target.metric.key())),
            Part::Form => Cell::text(tr(self.lang, form_key(target.form))),
            Part::Course => Cell::text(tr(self.lang, course_key(target.course))),
            Part::Value => Cell::number(&target.value.0),
            Part::Unit if target.form == TargetForm::Fall => Cell::text("%").looking(Look::Quiet),
            Part::Unit => unit_cell(&target.unit, self.lang).looking(Look::Quiet),
            Part::Base => Cell::text(&target.base.0),
            Part::Source => Cell::text(&target.source),
            Part::Allowed | Part::Planned | Part::Gap => self.led(part, gap),
        }
    }
}

impl Sheet for TargetSheet<'_> {
    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn rows(&self) -> usize {
        self.first_own() + self.workspace.plan().targets.len()
    }

    fn band(&self, row: usize) -> Option<String> {
        match self.row(row) {
            Row::Band(key) => Some(tr(self.lang, key)),
            Row::Set(_) | Row::Own(..) | Row::New => None,
        }
    }

    fn name(&self, row: usize) -> String {
        match self.row(row) {
            Row::Band(_) => String::new(),
            Row::Set(target) => target.name.get(self.lang).to_owned(),
            Row::Own(target, _) if !target.name.trim().is_empty() => target.name.clone(),
            Row::Own(target, _) => target.id.clone(),
            Row::New => tr(self.lang, "grid-row-new"),
        }
    }

    fn cell(&self, row: usize, column: usize) -> Cell {
        let Some((part, ..)) = PARTS.get(column) else {
            return Cell::default();
        };
        match self.row(row) {
            Row::Set(target) => self.set_cell(*part, target),
            Row::Own(target, gap) => self.own_cell(*part, target, gap),
            Row::Band(_) | Row::New => Cell::default(),
        }
    }

    fn is_locked(&self, row: usize, column: usize) -> bool {
        let part = PARTS.get(column).map(|(part, ..)| *part);
        match self.row(row) {
            Row::Own(target, _) => part == Some(Part::Unit) && target.form == TargetForm::Fall,
            Row::New => false,
            Row::Set(_) => part != Some(Part::Course),
            Row::Band(_) => true,
        }
    }

    fn place(&self, row: usize, column: usize) -> Option<Place> {
        let (_, part, ..) = PARTS.get(column)?;
        let id = match self.row(row) {
            Row::Set(target) => target.id.clone(),
            Row::Own(target, _) => target.id.clone(),
            Row::New => self.next_id(self.workspace.plan().targets.len()),
            Row::Band(_) => return None,
        };
        let target = Place::of(&["target", &id]);
        // What is wrong with the whole target is said at its gap.
        Some(if *part == "gap" {
            target
        } else {
            target.then(part)
        })
    }

    fn figure(&self, row: usize, column: usize) -> Option<String> {
        let id = match self.row(row) {
            Row::Set(target) => &target.id,
            Row::Own(target, _) => &target.id,
            Row::Band(_) | Row::New => return None,
        };
        let what = match PARTS.get(column)? {
            (Part::Value, ..) => "set",
            (Part::Allowed, ..) => "value",
            (Part::Planned, ..) => "planned",
            (Part::Gap, ..) => "gap",
            _ => return None,
        };
        Some(format!("target.{id}.{what}"))
    }

    fn choices(&self, row: usize, column: usize) -> Vec<Choice> {
        match PARTS.get(column) {
            Some((Part::Metric, ..)) => key_choices(Metric::ALL.map(Metric::key), self.lang),
            Some((Part::Form, ..)) => key_choices(FORMS.map(form_key), self.lang),
            Some((Part::Course, ..)) => key_choices(COURSES.map(course_key), self.lang),
            Some((Part::Unit, ..)) => {
                let metric = match self.row(row) {
                    Row::Own(target, _) => target.metric,
                    Row::Set(_) | Row::New | Row::Band(_) => Metric::Absolute,
                };
                unit_choices(Unit::of(dimension(metric)), self.lang)
            }
            _ => Vec::new(),
        }
    }

    fn grows(&self) -> bool {
        true
    }

    fn frozen(&self) -> usize {
        1
    }
}

const FORMS: [TargetForm; 2] = [TargetForm::Value, TargetForm::Fall];

const COURSES: [TargetCourse; 2] = [TargetCourse::Linear, TargetCourse::Compound];

const fn course_key(course: TargetCourse) -> &'static str {
    match course {
        TargetCourse::Linear => "target-course-linear",
        TargetCourse::Compound => "target-course-compound",
    }
}

const fn form_key(form: TargetForm) -> &'static str {
    match form {
        TargetForm::Value => "target-form-value",
        TargetForm::Fall => "target-form-fall",
    }
}

const fn dimension(metric: Metric) -> Dimension {
    match metric {
        Metric::Absolute => Dimension::Emission,
        Metric::PerGdp | Metric::PerAddedValue => Dimension::EmissionPerMoney,
        Metric::NonFossilShare => Dimension::Share,
        Metric::PerHead => Dimension::EmissionPerHead,
    }
}
