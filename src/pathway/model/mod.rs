//! The emission of a sector in one year as a function of which measures are in force.
//!
//! For measures x ∈ {0, 1}ⁿ the flow c of a sector has
//!
//! ```text
//! demand      u_c(x) = a_c · Π (1 − p_i x_i) − Σ d_i x_i
//! switch      v_c(x) = u_c(x) · (1 − Σ s_k x_k) + Σ r_k s_k x_k u_from(k)(x) + Σ vehicles' new carrier
//! generation  w_c(x) = v_c(x) − Σ g_i x_i          (purchased electricity; own power takes g_i)
//! grid        e_c(x) = w_c(x) · factor_c · (1 − share of the grid · Σ δ_j x_j)
//! tonnes      E(x)   = rest + Σ e_c(x) − Σ t_i x_i
//! ```
//!
//! Each measure stands in each product once, so E is **multilinear** in x. To keep it so, what
//! would take away more than is left is not cut off case by case: the amounts d, g and t and the
//! shares s of one flow are scaled down in proportion, once, so that with *all* measures in force
//! nothing falls below zero. Several falls of the grid's factor count as the largest one, shared
//! in proportion. Without some of the measures nothing of this changes.

use super::carriers::Catalogue;
mod scale;

use super::driver::Action;
use super::flows::{Flow, SectorFlows, new_flow};
use super::workings::WorkedFlow;
use crate::account::CarrierClass;

/// A flow with what acts on its use.
#[derive(Clone, Debug)]
struct Acted {
    flow: Flow,
    /// Measures that cut by a share.
    cuts: Vec<(usize, f64)>,
    /// Measures that take an amount away.
    less: Vec<(usize, f64)>,
}

/// A share of one flow that goes over to another.
#[derive(Clone, Copy, Debug)]
struct Switch {
    measure: usize,
    from: usize,
    to: usize,
    share: f64,
    ratio: f64,
}

/// An amount that a flow gains or, when negative, loses after the switches.
#[derive(Clone, Copy, Debug)]
struct Change {
    measure: usize,
    flow: usize,
    amount: f64,
}

/// The emission of a sector in one year.
#[derive(Clone, Debug, Default)]
pub(super) struct SectorModel {
    flows: Vec<Acted>,
    switches: Vec<Switch>,
    changes: Vec<Change>,
    /// Falls of the grid's factor, as shares of it.
    grid: Vec<(usize, f64)>,
    /// Free tonnes.
    tonnes: Vec<(usize, f64)>,
    rest_energy: (f64, f64),
}

/// A measure at work in a year: its index and what it does with the strength of that year.
pub(super) type Working = (usize, Action);

impl SectorModel {
    /// The model of a sector whose flows have grown to `scale` of what they were. `working` are
    /// the measures of the sector and those on the grid, in the order of the plan; `grid` the
    /// shares by which each of the latter lets the factor fall. `baseline` is the emission without
    /// measures.
    pub(super) fn new(
        flows: &SectorFlows,
        scale: f64,
        baseline: f64,
        working: &[Working],
        catalogue: &Catalogue<'_>,
    ) -> Self {
        let mut model = Self {
            flows: flows.flows.iter().map(|flow| grown(flow, scale)).collect(),
            rest_energy: (flows.rest_energy.0 * scale, flows.rest_energy.1 * scale),
            ..Self::default()
        };
        for (measure, action) in working {
            model.act(*measure, *action, catalogue);
        }
        model.scale_down();
        model.scale_tonnes(baseline);
        model
    }

    fn act(&mut self, measure: usize, action: Action, catalogue: &Catalogue<'_>) {
        match action {
            Action::Cut { carrier, share } => {
                let chosen = |flow: &Flow| {
                    carrier.map_or_else(
                        || catalogue.is_use(flow.carrier),
                        |carrier| carrier == flow.carrier,
                    )
                };
                for acted in self.flows.iter_mut().filter(|acted| chosen(&acted.flow)) {
                    acted.cuts.push((measure, share));
                }
            }
            Action::Less {
                carrier,
                amount,
                taken,
            } => self.less(measure, carrier, amount, taken, catalogue),
            Action::Switch {
                from,
                to,
                share,
                ratio,
            } => {
                let ends = self.position(from).zip(self.place(to, catalogue));
                if let Some((from, to)) = ends {
                    self.switches.push(Switch {
                        measure,
                        from,
                        to,
                        share,
                        ratio,
                    });
                }
            }
            Action::Generate { amount } => {
                let own = catalogue.of_class(CarrierClass::ElectricityOwn);
                let own = own.and_then(|own| self.place(own, catalogue));
                let grid = catalogue.of_class(CarrierClass::ElectricityGrid);
                let grid = grid.and_then(|grid| self.position(grid));
                if let Some((grid, own)) = grid.zip(own) {
                    self.change(measure, grid, -amount);
                    self.change(measure, own, amount);
                }
            }
            Action::Grid { share } => self.grid.push((measure, share)),
            Action::Tonnes { tonnes } => self.tonnes.push((measure, tonnes)),
            Action::Sink { .. } => {}
        }
    }

