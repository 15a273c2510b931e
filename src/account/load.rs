//! Reads the factor tables that are built into the program.

mod methods;

use std::sync::LazyLock;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::factors::{
    Carrier, CarrierClass, ElectricityFactor, ElectricityKind, FactorSource, FactorStanding,
    Factors, Family, FuelFactor,
};
use super::uncertainty::DefaultUncertainty;
use crate::base::{Text, Unit, Year};

static FACTORS: LazyLock<Factors> = LazyLock::new(|| read_factors().unwrap_or_else(|_| empty()));

/// The factor tables of the program.
///
/// A test asserts that the built-in files can be read. Were they not, the tables would be empty and
/// every line would say that it has no factor: no figure could come out wrong.
#[must_use]
pub fn factors() -> &'static Factors {
    &FACTORS
}

/// Why the factor tables cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum FactorError {
    /// A file is not well-formed.
    #[error("cannot read a factor table: {reason}: {file}")]
    File {
        /// The file.
        file: &'static str,
        /// What the reader says, with line and column.
        reason: String,
    },
    /// A file cites a document, a carrier, a parameter, a province or a unit that is not listed.
    #[error("`{name}` is not listed as a {what}: {file}")]
    Unknown {
        /// The file.
        file: &'static str,
        /// Document, carrier, parameter, province or unit.
        what: &'static str,
        /// What it cites.
        name: String,
    },
}

/// Reads the built-in factor tables.
///
/// # Errors
/// [`FactorError`] names the file and the reason; it does not occur in a released program.
pub fn read_factors() -> Result<Factors, FactorError> {
    let sources: Vec<FactorSource> =
        parse(SOURCES, include_str!("../../assets/factors/sources.ron"))?;
    let carriers: Vec<CarrierEntry> =
        parse(CARRIERS, include_str!("../../assets/factors/carriers.ron"))?;
    let families: Vec<FamilyEntry> = parse(FUELS, include_str!("../../assets/factors/fuels.ron"))?;
    let power: PowerTable = parse(
        ELECTRICITY,
        include_str!("../../assets/factors/electricity.ron"),
    )?;
    let energy: EnergyTable = parse(ENERGY, include_str!("../../assets/factors/energy.ron"))?;
    let mut carriers = read_carriers(carriers, &energy.standard_coal, &sources)?;
    methods::read_methods(&mut carriers, &sources)?;
    Ok(Factors {
        carriers,
        families: read_families(families, &sources)?,
        electricity: read_electricity(&power, &sources)?,
        heat: energy.heat.resolve(ENERGY, &sources)?,
        equivalent_value: energy.equivalent_value.resolve(ENERGY, &sources)?,
        provinces: power.provinces,
        gwp: methods::read_gwp(&sources)?,
        uncertainty: methods::read_uncertainty(&sources)?,
        sources,
    })
}

