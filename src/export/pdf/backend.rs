//! Pages, fonts and pictures through printpdf; only this file names it.
//!
//! Our faces are cut before it sees them: without its heavy feature `text_layout` it embeds whole
//! files. What it lacks is added in `finish`.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use jiff::Zoned;
use printpdf::{
    Codepoint, Color, DictItem, ExternalStream, ExternalXObject, FontId, FontMetrics, FontType,
    Greyscale, Line, LineDashPattern, LinePoint, Op, PaintMode, ParsedFont, PdfDocument, PdfFont,
    PdfFontHandle, PdfPage, PdfSaveOptions, PdfWarnMsg, Point, Polygon, PolygonRing, Pt, Rect,
    TextItem, WindingOrder, XObject, XObjectId, XObjectTransform,
};

use super::PdfError;
use super::embed::{Fonts, Subset};
use super::finish::finish;
use super::metadata::utf16;
use super::pictures::Image;
use crate::layout::{Item, PAGE_HEIGHT, PAGE_WIDTH, Page, Pages, Rgb, Stroke, TextRun};

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
    // The id of the file is drawn from all of its bytes, and there are far fewer once compressed.
    file.compress();
    finish(&mut file, pages, date).map_err(|error| PdfError::Writer(error.to_string()))?;
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
        BTreeMap::new(),
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
    let mut dict = BTreeMap::from([
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
                map: BTreeMap::from([("ActualText".to_owned(), text)]),
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
pub(super) fn short(value: f32) -> f32 {
    (value * 1000.0).round() / 1000.0
}
