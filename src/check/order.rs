//! The order of the findings, and figures in their sentences.

use super::context::Context;
use crate::base::{Figure, Lang, Text};
use crate::figure::format_value;
use crate::finding::{Arg, Finding, Place};

/// The rooms of a plan in the order of the work. A section stands under its document.
const ROOMS: [&str; 17] = [
    "head",
    "condition",
    "applicant",
    "boundary",
    "years",
    "economy",
    "picture",
    "accounting",
    "activity",
    "indicator",
    "evidence",
    "baseline",
    "measure",
    "target",
    "section/plan",
    "section/report",
    "answer",
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
    let is_room = |room: &&str| {
        let rest = place.0.strip_prefix(*room);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    ROOMS
        .iter()
        .position(|room| is_room(&room))
        .unwrap_or(ROOMS.len())
}

/// The position of the thing that a place names among its like; the whole room comes first.
fn position(c: &Context<'_>, place: &Place) -> usize {
    let mut parts = place.0.split('/');
    let (room, id) = (
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
    );
    let found = match room {
        "condition" => c
            .programme
            .conditions
            .iter()
            .position(|condition| condition.id == id),
        "economy" => crate::base::EconomyItem::ALL
            .iter()
            .position(|item| item.id() == id),
        "activity" => c
            .plan
            .activities
            .iter()
            .position(|activity| activity.id == id),
        "indicator" => c
            .programme
            .indicators
            .iter()
            .position(|indicator| indicator.id == id),
        "evidence" => c.plan.evidence.iter().position(|piece| piece.id == id),
        "baseline" => crate::base::Sector::ALL
            .iter()
            .position(|sector| sector.id() == id),
        "measure" => c.plan.measures.iter().position(|measure| measure.id == id),
        "target" => c
            .sources
            .pathway
            .targets
            .iter()
            .position(|target| target.id == id),
        "section" => {
            let document = c
                .documents
                .iter()
                .find(|(document, _)| document.role.id() == id);
            let section = parts.next().unwrap_or_default();
            document.and_then(|(_, outline)| outline.iter().position(|s| s.id == section))
        }
        "answer" => {
            let fields = c
                .documents
                .iter()
                .flat_map(|(document, _)| document.fields(&c.plan.head.kind));
            fields.into_iter().position(|field| field.id == id)
        }
        _ => None,
    };
    found.map_or(0, |found| found + 1)
}

/// A figure with its unit as an argument of a sentence.
pub(super) fn figure_text(figure: &Figure) -> Arg {
    let text = |lang| format_value(figure, lang).unwrap_or_default();
    Arg::Text(Text::new(text(Lang::Zh), text(Lang::En)))
}
