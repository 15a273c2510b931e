//! What is no energy: the vectors TV03 and TV12 to TV14 through plans, parameters, gases.

use nearzero::account::{FactorStanding, Gas, LineIssue, Part};
use nearzero::base::{Completeness, Figure, Sector, State, Unit};
use nearzero::plan::{Activity, GasScope, GwpSet, Parameter, Plan};

use super::{count, first, line, single, value};
use crate::vectors::{activity, close, data, own, vector};

/// Sets parameters of the first line.
fn given(mut plan: Plan, parameters: &[(&str, &str)]) -> Plan {
    plan.activities[0].parameters = parameters_of(parameters);
    plan
}

fn parameters_of(parameters: &[(&str, &str)]) -> Vec<Parameter> {
    let parameter = |(id, value): &(&str, &str)| Parameter {
        id: (*id).to_owned(),
        value: (*value).into(),
        source: "省级清单".to_owned(),
    };
    parameters.iter().map(parameter).collect()
}

/// The tonnes of a gas of the first line.
fn tonnes(plan: &Plan, gas: Gas) -> f64 {
    value(line(plan).gas(gas))
}

#[test]
fn tv03_steam_typed_in_tonnes() {
    let vector = vector("TV03");
    let steam = vector.input("/steam_in_t");
    let fossil = vector.input("/fossil_share");
    let enthalpy = vector.input("/enthalpy_kJ_per_kg").to_string();
    let mut plan = single("steam", "t", &(steam * fossil).to_string());
    let other = (steam * (1.0 - fossil)).to_string();
    plan.activities.push(activity(
        Sector::Industry,
        "steam_nonfossil",
        "t",
        &[(2023, &other)],
    ));
    for activity in &mut plan.activities {
        activity.parameters = parameters_of(&[("h", &enthalpy)]);
    }
    let sold = vector.input("/out_GJ").to_string();
    plan.activities.push(activity(
        Sector::Industry,
        "steam_sold",
        "GJ",
        &[(2023, &sold)],
    ));
    let counted = count(&plan);
    let heat: f64 = counted.lines[..2].iter().map(|l| value(l.amount)).sum();
    close(heat, vector.expected("/in_GJ"));
    close(value(counted.totals[0].scope2), vector.expected("/tCO2"));

    // Without the enthalpy a tonne of steam has no heat, and nothing is invented.
    plan.activities[0].parameters.clear();
    let line = line(&plan);
    assert_eq!(line.issue, Some(LineIssue::NoParameter("h".to_owned())));
    assert_eq!(line.emission, Figure::missing(Unit::T_CO2, Some(2023)));
}

#[test]
fn tv12_waste_burnt() {
    let vector = vector("TV12");
    let plan = single("incineration_msw", "t", &vector.input("/t").to_string());
    close(value(first(&plan).scope1), vector.expected("/tCO2"));
    let factor = line(&plan).factor.unwrap();
    close(factor.value, vector.expected("/per_t"));
    assert_eq!(factor.formula.zh, "CCW 0.2 × FCF 0.39 × EF 0.95 × 44/12");
    assert_eq!(factor.standing, FactorStanding::ToBeConfirmed);
    assert!(!factor.own);
}

#[test]
fn tv12b_landfill_by_mass_balance() {
    let vector = vector("TV12b");
    let waste = vector.input("/MSWt_x_MSWf").to_string();
    let mut plan = given(single("landfill", "t", &waste), &[("doc", "0.15")]);
    let recovered = vector.input("/R_tCH4").to_string();
    plan.activities.push(activity(
        Sector::Waste,
        "landfill_recovery",
        "t",
        &[(2023, &recovered)],
    ));
    // Methane is told, and not counted where carbon dioxide alone is.
    let totals = first(&plan);
    close(value(totals.total) + 1.0, 1.0);
    close(
        value(totals.total_gases.co2e),
        vector.expected("/tCO2e_AR5"),
    );
    let counted = count(&plan);
    let methane: f64 = counted
        .lines
        .iter()
        .map(|line| value(line.gas(Gas::Methane)))
        .sum();
    close(methane, vector.expected("/tCH4"));

    plan.accounting.gases = GasScope::All;
    let totals = first(&plan);
    close(value(totals.total), vector.expected("/tCO2e_AR5"));
    assert_eq!(totals.total.unit, Unit::T_CO2E);
    close(value(totals.total_gases.co2) + 1.0, 1.0);
    plan.accounting.gwp = GwpSet::Ar6;
    close(value(first(&plan).total), vector.expected("/tCH4") * 27.9);
    let formula = line(&plan).factor.unwrap().formula.zh;
    assert!(formula.ends_with("× GWP CH₄ 27.9 (AR6)"), "{formula}");
}

