//! Tables that follow the data. Each has its title for a caption; whoever prints it adds the number.

mod beside;
mod economy;
mod emission;
mod energy;
mod factors;
mod indicators;
mod measures;
mod papers;
mod pathway;
mod scenarios;
mod stages;

pub(super) use self::scenarios::beside_pathway;
use super::Table;
use super::context::Context;
use crate::programme::TableKind;

/// A table of a plan.
pub(super) fn table(kind: TableKind, context: &Context<'_>) -> Table {
    let build = match kind {
        TableKind::Economy => economy::economy,
        TableKind::Activity => energy::activity,
        TableKind::Energy => energy::energy,
        TableKind::EmissionBySector => emission::by_sector,
        TableKind::EmissionByCarrier => emission::by_carrier,
        TableKind::EmissionSummary => emission::summary,
        TableKind::Factors => factors::factors,
        TableKind::Indicators => indicators::indicators,
        TableKind::Stages => stages::stages,
        TableKind::Measures => measures::measures,
        TableKind::MeasureEffects => measures::effects,
        TableKind::Investment => measures::investment,
        TableKind::Pathway => pathway::pathway,
        TableKind::BaselineAssumptions => pathway::assumptions,
        TableKind::Targets => pathway::targets,
        TableKind::Conditions => papers::conditions,
        TableKind::Evidence => papers::evidence,
    };
    build(context)
}
