//! Accounting: the vectors TV01 to TV05 and TV15, the factor tables, and what a blank does; below it
//! methods, boundaries and ranges.

mod boundaries;
mod methods;
mod ranges;
mod traces;

use nearzero::account::{
    Inventory, Line, LineIssue, YearTotals, economy, factors, fuel_emission, inventory,
    read_factors, steam_heat,
};
use nearzero::base::{Completeness, EconomyItem, Figure, Number, NumberError, Sector, State, Unit};
use nearzero::plan::{ElectricityRule, FactorYear, Plan};
use proptest::prelude::*;

use crate::vectors::{activity, close, data, emission, own, plan, series, vector};

fn count(plan: &Plan) -> Inventory {
    inventory(plan, factors(), &economy(plan))
}

fn first(plan: &Plan) -> YearTotals {
    count(plan).totals[0].clone()
}

fn line(plan: &Plan) -> Line {
    count(plan).lines[0].clone()
}

#[track_caller]
fn value(figure: Figure) -> f64 {
    assert_eq!(figure.completeness, Completeness::Complete);
    figure.value.unwrap()
}

fn single(carrier: &str, unit: &str, typed: &str) -> Plan {
    let mut plan = plan(&[2023], 2030);
    plan.activities = vec![activity(Sector::Industry, carrier, unit, &[(2023, typed)])];
    plan
}

#[test]
fn tables_can_be_read_and_give_the_published_factors() {
    let tables = read_factors().unwrap();
    let expected = include_str!("../data/fuel_factors.csv");
    let mut rows = 0;
    for row in expected.lines().skip(1) {
        let [family, carrier, value]: [&str; 3] =
            row.split(',').collect::<Vec<_>>().try_into().unwrap();
        let family = &tables.families[tables.family(family).unwrap()];
        let fuel = family.fuel(carrier).unwrap_or_else(|| panic!("{row}"));
        let value: f64 = value.parse().unwrap();
        assert!(
            (fuel.emission_factor() - value).abs() < 1e-6,
            "{row}: {}",
            fuel.emission_factor()
        );
        assert!(tables.carrier(carrier).is_some(), "{row}");
        rows += 1;
    }
    let listed: usize = tables
        .families
        .iter()
        .map(|family| family.fuels.len())
        .sum();
    assert_eq!(listed, rows);
    for row in include_str!("../data/grid_factors.csv").lines().skip(1) {
        let [year, code, value]: [&str; 3] = row.split(',').collect::<Vec<_>>().try_into().unwrap();
        let rule = ElectricityRule::ProvincialAverage;
        let found = nearzero::account::published_factor(&tables, rule, code, year.parse().unwrap());
        let found = found.unwrap();
        assert_eq!(found.data_year, Some(year.parse().unwrap()), "{row}");
        close(found.value, value.parse().unwrap());
        assert!(tables.province(code).is_some());
    }
    assert_eq!(tables.provinces.len(), 34);
    assert_eq!(tables.family(""), Some(0));
    assert_eq!(tables.family("none-such"), None);
}

#[test]
fn tv01_fuels() {
    let vector = vector("TV01");
    let fuels = [
        ("原煤 t", "raw_coal", "吨"),
        ("焦炭 t", "coke", "t"),
        ("柴油 t", "diesel", "t"),
        ("汽油 t", "gasoline", "t"),
        ("LPG t", "lpg", "t"),
        ("天然气 1e4Nm3", "natural_gas", "万Nm3"),
    ];
    let mut plan = plan(&[2023], 2030);
    for (name, carrier, unit) in fuels {
        let input = |key: &str| vector.input(&format!("/{name}/{key}"));
        let wanted = vector.expected(&format!("/{name}"));
        close(
            fuel_emission(input("FC"), input("NCV"), input("CC"), input("OF")),
            wanted,
        );
        let typed = input("FC").to_string();
        plan.activities
            .push(activity(Sector::Industry, carrier, unit, &[(2023, &typed)]));
    }
    close(value(first(&plan).total), vector.expected("/total"));
    close(value(first(&plan).scope1), vector.expected("/total"));
    close(value(first(&plan).scope2) + 1.0, 1.0);
}

