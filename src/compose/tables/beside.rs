//! What stands beside the total in the summary: the other boundary, sinks, the carbon market, the
//! count of the other gases, and how far the total can be trusted. Each is left out where it says
//! nothing.

use crate::account::{Inventory, Part, YearTotals};
use crate::base::{Figure, Unit, format_fixed};
use crate::chart::Scale;
use crate::compose::cells::{Sheet, scaled};
use crate::compose::context::Context;

/// The unit of a scale with the sign of what it counts.
pub(super) fn counted_in(unit: Unit, equivalent: bool) -> Unit {
    let is_large = [Unit::TEN_THOUSAND_T_CO2, Unit::TEN_THOUSAND_T_CO2E].contains(&unit);
    match (is_large, equivalent) {
        (true, true) => Unit::TEN_THOUSAND_T_CO2E,
        (true, false) => Unit::TEN_THOUSAND_T_CO2,
        (false, true) => Unit::T_CO2E,
        (false, false) => Unit::T_CO2,
    }
}

/// Adds the rows beside the total.
pub(super) fn rows(sheet: &mut Sheet, scale: &Scale, context: &Context<'_>) {
    let inventory = &context.assessment.inventory;
    let all = inventory.unit == Unit::T_CO2E;
    let mut row = |key: &str, equivalent: bool, of: &dyn Fn(&YearTotals) -> Figure| {
        let sign = counted_in(scale.unit, equivalent).sign(context.lang);
        let mut row = vec![context.word(key), sign.to_owned()];
        let cells = inventory
            .totals
            .iter()
            .map(|y| scaled(&of(y), scale, context));
        row.extend(cells);
        sheet.row(row);
    };
    let has_gases = has_other_gases(inventory);
    if has_gases && all {
        row("compose-total-co2", false, &|y| y.total_gases.co2);
    } else if has_gases {
        row("compose-total-co2e", true, &|y| y.total_gases.co2e);
    }
    let has_market = inventory.totals.iter().any(|y| y.carbon_market.is_some());
    let has_supply = inventory.lines.iter().any(|line| line.part == Part::Supply);
    if has_market || has_supply {
        row("compose-territorial", all, &|y| y.territorial);
    }
    if has_market {
        row("compose-carbon-market", false, &|y| {
            let none = Figure::missing(Unit::T_CO2, Some(y.year));
            y.carbon_market.map_or(none, |market| market.emission)
        });
    }
    if inventory.lines.iter().any(|line| line.part == Part::Sink) {
        row("compose-sinks", all, &|y| y.sinks);
    }
}

/// True when a part of the total is methane or nitrous oxide.
fn has_other_gases(inventory: &Inventory) -> bool {
    inventory.lines.iter().any(|line| {
        line.part == Part::Total
            && (line.gases.methane.abs() > 0.0 || line.gases.nitrous_oxide.abs() > 0.0)
    })
}

/// What the last total rests on, in sentences.
pub(super) fn notes(context: &Context<'_>) -> Vec<String> {
    let inventory = &context.assessment.inventory;
    let Some(last) = inventory.totals.last() else {
        return Vec::new();
    };
    let year = last.year.to_string();
    let mut notes = Vec::new();
    if let Some(potentials) = inventory
        .potentials
        .filter(|_| inventory.unit == Unit::T_CO2E || has_other_gases(inventory))
    {
        notes.push(context.words("compose-gwp-note", &[("set", potentials.set.name())]));
    }
    let share = last.default_share.value.filter(|share| *share > 0.0);
    if let Some(share) = share {
        let share = format_fixed(share * 100.0, 1);
        notes.push(context.words(
            "compose-default-note",
            &[("year", &year), ("share", &share)],
        ));
    }
    if last.open_lines > 0 {
        let lines = last.open_lines.to_string();
        notes.push(context.words("compose-open-note", &[("year", &year), ("lines", &lines)]));
    }
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
        let equivalent = inventory.unit == Unit::T_CO2E;
        let unit = counted_in(scale.unit, equivalent).sign(context.lang);
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
