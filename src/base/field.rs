//! Words of the field that template and plan share.

use serde::{Deserialize, Serialize};

/// A sector of the inventory.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Sector {
    /// Industry, energy supply included.
    Industry,
    /// Public and commercial buildings.
    Buildings,
    /// Transport.
    Transport,
    /// Households.
    Households,
    /// Agriculture.
    Agriculture,
    /// Waste treatment.
    Waste,
    /// Everything else.
    #[default]
    Other,
}

impl Sector {
    /// All sectors in the order of tables and charts.
    pub const ALL: [Self; 7] = [
        Self::Industry,
        Self::Buildings,
        Self::Transport,
        Self::Households,
        Self::Agriculture,
        Self::Waste,
        Self::Other,
    ];

    /// The identifier in references such as `inventory.sector.industry`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Industry => "industry",
            Self::Buildings => "buildings",
            Self::Transport => "transport",
            Self::Households => "households",
            Self::Agriculture => "agriculture",
            Self::Waste => "waste",
            Self::Other => "other",
        }
    }

    /// The sector of an identifier.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sector| sector.id() == id)
    }

    /// The translation key of the sector's name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Industry => "sector-industry",
            Self::Buildings => "sector-buildings",
            Self::Transport => "sector-transport",
            Self::Households => "sector-households",
            Self::Agriculture => "sector-agriculture",
            Self::Waste => "sector-waste",
            Self::Other => "sector-other",
        }
    }
}

/// An economic or social quantity by year that intensities divide by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EconomyItem {
    /// Gross domestic product at current prices, 万元.
    Gdp,
    /// Real growth of gross domestic product over the year before, per cent.
    GdpGrowth,
    /// Value added of industry above scale at current prices, 万元.
    IndustrialValueAdded,
    /// Real growth of that value added over the year before, per cent.
    IndustrialGrowth,
    /// Resident population (常住人口), 人.
    Population,
    /// Households, 户.
    Households,
}

impl EconomyItem {
    /// All items in the order of tables.
    pub const ALL: [Self; 6] = [
        Self::Gdp,
        Self::GdpGrowth,
        Self::IndustrialValueAdded,
        Self::IndustrialGrowth,
        Self::Population,
        Self::Households,
    ];

    /// The identifier in references such as `economy.gdp`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Gdp => "gdp",
            Self::GdpGrowth => "gdp_growth",
            Self::IndustrialValueAdded => "industrial_value_added",
            Self::IndustrialGrowth => "industrial_growth",
            Self::Population => "population",
            Self::Households => "households",
        }
    }

    /// The translation key of the item's name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Gdp => "economy-gdp",
            Self::GdpGrowth => "economy-gdp-growth",
            Self::IndustrialValueAdded => "economy-industrial-value-added",
            Self::IndustrialGrowth => "economy-industrial-growth",
            Self::Population => "economy-population",
            Self::Households => "economy-households",
        }
    }

    /// True for growth over the year before.
    #[must_use]
    pub const fn is_growth(self) -> bool {
        matches!(self, Self::GdpGrowth | Self::IndustrialGrowth)
    }

    /// The unit in which the item is calculated; a series may be typed in any unit of its dimension.
    #[must_use]
    pub const fn unit(self) -> super::Unit {
        use super::Unit;
        match self {
            Self::Gdp | Self::IndustrialValueAdded => Unit::TEN_THOUSAND_YUAN,
            Self::GdpGrowth | Self::IndustrialGrowth => Unit::PERCENT,
            Self::Population => Unit::PERSON,
            Self::Households => Unit::HOUSEHOLD,
        }
    }
}
