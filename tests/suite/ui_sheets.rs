//! A table per sector: choosing, adding and moving lines, blocks that are pasted, units that are
//! refused, and the table that comes into sight with a place.

use egui::accesskit::Role;
use egui::{Event, Key};
use egui_kittest::kittest::Queryable as _;
use nearzero::app::Step;
use nearzero::base::{Lang, Sector};
use nearzero::finding::Place;
use nearzero::plan::Activity;

use crate::panel::{
    Panel, blank, harness, open_sector, press, roomy, sample, sample_of, says, type_text,
};

fn paste(panel: &mut Panel, text: &str) {
    panel.event(Event::Paste(text.to_owned()));
    panel.run();
}

fn has_cell(panel: &Panel, label: &str) -> bool {
    // The cell under the cursor is a field.
    [Role::Cell, Role::TextInput]
        .into_iter()
        .any(|role| panel.query_by_role_and_label(role, label).is_some())
}

fn lines(panel: &Panel) -> &[Activity] {
    &panel.state().workspace.plan().activities
}

fn show(panel: &mut Panel, place: Place) {
    panel.state_mut().show = Some(place);
    panel.run();
}

#[test]
fn many_lines_are_shown_sector_by_sector_and_all_together_on_demand() {
    let mut panel = roomy(sample(), Step::Activity);
    assert!(has_cell(&panel, "工业·原煤 2020"));
    assert!(!has_cell(&panel, "服务业及商业建筑·原煤 2020"));
    open_sector(&mut panel, "服务业及商业建筑");
    assert!(has_cell(&panel, "服务业及商业建筑·原煤 2020"));
    assert!(!has_cell(&panel, "工业·原煤 2020"));
    assert!(says(&panel, "2022 年排放"));
    open_sector(&mut panel, "全部");
    assert!(has_cell(&panel, "工业·原煤 2020"));
    assert!(has_cell(&panel, "服务业及商业建筑·原煤 2020"));
    panel.state_mut().lang = Lang::En;
    panel.run();
    open_sector(&mut panel, "Transport");
    assert!(has_cell(&panel, "Transport · diesel 2020"));
}

#[test]
fn few_lines_stand_below_each_other_at_once() {
    let panel = roomy(sample_of("community"), Step::Activity);
    assert!(has_cell(&panel, "居民生活·天然气 2020"));
    assert!(has_cell(&panel, "服务业及商业建筑·天然气 2020"));
    assert!(has_cell(&panel, "交通·汽油 2020"));
    assert!(!says(&panel, "农业"), "nobody asked for it");
}

#[test]
fn the_table_stays_open_while_the_person_is_away() {
    let mut panel = roomy(sample(), Step::Activity);
    open_sector(&mut panel, "交通");
    panel.state_mut().step = Step::Inventory;
    panel.run();
    panel.state_mut().step = Step::Activity;
    panel.run();
    assert!(has_cell(&panel, "交通·柴油 2020"));
    assert!(!has_cell(&panel, "工业·原煤 2020"));
}

#[test]
fn a_new_line_belongs_to_the_sector_of_its_table() {
    let mut panel = roomy(sample(), Step::Activity);
    open_sector(&mut panel, "服务业及商业建筑");
    press(&mut panel, Role::Button, "添加一行");
    type_text(&panel, "柴油");
    panel.key_press(Key::Enter);
    panel.run();
    let last = lines(&panel).last().unwrap().clone();
    assert_eq!(
        (last.sector, last.carrier.as_str()),
        (Sector::Buildings, "diesel")
    );
    assert!(says(&panel, "服务业及商业建筑 5/6"));
}

#[test]
fn a_sector_that_nobody_asked_for_can_be_added() {
    let mut panel = roomy(sample_of("community"), Step::Activity);
    press(&mut panel, Role::Button, "添加部门…");
    press(&mut panel, Role::Button, "农业");
    assert!(says(&panel, "还没有数据"));
    type_text(&panel, "柴油");
    panel.key_press(Key::Enter);
    panel.run();
    assert_eq!(lines(&panel).last().unwrap().sector, Sector::Agriculture);
    assert!(has_cell(&panel, "农业·柴油 2020"));
}

