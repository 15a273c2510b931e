//! The list of figures and texts that can stand in prose: what "insert data" offers.

use std::collections::BTreeSet;

use super::{
    Reference, Resolved, Sources, ahead, format::readable_unit, measures, names, path_in_scenario,
    path_on_other_count, resolve,
};
use crate::base::{Sector, Text, Year};
use crate::i18n;
use crate::pathway::Cause;

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
pub(super) const FIXED: &[(&str, &str, OfferGroup, Reach)] = {
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
        ("inventory.trend_uncertainty", "figure-inventory-trend-uncertainty", G::Emission, S::None),
        ("factor.electricity", "figure-factor-electricity", G::Emission, S::History),
        ("energy.equivalent", "figure-energy-equivalent", G::Energy, S::History),
        ("energy.calorific", "figure-energy-calorific", G::Energy, S::History),
        ("energy.industrial", "figure-energy-industrial", G::Energy, S::History),
        ("energy.nonfossil_share", "figure-nonfossil-share", G::Energy, S::History),
        ("energy.nonfossil_share_calorific", "figure-nonfossil-share-calorific", G::Energy, S::History),
        ("energy.green_power_share", "figure-green-power-share", G::Energy, S::History),
        ("energy.direct_share", "figure-direct-power-share", G::Energy, S::History),
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
        ("pathway.per_industrial", "figure-pathway-per-industrial", G::Pathway, S::Pathway),
        ("pathway.industrial", "figure-pathway-industrial", G::Pathway, S::Pathway),
        ("pathway.grid_effect", "figure-pathway-grid-effect", G::Pathway, S::Pathway),
        ("pathway.local_effect", "figure-pathway-local-effect", G::Pathway, S::Pathway),
        ("pathway.energy", "figure-pathway-energy", G::Pathway, S::Pathway),
        ("pathway.nonfossil_share", "figure-pathway-nonfossil-share", G::Pathway, S::Pathway),
        ("pathway.share_of_today", "figure-pathway-share-of-today", G::Pathway, S::Pathway),
        ("pathway.sinks", "figure-pathway-sinks", G::Pathway, S::Pathway),
        ("pathway.residual", "figure-pathway-residual", G::Pathway, S::Pathway),
        ("pathway.peak", "figure-pathway-peak", G::Pathway, S::None),
        ("pathway.actual", "figure-pathway-actual", G::Pathway, S::Pathway),
        ("pathway.deviation", "figure-pathway-deviation", G::Pathway, S::Pathway),
        ("pathway.deviation_share", "figure-pathway-deviation-share", G::Pathway, S::Pathway),
        ("measures.count", "figure-measures-count", G::Measures, S::None),
        ("measures.investment", "figure-measures-investment", G::Measures, S::None),
        ("measures.investment_in", "figure-measures-investment-in", G::Measures, S::Pathway),
        ("measures.investment_undated", "figure-measures-investment-undated", G::Measures, S::None),
        ("measures.discount_rate", "figure-measures-discount-rate", G::Measures, S::None),
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
    offers.extend(of_changes(sources));
    offers.extend(of_scenarios(sources));
    offers.extend(of_other_count(sources));
    offers.sort_by_key(|offer| offer.group);
    offers
}

fn offer(path: &str, group: OfferGroup, span: Reach, s: &Sources<'_>) -> Offer {
    Offer::new(path, names::name(path, s), group, span, s)
}

fn of_sectors(s: &Sources<'_>) -> Vec<Offer> {
    let used: BTreeSet<Sector> = s
        .plan
        .activities
        .iter()
        .map(|activity| activity.sector)
        .collect();
    let used = Sector::ALL.iter().filter(|sector| used.contains(sector));
    used.flat_map(|sector| {
        [
            ("inventory.sector", OfferGroup::Emission, Reach::History),
            ("energy.sector", OfferGroup::Energy, Reach::History),
            (
                "pathway.baseline_sector",
                OfferGroup::Pathway,
                Reach::Pathway,
            ),
            ("pathway.sector", OfferGroup::Pathway, Reach::Pathway),
        ]
        .map(|(root, group, span)| offer(&format!("{root}.{}", sector.id()), group, span, s))
    })
    .collect()
}

