//! How the whole effect of a year is shared among the measures.
//!
//! - **Alone**: what a measure would take away if it were the only one. Never to be added up.
//! - **Sequential**: measures put in force one after another in a fixed order, by stage and then as
//!   the plan lists them; each takes what it changes. Sums to the whole.
//! - **Shapley**: the mean over all orders. The emission is multilinear in the measures, so Owen's
//!   extension gives it in closed form, `φ_i = ∫₀¹ −∂E/∂x_i (t, …, t) dt`, and the integrand is a
//!   polynomial: Gauss–Legendre of enough nodes is **exact**, nothing is sampled. Sums to the whole.

use super::driver::Action;
use super::model::SectorModel;
use super::quadrature::Rule;

/// What a measure takes away in a year, t.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Share {
    pub sequential: f64,
    pub shapley: f64,
}

/// A measure at work: its index, the index of its sector, what it does.
#[derive(Clone, Copy, Debug)]
pub(super) struct Work {
    pub measure: usize,
    pub sector: usize,
    pub action: Action,
}

impl Work {
    /// True when the measure acts on a sector.
    pub(super) fn reaches(&self, sector: usize) -> bool {
        self.sector == sector || matches!(self.action, Action::Grid { .. })
    }
}

/// Which shares are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kinds {
    Both,
    Sequential,
}

/// The shares of `count` measures; `order` lists those at work as they come
/// into force.
pub(super) fn share(
    models: &[&SectorModel],
    order: &[Work],
    count: usize,
    kinds: Kinds,
) -> Vec<Share> {
    let mut shares = vec![Share::default(); count];
    sequential(models, order, &mut shares);
    if kinds == Kinds::Both {
        shapley(models, &mut shares);
    }
    for work in order {
        let model = models.get(work.sector);
        let tonnes = model.map_or(0.0, |model| model.tonnes_of(work.measure));
        if let Some(share) = shares.get_mut(work.measure) {
            share.sequential += tonnes;
            share.shapley += tonnes;
        }
    }
    shares
}

fn sequential(models: &[&SectorModel], order: &[Work], shares: &mut [Share]) {
    let mut force = vec![0.0; shares.len()];
    let emission = |model: &SectorModel, force: &[f64]| {
        model.flow_emission(&|measure| force.get(measure).copied().unwrap_or_default())
    };
    let mut now: Vec<f64> = models.iter().map(|model| emission(model, &force)).collect();
    for work in order {
        if matches!(work.action, Action::Tonnes { .. } | Action::Sink { .. }) {
            continue;
        }
        if let Some(force) = force.get_mut(work.measure) {
            *force = 1.0;
        }
        let sectors = models.iter().zip(&mut now).enumerate();
        for (_, (model, now)) in sectors.filter(|(index, _)| work.reaches(*index)) {
            let next = emission(model, &force);
            if let Some(share) = shares.get_mut(work.measure) {
                share.sequential += *now - next;
            }
            *now = next;
        }
    }
}

fn shapley(models: &[&SectorModel], shares: &mut [Share]) {
    let moving = models.iter().filter(|model| !model.is_still());
    let mut margins = vec![0.0; shares.len()];
    for model in moving {
        for (t, weight) in Rule::exact_to(model.degree()).nodes() {
            model.margins(*t, *weight, &mut margins);
        }
    }
    for (share, margin) in shares.iter_mut().zip(margins) {
        share.shapley = margin;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::carriers::Catalogue;
    use super::super::driver::Action;
    use super::super::flows::{Flow, SectorFlows};
    use super::*;
    use crate::account::{economy, factors, inventory};
    use crate::plan::Plan;

    const COAL: usize = 0;

    /// An action by its kind and a size from 0 to 1, with amounts that can be more than there is.
    fn action(kind: u8, size: f64, catalogue: &Catalogue<'_>) -> Action {
        let named = |id| catalogue.named(id).unwrap();
        let electricity = named("electricity");
        match kind {
            0 => Action::Cut {
                carrier: None,
                share: size,
            },
            1 => Action::Less {
                carrier: COAL,
                amount: size * 60.0,
                taken: Some((electricity, size * 40.0)),
            },
            2 => Action::Switch {
                from: COAL,
                to: electricity,
                share: size,
                ratio: 2.0,
            },
            3 => Action::Generate {
                amount: size * 300.0,
            },
            4 => Action::Grid { share: size },
            _ => Action::Tonnes {
                tonnes: size * 50.0,
            },
        }
    }

    /// By the definition: the mean over all subsets, weighted by how many orders pass through them.
    fn by_enumeration(model: &SectorModel, count: usize) -> Vec<f64> {
        let emission =
            |set: usize| model.flow_emission(&|m| f64::from(u8::from(set >> m & 1 == 1)));
        let factorial = |n: usize| {
            (1..=n)
                .map(|k| f64::from(u32::try_from(k).unwrap()))
                .product::<f64>()
        };
        let of = |measure: usize| {
            let without = (0..1_usize << count).filter(|set| set >> measure & 1 == 0);
            without
                .map(|set| {
                    let size = usize::try_from(set.count_ones()).unwrap();
                    let weight = factorial(size) * factorial(count - size - 1) / factorial(count);
                    weight * (emission(set) - emission(set | 1 << measure))
                })
                .sum::<f64>()
                + model.tonnes_of(measure)
        };
        (0..count).map(of).collect()
    }

    proptest! {
        #[test]
        fn shares_sum_to_the_whole_and_shapley_is_the_mean_over_all_orders(
            measures in proptest::collection::vec((0_u8..6, 0.0_f64..=1.0), 1..8),
        ) {
            let mut plan = Plan::default();
            plan.years.history = vec![2023];
            plan.applicant.province = "37".to_owned();
            let economy = economy(&plan);
            let inventory = inventory(&plan, factors(), &economy);
            let catalogue = Catalogue::new(factors(), &inventory);
            let flow = |carrier, amount, factor, grid| Flow {
                carrier, amount, factor, grid, energy: 0.5, non_fossil: 0.0,
            };
            let electricity = catalogue.named("electricity").unwrap();
            let flows = SectorFlows {
                flows: vec![flow(COAL, 100.0, 1.9, 0.0), flow(electricity, 500.0, 0.6, 0.9)],
                ..SectorFlows::default()
            };
            let order: Vec<Work> = measures.iter().enumerate().map(|(measure, (kind, size))| {
                Work { measure, sector: 0, action: action(*kind, *size, &catalogue) }
            }).collect();
            let working: Vec<_> = order.iter().map(|work| (work.measure, work.action)).collect();
            let model = SectorModel::new(&flows, 1.1, 600.0, &working, &catalogue);
            let shares = share(&[&model], &order, measures.len(), Kinds::Both);
            let whole = model.whole();
            let sum = |of: fn(&Share) -> f64| shares.iter().map(of).sum::<f64>();
            prop_assert!((sum(|s| s.sequential) - whole).abs() < 1e-9 * whole.abs().max(1.0));
            prop_assert!((sum(|s| s.shapley) - whole).abs() < 1e-9 * whole.abs().max(1.0));
            for (share, wanted) in shares.iter().zip(by_enumeration(&model, measures.len())) {
                prop_assert!((share.shapley - wanted).abs() < 1e-9 * whole.abs().max(1.0));
            }
            prop_assert!(model.outcome().all(|flow| flow.energy > -1e-9));
        }
    }
}
