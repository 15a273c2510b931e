//! The lines that lead to targets, and targets per added value and for non-fossil energy.

use nearzero::base::{Completeness, EconomyItem};
use nearzero::plan::{Plan, Target, TargetCourse, TargetForm};
use nearzero::programme::Metric;

use super::{flows, place, run, value};
use crate::vectors::{close, series, vector};

fn target(id: &str, year: &str, value: &str) -> Target {
    Target {
        id: id.to_owned(),
        year: year.into(),
        value: value.into(),
        unit: "吨二氧化碳".to_owned(),
        ..Target::default()
    }
}

fn line(plan: &Plan, index: usize) -> Vec<f64> {
    let targets = run(plan).targets;
    targets[index].line.iter().map(|(_, f)| value(*f)).collect()
}

#[test]
fn tv09_the_lines_lead_to_the_targets() {
    let vector = vector("TV09");
    let mut plan = place();
    plan.targets = vec![
        target("linear", "2030", "560"),
        Target {
            course: TargetCourse::Compound,
            ..target("compound", "2030", "560")
        },
        Target {
            metric: Metric::PerGdp,
            form: TargetForm::Fall,
            course: TargetCourse::Compound,
            ..target("intensity", "2030", "17")
        },
    ];
    for (index, name) in ["linear", "compound", "intensity_line"].iter().enumerate() {
        let wanted = vector.list(&format!("/{name}"));
        let got = line(&plan, index);
        assert_eq!(got.len(), wanted.len());
        for (got, wanted) in got.iter().zip(&wanted) {
            close(*got, *wanted);
        }
    }
    let targets = run(&plan).targets;
    close(
        value(targets[0].cumulative),
        vector.expected("/cum_gap_linear_2026_2030"),
    );
    let caution: Vec<bool> = targets.iter().map(|t| t.caution().is_some()).collect();
    assert_eq!(caution, [false, false, true]);
}

#[test]
fn stages_follow_one_another() {
    let mut plan = place();
    plan.targets = vec![
        target("late", "2030", "400"),
        target("early", "2027", "600"),
    ];
    assert_eq!(line(&plan, 1), [640.0, 620.0, 600.0]);
    let late = line(&plan, 0);
    assert_eq!(late.len(), 4);
    close(late[0], 600.0);
    close(late[3], 400.0);
    // A stage that cannot be read is no stage.
    plan.targets[1].value = "六百".into();
    assert_eq!(line(&plan, 0).len(), 6);
}

#[test]
fn per_added_value_looks_at_industry_alone() {
    let mut plan = place();
    plan.economy.push(series(
        EconomyItem::IndustrialValueAdded,
        "万元",
        &[(2025, "300")],
    ));
    plan.economy.push(series(
        EconomyItem::IndustrialGrowth,
        "%",
        &[
            (2026, "5"),
            (2027, "5"),
            (2028, "5"),
            (2029, "5"),
            (2030, "5"),
        ],
    ));
    plan.targets = vec![Target {
        metric: Metric::PerAddedValue,
        form: TargetForm::Fall,
        ..target("industry", "2030", "20")
    }];
    let gap = &run(&plan).targets[0];
    let output = 300.0 * 1.05_f64.powi(5);
    close(value(gap.value), 420.0 / 300.0 * 0.8);
    close(value(gap.allowed), 420.0 / 300.0 * 0.8 * output);
    close(value(gap.planned), 420.0 * (1.055_f64 * 0.98).powi(5));
    close(value(gap.gap), value(gap.planned) - value(gap.allowed));
}

#[test]
fn non_fossil_energy_is_a_share() {
    let mut plan = flows::place();
    plan.measures = vec![flows::generation("10", "1200")];
    plan.targets = vec![Target {
        metric: Metric::NonFossilShare,
        unit: "%".to_owned(),
        ..target("share", "2026", "20")
    }];
    let gap = &run(&plan).targets[0];
    close(value(gap.value), 0.2);
    close(value(gap.gap), 0.2 - value(gap.planned_value));
    assert!(value(gap.planned_value) > 0.05 && value(gap.gap) > 0.0);
    assert_eq!(gap.line.len(), 4);
    close(value(gap.line[0].1), 0.0);
    // What tonnes do to energy is not known.
    plan.measures.push(nearzero::plan::Measure {
        effect: "1".into(),
        effect_unit: "吨二氧化碳".to_owned(),
        ..flows::measure(nearzero::plan::Driver::Tonnes)
    });
    let gap = &run(&plan).targets[0];
    assert_eq!(gap.gap.completeness, Completeness::Incomplete);
}
