//! The paths of references that speak of the verdict: `verdict.…` and `indicator.…`.

use super::{IndicatorResult, Judgement, Tally, Verdict};
use crate::base::{Completeness, Figure, Text, Unit};
use crate::figure::{Offer, OfferGroup, Reach, Sources, Value};
use crate::i18n;
use crate::plan::YesNo;

/// What a path of this room stands for, `None` for every other path:
/// `verdict.{constraint,reference}.{met,count}` and
/// `indicator.<id>.{now,target,planned,met,margin}`.
#[must_use]
pub fn figure_of(verdict: &Verdict, path: &str) -> Option<Value> {
    let mut parts = path.splitn(3, '.');
    let (root, name, what) = (parts.next()?, parts.next()?, parts.next()?);
    match root {
        "verdict" => {
            let tally = match name {
                "constraint" => verdict.constraint,
                "reference" => verdict.reference,
                _ => return None,
            };
            counted(tally, what)
        }
        "indicator" => {
            let result = verdict.indicators.iter().find(|result| result.id == name)?;
            indicator(result, what)
        }
        _ => None,
    }
}

fn counted(tally: Tally, what: &str) -> Option<Value> {
    let count = match what {
        "met" => tally.met,
        "count" => tally.listed,
        _ => return None,
    };
    let value = u32::try_from(count).ok().map(f64::from);
    Some(Value::Figure(Figure {
        value,
        unit: Unit::PIECE,
        year: None,
        completeness: Completeness::Complete,
    }))
}

fn indicator(result: &IndicatorResult, what: &str) -> Option<Value> {
    let target = |value| Figure {
        value: Some(value),
        unit: result.unit.unwrap_or(Unit::ONE),
        year: result.year,
        completeness: Completeness::Complete,
    };
    let figure = match what {
        "now" => result.now,
        "target" => result.target.map(target),
        "planned" => result.planned,
        "met" => return Some(Value::Figure(one_if_met(result))),
        // A yes or a no beats nothing by anything.
        "margin" => result.unit.and(result.margin).map(target),
        _ => return None,
    };
    Some(match result.unit {
        None => Value::Text(figure.map(|figure| answer(&figure)).unwrap_or_default()),
        Some(unit) => Value::Figure(figure.unwrap_or(Figure::missing(unit, result.year))),
    })
}

/// One where the indicator is met, else nothing: what the tallies add up.
fn one_if_met(result: &IndicatorResult) -> Figure {
    let is_met = result.judgement == Judgement::Met;
    Figure {
        value: Some(f64::from(u8::from(is_met))),
        unit: Unit::PIECE,
        year: result.year,
        completeness: Completeness::Complete,
    }
}

/// 1 and 0 stand for yes and no.
fn answer(figure: &Figure) -> Text {
    let answer = match figure.value {
        None => YesNo::Unanswered,
        Some(value) if value > 0.5 => YesNo::Yes,
        Some(_) => YesNo::No,
    };
    i18n::text(answer.key())
}

/// What prose can speak of in this room.
#[must_use]
pub fn offers_of(verdict: &Verdict, sources: &Sources<'_>) -> Vec<Offer> {
    let offer = |path: &str, label: Text| {
        Offer::new(path, label, OfferGroup::Indicators, Reach::None, sources)
    };
    let mut offers = vec![
        offer(
            "verdict.constraint.met",
            i18n::text("figure-verdict-constraint-met"),
        ),
        offer(
            "verdict.constraint.count",
            i18n::text("figure-verdict-constraint-count"),
        ),
        offer(
            "verdict.reference.met",
            i18n::text("figure-verdict-reference-met"),
        ),
        offer(
            "verdict.reference.count",
            i18n::text("figure-verdict-reference-count"),
        ),
    ];
    for result in &verdict.indicators {
        let Some(indicator) = sources.programme.indicators.get(result.indicator) else {
            continue;
        };
        for (what, key) in [
            ("now", "figure-indicator-now"),
            ("target", "figure-indicator-target"),
            ("planned", "figure-indicator-planned"),
            ("met", "figure-indicator-met"),
            ("margin", "figure-indicator-margin"),
        ] {
            if what == "margin" && result.unit.is_none() {
                continue;
            }
            let label = i18n::text_with(key, &[("name", &indicator.name)]);
            offers.push(offer(&format!("indicator.{}.{what}", result.id), label));
        }
    }
    offers
}
