//! Traces of what lies ahead: baseline, measures, planned line, targets and gaps.

use super::{Parts, TraceRow, driver, formula, link, sum_formula};
use crate::base::{Figure, Lang, Number, Sector, Text, Unit, Year};
use crate::figure::measures::{effect_in, investment};
use crate::figure::{Sources, data, format_value};
use crate::i18n;
use crate::pathway::{PathwayYear, TargetGap};
use crate::plan::{BaselineMethod, Driver, Kaya, Measure};

pub(super) fn of(parts: &data::Parts<'_>, year: Year, s: &Sources<'_>) -> Option<Parts> {
    let of_year = s.pathway.of(year)?;
    if of_year.is_history && matches!(parts.name, "baseline" | "planned") {
        let row = TraceRow::figure(
            i18n::text("figure-inventory-total"),
            &of_year.planned,
            Some(link("inventory.total", year)),
        );
        return Some((i18n::text("trace-history"), vec![row]));
    }
    match parts.name {
        "baseline" => Some(baseline(of_year, s)),
        "planned" => Some(planned(of_year, s)),
        "reduction" => {
            let rows = effect_rows(|_| true, year, s);
            Some((sum_formula(rows.len(), &of_year.reduction), rows))
        }
        "sector" => Some(sector(Sector::from_id(parts.rest)?, of_year, s)),
        "per_gdp" => {
            let gdp = s.economy.gdp_constant(year);
            Some(over(
                of_year.planned,
                ("economy.gdp_constant", gdp),
                of_year.per_gdp,
                year,
            ))
        }
        "per_head" => {
            let people = s.economy.population(year);
            Some(over(
                of_year.planned,
                ("economy.population", people),
                of_year.per_head,
                year,
            ))
        }
        _ => None,
    }
}

fn over(planned: Figure, under: (&str, Figure), result: Figure, year: Year) -> Parts {
    let (path, figure) = under;
    let label = crate::figure::offers::label;
    let rows = vec![
        TraceRow::figure(
            label("pathway.planned"),
            &planned,
            Some(link("pathway.planned", year)),
        ),
        TraceRow::figure(label(path), &figure, Some(link(path, year))),
    ];
    (formula("trace-ratio", &planned, &figure, &result), rows)
}

/// The baseline of every sector with its assumptions.
fn baseline(of_year: &PathwayYear, s: &Sources<'_>) -> Parts {
    let source = Text::same(s.plan.baseline.source.trim());
    let rows: Vec<TraceRow> = of_year
        .baseline_by_sector
        .iter()
        .filter(|(_, figure)| figure.value != Some(0.0))
        .map(|(sector, figure)| {
            let args = [
                ("sector", &i18n::text(sector.key())),
                ("assumption", &assumption(*sector, s)),
            ];
            TraceRow::figure(
                i18n::text_with("trace-sector-baseline", &args),
                figure,
                None,
            )
            .from(source.clone())
        })
        .collect();
    (sum_formula(rows.len(), &of_year.baseline), rows)
}

/// The assumption of a sector's baseline in words.
fn assumption(sector: Sector, s: &Sources<'_>) -> Text {
    if let Some(kaya) = &s.plan.baseline.kaya {
        return kaya_text(kaya);
    }
    let Some(entry) = s
        .plan
        .baseline
        .sectors
        .iter()
        .find(|entry| entry.sector == sector)
    else {
        return i18n::text("trace-no-assumption");
    };
    match entry.method {
        BaselineMethod::Typed => i18n::text("trace-typed-series"),
        BaselineMethod::Growth => {
            let percent = |typed: &Number| {
                let typed = typed.0.trim();
                Text::same(if typed.is_empty() {
                    "—".to_owned()
                } else {
                    format!("{typed}%")
                })
            };
            let args = [
                ("activity", &percent(&entry.activity_growth)),
                ("intensity", &percent(&entry.intensity_growth)),
            ];
            i18n::text_with("trace-growth", &args)
        }
    }
}

/// The drivers of the Kaya identity in words.
fn kaya_text(kaya: &Kaya) -> Text {
    let percent = |typed: &Number| {
        let typed = typed.0.trim();
        Text::same(if typed.is_empty() {
            "—".to_owned()
        } else {
            format!("{typed}%")
        })
    };
    let args = [
        ("population", &percent(&kaya.population)),
        ("affluence", &percent(&kaya.affluence)),
        ("energy", &percent(&kaya.energy_intensity)),
        ("carbon", &percent(&kaya.carbon_intensity)),
    ];
    i18n::text_with("trace-kaya", &args)
}

/// Baseline minus measures.
fn planned(of_year: &PathwayYear, s: &Sources<'_>) -> Parts {
    let year = of_year.year;
    let mut rows = vec![TraceRow::figure(
        i18n::text("figure-pathway-baseline"),
        &of_year.baseline,
        Some(link("pathway.baseline", year)),
    )];
    rows.extend(effect_rows(|_| true, year, s));
    (
        formula(
            "trace-difference",
            &of_year.baseline,
            &of_year.reduction,
            &of_year.planned,
        ),
        rows,
    )
}

