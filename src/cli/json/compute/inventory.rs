//! The inventory: totals by year, and every line with its factor.

use serde::Serialize;

use crate::account::{FactorStanding, FactorUsed, Line, LineIssue, Scope, YearTotals};
use crate::app::Workspace;
use crate::base::{Figure, Sector, Text, Unit, Year};
use crate::cli::json::Quantity;
use crate::plan::ElectricityRule;

#[derive(Debug, Serialize)]
pub(super) struct InventoryView<'a> {
    fuel_family: Option<&'a Text>,
    electricity_rule: &'static str,
    equivalent_value: Quantity,
    years: Vec<YearView>,
    electricity_factors: Vec<YearFactor<'a>>,
    lines: Vec<LineView<'a>>,
}

#[derive(Debug, Serialize)]
struct YearView {
    year: Year,
    total: Quantity,
    scope1: Quantity,
    scope2: Quantity,
    sectors: Vec<SectorView>,
    energy_equivalent: Quantity,
    energy_calorific: Quantity,
    nonfossil_share: Quantity,
    nonfossil_share_calorific: Quantity,
    green_power_share: Quantity,
    per_gdp: Quantity,
    per_head: Quantity,
    per_industrial: Quantity,
    energy_per_gdp: Quantity,
    energy_per_industrial: Quantity,
    open_lines: usize,
}

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
    memo: bool,
    amount: Quantity,
    factor: Option<FactorView<'a>>,
    emission: Quantity,
    energy_equivalent: Quantity,
    energy_calorific: Quantity,
    issue: Option<&'static str>,
}

impl<'a> InventoryView<'a> {
    pub(super) fn new(workspace: &'a Workspace) -> Self {
        let inventory = &workspace.assessment().inventory;
        let factors = inventory.years.iter().zip(&inventory.electricity);
        Self {
            fuel_family: inventory.family_name(workspace.factors()),
            electricity_rule: rule(workspace.plan().accounting.electricity),
            equivalent_value: inventory.equivalent_value.into(),
            years: inventory.totals.iter().map(YearView::new).collect(),
            electricity_factors: factors
                .map(|(year, factor)| YearFactor {
                    year: *year,
                    factor: factor.as_ref().map(FactorView::new),
                })
                .collect(),
            lines: inventory
                .lines
                .iter()
                .map(|line| LineView::new(workspace, line))
                .collect(),
        }
    }
}

impl YearView {
    fn new(totals: &YearTotals) -> Self {
        Self {
            year: totals.year,
            total: totals.total.into(),
            scope1: totals.scope1.into(),
            scope2: totals.scope2.into(),
            sectors: sectors(&totals.by_sector),
            energy_equivalent: totals.energy_equivalent.into(),
            energy_calorific: totals.energy_calorific.into(),
            nonfossil_share: totals.nonfossil_share.into(),
            nonfossil_share_calorific: totals.nonfossil_share_calorific.into(),
            green_power_share: totals.green_power_share.into(),
            per_gdp: totals.per_gdp.into(),
            per_head: totals.per_head.into(),
            per_industrial: totals.per_industrial.into(),
            energy_per_gdp: totals.energy_per_gdp.into(),
            energy_per_industrial: totals.energy_per_industrial.into(),
            open_lines: totals.open_lines,
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
            standing: match factor.standing {
                FactorStanding::Official => "official",
                FactorStanding::Transcribed => "transcribed",
                FactorStanding::ToBeConfirmed => "to_be_confirmed",
                FactorStanding::Own => "own",
            },
        }
    }
}

impl<'a> LineView<'a> {
    fn new(workspace: &'a Workspace, line: &'a Line) -> Self {
        let activity = workspace.plan().activities.get(line.activity);
        Self {
            activity: activity.map_or("", |activity| &activity.id),
            sector: line.sector.id(),
            carrier: activity.map_or("", |activity| &activity.carrier),
            year: line.year,
            scope: line.scope,
            memo: line.memo,
            amount: line.amount.into(),
            factor: line.factor.as_ref().map(FactorView::new),
            emission: line.emission.into(),
            energy_equivalent: line.energy_equivalent.into(),
            energy_calorific: line.energy_calorific.into(),
            issue: line.issue.as_ref().map(issue),
        }
    }
}

const fn rule(rule: ElectricityRule) -> &'static str {
    match rule {
        ElectricityRule::ProvincialAverage => "provincial_average",
        ElectricityRule::NationalAverage => "national_average",
        ElectricityRule::NationalPark => "national_park",
        ElectricityRule::MarketResidual => "market_residual",
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