fn power(rule: ElectricityRule) -> Plan {
    let vector = vector("TV02");
    let mut plan = plan(&[2023], 2030);
    plan.accounting.electricity = rule;
    for (carrier, key) in [
        ("electricity", "/grid_import_MWh"),
        ("electricity_green", "/of_which_GEC_or_green_trade_MWh"),
        ("electricity_sold", "/export_MWh"),
        ("electricity_direct", "/direct_green_MWh"),
        ("electricity_own", "/self_used_PV_MWh"),
    ] {
        let typed = vector.input(key).to_string();
        plan.activities.push(activity(
            Sector::Industry,
            carrier,
            "MWh",
            &[(2023, &typed)],
        ));
    }
    plan
}

#[test]
fn tv02_electricity_under_each_rule() {
    let vector = vector("TV02");
    for (rule, key, memo) in [
        (ElectricityRule::ProvincialAverage, "/location_tCO2", true),
        (ElectricityRule::NationalPark, "/park910_tCO2", false),
        (
            ElectricityRule::MarketResidual,
            "/market_residual_tCO2",
            false,
        ),
    ] {
        let counted = count(&power(rule));
        let totals = &counted.totals[0];
        close(value(totals.total), vector.expected(key));
        close(value(totals.scope2), vector.expected(key));
        close(value(totals.sector(Sector::Industry)), vector.expected(key));
        assert_eq!(counted.lines[1].memo, memo);
        // The lines that are not memo sum up to the total.
        let lines = counted.lines.iter().filter(|line| !line.memo);
        close(
            lines.map(|line| value(line.emission)).sum(),
            vector.expected(key),
        );
    }
    let national = value(first(&power(ElectricityRule::NationalAverage)).total);
    close(national, (180_000.0 - 12_000.0) * 0.5306);
}

#[test]
fn tv02_green_share_of_use() {
    // The vector counts the directly supplied part alone.
    let mut plan = power(ElectricityRule::ProvincialAverage);
    let vector = vector("TV02");
    let used = 180_000.0 + 40_000.0 + 9_000.0 - 12_000.0;
    close(
        value(first(&plan).green_power_share),
        (20_000.0 + 40_000.0 + 9_000.0) / used,
    );
    plan.activities[1].values[0].state = State::NotOccurring;
    plan.activities[4].values[0].state = State::ConfirmedZero;
    plan.activities[0].values[0].value = "189000".into();
    close(
        value(first(&plan).green_power_share),
        vector.expected("/direct_green_share_of_use"),
    );
}

#[test]
fn own_power_fed_out_may_carry_a_factor_of_its_own() {
    let mut plan = power(ElectricityRule::NationalPark);
    plan.activities[2].factor = Some(own("0", "MWh"));
    close(value(first(&plan).total), 160_000.0 * 0.8325);
}

#[test]
fn tv03_heat() {
    let vector = vector("TV03");
    let heat = steam_heat(
        vector.input("/steam_in_t"),
        vector.input("/enthalpy_kJ_per_kg"),
        vector.input("/feedwater_kJ_per_kg"),
    );
    close(heat, vector.expected("/in_GJ"));
    let fossil = vector.input("/fossil_share");
    let mut plan = plan(&[2023], 2030);
    for (carrier, amount) in [
        ("heat", heat * fossil),
        ("heat_nonfossil", heat * (1.0 - fossil)),
        ("heat_sold", vector.input("/out_GJ")),
    ] {
        let typed = amount.to_string();
        plan.activities
            .push(activity(Sector::Industry, carrier, "GJ", &[(2023, &typed)]));
    }
    let totals = first(&plan);
    close(value(totals.scope2), vector.expected("/tCO2"));
    close(value(totals.energy_equivalent), (heat - 20_000.0) * 0.03412);
    let share = heat * (1.0 - fossil) / (heat - 20_000.0);
    close(value(totals.nonfossil_share), share);
}