    fn less(
        &mut self,
        measure: usize,
        carrier: usize,
        amount: f64,
        taken: Option<(usize, f64)>,
        catalogue: &Catalogue<'_>,
    ) {
        let taken = taken.map(|(to, amount)| (self.place(to, catalogue), amount));
        let Some(from) = self.position(carrier) else {
            return;
        };
        if let Some(acted) = self.flows.get_mut(from) {
            acted.less.push((measure, amount));
        }
        if let Some((Some(to), amount)) = taken {
            self.change(measure, to, amount);
        }
    }

    fn change(&mut self, measure: usize, flow: usize, amount: f64) {
        self.changes.push(Change {
            measure,
            flow,
            amount,
        });
    }

    fn position(&self, carrier: usize) -> Option<usize> {
        let of = |acted: &Acted| acted.flow.carrier == carrier;
        self.flows.iter().position(of)
    }

    /// The flow of a carrier, begun when there is none.
    fn place(&mut self, carrier: usize, catalogue: &Catalogue<'_>) -> Option<usize> {
        self.position(carrier).or_else(|| {
            self.flows.push(grown(&new_flow(catalogue, carrier)?, 0.0));
            Some(self.flows.len() - 1)
        })
    }
}

/// The flow at another size, nothing acting on it yet.
fn grown(flow: &Flow, scale: f64) -> Acted {
    Acted {
        flow: Flow {
            amount: flow.amount * scale,
            ..flow.clone()
        },
        cuts: Vec::new(),
        less: Vec::new(),
    }
}

impl SectorModel {
    /// The emission of the flows with measures in force as far as `at` says.
    pub(super) fn flow_emission(&self, at: &impl Fn(usize) -> f64) -> f64 {
        let fall: f64 = self.grid.iter().map(|(m, share)| share * at(*m)).sum();
        let amounts = self.amounts(at);
        let flows = self.flows.iter().zip(&amounts);
        flows
            .map(|(acted, amount)| amount * acted.flow.factor * (1.0 - acted.flow.grid * fall))
            .sum()
    }

    /// The amounts of the flows after demand, switches and generation.
    fn amounts(&self, at: &impl Fn(usize) -> f64) -> Vec<f64> {
        let uses: Vec<f64> = self.flows.iter().map(|acted| acted.used(at)).collect();
        let mut amounts = uses.clone();
        for switch in &self.switches {
            let moved = get(&uses, switch.from) * switch.share * at(switch.measure);
            add(&mut amounts, switch.from, -moved);
            add(&mut amounts, switch.to, moved * switch.ratio);
        }
        for change in &self.changes {
            add(
                &mut amounts,
                change.flow,
                change.amount * at(change.measure),
            );
        }
        amounts
    }

    /// What the free tonnes of a measure take away.
    pub(super) fn tonnes_of(&self, measure: usize) -> f64 {
        let own = self.tonnes.iter().filter(|(m, _)| *m == measure);
        own.map(|(_, tonnes)| tonnes).sum()
    }

    /// All free tonnes.
    pub(super) fn tonnes(&self) -> f64 {
        self.tonnes.iter().map(|(_, tonnes)| tonnes).sum()
    }

    /// What all measures together take away.
    pub(super) fn whole(&self) -> f64 {
        let tonnes = self.tonnes();
        if self.is_still() {
            return tonnes;
        }
        self.flow_emission(&|_| 0.0) - self.flow_emission(&|_| 1.0) + tonnes
    }

    /// True when nothing acts on the flows.
    pub(super) fn is_still(&self) -> bool {
        let is_still = |acted: &Acted| acted.cuts.is_empty() && acted.less.is_empty();
        let quiet = self.switches.is_empty() && self.changes.is_empty() && self.grid.is_empty();
        quiet && self.flows.iter().all(is_still)
    }

    /// True when a measure on the grid finds something here.
    pub(super) fn has_grid(&self) -> bool {
        self.flows.iter().any(|acted| acted.flow.grid.abs() > 0.0)
    }

