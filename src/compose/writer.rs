//! The blocks of a document, section by section.

use super::cells::{group_alike, text_or_nothing};
use super::context::Context;
use super::numbering::Numbering;
use super::prose::{filled, paragraphs, tight};
use super::tables::{beside_pathway, table};
use super::{
    Align, Block, Caption, Cell, Column, ParagraphStyle, Row, RowKind, Span, SpanKind, Table, form,
    method,
};
use crate::chart::{ChartSpec, ChartTable, chart};
use crate::finding::Place;
use crate::programme::{ChartKind, DocumentRole, DocumentTemplate, Part, Section, TableKind};

/// Writes the blocks of one document.
pub(super) struct Writer<'a> {
    context: &'a Context<'a>,
    role: DocumentRole,
    numbering: Numbering,
    /// The tables that stand in the document already, with their numbers.
    printed: Vec<(TableKind, u32)>,
    blocks: Vec<Block>,
}

impl<'a> Writer<'a> {
    /// A writer at the beginning of a document.
    pub fn new(context: &'a Context<'a>, role: DocumentRole) -> Self {
        Self {
            context,
            role,
            numbering: Numbering::default(),
            printed: Vec::new(),
            blocks: Vec::new(),
        }
    }

    /// What it writes from.
    pub fn context(&self) -> &'a Context<'a> {
        self.context
    }

    /// Adds a block.
    pub fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// What was written.
    pub fn into_blocks(self) -> Vec<Block> {
        self.blocks
    }

    /// The notes for whoever fills the document in, on a page of their own.
    pub fn filling_notes(&mut self, template: &DocumentTemplate) {
        if template.notes.is_empty() {
            return;
        }
        let place = Place::of(&["section", self.role.id()]);
        let context = self.context;
        let heading = if self.role == DocumentRole::Form {
            context.word("compose-filling-notes")
        } else {
            context.word("compose-writing-notes")
        };
        self.plain(heading, ParagraphStyle::Heading, &place);
        for (number, note) in (1_u32..).zip(&template.notes) {
            let note = filled(context.text(note), context);
            let text = context.words(
                "compose-numbered",
                &[("number", &number.to_string()), ("text", &note)],
            );
            self.plain(text, ParagraphStyle::Body, &place);
        }
        self.blocks.push(Block::PageBreak);
    }

    /// The sections of the outline.
    pub fn sections(&mut self, sections: &[Section]) {
        self.sections_at(sections, 0);
    }

    fn sections_at(&mut self, sections: &[Section], depth: usize) {
        let kind = self.context.plan().head.kind.as_str();
        for section in sections.iter().filter(|section| section.concerns(kind)) {
            let place = Place::of(&["section", self.role.id(), &section.id]);
            let (level, number) = self.numbering.heading(depth, self.context.lang);
            let text = filled(self.context.text(&section.title), self.context);
            self.blocks.push(Block::Heading {
                level,
                number,
                text,
                place: place.clone(),
            });
            for part in &section.parts {
                self.part(part, section, &place);
            }
            self.sections_at(&section.sections, depth + 1);
        }
    }

    /// The numbered captions of tables, charts and pictures by section and part, without the rest of
    /// the document. What is printed as a word about what is missing has none.
    pub fn captions(&mut self, sections: &[Section], into: &mut Vec<Caption>) {
        let kind = self.context.plan().head.kind.as_str();
        for section in sections.iter().filter(|section| section.concerns(kind)) {
            let place = Place::of(&["section", self.role.id(), &section.id]);
            for (at, part) in section.parts.iter().enumerate() {
                if matches!(part, Part::Prose | Part::Form(_)) {
                    continue;
                }
                let before = self.blocks.len();
                self.part(part, section, &place);
                if let Some(text) = self.blocks.get(before).and_then(Block::caption) {
                    into.push(Caption {
                        section: section.id.clone(),
                        part: at,
                        text: text.to_owned(),
                    });
                }
            }
            self.captions(&section.sections, into);
        }
    }

