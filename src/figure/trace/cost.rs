//! Traces of money: what measures cost, what a tonne costs, who pays and when.

use super::{Parts, TraceRow, effect, formula, goal, link, sum_formula, value_text};
use crate::base::{Figure, Lang, Number, Text, Unit, Year, format_fixed};
use crate::figure::data::Parts as Path;
use crate::figure::format::format_traced;
use crate::figure::measures::{self, investment};
use crate::figure::{Sources, names};
use crate::i18n;
use crate::pathway::{CostYear, CurvePoint, MeasureCost, payments, work_years};
use crate::plan::Measure;

const MONEY: Unit = Unit::TEN_THOUSAND_YUAN;

/// A figure of one measure that has no year.
pub(super) fn of_measure(parts: &Path<'_>, s: &Sources<'_>) -> Option<Parts> {
    let measure = s.plan.measure(parts.name)?;
    if parts.rest == "investment" {
        return Some(typed(&investment(measure)));
    }
    if parts.rest == "reached" {
        return reached(parts.name, s);
    }
    match parts.rest {
        "needed" => return goal::needed(parts.name, s),
        "remains" => return goal::remains(parts.name, s),
        _ => {}
    }
    let cost = measures::cost(parts.name, s)?;
    let asked = Asked { measure, cost, s };
    Some(match parts.rest {
        "full" => effect::full(measure, cost.measure, s)?,
        "annual_cost" => asked.annual(),
        "cost_per_tonne" => asked.per_tonne(),
        "discounted_cost" => asked.discounted_cost(),
        "discounted_tonnes" => asked.discounted_tonnes(),
        _ => return None,
    })
}

fn typed(figure: &Figure) -> Parts {
    let formula = i18n::text_with("trace-typed-value", &[("value", &value_text(figure))]);
    let row = TraceRow::figure(i18n::text("trace-typed"), figure, None);
    (formula, vec![row])
}

struct Asked<'a> {
    measure: &'a Measure,
    cost: &'a MeasureCost,
    s: &'a Sources<'a>,
}

impl Asked<'_> {
    fn row(&self, what: &str, figure: &Figure) -> TraceRow {
        let path = format!("measure.{}.{what}", self.measure.id);
        TraceRow::figure(names::name(&path, self.s), figure, Some(path))
    }

    fn investment(&self) -> TraceRow {
        self.row("investment", &self.cost.investment)
    }

    fn rate(&self) -> TraceRow {
        rate_row(self.s)
    }

    /// A yearly sum that was typed with the measure.
    fn yearly(key: &str, number: &Number) -> TraceRow {
        let figure = Figure {
            value: number.value(),
            completeness: if number.is_blank() {
                crate::base::Completeness::Incomplete
            } else {
                crate::base::Completeness::Complete
            },
            ..Figure::missing(MONEY, None)
        };
        TraceRow::figure(i18n::text(key), &figure, None)
    }

    /// Investment × recovery + running cost − saving.
    fn annual(&self) -> Parts {
        let cost = self.cost;
        let recovery = cost.recovery.value.unwrap_or_default();
        let life = Text::same(self.measure.lifetime.0.trim());
        let label = i18n::text_with("trace-recovery", &[("life", &life)]);
        let factor = TraceRow::words(label, Text::same(format_fixed(recovery, 6)));
        let rows = vec![
            self.investment().weighing(recovery),
            factor.counting(cost.recovery.value),
            self.rate(),
            Self::yearly("measure-running-cost", &self.measure.running_cost).plus(),
            Self::yearly("measure-saving", &self.measure.saving).minus(),
        ];
        let args = [("result", &value_text(&cost.annual))];
        (i18n::text_with("trace-annual", &args), rows)
    }

    fn per_tonne(&self) -> Parts {
        let cost = self.cost;
        let yuan = TraceRow::words(i18n::text("trace-yuan"), Text::same("10000"));
        let rows = vec![
            self.row("discounted_cost", &cost.discounted_cost).times(),
            self.row("discounted_tonnes", &cost.discounted_tonnes)
                .under(),
            yuan.counting(1e4).times(),
        ];
        let result = &cost.levelised;
        let (a, b) = (&cost.discounted_cost, &cost.discounted_tonnes);
        (formula("trace-per-tonne", a, b, result), rows)
    }

    /// The investment, and what each year costs less what it saves.
    fn discounted_cost(&self) -> Parts {
        let of = |number: &Number| number.value().unwrap_or_default();
        let yearly = of(&self.measure.running_cost) - of(&self.measure.saving);
        let mut rows = vec![
            self.investment().plus(),
            self.rate(),
            Self::yearly("measure-running-cost", &self.measure.running_cost),
            Self::yearly("measure-saving", &self.measure.saving),
        ];
        let figure = Figure {
            value: Some(yearly),
            ..Figure::missing(MONEY, None)
        };
        rows.extend(self.cost.years.iter().zip(1_u32..).map(|(year, k)| {
            let words = |lang| {
                let operating = format_fixed(year.operating * 100.0, 1);
                let value = format_traced(&figure, lang).unwrap_or_default();
                format!("{value} × {operating}% × {}", discount(year))
            };
            TraceRow::words(
                life_year(year, k),
                Text::new(words(Lang::Zh), words(Lang::En)),
            )
            .counting(yearly)
            .weighing(year.operating * year.discount)
        }));
        let args = [("result", &value_text(&self.cost.discounted_cost))];
        (i18n::text_with("trace-discounted-cost", &args), rows)
    }

    fn discounted_tonnes(&self) -> Parts {
        let unit = self.cost.discounted_tonnes.unit;
        let mut rows = vec![self.rate()];
        rows.extend(self.cost.years.iter().zip(1_u32..).map(|(year, k)| {
            let tonnes = Figure::complete(year.tonnes, unit, year.year);
            let words = |lang| {
                let value = format_traced(&tonnes, lang).unwrap_or_default();
                format!("{value} × {}", discount(year))
            };
            let path = format!("measure.{}.effect", self.measure.id);
            let known = self.s.pathway.of(year.year);
            let row = TraceRow::words(
                life_year(year, k),
                Text::new(words(Lang::Zh), words(Lang::En)),
            );
            TraceRow {
                reference: known.map(|_| link(&path, year.year)),
                ..row.counting(year.tonnes).weighing(year.discount)
            }
        }));
        let args = [("result", &value_text(&self.cost.discounted_tonnes))];
        (i18n::text_with("trace-discounted-tonnes", &args), rows)
    }
}

