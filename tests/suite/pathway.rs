//! The pathway: the vectors `TV05b`, `TV06` and `TV09`, measures, and what a blank does.

mod causes;
mod cost;
mod counts;
mod flows;
mod goal;
mod targets;

use nearzero::account::{economy, factors, inventory};
use nearzero::base::{Completeness, EconomyItem, Figure, Sector, Text, Unit, Year};
use nearzero::pathway::{
    Pathway, TargetOrigin, compound_path, intensity_allowed, linear_path, pathway,
};
use nearzero::plan::{BaselineMethod, Measure, Plan, SectorBaseline, Target, TargetForm};
use nearzero::programme::{Metric, Programme, Standing, TargetPoint, TargetValue};
use proptest::prelude::*;

use crate::vectors::{close, data, emission, plan, series, vector};

const SECTORS: [(Sector, &str, &str, &str, &str); 5] = [
    (Sector::Industry, "industry", "420", "5.5", "-2"),
    (Sector::Transport, "transport", "60", "4", "-1"),
    (Sector::Buildings, "buildings", "95", "3", "-0.5"),
    (Sector::Households, "residential", "50", "0.8", "1"),
    (Sector::Agriculture, "agriculture", "15", "0", "0"),
];

/// The place of TV06 and TV09: 640 t in 2025, with the GDP of TV09.
fn place() -> Plan {
    let mut plan = plan(&[2025], 2035);
    plan.years.target = "2030".into();
    for (sector, _, tonnes, activity, intensity) in SECTORS {
        plan.activities.push(emission(sector, &[(2025, tonnes)]));
        plan.baseline.sectors.push(SectorBaseline {
            sector,
            activity_growth: activity.into(),
            intensity_growth: intensity.into(),
            ..SectorBaseline::default()
        });
    }
    plan.economy = vec![
        series(EconomyItem::Gdp, "万元", &[(2025, "1000")]),
        series(
            EconomyItem::GdpGrowth,
            "%",
            &[
                (2026, "5.2"),
                (2027, "5.1"),
                (2028, "5"),
                (2029, "5"),
                (2030, "4.9"),
            ],
        ),
        series(
            EconomyItem::Population,
            "万人",
            &[(2025, "0.01"), (2030, "0.0128")],
        ),
    ];
    plan
}

fn run(plan: &Plan) -> Pathway {
    run_under(plan, Vec::new())
}

fn run_under(plan: &Plan, targets: Vec<TargetPoint>) -> Pathway {
    let economy = economy(plan);
    pathway(
        plan,
        &programme(targets),
        factors(),
        &inventory(plan, factors(), &economy),
        &economy,
    )
}

fn programme(targets: Vec<TargetPoint>) -> Programme {
    Programme {
        id: "test".to_owned(),
        version: 1,
        based_on: None,
        facts: Vec::new(),
        renamed: Vec::new(),
        cases: Vec::new(),
        title: Text::default(),
        short: Text::default(),
        issuer: Text::default(),
        number: String::new(),
        issued: None,
        purpose: Text::default(),
        standing: reconstruction(),
        notice: Text::default(),
        region: String::new(),
        cited: Vec::new(),
        kinds: Vec::new(),
        conditions: Vec::new(),
        stages: Vec::new(),
        groups: Vec::new(),
        indicators: Vec::new(),
        targets,
        documents: Vec::new(),
    }
}

fn reconstruction() -> Standing {
    Standing::Reconstruction {
        basis: Text::same("test"),
    }
}

fn point(id: &str, metric: Metric, value: TargetValue) -> TargetPoint {
    TargetPoint {
        id: id.to_owned(),
        name: Text::default(),
        kinds: Vec::new(),
        year: 2030,
        metric,
        value,
        standing: reconstruction(),
    }
}

fn measure(sector: Sector, start: &str, ramp: &str, effect: &str) -> Measure {
    Measure {
        sector,
        start: start.into(),
        ramp: ramp.into(),
        effect: effect.into(),
        effect_unit: "吨二氧化碳".to_owned(),
        ..Measure::default()
    }
}

#[track_caller]
fn value(figure: Figure) -> f64 {
    assert_eq!(figure.completeness, Completeness::Complete);
    figure.value.unwrap()
}

fn baseline(pathway: &Pathway, year: Year, sector: Sector) -> Figure {
    let year = pathway.of(year).unwrap();
    let found = year.baseline_by_sector.iter().find(|(s, _)| *s == sector);
    found.unwrap().1
}

