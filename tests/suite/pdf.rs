//! PDF files: other readers get back what was written.

use std::ops::ControlFlow;
use std::process::Command;
use std::sync::Arc;

use hayro::hayro_interpret::font::GlyphRun;
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, interpret_page,
};
use hayro::hayro_syntax::Pdf;
use hayro::kurbo::{Affine, BezPath, Rect};
use jiff::Zoned;
use nearzero::compose::{Document, ParagraphStyle};
use nearzero::export::pdf::{PdfError, write};
use nearzero::layout::{Item, Page, layout};

use crate::layout::{answers, squeezed, texts};
use crate::paper;

fn date() -> Zoned {
    "2025-11-20T09:30:05+08:00[+08:00]".parse().unwrap()
}

pub fn pdf(document: &Document) -> Vec<u8> {
    let pages = layout(document, &paper::pictures);
    let mut go_on = |_| ControlFlow::Continue(());
    write(&pages, &paper::picture_bytes, Some(&date()), &mut go_on).unwrap()
}

/// Collects the text of a page in drawing order.
#[derive(Default)]
pub struct Reader {
    text: String,
    /// The same in the pieces in which it is drawn.
    pub runs: Vec<String>,
    images: usize,
}

impl Device<'_> for Reader {
    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, _: DrawProps<'_>, _: &DrawMode) {
        let mut piece = String::new();
        for glyph in run.glyphs() {
            match glyph.as_unicode().unwrap() {
                BfString::Char(character) => piece.push(character),
                BfString::String(text) => piece.push_str(&text),
            }
        }
        self.text.push_str(&piece);
        self.runs.push(piece);
    }
    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {
        self.images += 1;
    }
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// Text and number of pictures of each page, by a reader that knows nothing of our writer.
pub fn read(bytes: &[u8]) -> Vec<Reader> {
    let pdf = Pdf::new(Arc::new(bytes.to_vec())).unwrap();
    let cache = InterpreterCache::new();
    let mut pages = Vec::new();
    for page in pdf.pages().iter() {
        let mut reader = Reader::default();
        let mut context = Context::new(
            Affine::IDENTITY,
            Rect::new(0.0, 0.0, 595.0, 842.0),
            &cache,
            page.xref(),
            InterpreterSettings::default(),
        );
        interpret_page(page, &mut context, &mut reader);
        pages.push(reader);
    }
    pages
}

fn written(page: &Page) -> String {
    page.items
        .iter()
        .filter_map(|item| match item {
            Item::Text(run) => Some(run.text.as_str()),
            _ => None,
        })
        .collect()
}

#[test]
fn another_reader_gets_every_character_back() {
    for document in [paper::plan(), paper::form(), paper::english()] {
        let pages = layout(&document, &paper::pictures);
        let read = read(&pdf(&document));
        assert_eq!(read.len(), pages.pages.len());
        for (read, page) in read.iter().zip(&pages.pages) {
            assert_eq!(read.text, written(page));
        }
    }
}

#[test]
fn characters_that_share_a_glyph_extract_as_themselves() {
    // A space and a no-break space, two kinds of dots, characters that no face has.
    let text = "a b\u{a0}c ·•✓✔×✕ 😀𠮷—‒–①➀";
    let mut document = paper::plan();
    document.cover = None;
    document.contents = false;
    document.running_head = None;
    document.meta.title = String::new();
    document.blocks = vec![paper::paragraph(text, ParagraphStyle::Body)];
    let read = read(&pdf(&document));
    assert!(read[0].text.starts_with(text), "{}", read[0].text);
}

#[test]
fn pictures_are_embedded_once_and_drawn() {
    let bytes = pdf(&paper::plan());
    let images: usize = read(&bytes).iter().map(|page| page.images).sum();
    assert_eq!(images, 1);
}

#[test]
fn the_same_pages_give_the_same_bytes() {
    let document = paper::plan();
    let first = pdf(&document);
    let _ = pdf(&paper::form());
    assert_eq!(first, pdf(&document));
}