#[test]
fn a_line_moves_to_another_sector_and_its_table_comes_with_it() {
    let mut panel = roomy(sample(), Step::Activity);
    press(&mut panel, Role::Cell, "工业·焦炭 2020");
    press(&mut panel, Role::ComboBox, "部门");
    press(&mut panel, Role::Button, "工业生产过程");
    assert_eq!(lines(&panel)[1].sector, Sector::Processes);
    assert!(has_cell(&panel, "工业生产过程·焦炭 2020"));
    assert!(!has_cell(&panel, "工业·原煤 2020"));
    panel.state_mut().undo();
    panel.run();
    assert_eq!(lines(&panel)[1].sector, Sector::Industry);
    assert!(has_cell(&panel, "工业·焦炭 2020"));
}

#[test]
fn a_place_undo_and_redo_bring_the_right_table() {
    let mut panel = roomy(sample(), Step::Activity);
    let diesel = lines(&panel)
        .iter()
        .find(|line| line.sector == Sector::Agriculture)
        .unwrap()
        .id
        .clone();
    show(&mut panel, Place::of(&["activity", &diesel, "2021"]));
    let field = panel.get_by_role_and_label(Role::TextInput, "农业·柴油 2021");
    assert!(field.is_focused());

    open_sector(&mut panel, "服务业及商业建筑");
    press(&mut panel, Role::Cell, "服务业及商业建筑·新行 能源品种");
    type_text(&panel, "柴油");
    panel.key_press(Key::Enter);
    panel.run();
    open_sector(&mut panel, "工业");
    panel.state_mut().undo();
    panel.run();
    assert!(
        has_cell(&panel, "服务业及商业建筑·原煤 2020"),
        "the line that is gone stood here"
    );
    open_sector(&mut panel, "工业");
    panel.state_mut().redo();
    panel.run();
    assert!(has_cell(&panel, "服务业及商业建筑·柴油 2020"));
}

#[test]
fn rows_that_are_taken_out_come_back_in_their_table() {
    let mut panel = roomy(sample(), Step::Activity);
    open_sector(&mut panel, "交通");
    press(&mut panel, Role::Cell, "交通·柴油 2020");
    panel.key_press_modifiers(egui::Modifiers::COMMAND, Key::Delete);
    panel.run();
    assert!(!has_cell(&panel, "交通·柴油 2020"));
    open_sector(&mut panel, "工业");
    panel.state_mut().undo();
    panel.run();
    assert!(has_cell(&panel, "交通·柴油 2020"));
    open_sector(&mut panel, "工业");
    panel.state_mut().redo();
    panel.run();
    assert!(has_cell(&panel, "交通·汽油 2020"));
    assert!(!has_cell(&panel, "交通·柴油 2020"));
}

#[test]
fn a_pasted_table_goes_to_the_open_sector_unless_it_names_others() {
    let mut panel = roomy(sample(), Step::Activity);
    open_sector(&mut panel, "农业");
    press(&mut panel, Role::Cell, "农业·柴油 2020");
    paste(
        &mut panel,
        "品种\t单位\t2020年\t2021年\n柴油\t吨\t7\t8\n液化石油气\t吨\t5\t6\n交通\n汽油\t吨\t1\t2\n",
    );
    for (row, fate) in [
        ("柴油 填入", "农业·柴油"),
        ("液化石油气 填入", "新增一行：农业·液化石油气"),
        ("汽油 填入", "交通·汽油"),
    ] {
        let shown = panel.get_by_role_and_label(Role::Cell, row).value();
        assert_eq!(shown.as_deref(), Some(fate));
    }
    press(&mut panel, Role::Button, "填入 3 行");
    let value = |sector: Sector, carrier: &str| {
        let mut all = lines(&panel).iter();
        let line = all.find(|line| line.sector == sector && line.carrier == carrier);
        line.map(|line| line.values[0].value.0.clone())
    };
    assert_eq!(value(Sector::Agriculture, "diesel").as_deref(), Some("7"));
    assert_eq!(value(Sector::Agriculture, "lpg").as_deref(), Some("5"));
    assert_eq!(value(Sector::Transport, "gasoline").as_deref(), Some("1"));
}

