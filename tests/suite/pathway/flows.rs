//! Measures by physical drivers: what they do to the flows, and how the whole is shared.

use nearzero::base::{Completeness, Sector, Unit};
use nearzero::pathway::Stage;
use nearzero::plan::{Driver, Measure, Plan, SectorBaseline};
use proptest::prelude::*;

use super::{run, value};
use crate::vectors::{activity, close, own, plan, vector};

/// 500 million kWh of electricity at the provincial factor of 2023 and 180,000 t from coal.
pub fn place() -> Plan {
    let mut plan = plan(&[2023], 2026);
    plan.activities = vec![
        activity(
            Sector::Industry,
            "electricity",
            "万千瓦时",
            &[(2023, "50000")],
        ),
        activity(Sector::Industry, "raw_coal", "吨", &[(2023, "180000")]),
    ];
    plan.activities[1].factor = Some(own("1", "t"));
    plan.baseline.sectors = vec![SectorBaseline {
        sector: Sector::Industry,
        activity_growth: "0".into(),
        intensity_growth: "0".into(),
        ..SectorBaseline::default()
    }];
    plan
}

pub fn measure(driver: Driver) -> Measure {
    Measure {
        sector: Sector::Industry,
        start: "2024".into(),
        driver,
        ..Measure::default()
    }
}

pub fn efficiency(carrier: &str, percent: &str) -> Measure {
    measure(Driver::Efficiency {
        carrier: carrier.to_owned(),
        percent: percent.into(),
    })
}

pub fn switch(from: &str, to: &str, share: &str) -> Measure {
    measure(Driver::FuelSwitch {
        from: from.to_owned(),
        to: to.to_owned(),
        share: share.into(),
        energy: "".into(),
    })
}

pub fn grid(factor: &str) -> Measure {
    measure(Driver::GridFactor {
        factor: factor.into(),
    })
}

pub fn generation(power: &str, hours: &str) -> Measure {
    measure(Driver::Generation {
        power: power.into(),
        unit: "万千瓦".to_owned(),
        hours: hours.into(),
        self_use: "80".into(),
    })
}

pub fn saving(carrier: &str, quantity: &str, saving: &str, unit: &str) -> Measure {
    measure(Driver::Saving {
        carrier: carrier.to_owned(),
        quantity: quantity.into(),
        of: "万平方米".to_owned(),
        saving: saving.into(),
        unit: unit.to_owned(),
    })
}

/// The reduction of the first year ahead.
#[track_caller]
fn reduced(plan: &Plan) -> f64 {
    value(run(plan).of(2024).unwrap().reduction)
}

#[test]
fn tv08_interaction_counted_once() {
    let vector = vector("TV08");
    let mut plan = place();
    plan.measures = vec![
        efficiency("electricity", "12"),
        switch("electricity", "electricity_own", "25"),
        grid("0.52"),
        efficiency("raw_coal", "30"),
    ];
    let pathway = run(&plan);
    let year = pathway.of(2024).unwrap();
    close(value(year.baseline), vector.expected("/BAU"));
    close(value(year.planned), vector.expected("/with_all"));
    close(value(year.reduction), vector.expected("/total_reduction"));
    let names = ["A_efficiency", "B_pv", "C_grid", "D_fuel_switch"];
    for (effect, name) in pathway.measures.iter().zip(names) {
        let of = |kind: &str| vector.expected(&format!("/{kind}/{name}"));
        close(value(effect.alone[1].1), of("stand_alone"));
        close(value(effect.full), of("stand_alone"));
        close(value(effect.sequential[1].1), of("sequential_ABCD"));
        close(value(effect.by_year[1].1), of("shapley"));
    }
    close(
        value(year.grid_effect),
        vector.expected("/sequential_ABCD/C_grid"),
    );
    close(
        value(year.local_effect) + value(year.grid_effect),
        value(year.reduction),
    );
}

