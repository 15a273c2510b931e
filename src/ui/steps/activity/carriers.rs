//! The choice of a carrier: first what the programme asks of this kind of applicant.

use crate::account::{Carrier, CarrierClass, Factors};
use crate::base::Lang;
use crate::i18n::tr;
use crate::ui::widgets::grid::Choice;

/// Every carrier once: those that are asked in the order of tables, then the others by what they
/// are.
pub(super) fn choices(factors: &Factors, asked: &[&str], lang: Lang) -> Vec<Choice> {
    let is_asked = |carrier: &&Carrier| asked.contains(&carrier.id.as_str());
    let first = factors.carriers.iter().filter(is_asked);
    let first = first.map(|carrier| choice(carrier, "carriers-asked", lang));
    let others = factors.carriers.iter().filter(|carrier| !is_asked(carrier));
    first
        .chain(others.map(|carrier| choice(carrier, group(carrier.class), lang)))
        .collect()
}

fn choice(carrier: &Carrier, group: &'static str, lang: Lang) -> Choice {
    Choice {
        label: carrier.name.get(lang).to_owned(),
        group: tr(lang, group),
    }
}

/// The heading of a carrier in the list of choices.
const fn group(class: CarrierClass) -> &'static str {
    match class {
        CarrierClass::Coal => "carriers-coal",
        CarrierClass::Oil => "carriers-oil",
        CarrierClass::Gas => "carriers-gas",
        CarrierClass::Biomass => "carriers-biomass",
        CarrierClass::ElectricityGrid
        | CarrierClass::ElectricityGreen
        | CarrierClass::ElectricityDirect
        | CarrierClass::ElectricityOwn
        | CarrierClass::ElectricitySold => "carriers-electricity",
        CarrierClass::Heat | CarrierClass::HeatNonFossil | CarrierClass::HeatSold => {
            "carriers-heat"
        }
        CarrierClass::Other => "carriers-other",
        CarrierClass::Process => "carriers-process",
        CarrierClass::WasteTreatment => "carriers-waste",
        CarrierClass::Farming => "carriers-farming",
        CarrierClass::Sink => "carriers-sink",
    }
}
