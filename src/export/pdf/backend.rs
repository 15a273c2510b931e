//! The only place that names printpdf and lopdf.
//!
//! printpdf writes pages, fonts and pictures; what it lacks is added to its result through lopdf:
//! nested bookmarks (its own are flat and sorted by title), page labels, jumps, the language, XMP,
//! version and a file id that follows from the content. Our faces are cut before it sees them:
//! without its heavy feature `text_layout` it embeds whole files.

use std::ops::ControlFlow;

use jiff::Zoned;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use printpdf::{
    Codepoint, Color, DictItem, ExternalStream, ExternalXObject, FontId, FontMetrics, FontType,
    Greyscale, Line, LineDashPattern, LinePoint, Op, PaintMode, ParsedFont, PdfDocument, PdfFont,
    PdfFontHandle, PdfPage, PdfSaveOptions, PdfWarnMsg, Point, Polygon, PolygonRing, Pt, Rect,
    TextItem, WindingOrder, XObject, XObjectId, XObjectTransform,
};

use super::PdfError;
use super::embed::{Fonts, Subset};
use super::metadata::{self, PROGRAM};
use super::pictures::Image;
use crate::layout::{
    Item, OutlineEntry, PAGE_HEIGHT, PAGE_WIDTH, Page, Pages, Rgb, Stroke, TextRun,
};

/// Writes pages as a PDF file.
pub(super) fn write(
    pages: &Pages,
    fonts: &Fonts,
    images: &[(String, Image)],
    date: Option<&Zoned>,
    progress: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<Vec<u8>, PdfError> {
    let mut pdf = PdfDocument::new(&pages.meta.title);
    for (at, subset) in fonts.subsets.iter().enumerate() {
        let font = PdfFont::new(parsed(subset));
        pdf.resources.fonts.map.insert(font_id(at), font);
    }
    for (at, (_, image)) in images.iter().enumerate() {
        pdf.resources
            .xobjects
            .map
            .insert(image_id(at), XObject::External(external(image)));
    }
    for (at, page) in pages.pages.iter().enumerate() {
        pdf.pages.push(sheet(page, fonts, images));
        if progress(at + 1).is_break() {
            return Err(PdfError::Cancelled);
        }
    }
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        secure: true,
        image_optimization: None,
    };
    let mut warnings: Vec<PdfWarnMsg> = Vec::new();
    let mut file = pdf.to_lopdf_document(&options, &mut warnings);
    if let Some(warning) = warnings.first() {
        return Err(PdfError::Writer(warning.msg.clone()));
    }
    drop(pdf);
    finish(&mut file, pages, date).map_err(|error| PdfError::Writer(error.to_string()))?;
    file.compress();
    let mut bytes = Vec::new();
    file.save_to(&mut bytes)
        .map_err(|error| PdfError::Writer(error.to_string()))?;
    Ok(bytes)
}

// Names of resources are our own: printpdf would draw them from a counter of the whole process,
// and the bytes of a file would depend on what was exported before.

fn font_id(at: usize) -> FontId {
    FontId(format!("Face{at}"))
}

fn image_id(at: usize) -> XObjectId {
    XObjectId(format!("Picture{at}"))
}

fn parsed(subset: &Subset) -> ParsedFont {
    let metrics = FontMetrics {
        ascent: 880,
        descent: -120,
    };
    let mut font = ParsedFont::with_glyph_data(
        subset.bytes.clone(),
        0,
        Some(subset.name.clone()),
        std::collections::BTreeMap::new(),
        subset.advances.clone(),
        1000,
        metrics,
    );
    if subset.cff {
        font.font_type = FontType::OpenTypeCFF(());
    }
    font.pdf_font_metrics.us_weight_class = if subset.bold { 700 } else { 400 };
    font
}

fn external(image: &Image) -> ExternalXObject {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let mut dict = std::collections::BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Image")),
        ("Width".to_owned(), DictItem::Int(i64::from(image.width))),
        ("Height".to_owned(), DictItem::Int(i64::from(image.height))),
        ("BitsPerComponent".to_owned(), DictItem::Int(8)),
    ]);
    let space = if image.grey {
        "DeviceGray"
    } else {
        "DeviceRGB"
    };
    dict.insert("ColorSpace".to_owned(), name(space));
    if image.jpeg {
        dict.insert("Filter".to_owned(), name("DCTDecode"));
    }
    ExternalXObject {
        stream: ExternalStream {
            dict,
            content: image.bytes.clone(),
            compress: !image.jpeg,
        },
        width: None,
        height: None,
        dpi: None,
    }
}

