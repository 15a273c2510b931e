//! Two boundaries, the carbon market beside them, two ways of counting side by side, and what holds
//! of every total.

use nearzero::account::{compare, economy, factors};
use nearzero::base::{Completeness, Figure, Sector, State, Unit};
use nearzero::plan::{Activity, Facility, FactorYear, GasScope, Plan, Purpose};
use proptest::prelude::*;

use super::{count, first, single, value};
use crate::vectors::{activity, close, data, emission, plan, series, vector};

/// TV16: a county with a power plant inside its boundary.
fn county() -> Plan {
    let vector = vector("TV16");
    let typed = |path: &str| vector.input(path).to_string();
    let mut plan = plan(&[2023], 2030);
    let plant = typed("/S1_power_plant");
    plan.activities = vec![
        emission(Sector::Industry, &[(2023, &typed("/S1_non_power"))]),
        Activity {
            purpose: Purpose::PowerSupply,
            ..emission(Sector::Industry, &[(2023, &plant)])
        },
        activity(
            Sector::Industry,
            "electricity",
            "MWh",
            &[(2023, &typed("/county_consumption_MWh"))],
        ),
        Activity {
            purpose: Purpose::PowerSupply,
            ..activity(
                Sector::Industry,
                "electricity_sold",
                "MWh",
                &[(2023, &typed("/grid_sales_total_MWh"))],
            )
        },
    ];
    plan.facilities = vec![Facility {
        id: "plant".to_owned(),
        name: "电厂".to_owned(),
        unit: "tCO2".to_owned(),
        values: data(&[(2023, &plant)]),
        ..Facility::default()
    }];
    plan
}

#[test]
fn tv16_a_power_plant_inside() {
    let vector = vector("TV16");
    let mut plan = county();
    let totals = first(&plan);
    close(
        value(totals.territorial),
        vector.expected("/territorial_scope1"),
    );
    close(value(totals.total), vector.expected("/consumption_side"));
    close(
        value(totals.consumption()),
        vector.expected("/consumption_side"),
    );
    close(value(totals.scope1), vector.input("/S1_non_power"));
    let market = totals.carbon_market.unwrap();
    close(value(market.share), vector.expected("/ets_share_of_scope1"));
    // The sum that counts the same electricity twice stands nowhere.
    let naive = vector.expected("/basic_S1_plus_S2_naive");
    let shown = [
        totals.total,
        totals.scope1,
        totals.scope2,
        totals.territorial,
    ];
    assert!(
        shown
            .iter()
            .all(|figure| (value(*figure) - naive).abs() > 1.0)
    );
    // Neither the sectors nor the energy count what is sold on.
    let sectors: f64 = totals
        .by_sector
        .iter()
        .map(|(_, figure)| value(*figure))
        .sum();
    close(sectors, value(totals.total));
    close(value(totals.energy_calorific), 900_000.0 * 0.1229);

    plan.facilities[0].share = "50".into();
    close(
        value(first(&plan).carbon_market.unwrap().emission),
        725_000.0,
    );
    plan.facilities[0].share = "150".into();
    let market = first(&plan).carbon_market.unwrap();
    assert_eq!(market.emission.completeness, Completeness::Failed);
    plan.facilities[0].values.clear();
    let market = first(&plan).carbon_market.unwrap();
    assert_eq!(market.emission, Figure::missing(Unit::T_CO2, Some(2023)));
    plan.facilities.clear();
    assert_eq!(first(&plan).carbon_market, None);
}

#[test]
fn two_ways_of_counting_stand_side_by_side() {
    let mut plan = plan(&[2021, 2023], 2030);
    plan.activities = vec![
        activity(
            Sector::Industry,
            "diesel",
            "t",
            &[(2021, "100"), (2023, "100")],
        ),
        activity(
            Sector::Industry,
            "electricity",
            "MWh",
            &[(2021, "1000"), (2023, "1000")],
        ),
    ];
    let own = count(&plan);
    let mut rules = plan.accounting.clone();
    rules.factor_year = FactorYear::Fixed(2023);
    let economy = economy(&plan);
    let year = compare(&plan, &own, &rules, factors(), &economy);
    close(value(year.years[0].difference), 619.1 - 683.8);
    close(value(year.years[1].difference) + 1.0, 1.0);
    close(value(year.lines[2].difference), 619.1 - 683.8);
    assert_eq!((year.lines[2].activity, year.lines[2].year), (1, 2021));
    rules.factor_year = FactorYear::Matching;
    rules.fuel_family = "ipcc-2006".to_owned();
    let family = compare(&plan, &own, &rules, factors(), &economy);
    assert!(value(family.lines[0].difference) > 9.0);
    let sum: f64 = [0, 2]
        .map(|at| value(family.lines[at].difference))
        .iter()
        .sum();
    close(value(family.years[0].difference), sum);
}

#[test]
fn the_share_of_defaults_and_own_factors_is_told() {
    let mut plan = single("raw_coal", "t", "100");
    close(value(first(&plan).default_share) + 1.0, 1.0);
    plan.activities
        .push(activity(Sector::Industry, "clinker", "t", &[(2023, "100")]));
    let coal = 190.029_884_88;
    close(value(first(&plan).default_share), 53.8 / (53.8 + coal));
    assert!(!first(&plan).own_factor);
    plan.activities
        .push(emission(Sector::Industry, &[(2023, "1")]));
    assert!(first(&plan).own_factor);
    let blank = single("raw_coal", "t", "");
    assert_eq!(first(&blank).default_share.value, None);
}

