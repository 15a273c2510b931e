//! The workings behind a year ahead, for whoever takes a figure apart.
//!
//! The pathway keeps results; what they were calculated from is calculated again here, by the same
//! engine, when somebody asks.

use super::driver::Action;
use super::engine::{Ahead, Engine};
use super::model::SectorModel;
use super::quadrature::Rule;
use super::shares::Work;
use crate::account::{Factors, Inventory};
use crate::base::{Figure, Sector, Year};
use crate::plan::Plan;

/// The workings of a pathway.
pub struct Workings<'a>(Engine<'a>);

/// The workings of a year ahead.
pub struct WorkedYear<'a> {
    engine: &'a Engine<'a>,
    ahead: Ahead,
}

/// A sector in a year ahead.
#[derive(Clone, Debug)]
pub struct WorkedSector {
    /// The sector.
    pub sector: Sector,
    /// Emission without measures.
    pub baseline: Figure,
    /// What flows, without and with measures.
    pub flows: Vec<WorkedFlow>,
    /// Tonnes that were estimated elsewhere and are taken away, t.
    pub tonnes: f64,
    /// Energy outside of the flows, tce, and the non-fossil part of it.
    pub rest_energy: (f64, f64),
}

/// A carrier of a sector in a year ahead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorkedFlow {
    /// The index of the carrier.
    pub carrier: usize,
    /// The amount without measures, in the unit of the carrier.
    pub before: f64,
    /// The amount with all measures in force.
    pub after: f64,
    /// Emission per amount without measures, t.
    pub factor_before: f64,
    /// Emission per amount when the factor of the grid has fallen, t.
    pub factor_after: f64,
    /// Energy per amount, tce, electricity at its equivalent value.
    pub energy: f64,
    /// The share of that energy which is non-fossil.
    pub non_fossil: f64,
}

impl WorkedFlow {
    /// The emission without measures, t.
    #[must_use]
    pub fn emission_before(&self) -> f64 {
        self.before * self.factor_before
    }

    /// The emission with all measures, t.
    #[must_use]
    pub fn emission_after(&self) -> f64 {
        self.after * self.factor_after
    }
}

/// What a measure does in its turn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn {
    /// Emission of the flows of the sectors that it reaches, before its turn, t.
    pub before: f64,
    /// The same after it.
    pub after: f64,
    /// Its tonnes that were estimated elsewhere, as far as there is so much left to take away.
    pub tonnes: f64,
}

impl Turn {
    /// What everything does that is at work in some sectors.
    fn of(models: impl Iterator<Item = SectorModel>) -> Self {
        let mut turn = Self {
            before: 0.0,
            after: 0.0,
            tonnes: 0.0,
        };
        for model in models {
            turn.before += model.flow_emission(&|_| 0.0);
            turn.after += model.flow_emission(&|_| 1.0);
        }
        turn
    }
}

/// A node of the integral that gives a Shapley share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Node {
    /// The sector that it stands for.
    pub sector: Sector,
    /// How far all measures are in force.
    pub at: f64,
    /// Its weight.
    pub weight: f64,
    /// What the measure takes away there at the margin, t.
    pub margin: f64,
}

impl<'a> Workings<'a> {
    /// The workings of a plan; `None` while there is no history to start from.
    #[must_use]
    pub fn new(plan: &'a Plan, factors: &'a Factors, inventory: &Inventory) -> Option<Self> {
        Engine::new(&plan.baseline, &plan.measures, factors, inventory).map(Self)
    }

    /// The full effect of a measure on the flows of the last year of history; `None` for one that
    /// does not act on flows or cannot be calculated.
    #[must_use]
    pub fn full(&self, measure: usize) -> Option<Turn> {
        let prepared = self.0.prepared.get(measure)?;
        let action = prepared.action.ok()?;
        if matches!(action, Action::Tonnes { .. } | Action::Sink { .. }) {
            return None;
        }
        Some(Turn::of(self.0.today(prepared, action)))
    }

