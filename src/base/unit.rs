//! The one table of units. Every typed value and every printed figure converts by it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Serialize, Serializer};

/// What a unit measures. Values convert only within one dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dimension {
    /// Mass of fuels and goods; base unit t.
    Mass,
    /// Volume of gas at standard conditions, and of other matter; base unit 10⁴ m³.
    Volume,
    /// Energy; base unit GJ. Standard coal is energy: 1 tce = 29.3076 GJ (7,000 kcal/kg).
    Energy,
    /// Emission; base unit t. A tonne of CO₂ is a tonne of CO₂ equivalent; that all gases are
    /// counted is said by the unit's sign.
    Emission,
    /// Money; base unit 万元.
    Money,
    /// Area; base unit km².
    Area,
    /// People; base unit person.
    People,
    /// Households; base unit household.
    Households,
    /// Share; base unit 1.
    Share,
    /// Animals; base unit 1.
    Animals,
    /// Things that are counted; base unit 1.
    Count,
    /// Power; base unit MW.
    Power,
    /// Distance; base unit km.
    Distance,
    /// Emission per money; base unit t CO₂/万元.
    EmissionPerMoney,
    /// Emission per head; base unit t CO₂/person.
    EmissionPerHead,
    /// Emission per energy; base unit t CO₂/tce.
    EmissionPerEnergy,
    /// Energy per money; base unit tce/万元.
    EnergyPerMoney,
    /// Emission per electricity; base unit t CO₂/MWh, which equals kg CO₂/kWh.
    EmissionPerPower,
    /// Energy per electricity (equivalent value); base unit tce/MWh, which equals kgce/kWh.
    CoalPerPower,
    /// Area per head; base unit m²/person.
    AreaPerHead,
    /// Money per emission; base unit CNY/t.
    MoneyPerEmission,
    /// Times a year; base unit 1/a.
    Frequency,
}

#[derive(Debug)]
struct Def {
    id: &'static str,
    zh: &'static str,
    en: &'static str,
    dimension: Dimension,
    /// How many base units of the dimension one unit is.
    scale: f64,
    /// Further spellings that people type and templates use, compared without regard to case.
    aliases: &'static [&'static str],
}

