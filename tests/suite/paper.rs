//! A document made by hand that has every kind of block, for the tests of pages and files.

use nearzero::base::Lang;
use nearzero::chart::ChartSpec;
use nearzero::compose::{
    Align, Block, Cell, Column, Cover, Document, Form, FormCell, FormLine, Meta, ParagraphStyle,
    Row, RowKind, Span, SpanKind, Table,
};
use nearzero::finding::Place;
use nearzero::programme::DocumentRole;

mod charts;

pub use charts::{effects, pathway, structure};

/// The size of every picture.
pub fn pictures(id: &str) -> Option<(u32, u32)> {
    (id == "map").then_some((640, 400))
}

/// A picture: a map in two colours.
pub fn picture_bytes(id: &str) -> Option<Vec<u8>> {
    if id != "map" {
        return None;
    }
    let map = image::RgbImage::from_fn(640, 400, |x, y| {
        if (x / 40 + y / 40) % 2 == 0 {
            image::Rgb([0x9c, 0xbf, 0xc7])
        } else {
            image::Rgb([0xf4, 0xf6, 0xf4])
        }
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    map.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    Some(bytes.into_inner())
}

/// Two paragraphs as an office writes them, with everything that makes line ends difficult.
pub const PROSE: [&str; 4] = [
    "海岚县位于山东半岛北部，濒临渤海，县域面积1 286平方公里，辖9个镇（街道），常住人口42.6万人。2022年全县实现地区生产总值318.4亿元，三次产业结构为8.9∶41.7∶49.4；规模以上工业增加值比上年增长6.2%。“十四五”以来，县委、县政府坚持“生态优先、绿色发展”，把降碳作为源头治理的“牛鼻子”，统筹推进能源、工业、建筑、交通等重点领域绿色低碳转型。",
    "按照《省级温室气体清单编制指南》和本方案附件所列方法核算，2022年全县二氧化碳排放总量为103.7万吨（含外购电力、热力间接排放），其中：工业61.2万吨，占59.0%；建筑与居民生活22.1万吨，占21.3%；交通13.4万吨，占12.9%；农业与废弃物处理7.0万吨，占6.8%。与2020年相比，排放总量上升5.1%，单位地区生产总值二氧化碳排放下降8.4%。",
    "电力消费是主要来源之一——2022年用电量9.86亿千瓦时，其中可再生能源电力占28.4%……较2020年提高近四个百分点；外购电力排放因子采用0.6410 tCO₂/MWh（生态环境部公告2024年第33号），单位为tCO₂/万元的指标按2020年不变价计算。到2025年，规划排放90.6万吨，距目标88.8万吨尚有1.8万吨缺口，主要通过屋顶光伏（42 MWp）、化工园区余热供暖（86万m²）和公交电动化（640辆）弥补。",
    "Zero-carbon parks use carbon market mechanisms such as CCER and green electricity certificates (GEC); see https://www.example.org/near-zero-carbon/methods/2023/annex-1 for the method.",
];

fn place(path: &str) -> Place {
    Place(path.to_owned())
}

fn heading(level: u8, number: &str, text: &str) -> Block {
    Block::Heading {
        level,
        number: number.to_owned(),
        text: text.to_owned(),
        place: place(&format!("plan/{number}{text}")),
    }
}

/// A paragraph of one piece.
pub fn paragraph(text: &str, style: ParagraphStyle) -> Block {
    Block::Paragraph {
        spans: vec![Span {
            text: text.to_owned(),
            kind: SpanKind::Typed,
        }],
        style,
        place: place("plan/text"),
    }
}

fn body(text: &str) -> Block {
    paragraph(text, ParagraphStyle::Body)
}

fn column(align: Align, weight: f32) -> Column {
    Column { align, weight }
}

fn row(kind: RowKind, cells: &[&str]) -> Row {
    Row {
        cells: cells.iter().map(|text| Cell::from(*text)).collect(),
        kind,
    }
}

/// Emissions by sector: numbers, a total, a note.
pub fn emissions() -> Table {
    let number = column(Align::Right, 1.0);
    Table {
        caption: "表1　2020—2022年分部门二氧化碳排放量".to_owned(),
        unit: "万吨CO₂".to_owned(),
        columns: vec![column(Align::Left, 2.0), number, number, number, number],
        head: vec![
            ["部门", "2020年", "2021年", "2022年", "2022年占比/%"]
                .map(Cell::from)
                .to_vec(),
        ],
        rows: vec![
            row(RowKind::Body, &["工业", "58.0", "60.0", "61.2", "59.0"]),
            row(RowKind::Body, &["建筑", "9.8", "10.0", "10.3", "9.9"]),
            row(RowKind::Body, &["交通", "12.5", "12.9", "13.4", "12.9"]),
            row(RowKind::Body, &["居民生活", "11.2", "11.6", "11.8", "11.4"]),
            row(RowKind::Body, &["农业", "4.1", "4.1", "4.0", "3.9"]),
            row(RowKind::Body, &["废弃物处理", "3.1", "3.0", "3.0", "2.9"]),
            row(RowKind::Total, &["合计", "98.7", "101.6", "103.7", "100.0"]),
        ],
        notes: vec![
            "注：外购电力排放计入用电部门；电力排放因子采用山东省2022年平均值0.6410 kgCO₂/kWh。"
                .to_owned(),
            "数据来源：县统计局、县发展改革局、国网海岚县供电公司。".to_owned(),
        ],
        place: place("inventory"),
    }
}

/// A long table of measures with groups, long cells and a head of two rows.
pub fn measures(count: usize) -> Table {
    let mut rows = Vec::new();
    for at in 0..count {
        if at % 6 == 0 {
            rows.push(Row {
                cells: vec![Cell {
                    text: format!("{}类工程", ["能源", "工业", "建筑", "交通"][at / 6 % 4]),
                    span: 7,
                }],
                kind: RowKind::Group,
            });
        }
        let content = "建设分布式光伏、储能与智慧能源管理平台，配套完善计量监测设施；同步开展能效诊断与节能改造。";
        rows.push(row(
            RowKind::Body,
            &[
                &(at + 1).to_string(),
                &format!("第{}号屋顶与滩涂光伏项目", at + 1),
                &content.repeat(1 + at % 3),
                "2023—2025",
                &format!("{}.68", at + 1),
                &format!("{}.26", at + 2),
                "县发展改革局、各镇（街道）",
            ],
        ));
    }
    rows.push(row(
        RowKind::Total,
        &["", "合计", "", "", "86.4", "12.2", ""],
    ));
    let head = |cells: &[(&str, u8)]| -> Vec<Cell> {
        cells
            .iter()
            .map(|(text, span)| Cell {
                text: (*text).to_owned(),
                span: *span,
            })
            .collect()
    };
    Table {
        caption: "表2　近零碳城市建设重点工程".to_owned(),
        unit: String::new(),
        columns: vec![
            column(Align::Centre, 0.6),
            column(Align::Left, 2.0),
            column(Align::Left, 4.0),
            column(Align::Centre, 1.2),
            column(Align::Right, 1.0),
            column(Align::Right, 1.0),
            column(Align::Left, 1.6),
        ],
        head: vec![
            head(&[
                ("序号", 1),
                ("项目名称", 1),
                ("建设内容", 1),
                ("建设期", 1),
                ("投资与成效", 2),
                ("责任单位", 1),
            ]),
            head(&[
                ("", 1),
                ("", 1),
                ("", 1),
                ("", 1),
                ("投资/亿元", 1),
                ("减排/万吨", 1),
                ("", 1),
            ]),
        ],
        rows,
        notes: vec!["注：减排量为2025年当年值，重叠部分已扣除。".to_owned()],
        place: place("measures"),
    }
}

fn chart(caption: &str, spec: ChartSpec) -> Block {
    Block::Chart {
        caption: caption.to_owned(),
        spec: Box::new(spec),
        place: place("pathway"),
    }
}

fn cover(title: &str) -> Cover {
    Cover {
        programme: "山东省近零碳城市、近零碳园区、近零碳社区示范创建".to_owned(),
        title: title.to_owned(),
        subtitle: "（2023—2025年）".to_owned(),
        facts: [
            ("申报类型", "近零碳城市"),
            ("申报单位", "海岚县人民政府"),
            ("推荐单位", "海滨市生态环境局"),
            (
                "编制单位",
                "海滨市生态环境规划研究院有限公司（海岚县双碳工作技术支撑单位）",
            ),
            ("联系人及电话", "李明　0535-0000000"),
        ]
        .map(|(label, value)| (label.to_owned(), value.to_owned()))
        .to_vec(),
        applicant: "海岚县人民政府".to_owned(),
        date: "2023年10月".to_owned(),
        notices: vec![
            "示例：本文件由程序样例生成，海岚县为虚构地名，全部数据均为虚构。".to_owned(),
            "本文件提纲为依据公开资料重建，官方附件2未能取得，请以主管部门发布的文本为准。"
                .to_owned(),
        ],
    }
}

/// A plan with every kind of block.
pub fn plan() -> Document {
    let mut blocks = vec![
        heading(1, "一、", "基础条件"),
        heading(2, "（一）", "县域概况"),
        body(PROSE[0]),
        Block::Picture {
            caption: "图1　海岚县行政区划与申报边界".to_owned(),
            id: "map".to_owned(),
            place: place("boundary"),
        },
        heading(2, "（二）", "碳排放现状"),
        body(PROSE[1]),
        Block::Table(emissions()),
        body(PROSE[2]),
        Block::Paragraph {
            spans: vec![
                Span {
                    text: "单位地区生产总值二氧化碳排放为".to_owned(),
                    kind: SpanKind::Typed,
                },
                Span {
                    text: "0.326".to_owned(),
                    kind: SpanKind::Bound,
                },
                Span {
                    text: "吨/万元，人均二氧化碳排放为".to_owned(),
                    kind: SpanKind::Typed,
                },
                Span {
                    text: "【缺：常住人口】".to_owned(),
                    kind: SpanKind::Unresolved,
                },
                Span {
                    text: "吨。".to_owned(),
                    kind: SpanKind::Typed,
                },
            ],
            style: ParagraphStyle::Body,
            place: place("plan/intensity"),
        },
        paragraph("工作基础", ParagraphStyle::Heading),
        body(PROSE[3]),
        heading(3, "1.", "能源转型"),
        body("已建成光伏发电装机18.6万千瓦。"),
        heading(4, "（1）", "屋顶光伏"),
        body("党政机关建筑屋顶光伏覆盖率达到52%。"),
        paragraph("全面完成清洁取暖改造；", ParagraphStyle::Item),
        paragraph("建成省级绿色工厂6家。", ParagraphStyle::Item),
        heading(1, "二、", "总体要求"),
        heading(2, "（一）", "指导思想"),
        paragraph("【本节尚未撰写】", ParagraphStyle::Empty),
        heading(2, "（二）", "减排路径"),
        body(PROSE[2]),
        chart("图2　2020—2030年二氧化碳排放与减排路径", pathway()),
        paragraph(
            "注：基准情景按2020—2022年平均增速外推，规划情景为基准情景扣除各项措施减排量。",
            ParagraphStyle::Note,
        ),
        heading(1, "三、", "主要任务"),
        chart("图3　2020—2022年能源消费结构", structure()),
        chart("图4　各项措施2025年减排量", effects()),
        body(PROSE[0]),
        heading(1, "四、", "重点工程"),
        body("围绕上述任务，谋划实施重点工程如下。"),
        Block::Table(measures(20)),
        body(PROSE[1]),
        Block::PageBreak,
        heading(1, "五、", "保障措施"),
    ];
    for (number, title) in [
        "（一）加强组织领导",
        "（二）强化资金保障",
        "（三）提升能力建设",
        "（四）严格评估考核、完善以目标为导向并覆盖全部责任单位的年度跟踪评价与信息公开机制",
    ]
    .iter()
    .map(|text| text.split_at("（一）".len()))
    {
        blocks.push(heading(2, number, title));
        blocks.push(body(PROSE[1]));
        blocks.push(body(PROSE[0]));
    }
    Document {
        role: DocumentRole::Plan,
        lang: Lang::Zh,
        meta: Meta {
            title: "海岚县近零碳城市示范创建方案".to_owned(),
            author: "海岚县人民政府".to_owned(),
            subject: "山东省近零碳城市示范创建 & <方案>".to_owned(),
        },
        cover: Some(cover("海岚县近零碳城市示范创建方案")),
        contents: true,
        running_head: Some("示例　虚构数据，不得用于申报".to_owned()),
        blocks,
    }
}

fn field(label: &str, text: &str) -> FormCell {
    FormCell {
        label: label.to_owned(),
        text: text.to_owned(),
        place: place(&format!("answers/{label}")),
    }
}

/// A form with every kind of line.
pub fn form() -> Document {
    let long = PROSE.join("\n").repeat(3);
    let number = column(Align::Right, 1.0);
    let table = Table {
        caption: "近三年经济与排放数据".to_owned(),
        unit: String::new(),
        columns: vec![
            column(Align::Left, 2.0),
            column(Align::Centre, 1.0),
            number,
            number,
            number,
        ],
        head: vec![
            ["指标", "单位", "2020年", "2021年", "2022年"]
                .map(Cell::from)
                .to_vec(),
        ],
        rows: vec![
            row(
                RowKind::Body,
                &["地区生产总值", "亿元", "276.5", "301.2", "318.4"],
            ),
            row(
                RowKind::Body,
                &["能源消费总量", "万吨标准煤", "41.2", "42.6", "43.0"],
            ),
            row(
                RowKind::Body,
                &["二氧化碳排放总量", "万吨", "98.7", "101.6", "103.7"],
            ),
        ],
        notes: vec!["注：地区生产总值为当年价。".to_owned()],
        place: place("economy"),
    };
    let opinion = |label: &str, text: &[&str]| FormLine::Opinion {
        label: label.to_owned(),
        text: text.iter().map(|text| (*text).to_owned()).collect(),
        signer: "负责人（签字）：".to_owned(),
        seal: "（盖章）".to_owned(),
        date: "年　　月　　日".to_owned(),
    };
    let rows = vec![
        FormLine::Band("一、基本信息".to_owned()),
        FormLine::Fields(vec![field("申报单位", "海岚县人民政府")]),
        FormLine::Fields(vec![field("负责人", "王某某"), field("职务", "县长")]),
        FormLine::Fields(vec![
            field("联系人", "李某某"),
            field("电话", "0535-0000000"),
            field("传真", ""),
        ]),
        FormLine::Fields(vec![field(
            "四至范围",
            "东至黄海岸线，南至岚河，西至G206国道，北至渤海岸线。",
        )]),
        FormLine::Fields(vec![
            field("区域面积（平方公里）", "1 286"),
            field("常住人口（万人）", "42.6"),
        ]),
        FormLine::Fields(vec![field(
            "近三年内是否发生重大及以上突发环境事件",
            "☐ 是　☑ 否",
        )]),
        FormLine::Band("二、经济与排放".to_owned()),
        FormLine::Table(table),
        FormLine::Band("三、创建内容".to_owned()),
        FormLine::Fields(vec![field("工作基础", PROSE[0])]),
        FormLine::Fields(vec![field("主要任务", &long)]),
        FormLine::Fields(vec![field("备注", "")]),
        FormLine::Band("四、审核意见".to_owned()),
        opinion(
            "申报单位承诺",
            &[
                "本单位承诺所提交的申报材料真实、准确、完整，并对其负责。近三年内未发生申报条件所列禁止情形。",
            ],
        ),
        opinion("县（市、区）人民政府意见", &[]),
        opinion("市生态环境局意见", &[]),
    ];
    Document {
        role: DocumentRole::Form,
        lang: Lang::Zh,
        meta: Meta {
            title: "山东省近零碳示范创建申请表".to_owned(),
            author: "海岚县人民政府".to_owned(),
            subject: "申请表".to_owned(),
        },
        cover: Some(cover("山东省近零碳示范创建申请表")),
        contents: false,
        running_head: None,
        blocks: vec![
            heading(1, "", "填表说明"),
            body("本表由申报单位填写，一式三份；所填内容应真实、准确。"),
            Block::PageBreak,
            Block::Form(Form {
                rows,
                place: place("form"),
            }),
        ],
    }
}

/// The same plan by English conventions.
pub fn english() -> Document {
    let text = "The county’s emissions were 103.7 × 10⁴ t CO₂ in 2022, of which industry accounts for 59.0 %. “Near-zero” means that what remains is “balanced”; it doesn’t mean that nothing is emitted — the plan’s target is 88.8.";
    let mut document = plan();
    document.lang = Lang::En;
    document.meta.title = "Creation plan of Hailan County".to_owned();
    document.cover = Some(Cover {
        programme: "Shandong near-zero-carbon demonstration".to_owned(),
        title: "Creation plan for the near-zero-carbon city of Hailan County".to_owned(),
        facts: vec![("Applicant".to_owned(), "Hailan County".to_owned())],
        date: "October 2023".to_owned(),
        ..Cover::default()
    });
    document.blocks = vec![
        heading(1, "1", "Conditions"),
        body(text),
        heading(2, "1.1", "The county"),
        body(&text.repeat(4)),
        paragraph(text, ParagraphStyle::Item),
        heading(3, "1.1.1", "Energy"),
        body(text),
        Block::Table(emissions()),
    ];
    document
}
