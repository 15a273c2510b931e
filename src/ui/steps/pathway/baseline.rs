//! The table of a baseline: how each sector would go on without the plan, as the plan has it or as a
//! scenario does.

use crate::app::Workspace;
use crate::app::sheet::{Change, Put, put_value, value_of};
use crate::base::{Figure, Lang, Sector, Unit, Year};
use crate::figure::path_in_scenario;
use crate::finding::Place;
use crate::i18n::tr;
use crate::pathway::PathwayYear;
use crate::plan::edit::{Edit, ListEdit};
use crate::plan::{Baseline, BaselineMethod, Scenario, SectorBaseline};
use crate::ui::steps::listing::{Listing, option_named, set, text_of};
use crate::ui::steps::shared::{emission_unit, figure_cell_in, key_choices};
use crate::ui::widgets::grid::{Cell, Choice, Column, Kind, Sheet};

/// What a column shows.
#[derive(Clone, Copy)]
enum Part {
    Sector,
    Method,
    Activity,
    Intensity,
    /// The emission that the assumptions lead to.
    Led(Year),
    /// A typed emission.
    Typed(Year),
}

/// Whose baseline a table shows.
#[derive(Clone, Copy)]
pub(super) enum Owner<'a> {
    /// That of the plan.
    Plan,
    /// That of a scenario, by its place in the list.
    Scenario(usize, &'a Scenario),
}

impl Owner<'_> {
    /// The place of the baseline.
    pub fn place(self) -> Place {
        match self {
            Self::Plan => Place::of(&["baseline"]),
            Self::Scenario(_, scenario) => Place::of(&["scenario", &scenario.id, "baseline"]),
        }
    }

    /// Puts a baseline in the place of its own.
    pub fn edit(self, baseline: Baseline) -> Edit {
        match self {
            Self::Plan => Edit::Baseline(baseline),
            Self::Scenario(index, scenario) => {
                let new = Scenario {
                    baseline: Some(baseline),
                    ..scenario.clone()
                };
                Edit::Scenario(ListEdit::Replace(index, new))
            }
        }
    }
}

/// The table of a baseline.
pub(super) struct BaselineSheet<'a> {
    owner: Owner<'a>,
    baseline: &'a Baseline,
    /// The years that the baseline leads to.
    years: &'a [PathwayYear],
    lang: Lang,
    sectors: Vec<Sector>,
    parts: Vec<Part>,
    columns: Vec<Column>,
    /// The unit of what the assumptions lead to.
    unit: Unit,
}

impl<'a> BaselineSheet<'a> {
    /// The table of a baseline.
    pub fn new(
        workspace: &'a Workspace,
        owner: Owner<'a>,
        baseline: &'a Baseline,
        lang: Lang,
    ) -> Self {
        let plan = workspace.plan();
        let years = &plan.years;
        let last = years.inventory_years().last().copied();
        let mut parts = vec![Part::Sector, Part::Method, Part::Activity, Part::Intensity];
        let shown = [last, years.target_year(), years.horizon_year()];
        parts.extend(shown.into_iter().flatten().map(Part::Led));
        if baseline.sectors.iter().any(is_typed) {
            let ahead = years.span().into_iter().filter(|year| Some(*year) > last);
            parts.extend(ahead.map(Part::Typed));
        }
        let is_used = |sector: &Sector| {
            let active = plan.activities.iter().any(|line| line.sector == *sector);
            active || baseline.sectors.iter().any(|s| s.sector == *sector)
        };
        let unit = emission_unit(workspace);
        let typed = workspace.assessment().inventory.unit;
        let columns = parts.iter().map(|part| column(*part, (unit, typed), lang));
        let columns = columns.collect();
        let pathway = &workspace.assessment().pathway;
        let years = match owner {
            Owner::Plan => pathway.years.as_slice(),
            Owner::Scenario(_, scenario) => {
                let mut courses = pathway.scenarios.iter();
                let course = courses.find(|course| course.id == scenario.id);
                course.map_or_else(Default::default, |course| course.years.as_slice())
            }
        };
        Self {
            owner,
            baseline,
            years,
            lang,
            sectors: Sector::ALL.into_iter().filter(is_used).collect(),
            parts,
            columns,
            unit,
        }
    }

