//! From documents to pages: nothing is lost, nothing stands where it should not.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use nearzero::base::Lang;
use nearzero::compose::{
    Align, Block, Cell, Column, Document, Form, FormCell, FormLine, Meta, ParagraphStyle, Row,
    Table,
};
use nearzero::finding::Place;
use nearzero::layout::{Item, PAGE_HEIGHT, PAGE_WIDTH, Page, Pages, TextRun, layout, layout_with};
use nearzero::programme::DocumentRole;
use proptest::prelude::*;

use crate::paper;

/// The type area, upper and lower edge.
const AREA: (f32, f32) = (104.0, 743.5);

/// A document of some blocks and nothing else.
fn document(blocks: Vec<Block>) -> Document {
    Document {
        role: DocumentRole::Plan,
        lang: Lang::Zh,
        meta: Meta::default(),
        cover: None,
        contents: false,
        running_head: None,
        blocks,
    }
}

fn laid(blocks: Vec<Block>) -> Pages {
    layout(&document(blocks), &|_| None)
}

fn runs(page: &Page) -> impl Iterator<Item = &TextRun> {
    page.items.iter().filter_map(|item| match item {
        Item::Text(run) => Some(run),
        Item::Line { .. } | Item::Shape { .. } | Item::Picture { .. } => None,
    })
}

/// The text inside the type area, as drawn.
fn text(pages: &Pages) -> String {
    let inside = |run: &&TextRun| (AREA.0..AREA.1).contains(&run.y);
    let pages = pages.pages.iter();
    pages
        .flat_map(|page| runs(page).filter(inside).map(|run| run.text.as_str()))
        .collect()
}

/// A text without what separates words and lines.
pub fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// How often each character occurs.
fn census(text: &str) -> BTreeMap<char, usize> {
    let mut census = BTreeMap::new();
    for character in squeezed(text).chars() {
        *census.entry(character).or_insert(0) += 1;
    }
    census
}

/// All paragraphs, headings and other texts in the order of the document, tables and forms left
/// out: their cells are drawn row by row.
pub fn texts(document: &Document) -> Vec<String> {
    let mut texts = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Heading { number, text, .. } => texts.push(format!("{number}{text}")),
            Block::Paragraph { spans, .. } => {
                texts.push(spans.iter().map(|span| span.text.as_str()).collect());
            }
            Block::Chart { caption, .. } | Block::Picture { caption, .. } => {
                texts.push(caption.clone());
            }
            Block::Table(table) => texts.push(table.caption.clone()),
            Block::Form(_) | Block::PageBreak => {}
        }
    }
    texts
}

fn assert_on_paper(pages: &Pages) {
    for (at, page) in pages.pages.iter().enumerate() {
        for run in runs(page) {
            let end = run.x + run.advances.iter().sum::<f32>();
            assert!(
                run.x > 20.0 && end < PAGE_WIDTH - 20.0,
                "page {at}: {run:?}"
            );
            assert!(
                run.y > 20.0 && run.y < PAGE_HEIGHT - 20.0,
                "page {at}: {run:?}"
            );
            assert_eq!(run.advances.len(), run.text.chars().count());
        }
    }
}

#[test]
fn every_paragraph_stands_on_the_pages_in_order() {
    for document in [paper::plan(), paper::form(), paper::english()] {
        let pages = layout(&document, &paper::pictures);
        assert_on_paper(&pages);
        let whole = squeezed(&text(&pages));
        let mut rest = whole.as_str();
        for text in texts(&document) {
            let text = squeezed(&text);
            let at = rest.find(&text).unwrap_or_else(|| panic!("lost: {text}"));
            rest = rest.split_at(at + text.len()).1;
        }
        assert_eq!(pages.missing, []);
    }
}

