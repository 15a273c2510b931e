//! What lies ahead: the baseline by sector, the measures, targets and gaps.

use super::calc::{Calc, rounded};
use super::economy::chain;
use super::{LINE, SUM, columns, shown};
use crate::base::{EconomyItem, Figure, Sector, Year};
use crate::compose::cells::Sheet;
use crate::compose::context::Context;
use crate::compose::{RowKind, Table};
use crate::pathway::TargetGap;
use crate::plan::{BaselineMethod, SectorBaseline, TargetForm, read_year};
use crate::programme::{Metric, TargetValue};

/// Decimals of a tonne that lies ahead: what it starts from is printed with two.
const AHEAD: usize = 1;

/// Baseline, measures and planned emission in the years of targets, from the last year of history.
pub(super) fn baseline(context: &Context<'_>) -> Option<Table> {
    let title = context.word("compose-book-baseline");
    let unit = context.assessment.inventory.unit.sign(context.lang);
    let columns = columns(context, "compose-book-item", "compose-book-emission");
    let mut sheet = Sheet::new(title, "baseline", columns).unit(unit, context);
    for year in years(context) {
        let Some(found) = context.assessment.pathway.of(year) else {
            continue;
        };
        sheet.group(context.year(year));
        for (sector, figure) in &found.baseline_by_sector {
            if figure.value.is_some_and(|value| value.abs() > 0.0) {
                let calc = course(*sector, figure, year, context);
                let name = context.word(sector.key());
                row(&mut sheet, name, calc.as_ref(), figure, context);
            }
        }
        let name = context.word("compose-book-baseline-sum");
        row(&mut sheet, name, None, &found.baseline, context);
        measures(&mut sheet, year, context);
        let name = context.word("compose-book-reduction");
        row(&mut sheet, name, None, &found.reduction, context);
        let name = context.word("compose-book-planned");
        let calc = difference(&found.baseline, &found.reduction);
        row(&mut sheet, name, calc.as_ref(), &found.planned, context);
        if let Some(other) = context.other_count().of(year) {
            let name =
                context.on_count(&context.word("compose-book-planned"), context.other_gases());
            row(&mut sheet, name, None, &other.planned, context);
        }
    }
    if !context.assessment.pathway.measures.is_empty() {
        sheet.note(context.word("compose-book-shares"));
    }
    sheet.finish_filled(context)
}

/// The share of every measure in the reduction of a year.
fn measures(sheet: &mut Sheet, year: Year, context: &Context<'_>) {
    for effect in &context.assessment.pathway.measures {
        let Some(measure) = context.plan().measures.get(effect.measure) else {
            continue;
        };
        let share = effect.by_year.iter().find(|(y, _)| *y == year);
        if let Some((_, share)) = share.filter(|(_, s)| s.value.is_some_and(|s| s.abs() > 0.0)) {
            let name = context.words("compose-book-measure", &[("name", &measure.name)]);
            row(sheet, name, None, share, context);
        }
    }
}

/// The years of targets after the history, each once.
fn years(context: &Context<'_>) -> Vec<Year> {
    let last = context.history().last().copied();
    let targets = context.assessment.pathway.targets.iter();
    let mut years: Vec<Year> = targets
        .filter_map(|target| target.year)
        .filter(|year| Some(*year) > last)
        .collect();
    years.sort_unstable();
    years.dedup();
    years
}

fn row(
    sheet: &mut Sheet,
    name: String,
    calc: Option<&Calc>,
    result: &Figure,
    context: &Context<'_>,
) {
    let result = shown(result, AHEAD, context);
    match calc {
        Some(calc) => sheet.row(vec![name, calc.equals(), result]),
        None => sheet.named(RowKind::Body, name, result),
    }
}

