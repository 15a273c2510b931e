//! The cost of the plan: by measure, as a curve, by year and by who pays.

use std::ops::RangeInclusive;

use super::cost::{capital_recovery, levelised_cost};
use super::read::{typed, typed_amount};
use super::results::{CostYear, Costs, CurvePoint, MeasureCost};
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
    let years = operation(measure, effect, last, rate);
    let yearly = Figure::sum(
        [
            typed(&measure.running_cost, MONEY, None),
            negative(typed(&measure.saving, MONEY, None)),
        ],
        MONEY,
        None,
    );
    let recovery = life.map_or(Figure::missing(Unit::ONE, None), |life| {
        rate.with_value(rate.value.map(|rate| capital_recovery(rate, life)))
    });
    let capital = investment.combine(recovery, MONEY, |money, part| money * part);
    let annual = life.map_or(Figure::missing(MONEY, None), |_| {
        Figure::sum([capital, yearly], MONEY, None)
    });
    // Without a rate nothing can be discounted.
    let discounted = |figure: Figure| figure.combine(rate, figure.unit, |value, _| value);
    let discounted_cost = discounted_cost(investment, yearly, years.as_deref());
    let discounted_tonnes = discounted_tonnes(years.as_deref(), effect.full.unit);
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
        recovery,
        discounted_cost: discounted(discounted_cost),
        discounted_tonnes: discounted(discounted_tonnes),
        years: years.unwrap_or_default(),
    }
}

/// All costs of the life at the start of the operation; what is blank among them leaves the sum
/// incomplete.
fn discounted_cost(investment: Figure, yearly: Figure, years: Option<&[CostYear]>) -> Figure {
    let Some(years) = years else {
        return Figure::missing(MONEY, None);
    };
    let in_operation: f64 = years
        .iter()
        .map(|year| year.operating * year.discount)
        .sum();
    let cost = yearly.with_value(yearly.value.map(|yearly| yearly * in_operation));
    match investment.value {
        Some(_) => Figure::sum([investment, cost], MONEY, None),
        None => investment,
    }
}

/// The avoided tonnes of the life at the start of the operation.
fn discounted_tonnes(years: Option<&[CostYear]>, unit: Unit) -> Figure {
    let tonnes = |years: &[CostYear]| -> f64 {
        let avoided = years.iter().map(|year| year.tonnes * year.discount);
        avoided.sum()
    };
    years.map_or(Figure::missing(unit, None), |years| {
        known(tonnes(years), unit)
    })
}

/// Levelised cost in CNY per tonne; what is blank among the costs leaves it incomplete.
fn levelised(
    investment: Figure,
    yearly: Figure,
    years: Option<&[CostYear]>,
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
            .map(|year| (year.operating * yearly, year.tonnes));
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
    rate: Figure,
) -> Option<Vec<CostYear>> {
    let life = life(measure)?;
    let rate = rate.value.unwrap_or_default();
    let start = read_year(&measure.start).filter(|start| Some(*start) > last)?;
    let course = Course::new(measure);
    let end = effect.by_year.last()?;
    (0..life)
        .map(|k| {
            let year = start + Year::from(k);
            let operating = course.reached(year).complete_value()?;
            let own = effect
                .by_year
                .iter()
                .find(|(y, _)| *y == year)
                .unwrap_or(end);
            Some(CostYear {
                year,
                operating,
                tonnes: own.1.complete_value()?,
                discount: (1.0 + rate).powi(-i32::from(k) - 1),
            })
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

/// The years of the work, over which the investment is spread evenly; `None` where they cannot be
/// told.
#[must_use]
pub fn work_years(measure: &Measure) -> Option<RangeInclusive<Year>> {
    let (from, to) = (read_year(&measure.from), read_year(&measure.to));
    let years = from.or(to).zip(to.or(from));
    years
        .filter(|(from, to)| from <= to)
        .map(|(from, to)| from..=to)
}

/// Investment by year, spread evenly over the years of the work, and what has no year.
fn spending(plan: &Plan) -> (Vec<(Year, Figure)>, Figure) {
    let mut by_year: std::collections::BTreeMap<Year, Vec<Figure>> =
        std::collections::BTreeMap::new();
    let mut undated = Vec::new();
    for measure in &plan.measures {
        let money = investment(measure);
        let Some(years) = work_years(measure) else {
            undated.push(money);
            continue;
        };
        let count = f64::from(years.end() - years.start() + 1);
        for year in years {
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

/// What one payer gives for a measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Payment<'a> {
    /// Who pays; blank where the plan does not say.
    pub payer: &'a str,
    /// How much, 万元.
    pub money: Figure,
    /// True for what the named parts leave over, paid by whom the measure names as a whole.
    pub is_rest: bool,
}

/// Who pays for a measure: the named parts, then what they leave over.
#[must_use]
pub fn payments(measure: &Measure) -> Vec<Payment<'_>> {
    let amount = |number: &Number| typed_amount(number, &measure.investment_unit, MONEY, None);
    let parts = measure.funds.iter().map(|fund| Payment {
        payer: fund.payer.trim(),
        money: amount(&fund.amount),
        is_rest: false,
    });
    let mut payments: Vec<Payment<'_>> = parts.collect();
    let paid: f64 = payments.iter().filter_map(|part| part.money.value).sum();
    let whole = investment(measure);
    let rest = whole.with_value(whole.value.map(|whole| whole - paid));
    if payments.is_empty() || rest.value.is_none_or(|rest| rest > 1e-9) {
        payments.push(Payment {
            payer: measure.funding.trim(),
            money: rest,
            is_rest: true,
        });
    }
    payments
}

/// Investment by who pays it, in the order in which the plan names them.
fn payers(plan: &Plan) -> Vec<(String, Figure)> {
    let mut payers: Vec<(String, Vec<Figure>)> = Vec::new();
    for payment in plan.measures.iter().flat_map(payments) {
        match payers.iter_mut().find(|(name, _)| name == payment.payer) {
            Some((_, parts)) => parts.push(payment.money),
            None => payers.push((payment.payer.to_owned(), vec![payment.money])),
        }
    }
    let sums = payers.into_iter();
    sums.map(|(payer, parts)| (payer, Figure::sum(parts, MONEY, None)))
        .collect()
}
