//! The verdict in words: how far an indicator is, how the plan could pass, what gives way first, of
//! which size the applicant is, and how rows are counted.

use super::sentence::plain;
use super::{
    ClassResult, Earned, IndicatorResult, Judgement, Passing, ScoreResult, Undecided, Verdict, Way,
    WayStep,
};
use crate::base::{Lang, Text, Unit, format_fixed, format_number};
use crate::figure::format_value;
use crate::i18n::{text, text_with};
use crate::programme::{Classes, Counting, Missing, Waived};

impl IndicatorResult {
    /// By how much it beats or misses its target, in its unit and as a share of the target; why it
    /// cannot be decided where it cannot.
    #[must_use]
    pub fn told(&self) -> Text {
        if let Some(why) = self.why {
            return text_with("verdict-open", &[("why", &text(why.key()))]);
        }
        let key = match (self.judgement, self.margin) {
            (Judgement::NotApplicable, _) => return text(Judgement::NotApplicable.key()),
            (Judgement::Met, None) => return text("verdict-answered-yes"),
            (_, None) => return text("verdict-answered-no"),
            (Judgement::NotMet, Some(margin)) if self.is_nothing(margin) => "verdict-only-equal",
            (_, Some(margin)) if self.is_nothing(margin) => "verdict-exactly",
            (Judgement::NotMet, Some(_)) => "verdict-misses",
            (_, Some(_)) => "verdict-beats",
        };
        text_with(key, &[("margin", &self.margin_told())])
    }

    /// The margin without its sign, with its share of the target.
    fn margin_told(&self) -> Text {
        let margin = self.margin.unwrap_or_default();
        if self.is_nothing(margin) {
            return text("verdict-no-margin");
        }
        let amount = self.amount(margin);
        match self.relative_margin() {
            Some(share) => text_with(
                "verdict-margin",
                &[("amount", &amount), ("share", &percent(share))],
            ),
            None => amount,
        }
    }

    /// A distance from the target in words: points where the indicator is a percentage.
    fn amount(&self, distance: f64) -> Text {
        let number = Text::same(brief(distance.abs()));
        if self.unit == Some(Unit::PERCENT) {
            return text_with("verdict-points-of-percent", &[("number", &number)]);
        }
        let Some(unit) = self.unit else {
            return number;
        };
        let with_unit = |lang| unit.with(&number.zh, lang);
        Text::new(with_unit(Lang::Zh), with_unit(Lang::En))
    }

    fn is_nothing(&self, margin: f64) -> bool {
        margin.abs() <= 1e-9 * self.target.map_or(1.0, |target| target.abs().max(1.0))
    }
}

impl Verdict {
    /// Whether the plan passes, or how many indicators it takes at least; which they are is told by
    /// [`Verdict::step_told`].
    #[must_use]
    pub fn passing_told(&self) -> Text {
        match &self.passing {
            Passing::Passes => text("verdict-passes"),
            Passing::Impossible => text("verdict-impossible"),
            Passing::NoRule => text("verdict-no-rule"),
            Passing::Way(way) => way_told(way),
        }
    }

    /// One step of the way: the indicator, and by how much.
    #[must_use]
    pub fn step_told(&self, step: &WayStep) -> Text {
        let Some(result) = self.indicators.get(step.indicator) else {
            return Text::default();
        };
        let name = &result.definition.name;
        let how = result.to_do(step);
        text_with("verdict-step", &[("name", name), ("how", &how)])
    }

    /// What gives way first when values turn out worse than planned; `None` for a plan that does not
    /// pass.
    #[must_use]
    pub fn breaks_told(&self) -> Option<Text> {
        let breaks = self.breaks_first.as_ref()?;
        let result = self.indicators.get(breaks.indicator)?;
        let key = if breaks.after == 0 {
            "verdict-breaks"
        } else {
            "verdict-breaks-after"
        };
        let args = [
            ("name", &result.definition.name),
            ("margin", &result.margin_told()),
            ("after", &number(breaks.after)),
        ];
        Some(text_with(key, &args))
    }
}

impl IndicatorResult {
    /// What is to be done to bring it to its target.
    #[must_use]
    pub fn to_do(&self, step: &WayStep) -> Text {
        match (step.gap, self.why) {
            (Some(gap), _) if self.is_nothing(gap) => text("verdict-do-exceed"),
            (Some(gap), _) => text_with("verdict-do-gap", &[("amount", &self.amount(gap))]),
            (None, Some(Undecided::NoValue)) if self.unit.is_none() => text("verdict-do-answer"),
            (None, Some(why)) => text_with("verdict-do-decide", &[("why", &text(why.key()))]),
            (None, None) if self.judgement == Judgement::NotApplicable => text("verdict-do-apply"),
            (None, None) if self.unit.is_none() => text("verdict-do-yes"),
            (None, None) => text("verdict-do-exceed"),
        }
    }
}

