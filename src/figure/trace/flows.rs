//! Traces over what flows in a year ahead: the planned emission of a sector, planned energy and its
//! non-fossil share.

use super::energy::nothing;
use super::{Parts, TraceRow, formula, link, sum_formula, value_text};
use crate::account::Carrier;
use crate::base::{Figure, Lang, Sector, Text, Unit, format_precise};
use crate::figure::format::format_traced;
use crate::figure::{Sources, names};
use crate::i18n;
use crate::pathway::{PathwayYear, WorkedFlow, WorkedSector, Workings};

/// The sectors of a year, worked out again.
fn worked(of_year: &PathwayYear, s: &Sources<'_>) -> Vec<WorkedSector> {
    let workings = Workings::new(s.plan, s.factors, s.inventory);
    let found =
        workings.and_then(|workings| Some(workings.year(of_year.year)?.sectors().collect()));
    found.unwrap_or_default()
}

/// The baseline of a sector, less what every flow has lost, less free tonnes.
pub(super) fn sector(sector: Sector, of_year: &PathwayYear, s: &Sources<'_>) -> Parts {
    let year = of_year.year;
    let find = |list: &[(Sector, Figure)]| {
        let found = list.iter().find(|(own, _)| *own == sector);
        found.map_or(
            Figure::missing(s.inventory.unit, Some(year)),
            |(_, figure)| *figure,
        )
    };
    let (baseline, planned) = (
        find(&of_year.baseline_by_sector),
        find(&of_year.planned_by_sector),
    );
    let path = format!("pathway.baseline_sector.{}", sector.id());
    let reference = Some(link(&path, year));
    let mut rows = vec![TraceRow::figure(names::name(&path, s), &baseline, reference).plus()];
    let sectors = worked(of_year, s);
    if let Some(own) = sectors.iter().find(|own| own.sector == sector) {
        rows.extend(own.flows.iter().filter_map(|flow| fall(flow, &baseline, s)));
        if own.tonnes.abs() > 0.0 {
            let tonnes = with(own.tonnes, &baseline);
            rows.push(TraceRow::figure(i18n::text("cause-tonnes"), &tonnes, None).minus());
        }
    }
    let less = baseline.combine(planned, baseline.unit, |baseline, planned| {
        baseline - planned
    });
    (
        formula("trace-difference", &baseline, &less, &planned),
        rows,
    )
}

fn with(value: f64, like: &Figure) -> Figure {
    Figure {
        value: Some(value),
        ..*like
    }
}

/// What a flow has lost of its emission; none where it stays as it was.
fn fall(flow: &WorkedFlow, like: &Figure, s: &Sources<'_>) -> Option<TraceRow> {
    let (before, after) = (flow.emission_before(), flow.emission_after());
    let is_still = (before - after).abs() <= 0.0;
    let carrier = s.factors.carriers.get(flow.carrier).filter(|_| !is_still)?;
    let side = |amount: f64, factor: f64| {
        let words = |lang: Lang| {
            let unit = carrier.unit.sign(lang);
            format!(
                "{} {unit} × {}",
                format_precise(amount),
                format_precise(factor)
            )
        };
        Text::new(words(Lang::Zh), words(Lang::En))
    };
    let args = [
        ("before", &side(flow.before, flow.factor_before)),
        ("after", &side(flow.after, flow.factor_after)),
    ];
    let row = TraceRow::figure(carrier.name.clone(), &with(before - after, like), None);
    Some(row.from(i18n::text_with("trace-flow-falls", &args)).minus())
}

/// A part of energy: what is counted of a flow, times energy per unit of it.
fn part(
    (sector, carrier): (Sector, &Carrier),
    (amount, energy): (f64, f64),
    key: &str,
) -> TraceRow {
    let name = [
        ("sector", &i18n::text(sector.key())),
        ("name", &carrier.name),
    ];
    let label = i18n::text_with("figure-line-name", &name);
    let tce = Figure {
        value: Some(amount * energy),
        ..Figure::missing(Unit::TCE, None)
    };
    let words = |lang: Lang| {
        let (unit, coal) = (carrier.unit.sign(lang), Unit::TCE.sign(lang));
        let amount = format!("{} {unit}", format_precise(amount));
        let factor = format!("{} {coal}/{unit}", format_precise(energy));
        i18n::tr_with(lang, key, &[("amount", &amount), ("factor", &factor)])
    };
    let value = |lang| format_traced(&tce, lang).unwrap_or_default();
    TraceRow::words(label, Text::new(value(Lang::Zh), value(Lang::En)))
        .from(Text::new(words(Lang::Zh), words(Lang::En)))
        .counting(amount)
        .weighing(energy)
}

/// Energy outside of the flows.
fn rest(sector: Sector, value: f64) -> Option<TraceRow> {
    let label = i18n::text_with(
        "trace-rest-energy",
        &[("sector", &i18n::text(sector.key()))],
    );
    let figure = Figure {
        value: Some(value),
        completeness: crate::base::Completeness::Complete,
        ..Figure::missing(Unit::TCE, None)
    };
    let row = TraceRow::figure(label, &figure, None).plus();
    (value.abs() > 0.0).then_some(row)
}

/// Planned energy: what flows when all measures are in force.
pub(super) fn energy(of_year: &PathwayYear, s: &Sources<'_>) -> Parts {
    let mut rows = Vec::new();
    for sector in worked(of_year, s) {
        for flow in &sector.flows {
            let Some(carrier) = s.factors.carriers.get(flow.carrier) else {
                continue;
            };
            if (flow.after * flow.energy).abs() > 0.0 {
                let counted = (flow.after, flow.energy);
                rows.push(part((sector.sector, carrier), counted, "trace-flow-energy"));
            }
        }
        rows.extend(rest(sector.sector, sector.rest_energy.0));
    }
    (sum_formula(rows.len(), &of_year.energy), rows)
}

/// Its non-fossil part over the whole.
pub(super) fn nonfossil_share(of_year: &PathwayYear, s: &Sources<'_>) -> Parts {
    let mut rows = Vec::new();
    for sector in worked(of_year, s) {
        for flow in &sector.flows {
            let Some(carrier) = s.factors.carriers.get(flow.carrier) else {
                continue;
            };
            let energy = flow.energy * flow.non_fossil;
            if (flow.after * energy).abs() > 0.0 {
                let counted = (flow.after, energy);
                let key = if flow.non_fossil < 1.0 {
                    "trace-flow-nonfossil"
                } else {
                    "trace-flow-energy"
                };
                rows.push(part((sector.sector, carrier), counted, key));
            }
        }
        rows.extend(rest(sector.sector, sector.rest_energy.1));
    }
    if rows.is_empty() {
        rows.push(nothing());
    }
    let path = "pathway.energy";
    let reference = Some(link(path, of_year.year));
    rows.push(TraceRow::figure(names::name(path, s), &of_year.energy, reference).under());
    let args = [("result", &value_text(&of_year.nonfossil_share))];
    (i18n::text_with("trace-share", &args), rows)
}