/// A unit of the table. Comparable and cheap to copy.
#[derive(Clone, Copy, Debug)]
pub struct Unit(&'static Def);

macro_rules! units {
    ($($name:ident = $id:literal, $zh:literal, $en:literal, $dim:ident, $scale:expr, [$($alias:literal),*];)*) => {
        impl Unit {
            $(
                #[doc = concat!("The unit `", $id, "` (", $zh, ").")]
                pub const $name: Self = Self(&Def {
                    id: $id, zh: $zh, en: $en, dimension: Dimension::$dim, scale: $scale, aliases: &[$($alias),*],
                });
            )*
            /// Every unit of the table, in the order in which a choice offers them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
        }
    };
}

/// 7,000 kcal/kg × 4.1868 kJ/kcal: one tonne of standard coal in GJ (GB/T 2589).
const GJ_PER_TCE: f64 = 29.3076;

units! {
    TONNE = "t", "吨", "t", Mass, 1.0, ["tonne", "tonnes"];
    TEN_THOUSAND_TONNES = "10kt", "万吨", "10⁴ t", Mass, 1e4, ["万t", "1e4t"];
    KILOGRAM = "kg", "千克", "kg", Mass, 1e-3, ["公斤"];
    TEN_THOUSAND_CUBIC_METRES = "10k_m3", "万立方米", "10⁴ m³", Volume, 1.0, ["万m3", "万m³", "1e4Nm3", "万Nm3", "万方", "万标方", "万标准立方米"];
    CUBIC_METRE = "m3", "立方米", "m³", Volume, 1e-4, ["m³", "Nm3", "方", "标方", "标准立方米"];
    HUNDRED_MILLION_CUBIC_METRES = "100m_m3", "亿立方米", "10⁸ m³", Volume, 1e4, ["亿m3", "亿m³", "亿方"];
    MEGAWATT_HOUR = "MWh", "兆瓦时", "MWh", Energy, 3.6, [];
    KILOWATT_HOUR = "kWh", "千瓦时", "kWh", Energy, 3.6e-3, ["度"];
    TEN_THOUSAND_KWH = "10MWh", "万千瓦时", "10⁴ kWh", Energy, 36.0, ["万kWh", "万度", "1e4kWh"];
    HUNDRED_MILLION_KWH = "100GWh", "亿千瓦时", "10⁸ kWh", Energy, 3.6e5, ["亿kWh", "亿度"];
    GIGAJOULE = "GJ", "吉焦", "GJ", Energy, 1.0, ["百万千焦"];
    TERAJOULE = "TJ", "太焦", "TJ", Energy, 1e3, [];
    TEN_THOUSAND_GJ = "10kGJ", "万吉焦", "10⁴ GJ", Energy, 1e4, ["万GJ"];
    MEGAJOULE = "MJ", "兆焦", "MJ", Energy, 1e-3, [];
    TCE = "tce", "吨标准煤", "tce", Energy, GJ_PER_TCE, ["吨标煤"];
    TEN_THOUSAND_TCE = "10ktce", "万吨标准煤", "10⁴ tce", Energy, GJ_PER_TCE * 1e4, ["万tce", "万吨标煤"];
    T_CO2 = "tCO2", "吨二氧化碳", "t CO₂", Emission, 1.0, ["t CO2", "吨CO2", "tCO₂", "t CO₂", "吨CO₂"];
    TEN_THOUSAND_T_CO2 = "10ktCO2", "万吨二氧化碳", "10⁴ t CO₂", Emission, 1e4, ["万t CO2", "万tCO2", "万吨CO2", "万t CO₂", "万tCO₂", "万吨CO₂"];
    KG_CO2 = "kgCO2", "千克二氧化碳", "kg CO₂", Emission, 1e-3, ["kg CO2", "kgCO₂"];
    T_CO2E = "tCO2e", "吨二氧化碳当量", "t CO₂e", Emission, 1.0, ["t CO2e", "吨CO2e", "tCO₂e", "吨CO₂e"];
    TEN_THOUSAND_T_CO2E = "10ktCO2e", "万吨二氧化碳当量", "10⁴ t CO₂e", Emission, 1e4, ["万t CO2e", "万tCO2e", "万吨CO2e", "万t CO₂e", "万tCO₂e", "万吨CO₂e"];
    KG_CO2E = "kgCO2e", "千克二氧化碳当量", "kg CO₂e", Emission, 1e-3, ["kg CO2e", "kgCO₂e"];
    TEN_THOUSAND_YUAN = "10k_yuan", "万元", "10⁴ CNY", Money, 1.0, ["万人民币"];
    HUNDRED_MILLION_YUAN = "100m_yuan", "亿元", "10⁸ CNY", Money, 1e4, ["亿人民币"];
    YUAN = "yuan", "元", "CNY", Money, 1e-4, ["人民币"];
    SQUARE_KILOMETRE = "km2", "平方公里", "km²", Area, 1.0, ["km²", "平方千米"];
    HECTARE = "ha", "公顷", "ha", Area, 0.01, [];
    SQUARE_METRE = "m2", "平方米", "m²", Area, 1e-6, ["m²", "㎡"];
    TEN_THOUSAND_SQUARE_METRES = "10k_m2", "万平方米", "10⁴ m²", Area, 0.01, ["万m2", "万m²", "万㎡"];
    MU = "mu", "亩", "mu", Area, 1.0 / 1500.0, [];
    PERSON = "person", "人", "persons", People, 1.0, ["口"];
    TEN_THOUSAND_PERSONS = "10k_person", "万人", "10⁴ persons", People, 1e4, [];
    HOUSEHOLD = "household", "户", "households", Households, 1.0, [];
    TEN_THOUSAND_HOUSEHOLDS = "10k_household", "万户", "10⁴ households", Households, 1e4, [];
    PERCENT = "%", "%", "%", Share, 0.01, ["％", "percent"];
    ONE = "1", "", "", Share, 1.0, [];
    HEAD = "head", "头", "head", Animals, 1.0, ["只", "匹", "峰", "头只", "头（只）", "羽"];
    TEN_THOUSAND_HEAD = "10k_head", "万头", "10⁴ head", Animals, 1e4, ["万只", "万匹", "万头只", "万头（只）", "万羽"];
    PIECE = "piece", "个", "pieces", Count, 1.0, ["台", "辆", "家", "套", "座", "项", "名"];
    MEGAWATT = "MW", "兆瓦", "MW", Power, 1.0, ["MWp"];
    KILOWATT = "kW", "千瓦", "kW", Power, 1e-3, ["kWp"];
    TEN_THOUSAND_KILOWATTS = "10MW", "万千瓦", "10⁴ kW", Power, 10.0, ["万kW"];
    KILOMETRE = "km", "公里", "km", Distance, 1.0, ["千米"];
    TCO2_PER_10K_YUAN = "tCO2/10k_yuan", "吨二氧化碳/万元", "t CO₂/10⁴ CNY", EmissionPerMoney, 1.0, ["tCO2/万元", "t CO2/万元", "吨CO2/万元", "吨CO₂/万元"];
    TCO2E_PER_10K_YUAN = "tCO2e/10k_yuan", "吨二氧化碳当量/万元", "t CO₂e/10⁴ CNY", EmissionPerMoney, 1.0, ["tCO2e/万元", "t CO2e/万元", "吨CO2e/万元", "吨CO₂e/万元"];
    KGCO2_PER_YUAN = "kgCO2/yuan", "千克二氧化碳/元", "kg CO₂/CNY", EmissionPerMoney, 10.0, ["kgCO2/元"];
    TCO2_PER_PERSON = "tCO2/person", "吨二氧化碳/人", "t CO₂/person", EmissionPerHead, 1.0, ["tCO2/人", "t CO2/人", "吨CO2/人", "吨CO₂/人"];
    TCO2E_PER_PERSON = "tCO2e/person", "吨二氧化碳当量/人", "t CO₂e/person", EmissionPerHead, 1.0, ["tCO2e/人", "t CO2e/人", "吨CO2e/人", "吨CO₂e/人"];
    TCO2_PER_TCE = "tCO2/tce", "吨二氧化碳/吨标准煤", "t CO₂/tce", EmissionPerEnergy, 1.0, ["t/tce"];
    TCO2E_PER_TCE = "tCO2e/tce", "吨二氧化碳当量/吨标准煤", "t CO₂e/tce", EmissionPerEnergy, 1.0, [];
    YUAN_PER_TCO2 = "yuan/tCO2", "元/吨二氧化碳", "CNY/t CO₂", MoneyPerEmission, 1.0, ["元/tCO2", "元/t CO2", "元/吨CO2"];
    YUAN_PER_TCO2E = "yuan/tCO2e", "元/吨二氧化碳当量", "CNY/t CO₂e", MoneyPerEmission, 1.0, ["元/tCO2e", "元/t CO2e", "元/吨CO2e"];
    TCE_PER_10K_YUAN = "tce/10k_yuan", "吨标准煤/万元", "tce/10⁴ CNY", EnergyPerMoney, 1.0, ["tce/万元"];
    TCO2_PER_MWH = "tCO2/MWh", "吨二氧化碳/兆瓦时", "t CO₂/MWh", EmissionPerPower, 1.0, ["kgCO2/kWh", "kg CO2/kWh", "千克二氧化碳/千瓦时"];
    TCE_PER_MWH = "tce/MWh", "吨标准煤/兆瓦时", "tce/MWh", CoalPerPower, 1.0, ["kgce/kWh", "千克标准煤/千瓦时"];
    SQUARE_METRE_PER_PERSON = "m2/person", "平方米/人", "m²/person", AreaPerHead, 1.0, ["m²/人", "㎡/人"];
    TIMES_PER_YEAR = "times/a", "次/年", "times/a", Frequency, 1.0, ["次"];
}

impl Unit {
    /// The unit that a person or a template means by a text: its identifier, its Chinese or English
    /// name or one of its other spellings. Spaces and the case of letters do not matter.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        BY_NAME.get(&fold(text)).copied()
    }

    fn names(self) -> impl Iterator<Item = &'static str> {
        [self.0.id, self.0.zh, self.0.en]
            .into_iter()
            .chain(self.0.aliases.iter().copied())
    }

    /// The stable identifier, as files and JSON carry it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.0.id
    }

    /// The sign to print after a number.
    #[must_use]
    pub const fn sign(self, lang: super::Lang) -> &'static str {
        match lang {
            super::Lang::Zh => self.0.zh,
            super::Lang::En => self.0.en,
        }
    }

    /// A number with the sign of the unit; a sign that begins with a power of ten is a factor of it:
    /// `17.9×10⁴ t`.
    #[must_use]
    pub fn with(self, number: &str, lang: super::Lang) -> String {
        let sign = self.sign(lang);
        if sign.starts_with("10") && !number.is_empty() {
            return format!("{number}×{sign}");
        }
        format!("{number} {sign}").trim().to_owned()
    }

    /// What the unit measures.
    #[must_use]
    pub const fn dimension(self) -> Dimension {
        self.0.dimension
    }

    /// All units of a dimension, in the order in which a choice offers them.
    pub fn of(dimension: Dimension) -> impl Iterator<Item = Self> {
        Self::ALL
            .iter()
            .copied()
            .filter(move |unit| unit.dimension() == dimension)
    }

    /// A value in this unit expressed in another one, `None` when the two measure different things.
    #[must_use]
    pub fn convert(self, value: f64, to: Self) -> Option<f64> {
        if self == to {
            return Some(value);
        }
        (self.dimension() == to.dimension()).then(|| value * self.0.scale / to.0.scale)
    }
}

