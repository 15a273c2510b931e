//! The result of accounting.

use serde::Serialize;

use super::gas::{Gas, GasMass, WarmingPotentials};
use super::method::MethodUsed;
use super::uncertainty::{LineUncertainty, Range, Trend};
use super::{FactorStanding, Factors};
use crate::base::{
    Completeness, ElectricityRule, Figure, NumberError, Sector, State, Text, Unit, Year,
};
use crate::plan::GasScope;

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
    /// Tonnes per `per`.
    pub value: f64,
    /// What the tonnes are of: CO₂, or `CO₂e` where all gases are counted.
    pub unit: Unit,
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
    /// The method needs a parameter that neither the line nor the table gives.
    NoParameter(String),
    /// A parameter of the line cannot be read, or cannot be so large.
    WrongParameter(String),
}

/// What a line is a part of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Of the total.
    #[default]
    Total,
    /// Of nothing: certified green power under an average of province or country. It is shown.
    Memo,
    /// Of the territorial total alone: energy made into power or heat for supply.
    Supply,
    /// Below the line: a sink.
    Sink,
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
    /// factor's unit). Under first-order decay, what decomposes in the year.
    pub amount: Figure,
    /// The factor per unit of `amount`, so that amount × factor is the emission but for its sign.
    /// `None` where there is none by nature (non-fossil supply, biomass, memo), where nothing was
    /// typed, and where it is lacking, which `issue` then says.
    pub factor: Option<FactorUsed>,
    /// The emission as the totals count it, in [`Inventory::unit`]; negative for energy sold, for what
    /// a method subtracts, and for certified green power under the rules that give it a factor of
    /// zero, where it takes back what the grid line counted.
    pub emission: Figure,
    /// The carbon dioxide alone, t CO₂.
    pub co2: Figure,
    /// All gases, t `CO₂e`.
    pub co2e: Figure,
    /// The tonnes of each gas; zeros where there is no emission.
    pub gases: GasMass,
    /// The energy in tce, electricity at its equivalent value; negative for energy sold, zero for
    /// certified green power, whose energy stands in the grid line.
    pub energy_equivalent: Figure,
    /// The energy in tce, electricity at its calorific value; negative for energy sold.
    pub energy_calorific: Figure,
    /// What the line is a part of.
    pub part: Part,
    /// True for what is shown, but no part of the total: memo lines, supply, sinks.
    pub memo: bool,
    /// How far amount and factor may be off; `None` where neither the plan nor an accepted default
    /// says.
    pub uncertainty: Option<LineUncertainty>,
    /// Why there is no complete result.
    pub issue: Option<LineIssue>,
}

impl Line {
    /// The tonnes of a gas, as complete as the emission.
    #[must_use]
    pub fn gas(&self, gas: Gas) -> Figure {
        Figure {
            unit: Unit::TONNE,
            ..self.co2e
        }
        .with_value(self.co2e.value.map(|_| self.gases.of(gas)))
    }
}

/// An emission on both counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gases {
    /// Carbon dioxide alone, t CO₂.
    pub co2: Figure,
    /// All gases, t `CO₂e`.
    pub co2e: Figure,
}

impl Gases {
    /// The count of these gases.
    #[must_use]
    pub const fn counting(&self, gases: GasScope) -> Figure {
        match gases {
            GasScope::CarbonDioxide => self.co2,
            GasScope::All => self.co2e,
        }
    }
}

/// Emission of facilities under the national carbon market.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CarbonMarket {
    /// Verified emission inside the boundary, t CO₂.
    pub emission: Figure,
    /// Its share of the territorial total.
    pub share: Figure,
}

