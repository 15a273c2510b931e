//! The baselines of the plan and of its scenarios: every sector with emissions needs an assumption,
//! and a plausible one.

use super::context::Context;
use super::field::{self, Field, spans};
use crate::base::{Number, Reading, Sector, Text, Year};
use crate::finding::{Arg, Finding, Place, Severity};
use crate::i18n;
use crate::plan::{Baseline, BaselineMethod, Kaya, SectorBaseline};

/// Growth per year beyond this is a slip, per cent.
const PLAUSIBLE_GROWTH: f64 = 30.0;

/// A baseline that is checked: that of the plan, or of a scenario.
struct Checked<'a> {
    baseline: &'a Baseline,
    /// The parts of its place.
    root: Vec<&'a str>,
    /// The name of the scenario.
    scenario: Option<&'a str>,
}

impl<'a> Checked<'a> {
    /// The parts of a place below the baseline.
    fn at(&self, below: &[&'a str]) -> Vec<&'a str> {
        self.root.iter().chain(below).copied().collect()
    }

    /// What a finding speaks of, with the scenario that it stands in.
    fn named(&self, what: Text) -> Text {
        match self.scenario {
            Some(name) => {
                let args = [("name", &Text::same(name)), ("what", &what)];
                i18n::text_with("check-in-scenario", &args)
            }
            None => what,
        }
    }

    fn sector(&self, sector: Sector) -> Arg {
        Arg::Text(self.named(i18n::text(sector.key())))
    }
}

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    let plan = &c.plan;
    let of_plan = Checked {
        baseline: &plan.baseline,
        root: vec!["baseline"],
        scenario: None,
    };
    one(c, &of_plan, out);
    if plan.baseline.kaya.is_some() || !plan.baseline.sectors.is_empty() {
        source(c, out);
    }
    for scenario in &plan.scenarios {
        if let Some(baseline) = &scenario.baseline {
            let of_scenario = Checked {
                baseline,
                root: vec!["scenario", &scenario.id, "baseline"],
                scenario: Some(scenario.name.trim()),
            };
            one(c, &of_scenario, out);
        }
    }
}

fn one(c: &Context<'_>, of: &Checked<'_>, out: &mut Vec<Finding>) {
    if let Some(drivers) = &of.baseline.kaya {
        kaya(of, drivers, out);
        return;
    }
    let sectors = &of.baseline.sectors;
    for sector in Sector::ALL.into_iter().filter(|sector| emits(c, *sector)) {
        if !sectors.iter().any(|entry| entry.sector == sector) {
            let place = Place::of(&of.at(&[sector.id()]));
            let finding = Finding::new(Severity::Warning, "baseline-missing", place);
            out.push(finding.with("sector", of.sector(sector)));
        }
    }
    for (index, entry) in sectors.iter().enumerate() {
        let mut before = sectors.iter().take(index);
        if before.any(|other| other.sector == entry.sector) {
            let place = Place::of(&of.at(&[entry.sector.id()]));
            let finding = Finding::new(Severity::Error, "baseline-twice", place);
            out.push(finding.with("sector", of.sector(entry.sector)));
        }
        match entry.method {
            BaselineMethod::Growth => growth(c, of, entry, out),
            BaselineMethod::Typed => series(c, of, entry, out),
        }
    }
}

/// The drivers of the Kaya identity, which stand in place of the sectors.
fn kaya(of: &Checked<'_>, drivers: &Kaya, out: &mut Vec<Finding>) {
    for (name, key, typed) in [
        ("population", "cause-population", &drivers.population),
        ("affluence", "cause-affluence", &drivers.affluence),
        (
            "energy_intensity",
            "cause-energy-intensity",
            &drivers.energy_intensity,
        ),
        (
            "carbon_intensity",
            "check-carbon-intensity",
            &drivers.carbon_intensity,
        ),
    ] {
        let what = || {
            of.named(i18n::text_with(
                "check-kaya",
                &[("driver", &i18n::text(key))],
            ))
        };
        let at = of.at(&["kaya", name]);
        one_growth(Field::new(&at, &what), typed, true, out);
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

fn growth(c: &Context<'_>, of: &Checked<'_>, entry: &SectorBaseline, out: &mut Vec<Finding>) {
    let id = entry.sector.id();
    for (name, key, typed) in [
        ("activity", "check-activity-growth", &entry.activity_growth),
        (
            "intensity",
            "check-intensity-growth",
            &entry.intensity_growth,
        ),
    ] {
        let sector = || i18n::text(entry.sector.key());
        let what = || of.named(i18n::text_with(key, &[("sector", &sector())]));
        let at = of.at(&[id, name]);
        let is_needed = emits(c, entry.sector);
        one_growth(Field::new(&at, &what), typed, is_needed, out);
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

fn series(c: &Context<'_>, of: &Checked<'_>, entry: &SectorBaseline, out: &mut Vec<Finding>) {
    let sector = || i18n::text(entry.sector.key());
    let what = || {
        of.named(i18n::text_with(
            "check-baseline-of",
            &[("sector", &sector())],
        ))
    };
    let at = of.at(&[entry.sector.id()]);
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
