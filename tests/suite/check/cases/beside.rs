//! Cases of parameters, uncertainty, facilities and plausibility.

use nearzero::account::FactorStanding;
use nearzero::base::{Datum, Sector};
use nearzero::finding::Severity::{Error, Note, Warning};
use nearzero::plan::{Activity, Facility, GasScope, Parameter, Plan, Target, TargetForm};
use nearzero::programme::Metric;

use super::{own, text};
use crate::check::Case;
use crate::town::World;

/// Adds a line of waste, farming or a process.
fn line(plan: &mut Plan, carrier: &str, unit: &str, parameters: &[(&str, &str)]) {
    let parameter = |(id, value): &(&str, &str)| Parameter {
        id: text(id),
        value: (*value).into(),
        source: text("省级清单"),
    };
    plan.activities.push(Activity {
        id: text("x"),
        sector: Sector::Waste,
        carrier: text(carrier),
        unit: text(unit),
        source: text("台账"),
        parameters: parameters.iter().map(parameter).collect(),
        values: values(["100", "100", "100"]),
        ..Activity::default()
    });
}

fn values(typed: [&str; 3]) -> Vec<Datum> {
    (2021..)
        .zip(typed)
        .map(|(year, typed)| Datum::new(year, typed))
        .collect()
}

/// Another line like the first, in another sector.
fn twin(plan: &mut Plan, id: &str, sector: Sector, typed: [&str; 3]) {
    let twin = Activity {
        id: text(id),
        sector,
        values: values(typed),
        ..plan.activities[0].clone()
    };
    plan.activities.push(twin);
}

fn plant() -> Facility {
    Facility {
        id: text("plant"),
        name: text("电厂"),
        unit: text("tCO2"),
        source: text("核查报告"),
        values: values(["100", "100", "100"]),
        ..Facility::default()
    }
}

pub fn methods() -> Vec<Case> {
    cases! {
        Warning "parameter-missing" at "activity/x/parameters/doc": |w| line(&mut w.plan, "landfill", "t", &[]);
        Error "parameter-wrong" at "activity/x/parameters/doc": |w| line(&mut w.plan, "landfill", "t", &[("doc", "15")]);
        Error "number-character" at "activity/x/parameters/doc": |w| line(&mut w.plan, "landfill", "t", &[("doc", "15%")]);
        Note "parameter-unknown" at "activity/x/parameters": |w| line(&mut w.plan, "clinker", "t", &[("ef", "0.5"), ("dos", "1")]);
        Note "parameters-unsure" at "activity/x/parameters": |w| line(&mut w.plan, "clinker", "t", &[]);
        Warning "source-missing" at "activity/x/parameters/ef": |w| {
            line(&mut w.plan, "clinker", "t", &[("ef", "0.5")]);
            w.plan.activities[2].parameters[0].source.clear();
        };
        Error "unit-wrong" at "activity/x/unit": |w| line(&mut w.plan, "clinker", "m3", &[("ef", "0.5")]);
        Note "gwp-unsure" at "accounting/gwp": |w| {
            w.plan.accounting.gases = GasScope::All;
            line(&mut w.plan, "enteric_pig", "头", &[]);
        };
        Note "decay-short" at "activity/x": |w| line(&mut w.plan, "landfill_decay", "t", &[("doc", "0.15"), ("k", "0.17")]);
        Note "uncertainty-missing" at "activity/power/uncertainty": |w| {
            w.plan.activities[0].uncertainty.activity = "5".into();
            w.plan.activities[0].uncertainty.factor = "5".into();
        };
        Error "number-negative" at "activity/coal/uncertainty": |w| w.plan.activities[0].uncertainty.activity = "-5".into();
        Warning "facility-name-missing" at "facility/plant/name": |w| w.plan.facilities.push(Facility { name: text(""), ..plant() });
        Error "facility-share" at "facility/plant/share": |w| w.plan.facilities.push(Facility { share: "120".into(), ..plant() });
        Error "facility-beyond" at "facility/plant/2021": |w| w.plan.facilities.push(Facility { unit: text("万tCO2"), ..plant() });
        Warning "value-missing" at "facility/plant/2023": |w| { w.plan.facilities.push(plant()); w.plan.facilities[0].values.pop(); };
        Error "unit-missing" at "facility/plant/unit": |w| w.plan.facilities.push(Facility { unit: text(""), ..plant() });
        Warning "source-missing" at "facility/plant/source": |w| w.plan.facilities.push(Facility { source: text(""), ..plant() });
        Error "id-twice" at "facility/plant": |w| { w.plan.facilities.push(plant()); w.plan.facilities.push(plant()); };
    }
}

