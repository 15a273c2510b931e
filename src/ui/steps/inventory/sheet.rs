//! The table of the inventory: every figure of it by its reference, so that each can be traced.

use crate::app::Workspace;
use crate::app::sheet::Spot;
use crate::base::{Completeness, Lang, Sector, Unit, Year};
use crate::figure::{Reference, Resolved, When, YearWord, carrier_name, format_resolved, resolve};
use crate::finding::Place;
use crate::i18n::tr;
use crate::ui::steps::shared::{LARGE, PARTIAL, emission_unit, with_sources};
use crate::ui::theme::Tone;
use crate::ui::widgets::grid::{Cell, Column, Kind, Look, Sheet};

/// A row of figures, or a heading.
enum Row {
    Band(&'static str),
    Figures {
        label: String,
        path: String,
        unit: Unit,
        total: bool,
    },
}

/// What a column shows.
#[derive(Clone, Copy)]
enum Part {
    Name,
    Unit,
    Year(Year),
    Change(Year, Year),
}

/// The table of the inventory.
pub(super) struct InventorySheet<'a> {
    workspace: &'a Workspace,
    lang: Lang,
    rows: Vec<Row>,
    parts: Vec<Part>,
    columns: Vec<Column>,
}

impl<'a> InventorySheet<'a> {
    /// The table of the open plan.
    pub fn new(workspace: &'a Workspace, lang: Lang) -> Self {
        let years = &workspace.assessment().inventory.years;
        let mut parts = vec![Part::Name, Part::Unit];
        parts.extend(years.iter().copied().map(Part::Year));
        if let (Some(first), Some(last)) = (years.first(), years.last())
            && first != last
        {
            parts.push(Part::Change(*first, *last));
        }
        let columns = parts.iter().map(|part| column(*part, lang)).collect();
        Self {
            workspace,
            lang,
            rows: rows(workspace, lang),
            parts,
            columns,
        }
    }

    /// The reference of the figure in a cell.
    pub fn figure(&self, spot: Spot) -> Option<String> {
        self.reference(spot.row, spot.column)
            .map(|reference| reference.to_string())
    }

    fn reference(&self, row: usize, column: usize) -> Option<Reference> {
        let Row::Figures { path, unit, .. } = self.rows.get(row)? else {
            return None;
        };
        let mut reference = Reference::to(path.clone());
        match self.parts.get(column)? {
            Part::Year(year) => {
                reference.unit = Some(*unit);
                Some(reference.at(*year))
            }
            Part::Change(from, to) => {
                reference.when = When::Change(YearWord::Number(*from), YearWord::Number(*to));
                reference.unit = Some(Unit::PERCENT);
                reference.digits = Some(1);
                Some(reference)
            }
            Part::Name | Part::Unit => None,
        }
    }

    fn value(&self, reference: &Reference, total: bool) -> Cell {
        let resolved = with_sources(self.workspace, |sources| resolve(reference, sources, None));
        let Ok(resolved) = resolved else {
            return Cell::text(tr(self.lang, "cell-missing")).looking(Look::Quiet);
        };
        let plain = if total { Look::Strong } else { Look::Plain };
        shown(&resolved, self.lang, plain)
    }
}

/// A resolved figure as a cell.
fn shown(resolved: &Resolved, lang: Lang, plain: Look) -> Cell {
    match (resolved.completeness(), format_resolved(resolved, lang)) {
        (Completeness::Complete, Some(text)) => Cell::text(text).looking(plain),
        (Completeness::Incomplete, Some(text)) => {
            Cell::text(format!("{text}{PARTIAL}")).looking(Look::Quiet)
        }
        (Completeness::Failed, _) => {
            Cell::text(tr(lang, "cell-failed")).looking(Look::Toned(Tone::Error))
        }
        (Completeness::Complete | Completeness::Incomplete, None) => {
            Cell::text(tr(lang, "cell-missing")).looking(Look::Quiet)
        }
    }
}

impl Sheet for InventorySheet<'_> {
    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn rows(&self) -> usize {
        self.rows.len()
    }

    fn band(&self, row: usize) -> Option<String> {
        match self.rows.get(row)? {
            Row::Band(key) => Some(tr(self.lang, key)),
            Row::Figures { .. } => None,
        }
    }

    fn is_total(&self, row: usize) -> bool {
        matches!(self.rows.get(row), Some(Row::Figures { total: true, .. }))
    }

    fn name(&self, row: usize) -> String {
        match self.rows.get(row) {
            Some(Row::Figures { label, .. }) => label.clone(),
            Some(Row::Band(_)) | None => String::new(),
        }
    }

    fn cell(&self, row: usize, column: usize) -> Cell {
        let Some(Row::Figures {
            label, unit, total, ..
        }) = self.rows.get(row)
        else {
            return Cell::default();
        };
        match self.parts.get(column) {
            Some(Part::Name) if *total => Cell::text(label).looking(Look::Strong),
            Some(Part::Name) => Cell::text(label),
            Some(Part::Unit) => Cell::text(unit.sign(self.lang)).looking(Look::Quiet),
            Some(Part::Year(_) | Part::Change(..)) => self
                .reference(row, column)
                .map_or_else(Cell::default, |reference| self.value(&reference, *total)),
            None => Cell::default(),
        }
    }

    fn place(&self, _row: usize, _column: usize) -> Option<Place> {
        None
    }
}

