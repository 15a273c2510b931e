//! The fields of the form: what must be filled in, and what cannot be read.

use jiff::civil::Date;

use super::context::Context;
use super::field::{self, Field, shortened};
use super::references;
use crate::base::Number;
use crate::figure::{Reference, resolve};
use crate::finding::{Finding, Place, Severity};
use crate::programme::{FieldKind, FormField, FormRow, Part, Section};

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    let fields: Vec<&FormField> = c
        .documents
        .iter()
        .flat_map(|(_, outline)| outline)
        .flat_map(|section| fields_of(section))
        .collect();
    for field in &fields {
        check_field(c, field, out);
    }
    for answer in &c.plan.answers {
        let is_box = c
            .documents
            .iter()
            .flat_map(|(_, outline)| outline)
            .any(|s| has_box(s, &answer.id));
        if is_box {
            let place = || Place::of(&["answer", &answer.id]);
            references::check(c, &answer.text, &place, out);
        } else if !fields.iter().any(|field| field.id == answer.id) {
            let place = Place::of(&["answer", &answer.id]);
            out.push(
                Finding::new(Severity::Note, "entry-unknown", place)
                    .with("id", shortened(&answer.id)),
            );
        }
    }
}

/// The rows of a section's grids.
fn rows(section: &Section) -> impl Iterator<Item = &FormRow> {
    section.parts.iter().flat_map(|part| match part {
        Part::Form(rows) => rows.as_slice(),
        Part::Prose | Part::Table(_) | Part::Chart(_) | Part::Picture { .. } => &[],
    })
}

fn fields_of(section: &Section) -> impl Iterator<Item = &FormField> {
    rows(section).flat_map(|row| match row {
        FormRow::Fields(fields) => fields.as_slice(),
        FormRow::Band(_) | FormRow::Table(_) | FormRow::Opinion { .. } => &[],
    })
}

/// True when an opinion box has the id: the applicant may type a text into his own.
fn has_box(section: &Section, id: &str) -> bool {
    rows(section).any(|row| matches!(row, FormRow::Opinion { id: own, .. } if own == id))
}

fn check_field(c: &Context<'_>, field: &FormField, out: &mut Vec<Finding>) {
    let typed = c.plan.answer(&field.id).trim();
    let finding = |severity, code| {
        Finding::new(severity, code, Place::of(&["answer", &field.id])).with("label", &field.label)
    };
    if let FieldKind::Bound(reference) = &field.kind {
        bound(c, field, reference, out);
        return;
    }
    if typed.is_empty() {
        if field.required {
            out.push(finding(Severity::Warning, "answer-missing"));
        }
        return;
    }
    match &field.kind {
        FieldKind::Number(_) => {
            let what = || field.label.clone();
            field::number(
                out,
                Field::new(&["answer", &field.id], &what),
                &Number::from(typed),
            );
        }
        FieldKind::Date if typed.parse::<Date>().is_err() => {
            out.push(finding(Severity::Warning, "answer-date").with("typed", shortened(typed)));
        }
        FieldKind::Choice(choices) if !choices.iter().any(|choice| choice.id == typed) => {
            out.push(finding(Severity::Error, "answer-choice").with("typed", shortened(typed)));
        }
        FieldKind::Line | FieldKind::Paragraph(_) => {
            references::check(c, typed, &|| Place::of(&["answer", &field.id]), out);
        }
        FieldKind::Choice(_) | FieldKind::Date | FieldKind::Bound(_) => {}
    }
}

/// A field that follows the data and finds none. Where the data are typed, another rule may have
/// said so already.
fn bound(c: &Context<'_>, field: &FormField, reference: &str, out: &mut Vec<Finding>) {
    if !field.required {
        return;
    }
    let resolved = Reference::parse(reference)
        .ok()
        .and_then(|reference| resolve(&reference, c.sources, None).ok());
    if resolved.is_some_and(|resolved| !resolved.is_blank()) {
        return;
    }
    let place = source_place(reference).unwrap_or_else(|| Place::of(&["answer", &field.id]));
    if out.iter().any(|finding| finding.place == place) {
        return;
    }
    out.push(
        Finding::new(Severity::Warning, "answer-bound-missing", place).with("label", &field.label),
    );
}

/// The place at which a bound text is typed.
fn source_place(reference: &str) -> Option<Place> {
    let (root, rest) = reference.split_once('.')?;
    let name = rest.split(['|', '@']).next().unwrap_or_default();
    matches!(root, "applicant" | "boundary" | "head" | "years").then(|| Place::of(&[root, name]))
}
