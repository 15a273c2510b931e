//! Traces of targets: what they are set to, what they allow, the line that leads to them, the gaps.

use super::{Parts, TraceRow, formula, link, sum_formula, value_text};
use crate::base::{Figure, Text, Unit, Year, format_fixed};
use crate::figure::data::{self, Parts as Path};
use crate::figure::{Sources, ahead, measures, names};
use crate::i18n;
use crate::pathway::TargetGap;
use crate::plan::{TargetCourse, TargetForm, read_year};
use crate::programme::{Metric, TargetValue};

/// A figure of a target that has no year.
pub(super) fn of(rest: &str, target: &TargetGap, s: &Sources<'_>) -> Option<Parts> {
    let asked = Asked { target, s };
    Some(match rest {
        "set" => asked.set(),
        "value" => asked.allowed(),
        "planned" => asked.planned(),
        "gap" => {
            let row = |what: &str, figure: &Figure| asked.row(what, figure);
            let (planned, allowed) = (&target.planned, &target.allowed);
            asked.short(row("planned", planned), row("value", allowed), &target.gap)
        }
        "gap_percent" => {
            let rows = vec![
                asked.row("gap", &target.gap).times(),
                asked.row("value", &target.allowed).under(),
            ];
            let (gap, allowed) = (&target.gap, &target.allowed);
            (
                formula("trace-ratio", gap, allowed, &target.gap_share),
                rows,
            )
        }
        "cumulative" => {
            let gaps = target.gaps.iter().skip(1);
            let rows: Vec<TraceRow> = gaps
                .map(|(year, gap)| asked.row_in("line_gap", gap, *year).plus())
                .collect();
            (sum_formula(rows.len(), &target.cumulative), rows)
        }
        _ => return None,
    })
}

/// The line that leads to a target in a year, or the gap to it.
pub(super) fn of_line(parts: &Path<'_>, year: Year, s: &Sources<'_>) -> Option<Parts> {
    let target = measures::target(parts.name, s)?;
    let result = measures::dated(parts, year, s)?;
    let asked = Asked { target, s };
    Some(match parts.rest {
        "line" => asked.line(year, &result)?,
        "line_gap" => {
            let line = measures::dated(
                &Path {
                    rest: "line",
                    ..*parts
                },
                year,
                s,
            )?;
            let planned = asked.counted(year)?;
            asked.short(planned, asked.row_in("line", &line, year), &result)
        }
        _ => return None,
    })
}

struct Asked<'a> {
    target: &'a TargetGap,
    s: &'a Sources<'a>,
}

/// The path of the planned value of a metric.
const fn value_of(metric: Metric) -> &'static str {
    match metric {
        Metric::Absolute => "pathway.planned",
        Metric::PerGdp => "pathway.per_gdp",
        Metric::PerHead => "pathway.per_head",
        Metric::PerAddedValue => "pathway.per_industrial",
        Metric::NonFossilShare => "pathway.nonfossil_share",
    }
}

/// The path of what is held against what a target allows.
const fn counted_by(metric: Metric) -> &'static str {
    match metric {
        Metric::Absolute | Metric::PerGdp | Metric::PerHead => "pathway.planned",
        Metric::PerAddedValue => "pathway.industrial",
        Metric::NonFossilShare => "pathway.nonfossil_share",
    }
}

/// The path of what an intensity is multiplied with; `None` for what is no intensity.
const fn output_of(metric: Metric) -> Option<&'static str> {
    match metric {
        Metric::Absolute | Metric::NonFossilShare => None,
        Metric::PerGdp => Some("economy.gdp_constant"),
        Metric::PerHead => Some("economy.population"),
        Metric::PerAddedValue => Some("economy.industrial_constant"),
    }
}

