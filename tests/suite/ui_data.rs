//! Data in detail, driven by role and label: gases, units, factors, parameters, facilities, counts
//! side by side, comparison.

use egui::accesskit::Role;
use egui::{Event, Key};
use egui_kittest::kittest::Queryable as _;
use nearzero::app::{Step, Workspace, open_new};
use nearzero::base::{Datum, EconomyItem, Lang, Number, Sector};
use nearzero::finding::Place;
use nearzero::plan::edit::{Edit, ListEdit};
use nearzero::plan::{Activity, GasScope, GwpSet, Purpose};

use crate::panel::{Panel, harness, open_sector, pick, press, roomy, sample, says, type_text};

/// The sample with a line of another kind before its own.
fn sample_with(sector: Sector, carrier: &str, unit: &str, amount: &str) -> Workspace {
    let mut workspace = sample();
    let years = workspace.plan().years.inventory_years();
    let values = years.iter().map(|year| Datum::new(*year, amount)).collect();
    let line = Activity {
        id: "extra".to_owned(),
        sector,
        carrier: carrier.to_owned(),
        unit: unit.to_owned(),
        source: "台账".to_owned(),
        values,
        ..Activity::default()
    };
    workspace.edit(Edit::Activity(ListEdit::Insert(0, line)), Place::default());
    workspace
}

fn fill(panel: &mut Panel, label: &str, text: &str) {
    let field = panel.get_by_role_and_label(Role::TextInput, label);
    field.set_text_value_accesskit(text);
    panel.run();
}

fn in_english(panel: &mut Panel) {
    panel.state_mut().lang = Lang::En;
    panel.run();
}

fn line(panel: &Panel) -> Activity {
    panel.state().workspace.plan().activities[0].clone()
}

#[test]
fn gases_potentials_and_default_uncertainties_are_chosen_and_told() {
    let mut panel = roomy(sample(), Step::Activity);
    press(&mut panel, Role::Button, "更改");
    pick(&mut panel, "计入总量的气体", "二氧化碳、甲烷和氧化亚氮");
    pick(&mut panel, "全球变暖潜势", "AR4");
    let uncertainty = "没有填写不确定性的行，采用默认值";
    press(&mut panel, Role::CheckBox, uncertainty);
    let accounting = panel.state().workspace.plan().accounting.clone();
    assert_eq!(accounting.gases, GasScope::All);
    assert_eq!(accounting.gwp, GwpSet::Ar4);
    assert!(accounting.default_uncertainty);
    assert!(says(&panel, "总量按 CO₂e（AR4）；不确定性取默认值"));
    in_english(&mut panel);
    assert!(says(&panel, "total in CO₂e (AR4); default uncertainties"));
}

#[test]
fn a_line_tells_its_factor_and_takes_one_of_its_own() {
    let mut panel = roomy(sample(), Step::Activity);
    assert!(says(&panel, "20.908 GJ/t × 26.37 kg C/GJ × 0.94 × 44/12"));
    assert!(says(&panel, "1.9003 吨二氧化碳/吨"));
    assert!(says(&panel, "转录自官方文本"));
    press(&mut panel, Role::Button, "用自有因子");
    fill(&mut panel, "自有因子", "2.1");
    fill(&mut panel, "自有因子的来源", "核查报告");
    let factor = line(&panel).factor.unwrap();
    assert_eq!(
        (factor.value, factor.per.as_str(), factor.source.as_str()),
        (Number::typed("2.1"), "吨", "核查报告")
    );
    assert!(says(&panel, "2.1000 吨二氧化碳/吨"));
    press(&mut panel, Role::Button, "用因子表");
    assert_eq!(line(&panel).factor, None);
    in_english(&mut panel);
    assert!(says(&panel, "1.9003 t CO₂/t"));
}

#[test]
fn a_parameter_without_a_default_is_asked_for_with_its_usual_cases() {
    let workspace = sample_with(Sector::Waste, "landfill", "万吨", "4");
    let mut panel = roomy(workspace, Step::Activity);
    open_sector(&mut panel, "废弃物处理");
    assert!(says(&panel, "必填"));
    assert!(says(&panel, "留空用默认值 0.5，待确认"));
    pick(&mut panel, "DOC 的常见情形", "厨余（0.15）");
    let parameters = line(&panel).parameters;
    assert_eq!(parameters.len(), 1);
    assert_eq!(
        (parameters[0].id.as_str(), parameters[0].value.0.as_str()),
        ("doc", "0.15")
    );
    assert!(says(&panel, "CH₄："));
    fill(&mut panel, "OX", "0.2x");
    assert_eq!(line(&panel).parameters[1].value.0, "0.2x", "kept as typed");
    fill(&mut panel, "OX", "");
    assert_eq!(line(&panel).parameters.len(), 1);
    in_english(&mut panel);
    assert!(says(&panel, "Usual cases of DOC"));
}