fn buried(years: &[(i32, &str)]) -> Plan {
    let mut plan = given(
        single("landfill_decay", "t", ""),
        &[("k", "0.17"), ("doc", "0.15"), ("ox", "0")],
    );
    plan.years.history = (2019..=2025).collect();
    plan.activities[0].values = data(years);
    plan
}

#[test]
fn tv12c_landfill_by_decay() {
    let vector = vector("TV12c");
    let typed: Vec<(i32, String)> = (2018..=2025)
        .map(|year| (year, vector.input(&format!("/waste_t/{year}")).to_string()))
        .collect();
    let deposits: Vec<(i32, &str)> = typed.iter().map(|(y, t)| (*y, t.as_str())).collect();
    let counted = count(&buried(&deposits));
    for line in &counted.lines {
        let wanted = vector.expected(&format!("/tCH4_generated/{}", line.year));
        close(value(line.gas(Gas::Methane)), wanted);
    }

    // A year that is left out makes all later years incomplete, and only those.
    let mut gap = deposits.clone();
    gap.retain(|(year, _)| *year != 2021);
    for line in &count(&buried(&gap)).lines {
        let open = line.year > 2021;
        assert_eq!(line.issue.is_some(), open, "{}", line.year);
        let wanted = if open {
            Completeness::Incomplete
        } else {
            Completeness::Complete
        };
        assert_eq!(line.co2e.completeness, wanted);
    }
    let wrong = count(&buried(&[(2018, "3万")]));
    assert_eq!(wrong.lines[0].co2e.completeness, Completeness::Failed);
    let none = count(&buried(&[]));
    assert_eq!(none.lines[0].issue, Some(LineIssue::Missing(State::Given)));
}

#[test]
fn tv12d_waste_water() {
    let vector = vector("TV12d");
    let load = (vector.input("/TOW_kgBOD") / 1000.0).to_string();
    let plan = single("wastewater_domestic", "t", &load);
    close(tonnes(&plan, Gas::Methane), vector.expected("/tCH4"));
    let people = vector.input("/pop").to_string();
    let protein = vector.input("/protein_kg_cap").to_string();
    let plan = given(
        single("wastewater_nitrogen", "人", &people),
        &[("protein", &protein)],
    );
    close(tonnes(&plan, Gas::NitrousOxide), vector.expected("/tN2O"));
}

#[test]
fn tv13_processes() {
    let vector = vector("TV13");
    let mut plan = single("clinker", "t", "0");
    plan.activities.clear();
    let amounts = [
        ("clinker", "/AD_EF/水泥熟料/0", "/水泥熟料"),
        ("lime", "/AD_EF/石灰/0", "/石灰"),
        ("calcium_carbide", "/AD_EF/电石/0", "/电石"),
        ("limestone_flux", "/AD_EF/石灰石(钢铁)/0", "/石灰石(钢铁)"),
        ("dolomite_flux", "/AD_EF/白云石(钢铁)/0", "/白云石(钢铁)"),
        ("pig_iron", "/pig_iron_t", ""),
        ("steel_carbon", "/steel_t", ""),
    ];
    for (carrier, input, _) in amounts {
        let typed = vector.input(input).to_string();
        plan.activities
            .push(activity(Sector::Industry, carrier, "t", &[(2023, &typed)]));
    }
    let counted = count(&plan);
    for ((_, _, expected), line) in amounts.iter().zip(&counted.lines) {
        if !expected.is_empty() {
            close(value(line.emission), vector.expected(expected));
        }
    }
    let carbon: f64 = counted.lines[5..].iter().map(|l| value(l.emission)).sum();
    close(carbon, vector.expected("/炼钢降碳"));
    let totals = &counted.totals[0];
    close(value(totals.total), vector.expected("/total"));
    close(value(totals.scope1), vector.expected("/total"));
    close(value(totals.default_share), 1.0);
    close(value(totals.energy_equivalent) + 1.0, 1.0);
}

