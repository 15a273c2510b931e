//! A pasted table before it is taken over: which row goes where, and what is left out.

use egui::{Margin, Ui};

use super::sheet::sheet;
use crate::app::intake::{Intake, IntakeRow, Lands, Why};
use crate::app::sheet::Block;
use crate::base::{Lang, Sector, Unit};
use crate::figure::activity_name;
use crate::finding::Place;
use crate::ui::View;
use crate::ui::steps::listing::{Listing as _, unit_refused};
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::grid::{self, Cell, Column, GridState, Kind, Look, Sheet};
use crate::ui::widgets::{body, callout, card_with, note, primary, secondary, strong};

/// Shows the pasted table and asks what to do with it; the id of the first line that was filled in.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    pasted: &mut Option<(Sector, Block)>,
) -> Option<String> {
    let (plan, factors) = (view.workspace.plan(), view.workspace.factors());
    let (sector, block) = pasted.as_ref()?;
    let Some(intake) = Intake::read(block, plan, factors, *sector) else {
        *pasted = None;
        return None;
    };
    let sheet = sheet(view.workspace, *sector, view.lang, false);
    let mut first = None;
    let mut is_done = false;
    callout(ui, Tone::Information, |ui| {
        strong(ui, &view.tr("intake-title"));
        body(ui, &sentence(view, &intake));
        ui.add_space(space::TINY);
        let rows = PreviewSheet::new(view, &intake);
        card_with(ui, Margin::same(1), |ui| {
            grid::show(ui, view, "intake", &rows, &mut GridState::default());
        });
        wrong_units(ui, view, &intake);
        ui.add_space(space::TINY);
        ui.horizontal(|ui| {
            let count = intake.taken().to_string();
            let take = view.tr_with("intake-take", &[("count", &count)]);
            let is_any = intake.taken() > 0;
            let response = ui.add_enabled_ui(is_any, |ui| primary(ui, &take)).inner;
            if response.clicked() {
                let edit = intake.edit(plan, |index| sheet.fresh(index, index));
                let line = intake.first_line(plan);
                let known = plan.activities.get(line).map(|line| line.id.clone());
                let id = known.unwrap_or_else(|| sheet.fresh(line, line).id);
                view.edit(edit, Place::of(&["activity", &id]));
                first = Some(id);
                is_done = true;
            }
            is_done |= secondary(ui, &view.tr("intake-drop")).clicked();
        });
    });
    ui.add_space(space::SMALL);
    if is_done {
        *pasted = None;
    }
    first
}

/// How many rows were understood, which years, what is left out.
fn sentence(view: &View<'_>, intake: &Intake) -> String {
    let list = |years: &[crate::base::Year]| {
        let years: Vec<String> = years.iter().map(ToString::to_string).collect();
        years.join(&view.tr("list-joint"))
    };
    let args = [
        ("rows", intake.rows.len().to_string()),
        ("taken", intake.taken().to_string()),
        ("years", list(&intake.years)),
    ];
    let args = args.each_ref().map(|(name, text)| (*name, text.as_str()));
    let mut text = view.tr_with("intake-sentence", &args);
    if !intake.other_years.is_empty() {
        let years = list(&intake.other_years);
        text.push_str(&view.tr_with("intake-other-years", &[("years", &years)]));
    }
    text
}

/// The rows of a pasted table with what becomes of each.
struct PreviewSheet<'a> {
    intake: &'a Intake,
    /// What becomes of each row, in words.
    fates: Vec<String>,
    lang: Lang,
    columns: Vec<Column>,
}

impl<'a> PreviewSheet<'a> {
    fn new(view: &View<'_>, intake: &'a Intake) -> Self {
        let mut columns = vec![
            Column::new(view.tr("intake-row"), 150.0, Kind::Shown),
            Column::new(view.tr("intake-fate"), 220.0, Kind::Shown).growing(1.0),
            Column::new(view.tr("column-unit"), 84.0, Kind::Shown),
        ];
        let years = intake.years.iter();
        columns.extend(years.map(|year| Column::new(year.to_string(), 84.0, Kind::Figure)));
        Self {
            intake,
            fates: intake.rows.iter().map(|row| fate(view, row)).collect(),
            lang: view.lang,
            columns,
        }
    }
}

/// Which units would be taken in the rows whose own does not measure them.
fn wrong_units(ui: &mut Ui, view: &View<'_>, intake: &Intake) {
    let is_wrong = |row: &&IntakeRow| row.lands == Lands::Nowhere(Why::WrongUnit);
    let mut told: Vec<String> = Vec::new();
    for row in intake.rows.iter().filter(is_wrong) {
        let Some((_, carrier)) = view.workspace.factors().carrier(&row.carrier) else {
            continue;
        };
        let name = carrier.name.get(view.lang);
        let accepted = carrier.accepted_units();
        let why = unit_refused(name, &row.named_unit, accepted, view.lang);
        told.extend(why.filter(|why| !told.contains(why)));
    }
    for why in told {
        note(ui, &why);
    }
}

/// What becomes of a row.
fn fate(view: &View<'_>, row: &IntakeRow) -> String {
    let factors = view.workspace.factors();
    let sector = view.tr(row.sector.key());
    let carrier = factors.carrier(&row.carrier).map(|(_, carrier)| carrier);
    let named = carrier.map_or("", |carrier| carrier.name.get(view.lang));
    match row.lands {
        Lands::Line(index) => {
            let line = view.workspace.plan().activities.get(index);
            let name = line.map(|line| activity_name(factors, line));
            name.map_or_else(String::new, |name| name.get(view.lang).to_owned())
        }
        Lands::New => view.tr_with("intake-new", &[("sector", &sector), ("name", named)]),
        Lands::Nowhere(Why::WrongUnit) => {
            let typed = row.named_unit.as_str();
            view.tr_with(Why::WrongUnit.key(), &[("typed", typed)])
        }
        Lands::Nowhere(why) => view.tr(why.key()),
    }
}

impl Sheet for PreviewSheet<'_> {
    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn rows(&self) -> usize {
        self.intake.rows.len()
    }

    fn name(&self, row: usize) -> String {
        self.intake
            .rows
            .get(row)
            .map_or_else(String::new, |row| row.name.clone())
    }

    fn cell(&self, row: usize, column: usize) -> Cell {
        let Some(found) = self.intake.rows.get(row) else {
            return Cell::default();
        };
        let look = match found.lands {
            Lands::Nowhere(_) => Look::Quiet,
            Lands::Line(_) | Lands::New => Look::Plain,
        };
        let text = match column {
            0 => found.name.clone(),
            1 => self.fates.get(row).cloned().unwrap_or_default(),
            2 if found.unit.is_empty() => found.named_unit.clone(),
            2 => Unit::parse(&found.unit).map_or_else(
                || found.unit.clone(),
                |unit| unit.sign(self.lang).to_owned(),
            ),
            _ => {
                let year = self.intake.years.get(column - 3);
                let value = found.values.iter().find(|(y, _)| Some(y) == year);
                value.map(|(_, text)| text.clone()).unwrap_or_default()
            }
        };
        let refused = matches!(found.lands, Lands::Nowhere(_)) && column == 1;
        Cell::text(text).looking(if refused {
            Look::Toned(Tone::Warning)
        } else {
            look
        })
    }

    fn place(&self, _row: usize, _column: usize) -> Option<Place> {
        None
    }

    fn frozen(&self) -> usize {
        1
    }
}
