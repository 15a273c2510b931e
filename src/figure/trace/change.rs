//! Traces of the decomposition: what a cause adds to a change, over sectors and carriers.

use super::{Made, Role, Rule, TraceRow, formula, value_text};
use crate::base::{Completeness, Figure, Lang, Text, Year, format_fixed};
use crate::figure::ahead;
use crate::figure::data::Parts as Path;
use crate::figure::format::format_traced;
use crate::figure::{Sources, names};
use crate::i18n;
use crate::pathway::{Cause, DecomposedCell, Decomposition, Undecomposed, logarithmic_mean};

/// A part of a change; `None` for a path that names none.
pub(super) fn of(parts: &Path<'_>, s: &Sources<'_>) -> Option<Made> {
    let result = ahead::undated(parts, s)?;
    let change = match ahead::change(parts.name, s)? {
        Ok(change) => change,
        Err(why) => return Some(why_not(why)),
    };
    let asked = Asked {
        which: parts.name,
        change,
        s,
    };
    Some(match ahead::cause(parts.rest) {
        Some((cause, true)) => asked.ratio(cause, &result),
        Some((cause, false)) => asked.effect(cause, &result),
        None if parts.rest == "difference" => asked.difference(&result),
        None => asked.end(parts.rest == "before"),
    })
}

fn why_not(why: Undecomposed) -> Made {
    let year = why.year().map_or_else(String::new, |year| year.to_string());
    let formula = i18n::text_with(why.key(), &[("year", &Text::same(year))]);
    (formula, Vec::new()).into()
}

struct Asked<'a> {
    which: &'a str,
    change: &'a Decomposition,
    s: &'a Sources<'a>,
}

impl Asked<'_> {
    fn emission(&self, value: f64, year: Year) -> Figure {
        Figure {
            value: Some(value),
            unit: self.s.inventory.unit,
            year: Some(year),
            completeness: Completeness::Complete,
        }
    }

    /// The emission of the first or of the last year.
    fn end(&self, is_first: bool) -> Made {
        let change = self.change;
        let (value, year) = if is_first {
            (change.before, change.from)
        } else {
            (change.after, change.to)
        };
        let path = format!("pathway.planned@{year}");
        let label = names::name("pathway.planned", self.s);
        let row = TraceRow::figure(label, &self.emission(value, year), Some(path));
        let formula = i18n::text_with("trace-of-year", &[("year", &Text::same(year.to_string()))]);
        (formula, vec![row.times()]).into()
    }

    /// All parts, which sum up to the difference.
    fn difference(&self, result: &Figure) -> Made {
        let change = self.change;
        let rows = change.parts.iter().map(|part| {
            let path = format!("change.{}.{}", self.which, part.cause.id());
            let figure = self.emission(part.tonnes, change.to);
            TraceRow::figure(i18n::text(part.cause.key()), &figure, Some(path)).plus()
        });
        let before = self.emission(change.before, change.from);
        let after = self.emission(change.after, change.to);
        let formula = formula("trace-difference", &after, &before, result);
        (formula, rows.collect::<Vec<_>>()).into()
    }

    /// e to the power of the effect over the logarithmic mean of both years.
    fn ratio(&self, cause: Cause, result: &Figure) -> Made {
        let change = self.change;
        let part = change.parts.iter().find(|part| part.cause == cause);
        let tonnes = part.map_or(0.0, |part| part.tonnes);
        let path = format!("change.{}.{}", self.which, cause.id());
        let effect = self.emission(tonnes, change.to);
        let mean = self.emission(logarithmic_mean(change.after, change.before), change.to);
        let rows = vec![
            TraceRow::figure(i18n::text(cause.key()), &effect, Some(path)).times(),
            TraceRow::figure(i18n::text("trace-mean"), &mean, None).under(),
        ];
        Made {
            formula: formula("trace-ratio-of-change", &effect, &mean, result),
            rows,
            rule: Rule::Exponential,
        }
    }

    /// What goes with energy is summed up over sectors and carriers; the rest is a difference.
    fn effect(&self, cause: Cause, result: &Figure) -> Made {
        let change = self.change;
        let at = Cause::ALL.iter().position(|own| *own == cause);
        let ends = match cause {
            Cause::Process => Some((change.rest.1, change.rest.0)),
            // More tonnes taken away make the emission fall.
            Cause::Tonnes => Some((change.tonnes.0, change.tonnes.1)),
            _ => None,
        };
        if let Some((plus, minus)) = ends {
            let plus = self.emission(plus, change.to);
            let minus = self.emission(minus, change.to);
            let (from, to) = if cause == Cause::Tonnes {
                (change.from, change.to)
            } else {
                (change.to, change.from)
            };
            let row = |figure: &Figure, year: Year| {
                let year = Text::same(year.to_string());
                let args = [("name", &i18n::text(cause.key())), ("year", &year)];
                TraceRow::figure(i18n::text_with("trace-name-year", &args), figure, None)
            };
            let rows = vec![row(&plus, from).plus(), row(&minus, to).minus()];
            return (formula("trace-difference", &plus, &minus, result), rows).into();
        }
        let cells = change.cells.iter();
        let rows = cells.filter_map(|cell| self.cell(cell, at?));
        let rows: Vec<TraceRow> = rows.filter(|row| row.role != Role::Plus(0.0)).collect();
        let args = [
            ("name", &i18n::text(cause.key())),
            ("result", &value_text(result)),
        ];
        (i18n::text_with("trace-cause", &args), rows).into()
    }

    /// A carrier of a sector: the logarithmic mean of its emission times the logarithm of the ratio
    /// of the factor.
    fn cell(&self, cell: &DecomposedCell, at: usize) -> Option<TraceRow> {
        let worked = cell.factors.worked();
        let log = *worked.logs.get(at)?;
        let carrier = self.s.factors.carriers.get(cell.carrier)?;
        let name = [
            ("sector", &i18n::text(cell.sector.key())),
            ("name", &carrier.name),
        ];
        let label = i18n::text_with("figure-line-name", &name);
        let effect = self.emission(worked.weight * log, self.change.to);
        let number = |value: f64| Text::same(significant(value));
        let args = [
            (
                "weight",
                &value_text(&self.emission(worked.weight, self.change.to)),
            ),
            ("before", &number(*cell.factors.before.get(at)?)),
            ("after", &number(*cell.factors.after.get(at)?)),
        ];
        let value = |lang| format_traced(&effect, lang).unwrap_or_default();
        let row = TraceRow::words(label, Text::new(value(Lang::Zh), value(Lang::En)));
        let row = row.from(i18n::text_with("trace-cell", &args));
        Some(row.counting(log).weighing(worked.weight))
    }
}

/// A factor with six significant digits, whatever its size.
fn significant(value: f64) -> String {
    let size = value.abs();
    if size <= 0.0 {
        return "0".to_owned();
    }
    let digits = (0..12_usize).find(|digits| {
        let power = i32::try_from(*digits).unwrap_or(0);
        size * 10.0_f64.powi(power) >= 1e5
    });
    format_fixed(value, digits.unwrap_or(12))
}