    fn sector(&self, row: usize) -> Option<Sector> {
        self.sectors.get(row).copied()
    }

    fn entry(&self, row: usize) -> Option<&'a SectorBaseline> {
        let sector = self.sector(row)?;
        let mut entries = self.baseline.sectors.iter();
        entries.find(|entry| entry.sector == sector)
    }

    fn led(&self, row: usize, year: Year) -> Option<Figure> {
        let sector = self.sector(row)?;
        let year = self.years.iter().find(|found| found.year == year)?;
        let mut sectors = year.baseline_by_sector.iter();
        let (_, figure) = sectors.find(|(s, _)| *s == sector)?;
        Some(*figure)
    }
}

impl Sheet for BaselineSheet<'_> {
    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn rows(&self) -> usize {
        self.sectors.len()
    }

    fn name(&self, row: usize) -> String {
        self.sector(row)
            .map_or_else(String::new, |sector| tr(self.lang, sector.key()))
    }

    fn cell(&self, row: usize, column: usize) -> Cell {
        let Some(part) = self.parts.get(column) else {
            return Cell::default();
        };
        let entry = self.entry(row);
        match part {
            Part::Sector => Cell::text(self.name(row)),
            Part::Method => {
                let method = entry.map_or(BaselineMethod::Growth, |entry| entry.method);
                Cell::text(tr(self.lang, method_key(method)))
            }
            Part::Activity => {
                Cell::text(entry.map_or("", |entry| entry.activity_growth.0.as_str()))
            }
            Part::Intensity => {
                Cell::text(entry.map_or("", |entry| entry.intensity_growth.0.as_str()))
            }
            Part::Led(year) => self.led(row, *year).map_or_else(Cell::default, |figure| {
                figure_cell_in(&figure, self.unit, self.lang)
            }),
            Part::Typed(year) => {
                let typed = entry.and_then(|entry| value_of(&entry.values, *year));
                Cell::value(typed, self.lang)
            }
        }
    }

    fn is_locked(&self, row: usize, column: usize) -> bool {
        let by_series = self.entry(row).is_some_and(is_typed);
        match self.parts.get(column) {
            Some(Part::Activity | Part::Intensity) => by_series,
            Some(Part::Typed(_)) => !by_series,
            _ => false,
        }
    }

    fn place(&self, row: usize, column: usize) -> Option<Place> {
        let line = self.owner.place().then(self.sector(row)?.id());
        Some(match self.parts.get(column)? {
            // What is wrong with the whole sector is said at its name.
            Part::Sector => line,
            Part::Method => line.then("method"),
            Part::Activity => line.then("activity"),
            Part::Intensity => line.then("intensity"),
            Part::Led(year) => line.then("led").year(*year),
            Part::Typed(year) => line.year(*year),
        })
    }

    fn choices(&self, _row: usize, _column: usize) -> Vec<Choice> {
        key_choices(METHODS.map(method_key), self.lang)
    }

    fn source(&self, row: usize, column: usize) -> Option<String> {
        let Some(Part::Typed(year)) = self.parts.get(column) else {
            return None;
        };
        let datum = value_of(&self.entry(row)?.values, *year);
        Some(datum.map(|datum| datum.source.clone()).unwrap_or_default())
    }

    fn figure(&self, row: usize, column: usize) -> Option<String> {
        let (Part::Led(year) | Part::Typed(year)) = self.parts.get(column)? else {
            return None;
        };
        let path = format!("pathway.baseline_sector.{}", self.sector(row)?.id());
        let path = match self.owner {
            Owner::Plan => path,
            Owner::Scenario(_, scenario) => path_in_scenario(&scenario.id, &path),
        };
        Some(format!("{path}@{year}"))
    }

    fn frozen(&self) -> usize {
        1
    }
}

