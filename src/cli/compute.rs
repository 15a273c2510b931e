//! `compute`: inventory, pathway, indicators and verdict.

use std::io;
use std::path::Path;

use super::check::worst;
use super::json::{self, Computation};
use super::table::Table;
use super::{Io, Outcome, tell};
use crate::account::{EmissionUnits, Gases, YearTotals, count_name};
use crate::app::{Workspace, open_file};
use crate::base::{Completeness, EconomyItem, Figure, Lang, Sector, Unit, format_number};
use crate::i18n::{tr, tr_with};
use crate::verdict::{IndicatorResult, Passing, Verdict};

/// Computes a plan.
pub(super) fn compute(plan: &Path, json: bool, io: &mut Io<'_>) -> io::Result<Outcome> {
    let workspace = match open_file(plan) {
        Ok(workspace) => workspace,
        Err(error) => return tell::error(&error.told(io.lang), io),
    };
    if json {
        json::write(
            &Computation::new(plan.display().to_string(), &workspace),
            io,
        )?;
    } else {
        show(&workspace, io)?;
    }
    Ok(worst(&workspace.assessment().findings))
}

fn show(workspace: &Workspace, io: &mut Io<'_>) -> io::Result<()> {
    let lang = io.lang;
    let kind = workspace
        .kind()
        .map(|kind| kind.name.get(lang).to_owned())
        .unwrap_or_default();
    writeln!(io.out, "{}  {kind}", workspace.plan().applicant.place)?;
    let parts = [
        ("cli-compute-inventory", inventory(workspace, lang)),
        ("cli-compute-pathway", pathway(workspace, lang)),
        ("cli-compute-targets", targets(workspace, lang)),
        ("cli-compute-indicators", indicators(workspace, lang)),
    ];
    for (title, table) in parts {
        write!(io.out, "\n{}\n{table}", tr(lang, title))?;
    }
    writeln!(io.out, "\n{}", tr(lang, "cli-compute-marks"))?;
    if !workspace.assessment().inventory.has_other_gases() {
        writeln!(io.out, "{}", tr(lang, "count-alike"))?;
    }
    writeln!(io.out)?;
    writeln!(io.out, "{}", tr(lang, "cli-compute-verdict"))?;
    verdict(&workspace.assessment().verdict, io)?;
    passing(workspace, io)
}

/// The row of a table of years: its name and how it reads the totals of a year.
type Row = (String, OfYear);

/// How a row reads the totals of a year.
type OfYear = fn(&YearTotals) -> Figure;

fn inventory(workspace: &Workspace, lang: Lang) -> Table {
    let totals = &workspace.assessment().inventory.totals;
    let plan = workspace.plan();
    let mut rows: Vec<Row> = vec![
        (tr(lang, "cli-row-energy"), |totals| {
            totals.energy_equivalent
        }),
        (tr(lang, "cli-row-nonfossil"), |totals| {
            totals.nonfossil_share
        }),
    ];
    // What an applicant is not asked, such as the GDP of a residents' committee, has no row.
    let intensities: [(EconomyItem, &str, OfYear); 3] = [
        (EconomyItem::Gdp, "metric-per-gdp", |totals| totals.per_gdp),
        (EconomyItem::Population, "metric-per-head", |totals| {
            totals.per_head
        }),
        (
            EconomyItem::IndustrialValueAdded,
            "cli-row-per-industrial",
            |totals| totals.per_industrial,
        ),
    ];
    let asked = intensities
        .iter()
        .filter(|(item, ..)| plan.economy(*item).is_some());
    rows.extend(asked.map(|(_, key, of)| (tr(lang, key), *of)));
    let mut head = vec![String::new(), tr(lang, "cli-column-unit")];
    head.extend(totals.iter().map(|totals| totals.year.to_string()));
    let mut table = Table::new(2, head);
    emissions(&mut table, workspace, lang);
    for (name, read) in rows {
        let figures: Vec<Figure> = totals.iter().map(read).collect();
        table.row(row(name, &figures, lang));
    }
    let used = |sector: &Sector| plan.activities.iter().any(|line| line.sector == *sector);
    for sector in Sector::ALL.into_iter().filter(used) {
        let figures: Vec<Figure> = totals.iter().map(|totals| totals.sector(sector)).collect();
        table.row(row(tr(lang, sector.key()), &figures, lang));
    }
    table
}

