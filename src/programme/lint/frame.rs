//! Checks of everything but indicators and documents.

use super::{
    Known, check_id, check_ids, check_kinds, check_optional, check_standing, check_text, error,
    rules,
};
use crate::base::{PLAUSIBLE_YEARS, Year};
use crate::finding::{Finding, Place};
use crate::programme::{Kind, Programme, TargetValue};

pub(super) fn check(programme: &Programme, known: Known<'_>, out: &mut Vec<Finding>) {
    check_head(programme, out);
    check_cited(programme, out);
    check_ids("kind", programme.kinds.iter().map(|kind| &*kind.id), out);
    if programme.kinds.is_empty() {
        out.push(error("template-no-kind", Place::of(&["kind"])));
    }
    for kind in &programme.kinds {
        check_kind(programme, kind, known, out);
    }
    check_conditions(programme, out);
    check_stages(programme, out);
    check_targets(programme, out);
}

fn check_head(programme: &Programme, out: &mut Vec<Finding>) {
    let head = Place::of(&["programme"]);
    check_id(&programme.id, &head.then("id"), out);
    for (name, text) in [
        ("title", &programme.title),
        ("short", &programme.short),
        ("issuer", &programme.issuer),
        ("purpose", &programme.purpose),
    ] {
        check_text(text, &head.then(name), out);
    }
    check_optional(&programme.notice, &head.then("notice"), out);
    check_standing(programme, &programme.standing, &head, out);
    let region = &programme.region;
    let is_code = region.len() == 2 && region.chars().all(|c| c.is_ascii_digit());
    if !region.is_empty() && !is_code {
        out.push(error("template-region", head.then("region")).with("region", region.as_str()));
    }
}

fn check_cited(programme: &Programme, out: &mut Vec<Finding>) {
    check_ids("cited", programme.cited.iter().map(|cited| &*cited.id), out);
    for cited in &programme.cited {
        let place = Place::of(&["cited", &cited.id]);
        check_text(&cited.title, &place.then("title"), out);
        check_text(&cited.issuer, &place.then("issuer"), out);
        check_optional(&cited.note, &place.then("note"), out);
    }
}

fn check_kind(programme: &Programme, kind: &Kind, known: Known<'_>, out: &mut Vec<Finding>) {
    let place = Place::of(&["kind", &kind.id]);
    for (name, text) in [
        ("name", &kind.name),
        ("object", &kind.object),
        ("applicant", &kind.applicant),
        ("acceptance_text", &kind.acceptance_text),
    ] {
        check_text(text, &place.then(name), out);
    }
    check_optional(&kind.quota.text, &place.then("quota"), out);
    check_standing(programme, &kind.standing, &place, out);
    check_standing(
        programme,
        &kind.acceptance_standing,
        &place.then("acceptance"),
        out,
    );
    rules::check(programme, kind, &place, known, out);
    check_years(kind, &place, out);
    for (_, carrier) in &kind.asks.activities {
        if !(known.is_carrier)(carrier) {
            let place = place.then("asks").then("activities");
            out.push(error("template-unknown-carrier", place).with("carrier", carrier.as_str()));
        }
    }
}

fn check_years(kind: &Kind, place: &Place, out: &mut Vec<Finding>) {
    let rising = kind.history.is_sorted_by(|a, b| a < b);
    let plausible = kind
        .history
        .iter()
        .chain([&kind.target_year, &kind.horizon])
        .all(|year| PLAUSIBLE_YEARS.contains(year));
    let ends = kind
        .history
        .last()
        .is_some_and(|last| *last <= kind.horizon);
    if !(rising && plausible && ends && kind.target_year <= kind.horizon) {
        out.push(error("template-years", place.then("history")));
    }
}

fn check_conditions(programme: &Programme, out: &mut Vec<Finding>) {
    let ids = programme.conditions.iter().map(|condition| &*condition.id);
    check_ids("condition", ids, out);
    for condition in &programme.conditions {
        let place = Place::of(&["condition", &condition.id]);
        check_text(&condition.text, &place.then("text"), out);
        check_text(&condition.evidence, &place.then("evidence"), out);
        check_kinds(programme, &condition.kinds, &place, out);
        check_standing(programme, &condition.standing, &place, out);
    }
}

fn check_stages(programme: &Programme, out: &mut Vec<Finding>) {
    check_ids(
        "stage",
        programme.stages.iter().map(|stage| &*stage.id),
        out,
    );
    for stage in &programme.stages {
        let place = Place::of(&["stage", &stage.id]);
        check_text(&stage.name, &place.then("name"), out);
        check_text(&stage.text, &place.then("text"), out);
        check_standing(programme, &stage.standing, &place, out);
        if let (Some(from), Some(to)) = (stage.from, stage.to)
            && from > to
        {
            out.push(error("template-dates", place.then("to")));
        }
    }
}

fn check_targets(programme: &Programme, out: &mut Vec<Finding>) {
    check_ids(
        "target",
        programme.targets.iter().map(|target| &*target.id),
        out,
    );
    for target in &programme.targets {
        let place = Place::of(&["target", &target.id]);
        check_text(&target.name, &place.then("name"), out);
        check_kinds(programme, &target.kinds, &place, out);
        check_standing(programme, &target.standing, &place, out);
        let (sound, base) = match target.value {
            TargetValue::Value(value) => (value.is_finite() && value >= 0.0, None),
            TargetValue::Fall { percent, base } => (percent.is_finite(), Some(base)),
        };
        if !sound || base.is_some_and(|base| base >= target.year) {
            out.push(error("template-target-value", place.then("value")));
        }
        for kind in &programme.kinds {
            if super::super::schema::concerns(&target.kinds, &kind.id) {
                check_target_year(kind, target.year, &place.then("year"), out);
            }
        }
    }
}

/// A target must lie in the years that the pathway of the kind shows.
pub(super) fn check_target_year(kind: &Kind, year: Year, place: &Place, out: &mut Vec<Finding>) {
    let Some(first) = kind.history.first() else {
        return;
    };
    if !(*first..=kind.horizon).contains(&year) {
        out.push(
            error("template-target-year", place.clone())
                .with("year", year)
                .with("first", *first)
                .with("last", kind.horizon),
        );
    }
}
