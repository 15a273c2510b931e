//! The list of figures and texts that can stand in prose: what "insert data" offers.

use std::collections::BTreeSet;

use super::{
    Reference, Resolved, Sources, activity_name, carrier_name, format::readable_unit, resolve,
};
use crate::base::{Sector, Text, Year};
use crate::i18n;

/// Where an offer stands in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OfferGroup {
    /// Applicant, boundary, years, programme.
    Basics,
    /// Economic and social quantities.
    Economy,
    /// Emission.
    Emission,
    /// Energy.
    Energy,
    /// Single lines of activity.
    Activity,
    /// Emission and energy per GDP, per head.
    Intensity,
    /// Baseline and planned line.
    Pathway,
    /// Measures.
    Measures,
    /// Targets and gaps.
    Targets,
    /// Indicators and the verdict.
    Indicators,
}

impl OfferGroup {
    /// The translation key of the name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Basics => "offer-basics",
            Self::Economy => "offer-economy",
            Self::Emission => "offer-emission",
            Self::Energy => "offer-energy",
            Self::Activity => "offer-activity",
            Self::Intensity => "offer-intensity",
            Self::Pathway => "offer-pathway",
            Self::Measures => "offer-measures",
            Self::Targets => "offer-targets",
            Self::Indicators => "offer-indicators",
        }
    }
}

/// Of which years something can be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// It has no year.
    None,
    /// The years of history.
    History,
    /// All years from the first of history to the horizon.
    Pathway,
}

/// A figure or text that can stand in prose.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Its name.
    pub label: Text,
    /// Where it stands in the list.
    pub group: OfferGroup,
    /// The reference in its usual year, with the unit in which people speak of it.
    pub reference: Reference,
    /// The years of which it can be had; empty for what has no year.
    pub years: Vec<Year>,
}

impl Offer {
    /// An offer of a path.
    #[must_use]
    pub fn new(
        path: &str,
        label: Text,
        group: OfferGroup,
        span: Reach,
        sources: &Sources<'_>,
    ) -> Self {
        let years = match span {
            Reach::None => Vec::new(),
            Reach::History => sources.plan.years.inventory_years(),
            Reach::Pathway => sources.plan.years.span(),
        };
        let mut reference = Reference::to(path);
        if let Ok(Resolved::Figure(shown)) = resolve(&reference, sources, None) {
            reference.unit = Some(readable_unit(&shown.figure));
        }
        Self {
            label,
            group,
            reference,
            years,
        }
    }

    /// What is written into the prose, of a year where one is wanted.
    #[must_use]
    pub fn in_prose(&self, year: Option<Year>) -> String {
        let reference = self.reference.clone();
        let reference = year.map_or_else(|| reference.clone(), |year| reference.clone().at(year));
        format!("{{{{{reference}}}}}")
    }
}

