//! Official annexes that an office pastes: tables, outlines and forms as they come from Word, from a
//! spreadsheet and from plain text, and the copy of a template that follows.

mod copy;

use nearzero::app::annex::{
    Column, Draft, IndicatorAnnex, Links, PaperAnnex, PaperBody, fields, indicators, link,
    office_copy, outline, usual_id,
};
use nearzero::app::lint_programme;
use nearzero::programme::{
    Direction, DocumentRole, FieldKind, Kind, Nature, Part, Programme, Section, built_in_programme,
};
use proptest::prelude::*;

use self::indicators::{Table, Usual};

fn base() -> &'static Programme {
    crate::worked::programme()
}

fn park() -> &'static Kind {
    base().kind("park").unwrap()
}

fn read(text: &str) -> Table {
    indicators::read(text, base(), park(), &Usual::default(), &Links::new())
}

/// A row in few words: name, nature, direction, targets, unit, what it keeps.
fn rows(table: &Table) -> Vec<String> {
    let row = |row: &indicators::Row| {
        let targets = row.targets.iter().map(|target| {
            let value = target
                .value
                .map_or("-".to_owned(), |value| value.to_string());
            format!("{}:{value}", target.year)
        });
        let targets: Vec<String> = targets.collect();
        let faults: Vec<&str> = row.problems.iter().map(|problem| problem.key).collect();
        let nature = row.nature.map_or("?", Nature::id);
        format!(
            "{}|{}|{nature}|{}{}|{}|{}|{}",
            row.group,
            row.name,
            row.direction.map_or("?", Direction::sign),
            targets.join(" "),
            row.unit,
            row.keeps.as_deref().unwrap_or_default(),
            faults.join(" "),
        )
    };
    table.rows.iter().map(row).collect()
}

#[test]
fn a_table_of_a_spreadsheet_with_merged_cells() {
    let text = "附件1\t\t\t\t\t\r\n序号\t指标类型\t类别\t指标名称\t单位\t2025年目标值\r\n\
        1\t约束性\t碳排放\t单位生产总值二氧化碳排放降低率（较2020年）\t%\t≥22\r\n\
        2\t\t低碳能源\t非化石能源消费占比\t%\t＞25\r\n\
        3\t\t\t\"单位工业增加值\n取水量降低率\"\t%\t16\r\n\
        4\t参考性\t\t园区绿化覆盖率\t%\t不低于30\r\n\
        \t\t\t\t\t\r\n注：指标解释见附录\t\t\t\t\t\r\n";
    let table = read(text);
    assert_eq!(
        rows(&table),
        [
            "碳排放|单位生产总值二氧化碳排放降低率（较2020年）|constraint|≥2025:22|%|park_co2_per_gdp_fall|",
            "低碳能源|非化石能源消费占比|constraint|＞2025:25|%|park_nonfossil_share|",
            "低碳能源|单位工业增加值取水量降低率|constraint|?2025:16|%||annex-direction-missing",
            "低碳能源|园区绿化覆盖率|reference|≥2025:30|%||",
        ]
    );
    let passed: Vec<&str> = table.passed.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(passed, ["附件1", "注：指标解释见附录"]);
    assert_eq!(table.taken().count(), 3);
}

#[test]
fn a_table_of_word_with_headings_broken_cells_and_a_head_of_two_rows() {
    let text = "序号\t指标\t单位\t目标值\n\t\t\t2025年\t2027年\n一、约束性指标\n\
        1\t非化石能源消费占比\t%\t≥20\t≥30\n2\t园区单位面积\n碳排放强度\t万吨二氧化碳\t≤5\t≤4\n\
        二、参考性指标（2项）\n3\t建立碳排放管理平台\t—\t—\t是\n4\t工业余热利用\t%\t20~30\t40\n";
    let table = read(text);
    assert_eq!(
        rows(&table),
        [
            "|非化石能源消费占比|constraint|≥2025:20 2027:30|%|park_nonfossil_share|",
            "|园区单位面积碳排放强度|constraint|≤2025:5 2027:4|万吨二氧化碳||",
            "|建立碳排放管理平台|reference|2027:1|||",
            "|工业余热利用|reference|?2027:40|%||annex-target-unknown annex-direction-missing",
        ]
    );
}

