//! Twelve sectors: what plans of the time of seven say is as it was, and what is industry stays
//! together whatever sector its lines stand in.

use nearzero::account::factors;
use nearzero::base::{EconomyItem, Lang, Sector, Unit};
use nearzero::plan::{Activity, Plan, Purpose, new_plan};

use crate::town::town;
use crate::vectors::{activity, close};

/// The seven of before, by the ids that references and answers name them with.
const OLD: [&str; 7] = [
    "industry",
    "transport",
    "buildings",
    "households",
    "agriculture",
    "waste",
    "other",
];

#[test]
fn the_seven_ids_of_before_are_among_the_twelve_in_order() {
    let ids = Sector::ALL.map(Sector::id);
    let old: Vec<&str> = ids.into_iter().filter(|id| OLD.contains(id)).collect();
    assert_eq!(old, OLD);
    let mut sorted = Sector::ALL;
    sorted.sort();
    assert_eq!(sorted, Sector::ALL);
    for sector in Sector::ALL {
        assert_eq!(Sector::from_id(sector.id()), Some(sector));
    }
}

#[test]
fn industry_keeps_its_intensity_when_its_lines_move_to_processes_and_energy_supply() {
    let mut world = town();
    let lines = &mut world.plan.activities;
    let years: Vec<(i32, &str)> = vec![(2020, "900"), (2021, "900"), (2022, "900")];
    lines.push(activity(Sector::Industry, "clinker", "t", &years));
    let together = world.assess();
    let last = world.plan.activities.len() - 1;
    world.plan.activities[last].sector = Sector::Processes;
    let is_coal = |line: &&mut Activity| line.carrier == "raw_coal";
    if let Some(coal) = world.plan.activities.iter_mut().find(is_coal) {
        coal.sector = Sector::Energy;
    }
    let apart = world.assess();
    let pairs = together
        .inventory
        .totals
        .iter()
        .zip(&apart.inventory.totals);
    for (a, b) in pairs {
        assert_eq!(a.total, b.total);
        assert_eq!(a.per_industrial, b.per_industrial);
        assert_eq!(a.energy_per_industrial, b.energy_per_industrial);
        let sum: f64 = [Sector::Energy, Sector::Industry, Sector::Processes]
            .into_iter()
            .filter_map(|sector| b.sector(sector).value)
            .sum();
        close(b.industrial.value.unwrap(), sum);
    }
}

/// A new plan of the kind with this id of the worked programme.
fn new(kind: &str) -> Plan {
    let programme = crate::worked::programme();
    let kind = programme.kind(kind).unwrap();
    new_plan(programme, kind, Lang::Zh, |id| {
        factors()
            .carrier(id)
            .map_or(Unit::TONNE, |(_, carrier)| carrier.unit)
    })
}

#[test]
fn a_county_is_asked_of_every_sector_and_fuel_of_its_plants_is_for_supply() {
    let plan = new("city");
    for sector in Sector::ALL {
        let asked = plan.activities.iter().any(|line| line.sector == sector);
        assert_eq!(asked, sector != Sector::Other, "{sector:?}");
    }
    for line in &plan.activities {
        let is_supply = line.purpose != Purpose::Use;
        assert_eq!(is_supply, line.sector == Sector::Energy, "{}", line.id);
    }
    let asked = |sector| plan.baseline.sectors.iter().any(|b| b.sector == sector);
    assert!(asked(Sector::Processes) && asked(Sector::Public));
    assert!(!asked(Sector::Energy) && !asked(Sector::Land));
}

/// What a kind of applicant is asked for the inventory: a value of each year of history for each
/// line, and what intensities divide by. Growth has none in the first year.
fn questions(kind: &str) -> usize {
    let plan = new(kind);
    let years = plan.years.inventory_years().len();
    let economy = plan.economy.iter();
    let economy = economy.map(|series| years - usize::from(series.item.is_growth()));
    plan.activities.len() * years + economy.sum::<usize>()
}

#[test]
fn a_residents_committee_sees_some_forty_questions_and_a_county_all() {
    let (community, park, city) = (questions("community"), questions("park"), questions("city"));
    assert!((35..=45).contains(&community), "{community}");
    assert!(community < park && park < city, "{park} {city}");
    let items: Vec<_> = new("community").economy.iter().map(|s| s.item).collect();
    assert_eq!(items, [EconomyItem::Population, EconomyItem::Households]);
}
