//! The calculation book (计算书): every result of the inventory with the numbers that it comes from,
//! so that a reader with a pocket calculator gets each printed digit again.
//!
//! Lines of emission are printed with four decimals and their sums with two, so that the sum of what
//! is printed is the sum that is printed.

mod calc;
mod economy;
mod lines;
mod pathway;

use self::calc::{Calc, EQUALS, rounded};
use self::lines::Case;
use super::cells::{NOTHING, Sheet, fixed, numbers, words};
use super::context::Context;
use super::writer::Writer;
use super::{Block, ParagraphStyle, RowKind, Table};
use crate::account::{Gas, Line, YearTotals};
use crate::base::{Figure, Reading, Sector, Unit, Year, format_fixed};
use crate::figure::activity_name;
use crate::finding::Place;
use crate::plan::GasScope;

/// Decimals of a result of one line.
const LINE: usize = 4;
/// Decimals of the tonnes of a gas that weighs some hundred times as much as carbon dioxide.
const GAS: usize = 7;
/// Decimals of a sum of lines.
const SUM: usize = 2;

/// Writes the book at the end of a document, its second annex.
pub(super) fn write(writer: &mut Writer<'_>) {
    let context = writer.context();
    let place = Place::of(&["inventory"]);
    writer.push(Block::PageBreak);
    writer.push(Block::Heading {
        level: 1,
        number: context.words("compose-annex", &[("number", "2")]),
        text: context.word("compose-book"),
        place: place.clone(),
    });
    writer.plain(
        context.word("compose-book-text"),
        ParagraphStyle::Body,
        &place,
    );
    for year in context.history() {
        writer.numbered_table(emissions(*year, context));
        writer.numbered_table(energy(*year, context));
    }
    let ahead = [
        economy::table(context),
        pathway::baseline(context),
        pathway::targets(context),
    ];
    for table in ahead.into_iter().flatten() {
        writer.numbered_table(table);
    }
}

fn columns(context: &Context<'_>, item: &str, result: &str) -> Vec<(super::Align, f32, String)> {
    vec![
        words(context, item, 2.0),
        words(context, "compose-book-calculation", 4.6),
        numbers(context.word(result), 1.6),
    ]
}

/// The lines of a year with how their emission comes about, their sums by sector, the total.
fn emissions(year: Year, context: &Context<'_>) -> Table {
    let unit = context.assessment.inventory.unit.sign(context.lang);
    let title = context.words("compose-book-emissions", &[("year", &year.to_string())]);
    let mut sheet = Sheet::new(
        title,
        "inventory",
        columns(context, "compose-book-line", "compose-book-emission"),
    )
    .unit(unit, context);
    let Some(totals) = context.assessment.inventory.of(year) else {
        return sheet.finish(context);
    };
    for sector in Sector::ALL {
        let lines = cases(year, context).filter(|case| case.line.sector == sector);
        let rows: Vec<Vec<String>> = lines
            .filter_map(|case| emission_row(&case, context))
            .collect();
        if rows.is_empty() {
            continue;
        }
        sheet.group(context.word(sector.key()));
        for row in rows {
            sheet.row(row);
        }
        let sum = totals.sector(sector);
        sum_row(
            &mut sheet,
            RowKind::Total,
            "compose-book-sector-sum",
            &sum,
            context,
        );
    }
    close(&mut sheet, totals, context);
    sheet.finish(context)
}

/// Scopes and total of a year.
fn close(sheet: &mut Sheet, totals: &YearTotals, context: &Context<'_>) {
    let scopes = [
        ("compose-book-scope1", totals.scope1),
        ("compose-book-scope2", totals.scope2),
    ];
    for (key, figure) in scopes {
        sum_row(sheet, RowKind::Total, key, &figure, context);
    }
    let (Some(one), Some(two)) = (totals.scope1.value, totals.scope2.value) else {
        return;
    };
    let calc = addends(one, two, totals.total.value);
    let total = shown(&totals.total, SUM, context);
    sheet.total(vec![context.word("compose-book-total"), calc, total]);
    let gases_beside = context.other_gases();
    let name = context.on_count(&context.word("compose-book-total"), gases_beside);
    let other = totals.total_gases.counting(gases_beside);
    let other = shown(&other, SUM, context);
    match gases(totals, context) {
        Some(calc) => sheet.total(vec![name, calc.equals(), other]),
        None => sheet.named(RowKind::Total, name, other),
    }
    let share = fixed(&totals.default_share, Unit::PERCENT, 1, context);
    let name = context.word("compose-book-default-share");
    sheet.named(RowKind::Body, name, share);
    let beside = [
        ("compose-book-territorial", totals.territorial),
        ("compose-book-sinks", totals.sinks),
    ];
    for (key, figure) in beside {
        let differs = figure
            .value
            .is_some_and(|value| value.abs() > 0.0 && (value - one).abs() > 0.0);
        if differs {
            sum_row(sheet, RowKind::Body, key, &figure, context);
        }
    }
}

