//! The types of the plan file. Field documentation is the reference of the format.

mod accounting;
mod course;
mod driver;
mod papers;

use serde::{Deserialize, Serialize};

use crate::base::{Datum, EconomyItem, Lang, Number, Year};
pub use crate::base::{ElectricityRule, GasScope};
use crate::programme::Phase;
pub use accounting::{
    Accounting, Activity, Facility, FactorYear, GwpSet, OwnFactor, Parameter, Purpose, Uncertainty,
};
pub use course::{
    Baseline, BaselineMethod, Fund, Kaya, Measure, Scenario, SectorBaseline, Target, TargetCourse,
    TargetForm, TargetLine,
};
pub use driver::{Driver, DriverField, DriverKind, Needed, Takes, UnitOf};
pub use papers::{
    Answer, Condition, ConditionAnswer, Evidence, Goal, IndicatorEntry, Kept, KeptWhat, Picture,
    SectionText, YesNo,
};

/// A near-zero plan as its author typed it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Plan {
    /// For which programme and kind, in which language.
    pub head: Head,
    /// Who applies.
    pub applicant: Applicant,
    /// For which place.
    pub boundary: Boundary,
    /// Which years the plan speaks of.
    pub years: Years,
    /// Economic and social quantities by year.
    pub economy: Vec<EconomySeries>,
    /// How emissions are counted.
    pub accounting: Accounting,
    /// Energy and other activity by sector and year.
    pub activities: Vec<Activity>,
    /// How emissions would go on without the plan.
    pub baseline: Baseline,
    /// The measures (projects) of the plan.
    pub measures: Vec<Measure>,
    /// The applicant's own emission targets, beside those of the programme.
    pub targets: Vec<Target>,
    /// The lines that lead to the programme's targets, where the applicant chose them; a target that
    /// is not in the list has a straight one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub target_lines: Vec<TargetLine>,
    /// Facilities under the national carbon market.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facilities: Vec<Facility>,
    /// Other courses of things, shown beside the plan.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub scenarios: Vec<Scenario>,
    /// Emissions of years after the inventory as they really were, t CO₂, shown beside the plan.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub actuals: Vec<Datum>,
    /// The yearly rate at which money and tonnes of later years are discounted, per cent; blank for
    /// the usual 6.
    #[serde(skip_serializing_if = "is_default")]
    pub discount: Number,
    /// Indicators that the applicant sets beside those of the programme.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Goal>,
    /// Values and evidence of the programme's indicators and of the applicant's own.
    pub indicators: Vec<IndicatorEntry>,
    /// Answers to the conditions of eligibility.
    pub conditions: Vec<Condition>,
    /// Answers to the fields of the form.
    pub answers: Vec<Answer>,
    /// The texts of the documents' sections.
    pub sections: Vec<SectionText>,
    /// The list of evidence.
    pub evidence: Vec<Evidence>,
    /// Pictures: the boundary map and those of the documents.
    pub pictures: Vec<Picture>,
    /// What had no place in the programme that the plan was moved to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<Kept>,
}

/// For which programme and kind a plan is, and in which language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Head {
    /// The id of the programme.
    pub programme: String,
    /// The version of the programme's template that the plan is pinned to.
    pub version: u32,
    /// The kind of applicant.
    pub kind: String,
    /// Whether the plan applies or asks for acceptance.
    #[serde(skip_serializing_if = "is_default")]
    pub phase: Phase,
    /// How many the same place puts forward, this one counted, as typed; held against the quota.
    #[serde(skip_serializing_if = "is_default")]
    pub put_forward: Number,
    /// The language of the documents.
    pub language: Lang,
    /// True for a worked example: every printed page says so.
    pub example: bool,
    /// The date that the documents carry, as typed, such as `2023-09-20`; blank to leave it out.
    pub date: String,
}

/// Who applies.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Applicant {
    /// The name of the applying body, such as 海澜县人民政府.
    pub name: String,
    /// The place that applies: county, park or community, such as 海澜县.
    pub place: String,
    /// The first two digits of the province's GB/T 2260 code, such as `37`.
    pub province: String,
    /// The prefecture-level city.
    pub city: String,
    /// The department that does the work.
    pub department: String,
    /// The person in charge.
    pub leader: String,
    /// The contact person.
    pub contact: String,
    /// Telephone of the contact person.
    pub telephone: String,
    /// E-mail of the contact person.
    pub email: String,
    /// Postal address.
    pub address: String,
    /// Postcode.
    pub postcode: String,
    /// The institution that helped to draft the plan; blank for none.
    pub institution: String,
}