/// The totals of one year.
#[derive(Clone, Debug, PartialEq)]
pub struct YearTotals {
    /// The year.
    pub year: Year,
    /// Scope 1 and scope 2 together: the total by consumption, without what is burnt to supply power
    /// and heat. As all emissions here, in [`Inventory::unit`] where no other is named.
    pub total: Figure,
    /// Direct emission of what is used here.
    pub scope1: Figure,
    /// Indirect emission of purchased electricity and heat, net of what is sold.
    pub scope2: Figure,
    /// The total on both counts.
    pub total_gases: Gases,
    /// Scope 1 on both counts.
    pub scope1_gases: Gases,
    /// Scope 2 on both counts.
    pub scope2_gases: Gases,
    /// All direct emission inside the boundary, power and heat for supply included. It stands beside
    /// the total by consumption; the two are never added.
    pub territorial: Figure,
    /// The same on both counts.
    pub territorial_gases: Gases,
    /// Sinks, below the line: negative, and in no total.
    pub sinks: Figure,
    /// The part of the territorial total that is under the national carbon market; `None` where the
    /// plan names no facility.
    pub carbon_market: Option<CarbonMarket>,
    /// The share of the total, by size, that rests on factors to be confirmed.
    pub default_share: Figure,
    /// True when a part of the total rests on a factor of the applicant's own.
    pub own_factor: bool,
    /// The range of the total, where it is complete and every part says how far it may be off.
    pub range: Option<Range>,
    /// Emission by sector in the order of [`Sector::ALL`]; sectors without a line are complete
    /// zeros, unless the plan has no line at all.
    pub by_sector: Vec<(Sector, Figure)>,
    /// Emission of the sectors that make industrial value added, see [`Sector::is_industrial`].
    pub industrial: Figure,
    /// Energy (equivalent) of the same sectors, tce.
    pub energy_industrial: Figure,
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
    /// Share of electricity that is supplied directly from non-fossil sources, by a line or a plant of
    /// its own.
    pub direct_power_share: Figure,
    /// Emission per GDP at constant prices, t CO₂/万元 or t `CO₂e`/万元.
    pub per_gdp: Figure,
    /// Emission per head, t CO₂/person or t `CO₂e`/person.
    pub per_head: Figure,
    /// [`Self::industrial`] per industrial value added at constant prices, as per GDP.
    pub per_industrial: Figure,
    /// Energy (equivalent) per GDP at constant prices, tce/万元.
    pub energy_per_gdp: Figure,
    /// [`Self::energy_industrial`] per industrial value added at constant prices, tce/万元.
    pub energy_per_industrial: Figure,
    /// How many lines the year has.
    pub lines: usize,
    /// How many of them are missing or wrong.
    pub open_lines: usize,
}

/// The inventory of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Inventory {
    /// The index of the family of fuel factors in [`Factors::families`]; `None` when the plan names
    /// one that the tables do not have, so that no fuel has a factor.
    pub family: Option<usize>,
    /// The unit of its emissions: t CO₂, or t `CO₂e` where all gases are counted.
    pub unit: Unit,
    /// How purchased electricity is counted.
    pub electricity_rule: ElectricityRule,
    /// The global warming potentials; `None` when no table has the set.
    pub potentials: Option<WarmingPotentials>,
    /// The method of each activity of [`crate::plan::Plan::activities`] with its parameters; `None`
    /// where the carrier has none, or where a parameter is lacking.
    pub methods: Vec<Option<MethodUsed>>,
    /// The years, oldest first.
    pub years: Vec<Year>,
    /// One line per activity and year, in the order of the plan.
    pub lines: Vec<Line>,
    /// Totals by year, in the order of `years`.
    pub totals: Vec<YearTotals>,
    /// The change of the total from the base year (of the first year, where that is no year of the
    /// inventory) to the last, with its uncertainty; `None` where the totals have no range.
    pub trend: Option<Trend>,
    /// The first and the last year of the trend.
    pub trend_years: Option<(Year, Year)>,
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

    /// True when a part of the totals is methane or nitrous oxide. Where none is, both counts have the
    /// same numbers because nothing else was counted.
    #[must_use]
    pub fn has_other_gases(&self) -> bool {
        self.lines.iter().any(|line| {
            matches!(line.part, Part::Total | Part::Supply)
                && (line.gases.methane.abs() > 0.0 || line.gases.nitrous_oxide.abs() > 0.0)
        })
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
            Figure::missing(self.total.unit, Some(self.year)),
            |(_, figure)| *figure,
        )
    }

    /// The total by consumption: scope 1 of use and scope 2. The same figure as the total; its name
    /// says what it stands beside.
    #[must_use]
    pub const fn consumption(&self) -> Figure {
        self.total
    }

    /// True when nothing is missing.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.total.completeness == Completeness::Complete
    }
}
