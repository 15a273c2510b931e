//! Traces of the inventory: sums of emission over lines, and the factor of electricity.

use super::line::{factor_row, source_of};
use super::{Parts, TraceRow, formula, link, sum_formula, totals};
use crate::account::{Line, Scope};
use crate::base::{Figure, Sector, Year};
use crate::figure::data::{self, carrier_of, lines};
use crate::figure::{Sources, line_name};
use crate::i18n;

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
        "group" => data::group_of(line, s) == Some(parts.rest),
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
        .map(|line| line_row(line, &line.emission, year, s).plus())
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
        .map(|line| line_row(line, &line.amount, year, s).plus())
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