/// The pen of a page: what is set already is not set again.
#[derive(Default)]
struct Pen {
    ops: Vec<Op>,
    fill: Option<Rgb>,
    stroke: Option<Stroke>,
}

fn sheet(page: &Page, fonts: &Fonts, images: &[(String, Image)]) -> PdfPage {
    let mut pen = Pen::default();
    for item in &page.items {
        match item {
            Item::Text(run) => pen.text(run, fonts),
            Item::Line { points, stroke } => {
                pen.stroke(*stroke);
                let line = Line {
                    points: line_points(points),
                    is_closed: false,
                };
                pen.ops.push(Op::DrawLine { line });
            }
            Item::Shape {
                points,
                fill,
                stroke,
            } => pen.shape(points, *fill, *stroke),
            Item::Picture { id, frame } => {
                if let Some(at) = images.iter().position(|(known, _)| known == id) {
                    pen.picture(image_id(at), *frame);
                }
            }
        }
    }
    let frame = Rect::from_wh(Pt(PAGE_WIDTH), Pt(PAGE_HEIGHT));
    PdfPage {
        media_box: frame.clone(),
        trim_box: frame.clone(),
        crop_box: frame,
        ops: pen.ops,
    }
}

impl Pen {
    fn fill(&mut self, color: Rgb) {
        if self.fill != Some(color) {
            self.fill = Some(color);
            self.ops.push(Op::SetFillColor { col: ink(color) });
        }
    }

    fn stroke(&mut self, stroke: Stroke) {
        let known = self.stroke;
        if known.is_none_or(|known| known.color != stroke.color) {
            let col = ink(stroke.color);
            self.ops.push(Op::SetOutlineColor { col });
        }
        if known.is_none_or(|known| known.width.total_cmp(&stroke.width).is_ne()) {
            let pt = Pt(stroke.width);
            self.ops.push(Op::SetOutlineThickness { pt });
        }
        if known.map_or(stroke.dash.is_some(), |known| known.dash != stroke.dash) {
            let dash = match stroke.dash {
                Some((dash, gap)) => LineDashPattern::new(0.0, &[dash, gap]),
                None => LineDashPattern::solid(),
            };
            self.ops.push(Op::SetLineDashPattern { dash });
        }
        self.stroke = Some(stroke);
    }

    fn shape(&mut self, points: &[(f32, f32)], fill: Option<Rgb>, stroke: Option<Stroke>) {
        let mode = match (fill, stroke) {
            (Some(_), Some(_)) => PaintMode::FillStroke,
            (Some(_), None) => PaintMode::Fill,
            (None, Some(_)) => PaintMode::Stroke,
            (None, None) => return,
        };
        if let Some(color) = fill {
            self.fill(color);
        }
        if let Some(stroke) = stroke {
            self.stroke(stroke);
        }
        let polygon = Polygon {
            rings: vec![PolygonRing {
                points: line_points(points),
            }],
            mode,
            winding_order: WindingOrder::NonZero,
        };
        self.ops.push(Op::DrawPolygon { polygon });
    }

    fn picture(&mut self, id: XObjectId, frame: (f32, f32, f32, f32)) {
        let (x, y, width, height) = frame;
        let transform = XObjectTransform {
            translate_x: Some(Pt(short(x))),
            translate_y: Some(Pt(short(PAGE_HEIGHT - y - height))),
            scale_x: Some(short(width)),
            scale_y: Some(short(height)),
            no_auto_scale: true,
            ..XObjectTransform::default()
        };
        self.ops.push(Op::UseXobject { id, transform });
    }

