//! Checks of the documents: outline, guidance, forms.

use std::collections::BTreeSet;

use super::{
    Known, check_id, check_ids, check_kinds, check_optional, check_references, check_standing,
    check_text, error, warning,
};
use crate::base::Unit;
use crate::finding::{Arg, Finding, Place};
use crate::programme::{
    DocumentRole, DocumentTemplate, FieldKind, FormField, FormRow, Kind, Part, Phase, Programme,
    Section,
};

pub(super) fn check(programme: &Programme, known: Known<'_>, out: &mut Vec<Finding>) {
    for kind in &programme.kinds {
        check_roles(programme, kind, out);
    }
    for document in &programme.documents {
        check_document(programme, document, known, out);
    }
}

/// A kind has something to hand in, and not two documents of one role.
fn check_roles(programme: &Programme, kind: &Kind, out: &mut Vec<Finding>) {
    let mine = || programme.documents_of(&kind.id);
    if !mine().any(|document| document.role.phase() == Phase::Application) {
        let place = Place::of(&["document"]);
        out.push(error("template-no-document", place).with("kind", &kind.name));
    }
    for role in DocumentRole::ALL {
        if mine().filter(|document| document.role == role).count() > 1 {
            let place = Place::of(&["document", role.id()]);
            out.push(
                error("template-several-documents", place)
                    .with("role", Arg::Key(role.key()))
                    .with("kind", &kind.name),
            );
        }
    }
}

fn check_document(
    programme: &Programme,
    document: &DocumentTemplate,
    known: Known<'_>,
    out: &mut Vec<Finding>,
) {
    // Documents of one role for different kinds differ by their kinds.
    let name = [&[document.role.id().to_owned()], &*document.kinds].concat();
    let place = Place::of(&["document", &name.join("+")]);
    check_kinds(programme, &document.kinds, &place, out);
    check_optional(&document.name, &place.then("name"), out);
    check_text(&document.title, &place.then("title"), out);
    check_references(&document.title, &place.then("title"), known, out);
    check_optional(&document.subtitle, &place.then("subtitle"), out);
    check_references(&document.subtitle, &place.then("subtitle"), known, out);
    for note in &document.notes {
        check_text(note, &place.then("notes"), out);
    }
    check_standing(programme, &document.standing, &place, out);
    let mut sections = Vec::new();
    collect(&document.sections, &mut sections);
    let ids = sections.iter().map(|section| &*section.id);
    check_ids(&place.then("section").0, ids, out);
    for section in sections {
        let place = place.then("section").then(&section.id);
        check_section(programme, section, &place, known, out);
    }
    check_field_ids(programme, document, &place, out);
}

/// All sections of the outline in reading order, whatever kind they concern.
fn collect<'a>(sections: &'a [Section], into: &mut Vec<&'a Section>) {
    for section in sections {
        into.push(section);
        collect(&section.sections, into);
    }
}

fn check_section(
    programme: &Programme,
    section: &Section,
    place: &Place,
    known: Known<'_>,
    out: &mut Vec<Finding>,
) {
    check_text(&section.title, &place.then("title"), out);
    check_kinds(programme, &section.kinds, place, out);
    let guidance = &section.guidance;
    for (name, text) in [
        ("write", &guidance.write),
        ("figures", &guidance.figures),
        ("faults", &guidance.faults),
    ] {
        check_optional(text, &place.then("guidance").then(name), out);
    }
    if guidance.length.is_some_and(|(from, to)| from > to) {
        out.push(error("template-length", place.then("guidance")));
    }
    if section.has_prose() && guidance.write.is_empty() {
        out.push(warning("template-no-guidance", place.clone()));
    }
    let prose = |part: &&Part| matches!(part, Part::Prose);
    if section.parts.iter().filter(prose).count() > 1 {
        out.push(error("template-several-prose", place.clone()));
    }
    for part in &section.parts {
        match part {
            Part::Prose | Part::Table(_) | Part::Chart(_) => {}
            Part::Picture { slot, caption } => {
                let place = place.then("picture");
                check_id(slot, &place, out);
                check_text(caption, &place, out);
                check_references(caption, &place, known, out);
            }
            Part::Form(rows) => {
                for row in rows {
                    check_row(row, place, known, out);
                }
            }
        }
    }
}

fn check_row(row: &FormRow, place: &Place, known: Known<'_>, out: &mut Vec<Finding>) {
    match row {
        FormRow::Table(_) => {}
        FormRow::Band(text) => check_text(text, &place.then("band"), out),
        FormRow::Fields(fields) => {
            for field in fields {
                check_field(field, &place.then("field").then(&field.id), known, out);
            }
        }
        FormRow::Opinion {
            id,
            label,
            text,
            signer,
            ..
        } => {
            let place = place.then("field").then(id);
            check_id(id, &place, out);
            check_text(label, &place.then("label"), out);
            check_optional(text, &place.then("text"), out);
            check_optional(signer, &place.then("signer"), out);
        }
    }
}

fn check_field(field: &FormField, place: &Place, known: Known<'_>, out: &mut Vec<Finding>) {
    check_id(&field.id, place, out);
    check_text(&field.label, &place.then("label"), out);
    check_optional(&field.help, &place.then("help"), out);
    match &field.kind {
        FieldKind::Line | FieldKind::Paragraph(_) | FieldKind::Date => {}
        FieldKind::Choice(choices) => {
            check_ids(&place.then("choice").0, choices.iter().map(|c| &*c.id), out);
            for choice in choices {
                check_text(&choice.name, &place.then("choice").then(&choice.id), out);
            }
            if choices.len() < 2 {
                out.push(error("template-choice", place.clone()));
            }
        }
        FieldKind::Number(unit) => {
            if Unit::parse(unit).is_none() {
                out.push(error("template-unknown-unit", place.clone()).with("unit", unit.as_str()));
            }
        }
        FieldKind::Bound(reference) => {
            if !(known.is_reference)(reference) {
                out.push(
                    error("template-bad-reference", place.clone())
                        .with("reference", reference.as_str()),
                );
            }
        }
    }
}

/// Fields and opinion boxes keep their answers under their ids, so an id may stand only once in
/// what one kind of applicant fills in; kinds may share it.
fn check_field_ids(
    programme: &Programme,
    document: &DocumentTemplate,
    place: &Place,
    out: &mut Vec<Finding>,
) {
    let mut reported = BTreeSet::new();
    for kind in &programme.kinds {
        let mut seen = BTreeSet::new();
        for id in ids_of(document, &kind.id) {
            if !seen.insert(id) && reported.insert(id) {
                let place = place.then("field").then(id);
                out.push(error("template-duplicate-id", place).with("id", id));
            }
        }
    }
}

fn ids_of<'a>(document: &'a DocumentTemplate, kind: &str) -> Vec<&'a str> {
    let sections = document.outline(kind);
    let parts = sections.iter().flat_map(|(_, section)| &section.parts);
    let rows = parts.filter_map(|part| match part {
        Part::Form(rows) => Some(rows),
        Part::Prose | Part::Table(_) | Part::Chart(_) | Part::Picture { .. } => None,
    });
    rows.flatten()
        .flat_map(|row| match row {
            FormRow::Fields(fields) => fields.iter().map(|field| &*field.id).collect(),
            FormRow::Opinion { id, .. } => vec![&**id],
            FormRow::Band(_) | FormRow::Table(_) => Vec::new(),
        })
        .collect()
}
