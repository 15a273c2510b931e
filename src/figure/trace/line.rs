//! Traces of a line of activity: what was typed, the factor with its document, the emission, the
//! energy.

use super::{Parts, TraceRow, link, method, value_text};
use crate::account::{Carrier, CarrierClass, FactorUsed, Line, LineIssue, coal_per_unit};
use crate::base::{
    Dimension, Figure, Lang, Number, Text, Unit, Year, format_fixed, format_precise,
    precise_decimals,
};
use crate::figure::data::{self, activity, line_of};
use crate::figure::{Sources, names};
use crate::i18n;
use crate::plan::Activity;

/// What was typed, the emission or the energy of a line.
pub(super) fn of_activity(parts: &data::Parts<'_>, year: Year, s: &Sources<'_>) -> Option<Parts> {
    let (index, activity) = activity(parts.name, s)?;
    let path = data::Parts { rest: "", ..*parts };
    let typed = data::dated(&path, year, s);
    let line = line_of(index, year, s)?;
    if parts.rest.is_empty() {
        let typed = typed?;
        let formula = i18n::text_with("trace-typed-value", &[("value", &value_text(&typed))]);
        let led = |end: &str, figure: &Figure| {
            let path = format!("activity.{}.{end}", parts.name);
            TraceRow::figure(names::name(&path, s), figure, Some(link(&path, year)))
        };
        let rows = vec![
            typed_row(&typed, activity, year),
            led("emission", &line.emission),
            led("energy", &line.energy_equivalent),
        ];
        return Some((formula, rows));
    }
    // What decomposes in a year rests on the years before, not on a value of that year.
    let typed = typed.unwrap_or(line.amount);
    let row = typed_row(&typed, activity, year);
    match parts.rest {
        "energy" => return Some(energy(line, row, typed, s)),
        "uncertainty" => return uncertainty(line, activity, s),
        _ => {}
    }
    Some(emission(line, row, typed, s))
}

fn typed_row(typed: &Figure, activity: &Activity, year: Year) -> TraceRow {
    let row = TraceRow::figure(i18n::text("trace-typed"), typed, None);
    row.from(source_of(activity, year))
}

/// Amount times factor, less where it is sold or taken off.
fn emission(line: &Line, typed_row: TraceRow, typed: Figure, s: &Sources<'_>) -> Parts {
    let Some(factor) = &line.factor else {
        return without_factor(line, typed_row, &typed, s);
    };
    let product = line.amount.value.unwrap_or_default() * factor.value;
    let is_less = line
        .emission
        .value
        .is_some_and(|value| value * product < 0.0);
    let args = [
        ("amount", &value_text(&line.amount)),
        ("factor", &factor_text(factor)),
        ("result", &value_text(&line.emission)),
    ];
    let key = if is_less {
        "trace-line-less"
    } else {
        "trace-line"
    };
    let mut rows = amounts(line, typed_row, typed, s);
    let number = if is_less { -factor.value } else { factor.value };
    let row = factor_row(i18n::text("trace-factor"), factor);
    rows.push(row.counting(number).times());
    if !factor.formula.is_empty() {
        let label = i18n::text("trace-factor-formula");
        rows.push(TraceRow::words(label, factor.formula.clone()));
    }
    rows.extend(method::rows(line, s));
    if carrier_of(line, s).is_none_or(|carrier| !carrier.class.is_process()) {
        let label = i18n::text("trace-energy");
        rows.push(TraceRow::figure(label, &line.energy_equivalent, None));
    }
    (i18n::text_with(key, &args), rows)
}

/// The root of the squares of how far amount and factor may be off.
fn uncertainty(line: &Line, activity: &Activity, s: &Sources<'_>) -> Option<Parts> {
    let found = line.uncertainty?;
    let usual = &s.factors.uncertainty;
    let row = |key: &str, percent: f64, typed: &Number| {
        let words = Text::same(format!("±{}%", format_precise(percent)));
        let row = TraceRow::words(i18n::text(key), words).counting(percent / 100.0);
        if typed.is_blank() {
            TraceRow {
                standing: Some(usual.standing),
                ..row.from(s.factors.cite(usual.source))
            }
        } else {
            row.from(i18n::text("trace-typed"))
        }
        .squared()
    };
    let own = &activity.uncertainty;
    let rows = vec![
        row("detail-uncertainty-activity", found.activity, &own.activity),
        row("detail-uncertainty-factor", found.factor, &own.factor),
    ];
    let args = [
        ("activity", format_precise(found.activity)),
        ("factor", format_precise(found.factor)),
        ("result", format_precise(found.combined())),
    ];
    let args = args.map(|(name, text)| (name, Text::same(text)));
    let args = args.each_ref().map(|(name, text)| (*name, text));
    Some((i18n::text_with("trace-line-uncertainty", &args), rows))
}

/// A line that has no factor, by nature or because it is lacking.
fn without_factor(line: &Line, row: TraceRow, typed: &Figure, s: &Sources<'_>) -> Parts {
    if method::is_not_counted(line) {
        let args = [
            ("amount", &value_text(&line.amount)),
            ("equivalent", &method::equivalent(line)),
        ];
        let mut rows = vec![row];
        rows.extend(method::rows(line, s));
        return (i18n::text_with("trace-not-counted", &args), rows);
    }
    let key = match (&line.issue, line.memo) {
        (None, true) => "trace-memo",
        (None, false) => "trace-free",
        (Some(LineIssue::Missing(_)), _) => "trace-missing",
        (Some(_), _) => "trace-no-factor",
    };
    let formula = i18n::text_with(key, &[("amount", &value_text(typed))]);
    (formula, vec![row])
}

