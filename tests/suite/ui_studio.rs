//! The pathway studio and the paste of whole tables, driven by role and label.

use egui::Event;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nearzero::app::{Step, Workspace};
use nearzero::base::{Lang, Number, Sector};
use nearzero::finding::Place;
use nearzero::pathway::{TargetGap, TargetOrigin};
use nearzero::plan::edit::{Edit, ListEdit};
use nearzero::plan::{BaselineMethod, Driver, TargetCourse};

use crate::panel::{Bench, blank, harness, open_sector, sample};

type Panel = Harness<'static, Bench>;

/// A panel so high that all of it is in sight.
fn whole(workspace: Workspace, step: Step) -> Panel {
    let mut panel = harness(workspace, step);
    panel.set_size(egui::vec2(1000.0, 4000.0));
    panel.run();
    panel
}

fn press(panel: &mut Panel, label: &str) {
    panel.get_by_role_and_label(Role::Button, label).click();
    panel.run();
}

fn says(panel: &Panel, words: &str) -> bool {
    panel.query_all_by_label_contains(words).next().is_some()
}

#[test]
fn a_pasted_table_is_shown_before_it_is_filled_in_as_one_step() {
    let mut panel = whole(blank(), Step::Activity);
    open_sector(&mut panel, "工业");
    let before = panel.state().workspace.plan().clone();
    panel
        .get_by_role_and_label(Role::Cell, "工业·原煤 2020")
        .click();
    panel.run();
    let table = "品种\t单位\t2020年\t2021年\n工业\n原煤\t万吨\t12.5\t13\n合计\t\t1\t2\n";
    panel.event(Event::Paste(table.to_owned()));
    panel.run();
    assert!(says(&panel, "识别到带表头的表格"));
    assert_eq!(panel.state().workspace.plan(), &before);
    press(&mut panel, "填入 1 行");
    let lines = &panel.state().workspace.plan().activities;
    let coal = lines.iter().find(|line| line.sector == Sector::Industry);
    let coal = coal.unwrap();
    assert_eq!(coal.values[0].value, Number::typed("12.5"));
    assert_eq!(coal.values[1].value, Number::typed("13"));
    assert!(!says(&panel, "识别到带表头的表格"));
    panel.state_mut().undo();
    assert_eq!(panel.state().workspace.plan(), &before);
}

#[test]
fn a_measure_follows_from_what_is_built() {
    let mut panel = whole(sample(), Step::Pathway);
    let name = panel.state().workspace.plan().measures[0].name.clone();
    assert!(says(&panel, &name));
    panel
        .get_by_role_and_label(Role::ComboBox, "减排量的测算方式")
        .click();
    panel.run();
    panel.get_by_label("能效提升").click();
    panel.run();
    let measure = &panel.state().workspace.plan().measures[0];
    assert!(matches!(measure.driver, Driver::Efficiency { .. }));
    panel.state_mut().undo();
    panel.run();
    let measure = &panel.state().workspace.plan().measures[0];
    assert_eq!(measure.driver, Driver::Tonnes);
}

#[test]
fn the_measure_that_closes_the_gap_is_taken_with_one_press() {
    let mut panel = whole(sample(), Step::Pathway);
    assert!(says(&panel, "正好满足主要目标"));
    press(&mut panel, "采用");
    let assessment = panel.state().workspace.assessment();
    let target = assessment.pathway.main_target().unwrap();
    let gap = target.gap.value.unwrap();
    assert!(gap <= 0.0 && gap > -100.0, "{gap}");
}

#[test]
fn scenarios_stand_beside_the_plan() {
    let mut panel = whole(sample(), Step::Pathway);
    press(&mut panel, "情景");
    press(&mut panel, "添加情景");
    let plan = panel.state().workspace.plan();
    assert_eq!(plan.scenarios.len(), 1);
    let measure = plan.measures[0].clone();
    panel
        .get_by_role_and_label(Role::CheckBox, &measure.name)
        .click();
    panel.run();
    let workspace = &panel.state().workspace;
    assert_eq!(workspace.plan().scenarios[0].without, [measure.id]);
    let path = &workspace.assessment().pathway;
    let planned = |years: &[nearzero::pathway::PathwayYear]| {
        let judged = years.iter().find(|year| Some(year.year) == path.target);
        judged.and_then(|year| year.planned.value).unwrap()
    };
    assert!(planned(&path.scenarios[0].years) > planned(&path.years) + 1.0);
    let year = path.target.unwrap();
    let beside = workspace.other_count().of_scenario("s1", year).unwrap();
    let planned = planned(&path.scenarios[0].years);
    assert_eq!(beside.planned.value, Some(planned), "no other gas");
    assert!(says(&panel, &format!("{year} 规划，CO₂e（AR5）")));
    assert!(says(&panel, "只因没有统计其他气体"));
    press(&mut panel, "删除这个情景");
    assert!(panel.state().workspace.plan().scenarios.is_empty());
}