#[test]
fn tv05b_a_total_fall_as_a_yearly_one() {
    let vector = vector("TV05b");
    let path = compound_path(1.0, 1.0 - vector.input("/total_decline"), 5);
    close(1.0 - path[1], vector.expected("/annual_rate"));
    for (got, wanted) in path.iter().zip(vector.list("/path_index")) {
        close(*got, wanted);
    }
}

#[test]
fn tv06_baseline_by_growth() {
    let vector = vector("TV06");
    let pathway = run(&place());
    for year in [2025, 2026, 2028, 2030, 2035] {
        for (sector, name, ..) in SECTORS {
            let wanted = vector.expected(&format!("/{year}/{name}"));
            close(value(baseline(&pathway, year, sector)), wanted);
        }
        let wanted = vector.expected(&format!("/{year}/total"));
        close(value(pathway.of(year).unwrap().baseline), wanted);
        close(value(pathway.of(year).unwrap().planned), wanted);
    }
    assert_eq!(pathway.years.len(), 11);
    assert!(pathway.years[0].is_history && !pathway.years[1].is_history);
}

#[test]
fn tv09_target_lines() {
    let vector = vector("TV09");
    let (start, end) = (vector.input("/c2025"), vector.input("/abs_target_2030"));
    for (got, wanted) in linear_path(start, end, 5)
        .iter()
        .zip(vector.list("/linear"))
    {
        close(*got, wanted);
    }
    for (got, wanted) in compound_path(start, end, 5)
        .iter()
        .zip(vector.list("/compound"))
    {
        close(*got, wanted);
    }
    let economy = economy(&place());
    let gdp = |year| value(economy.gdp_constant(year));
    let intensity = start / gdp(2025);
    let cut = vector.input("/intensity_cut");
    for (step, wanted) in (0_u16..).zip(vector.list("/intensity_line")) {
        let allowed = intensity_allowed(intensity, cut, step, 5, gdp(2025 + i32::from(step)));
        close(allowed, wanted);
    }
    let pathway = run(&place());
    let line = linear_path(start, end, 5);
    let gaps = (2026..).zip(line.iter().skip(1));
    let gaps = gaps.map(|(year, allowed)| value(pathway.of(year).unwrap().planned) - allowed);
    close(gaps.sum(), vector.expected("/cum_gap_linear_2026_2030"));
}

#[test]
fn tv09_gaps_to_targets_of_the_programme_and_the_applicant() {
    let vector = vector("TV09");
    let mut plan = place();
    plan.targets = vec![
        Target {
            id: "own".to_owned(),
            name: String::new(),
            year: "2030".into(),
            metric: Metric::Absolute,
            form: TargetForm::Value,
            value: "0.056".into(),
            unit: "万t CO2".to_owned(),
            base: "".into(),
            source: "县政府".to_owned(),
            ..Target::default()
        },
        Target {
            id: "head".to_owned(),
            name: String::new(),
            year: "2030".into(),
            metric: Metric::PerHead,
            form: TargetForm::Fall,
            value: "25".into(),
            unit: String::new(),
            base: "2025".into(),
            ..Target::default()
        },
    ];
    let cut = vector.input("/intensity_cut") * 100.0;
    let fall = TargetValue::Fall {
        percent: cut,
        base: 2025,
    };
    let pathway = run_under(
        &plan,
        vec![
            point("gdp", Metric::PerGdp, fall),
            point("cap", Metric::Absolute, TargetValue::Value(560.0)),
        ],
    );
    let gap = |id: &str| {
        pathway
            .targets
            .iter()
            .find(|target| target.id == id)
            .unwrap()
    };
    close(
        value(gap("gdp").gap),
        vector.expected("/gap_intensity_2030"),
    );
    close(value(gap("gdp").allowed), vector.list("/intensity_line")[5]);
    close(value(gap("gdp").value), 0.64 * (1.0 - cut / 100.0));
    close(value(gap("cap").gap), vector.expected("/gap_linear_2030"));
    close(value(gap("own").gap), vector.expected("/gap_linear_2030"));
    close(
        value(gap("own").gap_share),
        vector.expected("/gap_linear_2030") / 560.0,
    );
    close(value(gap("head").value), 6.4 * 0.75);
    close(value(gap("head").allowed), 6.4 * 0.75 * 128.0);
    let origins: Vec<_> = pathway.targets.iter().map(|target| target.origin).collect();
    let (set, own) = (TargetOrigin::Programme, TargetOrigin::Applicant);
    assert_eq!(origins, [set, set, own, own]);
    assert_eq!(
        pathway.main_target().map(|target| target.id.as_str()),
        Some("cap")
    );
}

