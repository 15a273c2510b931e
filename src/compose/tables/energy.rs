//! Activity data and energy use.

use crate::account::Line;
use crate::base::{Figure, Sector, Unit, Year, format_fixed};
use crate::chart::Scale;
use crate::compose::Table;
use crate::compose::cells::{
    NOTHING, Sheet, datum, scaled, share, signs, source_note, text_or_nothing, unit_sign, words,
    years,
};
use crate::compose::context::Context;
use crate::figure::carrier_name;
use crate::plan::Activity;

/// Typed amounts by sector and year, with their sources: in a column, or in a note where all lines
/// share one.
pub(super) fn activity(context: &Context<'_>) -> Table {
    let activities = &context.plan().activities;
    let sources: Vec<String> = activities
        .iter()
        .map(|one| sources_of(one, context))
        .collect();
    let is_shared = sources
        .windows(2)
        .all(|pair| matches!(pair, [a, b] if a == b));
    let mut columns = vec![
        words(context, "compose-carrier", 2.2),
        signs(context, "compose-unit-head", 1.1),
    ];
    columns.extend(years(context));
    columns.extend((!is_shared).then(|| words(context, "compose-source", 2.0)));
    let mut sheet = Sheet::new(context.word("compose-table-activity"), "activity", columns);
    for sector in Sector::ALL {
        let all = activities.iter().zip(&sources);
        let of_sector = all.filter(|(activity, _)| activity.sector == sector);
        for (at, (activity, source)) in of_sector.enumerate() {
            if at == 0 {
                sheet.group(context.word(sector.key()));
            }
            let mut row = activity_row(activity, context);
            row.extend((!is_shared).then(|| text_or_nothing(source)));
            sheet.row(row);
        }
    }
    if let Some(source) = sources.first().filter(|_| is_shared) {
        let pair = [(String::new(), source.clone())];
        sheet.note(source_note("compose-sources", &pair, context));
    }
    sheet.finish(context)
}

/// Name, unit and amounts.
fn activity_row(activity: &Activity, context: &Context<'_>) -> Vec<String> {
    let own = activity.name.trim();
    let name = if own.is_empty() {
        context
            .text(&carrier_name(context.factors(), &activity.carrier))
            .to_owned()
    } else {
        own.to_owned()
    };
    let mut row = vec![name, unit_sign(&activity.unit, context)];
    row.extend(context.history().iter().map(|year| {
        let value = activity.values.iter().find(|datum| datum.year == *year);
        datum(value, context)
    }));
    row
}

/// The source of the series, and those of single years.
fn sources_of(activity: &Activity, context: &Context<'_>) -> String {
    let mut sources = vec![activity.source.trim().to_owned()];
    for datum in activity
        .values
        .iter()
        .filter(|datum| context.history().contains(&datum.year))
    {
        if !datum.source.trim().is_empty() {
            let args = [
                ("names", context.year(datum.year)),
                ("source", datum.source.trim().to_owned()),
            ];
            let args = args.each_ref().map(|(name, value)| (*name, value.as_str()));
            sources.push(context.words("compose-source-of", &args));
        }
    }
    sources.retain(|source| !source.is_empty());
    context.clauses(&sources)
}

/// Energy by carrier in standard coal; totals on both bases and the non-fossil share.
pub(super) fn energy(context: &Context<'_>) -> Table {
    let inventory = &context.assessment.inventory;
    let scale = Scale::energy(context.assessment);
    let mut columns = vec![words(context, "compose-carrier", 2.6)];
    columns.extend(years(context));
    let sheet = Sheet::new(context.word("compose-table-energy"), "inventory", columns);
    let mut sheet = sheet.unit(scale.unit.sign(context.lang), context);
    for (carrier, figures) in carriers(context, |line| line.energy_equivalent, Unit::TCE) {
        let name = context
            .factors()
            .carriers
            .get(carrier)
            .map(|carrier| context.text(&carrier.name).to_owned());
        let mut row = vec![name.unwrap_or_default()];
        row.extend(figures.iter().map(|figure| scaled(figure, &scale, context)));
        sheet.row(row);
    }
    if !sheet.is_empty() {
        let totals = &inventory.totals;
        let line = |key, figures: Vec<String>| [vec![context.word(key)], figures].concat();
        let of = |figure: &Figure| scaled(figure, &scale, context);
        sheet.total(line(
            "compose-energy-equivalent",
            totals.iter().map(|y| of(&y.energy_equivalent)).collect(),
        ));
        sheet.total(line(
            "compose-energy-calorific",
            totals.iter().map(|y| of(&y.energy_calorific)).collect(),
        ));
        let shares = totals.iter().map(|y| share(&y.nonfossil_share, context));
        sheet.row(line("compose-nonfossil-share", shares.collect()));
        sheet.note(equivalent_note(context));
    }
    sheet.finish(context)
}

fn equivalent_note(context: &Context<'_>) -> String {
    let value = context.assessment.inventory.equivalent_value.value;
    let value = value.map_or_else(|| NOTHING.to_owned(), |value| format_fixed(value, 4));
    context.words("compose-equivalent-note", &[("value", &value)])
}

/// Figures of the lines by carrier and year of history, in the order of the tables. Carriers that
/// rightly have nothing in any year, and memo lines, are left out.
pub(super) fn carriers(
    context: &Context<'_>,
    figure: fn(&Line) -> Figure,
    unit: Unit,
) -> Vec<(usize, Vec<Figure>)> {
    let inventory = &context.assessment.inventory;
    let counts = |line: &&Line, carrier| line.carrier == Some(carrier) && !line.memo;
    let sum = |carrier, year: Year| {
        let lines = inventory
            .lines_of(year)
            .filter(|line| counts(line, carrier));
        Figure::sum(lines.map(figure), unit, Some(year))
    };
    let is_used = |carrier: usize| inventory.lines.iter().any(|line| counts(&line, carrier));
    let is_nothing = |figure: &Figure| {
        figure
            .complete_value()
            .is_some_and(|value| value.abs() < f64::EPSILON)
    };
    let carriers = (0..context.factors().carriers.len()).filter(|carrier| is_used(*carrier));
    carriers
        .map(|carrier| {
            (
                carrier,
                context
                    .history()
                    .iter()
                    .map(|year| sum(carrier, *year))
                    .collect::<Vec<_>>(),
            )
        })
        .filter(|(_, figures)| !figures.iter().all(is_nothing))
        .collect()
}