impl Asked<'_> {
    fn path(&self, what: &str) -> String {
        format!("target.{}.{what}", self.target.id)
    }

    /// Another figure of the target.
    fn row(&self, what: &str, figure: &Figure) -> TraceRow {
        let path = self.path(what);
        TraceRow::figure(names::name(&path, self.s), figure, Some(path))
    }

    fn row_in(&self, what: &str, figure: &Figure, year: Year) -> TraceRow {
        let path = self.path(what);
        let args = [
            ("name", &names::name(&path, self.s)),
            ("year", &Text::same(year.to_string())),
        ];
        let label = i18n::text_with("trace-name-year", &args);
        TraceRow::figure(label, figure, Some(link(&path, year)))
    }

    /// A figure of the pathway or of the economy in a year.
    fn of_year(&self, path: &str, year: Year) -> Option<TraceRow> {
        let figure = data::dated(&Path::of(path), year, self.s)?;
        let args = [
            ("name", &names::name(path, self.s)),
            ("year", &Text::same(year.to_string())),
        ];
        let label = i18n::text_with("trace-name-year", &args);
        Some(TraceRow::figure(label, &figure, Some(link(path, year))))
    }

    fn counted(&self, year: Year) -> Option<TraceRow> {
        self.of_year(counted_by(self.target.metric), year)
    }

    /// The fall in per cent and the year that it is counted from; `None` for a value.
    fn fall(&self) -> Option<(f64, Year)> {
        let (plan, id) = (self.s.plan, &self.target.id);
        let set = self.s.programme.targets.iter().find(|set| set.id == *id);
        if let Some(set) = set {
            return match set.value {
                TargetValue::Fall { percent, base } => Some((percent, base)),
                TargetValue::Value(_) => None,
            };
        }
        let own = plan.targets.iter().find(|own| own.id == *id)?;
        if own.form != TargetForm::Fall {
            return None;
        }
        let base = read_year(&own.base).or_else(|| plan.years.base_year())?;
        Some((own.value.value()?, base))
    }

    /// The target in the unit of its metric: as set, or a fall from a base year.
    fn set(&self) -> Parts {
        let target = self.target;
        let result = value_text(&target.value);
        let base = self.fall().and_then(|(percent, base)| {
            Some((percent, self.of_year(value_of(target.metric), base)?))
        });
        let Some((percent, base)) = base else {
            let label = i18n::text("trace-typed");
            let row = TraceRow::figure(label, &target.value, None).from(target.source.clone());
            let formula = i18n::text_with("trace-typed-value", &[("value", &result)]);
            return (formula, vec![row]);
        };
        let fall = Figure {
            value: Some(percent),
            completeness: crate::base::Completeness::Complete,
            ..Figure::missing(Unit::PERCENT, None)
        };
        let row = TraceRow::figure(i18n::text("trace-fall-of"), &fall, None);
        let row = row
            .from(target.source.clone())
            .counting(1.0 - percent / 100.0);
        let args = [
            ("a", &base.value),
            ("b", &value_text(&fall)),
            ("result", &result),
        ];
        let formula = i18n::text_with("trace-fallen", &args);
        (formula, vec![base.times(), row.times()])
    }

    /// What the target allows: itself, or an intensity times the output or the people of its year.
    fn allowed(&self) -> Parts {
        let target = self.target;
        let set = self.row("set", &target.value).times();
        let output = output_of(target.metric).zip(target.year);
        let Some(output) = output.and_then(|(path, year)| self.of_year(path, year)) else {
            let formula =
                i18n::text_with("trace-value", &[("value", &value_text(&target.allowed))]);
            return (formula, vec![set]);
        };
        let args = [
            ("a", &set.value),
            ("b", &output.value),
            ("result", &value_text(&target.allowed)),
        ];
        let formula = i18n::text_with("trace-product", &args);
        (formula, vec![set, output.times()])
    }

    /// What is held against it.
    fn planned(&self) -> Parts {
        let target = self.target;
        let formula = i18n::text_with("trace-value", &[("value", &value_text(&target.planned))]);
        let row = target.year.and_then(|year| self.counted(year));
        (formula, row.map(TraceRow::times).into_iter().collect())
    }

    /// By how much the plan falls short: emission above what is allowed, a share below it.
    fn short(&self, planned: TraceRow, allowed: TraceRow, result: &Figure) -> Parts {
        let (from, less) = if self.target.metric == Metric::NonFossilShare {
            (allowed, planned)
        } else {
            (planned, allowed)
        };
        let args = [
            ("a", &from.value),
            ("b", &less.value),
            ("result", &value_text(result)),
        ];
        let formula = i18n::text_with("trace-difference", &args);
        (formula, vec![from.plus(), less.minus()])
    }

    /// Where the line starts: at the stage before, or in the last year of history.
    fn start(&self, from: Year) -> Option<(Figure, TraceRow)> {
        let target = self.target;
        if ahead::today(self.s).is_some_and(|today| today.year == from) {
            let path = value_of(target.metric);
            let figure = data::dated(&Path::of(path), from, self.s)?;
            return Some((figure, self.of_year(path, from)?));
        }
        let stages = self.s.pathway.targets.iter();
        let stage = stages
            .filter(|other| other.metric == target.metric && other.origin == target.origin)
            .find(|other| other.year == Some(from))?;
        let path = format!("target.{}.set", stage.id);
        let row = TraceRow::figure(names::name(&path, self.s), &stage.value, Some(path));
        Some((stage.value, row))
    }

    /// A point of the line: between start and target in equal steps or at an equal rate.
    fn line(&self, year: Year, result: &Figure) -> Option<Parts> {
        let target = self.target;
        let (from, due) = (target.line.first()?.0, target.year?);
        let (start, start_row) = self.start(from)?;
        let part = f64::from(year - from) / f64::from(due - from);
        let end_row = self.row("set", &target.value);
        let is_positive = |figure: &Figure| figure.value.is_some_and(|value| value > 0.0);
        // A rate needs two positive ends; to zero or from zero the line is straight.
        let is_rate = target.course == TargetCourse::Compound
            && is_positive(&start)
            && is_positive(&target.value);
        let mut rows = if is_rate {
            vec![start_row.power(1.0 - part), end_row.power(part)]
        } else {
            vec![start_row.weighing(1.0 - part), end_row.weighing(part)]
        };
        let path = output_of(target.metric);
        rows.extend(path.and_then(|path| Some(self.of_year(path, year)?.times())));
        let key = if is_rate {
            "trace-line-compound"
        } else {
            "trace-line-linear"
        };
        let args = [
            ("from", &Text::same(from.to_string())),
            ("to", &Text::same(due.to_string())),
            ("part", &Text::same(format_fixed(part * 100.0, 2))),
            ("result", &value_text(result)),
        ];
        Some((i18n::text_with(key, &args), rows))
    }
}
