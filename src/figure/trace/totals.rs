//! Traces of what stands beside the total: the other boundary, the other count of gases, sinks, the
//! carbon market, the share of defaults, the range.

use super::inventory::line_row;
use super::{Parts, TraceRow, formula, link, sum_formula, value_text};
use crate::account::{FactorStanding, Line, Part, Scope};
use crate::base::{Figure, Text, Unit, Year, format_number};
use crate::figure::data::{self, lines};
use crate::figure::{Sources, offers};
use crate::i18n;

/// The trace of a figure beside the total; `None` for another name.
pub(super) fn of(parts: &data::Parts<'_>, year: Year, s: &Sources<'_>) -> Option<Parts> {
    let result = data::dated(parts, year, s)?;
    let of_year = || s.inventory.lines_of(year);
    Some(match parts.name {
        name if counted(name).is_some() => {
            let (of, part) = counted(name)?;
            let here = |line: &&Line| match of {
                "scope1" => line.scope == Scope::Direct && !line.memo,
                "scope2" => line.scope == Scope::Indirect && !line.memo,
                "territorial" => is_territorial(line),
                _ => !line.memo,
            };
            sum(of_year().filter(here), part, &result, s)
        }
        "territorial" => {
            let here = of_year().filter(|line| is_territorial(line));
            told("trace-territorial", here, &result, s)
        }
        "sinks" => {
            let sinks = of_year().filter(|line| line.part == Part::Sink);
            told("trace-sinks", sinks, &result, s)
        }
        "carbon_market" => market(year, &result, s),
        "carbon_market_share" => market_share(year, &result, s)?,
        "default_share" => defaults(year, &result, s),
        "range_low" | "range_high" | "uncertainty" => range(year, s)?,
        _ => return None,
    })
}

/// A figure of a line.
type OfLine = fn(&Line) -> Figure;

/// The total that a name counts in one way, and that way: `co2`, `scope1_co2e`.
fn counted(name: &str) -> Option<(&str, OfLine)> {
    let (of, count) = name.rsplit_once('_').unwrap_or(("", name));
    match count {
        "co2" => Some((of, |line| line.co2)),
        "co2e" => Some((of, |line| line.co2e)),
        _ => None,
    }
}

fn is_territorial(line: &Line) -> bool {
    line.scope == Scope::Direct && matches!(line.part, Part::Total | Part::Supply)
}

fn sum<'a>(
    chosen: impl Iterator<Item = &'a Line>,
    part: fn(&Line) -> Figure,
    total: &Figure,
    s: &Sources<'_>,
) -> Parts {
    let rows: Vec<TraceRow> = chosen
        .map(|line| line_row(line, &part(line), line.year, s))
        .collect();
    (sum_formula(rows.len(), total), rows)
}

/// A sum of emissions with a sentence of its own.
fn told<'a>(
    key: &str,
    chosen: impl Iterator<Item = &'a Line>,
    total: &Figure,
    s: &Sources<'_>,
) -> Parts {
    let (_, rows) = sum(chosen, |line| line.emission, total, s);
    let count = Text::same(rows.len().to_string());
    let args = [("count", &count), ("total", &value_text(total))];
    (i18n::text_with(key, &args), rows)
}

fn market(year: Year, total: &Figure, s: &Sources<'_>) -> Parts {
    let row = |facility: &crate::plan::Facility| {
        let typed = facility.values.iter().find(|datum| datum.year == year);
        let sign = |lang| Unit::parse(&facility.unit).map_or("", |unit| unit.sign(lang));
        let value = |lang| {
            let number = typed.map_or("", |datum| datum.value.0.as_str());
            format!("{number} {}", sign(lang))
        };
        let share = facility.share.0.trim();
        let share = Text::same(if share.is_empty() { "100" } else { share });
        TraceRow {
            label: Text::same(facility.name.clone()),
            value: Text::new(value(crate::base::Lang::Zh), value(crate::base::Lang::En)),
            source: joined(
                &i18n::text_with("trace-market-row", &[("share", &share)]),
                facility.source.trim(),
            ),
            ..TraceRow::default()
        }
    };
    let rows: Vec<TraceRow> = s.plan.facilities.iter().map(row).collect();
    let count = Text::same(rows.len().to_string());
    let args = [("count", &count), ("total", &value_text(total))];
    (i18n::text_with("trace-market", &args), rows)
}

fn joined(text: &Text, source: &str) -> Text {
    if source.is_empty() {
        return text.clone();
    }
    Text::new(
        format!("{}；{source}", text.zh),
        format!("{}; {source}", text.en),
    )
}

fn market_share(year: Year, result: &Figure, s: &Sources<'_>) -> Option<Parts> {
    let totals = s.inventory.of(year)?;
    let market = totals.carbon_market?.emission;
    let row = |path: &str, figure: &Figure| {
        TraceRow::figure(offers::label(path), figure, Some(link(path, year)))
    };
    let rows = vec![
        row("inventory.carbon_market", &market),
        row("inventory.territorial", &totals.territorial),
    ];
    let formula = formula("trace-ratio", &market, &totals.territorial, result);
    Some((formula, rows))
}

/// The lines whose factors are to be confirmed.
fn defaults(year: Year, result: &Figure, s: &Sources<'_>) -> Parts {
    let is_default = |line: &&Line| {
        let factor = line.factor.as_ref();
        factor.is_some_and(|factor| factor.standing == FactorStanding::ToBeConfirmed)
    };
    let rows = lines(year, s)
        .filter(is_default)
        .map(|line| line_row(line, &line.emission, year, s))
        .collect();
    let args = [("result", &value_text(result))];
    (i18n::text_with("trace-defaults", &args), rows)
}

/// The range of the total: every part with how far it may be off.
fn range(year: Year, s: &Sources<'_>) -> Option<Parts> {
    let totals = s.inventory.of(year)?;
    let rows = lines(year, s).map(|line| {
        let row = line_row(line, &line.emission, year, s);
        let Some(uncertainty) = line.uncertainty else {
            return row;
        };
        let number = |value: f64| Text::same(format_number(value));
        let args = [
            ("activity", &number(uncertainty.activity)),
            ("factor", &number(uncertainty.factor)),
        ];
        row.from(i18n::text_with("trace-range-row", &args))
    });
    let rows: Vec<TraceRow> = rows.collect();
    let Some(range) = totals.range else {
        return Some((i18n::text("trace-range-none"), rows));
    };
    let figure = |value, unit| value_text(&Figure::complete(value, unit, year));
    let args = [
        ("percent", &figure(range.percent, Unit::PERCENT)),
        ("low", &figure(range.low, totals.total.unit)),
        ("high", &figure(range.high, totals.total.unit)),
    ];
    Some((i18n::text_with("trace-range", &args), rows))
}