#[test]
fn generation_replaces_what_is_purchased_and_no_more() {
    let mut plan = place();
    // 100 MW × 1,200 h × 80 %.
    plan.measures = vec![generation("10", "1200")];
    close(reduced(&plan), 96_000.0 * 0.6191);
    plan.measures.push(generation("100", "1200"));
    close(reduced(&plan), 500_000.0 * 0.6191);
    let pathway = run(&plan);
    let share = |index: usize| value(pathway.measures[index].by_year[1].1);
    close(share(1) / share(0), 10.0);
    close(value(pathway.measures[1].alone[1].1), 500_000.0 * 0.6191);
    let year = pathway.of(2024).unwrap();
    let coal = 180_000.0 * 0.7143;
    let power = 500_000.0 * value(pathway.years[0].energy) - 500_000.0 * coal;
    close(
        value(year.nonfossil_share),
        power / 500_000.0 / value(year.energy),
    );
    close(value(year.energy), value(pathway.years[0].energy));
}

#[test]
fn savings_and_vehicles_take_amounts() {
    let mut plan = place();
    // 200 units × 30 t, and so much heat in another unit.
    plan.measures = vec![saving("raw_coal", "200", "30", "吨")];
    close(reduced(&plan), 6_000.0);
    plan.measures = vec![saving("electricity", "1000", "3.6", "吉焦")];
    close(reduced(&plan), 1_000.0 * 0.6191);
    plan.measures = vec![saving("raw_coal", "200", "3000", "吨")];
    close(reduced(&plan), 180_000.0);

    plan.measures = vec![measure(Driver::Vehicles {
        count: "1000".into(),
        distance: "20000".into(),
        from: "raw_coal".to_owned(),
        from_use: "8".into(),
        from_unit: "千克".to_owned(),
        to: "electricity".to_owned(),
        to_use: "15".into(),
        to_unit: "千瓦时".to_owned(),
    })];
    close(reduced(&plan), 1_600.0 - 3_000.0 * 0.6191);
    assert!(plan.measures[0].driver != Driver::Tonnes);
}

#[test]
fn a_switch_keeps_the_heat() {
    let mut plan = place();
    plan.measures = vec![switch("raw_coal", "natural_gas", "50")];
    let gas = 90_000.0 * 20.908 / 389.31 * 389.31 * 15.3 / 1000.0 * 0.99 * 44.0 / 12.0;
    close(reduced(&plan), 90_000.0 - gas);
    // Shares above the whole are brought down in proportion.
    plan.measures.push(switch("raw_coal", "biomass", "150"));
    assert_eq!(
        run(&plan).of(2024).unwrap().reduction.completeness,
        Completeness::Failed
    );
    plan.measures[1] = switch("raw_coal", "biomass", "100");
    close(reduced(&plan), 180_000.0 - gas * 2.0 / 3.0);
}

#[test]
fn falls_of_the_grid_count_as_the_largest() {
    let mut plan = place();
    plan.measures = vec![grid("0.5"), grid("0.4")];
    close(reduced(&plan), 500_000.0 * (0.6191 - 0.4));
    let effects = run(&plan).measures;
    assert!(effects.iter().all(|effect| effect.stage == Stage::Grid));
    close(
        value(effects[0].by_year[1].1) / value(effects[1].by_year[1].1),
        0.1191 / 0.2191,
    );
    plan.measures = vec![grid("0.7")];
    assert_eq!(
        run(&plan).of(2024).unwrap().planned.completeness,
        Completeness::Failed
    );
}

#[test]
fn sinks_stand_below_the_line() {
    let mut plan = place();
    plan.measures = vec![measure(Driver::Sink {
        quantity: "1000".into(),
        of: "亩".to_owned(),
        uptake: "0.5".into(),
    })];
    let pathway = run(&plan);
    let year = pathway.of(2024).unwrap();
    close(value(year.sinks), 500.0);
    close(value(year.planned), value(year.baseline));
    assert!(value(pathway.measures[0].by_year[1].1).abs() < 1e-9);
    close(value(pathway.measures[0].uptake[1].1), 500.0);
}

#[test]
fn after_its_lifetime_a_measure_does_nothing() {
    let mut plan = place();
    plan.measures = vec![efficiency("electricity", "10")];
    plan.measures[0].lifetime = "2".into();
    let pathway = run(&plan);
    let by_year: Vec<f64> = pathway.years.iter().map(|y| value(y.reduction)).collect();
    let whole = 50_000.0 * 0.6191;
    for (got, wanted) in by_year.iter().zip([0.0, whole, whole, 0.0]) {
        assert!((got - wanted).abs() < 1e-6);
    }
}