    /// Shows a run. Each run is a text section of its own, so that its place does not depend on
    /// what stands before it, and each glyph carries the character that it stands for.
    fn text(&mut self, run: &TextRun, fonts: &Fonts) {
        self.fill(run.color);
        self.ops.push(Op::StartTextSection);
        let pos = Point {
            x: Pt(short(run.x)),
            y: Pt(short(PAGE_HEIGHT - run.y)),
        };
        self.ops.push(Op::SetTextCursor { pos });
        let mut face: Option<usize> = None;
        let mut glyphs: Vec<Codepoint> = Vec::with_capacity(run.advances.len());
        let mut joined: Option<String> = None;
        // Where the pen is and where it should be, in thousandths of an em: the difference is
        // carried on, so that whole numbers do not add up to an error.
        let (mut is, mut should) = (0.0, 0.0);
        for (character, advance) in run.text.chars().zip(&run.advances) {
            let Some(code) = fonts.code(run.face, character, advance / run.size) else {
                continue;
            };
            if face != Some(code.font) {
                self.show(&mut glyphs);
                face = Some(code.font);
                self.ops.push(Op::SetFont {
                    font: PdfFontHandle::External(font_id(code.font)),
                    size: Pt(run.size),
                });
            }
            should += advance / run.size * 1000.0;
            is += f32::from(code.advance);
            let offset = (is - should).round();
            is -= offset;
            // The faces draw opening quotes at the right of a square; in English text they are
            // moved back over the space before them. Readers would lose that space, so both are
            // given to them as one.
            let moves_back = *advance < 0.0;
            if moves_back && joined.is_none() {
                self.show(&mut glyphs);
            }
            let text = String::from(character);
            glyphs.push(Codepoint::with_cid(code.glyph, offset, text));
            joined = match joined {
                None => moves_back.then(|| String::from(character)),
                Some(mut text) => {
                    text.push(character);
                    if !moves_back {
                        self.show_as(&mut glyphs, &text);
                    }
                    moves_back.then_some(text)
                }
            };
        }
        match joined {
            Some(text) => self.show_as(&mut glyphs, &text),
            None => self.show(&mut glyphs),
        }
        self.ops.push(Op::EndTextSection);
    }

    fn show(&mut self, glyphs: &mut Vec<Codepoint>) {
        if !glyphs.is_empty() {
            let items = vec![TextItem::GlyphIds(std::mem::take(glyphs))];
            self.ops.push(Op::ShowText { items });
        }
    }

    /// Shows glyphs and tells readers the text for which they stand together.
    fn show_as(&mut self, glyphs: &mut Vec<Codepoint>, text: &str) {
        let data = utf16(text);
        let text = DictItem::String {
            data,
            literal: false,
        };
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: "Span".to_owned(),
            properties: DictItem::Dict {
                map: std::collections::BTreeMap::from([("ActualText".to_owned(), text)]),
            },
        });
        self.show(glyphs);
        self.ops.push(Op::EndMarkedContent);
    }
}

/// Greys as grey: black text is printed with black ink alone.
fn ink(color: Rgb) -> Color {
    let part = |part: u8| short(f32::from(part) / 255.0);
    if color.0 == color.1 && color.1 == color.2 {
        Color::Greyscale(Greyscale {
            percent: part(color.0),
            icc_profile: None,
        })
    } else {
        Color::Rgb(printpdf::Rgb {
            r: part(color.0),
            g: part(color.1),
            b: part(color.2),
            icc_profile: None,
        })
    }
}

/// Points of a page from its lower left corner, as PDF counts.
fn line_points(points: &[(f32, f32)]) -> Vec<LinePoint> {
    points
        .iter()
        .map(|(x, y)| LinePoint {
            p: Point {
                x: Pt(short(*x)),
                y: Pt(short(PAGE_HEIGHT - y)),
            },
            bezier: false,
        })
        .collect()
}

/// A number with three decimals: finer than any printer, short in the file.
fn short(value: f32) -> f32 {
    (value * 1000.0).round() / 1000.0
}

/// Adds to the file what printpdf does not write.
fn finish(file: &mut Document, pages: &Pages, date: Option<&Zoned>) -> lopdf::Result<()> {
    let sheets: Vec<ObjectId> = file.get_pages().into_values().collect();
    add_jumps(file, pages, &sheets)?;
    let outline = add_outline(file, &pages.outline, &sheets);
    let packet = metadata::xmp(pages, date).into_bytes();
    let packet = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        packet,
    );
    let packet = file.add_object(packet.with_compression(false));
    let catalog = file.catalog_mut()?;
    catalog.remove(b"PageLayout");
    catalog.set("Lang", Object::string_literal(pages.lang.tag()));
    catalog.set("Metadata", packet);
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    catalog.set("PageLabels", page_labels(&pages.pages));
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", "UseOutlines");
    }
    let info = file.add_object(info(pages, date));
    file.trailer.set("Info", info);
    file.version = "1.7".to_owned();
    file.prune_objects();
    file.renumber_objects();
    let id = identity(file);
    file.trailer.set("ID", vec![id.clone(), id]);
    Ok(())
}