fn column(part: Part, lang: Lang) -> Column {
    match part {
        Part::Name => Column::new(tr(lang, "column-figure"), 150.0, Kind::Shown).growing(1.0),
        Part::Unit => Column::new(tr(lang, "column-unit"), 128.0, Kind::Shown),
        Part::Year(year) => Column::new(year.to_string(), 92.0, Kind::Figure),
        Part::Change(from, to) => Column::new(format!("{from}\u{2014}{to}"), 96.0, Kind::Figure),
    }
}

fn rows(workspace: &Workspace, lang: Lang) -> Vec<Row> {
    let plan = workspace.plan();
    let emission = emission_unit(workspace);
    let figures = |label: String, path: String, unit: Unit| Row::Figures {
        label,
        path,
        unit,
        total: false,
    };
    let named = |key: &str, path: &str, unit: Unit| figures(tr(lang, key), path.to_owned(), unit);
    let mut rows = vec![Row::Band("inventory-by-sector")];
    let used = |sector: &Sector| plan.activities.iter().any(|a| a.sector == *sector);
    rows.extend(Sector::ALL.into_iter().filter(used).map(|sector| {
        let path = format!("inventory.sector.{}", sector.id());
        figures(tr(lang, sector.key()), path, emission)
    }));
    rows.push(Row::Figures {
        label: tr(lang, "figure-inventory-total"),
        path: "inventory.total".to_owned(),
        unit: emission,
        total: true,
    });
    rows.push(Row::Band("inventory-by-scope"));
    rows.push(named(
        "figure-inventory-scope1",
        "inventory.scope1",
        emission,
    ));
    rows.push(named(
        "figure-inventory-scope2",
        "inventory.scope2",
        emission,
    ));
    rows.push(Row::Band("inventory-intensity"));
    let (tonnes, coal) = (Unit::TCO2_PER_10K_YUAN, Unit::TCE_PER_10K_YUAN);
    rows.push(named("figure-intensity-gdp", "intensity.gdp", tonnes));
    rows.push(named(
        "figure-intensity-industry",
        "intensity.industry",
        tonnes,
    ));
    rows.push(named(
        "figure-intensity-head",
        "intensity.head",
        Unit::TCO2_PER_PERSON,
    ));
    rows.push(named("figure-energy-per-gdp", "energy.per_gdp", coal));
    rows.push(named(
        "figure-energy-per-industrial",
        "energy.per_industrial",
        coal,
    ));
    rows.push(Row::Band("inventory-energy"));
    let energy = energy_unit(workspace);
    rows.push(named(
        "figure-energy-equivalent",
        "energy.equivalent",
        energy,
    ));
    rows.push(named("figure-energy-calorific", "energy.calorific", energy));
    let share = Unit::PERCENT;
    rows.push(named(
        "figure-nonfossil-share",
        "energy.nonfossil_share",
        share,
    ));
    rows.push(named(
        "figure-nonfossil-share-calorific",
        "energy.nonfossil_share_calorific",
        share,
    ));
    rows.push(named(
        "figure-green-power-share",
        "energy.green_power_share",
        share,
    ));
    rows.push(Row::Band("inventory-by-carrier"));
    let factors = workspace.factors();
    let used = |id: &str| plan.activities.iter().any(|a| a.carrier == id);
    rows.extend(
        factors
            .carriers
            .iter()
            .filter(|carrier| used(&carrier.id))
            .map(|carrier| {
                let name = carrier_name(factors, &carrier.id);
                let path = format!("inventory.carrier.{}", carrier.id);
                figures(name.get(lang).to_owned(), path, emission)
            }),
    );
    rows
}

fn energy_unit(workspace: &Workspace) -> Unit {
    let totals = &workspace.assessment().inventory.totals;
    let is_large = totals.iter().any(|year| {
        year.energy_equivalent
            .value
            .is_some_and(|value| value >= LARGE)
    });
    if is_large {
        Unit::TEN_THOUSAND_TCE
    } else {
        Unit::TCE
    }
}