impl PartialEq for Unit {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

impl Eq for Unit {}

impl Serialize for Unit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.id)
    }
}

/// Every spelling of every unit. A plan has hundreds of typed units, and all of them are read at
/// every change.
static BY_NAME: LazyLock<BTreeMap<String, Unit>> = LazyLock::new(|| {
    let spellings = |unit: &Unit| {
        let unit = *unit;
        unit.names().map(move |name| (fold(name), unit))
    };
    // The first unit of the table wins; a test asserts that no spelling means two units.
    Unit::ALL.iter().rev().flat_map(spellings).collect()
});

fn fold(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_means_one_unit() {
        let mut seen = BTreeMap::new();
        for unit in Unit::ALL {
            for name in unit
                .names()
                .map(fold)
                .collect::<std::collections::BTreeSet<_>>()
            {
                if let Some(other) = seen.insert(name.clone(), unit.id()) {
                    panic!("`{name}` means both `{other}` and `{}`", unit.id());
                }
            }
        }
    }

    #[test]
    fn converts_within_a_dimension_only() {
        assert_eq!(
            Unit::TEN_THOUSAND_TONNES.convert(1.2, Unit::TONNE),
            Some(12_000.0)
        );
        assert_eq!(
            Unit::TEN_THOUSAND_KWH.convert(1.0, Unit::MEGAWATT_HOUR),
            Some(10.0)
        );
        assert_eq!(Unit::TONNE.convert(1.0, Unit::CUBIC_METRE), None);
        assert_eq!(Unit::parse("万t CO2"), Some(Unit::TEN_THOUSAND_T_CO2));
        assert_eq!(Unit::parse("wombat"), None);
    }
}
