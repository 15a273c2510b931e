//! Traces of what is no energy, and of what stands beside the total.

use nearzero::account::FactorStanding;
use nearzero::base::{Lang, Sector, Unit};
use nearzero::figure::{Reference, Resolved, Trace, offers, resolve, trace};
use nearzero::plan::{Activity, Facility, GasScope, Parameter, Purpose};

use crate::town::{World, town};
use crate::vectors::{activity, close, data, vector};

fn world() -> World {
    let mut world = town();
    let parameter = |id: &str, value: &str, source: &str| Parameter {
        id: id.to_owned(),
        value: value.into(),
        source: source.to_owned(),
    };
    let years = [(2021, "80000"), (2022, "80000"), (2023, "80000")];
    world.plan.activities.push(Activity {
        parameters: vec![
            parameter("doc", "0.15", ""),
            parameter("docf", "0.55", "实测"),
        ],
        ..activity(Sector::Waste, "landfill", "t", &years)
    });
    world.plan.activities.push(Activity {
        purpose: Purpose::PowerSupply,
        ..activity(Sector::Industry, "bituminous", "t", &years)
    });
    world
        .plan
        .activities
        .push(activity(Sector::Other, "sink_other", "tCO2", &years));
    world.plan.accounting.fuel_family = "industry-2015".to_owned();
    world.plan.activities[0].carrier = "bituminous".to_owned();
    world.plan.accounting.default_uncertainty = true;
    world.plan.facilities = vec![Facility {
        id: "plant".to_owned(),
        name: "电厂".to_owned(),
        share: "90".into(),
        unit: "tCO2".to_owned(),
        source: "核查报告".to_owned(),
        values: data(&[(2021, "1000"), (2022, "1000"), (2023, "1000")]),
    }];
    world
}

fn traced(world: &World, path: &str) -> Trace {
    let assessment = world.assess();
    let (plan, programme) = (&world.plan, &world.programme);
    let reference = Reference::parse(path).unwrap();
    assessment.with_sources(plan, programme, &world.factors, |sources| {
        trace(&reference, sources).unwrap_or_else(|error| panic!("{path}: {error:?}"))
    })
}

fn told(trace: &Trace) -> String {
    let rows = trace.rows.iter().map(|row| {
        let (label, value) = (row.label.get(Lang::Zh), row.value.get(Lang::Zh));
        format!("{label}|{value}|{}", row.source.get(Lang::Zh))
    });
    rows.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_method_is_told_in_words_and_signs_with_its_sources() {
    let mut world = world();
    let line = "activity.waste-landfill.emission@2023";
    let found = traced(&world, line);
    assert!(
        found.formula.zh.contains("不计入二氧化碳总量"),
        "{:?}",
        found.formula
    );
    world.plan.accounting.gases = GasScope::All;
    let found = traced(&world, line);
    let rows = told(&found);
    for part in [
        "甲烷修正因子 × 可降解有机碳比例（按组分加权） × 可降解有机碳分解率 × 填埋气中甲烷比例 × 16/12 × (1 − 氧化因子)",
        "MCF 1 × DOC 0.15 × DOCf 0.55 × F 0.5 × 16/12 × (1 − OX 0.1)",
        "0.0495 t CH₄/吨",
        "可降解有机碳分解率（DOCf）|0.55|实测",
        "CH₄全球变暖潜势（AR5）|28|",
        "省级温室气体清单编制指南",
    ] {
        assert!(rows.contains(part), "{part} in\n{rows}");
    }
    let own = found
        .rows
        .iter()
        .find(|row| row.value.zh == "0.55")
        .unwrap();
    assert_eq!(own.standing, Some(FactorStanding::Own));
    assert_eq!(found.value.unit, Unit::T_CO2E);
    close(found.value.value.unwrap(), 80_000.0 * 0.0495 * 28.0);
}

#[test]
fn what_stands_beside_the_total_has_a_trace_and_an_offer() {
    let world = world();
    for (name, rows) in [
        ("territorial", 3),
        ("consumption", 3),
        ("sinks", 1),
        ("co2", 3),
        ("co2e", 3),
        ("carbon_market", 1),
        ("carbon_market_share", 2),
        ("default_share", 2),
        ("range_low", 2),
        ("range_high", 2),
        // Two amounts, two factors, the total.
        ("uncertainty", 5),
    ] {
        let found = traced(&world, &format!("inventory.{name}@2023"));
        assert_eq!(found.rows.len(), rows, "{name}: {}", told(&found));
        assert!(found.value.value.is_some(), "{name}");
        for lang in Lang::ALL {
            let formula = found.formula.get(lang);
            assert!(
                !formula.is_empty() && !formula.contains("{$"),
                "{name}: {formula}"
            );
        }
    }
    let market = traced(&world, "inventory.carbon_market@2023");
    close(market.value.value.unwrap(), 900.0);
    assert!(told(&market).contains("核查排放量 × 90%；核查报告"));
    let assessment = world.assess();
    let (plan, programme) = (&world.plan, &world.programme);
    assessment.with_sources(plan, programme, &world.factors, |sources| {
        let paths: Vec<String> = offers(sources)
            .into_iter()
            .map(|offer| offer.reference.path)
            .collect();
        assert!(paths.iter().any(|path| path == "inventory.territorial"));
        let change = Reference::parse("inventory.territorial@2021..2023|%").unwrap();
        assert!(matches!(
            resolve(&change, sources, None),
            Ok(Resolved::Figure(_))
        ));
    });
}

#[test]
fn decay_tells_what_decomposes() {
    let vector = vector("TV12c");
    let mut world = world();
    world.plan.accounting.gases = GasScope::All;
    let line = &mut world.plan.activities[2];
    line.carrier = "landfill_decay".to_owned();
    line.parameters = [("doc", "0.15"), ("k", "0.17"), ("ox", "0")]
        .map(|(id, value)| Parameter {
            id: id.to_owned(),
            value: value.into(),
            source: "本省清单".to_owned(),
        })
        .to_vec();
    let typed: Vec<(i32, String)> = (2018..=2022)
        .map(|year| (year, vector.input(&format!("/waste_t/{year}")).to_string()))
        .collect();
    let typed: Vec<(i32, &str)> = typed.iter().map(|(year, t)| (*year, t.as_str())).collect();
    line.values = data(&typed);
    let found = traced(&world, "activity.waste-landfill.emission@2023");
    let methane = vector.expected("/tCH4_generated/2023");
    close(found.value.value.unwrap(), methane * 28.0);
    let rows = told(&found);
    assert!(rows.contains("当年分解的填埋量"), "{rows}");
    assert!(rows.contains("e^(−k"), "{rows}");
}
