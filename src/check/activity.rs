//! Lines of activity: values, units, sources, and what cannot be right together.

use super::context::Context;
use super::field::{self, Field};
use crate::account::{CarrierClass, Line, LineIssue};
use crate::base::{Datum, State, Unit, Year};
use crate::figure::activity_name;
use crate::finding::{Arg, Finding, Place, Severity};
use crate::plan::Activity;

/// From one year to the next an amount seldom changes by more; a wrong unit is most often 10⁴.
const PLAUSIBLE_JUMP: f64 = 10.0;

pub(super) fn check(c: &Context<'_>, out: &mut Vec<Finding>) {
    if c.plan.activities.is_empty() {
        out.push(Finding::new(
            Severity::Error,
            "activity-none",
            Place::of(&["activity"]),
        ));
    }
    // The inventory holds one line per activity and year, in the order of the plan.
    let mut by_activity = c
        .sources
        .inventory
        .lines
        .chunk_by(|a, b| a.activity == b.activity)
        .peekable();
    for (index, activity) in c.plan.activities.iter().enumerate() {
        let is_own = |lines: &&[Line]| lines.first().is_some_and(|line| line.activity == index);
        let lines = by_activity.next_if(is_own).unwrap_or_default();
        check_line(c, activity, lines, out);
        twice(c, index, activity, out);
    }
    green(c, out);
}

fn check_line(c: &Context<'_>, activity: &Activity, lines: &[Line], out: &mut Vec<Finding>) {
    let what = || activity_name(c.sources.factors, activity);
    let id = activity.id.as_str();
    let whole = Field::new(&["activity", id], &what);
    let is_blank = |line: &Line| line.issue == Some(LineIssue::Missing(State::Given));
    if !lines.is_empty() && lines.iter().all(is_blank) {
        out.push(whole.warning("activity-missing"));
        return;
    }
    if let Some(problem) = lines
        .iter()
        .find_map(|line| line_problem(line.issue.as_ref()))
    {
        line_finding(c, activity, problem, out);
    }
    for line in lines {
        value(activity, line, whole.of(line.year), out);
    }
    // First-order decay asks for the deposits of earlier years.
    let decays = c
        .sources
        .factors
        .carrier(&activity.carrier)
        .and_then(|(_, carrier)| carrier.method.as_ref())
        .is_some_and(|method| method.decay.is_some());
    let outside = activity.values.iter().filter(|_| !decays);
    for datum in outside.filter(|datum| is_outside(c, datum)) {
        out.push(whole.of(datum.year).note("value-outside"));
    }
    // A slip of a power of ten is told at its own year.
    let slips = super::plausible::slips(lines);
    let slipped = |line: &Line| slips.iter().any(|slip| slip.year == line.year);
    for pair in lines.windows(2) {
        if let [before, after] = pair
            && !slipped(before)
            && !slipped(after)
        {
            jump(before, after, whole, out);
        }
    }
    let has_value = |line: &&Line| line.amount.value.is_some_and(|value| value > 0.0);
    let is_sourced = |line: &Line| {
        let datum = activity.values.iter().find(|datum| datum.year == line.year);
        datum.is_some_and(|datum| !datum.source.trim().is_empty())
    };
    if activity.source.trim().is_empty() && !lines.iter().filter(has_value).all(is_sourced) {
        out.push(Field::new(&["activity", id, "source"], &what).warning("source-missing"));
    }
}

fn is_outside(c: &Context<'_>, datum: &Datum) -> bool {
    !datum.value.is_blank() && !c.sources.inventory.years.contains(&datum.year)
}

/// What is wrong with a line in every year alike.
#[derive(Clone, Copy)]
enum Problem {
    Carrier,
    Unit,
    Factor,
}

const fn line_problem(issue: Option<&LineIssue>) -> Option<Problem> {
    match issue {
        Some(LineIssue::UnknownCarrier) => Some(Problem::Carrier),
        Some(LineIssue::UnknownUnit | LineIssue::WrongUnit) => Some(Problem::Unit),
        Some(LineIssue::NoFactor) => Some(Problem::Factor),
        // Own factors and parameters are read by their own rules, single values below.
        Some(
            LineIssue::WrongFactor
            | LineIssue::NoParameter(_)
            | LineIssue::WrongParameter(_)
            | LineIssue::Missing(_)
            | LineIssue::NotANumber(_)
            | LineIssue::Negative,
        )
        | None => None,
    }
}

