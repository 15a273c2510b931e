//! A county as large as they come: 60 flows in 12 sectors, 11 years, 100 measures of every kind.

use nearzero::account::factors;
use nearzero::base::{Datum, EconomyItem, Sector, Year};
use nearzero::plan::{
    Activity, Driver, EconomySeries, Measure, Plan, SectorBaseline, Target, TargetForm,
};
use nearzero::programme::{Metric, built_in_programme};

const HISTORY: [Year; 3] = [2020, 2021, 2022];
const HORIZON: Year = 2030;
const FLOWS: usize = 60;
const MEASURES: usize = 100;

/// The plan.
pub fn county() -> Plan {
    let mut plan = Plan::default();
    let programme = built_in_programme("shandong-2023").unwrap();
    plan.head.programme = programme.id.clone();
    plan.head.version = programme.version;
    plan.head.kind = programme
        .kinds
        .first()
        .map_or_else(String::new, |kind| kind.id.clone());
    plan.applicant.province = "37".to_owned();
    plan.years.history = HISTORY.to_vec();
    plan.years.base = "2020".into();
    plan.years.target = "2025".into();
    plan.years.horizon = "2030".into();
    plan.economy = vec![
        series(EconomyItem::Gdp, "亿元", &[(2020, "500".to_owned())]),
        series(EconomyItem::GdpGrowth, "%", &growth()),
        series(EconomyItem::Population, "万人", &population()),
    ];
    plan.activities = activities();
    plan.baseline.sectors = Sector::ALL.map(baseline).to_vec();
    plan.measures = (0..MEASURES).map(measure).collect();
    plan.targets = vec![target()];
    plan
}

fn growth() -> Vec<(Year, String)> {
    (2021..=HORIZON)
        .map(|year| (year, "5".to_owned()))
        .collect()
}

fn population() -> Vec<(Year, String)> {
    (2020..=HORIZON)
        .map(|year| (year, "60".to_owned()))
        .collect()
}

fn series(item: EconomyItem, unit: &str, values: &[(Year, String)]) -> EconomySeries {
    EconomySeries {
        item,
        unit: unit.to_owned(),
        source: String::new(),
        values: data(values),
    }
}

fn data(values: &[(Year, String)]) -> Vec<Datum> {
    let datum = |(year, value): &(Year, String)| Datum::new(*year, value);
    values.iter().map(datum).collect()
}

/// Carriers that the usual family has a factor for, electricity and heat, dealt out to the sectors.
fn activities() -> Vec<Activity> {
    let factors = factors();
    let family = factors.families.first().unwrap();
    let mut carriers: Vec<&str> = vec!["electricity", "heat", "biomass", "electricity_own"];
    carriers.extend(family.fuels.iter().map(|fuel| fuel.carrier.as_str()));
    carriers.truncate(FLOWS.div_ceil(Sector::ALL.len()));
    let pairs = carriers
        .iter()
        .flat_map(|carrier| Sector::ALL.map(|sector| (sector, *carrier)));
    pairs
        .take(FLOWS)
        .map(|(sector, carrier)| Activity {
            id: format!("{}-{carrier}", sector.id()),
            sector,
            carrier: carrier.to_owned(),
            unit: factors.carrier(carrier).unwrap().1.unit.id().to_owned(),
            values: data(&HISTORY.map(|year| (year, "12000".to_owned()))),
            ..Activity::default()
        })
        .collect()
}

fn baseline(sector: Sector) -> SectorBaseline {
    SectorBaseline {
        sector,
        activity_growth: "4".into(),
        intensity_growth: "-1.5".into(),
        ..SectorBaseline::default()
    }
}

/// One measure after another of every kind, in every sector.
fn measure(index: usize) -> Measure {
    let sector = *Sector::ALL.get(index % Sector::ALL.len()).unwrap();
    let mut measure = Measure {
        id: format!("m{index}"),
        name: format!("措施{index}"),
        sector,
        start: "2023".into(),
        ramp: "4".into(),
        lifetime: "20".into(),
        investment: "1000".into(),
        investment_unit: "万元".to_owned(),
        running_cost: "10".into(),
        saving: "50".into(),
        from: "2023".into(),
        to: "2026".into(),
        ..Measure::default()
    };
    if let Some(driver) = driver(index) {
        measure.driver = driver;
    } else {
        measure.effect = "50".into();
        measure.effect_unit = "tCO2".to_owned();
    }
    measure
}

fn driver(index: usize) -> Option<Driver> {
    Some(match index % 6 {
        0 => Driver::Efficiency {
            carrier: String::new(),
            percent: "2".into(),
        },
        1 => Driver::Generation {
            power: "0.2".into(),
            unit: "MW".to_owned(),
            hours: "1200".into(),
            self_use: "90".into(),
        },
        2 => Driver::Saving {
            carrier: "electricity".to_owned(),
            quantity: "10".into(),
            of: "万平方米".to_owned(),
            saving: "12".into(),
            unit: "MWh".to_owned(),
        },
        3 => Driver::FuelSwitch {
            from: "raw_coal".to_owned(),
            to: "electricity".to_owned(),
            share: "3".into(),
            energy: "40".into(),
        },
        4 if index == 4 => Driver::GridFactor {
            factor: "0.5".into(),
        },
        4 => Driver::Efficiency {
            carrier: "electricity".to_owned(),
            percent: "1".into(),
        },
        _ => return None,
    })
}

fn target() -> Target {
    Target {
        id: "cap".to_owned(),
        year: "2030".into(),
        metric: Metric::PerGdp,
        form: TargetForm::Fall,
        value: "40".into(),
        ..Target::default()
    }
}
