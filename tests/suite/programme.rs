//! The built-in templates, the errors of damaged ones, and the linter.

use nearzero::account::factors;
use nearzero::base::Lang;
use nearzero::i18n;
use nearzero::programme::{
    DocumentRole, Known, LoadError, Programme, built_in, built_in_programme, lint, load_built_in,
    load_files,
};

/// A template that is as small as can be and right in every way.
const SMALL: &str = r#"(
    id: "small", version: 1,
    title: (zh: "小方案", en: "Small programme"), short: (zh: "小", en: "small"),
    issuer: (zh: "厅", en: "Department"), number: "1", issued: "2024-01-01",
    purpose: (zh: "试验", en: "trial"), standing: Official(source: "main", clause: "一"),
    notice: (zh: "", en: ""), region: "37",
    cited: [(id: "main", title: (zh: "文件", en: "Document"), issuer: (zh: "厅", en: "Department"))],
    kinds: [(
        id: "city", name: (zh: "城市", en: "City"), object: (zh: "县", en: "County"),
        applicant: (zh: "政府", en: "Government"), quota: (zh: "1个", en: "1"),
        standing: Official(source: "main", clause: "二"),
        acceptance: [All(nature: Constraint), AtLeast(nature: Constraint, count: 1)],
        acceptance_text: (zh: "全部达到", en: "all of them"),
        acceptance_standing: Reported(by: (zh: "日报", en: "Daily")),
        target_year: 2025, history: [2020, 2021], horizon: 2030,
        asks: (economy: [Gdp], activities: [(Industry, "raw_coal")]),
    )],
    conditions: [(id: "clear", kind: Requirement, text: (zh: "清楚", en: "clear"),
        evidence: (zh: "图", en: "map"), standing: Official(source: "main", clause: "三"))],
    stages: [(id: "go", name: (zh: "开始", en: "Start"), text: (zh: "开始", en: "Start"),
        from: "2024-01-01", to: "2024-12-31", standing: Official(source: "main", clause: "四"))],
    groups: [(id: "carbon", name: (zh: "碳", en: "Carbon"))],
    indicators: [(id: "fall", kind: "city", group: "carbon", name: (zh: "降低率", en: "Fall"),
        nature: Constraint, unit: "%", direction: AtLeast, targets: [(year: 2025, value: 20)],
        source: Computed("-pathway.per_gdp@base..year"), note: (zh: "注", en: "note"),
        standing: Reconstruction(basis: (zh: "猜", en: "guess")))],
    targets: [(id: "t", name: (zh: "目标", en: "Target"), year: 2025, metric: PerGdp,
        value: Fall(percent: 20, base: 2020), standing: Reported(by: (zh: "日报", en: "Daily")))],
)"#;

fn document(role: &str) -> String {
    format!(
        r#"(role: {role}, title: (zh: "{{{{applicant.place}}}}文件", en: "Document"),
        standing: Reconstruction(basis: (zh: "猜", en: "guess")),
        sections: [(id: "one", title: (zh: "一", en: "One"),
            guidance: (write: (zh: "写", en: "write"), length: (1, 2)),
            parts: [Prose, Form([Fields([(id: "field", label: (zh: "栏", en: "Field"),
                kind: Number("t"))])])])])"#
    )
}

fn load(programme: &str, plan: &str) -> Result<Programme, Box<LoadError>> {
    let (form, report) = (document("Form"), document("Report"));
    load_files(
        "small",
        &[
            ("programme.ron", programme),
            ("documents/plan.ron", plan),
            ("documents/form.ron", &form),
            ("documents/report.ron", &report),
            ("README.txt", "passed over"),
        ],
    )
}