    fn part(&mut self, part: &Part, section: &Section, place: &Place) {
        match part {
            Part::Prose => self.prose(section, place),
            Part::Table(kind) => self.table(*kind),
            Part::Chart(kind) => self.chart(*kind, place),
            Part::Picture { slot, caption } => self.picture(slot, self.context.text(caption)),
            Part::Form(rows) => {
                let form = form::form(rows, place, self.context);
                self.blocks.push(Block::Form(form));
            }
        }
    }

    fn prose(&mut self, section: &Section, place: &Place) {
        let text = self.context.plan().section(self.role.id(), &section.id);
        let paragraphs = paragraphs(text, place, self.context);
        if paragraphs.is_empty() {
            self.plain(
                self.context.word("compose-empty-section"),
                ParagraphStyle::Empty,
                place,
            );
        }
        self.blocks.extend(paragraphs);
    }

    fn table(&mut self, kind: TableKind) {
        let number = self.numbered_table(table(kind, self.context));
        self.printed.push((kind, number));
        if kind == TableKind::Pathway {
            for table in beside_pathway(self.context) {
                self.numbered_table(table);
            }
        }
    }

    /// A table under the next number.
    pub fn numbered_table(&mut self, table: Table) -> u32 {
        let number = self.numbering.table();
        let args = [
            ("number", number.to_string()),
            ("title", table.caption.clone()),
        ];
        let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
        let caption = self.context.words("compose-table-caption", &args);
        self.blocks.push(Block::Table(Table { caption, ..table }));
        number
    }

    fn figure_caption(&mut self, title: &str) -> String {
        let number = self.numbering.figure().to_string();
        self.context.words(
            "compose-figure-caption",
            &[("number", &number), ("title", title)],
        )
    }

    /// A chart, what it says, and its data: where the same figures stand in a table already, a word
    /// where.
    fn chart(&mut self, kind: ChartKind, place: &Place) {
        let context = self.context;
        let spec = self.printed_chart(kind);
        if spec.layers.is_empty() {
            if same_figures(kind).is_none() {
                // An analysis that the data of this applicant do not allow is left out; the window
                // says why.
                return;
            }
            let text = context.words("compose-empty-chart", &[("title", &spec.title)]);
            self.plain(text, ParagraphStyle::Empty, place);
            return;
        }
        let caption = self.figure_caption(&spec.title);
        let (title, unit, sentence) =
            (spec.title.clone(), spec.unit.clone(), spec.sentence.clone());
        let data = spec.table.clone();
        self.blocks.push(Block::Chart {
            caption,
            spec: Box::new(spec),
            place: place.clone(),
        });
        let same = same_figures(kind);
        let printed = self
            .printed
            .iter()
            .find(|(kind, _)| Some(*kind) == same)
            .map(|(_, number)| number.to_string());
        let note = match &printed {
            Some(number) => context.words(
                "compose-chart-note-see",
                &[("sentence", &sentence), ("number", number)],
            ),
            None => sentence,
        };
        self.note(note, place);
        if printed.is_none() {
            let title = context.words("compose-chart-data", &[("title", &title)]);
            let unit = context.words("compose-unit", &[("unit", &unit)]);
            self.numbered_table(data_table(&data, (title, unit), place, context));
        }
    }

    /// A chart with title and sentence as they are printed.
    fn printed_chart(&self, kind: ChartKind) -> ChartSpec {
        let context = self.context;
        let (plan, factors) = (context.plan(), context.factors());
        let counts = (context.assessment, context.other_count());
        let mut spec = chart(kind, plan, factors, counts, context.lang);
        spec.title = tight(&spec.title, context.lang);
        spec.sentence = tight(&spec.sentence, context.lang);
        spec
    }

