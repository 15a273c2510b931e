//! Traces of the inventory: a line, and sums of emission over lines.

use super::{Parts, TraceRow, formula, link, method, sum_formula, totals, value_text};
use crate::account::{FactorUsed, Line, LineIssue, Scope};
use crate::base::{Figure, Lang, Sector, Text, Year, format_fixed};
use crate::figure::data::{self, activity, carrier_of, line_of, lines};
use crate::figure::{Sources, line_name};
use crate::i18n;
use crate::plan::Activity;

/// One line: what was typed, the factor with its document, the result.
pub(super) fn of_activity(id: &str, year: Year, s: &Sources<'_>) -> Option<Parts> {
    let (index, activity) = activity(id, s)?;
    let line = line_of(index, year, s)?;
    let path = data::Parts {
        root: "activity",
        name: id,
        rest: "",
    };
    // What decomposes in a year rests on the years before, not on a value of that year.
    let typed = data::dated(&path, year, s).unwrap_or(line.amount);
    let amount =
        TraceRow::figure(i18n::text("trace-typed"), &typed, None).from(source_of(activity, year));
    let Some(factor) = &line.factor else {
        if method::is_not_counted(line) {
            let args = [
                ("amount", &value_text(&line.amount)),
                ("equivalent", &method::equivalent(line)),
            ];
            let mut rows = vec![amount];
            rows.extend(method::rows(line, s));
            return Some((i18n::text_with("trace-not-counted", &args), rows));
        }
        let key = match (&line.issue, line.memo) {
            (None, true) => "trace-memo",
            (None, false) => "trace-free",
            (Some(LineIssue::Missing(_)), _) => "trace-missing",
            (Some(_), _) => "trace-no-factor",
        };
        let formula = i18n::text_with(key, &[("amount", &value_text(&typed))]);
        return Some((formula, vec![amount]));
    };
    let args = [
        ("amount", &value_text(&line.amount)),
        ("factor", &factor_text(factor)),
        ("result", &value_text(&line.emission)),
    ];
    let mut rows = vec![amount];
    rows.extend(inputs(line, factor, typed, s));
    Some((i18n::text_with("trace-line", &args), rows))
}

/// What a line was calculated with: the amount where it was converted, the factor and how it is
/// made up, and the energy that goes with it.
fn inputs(line: &Line, factor: &FactorUsed, typed: Figure, s: &Sources<'_>) -> Vec<TraceRow> {
    let mut rows = Vec::new();
    let carrier = line.carrier.and_then(|at| s.factors.carriers.get(at));
    let method = carrier.and_then(|carrier| carrier.method.as_ref());
    if method.is_some_and(|method| method.decay.is_some()) {
        let label = i18n::text("trace-decomposed");
        rows.push(TraceRow::figure(label, &line.amount, None));
    } else if line.amount.unit != typed.unit {
        let label = i18n::text("trace-amount");
        rows.push(TraceRow::figure(label, &line.amount, None));
    }
    rows.push(factor_row(i18n::text("trace-factor"), factor));
    if !factor.formula.is_empty() {
        let label = i18n::text("trace-factor-formula");
        rows.push(TraceRow {
            label,
            value: factor.formula.clone(),
            ..TraceRow::default()
        });
    }
    rows.extend(method::rows(line, s));
    if carrier.is_none_or(|carrier| !carrier.class.is_process()) {
        rows.push(TraceRow::figure(
            i18n::text("trace-energy"),
            &line.energy_equivalent,
            None,
        ));
    }
    rows
}

/// The source of one value: its own, else that of the series.
fn source_of(activity: &Activity, year: Year) -> Text {
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

fn factor_row(label: Text, factor: &FactorUsed) -> TraceRow {
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
        label,
        value: factor_text(factor),
        source,
        standing: Some(factor.standing),
        reference: None,
    }
}

