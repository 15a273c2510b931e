//! The panels of the data, driven by role and label, without the frame of the window.

use egui::accesskit::Role;
use egui::{Event, ImeEvent, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nearzero::app::{Command, Step};
use nearzero::base::{Lang, State};
use nearzero::finding::Place;
use nearzero::i18n;
use nearzero::plan::YesNo;

use crate::panel::{Bench, blank, harness, open_sector, sample, type_text};

type Panel = Harness<'static, Bench>;

fn value(panel: &Panel, line: usize, year: i32) -> String {
    let activity = &panel.state().workspace.plan().activities[line];
    let datum = activity.values.iter().find(|datum| datum.year == year);
    datum.map(|datum| datum.value.0.clone()).unwrap_or_default()
}

fn state_of(panel: &Panel, line: usize, year: i32) -> State {
    let activity = &panel.state().workspace.plan().activities[line];
    let datum = activity.values.iter().find(|datum| datum.year == year);
    datum.map(|datum| datum.state).unwrap_or_default()
}

fn click(panel: &mut Panel, label: &str) {
    let found = panel.query_by_role_and_label(Role::Cell, label);
    found.unwrap_or_else(|| panel.get_by_label(label)).click();
    panel.run();
}

fn press(panel: &mut Panel, modifiers: Modifiers, key: Key) {
    panel.key_press_modifiers(modifiers, key);
    panel.run();
}

/// Asserts that the finding of a place is told beside what was typed.
fn is_told(panel: &Panel, place: &Place) {
    let findings = &panel.state().workspace.assessment().findings;
    let finding = findings.iter().find(|finding| finding.place == *place);
    let finding = finding.unwrap_or_else(|| panic!("no finding at {}", place.0));
    let message = i18n::message(finding, Lang::Zh);
    let told = panel.query_all_by_label_contains(&message).count();
    assert!(told > 0, "not told: {message}");
}

#[test]
fn a_table_from_a_spreadsheet_is_pasted_as_one_step() {
    let mut panel = harness(blank(), Step::Activity);
    open_sector(&mut panel, "工业");
    click(&mut panel, "工业·原煤 2020");
    let block = "100\t110\t120\r\n7.5\t待提供\tabc\r\n";
    panel.event(Event::Paste(block.to_owned()));
    panel.run();
    let years = [2020, 2021, 2022];
    assert_eq!(
        years.map(|year| value(&panel, 0, year)),
        ["100", "110", "120"]
    );
    assert_eq!(
        [2020, 2022].map(|year| value(&panel, 1, year)),
        ["7.5", "abc"]
    );
    let shown = panel.get_by_label("工业·焦炭 2021").value();
    assert_eq!(shown.as_deref(), Some("待提供"));
    panel.state_mut().undo();
    panel.run();
    assert_eq!(years.map(|year| value(&panel, 0, year)), ["", "", ""]);
    assert!(!panel.state().workspace.can_undo());
}

#[test]
fn typing_moves_by_keys_and_keeps_what_is_wrong() {
    let mut panel = harness(blank(), Step::Activity);
    open_sector(&mut panel, "工业");
    click(&mut panel, "工业·原煤 2020");
    type_text(&panel, "12a");
    panel.key_press(Key::Enter);
    type_text(&panel, "5");
    panel.key_press(Key::Tab);
    type_text(&panel, "6");
    panel.key_press(Key::Escape);
    panel.run();
    assert_eq!(
        value(&panel, 0, 2020),
        "12a",
        "a slip stays as it was typed"
    );
    assert_eq!(value(&panel, 1, 2020), "5");
    assert_eq!(value(&panel, 1, 2021), "", "escape gives up what was typed");
    click(&mut panel, "工业·原煤 2020");
    let id = panel.state().workspace.plan().activities[0].id.clone();
    is_told(&panel, &Place::of(&["activity", &id, "2020"]));
}

#[test]
fn a_choice_is_narrowed_down_by_typing_and_refuses_other_words() {
    let mut panel = harness(blank(), Step::Activity);
    open_sector(&mut panel, "工业");
    click(&mut panel, "工业·焦炭 能源品种");
    type_text(&panel, "焦炉");
    panel.key_press(Key::Enter);
    panel.run();
    let carrier = |panel: &Panel| {
        let line = &panel.state().workspace.plan().activities[1];
        line.carrier.clone()
    };
    assert_eq!(carrier(&panel), "coke_oven_gas");
    click(&mut panel, "工业·焦炉煤气 能源品种");
    panel.event(Event::Paste("冶金".to_owned()));
    panel.run();
    assert_eq!(carrier(&panel), "coke_oven_gas");
    assert!(panel.query_by_label_contains("不在可选范围内").is_some());
}

#[test]
fn the_state_of_a_value_is_chosen_from_the_keyboard_and_by_menu() {
    let mut panel = harness(blank(), Step::Activity);
    open_sector(&mut panel, "工业");
    click(&mut panel, "工业·原煤 2021");
    press(&mut panel, Modifiers::ALT, Key::ArrowDown);
    panel.get_by_role_and_label(Role::Button, "不发生").click();
    panel.run();
    assert_eq!(state_of(&panel, 0, 2021), State::NotOccurring);
    panel.get_by_label("工业·原煤 2022").click_secondary();
    panel.run();
    panel.get_by_role_and_label(Role::Button, "待提供").click();
    panel.run();
    assert_eq!(state_of(&panel, 0, 2022), State::Awaited);
    press(&mut panel, Modifiers::NONE, Key::Delete);
    assert_eq!(
        state_of(&panel, 0, 2022),
        State::Given,
        "a cleared value is blank"
    );
}

#[test]
fn a_block_is_copied_and_erased() {
    let mut panel = harness(blank(), Step::Activity);
    open_sector(&mut panel, "工业");
    click(&mut panel, "工业·原煤 2020");
    type_text(&panel, "1");
    panel.key_press(Key::Tab);
    type_text(&panel, "2");
    panel.key_press(Key::Enter);
    panel.run();
    press(&mut panel, Modifiers::NONE, Key::ArrowUp);
    press(&mut panel, Modifiers::SHIFT, Key::ArrowRight);
    panel.event(Event::Copy);
    panel.step();
    let commands = &panel.output().platform_output.commands;
    let copied = commands.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.as_str()),
        _ => None,
    });
    assert_eq!(copied, Some("1\t2"));
    press(&mut panel, Modifiers::NONE, Key::Delete);
    assert_eq!([2020, 2021].map(|year| value(&panel, 0, year)), ["", ""]);
}

