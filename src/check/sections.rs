//! The texts of the documents: empty, short, or without a place in the outline.

use super::context::Context;
use super::field::shortened;
use super::references;
use crate::figure::written_length;
use crate::finding::{Arg, Finding, Place, Severity};
use crate::programme::{DocumentRole, Part, Section};

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    for (document, outline) in &c.documents {
        for section in outline {
            if section.has_prose() {
                prose(c, document.role, section, out);
            }
            pictures(c, section, out);
        }
    }
    for text in &c.plan.sections {
        let document = c
            .documents
            .iter()
            .find(|(document, _)| document.role.id() == text.document);
        let is_known = document
            .is_some_and(|(_, outline)| outline.iter().any(|section| section.id == text.section));
        if !is_known && !text.text.trim().is_empty() {
            let place = Place::of(&["section", &text.document, &text.section]);
            let finding = Finding::new(Severity::Note, "section-unknown", place);
            out.push(finding.with("id", shortened(&text.section)));
        }
    }
}

fn prose(c: &Context<'_>, role: DocumentRole, section: &Section, out: &mut Vec<Finding>) {
    let text = c.plan.section(role.id(), &section.id);
    let place = || Place::of(&["section", role.id(), &section.id]);
    let finding = |severity, code| {
        let finding = Finding::new(severity, code, place()).with("title", &section.title);
        finding.with("document", Arg::Key(role.key()))
    };
    if text.trim().is_empty() {
        out.push(finding(Severity::Warning, "section-empty"));
        return;
    }
    if let Some((least, most)) = section.guidance.length {
        let written = written_length(text);
        if section.guidance.is_short(written) {
            let finding = finding(Severity::Note, "section-short").with("written", written);
            out.push(
                finding
                    .with("least", least.to_string())
                    .with("most", most.to_string()),
            );
        }
    }
    references::check(c, text, &place, out);
}

/// Slots for pictures that are still empty. The boundary map has a rule of its own.
fn pictures(c: &Context<'_>, section: &Section, out: &mut Vec<Finding>) {
    for part in &section.parts {
        let Part::Picture { slot, caption } = part else {
            continue;
        };
        if c.plan.picture(slot).is_none() && *slot != c.plan.boundary.map && slot != "map" {
            let finding = Finding::new(
                Severity::Note,
                "picture-missing",
                Place::of(&["picture", slot]),
            );
            out.push(finding.with("caption", caption));
        }
    }
}