#[test]
fn a_scenario_has_a_baseline_by_sector_of_its_own() {
    let mut panel = whole(sample(), Step::Pathway);
    press(&mut panel, "情景");
    press(&mut panel, "添加情景");
    press(&mut panel, "按部门");
    let plan = panel.state().workspace.plan().clone();
    let own = plan.scenarios[0].baseline.clone().unwrap();
    assert_eq!(own.sectors, plan.baseline.sectors, "it begins as the plan");

    let place = Place::of(&["scenario", &plan.scenarios[0].id, "baseline"]);
    panel.state_mut().show = Some(place.then("industry").then("activity"));
    panel.run();
    let field = panel.get_by_role_and_label(Role::TextInput, "工业 活动水平年增 %");
    assert!(field.is_focused());
    panel.event(Event::Paste("40".to_owned()));
    panel.run();
    let workspace = &panel.state().workspace;
    assert_eq!(workspace.plan().baseline, plan.baseline);
    let pathway = &workspace.assessment().pathway;
    let last = |years: &[nearzero::pathway::PathwayYear]| years.last().unwrap().baseline;
    let course = &pathway.scenarios[0].years;
    assert!(last(course).value.unwrap() > last(&pathway.years).value.unwrap() + 1.0);
    assert!(says(&panel, "情景“情景 1”：工业活动水平年增长率为 40%"));

    panel.state_mut().show = Some(place.then("industry").then("led").year(2025));
    panel.run();
    let wanted = format!(
        "scenario.{}.pathway.baseline_sector.industry@2025",
        plan.scenarios[0].id
    );
    assert_eq!(panel.state().traced, Some(wanted));

    // What lacks a part is marked, and the sum is said to be one.
    let partial = "带*的数据不完整";
    assert!(!says(&panel, partial));
    let mut scenario = panel.state().workspace.plan().scenarios[0].clone();
    let baseline = scenario.baseline.as_mut().unwrap();
    baseline
        .sectors
        .retain(|one| one.sector == Sector::Industry);
    let edit = Edit::Scenario(ListEdit::Replace(0, scenario));
    panel.state_mut().workspace.edit(edit, place.clone());
    panel.run();
    assert!(says(&panel, partial));
    panel.state_mut().undo();
    panel.run();

    press(&mut panel, "与本方案相同");
    assert_eq!(panel.state().workspace.plan().scenarios[0].baseline, None);
    panel.state_mut().undo();
    panel.run();
    panel.get_by_role_and_label(Role::Cell, "工业 方法").click();
    panel.run();
    panel.event(Event::Paste("逐年填报".to_owned()));
    panel.run();
    let own = panel.state().workspace.plan().scenarios[0].baseline.clone();
    let industry = own.unwrap().sectors.into_iter();
    let mut industry = industry.filter(|entry| entry.sector == Sector::Industry);
    assert_eq!(industry.next().unwrap().method, BaselineMethod::Typed);
    panel.state_mut().lang = Lang::En;
    panel.run();
    press(&mut panel, "By drivers (Kaya)");
    assert!(says(&panel, "Population"));
}

#[test]
fn the_line_to_a_target_of_the_programme_is_chosen() {
    let mut panel = whole(sample(), Step::Pathway);
    let tabs = panel.query_all_by_role(Role::Button);
    let is_targets = |label: &str| label.starts_with("目标");
    let tab = tabs.into_iter().find(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| is_targets(&label))
    });
    tab.unwrap().click();
    panel.run();
    let target = panel.state().workspace.assessment().pathway.targets[0].clone();
    assert_eq!(target.origin, TargetOrigin::Programme);
    let choose = |panel: &mut Panel, line: &str| {
        panel.state_mut().show = Some(Place::of(&["target", &target.id, "course"]));
        panel.run();
        panel.event(Event::Paste(line.to_owned()));
        panel.run();
    };
    choose(&mut panel, "等比下降");
    let workspace = &panel.state().workspace;
    assert_eq!(workspace.plan().target_lines.len(), 1);
    let compound = workspace.assessment().pathway.targets[0].clone();
    assert_eq!(compound.course, TargetCourse::Compound);
    assert_eq!(compound.value, target.value, "the point stands fast");
    let middle = |of: &TargetGap| of.line[1].1.value.unwrap();
    assert!(middle(&compound) < middle(&target));
    choose(&mut panel, "等量下降");
    assert_eq!(panel.state().workspace.plan().target_lines.len(), 1);
    panel.state_mut().undo();
    panel.state_mut().undo();
    panel.run();
    assert!(panel.state().workspace.plan().target_lines.is_empty());

    // Own targets below are added as before, beside a chosen line.
    choose(&mut panel, "等比下降");
    panel.state_mut().show = Some(Place::of(&["target", "t1", "name"]));
    panel.run();
    panel.event(Event::Paste("自定目标".to_owned()));
    panel.run();
    let plan = panel.state().workspace.plan();
    assert_eq!(plan.targets.last().unwrap().name, "自定目标");
    assert_eq!(plan.target_lines.len(), 1);
}

#[test]
fn cost_and_causes_speak_both_languages() {
    let mut panel = whole(sample(), Step::Pathway);
    press(&mut panel, "成本");
    assert!(says(&panel, "单位减排成本曲线"));
    press(&mut panel, "因素分解");
    assert!(says(&panel, "人均产出"));
    panel.state_mut().lang = Lang::En;
    panel.run();
    press(&mut panel, "Cost");
    assert!(says(&panel, "Cost per tonne of the measures in 2025"));
    press(&mut panel, "Causes");
    assert!(says(&panel, "energy intensity"));
}
