//! Indicators and verdict.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::programmes::standing;
use super::beside::{self, NamedTrace};
use crate::app::Workspace;
use crate::base::{Completeness, Text, Unit, Year};
use crate::cli::json::Quantity;
use crate::figure::Reference;
use crate::verdict::{
    IndicatorResult, Judgement, Passing, ScoreResult, Tally, Undecided, Verdict, WayStep,
};

#[derive(Debug, Serialize)]
pub(super) struct IndicatorView<'a> {
    id: &'a str,
    name: &'a Text,
    nature: &'static str,
    now: Option<Quantity>,
    target: Option<Quantity>,
    planned: Option<Quantity>,
    margin: Option<Quantity>,
    judgement: Judgement,
    why: Option<Undecided>,
    computed: bool,
    /// True for a goal of the applicant's own.
    own: bool,
    /// The margin as a share of the target.
    relative_margin: Option<f64>,
    /// What closing the gap would cost, 10⁴ CNY.
    cost: Option<f64>,
    standing: &'static str,
    traces: Vec<NamedTrace>,
}

#[derive(Debug, Serialize)]
pub(super) struct VerdictView<'a> {
    acceptance: Judgement,
    sentence: &'a Text,
    clause: &'a Text,
    rules: Vec<RuleView<'a>>,
    tallies: BTreeMap<&'static str, Tally>,
    traces: Vec<NamedTrace>,
    class: Option<ClassView<'a>>,
    score: Option<ScoreView<'a>>,
    breaks_first: Option<BreaksView<'a>>,
    passing: PassingView<'a>,
    eligibility: Judgement,
    conditions: Vec<ConditionView<'a>>,
}

#[derive(Debug, Serialize)]
struct RuleView<'a> {
    judgement: Judgement,
    sentence: &'a Text,
    clause: &'a Text,
    short: usize,
}

/// The size class of the applicant; no class where none holds or the figure is not known.
#[derive(Debug, Serialize)]
struct ClassView<'a> {
    figure: Quantity,
    class: Option<&'a str>,
}

impl<'a> ClassView<'a> {
    fn new(workspace: &'a Workspace) -> Option<Self> {
        let result = workspace.assessment().verdict.class.as_ref()?;
        let classes = workspace.kind()?.classes.as_ref()?;
        let class = result.class.and_then(|index| classes.classes.get(index));
        Some(Self {
            figure: Quantity::from(result.figure),
            class: class.map(|class| &*class.id),
        })
    }
}

/// The points if what is open turns out badly and well, and the grade where both give the same.
#[derive(Debug, Serialize)]
struct ScoreView<'a> {
    least: f64,
    most: f64,
    full: f64,
    grade: Option<&'a Text>,
}

impl<'a> ScoreView<'a> {
    const fn new(score: &'a ScoreResult) -> Self {
        Self {
            least: score.least,
            most: score.most,
            full: score.full,
            grade: score.grade.as_ref(),
        }
    }
}

/// Which indicator breaks the verdict first when values turn out worse than planned.
#[derive(Debug, Serialize)]
struct BreaksView<'a> {
    indicator: &'a str,
    relative_margin: f64,
    after: usize,
}

impl<'a> BreaksView<'a> {
    fn new(verdict: &'a Verdict) -> Option<Self> {
        let breaks = verdict.breaks_first.as_ref()?;
        Some(Self {
            indicator: &verdict.indicators.get(breaks.indicator)?.id,
            relative_margin: breaks.relative_margin,
            after: breaks.after,
        })
    }
}

/// The shortest way to pass.
#[derive(Debug, Serialize)]
struct PassingView<'a> {
    /// `passes`, `way`, `impossible` or `no_rule`.
    state: &'static str,
    steps: Vec<StepView<'a>>,
    /// 10⁴ CNY, where every step has a cost.
    cost: Option<f64>,
    proven: bool,
    by_cost: bool,
}

#[derive(Debug, Serialize)]
struct StepView<'a> {
    indicator: &'a str,
    gap: Option<f64>,
    cost: Option<f64>,
}

impl<'a> PassingView<'a> {
    fn new(verdict: &'a Verdict) -> Self {
        let plain = |state| Self {
            state,
            steps: Vec::new(),
            cost: None,
            proven: true,
            by_cost: false,
        };
        let way = match &verdict.passing {
            Passing::Passes => return plain("passes"),
            Passing::Impossible => return plain("impossible"),
            Passing::NoRule => return plain("no_rule"),
            Passing::Way(way) => way,
        };
        let step = |step: &WayStep| {
            let result = verdict.indicators.get(step.indicator)?;
            Some(StepView {
                indicator: &result.id,
                gap: step.gap,
                cost: step.cost,
            })
        };
        Self {
            state: "way",
            steps: way.steps.iter().filter_map(step).collect(),
            cost: way.cost,
            proven: way.proven,
            by_cost: way.by_cost,
        }
    }
}

#[derive(Debug, Serialize)]
struct ConditionView<'a> {
    id: &'a str,
    judgement: Judgement,
}

/// The indicators in the order of the programme.
pub(super) fn indicators(workspace: &Workspace) -> Vec<IndicatorView<'_>> {
    let results = &workspace.assessment().verdict.indicators;
    let views = results.iter();
    views
        .map(|result| IndicatorView::new(workspace, result))
        .collect()
}

impl<'a> IndicatorView<'a> {
    fn new(workspace: &Workspace, result: &'a IndicatorResult) -> Self {
        let number = |value: f64| quantity(value, result.unit, result.year);
        Self {
            id: &result.id,
            name: &result.definition.name,
            nature: result.nature().id(),
            now: result.now.map(Quantity::from),
            target: result.target.map(number),
            planned: result.planned.map(Quantity::from),
            margin: result.margin.map(number),
            judgement: result.judgement,
            why: result.why,
            computed: result.computed,
            standing: standing(&result.definition.standing),
            own: result.own,
            relative_margin: result.relative_margin(),
            cost: result.cost,
            traces: traces(
                workspace,
                ["now", "target", "planned", "margin"]
                    .map(|what| format!("indicator.{}.{what}", result.id)),
            ),
        }
    }
}

/// The traces of the figures that are there.
fn traces(workspace: &Workspace, paths: impl IntoIterator<Item = String>) -> Vec<NamedTrace> {
    beside::with_sources(workspace, |sources| {
        let paths = paths.into_iter().map(Reference::to);
        let traces = paths.filter_map(|reference| NamedTrace::of(&reference, sources));
        traces.collect()
    })
}

/// The paths of how many indicators of each nature are listed and how many of them are met.
fn counted(verdict: &Verdict) -> impl Iterator<Item = String> {
    let natures = verdict.tallies.iter().map(|(nature, _)| nature.id());
    natures.flat_map(|nature| ["met", "count"].map(|what| format!("verdict.{nature}.{what}")))
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
                    clause: &rule.clause,
                    short: rule.short,
                })
                .collect(),
            tallies: verdict
                .tallies
                .iter()
                .map(|(nature, tally)| (nature.id(), *tally))
                .collect(),
            class: ClassView::new(workspace),
            score: verdict.score.as_ref().map(ScoreView::new),
            breaks_first: BreaksView::new(verdict),
            passing: PassingView::new(verdict),
            traces: traces(workspace, counted(verdict)),
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