#[test]
fn the_baseline_starts_from_the_last_year_of_history() {
    let mut plan = plan(&[2020, 2022], 2024);
    plan.activities = vec![emission(Sector::Industry, &[(2020, "100"), (2022, "120")])];
    plan.baseline.sectors = vec![SectorBaseline {
        sector: Sector::Industry,
        activity_growth: "10".into(),
        intensity_growth: "0".into(),
        ..SectorBaseline::default()
    }];
    let pathway = run(&plan);
    assert_eq!(pathway.base, Some(2020));
    let line: Vec<_> = pathway.years.iter().map(|year| year.baseline).collect();
    close(value(line[0]), 100.0);
    assert_eq!(line[1], Figure::missing(Unit::T_CO2, Some(2021)));
    close(value(line[2]), 120.0);
    close(value(line[3]), 132.0);
    close(value(line[4]), 145.2);
}

#[test]
fn a_typed_series_stands_in_place_of_growth() {
    let mut plan = place();
    plan.baseline.sectors[0] = SectorBaseline {
        sector: Sector::Industry,
        method: BaselineMethod::Typed,
        values: data(&[(2026, "400"), (2027, ""), (2028, "四百"), (2029, "-1")]),
        ..SectorBaseline::default()
    };
    let pathway = run(&plan);
    let of = |year| baseline(&pathway, year, Sector::Industry);
    close(value(of(2025)), 420.0);
    close(value(of(2026)), 400.0);
    assert_eq!(of(2027), Figure::missing(Unit::T_CO2, Some(2027)));
    assert_eq!(of(2028), Figure::failed(Unit::T_CO2, Some(2028)));
    assert_eq!(of(2029), Figure::failed(Unit::T_CO2, Some(2029)));
    assert_eq!(of(2030), Figure::missing(Unit::T_CO2, Some(2030)));
    assert_eq!(pathway.of(2028).unwrap().planned.value, None);
}

#[test]
fn a_blank_growth_is_missing_not_zero() {
    let mut plan = place();
    plan.baseline.sectors[0].intensity_growth = "".into();
    let pathway = run(&plan);
    assert_eq!(
        baseline(&pathway, 2026, Sector::Industry),
        Figure::missing(Unit::T_CO2, Some(2026))
    );
    let year = pathway.of(2026).unwrap();
    assert_eq!(year.baseline.completeness, Completeness::Incomplete);
    assert_eq!(year.per_gdp.completeness, Completeness::Incomplete);

    // The same for a sector that has emissions but no entry; one without emissions needs none.
    plan.baseline.sectors.remove(0);
    let pathway = run(&plan);
    assert_eq!(
        pathway.of(2030).unwrap().baseline.completeness,
        Completeness::Incomplete
    );
    plan.activities[0].values = data(&[(2025, "0")]);
    assert_eq!(
        run(&plan).of(2030).unwrap().baseline.completeness,
        Completeness::Complete
    );

    plan.baseline.sectors[0].activity_growth = "-101".into();
    assert_eq!(
        run(&plan).of(2030).unwrap().baseline.completeness,
        Completeness::Failed
    );
}

#[test]
fn measures_ramp_up_and_take_away() {
    let mut plan = place();
    plan.measures = vec![
        measure(Sector::Industry, "2027", "4", "100"),
        measure(Sector::Transport, "2028", "", "0.001"),
    ];
    plan.measures[1].effect_unit = "万t CO2".to_owned();
    let pathway = run(&plan);
    let reduced: Vec<f64> = pathway
        .years
        .iter()
        .map(|year| value(year.reduction))
        .collect();
    assert_eq!(
        reduced,
        [
            0.0, 0.0, 25.0, 60.0, 85.0, 110.0, 110.0, 110.0, 110.0, 110.0, 110.0
        ]
    );
    let year = pathway.of(2030).unwrap();
    close(value(year.planned), value(year.baseline) - 110.0);
    let sectors = &year.planned_by_sector;
    let industry = sectors.iter().find(|(s, _)| *s == Sector::Industry);
    let industry = industry.unwrap().1;
    close(
        value(industry),
        value(baseline(&pathway, 2030, Sector::Industry)) - 100.0,
    );
    close(value(pathway.measures[0].full), 100.0);
    close(value(year.per_head), value(year.planned) / 128.0);
}

#[test]
fn no_sector_falls_below_zero() {
    let mut plan = place();
    plan.measures = vec![
        measure(Sector::Agriculture, "2026", "1", "10"),
        measure(Sector::Agriculture, "2026", "1", "10"),
        measure(Sector::Waste, "2026", "1", "10"),
    ];
    let pathway = run(&plan);
    let year = pathway.of(2030).unwrap();
    close(value(year.reduction), 15.0);
    close(value(year.planned), value(year.baseline) - 15.0);
    // The shares are brought down in proportion; alone, the effect stays as the plan gives it.
    close(value(pathway.measures[1].by_year[5].1), 7.5);
    close(value(pathway.measures[1].sequential[5].1), 7.5);
    close(value(pathway.measures[1].alone[5].1), 10.0);
}