impl Listing for BaselineSheet<'_> {
    type Item = SectorBaseline;

    fn list(&self) -> &[SectorBaseline] {
        &self.baseline.sectors
    }

    fn item_of(&self, row: usize) -> Option<usize> {
        let sector = self.sector(row)?;
        let mut entries = self.list().iter();
        entries.position(|entry| entry.sector == sector)
    }

    fn fresh(&self, row: usize, _index: usize) -> SectorBaseline {
        SectorBaseline {
            sector: self.sector(row).unwrap_or_default(),
            ..SectorBaseline::default()
        }
    }

    fn put(&self, item: &mut SectorBaseline, change: &Change) -> Put {
        match self.parts.get(change.spot.column) {
            Some(Part::Method) => {
                let text = text_of(change).unwrap_or_default();
                let named = option_named(text, METHODS, method_key, method_key);
                named.map_or(Put::Refused, |method| {
                    item.method = method;
                    Put::Taken
                })
            }
            Some(Part::Activity) => set(&mut item.activity_growth.0, &change.input),
            Some(Part::Intensity) => set(&mut item.intensity_growth.0, &change.input),
            Some(Part::Typed(year)) => put_value(&mut item.values, *year, &change.input),
            Some(Part::Sector | Part::Led(_)) | None => Put::Refused,
        }
    }

    fn edit(&self, edits: Vec<ListEdit<SectorBaseline>>) -> Edit {
        let mut baseline = self.baseline.clone();
        for edit in edits {
            match edit {
                ListEdit::Insert(at, entry) => {
                    let at = at.min(baseline.sectors.len());
                    baseline.sectors.insert(at, entry);
                }
                ListEdit::Replace(at, entry) => {
                    if let Some(slot) = baseline.sectors.get_mut(at) {
                        *slot = entry;
                    }
                }
                ListEdit::Remove(at) => {
                    if at < baseline.sectors.len() {
                        baseline.sectors.remove(at);
                    }
                }
            }
        }
        self.owner.edit(baseline)
    }

    fn root(&self) -> Place {
        self.owner.place()
    }
}

const METHODS: [BaselineMethod; 2] = [BaselineMethod::Growth, BaselineMethod::Typed];

fn is_typed(entry: &SectorBaseline) -> bool {
    entry.method == BaselineMethod::Typed
}

const fn method_key(method: BaselineMethod) -> &'static str {
    match method {
        BaselineMethod::Growth => "baseline-growth",
        BaselineMethod::Typed => "baseline-typed",
    }
}

/// A column, with the units of what is led to and of what is typed.
fn column(part: Part, (unit, typed): (Unit, Unit), lang: Lang) -> Column {
    let of = |year: Year, unit: Unit| format!("{year}\n{}", unit.sign(lang));
    // Names of sectors are longer in English, signs of units in Chinese.
    let (sector, method, emission) = match lang {
        Lang::Zh => (136.0, 88.0, 100.0),
        Lang::En => (172.0, 104.0, 88.0),
    };
    match part {
        Part::Sector => Column::new(tr(lang, "column-sector"), sector, Kind::Shown).growing(1.0),
        Part::Method => Column::new(tr(lang, "baseline-method"), method, Kind::Choice),
        Part::Activity => Column::new(tr(lang, "baseline-activity"), 96.0, Kind::Number),
        Part::Intensity => Column::new(tr(lang, "baseline-intensity"), 96.0, Kind::Number),
        Part::Led(year) => Column::new(of(year, unit), emission, Kind::Figure),
        Part::Typed(year) => Column::new(of(year, typed), emission, Kind::Value),
    }
}
