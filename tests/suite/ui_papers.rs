//! The panels of papers, driven by role and label, without the frame of the window.

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use nearzero::app::{Command, Step};
use nearzero::base::Lang;
use nearzero::finding::Place;
use nearzero::programme::DocumentRole;

use crate::panel::{Bench, blank, harness, sample, type_text};

fn editor(harness: &Harness<'_, Bench>, heading: &str) -> String {
    let field = harness.get_by_role_and_label(Role::MultilineTextInput, heading);
    field.value().unwrap_or_default()
}

#[test]
fn a_section_is_typed_and_undone_as_one_step() {
    let mut harness = harness(blank(), Step::Plan);
    let heading = "（一）区域概况";
    harness
        .get_by_role_and_label(Role::MultilineTextInput, heading)
        .click();
    harness.run();
    type_text(&harness, "海澜县位于半岛南岸。");
    harness.key_press(egui::Key::Enter);
    harness.event(egui::Event::Ime(egui::ImeEvent::Commit(
        "地处沿海".to_owned(),
    )));
    harness.run();
    let written = "海澜县位于半岛南岸。\n地处沿海";
    assert_eq!(harness.state().section("plan", "overview"), written);
    assert_eq!(editor(&harness, heading), written);
    harness.get_by_label_contains("已写 14 字");
    assert_eq!(
        harness.state().place,
        Some(Place("section/plan/overview".to_owned()))
    );
    harness.state_mut().undo();
    harness.run();
    assert_eq!(editor(&harness, heading), "");
    assert!(!harness.state().workspace.can_undo());
}

#[test]
fn references_show_as_figures_and_lead_to_their_source() {
    let mut harness = harness(sample(), Step::Plan);
    harness
        .get_by_label_contains("（五）二氧化碳排放情况")
        .click();
    harness.run();
    let shown = editor(&harness, "（五）二氧化碳排放情况");
    assert!(
        shown.starts_with("2022年，全县二氧化碳排放总量为"),
        "{shown}"
    );
    assert!(!shown.contains("{{"), "{shown}");
    let total = shown
        .strip_prefix("2022年，全县二氧化碳排放总量为")
        .and_then(|rest| rest.split("万吨").next())
        .unwrap()
        .to_owned();
    harness.get_all_by_label(&total).next().unwrap().click();
    harness.run();
    let traced = harness.state().traced.clone();
    assert_eq!(traced.as_deref(), Some("inventory.total@last|10ktCO2|1"));
    harness.get_by_label("二氧化碳排放总量");
}

#[test]
fn data_are_put_in_at_the_cursor() {
    let mut harness = harness(sample(), Step::Plan);
    let heading = "（一）区域概况";
    let before = harness.state().section("plan", "overview").to_owned();
    harness
        .get_by_role_and_label(Role::MultilineTextInput, heading)
        .focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::End);
    harness.run();
    harness.get_by_label("插入数据 Ctrl+D").click();
    harness.run();
    harness.get_by_label("查找数据");
    type_text(&harness, "二氧化碳排放总量 2021");
    harness.run();
    harness.key_press(egui::Key::Enter);
    harness.run();
    let after = harness.state().section("plan", "overview").to_owned();
    assert_eq!(
        after,
        format!("{before}{{{{inventory.total@2021|10ktCO2}}}}万吨二氧化碳")
    );
    type_text(&harness, "。");
    harness.run();
    assert!(
        harness
            .state()
            .section("plan", "overview")
            .ends_with("万吨二氧化碳。")
    );
    harness.state_mut().undo();
    harness.state_mut().undo();
    harness.run();
    assert_eq!(harness.state().section("plan", "overview"), before);
}

#[test]
fn the_next_open_section_is_one_click_away() {
    let mut harness = harness(blank(), Step::Report);
    harness.get_by_label("前往").click();
    harness.run();
    let place = harness.state().place.clone().unwrap();
    assert!(place.0.starts_with("section/report/"), "{place:?}");
    type_text(&harness, "一");
    harness.run();
    let id = place.0.rsplit('/').next().unwrap().to_owned();
    assert_eq!(harness.state().section("report", &id), "一");
}

#[test]
fn a_wrong_number_is_kept_and_found() {
    let mut harness = harness(blank(), Step::Form);
    let label = "规模以上工业企业数（家）";
    harness.get_by_label(label).focus();
    harness.run();
    type_text(&harness, "约168");
    harness.run();
    assert_eq!(
        harness.state().workspace.plan().answer("above_scale_firms"),
        "约168"
    );
    harness.get_by_label_contains("“约168”中的“约”不是数字");
    assert_eq!(
        harness.get_by_label(label).value().as_deref(),
        Some("约168")
    );
}

#[test]
fn what_follows_the_data_leads_to_its_field() {
    let mut harness = harness(sample(), Step::Form);
    harness.get_all_by_label("去修改").next().unwrap().click();
    harness.run();
    assert_ne!(harness.state().step, Step::Form);
}

#[test]
fn the_check_goes_to_the_place_of_a_finding() {
    let mut harness = harness(blank(), Step::Check);
    harness.get_by_label("查找提示").focus();
    harness.run();
    type_text(&harness, "规模以上工业企业数");
    harness.run();
    harness.get_by_label("前往").click();
    harness.run();
    assert_eq!(harness.state().step, Step::Form);
    let field = harness.get_by_label("规模以上工业企业数（家）");
    assert!(field.is_focused());
}

#[test]
fn the_chosen_documents_are_exported() {
    let mut harness = harness(sample(), Step::Export);
    harness
        .get_by_role_and_label(Role::CheckBox, "研究报告")
        .click();
    harness.run();
    harness.get_by_label("导出 2 份文件…").click();
    harness.run();
    let wanted = Command::ExportDialog(vec![DocumentRole::Form, DocumentRole::Plan]);
    assert_eq!(harness.state().asked, [wanted]);
    harness
        .get_by_role_and_label(Role::Button, "English")
        .click();
    harness.run();
    assert_eq!(harness.state().workspace.plan().head.language, Lang::En);
}

#[test]
fn a_longer_answer_shows_its_figures() {
    let mut harness = harness(sample(), Step::Form);
    let label = "近零碳创建目标";
    let shown = editor(&harness, label);
    assert!(!shown.contains("{{"), "{shown}");
    let before = harness.state().workspace.plan().answer("goal").to_owned();
    assert!(before.contains("{{"), "{before}");
    harness
        .get_by_role_and_label(Role::MultilineTextInput, label)
        .focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::End);
    harness.run();
    type_text(&harness, "以上。");
    harness.run();
    let after = harness.state().workspace.plan().answer("goal").to_owned();
    assert_eq!(after, format!("{before}以上。"));
}

#[test]
fn a_sentence_that_is_moved_keeps_its_figures() {
    let mut harness = harness(sample(), Step::Plan);
    let heading = "（一）区域概况";
    let before = harness.state().section("plan", "overview").to_owned();
    harness
        .get_by_role_and_label(Role::MultilineTextInput, heading)
        .focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness.run();
    harness.event(egui::Event::Cut);
    harness.step();
    assert_eq!(harness.state().section("plan", "overview"), "");
    let copied =
        harness
            .output()
            .platform_output
            .commands
            .iter()
            .find_map(|command| match command {
                egui::OutputCommand::CopyText(text) => Some(text.clone()),
                _ => None,
            });
    let copied = copied.unwrap();
    assert!(
        !copied.contains("{{"),
        "the clipboard holds what is read: {copied}"
    );
    harness.event(egui::Event::Paste(copied));
    harness.run();
    assert_eq!(harness.state().section("plan", "overview"), before);
}
