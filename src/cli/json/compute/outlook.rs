//! What follows from the pathway: peak, nearness to zero, scenarios, actual figures, cost, causes.

use serde::Serialize;

use super::pathway::{TargetView, YearView};
use crate::app::Workspace;
use crate::base::{Text, Year};
use crate::cli::json::Quantity;
use crate::i18n;
use crate::pathway::{Actual, Decomposition, Part, Pathway, Peak, ScenarioCourse, Undecomposed};

#[derive(Debug, Serialize)]
pub(super) struct PeakView {
    year: Year,
    value: f64,
    /// True when the last year of the pathway is the highest.
    last_year: bool,
}

#[derive(Debug, Serialize)]
pub(super) struct NearZeroView<'a> {
    year: Year,
    planned: Quantity,
    share_of_today: Quantity,
    per_head: Quantity,
    sinks: Quantity,
    residual: Quantity,
    last_target: Option<&'a str>,
    gap: Option<Quantity>,
}

#[derive(Debug, Serialize)]
pub(super) struct ScenarioView<'a> {
    id: &'a str,
    name: &'a str,
    years: Vec<YearView>,
    targets: Vec<TargetView<'a>>,
    peak: Option<PeakView>,
}

#[derive(Debug, Serialize)]
pub(super) struct ActualView {
    year: Year,
    actual: Quantity,
    planned: Quantity,
    deviation: Quantity,
    deviation_share: Quantity,
}

#[derive(Debug, Serialize)]
pub(super) struct CostsView<'a> {
    discount_rate: Quantity,
    usual_rate: bool,
    measures: Vec<CostView<'a>>,
    curve: Vec<BlockView<'a>>,
    investment_by_year: Vec<SpendingView>,
    investment_undated: Quantity,
    investment_by_payer: Vec<PayerView<'a>>,
}

#[derive(Debug, Serialize)]
struct CostView<'a> {
    id: &'a str,
    investment: Quantity,
    annual: Quantity,
    levelised: Quantity,
}

#[derive(Debug, Serialize)]
struct BlockView<'a> {
    id: &'a str,
    tonnes: f64,
    cost: f64,
    complete: bool,
}

#[derive(Debug, Serialize)]
struct SpendingView {
    year: Year,
    investment: Quantity,
}

#[derive(Debug, Serialize)]
struct PayerView<'a> {
    payer: &'a str,
    investment: Quantity,
}

/// A change taken apart, or why it cannot be.
#[derive(Debug, Default, Serialize)]
pub(super) struct ChangeView {
    from: Option<Year>,
    to: Option<Year>,
    before: Option<f64>,
    after: Option<f64>,
    parts: Vec<PartView>,
    why: Option<Text>,
}

#[derive(Debug, Serialize)]
pub(super) struct PartView {
    cause: &'static str,
    name: Text,
    effect: f64,
    ratio: f64,
}

impl From<Peak> for PeakView {
    fn from(peak: Peak) -> Self {
        Self {
            year: peak.year,
            value: peak.value,
            last_year: peak.is_last,
        }
    }
}

impl<'a> NearZeroView<'a> {
    pub(super) fn new(pathway: &'a Pathway) -> Option<Self> {
        let near = pathway.near_zero?;
        let target = near
            .last_target
            .and_then(|index| pathway.targets.get(index));
        Some(Self {
            year: near.year,
            planned: near.planned.into(),
            share_of_today: near.share.into(),
            per_head: near.per_head.into(),
            sinks: near.sinks.into(),
            residual: near.residual.into(),
            last_target: target.map(|target| target.id.as_str()),
            gap: target.map(|target| target.gap.into()),
        })
    }
}

impl<'a> ScenarioView<'a> {
    pub(super) fn new(scenario: &'a ScenarioCourse) -> Self {
        Self {
            id: &scenario.id,
            name: &scenario.name,
            years: scenario.years.iter().map(YearView::new).collect(),
            targets: scenario.targets.iter().map(TargetView::new).collect(),
            peak: scenario.peak.map(PeakView::from),
        }
    }
}

impl ActualView {
    pub(super) fn new(actual: &Actual) -> Self {
        Self {
            year: actual.year,
            actual: actual.actual.into(),
            planned: actual.planned.into(),
            deviation: actual.deviation.into(),
            deviation_share: actual.share.into(),
        }
    }
}

impl<'a> CostsView<'a> {
    pub(super) fn new(workspace: &'a Workspace) -> Self {
        let costs = &workspace.assessment().pathway.costs;
        let id = |index: usize| {
            let measure = workspace.plan().measures.get(index);
            measure.map_or("", |measure| measure.id.as_str())
        };
        let measures = costs.measures.iter().map(|cost| CostView {
            id: id(cost.measure),
            investment: cost.investment.into(),
            annual: cost.annual.into(),
            levelised: cost.levelised.into(),
        });
        let curve = costs.curve.iter().map(|point| BlockView {
            id: id(point.measure),
            tonnes: point.tonnes,
            cost: point.cost,
            complete: point.is_complete,
        });
        let by_year = costs.by_year.iter().map(|(year, money)| SpendingView {
            year: *year,
            investment: money.into(),
        });
        let by_payer = costs.by_payer.iter().map(|(payer, money)| PayerView {
            payer,
            investment: money.into(),
        });
        Self {
            discount_rate: costs.rate.into(),
            usual_rate: costs.is_usual_rate,
            measures: measures.collect(),
            curve: curve.collect(),
            investment_by_year: by_year.collect(),
            investment_undated: costs.undated.into(),
            investment_by_payer: by_payer.collect(),
        }
    }
}

impl ChangeView {
    pub(super) fn new(change: &Result<Decomposition, Undecomposed>) -> Self {
        match change {
            Ok(change) => Self {
                from: Some(change.from),
                to: Some(change.to),
                before: Some(change.before),
                after: Some(change.after),
                parts: change.parts.iter().map(PartView::new).collect(),
                why: None,
            },
            Err(why) => {
                let year = why.year().map_or_else(String::new, |year| year.to_string());
                Self {
                    why: Some(i18n::text_with(why.key(), &[("year", &Text::same(year))])),
                    ..Self::default()
                }
            }
        }
    }
}

impl PartView {
    fn new(part: &Part) -> Self {
        Self {
            cause: part.cause.id(),
            name: i18n::text(part.cause.key()),
            effect: part.tonnes,
            ratio: part.ratio,
        }
    }
}
