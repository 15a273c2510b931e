//! The effect of every measure in every year.

use super::driver::{Action, Prepared};
use super::engine::{Ahead, Engine, State};
use super::shares::{Kinds, Share, share};
use super::types::{MeasureEffect, Stage};
use crate::base::{Completeness, Figure, Sector, Year};

/// The effects of the measures, in the order of the plan.
pub(super) fn effects(
    engine: &Engine<'_>,
    span: &[Year],
    ahead: &[Ahead],
    shares: &[Vec<Share>],
) -> Vec<MeasureEffect> {
    let unit = engine.catalogue.unit();
    let nothing = |year: &Year| (*year, Figure::complete(0.0, unit, *year));
    let past = span.iter().filter(|year| **year <= engine.last);
    let past: Vec<(Year, Figure)> = past.map(nothing).collect();
    let all = engine.prepared.iter().enumerate();
    all.map(|(index, measure)| {
        let mut effect = MeasureEffect {
            measure: index,
            stage: measure.stage,
            full: engine.full(measure),
            by_year: past.clone(),
            sequential: past.clone(),
            alone: past.clone(),
            uptake: past.clone(),
        };
        for (year, shares) in ahead.iter().zip(shares) {
            let share = shares.get(index).copied().unwrap_or_default();
            let state = year.states.get(index).copied().unwrap_or(State::Idle);
            year.put(&mut effect, measure, state, share, engine);
        }
        effect
    })
    .collect()
}

impl Ahead {
    /// The shares of `count` measures.
    pub(super) fn shares(&self, count: usize, kinds: Kinds) -> Vec<Share> {
        let models: Vec<_> = self.sectors.iter().map(|sector| &sector.model).collect();
        share(&models, &self.order, count, kinds)
    }

    fn put(
        &self,
        effect: &mut MeasureEffect,
        measure: &Prepared,
        state: State,
        share: Share,
        engine: &Engine<'_>,
    ) {
        let alone = match self
            .order
            .iter()
            .find(|work| work.measure == effect.measure)
        {
            Some(work) => engine.alone(work, self),
            None => 0.0,
        };
        let trust = self.trust(measure, state);
        let figure = |value: f64| {
            let figure = Figure {
                completeness: trust,
                ..Figure::missing(self.unit, Some(self.year))
            };
            let is_known = matches!(state, State::Idle | State::Working(_));
            figure.with_value((is_known && trust != Completeness::Failed).then_some(value))
        };
        // Of a sink nothing is taken away; its uptake stands apart.
        let of_sink = measure.stage == Stage::Sink;
        let taken = |value: f64| {
            if of_sink {
                Figure::complete(0.0, self.unit, self.year)
            } else {
                figure(value)
            }
        };
        effect.by_year.push((self.year, taken(share.shapley)));
        effect.sequential.push((self.year, taken(share.sequential)));
        effect.alone.push((self.year, taken(alone)));
        let uptake = if of_sink {
            self.uptake_of(state)
        } else {
            Figure::complete(0.0, self.unit, self.year)
        };
        effect.uptake.push((self.year, uptake));
    }

    /// How far the effect of a measure can be trusted: as far as the flows that it acts on. Tonnes
    /// that were estimated elsewhere need none.
    fn trust(&self, measure: &Prepared, state: State) -> Completeness {
        match state {
            State::Idle | State::Working(Action::Tonnes { .. } | Action::Sink { .. }) => {
                Completeness::Complete
            }
            State::Unknown(why) => why,
            State::Working(action) => {
                let everywhere = matches!(action, Action::Grid { .. });
                let reached = |sector: Sector| everywhere || sector == measure.sector;
                let sectors = self.sectors.iter().filter(|sector| reached(sector.sector));
                let states = sectors.map(|sector| sector.baseline.completeness);
                states.max().unwrap_or_default()
            }
        }
    }
}
