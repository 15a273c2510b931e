//! The result of judging a plan.

use serde::Serialize;

use crate::base::{Figure, Text, Unit, Year};
use crate::programme::{Indicator, Nature, Programme};

/// Whether something is so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Judgement {
    /// It is.
    Met,
    /// It is not.
    NotMet,
    /// It cannot be decided, because something is missing.
    Undecided,
    /// It does not apply to this applicant.
    NotApplicable,
}

impl Judgement {
    /// The translation key of the name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Met => "judgement-met",
            Self::NotMet => "judgement-not-met",
            Self::Undecided => "judgement-undecided",
            Self::NotApplicable => "judgement-not-applicable",
        }
    }

    /// The translation key of what is said of a rule or a condition: it holds, or it does not.
    #[must_use]
    pub const fn rule_key(self) -> &'static str {
        match self {
            Self::Met => "rule-met",
            Self::NotMet => "rule-not-met",
            Self::Undecided | Self::NotApplicable => "rule-undecided",
        }
    }
}

/// Why an indicator cannot be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Undecided {
    /// No planned value for the year.
    NoValue,
    /// What was typed cannot be read.
    WrongValue,
    /// The figure that it is computed from is incomplete or failed.
    IncompleteFigure,
    /// The programme sets no value and the applicant has not set one either.
    NoTarget,
    /// Declared not applicable without a reason.
    NoReason,
    /// Declared not applicable, which the programme does not allow.
    NoWaiver,
    /// The size class that the target depends on is not known.
    NoClass,
    /// The applicant is of a size for which the programme sets no target.
    OutOfClasses,
    /// No value of an earlier year to rise above.
    NoEarlierValue,
}

impl Undecided {
    /// The translation key of the reason.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoValue => "undecided-no-value",
            Self::WrongValue => "undecided-wrong-value",
            Self::IncompleteFigure => "undecided-incomplete-figure",
            Self::NoTarget => "undecided-no-target",
            Self::NoReason => "undecided-no-reason",
            Self::NoWaiver => "undecided-no-waiver",
            Self::NoClass => "undecided-no-class",
            Self::OutOfClasses => "undecided-out-of-classes",
            Self::NoEarlierValue => "undecided-no-earlier-value",
        }
    }
}

/// How an indicator stands.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorResult {
    /// The indicator: of the programme, or made from a goal of the plan.
    pub definition: Indicator,
    /// Its id.
    pub id: String,
    /// True for a goal that the applicant set.
    pub own: bool,
    /// The unit; `None` for a yes-or-no question.
    pub unit: Option<Unit>,
    /// The present value: of the last year of history that has one. 1 and 0 stand for yes and no.
    pub now: Option<Figure>,
    /// The year in which it is judged.
    pub year: Option<Year>,
    /// The target; for an indicator that must rise, the value that it must exceed.
    pub target: Option<f64>,
    /// The planned value of that year.
    pub planned: Option<Figure>,
    /// Whether the planned value reaches the target.
    pub judgement: Judgement,
    /// Why it cannot be decided.
    pub why: Option<Undecided>,
    /// By how much the planned value beats the target (positive) or misses it (negative), in the unit.
    pub margin: Option<f64>,
    /// True when the program computed the planned value.
    pub computed: bool,
    /// What it would cost to close its gap, 10⁴ CNY: the investment of the measures that serve it, in
    /// proportion to what they bring. `None` where no measure tells.
    pub cost: Option<f64>,
}

impl IndicatorResult {
    /// The weight of the indicator in the acceptance.
    #[must_use]
    pub const fn nature(&self) -> Nature {
        self.definition.nature
    }

    /// The margin as a share of the target; `None` where one of them is missing or the target is 0.
    #[must_use]
    pub fn relative_margin(&self) -> Option<f64> {
        let target = self.target.filter(|target| *target != 0.0)?;
        Some(self.margin? / target.abs())
    }
}

/// The points that an indicator brings in a score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Earned {
    /// The points if what is open turns out badly.
    pub least: f64,
    /// The points if what is open turns out well.
    pub most: f64,
    /// The points for reaching the target.
    pub full: f64,
}

/// How many indicators stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// All that are listed.
    pub listed: usize,
    /// Of these, declared not applicable with a reason.
    pub not_applicable: usize,
    /// Met.
    pub met: usize,
    /// Not met.
    pub not_met: usize,
    /// Cannot be decided.
    pub undecided: usize,
}

/// How one rule of acceptance stands.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleResult {
    /// The index of the rule in the kind's acceptance.
    pub rule: usize,
    /// Whether it holds.
    pub judgement: Judgement,
    /// The arithmetic in one sentence, in both languages.
    pub sentence: Text,
    /// The clause of the rule, ready to print.
    pub clause: Text,
    /// How many more indicators must be met; 0 where the rule counts something else.
    pub short: usize,
}

