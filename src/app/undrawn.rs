//! Characters that no bundled face has: they print as a visible mark, and their author should know
//! before the export.
//!
//! This check stands here and not among the others because it asks the faces, which belong to the
//! layout.

use crate::base::char_width;
use crate::finding::{Finding, Place, Severity};
use crate::layout::{Face, drawn};
use crate::plan::Plan;

/// The code of the finding.
pub(super) const CODE: &str = "character-undrawn";

/// One finding for each place of the plan and character that no face has.
pub(super) fn undrawn(plan: &Plan) -> Vec<Finding> {
    let mut scan = Scan(Vec::new());
    applicant(plan, &mut scan);
    lists(plan, &mut scan);
    for section in &plan.sections {
        scan.text(&section.text, || {
            Place::of(&["section", &section.document, &section.section])
        });
    }
    for answer in &plan.answers {
        scan.text(&answer.text, || Place::of(&["answer", &answer.id]));
    }
    scan.0
}

/// The finding about a character.
pub(super) fn finding(character: char, place: Place) -> Finding {
    Finding::new(Severity::Warning, CODE, place)
        .with("character", character.to_string())
        .with("code", format!("U+{:04X}", u32::from(character)))
}

struct Scan(Vec<Finding>);

impl Scan {
    fn text(&mut self, text: &str, place: impl Fn() -> Place) {
        for character in text.chars().filter(|character| is_undrawn(*character)) {
            let finding = finding(character, place());
            if !self.0.contains(&finding) {
                self.0.push(finding);
            }
        }
    }

    fn texts(&mut self, texts: &[&str], place: impl Fn() -> Place) {
        for text in texts {
            self.text(text, &place);
        }
    }
}

/// Blanks, line ends and marks without a width are not drawn, and need not be.
fn is_undrawn(character: char) -> bool {
    let is_seen = !character.is_ascii() && !character.is_whitespace() && char_width(character) > 0;
    is_seen && drawn(Face::Serif, character).missing
}

fn applicant(plan: &Plan, scan: &mut Scan) {
    let (applicant, boundary) = (&plan.applicant, &plan.boundary);
    let fields = [
        ("name", &applicant.name),
        ("place", &applicant.place),
        ("city", &applicant.city),
        ("department", &applicant.department),
        ("leader", &applicant.leader),
        ("contact", &applicant.contact),
        ("telephone", &applicant.telephone),
        ("email", &applicant.email),
        ("address", &applicant.address),
        ("institution", &applicant.institution),
    ];
    for (field, text) in fields {
        scan.text(text, || Place::of(&["applicant", field]));
    }
    let fields = [
        ("east", &boundary.east),
        ("south", &boundary.south),
        ("west", &boundary.west),
        ("north", &boundary.north),
        ("description", &boundary.description),
    ];
    for (field, text) in fields {
        scan.text(text, || Place::of(&["boundary", field]));
    }
}

/// The lists of the plan; a finding names the line, not the column.
fn lists(plan: &Plan, scan: &mut Scan) {
    for series in &plan.economy {
        scan.text(&series.source, || Place::of(&["economy", series.item.id()]));
    }
    for line in &plan.activities {
        scan.texts(&[&line.name, &line.source], || {
            Place::of(&["activity", &line.id])
        });
    }
    for measure in &plan.measures {
        let texts = [
            &measure.name,
            &measure.owner,
            &measure.content,
            &measure.effect_source,
            &measure.funding,
        ];
        scan.texts(&texts.map(String::as_str), || {
            Place::of(&["measure", &measure.id])
        });
    }
    for target in &plan.targets {
        scan.texts(&[&target.name, &target.source], || {
            Place::of(&["target", &target.id])
        });
    }
    for entry in &plan.indicators {
        scan.texts(&[&entry.reason, &entry.office, &entry.note], || {
            Place::of(&["indicator", &entry.id])
        });
    }
    for goal in &plan.goals {
        scan.texts(&[&goal.name, &goal.basis], || {
            Place::of(&["goal", &goal.id])
        });
    }
    for condition in &plan.conditions {
        scan.text(&condition.note, || Place::of(&["condition", &condition.id]));
    }
    for piece in &plan.evidence {
        let texts = [&piece.title, &piece.issuer, &piece.date, &piece.keeping];
        scan.texts(&texts.map(String::as_str), || {
            Place::of(&["evidence", &piece.id])
        });
    }
}
