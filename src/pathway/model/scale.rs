//! Brings down in proportion what would take more than is left; see the model for why.

use super::{Change, SectorModel, Switch, get};

impl SectorModel {
    /// Brings everything that takes more than is left down in proportion; see the module.
    pub(super) fn scale_down(&mut self) {
        for acted in &mut self.flows {
            let left = acted.after_cuts(&|_| 1.0);
            let wanted: f64 = acted.less.iter().map(|(_, amount)| amount).sum();
            let part = share_of(left, wanted);
            for (measure, amount) in &mut acted.less {
                *amount *= part;
                let moved = self.changes.iter_mut().filter(|c| c.measure == *measure);
                moved.for_each(|change| change.amount *= part);
            }
        }
        for index in 0..self.flows.len() {
            let out = |switch: &&mut Switch| switch.from == index;
            let shares = self.switches.iter().filter(|switch| switch.from == index);
            let part = share_of(1.0, shares.map(|switch| switch.share).sum());
            self.switches
                .iter_mut()
                .filter(out)
                .for_each(|switch| switch.share *= part);
        }
        let largest = self
            .grid
            .iter()
            .map(|(_, share)| *share)
            .fold(0.0, f64::max);
        let part = share_of(largest, self.grid.iter().map(|(_, share)| share).sum());
        self.grid.iter_mut().for_each(|(_, share)| *share *= part);
        self.scale_generation();
    }

    /// Own generation cannot replace more than is purchased.
    fn scale_generation(&mut self) {
        let amounts = self.amounts(&|_| 1.0);
        let taken: Vec<Change> = self
            .changes
            .iter()
            .filter(|c| c.amount < 0.0)
            .copied()
            .collect();
        let Some(flow) = taken.first().map(|change| change.flow) else {
            return;
        };
        let wanted: f64 = -taken.iter().map(|change| change.amount).sum::<f64>();
        let part = share_of(get(&amounts, flow) + wanted, wanted);
        let generates = |c: &&mut Change| taken.iter().any(|taken| taken.measure == c.measure);
        self.changes
            .iter_mut()
            .filter(generates)
            .for_each(|change| change.amount *= part);
    }

    /// Free tonnes cannot take more than the sector emits after all else.
    pub(super) fn scale_tonnes(&mut self, baseline: f64) {
        let wanted: f64 = self.tonnes.iter().map(|(_, tonnes)| tonnes).sum();
        let acted = if self.is_still() {
            0.0
        } else {
            self.flow_emission(&|_| 0.0) - self.flow_emission(&|_| 1.0)
        };
        let part = share_of((baseline - acted).max(0.0), wanted);
        self.tonnes
            .iter_mut()
            .for_each(|(_, tonnes)| *tonnes *= part);
    }
}

/// By how much a wish has to be brought down to fit what is there: one when it fits.
fn share_of(there: f64, wanted: f64) -> f64 {
    if wanted > there {
        there.max(0.0) / wanted
    } else {
        1.0
    }
}
