//! The pathway on the other count of gases.

use nearzero::account::{factors, inventory};
use nearzero::base::{Sector, Unit};
use nearzero::pathway::{other_count, pathway};
use nearzero::plan::{GasScope, Measure, Plan, Scenario};
use nearzero::programme::built_in;

use crate::vectors::{activity, close, plan};

/// Both counts of a plan, each counted by itself, and the other count of the plan.
fn both(plan: &Plan) -> [Vec<f64>; 3] {
    let programme = built_in().first().unwrap();
    let economy = nearzero::account::economy(plan);
    let run = |plan: &Plan| {
        let inventory = inventory(plan, factors(), &economy);
        let pathway = pathway(plan, programme, factors(), &inventory, &economy);
        (inventory, pathway)
    };
    let (inventory, own) = run(plan);
    let beside = other_count(plan, factors(), (&inventory, &economy), &own);
    let mut flipped = plan.clone();
    flipped.accounting.gases = plan.accounting.gases.other();
    assert_eq!(beside.gases, flipped.accounting.gases);
    let (_, other) = run(&flipped);
    for (course, beside) in other.scenarios.iter().zip(&beside.scenarios) {
        assert_eq!(course.id, beside.id);
        for (year, beside) in course.years.iter().zip(&beside.years) {
            assert_eq!(year.planned.value, beside.planned.value);
        }
    }
    assert_eq!(beside.scenarios.len(), plan.scenarios.len());
    let planned = |years: Vec<Option<f64>>| years.into_iter().map(Option::unwrap).collect();
    let unit = if beside.gases == GasScope::All {
        Unit::T_CO2E
    } else {
        Unit::T_CO2
    };
    assert!(beside.years.iter().all(|y| y.planned.unit == unit));
    [
        planned(own.years.iter().map(|y| y.planned.value).collect()),
        planned(other.years.iter().map(|y| y.planned.value).collect()),
        planned(beside.years.iter().map(|y| y.planned.value).collect()),
    ]
}

#[test]
fn the_other_count_is_the_plan_counted_so() {
    let mut plan = plan(&[2021, 2022], 2030);
    plan.activities = vec![activity(
        Sector::Industry,
        "raw_coal",
        "t",
        &[(2021, "1000"), (2022, "1100")],
    )];
    plan.baseline.sectors = [Sector::Industry, Sector::Agriculture]
        .map(|sector| nearzero::plan::SectorBaseline {
            sector,
            activity_growth: "3".into(),
            intensity_growth: "-1".into(),
            ..Default::default()
        })
        .to_vec();
    plan.measures = vec![Measure {
        id: "less".to_owned(),
        sector: Sector::Industry,
        start: "2024".into(),
        ramp: "1".into(),
        effect: "100".into(),
        effect_unit: "吨CO2".to_owned(),
        ..Measure::default()
    }];
    let [own, other, beside] = both(&plan);
    assert_eq!(own, other, "one gas: the same numbers");
    assert_eq!(own, beside);
    plan.activities.push(activity(
        Sector::Agriculture,
        "enteric_cattle",
        "头",
        &[(2021, "500"), (2022, "600")],
    ));
    for gases in GasScope::ALL {
        plan.accounting.gases = gases;
        plan.scenarios = vec![Scenario {
            id: "s1".to_owned(),
            without: vec!["less".to_owned()],
            ..Scenario::default()
        }];
        let [own, other, beside] = both(&plan);
        for ((own, other), beside) in own.iter().zip(&other).zip(&beside) {
            close(*beside, *other);
            assert!((own > beside) == (gases == GasScope::All), "{own} {beside}");
        }
    }
}
