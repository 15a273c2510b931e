//! What a path is called, in lists and beside a trace.

use super::data::{Parts, facility};
use super::offers::FIXED;
use super::variation::{Variation, difference};
use super::{Sources, activity_name, ahead, carrier_name, measures};
use crate::account::{EnergyGroup, count_name};
use crate::base::{Sector, Text};
use crate::i18n;
use crate::pathway::Cause;

/// What measures have, in the order of the list: the last name of the path, the key of its name.
pub(super) const OF_MEASURE: [(&str, &str); 11] = [
    ("effect", "figure-measure-effect"),
    ("sequential", "figure-measure-sequential"),
    ("alone", "figure-measure-alone"),
    ("uptake", "figure-measure-uptake"),
    ("full", "figure-measure-full"),
    ("investment", "figure-measure-investment"),
    ("annual_cost", "figure-measure-annual-cost"),
    ("cost_per_tonne", "figure-measure-cost-per-tonne"),
    ("discounted_cost", "figure-measure-discounted-cost"),
    ("discounted_tonnes", "figure-measure-discounted-tonnes"),
    ("reached", "figure-measure-reached"),
];

/// What goal seek answers of a measure: it is asked for one by one, and in no list.
const SOUGHT: [(&str, &str); 2] = [
    ("needed", "figure-measure-needed"),
    ("remains", "figure-measure-remains"),
];

/// What targets have.
pub(super) const OF_TARGET: [(&str, &str); 8] = [
    ("set", "figure-target-set"),
    ("value", "figure-target-value"),
    ("planned", "figure-target-planned"),
    ("gap", "figure-target-gap"),
    ("gap_percent", "figure-target-gap-percent"),
    ("cumulative", "figure-target-cumulative"),
    ("line", "figure-target-line"),
    ("line_gap", "figure-target-line-gap"),
];

/// The name of a path; the path itself for one that nobody knows here.
#[must_use]
pub fn name(path: &str, s: &Sources<'_>) -> Text {
    if let Some((variation, inner)) = Variation::split(path) {
        return varied(variation, inner, s);
    }
    let fixed = FIXED.iter().find(|(fixed, ..)| *fixed == path);
    if let Some((_, key, ..)) = fixed {
        return i18n::text(key);
    }
    let parts = Parts::of(path);
    let found = match parts.root {
        "inventory" | "energy" | "pathway" => of_part(&parts, s),
        "amount" => Some(named(
            "figure-carrier-amount",
            &carrier_name(s.factors, parts.name),
        )),
        "activity" => of_activity(&parts, s),
        "facility" => facility(parts.name, s).map(|one| Text::same(one.name.trim())),
        "measure" => {
            let measure = s.plan.measure(parts.name);
            measure.and_then(|own| {
                let name = Text::same(&own.name);
                listed(&OF_MEASURE, parts.rest, &name)
                    .or_else(|| listed(&SOUGHT, parts.rest, &name))
            })
        }
        "measures" if parts.name == "payer" => payer(parts.rest, s),
        "target" => {
            let target = measures::target(parts.name, s);
            target.and_then(|target| listed(&OF_TARGET, parts.rest, &target.name))
        }
        "change" => of_change(&parts),
        _ => None,
    };
    found.unwrap_or_else(|| Text::same(path))
}

/// A figure of a scenario, on another count, or by other factors.
fn varied(variation: Variation<'_>, inner: &str, s: &Sources<'_>) -> Text {
    let (plain, is_difference) = difference(inner).map_or((inner, false), |plain| (plain, true));
    let place = match variation {
        Variation::Scenario(id) => {
            let course = s.pathway.scenarios.iter().find(|course| course.id == id);
            Text::same(course.map_or(id, |course| course.name.as_str()))
        }
        Variation::OtherCount => {
            let accounting = &s.plan.accounting;
            count_name(accounting.gases.other(), accounting)
        }
        Variation::Rules { .. } if is_difference => i18n::text("figure-by-difference"),
        Variation::Rules { .. } => i18n::text("figure-by-other-factors"),
    };
    let args = [("scenario", &place), ("name", &name(plain, s))];
    i18n::text_with("figure-in-scenario", &args)
}

fn named(key: &str, name: &Text) -> Text {
    i18n::text_with(key, &[("name", name)])
}

fn listed(list: &[(&str, &str)], what: &str, name: &Text) -> Option<Text> {
    let (_, key) = list.iter().find(|(own, _)| *own == what)?;
    Some(named(key, name))
}

/// A sector or a carrier of the inventory, of energy or of the pathway.
fn of_part(parts: &Parts<'_>, s: &Sources<'_>) -> Option<Text> {
    let key = match (parts.root, parts.name) {
        ("inventory", "sector") => "figure-sector-emission",
        ("energy", "sector") => "figure-sector-energy",
        ("energy", "group") => "figure-group-energy",
        ("pathway", "sector") => "figure-sector-planned",
        ("pathway", "baseline_sector") => "figure-sector-baseline",
        ("inventory", "carrier") => "figure-carrier-emission",
        ("energy", "carrier") => "figure-carrier-energy",
        _ => return None,
    };
    let name = match parts.name {
        "carrier" => carrier_name(s.factors, parts.rest),
        "group" => i18n::text(EnergyGroup::from_id(parts.rest)?.key()),
        _ => i18n::text(Sector::from_id(parts.rest)?.key()),
    };
    Some(named(key, &name))
}

fn of_activity(parts: &Parts<'_>, s: &Sources<'_>) -> Option<Text> {
    let activity = s.plan.activities.iter().find(|one| one.id == parts.name)?;
    let key = match parts.rest {
        "" => "figure-activity-amount",
        "emission" => "figure-activity-emission",
        "energy" => "figure-activity-energy",
        "uncertainty" => "figure-activity-uncertainty",
        _ => return None,
    };
    Some(named(key, &activity_name(s.factors, activity)))
}

fn payer(slug: &str, s: &Sources<'_>) -> Option<Text> {
    let mut payers = measures::payers(s)
        .into_iter()
        .zip(&s.pathway.costs.by_payer);
    let (_, (payer, _)) = payers.find(|(own, _)| own == slug)?;
    let name = if payer.is_empty() {
        i18n::text("cost-payer-unknown")
    } else {
        Text::same(payer)
    };
    Some(named("figure-payer", &name))
}

/// A part of a change within history or ahead.
fn of_change(parts: &Parts<'_>) -> Option<Text> {
    let what = match (ahead::cause(parts.rest), parts.rest) {
        (Some((cause, false)), _) => i18n::text(cause.key()),
        (Some((cause, true)), _) => named("figure-change-ratio", &i18n::text(Cause::key(cause))),
        (None, "before") => i18n::text("figure-change-before"),
        (None, "after") => i18n::text("figure-change-after"),
        (None, "difference") => i18n::text("figure-change-difference"),
        (None, _) => return None,
    };
    let key = match parts.name {
        "past" => "figure-change-past",
        "planned" => "figure-change-planned",
        _ => return None,
    };
    Some(named(key, &what))
}
