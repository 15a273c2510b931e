//! Composed documents.

mod english;
mod scenarios;

use std::fmt::Write as _;

use nearzero::account::factors;
use nearzero::base::{Datum, Lang, Sector, State, Text};
use nearzero::chart::ChartSpec;
use nearzero::compose::{
    Block, Cell, Document, FormLine, ParagraphStyle, RowKind, Span, SpanKind, Table, captions,
    compose, offers, resolve,
};
use nearzero::figure::{Reference, format_resolved};
use nearzero::plan::{Plan, TargetCourse, TargetLine};
use nearzero::programme::{
    ChartKind, DocumentRole, DocumentTemplate, Guidance, Part, Programme, Section, Standing,
    TableKind, built_in_programme,
};

use crate::worked::{assessment, plan, programme, samples};

/// A document as plain text, one block after another: what a reader of the page would read, with
/// the kind of each block before it.
pub fn document_text(document: &Document) -> String {
    let mut out = String::new();
    if let Some(cover) = &document.cover {
        writeln!(
            out,
            "cover: {} / {} / {}",
            cover.programme.replace('\n', " "),
            cover.title,
            cover.subtitle
        )
        .unwrap();
        for (label, value) in &cover.facts {
            writeln!(out, "  {label}: {value}").unwrap();
        }
        writeln!(out, "  {} {}", cover.applicant, cover.date).unwrap();
        for notice in &cover.notices {
            writeln!(out, "  ! {notice}").unwrap();
        }
    }
    writeln!(
        out,
        "head: {}",
        document.running_head.as_deref().unwrap_or("-")
    )
    .unwrap();
    for block in &document.blocks {
        block_text(block, &mut out);
    }
    out
}

fn block_text(block: &Block, out: &mut String) {
    match block {
        Block::Heading {
            level,
            number,
            text,
            ..
        } => writeln!(out, "\nh{level} {number}{text}").unwrap(),
        Block::Paragraph { spans, style, .. } => {
            let mark = match style {
                ParagraphStyle::Body => "p ",
                ParagraphStyle::Item => "- ",
                ParagraphStyle::Heading => "# ",
                ParagraphStyle::Note => "note ",
                ParagraphStyle::Empty => "empty ",
            };
            writeln!(
                out,
                "{mark}{}",
                spans.iter().map(span_text).collect::<String>()
            )
            .unwrap();
        }
        Block::Table(table) => table_text(table, out),
        Block::Chart { caption, spec, .. } => {
            writeln!(
                out,
                "chart {caption} [{}] {} layers",
                spec.unit,
                spec.layers.len()
            )
            .unwrap();
        }
        Block::Picture { caption, id, .. } => writeln!(out, "picture {caption} [{id}]").unwrap(),
        Block::Form(form) => form.rows.iter().for_each(|line| line_text(line, out)),
        Block::PageBreak => writeln!(out, "-- page --").unwrap(),
    }
}

/// Bound figures in ⟨ ⟩, marks in ⟦ ⟧.
fn span_text(span: &Span) -> String {
    match span.kind {
        SpanKind::Typed => span.text.clone(),
        SpanKind::Bound => format!("⟨{}⟩", span.text),
        SpanKind::Unresolved => format!("⟦{}⟧", span.text),
    }
}

fn table_text(table: &Table, out: &mut String) {
    writeln!(out, "table {} {}", table.caption, table.unit).unwrap();
    let cells = |cells: &[Cell]| {
        cells
            .iter()
            .map(|cell| cell.text.replace('\n', "⏎"))
            .collect::<Vec<_>>()
            .join(" | ")
    };
    for head in &table.head {
        writeln!(out, "  = {}", cells(head)).unwrap();
    }
    for row in &table.rows {
        let mark = match row.kind {
            RowKind::Body => ' ',
            RowKind::Total => '+',
            RowKind::Group => '#',
        };
        writeln!(out, "  {mark} {}", cells(&row.cells)).unwrap();
    }
    for note in &table.notes {
        writeln!(out, "  {note}").unwrap();
    }
}

fn line_text(line: &FormLine, out: &mut String) {
    match line {
        FormLine::Band(text) => writeln!(out, "band {text}").unwrap(),
        FormLine::Fields(cells) => {
            let cells: Vec<String> = cells
                .iter()
                .map(|cell| format!("{}: {}", cell.label, cell.text))
                .collect();
            writeln!(out, "fields {}", cells.join(" | ")).unwrap();
        }
        FormLine::Table(table) => table_text(table, out),
        FormLine::Opinion {
            label,
            text,
            signer,
            seal,
            date,
        } => {
            writeln!(
                out,
                "opinion {label}: {} / {signer} / {seal} / {date}",
                text.join(" ")
            )
            .unwrap();
        }
    }
}

