//! Traces of what is typed outside of activity and economy, and of what the rooms above say of it:
//! indicators, how many of them are met, facilities of the carbon market.

use super::{Parts, Trace, TraceRow, link, trace, value_text};
use crate::base::{Figure, Text, Unit, Year};
use crate::figure::data::{self, Parts as Path};
use crate::figure::{Reference, Sources, Value, names};
use crate::i18n;
use crate::programme::{Direction, IndicatorSource, Nature};

/// The verified emission of a facility, with what it is a part of.
pub(super) fn facility(parts: &Path<'_>, year: Year, s: &Sources<'_>) -> Option<Parts> {
    let facility = data::facility(parts.name, s)?;
    let figure = data::dated(parts, year, s)?;
    let mut rows = vec![row(&figure, facility.source.trim())];
    let path = "inventory.carbon_market";
    if let Some(part) = data::dated(&Path::of(path), year, s) {
        rows.push(TraceRow::figure(
            names::name(path, s),
            &part,
            Some(link(path, year)),
        ));
    }
    Some((typed(&figure), rows))
}

/// What the rooms above know of indicators; `None` for any other path.
pub(super) fn stated(path: &str, figure: &Figure, s: &Sources<'_>) -> Option<Parts> {
    let parts = Path::of(path);
    figure.value?;
    match (parts.root, parts.rest) {
        ("verdict", what) => Some(tally(parts.name, what, figure, s)),
        ("indicator", "met") => {
            let formula = i18n::text_with("trace-value", &[("value", &value_text(figure))]);
            let ends = ["planned", "target"].map(|what| known(parts.name, what, s));
            Some((formula, ends.into_iter().flatten().collect()))
        }
        ("indicator", "margin") => margin(parts.name, figure, s),
        ("indicator", what) => indicator(parts.name, what, figure, s),
        _ => None,
    }
}

/// The trace of what an indicator is computed from, where its value is that of the computation.
pub(super) fn computed(path: &str, figure: &Figure, s: &Sources<'_>) -> Option<Trace> {
    let parts = Path::of(path);
    let year = match (parts.root, parts.rest) {
        ("indicator", "now") => s.plan.years.inventory_years().last().copied()?,
        ("indicator", "planned") => s.plan.years.target_year()?,
        _ => return None,
    };
    let path = computation(parts.name, s)?;
    let reference = Reference::parse(path).ok()?.judged_in(year);
    let found = trace(&reference, s).ok()?;
    // A value that was typed in its place has nothing to do with the computation.
    let (value, shown) = (found.value.value_in(figure.unit)?, figure.value?);
    if (value - shown).abs() > 1e-9 * shown.abs() {
        return None;
    }
    // A share is told as it is judged, in per cent.
    let value = if figure.unit == Unit::PERCENT {
        *figure
    } else {
        found.value
    };
    Some(Trace { value, ..found })
}

/// The path that a goal of the applicant or an indicator of the programme is computed from.
fn computation<'a>(id: &str, s: &Sources<'a>) -> Option<&'a str> {
    let mut goals = s.plan.goals.iter();
    if let Some(goal) = goals.find(|goal| goal.id == id) {
        return Some(goal.figure.trim()).filter(|path| !path.is_empty());
    }
    let mut listed = s.programme.indicators.iter();
    match &listed.find(|one| one.id == id)?.source {
        IndicatorSource::Computed(path) => Some(path),
        IndicatorSource::Typed => None,
    }
}

/// Another figure of an indicator.
fn known(id: &str, what: &str, s: &Sources<'_>) -> Option<TraceRow> {
    let path = format!("indicator.{id}.{what}");
    let label = match what {
        "planned" => "trace-planned-value",
        _ => "trace-set-value",
    };
    match (s.more)(&path, None)? {
        Value::Figure(figure) => Some(TraceRow::figure(i18n::text(label), &figure, Some(path))),
        Value::Text(_) => None,
    }
}

/// What an indicator is: one of the programme, or a goal that the applicant set.
struct Defined {
    name: Text,
    direction: Direction,
    /// The clause of the programme, or on what the goal rests.
    source: Text,
}

