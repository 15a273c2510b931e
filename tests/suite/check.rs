//! Findings: every code of the translation files has a case, and a right plan has none.

mod cases;

use std::collections::BTreeSet;

use nearzero::base::Lang;
use nearzero::finding::{Finding, Severity};
use nearzero::i18n;

use crate::town::{World, town};

/// One slip and the finding that it must give.
pub struct Case {
    pub severity: Severity,
    pub code: &'static str,
    pub place: &'static str,
    pub slip: fn(&mut World),
}

fn findings(world: &World) -> Vec<Finding> {
    world.assess().findings
}

fn told(findings: &[Finding]) -> Vec<String> {
    let line = |finding: &Finding| {
        let Finding {
            severity,
            code,
            place,
            ..
        } = finding;
        format!(
            "{severity:?} {} {code}: {}",
            place.0,
            i18n::message(finding, Lang::Zh)
        )
    };
    findings.iter().map(line).collect()
}

#[test]
fn a_right_plan_has_no_findings() {
    let none: [String; 0] = [];
    assert_eq!(told(&findings(&town())), none);
}

#[test]
fn every_slip_gives_its_finding_once() {
    for case in cases::all() {
        let mut world = town();
        (case.slip)(&mut world);
        let findings = findings(&world);
        let same = |finding: &&Finding| finding.code == case.code && finding.place.0 == case.place;
        let found: Vec<_> = findings.iter().filter(same).collect();
        assert_eq!(
            found.len(),
            1,
            "{} at {} in {:#?}",
            case.code,
            case.place,
            told(&findings)
        );
        assert_eq!(
            found[0].severity, case.severity,
            "{} at {}",
            case.code, case.place
        );
        for lang in Lang::ALL {
            for words in [i18n::message(found[0], lang), i18n::hint(found[0], lang)] {
                assert!(!words.is_empty(), "{} says nothing", case.code);
                assert!(
                    !words.contains("{$") && !words.contains("[finding"),
                    "{}: {words}",
                    case.code
                );
            }
        }
    }
}

#[test]
fn every_code_has_a_case() {
    let cases: BTreeSet<&str> = cases::all().iter().map(|case| case.code).collect();
    for file in [
        include_str!("../../assets/i18n/zh/findings-check.ftl"),
        include_str!("../../assets/i18n/en/findings-check.ftl"),
    ] {
        let codes = file
            .lines()
            .filter_map(|line| line.strip_prefix("finding-"));
        let codes: BTreeSet<&str> = codes.filter_map(|line| line.split(" =").next()).collect();
        assert_eq!(codes, cases);
    }
}

#[test]
fn what_was_typed_stays_and_is_named() {
    let mut world = town();
    world.plan.boundary.area = "-3".into();
    world.plan.activities[0].values[1].value = "约1000".into();
    world.plan.years.target = "20255".into();
    let before = world.plan.clone();
    let findings = findings(&world);
    assert_eq!(world.plan, before);
    for (place, typed) in [
        ("boundary/area", "-3"),
        ("activity/coal/2022", "约1000"),
        ("years/target", "20255"),
    ] {
        let found = findings
            .iter()
            .find(|finding| finding.place.0 == place)
            .unwrap();
        assert_eq!(found.severity, Severity::Error);
        assert!(i18n::message(found, Lang::Zh).contains(typed), "{place}");
    }
}

#[test]
fn findings_come_in_the_order_of_weight_and_work() {
    let mut world = town();
    world.plan.sections[0].text.clear();
    world.plan.measures[0].effect = "x".into();
    world.plan.head.example = true;
    world.plan.activities[1].values[0].value = "x".into();
    world.plan.activities[0].values[0].value = "x".into();
    world.plan.applicant.leader.clear();
    let findings = findings(&world);
    let places: Vec<&str> = findings
        .iter()
        .map(|finding| finding.place.0.as_str())
        .collect();
    let at = |place: &str| {
        places
            .iter()
            .position(|p| *p == place)
            .unwrap_or_else(|| panic!("{place} in {places:?}"))
    };
    let wanted = [
        "activity/coal/2021",
        "activity/power/2021",
        "measure/m1/effect",
        "applicant/leader",
        "section/plan/basis",
        "head/programme",
    ];
    let order: Vec<usize> = wanted.iter().map(|place| at(place)).collect();
    assert!(order.is_sorted(), "{places:?}");
    assert!(findings.is_sorted_by_key(|finding| finding.severity));
}

#[test]
fn a_blank_line_is_one_gap() {
    let mut world = town();
    for datum in &mut world.plan.activities[0].values {
        datum.value = "".into();
    }
    let findings = findings(&world);
    let about: Vec<_> = findings
        .iter()
        .filter(|finding| finding.place.0.starts_with("activity/coal"))
        .collect();
    assert_eq!(about.len(), 1, "{:#?}", told(&findings));
}