/// How a total is read on both counts.
type OnBothCounts = fn(&YearTotals) -> Gases;

/// Total, scopes and boundaries, each on the count of the plan and on the other, and what the total
/// rests on.
fn emissions(table: &mut Table, workspace: &Workspace, lang: Lang) {
    let totals = &workspace.assessment().inventory.totals;
    let accounting = &workspace.plan().accounting;
    let kinds: [(&str, OnBothCounts); 4] = [
        ("cli-row-total", |totals| totals.total_gases),
        ("cli-row-scope1", |totals| totals.scope1_gases),
        ("cli-row-scope2", |totals| totals.scope2_gases),
        ("cli-row-territorial", |totals| totals.territorial_gases),
    ];
    for (key, read) in kinds {
        for gases in [accounting.gases, accounting.gases.other()] {
            let of = |totals: &YearTotals| read(totals).counting(gases);
            let figures: Vec<Figure> = totals.iter().map(of).collect();
            let count = count_name(gases, accounting);
            let name = tr(lang, key);
            let args = [("name", name.as_str()), ("count", count.get(lang))];
            table.row(row(
                tr_with(lang, "cli-row-on-count", &args),
                &figures,
                lang,
            ));
        }
        if key == "cli-row-total" {
            let shares: Vec<Figure> = totals.iter().map(|totals| totals.default_share).collect();
            table.row(row(tr(lang, "cli-row-default-share"), &shares, lang));
            let mut cells = vec![tr(lang, "cli-row-open-lines"), String::new()];
            let open = totals.iter();
            cells.extend(open.map(|totals| format!("{}/{}", totals.open_lines, totals.lines)));
            table.row(cells);
        }
    }
}

fn row(name: String, figures: &[Figure], lang: Lang) -> Vec<String> {
    let figures: Vec<Figure> = figures.iter().map(in_per_cent).collect();
    let unit = figures
        .first()
        .map(|figure| figure.unit.sign(lang).to_owned())
        .unwrap_or_default();
    let mut cells = vec![name, unit];
    cells.extend(figures.iter().map(number));
    cells
}

/// Shares are read in per cent.
fn in_per_cent(figure: &Figure) -> Figure {
    if figure.unit != Unit::ONE {
        return *figure;
    }
    Figure {
        value: figure.value_in(Unit::PERCENT),
        unit: Unit::PERCENT,
        ..*figure
    }
}

/// A figure as it stands in a table: a partial one carries a mark, one that cannot be calculated
/// or that nothing was given for is a dash.
fn number(figure: &Figure) -> String {
    match (figure.value, figure.completeness) {
        (None, _) | (_, Completeness::Failed) => "—".to_owned(),
        (Some(value), Completeness::Complete) => format_number(value),
        (Some(value), Completeness::Incomplete) => format!("{}*", format_number(value)),
    }
}

fn pathway(workspace: &Workspace, lang: Lang) -> Table {
    let years = &workspace.assessment().pathway.years;
    let accounting = &workspace.plan().accounting;
    let other = workspace.other_count();
    let mut head = vec![tr(lang, "cli-column-year")];
    let titled = |key: &str, unit: &str| {
        let args = [("name", &*tr(lang, key)), ("unit", unit)];
        tr_with(lang, "cli-column-with-unit", &args)
    };
    let unit = EmissionUnits::of(accounting).total.sign(lang);
    head.extend(
        [
            "cli-column-baseline",
            "cli-column-reduction",
            "cli-column-planned",
        ]
        .map(|key| titled(key, unit)),
    );
    let count = count_name(other.gases, accounting);
    let name = tr(lang, "cli-column-planned");
    let args = [("name", name.as_str()), ("count", count.get(lang))];
    head.push(tr_with(lang, "cli-row-on-count", &args));
    let mut table = Table::new(1, head);
    for year in years {
        let beside = other.of(year.year).map(|other| other.planned);
        let figures = [year.baseline, year.reduction, year.planned];
        let cells = figures.iter().chain(&beside).map(number);
        table.row(
            std::iter::once(year.year.to_string())
                .chain(cells)
                .collect(),
        );
    }
    table
}

