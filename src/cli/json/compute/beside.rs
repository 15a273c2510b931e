//! What stands beside the totals and the lines of the inventory: gases, boundaries, ranges, traces.

use serde::Serialize;

use crate::account::{
    CarbonMarket, FactorStanding, Gas, Gases, Inventory, Line, LineUncertainty, Range,
    WarmingPotentials, YearTotals,
};
use crate::app::Workspace;
use crate::base::{Figure, Text, Unit, Year};
use crate::cli::json::Quantity;
use crate::figure::{OfferGroup, Reference, Role, Sources, Trace, TraceRow, offers, trace};
use crate::plan::GasScope;

/// Calls a function with everything that references of the plan can speak of.
pub(super) fn with_sources<R>(workspace: &Workspace, call: impl FnOnce(&Sources<'_>) -> R) -> R {
    let (plan, programme) = (workspace.plan(), workspace.programme());
    workspace
        .assessment()
        .with_sources(plan, programme, workspace.factors(), call)
}

/// How surely a factor is known, as JSON says it.
pub(super) const fn standing(standing: FactorStanding) -> &'static str {
    match standing {
        FactorStanding::Official => "official",
        FactorStanding::Transcribed => "transcribed",
        FactorStanding::ToBeConfirmed => "to_be_confirmed",
        FactorStanding::Own => "own",
    }
}

/// The gases that totals count, as JSON says it.
pub(super) const fn gases_id(gases: GasScope) -> &'static str {
    match gases {
        GasScope::CarbonDioxide => "co2",
        GasScope::All => "all",
    }
}

#[derive(Debug, Serialize)]
pub(super) struct GwpView {
    set: &'static str,
    ch4: f64,
    n2o: f64,
    source: Text,
    standing: &'static str,
}

impl GwpView {
    pub fn new(potentials: &WarmingPotentials, source: Text) -> Self {
        Self {
            set: potentials.set.name(),
            ch4: potentials.methane,
            n2o: potentials.nitrous_oxide,
            source,
            standing: standing(potentials.standing),
        }
    }
}

#[derive(Debug, Serialize)]
pub(super) struct ScopesView {
    total: Quantity,
    scope1: Quantity,
    scope2: Quantity,
    territorial: Quantity,
}

impl ScopesView {
    pub fn new(totals: &YearTotals, of: fn(&Gases) -> Figure) -> Self {
        Self {
            total: of(&totals.total_gases).into(),
            scope1: of(&totals.scope1_gases).into(),
            scope2: of(&totals.scope2_gases).into(),
            territorial: of(&totals.territorial_gases).into(),
        }
    }
}

#[derive(Debug, Serialize)]
pub(super) struct MarketView {
    emission: Quantity,
    share: Quantity,
}

impl MarketView {
    pub fn new(market: &CarbonMarket) -> Self {
        Self {
            emission: market.emission.into(),
            share: market.share.into(),
        }
    }
}

#[derive(Debug, Serialize)]
pub(super) struct RangeView {
    low: f64,
    high: f64,
    unit: Unit,
    percent: f64,
}

impl RangeView {
    pub fn new(range: &Range, unit: Unit) -> Self {
        Self {
            low: range.low,
            high: range.high,
            unit,
            percent: range.percent,
        }
    }
}

#[derive(Debug, Serialize)]
pub(super) struct TrendView {
    from: Year,
    to: Year,
    change: f64,
    uncertainty: f64,
    trace: Option<TraceView>,
}

impl TrendView {
    pub fn new(inventory: &Inventory, sources: &Sources<'_>) -> Option<Self> {
        let ((from, to), trend) = inventory.trend_years.zip(inventory.trend.as_ref())?;
        Some(Self {
            from,
            to,
            change: trend.change,
            uncertainty: trend.uncertainty,
            trace: TraceView::of(&Reference::to("inventory.trend_uncertainty"), sources),
        })
    }
}

