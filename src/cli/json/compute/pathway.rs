//! The pathway: years, measures and targets.

use serde::Serialize;

use super::inventory::{SectorView, sectors};
use crate::app::Workspace;
use crate::base::{Text, Year};
use crate::cli::json::Quantity;
use crate::pathway::{MeasureEffect, PathwayYear, TargetGap, TargetOrigin};
use crate::programme::Metric;

#[derive(Debug, Serialize)]
pub(super) struct PathwayView<'a> {
    base: Option<Year>,
    target: Option<Year>,
    years: Vec<YearView>,
    measures: Vec<MeasureView<'a>>,
    targets: Vec<TargetView<'a>>,
}

#[derive(Debug, Serialize)]
struct YearView {
    year: Year,
    history: bool,
    baseline: Quantity,
    reduction: Quantity,
    planned: Quantity,
    per_gdp: Quantity,
    per_head: Quantity,
    baseline_sectors: Vec<SectorView>,
    planned_sectors: Vec<SectorView>,
}

#[derive(Debug, Serialize)]
struct MeasureView<'a> {
    id: &'a str,
    name: &'a str,
    full_effect: Quantity,
    effects: Vec<Quantity>,
}

#[derive(Debug, Serialize)]
struct TargetView<'a> {
    id: &'a str,
    name: &'a Text,
    origin: &'static str,
    source: &'a Text,
    year: Option<Year>,
    metric: &'static str,
    value: Quantity,
    planned_value: Quantity,
    allowed: Quantity,
    planned: Quantity,
    gap: Quantity,
    gap_share: Quantity,
}

impl<'a> PathwayView<'a> {
    pub(super) fn new(workspace: &'a Workspace) -> Self {
        let pathway = &workspace.assessment().pathway;
        Self {
            base: pathway.base,
            target: pathway.target,
            years: pathway.years.iter().map(YearView::new).collect(),
            measures: pathway
                .measures
                .iter()
                .map(|effect| MeasureView::new(workspace, effect))
                .collect(),
            targets: pathway.targets.iter().map(TargetView::new).collect(),
        }
    }
}

impl YearView {
    fn new(year: &PathwayYear) -> Self {
        Self {
            year: year.year,
            history: year.is_history,
            baseline: year.baseline.into(),
            reduction: year.reduction.into(),
            planned: year.planned.into(),
            per_gdp: year.per_gdp.into(),
            per_head: year.per_head.into(),
            baseline_sectors: sectors(&year.baseline_by_sector),
            planned_sectors: sectors(&year.planned_by_sector),
        }
    }
}

impl<'a> MeasureView<'a> {
    fn new(workspace: &'a Workspace, effect: &MeasureEffect) -> Self {
        let measure = workspace.plan().measures.get(effect.measure);
        Self {
            id: measure.map_or("", |measure| &measure.id),
            name: measure.map_or("", |measure| &measure.name),
            full_effect: effect.full.into(),
            effects: effect
                .by_year
                .iter()
                .map(|(_, figure)| figure.into())
                .collect(),
        }
    }
}

impl<'a> TargetView<'a> {
    fn new(target: &'a TargetGap) -> Self {
        Self {
            id: &target.id,
            name: &target.name,
            origin: match target.origin {
                TargetOrigin::Programme => "programme",
                TargetOrigin::Applicant => "applicant",
            },
            source: &target.source,
            year: target.year,
            metric: match target.metric {
                Metric::Absolute => "absolute",
                Metric::PerGdp => "per_gdp",
                Metric::PerHead => "per_head",
            },
            value: target.value.into(),
            planned_value: target.planned_value.into(),
            allowed: target.allowed.into(),
            planned: target.planned.into(),
            gap: target.gap.into(),
            gap_share: target.gap_share.into(),
        }
    }
}