    fn note(&mut self, text: String, place: &Place) {
        let spans = vec![Span {
            text,
            kind: SpanKind::Bound,
        }];
        self.blocks.push(Block::Paragraph {
            spans,
            style: ParagraphStyle::Note,
            place: place.clone(),
        });
    }

    fn picture(&mut self, slot: &str, caption: &str) {
        let plan = self.context.plan();
        // The map of the boundary may be any picture of the plan.
        let chosen = if slot == "map" && !plan.boundary.map.is_empty() {
            plan.boundary.map.as_str()
        } else {
            slot
        };
        let place = Place::of(&["picture", slot]);
        let title = filled(caption, self.context);
        let has_picture = plan
            .picture(chosen)
            .is_some_and(|picture| !picture.data.trim().is_empty());
        if has_picture {
            let caption = self.figure_caption(&title);
            self.blocks.push(Block::Picture {
                caption,
                id: chosen.to_owned(),
                place,
            });
        } else {
            let text = self
                .context
                .words("compose-empty-picture", &[("title", &title)]);
            self.plain(text, ParagraphStyle::Empty, &place);
        }
    }

    /// The choices of accounting at the end of the document: an annex, and the first where the book
    /// follows; on a form some notes.
    pub fn accounting_notes(&mut self, is_first: bool) {
        let place = Place::of(&["accounting"]);
        let context = self.context;
        let text = context.word("compose-method");
        let style = if self.role == DocumentRole::Form {
            self.plain(text, ParagraphStyle::Heading, &place);
            ParagraphStyle::Note
        } else {
            let number = if is_first {
                context.words("compose-annex", &[("number", "1")])
            } else {
                context.word("compose-annex-alone")
            };
            self.blocks.push(Block::Heading {
                level: 1,
                number,
                text,
                place: place.clone(),
            });
            ParagraphStyle::Item
        };
        for text in method::accounting(context) {
            self.plain(text, style, &place);
        }
    }

    /// A paragraph of fixed words.
    pub fn plain(&mut self, text: String, style: ParagraphStyle, place: &Place) {
        let spans = vec![Span {
            text,
            kind: SpanKind::Typed,
        }];
        self.blocks.push(Block::Paragraph {
            spans,
            style,
            place: place.clone(),
        });
    }
}

/// The table that holds the same figures as a chart, where there is one.
fn same_figures(kind: ChartKind) -> Option<TableKind> {
    match kind {
        ChartKind::Pathway => Some(TableKind::Pathway),
        ChartKind::EmissionStructure => Some(TableKind::EmissionBySector),
        ChartKind::EnergyStructure => Some(TableKind::Energy),
        ChartKind::MeasureEffects => Some(TableKind::MeasureEffects),
        ChartKind::Wedges
        | ChartKind::CostCurve
        | ChartKind::PastChange
        | ChartKind::PlannedChange => None,
    }
}

/// The data of a chart as a table.
fn data_table(
    data: &ChartTable,
    (title, unit): (String, String),
    place: &Place,
    context: &Context<'_>,
) -> Table {
    let column = |at: usize| Column {
        align: if at == 0 { Align::Left } else { Align::Right },
        weight: if at == 0 { 1.6 } else { 1.0 },
    };
    let row = |(at, row): (usize, &Vec<String>)| Row {
        cells: row
            .iter()
            .map(|cell| Cell::from(text_or_nothing(cell)))
            .collect(),
        kind: if data.is_total(at) {
            RowKind::Total
        } else {
            RowKind::Body
        },
    };
    let mut table = Table {
        caption: title,
        unit,
        columns: (0..data.head.len()).map(column).collect(),
        head: vec![
            data.head
                .iter()
                .map(|head| Cell::from(head.as_str()))
                .collect(),
        ],
        rows: data.rows.iter().enumerate().map(row).collect(),
        notes: data
            .is_partial()
            .then(|| context.word("compose-star-note"))
            .into_iter()
            .collect(),
        place: place.clone(),
    };
    group_alike(&mut table);
    table
}
