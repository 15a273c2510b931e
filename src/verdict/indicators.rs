//! Single indicators: present value, planned value, target, judgement.

use super::{IndicatorResult, Judgement, Undecided};
use crate::base::{Completeness, Figure, Reading, State, Unit, Year};
use crate::figure::{Reference, Resolved, Sources, resolve};
use crate::plan::{IndicatorEntry, YesNo};
use crate::programme::{Direction, Indicator, IndicatorSource};

/// The indicators of the plan's kind, in the order of the programme.
pub(super) fn judge(sources: &Sources<'_>) -> Vec<IndicatorResult> {
    let kind = sources.plan.head.kind.as_str();
    let indicators = sources.programme.indicators.iter().enumerate();
    indicators
        .filter(|(_, indicator)| indicator.kind == kind)
        .map(|(index, indicator)| judge_indicator(index, indicator, sources))
        .collect()
}

/// How one indicator stands.
///
/// - It is judged in the plan's target year, against the programme's target of that year. Where the
///   programme has none of exactly that year, its latest earlier one goes on to hold.
/// - A computed indicator takes the computed value. Where the computation does not reach the year
///   (an inventory has no future), or gives no value at all, the typed value takes its place. A
///   computed value that is incomplete is never judged.
/// - Where the programme leaves the value to the applicant, the typed value of the target year is
///   the target: an indicator that is only typed then is met as planned, a computed one is judged
///   against it.
#[must_use]
pub fn judge_indicator(
    index: usize,
    indicator: &Indicator,
    sources: &Sources<'_>,
) -> IndicatorResult {
    let entry = sources.plan.indicator(&indicator.id);
    // The unit of a yes-or-no question is blank, which would read as the pure number.
    let unit = match indicator.direction {
        Direction::Yes => None,
        Direction::AtLeast | Direction::AtMost => Unit::parse(&indicator.unit),
    };
    let year = sources.plan.years.target_year();
    let question = Question {
        indicator,
        entry,
        unit,
        sources,
    };
    let planned = year.map_or(Planned::none(Undecided::NoValue), |year| {
        question.planned(year)
    });
    let own = year
        .and_then(|year| question.typed(year).ok())
        .and_then(|figure| figure.value);
    let target = year.and_then(|year| question.target(year)).or(own);
    let (judgement, why) = match entry.filter(|entry| entry.not_applicable) {
        Some(entry) if entry.reason.trim().is_empty() => {
            (Judgement::Undecided, Some(Undecided::NoReason))
        }
        Some(_) => (Judgement::NotApplicable, None),
        None => held_against(indicator.direction, planned.value(), target),
    };
    let is_judged = matches!(judgement, Judgement::Met | Judgement::NotMet);
    let margin = planned.value().ok().zip(target);
    IndicatorResult {
        indicator: index,
        id: indicator.id.clone(),
        nature: indicator.nature,
        unit,
        now: question.now(),
        year,
        target,
        planned: planned.figure,
        judgement,
        why,
        margin: margin
            .filter(|_| is_judged && unit.is_some())
            .map(|(value, target)| margin_of(indicator.direction, value, target)),
        computed: planned.computed,
    }
}

/// Whether a planned value reaches the target.
fn held_against(
    direction: Direction,
    planned: Result<f64, Undecided>,
    target: Option<f64>,
) -> (Judgement, Option<Undecided>) {
    match (planned, target) {
        (_, None) => (Judgement::Undecided, Some(Undecided::NoTarget)),
        (Err(why), Some(_)) => (Judgement::Undecided, Some(why)),
        (Ok(value), Some(target)) if reaches(margin_of(direction, value, target), target) => {
            (Judgement::Met, None)
        }
        (Ok(_), Some(_)) => (Judgement::NotMet, None),
    }
}

/// By how much a value beats the target.
fn margin_of(direction: Direction, value: f64, target: f64) -> f64 {
    match direction {
        Direction::AtLeast | Direction::Yes => value - target,
        Direction::AtMost => target - value,
    }
}

/// A computed value may miss the target by what rounding of binary fractions costs, and no more.
fn reaches(margin: f64, target: f64) -> bool {
    margin >= -1e-9 * target.abs().max(1.0)
}

/// A value of the judged year, or why there is none.
struct Planned {
    figure: Option<Figure>,
    why: Option<Undecided>,
    computed: bool,
}

