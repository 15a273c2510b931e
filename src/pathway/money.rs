//! The cost of the plan: by measure, as a curve, by year and by who pays.

use super::cost::{capital_recovery, levelised_cost};
use super::read::{typed, typed_amount};
use super::results::{Costs, CurvePoint, MeasureCost};
use super::strength::Course;
use super::types::MeasureEffect;
use crate::account::EmissionUnits;
use crate::base::{Completeness, Figure, Number, Unit, Year};
use crate::plan::{Measure, Plan, read_year};

/// The usual yearly rate of discount, per cent, where the plan names none.
const USUAL_RATE: f64 = 6.0;
const MONEY: Unit = Unit::TEN_THOUSAND_YUAN;

/// The cost of a plan. `effects` are those of its measures, `year` is the year of the cost curve.
pub(super) fn costs(plan: &Plan, effects: &[MeasureEffect], year: Option<Year>) -> Costs {
    let rate = rate(plan);
    let last = plan.years.inventory_years().last().copied();
    let all = plan.measures.iter().zip(effects);
    let measures: Vec<MeasureCost> = all
        .map(|(measure, effect)| of_measure(measure, effect, rate, last))
        .collect();
    let (by_year, undated) = spending(plan);
    Costs {
        rate,
        is_usual_rate: plan.discount.is_blank(),
        curve: year.map_or(Vec::new(), |year| curve(&measures, effects, year)),
        by_year,
        undated,
        by_payer: payers(plan),
        measures,
    }
}

/// The rate of discount as a share of one.
fn rate(plan: &Plan) -> Figure {
    if plan.discount.is_blank() {
        return known(USUAL_RATE / 100.0, Unit::ONE);
    }
    let percent = typed(&plan.discount, Unit::PERCENT, None);
    match percent.value {
        Some(value) if (0.0..100.0).contains(&value) => known(value / 100.0, Unit::ONE),
        Some(_) | None => Figure::failed(Unit::ONE, None),
    }
}

const fn known(value: f64, unit: Unit) -> Figure {
    Figure {
        value: Some(value),
        unit,
        year: None,
        completeness: Completeness::Complete,
    }
}

fn investment(measure: &Measure) -> Figure {
    typed_amount(&measure.investment, &measure.investment_unit, MONEY, None)
}

fn of_measure(
    measure: &Measure,
    effect: &MeasureEffect,
    rate: Figure,
    last: Option<Year>,
) -> MeasureCost {
    let investment = investment(measure);
    let life = life(measure);
    let years = operation(measure, effect, last);
    let yearly = Figure::sum(
        [
            typed(&measure.running_cost, MONEY, None),
            negative(typed(&measure.saving, MONEY, None)),
        ],
        MONEY,
        None,
    );
    let missing = Figure::missing(MONEY, None);
    let annual = life.map_or(missing, |life| {
        let capital = investment.combine(rate, MONEY, |money, rate| {
            money * capital_recovery(rate, life)
        });
        Figure::sum([capital, yearly], MONEY, None)
    });
    MeasureCost {
        measure: effect.measure,
        investment,
        annual,
        levelised: levelised(
            investment,
            yearly,
            years.as_deref(),
            rate,
            EmissionUnits::like(effect.full.unit).cost,
        ),
    }
}

/// Levelised cost in CNY per tonne; what is blank among the costs leaves it incomplete.
fn levelised(
    investment: Figure,
    yearly: Figure,
    years: Option<&[(f64, f64)]>,
    rate: Figure,
    unit: Unit,
) -> Figure {
    let Some(years) = years else {
        return Figure::missing(unit, None);
    };
    let in_yuan = investment.combine(rate, unit, |money, rate| {
        let yearly = yearly.value.unwrap_or_default();
        let years = years
            .iter()
            .map(|(share, tonnes)| (share * yearly, *tonnes));
        let years: Vec<(f64, f64)> = years.collect();
        let cost = levelised_cost(money, &years, rate);
        cost.map_or(f64::NAN, |cost| cost * 1e4)
    });
    let completeness = in_yuan.completeness.max(yearly.completeness);
    let is_failed = completeness == Completeness::Failed;
    Figure {
        completeness,
        value: in_yuan.value.filter(|_| !is_failed),
        ..in_yuan
    }
}

fn negative(figure: Figure) -> Figure {
    figure.with_value(figure.value.map(|value| -value))
}

/// The years of a measure's life.
fn life(measure: &Measure) -> Option<u16> {
    let years = measure.lifetime.value().filter(|years| *years >= 1.0)?;
    (1..=200_u16).find(|count| (f64::from(*count) - years).abs() < 1e-9)
}

