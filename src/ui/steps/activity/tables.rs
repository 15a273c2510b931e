//! The tables of the sectors: which of them are in sight, and what goes on in them.
//!
//! A plan with few lines shows all tables below each other; one with many shows the sector that was
//! chosen. Only sectors that have lines, as a new plan has for all that the programme asks for, or
//! that the person added are offered.

use std::collections::BTreeMap;

use egui::{Frame, Margin, Popup, ScrollArea, Ui};

use super::sheet::{SectorSheet, sheet};
use crate::app::sheet::Block;
use crate::app::{SectorProgress, StepState, sector_progress};
use crate::base::{Completeness, Sector};
use crate::figure::format_value;
use crate::plan::{Activity, Plan};
use crate::ui::View;
use crate::ui::steps::listing::{self, Listing as _};
use crate::ui::theme::space;
use crate::ui::widgets::grid::GridState;
use crate::ui::widgets::{card_with, marked_toggle, note, secondary, strong, toggle, traced};

/// With so many lines at most all tables are in sight at first: about what a screen holds.
const FEW: usize = 16;

/// Height of the heading of a table.
const HEADING: f32 = 36.0;

/// Which tables are in sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    All,
    One(Sector),
}

/// What the tables remember.
#[derive(Clone, Debug, Default)]
pub(super) struct Tables {
    /// Which of them are in sight; `None` until they are shown for the first time.
    open: Option<Open>,
    /// The sector whose table has the cursor.
    at: Sector,
    /// Sectors that the person added and that have no line yet.
    added: Vec<Sector>,
    grids: BTreeMap<&'static str, GridState>,
    /// The sector of every line that there was, so that the place of a line that is gone still leads
    /// to its table.
    homes: BTreeMap<String, Sector>,
    /// The revision of the plan that `homes` knows.
    seen: Option<u64>,
    /// The id of a line to which the cursor goes in the next frame.
    wanted: Option<String>,
}

/// What came of showing the tables.
pub(super) struct Shown {
    /// The line under the cursor, by its index in the plan.
    pub line: Option<usize>,
    /// A pasted block that is read as a whole, with the sector of the table.
    pub pasted: Option<(Sector, Block)>,
}

impl Tables {
    /// Brings the table into sight in which a line lies that is to be shown.
    pub fn follow(&mut self, view: &View<'_>) {
        let plan = view.workspace.plan();
        self.remember(plan, view.workspace.revision());
        self.settle(view);
        if let Some(id) = self.wanted.take() {
            self.go_to(plan, &id);
        }
        let parts: Vec<&str> = view
            .show
            .map_or_else(Vec::new, |at| at.0.split('/').collect());
        let ["activity", id, rest @ ..] = parts.as_slice() else {
            return;
        };
        // What stands in the card below the table has no cell to go to.
        let in_card = ["sector", "parameters", "purpose", "meter", "uncertainty"];
        if rest.first().is_some_and(|part| in_card.contains(part)) {
            self.go_to(plan, id);
        } else if let Some(sector) = self.homes.get(*id).copied() {
            self.turn_to(sector);
        }
    }

    /// Moves the cursor to a line in the next frame.
    pub fn ask_for(&mut self, id: String) {
        self.wanted = Some(id);
    }

    /// Moves the cursor to the empty row at the end of the table that has it.
    pub fn ask_for_new(&mut self, plan: &Plan) {
        let end = of_sector(plan, self.at).count();
        self.grid(self.at).ask_for(end);
    }