#[test]
fn an_unknown_herd_leaves_carbon_dioxide_and_energy_complete() {
    let mut plan = county();
    plan.activities.push(activity(
        Sector::Agriculture,
        "enteric_cattle",
        "头",
        &[(2023, "")],
    ));
    let totals = first(&plan);
    assert_eq!(totals.total.completeness, Completeness::Complete);
    assert_eq!(
        totals.energy_equivalent.completeness,
        Completeness::Complete
    );
    assert_eq!(
        totals.total_gases.co2e.completeness,
        Completeness::Incomplete
    );
    assert_eq!(totals.open_lines, 1);
    plan.accounting.gases = GasScope::All;
    assert_eq!(first(&plan).total.completeness, Completeness::Incomplete);
}

proptest! {
    /// Taking values away never makes a total more complete, whatever it is a total of.
    #[test]
    fn a_missing_line_never_raises_completeness(
        kept in proptest::collection::vec(any::<bool>(), 6),
        state in 0_usize..3,
        all in any::<bool>(),
    ) {
        let mut plan = county();
        if all { plan.accounting.gases = GasScope::All; }
        plan.activities.push(activity(Sector::Waste, "landfill_recovery", "t", &[(2023, "3")]));
        plan.activities.push(activity(Sector::Other, "sink_other", "tCO2", &[(2023, "5")]));
        plan.economy = vec![series(nearzero::base::EconomyItem::Population, "人", &[(2023, "9")])];
        let whole = first(&plan);
        for (line, kept) in plan.activities.iter_mut().zip(kept) {
            if !kept {
                line.values[0].value = "".into();
                line.values[0].state = [State::Given, State::Awaited, State::NotEstimated][state];
            }
        }
        let part = first(&plan);
        let figures = |totals: &nearzero::account::YearTotals| [
            totals.total, totals.scope1, totals.scope2, totals.territorial, totals.sinks,
            totals.total_gases.co2, totals.total_gases.co2e, totals.energy_equivalent,
            totals.per_head,
        ];
        for (whole, part) in figures(&whole).iter().zip(figures(&part)) {
            prop_assert!(part.completeness >= whole.completeness);
        }
        prop_assert!(part.open_lines >= whole.open_lines);
    }

    /// The unit in which things are typed changes no total.
    #[test]
    fn scaling_all_units_changes_no_total(amounts in proptest::collection::vec(1_u32..1_000_000, 5)) {
        let units = [
            ("clinker", "t", "万吨", 1e4), ("enteric_pig", "头", "万头", 1e4),
            ("wastewater_domestic", "t", "kg", 1e-3), ("sink_other", "tCO2", "万tCO2", 1e4),
            ("diesel", "t", "万吨", 1e4),
        ];
        let plan_in = |scaled: bool| {
            let mut plan = plan(&[2023], 2030);
            plan.accounting.gases = GasScope::All;
            for ((carrier, unit, other, scale), amount) in units.iter().zip(&amounts) {
                let amount = f64::from(*amount);
                let (unit, typed) = if scaled { (other, amount / scale) } else { (unit, amount) };
                let typed = format!("{typed}");
                plan.activities.push(activity(Sector::Industry, carrier, unit, &[(2023, &typed)]));
            }
            first(&plan)
        };
        let (a, b) = (plan_in(false), plan_in(true));
        for (a, b) in [(a.total, b.total), (a.sinks, b.sinks), (a.territorial, b.territorial)] {
            prop_assert!((value(a) / value(b) - 1.0).abs() < 1e-9);
        }
    }
}

/// What stands beside the total is printed with it, and only where it says something.
#[test]
fn the_summary_prints_what_stands_beside_the_total() {
    use nearzero::base::Lang;
    use nearzero::compose::compose;
    use nearzero::programme::{DocumentRole, Part, TableKind};

    let mut world = crate::town::town();
    let report = world
        .programme
        .documents
        .iter_mut()
        .find(|document| document.role == DocumentRole::Report)
        .unwrap();
    report.sections[0].parts = vec![Part::Table(TableKind::EmissionSummary)];
    let printed = |world: &crate::town::World| {
        let document = compose(
            DocumentRole::Report,
            &world.plan,
            &world.programme,
            &world.factors,
            &world.assess(),
            Lang::Zh,
        );
        crate::compose::document_text(&document.unwrap())
    };
    let beside = [
        "地域口径",
        "纳入全国碳市场",
        "碳汇（不计入总量）",
        "非标准因子",
    ];
    let always = [
        "温室气体排放总量，CO₂e（AR5）",
        "总量中依据待确认默认因子的占比",
        "缺失或有误的数据（共有行数）",
        "AR5 的百年全球变暖潜势",
    ];
    let alike = "只因没有统计其他气体";
    let plain = printed(&world);
    assert!(plain.contains(alike), "{plain}");
    for word in always {
        assert!(plain.contains(word), "{word} not in {plain}");
    }
    for word in beside {
        assert!(!plain.contains(word), "{word} in {plain}");
    }
    let county = county();
    world.plan.activities.extend(county.activities);
    world.plan.facilities = county.facilities;
    for (carrier, unit) in [
        ("enteric_pig", "头"),
        ("sink_other", "tCO2"),
        ("clinker", "t"),
    ] {
        let values = [(2021, "100"), (2022, "100"), (2023, "100")];
        let line = activity(Sector::Agriculture, carrier, unit, &values);
        world.plan.activities.push(line);
    }
    let full = printed(&world);
    for word in beside.iter().chain(&always) {
        assert!(full.contains(word), "{word} not in {full}");
    }
    assert!(
        full.contains("地域口径排放量（对照，不相加），CO₂e（AR5）"),
        "{full}"
    );
    assert!(!full.contains(alike), "{full}");
    world.plan.accounting.gases = GasScope::All;
    let all = printed(&world);
    assert!(
        all.contains("其中：二氧化碳") && all.contains("吨二氧化碳当量"),
        "{all}"
    );
    assert!(all.contains("AR5"));
}
