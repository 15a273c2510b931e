//! The paths of references that speak of the verdict: `verdict.…` and `indicator.…`.

use super::{IndicatorResult, Judgement, Tally, Verdict};
use crate::base::{Completeness, Figure, Text, Unit, Year};
use crate::figure::{Offer, OfferGroup, Reach, Sources, Value};
use crate::i18n;
use crate::plan::YesNo;
use crate::programme::Nature;

/// What a path of this room stands for, `None` for every other path:
/// `verdict.<nature>.{met,count}` and `indicator.<id>.{now,target,planned,met,margin}`. An indicator speaks
/// of the year in which it is judged; only its target is known in the other years for which one is set.
#[must_use]
pub fn figure_of(verdict: &Verdict, path: &str, year: Option<Year>) -> Option<Value> {
    let mut parts = path.splitn(3, '.');
    let (root, name, what) = (parts.next()?, parts.next()?, parts.next()?);
    match root {
        "verdict" => {
            let nature = Nature::ALL.into_iter().find(|nature| nature.id() == name)?;
            counted(verdict.tally(nature), what)
        }
        "indicator" => {
            let result = verdict.indicators.iter().find(|result| result.id == name)?;
            match year.filter(|year| Some(*year) != result.year) {
                Some(year) if what == "target" => staged(result, year),
                Some(_) => None,
                None => indicator(result, what),
            }
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

/// The target of a year that is not judged; none where it depends on the size of the applicant.
fn staged(result: &IndicatorResult, year: Year) -> Option<Value> {
    let mut targets = result.definition.targets.iter();
    let target = targets.find(|target| target.year == year && target.class.is_empty())?;
    let figure = Figure::complete(target.value?, result.unit?, year);
    Some(Value::Figure(figure))
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
    let mut offers = Vec::new();
    for (nature, _) in &verdict.tallies {
        let name = i18n::text(nature.plural());
        for (what, key) in [
            ("met", "figure-verdict-met"),
            ("count", "figure-verdict-count"),
        ] {
            let label = i18n::text_with(key, &[("name", &name)]);
            offers.push(offer(&format!("verdict.{}.{what}", nature.id()), label));
        }
    }
    for result in &verdict.indicators {
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
            let label = i18n::text_with(key, &[("name", &result.definition.name)]);
            offers.push(offer(&format!("indicator.{}.{what}", result.id), label));
        }
    }
    offers
}
