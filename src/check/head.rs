//! Programme, kind, version, date, and the notice of an example.

use jiff::civil::Date;

use super::context::Context;
use super::field::shortened;
use crate::finding::{Finding, Place, Severity};

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    let head = &c.plan.head;
    let programme = || Place::of(&["head", "programme"]);
    if head.programme != c.programme.id {
        let finding = Finding::new(Severity::Error, "programme-unknown", programme());
        out.push(
            finding
                .with("id", shortened(&head.programme))
                .with("used", &c.programme.short),
        );
    } else if head.version != c.programme.version {
        let finding = Finding::new(Severity::Note, "programme-version", programme());
        out.push(
            finding
                .with("version", head.version.to_string())
                .with("current", c.programme.version.to_string()),
        );
    }
    if c.kind.is_none() {
        let finding = Finding::new(
            Severity::Error,
            "kind-unknown",
            Place::of(&["head", "kind"]),
        );
        out.push(finding.with("kind", shortened(&head.kind)));
    }
    let date = head.date.trim();
    if !date.is_empty() && date.parse::<Date>().is_err() {
        let finding = Finding::new(
            Severity::Warning,
            "date-unreadable",
            Place::of(&["head", "date"]),
        );
        out.push(finding.with("typed", shortened(date)));
    }
    if head.example {
        out.push(Finding::new(Severity::Note, "example", programme()));
    }
}