/// Two parts with as many decimals as it takes for them to add up to the printed sum.
fn addends(one: f64, two: f64, sum: Option<f64>) -> String {
    const MOST: usize = 8;
    let adds_up = |digits: &usize| {
        sum.is_some_and(|sum| {
            printed(rounded(one, *digits) + rounded(two, *digits)) == printed(sum)
        })
    };
    let digits = (SUM..=MOST).find(adds_up).unwrap_or(SUM);
    format!(
        "{} + {}{EQUALS}",
        format_fixed(one, digits),
        format_fixed(two, digits)
    )
}

/// The tonnes of each gas of the total, each times its potential; `None` where the other count is
/// carbon dioxide alone, or where it does not come out.
fn gases(totals: &YearTotals, context: &Context<'_>) -> Option<Calc> {
    if context.other_gases() == GasScope::CarbonDioxide {
        return None;
    }
    let inventory = &context.assessment.inventory;
    let potentials = inventory.potentials.as_ref()?;
    let lines = || inventory.lines_of(totals.year).filter(|line| !line.memo);
    let mut sum = Calc::of(rounded(totals.total_gases.co2.value?, LINE));
    for gas in [Gas::Methane, Gas::NitrousOxide] {
        let mass: f64 = lines().map(|line| line.gases.of(gas)).sum();
        if mass.abs() > 0.0 {
            sum = sum.plus(&Calc::of(rounded(mass, GAS)).times(potentials.of(gas)));
        }
    }
    let is_same = printed(sum.value) == printed(totals.total_gases.co2e.value?);
    (sum.is_calculated() && is_same).then_some(sum)
}

fn printed(value: f64) -> String {
    format_fixed(value, SUM)
}

fn emission_row(case: &Case<'_>, context: &Context<'_>) -> Option<Vec<String>> {
    let name = own_name(case, context);
    let emission = &case.line.emission;
    if case.is_beside() {
        let text = state(case, context).unwrap_or_else(|| {
            let amount = shown(&case.line.amount, LINE, context);
            let unit = case.line.amount.unit.sign(context.lang);
            let args = [("amount", without_zeros(&amount)), ("unit", unit)];
            context.words("compose-book-memo", &args)
        });
        return Some(vec![name, text, NOTHING.to_owned()]);
    }
    emission.value?;
    let (how, result) = if let Some(calc) = case.emission() {
        (calc.equals(), shown(emission, LINE, context))
    } else {
        let why = state(case, context).unwrap_or_else(|| context.word("compose-book-free"));
        (why, "0".to_owned())
    };
    Some(vec![name, how, result])
}

/// That there is nothing of the line, as the plan says of its amount.
fn state(case: &Case<'_>, context: &Context<'_>) -> Option<String> {
    let mut values = case.activity.values.iter();
    let datum = values.find(|datum| datum.year == case.line.year)?;
    match datum.reading() {
        Reading::Nothing(state) => Some(context.word(state.key())),
        _ => None,
    }
}

/// A number without the zeros that end its decimals.
fn without_zeros(number: &str) -> &str {
    if number.contains('.') {
        number.trim_end_matches('0').trim_end_matches('.')
    } else {
        number
    }
}

/// The energy of a year, line by line, electricity at its equivalent value.
fn energy(year: Year, context: &Context<'_>) -> Table {
    let title = context.words("compose-book-energy", &[("year", &year.to_string())]);
    let unit = Unit::TCE.sign(context.lang);
    let columns = columns(context, "compose-book-item", "compose-book-tce");
    let mut sheet = Sheet::new(title, "inventory", columns).unit(unit, context);
    for case in cases(year, context) {
        if let Some(calc) = case.energy() {
            let result = shown(&case.line.energy_equivalent, LINE, context);
            sheet.row(vec![name(&case, context), calc.equals(), result]);
        }
    }
    if let Some(totals) = context.assessment.inventory.of(year) {
        let sum = totals.energy_equivalent;
        sum_row(
            &mut sheet,
            RowKind::Total,
            "compose-book-energy-sum",
            &sum,
            context,
        );
    }
    sheet.finish(context)
}

fn cases<'a>(year: Year, context: &'a Context<'a>) -> impl Iterator<Item = Case<'a>> {
    let lines = context.assessment.inventory.lines.iter();
    let of_year = lines.filter(move |line: &&Line| line.year == year);
    of_year.filter_map(|line| Case::of(line, context))
}

/// The name of a line under the heading of its sector.
fn own_name(case: &Case<'_>, context: &Context<'_>) -> String {
    let own = case.activity.name.trim();
    if own.is_empty() {
        context.text(&case.carrier.name).to_owned()
    } else {
        own.to_owned()
    }
}

fn name(case: &Case<'_>, context: &Context<'_>) -> String {
    let name = activity_name(context.factors(), case.activity);
    context.text(&name).to_owned()
}

fn sum_row(sheet: &mut Sheet, kind: RowKind, key: &str, figure: &Figure, context: &Context<'_>) {
    sheet.named(kind, context.word(key), shown(figure, SUM, context));
}

fn shown(figure: &Figure, digits: usize, context: &Context<'_>) -> String {
    fixed(figure, figure.unit, digits, context)
}