/// A factor with its unit, with the four decimals that published factors have; a small one with as
/// many as redo the result.
fn factor_text(factor: &FactorUsed) -> Text {
    let digits = if factor.value.abs() < 0.1 { 8 } else { 4 };
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

/// Totals of emission: by scope, by sector, by carrier.
pub(super) fn of_emission(parts: &data::Parts<'_>, year: Year, s: &Sources<'_>) -> Option<Parts> {
    let of_year = s.inventory.of(year)?;
    let in_scope = |scope: Scope| lines(year, s).filter(move |line| line.scope == scope);
    match parts.name {
        "total" | "consumption" => {
            let mut chosen: Vec<&Line> = in_scope(Scope::Direct).collect();
            chosen.extend(in_scope(Scope::Indirect));
            let formula = formula(
                "trace-scopes",
                &of_year.scope1,
                &of_year.scope2,
                &of_year.total,
            );
            Some((formula, emission_rows(chosen, year, s)))
        }
        "scope1" => Some(emissions(
            in_scope(Scope::Direct).collect(),
            &of_year.scope1,
            year,
            s,
        )),
        "scope2" => Some(emissions(
            in_scope(Scope::Indirect).collect(),
            &of_year.scope2,
            year,
            s,
        )),
        "sector" | "carrier" | "industrial" => {
            let total = data::dated(parts, year, s)?;
            let chosen = lines(year, s)
                .filter(|line| belongs(line, parts, s))
                .collect();
            Some(emissions(chosen, &total, year, s))
        }
        _ => totals::of(parts, year, s),
    }
}

/// True when a line belongs to the sector or the carrier that a path names.
pub(super) fn belongs(line: &Line, parts: &data::Parts<'_>, s: &Sources<'_>) -> bool {
    match parts.name {
        "sector" => Sector::from_id(parts.rest) == Some(line.sector),
        "industrial" => line.sector.is_industrial(),
        "carrier" => carrier_of(line, s) == parts.rest,
        _ => true,
    }
}

fn emissions(chosen: Vec<&Line>, total: &Figure, year: Year, s: &Sources<'_>) -> Parts {
    (
        sum_formula(chosen.len(), total),
        emission_rows(chosen, year, s),
    )
}

fn emission_rows(chosen: Vec<&Line>, year: Year, s: &Sources<'_>) -> Vec<TraceRow> {
    chosen
        .into_iter()
        .map(|line| line_row(line, &line.emission, year, s))
        .collect()
}

/// A line as an input of a sum: its part of it, where its amount comes from, how sure its factor is.
pub(super) fn line_row(line: &Line, part: &Figure, year: Year, s: &Sources<'_>) -> TraceRow {
    let activity = s.plan.activities.get(line.activity);
    let reference =
        activity.map(|activity| link(&format!("activity.{}.emission", activity.id), year));
    let source = activity
        .map(|activity| source_of(activity, year))
        .unwrap_or_default();
    let row = TraceRow::figure(line_name(line, s), part, reference).from(source);
    TraceRow {
        standing: line.factor.as_ref().map(|factor| factor.standing),
        ..row
    }
}

/// The amount of one carrier over all sectors.
pub(super) fn of_amount(carrier: &str, year: Year, s: &Sources<'_>) -> Option<Parts> {
    let path = data::Parts {
        root: "amount",
        name: carrier,
        rest: "",
    };
    let total = data::dated(&path, year, s)?;
    let chosen: Vec<&Line> = s
        .inventory
        .lines_of(year)
        .filter(|line| carrier_of(line, s) == carrier)
        .collect();
    let rows = chosen
        .iter()
        .map(|line| line_row(line, &line.amount, year, s))
        .collect();
    Some((sum_formula(chosen.len(), &total), rows))
}

/// The factor of purchased electricity.
pub(super) fn of_electricity_factor(year: Year, s: &Sources<'_>) -> Option<Parts> {
    let at = s.inventory.years.iter().position(|y| *y == year)?;
    let factor = s.inventory.electricity.get(at)?.as_ref()?;
    let rule = i18n::text(s.plan.accounting.electricity.key());
    let formula = i18n::text_with("trace-rule", &[("rule", &rule)]);
    Some((
        formula,
        vec![factor_row(i18n::text("trace-factor"), factor)],
    ))
}
