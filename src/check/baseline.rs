//! The baseline: every sector with emissions needs an assumption, and a plausible one.

use super::context::Context;
use super::field::{self, Field, spans};
use crate::base::{Number, Reading, Sector, Year};
use crate::finding::{Arg, Finding, Place, Severity};
use crate::i18n;
use crate::plan::{BaselineMethod, Kaya, SectorBaseline};

/// Growth per year beyond this is a slip, per cent.
const PLAUSIBLE_GROWTH: f64 = 30.0;

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    if let Some(drivers) = &c.plan.baseline.kaya {
        kaya(drivers, out);
        source(c, out);
        return;
    }
    let sectors = &c.plan.baseline.sectors;
    for sector in Sector::ALL.into_iter().filter(|sector| emits(c, *sector)) {
        if !sectors.iter().any(|entry| entry.sector == sector) {
            let finding = Finding::new(
                Severity::Warning,
                "baseline-missing",
                Place::of(&["baseline", sector.id()]),
            );
            out.push(finding.with("sector", Arg::Key(sector.key())));
        }
    }
    for (index, entry) in sectors.iter().enumerate() {
        if sectors
            .iter()
            .take(index)
            .any(|other| other.sector == entry.sector)
        {
            let place = Place::of(&["baseline", entry.sector.id()]);
            let finding = Finding::new(Severity::Error, "baseline-twice", place);
            out.push(finding.with("sector", Arg::Key(entry.sector.key())));
        }
        match entry.method {
            BaselineMethod::Growth => growth(c, entry, out),
            BaselineMethod::Typed => series(c, entry, out),
        }
    }
    if !sectors.is_empty() {
        source(c, out);
    }
}

/// The drivers of the Kaya identity, which stand in place of the sectors.
fn kaya(drivers: &Kaya, out: &mut Vec<Finding>) {
    for (name, key, typed) in [
        ("population", "cause-population", &drivers.population),
        ("affluence", "cause-affluence", &drivers.affluence),
        (
            "energy",
            "cause-energy-intensity",
            &drivers.energy_intensity,
        ),
        (
            "carbon",
            "check-carbon-intensity",
            &drivers.carbon_intensity,
        ),
    ] {
        let what = || i18n::text_with("check-kaya", &[("driver", &i18n::text(key))]);
        one_growth(
            Field::new(&["baseline", "kaya", name], &what),
            typed,
            true,
            out,
        );
    }
}

fn source(c: &Context<'_>, out: &mut Vec<Finding>) {
    if c.plan.baseline.source.trim().is_empty() {
        out.push(Finding::new(
            Severity::Note,
            "baseline-source-missing",
            Place::of(&["baseline", "source"]),
        ));
    }
}

/// True for a sector whose emission of the last year of history is not zero, or not known yet.
fn emits(c: &Context<'_>, sector: Sector) -> bool {
    let last = c.sources.inventory.totals.last();
    let is_used = c
        .plan
        .activities
        .iter()
        .any(|activity| activity.sector == sector);
    is_used
        && last.is_some_and(|totals| {
            totals
                .sector(sector)
                .complete_value()
                .is_none_or(|value| value.abs() > 0.0)
        })
}

fn growth(c: &Context<'_>, entry: &SectorBaseline, out: &mut Vec<Finding>) {
    let id = entry.sector.id();
    for (name, key, typed) in [
        ("activity", "check-activity-growth", &entry.activity_growth),
        (
            "intensity",
            "check-intensity-growth",
            &entry.intensity_growth,
        ),
    ] {
        let what = || i18n::text_with(key, &[("sector", &i18n::text(entry.sector.key()))]);
        one_growth(
            Field::new(&["baseline", id, name], &what),
            typed,
            emits(c, entry.sector),
            out,
        );
    }
}

fn one_growth(field: Field<'_>, typed: &Number, is_needed: bool, out: &mut Vec<Finding>) {
    if typed.is_blank() {
        if is_needed {
            out.push(field.warning("baseline-growth-missing"));
        }
        return;
    }
    let Some(value) = field::number(out, field, typed) else {
        return;
    };
    if value <= -100.0 {
        out.push(
            field
                .error("baseline-growth-impossible")
                .with("typed", typed.0.trim()),
        );
    } else if value.abs() > PLAUSIBLE_GROWTH {
        out.push(
            field
                .warning("baseline-growth-implausible")
                .with("typed", typed.0.trim()),
        );
    }
}

fn series(c: &Context<'_>, entry: &SectorBaseline, out: &mut Vec<Finding>) {
    let what = || {
        i18n::text_with(
            "check-baseline-of",
            &[("sector", &i18n::text(entry.sector.key()))],
        )
    };
    let at = ["baseline", entry.sector.id()];
    let whole = Field::new(&at, &what);
    for datum in &entry.values {
        let field = whole.of(datum.year);
        match datum.reading() {
            Reading::Wrong(error) => out.push(field::wrong_number(field, &datum.value, &error)),
            Reading::Value(value) if value < 0.0 => {
                out.push(
                    field
                        .error("number-negative")
                        .with("typed", datum.value.0.trim()),
                );
            }
            Reading::Value(_) | Reading::Nothing(_) | Reading::Missing(_) => {}
        }
    }
    let is_open = |year: &Year| {
        let datum = entry.values.iter().find(|datum| datum.year == *year);
        datum.is_none_or(|datum| matches!(datum.reading(), Reading::Missing(_)))
    };
    let last = c.sources.inventory.years.last().copied();
    let open: Vec<Year> = c
        .span
        .iter()
        .copied()
        .filter(|year| Some(*year) > last)
        .filter(is_open)
        .collect();
    if !open.is_empty() {
        out.push(
            whole
                .warning("baseline-series-missing")
                .with("years", Arg::Text(spans(&open))),
        );
    }
}
