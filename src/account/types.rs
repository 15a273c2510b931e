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
    /// The typed amount in the carrier's own unit (t, 10⁴ m³, MWh, GJ, or the own factor's unit).
    pub amount: Figure,
    /// The factor.
    pub factor: Option<FactorUsed>,
    /// The emission in t CO₂; negative for energy sold.
    pub emission: Figure,
    /// The energy in tce, electricity at its equivalent value; negative for energy sold.
    pub energy_equivalent: Figure,
    /// The energy in tce, electricity at its calorific value; negative for energy sold.
    pub energy_calorific: Figure,
    /// True for a memo line (of which certified green): shown, never added.
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
    /// Emission by sector in the order of [`Sector::ALL`], t CO₂; sectors without a line are complete zeros.
    pub by_sector: Vec<(Sector, Figure)>,
    /// Energy in tce, electricity at its equivalent value.
    pub energy_equivalent: Figure,
    /// Energy in tce, electricity at its calorific value.
    pub energy_calorific: Figure,
    /// Non-fossil share of energy, equivalent basis.
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
    /// The index of the family of fuel factors in [`Factors::families`].
    pub family: usize,
    /// The years, oldest first.
    pub years: Vec<Year>,
    /// One line per activity and year, in the order of the plan.
    pub lines: Vec<Line>,
    /// Totals by year, in the order of `years`.
    pub totals: Vec<YearTotals>,
    /// The factor of purchased electricity by year, in the order of `years`.
    pub electricity: Vec<Option<FactorUsed>>,
    /// The equivalent value of electricity, tce/MWh.
    pub equivalent_value: f64,
    /// Where the equivalent value comes from, and how surely it is known.
    pub equivalent_source: Text,
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
        factors.families.get(self.family).map(|family| &family.name)
    }
}

impl YearTotals {
    /// The emission of a sector.
    #[must_use]
    pub fn sector(&self, sector: Sector) -> Figure {
        self.by_sector
            .iter()
            .find(|(s, _)| *s == sector)
            .map_or(Figure::missing(Unit::T_CO2, Some(self.year)), |(_, figure)| *figure)
    }

    /// True when nothing is missing.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.total.completeness == Completeness::Complete
    }
}
