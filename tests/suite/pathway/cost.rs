//! What avoided tonnes cost: the vectors `TV10` and `TV10b`, the curve, and who pays when.

use nearzero::base::{Completeness, Figure, Lang, Unit};
use nearzero::pathway::{capital_recovery, levelised_cost};
use nearzero::plan::{Driver, Fund, GasScope, Measure, Plan};

use super::{flows, run, value};
use crate::vectors::{close, vector};

#[test]
fn tv10_levelised_cost() {
    let (plain, falling) = (vector("TV10"), vector("TV10b"));
    let of = |name: &str| plain.input(&format!("/{name}"));
    let (investment, running) = (of("investment_CNY"), of("om_CNY_per_a"));
    let (saving, tonnes) = (of("saving_CNY_per_a"), of("abatement_tCO2_per_a"));
    let rate = of("discount");
    close(capital_recovery(rate, 25), plain.expected("/CRF"));
    let cost = |output: f64, grid: f64| {
        let years: Vec<(f64, f64)> = (0..25)
            .map(|k| {
                let power = output.powi(k);
                (running - saving * power, tonnes * power * grid.powi(k))
            })
            .collect();
        levelised_cost(investment, &years, rate).unwrap()
    };
    close(cost(1.0, 1.0), plain.expected("/MAC_CNY_per_t"));
    close(
        cost(1.0, 1.0),
        plain.expected("/MAC_by_NPV_over_discounted_abatement"),
    );
    let less = 1.0 - falling.input("/degradation");
    let grid = 1.0 + falling.input("/grid_factor_change");
    close(cost(less, 1.0), falling.expected("/MAC_degradation"));
    close(
        cost(less, grid),
        falling.expected("/MAC_degradation_and_grid"),
    );
    assert_eq!(levelised_cost(1.0, &[(0.0, 0.0)], rate), None);
}

/// The roof of TV10 in a plan: 668.628 t a year for 25 years.
fn roof() -> Measure {
    Measure {
        id: "roof".to_owned(),
        effect: "668.628".into(),
        effect_unit: "吨二氧化碳".to_owned(),
        investment: "360".into(),
        investment_unit: "万元".to_owned(),
        running_cost: "4.5".into(),
        saving: "66.96".into(),
        lifetime: "25".into(),
        from: "2024".into(),
        to: "2025".into(),
        funding: "企业自筹".to_owned(),
        ..flows::measure(Driver::Tonnes)
    }
}

fn place(measures: Vec<Measure>) -> Plan {
    Plan {
        measures,
        ..flows::place()
    }
}

#[test]
fn tv10_in_a_plan() {
    let vector = vector("TV10");
    let pathway = run(&place(vec![roof()]));
    let cost = &pathway.costs.measures[0];
    assert!(pathway.costs.is_usual_rate);
    close(value(pathway.costs.rate), 0.06);
    close(value(cost.levelised), vector.expected("/MAC_CNY_per_t"));
    close(
        value(cost.annual),
        360.0 * vector.expected("/CRF") + 4.5 - 66.96,
    );
    let mut plan = place(vec![roof()]);
    plan.discount = "8".into();
    let other = run(&plan).costs;
    assert!(!other.is_usual_rate && value(other.measures[0].levelised) > value(cost.levelised));
}

#[test]
fn a_tonne_costs_in_the_unit_that_is_counted() {
    let mut plan = place(vec![roof()]);
    assert_eq!(
        run(&plan).costs.measures[0].levelised.unit,
        Unit::YUAN_PER_TCO2
    );
    plan.accounting.gases = GasScope::All;
    let cost = run(&plan).costs.measures[0].levelised;
    assert_eq!(cost.unit, Unit::YUAN_PER_TCO2E);
    assert_eq!(cost.unit.sign(Lang::En), "CNY/t CO₂e");
}

#[test]
fn a_blank_cost_is_no_zero() {
    let mut plan = place(vec![roof(), roof(), roof()]);
    plan.measures[0].running_cost = "".into();
    plan.measures[1].lifetime = "".into();
    plan.measures[2].start = "2022".into();
    let costs = run(&plan).costs;
    let state = |index: usize| -> Figure { costs.measures[index].levelised };
    assert_eq!(state(0).completeness, Completeness::Incomplete);
    assert!(state(0).value.is_some());
    for index in [1, 2] {
        assert_eq!(state(index).completeness, Completeness::Incomplete);
        assert_eq!(state(index).value, None);
    }
    plan.discount = "六".into();
    let state = run(&plan).costs.measures[0].levelised;
    assert_eq!(state.completeness, Completeness::Failed);
}

#[test]
fn the_curve_puts_savings_by_tonnes_first() {
    let mut plan = place(vec![roof(), roof(), roof(), roof()]);
    plan.measures[1].effect = "100".into();
    plan.measures[2].saving = "0".into();
    plan.measures[3].saving = "20".into();
    let curve = run(&plan).costs.curve;
    let order: Vec<usize> = curve.iter().map(|point| point.measure).collect();
    // By cost per tonne the second would come first: its effect is smaller.
    assert_eq!(order, [0, 1, 3, 2]);
    assert!(curve[1].cost < curve[0].cost);
    close(curve[0].tonnes, 668.628);
}

#[test]
fn money_is_spread_over_years_and_payers() {
    let mut plan = place(vec![roof(), roof(), roof()]);
    plan.measures[1].from = "2025".into();
    plan.measures[1].to = "".into();
    plan.measures[1].funds = [("银行贷款", "200"), ("企业自筹", "100")]
        .map(|(payer, amount)| Fund {
            payer: payer.to_owned(),
            amount: amount.into(),
        })
        .to_vec();
    plan.measures[2].from = "".into();
    plan.measures[2].to = "".into();
    let costs = run(&plan).costs;
    let by_year: Vec<(i32, f64)> = costs.by_year.iter().map(|(y, f)| (*y, value(*f))).collect();
    assert_eq!(by_year, [(2024, 180.0), (2025, 540.0)]);
    close(value(costs.undated), 360.0);
    let by_payer: Vec<(&str, f64)> = costs
        .by_payer
        .iter()
        .map(|(payer, figure)| (payer.as_str(), value(*figure)))
        .collect();
    assert_eq!(by_payer, [("企业自筹", 880.0), ("银行贷款", 200.0)]);
}
