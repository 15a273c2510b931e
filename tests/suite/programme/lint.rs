//! The linter: each fault is named with its place, in both languages.

use nearzero::account::factors;
use nearzero::base::Lang;
use nearzero::figure::Reference;
use nearzero::i18n;
use nearzero::programme::{DocumentRole, Known, Programme, lint};

use super::small::{SMALL, document, load};

/// Findings as `code place`.
pub fn linted(programme: &Programme) -> Vec<String> {
    let is_carrier = |id: &str| factors().carrier(id).is_some();
    let is_reference = |text: &str| Reference::parse(text).is_ok();
    let known = Known {
        is_carrier: &is_carrier,
        is_reference: &is_reference,
    };
    let findings = lint(programme, known);
    for finding in &findings {
        for lang in Lang::ALL {
            let message = i18n::message(finding, lang);
            assert!(!message.contains(['[', '{']), "{message}");
            assert!(!i18n::hint(finding, lang).is_empty(), "{}", finding.code);
        }
    }
    findings
        .iter()
        .map(|finding| format!("{} {}", finding.code, finding.place.0))
        .collect()
}

#[test]
fn a_small_template_is_clean() {
    let programme = load(SMALL, &document("Plan")).unwrap();
    assert_eq!(linted(&programme), [""; 0]);
    let roles: Vec<_> = programme.documents.iter().map(|d| d.role).collect();
    let wanted = [DocumentRole::Form, DocumentRole::Plan, DocumentRole::Report];
    assert_eq!(roles, wanted);
}

/// What is replaced by what, and what the linter says then.
const FAULTS: &[(&str, &str, &str)] = &[
    (
        r#"id: "clear""#,
        r#"id: "Clear!""#,
        "template-id-shape condition/Clear!",
    ),
    (
        r#"en: "clear""#,
        r#"en: """#,
        "template-text-missing condition/clear/text",
    ),
    (
        r#"(source: "main", clause: "三")"#,
        r#"(source: "other", clause: "三")"#,
        "template-unknown-source condition/clear/standing",
    ),
    (
        r#"clause: "三""#,
        r#"clause: " ""#,
        "template-no-clause condition/clear/standing",
    ),
    (
        r#"Reported(by: (zh: "日报", en: "Daily")),
        target_year"#,
        r#"Reported(by: (zh: "", en: "")),
        target_year"#,
        "template-no-basis kind/city/acceptance/standing",
    ),
    (
        "evidence: (zh",
        r#"kinds: ["park"], evidence: (zh"#,
        "template-unknown-kind condition/clear/kinds",
    ),
    (
        r#"group: "carbon""#,
        r#"group: "air""#,
        "template-unknown-group indicator/fall/group",
    ),
    (
        r#"group: "carbon""#,
        r#"group: "air""#,
        "template-group-unused group/carbon",
    ),
    (
        r#""raw_coal""#,
        r#""wood""#,
        "template-unknown-carrier kind/city/asks/activities",
    ),
    (
        r#"unit: "%""#,
        r#"unit: "wombat""#,
        "template-unknown-unit indicator/fall/unit",
    ),
    (
        r#"unit: "%","#,
        "",
        "template-unknown-unit indicator/fall/unit",
    ),
    (
        "(year: 2025, value: 20)",
        "(year: 2035, value: 20)",
        "template-target-year indicator/fall/targets",
    ),
    (
        "(year: 2025, value: 20)",
        "(year: 2026, value: 20)",
        "template-no-target indicator/fall/targets",
    ),
    (
        "value: 20)",
        "value: inf)",
        "template-target-value indicator/fall/targets",
    ),
    (
        "base: 2020)",
        "base: 2025)",
        "template-target-value target/t/value",
    ),
    (
        "year: 2025, metric",
        "year: 2031, metric",
        "template-target-year target/t/year",
    ),
    (
        "direction: AtLeast",
        "direction: Yes",
        "template-question indicator/fall",
    ),
    (
        r#"(test: All(of: Nature(Constraint)), standing: Official(source: "main", clause: "五")),
            (test: AtLeast(of: Nature(Constraint), count: 1),
                standing: Official(source: "main", clause: "六"))"#,
        "",
        "template-no-rule kind/city/acceptance",
    ),
    (
        "count: 1",
        "count: 2",
        "template-rule-impossible kind/city/acceptance/1",
    ),
    (
        "All(of: Nature(Constraint))",
        "All(of: Nature(Reference))",
        "template-rule-impossible kind/city/acceptance/0",
    ),
    (
        "All(of: Nature(Constraint))",
        "Share(of: Nature(Constraint), share: 70, inclusive: true, base: Listed)",
        "template-share kind/city/acceptance/0",
    ),
    (
        "[2020, 2021]",
        "[2021, 2020]",
        "template-years kind/city/history",
    ),
    ("[2020, 2021]", "[]", "template-years kind/city/history"),
    (
        "horizon: 2030",
        "horizon: 2024",
        "template-years kind/city/history",
    ),
    (
        r#"to: "2024-12-31""#,
        r#"to: "2023-12-31""#,
        "template-dates stage/go/to",
    ),
    (
        r#"region: "37""#,
        r#"region: "山东""#,
        "template-region programme/region",
    ),
    (
        "-pathway.per_gdp@base..year",
        "pathway per gdp",
        "template-bad-reference indicator/fall/source",
    ),
    (
        "conditions: [",
        r#"conditions: [(id: "clear", kind: Bar, text: (zh: "清", en: "c"),
                evidence: (zh: "图", en: "map"), standing: Official(source: "main", clause: "三")),"#,
        "template-duplicate-id condition/clear",
    ),
];

