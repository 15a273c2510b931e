//! One year ahead: baselines, flows and measures put together.

use super::baseline::Course;
use super::carriers::Catalogue;
use super::driver::{Action, Prepared};
use super::flows::{SectorFlows, flows};
use super::model::{SectorModel, Working};
use super::shares::Work;
use super::types::Stage;
use crate::account::{Factors, Inventory};
use crate::base::{Completeness, Figure, Sector, Unit, Year};
use crate::plan::{Baseline, Measure};

/// Everything that holds in all years.
pub(super) struct Engine<'a> {
    pub catalogue: Catalogue<'a>,
    pub prepared: Vec<Prepared>,
    pub last: Year,
    courses: Vec<Course<'a>>,
    flows: Vec<SectorFlows>,
    /// The measures in the fixed order: by stage, then as the plan lists them.
    order: Vec<usize>,
}

/// What a measure does in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum State {
    /// Nothing: it has not begun, or its time is over.
    Idle,
    /// Something that can be calculated.
    Working(Action),
    /// Something that cannot.
    Unknown(Completeness),
}

/// A sector in a year ahead.
pub(super) struct SectorYear {
    pub sector: Sector,
    pub baseline: Figure,
    pub reduction: Figure,
    pub planned: Figure,
    pub model: SectorModel,
    /// How far the energy of the sector can be trusted.
    pub energy: Completeness,
}

/// A year ahead.
pub(super) struct Ahead {
    pub year: Year,
    /// The unit of emissions.
    pub unit: Unit,
    pub sectors: Vec<SectorYear>,
    /// What every measure does.
    pub states: Vec<State>,
    /// The measures at work in the fixed order.
    pub order: Vec<Work>,
}

impl<'a> Engine<'a> {
    /// `None` while there is no history to start from.
    pub(super) fn new(
        baseline: &'a Baseline,
        measures: &[Measure],
        factors: &'a Factors,
        inventory: &Inventory,
    ) -> Option<Self> {
        let last = *inventory.years.last()?;
        let catalogue = Catalogue::new(factors, inventory);
        let prepare = |measure| Prepared::new(measure, &catalogue);
        let prepared: Vec<Prepared> = measures.iter().map(prepare).collect();
        let mut order: Vec<usize> = (0..prepared.len()).collect();
        order.sort_by_key(|index| prepared.get(*index).map(|measure| measure.stage));
        let course = |sector: &Sector| Course::new(baseline, inventory, *sector, last);
        let flows_of = |sector: &Sector| flows(&catalogue, inventory, *sector, last);
        Some(Self {
            courses: Sector::ALL.iter().map(course).collect(),
            flows: Sector::ALL.iter().map(flows_of).collect(),
            catalogue,
            prepared,
            last,
            order,
        })
    }

    /// The flows of the last year of history, in the order of [`Sector::ALL`].
    pub(super) fn flows(&self) -> &[SectorFlows] {
        &self.flows
    }

    /// A year after the last year of history.
    pub(super) fn ahead(&self, year: Year) -> Ahead {
        self.ahead_with(year, &self.prepared)
    }

    /// A year with other measures in place of the plan's, one for one.
    pub(super) fn ahead_with(&self, year: Year, measures: &[Prepared]) -> Ahead {
        let scales: Vec<Option<f64>> = self.courses.iter().map(|c| c.scale(year)).collect();
        let states: Vec<State> = measures
            .iter()
            .map(|measure| self.state(measure, year, &scales))
            .collect();
        let order: Vec<Work> = self
            .order
            .iter()
            .filter_map(|index| work(*index, measures.get(*index)?, *states.get(*index)?))
            .collect();
        let sectors = Sector::ALL
            .iter()
            .zip(&self.courses)
            .zip(&self.flows)
            .zip(&scales);
        let sectors = sectors
            .enumerate()
            .map(|(index, (((sector, course), flows), scale))| {
                let baseline = course.emission(year);
                let here: Vec<Working> = order
                    .iter()
                    .filter(|work| work.reaches(index))
                    .map(|work| (work.measure, work.action))
                    .collect();
                let model = self.model(flows, *scale, baseline, &here);
                let unknown = unknown(measures, &states, *sector, &model);
                let reduction = reduction(&model, unknown, baseline);
                SectorYear {
                    sector: *sector,
                    baseline,
                    reduction,
                    planned: less(baseline, reduction),
                    model,
                    energy: energy_state(flows, *scale)
                        .max(baseline.completeness)
                        .max(unknown),
                }
            });
        Ahead {
            year,
            unit: self.catalogue.unit(),
            sectors: sectors.collect(),
            states,
            order,
        }
    }

