//! What stands beside the total in the summary: the other boundary, sinks, the carbon market, the
//! count of the other gases, and how far the total can be trusted. Each is left out where it says
//! nothing.

use crate::account::{EmissionUnits, Part, YearTotals};
use crate::base::{Figure, Unit, format_fixed};
use crate::chart::Scale;
use crate::compose::cells::{Sheet, fixed, scaled};
use crate::compose::context::Context;
use crate::plan::GasScope;

/// Adds the rows beside the total.
pub(super) fn rows(sheet: &mut Sheet, scale: &Scale, context: &Context<'_>) {
    let inventory = &context.assessment.inventory;
    let own = context.plan().accounting.gases;
    let mut row = |name: String, gases: GasScope, of: &dyn Fn(&YearTotals) -> Figure| {
        let unit = EmissionUnits::counting(gases).sized_like(scale.unit);
        let mut row = vec![name, unit.sign(context.lang).to_owned()];
        let cells = inventory
            .totals
            .iter()
            .map(|y| scaled(&of(y), scale, context));
        row.extend(cells);
        sheet.row(row);
    };
    let other = context.other_gases();
    row(beside_total(context), other, &|y| {
        y.total_gases.counting(other)
    });
    let has_market = inventory.totals.iter().any(|y| y.carbon_market.is_some());
    let has_supply = inventory.lines.iter().any(|line| line.part == Part::Supply);
    if has_market || has_supply {
        let name = context.word("compose-territorial");
        row(context.on_count(&name, own), own, &|y| y.territorial);
        row(context.on_count(&name, other), other, &|y| {
            y.territorial_gases.counting(other)
        });
    }
    if has_market {
        let name = context.word("compose-carbon-market");
        row(name, GasScope::CarbonDioxide, &|y| {
            let none = Figure::missing(Unit::T_CO2, Some(y.year));
            y.carbon_market.map_or(none, |market| market.emission)
        });
    }
    if inventory.lines.iter().any(|line| line.part == Part::Sink) {
        row(context.word("compose-sinks"), own, &|y| y.sinks);
    }
    rests_on(sheet, context);
}

/// The name of the total on the count that stands beside it.
fn beside_total(context: &Context<'_>) -> String {
    match context.other_gases() {
        GasScope::CarbonDioxide => context.word("compose-total-co2"),
        GasScope::All => {
            let count = context.count(GasScope::All);
            context.words("compose-total-co2e", &[("count", &count)])
        }
    }
}

/// How much of the totals rests on defaults, and how many of their lines are missing.
fn rests_on(sheet: &mut Sheet, context: &Context<'_>) {
    let totals = &context.assessment.inventory.totals;
    let mut row = vec![context.word("compose-default-share"), "%".to_owned()];
    row.extend(
        totals
            .iter()
            .map(|y| fixed(&y.default_share, Unit::PERCENT, 1, context)),
    );
    sheet.row(row);
    let unit = context.word("compose-lines");
    let mut row = vec![context.word("compose-missing-lines"), unit];
    row.extend(
        totals
            .iter()
            .map(|y| format!("{} / {}", y.open_lines, y.lines)),
    );
    sheet.row(row);
}

/// The line of a table of parts with the sums on the other count.
pub(super) fn total_line(scale: &Scale, context: &Context<'_>) -> Vec<String> {
    let other = context.other_gases();
    let mut row = vec![context.on_count(&context.word("compose-total"), other)];
    let totals = context.assessment.inventory.totals.iter();
    row.extend(totals.map(|y| scaled(&y.total_gases.counting(other), scale, context)));
    row
}

/// By which potentials gases are added up, and why both counts may be alike.
fn gases_notes(context: &Context<'_>) -> Vec<String> {
    let inventory = &context.assessment.inventory;
    let potentials = inventory.potentials.iter();
    let mut notes: Vec<String> = potentials
        .map(|potentials| context.words("compose-gwp-note", &[("set", potentials.set.name())]))
        .collect();
    notes.extend(Some(alike_note(context)).filter(|note| !note.is_empty()));
    notes
}

/// Why both counts have the same numbers; empty where they have not.
pub(super) fn alike_note(context: &Context<'_>) -> String {
    if context.assessment.inventory.has_other_gases() {
        return String::new();
    }
    let alike = context.word("count-alike");
    context.words("compose-note", &[("text", &alike)])
}

/// How much of the last total rests on defaults and on missing lines, where it does.
pub(super) fn rest_notes(context: &Context<'_>) -> Vec<String> {
    let Some(last) = context.assessment.inventory.totals.last() else {
        return Vec::new();
    };
    let year = last.year.to_string();
    let mut notes = Vec::new();
    let share = last.default_share.value.filter(|share| *share > 0.0);
    if let Some(share) = share {
        let share = format_fixed(share * 100.0, 1);
        let args = [("year", year.as_str()), ("share", &share)];
        notes.push(context.words("compose-default-note", &args));
    }
    if last.open_lines > 0 {
        let lines = last.open_lines.to_string();
        notes.push(context.words("compose-open-note", &[("year", &year), ("lines", &lines)]));
    }
    notes
}

/// What else must be known of the last total, in sentences.
pub(super) fn notes(context: &Context<'_>) -> Vec<String> {
    let inventory = &context.assessment.inventory;
    let Some(last) = inventory.totals.last() else {
        return Vec::new();
    };
    let mut notes = gases_notes(context);
    let year = last.year.to_string();
    if last.own_factor {
        notes.push(context.words("compose-own-factor-note", &[("year", &year)]));
    }
    if let Some(range) = last.range {
        let scale = Scale::emission(context.assessment);
        let text = |value: f64| {
            let figure = Figure::complete(value, last.total.unit, last.year);
            scaled(&figure, &scale, context)
        };
        let percent = format_fixed(range.percent, 1);
        let unit = scale.unit.sign(context.lang);
        notes.push(context.words(
            "compose-range-note",
            &[
                ("year", &year),
                ("percent", &percent),
                ("low", &text(range.low)),
                ("high", &text(range.high)),
                ("unit", unit),
            ],
        ));
    }
    notes
}