#[test]
fn every_cell_of_tables_and_forms_is_printed() {
    let document = paper::plan();
    let whole = squeezed(&text(&layout(&document, &paper::pictures)));
    for block in &document.blocks {
        let Block::Table(table) = block else { continue };
        for row in table
            .head
            .iter()
            .chain(table.rows.iter().map(|row| &row.cells))
        {
            for cell in row.iter().filter(|cell| cell.text.chars().count() < 6) {
                assert!(whole.contains(&squeezed(&cell.text)), "{}", cell.text);
            }
        }
    }
    let form = paper::form();
    let whole = census(&text(&layout(&form, &paper::pictures)));
    for (character, number) in census(&answers(&form)) {
        assert!(
            whole.get(&character).is_some_and(|found| *found >= number),
            "{character}"
        );
    }
}

/// The answers of a form.
pub fn answers(document: &Document) -> String {
    let forms = document.blocks.iter().filter_map(|block| match block {
        Block::Form(form) => Some(form),
        _ => None,
    });
    let mut out = String::new();
    for line in forms.flat_map(|form| &form.rows) {
        match line {
            FormLine::Fields(cells) => out.extend(cells.iter().map(|cell| cell.text.as_str())),
            FormLine::Band(text) => out.push_str(text),
            FormLine::Opinion { label, text, .. } => {
                out.push_str(label);
                out.extend(text.iter().map(String::as_str));
            }
            FormLine::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                out.extend(cells.map(|cell| cell.text.as_str()));
            }
        }
    }
    out
}

#[test]
fn a_heading_is_never_the_last_on_its_page() {
    for filler in 0..46 {
        let line = paper::paragraph("短行。", ParagraphStyle::Body);
        let mut blocks = vec![line; filler];
        for (level, number) in [(1, "一、"), (2, "（一）"), (3, "1.")] {
            blocks.push(Block::Heading {
                level,
                number: number.to_owned(),
                text: "标题".to_owned(),
                place: Place::default(),
            });
        }
        blocks.push(paper::paragraph(paper::PROSE[0], ParagraphStyle::Body));
        let pages = laid(blocks);
        for entry in &pages.outline {
            let page = &pages.pages[entry.page];
            let below = runs(page).filter(|run| run.y > entry.y + 30.0 && run.y < AREA.1);
            assert!(below.count() > 0, "{filler}: {entry:?}");
        }
    }
}

#[test]
fn tables_repeat_their_heads_and_number_what_goes_on() {
    let table = paper::measures(40);
    let pages = laid(vec![Block::Table(table)]);
    assert!(pages.pages.len() > 4);
    for (at, page) in pages.pages.iter().enumerate() {
        let whole: String = runs(page).map(|run| run.text.as_str()).collect();
        assert!(
            whole.contains("项目名称") && whole.contains("序号"),
            "page {at}"
        );
        assert_eq!(whole.contains("续表2"), at > 0, "page {at}");
    }
    let whole = text(&pages);
    for number in 1..=40 {
        assert_eq!(
            whole.matches(&format!("第{number}号屋顶")).count(),
            1,
            "{number}"
        );
    }
}

#[test]
fn a_cell_longer_than_a_page_is_parted() {
    let long: String = (0..10_000_u32)
        .map(|at| char::from_u32(0x4e00 + at % 3000).unwrap())
        .collect();
    let known = |c: &char| nearzero::layout::glyph(nearzero::layout::Face::Serif, *c).is_some();
    let long: String = long.chars().filter(known).collect();
    let table = Table {
        columns: vec![
            Column {
                align: Align::Left,
                weight: 1.0,
            },
            Column {
                align: Align::Left,
                weight: 3.0,
            },
        ],
        rows: vec![Row {
            cells: vec![Cell::from("说明"), Cell::from(long.as_str())],
            ..Row::default()
        }],
        ..Table::default()
    };
    let pages = laid(vec![Block::Table(table)]);
    assert_on_paper(&pages);
    assert!(pages.pages.len() > 2);
    assert!(squeezed(&text(&pages)).replace("续表", "").contains(&long));
    let form = Form {
        rows: vec![FormLine::Fields(vec![FormCell {
            label: "主要任务".to_owned(),
            text: long.clone(),
            place: Place::default(),
        }])],
        place: Place::default(),
    };
    let pages = laid(vec![Block::Form(form)]);
    assert_on_paper(&pages);
    let whole = squeezed(&text(&pages))
        .replace("主要任务（续）", "")
        .replace("主要任务", "");
    assert_eq!(whole, long);
}

