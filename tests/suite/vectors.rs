//! The numerical vectors of `tests/data/vectors.json`, computed independently of the program, and
//! the small plans that they are put into.

use nearzero::base::{Datum, EconomyItem, Number, Sector, Year};
use nearzero::plan::{Activity, EconomySeries, OwnFactor, Plan, Years};
use serde_json::Value;

/// One vector: its inputs and what is expected.
pub struct Vector(Value);

/// The vector with an id.
pub fn vector(id: &str) -> Vector {
    let all: Value = serde_json::from_str(include_str!("../data/vectors.json")).unwrap();
    let found = all.as_array().unwrap().iter().find(|v| v["id"] == id);
    Vector(found.unwrap_or_else(|| panic!("no vector {id}")).clone())
}

impl Vector {
    /// An input by its path, such as `/FC`.
    pub fn input(&self, path: &str) -> f64 {
        number(&self.0["inputs"], path)
    }

    /// An expected value by its path.
    pub fn expected(&self, path: &str) -> f64 {
        number(&self.0["expected"], path)
    }

    /// An expected list.
    pub fn list(&self, path: &str) -> Vec<f64> {
        list(&self.0["expected"], path)
    }

    /// A list among the inputs.
    pub fn inputs(&self, path: &str) -> Vec<f64> {
        list(&self.0["inputs"], path)
    }
}

fn number(value: &Value, path: &str) -> f64 {
    let found = value.pointer(path).and_then(Value::as_f64);
    found.unwrap_or_else(|| panic!("no number at {path}"))
}

fn list(value: &Value, path: &str) -> Vec<f64> {
    let found = value.pointer(path).and_then(Value::as_array);
    let found = found.unwrap_or_else(|| panic!("no list at {path}"));
    found.iter().map(|v| v.as_f64().unwrap()).collect()
}

/// Asserts that two numbers agree to a billionth.
#[track_caller]
pub fn close(got: f64, wanted: f64) {
    let scale = wanted.abs().max(1e-12);
    assert!(
        (got - wanted).abs() / scale < 1e-9,
        "got {got}, wanted {wanted}"
    );
}

/// A plan of a Shandong place with a history, a base year (the first) and a horizon.
pub fn plan(history: &[Year], horizon: Year) -> Plan {
    let mut plan = Plan {
        years: Years {
            history: history.to_vec(),
            base: Number(history[0].to_string()),
            target: Number(horizon.to_string()),
            horizon: Number(horizon.to_string()),
        },
        ..Plan::default()
    };
    plan.applicant.province = "37".to_owned();
    plan
}

/// An activity with one value per year.
pub fn activity(sector: Sector, carrier: &str, unit: &str, values: &[(Year, &str)]) -> Activity {
    Activity {
        id: format!("{}-{carrier}", sector.id()),
        sector,
        carrier: carrier.to_owned(),
        unit: unit.to_owned(),
        values: data(values),
        ..Activity::default()
    }
}

/// An activity that is its emission: t CO₂ by an own factor of one.
pub fn emission(sector: Sector, values: &[(Year, &str)]) -> Activity {
    Activity {
        factor: Some(own("1", "t")),
        ..activity(sector, "other", "t", values)
    }
}

/// An own factor.
pub fn own(value: &str, per: &str) -> OwnFactor {
    OwnFactor {
        value: value.into(),
        per: per.to_owned(),
        source: "核查报告".to_owned(),
    }
}

/// An economic series.
pub fn series(item: EconomyItem, unit: &str, values: &[(Year, &str)]) -> EconomySeries {
    EconomySeries {
        item,
        unit: unit.to_owned(),
        source: String::new(),
        values: data(values),
    }
}

/// Values by year.
pub fn data(values: &[(Year, &str)]) -> Vec<Datum> {
    values
        .iter()
        .map(|(year, value)| Datum::new(*year, value))
        .collect()
}
