//! The factor tables under `assets/factors/`: carriers, fuel factors, electricity and energy.
//!
//! `sources.ron` lists the documents, `carriers.ron` the carriers, `fuels.ron` the families of fuel
//! factors, `electricity.ron` the published electricity factors, `energy.ron` the standard-coal
//! coefficients, `methods.ron` the methods of what is not energy, `gwp.ron` the global warming
//! potentials, `uncertainty.ron` the default uncertainties. Every value carries its document and standing. They are read by [`factors`].

use serde::{Deserialize, Serialize};

use super::gas::WarmingPotentials;
use super::method::Method;
use super::uncertainty::DefaultUncertainty;
use crate::base::{Dimension, Text, Unit, Year};
use crate::plan::GwpSet;

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

impl FactorSource {
    /// Title, number and date, ready to print.
    #[must_use]
    pub fn cite(&self) -> Text {
        let parts: Vec<&str> = [self.number.as_str(), self.published.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        if parts.is_empty() {
            return self.title.clone();
        }
        Text::new(
            format!("{}（{}）", self.title.zh, parts.join("，")),
            format!("{} ({})", self.title.en, parts.join(", ")),
        )
    }
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
    /// An industrial process.
    Process,
    /// Waste treatment.
    WasteTreatment,
    /// Farming.
    Farming,
    /// A sink: shown below the line, never in a total.
    Sink,
}

impl CarrierClass {
    /// True for what is burnt: coal, oil, gas, biomass.
    #[must_use]
    pub const fn is_fuel(self) -> bool {
        matches!(self, Self::Coal | Self::Oil | Self::Gas | Self::Biomass)
    }

    /// True for electricity of any origin, sold electricity included.
    #[must_use]
    pub const fn is_electricity(self) -> bool {
        matches!(
            self,
            Self::ElectricityGrid
                | Self::ElectricityGreen
                | Self::ElectricityDirect
                | Self::ElectricityOwn
                | Self::ElectricitySold
        )
    }

    /// True for heat of any origin, sold heat included.
    #[must_use]
    pub const fn is_heat(self) -> bool {
        matches!(self, Self::Heat | Self::HeatNonFossil | Self::HeatSold)
    }

    /// True for what is no energy: its amount becomes gas by a method.
    #[must_use]
    pub const fn is_process(self) -> bool {
        matches!(
            self,
            Self::Process | Self::WasteTreatment | Self::Farming | Self::Sink
        )
    }

    /// True for energy that leaves: it is subtracted.
    #[must_use]
    pub const fn is_sold(self) -> bool {
        matches!(self, Self::ElectricitySold | Self::HeatSold)
    }

    /// True for what counts as non-fossil energy. The non-fossil part of grid power does not: it is
    /// in the factor of the grid, and no figure of it is published by county.
    #[must_use]
    pub const fn is_non_fossil(self) -> bool {
        matches!(
            self,
            Self::Biomass
                | Self::ElectricityGreen
                | Self::ElectricityDirect
                | Self::ElectricityOwn
                | Self::HeatNonFossil
        )
    }
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
    /// The unit of its factors: t, 10⁴ m³, `MWh` or GJ.
    pub unit: Unit,
    /// The unit that a new line starts with.
    pub usual_unit: Unit,
    /// Standard coal per `unit`, in tce; `None` where no table gives it (then the calorific value
    /// of the family is taken).
    pub tce: Option<f64>,
    /// How surely the coefficient is known, and its document's index in [`Factors::sources`].
    pub tce_source: Option<(FactorStanding, usize)>,
    /// A remark on the coefficient.
    pub tce_note: Text,
    /// How its amount becomes gas, for what is not energy, or heat, for steam.
    pub method: Option<Method>,
}

impl Carrier {
    /// True when amounts of the carrier may be typed in a unit.
    ///
    /// Fuels take the dimension of their unit and energy. Electricity takes energy except standard
    /// coal, which could mean the calorific or the equivalent value. Another activity takes what
    /// its own factor is counted per, which the carrier does not know.
    #[must_use]
    pub fn accepts(&self, unit: Unit) -> bool {
        let dimension = unit.dimension();
        if self.class.is_electricity() {
            dimension == Dimension::Energy && unit != Unit::TCE && unit != Unit::TEN_THOUSAND_TCE
        } else if self.class.is_fuel() {
            dimension == self.unit.dimension() || dimension == Dimension::Energy
        } else {
            self.class == CarrierClass::Other
                || dimension == self.unit.dimension()
                || self.is_steam() && dimension == Dimension::Mass
        }
    }

    /// True for heat that may be typed in tonnes of steam.
    #[must_use]
    pub fn is_steam(&self) -> bool {
        self.method
            .as_ref()
            .is_some_and(|method| method.heat.is_some())
    }

    /// The units that amounts may be typed in, in the order in which a choice offers them.
    pub fn accepted_units(&self) -> impl Iterator<Item = Unit> {
        Unit::ALL.iter().copied().filter(|unit| self.accepts(*unit))
    }
}

/// The factor of a fuel in a family.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
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
    #[serde(default)]
    pub note: Text,
}

impl FuelFactor {
    /// Tonnes of CO₂ per unit of the carrier.
    #[must_use]
    pub fn emission_factor(&self) -> f64 {
        super::fuel_emission(1.0, self.ncv, self.carbon, self.oxidation)
    }
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

impl Family {
    /// The factor of a carrier.
    #[must_use]
    pub fn fuel(&self, carrier: &str) -> Option<&FuelFactor> {
        self.fuels.iter().find(|fuel| fuel.carrier == carrier)
    }
}

/// A published electricity factor.
#[derive(Clone, Debug, PartialEq)]
pub struct ElectricityFactor {
    /// What it is an average of.
    pub kind: ElectricityKind,
    /// The year of its data; `None` for the fixed value of the park rule.
    pub data_year: Option<Year>,
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
    /// Global warming potentials, one entry per set.
    pub gwp: Vec<WarmingPotentials>,
    /// Default uncertainties.
    pub uncertainty: DefaultUncertainty,
    /// Provinces: first two digits of the GB/T 2260 code and name.
    pub provinces: Vec<(String, Text)>,
}

impl Factors {
    /// The carrier with an id, and its index.
    #[must_use]
    pub fn carrier(&self, id: &str) -> Option<(usize, &Carrier)> {
        self.carriers.iter().enumerate().find(|(_, c)| c.id == id)
    }

    /// The index of a family; that of the usual one for an empty id, `None` for an unknown one.
    #[must_use]
    pub fn family(&self, id: &str) -> Option<usize> {
        if id.is_empty() {
            return (!self.families.is_empty()).then_some(0);
        }
        self.families.iter().position(|family| family.id == id)
    }

    /// The global warming potentials of a set.
    #[must_use]
    pub fn potentials(&self, set: GwpSet) -> Option<&WarmingPotentials> {
        self.gwp.iter().find(|potentials| potentials.set == set)
    }

    /// The name of a province.
    #[must_use]
    pub fn province(&self, code: &str) -> Option<&Text> {
        self.provinces
            .iter()
            .find(|(c, _)| c == code)
            .map(|(_, name)| name)
    }

    /// A document ready to print; empty for an index outside of the table.
    #[must_use]
    pub fn cite(&self, source: usize) -> Text {
        self.sources
            .get(source)
            .map(FactorSource::cite)
            .unwrap_or_default()
    }
}
