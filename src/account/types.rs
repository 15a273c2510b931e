//! The result of accounting.

use serde::Serialize;

use super::{FactorStanding, Factors};
use crate::base::{Completeness, Figure, NumberError, Sector, State, Text, Unit, Year};

/// Where an emission arises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    /// Inside the boundary.
    Direct,
    /// Outside, for electricity and heat used inside.
    Indirect,
}

/// The factor that a line was calculated with.
#[derive(Clone, Debug, PartialEq)]
pub struct FactorUsed {
    /// Tonnes of CO₂ per `per`.
    pub value: f64,
    /// The unit that the factor is counted per.
    pub per: Unit,
    /// The year of the factor's data, where it has one.
    pub data_year: Option<Year>,
    /// How the value came about: NCV × carbon content × oxidation × 44/12, or as published.
    pub formula: Text,
    /// Document, number and year, ready to print.
    pub source: Text,
    /// How surely the value is known.
    pub standing: FactorStanding,
    /// True for a factor of the applicant's own.
    pub own: bool,
}

/// Why a line has no complete result.
#[derive(Clone, Debug, PartialEq)]
pub enum LineIssue {
    /// The value is blank, awaited or not estimated.
    Missing(State),
    /// What was typed is not a number.
    NotANumber(NumberError),
    /// The value is negative.
    Negative,
    /// The carrier is in no table.
    UnknownCarrier,
    /// The unit is in no table.
    UnknownUnit,
    /// The unit measures something else than the carrier; the accepted units are offered instead.
    WrongUnit,
    /// The family of factors has none for this carrier, and the line has none of its own.
    NoFactor,
    /// The line's own factor cannot be read.
    WrongFactor,
}

/// One activity in one year.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The index of the activity in [`crate::plan::Plan::activities`].
    pub activity: usize,
    /// The sector.
    pub sector: Sector,
    /// The carrier's index in [`Factors::carriers`]; `None` for an unknown one.
    pub carrier: Option<usize>,
    /// The year.
    pub year: Year,
    /// Direct or indirect.
    pub scope: Scope,
    /// The typed amount in the carrier's own unit (t, 10⁴ m³, `MWh`, GJ; of another activity the own
    /// factor's unit).
    pub amount: Figure,
    /// The factor per unit of `amount`, so that amount × factor is the emission but for its sign.
    /// `None` where there is none by nature (non-fossil supply, biomass, memo), where nothing was
    /// typed, and where it is lacking, which `issue` then says.
    pub factor: Option<FactorUsed>,
    /// The emission in t CO₂; negative for energy sold, and for certified green power under the rules
    /// that give it a factor of zero, where it takes back what the grid line counted.
    pub emission: Figure,
    /// The energy in tce, electricity at its equivalent value; negative for energy sold, zero for
    /// certified green power, whose energy stands in the grid line.
    pub energy_equivalent: Figure,
    /// The energy in tce, electricity at its calorific value; negative for energy sold.
    pub energy_calorific: Figure,
    /// True for a memo line (certified green power under an average of province or country): shown,
    /// never added.
    pub memo: bool,
    /// Why there is no complete result.
    pub issue: Option<LineIssue>,
}

/// The totals of one year.
#[derive(Clone, Debug, PartialEq)]
pub struct YearTotals {
    /// The year.
    pub year: Year,
    /// Scope 1 and scope 2 together, t CO₂.
    pub total: Figure,
    /// Direct emission, t CO₂.
    pub scope1: Figure,
    /// Indirect emission of purchased electricity and heat, net of what is sold, t CO₂.
    pub scope2: Figure,
    /// Emission by sector in the order of [`Sector::ALL`], t CO₂; sectors without a line are complete
    /// zeros, unless the plan has no line at all.
    pub by_sector: Vec<(Sector, Figure)>,
    /// Energy in tce, electricity at its equivalent value.
    pub energy_equivalent: Figure,
    /// Energy in tce, electricity at its calorific value.
    pub energy_calorific: Figure,
    /// Non-fossil share of energy, equivalent basis: direct, own and certified green power, biomass
    /// and non-fossil heat over all energy. The non-fossil part of other grid power does not count.
    pub nonfossil_share: Figure,
    /// Non-fossil share of energy, calorific basis.
    pub nonfossil_share_calorific: Figure,
    /// Green share of electricity use: direct, own and certified green power over all use.
    pub green_power_share: Figure,
    /// Emission per GDP at constant prices, t CO₂/万元.
    pub per_gdp: Figure,
    /// Emission per head, t CO₂/person.
    pub per_head: Figure,
    /// Industrial emission per industrial value added at constant prices, t CO₂/万元.
    pub per_industrial: Figure,
    /// Energy (equivalent) per GDP at constant prices, tce/万元.
    pub energy_per_gdp: Figure,
    /// Industrial energy (equivalent) per industrial value added at constant prices, tce/万元.
    pub energy_per_industrial: Figure,
    /// How many lines of the year are missing or wrong.
    pub open_lines: usize,
}

/// The inventory of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Inventory {
    /// The index of the family of fuel factors in [`Factors::families`]; `None` when the plan names
    /// one that the tables do not have, so that no fuel has a factor.
    pub family: Option<usize>,
    /// The years, oldest first.
    pub years: Vec<Year>,
    /// One line per activity and year, in the order of the plan.
    pub lines: Vec<Line>,
    /// Totals by year, in the order of `years`.
    pub totals: Vec<YearTotals>,
    /// The factor of purchased electricity by year, in the order of `years`.
    pub electricity: Vec<Option<FactorUsed>>,
    /// The equivalent value of electricity, tce/MWh; failed when what was typed is not a positive number.
    pub equivalent_value: Figure,
    /// Where the equivalent value comes from.
    pub equivalent_source: Text,
    /// How surely it is known.
    pub equivalent_standing: FactorStanding,
}

impl Inventory {
    /// The totals of a year.
    #[must_use]
    pub fn of(&self, year: Year) -> Option<&YearTotals> {
        self.totals.iter().find(|totals| totals.year == year)
    }

    /// The lines of a year, in the order of the plan.
    pub fn lines_of(&self, year: Year) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.year == year)
    }

    /// The family of fuel factors in words, ready to print.
    #[must_use]
    pub fn family_name<'a>(&self, factors: &'a Factors) -> Option<&'a Text> {
        factors
            .families
            .get(self.family?)
            .map(|family| &family.name)
    }
}

impl YearTotals {
    /// The emission of a sector.
    #[must_use]
    pub fn sector(&self, sector: Sector) -> Figure {
        self.by_sector.iter().find(|(s, _)| *s == sector).map_or(
            Figure::missing(Unit::T_CO2, Some(self.year)),
            |(_, figure)| *figure,
        )
    }

    /// True when nothing is missing.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.total.completeness == Completeness::Complete
    }
}
