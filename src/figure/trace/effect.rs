//! Traces of what a measure does: its Shapley share, its share in the fixed order, its effect alone
//! and in full, and the uptake of a sink.

use super::{Parts, TraceRow, driver, formula, link, value_text};
use crate::base::{Figure, Lang, Text, Unit, Year, format_fixed};
use crate::figure::data::Parts as Path;
use crate::figure::format::format_traced;
use crate::figure::{Sources, measures, names};
use crate::i18n;
use crate::pathway::{Node, Turn, WorkedYear, Workings};
use crate::plan::{Driver, Measure};

/// A measure that is asked for, with the workings of its pathway.
struct Asked<'a> {
    measure: &'a Measure,
    index: usize,
    year: Year,
    workings: Workings<'a>,
    s: &'a Sources<'a>,
}

/// A share or the uptake of a measure in a year.
pub(super) fn of(parts: &Path<'_>, year: Year, s: &Sources<'_>) -> Option<Parts> {
    let result = measures::dated(parts, year, s)?;
    let workings = Workings::new(s.plan, s.factors, s.inventory)?;
    let asked = Asked {
        measure: s.plan.measure(parts.name)?,
        index: s
            .plan
            .measures
            .iter()
            .position(|one| one.id == parts.name)?,
        year,
        workings,
        s,
    };
    let worked = asked.workings.year(year);
    Some(match (&worked, parts.rest) {
        (None, _) => (i18n::text("trace-history-nothing"), Vec::new()),
        (Some(_), "uptake") => asked.uptake(&result),
        (Some(of_year), "sequential") => {
            asked.turn(of_year.turn(asked.index), "trace-sequential-how", &result)
        }
        (Some(of_year), "alone") => {
            asked.turn(of_year.alone(asked.index), "trace-alone-how", &result)
        }
        (Some(of_year), _) => asked.share(of_year, &result),
    })
}

impl Asked<'_> {
    fn path(&self, what: &str) -> String {
        format!("measure.{}.{what}", self.measure.id)
    }

    /// An input that is another figure of the measure in the same year.
    fn figure(&self, what: &str) -> Option<TraceRow> {
        let path = self.path(what);
        let figure = measures::dated(&Path::of(&path), self.year, self.s)?;
        let label = names::name(&path, self.s);
        Some(TraceRow::figure(
            label,
            &figure,
            Some(link(&path, self.year)),
        ))
    }

    /// The full effect, by which tonnes that were estimated elsewhere are counted.
    fn full(&self) -> Option<TraceRow> {
        let path = self.path("full");
        let effect = measures::effect(&self.measure.id, self.s)?;
        let row = TraceRow::figure(names::name(&path, self.s), &effect.full, Some(path));
        Some(row.from(Text::same(self.measure.effect_source.trim())))
    }

    /// The part of the full effect that is reached.
    fn strength(&self) -> TraceRow {
        let strength = self.workings.strength(self.index, self.year);
        let number = strength.map(|part| Figure::complete(part, Unit::ONE, self.year));
        let none = Figure::missing(Unit::ONE, Some(self.year));
        TraceRow::figure(i18n::text("trace-strength"), &number.unwrap_or(none), None)
            .from(ramp(self.measure))
    }

    /// The Shapley share: of free tonnes what there is left of them, of all else the weighted
    /// margins.
    fn share(&self, of_year: &WorkedYear<'_>, result: &Figure) -> Parts {
        if self.measure.driver == Driver::Tonnes {
            return self.tonnes(result);
        }
        let Some((nodes, tonnes)) = of_year.nodes(self.index) else {
            return self.idle(result);
        };
        let mut rows = driver::inputs(&self.measure.driver, self.s);
        rows.push(self.strength());
        rows.extend(self.figure("alone"));
        rows.extend(self.figure("sequential"));
        if nodes.is_empty() {
            rows.push(emission_row("trace-nothing", 0.0, result).plus());
        }
        rows.extend(nodes.iter().map(|node| node_row(node, result)));
        if tonnes.abs() > 0.0 {
            rows.push(emission_row("cause-tonnes", tonnes, result).plus());
        }
        let formula = i18n::text_with("trace-shapley", &[("result", &value_text(result))]);
        (formula, rows)
    }

    fn tonnes(&self, result: &Figure) -> Parts {
        let Some(full) = self.full() else {
            return self.idle(result);
        };
        let strength = self.strength();
        let wanted = full
            .number
            .zip(strength.number)
            .map(|(full, part)| full * part);
        let mut rows = vec![full.times(), strength.times()];
        let there = result.value.zip(wanted.filter(|wanted| wanted.abs() > 0.0));
        let left = there.map(|(there, wanted)| there / wanted);
        if let Some(left) = left.filter(|left| (left - 1.0).abs() > 1e-12) {
            let figure = Figure::complete(left, Unit::ONE, self.year);
            let label = i18n::text("trace-no-more-left");
            rows.push(TraceRow::figure(label, &figure, None).times());
        }
        let formula = i18n::text_with("trace-tonnes-how", &[("result", &value_text(result))]);
        (formula, rows)
    }

    fn uptake(&self, result: &Figure) -> Parts {
        let Driver::Sink { .. } = self.measure.driver else {
            return (i18n::text("trace-no-sink"), Vec::new());
        };
        let inputs = driver::inputs(&self.measure.driver, self.s).into_iter();
        let mut rows: Vec<TraceRow> = inputs.map(TraceRow::times).collect();
        rows.push(self.strength().times());
        let formula = i18n::text_with("trace-uptake-how", &[("result", &value_text(result))]);
        (formula, rows)
    }

    /// Emission before and after, and what was estimated elsewhere.
    fn turn(&self, turn: Option<Turn>, key: &str, result: &Figure) -> Parts {
        let Some(turn) = turn else {
            return self.idle(result);
        };
        if self.measure.driver == Driver::Tonnes && key == "trace-sequential-how" {
            return self.tonnes(result);
        }
        let mut rows = driver::inputs(&self.measure.driver, self.s);
        rows.push(self.strength());
        rows.extend(turn_rows(&turn, result));
        (
            i18n::text_with(key, &[("result", &value_text(result))]),
            rows,
        )
    }

    /// A measure that has not begun, whose time is over, or that cannot be calculated.
    fn idle(&self, result: &Figure) -> Parts {
        let key = if result.value == Some(0.0) {
            "trace-idle"
        } else {
            "trace-no-value"
        };
        let mut rows = driver::inputs(&self.measure.driver, self.s);
        rows.push(self.strength());
        (i18n::text(key), rows)
    }
}

