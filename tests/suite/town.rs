//! A small programme and a plan for it that is complete and right in every way: tests of verdict
//! and findings break one thing at a time.

use nearzero::account::{Factors, factors};
use nearzero::assess::{Assessment, assess};
use nearzero::base::{Datum, EconomyItem, Number, Sector, Year};
use nearzero::plan::{
    Activity, Answer, Condition, EconomySeries, Evidence, IndicatorEntry, Measure, Picture, Plan,
    SectionText, SectorBaseline, Target, TargetForm, YesNo,
};
use nearzero::programme::{Metric, Programme, load_files};

const PROGRAMME: &str = r#"(
    id: "town", version: 2,
    title: (zh: "近零碳镇创建", en: "Near-zero towns"), short: (zh: "近零碳镇", en: "Towns"),
    issuer: (zh: "厅", en: "Department"), number: "厅发〔2024〕1号", issued: "2024-01-01",
    purpose: (zh: "试验", en: "trial"), standing: Official(source: "main", clause: "一"),
    notice: (zh: "", en: ""), region: "37",
    cited: [(id: "main", title: (zh: "通知", en: "Notice"), number: "厅发〔2024〕1号",
        issuer: (zh: "厅", en: "Department"))],
    kinds: [(
        id: "town", name: (zh: "近零碳镇", en: "Town"), object: (zh: "镇", en: "Town"),
        applicant: (zh: "镇政府", en: "Government"), quota: (text: (zh: "1个", en: "1"), most: 1),
        standing: Official(source: "main", clause: "二"),
        acceptance: [
            (test: All(of: Nature(Constraint)), standing: Official(source: "main", clause: "三")),
            (test: Share(of: Nature(Reference), share: 0.7, inclusive: true, base: Listed),
                standing: Official(source: "main", clause: "三")),
            (test: AtLeast(of: Nature(Reference), count: 2),
                standing: Official(source: "main", clause: "三"))],
        counting: (not_applicable: LeftOut, missing: Undecided,
            standing: Official(source: "main", clause: "三")),
        acceptance_text: (zh: "全部达到", en: "all of them"),
        acceptance_standing: Official(source: "main", clause: "三"),
        target_year: 2025, history: [2021, 2022, 2023], horizon: 2026,
        asks: (economy: [Gdp, GdpGrowth, Population],
            activities: [(Industry, "raw_coal"), (Industry, "electricity")], boundary_map: true),
    )],
    conditions: [
        (id: "clear", kind: Requirement, text: (zh: "边界清楚", en: "clear boundary"),
            evidence: (zh: "图", en: "map"), standing: Official(source: "main", clause: "四")),
        (id: "fraud", kind: Bar, text: (zh: "数据造假", en: "false data"),
            evidence: (zh: "证明", en: "statement"), standing: Official(source: "main", clause: "五")),
    ],
    stages: [],
    groups: [(id: "g", name: (zh: "组", en: "Group"))],
    indicators: [
        (id: "c1", kinds: ["town"], group: "g", name: (zh: "清洁取暖率", en: "Clean heating"),
            nature: Constraint, unit: "%", direction: AtLeast, targets: [(year: 2025, value: 20)],
            source: Typed, note: (zh: "", en: ""), standing: Official(source: "main", clause: "六")),
        (id: "c2", kinds: ["town"], group: "g", name: (zh: "工作机制", en: "Mechanism"),
            nature: Constraint, direction: Yes, targets: [(year: 2025, value: 1)],
            source: Typed, note: (zh: "", en: ""), standing: Official(source: "main", clause: "六")),
        (id: "r1", kinds: ["town"], group: "g", name: (zh: "散煤占比", en: "Loose coal"),
            nature: Reference, unit: "%", direction: AtMost, targets: [(year: 2025, value: 10)],
            source: Typed, note: (zh: "", en: ""), standing: Official(source: "main", clause: "六")),
        (id: "r2", kinds: ["town"], group: "g", name: (zh: "强度降低率", en: "Fall of intensity"),
            nature: Reference, unit: "%", direction: AtLeast, targets: [(year: 2025, value: 5)],
            source: Computed("-pathway.per_gdp@base..year"), note: (zh: "", en: ""),
            standing: Official(source: "main", clause: "六")),
        (id: "r3", kinds: ["town"], group: "g", name: (zh: "绿化率", en: "Green cover"),
            nature: Reference, unit: "%", direction: AtLeast, targets: [(year: 2025, value: 30)],
            source: Typed, note: (zh: "", en: ""), standing: Official(source: "main", clause: "六")),
    ],
    targets: [(id: "t25", name: (zh: "总量控制", en: "Cap"), year: 2025, metric: Absolute,
        value: Value(8000), standing: Official(source: "main", clause: "七"))],
)"#;

