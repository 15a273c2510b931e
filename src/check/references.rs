//! References in prose that cannot be printed as the author means them.

use std::collections::BTreeSet;

use super::context::Context;
use super::field::shortened;
use crate::base::{Completeness, Lang, Text};
use crate::figure::{Reference, ReferenceError, find_braces, resolve};
use crate::finding::{Arg, Finding, Place, Severity};
use crate::i18n::tr;

/// Checks the references of a text; each is named once, however often it stands there.
pub(super) fn check(
    c: &Context<'_>,
    text: &str,
    place: &dyn Fn() -> Place,
    out: &mut Vec<Finding>,
) {
    let finding = |severity, code, raw: &str| {
        Finding::new(severity, code, place()).with("reference", shortened(raw))
    };
    let mut seen = BTreeSet::new();
    for (range, raw) in find_braces(text) {
        let Some(raw) = raw else {
            let rest = text.get(range.start..).unwrap_or_default();
            let line = rest.lines().next().unwrap_or_default();
            out.push(finding(Severity::Error, "reference-unclosed", line));
            continue;
        };
        if !seen.insert(raw) {
            continue;
        }
        let reference = match Reference::parse(raw) {
            Ok(reference) => reference,
            Err(error) => {
                out.push(
                    finding(Severity::Error, "reference-malformed", raw)
                        .with("expected", expected(&error)),
                );
                continue;
            }
        };
        match resolve(&reference, c.sources, None) {
            Err(why) => {
                out.push(
                    finding(Severity::Error, "reference-unresolved", raw)
                        .with("why", Arg::Text(why.text())),
                );
            }
            Ok(resolved) if resolved.is_blank() => {
                out.push(finding(Severity::Warning, "reference-blank", raw));
            }
            Ok(resolved) if resolved.completeness() != Completeness::Complete => {
                out.push(finding(Severity::Warning, "reference-incomplete", raw));
            }
            Ok(_) => {}
        }
    }
}

fn expected(error: &ReferenceError) -> Arg {
    let key = error.expected.key();
    Arg::Text(Text::new(tr(Lang::Zh, key), tr(Lang::En, key)))
}