fn info(pages: &Pages, date: Option<&Zoned>) -> Dictionary {
    let mut info = dictionary! {
        "Title" => text_string(&pages.meta.title),
        "Author" => text_string(&pages.meta.author),
        "Subject" => text_string(&pages.meta.subject),
        "Creator" => Object::string_literal(PROGRAM),
        "Producer" => Object::string_literal(PROGRAM),
    };
    if let Some(date) = date {
        let date = metadata::pdf_date(date);
        info.set("CreationDate", Object::string_literal(date.as_str()));
        info.set("ModDate", Object::string_literal(date));
    }
    info
}

/// A text outside of pages.
fn text_string(text: &str) -> Object {
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

/// A text as PDF holds it: UTF-16 with a mark at its start.
fn utf16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_be_bytes).collect()
}

/// A place on a page.
fn destination(sheet: ObjectId, y: f32) -> Object {
    let top = (PAGE_HEIGHT - y + 6.0).min(PAGE_HEIGHT);
    Object::Array(vec![
        Object::Reference(sheet),
        Object::Name(b"XYZ".to_vec()),
        Object::Null,
        Object::Real(short(top)),
        Object::Null,
    ])
}

/// Makes the entries of the table of contents lead to their pages. Links have no border of their
/// own: readers would draw one.
fn add_jumps(file: &mut Document, pages: &Pages, sheets: &[ObjectId]) -> lopdf::Result<()> {
    for (page, sheet) in pages.pages.iter().zip(sheets) {
        let mut links: Vec<Object> = Vec::new();
        for jump in &page.jumps {
            let Some(target) = sheets.get(jump.page) else {
                continue;
            };
            let (x, y, width, height) = jump.frame;
            let corners = [x, PAGE_HEIGHT - y - height, x + width, PAGE_HEIGHT - y];
            let corners: Vec<Object> = corners.map(|side| short(side).into()).into();
            let link = dictionary! {
                "Type" => "Annot",
                "Subtype" => "Link",
                "Rect" => corners,
                "Border" => vec![0.into(), 0.into(), 0.into()],
                "Dest" => destination(*target, jump.y),
            };
            links.push(file.add_object(link).into());
        }
        let sheet = file.get_object_mut(*sheet)?.as_dict_mut()?;
        if links.is_empty() {
            sheet.remove(b"Annots");
        } else {
            sheet.set("Annots", links);
        }
    }
    Ok(())
}

/// A bookmark and those below it.
struct Branch<'a> {
    entry: &'a OutlineEntry,
    branches: Vec<Branch<'a>>,
}

/// Nests the headings by their levels; a level that is skipped leaves no empty bookmark.
fn nested<'a>(
    entries: &mut std::iter::Peekable<std::slice::Iter<'a, OutlineEntry>>,
    above: u8,
) -> Vec<Branch<'a>> {
    let mut branches = Vec::new();
    while let Some(entry) = entries.next_if(|entry| entry.level > above) {
        branches.push(Branch {
            entry,
            branches: nested(entries, entry.level),
        });
    }
    branches
}

fn add_outline(
    file: &mut Document,
    entries: &[OutlineEntry],
    sheets: &[ObjectId],
) -> Option<ObjectId> {
    let branches = nested(&mut entries.iter().peekable(), 0);
    if branches.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let mut dict = dictionary! { "Type" => "Outlines" };
    add_branches(file, &branches, root, &mut dict, sheets);
    let open = i64::try_from(branches.len()).unwrap_or(i64::MAX);
    dict.set("Count", open);
    file.set_object(root, dict);
    Some(root)
}

