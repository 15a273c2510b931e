//! Traces of what follows from the pathway: its peak, nearness to zero, later years as they really
//! were.

use super::{Made, Parts, Rule, TraceRow, formula, link, value_text};
use crate::base::{Figure, Text, Year};
use crate::figure::data::Parts as Path;
use crate::figure::{Sources, ahead, measures, names};
use crate::i18n;
use crate::pathway::PathwayYear;

/// A figure of a year ahead.
pub(super) fn of(parts: &Path<'_>, of_year: &PathwayYear, s: &Sources<'_>) -> Option<Parts> {
    let year = of_year.year;
    let result = ahead::dated(parts, year, s)?;
    let row = |path: &str, year: Year| {
        let figure = ahead::dated(&Path::of(path), year, s);
        let figure = figure.unwrap_or(Figure::missing(s.inventory.unit, Some(year)));
        (
            figure,
            TraceRow::figure(named(path, year, s), &figure, Some(link(path, year))),
        )
    };
    let pair = |key: &str, a: (Figure, TraceRow), b: (Figure, TraceRow)| {
        (formula(key, &a.0, &b.0, &result), vec![a.1, b.1])
    };
    let ratio = |over: (Figure, TraceRow), under: (Figure, TraceRow)| {
        let (over, under) = ((over.0, over.1.times()), (under.0, under.1.under()));
        pair("trace-ratio", over, under)
    };
    let less = |from: (Figure, TraceRow), less: (Figure, TraceRow)| {
        let (from, less) = ((from.0, from.1.plus()), (less.0, less.1.minus()));
        pair("trace-difference", from, less)
    };
    Some(match parts.name {
        "share_of_today" => {
            let today = ahead::today(s)?.year;
            ratio(row("pathway.planned", year), row("pathway.planned", today))
        }
        "residual" => less(row("pathway.planned", year), row("pathway.sinks", year)),
        "sinks" => sinks(of_year, s),
        "actual" => actual(&result, year, s),
        "deviation" => less(row("pathway.actual", year), row("pathway.planned", year)),
        "deviation_share" => ratio(row("pathway.deviation", year), row("pathway.planned", year)),
        _ => return None,
    })
}

fn named(path: &str, year: Year, s: &Sources<'_>) -> Text {
    let args = [
        ("name", &names::name(path, s)),
        ("year", &Text::same(year.to_string())),
    ];
    i18n::text_with("trace-name-year", &args)
}

/// Uptake of the last year of history, and what the plan's sinks add.
fn sinks(of_year: &PathwayYear, s: &Sources<'_>) -> Parts {
    let year = of_year.year;
    let mut rows = Vec::new();
    if let Some(today) = ahead::today(s) {
        let path = "pathway.sinks";
        let reference = Some(link(path, today.year));
        rows.push(TraceRow::figure(named(path, today.year, s), &today.sinks, reference).plus());
    }
    let added = s.plan.measures.iter().filter_map(|measure| {
        let path = format!("measure.{}.uptake", measure.id);
        let figure = measures::dated(&Path::of(&path), year, s)?;
        let reference = Some(link(&path, year));
        let row = TraceRow::figure(Text::same(&measure.name), &figure, reference);
        (figure.value != Some(0.0)).then(|| row.plus())
    });
    rows.extend(added);
    let count = Text::same(rows.len().to_string());
    let args = [("count", &count), ("total", &value_text(&of_year.sinks))];
    (i18n::text_with("trace-sinks", &args), rows)
}

fn actual(result: &Figure, year: Year, s: &Sources<'_>) -> Parts {
    let datum = s.plan.actuals.iter().find(|datum| datum.year == year);
    let Some(datum) = datum else {
        return (i18n::text("trace-missing"), Vec::new());
    };
    let row = TraceRow::figure(i18n::text("trace-typed"), result, None);
    let formula = i18n::text_with("trace-typed-value", &[("value", &value_text(result))]);
    (formula, vec![row.from(Text::same(datum.source.trim()))])
}

/// The highest planned emission of all years of history and ahead.
pub(super) fn peak(s: &Sources<'_>) -> Made {
    let last = ahead::today(s).map(|today| today.year);
    let years = s.pathway.years.iter();
    let counted = years.filter(|year| year.is_history || Some(year.year) > last);
    let rows = counted.map(|of_year| {
        let year = of_year.year;
        let label = i18n::text_with("trace-of-year", &[("year", &Text::same(year.to_string()))]);
        let reference = Some(link("pathway.planned", year));
        TraceRow::figure(label, &of_year.planned, reference).plus()
    });
    let rows: Vec<TraceRow> = rows.collect();
    let key = match s.pathway.peak {
        None => "trace-no-peak-yet",
        Some(peak) if peak.is_last => "trace-peak-last",
        Some(_) => "trace-peak",
    };
    let year = s
        .pathway
        .peak
        .map_or_else(String::new, |peak| peak.year.to_string());
    Made {
        formula: i18n::text_with(key, &[("year", &Text::same(year))]),
        rows,
        rule: Rule::Largest,
    }
}
