//! What the chart of the pathway says, in one sentence.

use super::Parts;
use crate::base::{Completeness, Figure, format_fixed};
use crate::chart::scale::percent;
use crate::chart::with_remark;
use crate::i18n::{tr, tr_with};

/// Where the plan leads in the judged year, against the last year of history and the target.
pub(super) fn sentence(parts: &Parts<'_>) -> String {
    let lang = parts.case.lang;
    let whole = match (planned(parts), gap(parts)) {
        (Some(first), Some(second)) => tr_with(
            lang,
            "chart-two-clauses",
            &[("first", &first), ("second", &second)],
        ),
        (Some(first), None) => tr_with(lang, "chart-one-clause", &[("first", &first)]),
        (None, _) => tr(lang, "chart-pathway-no-target-year"),
    };
    with_remark(whole, parts.is_complete(), lang)
}

/// `规划 2025 年排放 90.6 万吨，比 2022 年下降 12.6%`.
fn planned(parts: &Parts<'_>) -> Option<String> {
    let lang = parts.case.lang;
    let year = parts.path.target?;
    let year_text = year.to_string();
    let Some(value) = parts.path.of(year).and_then(|y| parts.scale.of(&y.planned)) else {
        return Some(tr_with(
            lang,
            "chart-pathway-unknown",
            &[("year", &year_text)],
        ));
    };
    let value_text = parts.scale.words(value, lang);
    let before = parts.last.filter(|last| *last < year).and_then(|last| {
        let value = parts
            .path
            .of(last)
            .and_then(|y| parts.scale.of(&y.planned))?;
        Some((last.to_string(), value))
    });
    let change = before.and_then(|(last, before)| Some((last, percent(value - before, before)?)));
    let Some((last, change)) = change else {
        return Some(tr_with(
            lang,
            "chart-pathway-alone",
            &[("year", &year_text), ("value", &value_text)],
        ));
    };
    let size = format_fixed(change.abs(), 1);
    let key = match change {
        _ if size == "0.0" => "chart-pathway-level",
        rise if rise > 0.0 => "chart-pathway-rises",
        _ => "chart-pathway-falls",
    };
    let args = [
        ("year", year_text.as_str()),
        ("value", &value_text),
        ("from", &last),
        ("percent", &size),
    ];
    Some(tr_with(lang, key, &args))
}

/// `距目标还差 1.8 万吨`.
fn gap(parts: &Parts<'_>) -> Option<String> {
    let lang = parts.case.lang;
    let year = parts.path.target?.to_string();
    let Some(target) = parts.path.main_target() else {
        return Some(tr_with(lang, "chart-gap-none", &[("year", &year)]));
    };
    let is_known = |figure: &Figure| figure.completeness != Completeness::Failed;
    let Some(gap) = parts
        .scale
        .of(&target.gap)
        .filter(|_| is_known(&target.gap))
    else {
        return Some(tr(lang, "chart-gap-unknown"));
    };
    let size = parts.scale.words(gap.abs(), lang);
    let key = match gap {
        gap if parts.scale.vanishes(gap.abs()) && gap <= 0.0 => "chart-gap-exact",
        gap if gap > 0.0 => "chart-gap-short",
        _ => "chart-gap-ahead",
    };
    Some(tr_with(lang, key, &[("gap", &size)]))
}
