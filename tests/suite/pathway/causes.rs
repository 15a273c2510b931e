//! Decomposition: the vectors `TV07` and `TV07b`, past and plan, and what cannot be taken apart.

use nearzero::base::{EconomyItem, Sector};
use nearzero::pathway::{Cause, Cell, Decomposition, Undecomposed, lmdi};
use nearzero::plan::{Driver, Plan};
use proptest::prelude::*;

use super::flows;
use super::run;
use crate::vectors::{Vector, activity, close, emission, series, vector};

/// One cell per sector and fuel: activity, share of the sector, intensity, share of the fuel, factor.
fn cells(vector: &Vector) -> Vec<Cell> {
    let total = |t: &str| vector.input(&format!("/{t}/A/Q")) + vector.input(&format!("/{t}/B/Q"));
    let mut cells = Vec::new();
    for sector in ["A", "B"] {
        for fuel in ["coal", "gas", "elec"] {
            let factors = |t: &str| {
                let of = |path: &str| vector.input(&format!("/{t}/{sector}/{path}"));
                let mix = vector.inputs(&format!("/{t}/{sector}/mix_share_factor/{fuel}"));
                vec![total(t), of("Q") / total(t), of("I"), mix[0], mix[1]]
            };
            cells.push(Cell {
                before: factors("t0"),
                after: factors("t1"),
            });
        }
    }
    cells
}

const NAMES: [&str; 5] = ["activity", "structure", "intensity", "fuelmix", "factor"];

#[test]
fn tv07_additive_and_multiplicative() {
    let result = lmdi(&cells(&vector("TV07")));
    let (additive, multiplicative) = (vector("TV07"), vector("TV07b"));
    close(result.before, additive.expected("/C0"));
    close(result.after, additive.expected("/C1"));
    for (index, name) in NAMES.iter().enumerate() {
        close(
            result.effects[index],
            additive.expected(&format!("/effects/{name}")),
        );
        close(
            result.ratios[index],
            multiplicative.expected(&format!("/D/{name}")),
        );
    }
    close(result.effects.iter().sum(), additive.expected("/delta"));
    close(
        result.ratios.iter().product(),
        multiplicative.expected("/ratio"),
    );
}

proptest! {
    /// Nothing is left over, whatever comes, goes or stays.
    #[test]
    fn nothing_is_left_over(
        cells in proptest::collection::vec(
            (
                proptest::collection::vec(prop_oneof![Just(0.0), 1e-6_f64..1e6], 5),
                proptest::collection::vec(prop_oneof![Just(0.0), 1e-6_f64..1e6], 5),
            ),
            1..20,
        ),
    ) {
        let product = |x: &[f64]| x.iter().product::<f64>();
        let before: f64 = cells.iter().map(|(b, _)| product(b)).sum();
        let after: f64 = cells.iter().map(|(_, a)| product(a)).sum();
        let cells: Vec<Cell> = cells
            .into_iter()
            .map(|(before, after)| Cell { before, after })
            .collect();
        let result = lmdi(&cells);
        let scale = before.abs().max(after.abs()).max(1.0);
        let sum: f64 = result.effects.iter().sum();
        prop_assert!((sum - (after - before)).abs() < 1e-9 * scale);
    }
}

/// The place of the flows with people, output and an earlier year.
fn place() -> Plan {
    let mut plan = flows::place();
    plan.years.history = vec![2020, 2023];
    plan.years.base = "2020".into();
    plan.years.target = "2026".into();
    for (activity, value) in plan.activities.iter_mut().zip(["40000", "190000"]) {
        activity
            .values
            .push(nearzero::base::Datum::new(2020, value));
    }
    plan.activities.push(activity(
        Sector::Industry,
        "natural_gas",
        "万立方米",
        &[(2020, "0"), (2023, "900")],
    ));
    plan.activities
        .push(emission(Sector::Waste, &[(2020, "500"), (2023, "800")]));
    plan.economy = vec![
        series(EconomyItem::Gdp, "亿元", &[(2020, "300")]),
        series(
            EconomyItem::GdpGrowth,
            "%",
            &[
                (2021, "6"),
                (2022, "5"),
                (2023, "5"),
                (2024, "5"),
                (2025, "5"),
                (2026, "4.5"),
            ],
        ),
        series(
            EconomyItem::Population,
            "万人",
            &[(2020, "60"), (2023, "59"), (2026, "58.5")],
        ),
    ];
    plan.baseline.sectors.push(nearzero::plan::SectorBaseline {
        sector: Sector::Waste,
        activity_growth: "1".into(),
        intensity_growth: "0".into(),
        ..nearzero::plan::SectorBaseline::default()
    });
    plan
}

fn part(change: &Decomposition, cause: Cause) -> f64 {
    let found = change.parts.iter().find(|part| part.cause == cause);
    found.unwrap().tonnes
}

fn whole(change: &Decomposition) {
    let sum: f64 = change.parts.iter().map(|part| part.tonnes).sum();
    let ratio: f64 = change.parts.iter().map(|part| part.ratio).product();
    assert!((sum - (change.after - change.before)).abs() < 1e-9 * change.before);
    close(ratio, change.after / change.before);
}

#[test]
fn the_past_is_taken_apart() {
    let pathway = run(&place());
    let change = pathway.past_change.unwrap().unwrap();
    assert_eq!((change.from, change.to), (2020, 2023));
    whole(&change);
    assert!(part(&change, Cause::Population) < 0.0);
    assert!(part(&change, Cause::Affluence) > 0.0);
    // The factor of the grid fell; waste is an effect of its own.
    assert!(part(&change, Cause::Factor) < 0.0);
    close(part(&change, Cause::Process), 300.0);
    assert!(part(&change, Cause::Tonnes).abs() < 1e-9);
    assert!(part(&change, Cause::Structure).abs() < 1e-6);
}

#[test]
fn the_plan_is_taken_apart() {
    let mut plan = place();
    plan.measures = vec![
        flows::grid("0.5"),
        flows::switch("raw_coal", "natural_gas", "40"),
        nearzero::plan::Measure {
            effect: "1000".into(),
            effect_unit: "吨二氧化碳".to_owned(),
            ..flows::measure(Driver::Tonnes)
        },
    ];
    let pathway = run(&plan);
    let change = pathway.planned_change.unwrap().unwrap();
    assert_eq!((change.from, change.to), (2023, 2026));
    whole(&change);
    // Per heat, this coal has the smaller factor.
    assert!(part(&change, Cause::FuelMix) > 0.0);
    assert!(part(&change, Cause::Factor) < 0.0);
    close(part(&change, Cause::Tonnes), -1000.0);
    close(
        part(&change, Cause::Process),
        800.0 * (1.01_f64.powi(3) - 1.0),
    );
}

#[test]
fn what_is_missing_is_named() {
    let why = |plan: &Plan| run(plan).past_change.unwrap().unwrap_err();
    let mut plan = place();
    plan.economy.remove(2);
    assert_eq!(why(&plan), Undecomposed::Population(2020));
    let mut plan = place();
    plan.economy[1].values.remove(1);
    assert_eq!(why(&plan), Undecomposed::Output(2023));
    let mut plan = place();
    plan.activities[0].values[0].value = "".into();
    assert_eq!(why(&plan), Undecomposed::Emission(2023));
    let mut plan = place();
    plan.years.history = vec![2023];
    assert_eq!(why(&plan), Undecomposed::OneYear);
}
