//! Target points, and how far the plan is from them.

use super::read::{typed, typed_amount};
use super::types::{PathwayYear, TargetGap, TargetOrigin};
use crate::account::Economy;
use crate::base::{Figure, Text, Unit, Year};
use crate::plan::{Plan, Target, TargetForm, read_year};
use crate::programme::{Metric, Programme, TargetPoint, TargetValue};

/// The targets of the programme for the plan's kind, then the applicant's own, with their gaps.
pub(super) fn targets(
    plan: &Plan,
    programme: &Programme,
    years: &[PathwayYear],
    economy: &Economy,
) -> Vec<TargetGap> {
    let frame = Frame { years, economy };
    let set = programme.targets_of(&plan.head.kind);
    let set = set.map(|target| frame.of_programme(programme, target));
    let own = plan.targets.iter();
    let own = own.map(|target| frame.of_applicant(target, plan.years.base_year()));
    set.chain(own).collect()
}

struct Frame<'a> {
    years: &'a [PathwayYear],
    economy: &'a Economy,
}

/// What is said of a target, before the plan is held against it.
struct Point {
    id: String,
    name: Text,
    origin: TargetOrigin,
    source: Text,
    year: Option<Year>,
    metric: Metric,
}

impl Frame<'_> {
    fn of_programme(&self, programme: &Programme, target: &TargetPoint) -> TargetGap {
        let unit = unit_of(target.metric);
        let value = match &target.value {
            TargetValue::Value(value) => Figure::complete(*value, unit, target.year),
            TargetValue::Fall { percent, base } => {
                let fall = Figure::complete(*percent, Unit::PERCENT, target.year);
                self.fallen(target.metric, Some(*base), fall)
            }
        };
        let point = Point {
            id: target.id.clone(),
            name: target.name.clone(),
            origin: TargetOrigin::Programme,
            source: programme.cite(&target.standing),
            year: Some(target.year),
            metric: target.metric,
        };
        self.gap(point, value)
    }

    fn of_applicant(&self, target: &Target, base: Option<Year>) -> TargetGap {
        let year = read_year(&target.year);
        let unit = unit_of(target.metric);
        let value = match target.form {
            TargetForm::Value => typed_amount(&target.value, &target.unit, unit, year),
            TargetForm::Fall => match read_year(&target.base) {
                None if !target.base.is_blank() => Figure::failed(unit, year),
                own => {
                    let fall = typed(&target.value, Unit::PERCENT, year);
                    self.fallen(target.metric, own.or(base), fall)
                }
            },
        };
        let point = Point {
            id: target.id.clone(),
            name: Text::same(target.name.clone()),
            origin: TargetOrigin::Applicant,
            source: Text::same(target.source.clone()),
            year,
            metric: target.metric,
        };
        self.gap(point, value)
    }

    /// The value of the base year less a fall in per cent. A fall of more than the whole is a slip.
    fn fallen(&self, metric: Metric, base: Option<Year>, fall: Figure) -> Figure {
        let unit = unit_of(metric);
        let start = self.planned(metric, base);
        fall.combine(start, unit, |percent, start| {
            if percent > 100.0 {
                f64::NAN
            } else {
                start * (1.0 - percent / 100.0)
            }
        })
    }

    fn gap(&self, point: Point, value: Figure) -> TargetGap {
        let Point {
            id,
            name,
            origin,
            source,
            year,
            metric,
        } = point;
        let allowed = match (metric, year) {
            (Metric::Absolute, _) => value,
            (Metric::PerGdp, Some(year)) => times(value, self.economy.gdp_constant(year)),
            (Metric::PerHead, Some(year)) => times(value, self.economy.population(year)),
            (Metric::PerGdp | Metric::PerHead, None) => Figure::missing(Unit::T_CO2, None),
        };
        let planned = self.planned(Metric::Absolute, year);
        let gap = planned.combine(allowed, Unit::T_CO2, |planned, allowed| planned - allowed);
        TargetGap {
            id,
            name,
            origin,
            source,
            year,
            metric,
            value,
            planned_value: self.planned(metric, year),
            allowed,
            planned,
            gap,
            gap_share: gap.over(allowed, Unit::ONE),
        }
    }

    /// The planned value of a metric; in years of history that of the inventory.
    fn planned(&self, metric: Metric, year: Option<Year>) -> Figure {
        let found = self.years.iter().find(|y| Some(y.year) == year);
        found.map_or(
            Figure::missing(unit_of(metric), year),
            |found| match metric {
                Metric::Absolute => found.planned,
                Metric::PerGdp => found.per_gdp,
                Metric::PerHead => found.per_head,
            },
        )
    }
}

fn times(value: Figure, by: Figure) -> Figure {
    value.combine(by, Unit::T_CO2, |value, by| value * by)
}

/// The unit of a metric.
const fn unit_of(metric: Metric) -> Unit {
    match metric {
        Metric::Absolute => Unit::T_CO2,
        Metric::PerGdp => Unit::TCO2_PER_10K_YUAN,
        Metric::PerHead => Unit::TCO2_PER_PERSON,
    }
}
