//! The inventory: totals by year, and every line with its factor.

use serde::Serialize;

use super::beside::{
    self, GasView, GwpView, MarketView, NamedTrace, RangeView, ScopesView, TraceView, TrendView,
    UncertaintyView, gases_id, standing,
};
use crate::account::{FactorUsed, Line, LineIssue, Part, Scope, YearTotals};
use crate::app::Workspace;
use crate::base::{Figure, Sector, Text, Unit, Year};
use crate::cli::json::Quantity;
use crate::figure::{OfferGroup, Reference, Sources};

#[derive(Debug, Serialize)]
pub(super) struct InventoryView<'a> {
    fuel_family: Option<&'a Text>,
    gases: &'static str,
    other_gases: bool,
    unit: Unit,
    gwp: Option<GwpView>,
    electricity_rule: &'static str,
    equivalent_value: Quantity,
    years: Vec<YearView>,
    trend: Option<TrendView>,
    electricity_factors: Vec<YearFactor<'a>>,
    lines: Vec<LineView<'a>>,
}

#[derive(Debug, Serialize)]
struct YearView {
    year: Year,
    total: Quantity,
    scope1: Quantity,
    scope2: Quantity,
    co2: ScopesView,
    co2e: ScopesView,
    territorial: Quantity,
    consumption: Quantity,
    sinks: Quantity,
    carbon_market: Option<MarketView>,
    default_share: Quantity,
    counted_lines: usize,
    own_factor: bool,
    range: Option<RangeView>,
    sectors: Vec<SectorView>,
    industrial: Quantity,
    energy_industrial: Quantity,
    energy_equivalent: Quantity,
    energy_calorific: Quantity,
    nonfossil_share: Quantity,
    nonfossil_share_calorific: Quantity,
    green_power_share: Quantity,
    direct_power_share: Quantity,
    per_gdp: Quantity,
    per_head: Quantity,
    per_industrial: Quantity,
    energy_per_gdp: Quantity,
    energy_per_industrial: Quantity,
    open_lines: usize,
    traces: Vec<NamedTrace>,
}

/// The figures of a year that are traced.
const TRACED: [OfferGroup; 3] = [
    OfferGroup::Emission,
    OfferGroup::Energy,
    OfferGroup::Intensity,
];

#[derive(Debug, Serialize)]
pub(super) struct SectorView {
    sector: &'static str,
    emission: Quantity,
}

#[derive(Debug, Serialize)]
struct YearFactor<'a> {
    year: Year,
    factor: Option<FactorView<'a>>,
}

#[derive(Debug, Serialize)]
struct FactorView<'a> {
    value: f64,
    unit: Unit,
    per: Unit,
    year: Option<Year>,
    formula: &'a Text,
    source: &'a Text,
    standing: &'static str,
}

#[derive(Debug, Serialize)]
struct LineView<'a> {
    activity: &'a str,
    sector: &'static str,
    carrier: &'a str,
    year: Year,
    scope: Scope,
    part: Part,
    memo: bool,
    amount: Quantity,
    factor: Option<FactorView<'a>>,
    emission: Quantity,
    co2: Quantity,
    co2e: Quantity,
    gases: Vec<GasView>,
    uncertainty: Option<UncertaintyView>,
    energy_equivalent: Quantity,
    energy_calorific: Quantity,
    issue: Option<&'static str>,
    trace: Option<TraceView>,
    energy_trace: Option<TraceView>,
}

impl<'a> InventoryView<'a> {
    pub(super) fn new(workspace: &'a Workspace) -> Self {
        let inventory = &workspace.assessment().inventory;
        let factors = inventory.years.iter().zip(&inventory.electricity);
        Self {
            fuel_family: inventory.family_name(workspace.factors()),
            gases: gases_id(workspace.plan().accounting.gases),
            other_gases: inventory.has_other_gases(),
            unit: inventory.unit,
            gwp: inventory.potentials.map(|potentials| {
                GwpView::new(&potentials, workspace.factors().cite(potentials.source))
            }),
            electricity_rule: workspace.plan().accounting.electricity.id(),
            equivalent_value: inventory.equivalent_value.into(),
            years: beside::with_sources(workspace, |sources| {
                let view = |totals| YearView::new(totals, sources);
                inventory.totals.iter().map(view).collect()
            }),
            trend: beside::with_sources(workspace, |sources| TrendView::new(inventory, sources)),
            electricity_factors: factors
                .map(|(year, factor)| YearFactor {
                    year: *year,
                    factor: factor.as_ref().map(FactorView::new),
                })
                .collect(),
            lines: beside::with_sources(workspace, |sources| {
                let view = |line| LineView::new(workspace, line, sources);
                inventory.lines.iter().map(view).collect()
            }),
        }
    }
}