fn way_told(way: &Way) -> Text {
    let count = number(way.steps.len());
    let cost = way.cost.map(|cost| Text::same(brief(cost)));
    let (sentence, proof) = match (&cost, way.proven) {
        (Some(_), true) => ("verdict-way-cost", "verdict-way-cheapest"),
        (Some(_), false) => ("verdict-way-cost", "verdict-way-perhaps-cheaper"),
        (None, true) => ("verdict-way", "verdict-way-shortest"),
        (None, false) => ("verdict-way", "verdict-way-perhaps-shorter"),
    };
    let args = [
        ("count", &count),
        ("cost", &cost.unwrap_or_default()),
        ("proof", &text(proof)),
    ];
    text_with(sentence, &args)
}

impl ClassResult {
    /// Of which size class the applicant is, by which figure.
    #[must_use]
    pub fn told(&self, classes: &Classes) -> Text {
        let value = |lang| format_value(&self.figure, lang);
        let class = self.class.and_then(|index| classes.classes.get(index));
        let year = self.figure.year.map_or_else(String::new, |y| y.to_string());
        let (Some(zh), Some(en), Some(_)) = (
            value(Lang::Zh),
            value(Lang::En),
            self.figure.complete_value(),
        ) else {
            return text_with("verdict-class-open", &[("name", &classes.name)]);
        };
        let key = if class.is_some() {
            "verdict-class"
        } else {
            "verdict-class-none"
        };
        let class = class.map(|class| class.name.clone()).unwrap_or_default();
        let args = [
            ("name", &classes.name),
            ("year", &Text::same(year)),
            ("value", &Text::new(zh, en)),
            ("class", &class),
        ];
        text_with(key, &args)
    }
}

impl ScoreResult {
    /// The points, and the grade where it is settled.
    #[must_use]
    pub fn told(&self) -> Text {
        let points = |points: f64| Text::same(plain(points));
        let is_open = self.most - self.least > 1e-9;
        let sum = text_with(
            if is_open {
                "verdict-points-between"
            } else {
                "verdict-points"
            },
            &[
                ("least", &points(self.least)),
                ("most", &points(self.most)),
                ("full", &points(self.full)),
            ],
        );
        match &self.grade {
            Some(grade) => text_with("verdict-grade", &[("points", &sum), ("grade", grade)]),
            None => text_with("verdict-grade-open", &[("points", &sum)]),
        }
    }
}

impl Earned {
    /// The points of an indicator in words.
    #[must_use]
    pub fn told(&self) -> Text {
        let key = if self.most - self.least > 1e-9 {
            "verdict-earned-between"
        } else {
            "verdict-earned"
        };
        let args = [
            ("least", &Text::same(plain(self.least))),
            ("most", &Text::same(plain(self.most))),
            ("full", &Text::same(plain(self.full))),
        ];
        text_with(key, &args)
    }
}

impl Counting {
    /// How a row counts that does not apply, and how one without a value.
    #[must_use]
    pub fn told(&self) -> [Text; 2] {
        let waived = match self.not_applicable {
            Waived::LeftOut => "verdict-waived-left-out",
            Waived::NotMet => "verdict-waived-not-met",
        };
        let missing = match self.missing {
            Missing::Undecided => "verdict-missing-undecided",
            Missing::NotMet => "verdict-missing-not-met",
        };
        [text(waived), text(missing)]
    }
}

fn number(count: usize) -> Text {
    Text::same(count.to_string())
}

/// A number without idle zeros.
fn brief(value: f64) -> String {
    let text = format_number(value);
    if text.contains('.') {
        return text.trim_end_matches('0').trim_end_matches('.').to_owned();
    }
    text
}

/// A share in per cent with one decimal; more where it would read as nothing.
fn percent(share: f64) -> Text {
    let share = (share * 100.0).abs();
    let digits = (1..=4).find(|digits| share * 10.0_f64.powi(*digits) >= 0.5);
    let digits = digits.and_then(|digits| usize::try_from(digits).ok());
    Text::same(format!("{}%", format_fixed(share, digits.unwrap_or(1))))
}