#[test]
fn an_input_method_composes_in_a_cell() {
    let mut panel = harness(blank(), Step::Pathway);
    click(&mut panel, "新行 措施（项目）");
    panel.event(Event::Ime(ImeEvent::Preedit {
        text: "guang".to_owned(),
        active_range_chars: None,
    }));
    panel.run();
    let measures = |panel: &Panel| -> Vec<String> {
        let measures = &panel.state().workspace.plan().measures;
        measures
            .iter()
            .map(|measure| measure.name.clone())
            .collect()
    };
    assert!(measures(&panel).is_empty(), "it is still composed");
    panel.key_press(Key::Enter);
    panel.run();
    panel.event(Event::Ime(ImeEvent::Commit("光伏".to_owned())));
    panel.run();
    assert_eq!(
        measures(&panel),
        ["光伏"],
        "enter picked a candidate, it moved nothing"
    );
    press(&mut panel, Modifiers::NONE, Key::Enter);
    type_text(&panel, "热泵");
    panel.run();
    assert_eq!(measures(&panel), ["光伏", "热泵"]);
    panel.state_mut().undo();
    panel.run();
    assert_eq!(measures(&panel), ["光伏"]);
}

#[test]
fn wrong_facts_are_kept_and_told_at_their_field() {
    let mut panel = harness(blank(), Step::Basics);
    let field = |panel: &Panel, label: &str, text: &str| {
        let field = panel.get_by_role_and_label(Role::TextInput, label);
        field.set_text_value_accesskit(text);
    };
    field(&panel, "面积", "-5");
    panel.run();
    assert_eq!(panel.state().workspace.plan().boundary.area.0, "-5");
    is_told(&panel, &Place::of(&["boundary", "area"]));
    field(&panel, "目标年", "3025");
    panel.run();
    assert_eq!(panel.state().workspace.plan().years.target.0, "3025");
    is_told(&panel, &Place::of(&["years", "target"]));
}

#[test]
fn years_of_history_grow_at_their_ends() {
    let mut panel = harness(blank(), Step::Basics);
    panel.get_by_label("增加 2019 年").click_accesskit();
    panel.run();
    panel.get_by_label("去掉 2022 年").click_accesskit();
    panel.run();
    let history = &panel.state().workspace.plan().years.history;
    assert_eq!(*history, [2019, 2020, 2021]);
}

