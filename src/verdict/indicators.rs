//! Single indicators: present value, planned value, target, judgement.

use super::{ClassResult, IndicatorResult, Judgement, Undecided, definitions, progress};
use crate::base::{Completeness, Figure, Reading, State, Unit, Year};
use crate::figure::{Reference, Resolved, Sources, resolve};
use crate::plan::{IndicatorEntry, YesNo};
use crate::programme::{Classes, Direction, Indicator, IndicatorSource, Kind, Waiver};

/// The indicators of the plan's kind, in the order of the programme, then the applicant's own.
pub(super) fn judge(
    sources: &Sources<'_>,
    kind: Option<&Kind>,
    class: Option<&ClassResult>,
) -> Vec<IndicatorResult> {
    let class = class.zip(kind.and_then(|kind| kind.classes.as_ref()));
    definitions(sources, kind)
        .into_iter()
        .map(|(definition, own)| judge_indicator(definition, own, class, sources))
        .collect()
}

/// How one indicator stands.
///
/// - It is judged in the plan's target year, against the target of that year and of the applicant's
///   size class. Where there is none of exactly that year, the latest earlier one goes on to hold.
/// - A computed indicator takes the computed value. Where the computation does not reach the year
///   (an inventory has no future), or gives no value at all, the typed value takes its place. A
///   computed value that is incomplete is never judged.
/// - Where the programme leaves the value to the applicant, the typed value of the target year is
///   the target: an indicator that is only typed then is met as planned, a computed one is judged
///   against it.
fn judge_indicator(
    definition: Indicator,
    own: bool,
    class: Option<(&ClassResult, &Classes)>,
    sources: &Sources<'_>,
) -> IndicatorResult {
    let entry = sources.plan.indicator(&definition.id);
    // The unit of a yes-or-no question is blank, which would read as the pure number.
    let unit = match definition.direction {
        Direction::Yes => None,
        _ => Unit::parse(&definition.unit),
    };
    let year = sources.plan.years.target_year();
    let question = Question {
        indicator: &definition,
        entry,
        unit,
        sources,
    };
    let planned = year.map_or(Planned::none(Undecided::NoValue), |year| {
        question.planned(year)
    });
    let target = match year {
        Some(year) => question.target(year, class, own),
        None => Err(Undecided::NoTarget),
    };
    let (judgement, why) = match entry.filter(|entry| entry.not_applicable) {
        Some(_) if definition.waiver == Waiver::Never => {
            (Judgement::Undecided, Some(Undecided::NoWaiver))
        }
        Some(entry) if entry.reason.trim().is_empty() => {
            (Judgement::Undecided, Some(Undecided::NoReason))
        }
        Some(_) => (Judgement::NotApplicable, None),
        None => held_against(definition.direction, planned.value(), target),
    };
    let is_judged = matches!(judgement, Judgement::Met | Judgement::NotMet);
    let margin = planned.value().ok().zip(target.ok());
    let margin = margin
        .filter(|_| is_judged && unit.is_some())
        .map(|(value, target)| margin_of(definition.direction, value, target));
    let now = question.now();
    let mut result = IndicatorResult {
        id: definition.id.clone(),
        own,
        unit,
        now,
        year,
        target: target.ok(),
        planned: planned.figure,
        judgement,
        why,
        margin,
        computed: planned.computed,
        cost: None,
        definition,
    };
    result.cost = progress::cost(entry, &result, sources);
    result
}

/// Whether a planned value reaches the target.
pub(super) fn held_against(
    direction: Direction,
    planned: Result<f64, Undecided>,
    target: Result<f64, Undecided>,
) -> (Judgement, Option<Undecided>) {
    match (planned, target) {
        (_, Err(why)) | (Err(why), Ok(_)) => (Judgement::Undecided, Some(why)),
        (Ok(value), Ok(target)) if reaches(direction, value, target) => (Judgement::Met, None),
        (Ok(_), Ok(_)) => (Judgement::NotMet, None),
    }
}

/// By how much a value beats the target.
fn margin_of(direction: Direction, value: f64, target: f64) -> f64 {
    match direction {
        Direction::AtLeast | Direction::Above | Direction::Rising | Direction::Yes => {
            value - target
        }
        Direction::AtMost | Direction::Below => target - value,
    }
}

/// Whether a value reaches the target. It may miss by what rounding of binary fractions costs, and no
/// more; where the target itself is not enough, it must beat it by more than that.
pub(super) fn reaches(direction: Direction, value: f64, target: f64) -> bool {
    let margin = margin_of(direction, value, target);
    let rounding = 1e-9 * target.abs().max(1.0);
    match direction {
        Direction::AtLeast | Direction::AtMost | Direction::Yes => margin >= -rounding,
        Direction::Above | Direction::Below | Direction::Rising => margin > rounding,
    }
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
    /// The target of a year.
    fn target(
        &self,
        year: Year,
        class: Option<(&ClassResult, &Classes)>,
        own: bool,
    ) -> Result<f64, Undecided> {
        match self.indicator.direction {
            Direction::Yes => return Ok(1.0),
            Direction::Rising => return self.before(year).ok_or(Undecided::NoEarlierValue),
            Direction::AtLeast | Direction::Above | Direction::AtMost | Direction::Below => {}
        }
        let class = match class.filter(|_| self.indicator.has_classes()) {
            None => "",
            Some((of, classes)) => {
                of.figure.complete_value().ok_or(Undecided::NoClass)?;
                let class = of.class.and_then(|index| classes.classes.get(index));
                class
                    .map(|class| &*class.id)
                    .ok_or(Undecided::OutOfClasses)?
            }
        };
        let set = self.indicator.target(year, class);
        if let Some(value) = set.and_then(|target| target.value) {
            return Ok(value);
        }
        let typed = self.typed(year).ok().filter(|_| !own);
        typed
            .and_then(|figure| figure.value)
            .ok_or(Undecided::NoTarget)
    }

    /// The value of the latest earlier year that has one.
    fn before(&self, year: Year) -> Option<f64> {
        let typed = self.entry.map_or(&[][..], |entry| entry.values.as_slice());
        let typed = typed.iter().map(|datum| datum.year);
        let years = self.sources.inventory.years.iter().copied().chain(typed);
        let mut years: Vec<Year> = years.filter(|of| *of < year).collect();
        years.sort_unstable();
        years.iter().rev().find_map(|of| {
            let computed = self
                .computed(*of)
                .and_then(|figure| figure.complete_value());
            computed.or_else(|| self.typed(*of).ok()?.value)
        })
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