const ROLES: [DocumentRole; 3] = [DocumentRole::Form, DocumentRole::Plan, DocumentRole::Report];

fn composed(role: DocumentRole, plan: &Plan, lang: Lang) -> Document {
    let composed = compose(role, plan, of(plan), factors(), &assessment(plan), lang);
    composed.unwrap_or_else(|| panic!("the kind has no {}", role.id()))
}

/// The programme of a plan; the worked one where the plan names none.
fn of(plan: &Plan) -> &'static Programme {
    built_in_programme(&plan.head.programme).unwrap_or_else(programme)
}

/// The documents of a plan's package.
fn roles(plan: &Plan) -> Vec<DocumentRole> {
    let package = of(plan).package(&plan.head.kind, plan.head.phase);
    package.into_iter().map(|document| document.role).collect()
}

fn text(role: DocumentRole, plan: &Plan, lang: Lang) -> String {
    document_text(&composed(role, plan, lang))
}

#[test]
fn captions_carry_the_numbers_that_are_printed() {
    for role in ROLES {
        let plan = plan();
        let assessment = assessment(&plan);
        let found = captions(role, &plan, programme(), factors(), &assessment, Lang::Zh);
        let document = composed(role, &plan, Lang::Zh);
        let printed: Vec<&str> = document.blocks.iter().filter_map(Block::caption).collect();
        let mut rest = printed.iter();
        for caption in &found {
            assert!(rest.any(|text| *text == caption.text), "{caption:?}");
        }
        // A chart may print its data under a number of their own.
        assert!(found.len() <= printed.len() && found.is_empty() == printed.is_empty());
    }
}

#[test]
fn the_documents_of_the_worked_plan() {
    insta::assert_snapshot!("form", text(DocumentRole::Form, &plan(), Lang::Zh));
    insta::assert_snapshot!("plan", text(DocumentRole::Plan, &plan(), Lang::Zh));
    insta::assert_snapshot!(
        "report-english",
        text(DocumentRole::Report, &plan(), Lang::En)
    );
}

/// Prose, tables and charts of a document.
fn parts(document: &Document) -> (String, Vec<&Table>, Vec<&ChartSpec>) {
    let mut prose = String::new();
    let (mut tables, mut charts) = (Vec::new(), Vec::new());
    for block in &document.blocks {
        match block {
            Block::Paragraph { spans, .. } => prose.extend(spans.iter().map(span_text)),
            Block::Table(table) => tables.push(table),
            Block::Chart { spec, .. } => charts.push(spec.as_ref()),
            Block::Heading { .. } | Block::Picture { .. } | Block::Form(_) | Block::PageBreak => {}
        }
    }
    (prose, tables, charts)
}

#[test]
fn one_changed_input_changes_every_place() {
    let before = plan();
    let mut after = plan();
    after.activities[0].values[2].value = "161300".into();
    let [before, after] = [before, after].map(|plan| composed(DocumentRole::Plan, &plan, Lang::Zh));
    let (prose, tables, charts) = parts(&before);
    let (prose_after, tables_after, charts_after) = parts(&after);
    assert!(prose.contains("年排放⟨109.9⟩万吨"));
    assert!(prose_after.contains("年排放⟨108.0⟩万吨"));
    let changed = |caption: &str| {
        let same = |table: &&&Table| table.caption.contains(caption);
        let (a, b) = (tables.iter().find(same), tables_after.iter().find(same));
        assert!(a.is_some() && b.is_some(), "{caption}");
        a != b
    };
    assert!(changed("能源消费量") && changed("分部门二氧化碳排放量"));
    assert!(changed("排放目标和差距") && changed("指标体系及目标"));
    assert!(
        !changed("减排措施和重点工程"),
        "what does not depend on it stays"
    );
    let same: Vec<bool> = charts
        .iter()
        .zip(&charts_after)
        .map(|(a, b)| a == b)
        .collect();
    assert_eq!(
        same,
        [false, false, false, true],
        "not the effects of measures"
    );
}

#[test]
fn tables_and_figures_are_numbered_in_reading_order() {
    for plan in samples().iter().chain([&plan()]) {
        for role in roles(plan) {
            numbered(&composed(role, plan, Lang::Zh), ["表", "图"], "　");
            numbered(&composed(role, plan, Lang::En), ["Table ", "Figure "], ". ");
        }
    }
}

fn numbered(document: &Document, [table, figure]: [&str; 2], mark: &str) {
    let (mut tables, mut figures) = (0, 0);
    for block in &document.blocks {
        let (caption, word, number) = match block {
            Block::Table(one) => (&one.caption, table, &mut tables),
            Block::Chart { caption, .. } | Block::Picture { caption, .. } => {
                (caption, figure, &mut figures)
            }
            Block::Heading { .. } | Block::Paragraph { .. } | Block::Form(_) | Block::PageBreak => {
                continue;
            }
        };
        *number += 1;
        assert!(
            caption.starts_with(&format!("{word}{number}{mark}")),
            "{caption}"
        );
    }
}