/// The full effect of a measure on the flows of the last year of history.
pub(super) fn full(measure: &Measure, index: usize, s: &Sources<'_>) -> Option<Parts> {
    let effect = measures::effect(&measure.id, s)?;
    let result = &effect.full;
    let mut rows = driver::inputs(&measure.driver, s);
    match measure.driver {
        Driver::Tonnes => {
            let source = Text::same(measure.effect_source.trim());
            let row = TraceRow::figure(i18n::text("trace-typed"), result, None);
            let formula = i18n::text_with("trace-typed-value", &[("value", &value_text(result))]);
            return Some((formula, vec![row.from(source)]));
        }
        Driver::Sink { .. } => {
            let rows = rows.into_iter().map(TraceRow::times).collect();
            let key = "trace-uptake-full";
            return Some((
                i18n::text_with(key, &[("result", &value_text(result))]),
                rows,
            ));
        }
        _ => {}
    }
    let workings = Workings::new(s.plan, s.factors, s.inventory)?;
    let Some(turn) = workings.full(index) else {
        return Some((i18n::text("trace-no-value"), rows));
    };
    rows.extend(turn_rows(&turn, result));
    let a = Figure {
        value: Some(turn.before),
        ..*result
    };
    let b = Figure {
        value: Some(turn.after),
        ..*result
    };
    Some((formula("trace-full-how", &a, &b, result), rows))
}

fn turn_rows(turn: &Turn, like: &Figure) -> Vec<TraceRow> {
    let mut rows = vec![
        emission_row("trace-before-turn", turn.before, like).plus(),
        emission_row("trace-after-turn", turn.after, like).minus(),
    ];
    if turn.tonnes.abs() > 0.0 {
        rows.push(emission_row("cause-tonnes", turn.tonnes, like).plus());
    }
    rows
}

/// An emission of the workings as an input.
fn emission_row(key: &str, value: f64, like: &Figure) -> TraceRow {
    let figure = Figure {
        value: Some(value),
        ..*like
    };
    TraceRow::figure(i18n::text(key), &figure, None)
}

/// A node of the integral over the part to which all measures are in force.
fn node_row(node: &Node, like: &Figure) -> TraceRow {
    let percent = Text::same(format_fixed(node.at * 100.0, 4));
    let args = [("sector", &i18n::text(node.sector.key())), ("at", &percent)];
    let label = i18n::text_with("trace-node", &args);
    let margin = Figure {
        value: Some(node.margin),
        ..*like
    };
    let weight = format_fixed(node.weight, 6);
    let value = |lang| {
        let margin = format_traced(&margin, lang).unwrap_or_default();
        format!("{margin} × {weight}")
    };
    TraceRow::words(label, Text::new(value(Lang::Zh), value(Lang::En)))
        .counting(node.margin)
        .weighing(node.weight)
}

/// Start, ramp and lifetime of a measure in words.
fn ramp(measure: &Measure) -> Text {
    let typed = |number: &crate::base::Number, blank: &str| {
        let typed = number.0.trim();
        Text::same(if typed.is_empty() { blank } else { typed })
    };
    let args = [
        ("start", &typed(&measure.start, "—")),
        ("ramp", &typed(&measure.ramp, "1")),
        ("life", &typed(&measure.lifetime, "")),
    ];
    let key = if measure.lifetime.is_blank() {
        "trace-ramp"
    } else {
        "trace-ramp-life"
    };
    i18n::text_with(key, &args)
}
