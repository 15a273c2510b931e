//! The linter: each fault is named with its place, in both languages.

use nearzero::app::{lint_programme, lint_template};
use nearzero::base::Lang;
use nearzero::i18n;
use nearzero::programme::{DocumentRole, Programme};

use super::small::{SMALL, document, load};

/// Findings as `code place`.
pub fn linted(programme: &Programme) -> Vec<String> {
    let findings = lint_programme(programme);
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
    (
        "-pathway.per_gdp@base..year",
        "-pathway.per_wombat@base..year",
        "template-unknown-reference indicator/fall/source",
    ),
    (
        "-pathway.per_gdp@base..year",
        "economy.population@last",
        "template-unfed indicator/fall/source",
    ),
    (
        r#"unit: "%""#,
        r#"unit: "tce""#,
        "template-unit-clash indicator/fall/source",
    ),
    (
        r#"Computed("-pathway.per_gdp@base..year")"#,
        r#"Computed("applicant.name")"#,
        "template-no-figure indicator/fall/source",
    ),
    (
        "AtLeast(of: Nature(Constraint), count: 1)",
        r#"AtLeast(of: Indicators(["rise"]), count: 1)"#,
        "template-unknown-indicator kind/city/acceptance/1",
    ),
    (
        "AtLeast(of: Nature(Constraint), count: 1)",
        "All(of: Own)",
        "template-no-own-goals kind/city/acceptance/1",
    ),
    (
        "AtLeast(of: Nature(Constraint), count: 1)",
        "Score(of: Every, pass: 60, bands: [])",
        "template-score kind/city/acceptance/1",
    ),
    (
        "AtLeast(of: Nature(Constraint), count: 1)",
        "Any(count: 2, tests: [All(of: Every)])",
        "template-rule-impossible kind/city/acceptance/1",
    ),
    (
        "(year: 2025, value: 20)",
        r#"(year: 2025, class: "big", value: 20)"#,
        "template-unknown-class indicator/fall/targets",
    ),
    (
        "target_year: 2025,",
        r#"classes: (name: (zh: "规模", en: "size"), figure: "energy.equivalent@year", unit: "tce",
            standing: Official(source: "main", clause: "八"), classes: [
                (id: "a", name: (zh: "大", en: "big"), from: 10),
                (id: "b", name: (zh: "小", en: "small"), below: 20)]),
        target_year: 2025,"#,
        "template-classes kind/city/classes/classes/a",
    ),
    (
        "target_year: 2025,",
        r#"classes: (name: (zh: "规模", en: "size"), figure: "energy.equivalent@year", unit: "kg CO2",
            standing: Official(source: "main", clause: "八"), classes: []),
        target_year: 2025,"#,
        "template-unit-clash kind/city/classes/figure",
    ),
    (
        r#"evidence: (zh: "图", en: "map"), standing"#,
        r#"evidence: (zh: "图", en: "map"),
            test: (figure: "inventory.total@year", unit: "tce", direction: AtMost, value: 1), standing"#,
        "template-unit-clash condition/clear/test",
    ),
    (
        r#"not_applicable: LeftOut, missing: Undecided,
            standing: Official(source: "main", clause: "七")"#,
        r#"not_applicable: LeftOut, missing: Undecided,
            standing: Official(source: "mian", clause: "七")"#,
        "template-unknown-source kind/city/counting/standing",
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
        assert_at_its_line(from, to, wanted);
    }
    assert!(FAULTS.len() >= 40, "{}", FAULTS.len());
    let mut programme = load(SMALL, &document("Plan")).unwrap();
    programme.kinds.clear();
    assert!(linted(&programme).contains(&"template-no-kind kind".to_owned()));
}

/// The finding stands on a line that the fault touched. A part that is taken away leaves its thing.
fn assert_at_its_line(from: &str, to: &str, wanted: &str) {
    let text = SMALL.replacen(from, to, 1);
    let (form, plan, report) = (document("Form"), document("Plan"), document("Report"));
    let files = [
        ("programme.ron", &*text),
        ("documents/plan.ron", &plan),
        ("documents/form.ron", &form),
        ("documents/report.ron", &report),
    ];
    let (_, located) = lint_template("small", &files).unwrap();
    let found = located
        .iter()
        .find(|one| format!("{} {}", one.finding.code, one.finding.place.0) == wanted)
        .unwrap();
    let lines = |text: &str| text.matches('\n').count();
    let begin = 1 + lines(&SMALL[..SMALL.find(from).unwrap()]);
    let end = begin + lines(to);
    // What is wrong with a thing as a whole stands where the thing begins, up to two lines above; what
    // does not fit another field of the thing stands there, a line below.
    let nearest = begin.saturating_sub(2)..=end + 1;
    assert_eq!(found.file, "programme.ron", "{wanted}");
    assert!(
        nearest.contains(&found.line) || SPREAD.contains(&wanted),
        "{from} -> {to}: {wanted} at {}:{}, fault at {begin}..{end}",
        found.line,
        found.column
    );
    let line = text.lines().nth(found.line - 1).unwrap();
    assert_eq!(found.source, line);
}

/// Faults that show at another thing than the one that was changed.
const SPREAD: [&str; 1] = ["template-group-unused group/carbon"];

#[test]
fn a_case_that_does_not_come_out_is_told_at_its_line() {
    let cases = r#"[
    (name: (zh: "甲", en: "A"), kind: "city", values: [("fall", 20)], expect: (acceptance: Met, short: 0)),
    (name: (zh: "乙", en: "B"), kind: "city", values: [("fall", 19)], expect: (acceptance: Met)),
    (name: (zh: "丙", en: "C"), kind: "city", values: [("rise", 19)], expect: (acceptance: Undecided)),
    (name: (zh: "丁", en: "D"), kind: "moon", expect: (acceptance: Undecided)),
]"#;
    let plan = document("Plan");
    let files = [
        ("programme.ron", SMALL),
        ("documents/plan.ron", &plan),
        ("cases.ron", cases),
    ];
    let (_, located) = lint_template("small", &files).unwrap();
    let told: Vec<_> = located
        .iter()
        .map(|one| (one.finding.code, &*one.file, one.line, one.column))
        .collect();
    assert_eq!(
        told,
        [
            ("template-case", "cases.ron", 3, 5),
            ("template-unknown-indicator", "cases.ron", 4, 5),
            ("template-unknown-kind", "cases.ron", 5, 32),
        ]
    );
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