    /// The model of a sector. Without a baseline there is nothing to act on and nothing to cap
    /// free tonnes by.
    fn model(
        &self,
        flows: &SectorFlows,
        scale: Option<f64>,
        baseline: Figure,
        working: &[Working],
    ) -> SectorModel {
        let nothing = SectorFlows::default();
        let (flows, scale) = scale.map_or((&nothing, 0.0), |scale| (flows, scale));
        let baseline = baseline.value.unwrap_or(f64::INFINITY);
        SectorModel::new(flows, scale, baseline, working, &self.catalogue)
    }

    /// What a measure would take away in a year if it stood alone.
    pub(super) fn alone(&self, work: &Work, ahead: &Ahead) -> f64 {
        if let Action::Tonnes { tonnes } = work.action {
            return tonnes;
        }
        let models = self.alone_in(work, ahead);
        models.map(|model| model.whole()).sum()
    }

    /// The sectors that a measure reaches, with nothing but it at work.
    pub(super) fn alone_in(&self, work: &Work, ahead: &Ahead) -> impl Iterator<Item = SectorModel> {
        let sectors = self
            .courses
            .iter()
            .zip(&self.flows)
            .zip(&ahead.sectors)
            .enumerate();
        let reached = sectors.filter(|(index, _)| work.reaches(*index));
        reached.map(|(_, ((course, flows), sector))| {
            let here = [(work.measure, work.action)];
            let scale = course.scale(ahead.year);
            self.model(flows, scale, sector.baseline, &here)
        })
    }

    /// The full effect of a measure on the flows of the last year of history.
    pub(super) fn full(&self, measure: &Prepared) -> Figure {
        let missing = Figure::missing(self.catalogue.unit(), None);
        let value = match measure.action {
            Err(completeness) => {
                return Figure {
                    completeness,
                    ..missing
                };
            }
            Ok(Action::Tonnes { tonnes } | Action::Sink { tonnes }) => tonnes,
            Ok(action) => self.today(measure, action).map(|model| model.whole()).sum(),
        };
        let complete = Figure {
            completeness: Completeness::Complete,
            ..missing
        };
        complete.with_value(Some(value))
    }

    /// The sectors that a measure reaches as they are in the last year of history, with nothing but
    /// its full effect at work.
    pub(super) fn today(
        &self,
        measure: &Prepared,
        action: Action,
    ) -> impl Iterator<Item = SectorModel> {
        let is_grid = measure.stage == Stage::Grid;
        let here = Sector::ALL.iter().zip(&self.flows);
        let here = here.filter(move |(sector, _)| is_grid || **sector == measure.sector);
        here.map(move |(_, flows)| {
            let whole = [(0, action)];
            SectorModel::new(flows, 1.0, f64::INFINITY, &whole, &self.catalogue)
        })
    }

    fn state(&self, measure: &Prepared, year: Year, scales: &[Option<f64>]) -> State {
        let added = measure.course.added(year, self.last);
        let strength = match added.complete_value() {
            Some(share) if share <= 0.0 => return State::Idle,
            Some(share) => share,
            None => {
                let own = measure.action.err().unwrap_or_default();
                return State::Unknown(added.completeness.max(own).max(Completeness::Incomplete));
            }
        };
        match measure.action {
            Err(why) => State::Unknown(why),
            Ok(action) if self.is_blind(measure, action, scales) => {
                State::Unknown(Completeness::Incomplete)
            }
            Ok(action) => State::Working(action.times(strength)),
        }
    }

    /// True when a measure acts on flows that are not known in a year.
    fn is_blind(&self, measure: &Prepared, action: Action, scales: &[Option<f64>]) -> bool {
        if matches!(action, Action::Tonnes { .. } | Action::Sink { .. }) {
            return false;
        }
        let everywhere = matches!(action, Action::Grid { .. });
        let sectors = Sector::ALL.iter().zip(&self.flows).zip(scales);
        let mut reached = sectors.filter(|((s, _), _)| everywhere || **s == measure.sector);
        reached.any(|((_, flows), scale)| scale.is_none() && !flows.flows.is_empty())
    }
}

