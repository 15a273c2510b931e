//! How emissions would go on without the plan, sector by sector.

use super::read::typed;
use crate::account::Inventory;
use crate::base::{Completeness, Figure, Reading, Sector, Unit, Year};
use crate::plan::{BaselineMethod, Plan, SectorBaseline};

/// The baseline of a sector from the last year of history on.
pub(super) struct Course<'a> {
    start: Figure,
    from: Year,
    entry: Option<&'a SectorBaseline>,
    /// (1 + growth of activity) × (1 + growth of intensity), per year.
    index: Figure,
}

impl<'a> Course<'a> {
    /// Reads what the plan says of a sector; `from` is the last year of history.
    pub(super) fn new(plan: &'a Plan, inventory: &Inventory, sector: Sector, from: Year) -> Self {
        let entries = &plan.baseline.sectors;
        let entry = entries.iter().find(|entry| entry.sector == sector);
        let missing = Figure::missing(Unit::ONE, Some(from));
        let index = entry.map_or(missing, |entry| {
            let activity = typed(&entry.activity_growth, Unit::PERCENT, Some(from));
            let intensity = typed(&entry.intensity_growth, Unit::PERCENT, Some(from));
            activity.combine(intensity, Unit::ONE, |activity, intensity| {
                let (activity, intensity) = (1.0 + activity / 100.0, 1.0 + intensity / 100.0);
                // A fall by more than the whole is a slip, not a course.
                if activity < 0.0 || intensity < 0.0 {
                    f64::NAN
                } else {
                    activity * intensity
                }
            })
        });
        let totals = inventory.of(from);
        Self {
            start: totals.map_or(Figure::missing(Unit::T_CO2, Some(from)), |t| {
                t.sector(sector)
            }),
            from,
            entry,
            index,
        }
    }

    /// The emission of a year after the last year of history.
    ///
    /// By growth: E(y) = E(y₀) × [(1 + g activity) × (1 + g intensity)]^(y − y₀). A blank growth is
    /// missing, not zero; but a sector without emissions stays without.
    pub(super) fn emission(&self, year: Year) -> Figure {
        match self.entry {
            Some(entry) if entry.method == BaselineMethod::Typed => typed_series(entry, year),
            _ if self.is_empty() => Figure::complete(0.0, Unit::T_CO2, year),
            _ => {
                let grown = self.start.combine(self.index, Unit::T_CO2, |start, index| {
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

fn typed_series(entry: &SectorBaseline, year: Year) -> Figure {
    let datum = entry.values.iter().find(|datum| datum.year == year);
    match datum.map(crate::base::Datum::reading) {
        Some(Reading::Value(value)) if value >= 0.0 => Figure::complete(value, Unit::T_CO2, year),
        Some(Reading::Value(_) | Reading::Wrong(_)) => Figure::failed(Unit::T_CO2, Some(year)),
        Some(Reading::Nothing(_)) => Figure::complete(0.0, Unit::T_CO2, year),
        Some(Reading::Missing(_)) | None => Figure::missing(Unit::T_CO2, Some(year)),
    }
}