#[test]
fn tv04_park_indicator() {
    let vector = vector("TV04");
    let mut plan = plan(&[2023], 2030);
    plan.accounting.electricity = ElectricityRule::NationalPark;
    plan.accounting.equivalent_value = "0.3024".into();
    for (carrier, unit, typed) in [
        ("raw_coal", "t", "5000"),
        ("natural_gas", "万立方米", "3000"),
        ("electricity", "万千瓦时", "40000"),
        ("electricity_green", "万千瓦时", "25000"),
        ("electricity_direct", "万千瓦时", "50000"),
    ] {
        plan.activities
            .push(activity(Sector::Industry, carrier, unit, &[(2023, typed)]));
    }
    let totals = first(&plan);
    close(
        value(totals.energy_equivalent),
        vector.expected("/energy_tce"),
    );
    close(value(totals.total), vector.expected("/CO2_t"));
    let indicator = value(totals.total) / value(totals.energy_equivalent);
    close(indicator, vector.expected("/indicator_tCO2_per_tce"));
}

#[test]
fn tv05_intensity_at_constant_prices() {
    let vector = vector("TV05");
    let growth: Vec<String> = vector
        .inputs("/real_growth")
        .iter()
        .map(|g| (g * 100.0).to_string())
        .collect();
    let years: Vec<(i32, &str)> = (2021..).zip(growth.iter().map(String::as_str)).collect();
    let mut plan = plan(&[2020, 2025], 2030);
    plan.economy = vec![
        series(EconomyItem::Gdp, "万元", &[(2020, "100"), (2025, "180")]),
        series(EconomyItem::GdpGrowth, "%", &years),
    ];
    plan.activities = vec![emission(Sector::Industry, &[(2020, "265"), (2025, "292")])];
    let economy = economy(&plan);
    close(
        value(economy.gdp_constant(2025)),
        vector.expected("/gdp_2025_const"),
    );
    let counted = count(&plan);
    let intensity = |year| value(counted.of(year).unwrap().per_gdp);
    close(intensity(2020), vector.expected("/intensity_2020"));
    close(intensity(2025), vector.expected("/intensity_2025"));
    let decline = 1.0 - intensity(2025) / intensity(2020);
    close(decline, vector.expected("/decline"));
    close(
        1.0 - (1.0 - decline).powf(0.2),
        vector.expected("/avg_annual_decline"),
    );

    // Backwards from a later base year the same chain holds.
    plan.years.base = "2025".into();
    let back = nearzero::account::economy(&plan);
    let ratio = value(back.gdp_constant(2025)) / value(back.gdp_constant(2020));
    close(ratio, vector.expected("/gdp_2025_const") / 100.0);
    close(value(back.gdp_constant(2025)), 180.0);
}

#[test]
fn tv15_non_fossil_share_on_both_bases() {
    let vector = vector("TV15");
    let mut plan = plan(&[2023], 2030);
    let own_power = vector.input("/nonfossil_MWh").to_string();
    let coal = vector.input("/fossil_tce").to_string();
    plan.activities = vec![
        activity(
            Sector::Industry,
            "electricity_own",
            "MWh",
            &[(2023, &own_power)],
        ),
        activity(Sector::Industry, "raw_coal", "tce", &[(2023, &coal)]),
    ];
    let totals = first(&plan);
    close(
        value(totals.nonfossil_share),
        vector.expected("/share_equiv"),
    );
    close(
        value(totals.nonfossil_share_calorific),
        vector.expected("/share_calorific"),
    );

    // The same power bought with certificates counts alike, and its energy is counted once.
    plan.activities[0].carrier = "electricity".to_owned();
    plan.activities.push(activity(
        Sector::Industry,
        "electricity_green",
        "MWh",
        &[(2023, &own_power)],
    ));
    let totals = first(&plan);
    close(
        value(totals.nonfossil_share),
        vector.expected("/share_equiv"),
    );
    close(
        value(totals.nonfossil_share_calorific),
        vector.expected("/share_calorific"),
    );
}

