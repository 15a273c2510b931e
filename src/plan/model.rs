//! The types of the plan file. Field documentation is the reference of the format.

use serde::{Deserialize, Serialize};

use crate::base::{Datum, EconomyItem, Lang, Number, Sector, Year};
use crate::programme::Metric;

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
    /// Values and evidence of the programme's indicators.
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

/// How emissions are counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Accounting {
    /// The id of the family of fuel factors; one per inventory. Empty for the first of the table.
    pub fuel_family: String,
    /// Which factor purchased electricity carries.
    pub electricity: ElectricityRule,
    /// Of which year the electricity factor is.
    pub factor_year: FactorYear,
    /// Equivalent value of electricity in tce/MWh as typed; blank for the table's default.
    pub equivalent_value: Number,
    /// Where that value comes from.
    pub equivalent_source: String,
}

/// Which factor purchased electricity carries. A named choice, printed with every total.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ElectricityRule {
    /// The average of the province.
    #[default]
    ProvincialAverage,
    /// The national average.
    NationalAverage,
    /// The rule for national zero-carbon parks: direct green supply and certified green power 0,
    /// all other electricity the fossil factor of that rule.
    NationalPark,
    /// Certified green power 0, all other electricity the national average without
    /// market-traded non-fossil power.
    MarketResidual,
}

impl ElectricityRule {
    /// All rules in the order in which a choice offers them.
    pub const ALL: [Self; 4] = [
        Self::ProvincialAverage,
        Self::NationalAverage,
        Self::NationalPark,
        Self::MarketResidual,
    ];

    /// The translation key of the rule's name; `.note` explains when it is used.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::ProvincialAverage => "electricity-provincial",
            Self::NationalAverage => "electricity-national",
            Self::NationalPark => "electricity-park",
            Self::MarketResidual => "electricity-residual",
        }
    }
}

/// Of which year the electricity factor is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum FactorYear {
    /// The factor of each inventory year; where none was published, that of the nearest year.
    #[default]
    Matching,
    /// The factor of one year for all inventory years.
    Fixed(Year),
}

/// A line of activity: one carrier in one sector by year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// The id, unique in the plan.
    pub id: String,
    /// The sector.
    pub sector: Sector,
    /// The carrier: an id of `assets/factors/carriers.ron`.
    pub carrier: String,
    /// A name of the applicant's own, where one carrier stands in several lines.
    #[serde(default)]
    pub name: String,
    /// The unit of the typed values.
    pub unit: String,
    /// Where the values come from.
    #[serde(default)]
    pub source: String,
    /// A factor of the applicant's own, in place of the table's.
    #[serde(default)]
    pub factor: Option<OwnFactor>,
    /// Values by year.
    #[serde(default)]
    pub values: Vec<Datum>,
}

/// An emission factor of the applicant's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OwnFactor {
    /// Tonnes of CO₂ per `per`, as typed.
    pub value: Number,
    /// The unit that the factor is counted per.
    pub per: String,
    /// Where it comes from: a measurement, a verification report.
    pub source: String,
}

/// How emissions would go on without the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Baseline {
    /// One entry per sector.
    pub sectors: Vec<SectorBaseline>,
    /// Where the assumptions come from.
    pub source: String,
}

/// The baseline of one sector.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectorBaseline {
    /// The sector.
    pub sector: Sector,
    /// By growth or by a typed series.
    #[serde(default)]
    pub method: BaselineMethod,
    /// Growth of the sector's activity per year, per cent.
    #[serde(default)]
    pub activity_growth: Number,
    /// Change of emission per activity per year, per cent; a fall is negative.
    #[serde(default)]
    pub intensity_growth: Number,
    /// Typed emissions by year, t CO₂, when the method is [`BaselineMethod::Typed`].
    #[serde(default)]
    pub values: Vec<Datum>,
}

/// How the baseline of a sector is put.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum BaselineMethod {
    /// From the last year of the inventory on by yearly growth of activity and of intensity.
    #[default]
    Growth,
    /// A series that the applicant types.
    Typed,
}