fn discount(year: &CostYear) -> String {
    format_fixed(year.discount, 6)
}

/// A year of the life of a measure.
fn life_year(year: &CostYear, k: u32) -> Text {
    let args = [
        ("year", &Text::same(year.year.to_string())),
        ("count", &Text::same(k.to_string())),
    ];
    i18n::text_with("trace-life-year", &args)
}

/// What the measures on the cost curve take away up to one of them.
fn reached(id: &str, s: &Sources<'_>) -> Option<Parts> {
    let year = s.pathway.target?;
    let blocks = measures::curve_to(id, s)?.iter();
    let row = |point: &CurvePoint| {
        let measure = s.plan.measures.get(point.measure)?;
        let path = format!("measure.{}.effect", measure.id);
        let figure = measures::dated(&Path::of(&path), year, s)?;
        let row = TraceRow::figure(Text::same(&measure.name), &figure, Some(link(&path, year)));
        Some(row.plus())
    };
    let rows: Vec<TraceRow> = blocks.filter_map(row).collect();
    if rows.is_empty() {
        return Some((i18n::text("trace-no-block"), rows));
    }
    let count = Text::same(rows.len().to_string());
    Some((i18n::text_with("trace-curve", &[("count", &count)]), rows))
}

/// The rate of discount.
fn rate_row(s: &Sources<'_>) -> TraceRow {
    let path = "measures.discount_rate";
    TraceRow::figure(
        names::name(path, s),
        &s.pathway.costs.rate,
        Some(path.to_owned()),
    )
}

/// What measures cost together, who pays, and the rate of discount.
pub(super) fn of_all(parts: &Path<'_>, s: &Sources<'_>) -> Option<Parts> {
    Some(match parts.name {
        "investment" => {
            let rows = s.plan.measures.iter().map(|measure| {
                investment_row(measure, s)
                    .from(Text::same(measure.funding.trim()))
                    .plus()
            });
            let money = s.plan.measures.iter().map(investment);
            summed(rows.collect(), &Figure::sum(money, MONEY, None))
        }
        "investment_undated" => {
            let measures = s.plan.measures.iter();
            let undated = measures.filter(|measure| work_years(measure).is_none());
            let rows = undated.map(|measure| investment_row(measure, s).plus());
            summed(rows.collect(), &s.pathway.costs.undated)
        }
        "payer" => payer(parts.rest, s)?,
        "discount_rate" => {
            let costs = &s.pathway.costs;
            let key = if costs.is_usual_rate {
                "trace-usual-rate"
            } else {
                "trace-typed-value"
            };
            let args = [("value", &value_text(&costs.rate))];
            (i18n::text_with(key, &args), Vec::new())
        }
        _ => return None,
    })
}

fn summed(rows: Vec<TraceRow>, total: &Figure) -> Parts {
    (sum_formula(rows.len(), total), rows)
}

fn investment_row(measure: &Measure, s: &Sources<'_>) -> TraceRow {
    let path = format!("measure.{}.investment", measure.id);
    TraceRow::figure(names::name(&path, s), &investment(measure), Some(path))
}

/// The investment of a year: of every measure that is being built the sum over its years.
pub(super) fn of_year(year: Year, s: &Sources<'_>) -> Parts {
    let built = s.plan.measures.iter().filter_map(|measure| {
        let years = work_years(measure).filter(|years| years.contains(&year))?;
        let count = years.end() - years.start() + 1;
        let args = [
            ("from", &Text::same(years.start().to_string())),
            ("to", &Text::same(years.end().to_string())),
            ("count", &Text::same(count.to_string())),
        ];
        let spread = i18n::text_with("trace-spread", &args);
        let row = investment_row(measure, s).from(spread);
        Some(row.weighing(1.0 / f64::from(count)))
    });
    let rows: Vec<TraceRow> = built.collect();
    let spent = s.pathway.costs.by_year.iter().find(|(y, _)| *y == year);
    let total = spent.map_or(Figure::complete(0.0, MONEY, year), |(_, money)| *money);
    let count = Text::same(rows.len().to_string());
    let args = [("count", &count), ("total", &value_text(&total))];
    (i18n::text_with("trace-year-spent", &args), rows)
}

/// What one payer gives, measure by measure.
fn payer(slug: &str, s: &Sources<'_>) -> Option<Parts> {
    let mut known = measures::payers(s)
        .into_iter()
        .zip(&s.pathway.costs.by_payer);
    let (_, (name, total)) = known.find(|(own, _)| own == slug)?;
    let given = s.plan.measures.iter().flat_map(|measure| {
        let own = payments(measure)
            .into_iter()
            .filter(|one| one.payer == name);
        own.map(move |payment| {
            let row = TraceRow::figure(Text::same(&measure.name), &payment.money, None);
            let row = if payment.is_rest && !measure.funds.is_empty() {
                row.from(i18n::text("trace-payer-rest"))
            } else {
                row
            };
            row.plus()
        })
    });
    Some(summed(given.collect(), total))
}