/// The lines of a page: texts of one height, joined, from the top.
fn lines(page: &Page) -> Vec<String> {
    let mut runs: Vec<&TextRun> = runs(page).collect();
    runs.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
    let lines = runs.chunk_by(|a, b| (a.y - b.y).abs() < 0.5);
    let joined = lines.map(|line| line.iter().map(|run| run.text.as_str()).collect());
    joined.collect()
}

#[test]
fn labels_break_between_words_and_before_a_bracket_at_their_end() {
    let labels = |lang, label: &str| {
        let cell = |label: &str| FormCell {
            label: label.to_owned(),
            text: String::new(),
            place: Place::default(),
        };
        let form = Form {
            rows: vec![FormLine::Fields(vec![cell(label), cell("")])],
            place: Place::default(),
        };
        let document = Document {
            role: DocumentRole::Form,
            lang,
            ..document(vec![Block::Form(form)])
        };
        let lines = lines(&layout(&document, &|_| None).pages[0]);
        let number = lines.len() - 1;
        lines.into_iter().take(number).collect::<Vec<_>>()
    };
    let english = labels(Lang::En, "Department in charge");
    assert_eq!(english, ["Department ", "in charge"]);
    let middle = labels(Lang::Zh, "县（市、区）人民政府意见");
    assert_eq!(middle, ["县（市、区）", "人民政府意见"]);
    let both = labels(Lang::Zh, "居民委员会（村民委员会）意见");
    assert_eq!(both, ["居民委员会", "（村民委员会）", "意见"]);
    let end = labels(Lang::Zh, "面积（平方公里）");
    assert_eq!(end, ["面积", "（平方公里）"]);
    assert_eq!(
        labels(Lang::Zh, "市生态环境局初审意见"),
        ["市生态环境局", "初审意见"]
    );
}

#[test]
fn notes_in_a_form_stay_with_their_table() {
    for rows in 12..40 {
        let mut table = paper::measures(rows);
        table.notes = vec!["注：年减排量为全部见效后的每年减排量。".to_owned()];
        let form = Form {
            rows: vec![FormLine::Table(table)],
            place: Place::default(),
        };
        let pages = laid(vec![Block::Form(form)]);
        let page = pages.pages.last().unwrap();
        let whole: String = runs(page).map(|run| run.text.as_str()).collect();
        assert!(
            whole.contains("注：") && whole.contains("合计"),
            "{rows}: {whole}"
        );
    }
}

#[test]
fn nothing_on_a_cover_stands_on_another_thing() {
    for title in [
        "创建方案".to_owned(),
        "Application form for a demonstration ".repeat(4),
    ] {
        let mut document = paper::plan();
        document.lang = Lang::En;
        let cover = document.cover.as_mut().unwrap();
        cover.title = title;
        cover.programme = "Demonstration creation of near-zero-carbon cities\n".repeat(3);
        cover.facts = vec![("Telephone".to_owned(), "0530".to_owned()); 6];
        cover.notices = vec!["Nothing here is official. ".repeat(12)];
        let pages = layout(&document, &paper::pictures);
        let mut tops: Vec<(f32, f32)> =
            runs(&pages.pages[0]).map(|run| (run.y, run.size)).collect();
        tops.sort_by(|a, b| a.0.total_cmp(&b.0));
        for pair in tops.windows(2) {
            let apart = pair[1].0 - pair[0].0;
            assert!(apart < 0.1 || apart > 0.9 * pair[1].1, "{pair:?}");
        }
    }
}

#[test]
fn words_without_end_are_cut() {
    let word = "x".repeat(3000);
    let pages = laid(vec![paper::paragraph(&word, ParagraphStyle::Body)]);
    assert_on_paper(&pages);
    assert_eq!(squeezed(&text(&pages)), word);
}