#[test]
fn plain_lines_and_upright_bars() {
    let text = "约束性指标\n1. 单位产值能耗 ≤0.35吨标准煤/万元\n2．绿色建筑占比（%）≥ 50\n3、清洁取暖率 % 80\n";
    assert_eq!(
        rows(&read(text)),
        [
            "|单位产值能耗|constraint|≤2025:0.35|吨标准煤/万元||",
            "|绿色建筑占比|constraint|≥2025:50|%||",
            "|清洁取暖率|constraint|?2025:80|%||annex-direction-missing",
        ]
    );
    let text = "| 指标类型 | 指标名称 | 目标要求 |\n|---|---|---|\n| 核心指标 | 单位能耗碳排放 | ≤2 吨二氧化碳/吨标准煤 |\n\
        | 引导指标 | 产品能耗 | 达到或优于二级能耗限额标准 |";
    assert_eq!(
        rows(&read(text)),
        [
            "|单位能耗碳排放|core|≤2025:2|吨二氧化碳/吨标准煤||",
            "|产品能耗|guiding|?|||annex-target-words",
        ]
    );
    let usual = Usual {
        questions: true,
        ..Usual::default()
    };
    let table = indicators::read(text, base(), park(), &usual, &Links::new());
    assert_eq!(table.rows[1].direction, Some(Direction::Yes));
    assert!(table.rows[1].is_sound());
    assert!(table.rows[1].note.contains("二级能耗限额"));
}

#[test]
fn targets_by_size_class_are_told_by_name_and_by_bounds() {
    let base = built_in_programme("zero-carbon-park-2025");
    let Some(base) = base.filter(|base| base.kinds.iter().any(|kind| kind.classes.is_some()))
    else {
        panic!("no built-in programme has size classes");
    };
    let kind = base
        .kinds
        .iter()
        .find(|kind| kind.classes.is_some())
        .unwrap();
    let classes = &kind.classes.as_ref().unwrap().classes;
    let text = "指标类型\t指标名称\t目标要求\n核心指标\t单位能耗碳排放\t≤0.2 吨二氧化碳/吨标准煤（年综合能源消费量 20~100 万吨标准煤的园区）；≤0.3 吨二氧化碳/吨标准煤（年综合能源消费量≥100 万吨标准煤的园区）";
    let table = indicators::read(text, base, kind, &Usual::default(), &Links::new());
    let row = &table.rows[0];
    assert!(row.is_sound(), "{:?}", row.problems);
    let found: Vec<(&str, Option<f64>)> = row
        .targets
        .iter()
        .map(|target| (target.class.as_str(), target.value))
        .collect();
    let wanted = |value: f64| {
        let old = base
            .indicators_of(&kind.id)
            .find(|i| i.has_classes())
            .unwrap();
        let target = old.targets.iter().find(|t| t.value == Some(value)).unwrap();
        target.class.as_str()
    };
    assert_eq!(found, [(wanted(0.2), Some(0.2)), (wanted(0.3), Some(0.3))]);
    assert!(classes.iter().any(|class| class.id == found[0].0));
}

#[test]
fn what_a_person_says_fills_what_the_rows_leave_open() {
    let text = "指标\t单位\t目标值\n绿电占比\t%\t40\n非化石能源占比\t%\t20";
    let mut links = Links::new();
    link(&mut links, "非化石能源占比", Some("park_nonfossil_share"));
    let usual = Usual {
        nature: Some(Nature::Reference),
        direction: Some(Direction::AtLeast),
        year: Some(2027),
        questions: false,
    };
    let table = indicators::read(text, base(), park(), &usual, &links);
    assert_eq!(
        rows(&table),
        [
            "|绿电占比|reference|≥2027:40|%||",
            "|非化石能源占比|reference|≥2027:20|%|park_nonfossil_share|",
        ]
    );
}

#[test]
fn a_column_of_other_types_is_not_taken_for_natures() {
    let text = "指标\t类型\t单位\t目标值\n绿电占比\t定量\t%\t≥40\n";
    let usual = Usual {
        nature: Some(Nature::Core),
        ..Usual::default()
    };
    let table = indicators::read(text, base(), park(), &usual, &Links::new());
    assert_eq!(rows(&table), ["|绿电占比|core|≥2025:40|%||"]);
    assert_eq!(table.columns[1].1, Column::Unused);
    assert_eq!(
        rows(&read(text)),
        ["|绿电占比|?|≥2025:40|%||annex-nature-missing"]
    );
}

const OUTLINE: &str = "附件2\n示范创建方案提纲\n一、基础条件\n（一）区域概况。简述园区位置、面积和历史沿革。\n\
    （二）碳排放现状\n1.核算范围\n说明边界和排放源。\n2.核算结果\n二、建设目标\n提出总体目标和分年度目标。\n三、特色亮点\n";

/// An outline in few words: the ids and titles with their depth.
fn listed(sections: &[Section], depth: usize, into: &mut Vec<String>) {
    for section in sections {
        let prose = if section.has_prose() { "*" } else { "" };
        into.push(format!(
            "{depth} {}{prose} {}",
            section.title.zh, section.id
        ));
        listed(&section.sections, depth + 1, into);
    }
}

fn draft() -> Draft {
    Draft {
        id: usual_id(base()),
        title: "关于印发近零碳园区附件的通知".to_owned(),
        number: "鲁环便函〔2023〕1号".to_owned(),
        issuer: "山东省生态环境厅".to_owned(),
        date: "2023-08-01".to_owned(),
        ..Draft::default()
    }
}