    /// Shows the choice of sectors, where there is one.
    pub fn choose(&mut self, ui: &mut Ui, view: &View<'_>) {
        let offered = self.offered(view);
        if offered.len() < 2 {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::splat(space::TINY);
            let total = |of: fn(&SectorProgress) -> usize| {
                let counts = offered.iter().map(|(_, progress)| of(progress));
                counts.sum::<usize>()
            };
            let counts = (total(|p| p.filled), total(|p| p.lines));
            let all = counted(view, &view.tr("activity-all-sectors"), counts);
            if toggle(ui, self.open == Some(Open::All), &all).clicked() {
                self.open = Some(Open::All);
            }
            for (sector, progress) in &offered {
                let counts = (progress.filled, progress.lines);
                let text = counted(view, &view.tr(sector.key()), counts);
                let selected = self.open == Some(Open::One(*sector));
                let told = view.tr(progress.state.key());
                if marked_toggle(ui, selected, &text, (progress.state, &told)).clicked() {
                    self.open = Some(Open::One(*sector));
                    self.at = *sector;
                }
            }
        });
        ui.add_space(space::TINY);
    }

    /// Shows the button that adds a sector which is not offered yet, those first that are asked for.
    pub fn add(&mut self, ui: &mut Ui, view: &View<'_>) {
        let offered = self.offered(view);
        let is_new = |sector: &Sector| offered.iter().all(|(known, _)| known != sector);
        let mut others: Vec<Sector> = Sector::ALL.into_iter().filter(is_new).collect();
        others.sort_by_key(|sector| rank(view, *sector));
        if others.is_empty() {
            return;
        }
        let button = secondary(ui, &view.tr("activity-add-sector"));
        let chosen = Popup::menu(&button).show(|ui| {
            let mut chosen = None;
            for sector in others {
                if ui.selectable_label(false, view.tr(sector.key())).clicked() {
                    chosen = Some(sector);
                }
            }
            chosen
        });
        if let Some(sector) = chosen.and_then(|chosen| chosen.inner) {
            self.added.push(sector);
            self.turn_to(sector);
            self.grid(sector).ask_for(0);
        }
    }

    /// Shows the tables that are in sight, in so much height.
    pub fn show(&mut self, ui: &mut Ui, view: &mut View<'_>, factors: bool, height: f32) -> Shown {
        let mut in_sight = self.offered(view);
        if let Some(Open::One(one)) = self.open {
            in_sight.retain(|(sector, _)| *sector == one);
        }
        if in_sight.iter().all(|(sector, _)| *sector != self.at) {
            self.at = in_sight.first().map_or(self.at, |(sector, _)| *sector);
        }
        let mut pasted = None;
        card_with(ui, Margin::same(1), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut tables = |ui: &mut Ui, view: &mut View<'_>, headed: bool| {
                for (sector, progress) in &in_sight {
                    if headed {
                        heading(ui, view, *sector, *progress);
                    }
                    ui.push_id(sector.id(), |ui| {
                        let block = self.table(ui, view, *sector, factors);
                        pasted = pasted.take().or(block.map(|block| (*sector, block)));
                    });
                }
            };
            let area = ScrollArea::vertical().id_salt("activity");
            match in_sight.as_slice() {
                [(sector, progress)] => {
                    heading(ui, view, *sector, *progress);
                    let area = area.max_height(height - HEADING);
                    area.show(ui, |ui| tables(ui, view, false));
                }
                // A short page scrolls as one.
                _ if is_small(view) => tables(ui, view, true),
                _ => {
                    let area = area.max_height(height);
                    area.show(ui, |ui| tables(ui, view, true));
                }
            }
        });
        let sheet = sheet(view.workspace, self.at, view.lang, false);
        let row = self.grid(self.at).cursor().row;
        Shown {
            line: sheet.item_of(row),
            pasted,
        }
    }

    /// One table; a block that was pasted into it and is read as a whole.
    fn table(
        &mut self,
        ui: &mut Ui,
        view: &mut View<'_>,
        sector: Sector,
        factors: bool,
    ) -> Option<Block> {
        let sheet: SectorSheet<'_> = sheet(view.workspace, sector, view.lang, factors);
        // The empty row at the end of every table has the place of the next new line, so a place that
        // is to be shown is told to its own table alone.
        let wanted = view.show;
        view.show = wanted.filter(|_| sector == self.at);
        let out = listing::show(ui, view, "activity", &sheet, self.grid(sector));
        view.show = wanted;
        if out.moved.is_some() {
            self.at = sector;
        }
        out.pasted
    }

    fn grid(&mut self, sector: Sector) -> &mut GridState {
        self.grids.entry(sector.id()).or_default()
    }

    /// The sectors that are offered, with how far they are: in the order in which the programme asks
    /// for them, then in that of all tables.
    fn offered(&self, view: &View<'_>) -> Vec<(Sector, SectorProgress)> {
        let mut all = sector_progress(view.workspace);
        let is_offered = |(sector, progress): &(Sector, SectorProgress)| {
            let is_open = self.open == Some(Open::One(*sector));
            progress.lines > 0 || is_open || self.added.contains(sector)
        };
        // There is always a table to begin in.
        if !all.iter().any(is_offered) {
            all.truncate(1);
            return all;
        }
        all.retain(is_offered);
        all.sort_by_key(|(sector, _)| rank(view, *sector));
        all
    }

    /// Decides at the first sight what is shown: all, or the first sector that is not done.
    fn settle(&mut self, view: &View<'_>) {
        if self.open.is_some() {
            return;
        }
        let offered = self.offered(view);
        let mut open = offered.iter().filter(|(_, p)| p.filled < p.lines);
        let first = open.next().or(offered.first());
        self.at = first.map_or(self.at, |(sector, _)| *sector);
        self.open = Some(if is_small(view) {
            Open::All
        } else {
            Open::One(self.at)
        });
    }

    /// Learns the sectors of the lines, once for every state of the plan.
    fn remember(&mut self, plan: &Plan, revision: u64) {
        if self.seen == Some(revision) {
            return;
        }
        self.seen = Some(revision);
        for line in &plan.activities {
            if self.homes.get(&line.id) != Some(&line.sector) {
                self.homes.insert(line.id.clone(), line.sector);
            }
        }
    }

    fn go_to(&mut self, plan: &Plan, id: &str) {
        let Some(line) = plan.activities.iter().find(|line| line.id == id) else {
            return;
        };
        self.turn_to(line.sector);
        let row = of_sector(plan, line.sector).position(|other| other.id == id);
        if let Some(row) = row {
            self.grid(line.sector).ask_for(row);
        }
    }

    fn turn_to(&mut self, sector: Sector) {
        if self.open != Some(Open::All) {
            self.open = Some(Open::One(sector));
        }
        self.at = sector;
    }
}