#[test]
fn tv14_forest_stands_below_the_line() {
    let vector = vector("TV14");
    let stock = vector.input("/V_m3").to_string();
    let typed = ["GR", "SVD", "BEF"].map(|id| vector.input(&format!("/{id}")).to_string());
    let mut plan = single("raw_coal", "t", "100");
    let before = value(first(&plan).total);
    plan.activities.push(Activity {
        parameters: parameters_of(&[("gr", &typed[0]), ("svd", &typed[1]), ("bef", &typed[2])]),
        ..activity(Sector::Other, "forest_arbor", "m3", &[(2023, &stock)])
    });
    let totals = first(&plan);
    close(value(totals.sinks), -vector.expected("/tCO2"));
    close(value(totals.total), before);
    close(value(totals.territorial), before);
    let counted = count(&plan);
    assert_eq!(
        (counted.lines[1].part, counted.lines[1].memo),
        (Part::Sink, true)
    );
    assert!(!totals.own_factor);

    // What the province alone knows is asked for, never invented.
    plan.activities[1].parameters.remove(0);
    let counted = count(&plan);
    let asked = LineIssue::NoParameter("gr".to_owned());
    assert_eq!(counted.lines[1].issue, Some(asked));
    assert_eq!(
        counted.totals[0].sinks,
        Figure::missing(Unit::T_CO2, Some(2023))
    );
    close(value(counted.totals[0].total), before);
}

#[test]
fn a_parameter_of_the_plan_takes_the_place_of_the_default() {
    // A value that the table lists for another case is no factor of one's own.
    let listed = given(single("clinker", "t", "100"), &[("ef", "0.52")]);
    close(value(first(&listed).total), 52.0);
    assert!(!first(&listed).own_factor);
    let own = given(single("clinker", "t", "100"), &[("ef", "0.531")]);
    assert!(first(&own).own_factor);
    let used = line(&own).factor.unwrap();
    assert_eq!(
        (used.standing, used.source.zh.as_str()),
        (FactorStanding::Own, "省级清单")
    );
    let blank = given(single("clinker", "t", "100"), &[("ef", " ")]);
    close(value(first(&blank).total), 53.8);
    for wrong in ["x", "-1"] {
        let plan = given(single("clinker", "t", "100"), &[("ef", wrong)]);
        assert_eq!(first(&plan).total.completeness, Completeness::Failed);
        let issue = line(&plan).issue;
        assert_eq!(issue, Some(LineIssue::WrongParameter("ef".to_owned())));
    }
    let share = given(single("glass", "t", "100"), &[("cullet", "1.2")]);
    assert_eq!(first(&share).total.completeness, Completeness::Failed);
}

#[test]
fn an_own_factor_counts_the_gas_of_its_method() {
    let mut plan = single("landfill", "t", "100");
    plan.activities[0].factor = Some(own("0.9", "t"));
    close(value(first(&plan).total) + 1.0, 1.0);
    close(value(first(&plan).total_gases.co2e), 90.0);
    plan.accounting.gases = GasScope::All;
    close(value(first(&plan).total), 90.0);
    let mut clinker = single("clinker", "t", "100");
    clinker.activities[0].factor = Some(own("0.5", "t"));
    close(value(first(&clinker).total), 50.0);
    let mut sink = single("sink_other", "tCO2", "100");
    close(value(first(&sink).sinks), -100.0);
    sink.activities[0].unit = "t".to_owned();
    assert_eq!(line(&sink).issue, Some(LineIssue::WrongUnit));
}

#[test]
fn a_wrong_unit_is_refused_for_every_carrier_beside_energy() {
    for (carrier, unit) in [
        ("clinker", "万千瓦时"),
        ("enteric_pig", "t"),
        ("rice_single", "头"),
        ("forest_arbor", "t"),
        ("wastewater_nitrogen", "户"),
        ("heat", "t"),
    ] {
        let issue = line(&single(carrier, unit, "5")).issue;
        assert_eq!(issue, Some(LineIssue::WrongUnit), "{carrier}");
    }
    let pigs = single("enteric_pig", "万头", "2");
    close(tonnes(&pigs, Gas::Methane), 20.0);
    let paddy = given(single("rice_single", "亩", "1500"), &[("ef", "215.5")]);
    close(tonnes(&paddy, Gas::Methane), 21.55);
}
