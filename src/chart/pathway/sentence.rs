//! What the chart of the pathway says, in one sentence.

use super::Parts;
use crate::base::{Figure, Unit};
use crate::chart::words::{Compared, marked, sentence};
use crate::i18n::{tr, tr_with};

const PLANNED: Compared = Compared {
    falls: "chart-pathway-falls",
    rises: "chart-pathway-rises",
    level: "chart-pathway-level",
    alone: "chart-pathway-alone",
    unknown: "chart-pathway-unknown",
};

/// Where the plan leads in the judged year, against the last year of history and the target:
/// `规划 2025 年排放 90.6 万吨，比 2022 年下降 12.6%；距目标还差 1.8 万吨。`
pub(super) fn said(parts: &Parts<'_>) -> String {
    let lang = parts.case.lang;
    let complete = parts.is_complete();
    let Some(year) = parts.path.target else {
        return sentence(
            &tr(lang, "chart-pathway-no-target-year"),
            None,
            complete,
            lang,
        );
    };
    let planned = |year| parts.path.of(year).map(|y| &y.planned);
    let before = parts.last.and_then(planned);
    let missing = Figure::missing(Unit::T_CO2, Some(year));
    let now = planned(year).unwrap_or(&missing);
    let first = PLANNED.clause("pathway.planned", now, before, &parts.scale, lang);
    sentence(&first, Some(&gap(parts, year)), complete, lang)
}

/// `距目标还差 1.8 万吨`.
fn gap(parts: &Parts<'_>, year: crate::base::Year) -> String {
    let lang = parts.case.lang;
    let Some(target) = parts.path.main_target() else {
        return tr_with(lang, "chart-gap-none", &[("year", &year.to_string())]);
    };
    let Some(gap) = parts.gap_to(target) else {
        return tr(lang, "chart-gap-unknown");
    };
    let sign = if gap < 0.0 { "-" } else { "" };
    let asked = format!("{sign}target.{}.gap", target.id);
    let size = marked(&parts.scale.words(gap.abs(), lang), &asked);
    let key = match gap {
        gap if gap > 0.0 => "chart-gap-short",
        gap if parts.scale.vanishes(gap) => "chart-gap-exact",
        _ => "chart-gap-ahead",
    };
    tr_with(lang, key, &[("gap", &size)])
}