#[test]
fn a_row_with_a_wrong_unit_is_left_out_and_the_rest_of_the_block_lands() {
    for (lang, cell, told) in [
        (
            Lang::Zh,
            "工业·原煤 单位",
            "第 3 行未填：天然气不能用“吨”。可用的单位：",
        ),
        (
            Lang::En,
            "Industry · raw coal Unit",
            "Row 3 was left out: \"吨\" cannot measure natural gas. Accepted units: ",
        ),
    ] {
        let mut panel = roomy(blank(), Step::Activity);
        open_sector(&mut panel, "工业");
        panel.state_mut().lang = lang;
        panel.run();
        press(&mut panel, Role::Cell, cell);
        paste(&mut panel, "吨\t100\t110\n吨\t5\t6\n吨\t7\t8\n吨\t1\t2\n");
        assert!(says(&panel, told), "{told}");
        let line = |at: usize| {
            let line = &lines(&panel)[at];
            (line.unit.as_str(), line.values[0].value.0.as_str())
        };
        assert_eq!(line(0), ("吨", "100"));
        assert_eq!(line(1), ("吨", "5"));
        assert_eq!(line(2), ("万立方米", ""), "nothing of the row is taken");
        assert_eq!(line(3), ("吨", "1"));
        panel.state_mut().undo();
        panel.run();
        assert!(!panel.state().workspace.can_undo(), "one step");
    }
}

#[test]
fn a_pasted_table_names_the_units_that_a_row_would_have_needed() {
    let mut panel = roomy(blank(), Step::Activity);
    open_sector(&mut panel, "工业");
    press(&mut panel, Role::Cell, "工业·原煤 2020");
    paste(
        &mut panel,
        "品种\t单位\t2020年\n原煤\t万吨\t12\n天然气\t吨\t3\n焦炭\t车\t4\n",
    );
    for (row, unit) in [("天然气", "吨"), ("焦炭", "车")] {
        let cell = format!("{row} 填入");
        let shown = panel.get_by_role_and_label(Role::Cell, &cell).value();
        let wanted = format!("不填入：单位“{unit}”不适用");
        assert_eq!(shown.as_deref(), Some(wanted.as_str()));
    }
    assert!(says(&panel, "天然气不能用“吨”。可用的单位：万立方米"));
    assert!(says(&panel, "没有“车”这个单位。焦炭可用的单位：吨、万吨"));
    press(&mut panel, Role::Button, "填入 1 行");
    assert_eq!(lines(&panel)[0].values[0].value.0, "12");
    assert!(lines(&panel)[1].values[0].value.is_blank());
    assert!(lines(&panel)[2].values[0].value.is_blank());
}

#[test]
fn units_of_the_economy_and_of_facilities_are_checked_as_well() {
    let mut panel = harness(sample(), Step::Basics);
    panel.set_size(egui::vec2(806.0, 4200.0));
    panel.run();
    let before = panel.state().workspace.plan().economy.clone();
    press(&mut panel, Role::Cell, "地区生产总值（当年价） 单位");
    paste(&mut panel, "万人");
    assert_eq!(panel.state().workspace.plan().economy, before);
    assert!(says(&panel, "可用的单位：万元、亿元、元"));

    let mut panel = roomy(sample(), Step::Activity);
    press(&mut panel, Role::Button, "填报");
    panel.get_by_label("设施名称").scroll_to_me();
    panel.run();
    press(&mut panel, Role::TextInput, "新行 设施名称");
    paste(&mut panel, "热电厂\t50\t吨标准煤\t1\t2\t3");
    assert!(panel.state().workspace.plan().facilities.is_empty());
    assert!(says(&panel, "第 1 行未填"));
    paste(&mut panel, "热电厂\t50\t吨二氧化碳\t1\t2\t3");
    assert_eq!(panel.state().workspace.plan().facilities.len(), 1);
}

#[test]
fn the_emission_of_a_sector_can_be_traced() {
    let mut panel = roomy(sample(), Step::Activity);
    open_sector(&mut panel, "服务业及商业建筑");
    let mut shown = panel.query_all_by_label_contains("2022 年排放");
    shown.next().unwrap().click();
    drop(shown);
    panel.run();
    let traced = panel.state().traced.clone();
    assert_eq!(traced.as_deref(), Some("inventory.sector.buildings@2022"));
}

#[test]
fn a_click_whose_press_and_release_come_in_one_frame_keeps_the_keyboard() {
    let mut panel = roomy(sample(), Step::Activity);
    let pos = panel
        .get_by_role_and_label(Role::Cell, "工业·天然气 2021")
        .rect()
        .center();
    let button = |pressed| Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    let events = [Event::PointerMoved(pos), button(true), button(false)];
    panel.input_mut().events.extend(events);
    panel.run();
    let field = panel.get_by_role_and_label(Role::TextInput, "工业·天然气 2021");
    assert!(field.is_focused());
}