pub fn plausible() -> Vec<Case> {
    cases! {
        Warning "activity-total-row" at "activity/coal": |w| w.plan.activities[0].name = text("煤炭合计");
        Warning "activity-total-row" at "activity/sum": |w| {
            twin(&mut w.plan, "a", Sector::Households, ["210", "220", "230"]);
            twin(&mut w.plan, "sum", Sector::Other, ["1210", "1220", "1230"]);
        };
        Warning "activity-total-row" at "activity/sum": |w| {
            twin(&mut w.plan, "other", Sector::Households, ["77", "78", "79"]);
            twin(&mut w.plan, "a", Sector::Households, ["210", "220", "230"]);
            twin(&mut w.plan, "b", Sector::Households, ["10", "20", "30"]);
            twin(&mut w.plan, "sum", Sector::Households, ["220", "240", "260"]);
        };
        Warning "activity-total-row" at "activity/whole": |w| {
            twin(&mut w.plan, "whole", Sector::Other, ["5210", "5220", "5230"]);
            w.plan.activities.last_mut().unwrap().name = text("全社会用煤");
        };
        Warning "activity-placeholder" at "activity/coal/2023": |w| w.plan.activities[0].values[2].value = "0".into();
        Warning "activity-placeholder" at "activity/coal/2022": |w| w.plan.activities[0].values[1].value = "0".into();
        Warning "activity-placeholder" at "activity/coal/2021": |w| w.plan.activities[0].values = values(["0", "0", "0"]);
        Warning "activity-is-emission" at "activity/coal": |w| w.plan.activities[0].name = text("燃煤排放量");
        Warning "activity-is-emission" at "activity/copy": |w| {
            twin(&mut w.plan, "copy", Sector::Households, ["1900.3", "1900.3", "1900.3"]);
        };
        Warning "factor-one" at "activity/coal/factor": |w| w.plan.activities[0].factor = Some(own("1", "t", "检测"));
        Warning "activity-slip" at "activity/coal/2022": |w| w.plan.activities[0].values[1].value = "10500000".into();
        Warning "activity-slip" at "activity/coal/2023": |w| w.plan.activities[0].values[2].value = "0.98".into();
        Warning "activity-slip" at "activity/coal/2021": |w| w.plan.activities[0].values[0].value = "9500".into();
        Warning "activity-year-source" at "activity/coal/2022": |w| w.plan.activities[0].values[1].source = text("2021年能源统计报表");
        Warning "activity-year-shifted" at "activity/coal": |w| {
            w.plan.activities[0].values = values(["900", "950", "1010"]);
            twin(&mut w.plan, "moved", Sector::Households, ["860", "900", "950"]);
        };
        Warning "meter-twice" at "activity/power2/meter": |w| {
            w.plan.activities[1].meter = text("3701");
            let twin = Activity { id: text("power2"), sector: Sector::Buildings, ..w.plan.activities[1].clone() };
            w.plan.activities.push(twin);
        };
        Note "energy-supply-used" at "activity/own/purpose": |w| {
            twin(&mut w.plan, "own", Sector::Energy, ["11", "12", "13"]);
        };
        Warning "energy-balance" at "activity/sold/2022": |w| {
            let mut sold = Activity { id: text("sold"), carrier: text("electricity_sold"), ..w.plan.activities[1].clone() };
            sold.values[1].value = "1001".into();
            w.plan.activities.push(sold);
        };
        Warning "indicator-intensity" at "indicator/r3/2023": |w| w.programme.indicators[4].unit = text("tCO2/万元");
        Warning "economy-growth-nominal" at "economy/gdp_growth/2023": |w| {
            w.plan.economy[1].values[0].value = "6.0".into();
            w.plan.economy[1].values[1].value = "6.6".into();
        };
        Warning "economy-current-prices" at "economy/gdp_growth": |w| {
            w.plan.economy.remove(1);
            w.programme.kinds[0].asks.economy.retain(|item| !item.is_growth());
            w.plan.targets.push(Target {
                id: text("intensity"), year: "2025".into(), metric: Metric::PerGdp, form: TargetForm::Fall,
                value: "10".into(), base: "2021".into(), ..Target::default()
            });
        };
        Note "factor-unsure" at "activity/coal/factor": |w| {
            let fuel = w.factors.families[0].fuels.iter_mut().find(|fuel| fuel.carrier == "raw_coal").unwrap();
            fuel.standing = FactorStanding::ToBeConfirmed;
        };
    }
}