/// The paths that every plan has, in the order of the list.
#[rustfmt::skip]
const FIXED: &[(&str, &str, OfferGroup, Reach)] = {
    use OfferGroup as G;
    use Reach as S;
    &[
        ("applicant.name", "figure-applicant-name", G::Basics, S::None),
        ("applicant.place", "figure-applicant-place", G::Basics, S::None),
        ("applicant.province", "figure-applicant-province", G::Basics, S::None),
        ("applicant.city", "figure-applicant-city", G::Basics, S::None),
        ("applicant.department", "figure-applicant-department", G::Basics, S::None),
        ("applicant.leader", "figure-applicant-leader", G::Basics, S::None),
        ("applicant.contact", "figure-applicant-contact", G::Basics, S::None),
        ("applicant.telephone", "figure-applicant-telephone", G::Basics, S::None),
        ("applicant.email", "figure-applicant-email", G::Basics, S::None),
        ("applicant.address", "figure-applicant-address", G::Basics, S::None),
        ("applicant.postcode", "figure-applicant-postcode", G::Basics, S::None),
        ("applicant.institution", "figure-applicant-institution", G::Basics, S::None),
        ("boundary.east", "figure-boundary-east", G::Basics, S::None),
        ("boundary.south", "figure-boundary-south", G::Basics, S::None),
        ("boundary.west", "figure-boundary-west", G::Basics, S::None),
        ("boundary.north", "figure-boundary-north", G::Basics, S::None),
        ("boundary.description", "figure-boundary-description", G::Basics, S::None),
        ("boundary.area", "figure-boundary-area", G::Basics, S::None),
        ("head.date", "figure-head-date", G::Basics, S::None),
        ("years.base", "figure-years-base", G::Basics, S::None),
        ("years.target", "figure-years-target", G::Basics, S::None),
        ("years.horizon", "figure-years-horizon", G::Basics, S::None),
        ("years.first", "figure-years-first", G::Basics, S::None),
        ("years.last", "figure-years-last", G::Basics, S::None),
        ("programme.title", "figure-programme-title", G::Basics, S::None),
        ("programme.number", "figure-programme-number", G::Basics, S::None),
        ("programme.issuer", "figure-programme-issuer", G::Basics, S::None),
        ("kind.name", "figure-kind-name", G::Basics, S::None),
        ("accounting.family", "figure-accounting-family", G::Basics, S::None),
        ("accounting.electricity", "figure-accounting-electricity", G::Basics, S::None),
        ("economy.gdp", "economy-gdp", G::Economy, S::Pathway),
        ("economy.gdp_constant", "figure-gdp-constant", G::Economy, S::Pathway),
        ("economy.gdp_growth", "economy-gdp-growth", G::Economy, S::Pathway),
        ("economy.industrial_value_added", "economy-industrial-value-added", G::Economy, S::Pathway),
        ("economy.industrial_constant", "figure-industrial-constant", G::Economy, S::Pathway),
        ("economy.industrial_growth", "economy-industrial-growth", G::Economy, S::Pathway),
        ("economy.population", "economy-population", G::Economy, S::Pathway),
        ("economy.households", "economy-households", G::Economy, S::Pathway),
        ("inventory.total", "figure-inventory-total", G::Emission, S::History),
        ("inventory.scope1", "figure-inventory-scope1", G::Emission, S::History),
        ("inventory.scope2", "figure-inventory-scope2", G::Emission, S::History),
        ("inventory.territorial", "figure-inventory-territorial", G::Emission, S::History),
        ("inventory.consumption", "figure-inventory-consumption", G::Emission, S::History),
        ("inventory.industrial", "figure-inventory-industrial", G::Emission, S::History),
        ("inventory.sinks", "figure-inventory-sinks", G::Emission, S::History),
        ("inventory.co2", "figure-inventory-co2", G::Emission, S::History),
        ("inventory.co2e", "figure-inventory-co2e", G::Emission, S::History),
        ("inventory.scope1_co2", "figure-inventory-scope1-co2", G::Emission, S::History),
        ("inventory.scope1_co2e", "figure-inventory-scope1-co2e", G::Emission, S::History),
        ("inventory.scope2_co2", "figure-inventory-scope2-co2", G::Emission, S::History),
        ("inventory.scope2_co2e", "figure-inventory-scope2-co2e", G::Emission, S::History),
        ("inventory.territorial_co2", "figure-inventory-territorial-co2", G::Emission, S::History),
        ("inventory.territorial_co2e", "figure-inventory-territorial-co2e", G::Emission, S::History),
        ("inventory.carbon_market", "figure-inventory-carbon-market", G::Emission, S::History),
        ("inventory.carbon_market_share", "figure-inventory-carbon-market-share", G::Emission, S::History),
        ("inventory.default_share", "figure-inventory-default-share", G::Emission, S::History),
        ("inventory.range_low", "figure-inventory-range-low", G::Emission, S::History),
        ("inventory.range_high", "figure-inventory-range-high", G::Emission, S::History),
        ("inventory.uncertainty", "figure-inventory-uncertainty", G::Emission, S::History),
        ("factor.electricity", "figure-factor-electricity", G::Emission, S::History),
        ("energy.equivalent", "figure-energy-equivalent", G::Energy, S::History),
        ("energy.calorific", "figure-energy-calorific", G::Energy, S::History),
        ("energy.industrial", "figure-energy-industrial", G::Energy, S::History),
        ("energy.nonfossil_share", "figure-nonfossil-share", G::Energy, S::History),
        ("energy.nonfossil_share_calorific", "figure-nonfossil-share-calorific", G::Energy, S::History),
        ("energy.green_power_share", "figure-green-power-share", G::Energy, S::History),
        ("intensity.gdp", "figure-intensity-gdp", G::Intensity, S::History),
        ("intensity.head", "figure-intensity-head", G::Intensity, S::History),
        ("intensity.industry", "figure-intensity-industry", G::Intensity, S::History),
        ("energy.per_gdp", "figure-energy-per-gdp", G::Intensity, S::History),
        ("energy.per_industrial", "figure-energy-per-industrial", G::Intensity, S::History),
        ("pathway.baseline", "figure-pathway-baseline", G::Pathway, S::Pathway),
        ("pathway.planned", "figure-pathway-planned", G::Pathway, S::Pathway),
        ("pathway.reduction", "figure-pathway-reduction", G::Pathway, S::Pathway),
        ("pathway.per_gdp", "figure-pathway-per-gdp", G::Pathway, S::Pathway),
        ("pathway.per_head", "figure-pathway-per-head", G::Pathway, S::Pathway),
        ("measures.count", "figure-measures-count", G::Measures, S::None),
        ("measures.investment", "figure-measures-investment", G::Measures, S::None),
        ("measures.effect", "figure-measures-effect", G::Measures, S::Pathway),
    ]
};

