//! Reads the methods, the global warming potentials and the default uncertainties.

use serde::Deserialize;

use super::{FactorError, parse, source_index, unknown};
use crate::account::factors::{Carrier, CarrierClass, FactorSource, FactorStanding};
use crate::account::gas::WarmingPotentials;
use crate::account::method::{GasMethod, Method, MethodParameter, ParameterOption, Term};
use crate::account::uncertainty::{DefaultUncertainty, UsualUncertainty};
use crate::base::Text;
use crate::plan::GwpSet;

const METHODS: &str = "methods.ron";
const GWP: &str = "gwp.ron";
const UNCERTAINTY: &str = "uncertainty.ron";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MethodEntry {
    carriers: Vec<String>,
    #[serde(default)]
    gases: Vec<GasMethod>,
    #[serde(default)]
    subtract: bool,
    #[serde(default)]
    decay: Option<String>,
    #[serde(default)]
    heat: Option<(String, String)>,
    #[serde(default)]
    note: Text,
    #[serde(default)]
    parameters: Vec<ParameterEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ParameterEntry {
    id: String,
    symbol: String,
    name: Text,
    #[serde(default)]
    sign: Text,
    #[serde(default)]
    default: Option<f64>,
    #[serde(default)]
    most: Option<f64>,
    #[serde(default)]
    options: Vec<ParameterOption>,
    source: String,
    standing: FactorStanding,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GwpEntry {
    set: GwpSet,
    methane: f64,
    nitrous_oxide: f64,
    source: String,
    standing: FactorStanding,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UncertaintyTable {
    source: String,
    standing: FactorStanding,
    classes: Vec<UncertaintyEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UncertaintyEntry {
    classes: Vec<CarrierClass>,
    activity: f64,
    factor: f64,
}

/// Gives every carrier that has one its method.
pub(super) fn read_methods(
    carriers: &mut [Carrier],
    sources: &[FactorSource],
) -> Result<(), FactorError> {
    let entries: Vec<MethodEntry> =
        parse(METHODS, include_str!("../../../assets/factors/methods.ron"))?;
    for entry in entries {
        let ids = entry.carriers.clone();
        let method = read_method(entry, sources)?;
        for id in ids {
            let carrier = carriers.iter_mut().find(|carrier| carrier.id == id);
            let carrier = carrier.ok_or_else(|| unknown(METHODS, "carrier", &id))?;
            carrier.method = Some(method.clone());
        }
    }
    Ok(())
}

fn read_method(entry: MethodEntry, sources: &[FactorSource]) -> Result<Method, FactorError> {
    let mut parameters = Vec::with_capacity(entry.parameters.len());
    for parameter in entry.parameters {
        parameters.push(MethodParameter {
            source: source_index(METHODS, sources, &parameter.source)?,
            id: parameter.id,
            symbol: parameter.symbol,
            name: parameter.name,
            sign: parameter.sign,
            default: parameter.default,
            most: parameter.most,
            options: parameter.options,
            standing: parameter.standing,
        });
    }
    let method = Method {
        gases: entry.gases,
        subtract: entry.subtract,
        decay: entry.decay,
        heat: entry.heat,
        note: entry.note,
        parameters,
    };
    if let Some(name) = names(&method).find(|name| method.parameter(name).is_none()) {
        return Err(unknown(METHODS, "parameter", name));
    }
    Ok(method)
}

/// The parameters that a method speaks of.
fn names(method: &Method) -> impl Iterator<Item = &str> {
    let terms = method.gases.iter().flat_map(|gas| &gas.terms);
    let terms = terms.filter_map(|term| match term {
        Term::Is(id) | Term::Rest(id) => Some(id.as_str()),
        Term::Ratio(..) => None,
    });
    let heat = method
        .heat
        .iter()
        .flat_map(|(a, b)| [a.as_str(), b.as_str()]);
    terms.chain(heat).chain(method.decay.as_deref())
}

/// The sets of global warming potentials.
pub(super) fn read_gwp(sources: &[FactorSource]) -> Result<Vec<WarmingPotentials>, FactorError> {
    let entries: Vec<GwpEntry> = parse(GWP, include_str!("../../../assets/factors/gwp.ron"))?;
    let read = |entry: GwpEntry| {
        Ok(WarmingPotentials {
            set: entry.set,
            methane: entry.methane,
            nitrous_oxide: entry.nitrous_oxide,
            source: source_index(GWP, sources, &entry.source)?,
            standing: entry.standing,
        })
    };
    entries.into_iter().map(read).collect()
}

/// The default uncertainties.
pub(super) fn read_uncertainty(
    sources: &[FactorSource],
) -> Result<DefaultUncertainty, FactorError> {
    let table: UncertaintyTable = parse(
        UNCERTAINTY,
        include_str!("../../../assets/factors/uncertainty.ron"),
    )?;
    let entries = table.classes.into_iter().flat_map(|entry| {
        let (activity, factor) = (entry.activity, entry.factor);
        entry
            .classes
            .into_iter()
            .map(move |class| UsualUncertainty {
                class,
                activity,
                factor,
            })
    });
    Ok(DefaultUncertainty {
        source: source_index(UNCERTAINTY, sources, &table.source)?,
        standing: table.standing,
        classes: entries.collect(),
    })
}