/// What was typed, and the amount that it comes to where it was converted: that is what counts.
fn amounts(line: &Line, typed_row: TraceRow, typed: Figure, s: &Sources<'_>) -> Vec<TraceRow> {
    let method = carrier_of(line, s).and_then(|carrier| carrier.method.as_ref());
    let decays = method.is_some_and(|method| method.decay.is_some());
    let key = if decays {
        "trace-decomposed"
    } else if line.amount.unit != typed.unit {
        "trace-amount"
    } else {
        return vec![typed_row.counting(line.amount.value).times()];
    };
    let amount = TraceRow::figure(i18n::text(key), &line.amount, None);
    vec![typed_row, amount.times()]
}

fn carrier_of<'a>(line: &Line, s: &Sources<'a>) -> Option<&'a Carrier> {
    line.carrier.and_then(|at| s.factors.carriers.get(at))
}

/// Amount times standard coal per unit; of electricity at its equivalent value. What was typed as
/// energy is converted.
fn energy(line: &Line, typed_row: TraceRow, typed: Figure, s: &Sources<'_>) -> Parts {
    let result = &line.energy_equivalent;
    let told = |key: &str| {
        let formula = i18n::text_with(key, &[("value", &value_text(result))]);
        (formula, vec![typed_row.clone()])
    };
    let Some(carrier) = carrier_of(line, s) else {
        return told("trace-value");
    };
    let sign = if carrier.class.is_sold() { -1.0 } else { 1.0 };
    if result.value.is_none() || result.value == Some(0.0) {
        return told("trace-no-energy");
    }
    // What is counted in energy itself has a coefficient of its own.
    let is_counted =
        carrier.unit.dimension() == Dimension::Energy && carrier.class != CarrierClass::Other;
    if typed.unit.dimension() == Dimension::Energy && !is_counted {
        let tce = typed.value_in(Unit::TCE).map(|tce| sign * tce);
        let formula = i18n::text_with("trace-energy-converted", &[("value", &value_text(result))]);
        return (formula, vec![typed_row.counting(tce).times()]);
    }
    let Some(per_unit) = coal_row(carrier, s) else {
        return told("trace-value");
    };
    let number = per_unit.number.map(|number| sign * number);
    let args = [
        ("amount", &value_text(&line.amount)),
        ("factor", &per_unit.value),
        ("result", &value_text(result)),
    ];
    let key = if sign < 0.0 {
        "trace-line-less"
    } else {
        "trace-line"
    };
    let formula = i18n::text_with(key, &args);
    let mut rows = amounts(line, typed_row, typed, s);
    rows.push(per_unit.counting(number).times());
    (formula, rows)
}

/// Standard coal per unit of a carrier with its document.
fn coal_row(carrier: &Carrier, s: &Sources<'_>) -> Option<TraceRow> {
    let label = i18n::text("trace-coal-factor");
    if carrier.class.is_electricity() {
        let inventory = s.inventory;
        let row = TraceRow::figure(label, &inventory.equivalent_value, None);
        return Some(TraceRow {
            standing: Some(inventory.equivalent_standing),
            ..row.from(inventory.equivalent_source.clone())
        });
    }
    let family = s.inventory.family.and_then(|at| s.factors.families.get(at));
    let fuel = family.and_then(|family| family.fuel(&carrier.id));
    let value = coal_per_unit(carrier, fuel)?;
    let text = |lang: Lang| {
        let (tce, per) = (Unit::TCE.sign(lang), carrier.unit.sign(lang));
        format!("{} {tce}/{per}", format_precise(value))
    };
    // The table's own coefficient, else the calorific value of the family over that of coal.
    let (standing, source) = match (carrier.tce_source, fuel, family) {
        (Some((standing, source)), ..) => (Some(standing), s.factors.cite(source)),
        (None, Some(fuel), Some(family)) => (Some(fuel.standing), s.factors.cite(family.source)),
        _ => (None, Text::default()),
    };
    let row = TraceRow::words(label, Text::new(text(Lang::Zh), text(Lang::En)));
    Some(TraceRow {
        standing,
        ..row.from(source).counting(value)
    })
}

/// The source of one value: its own, else that of the series.
pub(super) fn source_of(activity: &Activity, year: Year) -> Text {
    let own = activity
        .values
        .iter()
        .find(|datum| datum.year == year)
        .map_or("", |datum| datum.source.trim());
    Text::same(if own.is_empty() {
        activity.source.trim()
    } else {
        own
    })
}

pub(super) fn factor_row(label: Text, factor: &FactorUsed) -> TraceRow {
    let source = match factor.data_year {
        Some(year) => i18n::text_with(
            "trace-factor-source",
            &[
                ("source", &factor.source),
                ("year", &Text::same(year.to_string())),
            ],
        ),
        None => factor.source.clone(),
    };
    TraceRow {
        standing: Some(factor.standing),
        ..TraceRow::words(label, factor_text(factor)).from(source)
    }
}

/// A factor with its unit: with the four decimals that published factors have, and more where they
/// are needed to redo the result.
fn factor_text(factor: &FactorUsed) -> Text {
    let digits = precise_decimals(factor.value, 4);
    let unit = |lang: Lang| {
        format!(
            "{} {}/{}",
            format_fixed(factor.value, digits),
            factor.unit.sign(lang),
            factor.per.sign(lang)
        )
    };
    Text::new(unit(Lang::Zh), unit(Lang::En))
}