/// The emission of the last year of history grown by the two rates of the
/// sector; `None` where the baseline comes about in another way.
fn course(sector: Sector, figure: &Figure, year: Year, context: &Context<'_>) -> Option<Calc> {
    if context.plan().baseline.kaya.is_some() {
        return None;
    }
    let entries = &context.plan().baseline.sectors;
    let entry = entries.iter().find(|entry| entry.sector == sector)?;
    let is_grown = |entry: &&SectorBaseline| entry.method == BaselineMethod::Growth;
    let entry = Some(entry).filter(is_grown)?;
    let last = context.history().last().copied()?;
    let start = context
        .assessment
        .inventory
        .of(last)?
        .sector(sector)
        .value?;
    let activity = entry.activity_growth.value()?;
    let intensity = entry.intensity_growth.value()?;
    let times = year - last;
    let grown = |start: f64| {
        Calc::of(start)
            .grown(activity, times)
            .grown(intensity, times)
    };
    let is_so = grown(start).gives(figure.value?);
    is_so.then(|| grown(fine(start)))
}

/// What each target allows, and how far the plan is from it.
pub(super) fn targets(context: &Context<'_>) -> Option<Table> {
    let title = context.word("compose-book-targets");
    let unit = context.assessment.inventory.unit.sign(context.lang);
    let columns = columns(context, "compose-book-item", "compose-book-result");
    let mut sheet = Sheet::new(title, "target", columns).unit(unit, context);
    for target in &context.assessment.pathway.targets {
        if target.gap.value.is_none() {
            continue;
        }
        let name = context.text(&target.name).to_owned();
        let year = target
            .year
            .map_or_else(String::new, |year| year.to_string());
        sheet.group(context.words("compose-book-target", &[("name", &name), ("year", &year)]));
        let calc = allowance(&mut sheet, target, context);
        let allowed = context.word("compose-book-allowed");
        row(&mut sheet, allowed, calc.as_ref(), &target.allowed, context);
        let calc = difference(&target.planned, &target.allowed);
        let gap = context.word("compose-book-gap");
        row(&mut sheet, gap, calc.as_ref(), &target.gap, context);
    }
    sheet.finish_filled(context)
}

/// How an intensity becomes tonnes: the base year's emission over its divisor, less the fall, times
/// the divisor of the target year, which for money has a row of its own.
fn allowance(sheet: &mut Sheet, target: &TargetGap, context: &Context<'_>) -> Option<Calc> {
    let (percent, base) = fall_of(target, context)?;
    let year = target.year?;
    let economy = &context.assessment.economy;
    let start = context.assessment.inventory.of(base)?.total.value?;
    let of = |year| match target.metric {
        Metric::PerGdp => economy.gdp_constant(year).value,
        Metric::PerHead => economy.population(year).value,
        _ => None,
    };
    if target.metric == Metric::PerGdp {
        let chain = chain(EconomyItem::Gdp, EconomyItem::GdpGrowth, year, context);
        let name = context.word("compose-book-gdp");
        let unit = economy.gdp_constant(year).unit.sign(context.lang);
        let name = context.words("compose-book-with-unit", &[("name", &name), ("unit", unit)]);
        let text = chain.map_or_else(String::new, |chain| chain.equals());
        let result = shown(&economy.gdp_constant(year), SUM, context);
        sheet.row(vec![name, text, result]);
    }
    let calc = Calc::of(fine(start))
        .over(fine(of(base)?))
        .grown(-percent, 1)
        .times(fine(of(year)?));
    let is_near = (calc.value - target.allowed.value?).abs() < 0.05;
    is_near.then_some(calc)
}

/// The fall in per cent and the year that it is counted from.
fn fall_of(target: &TargetGap, context: &Context<'_>) -> Option<(f64, Year)> {
    let plan = context.plan();
    let set = context
        .programme()
        .targets
        .iter()
        .find(|set| set.id == target.id);
    if let Some(TargetValue::Fall { percent, base }) = set.map(|set| &set.value) {
        return Some((*percent, *base));
    }
    let own = plan.targets.iter().find(|own| own.id == target.id)?;
    if own.form != TargetForm::Fall {
        return None;
    }
    let base = read_year(&own.base).or_else(|| plan.years.base_year())?;
    Some((own.value.value()?, base))
}

/// As single results of the book are printed, finer than what is calculated from them here.
fn fine(value: f64) -> f64 {
    rounded(value, LINE)
}

/// One figure less another.
fn difference(from: &Figure, less: &Figure) -> Option<Calc> {
    Some(Calc::of(fine(from.value?)).minus(fine(less.value?)))
}