#[test]
fn an_outline_keeps_sections_of_the_same_title_with_their_tables() {
    let document = base()
        .documents_of("park")
        .find(|d| d.role == DocumentRole::Plan)
        .unwrap();
    let read = outline::read(OUTLINE, Some(document), "park", &Links::new());
    let draft = Draft {
        papers: vec![PaperAnnex {
            role: DocumentRole::Plan,
            body: PaperBody::Outline(read),
            clause: "附件2".to_owned(),
            for_all: false,
        }],
        ..draft()
    };
    let copy = office_copy(base(), park(), &draft);
    let mine = copy
        .documents_of("park")
        .find(|d| d.role == DocumentRole::Plan)
        .unwrap();
    let mut found = Vec::new();
    listed(&mine.sections, 0, &mut found);
    assert_eq!(
        found,
        [
            "0 基础条件 basis",
            "1 区域概况* overview",
            "1 碳排放现状 s1",
            "2 核算范围* s2",
            "2 核算结果* s3",
            "0 建设目标* s4",
            "0 特色亮点* s5",
        ]
    );
    let overview = mine.section("overview").unwrap();
    assert_eq!(overview.guidance.write.zh, "简述园区位置、面积和历史沿革。");
    assert_eq!(
        overview.guidance.figures,
        document.section("overview").unwrap().guidance.figures
    );
    assert!(mine.standing.is_official());
    let other = copy
        .documents_of("city")
        .find(|d| d.role == DocumentRole::Plan)
        .unwrap();
    assert_eq!(other.sections, document.sections);
    assert_eq!(other.standing, document.standing);
    let errors: Vec<_> = lint_programme(&copy)
        .into_iter()
        .filter(|finding| finding.severity == nearzero::finding::Severity::Error)
        .collect();
    assert_eq!(errors, []);
}

#[test]
fn an_outline_without_numbers_follows_its_indents() {
    let text = "总则\n    编制依据\n    编制范围\n目标\n\t年度目标\n";
    let read = outline::read(text, None, "park", &Links::new());
    let depths: Vec<(usize, &str)> = read
        .headings
        .iter()
        .map(|heading| (heading.depth, heading.title.as_str()))
        .collect();
    assert_eq!(
        depths,
        [
            (0, "总则"),
            (1, "编制依据"),
            (1, "编制范围"),
            (0, "目标"),
            (1, "年度目标")
        ]
    );
}

#[test]
fn the_outline_of_a_contents_page_loses_its_page_numbers() {
    let text = "第一章 总论……………1\n第一节 背景......2\n1.1.1 2025年目标 3\n第二章 任务…… 12\n";
    let read = outline::read(text, None, "park", &Links::new());
    let found: Vec<(usize, &str)> = read
        .headings
        .iter()
        .map(|heading| (heading.depth, heading.title.as_str()))
        .collect();
    assert_eq!(
        found,
        [(0, "总论"), (1, "背景"), (2, "2025年目标 3"), (0, "任务")]
    );
}

const FORM: &str = "附件4\n近零碳园区示范创建申请表\n申报单位\t\t负责人\t\n联系人\t\t联系电话\t\n园区类型\t□国家级 □省级\n\
    园区面积（平方公里）\t\t批准设立日期\t    年  月  日\n规模以上企业数（家）\t\t主导产业\t\n园区简介（500字以内）\t\n\
    申报理由（800字以内）\n\n\
    申报单位意见\t（盖章）\n负责人（签字）：      年   月   日\n市生态环境局意见\t（公章） 年 月 日\n填表说明：\n1.用A4纸打印。\n2.一式三份。\n";