fn line_finding(c: &Context<'_>, activity: &Activity, problem: Problem, out: &mut Vec<Finding>) {
    let what = || activity_name(c.sources.factors, activity);
    let id = activity.id.as_str();
    let carrier = c.sources.factors.carrier(&activity.carrier);
    match (problem, carrier) {
        (Problem::Carrier, _) | (Problem::Unit, None) => {
            let finding = Field::new(&["activity", id], &what).error("carrier-unknown");
            out.push(finding.with("carrier", field::shortened(&activity.carrier)));
        }
        (Problem::Unit, Some((_, carrier))) => {
            let field = Field::new(&["activity", id, "unit"], &what);
            // Another activity is counted in the unit of its own factor.
            let per = activity
                .factor
                .as_ref()
                .and_then(|factor| Unit::parse(&factor.per));
            match per.filter(|_| carrier.class == CarrierClass::Other) {
                Some(per) => field::unit_like(out, field, &activity.unit, per),
                None => field::unit_of(out, field, &activity.unit, carrier),
            };
        }
        (Problem::Factor, _) => {
            out.push(Field::new(&["activity", id, "factor"], &what).error("factor-missing"));
        }
    }
}

/// What is wrong with one value.
fn value(activity: &Activity, line: &Line, field: Field<'_>, out: &mut Vec<Finding>) {
    let typed = || {
        activity
            .values
            .iter()
            .find(|datum| datum.year == line.year)
            .map(|datum| &datum.value)
    };
    match &line.issue {
        Some(LineIssue::Missing(State::Given)) => out.push(field.warning("value-missing")),
        Some(LineIssue::Missing(state)) => {
            out.push(
                field
                    .warning("value-open")
                    .with("state", Arg::Key(state.key())),
            );
        }
        Some(LineIssue::NotANumber(error)) => {
            if let Some(typed) = typed() {
                out.push(field::wrong_number(field, typed, error));
            }
        }
        Some(LineIssue::Negative) => {
            let typed = typed().map_or("", |typed| typed.0.as_str());
            out.push(
                field
                    .error("number-negative")
                    .with("typed", field::shortened(typed)),
            );
        }
        Some(
            LineIssue::UnknownCarrier
            | LineIssue::UnknownUnit
            | LineIssue::WrongUnit
            | LineIssue::NoFactor
            | LineIssue::WrongFactor
            | LineIssue::NoParameter(_)
            | LineIssue::WrongParameter(_),
        )
        | None => {}
    }
}

/// A leap between two years is a wrong unit or a slip more often than the truth.
fn jump(before: &Line, after: &Line, whole: Field<'_>, out: &mut Vec<Finding>) {
    let (Some(a), Some(b)) = (before.amount.value, after.amount.value) else {
        return;
    };
    if a <= 0.0 || b <= 0.0 {
        return;
    }
    let times = if b > a { b / a } else { a / b };
    if times >= PLAUSIBLE_JUMP {
        let finding = whole.of(after.year).warning("activity-jump");
        out.push(
            finding
                .with("before", before.year)
                .with("times", crate::base::format_fixed(times, 0)),
        );
    }
}

/// Two lines of one carrier in one sector need names, or one of them was typed twice.
fn twice(c: &Context<'_>, index: usize, activity: &Activity, out: &mut Vec<Finding>) {
    let is_same = |other: &Activity| {
        other.sector == activity.sector
            && other.carrier == activity.carrier
            && other.name.trim() == activity.name.trim()
    };
    if c.plan.activities.iter().take(index).any(is_same) {
        let what = || activity_name(c.sources.factors, activity);
        out.push(Field::new(&["activity", activity.id.as_str()], &what).warning("activity-twice"));
    }
}

/// Certified green power is a part of the electricity bought, so it cannot be more.
fn green(c: &Context<'_>, out: &mut Vec<Finding>) {
    let inventory = c.sources.inventory;
    let amount = |year: Year, class: CarrierClass| -> f64 {
        let lines = inventory
            .lines_of(year)
            .filter(|line| class_of(c, line) == Some(class));
        lines.filter_map(|line| line.amount.value).sum()
    };
    for year in &inventory.years {
        let green = amount(*year, CarrierClass::ElectricityGreen);
        let bought = amount(*year, CarrierClass::ElectricityGrid);
        let first = inventory
            .lines_of(*year)
            .find(|line| class_of(c, line) == Some(CarrierClass::ElectricityGreen));
        let activity = first.and_then(|line| c.plan.activities.get(line.activity));
        if let Some(activity) = activity.filter(|_| green > bought) {
            let what = || activity_name(c.sources.factors, activity);
            let field = Field::new(&["activity", activity.id.as_str()], &what).of(*year);
            let megawatt_hours = |value: f64| crate::base::format_number(value);
            let finding = field.error("activity-green");
            out.push(
                finding
                    .with("green", megawatt_hours(green))
                    .with("bought", megawatt_hours(bought)),
            );
        }
    }
}

fn class_of(c: &Context<'_>, line: &Line) -> Option<CarrierClass> {
    let carrier = line
        .carrier
        .and_then(|carrier| c.sources.factors.carriers.get(carrier));
    carrier.map(|carrier| carrier.class)
}
