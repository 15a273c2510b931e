//! The table of the inventory: every figure of it by its reference, so that each can be traced.

use super::row::{Row, name};
use super::rows::{Source, rows};
use crate::app::Workspace;
use crate::base::{Completeness, Lang, PARTIAL, Unit, Year};
use crate::figure::{Reference, Resolved, When, YearWord, format_resolved, resolve};
use crate::finding::Place;
use crate::i18n::tr;
use crate::ui::steps::shared::with_sources;
use crate::ui::theme::Tone;
use crate::ui::widgets::grid::{Cell, Column, Kind, Look, Sheet};

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
    rows: Vec<Row<Source>>,
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

    fn reference(&self, row: usize, column: usize) -> Option<Reference> {
        let Source { path, unit } = &self.rows.get(row)?.figures()?.of;
        let mut reference = Reference::to(path.clone());
        match self.parts.get(column)? {
            Part::Year(year) => {
                reference.unit = Some(*unit);
                Some(reference.at(*year))
            }
            // A share does not change by per cent, and a sink that grows would fall.
            Part::Change(..) if *unit == Unit::PERCENT || path == SINKS => None,
            Part::Change(from, to) => {
                reference.when = When::Change(YearWord::Number(*from), YearWord::Number(*to));
                reference.unit = Some(Unit::PERCENT);
                reference.digits = Some(1);
                Some(reference)
            }
            Part::Name | Part::Unit => None,
        }
    }

    fn value(&self, reference: &Reference, plain: Look) -> Cell {
        let resolved = with_sources(self.workspace, |sources| resolve(reference, sources, None));
        let Ok(resolved) = resolved else {
            return Cell::text(tr(self.lang, "cell-missing")).looking(Look::Quiet);
        };
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
        self.rows.get(row)?.band()
    }

    fn is_total(&self, row: usize) -> bool {
        let named = self.rows.get(row).and_then(Row::figures);
        named.is_some_and(|named| named.is_total)
    }

    fn name(&self, row: usize) -> String {
        name(self.rows.get(row))
    }

    fn cell(&self, row: usize, column: usize) -> Cell {
        let Some(named) = self.rows.get(row).and_then(Row::figures) else {
            return Cell::default();
        };
        match self.parts.get(column) {
            Some(Part::Name) => named.name_cell(),
            Some(Part::Unit) => Cell::text(named.of.unit.sign(self.lang)).looking(Look::Quiet),
            Some(Part::Year(_)) => self
                .reference(row, column)
                .map_or_else(Cell::default, |reference| {
                    self.value(&reference, named.look())
                }),
            // From nothing there is no change in per cent; what failed in a year says so there.
            Some(Part::Change(..)) => self
                .reference(row, column)
                .map(|reference| self.value(&reference, named.look()))
                .filter(|cell| cell.look != Look::Toned(Tone::Error))
                .unwrap_or_default(),
            None => Cell::default(),
        }
    }

    fn place(&self, _row: usize, _column: usize) -> Option<Place> {
        None
    }

    fn figure(&self, row: usize, column: usize) -> Option<String> {
        let reference = self.reference(row, column);
        reference.map(|reference| reference.to_string())
    }
}

/// What is taken up and never in a total.
const SINKS: &str = "inventory.sinks";

fn column(part: Part, lang: Lang) -> Column {
    match part {
        Part::Name => Column::new(tr(lang, "column-figure"), 150.0, Kind::Shown).growing(1.0),
        Part::Unit => Column::new(tr(lang, "column-unit"), 128.0, Kind::Shown),
        Part::Year(year) => Column::new(year.to_string(), 92.0, Kind::Figure),
        Part::Change(from, to) => Column::new(format!("{from}\u{2014}{to}"), 96.0, Kind::Figure),
    }
}
