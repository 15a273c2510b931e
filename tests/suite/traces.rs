//! Every figure has its trace, and the arithmetic of every trace, done again with the exact numbers
//! of its inputs, gives the figure.

use std::collections::BTreeSet;

use nearzero::app::{open_sample, samples};
use nearzero::assess::assess;
use nearzero::base::{Completeness, Datum, Sector};
use nearzero::figure::{Offer, Reference, Resolved, Rule, Sources, name, offers, resolve, trace};
use nearzero::plan::{
    Baseline, BaselineMethod, Driver, Fund, GasScope, Kaya, Measure, Plan, Scenario, Target,
    TargetCourse, TargetForm,
};
use nearzero::programme::{Metric, Programme, TargetValue};
use nearzero::verdict::offers_of;

use crate::town::town;

/// The worst relative error that is no error.
const CLOSE: f64 = 1e-9;

/// Calls a check with everything that references of a plan can speak of.
fn with(plan: &Plan, programme: &Programme, check: impl FnOnce(&Sources<'_>, &[Offer])) {
    let factors = nearzero::account::factors();
    let assessment = assess(plan, programme, factors);
    assessment.with_sources(plan, programme, factors, |s| {
        let mut all = offers(s);
        all.extend(offers_of(&assessment.verdict, s));
        check(s, &all);
    });
}

/// What was typed, counted or looked up: there is nothing to work out.
fn is_given(reference: &Reference, s: &Sources<'_>) -> bool {
    let mut names = reference.path.split('.').peekable();
    if names.peek() == Some(&"scenario") {
        names.nth(1);
    }
    let names: Vec<&str> = names.collect();
    match names.as_slice() {
        ["boundary", "area"]
        | ["measures", "count" | "discount_rate"]
        | ["factor" | "activity", ..]
        | ["measure", _, "investment"]
        | ["pathway", "actual"]
        | ["target", _, "set"]
        | ["pathway", "baseline_sector", _]
        | ["indicator", _, "now" | "target" | "planned" | "met"] => true,
        ["economy", item] => !item.ends_with("_constant"),
        ["measure", id, "full"] => {
            let measure = s.plan.measures.iter().find(|measure| measure.id == *id);
            measure.is_some_and(|measure| measure.driver == Driver::Tonnes)
        }
        _ => false,
    }
}

/// Traces every figure that is offered, in every year, and does its arithmetic again; gives the
/// paths that were worked out.
fn redo(s: &Sources<'_>, offers: &[Offer], what: &str) -> BTreeSet<String> {
    let mut done = BTreeSet::new();
    for offer in offers {
        let years = offer
            .years
            .iter()
            .map(|year| offer.reference.clone().at(*year));
        let mut references: Vec<Reference> = years.collect();
        if references.is_empty() {
            references.push(offer.reference.clone());
        }
        for reference in references {
            let found = resolve(&reference, s, None);
            let found = found.unwrap_or_else(|why| panic!("{what}: {reference}: {why:?}"));
            let Resolved::Figure(shown) = found else {
                continue;
            };
            let trace = trace(&reference, s).unwrap();
            for text in [&trace.formula.zh, &trace.formula.en] {
                assert!(
                    !text.is_empty() && !text.contains(['[', '$']),
                    "{what}: {reference}: {text}"
                );
            }
            for row in &trace.rows {
                for text in [&row.label.zh, &row.value.zh, &row.label.en, &row.value.en] {
                    assert!(
                        !text.is_empty() && !text.contains(['[', '$']),
                        "{what}: {reference}: {row:?}"
                    );
                }
                if let Some(asked) = &row.reference {
                    let asked = Reference::parse(asked).unwrap();
                    assert!(
                        resolve(&asked, s, None).is_ok(),
                        "{what}: {asked} from {reference}"
                    );
                    let named = name(&asked.path, s);
                    if asked.path.starts_with("indicator.") {
                        continue;
                    }
                    assert_ne!(named.zh, asked.path, "{what}: no name for {asked}");
                }
            }
            let Some(value) = shown.figure.value else {
                continue;
            };
            if trace.rule == Rule::Given {
                let is_zero = value == 0.0;
                assert!(
                    is_zero || is_given(&reference, s),
                    "{what}: {reference} = {value} has no arithmetic: {}",
                    trace.formula.zh
                );
                continue;
            }
            // What is missing in a part is missing in the whole; the rest must still be the same.
            let Some(again) = trace.redone() else {
                let complete = shown.figure.completeness == Completeness::Complete;
                assert!(
                    !complete,
                    "{what}: {reference} cannot be done again: {trace:#?}"
                );
                continue;
            };
            // An indicator may be told in another unit than what it is computed from.
            let Some(value) = trace.value.value else {
                panic!("{what}: {reference} has no value in its trace");
            };
            let told = trace.value.value_in(shown.figure.unit);
            assert!(
                told.zip(shown.figure.value)
                    .is_some_and(|(told, shown)| (told - shown).abs() <= CLOSE * shown.abs()),
                "{what}: {reference} is {:?}, its trace {told:?}",
                shown.figure.value
            );
            let size = value.abs().max(parts_of(&trace)).max(1e-6);
            assert!(
                (again - value).abs() <= CLOSE * size,
                "{what}: {reference} is {value}, done again {again}: {trace:#?}"
            );
            done.insert(reference.path.clone());
        }
    }
    done
}

/// The size of what is added: a small difference of large parts is as exact as they are.
fn parts_of(trace: &nearzero::figure::Trace) -> f64 {
    let is_added =
        |row: &&nearzero::figure::TraceRow| matches!(row.role, nearzero::figure::Role::Plus(_));
    let only_added = trace
        .rows
        .iter()
        .all(|row| !matches!(row.role, nearzero::figure::Role::Times(_)));
    let parts = trace
        .rows
        .iter()
        .filter(is_added)
        .filter_map(|row| row.number);
    if only_added {
        parts.map(f64::abs).fold(0.0, f64::max)
    } else {
        0.0
    }
}

#[test]
fn every_figure_of_the_samples_can_be_done_again() {
    for sample in samples() {
        let id = sample.id;
        let workspace = open_sample(id).unwrap();
        for gases in [GasScope::CarbonDioxide, GasScope::All] {
            let mut plan = workspace.plan().clone();
            plan.accounting.gases = gases;
            with(&plan, workspace.programme(), |s, offers| {
                let done = redo(s, offers, id);
                assert!(done.len() > 100, "{id}: {}", done.len());
            });
        }
    }
}

fn measure(id: &str, driver: Driver) -> Measure {
    Measure {
        id: id.to_owned(),
        name: format!("措施{id}"),
        sector: Sector::Industry,
        start: "2024".into(),
        ramp: "3".into(),
        lifetime: "20".into(),
        investment: "1200".into(),
        investment_unit: "万元".to_owned(),
        running_cost: "15".into(),
        saving: "90".into(),
        from: "2023".into(),
        to: "2025".into(),
        funding: "企业自筹".to_owned(),
        driver,
        ..Measure::default()
    }
}

/// One measure of every kind.
fn measures() -> Vec<Measure> {
    let text = str::to_owned;
    let mut tonnes = measure("tonnes", Driver::Tonnes);
    // More than is left, so that it is brought down.
    tonnes.effect = "1.5".into();
    tonnes.effect_unit = text("万吨二氧化碳");
    tonnes.funds = vec![Fund {
        payer: text("银行 贷款"),
        amount: "700".into(),
    }];
    let mut grid = measure(
        "grid",
        Driver::GridFactor {
            factor: "0.4".into(),
        },
    );
    grid.from = "".into();
    grid.to = "".into();
    vec![
        measure(
            "pv",
            Driver::Generation {
                power: "2".into(),
                unit: text("兆瓦"),
                hours: "1150".into(),
                self_use: "85".into(),
            },
        ),
        measure(
            "retrofit",
            Driver::Saving {
                carrier: text("electricity"),
                quantity: "12".into(),
                of: text("万平方米"),
                saving: "9".into(),
                unit: text("兆瓦时"),
            },
        ),
        measure(
            "boiler",
            Driver::FuelSwitch {
                from: text("raw_coal"),
                to: text("electricity"),
                share: "40".into(),
                energy: "60".into(),
            },
        ),
        measure(
            "motors",
            Driver::Efficiency {
                carrier: String::new(),
                percent: "5".into(),
            },
        ),
        grid,
        tonnes,
        measure(
            "wood",
            Driver::Sink {
                quantity: "300".into(),
                of: text("亩"),
                uptake: "0.6".into(),
            },
        ),
    ]
}

/// A plan in which everything is at work that can be.
fn full() -> (Plan, Programme) {
    let world = town();
    let mut plan = world.plan;
    plan.measures = measures();
    plan.actuals = vec![Datum::new(2024, "8000")];
    let target = |id: &str, metric, course, value: &str| Target {
        id: id.to_owned(),
        name: format!("目标{id}"),
        year: "2026".into(),
        metric,
        form: TargetForm::Fall,
        value: value.into(),
        unit: String::new(),
        base: "2021".into(),
        source: String::new(),
        course,
    };
    plan.targets.extend([
        target("gdp", Metric::PerGdp, TargetCourse::Compound, "30"),
        target("head", Metric::PerHead, TargetCourse::Linear, "20"),
        target("late", Metric::Absolute, TargetCourse::Compound, "40"),
    ]);
    let mut share = target("clean", Metric::NonFossilShare, TargetCourse::Linear, "20");
    share.form = TargetForm::Value;
    share.unit = "%".to_owned();
    plan.targets.push(share);
    plan.scenarios = vec![
        Scenario {
            id: "s1".to_owned(),
            name: "少做一项".to_owned(),
            baseline: None,
            without: vec!["pv".to_owned()],
        },
        Scenario {
            id: "s2".to_owned(),
            name: "另一基准".to_owned(),
            baseline: Some(Baseline {
                kaya: Some(Kaya {
                    population: "0.2".into(),
                    affluence: "4".into(),
                    energy_intensity: "-3".into(),
                    carbon_intensity: "-0.5".into(),
                }),
                ..Baseline::default()
            }),
            without: vec!["tonnes".to_owned()],
        },
    ];
    (plan, world.programme)
}

#[test]
fn every_kind_of_measure_target_and_scenario_can_be_done_again() {
    let (plan, programme) = full();
    with(&plan, &programme, |s, offers| {
        let done = redo(s, offers, "town");
        for path in [
            "measure.pv.effect",
            "measure.grid.sequential",
            "measure.tonnes.effect",
            "measure.boiler.alone",
            "measure.wood.uptake",
            "measure.motors.full",
            "measure.pv.cost_per_tonne",
            "measure.pv.discounted_tonnes",
            "measure.pv.annual_cost",
            "measures.investment_in",
            "measures.investment_undated",
            "measures.payer.企业自筹",
            "measures.payer.银行_贷款",
            "pathway.grid_effect",
            "pathway.local_effect",
            "pathway.sinks",
            "pathway.residual",
            "pathway.share_of_today",
            "pathway.peak",
            "pathway.deviation",
            "pathway.deviation_share",
            "pathway.sector.industry",
            "pathway.baseline_sector.industry",
            "target.gdp.line",
            "target.late.cumulative",
            "target.head.set",
            "target.clean.gap",
            "scenario.s1.pathway.planned",
            "scenario.s1.pathway.reduction",
            "scenario.s2.pathway.baseline",
            "scenario.s2.pathway.peak",
            "scenario.s1.target.t25.gap",
            "change.past.factor",
            "change.past.factor.ratio",
            "change.past.difference",
            "indicator.r2.planned",
            "indicator.c1.margin",
            "verdict.constraint.met",
            "verdict.reference.count",
        ] {
            assert!(done.contains(path), "{path} is not among {done:?}");
        }
    });
}

#[test]
fn what_goal_seek_answers_can_be_done_again() {
    let (plan, mut programme) = full();
    let mut answered = [0, 0];
    let mut gap = |allowed: f64, programme: &mut Programme, plan: &Plan| {
        programme.targets[0].value = TargetValue::Value(allowed);
        with(plan, programme, |s, _| {
            for (what, count) in ["needed", "remains"].iter().zip(&mut answered) {
                let path = format!("measure.{}.{what}", plan.measures[0].id);
                let asked = Reference::parse(&path).unwrap();
                let Ok(Resolved::Figure(shown)) = resolve(&asked, s, None) else {
                    continue;
                };
                let trace = trace(&asked, s).unwrap();
                let value = shown.figure.value.unwrap();
                let again = trace.redone().unwrap();
                assert!((again - value).abs() <= CLOSE * value.abs(), "{path}");
                assert!(!trace.formula.zh.contains('[') && trace.rows.len() >= 2);
                assert_ne!(name(&path, s).zh, path);
                *count += 1;
            }
        });
    };
    for measure in &plan.measures {
        // A target just in reach of the measure alone, and one out of reach.
        let mut alone = plan.clone();
        alone.measures = vec![measure.clone()];
        let path = assess(&alone, &programme, nearzero::account::factors()).pathway;
        let baseline = path.of(2025).unwrap().baseline.value.unwrap();
        for allowed in [baseline - 1.0, 1.0] {
            gap(allowed, &mut programme, &alone);
        }
    }
    assert!(answered.iter().all(|count| *count >= 2), "{answered:?}");
}

#[test]
fn the_other_count_of_plan_and_scenarios_can_be_done_again() {
    let (mut plan, programme) = full();
    let sector = Sector::Agriculture;
    let cattle = [(2021, "500"), (2022, "520"), (2023, "530")];
    let cattle = crate::vectors::activity(sector, "enteric_cattle", "头", &cattle);
    plan.activities.push(cattle);
    plan.baseline.sectors.push(nearzero::plan::SectorBaseline {
        sector,
        activity_growth: "1".into(),
        intensity_growth: "0".into(),
        ..nearzero::plan::SectorBaseline::default()
    });
    with(&plan, &programme, |s, offers| {
        let done = redo(s, offers, "cattle");
        for path in [
            "other_count.pathway.planned",
            "scenario.s1.other_count.pathway.planned",
            "scenario.s2.other_count.pathway.baseline",
        ] {
            assert!(done.contains(path), "{path} is not among {done:?}");
        }
    });
}

#[test]
fn without_tonnes_energy_and_its_change_can_be_done_again() {
    let (mut plan, programme) = full();
    plan.measures
        .retain(|measure| measure.driver != Driver::Tonnes);
    plan.baseline.sectors[0].method = BaselineMethod::Typed;
    plan.baseline.sectors[0].values = [(2024, "8200"), (2025, "8300"), (2026, "8400")]
        .map(|(year, value)| Datum::new(year, value))
        .to_vec();
    with(&plan, &programme, |s, offers| {
        let done = redo(s, offers, "town");
        for path in [
            "pathway.energy",
            "pathway.nonfossil_share",
            "change.planned.energy_intensity",
            "change.planned.fuel_mix",
            "change.planned.difference",
        ] {
            assert!(done.contains(path), "{path} is not among {done:?}");
        }
    });
}