#[test]
fn a_driver_that_cannot_be_read_leaves_the_year_open() {
    let state = |driver: Measure| {
        let mut plan = place();
        plan.measures = vec![driver];
        run(&plan).of(2024).unwrap().planned.completeness
    };
    assert_eq!(state(efficiency("", "")), Completeness::Incomplete);
    assert_eq!(state(efficiency("wood", "5")), Completeness::Failed);
    assert_eq!(state(efficiency("", "101")), Completeness::Failed);
    assert_eq!(state(generation("", "1200")), Completeness::Incomplete);
    assert_eq!(state(switch("raw_coal", "", "5")), Completeness::Incomplete);
    assert_eq!(
        state(saving("raw_coal", "1", "1", "立方米")),
        Completeness::Failed
    );
    assert_eq!(
        state(saving("raw_coal", "1", "1", "")),
        Completeness::Failed
    );
    let none = run(&place());
    assert_eq!(none.of(2024).unwrap().energy.unit, Unit::TCE);
}

#[test]
fn free_tonnes_leave_the_energy_open() {
    let mut plan = place();
    plan.measures = vec![Measure {
        effect: "10".into(),
        effect_unit: "吨二氧化碳".to_owned(),
        ..measure(Driver::Tonnes)
    }];
    let pathway = run(&plan);
    let year = pathway.of(2024).unwrap();
    close(value(year.planned), 489_540.0);
    assert_eq!(year.energy.completeness, Completeness::Incomplete);
}

/// A measure of any kind.
fn any_measure() -> impl Strategy<Value = Measure> {
    (0_u8..8, 1_u32..60).prop_map(|(kind, size)| {
        let text = size.to_string();
        match kind {
            0 => efficiency("", &text),
            1 => efficiency("electricity", &text),
            2 => switch("raw_coal", "electricity", &text),
            3 => switch("electricity", "electricity_own", &text),
            4 => generation(&text, "1200"),
            5 => saving("raw_coal", "500", &text, "吨"),
            6 => grid(&format!("0.{size:02}")),
            _ => Measure {
                effect: text.as_str().into(),
                effect_unit: "万吨CO2".to_owned(),
                ..measure(Driver::Tonnes)
            },
        }
    })
}

proptest! {
    /// The order of the measures changes neither the total nor the Shapley shares, and both kinds
    /// of shares sum to the whole.
    #[test]
    fn the_order_of_measures_does_not_matter(
        measures in proptest::collection::vec(any_measure(), 1..10),
    ) {
        let mut plan = place();
        plan.measures = measures;
        let forward = run(&plan);
        plan.measures.reverse();
        let backward = run(&plan);
        let whole = value(forward.of(2024).unwrap().reduction);
        let near = |a: f64, b: f64| (a - b).abs() <= 1e-9 * whole.abs().max(1.0);
        prop_assert!(near(whole, value(backward.of(2024).unwrap().reduction)));
        let shapley = |index: usize| value(forward.measures[index].by_year[1].1);
        for (index, effect) in backward.measures.iter().rev().enumerate() {
            prop_assert!(near(value(effect.by_year[1].1), shapley(index)));
        }
        let sequential: f64 = forward.measures.iter().map(|e| value(e.sequential[1].1)).sum();
        prop_assert!(near(sequential, whole));
        prop_assert!(near((0..plan.measures.len()).map(shapley).sum(), whole));
    }

    /// Other units for the same things change nothing.
    #[test]
    fn units_change_nothing(amount in 1_u32..100_000) {
        let mut plan = place();
        plan.measures = vec![saving("raw_coal", &amount.to_string(), "2", "吨")];
        let tonnes = reduced(&plan);
        plan.measures = vec![saving("raw_coal", &amount.to_string(), "2000", "千克")];
        plan.activities[1].unit = "万吨".to_owned();
        plan.activities[1].values[0].value = "18".into();
        plan.activities[0].unit = "亿千瓦时".to_owned();
        plan.activities[0].values[0].value = "5".into();
        let other = reduced(&plan);
        prop_assert!((tonnes - other).abs() <= 1e-9 * tonnes);
    }
}