    /// The part of its full effect that a measure has in a year over the last year of history.
    #[must_use]
    pub fn strength(&self, measure: usize, year: Year) -> Option<f64> {
        let prepared = self.0.prepared.get(measure)?;
        prepared.course.added(year, self.0.last).complete_value()
    }

    /// Those of a year after the last year of history.
    #[must_use]
    pub fn year(&self, year: Year) -> Option<WorkedYear<'_>> {
        (year > self.0.last).then(|| WorkedYear {
            engine: &self.0,
            ahead: self.0.ahead(year),
        })
    }
}

impl WorkedYear<'_> {
    /// The sectors in the order of [`Sector::ALL`].
    pub fn sectors(&self) -> impl Iterator<Item = WorkedSector> {
        self.ahead.sectors.iter().map(|of| WorkedSector {
            sector: of.sector,
            baseline: of.baseline,
            flows: of.model.worked(),
            tonnes: of.model.tonnes(),
            rest_energy: of.model.rest_energy(),
        })
    }

    /// The turn of a measure after those before it in the fixed order; `None` while it does not
    /// work.
    #[must_use]
    pub fn turn(&self, measure: usize) -> Option<Turn> {
        let work = self.work(measure)?;
        let order = self.ahead.order.iter();
        let earlier = order.take_while(|other| other.measure != measure);
        let mut force = vec![0.0; self.ahead.states.len()];
        for other in earlier {
            put(&mut force, other.measure);
        }
        let before = self.emission(&work, &force);
        put(&mut force, measure);
        Some(Turn {
            before,
            after: self.emission(&work, &force),
            tonnes: self.tonnes(&work),
        })
    }

    /// What a measure would do if it stood alone; `None` while it does not work.
    #[must_use]
    pub fn alone(&self, measure: usize) -> Option<Turn> {
        let work = self.work(measure)?;
        if let Action::Tonnes { tonnes } = work.action {
            return Some(Turn {
                before: 0.0,
                after: 0.0,
                tonnes,
            });
        }
        Some(Turn::of(self.engine.alone_in(&work, &self.ahead)))
    }

    /// The nodes whose weighted margins sum up to the Shapley share of a measure, and its tonnes
    /// that were estimated elsewhere, which come on top.
    #[must_use]
    pub fn nodes(&self, measure: usize) -> Option<(Vec<Node>, f64)> {
        let work = self.work(measure)?;
        let mut nodes = Vec::new();
        let sectors = self.ahead.sectors.iter().enumerate();
        for (_, of) in sectors.filter(|(index, of)| work.reaches(*index) && !of.model.is_still()) {
            for (at, weight) in Rule::exact_to(of.model.degree()).nodes() {
                let mut margins = vec![0.0; self.ahead.states.len()];
                of.model.margins(*at, 1.0, &mut margins);
                nodes.push(Node {
                    sector: of.sector,
                    at: *at,
                    weight: *weight,
                    margin: margins.get(measure).copied().unwrap_or_default(),
                });
            }
        }
        nodes.retain(|node| node.margin.abs() > 0.0);
        Some((nodes, self.tonnes(&work)))
    }

    fn work(&self, measure: usize) -> Option<Work> {
        let mut order = self.ahead.order.iter();
        order.find(|work| work.measure == measure).copied()
    }

    fn tonnes(&self, work: &Work) -> f64 {
        let sector = self.ahead.sectors.get(work.sector);
        sector.map_or(0.0, |of| of.model.tonnes_of(work.measure))
    }

    /// The emission of the flows that a measure reaches, with measures in force.
    fn emission(&self, work: &Work, force: &[f64]) -> f64 {
        let at = |measure: usize| force.get(measure).copied().unwrap_or_default();
        let models = self.ahead.sectors.iter().map(|of| &of.model).enumerate();
        let reached = models.filter(|(index, _)| work.reaches(*index));
        reached
            .map(|(_, model): (usize, &SectorModel)| model.flow_emission(&at))
            .sum()
    }
}

fn put(force: &mut [f64], measure: usize) {
    if let Some(force) = force.get_mut(measure) {
        *force = 1.0;
    }
}
