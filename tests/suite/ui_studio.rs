//! The pathway studio and the paste of whole tables, driven by role and label.

use egui::Event;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use nearzero::app::{Step, Workspace};
use nearzero::base::{Lang, Number};
use nearzero::plan::Driver;

use crate::panel::{Bench, blank, harness, sample};

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
    let coal = &panel.state().workspace.plan().activities[0];
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
    press(&mut panel, "删除这个情景");
    assert!(panel.state().workspace.plan().scenarios.is_empty());
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