    /// The degree of the emission in the measures, less one: that of its derivatives.
    pub(super) fn degree(&self) -> usize {
        let cuts = self.flows.iter().map(|acted| acted.cuts.len().max(1));
        cuts.max().unwrap_or_default() + 1
    }

    /// Adds to every measure what it takes away at the margin when all measures are in force to
    /// the part `t`: `−∂E/∂x_i (t, …, t)`, times a weight. Free tonnes are left out.
    pub(super) fn margins(&self, t: f64, weight: f64, out: &mut [f64]) {
        let at = |_: usize| t;
        let amounts = self.amounts(&at);
        let fall: f64 = self.grid.iter().map(|(_, share)| share * t).sum();
        // What one more unit of a flow emits, after the switches and before them.
        let price = |acted: &Acted| acted.flow.factor * (1.0 - acted.flow.grid * fall);
        let after: Vec<f64> = self.flows.iter().map(price).collect();
        let mut before = after.clone();
        for switch in &self.switches {
            let left = get(&after, switch.from);
            let taken = switch.ratio * get(&after, switch.to);
            add(&mut before, switch.from, switch.share * t * (taken - left));
            let used = self
                .flows
                .get(switch.from)
                .map_or(0.0, |acted| acted.used(&at));
            add(
                out,
                switch.measure,
                weight * used * switch.share * (left - taken),
            );
        }
        for change in &self.changes {
            let taken = -change.amount * get(&after, change.flow);
            add(out, change.measure, weight * taken);
        }
        let mut by_grid = 0.0;
        for ((acted, price), amount) in self.flows.iter().zip(&before).zip(&amounts) {
            by_grid += amount * acted.flow.factor * acted.flow.grid;
            let cut = acted.after_cuts(&at);
            for (measure, share) in &acted.cuts {
                add(
                    out,
                    *measure,
                    weight * price * cut * share / (1.0 - share * t),
                );
            }
            for (measure, amount) in &acted.less {
                add(out, *measure, weight * price * amount);
            }
        }
        for (measure, share) in &self.grid {
            add(out, *measure, weight * by_grid * share);
        }
    }

    /// Emission and energy of every flow with all measures in force.
    pub(super) fn outcome(&self) -> impl Iterator<Item = Outcome> {
        let fall: f64 = self.grid.iter().map(|(_, share)| share).sum();
        let amounts = self.amounts(&|_| 1.0);
        self.flows.iter().zip(amounts).map(move |(acted, amount)| {
            let flow = &acted.flow;
            let energy = amount * flow.energy;
            Outcome {
                carrier: flow.carrier,
                emission: amount * flow.factor * (1.0 - flow.grid * fall),
                energy,
                non_fossil: energy * flow.non_fossil,
            }
        })
    }

    /// Every flow without measures and with all of them.
    pub(super) fn worked(&self) -> Vec<WorkedFlow> {
        let fall: f64 = self.grid.iter().map(|(_, share)| share).sum();
        let amounts = self.amounts(&|_| 1.0);
        let flows = self.flows.iter().zip(amounts);
        let worked = flows.map(|(Acted { flow, .. }, after)| WorkedFlow {
            carrier: flow.carrier,
            before: flow.amount,
            after,
            factor_before: flow.factor,
            factor_after: flow.factor * (1.0 - flow.grid * fall),
            energy: flow.energy,
            non_fossil: flow.non_fossil,
        });
        worked.collect()
    }

    /// Energy in tce outside of the flows, and its non-fossil part.
    pub(super) const fn rest_energy(&self) -> (f64, f64) {
        self.rest_energy
    }
}

/// Emission and energy of a flow with all measures in force.
#[derive(Clone, Copy, Debug)]
pub(super) struct Outcome {
    pub carrier: usize,
    pub emission: f64,
    pub energy: f64,
    pub non_fossil: f64,
}

impl Acted {
    fn after_cuts(&self, at: &impl Fn(usize) -> f64) -> f64 {
        let left = self.cuts.iter().map(|(m, share)| 1.0 - share * at(*m));
        self.flow.amount * left.product::<f64>()
    }

    fn used(&self, at: &impl Fn(usize) -> f64) -> f64 {
        let less: f64 = self.less.iter().map(|(m, amount)| amount * at(*m)).sum();
        self.after_cuts(at) - less
    }
}

fn get(values: &[f64], index: usize) -> f64 {
    values.get(index).copied().unwrap_or_default()
}

fn add(values: &mut [f64], index: usize, by: f64) {
    if let Some(value) = values.get_mut(index) {
        *value += by;
    }
}
