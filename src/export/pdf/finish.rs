//! What printpdf lacks, added to its result through lopdf: nested bookmarks (its own are flat and
//! sorted by title), page labels, jumps, language, metadata, version, and a file id that follows
//! from the content. Start at [`finish`].

use jiff::Zoned;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};

use super::backend::short;
use super::metadata::{self, PROGRAM, utf16};
use crate::layout::{OutlineEntry, PAGE_HEIGHT, Page, Pages};

/// Adds to the file what printpdf does not write.
pub(super) fn finish(
    file: &mut Document,
    pages: &Pages,
    date: Option<&Zoned>,
) -> lopdf::Result<()> {
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
    branches: Vec<Self>,
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