fn of_carriers(s: &Sources<'_>) -> Vec<Offer> {
    let used: BTreeSet<&str> = s
        .plan
        .activities
        .iter()
        .map(|activity| activity.carrier.as_str())
        .collect();
    let carriers = s.factors.carriers.iter();
    let used = carriers.filter(|carrier| used.contains(carrier.id.as_str()));
    used.flat_map(|carrier| {
        [
            ("amount", OfferGroup::Energy),
            ("energy.carrier", OfferGroup::Energy),
            ("inventory.carrier", OfferGroup::Emission),
        ]
        .map(|(root, group)| {
            let path = format!("{root}.{}", carrier.id);
            offer(&path, group, Reach::History, s)
        })
    })
    .collect()
}

fn of_activities(s: &Sources<'_>) -> Vec<Offer> {
    let activities = s.plan.activities.iter();
    activities
        .flat_map(|activity| {
            ["", ".emission", ".energy"].map(|end| {
                let path = format!("activity.{}{end}", activity.id);
                offer(&path, OfferGroup::Activity, Reach::History, s)
            })
        })
        .collect()
}

fn of_measures(s: &Sources<'_>) -> Vec<Offer> {
    let mut offers = Vec::new();
    for measure in &s.plan.measures {
        for (end, _) in names::OF_MEASURE {
            let path = format!("measure.{}.{end}", measure.id);
            let span = match end {
                "effect" | "sequential" | "alone" | "uptake" => Reach::Pathway,
                _ => Reach::None,
            };
            offers.push(offer(&path, OfferGroup::Measures, span, s));
        }
    }
    let payers = measures::payer_paths(s).into_iter();
    offers.extend(payers.map(|path| offer(&path, OfferGroup::Measures, Reach::None, s)));
    offers
}

fn of_targets(s: &Sources<'_>) -> Vec<Offer> {
    let mut offers = Vec::new();
    for target in &s.pathway.targets {
        for (end, _) in names::OF_TARGET {
            let path = format!("target.{}.{end}", target.id);
            let mut offer = offer(&path, OfferGroup::Targets, Reach::None, s);
            if end.starts_with("line") {
                offer.years = target.line.iter().map(|(year, _)| *year).collect();
                // In its own year it is the target itself, which may not be the target year.
                let last = offer.years.last().copied();
                offer.reference = last.map_or(offer.reference.clone(), |y| offer.reference.at(y));
            }
            offers.push(offer);
        }
    }
    offers
}

/// The parts of the changes that can be taken apart.
fn of_changes(s: &Sources<'_>) -> Vec<Offer> {
    let mut offers = Vec::new();
    for which in ["past", "planned"] {
        if !matches!(ahead::change(which, s), Some(Ok(_))) {
            continue;
        }
        let ends = ["before", "after", "difference"].map(str::to_owned);
        let causes = Cause::ALL.map(|cause| cause.id().to_owned());
        let ratios = Cause::ALL.map(|cause| format!("{}.ratio", cause.id()));
        for rest in ends.into_iter().chain(causes).chain(ratios) {
            let path = format!("change.{which}.{rest}");
            offers.push(offer(&path, OfferGroup::Pathway, Reach::None, s));
        }
    }
    offers
}

/// The figures of the other courses of things.
fn of_scenarios(s: &Sources<'_>) -> Vec<Offer> {
    let of_year = ["pathway.baseline", "pathway.planned", "pathway.reduction"];
    let main = s.pathway.main_target().map(|target| target.id.clone());
    let mut offers = Vec::new();
    for course in &s.pathway.scenarios {
        let mut add = |path: &str, span| {
            let path = path_in_scenario(&course.id, path);
            offers.push(offer(&path, OfferGroup::Pathway, span, s));
        };
        for path in of_year {
            add(path, Reach::Pathway);
            if s.inventory.has_other_gases() {
                add(&path_on_other_count(path), Reach::Pathway);
            }
        }
        add("pathway.peak", Reach::None);
        if let Some(id) = &main {
            add(&format!("target.{id}.gap"), Reach::None);
            add(&format!("target.{id}.cumulative"), Reach::None);
        }
    }
    offers
}

/// The lines of the pathway on the other count of gases, where there are other gases.
fn of_other_count(s: &Sources<'_>) -> Vec<Offer> {
    if !s.inventory.has_other_gases() {
        return Vec::new();
    }
    let paths = ["pathway.baseline", "pathway.planned", "pathway.reduction"];
    let paths = paths.map(path_on_other_count);
    let of = |path: &String| offer(path, OfferGroup::Pathway, Reach::Pathway, s);
    paths.iter().map(of).collect()
}