const FORM: &str = r#"(role: Form, title: (zh: "申请表", en: "Form"),
    standing: Official(source: "main", clause: "八"),
    sections: [(id: "grid", title: (zh: "表", en: "Grid"), parts: [Form([
        Band((zh: "一", en: "One")),
        Fields([
            (id: "line", label: (zh: "主要产业", en: "Industries"), kind: Line, required: true),
            (id: "number", label: (zh: "企业数", en: "Companies"), kind: Number("piece")),
            (id: "date", label: (zh: "填表日期", en: "Date"), kind: Date),
            (id: "choice", label: (zh: "类别", en: "Class"), kind: Choice([
                (id: "a", name: (zh: "甲", en: "A")), (id: "b", name: (zh: "乙", en: "B"))])),
            (id: "institution", label: (zh: "编制机构", en: "Institution"),
                kind: Bound("applicant.institution"), required: true),
            (id: "energy", label: (zh: "能耗", en: "Energy"),
                kind: Bound("energy.equivalent|tce|0"), required: true),
        ]),
        Opinion(id: "own", label: (zh: "意见", en: "Opinion"), seal: true),
    ])])])"#;

const PLAN: &str = r#"(role: Plan, title: (zh: "{{applicant.place}}方案", en: "Plan"),
    standing: Official(source: "main", clause: "九"),
    sections: [(id: "basis", title: (zh: "基础条件", en: "Basis"),
        guidance: (length: (10, 100)),
        parts: [Prose, Picture(slot: "photo", caption: (zh: "照片", en: "Photo"))])])"#;

const REPORT: &str = r#"(role: Report, title: (zh: "报告", en: "Report"),
    standing: Official(source: "main", clause: "十"),
    sections: [(id: "method", title: (zh: "方法", en: "Method"), parts: [Prose])])"#;

/// The smallest PNG there is: one grey pixel.
pub const PIXEL: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

/// Everything that an assessment reads.
#[derive(Clone)]
pub struct World {
    pub plan: Plan,
    pub programme: Programme,
    pub factors: Factors,
}

impl World {
    pub fn assess(&self) -> Assessment {
        assess(&self.plan, &self.programme, &self.factors)
    }
}

/// The small programme with the plan that is right in every way.
pub fn town() -> World {
    let files = [
        ("programme.ron", PROGRAMME),
        ("documents/form.ron", FORM),
        ("documents/plan.ron", PLAN),
        ("documents/report.ron", REPORT),
    ];
    let programme = load_files("town", &files).unwrap_or_else(|error| panic!("{error}"));
    World {
        plan: plan(),
        programme,
        factors: factors().clone(),
    }
}

fn text(text: &str) -> String {
    text.to_owned()
}

fn data(values: &[(Year, &str)]) -> Vec<Datum> {
    let datum = |(year, value): &(Year, &str)| Datum::new(*year, value);
    values.iter().map(datum).collect()
}

fn series(item: EconomyItem, unit: &str, values: &[(Year, &str)]) -> EconomySeries {
    EconomySeries {
        item,
        unit: text(unit),
        source: text("统计年鉴"),
        values: data(values),
    }
}

fn activity(id: &str, carrier: &str, unit: &str, values: &[(Year, &str)]) -> Activity {
    Activity {
        id: text(id),
        sector: Sector::Industry,
        carrier: text(carrier),
        unit: text(unit),
        source: text("台账"),
        values: data(values),
        ..Activity::default()
    }
}

pub fn entry(id: &str, value: &str) -> IndicatorEntry {
    IndicatorEntry {
        id: text(id),
        values: data(&[(2023, "1"), (2025, value)]),
        evidence: vec![text("e1")],
        ..IndicatorEntry::default()
    }
}

fn plan() -> Plan {
    let mut plan = Plan::default();
    plan.head.programme = text("town");
    plan.head.version = 2;
    plan.head.kind = text("town");
    plan.head.date = text("2024-05-06");
    people(&mut plan);
    numbers(&mut plan);
    ahead(&mut plan);
    words(&mut plan);
    plan
}

fn people(plan: &mut Plan) {
    let applicant = &mut plan.applicant;
    applicant.name = text("柳河镇人民政府");
    applicant.place = text("柳河镇");
    applicant.province = text("37");
    applicant.city = text("某市");
    applicant.department = text("发展办");
    applicant.leader = text("甲");
    applicant.contact = text("乙");
    applicant.telephone = text("000");
    applicant.email = text("a@example.cn");
    applicant.address = text("一路1号");
    applicant.postcode = text("250000");
    applicant.institution = text("某院");
    let boundary = &mut plan.boundary;
    boundary.east = text("东路");
    boundary.south = text("南河");
    boundary.west = text("西路");
    boundary.north = text("北山");
    boundary.description = text("全镇");
    boundary.area = Number::from("52.5");
    boundary.area_unit = text("平方公里");
    boundary.map = text("map");
}