/// Findings as `code place`.
fn linted(programme: &Programme) -> Vec<String> {
    let is_carrier = |id: &str| factors().carriers.iter().any(|carrier| carrier.id == id);
    let is_reference = |text: &str| text.split('.').count() > 1 && !text.contains(' ');
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
fn built_in_templates_load_and_lint_clean() {
    let results = load_built_in();
    assert!(!results.is_empty());
    for result in results {
        match result {
            Ok(programme) => assert_eq!(linted(&programme), [""; 0], "{}", programme.id),
            Err(error) => panic!("{error}"),
        }
    }
}

#[test]
fn built_in_programmes_are_found_by_id() {
    assert!(built_in().is_sorted_by(|a, b| a.id < b.id));
    for programme in built_in() {
        assert_eq!(built_in_programme(&programme.id), Some(programme));
        for kind in &programme.kinds {
            let roles: Vec<_> = programme.documents_of(&kind.id).map(|d| d.role).collect();
            assert_eq!(roles, DocumentRole::ALL, "{} {}", programme.id, kind.id);
        }
    }
    assert_eq!(built_in_programme("no-such-programme"), None);
}

#[test]
fn what_is_official_cites_a_clause_and_what_is_not_says_so() {
    for programme in built_in() {
        for condition in &programme.conditions {
            let cited = programme.cite(&condition.standing);
            assert!(!cited.zh.is_empty() && !cited.en.is_empty());
        }
        // Annexes that were not found must never be shown as official.
        let unofficial = programme
            .documents
            .iter()
            .any(|d| !d.standing.is_official());
        assert!(
            !unofficial || !programme.notice.is_empty(),
            "{}",
            programme.id
        );
    }
}

#[test]
fn a_small_template_is_clean() {
    let programme = load(SMALL, &document("Plan")).unwrap();
    assert_eq!(linted(&programme), [""; 0]);
    let roles: Vec<_> = programme.documents.iter().map(|d| d.role).collect();
    assert_eq!(roles, DocumentRole::ALL);
}

#[test]
fn the_linter_names_each_fault_and_its_place() {
    let cases = [
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
        (r#"zh: "猜""#, r#"zh: "", en: """#, ""),
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
            r#"evidence: (zh"#,
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
            r#"(year: 2025, value: 20)"#,
            r#"(year: 2035, value: 20)"#,
            "template-target-year indicator/fall/targets",
        ),
        (
            r#"(year: 2025, value: 20)"#,
            r#"(year: 2024, value: 20)"#,
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
            "acceptance: [All(nature: Constraint), AtLeast(nature: Constraint, count: 1)]",
            "acceptance: []",
            "template-no-rule kind/city/acceptance",
        ),
        (
            "count: 1",
            "count: 2",
            "template-rule-impossible kind/city/acceptance",
        ),
        (
            "All(nature: Constraint)",
            "All(nature: Reference)",
            "template-rule-impossible kind/city/acceptance",
        ),
        (
            "All(nature: Constraint)",
            "Share(nature: Constraint, share: 70, inclusive: true, of: Listed)",
            "template-share kind/city/acceptance",
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
    for (from, to, wanted) in cases.into_iter().filter(|(.., wanted)| !wanted.is_empty()) {
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
            "template-no-document document/plan",
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

#[test]
fn a_template_that_cannot_be_read_says_where_and_why() {
    // From, to, the finding with its path in the data, line and column.
    let cases = [
        (
            "version: 1",
            "versoin: 1",
            "read-unknown-field versoin",
            2,
            18,
        ),
        ("title: (zh:", "title: （zh:", "read-full-width ", 3, 12),
        (
            "Constraint, unit",
            "Constrain, unit",
            "read-unknown-variant indicators[0].nature",
            24,
            17,
        ),
        (r#"number: "1", "#, "", "read-missing-field ", 29, 1),
        (
            r#"zh: "1个", en: "1""#,
            r#"zh: "1个""#,
            "read-missing-field kinds[0].quota",
            10,
            66,
        ),
        (
            "version: 1",
            r#"version: "one""#,
            "read-expected version",
            2,
            26,
        ),
        (
            "version: 1",
            "version: 1, version: 2",
            "read-duplicate-field ",
            2,
            30,
        ),
        (
            r#""2024-01-01", to"#,
            r#""2024-13-01", to"#,
            "read-other stages[0].from",
            21,
            16,
        ),
        ("\n)", "\n))", "read-trailing ", 29, 2),
    ];
    for (from, to, wanted, line, column) in cases {
        assert!(SMALL.contains(from), "{from}");
        let error = load(&SMALL.replacen(from, to, 1), &document("Plan")).unwrap_err();
        let found = format!("{} {}", error.finding.code, error.finding.place.0);
        assert_eq!((&*found, error.line, error.column), (wanted, line, column));
        assert_eq!(error.file, "small/programme.ron");
    }
}

#[test]
fn an_error_shows_the_line_with_a_mark() {
    let damaged = SMALL.replacen("title: (zh:", "title: （zh:", 1);
    let error = load(&damaged, &document("Plan")).unwrap_err();
    let wanted = "small/programme.ron:3:12: 此处用了全角符号“（”
  请改用半角符号 (。只有引号内的文字和注释可以使用全角符号。
3 |     title: （zh: \"小方案\", en: \"Small programme\"), short: (zh: \"小\", en: \"small\"),
  |            ^";
    assert_eq!(error.message(Lang::Zh), wanted);

    let damaged = SMALL.replacen(
        "en: \"Department\"), number:",
        "en: \"Department\"), nummer:",
        1,
    );
    let error = load(&damaged, &document("Plan")).unwrap_err();
    let message = error.message(Lang::En);
    let wanted =
        "4 |     issuer: (zh: \"厅\", en: \"Department\"), nummer: \"1\", issued: \"2024-01-01\",
  |                   \u{3000}                      ^";
    assert!(message.ends_with(wanted), "{message}");
}

#[test]
fn errors_name_the_file_of_a_document() {
    let error = load(SMALL, &document("Plam")).unwrap_err();
    assert_eq!(error.file, "small/documents/plan.ron");
    let error = load(SMALL, "").unwrap_err();
    assert_eq!((error.finding.code, error.line), ("read-expected", 1));
    let error = load_files("small", &[("plan.ron", SMALL)]).unwrap_err();
    assert_eq!((error.finding.code, error.line), ("read-no-programme", 0));
    let error = load_files("other", &[("programme.ron", SMALL)]).unwrap_err();
    assert_eq!(error.finding.code, "read-id-mismatch");
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    assert!(load(&format!("\u{feff}{SMALL}"), &document("Plan")).is_ok());
}