#[test]
fn what_a_measure_did_within_the_history_is_not_taken_twice() {
    let mut plan = place();
    plan.measures = vec![measure(Sector::Industry, "2024", "4", "100")];
    let pathway = run(&plan);
    let taken: Vec<f64> = pathway.measures[0]
        .by_year
        .iter()
        .map(|(_, f)| value(*f))
        .collect();
    assert_eq!(taken[..4], [0.0, 25.0, 50.0, 50.0]);
}

#[test]
fn a_measure_that_cannot_be_counted_says_so() {
    let mut plan = place();
    let state = |plan: &Plan, year| run(plan).of(year).unwrap().planned.completeness;
    plan.measures = vec![measure(Sector::Industry, "", "", "100")];
    assert_eq!(state(&plan, 2026), Completeness::Incomplete);
    plan.measures = vec![measure(Sector::Industry, "2028", "", "")];
    assert_eq!(state(&plan, 2027), Completeness::Complete);
    assert_eq!(state(&plan, 2028), Completeness::Incomplete);
    assert!(run(&plan).of(2028).unwrap().planned.value.is_some());
    for (start, ramp, effect) in [
        ("2028", "", "-5"),
        ("2028", "0", "5"),
        ("2028", "", "五"),
        ("28", "", "5"),
    ] {
        plan.measures = vec![measure(Sector::Industry, start, ramp, effect)];
        assert_eq!(
            state(&plan, 2028),
            Completeness::Failed,
            "{start} {ramp} {effect}"
        );
        assert_eq!(run(&plan).of(2028).unwrap().planned.value, None);
    }
    plan.measures = vec![measure(Sector::Industry, "2028", "", "5")];
    plan.measures[0].effect_unit = "t".to_owned();
    assert_eq!(state(&plan, 2028), Completeness::Failed);
}

#[test]
fn targets_that_cannot_be_counted_say_so() {
    let mut plan = place();
    let target = |value: &str, unit: &str, year: &str| Target {
        id: "t".to_owned(),
        name: String::new(),
        year: year.into(),
        metric: Metric::Absolute,
        form: TargetForm::Value,
        value: value.into(),
        unit: unit.to_owned(),
        ..Target::default()
    };
    for (typed, wanted) in [
        (target("", "吨二氧化碳", "2030"), Completeness::Incomplete),
        (target("500", "吨", "2030"), Completeness::Failed),
        (target("500", "", "2030"), Completeness::Failed),
        (
            target("500", "吨二氧化碳", "2099"),
            Completeness::Incomplete,
        ),
        (
            target("500", "吨二氧化碳", "某年"),
            Completeness::Incomplete,
        ),
        (target("500", "吨二氧化碳", "2030"), Completeness::Complete),
    ] {
        plan.targets = vec![typed];
        let gap = &run(&plan).targets[0];
        assert_eq!(gap.gap.completeness, wanted, "{:?}", plan.targets);
    }
    // A growth year that is missing leaves a target per GDP undecided.
    plan.targets[0].metric = Metric::PerGdp;
    plan.targets[0].unit = "tCO2/万元".to_owned();
    plan.targets[0].value = "0.5".into();
    plan.economy[1].values.remove(2);
    let gap = &run(&plan).targets[0];
    assert_eq!(gap.gap.completeness, Completeness::Incomplete);
    assert_eq!(gap.gap.value, None);
}

#[test]
fn a_plan_without_history_has_no_pathway() {
    let mut plan = place();
    plan.years.history.clear();
    assert!(run(&plan).years.is_empty());
}

proptest! {
    /// Whatever the measures are, the planned line lies between zero and the baseline, and planned
    /// plus reduction is the baseline.
    #[test]
    fn the_planned_line_stays_below_the_baseline(
        measures in proptest::collection::vec((0_usize..7, 2020_i32..2036, 1_u32..8, 0_u32..300), 0..8),
    ) {
        let mut plan = place();
        plan.measures = measures
            .iter()
            .map(|(sector, start, ramp, effect)| measure(
                Sector::ALL[*sector],
                &start.to_string(),
                &ramp.to_string(),
                &effect.to_string(),
            ))
            .collect();
        for year in run(&plan).years {
            let (baseline, planned) = (value(year.baseline), value(year.planned));
            prop_assert!(planned >= 0.0 && planned <= baseline + 1e-9);
            prop_assert!((planned + value(year.reduction) - baseline).abs() < 1e-9);
        }
    }
}