/// All tables of a document, those in its forms included.
fn tables(document: &Document) -> Vec<&Table> {
    let mut tables = parts(document).1;
    for block in &document.blocks {
        let Block::Form(form) = block else { continue };
        tables.extend(form.rows.iter().filter_map(|line| match line {
            FormLine::Table(table) => Some(table),
            FormLine::Band(_) | FormLine::Fields(_) | FormLine::Opinion { .. } => None,
        }));
    }
    tables
}

#[test]
fn every_row_fills_its_table() {
    let blank = Plan {
        head: plan().head,
        ..Plan::default()
    };
    let width = |cells: &[Cell]| {
        cells
            .iter()
            .map(|cell| usize::from(cell.span))
            .sum::<usize>()
    };
    for plan in samples().iter().chain([&plan(), &blank]) {
        for role in roles(plan) {
            let document = composed(role, plan, Lang::Zh);
            for table in tables(&document) {
                let rows = table.rows.iter().map(|row| &row.cells);
                for row in table.head.iter().chain(rows) {
                    assert_eq!(
                        width(row),
                        table.columns.len(),
                        "{}: {row:?}",
                        table.caption
                    );
                }
                assert!(!table.rows.is_empty(), "{}", table.caption);
            }
        }
    }
}

#[test]
fn what_stands_for_nothing_is_marked() {
    let mut plan = plan();
    let prose = "甲{{applicant.institution}}乙{{inventory.total@2022|人}}丙{{economy.gdp@2023}}丁{{pathway.planned|万t CO2}}";
    prose.clone_into(&mut plan.sections[0].text);
    plan.activities[0].values[2].value = "".into();
    let document = composed(DocumentRole::Plan, &plan, Lang::Zh);
    let text: String = parts(&document).0;
    let marked = "甲⟦〔待补：方案编制机构〕⟧乙⟦〔待补：inventory.total@2022|人〕⟧丙⟦〔待补：2023年地区生产总值（当年价）〕⟧丁⟨";
    assert!(text.contains(marked), "{text}");
    assert!(
        text.contains("⟩⟦〔数据不完整〕⟧"),
        "a sum with gaps says so: {text}"
    );
    let dump = document_text(&document);
    assert!(dump.contains("* |") && dump.contains("注：带*的数据不完整，为已填部分之和。"));
    assert!(
        dump.contains("尚有缺项或错误，2022年有1项"),
        "the note at the end says it too"
    );
}

#[test]
fn the_samples_leave_nothing_open() {
    let marks = [
        "⟦",
        "（本节尚未撰写）",
        "尚未填写",
        "无法识别",
        "无法计算",
        "\nempty ",
    ];
    for plan in samples() {
        for role in roles(&plan) {
            let dump = text(role, &plan, Lang::Zh);
            for mark in marks {
                let place = &plan.applicant.place;
                assert!(
                    !dump.contains(mark),
                    "{mark} in the {} of {place}",
                    role.id()
                );
            }
            assert!(dump.contains("head: 示例——虚构数据，不得用于申报"));
        }
    }
}

#[test]
fn states_are_said_in_words() {
    let mut plan = plan();
    for (at, state) in State::ALL.into_iter().enumerate().skip(1) {
        plan.activities[at].values[0] = Datum {
            year: 2020,
            state,
            ..Datum::default()
        };
    }
    plan.activities[8].values[0].value = "12万".into();
    plan.activities[9].values[0].value = "".into();
    let dump = text(DocumentRole::Report, &plan, Lang::Zh);
    let table = dump
        .split("table ")
        .find(|part| part.starts_with("表2"))
        .unwrap();
    let column = |name: &str| {
        let rows = table.lines().filter(|line| line.contains(name));
        let cells: Vec<&str> = rows.filter_map(|row| row.split(" | ").nth(2)).collect();
        cells.join(",")
    };
    assert_eq!(column("天然气"), "0");
    assert_eq!(column("网电"), "不发生,待提供,—");
    assert_eq!(column("绿证"), "未估算");
    assert_eq!(column("自发自用"), "已计入他处");
    assert_eq!(column("外购热力"), "不适用");
    assert_eq!(column("柴油"), "12万（无法识别）,4\u{202f}200");
}

