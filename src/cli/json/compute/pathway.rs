//! The pathway: years, measures and targets.

use serde::Serialize;

use super::beside::{self, NamedTrace, gases_id};
use super::goal::GoalView;
use super::inventory::{SectorView, sectors};
use super::outlook::{ActualView, ChangeView, CostsView, NearZeroView, PeakView, ScenarioView};
use crate::app::Workspace;
use crate::base::{Figure, Text, Year};
use crate::cli::json::Quantity;
use crate::figure::OfferGroup;
use crate::i18n;
use crate::pathway::{MeasureEffect, OtherYear, PathwayYear, TargetGap, TargetOrigin};
use crate::plan::TargetCourse;
use crate::programme::Metric;

/// The figures that are traced.
const TRACED: [OfferGroup; 4] = [
    OfferGroup::Economy,
    OfferGroup::Pathway,
    OfferGroup::Measures,
    OfferGroup::Targets,
];

#[derive(Debug, Serialize)]
pub(super) struct PathwayView<'a> {
    base: Option<Year>,
    target: Option<Year>,
    years: Vec<YearView>,
    other_count: OtherCountView,
    traces: Vec<NamedTrace>,
    measures: Vec<MeasureView<'a>>,
    targets: Vec<TargetView<'a>>,
    peak: Option<PeakView>,
    near_zero: Option<NearZeroView<'a>>,
    scenarios: Vec<ScenarioView<'a>>,
    actuals: Vec<ActualView>,
    costs: CostsView<'a>,
    past_change: Option<ChangeView>,
    planned_change: Option<ChangeView>,
}

#[derive(Debug, Serialize)]
pub(super) struct YearView {
    year: Year,
    history: bool,
    baseline: Quantity,
    reduction: Quantity,
    planned: Quantity,
    per_gdp: Quantity,
    per_head: Quantity,
    per_industrial: Quantity,
    grid_effect: Quantity,
    local_effect: Quantity,
    sinks: Quantity,
    energy: Quantity,
    nonfossil_share: Quantity,
    baseline_sectors: Vec<SectorView>,
    planned_sectors: Vec<SectorView>,
}

/// Baseline, reduction and planned line on the count that the plan's totals do not have.
#[derive(Debug, Serialize)]
struct OtherCountView {
    gases: &'static str,
    gwp: Option<&'static str>,
    years: Vec<OtherYearView>,
    scenarios: Vec<OtherCourseView>,
}

#[derive(Debug, Serialize)]
struct OtherCourseView {
    id: String,
    years: Vec<OtherYearView>,
}

#[derive(Debug, Serialize)]
struct OtherYearView {
    year: Year,
    baseline: Quantity,
    reduction: Quantity,
    planned: Quantity,
}

impl OtherCountView {
    fn new(workspace: &Workspace) -> Self {
        let other = workspace.other_count();
        let potentials = workspace.assessment().inventory.potentials;
        let view = |year: &OtherYear| OtherYearView {
            year: year.year,
            baseline: year.baseline.into(),
            reduction: year.reduction.into(),
            planned: year.planned.into(),
        };
        Self {
            gases: gases_id(other.gases),
            gwp: potentials.map(|potentials| potentials.set.name()),
            years: other.years.iter().map(view).collect(),
            scenarios: other
                .scenarios
                .iter()
                .map(|course| OtherCourseView {
                    id: course.id.clone(),
                    years: course.years.iter().map(view).collect(),
                })
                .collect(),
        }
    }
}

#[derive(Debug, Serialize)]
struct MeasureView<'a> {
    id: &'a str,
    name: &'a str,
    stage: &'static str,
    full_effect: Quantity,
    effects: Vec<Quantity>,
    sequential: Vec<Quantity>,
    alone: Vec<Quantity>,
    uptake: Vec<Quantity>,
    goal: Option<GoalView>,
}

#[derive(Debug, Serialize)]
pub(super) struct TargetView<'a> {
    id: &'a str,
    name: &'a Text,
    origin: &'static str,
    source: &'a Text,
    year: Option<Year>,
    metric: &'static str,
    course: &'static str,
    value: Quantity,
    planned_value: Quantity,
    allowed: Quantity,
    planned: Quantity,
    gap: Quantity,
    gap_share: Quantity,
    line: Vec<PointView>,
    cumulative_gap: Quantity,
    caution: Option<Text>,
}

#[derive(Debug, Serialize)]
struct PointView {
    year: Year,
    allowed: Quantity,
    gap: Quantity,
}

impl<'a> PathwayView<'a> {
    pub(super) fn new(workspace: &'a Workspace) -> Self {
        let pathway = &workspace.assessment().pathway;
        Self {
            base: pathway.base,
            target: pathway.target,
            years: pathway.years.iter().map(YearView::new).collect(),
            other_count: OtherCountView::new(workspace),
            traces: beside::with_sources(workspace, |sources| {
                NamedTrace::all(&TRACED, None, sources)
            }),
            measures: pathway
                .measures
                .iter()
                .map(|effect| MeasureView::new(workspace, effect))
                .collect(),
            targets: pathway.targets.iter().map(TargetView::new).collect(),
            peak: pathway.peak.map(PeakView::from),
            near_zero: NearZeroView::new(pathway),
            scenarios: pathway.scenarios.iter().map(ScenarioView::new).collect(),
            actuals: pathway.actuals.iter().map(ActualView::new).collect(),
            costs: CostsView::new(workspace),
            past_change: pathway.past_change.as_ref().map(ChangeView::new),
            planned_change: pathway.planned_change.as_ref().map(ChangeView::new),
        }
    }
}

impl YearView {
    pub(super) fn new(year: &PathwayYear) -> Self {
        Self {
            year: year.year,
            history: year.is_history,
            baseline: year.baseline.into(),
            reduction: year.reduction.into(),
            planned: year.planned.into(),
            per_gdp: year.per_gdp.into(),
            per_head: year.per_head.into(),
            per_industrial: year.per_industrial.into(),
            grid_effect: year.grid_effect.into(),
            local_effect: year.local_effect.into(),
            sinks: year.sinks.into(),
            energy: year.energy.into(),
            nonfossil_share: year.nonfossil_share.into(),
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
            stage: effect.stage.id(),
            full_effect: effect.full.into(),
            effects: quantities(&effect.by_year),
            sequential: quantities(&effect.sequential),
            alone: quantities(&effect.alone),
            uptake: quantities(&effect.uptake),
            goal: beside::with_sources(workspace, |sources| GoalView::new(effect.measure, sources)),
        }
    }
}

fn quantities(by_year: &[(Year, Figure)]) -> Vec<Quantity> {
    by_year.iter().map(|(_, figure)| figure.into()).collect()
}

impl<'a> TargetView<'a> {
    pub(super) fn new(target: &'a TargetGap) -> Self {
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
                Metric::PerAddedValue => "per_added_value",
                Metric::NonFossilShare => "nonfossil_share",
            },
            course: match target.course {
                TargetCourse::Linear => "linear",
                TargetCourse::Compound => "compound",
            },
            value: target.value.into(),
            planned_value: target.planned_value.into(),
            allowed: target.allowed.into(),
            planned: target.planned.into(),
            gap: target.gap.into(),
            gap_share: target.gap_share.into(),
            line: target.line.iter().zip(&target.gaps).map(point).collect(),
            cumulative_gap: target.cumulative.into(),
            caution: target.caution().map(i18n::text),
        }
    }
}

fn point((line, gap): (&(Year, Figure), &(Year, Figure))) -> PointView {
    PointView {
        year: line.0,
        allowed: line.1.into(),
        gap: gap.1.into(),
    }
}
