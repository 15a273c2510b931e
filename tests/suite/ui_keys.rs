//! The work done from the keyboard alone: nothing is out of reach without a pointer.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nearzero::app::Step;
use nearzero::base::Lang;
use nearzero::i18n::{tr, tr_with};

use crate::window::{Shown, go, open_sample, state, wait_until, window};

fn press(shown: &mut Shown, modifiers: Modifiers, key: Key) {
    shown.key_press_modifiers(modifiers, key);
    shown.run_ok();
}

fn type_text(shown: &mut Shown, text: &str) {
    shown.event(egui::Event::Text(text.to_owned()));
    shown.run_ok();
}

/// The role and the name of what has the keyboard.
fn focused(shown: &Shown) -> (Option<Role>, String) {
    let mut all = shown.query_all(egui_kittest::kittest::By::new());
    let found = all.find(egui_kittest::Node::is_focused);
    let named = found.map(|node| {
        let node = node.accesskit_node();
        (Some(node.role()), node.label().unwrap_or_default())
    });
    named.unwrap_or_default()
}

/// Goes on with Tab until something of a name has the keyboard.
fn tab_to(shown: &mut Shown, name: &str) {
    for _ in 0..80 {
        if focused(shown).1 == name {
            return;
        }
        press(shown, Modifiers::NONE, Key::Tab);
    }
    panic!("{name} is out of reach");
}

#[test]
fn a_plan_goes_from_new_to_export_without_a_pointer() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = window();
    let programme = crate::worked::programme().short.zh.as_str();
    wait_until(&mut shown, |shown| {
        shown
            .query_by_role_and_label(Role::RadioButton, programme)
            .is_some()
    });
    tab_to(&mut shown, programme);
    press(&mut shown, Modifiers::NONE, Key::Enter);
    tab_to(&mut shown, "新建近零碳城市方案");
    press(&mut shown, Modifiers::NONE, Key::Enter);
    assert_eq!(state(&shown).step(), Step::Programme);
    for _ in 0..2 {
        press(&mut shown, Modifiers::COMMAND, Key::PageDown);
    }
    assert_eq!(state(&shown).step(), Step::Basics);
    press(&mut shown, Modifiers::NONE, Key::Tab);
    assert_eq!(focused(&shown).1, "申报单位名称", "the first field");
    type_text(&mut shown, "云湖县人民政府");
    press(&mut shown, Modifiers::NONE, Key::Tab);
    type_text(&mut shown, "云湖县");

    press(&mut shown, Modifiers::COMMAND, Key::PageDown);
    tab_to(&mut shown, "工业 0/10");
    press(&mut shown, Modifiers::NONE, Key::Enter);
    tab_to(&mut shown, "工业·原煤 2020");
    type_text(&mut shown, "100");
    press(&mut shown, Modifiers::NONE, Key::Enter);

    while state(&shown).step() != Step::Export {
        press(&mut shown, Modifiers::COMMAND, Key::PageDown);
    }
    let name = tr_with(Lang::Zh, "papers-export-go", &[("count", "3")]);
    tab_to(&mut shown, &name);
    press(&mut shown, Modifiers::NONE, Key::Enter);
    assert_eq!(focused(&shown).0, Some(Role::TextInput), "the path");
    press(&mut shown, Modifiers::COMMAND, Key::A);
    type_text(&mut shown, &folder.path().join("a").display().to_string());
    press(&mut shown, Modifiers::NONE, Key::Enter);
    wait_until(&mut shown, |shown| {
        shown.query_by_label("打开文件夹").is_some()
    });
    assert_eq!(
        std::fs::read_dir(folder.path().join("a")).unwrap().count(),
        3
    );
    let plan = state(&shown).workspace().unwrap().plan();
    assert_eq!(plan.applicant.place, "云湖县");
    assert_eq!(plan.activities[0].values[0].value.0, "100");
}

#[test]
fn help_unfolds_the_guidance() {
    let mut shown = window();
    open_sample(&mut shown);
    crate::window::press(&mut shown, "收起右栏");
    assert!(shown.query_by_label("快捷键").is_none());
    press(&mut shown, Modifiers::NONE, Key::F1);
    assert!(shown.query_by_label("快捷键").is_some());
}

#[test]
fn the_keyboard_comes_to_the_beginning_of_a_step() {
    let mut shown = window();
    open_sample(&mut shown);
    go(&mut shown, &tr(Lang::Zh, Step::Basics.key()));
    press(&mut shown, Modifiers::NONE, Key::F6);
    let name = tr(Lang::Zh, Step::Basics.key());
    assert_eq!(focused(&shown), (Some(Role::Heading), name));
    press(&mut shown, Modifiers::COMMAND, Key::PageUp);
    assert_eq!(state(&shown).step(), Step::Eligibility);
}