/// The planned line of one sector.
fn sector(sector: Sector, of_year: &PathwayYear, s: &Sources<'_>) -> Parts {
    let year = of_year.year;
    let baseline = data::sector_of(&of_year.baseline_by_sector, sector.id(), year);
    let planned = data::sector_of(&of_year.planned_by_sector, sector.id(), year);
    let mut rows = vec![TraceRow::figure(
        i18n::text("figure-pathway-baseline"),
        &baseline,
        None,
    )];
    rows.extend(effect_rows(|measure| measure.sector == sector, year, s));
    let reduction = baseline.combine(planned, Unit::T_CO2, |baseline, planned| baseline - planned);
    (
        formula("trace-difference", &baseline, &reduction, &planned),
        rows,
    )
}

/// The measures that take something away in a year, with how their effect was estimated.
fn effect_rows(chosen: impl Fn(&Measure) -> bool, year: Year, s: &Sources<'_>) -> Vec<TraceRow> {
    let effects = s
        .pathway
        .measures
        .iter()
        .filter_map(|effect| Some((effect, s.plan.measures.get(effect.measure)?)));
    effects
        .filter(|(_, measure)| chosen(measure))
        .map(|(effect, measure)| (effect_in(effect, year), measure))
        .filter(|(figure, _)| figure.value != Some(0.0))
        .map(|(figure, measure)| {
            let reference = Some(link(&format!("measure.{}.effect", measure.id), year));
            TraceRow::figure(Text::same(&measure.name), &figure, reference)
                .from(Text::same(measure.effect_source.trim()))
        })
        .collect()
}

/// The effect of one measure or of all.
pub(super) fn of_effect(parts: &data::Parts<'_>, year: Year, s: &Sources<'_>) -> Parts {
    let mut rows = if parts.root == "measures" {
        effect_rows(|_| true, year, s)
    } else {
        effect_rows(|measure| measure.id == parts.name, year, s)
    };
    let measure = s
        .plan
        .measures
        .iter()
        .find(|measure| measure.id == parts.name);
    if let Some(measure) = measure {
        rows.extend(driver::inputs(&measure.driver, s));
        let mut effects = s.pathway.measures.iter();
        let effect = effects.find(|effect| {
            let planned = s.plan.measures.get(effect.measure);
            planned.is_some_and(|planned| planned.id == measure.id)
        });
        rows.extend(
            effect
                .map(|effect| driver::shares(effect, year))
                .unwrap_or_default(),
        );
    }
    let formula = measure.map_or_else(
        || {
            let total = crate::figure::measures::dated(parts, year, s);
            sum_formula(
                rows.len(),
                &total.unwrap_or(Figure::missing(Unit::T_CO2, Some(year))),
            )
        },
        |measure| ramp(measure, s),
    );
    (formula, rows)
}

/// How the effect of a measure grows. What follows from a driver is not typed, but calculated.
fn ramp(measure: &Measure, s: &Sources<'_>) -> Text {
    let typed = |number: &Number| Text::same(number.0.trim());
    let effect = if measure.driver == Driver::Tonnes {
        let (effect, unit) = (measure.effect.0.trim(), measure.effect_unit.trim());
        Text::same(format!("{effect} {unit}"))
    } else {
        let is_own = |plan: &Measure| plan.id == measure.id;
        let index = s.plan.measures.iter().position(is_own);
        let effect = index.and_then(|index| s.pathway.measures.get(index));
        let words = |lang| effect.and_then(|effect| format_value(&effect.full, lang));
        let words = |lang| words(lang).unwrap_or_else(|| "—".to_owned());
        Text::new(words(Lang::Zh), words(Lang::En))
    };
    let years = if measure.ramp.is_blank() {
        Text::same("1")
    } else {
        typed(&measure.ramp)
    };
    let args = [
        ("effect", &effect),
        ("start", &typed(&measure.start)),
        ("ramp", &years),
    ];
    i18n::text_with("trace-ramp", &args)
}

/// Planned minus allowed.
pub(super) fn of_target(target: &TargetGap) -> Option<Parts> {
    let year = target.year?;
    let rows = vec![
        TraceRow::figure(
            i18n::text("figure-pathway-planned"),
            &target.planned,
            Some(link("pathway.planned", year)),
        ),
        TraceRow::figure(target.name.clone(), &target.value, None).from(target.source.clone()),
        TraceRow::figure(i18n::text("trace-allowed"), &target.allowed, None),
    ];
    Some((
        formula(
            "trace-difference",
            &target.planned,
            &target.allowed,
            &target.gap,
        ),
        rows,
    ))
}

/// The money of all measures.
pub(super) fn of_investment(s: &Sources<'_>) -> Parts {
    let money = |measure: &Measure| investment(measure);
    let rows: Vec<TraceRow> = s
        .plan
        .measures
        .iter()
        .map(|measure| {
            TraceRow::figure(Text::same(&measure.name), &money(measure), None)
                .from(Text::same(measure.funding.trim()))
        })
        .collect();
    let total = Figure::sum(
        s.plan.measures.iter().map(money),
        Unit::TEN_THOUSAND_YUAN,
        None,
    );
    (sum_formula(rows.len(), &total), rows)
}