/// True for a plan whose lines a screen holds.
fn is_small(view: &View<'_>) -> bool {
    view.workspace.plan().activities.len() <= FEW
}

/// The place of a sector in what the programme asks for; those that it does not ask for come last.
fn rank(view: &View<'_>, sector: Sector) -> usize {
    let asked = view
        .workspace
        .kind()
        .map(|kind| kind.asks.activities.iter());
    let found = asked.and_then(|mut asked| asked.position(|(s, _)| *s == sector));
    found.unwrap_or(usize::MAX)
}

fn of_sector(plan: &Plan, sector: Sector) -> impl Iterator<Item = &Activity> {
    let lines = plan.activities.iter();
    lines.filter(move |line| line.sector == sector)
}

/// A name with how many of its lines are filled in.
fn counted(view: &View<'_>, name: &str, (filled, lines): (usize, usize)) -> String {
    let (filled, lines) = (filled.to_string(), lines.to_string());
    let args = [
        ("name", name),
        ("filled", filled.as_str()),
        ("lines", lines.as_str()),
    ];
    view.tr_with("activity-counted", &args)
}

/// The heading of a table: the sector, how far it is, what it emits.
fn heading(ui: &mut Ui, view: &mut View<'_>, sector: Sector, progress: SectorProgress) {
    let frame = Frame::new().fill(view.theme.rail);
    frame.inner_margin(Margin::symmetric(15, 5)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            strong(ui, &view.tr(sector.key()));
            if progress.lines == 0 {
                note(ui, &view.tr("activity-sector-empty"));
                return;
            }
            let (filled, lines) = (progress.filled.to_string(), progress.lines.to_string());
            let args = [("filled", filled.as_str()), ("lines", lines.as_str())];
            note(ui, &view.tr_with("activity-sector-lines", &args));
            if progress.state != StepState::NotStarted {
                emission(ui, view, sector);
            }
        });
    });
}

/// What a sector emits in the last year, with its trace.
fn emission(ui: &mut Ui, view: &mut View<'_>, sector: Sector) {
    let Some(totals) = view.workspace.assessment().inventory.totals.last() else {
        return;
    };
    let figure = totals.sector(sector);
    let key = match figure.completeness {
        Completeness::Complete => "activity-sector-emission",
        Completeness::Incomplete => "activity-sector-partly",
        Completeness::Failed => return,
    };
    let Some(value) = format_value(&figure, view.lang) else {
        return;
    };
    let year = totals.year.to_string();
    let text = view.tr_with(key, &[("year", &year), ("value", &value)]);
    traced(
        ui,
        view,
        &text,
        &format!("inventory.sector.{}@{year}", sector.id()),
    );
}