#[test]
fn the_file_says_what_it_is() {
    let bytes = pdf(&paper::plan());
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.starts_with("%PDF-1.7"));
    for part in [
        "/Lang(zh-CN)",
        "/DisplayDocTitle true",
        "/PageLabels",
        "/Outlines",
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">海岚县近零碳城市示范创建方案</rdf:li>",
        "海岚县人民政府",
        "&amp; &lt;方案&gt;",
        "(D:20251120093005+08'00')",
    ] {
        assert!(text.contains(part), "{part}");
    }
    let pages = layout(&paper::plan(), &paper::pictures);
    let undated = write(&pages, &|_| None, None, &mut |_| ControlFlow::Continue(())).unwrap();
    assert!(!String::from_utf8_lossy(&undated).contains("CreationDate"));
}

#[test]
fn the_export_can_be_stopped() {
    let pages = layout(&paper::plan(), &paper::pictures);
    let result = write(&pages, &|_| None, None, &mut |done| {
        if done == 2 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    assert!(matches!(result, Err(PdfError::Cancelled)));
}

/// What a program prints about a file; `None` where the program is not installed.
fn asked(program: &str, args: &[&str], bytes: &[u8]) -> Option<(String, String)> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    std::fs::write(&path, bytes).unwrap();
    let args = args.iter().map(|arg| match *arg {
        "FILE" => path.to_str().unwrap(),
        arg => arg,
    });
    let output = Command::new(program).args(args).output().ok()?;
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Some((text(output.stdout), text(output.stderr)))
}

#[test]
fn poppler_extracts_every_paragraph_and_warns_of_nothing() {
    for document in [paper::plan(), paper::form(), paper::english()] {
        let bytes = pdf(&document);
        let Some((text, errors)) = asked("pdftotext", &["-enc", "UTF-8", "FILE", "-"], &bytes)
        else {
            return;
        };
        assert_eq!(errors, "");
        // A paragraph may go on below the furniture of two pages.
        let furniture = |line: &&str| {
            let line = line.trim_start_matches('\u{c}');
            Some(line) != document.running_head.as_deref()
                && !(line.starts_with("— ") && line.ends_with(" —"))
        };
        let whole: String = text.lines().filter(furniture).collect();
        let whole = squeezed(&whole);
        for text in texts(&document) {
            assert!(whole.contains(&squeezed(&text)), "lost: {text}");
        }
    }
}

/// A line with its spaces as a reader tells them: every white run is one space.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn poppler_keeps_every_line_and_adds_no_space_to_it() {
    for document in [paper::plan(), paper::form(), paper::english()] {
        let pages = layout(&document, &paper::pictures);
        let Some((text, _)) = asked("pdftotext", &["-raw", "FILE", "-"], &pdf(&document)) else {
            return;
        };
        let lines: Vec<String> = text.lines().map(spaced).collect();
        for item in pages.pages.iter().flat_map(|page| &page.items) {
            if let Item::Text(run) = item {
                let wanted = spaced(&run.text);
                let found = lines.iter().any(|line| line.contains(&wanted));
                assert!(found, "{wanted}");
            }
        }
    }
}

#[test]
fn qpdf_finds_no_fault() {
    for document in [paper::plan(), paper::form()] {
        let Some((_, errors)) = asked("qpdf", &["--check", "FILE"], &pdf(&document)) else {
            return;
        };
        assert_eq!(errors, "");
    }
}

#[test]
fn every_answer_of_a_form_is_extracted() {
    let document = paper::form();
    let whole: String = read(&pdf(&document))
        .into_iter()
        .map(|page| page.text)
        .collect();
    let mut whole: Vec<char> = squeezed(&whole).chars().collect();
    whole.sort_unstable();
    let mut wanted: Vec<char> = squeezed(&answers(&document)).chars().collect();
    wanted.sort_unstable();
    let mut rest = whole.into_iter().peekable();
    for character in wanted {
        while rest.next_if(|found| *found < character).is_some() {}
        assert_eq!(rest.next(), Some(character));
    }
}
