//! A small worked plan of a fictional county, for tests of charts and documents.

use nearzero::account::factors;
use nearzero::assess::{Assessment, assess};
use nearzero::base::{Datum, EconomyItem, Lang, Sector, Year};
use nearzero::plan::{
    Activity, Applicant, Condition, EconomySeries, Evidence, Head, IndicatorEntry, Measure, Plan,
    SectionText, SectorBaseline, Target, TargetForm, Years, YesNo,
};
use nearzero::programme::{Metric, Programme, built_in_programme};

use crate::vectors::{activity, series};

/// The built-in programme of the worked plan.
pub fn programme() -> &'static Programme {
    built_in_programme("shandong-2023").unwrap()
}

/// Everything that follows from a plan.
pub fn assessment(plan: &Plan) -> Assessment {
    let own = built_in_programme(&plan.head.programme);
    assess(plan, own.unwrap_or_else(programme), factors())
}

/// The worked samples that come with the program.
pub fn samples() -> Vec<Plan> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/samples");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    files.retain(|file| {
        file.extension()
            .is_some_and(|extension| extension == "nzplan")
    });
    let plans: Vec<Plan> = files
        .iter()
        .map(|file| nearzero::store::open(file).unwrap().plan)
        .collect();
    assert!(!plans.is_empty());
    plans
}

/// A plan of the first kind of the programme with three years of history.
pub fn plan() -> Plan {
    let programme = programme();
    Plan {
        head: Head {
            programme: programme.id.clone(),
            version: programme.version,
            kind: programme.kinds[0].id.clone(),
            language: Lang::Zh,
            example: true,
            date: "2023-09-20".to_owned(),
            ..Head::default()
        },
        applicant: Applicant {
            name: "海澜县人民政府".to_owned(),
            place: "海澜县".to_owned(),
            province: "37".to_owned(),
            city: "东州市".to_owned(),
            department: "海澜县生态环境局".to_owned(),
            contact: "李明".to_owned(),
            ..Applicant::default()
        },
        years: Years {
            history: vec![2020, 2021, 2022],
            base: "2020".into(),
            target: "2025".into(),
            horizon: "2030".into(),
        },
        economy: economy(),
        activities: activities(),
        baseline: nearzero::plan::Baseline {
            sectors: baseline(),
            source: "县发展改革局预测".to_owned(),
            ..nearzero::plan::Baseline::default()
        },
        measures: measures(),
        targets: vec![Target {
            id: "own".to_owned(),
            name: "2025年排放总量".to_owned(),
            year: "2025".into(),
            metric: Metric::Absolute,
            form: TargetForm::Value,
            value: "96".into(),
            unit: "万吨CO2".to_owned(),
            base: "".into(),
            source: "县政府常务会议".to_owned(),
            ..Target::default()
        }],
        sections: vec![
            section(
                "plan",
                "overview",
                "海澜县位于{{applicant.city}}。\n# 人口\n- 常住人口{{economy.population@2022|万人|1}}万人\n\n- 户数{{economy.households@2022}}户",
            ),
            section(
                "plan",
                "emission",
                "{{years.last}}年排放{{inventory.total@2022|万t CO2|1}}万吨，较2020年下降{{-inventory.total@2020..2022|%|1}}。约束性指标{{verdict.constraint.count}}项。{{no.such.path}}",
            ),
        ],
        conditions: vec![Condition {
            id: programme.conditions[0].id.clone(),
            answer: YesNo::Yes,
            evidence: vec!["e1".to_owned()],
            note: String::new(),
        }],
        evidence: vec![Evidence {
            id: "e1".to_owned(),
            title: "海澜县行政区划图".to_owned(),
            issuer: "县民政局".to_owned(),
            date: "2021年3月".to_owned(),
            keeping: "附件第1页".to_owned(),
        }],
        indicators: vec![
            indicator("city_coal_fall", "12.5"),
            IndicatorEntry {
                id: "city_mechanism".to_owned(),
                answer: YesNo::Yes,
                ..IndicatorEntry::default()
            },
        ],
        ..Plan::default()
    }
}

fn section(document: &str, section: &str, text: &str) -> SectionText {
    SectionText {
        document: document.to_owned(),
        section: section.to_owned(),
        text: text.to_owned(),
    }
}

fn indicator(id: &str, planned: &str) -> IndicatorEntry {
    IndicatorEntry {
        id: id.to_owned(),
        values: vec![Datum::new(2022, "4.1"), Datum::new(2025, planned)],
        ..IndicatorEntry::default()
    }
}

