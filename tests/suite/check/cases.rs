//! One slip per code: what is changed in the right plan, and where the finding must stand.

use nearzero::account::FactorStanding;
use nearzero::base::{Datum, State, Text};
use nearzero::finding::Severity::{Error, Note, Warning};
use nearzero::plan::{
    Activity, Answer, BaselineMethod, Condition, Driver, Fund, Goal, IndicatorEntry, Kaya, Kept,
    OwnFactor, Picture, Scenario, SectionText, TargetForm, YesNo,
};
use nearzero::programme::{ConditionKind, Metric, OwnGoals, Standing, Waiver};

use super::Case;
use crate::town::World;

macro_rules! cases {
    ($($severity:ident $code:literal at $place:literal: |$world:ident| $slip:expr;)*) => {
        vec![$(Case { severity: $severity, code: $code, place: $place, slip: |$world: &mut World| { $slip; } },)*]
    };
}

mod beside;

/// All cases.
pub fn all() -> Vec<Case> {
    [
        fields(),
        basics(),
        data(),
        factors(),
        indicators(),
        ahead(),
        documents(),
        form_and_ids(),
        beside::methods(),
        beside::plausible(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn fields() -> Vec<Case> {
    cases! {
        Error "number-character" at "activity/coal/2022": |w| w.plan.activities[0].values[1].value = "12万".into();
        Error "number-character" at "economy/gdp/2022": |w| w.plan.economy[0].values[1].value = "1.06亿".into();
        Error "number-character" at "years/base": |w| w.plan.years.base = "去年".into();
        Error "number-character" at "baseline/industry/activity": |w| w.plan.baseline.sectors[0].activity_growth = "百分之二".into();
        Error "number-character" at "target/own/value": |w| w.plan.targets[0].value = "约1".into();
        Error "number-character" at "indicator/c1/2025": |w| w.plan.indicators[0].values[1].value = "≥25".into();
        Error "number-character" at "answer/number": |w| w.plan.answers[1].text = "十二".into();
        Error "number-character" at "accounting/equivalent_value": |w| w.plan.accounting.equivalent_value = "0.3t".into();
        Error "number-grouping" at "boundary/area": |w| w.plan.boundary.area = "1,20".into();
        Error "number-malformed" at "measure/m1/effect": |w| w.plan.measures[0].effect = "5.0.0".into();
        Error "number-too-large" at "measure/m1/investment": |w| w.plan.measures[0].investment = "1e300".into();
        Error "number-negative" at "boundary/area": |w| w.plan.boundary.area = "-1".into();
        Error "number-negative" at "activity/power/2023": |w| w.plan.activities[1].values[2].value = "-5".into();
        Error "number-negative" at "economy/population/2021": |w| w.plan.economy[2].values[0].value = "-1".into();
        Error "number-negative" at "baseline/industry/2025": |w| { typed_baseline(w); w.plan.baseline.sectors[0].values[1].value = "-1".into() };
        Error "number-character" at "baseline/industry/2024": |w| { typed_baseline(w); w.plan.baseline.sectors[0].values[0].value = "x".into() };
        Error "unit-missing" at "activity/coal/unit": |w| w.plan.activities[0].unit.clear();
        Error "unit-unknown" at "economy/gdp/unit": |w| w.plan.economy[0].unit = "美元".into();
        Error "unit-wrong" at "activity/coal/unit": |w| w.plan.activities[0].unit = "人".into();
        Error "unit-wrong" at "measure/m1/effect_unit": |w| w.plan.measures[0].effect_unit = "吨".into();
        Error "unit-wrong" at "measure/m1/investment_unit": |w| w.plan.measures[0].investment_unit = "吨".into();
        Error "unit-wrong" at "boundary/area_unit": |w| w.plan.boundary.area_unit = "人".into();
        Error "unit-wrong" at "target/own/unit": |w| w.plan.targets[0].unit = "人".into();
        Error "year-missing" at "years/target": |w| w.plan.years.target = "".into();
        Error "year-missing" at "target/own/year": |w| w.plan.targets[0].year = "".into();
        Error "year-not-whole" at "years/horizon": |w| w.plan.years.horizon = "2026.5".into();
        Error "year-out-of-range" at "years/target": |w| w.plan.years.target = "20255".into();
        Error "year-out-of-range" at "measure/m1/start": |w| w.plan.measures[0].start = "204".into();
        Error "year-out-of-range" at "measure/m1/from": |w| w.plan.measures[0].from = "204".into();
        Error "year-out-of-range" at "target/own/base": |w| { fall(w); w.plan.targets[0].base = "204".into() };
        Warning "value-missing" at "activity/coal/2022": |w| w.plan.activities[0].values[1].value = "".into();
        Warning "value-missing" at "economy/gdp/2022": |w| w.plan.economy[0].values[1].value = " ".into();
        Warning "value-open" at "activity/coal/2022": |w| w.plan.activities[0].values[1].state = State::Awaited;
        Note "value-outside" at "activity/coal/2019": |w| w.plan.activities[0].values.push(Datum::new(2019, "1"));
        Note "value-outside" at "economy/gdp/2019": |w| w.plan.economy[0].values.push(Datum::new(2019, "1"));
        Warning "source-missing" at "activity/coal/source": |w| w.plan.activities[0].source.clear();
        Warning "source-missing" at "accounting/equivalent_source": |w| w.plan.accounting.equivalent_source.clear();
        Warning "source-missing" at "measure/m1/effect_source": |w| w.plan.measures[0].effect_source.clear();
        Note "source-missing" at "economy/gdp/source": |w| w.plan.economy[0].source.clear();
        Note "text-long" at "boundary/description": |w| w.plan.boundary.description = "长".repeat(20_001);
        Note "text-long" at "measure/m1/content": |w| w.plan.measures[0].content = "长".repeat(20_001);
        Note "text-long" at "answer/line": |w| w.plan.answers[0].text = "长".repeat(20_001);
        Note "text-long" at "section/report/method": |w| w.plan.sections[1].text = "长".repeat(20_001);
    }
}

fn typed_baseline(world: &mut World) {
    let entry = &mut world.plan.baseline.sectors[0];
    entry.method = BaselineMethod::Typed;
    entry.values = (2024..=2026).map(|year| Datum::new(year, "8000")).collect();
}

fn fall(world: &mut World) {
    world.plan.targets[0].form = TargetForm::Fall;
    world.plan.targets[0].value = "1".into();
}

fn basics() -> Vec<Case> {
    cases! {
        Error "programme-unknown" at "head/programme": |w| w.plan.head.programme = "moon".into();
        Note "programme-version" at "head/programme": |w| w.plan.head.version = 1;
        Error "kind-unknown" at "head/kind": |w| w.plan.head.kind = "village".into();
        Warning "date-unreadable" at "head/date": |w| w.plan.head.date = "五月六日".into();
        Note "example" at "head/programme": |w| w.plan.head.example = true;
        Warning "condition-unanswered" at "condition/clear": |w| w.plan.conditions[0].answer = YesNo::Unanswered;
        Warning "condition-unanswered" at "condition/fraud": |w| w.plan.conditions.clear();
        Error "condition-not-met" at "condition/clear": |w| w.plan.conditions[0].answer = YesNo::No;
        Error "condition-barred" at "condition/fraud": |w| w.plan.conditions[1].answer = YesNo::Yes;
        Note "condition-evidence-missing" at "condition/clear": |w| w.plan.conditions[0].evidence.clear();
        Note "entry-unknown" at "condition/old": |w| w.plan.conditions.push(Condition { id: "old".into(), ..Condition::default() });
        Error "applicant-name-missing" at "applicant/name": |w| w.plan.applicant.name = "　".into();
        Warning "applicant-missing" at "applicant/telephone": |w| w.plan.applicant.telephone.clear();
        Warning "applicant-province-missing" at "applicant/province": |w| w.plan.applicant.province.clear();
        Error "applicant-province-unknown" at "applicant/province": |w| w.plan.applicant.province = "99".into();
        Error "applicant-outside-region" at "applicant/province": |w| w.plan.applicant.province = "14".into();
        Warning "applicant-email" at "applicant/email": |w| w.plan.applicant.email = "a.example.cn".into();
        Warning "applicant-postcode" at "applicant/postcode": |w| w.plan.applicant.postcode = "25000".into();
        Warning "boundary-sides-missing" at "boundary/east": |w| {
            let b = &mut w.plan.boundary;
            for side in [&mut b.east, &mut b.south, &mut b.west, &mut b.north] { side.clear(); }
        };
        Warning "boundary-side-missing" at "boundary/west": |w| w.plan.boundary.west.clear();
        Warning "boundary-description-missing" at "boundary/description": |w| w.plan.boundary.description.clear();
        Warning "boundary-area-missing" at "boundary/area": |w| w.plan.boundary.area = "".into();
        Warning "boundary-map-missing" at "boundary/map": |w| w.plan.boundary.map.clear();
        Error "boundary-map-unknown" at "boundary/map": |w| w.plan.boundary.map = "gone".into();
        Error "years-history-missing" at "years/history": |w| w.plan.years.history.clear();
        Error "years-history-implausible" at "years/history": |w| w.plan.years.history.insert(0, 202);
        Note "years-history-order" at "years/history": |w| w.plan.years.history.swap(0, 1);
        Warning "years-history-asked" at "years/history": |w| { w.plan.years.history.remove(0); };
        Warning "years-base-outside" at "years/base": |w| w.plan.years.base = "2019".into();
        Error "years-target-early" at "years/target": |w| w.plan.years.target = "2022".into();
        Error "years-horizon-early" at "years/horizon": |w| w.plan.years.horizon = "2024".into();
        Warning "years-target-differs" at "years/target": |w| w.plan.years.target = "2026".into();
    }
}

fn data() -> Vec<Case> {
    cases! {
        Warning "economy-missing" at "economy/gdp": |w| { w.plan.economy.remove(0); };
        Warning "economy-missing" at "economy/population": |w| w.plan.economy[2].values.clear();
        Warning "economy-growth-missing" at "economy/gdp_growth/2022": |w| w.plan.economy[1].values[0].value = "".into();
        Warning "economy-growth-implausible" at "economy/gdp_growth/2023": |w| w.plan.economy[1].values[1].value = "105".into();
        Warning "economy-future-missing" at "economy/population/2024": |w| w.plan.economy[2].values.truncate(3);
        Error "family-unknown" at "accounting/fuel_family": |w| w.plan.accounting.fuel_family = "moon".into();
        Error "electricity-factor-missing" at "accounting/electricity": |w| w.plan.applicant.province = "54".into();
        Note "electricity-factor-year" at "accounting/electricity": |w| w.plan.years.history[0] = 2020;
        Note "electricity-factor-unsure" at "accounting/electricity": |w| {
            let of_year = |f: &&mut nearzero::account::ElectricityFactor| f.code == "37" && f.data_year == Some(2022);
            w.factors.electricity.iter_mut().find(of_year).unwrap().standing = FactorStanding::ToBeConfirmed;
        };
        Note "equivalent-default" at "accounting/equivalent_value": |w| {
            w.plan.accounting.equivalent_value = "".into();
            w.factors.equivalent_value.1 = FactorStanding::ToBeConfirmed;
        };
        Warning "equivalent-implausible" at "accounting/equivalent_value": |w| w.plan.accounting.equivalent_value = "3".into();
        Error "activity-none" at "activity": |w| w.plan.activities.clear();
        Warning "activity-missing" at "activity/coal": |w| w.plan.activities[0].values.clear();
        Warning "activity-jump" at "activity/coal/2023": |w| w.plan.activities[0].values[2].value = "20000".into();
        Warning "activity-jump" at "activity/coal/2022": |w| w.plan.activities[0].values[1].value = "50".into();
        Warning "activity-twice" at "activity/coal2": |w| {
            let twin = Activity { id: "coal2".into(), ..w.plan.activities[0].clone() };
            w.plan.activities.push(twin);
        };
        Error "activity-green" at "activity/green/2022": |w| {
            let mut green = Activity { id: "green".into(), carrier: "electricity_green".into(), ..w.plan.activities[1].clone() };
            green.values[1].value = "1001".into();
            w.plan.activities.push(green);
        };
        Error "carrier-unknown" at "activity/coal": |w| w.plan.activities[0].carrier = "peat".into();
    }
}

fn text(text: &str) -> String {
    text.to_owned()
}

fn own(value: &str, per: &str, source: &str) -> OwnFactor {
    OwnFactor {
        value: value.into(),
        per: per.into(),
        source: source.into(),
    }
}

fn factors() -> Vec<Case> {
    cases! {
        Error "factor-missing" at "activity/coal/factor": |w| w.plan.activities[0].carrier = "other".into();
        Note "factor-unsure" at "activity/coal/factor": |w| {
            let fuel = w.factors.families[0].fuels.iter_mut().find(|fuel| fuel.carrier == "raw_coal").unwrap();
            fuel.standing = FactorStanding::ToBeConfirmed;
        };
        Error "number-character" at "activity/coal/factor": |w| w.plan.activities[0].factor = Some(own("二", "t", "检测"));
        Error "number-negative" at "activity/coal/factor": |w| w.plan.activities[0].factor = Some(own("-2", "t", "检测"));
        Error "unit-missing" at "activity/coal/factor": |w| w.plan.activities[0].factor = Some(own("2", "", "检测"));
        Error "unit-wrong" at "activity/coal/factor": |w| w.plan.activities[0].factor = Some(own("2", "人", "检测"));
        Warning "source-missing" at "activity/coal/factor": |w| w.plan.activities[0].factor = Some(own("2", "t", ""));
        Error "own-factor-missing" at "activity/coal/factor": |w| w.plan.activities[0].factor = Some(own("", "t", "检测"));
        Error "own-factor-refused" at "activity/coal/factor": |w| {
            // No family and no coefficient knows the heat of this carrier, so a factor per GJ is of no use.
            w.plan.activities[0].factor = Some(own("0.1", "GJ", "检测"));
            w.factors.families[0].fuels.retain(|fuel| fuel.carrier != "raw_coal");
            w.factors.carriers.iter_mut().find(|carrier| carrier.id == "raw_coal").unwrap().tce = None;
        };
        Error "unit-wrong" at "activity/coal/unit": |w| {
            w.plan.activities[0].carrier = "other".into();
            w.plan.activities[0].factor = Some(own("2", "人", "检测"));
        };
    }
}

fn indicators() -> Vec<Case> {
    cases! {
        Error "acceptance-not-met" at "indicator": |w| w.plan.indicators[0].values[1].value = "19".into();
        Warning "acceptance-undecided" at "indicator": |w| w.plan.indicators[0].values.clear();
        Error "indicator-binding-not-met" at "indicator/c1/2025": |w| w.plan.indicators[0].values[1].value = "19.9".into();
        Error "indicator-binding-not-met" at "indicator/c2/2025": |w| w.plan.indicators[1].answer = YesNo::No;
        Warning "indicator-binding-undecided" at "indicator/c2/2025": |w| w.plan.indicators[1].answer = YesNo::Unanswered;
        Note "indicator-other-not-met" at "indicator/r1/2025": |w| w.plan.indicators[2].values[1].value = "11".into();
        Note "indicator-other-undecided" at "indicator/r3/2025": |w| { w.plan.indicators.remove(3); };
        Error "indicator-reason-missing" at "indicator/r3/reason": |w| w.plan.indicators[3].not_applicable = true;
        Warning "indicator-evidence-missing" at "indicator/c1/evidence": |w| w.plan.indicators[0].evidence.clear();
        Note "indicator-evidence-missing" at "indicator/r1/evidence": |w| w.plan.indicators[2].evidence.clear();
        Note "indicator-typed-unused" at "indicator/r2/2025": |w| w.plan.indicators.push(crate::town::entry("r2", "50"));
        Note "indicator-own-target" at "indicator/r3": |w| w.programme.indicators[4].targets[0].value = None;
        Note "entry-unknown" at "indicator/old": |w| w.plan.indicators.push(IndicatorEntry { id: "old".into(), ..IndicatorEntry::default() });
        Warning "evidence-title-missing" at "evidence/e1": |w| w.plan.evidence[0].title.clear();
        Warning "evidence-unknown" at "indicator/c1/evidence": |w| w.plan.indicators[0].evidence.push("e9".into());
        Warning "evidence-unknown" at "condition/clear": |w| w.plan.conditions[0].evidence.push("e9".into());
        Warning "driver-certificate" at "measure/m1/to": |w| w.plan.measures[0].driver = Driver::FuelSwitch {
            from: "electricity".into(),
            to: "electricity_green".into(),
            share: "10".into(),
            energy: "".into(),
        };
        Error "indicator-no-waiver" at "indicator/c1": |w| {
            w.programme.indicators[0].waiver = Waiver::Never;
            w.plan.indicators[0].not_applicable = true;
        };
        Warning "condition-advice-missed" at "condition/clear": |w| {
            w.programme.conditions[0].kind = ConditionKind::Advice;
            w.plan.conditions[0].answer = YesNo::No;
        };
        Warning "indicator-measure-unknown" at "indicator/c1/measures": |w| w.plan.indicators[0].measures.push("m9".into());
        Warning "quota-exceeded" at "head/put_forward": |w| w.plan.head.put_forward = "2".into();
        Error "number-malformed" at "head/put_forward": |w| w.plan.head.put_forward = "1-2".into();
        Error "goals-none" at "goal": |w| w.programme.kinds[0].own_goals = Some(wanted());
        Note "goals-unasked" at "goal": |w| w.plan.goals.push(goal());
        Error "goal-name-missing" at "goal/own/name": |w| with_goal(w, |goal| goal.name.clear());
        Error "goal-unit" at "goal/own/unit": |w| with_goal(w, |goal| goal.unit = "蛋".into());
        Error "goal-target-missing" at "goal/own": |w| with_goal(w, |goal| goal.targets.clear());
        Error "goal-figure" at "goal/own/figure": |w| with_goal(w, |goal| goal.figure = "总量 多少".into());
        Error "goal-figure-unknown" at "goal/own/figure": |w| with_goal(w, |goal| goal.figure = "applicant.name".into());
        Error "goal-figure-unit" at "goal/own/figure": |w| with_goal(w, |goal| goal.figure = "inventory.total@last".into());
        Error "number-malformed" at "goal/own/2025": |w| with_goal(w, |goal| goal.targets[0].value = "1-2".into());
        Error "id-twice" at "goal/c1": |w| with_goal(w, |goal| goal.id = "c1".into());
        Note "kept-annex" at "kept": |w| w.plan.kept.push(Kept::default());
        Note "reconstruction-indicators" at "indicator": |w| w.programme.indicators[0].standing = ours();
        Note "reconstruction-outline" at "section/plan": |w| standing(w, "plan");
        Note "reconstruction-outline" at "section/report": |w| standing(w, "report");
        Note "reconstruction-form" at "answer": |w| standing(w, "form");
    }
}

/// A goal that is right in every way.
fn goal() -> Goal {
    Goal {
        id: "own".into(),
        name: "自设目标".into(),
        unit: "%".into(),
        targets: vec![Datum::new(2025, "20")],
        ..Goal::default()
    }
}

fn wanted() -> OwnGoals {
    OwnGoals {
        text: Text::new("自设", "own"),
        standing: ours(),
    }
}

fn with_goal(world: &mut World, change: impl FnOnce(&mut Goal)) {
    world.programme.kinds[0].own_goals = Some(wanted());
    let mut goal = goal();
    change(&mut goal);
    let entry = crate::town::entry(&goal.id, "30");
    world.plan.goals.push(goal);
    if !world.plan.indicators.iter().any(|one| one.id == entry.id) {
        world.plan.indicators.push(entry);
    }
}

fn ours() -> Standing {
    Standing::Reconstruction {
        basis: Text::new("参考", "basis"),
    }
}

fn standing(world: &mut World, role: &str) {
    let document = world
        .programme
        .documents
        .iter_mut()
        .find(|document| document.role.id() == role)
        .unwrap();
    document.standing = ours();
}

fn ahead() -> Vec<Case> {
    cases! {
        Warning "baseline-missing" at "baseline/industry": |w| w.plan.baseline.sectors.clear();
        Error "baseline-twice" at "baseline/industry": |w| { let twin = w.plan.baseline.sectors[0].clone(); w.plan.baseline.sectors.push(twin); };
        Warning "baseline-growth-missing" at "baseline/industry/intensity": |w| w.plan.baseline.sectors[0].intensity_growth = "".into();
        Warning "baseline-growth-implausible" at "baseline/industry/activity": |w| w.plan.baseline.sectors[0].activity_growth = "103".into();
        Error "baseline-growth-impossible" at "baseline/industry/intensity": |w| w.plan.baseline.sectors[0].intensity_growth = "-100".into();
        Warning "baseline-series-missing" at "baseline/industry": |w| { typed_baseline(w); w.plan.baseline.sectors[0].values.pop(); };
        Note "baseline-source-missing" at "baseline/source": |w| w.plan.baseline.source.clear();
        Warning "measures-none" at "measure": |w| w.plan.measures.clear();
        Error "measure-name-missing" at "measure/m1/name": |w| w.plan.measures[0].name.clear();
        Warning "measure-owner-missing" at "measure/m1/owner": |w| w.plan.measures[0].owner.clear();
        Warning "measure-content-missing" at "measure/m1/content": |w| w.plan.measures[0].content.clear();
        Warning "measure-start-missing" at "measure/m1/start": |w| w.plan.measures[0].start = "".into();
        Note "measure-start-late" at "measure/m1/start": |w| w.plan.measures[0].start = "2026".into();
        Warning "measure-start-late" at "measure/m1/start": |w| w.plan.measures[0].start = "2027".into();
        Error "measure-ramp-wrong" at "measure/m1/ramp": |w| w.plan.measures[0].ramp = "0".into();
        Error "measure-ramp-wrong" at "measure/m1/ramp": |w| w.plan.measures[0].ramp = "1.5".into();
        Warning "measure-effect-missing" at "measure/m1/effect": |w| w.plan.measures[0].effect = "".into();
        Warning "measure-effect-missing" at "measure/m1/effect": |w| w.plan.measures[0].effect = "0".into();
        Error "measure-effect-large" at "measure/m1/effect": |w| w.plan.measures[0].effect = "9000".into();
        Error "measure-lifetime-wrong" at "measure/m1/lifetime": |w| w.plan.measures[0].lifetime = "0.5".into();
        Error "measure-funds-large" at "measure/m1/funds": |w| w.plan.measures[0].funds = vec![Fund { payer: "财政".into(), amount: "3001".into() }];
        Error "number-negative" at "measure/m1/running_cost": |w| w.plan.measures[0].running_cost = "-1".into();
        Warning "driver-missing" at "measure/m1/power": |w| w.plan.measures[0].driver = generation("", "兆瓦", "100");
        Error "unit-wrong" at "measure/m1/unit": |w| w.plan.measures[0].driver = generation("1", "吨", "100");
        Error "driver-share-large" at "measure/m1/self_use": |w| w.plan.measures[0].driver = generation("1", "兆瓦", "101");
        Warning "driver-power-absent" at "measure/m1/power": |w| { w.plan.measures[0].driver = generation("1", "兆瓦", ""); w.plan.activities.remove(1); };
        Error "carrier-unknown" at "measure/m1/carrier": |w| w.plan.measures[0].driver = saving("firewood", "吨");
        Warning "driver-carrier-absent" at "measure/m1/carrier": |w| w.plan.measures[0].driver = saving("diesel", "吨");
        Error "unit-wrong" at "measure/m1/unit": |w| w.plan.measures[0].driver = saving("raw_coal", "立方米");
        Warning "driver-missing" at "measure/m1/to": |w| w.plan.measures[0].driver = switch("");
        Error "driver-carrier-same" at "measure/m1/to": |w| w.plan.measures[0].driver = switch("raw_coal");
        Error "driver-no-factor" at "measure/m1/to": |w| w.plan.measures[0].driver = switch("other");
        Error "driver-grid-rise" at "measure/m1/factor": |w| w.plan.measures[0].driver = Driver::GridFactor { factor: "0.9".into() };
        Warning "scenario-measure-unknown" at "scenario/s1": |w| w.plan.scenarios = vec![Scenario { id: "s1".into(), without: vec!["m9".into()], ..Scenario::default() }];
        Error "number-character" at "actual/2024": |w| w.plan.actuals = vec![Datum::new(2024, "约1")];
        Error "discount-large" at "discount": |w| w.plan.discount = "600".into();
        Warning "baseline-growth-implausible" at "scenario/s1/baseline/industry/activity": |w| { let mut baseline = w.plan.baseline.clone(); baseline.sectors[0].activity_growth = "103".into(); w.plan.scenarios = vec![Scenario { id: "s1".into(), baseline: Some(baseline), ..Scenario::default() }] };
        Warning "baseline-growth-missing" at "baseline/kaya/carbon_intensity": |w| w.plan.baseline.kaya = Some(Kaya { population: "0".into(), affluence: "5".into(), energy_intensity: "-3".into(), ..Kaya::default() });
        Warning "share-open" at "target/own": |w| { w.plan.measures.clear(); w.plan.targets[0].metric = Metric::NonFossilShare; w.plan.targets[0].unit = "%".into(); w.plan.targets[0].value = "20".into() };
        Warning "measure-money-missing" at "measure/m1/investment": |w| w.plan.measures[0].investment = "".into();
        Note "measure-funding-missing" at "measure/m1/funding": |w| w.plan.measures[0].funding.clear();
        Warning "measure-period-missing" at "measure/m1/from": |w| { w.plan.measures[0].from = "".into(); w.plan.measures[0].to = "".into() };
        Error "measure-period-order" at "measure/m1/to": |w| w.plan.measures[0].to = "2023".into();
        Warning "target-outside" at "target/own/year": |w| w.plan.targets[0].year = "2035".into();
        Error "target-value-missing" at "target/own/value": |w| w.plan.targets[0].value = "".into();
        Error "target-fall-wrong" at "target/own/value": |w| { fall(w); w.plan.targets[0].value = "-20".into() };
        Warning "gap-open" at "target/own": |w| w.plan.targets[0].value = "0.5".into();
        Warning "gap-open" at "target/t25": |w| w.plan.measures[0].effect = "0.001".into();
        Warning "gap-unknown" at "target/t25": |w| w.plan.activities[0].values[2].state = State::NotEstimated;
    }
}

fn generation(power: &str, unit: &str, self_use: &str) -> Driver {
    Driver::Generation {
        power: power.into(),
        unit: unit.into(),
        hours: "1200".into(),
        self_use: self_use.into(),
    }
}

fn saving(carrier: &str, unit: &str) -> Driver {
    Driver::Saving {
        carrier: carrier.into(),
        quantity: "10".into(),
        of: "万平方米".into(),
        saving: "1".into(),
        unit: unit.into(),
    }
}

fn switch(to: &str) -> Driver {
    Driver::FuelSwitch {
        from: "raw_coal".into(),
        to: to.into(),
        share: "10".into(),
        energy: "".into(),
    }
}

fn documents() -> Vec<Case> {
    cases! {
        Warning "section-empty" at "section/plan/basis": |w| w.plan.sections[0].text = " \n".into();
        Note "section-short" at "section/plan/basis": |w| w.plan.sections[0].text = "太短了".into();
        Note "section-unknown" at "section/plan/old": |w| w.plan.sections.push(SectionText {
            document: "plan".into(), section: "old".into(), text: "旧稿".into() });
        Note "picture-missing" at "picture/photo": |w| w.plan.pictures.truncate(1);
        Error "picture-unreadable" at "picture/photo": |w| w.plan.pictures[1].data.truncate(60);
        Error "picture-unreadable" at "picture/map": |w| w.plan.pictures[0].data = "R0lGODlhAQABAAAAACw=".into();
        Error "picture-unreadable" at "picture/map": |w| w.plan.pictures[0].data.insert_str(40, "图图图图");
        Warning "picture-large" at "picture/photo": |w| {
            let middle = "A".repeat(13_400_000);
            w.plan.pictures[1].data.insert_str(40, &middle);
        };
        Error "reference-malformed" at "section/report/method": |w| w.plan.sections[1].text = "{{inventory.total@明年}}".into();
        Error "reference-unclosed" at "section/report/method": |w| w.plan.sections[1].text = "排放{{inventory.total吨".into();
        Error "reference-unresolved" at "section/report/method": |w| w.plan.sections[1].text = "{{inventory.grand}}{{inventory.grand}}".into();
        Error "reference-unresolved" at "section/report/method": |w| w.plan.sections[1].text = "{{inventory.total@2030}}".into();
        Error "reference-unresolved" at "section/report/method": |w| w.plan.sections[1].text = "{{inventory.total|人}}".into();
        Warning "reference-blank" at "section/report/method": |w| w.plan.sections[1].text = "{{economy.households}}".into();
        Error "reference-unresolved" at "answer/line": |w| w.plan.answers[0].text = "{{inventory.grand}}".into();
        Error "reference-unclosed" at "answer/own": |w| w.plan.answers[4].text = "已减排{{pathway.reduction吨".into();
        Warning "reference-incomplete" at "section/plan/basis": |w| w.plan.activities[0].values[2].value = "".into();
    }
}

fn form_and_ids() -> Vec<Case> {
    cases! {
        Warning "answer-missing" at "answer/line": |w| { w.plan.answers.remove(0); };
        Warning "answer-bound-missing" at "applicant/institution": |w| w.plan.applicant.institution.clear();
        Warning "answer-bound-missing" at "answer/energy": |w| w.plan.activities[1].values[2].value = "x".into();
        Warning "answer-date" at "answer/date": |w| w.plan.answers[2].text = "昨天".into();
        Error "answer-choice" at "answer/choice": |w| w.plan.answers[3].text = "c".into();
        Note "entry-unknown" at "answer/old": |w| w.plan.answers.push(Answer { id: "old".into(), text: "旧".into() });
        Error "id-missing" at "measure": |w| w.plan.measures[0].id.clear();
        Error "id-twice" at "measure/m1": |w| { let twin = w.plan.measures[0].clone(); w.plan.measures.push(twin); };
        Error "id-twice" at "activity/coal": |w| { let twin = w.plan.activities[0].clone(); w.plan.activities.push(twin); };
        Error "id-twice" at "economy/gdp": |w| { let twin = w.plan.economy[0].clone(); w.plan.economy.push(twin); };
        Error "id-twice" at "target/t25": |w| w.plan.targets[0].id = "t25".into();
        Error "id-twice" at "indicator/c1": |w| { let twin = w.plan.indicators[0].clone(); w.plan.indicators.push(twin); };
        Error "id-twice" at "condition/clear": |w| { let twin = w.plan.conditions[0].clone(); w.plan.conditions.push(twin); };
        Error "id-twice" at "answer/line": |w| { let twin = w.plan.answers[0].clone(); w.plan.answers.push(twin); };
        Error "id-twice" at "evidence/e1": |w| { let twin = w.plan.evidence[0].clone(); w.plan.evidence.push(twin); };
        Error "id-twice" at "picture/map": |w| { let twin = w.plan.pictures[0].clone(); w.plan.pictures.push(Picture { ..twin }); };
        Error "id-twice" at "section/plan/basis": |w| { let twin = w.plan.sections[0].clone(); w.plan.sections.push(twin); };
    }
}