#[test]
fn a_form_keeps_fields_of_the_same_label_and_tells_what_is_filled_in() {
    let document = base()
        .documents_of("park")
        .find(|d| d.role == DocumentRole::Form)
        .unwrap();
    let read = fields::read(FORM, Some(document), &Links::new());
    assert_eq!(read.title, "近零碳园区示范创建申请表");
    let draft = Draft {
        papers: vec![PaperAnnex {
            role: DocumentRole::Form,
            body: PaperBody::Form(read),
            clause: "附件4".to_owned(),
            for_all: true,
        }],
        ..draft()
    };
    let copy = office_copy(base(), park(), &draft);
    let form = copy
        .documents_of("park")
        .find(|d| d.role == DocumentRole::Form)
        .unwrap();
    let fields = form.fields("park");
    let field = |label: &str| fields.iter().find(|f| f.label.zh == label).unwrap();
    assert_eq!(field("申报单位").id, "applicant_name");
    assert_eq!(
        field("申报单位").kind,
        FieldKind::Bound("applicant.name".to_owned())
    );
    assert_eq!(field("批准设立日期").kind, FieldKind::Date);
    assert_eq!(
        field("园区简介（500字以内）").kind,
        FieldKind::Paragraph(500)
    );
    // A label alone on its line is a heading, unless it says how long the answer may be.
    assert_eq!(
        field("申报理由（800字以内）").kind,
        FieldKind::Paragraph(800)
    );
    assert_eq!(
        field("规模以上企业数（家）").kind,
        FieldKind::Number("家".to_owned())
    );
    let FieldKind::Choice(choices) = &field("园区类型").kind else {
        panic!("no choice");
    };
    let names: Vec<&str> = choices
        .iter()
        .map(|choice| choice.name.zh.as_str())
        .collect();
    assert_eq!(names, ["国家级", "省级"]);
    let Part::Form(rows) = &form.sections[0].parts[0] else {
        panic!("no form");
    };
    let boxes: Vec<(&str, &str, bool)> = rows
        .iter()
        .filter_map(|row| match row {
            nearzero::programme::FormRow::Opinion {
                label,
                signer,
                seal,
                ..
            } => Some((&*label.zh, &*signer.zh, *seal)),
            _ => None,
        })
        .collect();
    assert_eq!(
        boxes,
        [
            ("申报单位意见", "负责人（签字）", true),
            ("市生态环境局意见", "", true)
        ]
    );
    let notes: Vec<&str> = form.notes.iter().map(|note| note.zh.as_str()).collect();
    assert_eq!(notes, ["用A4纸打印。", "一式三份。"]);
    assert!(
        copy.documents_of("city")
            .any(|d| d.role == DocumentRole::Form && d.standing.is_official())
    );
}

#[test]
fn a_form_of_one_label_per_line() {
    let text = "申请表\n单位名称：________\n联系人：____　　联系电话：____\n是否通过评审  □是  □否\n*建筑面积（平方米）\n申报单位意见\n";
    let read = fields::read(text, None, &Links::new());
    let found: Vec<String> = read
        .taken()
        .map(|line| match &line.what {
            fields::What::Fields(fields) => {
                let fields = fields
                    .iter()
                    .map(|f| format!("{}{}", f.label, if f.required { "!" } else { "" }));
                fields.collect::<Vec<_>>().join(" / ")
            }
            other => format!("{other:?}")
                .split('(')
                .next()
                .unwrap_or_default()
                .to_owned(),
        })
        .collect();
    assert_eq!(
        found,
        [
            "单位名称",
            "联系人 / 联系电话",
            "是否通过评审",
            "建筑面积（平方米）!",
            "Opinion"
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever is pasted, nothing panics, and what cannot be read is never taken over in part.
    #[test]
    fn damage_never_panics(
        pieces in proptest::collection::vec(
            prop_oneof![
                Just("\t".to_owned()), Just("\n".to_owned()), Just("\"".to_owned()), Just("|".to_owned()),
                Just("序号\t指标类型\t指标名称\t单位\t目标值\n".to_owned()), Just("一、".to_owned()), Just("（一）".to_owned()),
                Just("≥20%".to_owned()), Just("约束性".to_owned()), Just("（".to_owned()), Just("）".to_owned()),
                Just("2025年".to_owned()), Just("□是□否".to_owned()), Just("意见（盖章）".to_owned()), Just("　　".to_owned()),
                Just("9".to_owned()), Just("1.1.".to_owned()), Just("；".to_owned()), any::<String>(),
            ],
            0..40,
        ),
    ) {
        let text = pieces.concat();
        let table = read(&text);
        for row in table.taken() {
            prop_assert!(!row.name.is_empty() && row.nature.is_some() && row.direction.is_some());
        }
        let form = base().documents_of("park").find(|d| d.role == DocumentRole::Form);
        let plan = base().documents_of("park").find(|d| d.role == DocumentRole::Plan);
        let draft = Draft {
            indicators: Some(IndicatorAnnex { table, clause: "附件1".to_owned(), keeps_others: true }),
            papers: vec![
                PaperAnnex {
                    role: DocumentRole::Plan,
                    body: PaperBody::Outline(outline::read(&text, plan, "park", &Links::new())),
                    clause: "附件2".to_owned(),
                    for_all: true,
                },
                PaperAnnex {
                    role: DocumentRole::Form,
                    body: PaperBody::Form(fields::read(&text, form, &Links::new())),
                    clause: "附件4".to_owned(),
                    for_all: false,
                },
            ],
            ..draft()
        };
        let copy = office_copy(base(), park(), &draft);
        let codes = ["template-duplicate-id", "template-id-shape", "template-unknown-unit", "template-several-prose"];
        for finding in lint_programme(&copy) {
            prop_assert!(!codes.contains(&finding.code), "{finding:?}");
        }
    }
}
