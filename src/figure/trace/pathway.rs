//! Traces of the years ahead: baseline, measures, planned line, energy, and what is divided by
//! output and people.

use super::flows::{energy, nonfossil_share, sector};
use super::{Parts, TraceRow, formula, link, outlook, sum_formula, value_text};
use crate::base::{Datum, Figure, Number, Sector, Text, Unit, Year, format_fixed};
use crate::figure::data::Parts as Path;
use crate::figure::{Sources, ahead, measures, names};
use crate::i18n;
use crate::pathway::{PathwayYear, Stage};
use crate::plan::{BaselineMethod, Kaya};

/// A figure of a year of the pathway.
pub(super) fn of(parts: &Path<'_>, year: Year, s: &Sources<'_>) -> Option<Parts> {
    let of_year = s.pathway.of(year)?;
    if let Some(parts) = of_history(parts, of_year, s) {
        return Some(parts);
    }
    let asked = Asked { of_year, year, s };
    Some(match parts.name {
        "baseline" => asked.baseline(),
        "baseline_sector" => asked.baseline_sector(Sector::from_id(parts.rest)?),
        "planned" => asked.planned(),
        "reduction" => {
            let rows = effect_rows("effect", |_| true, year, s);
            (sum_formula(rows.len(), &of_year.reduction), rows)
        }
        "grid_effect" => asked.grid_effect(),
        "local_effect" => asked.difference("reduction", "grid_effect", &of_year.local_effect),
        "sector" => sector(Sector::from_id(parts.rest)?, of_year, s),
        "industrial" => asked.industrial(),
        "energy" => energy(of_year, s),
        "nonfossil_share" => nonfossil_share(of_year, s),
        "per_gdp" => asked.ratio("pathway.planned", "economy.gdp_constant", &of_year.per_gdp)?,
        "per_head" => asked.ratio("pathway.planned", "economy.population", &of_year.per_head)?,
        "per_industrial" => {
            let (over, under) = ("pathway.industrial", "economy.industrial_constant");
            asked.ratio(over, under, &of_year.per_industrial)?
        }
        _ => return outlook::of(parts, of_year, s),
    })
}

/// A year of history is that of the inventory.
fn of_history(parts: &Path<'_>, of_year: &PathwayYear, s: &Sources<'_>) -> Option<Parts> {
    let last = ahead::today(s)?.year;
    if of_year.year > last {
        return None;
    }
    let path = match parts.name {
        "baseline" | "planned" => "inventory.total".to_owned(),
        "sector" | "baseline_sector" => format!("inventory.sector.{}", parts.rest),
        "industrial" => "inventory.industrial".to_owned(),
        "energy" => "energy.equivalent".to_owned(),
        "nonfossil_share" => "energy.nonfossil_share".to_owned(),
        "sinks" => "inventory.sinks".to_owned(),
        "reduction" | "grid_effect" | "local_effect" => {
            return Some((i18n::text("trace-history-nothing"), Vec::new()));
        }
        _ => return None,
    };
    let year = of_year.year;
    let figure = crate::figure::data::dated(&Path::of(&path), year, s)?;
    let row = TraceRow::figure(names::name(&path, s), &figure, Some(link(&path, year)));
    // Uptake is told as what it takes up, sinks of the inventory as what they do to a total.
    let row = if parts.name == "sinks" {
        row.minus()
    } else {
        row.plus()
    };
    Some((i18n::text("trace-history"), vec![row]))
}

struct Asked<'a> {
    of_year: &'a PathwayYear,
    year: Year,
    s: &'a Sources<'a>,
}