#[test]
fn purpose_meter_and_uncertainty_are_typed_with_the_line() {
    let mut panel = roomy(sample(), Step::Activity);
    pick(&mut panel, "用途", "发电外供");
    fill(&mut panel, "表计或户号", "3701-0042");
    fill(&mut panel, "数量的不确定性 ±", "3");
    fill(&mut panel, "因子的不确定性 ±", "4");
    let line = line(&panel);
    assert_eq!(line.purpose, Purpose::PowerSupply);
    assert_eq!(line.meter, "3701-0042");
    assert!(says(&panel, "5.0") && says(&panel, "95 % 置信区间"));
    assert!(says(&panel, "两者不相加"));
}

#[test]
fn a_place_within_a_line_leads_to_its_field() {
    let mut panel = harness(sample(), Step::Activity);
    let id = panel.state().workspace.plan().activities[5].id.clone();
    let place = Place::of(&["activity", &id, "meter"]);
    panel.state_mut().show = Some(place.clone());
    panel.run();
    let field = panel.get_by_role_and_label(Role::TextInput, "表计或户号");
    assert!(field.is_focused());
    assert_eq!(panel.state().place, Some(place));
    assert!(says(&panel, "工业·液化石油气"));
}

#[test]
fn a_wrong_unit_is_refused_with_the_units_that_are_accepted() {
    for (lang, cell, told) in [
        (Lang::Zh, "工业·原煤 单位", "可用的单位：吨、万吨"),
        (
            Lang::En,
            "Industry · raw coal Unit",
            "Accepted units: t, 10⁴ t",
        ),
    ] {
        let mut panel = roomy(sample(), Step::Activity);
        panel.state_mut().lang = lang;
        panel.run();
        press(&mut panel, Role::Cell, cell);
        panel.event(Event::Paste("立方米".to_owned()));
        panel.run();
        assert_eq!(line(&panel).unit, "万吨");
        assert!(says(&panel, told), "{told}");
    }
}

#[test]
fn a_community_is_offered_first_what_it_is_asked_for() {
    let programme = crate::worked::programme();
    let kind = programme.kinds.iter().find(|kind| kind.id == "community");
    let workspace = open_new((&programme.id, &kind.unwrap().id), Lang::Zh, None).unwrap();
    let mut panel = roomy(workspace, Step::Activity);
    let carrier = panel.state().workspace.plan().activities[0].carrier.clone();
    let factors = panel.state().workspace.factors();
    let (_, carrier) = factors.carrier(&carrier).unwrap();
    let cell = format!("居民生活·{} 能源品种", carrier.name.zh);
    press(&mut panel, Role::Cell, &cell);
    panel.key_press(Key::F2);
    panel.run();
    let top = |label: &str| panel.get_by_label(label).rect().top();
    assert!(top("本类型通常填报") < top("煤及煤制品"));
}

#[test]
fn facilities_under_the_carbon_market_are_shown_and_never_subtracted() {
    let mut panel = roomy(sample(), Step::Activity);
    let total = |panel: &Panel| {
        let inventory = &panel.state().workspace.assessment().inventory;
        inventory.totals.last().unwrap().total
    };
    let before = total(&panel);
    press(&mut panel, Role::Button, "填报");
    panel.get_by_label("设施名称").scroll_to_me();
    panel.run();
    press(&mut panel, Role::TextInput, "新行 设施名称");
    type_text(&panel, "热电厂");
    panel.key_press(Key::Enter);
    panel.run();
    press(&mut panel, Role::Cell, "热电厂 2022");
    type_text(&panel, "12");
    panel.key_press(Key::Enter);
    panel.run();
    let facilities = panel.state().workspace.plan().facilities.clone();
    assert_eq!(facilities.len(), 1);
    assert!(says(&panel, "从不扣减"));
    assert_eq!(total(&panel), before);
    let inventory = &panel.state().workspace.assessment().inventory;
    let market = inventory.totals.last().unwrap().carbon_market.unwrap();
    assert_eq!(market.emission.value, Some(120_000.0));
}