/// Adds bookmarks below a parent and links it to the first and last of them. Chapters are shown,
/// what is below them is folded.
fn add_branches(
    file: &mut Document,
    branches: &[Branch<'_>],
    parent: ObjectId,
    parent_dict: &mut Dictionary,
    sheets: &[ObjectId],
) {
    let ids: Vec<ObjectId> = branches.iter().map(|_| file.new_object_id()).collect();
    let before = std::iter::once(None).chain(ids.iter().copied().map(Some));
    let after = ids.iter().copied().skip(1).map(Some).chain([None]);
    for (((branch, id), before), after) in branches.iter().zip(&ids).zip(before).zip(after) {
        let mut dict = dictionary! {
            "Title" => text_string(&branch.entry.title),
            "Parent" => parent,
        };
        if let Some(sheet) = sheets.get(branch.entry.page) {
            dict.set("Dest", destination(*sheet, branch.entry.y));
        }
        if let Some(before) = before {
            dict.set("Prev", before);
        }
        if let Some(after) = after {
            dict.set("Next", after);
        }
        if !branch.branches.is_empty() {
            add_branches(file, &branch.branches, *id, &mut dict, sheets);
            let folded = i64::try_from(branch.branches.len()).unwrap_or(i64::MAX);
            dict.set("Count", -folded);
        }
        file.set_object(*id, dict);
    }
    if let (Some(first), Some(last)) = (ids.first(), ids.last()) {
        parent_dict.set("First", *first);
        parent_dict.set("Last", *last);
    }
}

/// The labels by which readers name pages: as printed. Runs of pages that count on share one
/// entry.
fn page_labels(pages: &[Page]) -> Dictionary {
    let mut numbers: Vec<Object> = Vec::new();
    let mut expected: Option<Label> = None;
    for (at, page) in pages.iter().enumerate() {
        let label = Label::of(&page.number);
        if expected.as_ref() != Some(&label) {
            numbers.push(i64::try_from(at).unwrap_or(i64::MAX).into());
            numbers.push(label.dictionary().into());
        }
        expected = Some(label.next());
    }
    dictionary! { "Nums" => numbers }
}

/// The label of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Label {
    Blank,
    Roman(i64),
    Arabic(i64),
}

impl Label {
    fn of(number: &str) -> Self {
        if number.is_empty() {
            return Self::Blank;
        }
        number
            .parse()
            .map_or_else(|_| Self::Roman(from_roman(number)), Self::Arabic)
    }

    const fn next(self) -> Self {
        match self {
            Self::Blank => Self::Blank,
            Self::Roman(number) => Self::Roman(number + 1),
            Self::Arabic(number) => Self::Arabic(number + 1),
        }
    }

    fn dictionary(self) -> Dictionary {
        match self {
            Self::Blank => Dictionary::new(),
            Self::Roman(first) => dictionary! { "S" => "R", "St" => first },
            Self::Arabic(first) => dictionary! { "S" => "D", "St" => first },
        }
    }
}

fn from_roman(number: &str) -> i64 {
    let value = |figure: char| match figure {
        'I' => 1,
        'V' => 5,
        'X' => 10,
        'L' => 50,
        'C' => 100,
        _ => 0,
    };
    let figures: Vec<i64> = number.chars().map(value).collect();
    let next = figures.iter().skip(1).chain(std::iter::once(&0));
    figures
        .iter()
        .zip(next)
        .map(|(figure, next)| if figure < next { -figure } else { *figure })
        .sum()
}

/// The id of the file: a fingerprint of everything in it.
fn identity(file: &Document) -> Object {
    let mut sum = metadata::fingerprint(PROGRAM.as_bytes());
    for object in file.objects.values() {
        sum = match object {
            Object::Stream(stream) => metadata::continued(sum, &stream.content),
            Object::Dictionary(_)
            | Object::Array(_)
            | Object::String(_, _)
            | Object::Null
            | Object::Boolean(_)
            | Object::Integer(_)
            | Object::Real(_)
            | Object::Name(_)
            | Object::Reference(_) => metadata::continued(sum, format!("{object:?}").as_bytes()),
        };
    }
    Object::String(sum.to_be_bytes().to_vec(), StringFormat::Hexadecimal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_count_on_as_printed() {
        let page = |number: &str| Page {
            number: number.to_owned(),
            ..Page::default()
        };
        let labels = page_labels(&["", "I", "II", "1", "2", "3"].map(page));
        let Ok(Object::Array(numbers)) = labels.get(b"Nums") else {
            panic!("no labels");
        };
        let starts: Vec<i64> = numbers.iter().filter_map(|n| n.as_i64().ok()).collect();
        assert_eq!(starts, [0, 1, 3]);
        assert_eq!(from_roman("XIX"), 19);
    }

    #[test]
    fn bookmarks_nest_by_level() {
        let entry = |level| OutlineEntry {
            level,
            title: String::new(),
            page: 0,
            y: 0.0,
        };
        let entries = [1, 2, 2, 1, 3, 2].map(entry);
        let branches = nested(&mut entries.iter().peekable(), 0);
        let below: Vec<usize> = branches.iter().map(|b| b.branches.len()).collect();
        assert_eq!(below, [2, 2]);
    }
}