impl Asked<'_> {
    /// Another figure of the same year as an input.
    fn row(&self, path: &str) -> Option<(Figure, TraceRow)> {
        let figure = crate::figure::data::dated(&Path::of(path), self.year, self.s)?;
        let reference = link(path, self.year);
        let row = TraceRow::figure(names::name(path, self.s), &figure, Some(reference));
        Some((figure, row))
    }

    fn ratio(&self, over: &str, under: &str, result: &Figure) -> Option<Parts> {
        let ((a, over), (b, under)) = (self.row(over)?, self.row(under)?);
        let rows = vec![over.times(), under.under()];
        Some((formula("trace-ratio", &a, &b, result), rows))
    }

    /// One figure of the pathway less another.
    fn difference(&self, from: &str, less: &str, result: &Figure) -> Parts {
        let row = |name: &str| self.row(&format!("pathway.{name}"));
        let Some(((a, from), (b, less))) = row(from).zip(row(less)) else {
            return (i18n::text("trace-no-value"), Vec::new());
        };
        let rows = vec![from.plus(), less.minus()];
        (formula("trace-difference", &a, &b, result), rows)
    }

    /// The baselines of the sectors.
    fn baseline(&self) -> Parts {
        let sectors = self.of_year.baseline_by_sector.iter();
        let rows: Vec<TraceRow> = sectors
            .filter(|(_, figure)| figure.value != Some(0.0))
            .map(|(sector, figure)| {
                let path = format!("pathway.baseline_sector.{}", sector.id());
                let label = i18n::text(sector.key());
                let row = TraceRow::figure(label, figure, Some(link(&path, self.year)));
                row.plus()
            })
            .collect();
        (sum_formula(rows.len(), &self.of_year.baseline), rows)
    }

    /// The emission of the last year of history, grown year by year; or what was typed.
    fn baseline_sector(&self, sector: Sector) -> Parts {
        let s = self.s;
        let figure = |figures: &[(Sector, Figure)]| {
            let found = figures.iter().find(|(own, _)| *own == sector);
            found.map_or(Figure::missing(s.inventory.unit, None), |(_, figure)| {
                *figure
            })
        };
        let result = figure(&self.of_year.baseline_by_sector);
        let source = Text::same(s.plan.baseline.source.trim());
        let entries = &s.plan.baseline.sectors;
        let entry = entries.iter().find(|entry| entry.sector == sector);
        let kaya = s.plan.baseline.kaya.as_ref();
        let entry = entry.filter(|_| kaya.is_none());
        if let Some(entry) = entry.filter(|entry| entry.method == BaselineMethod::Typed) {
            let typed = entry.values.iter().find(|datum| datum.year == self.year);
            return typed_sector(typed, &result, source);
        }
        let Some(today) = ahead::today(s) else {
            return (i18n::text("trace-no-value"), Vec::new());
        };
        let start = figure(&today.baseline_by_sector);
        let path = format!("inventory.sector.{}", sector.id());
        let reference = Some(link(&path, today.year));
        let start = TraceRow::figure(names::name(&path, s), &start, reference).times();
        if start.number == Some(0.0) {
            return (i18n::text("trace-empty-sector"), vec![start]);
        }
        let times = self.year - today.year;
        let rates = match (kaya, entry) {
            (Some(kaya), _) => of_kaya(kaya),
            (None, Some(entry)) => vec![
                ("trace-activity-growth", &entry.activity_growth),
                ("trace-intensity-growth", &entry.intensity_growth),
            ],
            (None, None) => return (i18n::text("trace-no-assumption"), vec![start]),
        };
        let mut rows = vec![start];
        let grown = rates
            .into_iter()
            .map(|(key, rate)| grown(key, rate, times).from(source.clone()));
        rows.extend(grown);
        let args = [
            ("year", &Text::same(today.year.to_string())),
            ("result", &value_text(&result)),
        ];
        (i18n::text_with("trace-grown", &args), rows)
    }

    /// Baseline minus measures.
    fn planned(&self) -> Parts {
        let of_year = self.of_year;
        let label = i18n::text("figure-pathway-baseline");
        let reference = Some(link("pathway.baseline", self.year));
        let mut rows = vec![TraceRow::figure(label, &of_year.baseline, reference).plus()];
        let effects = effect_rows("effect", |_| true, self.year, self.s);
        rows.extend(effects.into_iter().map(TraceRow::minus));
        let (from, less) = (&of_year.baseline, &of_year.reduction);
        (
            formula("trace-difference", from, less, &of_year.planned),
            rows,
        )
    }

    /// What falls of the grid's factor take away, in the fixed order of measures.
    fn grid_effect(&self) -> Parts {
        let of_grid = |measure: usize| {
            let effect = self.s.pathway.measures.get(measure);
            effect.is_some_and(|effect| effect.stage == Stage::Grid)
        };
        let rows = effect_rows("sequential", of_grid, self.year, self.s);
        let total = &self.of_year.grid_effect;
        if rows.is_empty() {
            return (i18n::text("trace-no-grid"), rows);
        }
        (sum_formula(rows.len(), total), rows)
    }

    /// The planned emission of the sectors that make the industrial value added.
    fn industrial(&self) -> Parts {
        let sectors = self.of_year.planned_by_sector.iter();
        let rows: Vec<TraceRow> = sectors
            .filter(|(sector, _)| sector.is_industrial())
            .map(|(sector, figure)| {
                let path = format!("pathway.sector.{}", sector.id());
                let label = names::name(&path, self.s);
                TraceRow::figure(label, figure, Some(link(&path, self.year))).plus()
            })
            .collect();
        let parts = Path::of("pathway.industrial");
        let none = Figure::missing(self.s.inventory.unit, Some(self.year));
        let total = ahead::dated(&parts, self.year, self.s).unwrap_or(none);
        (sum_formula(rows.len(), &total), rows)
    }
}