#[test]
fn characters_that_no_face_has_are_recorded_and_marked() {
    let block = Block::Paragraph {
        spans: vec![nearzero::compose::Span {
            text: "减排😀路径𠮷😀".to_owned(),
            ..Default::default()
        }],
        style: ParagraphStyle::Body,
        place: Place("plan/a".to_owned()),
    };
    let pages = laid(vec![block.clone(), block]);
    let missing: Vec<char> = pages.missing.iter().map(|(c, _)| *c).collect();
    assert_eq!(missing, ['😀', '𠮷']);
    assert_eq!(pages.missing[0].1, Place("plan/a".to_owned()));
    assert!(
        text(&pages).contains("减排😀路径𠮷😀"),
        "kept for extraction"
    );
    let drawn = nearzero::layout::drawn(nearzero::layout::Face::Serif, '😀');
    assert!(drawn.missing && drawn.glyph != 0);
}

#[test]
fn an_empty_document_is_one_page() {
    assert_eq!(laid(Vec::new()).pages.len(), 1);
    let empty = Block::Table(Table::default());
    assert_on_paper(&laid(vec![
        empty,
        Block::Form(Form::default()),
        Block::PageBreak,
    ]));
}

#[test]
fn the_contents_name_the_pages_on_which_headings_stand() {
    let pages = layout(&paper::plan(), &paper::pictures);
    let jumps: Vec<_> = pages.pages.iter().flat_map(|page| &page.jumps).collect();
    assert!(!jumps.is_empty());
    for jump in jumps {
        let meets = |entry: &nearzero::layout::OutlineEntry| {
            entry.page == jump.page && (entry.y - jump.y).abs() < 0.1
        };
        assert!(pages.outline.iter().any(meets), "{jump:?}");
    }
    let front = pages
        .pages
        .iter()
        .position(|page| page.number == "1")
        .unwrap();
    assert_eq!(front % 2, 0, "the text begins on a right-hand page");
    for entry in &pages.outline {
        let number = &pages.pages[entry.page].number;
        assert_eq!(number.parse::<usize>().unwrap(), entry.page - front + 1);
    }
}

#[test]
fn the_running_head_stands_on_every_page() {
    let document = paper::plan();
    let head = document.running_head.clone().unwrap();
    for page in &layout(&document, &paper::pictures).pages {
        assert!(runs(page).any(|run| run.text == head));
    }
}

#[test]
fn the_work_can_be_stopped() {
    let mut seen = 0;
    let pages = layout_with(&paper::plan(), &paper::pictures, &mut |done| {
        seen = done;
        if done == 3 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    assert_eq!((pages, seen), (None, 3));
}

/// Text as people type it, and worse.
fn typed() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "碳排放",
        "近零",
        "2022年",
        "90.6万吨",
        "“绿电”",
        "——",
        "……",
        "（含）",
        "，",
        "。",
        "、",
        "：",
        "CO₂",
        "near-zero",
        "https://a.b/c",
        " ",
        "\n",
        "《方案》",
        "①",
        "％",
        "12.6%",
        "a",
        "字",
        "\t",
        "·",
        "/",
    ]);
    prop::collection::vec(words, 0..120).prop_map(|words| words.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn pagination_loses_no_text(paragraphs in prop::collection::vec(typed(), 0..12)) {
        let blocks = paragraphs.iter().map(|text| paper::paragraph(text, ParagraphStyle::Body));
        let pages = laid(blocks.collect());
        assert_on_paper(&pages);
        prop_assert_eq!(squeezed(&text(&pages)), squeezed(&paragraphs.concat()));
    }

    #[test]
    fn tables_lose_no_text(
        columns in 1_usize..7,
        rows in prop::collection::vec(prop::collection::vec(typed(), 7), 0..14),
    ) {
        let cells: String = rows.iter().flat_map(|row| &row[..columns]).cloned().collect();
        let table = Table {
            columns: vec![Column { align: Align::Left, weight: 1.0 }; columns],
            rows: rows
                .iter()
                .map(|row| Row {
                    cells: row[..columns].iter().map(|text| Cell::from(text.as_str())).collect(),
                    ..Row::default()
                })
                .collect(),
            ..Table::default()
        };
        let pages = laid(vec![Block::Table(table)]);
        assert_on_paper(&pages);
        let mut found = census(&text(&pages));
        for character in ['续', '表'] {
            found.remove(&character);
        }
        prop_assert_eq!(found, census(&cells));
    }
}
