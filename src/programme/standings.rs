//! How much of a programme is official.

use super::{Programme, Standing};

/// How many lines of a programme are known how surely.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Standings {
    /// Read in an official text.
    pub official: u32,
    /// Reported by third parties.
    pub reported: u32,
    /// Reconstructed.
    pub reconstruction: u32,
}

impl Standings {
    /// The official lines as a share of all, 0 to 1; 0 for a programme without lines.
    #[must_use]
    pub fn official_share(self) -> f64 {
        let all = self.official + self.reported + self.reconstruction;
        f64::from(self.official) / f64::from(all.max(1))
    }
}

impl Programme {
    /// How many lines of the programme are known how surely: its frame, kinds, rules, conditions,
    /// stages, indicators, targets and the outlines of its documents.
    #[must_use]
    pub fn standings(&self) -> Standings {
        let frame = std::iter::once(&self.standing);
        let kinds = self
            .kinds
            .iter()
            .flat_map(|kind| [&kind.standing, &kind.acceptance_standing]);
        let lines = frame
            .chain(kinds)
            .chain(self.conditions.iter().map(|line| &line.standing))
            .chain(self.stages.iter().map(|line| &line.standing))
            .chain(self.indicators.iter().map(|line| &line.standing))
            .chain(self.targets.iter().map(|line| &line.standing))
            .chain(self.documents.iter().map(|document| &document.standing));
        let mut count = Standings::default();
        for standing in lines {
            match standing {
                Standing::Official { .. } => count.official += 1,
                Standing::Reported { .. } => count.reported += 1,
                Standing::Reconstruction { .. } => count.reconstruction += 1,
            }
        }
        count
    }
}