/// A measure (project) of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Measure {
    /// The id, unique in the plan.
    pub id: String,
    /// The name.
    pub name: String,
    /// The sector whose emission falls.
    pub sector: Sector,
    /// The responsible body.
    pub owner: String,
    /// What is built or done.
    pub content: String,
    /// The first year with an effect.
    pub start: Number,
    /// Years until the full effect, 1 when the first year has it already: the effect grows in equal
    /// steps, so that year k of the ramp has k/n of it.
    pub ramp: Number,
    /// The full yearly effect.
    pub effect: Number,
    /// The unit of the effect, t CO₂ or 万t CO₂ a year.
    pub effect_unit: String,
    /// How the effect was estimated.
    pub effect_source: String,
    /// The first year of the work.
    pub from: Number,
    /// The last year of the work.
    pub to: Number,
    /// Investment.
    pub investment: Number,
    /// The unit of the investment.
    pub investment_unit: String,
    /// Who pays, such as 企业自筹.
    pub funding: String,
}

/// An emission target of the applicant's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// The id, unique in the plan.
    pub id: String,
    /// The name.
    #[serde(default)]
    pub name: String,
    /// The year.
    #[serde(default)]
    pub year: Number,
    /// What it measures.
    pub metric: Metric,
    /// A value or a fall against a base year.
    pub form: TargetForm,
    /// The value in `unit`, or the fall in per cent.
    #[serde(default)]
    pub value: Number,
    /// The unit of a value; empty for a fall.
    #[serde(default)]
    pub unit: String,
    /// The year that a fall is counted from; blank for the plan's base year.
    #[serde(default)]
    pub base: Number,
    /// Where the target was set.
    #[serde(default)]
    pub source: String,
}

/// How a target is put.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TargetForm {
    /// A value.
    #[default]
    Value,
    /// A fall in per cent against a base year.
    Fall,
}

/// What the applicant says of an indicator.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct IndicatorEntry {
    /// The id of the indicator in the programme.
    pub id: String,
    /// True when the indicator does not apply to this applicant; the reason must be given.
    pub not_applicable: bool,
    /// Why it does not apply.
    pub reason: String,
    /// Values by year in the indicator's unit: of the past as they were, of the target year as planned.
    pub values: Vec<Datum>,
    /// The answer to a yes-or-no indicator, for the target year.
    pub answer: YesNo,
    /// The present answer to a yes-or-no indicator.
    pub answer_now: YesNo,
    /// The responsible office.
    pub office: String,
    /// The ids of the evidence in [`Plan::evidence`].
    pub evidence: Vec<String>,
    /// A remark.
    pub note: String,
}

/// An answer to a yes-or-no question. Unanswered is neither.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum YesNo {
    /// Not answered.
    #[default]
    Unanswered,
    /// Yes.
    Yes,
    /// No.
    No,
}

impl YesNo {
    /// The translation key of the answer.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unanswered => "answer-unanswered",
            Self::Yes => "answer-yes",
            Self::No => "answer-no",
        }
    }
}

/// The answer to a condition of eligibility: whether the statement is so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Condition {
    /// The id of the condition in the programme.
    pub id: String,
    /// Whether the statement is so.
    pub answer: ConditionAnswer,
    /// The ids of the evidence in [`Plan::evidence`].
    pub evidence: Vec<String>,
    /// An explanation.
    pub note: String,
}

/// An answer to a condition of eligibility.
pub type ConditionAnswer = YesNo;

/// The answer to a field of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Answer {
    /// The id of the field in the programme.
    pub id: String,
    /// What was filled in; the id of the choice for a choice.
    pub text: String,
}

/// The text of a section of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SectionText {
    /// The role of the document: `form`, `plan` or `report`.
    pub document: String,
    /// The id of the section.
    pub section: String,
    /// The text: one paragraph per line. A line that begins with `# ` is a small heading, one with
    /// `- ` an item of a list. `{{…}}` is a reference to a figure.
    pub text: String,
}

/// A piece of evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Evidence {
    /// The id, unique in the plan.
    pub id: String,
    /// The title.
    pub title: String,
    /// Who issued it.
    pub issuer: String,
    /// The date as it stands on it.
    pub date: String,
    /// Where it is kept: page, folder, file name.
    pub keeping: String,
}

/// A picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Picture {
    /// The id, unique in the plan: `map`, or the id of the slot in the document.
    pub id: String,
    /// The name of the file it came from.
    pub name: String,
    /// PNG or JPEG bytes as base64.
    pub data: String,
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

    /// The series of an economic item, if the plan holds it.
    #[must_use]
    pub fn economy(&self, item: EconomyItem) -> Option<&EconomySeries> {
        self.economy.iter().find(|s| s.item == item)
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