#[test]
fn both_counts_and_boundaries_stand_beside_the_total_where_there_are_any() {
    let has = |panel: &Panel, label: &str| {
        let cells = panel.query_all_by_role_and_label(Role::Cell, label);
        cells.count() == 1
    };
    let also = "总量，CO₂e（AR5） 2022";
    let why = "只因没有统计其他气体";
    let plain = roomy(sample(), Step::Inventory);
    assert!(has(&plain, also));
    assert!(has(&plain, "消费口径，CO₂e（AR5） 2022"));
    assert!(has(&plain, "地域口径，CO₂e（AR5） 2022"));
    assert!(has(&plain, "依据待确认因子的占比 2022"));
    assert!(says(&plain, why), "equal numbers are explained");
    assert!(!has(&plain, "直接排放，CO₂e（AR5） 2022"));
    assert!(!has(&plain, "排放总量不确定性 2022"));

    let workspace = sample_with(Sector::Agriculture, "enteric_pig", "头", "42000");
    let mut panel = roomy(workspace, Step::Inventory);
    assert!(has(&panel, also) && has(&panel, "直接排放，CO₂e（AR5） 2022"));
    assert!(!says(&panel, why));
    assert!(has(&panel, "地域口径排放量（边界内直接排放） 2022"));
    assert!(says(&panel, "两种口径并列，从不相加"));
    let mut accounting = panel.state().workspace.plan().accounting.clone();
    accounting.default_uncertainty = true;
    let edit = Edit::Accounting(accounting);
    panel.state_mut().workspace.edit(edit, Place::default());
    panel.run();
    assert!(has(&panel, "排放总量不确定性 2022"));
    assert!(says(&panel, "±"));
    assert!(says(&panel, "个百分点"));
    in_english(&mut panel);
    assert!(has(&panel, "Total, CO₂e (AR5) 2022"));
    assert!(says(&panel, "Two boundaries side by side, never added"));
}

/// What is not asked has no row: a residents' committee knows no GDP.
#[test]
fn a_place_without_gdp_has_no_intensity_of_it() {
    let has = |workspace: Workspace, label: &str| {
        let panel = roomy(workspace, Step::Inventory);
        panel
            .query_all_by_role_and_label(Role::Cell, label)
            .next()
            .is_some()
    };
    let (gdp, head) = ("单位地区生产总值排放 2022", "人均排放 2022");
    assert!(has(sample(), gdp) && has(sample(), head));
    let mut workspace = sample();
    let economy = workspace.plan().economy.iter();
    let at = economy
        .clone()
        .position(|series| series.item == EconomyItem::Gdp);
    workspace.edit(
        Edit::Economy(ListEdit::Remove(at.unwrap())),
        Place::default(),
    );
    assert!(!has(workspace.clone(), gdp));
    assert!(has(workspace, head));
}

#[test]
fn the_outlook_tells_the_planned_emission_on_both_counts() {
    let workspace = sample_with(Sector::Agriculture, "enteric_pig", "头", "42000");
    let year = workspace.assessment().pathway.target.unwrap();
    let other = workspace
        .other_count()
        .of(year)
        .unwrap()
        .planned
        .value
        .unwrap();
    let own = workspace.assessment().pathway.of(year).unwrap().planned;
    assert!(other > own.value.unwrap(), "methane comes on top");
    let tab = format!("目标 {}", workspace.assessment().pathway.targets.len());
    let mut panel = roomy(workspace, Step::Pathway);
    press(&mut panel, Role::Button, &tab);
    assert!(says(&panel, &format!("{year} 年规划排放")));
    assert!(says(&panel, "按 CO₂e（AR5） 计为"));
    assert!(!says(&panel, "只因没有统计其他气体"));
}

#[test]
fn two_sets_of_factors_are_compared_line_by_line() {
    let mut panel = roomy(sample(), Step::Inventory);
    press(&mut panel, Role::Button, "比较");
    assert!(says(&panel, "相差"));
    panel
        .get_by_role_and_label(Role::ColumnHeader, "差 %")
        .scroll_to_me();
    panel.run();
    let cells = panel.query_all_by_role_and_label(Role::Cell, "工业·原煤 差 %");
    assert_eq!(cells.count(), 1);
    let before = panel.state().workspace.revision();
    pick(&mut panel, "外购电力的因子", "全国平均因子");
    assert!(says(&panel, "相差"));
    assert_eq!(panel.state().workspace.revision(), before);
    in_english(&mut panel);
    assert!(says(&panel, "this plan"));
}