#[test]
fn a_growth_year_that_is_missing_breaks_the_chain() {
    let mut plan = plan(&[2020], 2023);
    plan.economy = vec![
        series(
            EconomyItem::Gdp,
            "亿元",
            &[(2020, "100"), (2021, "110"), (2023, "130")],
        ),
        series(
            EconomyItem::GdpGrowth,
            "%",
            &[(2021, "5"), (2022, ""), (2023, "4")],
        ),
    ];
    let economy = economy(&plan);
    close(value(economy.gdp_constant(2021)), 1_050_000.0);
    for year in [2022, 2023, 2024] {
        let missing = Figure::missing(Unit::TEN_THOUSAND_YUAN, Some(year));
        assert_eq!(economy.gdp_constant(year), missing);
    }
    plan.economy[1].values[1].value = "百分之五".into();
    let failed = nearzero::account::economy(&plan).gdp_constant(2023);
    assert_eq!(failed, Figure::failed(Unit::TEN_THOUSAND_YUAN, Some(2023)));
    plan.economy[1].values[1].value = "-100".into();
    let failed = nearzero::account::economy(&plan).gdp_constant(2022);
    assert_eq!(failed, Figure::failed(Unit::TEN_THOUSAND_YUAN, Some(2022)));
}

#[test]
fn every_slip_has_its_issue_and_is_not_counted() {
    let wrong = |plan: Plan| {
        let line = line(&plan);
        assert_eq!(line.emission.completeness, Completeness::Failed);
        assert_eq!(line.emission.value, None);
        let totals = first(&plan);
        assert_eq!(totals.total, Figure::failed(Unit::T_CO2, Some(2023)));
        assert_eq!(totals.open_lines, 1);
        line.issue.unwrap()
    };
    assert_eq!(wrong(single("raw_coal", "t", "-5")), LineIssue::Negative);
    let character = LineIssue::NotANumber(NumberError::Character('万'));
    assert_eq!(wrong(single("raw_coal", "t", "5万")), character);
    assert_eq!(
        wrong(single("raw_coals", "t", "5")),
        LineIssue::UnknownCarrier
    );
    assert_eq!(wrong(single("raw_coal", "筐", "5")), LineIssue::UnknownUnit);
    assert_eq!(wrong(single("raw_coal", "", "5")), LineIssue::UnknownUnit);
    assert_eq!(wrong(single("raw_coal", "m3", "5")), LineIssue::WrongUnit);
    assert_eq!(wrong(single("natural_gas", "t", "5")), LineIssue::WrongUnit);
    assert_eq!(
        wrong(single("electricity", "tce", "5")),
        LineIssue::WrongUnit
    );
    assert_eq!(wrong(single("anthracite", "t", "5")), LineIssue::NoFactor);
    assert_eq!(wrong(single("other", "t", "5")), LineIssue::NoFactor);
    let mut plan = single("electricity", "MWh", "5");
    plan.applicant.province = "54".to_owned();
    assert_eq!(wrong(plan.clone()), LineIssue::NoFactor);
    plan.activities[0].factor = Some(own("零点六", "MWh"));
    assert_eq!(wrong(plan.clone()), LineIssue::WrongFactor);
    plan.activities[0].factor = Some(own("0.6", "t"));
    assert_eq!(wrong(plan.clone()), LineIssue::WrongFactor);
    plan.activities[0].factor = Some(own("-0.6", "MWh"));
    assert_eq!(wrong(plan.clone()), LineIssue::WrongFactor);
    plan.activities[0].factor = Some(own("0.6", "kWh"));
    close(value(first(&plan).total), 3000.0);
    plan = single("raw_coal", "t", "5");
    plan.accounting.fuel_family = "none-such".to_owned();
    assert_eq!(wrong(plan), LineIssue::NoFactor);
}