fn economy() -> Vec<EconomySeries> {
    let growth = |first: Year| (first..=2030).map(|year| (year, "5")).collect::<Vec<_>>();
    let mut all = vec![
        series(
            EconomyItem::Gdp,
            "亿元",
            &[(2020, "412.6"), (2021, "452.3"), (2022, "478.9")],
        ),
        series(EconomyItem::GdpGrowth, "%", &growth(2021)),
        series(
            EconomyItem::Population,
            "万人",
            &(2020..=2030).map(|year| (year, "52.4")).collect::<Vec<_>>(),
        ),
    ];
    for one in &mut all {
        one.source = "海澜县统计年鉴".to_owned();
    }
    all[2].source = "县公安局".to_owned();
    all
}

/// Amounts of 2020, 2021 and 2022.
#[rustfmt::skip]
const ACTIVITIES: &[(Sector, &str, &str, [&str; 3])] = &[
    (Sector::Industry, "raw_coal", "吨", ["182000", "178500", "171300"]),
    (Sector::Industry, "natural_gas", "万立方米", ["3620", "3890", "4105"]),
    (Sector::Industry, "electricity", "万千瓦时", ["42100", "45260", "46800"]),
    (Sector::Industry, "electricity_green", "万千瓦时", ["0", "1200", "2600"]),
    (Sector::Industry, "electricity_own", "万千瓦时", ["860", "1420", "2150"]),
    (Sector::Buildings, "electricity", "万千瓦时", ["9800", "10320", "10760"]),
    (Sector::Buildings, "heat", "吉焦", ["512000", "528000", "541000"]),
    (Sector::Transport, "gasoline", "吨", ["21500", "22300", "22900"]),
    (Sector::Transport, "diesel", "吨", ["18600", "18950", "19100"]),
    (Sector::Households, "electricity", "万千瓦时", ["15200", "15900", "16850"]),
    (Sector::Households, "lpg", "吨", ["3150", "3080", "2990"]),
    (Sector::Agriculture, "diesel", "吨", ["4200", "4150", "4080"]),
    (Sector::Agriculture, "biomass", "吨", ["5200", "5600", "6100"]),
];

fn activities() -> Vec<Activity> {
    let line = |(sector, carrier, unit, values): &(Sector, &str, &str, [&str; 3])| Activity {
        source: "县统计局能源平衡表".to_owned(),
        ..activity(
            *sector,
            carrier,
            unit,
            &[(2020, values[0]), (2021, values[1]), (2022, values[2])],
        )
    };
    ACTIVITIES.iter().map(line).collect()
}

fn baseline() -> Vec<SectorBaseline> {
    let growth = [
        (Sector::Industry, "4.5", "-2.5"),
        (Sector::Buildings, "3", "-0.5"),
        (Sector::Transport, "3.5", "-1"),
        (Sector::Households, "2", "0"),
        (Sector::Agriculture, "0.5", "0"),
    ];
    let one = |(sector, activity, intensity): (Sector, &str, &str)| SectorBaseline {
        sector,
        activity_growth: activity.into(),
        intensity_growth: intensity.into(),
        ..SectorBaseline::default()
    };
    growth.map(one).to_vec()
}

/// Id, name, sector, start, years of the ramp, effect in 万t, investment in 万元, source of money.
type Work = (
    &'static str,
    &'static str,
    Sector,
    [&'static str; 4],
    &'static str,
);

const MEASURES: [Work; 5] = [
    (
        "pv",
        "屋顶与滩涂光伏",
        Sector::Industry,
        ["2023", "3", "6.2", "168000"],
        "企业自筹",
    ),
    (
        "heat",
        "化工园余热供暖",
        Sector::Buildings,
        ["2024", "2", "2.41", "9200"],
        "企业自筹",
    ),
    (
        "bus",
        "公交与物流车电动化",
        Sector::Transport,
        ["2023", "4", "2.07", "21000"],
        "财政资金",
    ),
    (
        "clinker",
        "水泥熟料替代",
        Sector::Industry,
        ["2024", "3", "4.95", "3500"],
        "企业自筹",
    ),
    (
        "home",
        "农村清洁取暖",
        Sector::Households,
        ["2023", "5", "1.3", "6600"],
        "财政资金",
    ),
];

fn measures() -> Vec<Measure> {
    let one = |(id, name, sector, [start, ramp, effect, money], funding): Work| Measure {
        id: id.to_owned(),
        name: name.to_owned(),
        sector,
        owner: "县发展改革局".to_owned(),
        content: format!("{name}工程建设"),
        start: start.into(),
        ramp: ramp.into(),
        effect: effect.into(),
        effect_unit: "万吨CO2".to_owned(),
        from: start.into(),
        to: "2027".into(),
        investment: money.into(),
        investment_unit: "万元".to_owned(),
        funding: funding.to_owned(),
        ..Measure::default()
    };
    MEASURES.map(one).to_vec()
}
