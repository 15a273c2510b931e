//! The order of the findings, and figures in their sentences.

use super::context::Context;
use crate::base::{EconomyItem, Figure, Lang, Sector, Text};
use crate::figure::format_value;
use crate::finding::{Arg, Finding, Place};

/// The rooms of a plan in the order of the work. A section stands under its document.
const ROOMS: [&str; 21] = [
    "head",
    "condition",
    "applicant",
    "boundary",
    "years",
    "economy",
    "picture",
    "accounting",
    "activity",
    "facility",
    "goal",
    "indicator",
    "evidence",
    "baseline",
    "measure",
    "target",
    "section/plan",
    "section/report",
    "section/form",
    "answer",
    "kept",
];

/// Sorts by severity, then by the order of the work, then by the order of things in the plan.
/// Findings about one thing keep the order in which its rules found them.
pub(super) fn sort(c: &Context<'_>, findings: &mut [Finding]) {
    findings.sort_by_cached_key(|finding| {
        (
            finding.severity,
            room(&finding.place),
            position(c, &finding.place),
        )
    });
}

/// The room's place in the work; an unknown one comes last.
fn room(place: &Place) -> usize {
    let is_room = |room: &str| {
        let rest = place.0.strip_prefix(room);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    ROOMS
        .iter()
        .position(|room| is_room(room))
        .unwrap_or(ROOMS.len())
}

/// The position of the thing that a place names among its like; the whole room comes first.
fn position(c: &Context<'_>, place: &Place) -> usize {
    let mut parts = place.0.split('/');
    let mut part = || parts.next().unwrap_or_default();
    let (room, id, section) = (part(), part(), part());
    let (plan, programme) = (c.plan, c.programme);
    let found = match room {
        "condition" => find(&programme.conditions, |condition| condition.id == id),
        "economy" => find(&EconomyItem::ALL, |item| item.id() == id),
        "activity" => find(&plan.activities, |activity| activity.id == id),
        "facility" => find(&plan.facilities, |facility| facility.id == id),
        "indicator" => find(&programme.indicators, |indicator| indicator.id == id),
        "evidence" => find(&plan.evidence, |piece| piece.id == id),
        "baseline" => find(&Sector::ALL, |sector| sector.id() == id),
        "measure" => find(&plan.measures, |measure| measure.id == id),
        "target" => find(&c.sources.pathway.targets, |target| target.id == id),
        "section" => {
            let document = c
                .documents
                .iter()
                .find(|(document, _)| document.role.id() == id);
            document.and_then(|(_, outline)| find(outline, |s| s.id == section))
        }
        "answer" => {
            let kind = c.plan.head.kind.as_str();
            let mut fields = c
                .documents
                .iter()
                .flat_map(|(document, _)| document.fields(kind));
            fields.position(|field| field.id == id)
        }
        _ => None,
    };
    found.map_or(0, |found| found + 1)
}

fn find<T>(things: &[T], is_meant: impl Fn(&T) -> bool) -> Option<usize> {
    things.iter().position(is_meant)
}

/// A figure with its unit as an argument of a sentence.
pub(super) fn figure_text(figure: &Figure) -> Arg {
    let text = |lang| format_value(figure, lang).unwrap_or_default();
    Arg::Text(Text::new(text(Lang::Zh), text(Lang::En)))
}