#[test]
fn a_missing_province_factor_leaves_the_energy_alone() {
    let mut plan = single("electricity", "MWh", "1000");
    plan.applicant.province = "54".to_owned();
    let totals = first(&plan);
    close(value(totals.energy_calorific), 122.9);
    assert_eq!(totals.total.completeness, Completeness::Failed);
    assert_eq!(count(&plan).electricity, [None]);
}

#[test]
fn fuels_may_be_typed_as_energy_and_factors_too() {
    let tonnes = value(first(&single("raw_coal", "t", "1000")).total);
    let typed = (1000.0 * 20.908).to_string();
    let plan = single("raw_coal", "GJ", &typed);
    close(value(first(&plan).total), tonnes);
    close(value(line(&plan).amount), 1000.0);
    // Energy that was typed stays what was typed.
    close(
        value(first(&single("raw_coal", "tce", "100")).energy_equivalent),
        100.0,
    );

    let mut gas = single("natural_gas", "万立方米", "10");
    gas.activities[0].factor = Some(own("0.0561", "GJ"));
    close(value(first(&gas).total), 10.0 * 389.31 * 0.0561);
    let used = line(&gas).factor.unwrap();
    assert!(used.own);
    close(used.value, 389.31 * 0.0561);
}

#[test]
fn biomass_is_energy_without_emission() {
    let totals = first(&single("biomass", "tce", "100"));
    close(value(totals.total) + 1.0, 1.0);
    close(value(totals.nonfossil_share), 1.0);
    close(value(totals.energy_equivalent), 100.0);
}

#[test]
fn the_factor_year_is_the_nearest_or_the_fixed_one() {
    let mut plan = plan(&[2019, 2022, 2024], 2030);
    plan.activities = vec![activity(
        Sector::Industry,
        "electricity",
        "MWh",
        &[(2019, "1"), (2022, "1")],
    )];
    let years = |plan: &Plan| -> Vec<_> {
        let used = count(plan).electricity;
        used.into_iter()
            .map(|factor| factor.unwrap().data_year.unwrap())
            .collect()
    };
    assert_eq!(years(&plan), [2021, 2022, 2023]);
    plan.accounting.factor_year = FactorYear::Fixed(2022);
    assert_eq!(years(&plan), [2022, 2022, 2022]);
}

#[test]
fn a_blank_is_never_zero() {
    let mut plan = plan(&[2023], 2030);
    assert_eq!(first(&plan).total, Figure::missing(Unit::T_CO2, Some(2023)));
    plan.activities = vec![
        activity(Sector::Industry, "raw_coal", "t", &[(2023, "100")]),
        activity(Sector::Transport, "diesel", "t", &[(2023, "")]),
        activity(Sector::Transport, "gasoline", "t", &[]),
    ];
    let totals = first(&plan);
    assert_eq!(totals.open_lines, 2);
    assert_eq!(totals.total.completeness, Completeness::Incomplete);
    close(totals.total.value.unwrap(), 190.029_884_88);
    assert_eq!(
        totals.sector(Sector::Transport),
        Figure::missing(Unit::T_CO2, Some(2023))
    );
    close(value(totals.sector(Sector::Industry)), 190.029_884_88);
    assert_eq!(
        value(totals.sector(Sector::Waste)).to_bits(),
        0.0_f64.to_bits()
    );

    for (state, open) in [
        (State::ConfirmedZero, false),
        (State::NotOccurring, false),
        (State::IncludedElsewhere, false),
        (State::NotApplicable, false),
        (State::Awaited, true),
        (State::NotEstimated, true),
    ] {
        for index in [1, 2] {
            plan.activities[index].values = data(&[(2023, "")]);
            plan.activities[index].values[0].state = state;
        }
        let totals = first(&plan);
        let wanted = if open {
            Completeness::Incomplete
        } else {
            Completeness::Complete
        };
        assert_eq!(totals.total.completeness, wanted, "{state:?}");
        let issue = count(&plan).lines[1].issue.clone();
        assert_eq!(issue, open.then_some(LineIssue::Missing(state)));
    }
}