impl Planned {
    const fn none(why: Undecided) -> Self {
        Self {
            figure: None,
            why: Some(why),
            computed: false,
        }
    }

    fn value(&self) -> Result<f64, Undecided> {
        let value = self.figure.and_then(|figure| figure.complete_value());
        value.ok_or(self.why.unwrap_or(Undecided::NoValue))
    }
}

struct Question<'a> {
    indicator: &'a Indicator,
    entry: Option<&'a IndicatorEntry>,
    /// `None` for a yes-or-no question.
    unit: Option<Unit>,
    sources: &'a Sources<'a>,
}

impl Question<'_> {
    /// The programme's target for a year: that of the year itself, else the latest before it.
    fn target(&self, year: Year) -> Option<f64> {
        if self.indicator.direction == Direction::Yes {
            return Some(1.0);
        }
        let due = self
            .indicator
            .targets
            .iter()
            .filter(|target| target.year <= year);
        due.max_by_key(|target| target.year)?.value
    }

    fn planned(&self, year: Year) -> Planned {
        if self.indicator.direction == Direction::Yes {
            let answer = self.entry.map_or(YesNo::Unanswered, |entry| entry.answer);
            return answered(answer, year).map_or(Planned::none(Undecided::NoValue), |figure| {
                Planned {
                    figure: Some(figure),
                    why: None,
                    computed: false,
                }
            });
        }
        let computed = self.computed(year);
        if let Some(figure) = computed.filter(|figure| figure.value.is_some()) {
            let complete = figure.completeness == Completeness::Complete;
            let why = (!complete).then_some(Undecided::IncompleteFigure);
            return Planned {
                figure: Some(figure),
                why,
                computed: true,
            };
        }
        match self.typed(year) {
            Ok(figure) => Planned {
                figure: Some(figure),
                why: None,
                computed: false,
            },
            Err(Undecided::NoValue) if computed.is_some() => Planned {
                figure: computed,
                why: Some(Undecided::IncompleteFigure),
                computed: true,
            },
            Err(why) => Planned::none(why),
        }
    }

    /// The latest value of history.
    fn now(&self) -> Option<Figure> {
        let years = &self.sources.inventory.years;
        if self.indicator.direction == Direction::Yes {
            let answer = self
                .entry
                .map_or(YesNo::Unanswered, |entry| entry.answer_now);
            return answered(answer, *years.last()?);
        }
        years.iter().rev().find_map(|year| {
            let computed = self.computed(*year).filter(|figure| figure.value.is_some());
            computed.or_else(|| self.typed(*year).ok())
        })
    }

    /// The computed figure in the indicator's unit; `None` where the indicator is typed, or where
    /// the computation does not reach the year.
    fn computed(&self, year: Year) -> Option<Figure> {
        let IndicatorSource::Computed(path) = &self.indicator.source else {
            return None;
        };
        let reference = Reference::parse(path).ok()?;
        let Ok(Resolved::Figure(shown)) = resolve(&reference, self.sources, Some(year)) else {
            return None;
        };
        let unit = self.unit?;
        if shown.figure.unit.dimension() != unit.dimension() {
            return None;
        }
        Some(Figure {
            value: shown.figure.value_in(unit),
            unit,
            year: Some(year),
            ..shown.figure
        })
    }

    /// The typed value of a year.
    fn typed(&self, year: Year) -> Result<Figure, Undecided> {
        let unit = self.unit.ok_or(Undecided::NoValue)?;
        let values = self.entry.map_or(&[][..], |entry| entry.values.as_slice());
        let datum = values
            .iter()
            .find(|datum| datum.year == year)
            .ok_or(Undecided::NoValue)?;
        match datum.reading() {
            Reading::Value(value) => Ok(Figure::complete(value, unit, year)),
            Reading::Nothing(State::ConfirmedZero) => Ok(Figure::complete(0.0, unit, year)),
            Reading::Nothing(_) | Reading::Missing(_) => Err(Undecided::NoValue),
            Reading::Wrong(_) => Err(Undecided::WrongValue),
        }
    }
}

/// An answer as a figure: 1 for yes, 0 for no.
fn answered(answer: YesNo, year: Year) -> Option<Figure> {
    match answer {
        YesNo::Unanswered => None,
        YesNo::Yes => Some(Figure::complete(1.0, Unit::ONE, year)),
        YesNo::No => Some(Figure::complete(0.0, Unit::ONE, year)),
    }
}
