//! Indicators and verdict.

use serde::Serialize;

use super::super::programmes::standing;
use super::beside::{self, NamedTrace};
use crate::app::Workspace;
use crate::base::{Completeness, Text, Unit, Year};
use crate::cli::json::Quantity;
use crate::figure::Reference;
use crate::programme::Nature;
use crate::verdict::{IndicatorResult, Judgement, Tally, Undecided};

#[derive(Debug, Serialize)]
pub(super) struct IndicatorView<'a> {
    id: &'a str,
    name: Option<&'a Text>,
    nature: &'static str,
    now: Option<Quantity>,
    target: Option<Quantity>,
    planned: Option<Quantity>,
    margin: Option<Quantity>,
    judgement: Judgement,
    why: Option<Undecided>,
    computed: bool,
    standing: Option<&'static str>,
    traces: Vec<NamedTrace>,
}

#[derive(Debug, Serialize)]
pub(super) struct VerdictView<'a> {
    acceptance: Judgement,
    sentence: &'a Text,
    clause: &'a Text,
    rules: Vec<RuleView<'a>>,
    constraint: Tally,
    reference: Tally,
    traces: Vec<NamedTrace>,
    eligibility: Judgement,
    conditions: Vec<ConditionView<'a>>,
}

#[derive(Debug, Serialize)]
struct RuleView<'a> {
    judgement: Judgement,
    sentence: &'a Text,
    short: usize,
}

#[derive(Debug, Serialize)]
struct ConditionView<'a> {
    id: &'a str,
    judgement: Judgement,
}

/// The indicators in the order of the programme.
pub(super) fn indicators(workspace: &Workspace) -> Vec<IndicatorView<'_>> {
    let results = &workspace.assessment().verdict.indicators;
    results
        .iter()
        .map(|result| IndicatorView::new(workspace, result))
        .collect()
}

impl<'a> IndicatorView<'a> {
    fn new(workspace: &'a Workspace, result: &'a IndicatorResult) -> Self {
        let indicator = workspace.programme().indicators.get(result.indicator);
        let number = |value: f64| quantity(value, result.unit, result.year);
        Self {
            id: &result.id,
            name: indicator.map(|indicator| &indicator.name),
            nature: match result.nature {
                Nature::Constraint => "constraint",
                Nature::Reference => "reference",
            },
            now: result.now.map(Quantity::from),
            target: result.target.map(number),
            planned: result.planned.map(Quantity::from),
            margin: result.margin.map(number),
            judgement: result.judgement,
            why: result.why,
            computed: result.computed,
            standing: indicator.map(|indicator| standing(&indicator.standing)),
            traces: traces(
                workspace,
                ["now", "target", "planned", "margin"]
                    .map(|what| format!("indicator.{}.{what}", result.id)),
            ),
        }
    }
}

/// The traces of the figures that are there.
fn traces(workspace: &Workspace, paths: [String; 4]) -> Vec<NamedTrace> {
    beside::with_sources(workspace, |sources| {
        let paths = paths.into_iter().map(Reference::to);
        let traces = paths.filter_map(|reference| NamedTrace::of(&reference, sources));
        traces.collect()
    })
}

/// 1 and 0 stand for yes and no where the indicator has no unit.
fn quantity(value: f64, unit: Option<Unit>, year: Option<Year>) -> Quantity {
    let unit = unit.unwrap_or(Unit::ONE);
    Quantity {
        value: Some(value),
        unit,
        state: Completeness::Complete,
        year,
    }
}

impl<'a> VerdictView<'a> {
    pub(super) fn new(workspace: &'a Workspace) -> Self {
        let verdict = &workspace.assessment().verdict;
        let id = |index: usize| {
            workspace
                .programme()
                .conditions
                .get(index)
                .map_or("", |condition| &condition.id)
        };
        Self {
            acceptance: verdict.acceptance,
            sentence: &verdict.sentence,
            clause: &verdict.clause,
            rules: verdict
                .rules
                .iter()
                .map(|rule| RuleView {
                    judgement: rule.judgement,
                    sentence: &rule.sentence,
                    short: rule.short,
                })
                .collect(),
            constraint: verdict.constraint,
            reference: verdict.reference,
            traces: traces(
                workspace,
                [
                    "verdict.constraint.met",
                    "verdict.constraint.count",
                    "verdict.reference.met",
                    "verdict.reference.count",
                ]
                .map(str::to_owned),
            ),
            eligibility: verdict.eligibility,
            conditions: verdict
                .conditions
                .iter()
                .map(|result| ConditionView {
                    id: id(result.condition),
                    judgement: result.judgement,
                })
                .collect(),
        }
    }
}