fn numbers(plan: &mut Plan) {
    plan.years.history = vec![2021, 2022, 2023];
    plan.years.base = Number::from("2021");
    plan.years.target = Number::from("2025");
    plan.years.horizon = Number::from("2026");
    plan.economy = vec![
        series(
            EconomyItem::Gdp,
            "亿元",
            &[(2021, "1"), (2022, "1.06"), (2023, "1.13")],
        ),
        series(
            EconomyItem::GdpGrowth,
            "%",
            &[
                (2022, "5"),
                (2023, "5"),
                (2024, "5"),
                (2025, "5"),
                (2026, "5"),
            ],
        ),
        series(
            EconomyItem::Population,
            "人",
            &[
                (2021, "2000"),
                (2022, "2000"),
                (2023, "2000"),
                (2024, "2000"),
                (2025, "2000"),
                (2026, "2000"),
            ],
        ),
    ];
    plan.accounting.equivalent_value = Number::from("0.3");
    plan.accounting.equivalent_source = text("统计局");
    plan.activities = vec![
        activity(
            "coal",
            "raw_coal",
            "吨",
            &[(2021, "1000"), (2022, "1000"), (2023, "1000")],
        ),
        activity(
            "power",
            "electricity",
            "万千瓦时",
            &[(2021, "1000"), (2022, "1000"), (2023, "1000")],
        ),
    ];
}

fn ahead(plan: &mut Plan) {
    plan.baseline.source = text("规划");
    plan.baseline.sectors = vec![SectorBaseline {
        sector: Sector::Industry,
        activity_growth: Number::from("2"),
        intensity_growth: Number::from("-1"),
        ..SectorBaseline::default()
    }];
    plan.measures = vec![Measure {
        id: text("m1"),
        name: text("光伏"),
        sector: Sector::Industry,
        owner: text("公司"),
        content: text("屋顶光伏1万千瓦"),
        start: Number::from("2024"),
        ramp: Number::from("2"),
        effect: Number::from("500"),
        effect_unit: text("吨二氧化碳"),
        effect_source: text("可研"),
        from: Number::from("2024"),
        to: Number::from("2025"),
        investment: Number::from("3000"),
        investment_unit: text("万元"),
        funding: text("自筹"),
        ..Measure::default()
    }];
    plan.targets = vec![Target {
        id: text("own"),
        name: text("自定目标"),
        year: Number::from("2025"),
        metric: Metric::Absolute,
        form: TargetForm::Value,
        value: Number::from("0.9"),
        unit: text("万吨二氧化碳"),
        base: Number::default(),
        source: text("决定"),
        ..Target::default()
    }];
    let mut mechanism = entry("c2", "");
    mechanism.values.clear();
    mechanism.answer = YesNo::Yes;
    mechanism.answer_now = YesNo::No;
    plan.indicators = vec![
        entry("c1", "25"),
        mechanism,
        entry("r1", "8"),
        entry("r3", "35"),
    ];
}

fn words(plan: &mut Plan) {
    let condition = |id: &str, answer| Condition {
        id: text(id),
        answer,
        evidence: vec![text("e1")],
        ..Condition::default()
    };
    plan.conditions = vec![
        condition("clear", YesNo::Yes),
        condition("fraud", YesNo::No),
    ];
    let answer = |id: &str, filled: &str| Answer {
        id: text(id),
        text: text(filled),
    };
    plan.answers = vec![
        answer("line", "农机"),
        answer("number", "12"),
        answer("date", "2024-05-06"),
        answer("choice", "b"),
        answer("own", "同意申报"),
    ];
    let section = |document: &str, section: &str, words: &str| SectionText {
        document: text(document),
        section: text(section),
        text: text(words),
    };
    plan.sections = vec![
        section(
            "plan",
            "basis",
            "{{applicant.place}}2023年排放{{inventory.total@2023|tCO2|0}}吨，参考性指标达到{{verdict.reference.met}}项。",
        ),
        section("report", "method", "排放因子法。"),
    ];
    plan.evidence = vec![Evidence {
        id: text("e1"),
        title: text("证明"),
        ..Evidence::default()
    }];
    let picture = |id: &str| Picture {
        id: text(id),
        name: format!("{id}.png"),
        data: text(PIXEL),
    };
    plan.pictures = vec![picture("map"), picture("photo")];
}
