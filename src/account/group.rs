//! Groups of carriers, in which charts and sentences show the structure of energy.

use super::CarrierClass;

/// A group of carriers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnergyGroup {
    /// Coal and what is made of it.
    Coal,
    /// Oil.
    Oil,
    /// Gas.
    Gas,
    /// Power from the grid.
    Grid,
    /// Heat bought.
    Heat,
    /// Power of own plants and direct lines.
    Own,
    /// Biomass and heat from non-fossil sources.
    Biomass,
    /// Everything else.
    Other,
    /// What is sold.
    Sold,
}

impl EnergyGroup {
    /// All groups, from the bottom of a stack up.
    pub const ALL: [Self; 9] = [
        Self::Coal,
        Self::Oil,
        Self::Gas,
        Self::Grid,
        Self::Heat,
        Self::Own,
        Self::Biomass,
        Self::Other,
        Self::Sold,
    ];

    /// The group of a class of carriers; none for certified green power, which is part of grid power,
    /// and for what is no energy.
    #[must_use]
    pub const fn of(class: CarrierClass) -> Option<Self> {
        Some(match class {
            CarrierClass::Coal => Self::Coal,
            CarrierClass::Oil => Self::Oil,
            CarrierClass::Gas => Self::Gas,
            CarrierClass::ElectricityGrid => Self::Grid,
            CarrierClass::Heat => Self::Heat,
            CarrierClass::ElectricityDirect | CarrierClass::ElectricityOwn => Self::Own,
            CarrierClass::Biomass | CarrierClass::HeatNonFossil => Self::Biomass,
            CarrierClass::Other => Self::Other,
            CarrierClass::ElectricitySold | CarrierClass::HeatSold => Self::Sold,
            CarrierClass::ElectricityGreen
            | CarrierClass::Process
            | CarrierClass::WasteTreatment
            | CarrierClass::Farming
            | CarrierClass::Sink => return None,
        })
    }

    /// The identifier in references.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Coal => "coal",
            Self::Oil => "oil",
            Self::Gas => "gas",
            Self::Grid => "grid",
            Self::Heat => "heat",
            Self::Own => "own",
            Self::Biomass => "biomass",
            Self::Other => "other",
            Self::Sold => "sold",
        }
    }

    /// The group with an identifier.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.id() == id)
    }

    /// The translation key of the name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Coal => "chart-energy-coal",
            Self::Oil => "chart-energy-oil",
            Self::Gas => "chart-energy-gas",
            Self::Grid => "chart-energy-grid",
            Self::Heat => "chart-energy-heat",
            Self::Own => "chart-energy-own",
            Self::Biomass => "chart-energy-biomass",
            Self::Other => "chart-energy-other",
            Self::Sold => "chart-energy-sold",
        }
    }
}