fn targets(workspace: &Workspace, lang: Lang) -> Table {
    let head = [
        "cli-column-target",
        "cli-column-year",
        "cli-column-unit",
        "cli-column-allowed",
        "cli-column-planned",
        "cli-column-gap",
    ];
    let mut table = Table::new(3, head.map(|key| tr(lang, key)).to_vec());
    for target in &workspace.assessment().pathway.targets {
        table.row(vec![
            target.name.get(lang).to_owned(),
            target.year.map(|year| year.to_string()).unwrap_or_default(),
            target.allowed.unit.sign(lang).to_owned(),
            number(&target.allowed),
            number(&target.planned),
            number(&target.gap),
        ]);
    }
    table
}

fn indicators(workspace: &Workspace, lang: Lang) -> Table {
    let head = [
        "cli-column-indicator",
        "cli-column-unit",
        "cli-column-judgement",
        "cli-column-now",
        "cli-column-target",
        "cli-column-planned-value",
    ];
    let mut table = Table::new(3, head.map(|key| tr(lang, key)).to_vec());
    for result in &workspace.assessment().verdict.indicators {
        let judged = tr(lang, result.judgement.key());
        let judged = match result.why {
            Some(why) => tr_with(
                lang,
                "cli-judged-why",
                &[("judged", &judged), ("why", &tr(lang, why.key()))],
            ),
            None => judged,
        };
        table.row(vec![
            result.definition.name.get(lang).to_owned(),
            result
                .unit
                .map(|unit| unit.sign(lang).to_owned())
                .unwrap_or_default(),
            judged,
            figure(result, result.now, lang),
            result
                .target
                .map(|target| value(result, target, lang))
                .unwrap_or_default(),
            figure(result, result.planned, lang),
        ]);
    }
    table
}

fn figure(result: &IndicatorResult, figure: Option<Figure>, lang: Lang) -> String {
    match figure {
        None => "—".to_owned(),
        Some(figure) if result.unit.is_some() => number(&figure),
        Some(figure) => figure
            .value
            .map_or_else(|| "—".to_owned(), |answer| value(result, answer, lang)),
    }
}

/// 1 and 0 stand for yes and no where the indicator has no unit.
fn value(result: &IndicatorResult, value: f64, lang: Lang) -> String {
    match result.unit {
        Some(_) => format_number(value),
        None if value > 0.5 => tr(lang, "answer-yes"),
        None => tr(lang, "answer-no"),
    }
}

fn verdict(verdict: &Verdict, io: &mut Io<'_>) -> io::Result<()> {
    let lang = io.lang;
    let rows = [
        ("cli-row-eligibility", verdict.eligibility),
        ("cli-row-acceptance", verdict.acceptance),
    ];
    for (key, judgement) in rows {
        let args = [
            ("name", tr(lang, key)),
            ("judged", tr(lang, judgement.key())),
        ];
        let args: Vec<(&str, &str)> = args
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        writeln!(io.out, "  {}", tr_with(lang, "cli-row-judged", &args))?;
    }
    writeln!(
        io.out,
        "  {}\n  {}",
        verdict.sentence.get(lang),
        verdict.clause.get(lang)
    )
}

/// The rules one by one, size class, points, and how to pass or what gives way first.
fn passing(workspace: &Workspace, io: &mut Io<'_>) -> io::Result<()> {
    let lang = io.lang;
    let verdict = &workspace.assessment().verdict;
    for rule in &verdict.rules {
        let judged = tr(lang, rule.judgement.key());
        let args = [
            ("name", rule.sentence.get(lang)),
            ("judged", judged.as_str()),
        ];
        writeln!(io.out, "    - {}", tr_with(lang, "cli-row-rule", &args))?;
    }
    let classes = workspace.kind().and_then(|kind| kind.classes.as_ref());
    let class = verdict.class.as_ref().zip(classes);
    let told = [
        class.map(|(class, classes)| class.told(classes)),
        verdict
            .score
            .as_ref()
            .map(crate::verdict::ScoreResult::told),
        Some(verdict.passing_told()),
        verdict.breaks_told(),
    ];
    for told in told.into_iter().flatten() {
        writeln!(io.out, "  {}", told.get(lang))?;
    }
    if let Passing::Way(way) = &verdict.passing {
        for step in &way.steps {
            writeln!(io.out, "    - {}", verdict.step_told(step).get(lang))?;
        }
    }
    Ok(())
}