#[test]
fn conditions_are_answered_and_the_answer_taken_back() {
    let mut panel = harness(blank(), Step::Eligibility);
    let answer = |panel: &Panel| {
        let plan = panel.state().workspace.plan();
        plan.conditions.first().map(|condition| condition.answer)
    };
    let yes = |panel: &Panel| {
        let first = panel.get_all_by_role_and_label(Role::Button, "是").next();
        first.unwrap().click();
    };
    yes(&panel);
    panel.run();
    assert_eq!(answer(&panel), Some(YesNo::Yes));
    assert!(panel.query_by_label_contains("满足 1 项").is_some());
    yes(&panel);
    panel.run();
    assert_eq!(answer(&panel), Some(YesNo::Unanswered));
}

#[test]
fn another_kind_adds_what_it_asks_for_and_loses_nothing() {
    let mut panel = harness(blank(), Step::Programme);
    let before = panel.state().workspace.plan().clone();
    let park = panel.get_by_role_and_label(Role::RadioButton, "近零碳园区");
    park.click();
    panel.run();
    assert_eq!(*panel.state().workspace.plan(), before, "first the list");
    let go = panel.get_by_role_and_label(Role::Button, "改为近零碳园区");
    go.click();
    panel.run();
    let after = panel.state().workspace.plan().clone();
    assert_eq!(after.head.kind, "park");
    assert!(
        before
            .activities
            .iter()
            .all(|line| after.activities.contains(line))
    );
    let kind = panel.state().workspace.kind().unwrap();
    for (sector, carrier) in &kind.asks.activities {
        let mut lines = after.activities.iter();
        assert!(lines.any(|line| (line.sector, &line.carrier) == (*sector, carrier)));
    }
    panel.state_mut().undo();
    assert_eq!(*panel.state().workspace.plan(), before);
}

#[test]
fn the_date_of_the_documents_is_typed_with_the_programme() {
    let mut panel = harness(blank(), Step::Programme);
    let field = panel.get_by_role_and_label(Role::TextInput, "文件日期（可不填）");
    field.set_text_value_accesskit("2023-13-40");
    panel.run();
    assert_eq!(panel.state().workspace.plan().head.date, "2023-13-40");
    is_told(&panel, &Place::of(&["head", "date"]));
}

#[test]
fn every_figure_of_the_inventory_can_be_traced() {
    let mut panel = harness(sample(), Step::Inventory);
    panel.get_by_label("工业 2022").scroll_to_me();
    panel.run();
    click(&mut panel, "工业 2022");
    let traced = panel.state().traced.clone().unwrap_or_default();
    assert!(
        traced.starts_with("inventory.sector.industry@2022"),
        "{traced}"
    );
}

#[test]
fn an_empty_inventory_leads_to_the_data() {
    let mut panel = harness(blank(), Step::Inventory);
    click(&mut panel, "去填活动水平数据");
    assert_eq!(panel.state().asked, [Command::Go(Step::Activity)]);
}

#[test]
fn a_planned_value_is_judged_at_once() {
    let mut panel = harness(blank(), Step::Indicators);
    let planned = panel
        .get_all_by_role(Role::Cell)
        .filter_map(|cell| cell.accesskit_node().label())
        .find(|label| label.ends_with("规划 2025") && label.contains("终端用能"));
    click(&mut panel, &planned.unwrap());
    type_text(&panel, "99");
    panel.run();
    let verdict = &panel.state().workspace.assessment().verdict;
    assert_eq!(verdict.tally(nearzero::programme::Nature::Reference).met, 1);
}

#[test]
fn the_pathway_is_shown_as_a_table_and_in_both_languages() {
    let mut panel = harness(sample(), Step::Pathway);
    click(&mut panel, "表");
    let heads = |panel: &Panel, label| {
        panel
            .query_all_by_role_and_label(Role::ColumnHeader, label)
            .count()
    };
    assert_eq!(heads(&panel, "基准情景"), 1);
    panel.state_mut().lang = Lang::En;
    panel.run();
    assert_eq!(heads(&panel, "Baseline"), 1);
}

#[test]
fn a_place_that_is_gone_to_is_focused_in_its_table() {
    let mut panel = harness(sample(), Step::Pathway);
    let measure = panel.state().workspace.plan().measures[1].clone();
    let place = Place::of(&["measure", &measure.id, "owner"]);
    panel.state_mut().show = Some(place.clone());
    panel.run();
    let label = format!("{} 责任单位", measure.name);
    let field = panel.get_by_role_and_label(Role::TextInput, &label);
    assert!(field.is_focused());
    assert_eq!(panel.state().place, Some(place));
}
