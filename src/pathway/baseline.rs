//! How emissions would go on without the plan, sector by sector.

use super::read::typed;
use crate::account::Inventory;
use crate::base::{Completeness, Figure, Number, Reading, Sector, Unit, Year};
use crate::plan::{Baseline, BaselineMethod, Kaya, SectorBaseline};

/// The baseline of a sector from the last year of history on.
pub(super) struct Course<'a> {
    start: Figure,
    from: Year,
    /// The unit of emissions.
    unit: Unit,
    entry: Option<&'a SectorBaseline>,
    /// The factor by which the emission changes every year.
    index: Figure,
}

impl<'a> Course<'a> {
    /// Reads what a baseline says of a sector; `from` is the last year of history. Where the
    /// drivers of the Kaya identity are given, they stand in place of the sectors.
    pub(super) fn new(
        baseline: &'a Baseline,
        inventory: &Inventory,
        sector: Sector,
        from: Year,
    ) -> Self {
        let entries = &baseline.sectors;
        let entry = entries.iter().find(|entry| entry.sector == sector);
        let entry = entry.filter(|_| baseline.kaya.is_none());
        let index = match (&baseline.kaya, entry) {
            (Some(kaya), _) => kaya_index(kaya, from),
            (None, Some(entry)) => growth([&entry.activity_growth, &entry.intensity_growth], from),
            (None, None) => Figure::missing(Unit::ONE, Some(from)),
        };
        let totals = inventory.of(from);
        Self {
            start: totals.map_or(Figure::missing(inventory.unit, Some(from)), |t| {
                t.sector(sector)
            }),
            from,
            unit: inventory.unit,
            entry,
            index,
        }
    }

    /// By how much every flow of the sector has changed in a year: as its emission has, or as the
    /// growth says where there is no emission to compare. `None` when it cannot be said.
    pub(super) fn scale(&self, year: Year) -> Option<f64> {
        let start = self.start.value.filter(|start| start.abs() > 0.0);
        let by_emission = self
            .emission(year)
            .value
            .zip(start)
            .map(|(now, start)| now / start);
        let by_growth = || {
            let typed = self
                .entry
                .is_some_and(|entry| entry.method == BaselineMethod::Typed);
            let index = self.index.value.filter(|_| !typed)?;
            Some(index.powi(year - self.from))
        };
        by_emission.or_else(by_growth)
    }

    /// The emission of a year after the last year of history.
    ///
    /// By growth: E(y) = E(y₀) × [(1 + g activity) × (1 + g intensity)]^(y − y₀). A blank growth is
    /// missing, not zero; but a sector without emissions stays without.
    pub(super) fn emission(&self, year: Year) -> Figure {
        match self.entry {
            Some(entry) if entry.method == BaselineMethod::Typed => {
                typed_series(entry, self.unit, year)
            }
            _ if self.is_empty() => Figure::complete(0.0, self.unit, year),
            _ => {
                let grown = self.start.combine(self.index, self.unit, |start, index| {
                    start * index.powi(year - self.from)
                });
                Figure {
                    year: Some(year),
                    ..grown
                }
            }
        }
    }

    fn is_empty(&self) -> bool {
        self.start.completeness == Completeness::Complete
            && self.start.value.is_some_and(|value| value.abs() <= 0.0)
    }
}

/// C = P × (G/P) × (E/G) × (C/E): the emission grows by the product of the four.
fn kaya_index(kaya: &Kaya, from: Year) -> Figure {
    let people = growth([&kaya.population, &kaya.affluence], from);
    let carbon = growth([&kaya.energy_intensity, &kaya.carbon_intensity], from);
    people.combine(carbon, Unit::ONE, |people, carbon| people * carbon)
}

/// (1 + a) × (1 + b) of two typed yearly changes in per cent.
fn growth([first, second]: [&Number; 2], from: Year) -> Figure {
    let first = typed(first, Unit::PERCENT, Some(from));
    let second = typed(second, Unit::PERCENT, Some(from));
    first.combine(second, Unit::ONE, |first, second| {
        let (first, second) = (1.0 + first / 100.0, 1.0 + second / 100.0);
        // A fall by more than the whole is a slip, not a course.
        if first < 0.0 || second < 0.0 {
            f64::NAN
        } else {
            first * second
        }
    })
}

fn typed_series(entry: &SectorBaseline, unit: Unit, year: Year) -> Figure {
    let datum = entry.values.iter().find(|datum| datum.year == year);
    match datum.map(crate::base::Datum::reading) {
        Some(Reading::Value(value)) if value >= 0.0 => Figure::complete(value, unit, year),
        Some(Reading::Value(_) | Reading::Wrong(_)) => Figure::failed(unit, Some(year)),
        Some(Reading::Nothing(_)) => Figure::complete(0.0, unit, year),
        Some(Reading::Missing(_)) | None => Figure::missing(unit, Some(year)),
    }
}
