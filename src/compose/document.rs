//! A composed document: blocks in reading order, every word and number final, no place on a page yet.

use crate::base::Lang;
use crate::chart::ChartSpec;
use crate::finding::Place;
use crate::programme::DocumentRole;

/// A document ready to be laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// What it is in the package.
    pub role: DocumentRole,
    /// The language of its fixed words.
    pub lang: Lang,
    /// Title, author and subject for the metadata of the file.
    pub meta: Meta,
    /// The cover page; a form may go without.
    pub cover: Option<Cover>,
    /// True when a table of contents follows the cover.
    pub contents: bool,
    /// A line at the head of every page: that the plan is an example, a draft.
    pub running_head: Option<String>,
    /// The blocks in reading order.
    pub blocks: Vec<Block>,
}

/// Metadata of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meta {
    /// The title.
    pub title: String,
    /// The applicant.
    pub author: String,
    /// Programme and kind.
    pub subject: String,
}

/// The cover page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    /// The programme, above the title.
    pub programme: String,
    /// The title.
    pub title: String,
    /// A line below the title.
    pub subtitle: String,
    /// Label and value pairs in the middle of the page, such as 申报单位 and its name.
    pub facts: Vec<(String, String)>,
    /// The applicant, near the foot of the page.
    pub applicant: String,
    /// The date, last line of the page; empty to leave it out.
    pub date: String,
    /// Notices in a frame: an example, a reconstruction of an annex that was not found.
    pub notices: Vec<String>,
}

impl Cover {
    /// The names on it, which its title is not cut inside of.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let facts = self.facts.iter().map(|(_, value)| value.as_str());
        let names = facts.chain([self.applicant.as_str()]);
        names.filter(|name| !name.is_empty())
    }
}

/// A block of a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A numbered heading.
    Heading {
        /// 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）.
        level: u8,
        /// The number as printed before the text, such as `（二）` or `1.2 `.
        number: String,
        /// The heading.
        text: String,
        /// Where it comes from.
        place: Place,
    },
    /// A paragraph.
    Paragraph {
        /// The text in pieces.
        spans: Vec<Span>,
        /// How it is set.
        style: ParagraphStyle,
        /// Where it comes from.
        place: Place,
    },
    /// A table.
    Table(Table),
    /// A chart with its caption below.
    Chart {
        /// The numbered caption, such as `图1　减排路径`.
        caption: String,
        /// The chart.
        spec: Box<ChartSpec>,
        /// Where it comes from.
        place: Place,
    },
    /// A picture with its caption below.
    Picture {
        /// The numbered caption.
        caption: String,
        /// The id of the picture in the plan.
        id: String,
        /// Where it comes from.
        place: Place,
    },
    /// A ruled grid.
    Form(Form),
    /// What follows begins on a new page.
    PageBreak,
}

impl Block {
    /// The numbered caption of a table, chart or picture; `None` where none is printed.
    #[must_use]
    pub fn caption(&self) -> Option<&str> {
        let caption = match self {
            Self::Table(Table { caption, .. })
            | Self::Chart { caption, .. }
            | Self::Picture { caption, .. } => caption.as_str(),
            Self::Heading { .. } | Self::Paragraph { .. } | Self::Form(_) | Self::PageBreak => "",
        };
        (!caption.is_empty()).then_some(caption)
    }
}

/// The numbered caption of a part of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caption {
    /// The id of the section.
    pub section: String,
    /// Which of its parts.
    pub part: usize,
    /// The caption as printed, such as `表3　分部门排放量`.
    pub text: String,
}

/// A piece of a paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The text.
    pub text: String,
    /// What it is.
    pub kind: SpanKind,
}

/// What a piece of text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SpanKind {
    /// Typed by the author.
    #[default]
    Typed,
    /// A figure or text that follows the data.
    Bound,
    /// A reference that could not be resolved, printed as a visible mark.
    Unresolved,
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParagraphStyle {
    /// Body text with an indent of two characters.
    Body,
    /// An item of a list.
    Item,
    /// A small heading inside a section, not numbered and not in the table of contents.
    Heading,
    /// A note below a table or chart, in a smaller size.
    Note,
    /// A section of which nothing is written yet: a visible mark.
    Empty,
}

/// How the cells of a column are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Words.
    #[default]
    Left,
    /// Short words and signs.
    Centre,
    /// Numbers.
    Right,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The numbered caption above, such as `表3　分部门排放量`; empty for none.
    pub caption: String,
    /// The unit of all columns that name none of their own, ready to print, set at the right above
    /// the table; empty when every column names its unit.
    pub unit: String,
    /// The columns: how they are set, and their share of the width.
    pub columns: Vec<Column>,
    /// The rows of the head, repeated on every page.
    pub head: Vec<Vec<Cell>>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Notes and sources below.
    pub notes: Vec<String>,
    /// Where it comes from.
    pub place: Place,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Column {
    /// How its cells are set.
    pub align: Align,
    /// Its share of the width relative to the others.
    pub weight: f32,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The cells; fewer than columns only when cells span.
    pub cells: Vec<Cell>,
    /// How the row is set.
    pub kind: RowKind,
}

/// How a row is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowKind {
    /// An ordinary row.
    #[default]
    Body,
    /// A total, set bold with a rule above.
    Total,
    /// A group heading across the table.
    Group,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The text; line breaks are kept.
    pub text: String,
    /// How many columns it spans.
    pub span: u8,
}

impl Default for Cell {
    fn default() -> Self {
        Self {
            text: String::new(),
            span: 1,
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, span: 1 }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            span: 1,
        }
    }
}

/// A ruled grid of a form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Form {
    /// The rows, top to bottom.
    pub rows: Vec<FormLine>,
    /// Where it comes from.
    pub place: Place,
}

/// A row of a ruled grid. Rows grow with their content.
#[derive(Clone, Debug, PartialEq)]
pub enum FormLine {
    /// A band across the whole width.
    Band(String),
    /// Label and answer cells side by side.
    Fields(Vec<FormCell>),
    /// A table set into the grid.
    Table(Table),
    /// An opinion box.
    Opinion {
        /// Who gives the opinion.
        label: String,
        /// Texts in the box: the printed commitment, what the applicant typed.
        text: Vec<String>,
        /// The line for the person who signs; empty for none.
        signer: String,
        /// The words at the place of the seal; empty for none.
        seal: String,
        /// The blank date line, such as `年　　月　　日`.
        date: String,
    },
}

/// A label and its answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormCell {
    /// The label.
    pub label: String,
    /// The answer; empty for a blank to fill in by hand. Line breaks are kept.
    pub text: String,
    /// Where it comes from.
    pub place: Place,
}
