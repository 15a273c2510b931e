//! The factor tables under `assets/factors/`: carriers, fuel factors, electricity and energy.
//!
//! `carriers.ron` lists the carriers, `fuels.ron` the families of fuel factors, `electricity.ron`
//! the published electricity factors, `energy.ron` the standard-coal coefficients. Every value
//! carries document, number, year and standing.

use serde::{Deserialize, Serialize};

use crate::base::{Text, Unit, Year};

/// How surely a factor is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FactorStanding {
    /// Read in the official text.
    Official,
    /// Read in a transcription of the official text.
    Transcribed,
    /// From memory: a default to be confirmed.
    ToBeConfirmed,
    /// Entered by the applicant.
    Own,
}

impl FactorStanding {
    /// The translation key of the name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Official => "factor-official",
            Self::Transcribed => "factor-transcribed",
            Self::ToBeConfirmed => "factor-to-be-confirmed",
            Self::Own => "factor-own",
        }
    }
}

/// The document that a factor comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactorSource {
    /// The id used by factor entries.
    pub id: String,
    /// The title.
    pub title: Text,
    /// The document number.
    #[serde(default)]
    pub number: String,
    /// When it was published, as far as known.
    #[serde(default)]
    pub published: String,
}

/// What a carrier is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CarrierClass {
    /// Coal and coal products.
    Coal,
    /// Oil products.
    Oil,
    /// Gas.
    Gas,
    /// Biomass: its energy counts as non-fossil, its CO₂ is not counted.
    Biomass,
    /// Electricity bought from the public grid, certified green power included.
    ElectricityGrid,
    /// Of which certified green: memo, never added.
    ElectricityGreen,
    /// Non-fossil electricity supplied directly, without the public grid.
    ElectricityDirect,
    /// Non-fossil electricity generated and used inside.
    ElectricityOwn,
    /// Electricity fed out.
    ElectricitySold,
    /// Fossil heat bought.
    Heat,
    /// Non-fossil heat bought.
    HeatNonFossil,
    /// Heat sold.
    HeatSold,
    /// Any other activity, with a factor of its own.
    Other,
}

/// A carrier of energy, or another activity.
#[derive(Clone, Debug, PartialEq)]
pub struct Carrier {
    /// The id.
    pub id: String,
    /// The name.
    pub name: Text,
    /// What it is.
    pub class: CarrierClass,
    /// The unit of its factors: t, 10⁴ m³, MWh or GJ.
    pub unit: Unit,
    /// The unit that a new line starts with.
    pub usual_unit: Unit,
    /// Standard coal per `unit`, in tce; `None` where no table gives it (then the calorific value
    /// of the family is taken).
    pub tce: Option<f64>,
    /// How surely the coefficient is known, and its document's index in [`Factors::sources`].
    pub tce_source: Option<(FactorStanding, usize)>,
}

/// The factor of a fuel in a family.
#[derive(Clone, Debug, PartialEq)]
pub struct FuelFactor {
    /// The id of the carrier.
    pub carrier: String,
    /// Net calorific value, GJ per the unit of the carrier.
    pub ncv: f64,
    /// Carbon content, kg C/GJ.
    pub carbon: f64,
    /// Oxidised share, 0 to 1.
    pub oxidation: f64,
    /// How surely the values are known.
    pub standing: FactorStanding,
    /// A remark.
    pub note: Text,
}

/// A family of fuel factors. One inventory takes one family.
#[derive(Clone, Debug, PartialEq)]
pub struct Family {
    /// The id.
    pub id: String,
    /// The name, printed with every total.
    pub name: Text,
    /// The document's index in [`Factors::sources`].
    pub source: usize,
    /// The factors.
    pub fuels: Vec<FuelFactor>,
}

/// A published electricity factor.
#[derive(Clone, Debug, PartialEq)]
pub struct ElectricityFactor {
    /// What it is an average of.
    pub kind: ElectricityKind,
    /// The year of its data.
    pub data_year: Year,
    /// The region's name.
    pub region: String,
    /// The first two digits of the GB/T 2260 code; empty for grids and the whole country.
    pub code: String,
    /// t CO₂/MWh, which equals kg CO₂/kWh.
    pub value: f64,
    /// The document's index in [`Factors::sources`].
    pub source: usize,
    /// How surely the value is known.
    pub standing: FactorStanding,
}

/// What an electricity factor is an average of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ElectricityKind {
    /// A province.
    Provincial,
    /// A regional grid.
    Regional,
    /// The country.
    National,
    /// The country without market-traded non-fossil power.
    NationalResidual,
    /// Fossil power of the country.
    NationalFossil,
    /// The fixed value of the rule for national zero-carbon parks.
    ParkRule,
}

/// All factor tables.
#[derive(Clone, Debug, PartialEq)]
pub struct Factors {
    /// The documents.
    pub sources: Vec<FactorSource>,
    /// The carriers in the order of tables.
    pub carriers: Vec<Carrier>,
    /// The families of fuel factors; the first is the usual one.
    pub families: Vec<Family>,
    /// The published electricity factors.
    pub electricity: Vec<ElectricityFactor>,
    /// Default factor of bought fossil heat, t CO₂/GJ, with its document.
    pub heat: (f64, FactorStanding, usize),
    /// Default equivalent value of electricity, tce/MWh, with its document.
    pub equivalent_value: (f64, FactorStanding, usize),
    /// Provinces: first two digits of the GB/T 2260 code and name.
    pub provinces: Vec<(String, Text)>,
}