impl YearView {
    fn new(totals: &YearTotals, sources: &Sources<'_>) -> Self {
        Self {
            year: totals.year,
            total: totals.total.into(),
            scope1: totals.scope1.into(),
            scope2: totals.scope2.into(),
            co2: ScopesView::new(totals, |gases| gases.co2),
            co2e: ScopesView::new(totals, |gases| gases.co2e),
            territorial: totals.territorial.into(),
            consumption: totals.consumption().into(),
            sinks: totals.sinks.into(),
            carbon_market: totals.carbon_market.as_ref().map(MarketView::new),
            default_share: totals.default_share.into(),
            counted_lines: totals.lines,
            own_factor: totals.own_factor,
            range: totals
                .range
                .map(|range| RangeView::new(&range, totals.total.unit)),
            sectors: sectors(&totals.by_sector),
            industrial: totals.industrial.into(),
            energy_industrial: totals.energy_industrial.into(),
            energy_equivalent: totals.energy_equivalent.into(),
            energy_calorific: totals.energy_calorific.into(),
            nonfossil_share: totals.nonfossil_share.into(),
            nonfossil_share_calorific: totals.nonfossil_share_calorific.into(),
            green_power_share: totals.green_power_share.into(),
            direct_power_share: totals.direct_power_share.into(),
            per_gdp: totals.per_gdp.into(),
            per_head: totals.per_head.into(),
            per_industrial: totals.per_industrial.into(),
            energy_per_gdp: totals.energy_per_gdp.into(),
            energy_per_industrial: totals.energy_per_industrial.into(),
            open_lines: totals.open_lines,
            traces: NamedTrace::all(&TRACED, Some(totals.year), sources),
        }
    }
}

/// Emission by sector.
pub(super) fn sectors(by_sector: &[(Sector, Figure)]) -> Vec<SectorView> {
    let view = |(sector, figure): &(Sector, Figure)| SectorView {
        sector: sector.id(),
        emission: figure.into(),
    };
    by_sector.iter().map(view).collect()
}

impl<'a> FactorView<'a> {
    fn new(factor: &'a FactorUsed) -> Self {
        Self {
            value: factor.value,
            unit: factor.unit,
            per: factor.per,
            year: factor.data_year,
            formula: &factor.formula,
            source: &factor.source,
            standing: standing(factor.standing),
        }
    }
}

impl<'a> LineView<'a> {
    fn new(workspace: &'a Workspace, line: &'a Line, sources: &Sources<'_>) -> Self {
        let activity = workspace.plan().activities.get(line.activity);
        let id = activity.map_or("", |activity| activity.id.as_str());
        let trace = |what: &str| {
            let reference = Reference::to(format!("activity.{id}.{what}"));
            TraceView::of(&reference.at(line.year), sources)
        };
        Self {
            activity: id,
            sector: line.sector.id(),
            carrier: activity.map_or("", |activity| &activity.carrier),
            year: line.year,
            scope: line.scope,
            part: line.part,
            memo: line.memo,
            amount: line.amount.into(),
            factor: line.factor.as_ref().map(FactorView::new),
            emission: line.emission.into(),
            co2: line.co2.into(),
            co2e: line.co2e.into(),
            gases: GasView::all(line),
            uncertainty: line.uncertainty.map(UncertaintyView::new),
            energy_equivalent: line.energy_equivalent.into(),
            energy_calorific: line.energy_calorific.into(),
            issue: line.issue.as_ref().map(issue),
            trace: trace("emission"),
            energy_trace: trace("energy"),
        }
    }
}

const fn issue(issue: &LineIssue) -> &'static str {
    match issue {
        LineIssue::Missing(_) => "missing",
        LineIssue::NotANumber(_) => "not_a_number",
        LineIssue::Negative => "negative",
        LineIssue::UnknownCarrier => "unknown_carrier",
        LineIssue::UnknownUnit => "unknown_unit",
        LineIssue::WrongUnit => "wrong_unit",
        LineIssue::NoFactor => "no_factor",
        LineIssue::WrongFactor => "wrong_factor",
        LineIssue::NoParameter(_) => "no_parameter",
        LineIssue::WrongParameter(_) => "wrong_parameter",
    }
}