#[test]
fn the_linter_names_each_fault_and_its_place() {
    for (from, to, wanted) in FAULTS {
        assert!(SMALL.contains(from), "{from}");
        let programme = load(&SMALL.replacen(from, to, 1), &document("Plan")).unwrap();
        let found = linted(&programme);
        assert!(
            found.iter().any(|f| f == wanted),
            "{from} -> {to}: {found:?}"
        );
    }
    let mut programme = load(SMALL, &document("Plan")).unwrap();
    programme.kinds.clear();
    assert!(linted(&programme).contains(&"template-no-kind kind".to_owned()));
}

#[test]
fn the_linter_reads_documents() {
    let cases = [
        (
            r#"zh: "一""#,
            r#"zh: """#,
            "template-text-missing document/plan/section/one/title",
        ),
        (
            "{{applicant.place}}",
            "{{}}",
            "template-bad-reference document/plan/title",
        ),
        (
            "{{applicant.place}}",
            "{{applicant.place",
            "template-bad-reference document/plan/title",
        ),
        (
            "(1, 2)",
            "(2, 1)",
            "template-length document/plan/section/one/guidance",
        ),
        (
            r#"write: (zh: "写", en: "write")"#,
            r#"write: (zh: "", en: "")"#,
            "template-no-guidance document/plan/section/one",
        ),
        (
            "[Prose,",
            "[Prose, Prose,",
            "template-several-prose document/plan/section/one",
        ),
        (
            r#"Number("t")"#,
            r#"Number("wombat")"#,
            "template-unknown-unit document/plan/section/one/field/field",
        ),
        (
            r#"Number("t")"#,
            r#"Bound("no reference")"#,
            "template-bad-reference document/plan/section/one/field/field",
        ),
        (
            r#"Number("t")"#,
            r#"Choice([(id: "a", name: (zh: "甲", en: "A"))])"#,
            "template-choice document/plan/section/one/field/field",
        ),
        (
            "[Fields([",
            r#"[Opinion(id: "field", label: (zh: "意见", en: "Opinion"), seal: true), Fields(["#,
            "template-duplicate-id document/plan/field/field",
        ),
        (
            "sections: [",
            r#"sections: [(id: "one", title: (zh: "一", en: "One")),"#,
            "template-duplicate-id document/plan/section/one",
        ),
        (
            "role: Plan",
            "role: Form",
            "template-several-documents document/form",
        ),
    ];
    for (from, to, wanted) in cases {
        let plan = document("Plan");
        assert!(plan.contains(from), "{from}");
        let found = linted(&load(SMALL, &plan.replacen(from, to, 1)).unwrap());
        assert!(
            found.iter().any(|f| f == wanted),
            "{from} -> {to}: {found:?}"
        );
    }
}