/// A template with every kind of chart and table, one section each, the charts first.
fn full_template() -> DocumentTemplate {
    use ChartKind as C;
    use TableKind as T;
    #[rustfmt::skip]
    let tables = [
        T::Economy, T::Activity, T::Energy, T::EmissionBySector, T::EmissionByCarrier,
        T::EmissionSummary, T::Factors, T::Indicators, T::Measures, T::MeasureEffects,
        T::Investment, T::Pathway, T::BaselineAssumptions, T::Targets, T::Conditions, T::Evidence,
    ];
    let charts = [
        C::Pathway,
        C::EmissionStructure,
        C::EnergyStructure,
        C::MeasureEffects,
    ];
    let section = |id: String, part| Section {
        title: Text::same(&id),
        id,
        kinds: Vec::new(),
        guidance: Guidance::default(),
        parts: vec![part],
        sections: Vec::new(),
    };
    let charts = charts.map(|kind| section(format!("{kind:?}"), Part::Chart(kind)));
    let tables = tables.map(|kind| section(format!("{kind:?}"), Part::Table(kind)));
    DocumentTemplate {
        role: DocumentRole::Report,
        name: Text::default(),
        kinds: Vec::new(),
        title: Text::same("all"),
        subtitle: Text::default(),
        notes: Vec::new(),
        standing: Standing::Official {
            source: String::new(),
            clause: String::new(),
        },
        sections: charts.into_iter().chain(tables).collect(),
    }
}

#[test]
fn every_kind_of_table_and_chart_is_composed() {
    let programme = Programme {
        documents: vec![full_template()],
        ..programme().clone()
    };
    let plan = plan();
    let assessment = assessment(&plan);
    let of = |role| compose(role, &plan, &programme, factors(), &assessment, Lang::Zh);
    let document = of(DocumentRole::Report).unwrap();
    let (_, tables, charts) = parts(&document);
    assert_eq!(charts.len(), 4);
    // Each chart stands before the table of the same figures, so it brings its own. The calculation
    // book has two for each year and three more.
    let book = 2 * plan.years.history.len() + 3;
    assert_eq!(tables.len(), 16 + 4 + book);
    assert!(!document_text(&document).contains("尚未填写"));
    let notices = document.cover.unwrap().notices;
    assert_eq!(
        notices.len(),
        1,
        "an official outline needs no notice but that of the example"
    );
    assert!(of(DocumentRole::Form).is_none());
}

#[test]
fn a_form_prints_its_boxes_and_blanks() {
    let mut plan = samples()
        .into_iter()
        .find(|plan| plan.head.kind == "park" && plan.head.programme == programme().id)
        .unwrap();
    plan.answers.retain(|answer| answer.id != "park_founded");
    let form = composed(DocumentRole::Form, &plan, Lang::Zh);
    let dump = document_text(&form);
    assert!(dump.contains("园区级别: □国家级　☑省级"), "{dump}");
    assert!(dump.contains("批准设立日期: 　　　　年　　月　　日"));
    let facts = form.cover.unwrap().facts;
    assert!(facts.iter().any(|(label, _)| label == "申报单位（盖章）"));
}

#[test]
fn the_window_resolves_what_the_documents_print() {
    let plan = plan();
    let assessment = assessment(&plan);
    let resolved = |text: &str| {
        let reference = Reference::parse(text).unwrap();
        let resolved = resolve(&reference, &plan, programme(), factors(), &assessment).unwrap();
        format_resolved(&resolved, Lang::Zh).unwrap()
    };
    assert_eq!(resolved("verdict.constraint.count"), "6");
    assert_eq!(resolved("indicator.city_coal_fall.target||1"), "10.0%");
    assert_eq!(resolved("inventory.total@2022|万t CO2|1"), "109.9");
    let offered = offers(&plan, programme(), factors(), &assessment);
    let planned = "indicator.city_coal_fall.planned";
    assert!(offered.iter().any(|offer| offer.reference.path == planned));
}

#[test]
fn carbon_dioxide_equivalent_names_its_potentials() {
    let mut plan = plan();
    let set = "AR5 的百年全球变暖潜势";
    assert!(text(DocumentRole::Report, &plan, Lang::Zh).contains(set));
    plan.activities.push(crate::vectors::activity(
        Sector::Agriculture,
        "enteric_cattle",
        "头",
        &[(2020, "5200"), (2021, "5100"), (2022, "5000")],
    ));
    assert!(text(DocumentRole::Report, &plan, Lang::Zh).contains(set));
}

#[test]
fn a_line_that_falls_by_the_same_rate_is_told_under_the_targets() {
    let mut plan = plan();
    let told = "目标线按等比下降的：";
    assert!(!text(DocumentRole::Report, &plan, Lang::Zh).contains(told));
    let target = programme().targets_of(&plan.head.kind).next().unwrap();
    plan.target_lines.push(TargetLine {
        target: target.id.clone(),
        course: TargetCourse::Compound,
    });
    let told = format!("{told}{}。", target.name.zh);
    assert!(text(DocumentRole::Report, &plan, Lang::Zh).contains(&told));
}