/// A baseline that was typed.
fn typed_sector(datum: Option<&Datum>, result: &Figure, source: Text) -> Parts {
    let own = datum.map_or("", |datum| datum.source.trim());
    let source = if own.is_empty() {
        source
    } else {
        Text::same(own)
    };
    let row = TraceRow::figure(i18n::text("trace-typed"), result, None).from(source);
    (i18n::text("trace-typed-series"), vec![row])
}

/// The four drivers of the Kaya identity.
fn of_kaya(kaya: &Kaya) -> Vec<(&'static str, &Number)> {
    vec![
        ("kaya-population", &kaya.population),
        ("kaya-affluence", &kaya.affluence),
        ("kaya-energy-intensity", &kaya.energy_intensity),
        ("kaya-carbon-intensity", &kaya.carbon_intensity),
    ]
}

/// A yearly rate as the index that it comes to in so many years.
fn grown(key: &str, rate: &Number, times: Year) -> TraceRow {
    let index = rate.value().map(|percent| 1.0 + percent / 100.0);
    let typed = rate.0.trim();
    let typed = if typed.is_empty() { "—" } else { typed };
    let total = index.map(|index| format_fixed(index.powi(times), 6));
    let total = total.unwrap_or_else(|| "—".to_owned());
    let value = Text::same(format!("(1 + {typed}%)^{times} = {total}"));
    let row = TraceRow::words(i18n::text(key), value).counting(index);
    row.power(f64::from(times))
}

/// The measures that take something away in a year, added up, with how their effect was estimated.
fn effect_rows(
    what: &str,
    chosen: impl Fn(usize) -> bool,
    year: Year,
    s: &Sources<'_>,
) -> Vec<TraceRow> {
    let measures = s.plan.measures.iter().enumerate();
    let chosen = measures.filter(|(index, _)| chosen(*index));
    let row = |(_, measure): (usize, &crate::plan::Measure)| {
        let path = format!("measure.{}.{what}", measure.id);
        let figure = measures::dated(&Path::of(&path), year, s)?;
        if figure.value == Some(0.0) {
            return None;
        }
        let row = TraceRow::figure(Text::same(&measure.name), &figure, Some(link(&path, year)));
        Some(row.from(Text::same(measure.effect_source.trim())).plus())
    };
    chosen.filter_map(row).collect()
}

/// The effects of all measures.
pub(super) fn of_effects(year: Year, s: &Sources<'_>) -> Parts {
    let rows = effect_rows("effect", |_| true, year, s);
    let path = Path::of("measures.effect");
    let none = Figure::missing(Unit::T_CO2, Some(year));
    let total = measures::dated(&path, year, s).unwrap_or(none);
    (sum_formula(rows.len(), &total), rows)
}