fn work(measure: usize, prepared: &Prepared, state: State) -> Option<Work> {
    let State::Working(action) = state else {
        return None;
    };
    Some(Work {
        measure,
        sector: Sector::ALL
            .iter()
            .position(|sector| *sector == prepared.sector)?,
        action,
    })
}

/// How far the measures of a sector can be counted.
fn unknown(
    measures: &[Prepared],
    states: &[State],
    sector: Sector,
    model: &SectorModel,
) -> Completeness {
    let here = measures
        .iter()
        .zip(states)
        .filter(|(measure, _)| match measure.stage {
            Stage::Grid => model.has_grid(),
            Stage::Sink => false,
            _ => measure.sector == sector,
        });
    here.filter_map(|(_, state)| match state {
        State::Unknown(why) => Some(*why),
        State::Idle | State::Working(_) => None,
    })
    .max()
    .unwrap_or_default()
}

/// What the measures of a sector take away. While nothing but what is missing acts, it has no value.
fn reduction(model: &SectorModel, unknown: Completeness, baseline: Figure) -> Figure {
    let whole = model.whole();
    let completeness = unknown.max(baseline.completeness);
    let is_blank = unknown == Completeness::Incomplete && whole.abs() <= 0.0;
    let empty = Figure {
        completeness,
        ..Figure::missing(baseline.unit, baseline.year)
    };
    if completeness == Completeness::Failed || is_blank {
        return empty;
    }
    empty.with_value(Some(whole))
}

/// The baseline less the reduction. While not one measure of the sector can be counted, it is the
/// baseline, marked as incomplete.
fn less(baseline: Figure, reduction: Figure) -> Figure {
    let completeness = baseline.completeness.max(reduction.completeness);
    let value = match completeness {
        Completeness::Failed => None,
        Completeness::Complete | Completeness::Incomplete => {
            let taken = reduction.value.unwrap_or_default();
            baseline.value.map(|value| value - taken)
        }
    };
    Figure {
        value,
        completeness,
        ..baseline
    }
}

fn energy_state(flows: &SectorFlows, scale: Option<f64>) -> Completeness {
    let is_blind = scale.is_none() && !flows.flows.is_empty();
    flows.energy.max(if is_blind {
        Completeness::Incomplete
    } else {
        Completeness::Complete
    })
}

impl Ahead {
    /// Planned energy in tce and the non-fossil part of it. Free tonnes leave it incomplete: what
    /// they do to energy is not known.
    pub(super) fn energy(&self) -> (Figure, Figure) {
        let (mut all, mut non_fossil) = (0.0, 0.0);
        let mut completeness = Completeness::Complete;
        for sector in &self.sectors {
            completeness = completeness.max(sector.energy);
            let (rest, rest_non_fossil) = sector.model.rest_energy();
            all += rest;
            non_fossil += rest_non_fossil;
            for outcome in sector.model.outcome() {
                all += outcome.energy;
                non_fossil += outcome.non_fossil;
            }
        }
        if self
            .order
            .iter()
            .any(|work| matches!(work.action, Action::Tonnes { .. }))
        {
            completeness = completeness.max(Completeness::Incomplete);
        }
        let figure = |value: f64| {
            let empty = Figure {
                completeness,
                ..Figure::missing(Unit::TCE, Some(self.year))
            };
            let blank = completeness == Completeness::Failed || value.abs() <= 0.0;
            empty.with_value((!blank || completeness == Completeness::Complete).then_some(value))
        };
        (figure(all), figure(non_fossil))
    }

    /// Uptake of the sinks.
    pub(super) fn uptake(&self, prepared: &[Prepared]) -> Figure {
        let sinks = prepared.iter().zip(&self.states);
        let sinks = sinks.filter(|(measure, _)| measure.stage == Stage::Sink);
        let parts = sinks.map(|(_, state)| self.uptake_of(*state));
        Figure::sum(parts, self.unit, Some(self.year))
    }

    pub(super) fn uptake_of(&self, state: State) -> Figure {
        match state {
            State::Working(Action::Sink { tonnes }) => {
                Figure::complete(tonnes, self.unit, self.year)
            }
            State::Working(_) | State::Idle => Figure::complete(0.0, self.unit, self.year),
            State::Unknown(completeness) => Figure {
                completeness,
                ..Figure::missing(self.unit, Some(self.year))
            },
        }
    }
}
