//! Traces of what stands beside the total: the other boundary, the other count of gases, sinks, the
//! carbon market, the share of defaults, the range.

use super::inventory::line_row;
use super::{Parts, TraceRow, energy, formula, link, sum_formula, value_text};
use crate::account::{FactorStanding, Line, LineUncertainty, Part, Scope, shared_factor};
use crate::base::{Figure, Lang, Number, Text, Unit, Year, format_number};
use crate::figure::data::{self, lines};
use crate::figure::format::format_traced;
use crate::figure::{Sources, names};
use crate::i18n;
use crate::plan::Facility;

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
        "range_low" | "range_high" | "uncertainty" => range(parts.name, year, s)?,
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
        .map(|line| line_row(line, &part(line), line.year, s).plus())
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
    let row = |facility: &Facility| {
        let typed = facility.values.iter().find(|datum| datum.year == year);
        let unit = Unit::parse(&facility.unit).filter(|_| !facility.unit.trim().is_empty());
        let value = |lang| {
            let number = typed.map_or("", |datum| datum.value.0.as_str());
            unit.map_or_else(|| number.to_owned(), |unit| unit.with(number, lang))
        };
        let blank = facility.share.is_blank();
        let share = if blank {
            "100"
        } else {
            facility.share.0.trim()
        };
        let weight = Number::typed(share).value().unwrap_or_default() / 100.0;
        let tonnes = typed.and_then(|datum| datum.value.value());
        let tonnes = tonnes.and_then(|value| unit?.convert(value, Unit::T_CO2));
        let words = i18n::text_with("trace-market-row", &[("share", &Text::same(share))]);
        let label = Text::same(facility.name.clone());
        TraceRow::words(label, Text::new(value(Lang::Zh), value(Lang::En)))
            .from(joined(&words, facility.source.trim()))
            .counting(tonnes)
            .weighing(weight)
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
        TraceRow::figure(names::name(path, s), figure, Some(link(path, year)))
    };
    let rows = vec![
        row("inventory.carbon_market", &market).times(),
        row("inventory.territorial", &totals.territorial).under(),
    ];
    let formula = formula("trace-ratio", &market, &totals.territorial, result);
    Some((formula, rows))
}

/// The lines whose factors are to be confirmed, by size, over all lines by size.
fn defaults(year: Year, result: &Figure, s: &Sources<'_>) -> Parts {
    let is_default = |line: &&Line| {
        let factor = line.factor.as_ref();
        factor.is_some_and(|factor| factor.standing == FactorStanding::ToBeConfirmed)
    };
    let size = |line: &Line| line.emission.value.map(f64::abs);
    let mut rows: Vec<TraceRow> = lines(year, s)
        .filter(is_default)
        .map(|line| {
            let row = line_row(line, &line.emission, year, s);
            row.counting(size(line)).plus()
        })
        .collect();
    if rows.is_empty() {
        rows.push(energy::nothing());
    }
    let all: f64 = lines(year, s).filter_map(size).sum();
    let all = Figure::complete(all, s.inventory.unit, year);
    rows.push(TraceRow::figure(i18n::text("trace-all-sizes"), &all, None).under());
    let args = [("result", &value_text(result))];
    (i18n::text_with("trace-defaults", &args), rows)
}

/// What a part of a sum may be off by: from its amount, and from its factor, which other parts may
/// share.
struct Off<'a> {
    line: &'a Line,
    row: TraceRow,
    activity: f64,
    factor: f64,
}

/// The parts under the root: those from amounts one by one, those from factors by factor, linearly
/// added first.
fn under_root(parts: Vec<Off<'_>>, unit: Unit, s: &Sources<'_>) -> Vec<TraceRow> {
    let mut rows = Vec::new();
    let mut groups: Vec<(Option<usize>, f64, Vec<Text>)> = Vec::new();
    for part in parts {
        let name = part.row.label.clone();
        rows.push(part.row.counting(part.activity).squared());
        let shared = shared_factor(part.line, s.factors);
        let known = groups
            .iter_mut()
            .find(|(of, ..)| of.is_some() && *of == shared);
        match known {
            Some((_, sum, names)) => {
                *sum += part.factor;
                names.push(name);
            }
            None => groups.push((shared, part.factor, vec![name])),
        }
    }
    rows.extend(groups.into_iter().map(|(_, sum, names)| {
        let list = |lang: Lang| {
            let names: Vec<&str> = names.iter().map(|name| name.get(lang)).collect();
            names.join(&i18n::tr(lang, "list-joint"))
        };
        let names = Text::new(list(Lang::Zh), list(Lang::En));
        let label = i18n::text_with("trace-range-factor", &[("names", &names)]);
        let figure = Figure {
            value: Some(sum),
            ..Figure::missing(unit, None)
        };
        let value = |lang| format_traced(&figure, lang).unwrap_or_default();
        TraceRow::words(label, Text::new(value(Lang::Zh), value(Lang::En)))
            .counting(sum)
            .squared()
    }));
    rows
}