/// Everything below the verdict that prose can speak of in this plan, grouped in a fixed order.
#[must_use]
pub fn offers(sources: &Sources<'_>) -> Vec<Offer> {
    let mut offers: Vec<Offer> = FIXED
        .iter()
        .map(|(path, key, group, span)| Offer::new(path, i18n::text(key), *group, *span, sources))
        .collect();
    offers.extend(of_sectors(sources));
    offers.extend(of_carriers(sources));
    offers.extend(of_activities(sources));
    offers.extend(of_measures(sources));
    offers.extend(of_targets(sources));
    offers.sort_by_key(|offer| offer.group);
    offers
}

fn named(key: &str, name: &Text) -> Text {
    i18n::text_with(key, &[("name", name)])
}

fn of_sectors(s: &Sources<'_>) -> Vec<Offer> {
    let used: BTreeSet<Sector> = s
        .plan
        .activities
        .iter()
        .map(|activity| activity.sector)
        .collect();
    let mut offers = Vec::new();
    for sector in Sector::ALL
        .into_iter()
        .filter(|sector| used.contains(sector))
    {
        let (name, id) = (i18n::text(sector.key()), sector.id());
        for (root, key, group, span) in [
            (
                "inventory",
                "figure-sector-emission",
                OfferGroup::Emission,
                Reach::History,
            ),
            (
                "energy",
                "figure-sector-energy",
                OfferGroup::Energy,
                Reach::History,
            ),
            (
                "pathway",
                "figure-sector-planned",
                OfferGroup::Pathway,
                Reach::Pathway,
            ),
        ] {
            offers.push(Offer::new(
                &format!("{root}.sector.{id}"),
                named(key, &name),
                group,
                span,
                s,
            ));
        }
    }
    offers
}

fn of_carriers(s: &Sources<'_>) -> Vec<Offer> {
    let used: BTreeSet<&str> = s
        .plan
        .activities
        .iter()
        .map(|activity| activity.carrier.as_str())
        .collect();
    let mut offers = Vec::new();
    for carrier in s
        .factors
        .carriers
        .iter()
        .filter(|carrier| used.contains(carrier.id.as_str()))
    {
        let (name, id) = (carrier_name(s.factors, &carrier.id), &carrier.id);
        for (path, key, group) in [
            (
                format!("amount.{id}"),
                "figure-carrier-amount",
                OfferGroup::Energy,
            ),
            (
                format!("energy.carrier.{id}"),
                "figure-carrier-energy",
                OfferGroup::Energy,
            ),
            (
                format!("inventory.carrier.{id}"),
                "figure-carrier-emission",
                OfferGroup::Emission,
            ),
        ] {
            offers.push(Offer::new(
                &path,
                named(key, &name),
                group,
                Reach::History,
                s,
            ));
        }
    }
    offers
}

fn of_activities(s: &Sources<'_>) -> Vec<Offer> {
    let mut offers = Vec::new();
    for activity in &s.plan.activities {
        let name = activity_name(s.factors, activity);
        for (end, key) in [
            ("", "figure-activity-amount"),
            (".emission", "figure-activity-emission"),
            (".energy", "figure-activity-energy"),
        ] {
            let path = format!("activity.{}{end}", activity.id);
            offers.push(Offer::new(
                &path,
                named(key, &name),
                OfferGroup::Activity,
                Reach::History,
                s,
            ));
        }
    }
    offers
}

fn of_measures(s: &Sources<'_>) -> Vec<Offer> {
    let mut offers = Vec::new();
    for measure in &s.plan.measures {
        let name = Text::same(&measure.name);
        for (end, key, span) in [
            ("effect", "figure-measure-effect", Reach::Pathway),
            ("investment", "figure-measure-investment", Reach::None),
        ] {
            let path = format!("measure.{}.{end}", measure.id);
            offers.push(Offer::new(
                &path,
                named(key, &name),
                OfferGroup::Measures,
                span,
                s,
            ));
        }
    }
    offers
}

fn of_targets(s: &Sources<'_>) -> Vec<Offer> {
    let mut offers = Vec::new();
    for target in &s.pathway.targets {
        for (end, key) in [
            ("value", "figure-target-value"),
            ("gap", "figure-target-gap"),
            ("gap_percent", "figure-target-gap-percent"),
        ] {
            let path = format!("target.{}.{end}", target.id);
            offers.push(Offer::new(
                &path,
                named(key, &target.name),
                OfferGroup::Targets,
                Reach::None,
                s,
            ));
        }
    }
    offers
}

/// The name of a path that every plan has, or of a sector's; the path itself for any other.
pub(super) fn label(path: &str) -> Text {
    let fixed = FIXED.iter().find(|(fixed, ..)| *fixed == path);
    let of_sector = || {
        let (root, id) = path.split_once(".sector.")?;
        let sector = Sector::from_id(id)?;
        let key = match root {
            "inventory" => "figure-sector-emission",
            "energy" => "figure-sector-energy",
            _ => "figure-sector-planned",
        };
        Some(named(key, &i18n::text(sector.key())))
    };
    match fixed {
        Some((_, key, ..)) => i18n::text(key),
        None => of_sector().unwrap_or_else(|| Text::same(path)),
    }
}
