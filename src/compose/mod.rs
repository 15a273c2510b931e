//! From plan, programme and assessment to documents: headings, paragraphs, tables and figures.
//!
//! Owns the numbering of headings, tables and charts, the filling of references in prose, and the
//! tables that follow the data. Knows nothing of pages. Start at [`compose`].

mod document;

pub use document::{
    Align, Block, Cell, Column, Cover, Document, Form, FormCell, FormLine, Meta, ParagraphStyle,
    Row, RowKind, Span, SpanKind, Table,
};