/// The uncertainty of the total, or one end of its range.
fn range(name: &str, year: Year, s: &Sources<'_>) -> Option<Parts> {
    let totals = s.inventory.of(year)?;
    let Some(range) = totals.range else {
        let rows = lines(year, s).map(|line| line_row(line, &line.emission, year, s));
        return Some((i18n::text("trace-range-none"), rows.collect()));
    };
    let figure = |value, unit| Figure::complete(value, unit, year);
    let percent = figure(range.percent, Unit::PERCENT);
    let label = |path: &str| names::name(path, s);
    if name != "uncertainty" {
        let total = TraceRow::figure(
            label("inventory.total"),
            &totals.total,
            Some(link("inventory.total", year)),
        );
        let uncertainty = "inventory.uncertainty";
        let half = totals
            .total
            .value
            .map(|total| total.abs() * range.percent / 100.0);
        let is_low = name == "range_low";
        let half = TraceRow::figure(label(uncertainty), &percent, Some(link(uncertainty, year)))
            .counting(half)
            .weighing(if is_low { -1.0 } else { 1.0 });
        let end = if is_low { range.low } else { range.high };
        let key = if is_low {
            "trace-range-low"
        } else {
            "trace-range-high"
        };
        let result = figure(end, totals.total.unit);
        let formula = formula(key, &totals.total, &percent, &result);
        return Some((formula, vec![total.plus(), half]));
    }
    let off = lines(year, s).filter_map(|line| {
        let uncertainty = line.uncertainty?;
        let emission = line.emission.value.filter(|value| value.abs() > 0.0)?;
        Some(Off {
            line,
            row: line_row(line, &line.emission, year, s).from(off_by(uncertainty)),
            activity: emission * uncertainty.activity / 100.0,
            factor: emission * uncertainty.factor / 100.0,
        })
    });
    let mut rows = under_root(off.collect(), totals.total.unit, s);
    let size = totals.total.value.map(f64::abs);
    let path = "inventory.total";
    let total = TraceRow::figure(label(path), &totals.total, Some(link(path, year)));
    rows.push(total.counting(size).under());
    let args = [
        ("percent", &value_text(&percent)),
        ("low", &value_text(&figure(range.low, totals.total.unit))),
        ("high", &value_text(&figure(range.high, totals.total.unit))),
    ];
    Some((i18n::text_with("trace-range", &args), rows))
}

fn off_by(uncertainty: LineUncertainty) -> Text {
    let number = |value: f64| Text::same(format_number(value));
    let args = [
        ("activity", &number(uncertainty.activity)),
        ("factor", &number(uncertainty.factor)),
    ];
    i18n::text_with("trace-range-row", &args)
}

/// The uncertainty of the trend of the total, in percentage points.
pub(super) fn trend(s: &Sources<'_>) -> Option<Parts> {
    let (from, to) = s.inventory.trend_years?;
    let trend = s.inventory.trend.as_ref()?;
    let of = |line: &Line, year: Year| {
        let mut lines = s.inventory.lines_of(year);
        let same = lines.find(|other| other.activity == line.activity);
        same.and_then(|line| line.emission.value)
            .unwrap_or_default()
    };
    // In the order in which the trend itself takes them: those with an emission in either year.
    let counted =
        lines(to, s).filter(|line| [from, to].iter().any(|year| of(line, *year).abs() > 0.0));
    let off = counted.zip(&trend.parts).filter_map(|(line, part)| {
        Some(Off {
            line,
            row: line_row(line, &line.emission, to, s).from(off_by(line.uncertainty?)),
            activity: part.of_activity / 100.0,
            factor: part.of_factor / 100.0,
        })
    });
    let rows = under_root(off.collect(), Unit::ONE, s);
    let result = Figure::complete(trend.uncertainty, Unit::PERCENT, to);
    let year = |year: Year| Text::same(year.to_string());
    let args = [
        ("from", &year(from)),
        ("to", &year(to)),
        ("result", &value_text(&result)),
    ];
    Some((i18n::text_with("trace-trend", &args), rows))
}
