//! From plan, programme and assessment to documents: headings, paragraphs, tables and figures.
//!
//! Owns the numbering of headings, tables and figures, the filling of references in prose, and the
//! tables that follow the data. Adds the paths of the verdict to those of the room of figures
//! ([`with_sources`]). Knows nothing of pages. Start at [`compose`].

mod book;
mod bound;
mod cells;
mod context;
mod cover;
mod document;
mod form;
mod method;
mod numbering;
mod prose;
mod tables;
mod writer;

use crate::account::Factors;
use crate::assess::Assessment;
use crate::base::Lang;
use crate::plan::Plan;
use crate::programme::{DocumentRole, Programme};

pub use bound::{offers, resolve, with_sources};
pub use document::{
    Align, Block, Caption, Cell, Column, Cover, Document, Form, FormCell, FormLine, Meta,
    ParagraphStyle, Row, RowKind, Span, SpanKind, Table,
};
pub use numbering::Numbering;

use context::Context;
use writer::Writer;

/// Composes a document of the package; `None` where the programme asks the plan's kind of applicant
/// for no document of this role.
#[must_use]
pub fn compose(
    role: DocumentRole,
    plan: &Plan,
    programme: &Programme,
    factors: &Factors,
    assessment: &Assessment,
    lang: Lang,
) -> Option<Document> {
    let kind = plan.head.kind.as_str();
    let template = programme
        .documents_of(kind)
        .find(|document| document.role == role)?;
    with_sources(plan, programme, factors, assessment, |sources| {
        let context = Context::new(sources, assessment, lang);
        let mut writer = Writer::new(&context, role);
        writer.filling_notes(template);
        writer.sections(&template.sections);
        let has_book = carries_book(role, plan, programme) && !context.history().is_empty();
        writer.accounting_notes(has_book);
        if has_book {
            book::write(&mut writer);
        }
        Some(Document {
            role,
            lang,
            meta: cover::meta(template, &context),
            cover: Some(cover::cover(template, &context)),
            contents: role != DocumentRole::Form,
            running_head: cover::running_head(&context),
            blocks: writer.into_blocks(),
        })
    })
}

/// The calculation book stands behind the report; where a programme wants none, behind the plan.
fn carries_book(role: DocumentRole, plan: &Plan, programme: &Programme) -> bool {
    let mut documents = programme.documents_of(&plan.head.kind);
    let has_report = documents.any(|document| document.role == DocumentRole::Report);
    role == DocumentRole::Report || (role == DocumentRole::Plan && !has_report)
}

/// The numbered captions of a document's tables, charts and pictures, as [`compose`] prints them.
#[must_use]
pub fn captions(
    role: DocumentRole,
    plan: &Plan,
    programme: &Programme,
    factors: &Factors,
    assessment: &Assessment,
    lang: Lang,
) -> Vec<Caption> {
    let mut captions = Vec::new();
    let template = programme
        .documents_of(plan.head.kind.as_str())
        .find(|document| document.role == role);
    if let Some(template) = template {
        with_sources(plan, programme, factors, assessment, |sources| {
            let context = Context::new(sources, assessment, lang);
            Writer::new(&context, role).captions(&template.sections, &mut captions);
        });
    }
    captions
}
