//! Kinds of applicant: who may apply, what is asked, how it is accepted, and in which stages.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Counting, Direction, Rule, Standing, concerns};
use crate::base::{EconomyItem, ElectricityRule, GasScope, Sector, Text, Year};

/// A kind of applicant: city, park, community and so on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// The id, such as `city`.
    pub id: String,
    /// The name, such as 近零碳城市.
    pub name: Text,
    /// What is applied for: the whole territory of a county and so on.
    pub object: Text,
    /// Who applies.
    pub applicant: Text,
    /// How many may be put forward.
    pub quota: Quota,
    /// How surely the lines above are known.
    pub standing: Standing,
    /// When the plan passes.
    pub acceptance: Vec<Rule>,
    /// The sentence of the acceptance rule as the programme words it.
    pub acceptance_text: Text,
    /// How surely the acceptance rule is known.
    pub acceptance_standing: Standing,
    /// How rows are counted that do not apply or have no value.
    pub counting: Counting,
    /// The size classes by which targets differ.
    #[serde(default)]
    pub classes: Option<Classes>,
    /// Where the applicant sets goals of his own and is judged by them.
    #[serde(default)]
    pub own_goals: Option<OwnGoals>,
    /// The year by which the indicators must be reached.
    pub target_year: Year,
    /// The years of history that the programme wants to see, oldest first.
    pub history: Vec<Year>,
    /// The last year of the pathway that a new plan starts with.
    pub horizon: Year,
    /// The data that this kind of applicant is asked for.
    pub asks: Asks,
}

/// How many applicants may be put forward.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quota {
    /// The quota in words; empty where the programme sets none.
    #[serde(default)]
    pub text: Text,
    /// The highest number from one place, where the programme names it.
    #[serde(default)]
    pub most: Option<u32>,
}

/// Size classes: which class an applicant is of follows from a figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Classes {
    /// What the classes go by, in words.
    pub name: Text,
    /// The figure: a reference in which `year` stands for the year that is judged. Where the figure does
    /// not reach that year, the last year of history decides.
    pub figure: String,
    /// The unit of the bounds.
    pub unit: String,
    /// The classes.
    pub classes: Vec<SizeClass>,
    /// How surely they are known.
    pub standing: Standing,
}

/// A size class.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SizeClass {
    /// The id.
    pub id: String,
    /// The name, such as 20 万～100 万吨标准煤.
    pub name: Text,
    /// From this value on; no lower bound when missing.
    #[serde(default)]
    pub from: Option<f64>,
    /// Below this value; no upper bound when missing.
    #[serde(default)]
    pub below: Option<f64>,
}

impl SizeClass {
    /// True when a value belongs to the class.
    #[must_use]
    pub fn holds(&self, value: f64) -> bool {
        self.from.is_none_or(|from| value >= from) && self.below.is_none_or(|below| value < below)
    }
}

/// What the programme says of goals that the applicant sets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnGoals {
    /// What is to be set, in words.
    pub text: Text,
    /// How surely it is known.
    pub standing: Standing,
}

/// The data that a kind of applicant is asked for. A new plan starts with these lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asks {
    /// Economic and social quantities by year.
    pub economy: Vec<EconomyItem>,
    /// Lines of activity: sector and carrier id (see `assets/factors/carriers.ron`).
    pub activities: Vec<(Sector, String)>,
    /// True when a map of the boundary is expected.
    #[serde(default)]
    pub boundary_map: bool,
    /// The base year, where the programme fixes one; else the last year of history.
    #[serde(default)]
    pub base_year: Option<Year>,
    /// How purchased electricity is counted.
    #[serde(default)]
    pub electricity: ElectricityRule,
    /// Which gases are counted.
    #[serde(default)]
    pub gases: GasScope,
}

/// Whether a condition must hold or must not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ConditionKind {
    /// Must hold.
    Requirement,
    /// Must not have happened.
    Bar,
    /// Wanted in principle: it bars nobody.
    Advice,
}

/// A condition that the data of the plan answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConditionTest {
    /// The figure: a reference in which `year` stands for the year that is judged. Where the figure does
    /// not reach that year, the last year of history decides.
    pub figure: String,
    /// The unit of the value.
    pub unit: String,
    /// When the figure reaches the value.
    pub direction: Direction,
    /// The value.
    pub value: f64,
}

/// A condition of eligibility.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The id.
    pub id: String,
    /// Requirement, bar or advice.
    pub kind: ConditionKind,
    /// The condition as a statement; the applicant answers whether it is so.
    pub text: Text,
    /// What proves the answer and where it is had.
    pub evidence: Text,
    /// The data that answer it, where they can; the applicant's own answer counts until they do.
    #[serde(default)]
    pub test: Option<ConditionTest>,
    /// The kinds of applicant that it concerns; empty for all.
    #[serde(default)]
    pub kinds: Vec<String>,
    /// How surely it is known.
    pub standing: Standing,
}

/// A stage of the programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// The id.
    pub id: String,
    /// The name.
    pub name: Text,
    /// Who does what, with which paper.
    pub text: Text,
    /// The first day, where the programme names it.
    #[serde(default)]
    pub from: Option<Date>,
    /// The last day, where the programme names it.
    #[serde(default)]
    pub to: Option<Date>,
    /// How surely it is known.
    pub standing: Standing,
}

/// How a stage stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageState {
    /// The programme names no day.
    Undated,
    /// It begins in so many days.
    Ahead(i32),
    /// It runs: so many days after this one are left; `None` where it has no end.
    Running(Option<i32>),
    /// It ended so many days ago.
    Past(i32),
}

impl Stage {
    /// How the stage stands on a day. A stage without a first day runs until its last.
    #[must_use]
    pub fn on(&self, today: Date) -> StageState {
        let days = |from: Date, to: Date| from.until(to).map_or(0, |span| span.get_days());
        match (self.from, self.to) {
            (None, None) => StageState::Undated,
            (Some(from), _) if today < from => StageState::Ahead(days(today, from)),
            (_, Some(to)) if to < today => StageState::Past(days(to, today)),
            (_, to) => StageState::Running(to.map(|to| days(today, to))),
        }
    }
}

/// Something that an applicant should know of the programme: tasks, support, what follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The id.
    pub id: String,
    /// What it is about, such as 资金支持.
    pub name: Text,
    /// What the programme says.
    pub text: Text,
    /// How surely it is known.
    pub standing: Standing,
}

impl Condition {
    /// True when the condition concerns a kind of applicant.
    #[must_use]
    pub fn concerns(&self, kind: &str) -> bool {
        concerns(&self.kinds, kind)
    }
}