#[derive(Debug, Serialize)]
pub(super) struct GasView {
    gas: &'static str,
    amount: Quantity,
}

impl GasView {
    pub fn all(line: &Line) -> Vec<Self> {
        let view = |gas: Gas| Self {
            gas: gas.id(),
            amount: line.gas(gas).into(),
        };
        Gas::ALL.into_iter().map(view).collect()
    }
}

#[derive(Debug, Serialize)]
pub(super) struct UncertaintyView {
    activity: f64,
    factor: f64,
    combined: f64,
}

impl UncertaintyView {
    pub fn new(uncertainty: LineUncertainty) -> Self {
        Self {
            activity: uncertainty.activity,
            factor: uncertainty.factor,
            combined: uncertainty.combined(),
        }
    }
}

#[derive(Debug, Serialize)]
pub(super) struct TraceView {
    formula: Text,
    rule: Option<&'static str>,
    inputs: Vec<InputView>,
}

#[derive(Debug, Serialize)]
struct InputView {
    label: Text,
    value: Text,
    source: Text,
    standing: Option<&'static str>,
    figure: Option<String>,
    number: Option<f64>,
    role: Option<&'static str>,
    by: Option<f64>,
}

/// The trace of a figure, by the reference of the figure.
#[derive(Debug, Serialize)]
pub(super) struct NamedTrace {
    figure: String,
    value: Quantity,
    formula: Text,
    rule: Option<&'static str>,
    inputs: Vec<InputView>,
}

impl NamedTrace {
    /// The traces of the figures of some groups: of a year, or of all years and of what has none.
    pub fn all(groups: &[OfferGroup], year: Option<Year>, sources: &Sources<'_>) -> Vec<Self> {
        let mut traces = Vec::new();
        let offers = offers(sources).into_iter();
        for offer in offers.filter(|offer| groups.contains(&offer.group)) {
            let path = Reference::to(offer.reference.path);
            if offer.years.is_empty() && year.is_none() {
                traces.extend(Self::of(&path, sources));
            }
            let years = offer.years.into_iter();
            let years = years.filter(|own| year.is_none_or(|year| *own == year));
            let dated = years.map(|year| path.clone().at(year));
            traces.extend(dated.filter_map(|reference| Self::of(&reference, sources)));
        }
        traces
    }

    /// The trace of a figure; none of a text, and none of a nothing of which nothing is said.
    pub fn of(reference: &Reference, sources: &Sources<'_>) -> Option<Self> {
        let trace = trace(reference, sources).ok()?;
        if trace.rows.is_empty() && trace.value.value.is_none_or(|value| value == 0.0) {
            return None;
        }
        let value = trace.value.into();
        let TraceView {
            formula,
            rule,
            inputs,
        } = TraceView::from(trace);
        Some(Self {
            figure: reference.to_string(),
            value,
            formula,
            rule,
            inputs,
        })
    }
}

impl TraceView {
    /// The trace of a figure; none of a text.
    pub fn of(reference: &Reference, sources: &Sources<'_>) -> Option<Self> {
        trace(reference, sources).ok().map(Self::from)
    }
}

impl From<Trace> for TraceView {
    fn from(trace: Trace) -> Self {
        Self {
            formula: trace.formula,
            rule: trace.rule.id(),
            inputs: trace.rows.into_iter().map(InputView::from).collect(),
        }
    }
}

impl From<TraceRow> for InputView {
    fn from(row: TraceRow) -> Self {
        let (role, by) = match row.role {
            Role::Beside => (None, None),
            Role::Plus(weight) => (Some("plus"), Some(weight)),
            Role::Square => (Some("square"), None),
            Role::Times(power) => (Some("times"), Some(power)),
        };
        Self {
            label: row.label,
            value: row.value,
            source: row.source,
            standing: row.standing.map(standing),
            figure: row.reference,
            number: row.number,
            role,
            by,
        }
    }
}
