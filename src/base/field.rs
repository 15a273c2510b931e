//! Words of the field that template and plan share.

use serde::{Deserialize, Serialize};

/// A sector of the inventory, in the order in which a Chinese inventory is read. Plans name sectors,
/// so a name once given stays; plans of the time when there were seven read as before.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Sector {
    /// Energy supply and conversion: power plants, heat plants, grids.
    Energy,
    /// Energy used in industry.
    Industry,
    /// Industrial processes: what arises from materials, not from energy.
    Processes,
    /// Construction: building sites.
    Construction,
    /// Transport.
    Transport,
    /// Services and commercial buildings.
    Buildings,
    /// Public institutions.
    Public,
    /// Households.
    Households,
    /// Agriculture.
    Agriculture,
    /// Land use and forestry: mostly sinks, which stand below the line.
    Land,
    /// Waste treatment.
    Waste,
    /// Everything else.
    #[default]
    Other,
}

impl Sector {
    /// All sectors in the order of tables and charts.
    pub const ALL: [Self; 12] = [
        Self::Energy,
        Self::Industry,
        Self::Processes,
        Self::Construction,
        Self::Transport,
        Self::Buildings,
        Self::Public,
        Self::Households,
        Self::Agriculture,
        Self::Land,
        Self::Waste,
        Self::Other,
    ];

    /// The identifier in references such as `inventory.sector.industry`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Energy => "energy",
            Self::Industry => "industry",
            Self::Processes => "processes",
            Self::Construction => "construction",
            Self::Transport => "transport",
            Self::Buildings => "buildings",
            Self::Public => "public",
            Self::Households => "households",
            Self::Agriculture => "agriculture",
            Self::Land => "land",
            Self::Waste => "waste",
            Self::Other => "other",
        }
    }

    /// True for what makes industrial value added: the industry of GB/T 4754 (sections B, C and D)
    /// includes the supply of power, heat, gas and water, and its processes.
    #[must_use]
    pub const fn is_industrial(self) -> bool {
        match self {
            Self::Energy | Self::Industry | Self::Processes => true,
            Self::Construction
            | Self::Transport
            | Self::Buildings
            | Self::Public
            | Self::Households
            | Self::Agriculture
            | Self::Land
            | Self::Waste
            | Self::Other => false,
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
            Self::Energy => "sector-energy",
            Self::Industry => "sector-industry",
            Self::Processes => "sector-processes",
            Self::Construction => "sector-construction",
            Self::Transport => "sector-transport",
            Self::Buildings => "sector-buildings",
            Self::Public => "sector-public",
            Self::Households => "sector-households",
            Self::Agriculture => "sector-agriculture",
            Self::Land => "sector-land",
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
