//! The named choices of how emissions are counted. Programmes prescribe them, plans make them.

use serde::{Deserialize, Serialize};

/// Which gases the total counts. The other total is always shown beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum GasScope {
    /// Carbon dioxide alone.
    #[default]
    CarbonDioxide,
    /// Carbon dioxide, methane and nitrous oxide as CO₂ equivalent.
    All,
}

impl GasScope {
    /// Both choices in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::CarbonDioxide, Self::All];

    /// The other choice, which stands beside every total.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::CarbonDioxide => Self::All,
            Self::All => Self::CarbonDioxide,
        }
    }

    /// The translation key of the name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::CarbonDioxide => "gases-co2",
            Self::All => "gases-all",
        }
    }
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

    /// The name in references and JSON.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::ProvincialAverage => "provincial_average",
            Self::NationalAverage => "national_average",
            Self::NationalPark => "national_park",
            Self::MarketResidual => "market_residual",
        }
    }

    /// The rule with a name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.id() == id)
    }

    /// True where certified green power counts as free of emission. The averages of province and
    /// country describe all power of the grid, so there a certificate changes nothing.
    #[must_use]
    pub const fn counts_certificates(self) -> bool {
        matches!(self, Self::NationalPark | Self::MarketResidual)
    }

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
