//! Figures that a template names: whether they exist, fit their unit, and have data to stand on.

use super::{Known, error, warning};
use crate::base::{Dimension, Text, Unit};
use crate::finding::{Finding, Place};
use crate::programme::{FieldKind, FormRow, IndicatorSource, Kind, Part, Programme, Section};

/// What a reference stands for in the plans of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandsFor {
    /// A text.
    Text,
    /// A figure.
    Figure {
        /// What it measures.
        dimension: Dimension,
        /// True when the kind is asked for the data that it is made of.
        is_fed: bool,
    },
    /// Nothing that the program knows.
    Nothing,
}

pub(super) fn check(programme: &Programme, known: Known<'_>, out: &mut Vec<Finding>) {
    for kind in &programme.kinds {
        let desk = Desk {
            programme,
            kind,
            known,
        };
        desk.kind(out);
        desk.documents(out);
    }
    out.dedup();
}

struct Desk<'a> {
    programme: &'a Programme,
    kind: &'a Kind,
    known: Known<'a>,
}

impl Desk<'_> {
    /// Figures of the rules: they are compared with numbers in a unit.
    fn kind(&self, out: &mut Vec<Finding>) {
        if let Some(classes) = &self.kind.classes {
            let place = Place::of(&["kind", &self.kind.id, "classes", "figure"]);
            self.measured(&classes.figure, &classes.unit, &place, out);
        }
        for condition in self.programme.conditions_of(&self.kind.id) {
            if let Some(test) = &condition.test {
                let place = Place::of(&["condition", &condition.id, "test"]);
                self.measured(&test.figure, &test.unit, &place, out);
            }
        }
        for indicator in self.programme.indicators_of(&self.kind.id) {
            if let IndicatorSource::Computed(figure) = &indicator.source {
                let place = Place::of(&["indicator", &indicator.id, "source"]);
                self.measured(figure, &indicator.unit, &place, out);
            }
        }
    }

    fn documents(&self, out: &mut Vec<Finding>) {
        for document in self.programme.documents_of(&self.kind.id) {
            let name = [&[document.role.id().to_owned()], &*document.kinds].concat();
            let place = Place::of(&["document", &name.join("+")]);
            self.text(&document.title, &place.then("title"), out);
            self.text(&document.subtitle, &place.then("subtitle"), out);
            for (_, section) in document.outline(&self.kind.id) {
                self.section(section, &place.then("section").then(&section.id), out);
            }
        }
    }

    fn section(&self, section: &Section, place: &Place, out: &mut Vec<Finding>) {
        for part in &section.parts {
            match part {
                Part::Picture { caption, .. } => self.text(caption, &place.then("picture"), out),
                Part::Form(rows) => {
                    let fields = rows.iter().filter_map(|row| match row {
                        FormRow::Fields(fields) => Some(fields),
                        FormRow::Band(_) | FormRow::Table(_) | FormRow::Opinion { .. } => None,
                    });
                    for field in fields.flatten() {
                        if let FieldKind::Bound(reference) = &field.kind {
                            self.named(reference, &place.then("field").then(&field.id), out);
                        }
                    }
                }
                Part::Prose | Part::Table(_) | Part::Chart(_) => {}
            }
        }
    }

    /// The references of a text, without the braces.
    fn text(&self, text: &Text, place: &Place, out: &mut Vec<Finding>) {
        for written in [&text.zh, &text.en] {
            for rest in written.split("{{").skip(1) {
                if let Some((inner, _)) = rest.split_once("}}") {
                    self.named(inner, place, out);
                }
            }
        }
    }

    /// A reference that is shown; one that cannot be read is told elsewhere.
    fn named(&self, reference: &str, place: &Place, out: &mut Vec<Finding>) -> Option<Dimension> {
        if !(self.known.is_reference)(reference) {
            return None;
        }
        match (self.known.stands_for)(self.programme, self.kind, reference) {
            StandsFor::Text => None,
            StandsFor::Figure { dimension, is_fed } => {
                if !is_fed {
                    out.push(
                        warning("template-unfed", place.clone())
                            .with("reference", reference)
                            .with("kind", &self.kind.name),
                    );
                }
                Some(dimension)
            }
            StandsFor::Nothing => {
                out.push(
                    error("template-unknown-reference", place.clone()).with("reference", reference),
                );
                None
            }
        }
    }

    /// A reference that is compared with values in a unit.
    fn measured(&self, reference: &str, unit: &str, place: &Place, out: &mut Vec<Finding>) {
        let before = out.len();
        let dimension = self.named(reference, place, out);
        let (Some(dimension), Some(unit)) = (dimension, Unit::parse(unit)) else {
            let is_silent = out.len() == before && (self.known.is_reference)(reference);
            if is_silent && Unit::parse(unit).is_some() {
                out.push(error("template-no-figure", place.clone()).with("reference", reference));
            }
            return;
        };
        if unit.dimension() != dimension {
            out.push(
                error("template-unit-clash", place.clone())
                    .with("reference", reference)
                    .with("unit", unit.sign(crate::base::Lang::Zh)),
            );
        }
    }
}
