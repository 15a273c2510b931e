//! Goal seek, scenarios, actual figures, peak and nearness to zero.

use nearzero::account::{economy, factors, inventory};
use nearzero::base::Sector;
use nearzero::pathway::{Answer, Goal, goal_seek};
use nearzero::plan::{Baseline, Driver, Kaya, Measure, Plan, Scenario, SectorBaseline, Target};
use proptest::prelude::*;

use super::{flows, programme, run, value};
use crate::vectors::{close, data};

/// The place of the flows with a target for 2026, in t CO₂.
fn place(target: &str, measures: Vec<Measure>) -> Plan {
    let mut plan = flows::place();
    plan.measures = measures;
    plan.targets = vec![Target {
        id: "cap".to_owned(),
        year: "2026".into(),
        value: target.into(),
        unit: "吨二氧化碳".to_owned(),
        ..Target::default()
    }];
    plan
}

fn seek(plan: &Plan, measure: usize) -> Answer {
    let economy = economy(plan);
    let inventory = inventory(plan, factors(), &economy);
    let goal = Goal {
        measure,
        target: "cap",
    };
    goal_seek(
        plan,
        &programme(Vec::new()),
        factors(),
        (&inventory, &economy),
        goal,
    )
}

#[track_caller]
fn closes(plan: &Plan, measure: usize) -> (f64, String) {
    match seek(plan, measure) {
        Answer::Closes(nearzero::pathway::Closing {
            times,
            quantity,
            now,
            unit,
            ..
        }) => {
            assert!(times > 0.0 && now > 0.0);
            (quantity, unit.zh)
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_size_that_closes_the_gap_in_its_own_unit() {
    // 489,550 t without measures; 96 GWh of own power take 59,433.6 t.
    let gap = 489_550.0 - 100_000.0 * 0.6191;
    let plan = place(&gap.to_string(), vec![flows::generation("10", "1200")]);
    let (power, unit) = closes(&plan, 0);
    close(power, 100_000.0 / 1200.0 / 0.8 / 10.0);
    assert_eq!(unit, "万千瓦");

    let plan = place("480550", vec![flows::efficiency("raw_coal", "2")]);
    let (percent, unit) = closes(&plan, 0);
    close(percent, 5.0);
    assert_eq!(unit, "%");

    let plan = place("439550", vec![flows::grid("0.6")]);
    close(closes(&plan, 0).0, 0.5191);

    // The other measures stay as they are; one that is too large is made smaller.
    let plan = place(
        "480550",
        vec![
            flows::efficiency("raw_coal", "2"),
            flows::saving("raw_coal", "800", "30", "吨"),
        ],
    );
    close(closes(&plan, 1).0, 5_400.0 / 30.0);
}

#[test]
fn what_cannot_close_the_gap_says_what_remains() {
    let plan = place("300000", vec![flows::efficiency("raw_coal", "2")]);
    match seek(&plan, 0) {
        Answer::Cannot { remains, .. } => close(value(remains), 9_550.0),
        other => panic!("{other:?}"),
    }
    let sink = flows::measure(Driver::Sink {
        quantity: "10".into(),
        of: "亩".to_owned(),
        uptake: "1".into(),
    });
    assert!(matches!(
        seek(&place("480000", vec![sink]), 0),
        Answer::Cannot { .. }
    ));
    let plan = place("500000", vec![flows::efficiency("raw_coal", "2")]);
    assert_eq!(seek(&plan, 0), Answer::Unneeded);
    let plan = place("480000", vec![flows::efficiency("raw_coal", "")]);
    assert_eq!(seek(&plan, 0), Answer::Open);
    assert_eq!(seek(&plan, 7), Answer::Open);
}

proptest! {
    /// With the quantity found, the gap is closed to a part in a billion.
    #[test]
    fn the_answer_closes_the_gap(tonnes in 1_u32..170_000, share in 1_u32..40) {
        let allowed = (489_550 - tonnes).to_string();
        let mut plan = place(&allowed, vec![flows::efficiency("raw_coal", &share.to_string())]);
        let Answer::Closes(closing) = seek(&plan, 0) else {
            return Err(TestCaseError::fail("the measure could close the gap"));
        };
        plan.measures = vec![flows::efficiency("raw_coal", &closing.quantity.to_string())];
        let gap = value(run(&plan).targets[0].gap);
        prop_assert!(gap.abs() < 1e-9 * 489_550.0, "{gap}");
    }
}

#[test]
fn scenarios_stand_beside_the_plan() {
    let mut plan = place(
        "400000",
        vec![flows::efficiency("", "10"), flows::grid("0.5")],
    );
    plan.measures[0].id = "saving".to_owned();
    plan.measures[1].id = "grid".to_owned();
    plan.scenarios = vec![
        Scenario {
            id: "frozen".to_owned(),
            without: vec!["grid".to_owned()],
            ..Scenario::default()
        },
        Scenario {
            id: "fast".to_owned(),
            baseline: Some(Baseline {
                sectors: vec![SectorBaseline {
                    sector: Sector::Industry,
                    activity_growth: "5".into(),
                    intensity_growth: "0".into(),
                    ..SectorBaseline::default()
                }],
                ..Baseline::default()
            }),
            ..Scenario::default()
        },
    ];
    let pathway = run(&plan);
    let planned = |index: usize| value(pathway.scenarios[index].years[3].planned);
    close(planned(0), 489_550.0 * 0.9);
    let own = value(pathway.years[3].planned);
    close(planned(1), own * 1.05_f64.powi(3));
    close(
        value(pathway.scenarios[0].targets[0].gap),
        planned(0) - 400_000.0,
    );
    assert_eq!(pathway.scenarios[1].peak.unwrap().year, 2023);
}

#[test]
fn kaya_drives_all_sectors_alike() {
    let mut plan = flows::place();
    plan.baseline.kaya = Some(Kaya {
        population: "-0.5".into(),
        affluence: "5".into(),
        energy_intensity: "-3".into(),
        carbon_intensity: "-1".into(),
    });
    let pathway = run(&plan);
    let index: f64 = 0.995 * 1.05 * 0.97 * 0.99;
    close(
        value(pathway.of(2026).unwrap().baseline),
        489_550.0 * index.powi(3),
    );
}

#[test]
fn actual_figures_stand_beside_the_plan() {
    let mut plan = flows::place();
    plan.actuals = data(&[(2023, "1"), (2024, "490000"), (2025, "")]);
    let actuals = run(&plan).actuals;
    assert_eq!(actuals.len(), 1);
    close(value(actuals[0].deviation), 450.0);
    close(value(actuals[0].share), 450.0 / 489_550.0);
}

#[test]
fn the_peak_and_what_remains() {
    let mut plan = flows::place();
    plan.baseline.sectors[0].activity_growth = "2".into();
    let pathway = run(&plan);
    let peak = pathway.peak.unwrap();
    assert!(peak.is_last && peak.year == 2026);
    plan.measures = vec![
        flows::efficiency("", "10"),
        flows::measure(Driver::Sink {
            quantity: "100".into(),
            of: "亩".to_owned(),
            uptake: "1".into(),
        }),
    ];
    plan.measures[0].start = "2025".into();
    let pathway = run(&plan);
    let peak = pathway.peak.unwrap();
    assert!(!peak.is_last && peak.year == 2024);
    let near = pathway.near_zero.unwrap();
    close(value(near.residual), value(near.planned) - 100.0);
    close(value(near.share), 0.9 * 1.02_f64.powi(3));
    assert_eq!(near.last_target, None);
    plan.baseline.sectors.clear();
    assert_eq!(run(&plan).peak, None);
}
