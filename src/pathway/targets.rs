//! Target points, the lines that lead to them, and how far the plan is from both.

use super::courses::lead_to;
use super::read::{typed, typed_amount};
use super::types::{PathwayYear, TargetGap, TargetOrigin};
use crate::account::{Economy, EmissionUnits};
use crate::base::{Figure, Text, Unit, Year};
use crate::plan::{Plan, Target, TargetCourse, TargetForm, read_year};
use crate::programme::{Metric, Programme, TargetPoint, TargetValue};

/// The targets of the programme for the plan's kind, then the applicant's own, with their gaps.
pub(super) fn targets(
    plan: &Plan,
    programme: &Programme,
    years: &[PathwayYear],
    economy: &Economy,
) -> Vec<TargetGap> {
    let units = EmissionUnits::of(&plan.accounting);
    let frame = Frame {
        years,
        economy,
        units,
    };
    let set = programme.targets_of(&plan.head.kind);
    let set = set.map(|target| frame.of_programme(plan, programme, target));
    let own = plan.targets.iter();
    let own = own.map(|target| frame.of_applicant(target, plan.years.base_year()));
    let mut all: Vec<TargetGap> = set.chain(own).collect();
    lead_to(&mut all, &frame);
    all
}

/// What targets are held against.
pub(super) struct Frame<'a> {
    pub years: &'a [PathwayYear],
    pub economy: &'a Economy,
    pub units: EmissionUnits,
}

/// What is said of a target, before the plan is held against it.
struct Point {
    id: String,
    name: Text,
    origin: TargetOrigin,
    source: Text,
    year: Option<Year>,
    metric: Metric,
    course: TargetCourse,
}

impl Frame<'_> {
    fn of_programme(&self, plan: &Plan, programme: &Programme, target: &TargetPoint) -> TargetGap {
        let unit = self.unit_of(target.metric);
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
            course: plan.target_line(&target.id),
        };
        self.gap(point, value)
    }

    fn of_applicant(&self, target: &Target, base: Option<Year>) -> TargetGap {
        let year = read_year(&target.year);
        let unit = self.unit_of(target.metric);
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
            course: target.course,
        };
        self.gap(point, value)
    }

    /// The value of the base year less a fall in per cent. A fall of more than the whole is a slip.
    fn fallen(&self, metric: Metric, base: Option<Year>, fall: Figure) -> Figure {
        let unit = self.unit_of(metric);
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
            course,
        } = point;
        let allowed = self.allowed(metric, year, value);
        let planned = self.counted(metric, year);
        let gap = short_of(metric, planned, allowed);
        TargetGap {
            id,
            name,
            origin,
            source,
            year,
            metric,
            course,
            value,
            planned_value: self.planned(metric, year),
            allowed,
            planned,
            gap,
            gap_share: gap.over(allowed, Unit::ONE),
            line: Vec::new(),
            gaps: Vec::new(),
            cumulative: Figure::missing(gap.unit, year),
            exceeds_today: false,
        }
    }

    /// What a value of a metric allows in a year: the emission in t CO₂, with the output or the
    /// population of that year; of a share of energy the share itself.
    pub(super) fn allowed(&self, metric: Metric, year: Option<Year>, value: Figure) -> Figure {
        let missing = Figure::missing(self.units.total, None);
        let times = |by: &dyn Fn(Year) -> Figure| {
            let by = year.map(by);
            by.map_or(missing, |by| {
                value.combine(by, self.units.total, |a, b| a * b)
            })
        };
        match metric {
            Metric::Absolute | Metric::NonFossilShare => value,
            Metric::PerGdp => times(&|year| self.economy.gdp_constant(year)),
            Metric::PerHead => times(&|year| self.economy.population(year)),
            Metric::PerAddedValue => times(&|year| self.economy.industrial_constant(year)),
        }
    }

    /// What is held against the allowed figure: the planned emission, of a target per industrial
    /// value added that of industry with its processes and of energy supply; of a share of energy the planned share.
    pub(super) fn counted(&self, metric: Metric, year: Option<Year>) -> Figure {
        let missing = Figure::missing(self.counted_in(metric), year);
        self.of(year).map_or(missing, |found| match metric {
            Metric::Absolute | Metric::PerGdp | Metric::PerHead => found.planned,
            Metric::PerAddedValue => {
                let sectors = found.planned_by_sector.iter();
                let industrial = sectors.filter(|(sector, _)| sector.is_industrial());
                Figure::sum(industrial.map(|(_, figure)| *figure), missing.unit, year)
            }
            Metric::NonFossilShare => found.nonfossil_share,
        })
    }

    /// The planned value of a metric; in years of history that of the inventory.
    pub(super) fn planned(&self, metric: Metric, year: Option<Year>) -> Figure {
        let missing = Figure::missing(self.unit_of(metric), year);
        self.of(year).map_or(missing, |found| match metric {
            Metric::Absolute => found.planned,
            Metric::PerGdp => found.per_gdp,
            Metric::PerHead => found.per_head,
            Metric::PerAddedValue => found.per_industrial,
            Metric::NonFossilShare => found.nonfossil_share,
        })
    }

    /// The unit of a metric.
    const fn unit_of(&self, metric: Metric) -> Unit {
        match metric {
            Metric::Absolute => self.units.total,
            Metric::PerGdp | Metric::PerAddedValue => self.units.per_money,
            Metric::PerHead => self.units.per_head,
            Metric::NonFossilShare => Unit::ONE,
        }
    }

    /// The unit in which plan and target are held against each other.
    const fn counted_in(&self, metric: Metric) -> Unit {
        match metric {
            Metric::NonFossilShare => Unit::ONE,
            Metric::Absolute | Metric::PerGdp | Metric::PerHead | Metric::PerAddedValue => {
                self.units.total
            }
        }
    }

    fn of(&self, year: Option<Year>) -> Option<&PathwayYear> {
        self.years.iter().find(|y| Some(y.year) == year)
    }
}

/// By how much the plan falls short: emission above what is allowed, or a share below the target.
pub(super) fn short_of(metric: Metric, planned: Figure, allowed: Figure) -> Figure {
    planned.combine(allowed, allowed.unit, |planned, allowed| {
        if metric == Metric::NonFossilShare {
            allowed - planned
        } else {
            planned - allowed
        }
    })
}
