//! Traces of the inventory: a line, sums over lines, shares and intensities.

use super::{Parts, TraceRow, formula, link, sum_formula, value_text};
use crate::account::{CarrierClass, FactorUsed, Line, LineIssue, Scope};
use crate::base::{Figure, Lang, Sector, Text, Unit, Year, format_fixed};
use crate::figure::data::{self, activity, carrier_of, line_of, lines};
use crate::figure::{Sources, line_name};
use crate::i18n;
use crate::plan::Activity;

/// One line: what was typed, the factor with its document, the result.
pub(super) fn of_activity(id: &str, year: Year, s: &Sources<'_>) -> Option<Parts> {
    let (index, activity) = activity(id, s)?;
    let line = line_of(index, year, s)?;
    let typed = data::dated(
        &data::Parts {
            root: "activity",
            name: id,
            rest: "",
        },
        year,
        s,
    )?;
    let mut rows = vec![
        TraceRow::figure(i18n::text("trace-typed"), &typed, None).from(source_of(activity, year)),
    ];
    let Some(factor) = &line.factor else {
        let key = match (&line.issue, line.memo) {
            (None, true) => "trace-memo",
            (None, false) => "trace-free",
            (Some(LineIssue::Missing(_)), _) => "trace-missing",
            (Some(_), _) => "trace-no-factor",
        };
        return Some((
            i18n::text_with(key, &[("amount", &value_text(&typed))]),
            rows,
        ));
    };
    if line.amount.unit != typed.unit {
        rows.push(TraceRow::figure(
            i18n::text("trace-amount"),
            &line.amount,
            None,
        ));
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
    rows.push(TraceRow::figure(
        i18n::text("trace-energy"),
        &line.energy_equivalent,
        None,
    ));
    let key = if line.memo {
        "trace-line-memo"
    } else {
        "trace-line"
    };
    let args = [
        ("amount", &value_text(&line.amount)),
        ("factor", &factor_text(factor)),
        ("result", &value_text(&line.emission)),
    ];
    Some((i18n::text_with(key, &args), rows))
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

/// A factor with its unit, with the four decimals that published factors have.
fn factor_text(factor: &FactorUsed) -> Text {
    let unit = |lang: Lang| {
        format!(
            "{} {}/{}",
            format_fixed(factor.value, 4),
            Unit::T_CO2.sign(lang),
            factor.per.sign(lang)
        )
    };
    Text::new(unit(Lang::Zh), unit(Lang::En))
}

/// Totals of emission: by scope, by sector, by carrier.
pub(super) fn of_emission(parts: &data::Parts<'_>, year: Year, s: &Sources<'_>) -> Option<Parts> {
    let totals = s.inventory.of(year)?;
    let in_scope = |scope: Scope| lines(year, s).filter(move |line| line.scope == scope);
    match parts.name {
        "total" => {
            let mut chosen: Vec<&Line> = in_scope(Scope::Direct).collect();
            chosen.extend(in_scope(Scope::Indirect));
            let formula = formula(
                "trace-scopes",
                &totals.scope1,
                &totals.scope2,
                &totals.total,
            );
            Some((formula, emission_rows(chosen, year, s)))
        }
        "scope1" => Some(emissions(
            in_scope(Scope::Direct).collect(),
            &totals.scope1,
            year,
            s,
        )),
        "scope2" => Some(emissions(
            in_scope(Scope::Indirect).collect(),
            &totals.scope2,
            year,
            s,
        )),
        _ => {
            let total = data::dated(parts, year, s)?;
            let chosen = lines(year, s)
                .filter(|line| belongs(line, parts, s))
                .collect();
            Some(emissions(chosen, &total, year, s))
        }
    }
}

/// True when a line belongs to the sector or the carrier that a path names.
fn belongs(line: &Line, parts: &data::Parts<'_>, s: &Sources<'_>) -> bool {
    match parts.name {
        "sector" => Sector::from_id(parts.rest) == Some(line.sector),
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
fn line_row(line: &Line, part: &Figure, year: Year, s: &Sources<'_>) -> TraceRow {
    let activity = s.plan.activities.get(line.activity);
    let reference =
        activity.and_then(|activity| link(&format!("activity.{}.emission", activity.id), year));
    let source = activity
        .map(|activity| source_of(activity, year))
        .unwrap_or_default();
    let row = TraceRow::figure(line_name(line, s), part, reference).from(source);
    TraceRow {
        standing: line.factor.as_ref().map(|factor| factor.standing),
        ..row
    }
}

/// Energy totals, shares of energy, and intensities.
pub(super) fn of_energy(parts: &data::Parts<'_>, year: Year, s: &Sources<'_>) -> Option<Parts> {
    let totals = s.inventory.of(year)?;
    let result = data::dated(parts, year, s)?;
    let energy = |calorific: bool| move |line: &Line| energy_of(line, calorific, s);
    let non_fossil = |line: &Line| is_non_fossil(line, s);
    let over = |a: (&str, Figure), b: (&str, Figure)| Some(quotient(a, b, &result, year));
    match (parts.root, parts.name) {
        ("energy", "nonfossil_share") => share(
            &totals.energy_equivalent,
            &result,
            year,
            s,
            non_fossil,
            energy(false),
        ),
        ("energy", "nonfossil_share_calorific") => share(
            &totals.energy_calorific,
            &result,
            year,
            s,
            non_fossil,
            energy(true),
        ),
        ("energy", "green_power_share") => Some(green_power(&result, year, s)),
        ("energy", "per_gdp") => over(
            ("energy.equivalent", totals.energy_equivalent),
            ("economy.gdp_constant", s.economy.gdp_constant(year)),
        ),
        ("energy", "per_industrial") => over(
            (
                "energy.sector.industry",
                sector_energy(Sector::Industry, year, s),
            ),
            (
                "economy.industrial_constant",
                s.economy.industrial_constant(year),
            ),
        ),
        ("intensity", "gdp") => over(
            ("inventory.total", totals.total),
            ("economy.gdp_constant", s.economy.gdp_constant(year)),
        ),
        ("intensity", "head") => over(
            ("inventory.total", totals.total),
            ("economy.population", s.economy.population(year)),
        ),
        ("intensity", "industry") => over(
            ("inventory.sector.industry", totals.sector(Sector::Industry)),
            (
                "economy.industrial_constant",
                s.economy.industrial_constant(year),
            ),
        ),
        ("energy", name) => {
            let part = |line: &Line| {
                if name == "calorific" {
                    line.energy_calorific
                } else {
                    line.energy_equivalent
                }
            };
            let chosen: Vec<&Line> = lines(year, s)
                .filter(|line| belongs(line, parts, s))
                .collect();
            let rows = chosen
                .iter()
                .map(|line| line_row(line, &part(line), year, s))
                .collect();
            Some((sum_formula(chosen.len(), &result), rows))
        }
        _ => None,
    }
}

/// The energy of a line. That of certified green power stands in the grid line; where it is asked
/// for by itself, it is the amount times the value of electricity.
fn energy_of(line: &Line, calorific: bool, s: &Sources<'_>) -> Figure {
    let carrier = line
        .carrier
        .and_then(|carrier| s.factors.carriers.get(carrier));
    let plain = if calorific {
        line.energy_calorific
    } else {
        line.energy_equivalent
    };
    match carrier {
        Some(carrier) if carrier.class == CarrierClass::ElectricityGreen => {
            let table = Figure {
                value: carrier.tce,
                year: None,
                ..s.inventory.equivalent_value
            };
            let per_mwh = if calorific {
                table
            } else {
                s.inventory.equivalent_value
            };
            line.amount
                .combine(per_mwh, Unit::TCE, |mwh, tce| mwh * tce)
        }
        _ => plain,
    }
}

fn sector_energy(sector: Sector, year: Year, s: &Sources<'_>) -> Figure {
    let of_sector = lines(year, s).filter(|line| line.sector == sector);
    Figure::sum(
        of_sector.map(|line| line.energy_equivalent),
        Unit::TCE,
        Some(year),
    )
}

/// One figure over another: two inputs that can be asked further.
fn quotient(a: (&str, Figure), b: (&str, Figure), result: &Figure, year: Year) -> Parts {
    let row = |(path, figure): (&str, Figure)| {
        TraceRow::figure(
            crate::figure::offers::label(path),
            &figure,
            link(path, year),
        )
    };
    (
        formula("trace-ratio", &a.1, &b.1, result),
        vec![row(a), row(b)],
    )
}

fn is_non_fossil(line: &Line, s: &Sources<'_>) -> bool {
    let carrier = line
        .carrier
        .and_then(|carrier| s.factors.carriers.get(carrier));
    carrier.is_some_and(|carrier| carrier.class.is_non_fossil())
}

/// A share of energy: the lines that count, memo lines included, over the total.
fn share(
    total: &Figure,
    result: &Figure,
    year: Year,
    s: &Sources<'_>,
    counts: impl Fn(&Line) -> bool,
    part: impl Fn(&Line) -> Figure,
) -> Option<Parts> {
    let chosen = s.inventory.lines_of(year).filter(|line| counts(line));
    let mut rows: Vec<TraceRow> = chosen
        .map(|line| line_row(line, &part(line), year, s))
        .collect();
    rows.push(TraceRow::figure(
        i18n::text("trace-all-energy"),
        total,
        None,
    ));
    Some((
        i18n::text_with("trace-share", &[("result", &value_text(result))]),
        rows,
    ))
}

/// The green share of electricity: own, direct and certified green power over all use.
fn green_power(result: &Figure, year: Year, s: &Sources<'_>) -> Parts {
    let class = |line: &Line| {
        line.carrier
            .and_then(|carrier| s.factors.carriers.get(carrier))
            .map(|c| c.class)
    };
    let power = s
        .inventory
        .lines_of(year)
        .filter(|line| class(line).is_some_and(|class| class.is_electricity()));
    let rows = power
        .map(|line| line_row(line, &line.amount, year, s))
        .collect();
    (
        i18n::text_with("trace-green-share", &[("result", &value_text(result))]),
        rows,
    )
}

/// The amount of one carrier over all sectors.
pub(super) fn of_amount(carrier: &str, year: Year, s: &Sources<'_>) -> Option<Parts> {
    let total = data::dated(
        &data::Parts {
            root: "amount",
            name: carrier,
            rest: "",
        },
        year,
        s,
    )?;
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