/// The place that the plan speaks of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Boundary {
    /// Eastern boundary (东至).
    pub east: String,
    /// Southern boundary (南至).
    pub south: String,
    /// Western boundary (西至).
    pub west: String,
    /// Northern boundary (北至).
    pub north: String,
    /// What lies inside and what is left out, in words.
    pub description: String,
    /// Area as typed.
    pub area: Number,
    /// Unit of the area.
    pub area_unit: String,
    /// The id of the map in [`Plan::pictures`]; empty for none.
    pub map: String,
}

/// Which years a plan speaks of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Years {
    /// The years of the inventory, oldest first.
    pub history: Vec<Year>,
    /// The base year: falls are counted from it, and its prices are the constant prices. The baseline
    /// starts from the last year of the inventory, whichever year is the base.
    pub base: Number,
    /// The year in which indicators are judged and the gap is shown first.
    pub target: Number,
    /// The last year of the pathway.
    pub horizon: Number,
}

/// An economic or social quantity by year, in the past and as planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EconomySeries {
    /// What it is.
    pub item: EconomyItem,
    /// The unit of the typed values.
    pub unit: String,
    /// Where the values come from.
    #[serde(default)]
    pub source: String,
    /// Values by year.
    #[serde(default)]
    pub values: Vec<Datum>,
}

impl Plan {
    /// The text of a section, empty when nothing is written yet.
    #[must_use]
    pub fn section(&self, document: &str, section: &str) -> &str {
        self.sections
            .iter()
            .find(|s| s.document == document && s.section == section)
            .map_or("", |s| s.text.as_str())
    }

    /// The answer to a field of the form, empty when there is none.
    #[must_use]
    pub fn answer(&self, id: &str) -> &str {
        self.answers
            .iter()
            .find(|a| a.id == id)
            .map_or("", |a| a.text.as_str())
    }

    /// What the applicant says of an indicator, if anything.
    #[must_use]
    pub fn indicator(&self, id: &str) -> Option<&IndicatorEntry> {
        self.indicators.iter().find(|i| i.id == id)
    }

    /// The answer to a condition of eligibility, if any.
    #[must_use]
    pub fn condition(&self, id: &str) -> Option<&Condition> {
        self.conditions.iter().find(|c| c.id == id)
    }

    /// The line that leads to a target of the programme.
    #[must_use]
    pub fn target_line(&self, target: &str) -> TargetCourse {
        let mut lines = self.target_lines.iter();
        let line = lines.find(|line| line.target == target);
        line.map(|line| line.course).unwrap_or_default()
    }

    /// The series of an economic item, if the plan holds it.
    #[must_use]
    pub fn economy(&self, item: EconomyItem) -> Option<&EconomySeries> {
        self.economy.iter().find(|s| s.item == item)
    }

    /// The measure with an id.
    #[must_use]
    pub fn measure(&self, id: &str) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.id == id)
    }

    /// The picture with an id.
    #[must_use]
    pub fn picture(&self, id: &str) -> Option<&Picture> {
        self.pictures.iter().find(|p| p.id == id)
    }
}

impl Years {
    /// The base year; the last year of history while none is typed.
    #[must_use]
    pub fn base_year(&self) -> Option<Year> {
        read_year(&self.base).or_else(|| self.inventory_years().last().copied())
    }

    /// The target year, if a plausible one is typed.
    #[must_use]
    pub fn target_year(&self) -> Option<Year> {
        read_year(&self.target)
    }

    /// The last year of the pathway; never before the target year or the last year of history.
    #[must_use]
    pub fn horizon_year(&self) -> Option<Year> {
        let last = self
            .target_year()
            .max(self.inventory_years().last().copied());
        read_year(&self.horizon).max(last)
    }

    /// The years of the inventory that are plausible, oldest first, each once.
    #[must_use]
    pub fn inventory_years(&self) -> Vec<Year> {
        let plausible = |year: &Year| crate::base::PLAUSIBLE_YEARS.contains(year);
        let mut years: Vec<Year> = self.history.iter().copied().filter(plausible).collect();
        years.sort_unstable();
        years.dedup();
        years
    }

    /// All plausible years from the first of history to the horizon.
    #[must_use]
    pub fn span(&self) -> Vec<Year> {
        match (self.inventory_years().first(), self.horizon_year()) {
            (Some(first), Some(last)) => (*first..=last).collect(),
            _ => Vec::new(),
        }
    }
}

/// A typed year, if it is a whole number in the plausible span.
#[must_use]
pub fn read_year(number: &Number) -> Option<Year> {
    let value = number.value()?;
    crate::base::PLAUSIBLE_YEARS
        .clone()
        .find(|year| (f64::from(*year) - value).abs() < 1e-9)
}

/// True for what a file may leave out: it reads as the default.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