/// For every year of the life of a measure the part of it that is in operation and the avoided
/// tonnes: its Shapley share, beyond the pathway that of its last year. `None` for a measure
/// without a lifetime, for one that began within history, where its effect is not known by itself,
/// and for one with a gap in its effect.
fn operation(
    measure: &Measure,
    effect: &MeasureEffect,
    last: Option<Year>,
) -> Option<Vec<(f64, f64)>> {
    let life = life(measure)?;
    let start = read_year(&measure.start).filter(|start| Some(*start) > last)?;
    let course = Course::new(measure);
    let end = effect.by_year.last()?;
    (0..life)
        .map(|k| {
            let year = start + Year::from(k);
            let share = course.reached(year).complete_value()?;
            let own = effect
                .by_year
                .iter()
                .find(|(y, _)| *y == year)
                .unwrap_or(end);
            Some((share, own.1.complete_value()?))
        })
        .collect()
}

/// The curve: what saves money first, most tonnes first, for by cost per tonne a smaller
/// effect would look better; then what costs money, cheapest first.
fn curve(measures: &[MeasureCost], effects: &[MeasureEffect], year: Year) -> Vec<CurvePoint> {
    let point = |(cost, effect): (&MeasureCost, &MeasureEffect)| {
        let found = effect.by_year.iter().find(|(y, _)| *y == year)?;
        let tonnes = found.1.complete_value().filter(|tonnes| *tonnes > 0.0)?;
        Some(CurvePoint {
            measure: cost.measure,
            tonnes,
            cost: cost.levelised.value?,
            is_complete: cost.levelised.completeness == Completeness::Complete,
        })
    };
    let mut points: Vec<CurvePoint> = measures.iter().zip(effects).filter_map(point).collect();
    points.sort_by(|a, b| {
        let saves = |point: &CurvePoint| point.cost < 0.0;
        saves(b).cmp(&saves(a)).then_with(|| {
            if saves(a) {
                b.tonnes.total_cmp(&a.tonnes)
            } else {
                a.cost.total_cmp(&b.cost)
            }
        })
    });
    points
}

/// Investment by year, spread evenly over the years of the work, and what has no year.
fn spending(plan: &Plan) -> (Vec<(Year, Figure)>, Figure) {
    let mut by_year: std::collections::BTreeMap<Year, Vec<Figure>> =
        std::collections::BTreeMap::new();
    let mut undated = Vec::new();
    for measure in &plan.measures {
        let money = investment(measure);
        let (from, to) = (read_year(&measure.from), read_year(&measure.to));
        let Some((from, to)) = from.or(to).zip(to.or(from)).filter(|(from, to)| from <= to) else {
            undated.push(money);
            continue;
        };
        let count = f64::from(to - from + 1);
        for year in from..=to {
            let part = Figure {
                year: Some(year),
                ..money.with_value(money.value.map(|money| money / count))
            };
            by_year.entry(year).or_default().push(part);
        }
    }
    let sums = by_year.into_iter();
    let sums = sums.map(|(year, parts)| (year, Figure::sum(parts, MONEY, Some(year))));
    (sums.collect(), Figure::sum(undated, MONEY, None))
}

/// Investment by who pays it, in the order in which the plan names them. What the parts leave
/// over is paid by whom the measure names as a whole.
fn payers(plan: &Plan) -> Vec<(String, Figure)> {
    let mut payers: Vec<(String, Vec<Figure>)> = Vec::new();
    let mut pay = |payer: &str, money: Figure| {
        let payer = payer.trim();
        match payers.iter_mut().find(|(name, _)| name == payer) {
            Some((_, parts)) => parts.push(money),
            None => payers.push((payer.to_owned(), vec![money])),
        }
    };
    for measure in &plan.measures {
        let amount = |number: &Number| typed_amount(number, &measure.investment_unit, MONEY, None);
        let whole = investment(measure);
        let parts: Vec<Figure> = measure
            .funds
            .iter()
            .map(|fund| amount(&fund.amount))
            .collect();
        for (fund, part) in measure.funds.iter().zip(&parts) {
            pay(&fund.payer, *part);
        }
        let paid: f64 = parts.iter().filter_map(|part| part.value).sum();
        let rest = whole.with_value(whole.value.map(|whole| whole - paid));
        let is_open = rest.value.is_none_or(|rest| rest > 1e-9);
        if measure.funds.is_empty() || is_open {
            pay(&measure.funding, rest);
        }
    }
    let sums = payers.into_iter();
    sums.map(|(payer, parts)| (payer, Figure::sum(parts, MONEY, None)))
        .collect()
}