impl Defined {
    fn of(id: &str, s: &Sources<'_>) -> Option<Self> {
        let mut goals = s.plan.goals.iter();
        if let Some(goal) = goals.find(|goal| goal.id == id) {
            return Some(Self {
                name: Text::same(goal.name.clone()),
                direction: goal.direction,
                source: Text::same(goal.basis.clone()),
            });
        }
        let mut listed = s.programme.indicators.iter();
        let indicator = listed.find(|one| one.id == id)?;
        Some(Self {
            name: indicator.name.clone(),
            direction: indicator.direction,
            source: s.programme.cite(&indicator.standing),
        })
    }
}

/// The indicators of a nature, each counted once, or only where it is met.
fn tally(nature: &str, what: &str, total: &Figure, s: &Sources<'_>) -> Parts {
    let of_kind = s.programme.indicators_of(&s.plan.head.kind);
    let listed = of_kind
        .filter(|one| one.nature.id() == nature)
        .map(|one| one.id.as_str());
    let is_own = nature == Nature::Own.id();
    let own = s.plan.goals.iter().filter(|_| is_own);
    let chosen = listed.chain(own.map(|goal| goal.id.as_str()));
    let rows = chosen.filter_map(|id| {
        let one = Defined::of(id, s)?;
        let path = format!("indicator.{id}.met");
        let Value::Figure(met) = (s.more)(&path, None)? else {
            return None;
        };
        let is_met = met.value == Some(1.0);
        let words = i18n::text(if is_met {
            "trace-is-met"
        } else {
            "trace-is-not-met"
        });
        let number = if what == "met" { met.value } else { Some(1.0) };
        let row = TraceRow::words(one.name, words).counting(number).plus();
        Some(TraceRow {
            reference: Some(path),
            ..row
        })
    });
    let rows: Vec<TraceRow> = rows.collect();
    let count = Text::same(rows.len().to_string());
    let args = [("count", &count), ("met", &value_text(total))];
    let key = if what == "met" {
        "trace-tally-met"
    } else {
        "trace-tally"
    };
    (i18n::text_with(key, &args), rows)
}

/// By how much the planned value beats the target, in the direction that counts.
fn margin(id: &str, result: &Figure, s: &Sources<'_>) -> Option<Parts> {
    let indicator = Defined::of(id, s)?;
    let (planned, target) = (known(id, "planned", s)?, known(id, "target", s)?);
    let (from, less) = match indicator.direction {
        Direction::AtMost | Direction::Below => (target, planned),
        Direction::AtLeast | Direction::Above | Direction::Rising | Direction::Yes => {
            (planned, target)
        }
    };
    let args = [
        ("a", &from.value),
        ("b", &less.value),
        ("result", &value_text(result)),
    ];
    let formula = i18n::text_with("trace-difference", &args);
    // A difference of shares in per cent is in per cent again: not a share of one.
    let weight = if result.unit == Unit::PERCENT {
        0.01
    } else {
        1.0
    };
    Some((formula, vec![from.weighing(weight), less.weighing(-weight)]))
}

/// The value of an indicator that was typed, or the target that the programme or the plan sets.
fn indicator(id: &str, what: &str, figure: &Figure, s: &Sources<'_>) -> Option<Parts> {
    if what == "target" {
        let indicator = Defined::of(id, s)?;
        let row = TraceRow::figure(indicator.name, figure, None).from(indicator.source);
        let formula = i18n::text_with("trace-set", &[("value", &value_text(figure))]);
        return Some((formula, vec![row]));
    }
    let entry = s.plan.indicator(id)?;
    let mut values = entry.values.iter();
    let datum = values.find(|datum| Some(datum.year) == figure.year);
    let mut rows = vec![row(figure, datum.map_or("", |datum| datum.source.trim()))];
    let evidence = s.plan.evidence.iter();
    let evidence = evidence.filter(|one| entry.evidence.contains(&one.id));
    rows.extend(
        evidence
            .map(|one| TraceRow::words(i18n::text("trace-evidence"), Text::same(one.title.trim()))),
    );
    Some((typed(figure), rows))
}

fn typed(figure: &Figure) -> Text {
    i18n::text_with("trace-typed-value", &[("value", &value_text(figure))])
}

fn row(figure: &Figure, source: &str) -> TraceRow {
    TraceRow::figure(i18n::text("trace-typed"), figure, None).from(Text::same(source))
}