#[test]
fn a_wrong_equivalent_value_fails_only_what_rests_on_it() {
    let mut plan = single("electricity", "MWh", "1000");
    for typed in ["零点三", "0", "-1"] {
        plan.accounting.equivalent_value = Number::from(typed);
        let totals = first(&plan);
        assert_eq!(
            totals.energy_equivalent,
            Figure::failed(Unit::TCE, Some(2023))
        );
        close(value(totals.energy_calorific), 122.9);
        close(value(totals.total), 619.1);
    }
}

#[test]
fn what_is_sold_is_subtracted_without_a_negative_zero() {
    let mut plan = single("electricity_sold", "MWh", "100");
    close(value(first(&plan).total), -61.91);
    close(value(first(&plan).energy_equivalent), -30.24);
    plan.activities[0].values[0].value = "0".into();
    assert_eq!(value(line(&plan).emission).to_bits(), 0.0_f64.to_bits());
}

#[test]
fn odd_years_do_no_harm() {
    let mut plan = single("raw_coal", "t", "1");
    plan.years.history = vec![i32::MAX, 2023, 2023, i32::MIN, 2022, 0];
    assert_eq!(count(&plan).years, [2022, 2023]);
    assert_eq!(plan.years.span().first(), Some(&2022));
}

proptest! {
    /// The same amount in another unit gives the same emission and energy.
    #[test]
    fn the_unit_of_typing_changes_nothing(amount in 1_u32..1_000_000, which in 0_usize..4) {
        let (carrier, units) = [
            ("raw_coal", [("t", 1.0), ("万吨", 1e4), ("kg", 1e-3)]),
            ("natural_gas", [("万立方米", 1.0), ("m3", 1e-4), ("亿立方米", 1e4)]),
            ("electricity", [("MWh", 1.0), ("kWh", 1e-3), ("万千瓦时", 10.0)]),
            ("heat", [("GJ", 1.0), ("TJ", 1e3), ("万GJ", 1e4)]),
        ][which];
        let amount = f64::from(amount);
        let results = units.map(|(unit, scale)| {
            let totals = first(&single(carrier, unit, &format!("{}", amount / scale)));
            (value(totals.total), value(totals.energy_equivalent))
        });
        for (emission, energy) in results {
            prop_assert!((emission / results[0].0 - 1.0).abs() < 1e-9);
            prop_assert!((energy / results[0].1 - 1.0).abs() < 1e-9);
        }
    }

    /// Whatever is typed, nothing panics, and a total with a value never rests on a failed line.
    #[test]
    fn anything_may_be_typed(
        carrier in "(raw_coal|electricity|other|heat_sold|lng|.{0,3})",
        unit in "(t|MWh|GJ|tce|m3|%|.{0,3})",
        typed in "(-?[0-9]{0,20}(\\.[0-9]{0,3})?|.{0,6})",
        factor in proptest::option::of(("(-?[0-9]{0,3}|.{0,3})", "(t|GJ|.{0,3})")),
    ) {
        let mut plan = single(&carrier, &unit, &typed);
        plan.activities[0].factor = factor.map(|(value, per)| own(&value, &per));
        let counted = count(&plan);
        let line = &counted.lines[0];
        let total = counted.totals[0].total;
        prop_assert_eq!(line.emission.value.is_some(), total.value.is_some());
        prop_assert_eq!(line.issue.is_none(), total.completeness == Completeness::Complete);
        prop_assert!(total.value.is_none_or(f64::is_finite));
    }
}

/// A sum over blanks and true zeros has no value: a blank must never look like a zero.
#[test]
fn a_partial_sum_of_zeros_alone_shows_no_value() {
    use nearzero::base::{Completeness, Figure, Unit};
    let parts = [
        Figure::missing(Unit::T_CO2, Some(2025)),
        Figure::complete(0.0, Unit::T_CO2, 2025),
    ];
    let sum = Figure::sum(parts, Unit::T_CO2, Some(2025));
    assert_eq!(
        (sum.value, sum.completeness),
        (None, Completeness::Incomplete)
    );
}
