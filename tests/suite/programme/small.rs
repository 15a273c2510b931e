//! A template that is as small as can be, for damage and faults.

use nearzero::programme::{LoadError, Programme, load_files};

/// A template that is as small as can be and right in every way.
pub const SMALL: &str = r#"(
    id: "small", version: 1,
    title: (zh: "小方案", en: "Small programme"), short: (zh: "小", en: "small"),
    issuer: (zh: "厅", en: "Department"), number: "1", issued: "2024-01-01",
    purpose: (zh: "试验", en: "trial"), standing: Official(source: "main", clause: "一"),
    notice: (zh: "", en: ""), region: "37",
    cited: [(id: "main", title: (zh: "文件", en: "Document"), issuer: (zh: "厅", en: "Department"))],
    kinds: [(
        id: "city", name: (zh: "城市", en: "City"), object: (zh: "县", en: "County"),
        applicant: (zh: "政府", en: "Government"), quota: (text: (zh: "1个", en: "1")),
        standing: Official(source: "main", clause: "二"),
        acceptance: [
            (test: All(of: Nature(Constraint)), standing: Official(source: "main", clause: "五")),
            (test: AtLeast(of: Nature(Constraint), count: 1),
                standing: Official(source: "main", clause: "六"))],
        counting: (not_applicable: LeftOut, missing: Undecided,
            standing: Official(source: "main", clause: "七")),
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
    indicators: [(id: "fall", kinds: ["city"], group: "carbon", name: (zh: "降低率", en: "Fall"),
        nature: Constraint, unit: "%", direction: AtLeast, targets: [(year: 2025, value: 20)],
        source: Computed("-pathway.per_gdp@base..year"), note: (zh: "注", en: "note"),
        standing: Reconstruction(basis: (zh: "猜", en: "guess")))],
    targets: [(id: "t", name: (zh: "目标", en: "Target"), year: 2025, metric: PerGdp,
        value: Fall(percent: 20, base: 2020), standing: Reported(by: (zh: "日报", en: "Daily")))],
)"#;

pub fn document(role: &str) -> String {
    format!(
        r#"(role: {role}, title: (zh: "{{{{applicant.place}}}}文件", en: "Document"),
        standing: Reconstruction(basis: (zh: "猜", en: "guess")),
        sections: [(id: "one", title: (zh: "一", en: "One"),
            guidance: (write: (zh: "写", en: "write"), length: (1, 2)),
            parts: [Prose, Form([Fields([(id: "field", label: (zh: "栏", en: "Field"),
                kind: Number("t"))])])])])"#
    )
}

pub fn load(programme: &str, plan: &str) -> Result<Programme, Box<LoadError>> {
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