/// The points of a score rule.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreResult {
    /// The index of the rule in the kind's acceptance.
    pub rule: usize,
    /// The points if nothing that is open turns out well.
    pub least: f64,
    /// The points if everything that is open turns out well.
    pub most: f64,
    /// The points of all rows.
    pub full: f64,
    /// The grade, where it is the same for the least and the most.
    pub grade: Option<Text>,
}

/// How a condition of eligibility stands.
#[derive(Clone, Debug, PartialEq)]
pub struct ConditionResult {
    /// The index of the condition in [`crate::programme::Programme::conditions`].
    pub condition: usize,
    /// Whether it is satisfied: a requirement answered yes, a bar answered no.
    pub judgement: Judgement,
    /// The figure that answers it, where the data do.
    pub figure: Option<Figure>,
}

/// Of which size class the applicant is.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassResult {
    /// The figure that decides, in the unit of the classes.
    pub figure: Figure,
    /// The index of the class in the kind's classes; `None` when none holds or the figure is not known.
    pub class: Option<usize>,
}

/// Which indicator breaks the verdict first when values turn out worse than planned.
#[derive(Clone, Debug, PartialEq)]
pub struct Breaks {
    /// The index of the indicator in [`Verdict::indicators`].
    pub indicator: usize,
    /// By how much of its target it may worsen, 0.05 for 5 %.
    pub relative_margin: f64,
    /// How many with a smaller margin may fail before without harm.
    pub after: usize,
}

/// How a plan that does not pass could.
#[derive(Clone, Debug, PartialEq)]
pub enum Passing {
    /// It passes already.
    Passes,
    /// By bringing these indicators to their targets.
    Way(Way),
    /// In no way: even with every indicator met a rule does not hold.
    Impossible,
    /// There is no rule to pass.
    NoRule,
}

/// The shortest way to pass.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// What must be reached, in the order of the indicators.
    pub steps: Vec<WayStep>,
    /// What it costs in all, 10⁴ CNY, where every step has a cost.
    pub cost: Option<f64>,
    /// True when no shorter way exists; false when the search was cut off.
    pub proven: bool,
    /// True when the cheapest way was looked for, false when that with the fewest indicators.
    pub by_cost: bool,
}

/// One indicator to bring to its target.
#[derive(Clone, Debug, PartialEq)]
pub struct WayStep {
    /// The index of the indicator in [`Verdict::indicators`].
    pub indicator: usize,
    /// By how much, in its unit; `None` for a question, or where the present plan is not known.
    pub gap: Option<f64>,
    /// What that costs, 10⁴ CNY.
    pub cost: Option<f64>,
}

/// The verdict on a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The indicators: those of the programme in its order, then the applicant's own.
    pub indicators: Vec<IndicatorResult>,
    /// How many indicators of each nature that occurs stand how, in the order of [`Nature::ALL`].
    pub tallies: Vec<(Nature, Tally)>,
    /// The size class, where targets depend on it.
    pub class: Option<ClassResult>,
    /// The rules of acceptance.
    pub rules: Vec<RuleResult>,
    /// The points, where a rule counts them.
    pub score: Option<ScoreResult>,
    /// The verdict on acceptance: every rule holds.
    pub acceptance: Judgement,
    /// The arithmetic of the whole rule in one sentence, in both languages.
    pub sentence: Text,
    /// The clause of the rule, ready to print.
    pub clause: Text,
    /// What breaks first, for a plan that passes.
    pub breaks_first: Option<Breaks>,
    /// How the plan could pass.
    pub passing: Passing,
    /// The conditions of eligibility.
    pub conditions: Vec<ConditionResult>,
    /// The verdict on eligibility.
    pub eligibility: Judgement,
}

impl Verdict {
    /// How many indicators of a nature stand how; nothing of a nature that does not occur.
    #[must_use]
    pub fn tally(&self, nature: Nature) -> Tally {
        let found = self.tallies.iter().find(|(of, _)| *of == nature);
        found.map_or_else(Tally::default, |(_, tally)| *tally)
    }

    /// The indicators by group: those of the programme, then the applicant's own under a name of
    /// their own. Groups without indicators are left out.
    #[must_use]
    pub fn groups<'a>(&'a self, programme: &'a Programme) -> Vec<(Text, Vec<&'a IndicatorResult>)> {
        let of = |own: bool, group: &str| -> Vec<&IndicatorResult> {
            let mine = |result: &&IndicatorResult| {
                result.own == own && (own || result.definition.group == group)
            };
            self.indicators.iter().filter(mine).collect()
        };
        let listed = programme
            .groups
            .iter()
            .map(|group| (group.name.clone(), of(false, &group.id)));
        let own = (crate::i18n::text(Nature::Own.plural()), of(true, ""));
        listed
            .chain([own])
            .filter(|(_, results)| !results.is_empty())
            .collect()
    }
}