const SOURCES: &str = "sources.ron";
const CARRIERS: &str = "carriers.ron";
const FUELS: &str = "fuels.ron";
const ELECTRICITY: &str = "electricity.ron";
const ENERGY: &str = "energy.ron";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CarrierEntry {
    id: String,
    name: Text,
    class: CarrierClass,
    unit: String,
    usual_unit: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FamilyEntry {
    id: String,
    name: Text,
    source: String,
    fuels: Vec<FuelFactor>,
}

/// A single value with its document.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Single {
    value: f64,
    source: String,
    standing: FactorStanding,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PowerTable {
    notices: Vec<Notice>,
    park_rule: Single,
    provinces: Vec<(String, Text)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Notice {
    source: String,
    data_year: Year,
    standing: FactorStanding,
    national: f64,
    residual: f64,
    fossil: f64,
    regions: Vec<(String, f64)>,
    provinces: Vec<(String, f64)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EnergyTable {
    heat: Single,
    equivalent_value: Single,
    standard_coal: Vec<Coefficient>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Coefficient {
    carriers: Vec<String>,
    tce: f64,
    source: String,
    standing: FactorStanding,
    #[serde(default)]
    note: Text,
}

impl Single {
    fn resolve(
        &self,
        file: &'static str,
        sources: &[FactorSource],
    ) -> Result<(f64, FactorStanding, usize), FactorError> {
        Ok((
            self.value,
            self.standing,
            source_index(file, sources, &self.source)?,
        ))
    }
}

fn parse<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, FactorError> {
    ron::from_str(text).map_err(|error| FactorError::File {
        file,
        reason: error.to_string(),
    })
}

fn source_index(
    file: &'static str,
    sources: &[FactorSource],
    id: &str,
) -> Result<usize, FactorError> {
    sources
        .iter()
        .position(|source| source.id == id)
        .ok_or_else(|| unknown(file, "document", id))
}

fn unknown(file: &'static str, what: &'static str, name: &str) -> FactorError {
    FactorError::Unknown {
        file,
        what,
        name: name.to_owned(),
    }
}

fn read_unit(text: &str) -> Result<Unit, FactorError> {
    Unit::parse(text).ok_or_else(|| unknown(CARRIERS, "unit", text))
}

fn read_carriers(
    entries: Vec<CarrierEntry>,
    coefficients: &[Coefficient],
    sources: &[FactorSource],
) -> Result<Vec<Carrier>, FactorError> {
    let mut carriers = Vec::with_capacity(entries.len());
    for entry in entries {
        carriers.push(Carrier {
            unit: read_unit(&entry.unit)?,
            usual_unit: read_unit(&entry.usual_unit)?,
            id: entry.id,
            name: entry.name,
            class: entry.class,
            tce: None,
            tce_source: None,
            tce_note: Text::default(),
            method: None,
        });
    }
    for coefficient in coefficients {
        let source = source_index(ENERGY, sources, &coefficient.source)?;
        for id in &coefficient.carriers {
            let carrier = carriers
                .iter_mut()
                .find(|carrier| carrier.id == *id)
                .ok_or_else(|| unknown(ENERGY, "carrier", id))?;
            carrier.tce = Some(coefficient.tce);
            carrier.tce_source = Some((coefficient.standing, source));
            carrier.tce_note = coefficient.note.clone();
        }
    }
    Ok(carriers)
}

fn read_families(
    entries: Vec<FamilyEntry>,
    sources: &[FactorSource],
) -> Result<Vec<Family>, FactorError> {
    let read = |entry: FamilyEntry| {
        Ok(Family {
            source: source_index(FUELS, sources, &entry.source)?,
            id: entry.id,
            name: entry.name,
            fuels: entry.fuels,
        })
    };
    entries.into_iter().map(read).collect()
}

fn read_electricity(
    table: &PowerTable,
    sources: &[FactorSource],
) -> Result<Vec<ElectricityFactor>, FactorError> {
    let mut list = Vec::new();
    for notice in &table.notices {
        let source = source_index(ELECTRICITY, sources, &notice.source)?;
        let entry = |kind, region: &str, code: &str, value| ElectricityFactor {
            kind,
            data_year: Some(notice.data_year),
            region: region.to_owned(),
            code: code.to_owned(),
            value,
            source,
            standing: notice.standing,
        };
        list.push(entry(ElectricityKind::National, "", "", notice.national));
        list.push(entry(
            ElectricityKind::NationalResidual,
            "",
            "",
            notice.residual,
        ));
        list.push(entry(
            ElectricityKind::NationalFossil,
            "",
            "",
            notice.fossil,
        ));
        for (region, value) in &notice.regions {
            list.push(entry(ElectricityKind::Regional, region, "", *value));
        }
        for (code, value) in &notice.provinces {
            let (_, name) = table
                .provinces
                .iter()
                .find(|(listed, _)| listed == code)
                .ok_or_else(|| unknown(ELECTRICITY, "province", code))?;
            list.push(entry(ElectricityKind::Provincial, &name.zh, code, *value));
        }
    }
    let (value, standing, source) = table.park_rule.resolve(ELECTRICITY, sources)?;
    list.push(ElectricityFactor {
        kind: ElectricityKind::ParkRule,
        data_year: None,
        region: String::new(),
        code: String::new(),
        value,
        source,
        standing,
    });
    Ok(list)
}

fn empty() -> Factors {
    Factors {
        sources: Vec::new(),
        carriers: Vec::new(),
        families: Vec::new(),
        electricity: Vec::new(),
        heat: (0.0, FactorStanding::ToBeConfirmed, 0),
        equivalent_value: (0.0, FactorStanding::ToBeConfirmed, 0),
        provinces: Vec::new(),
        gwp: Vec::new(),
        uncertainty: DefaultUncertainty::default(),
    }
}
