//! The frame of the window, driven by role and name as a person would: first screen, steps, saving,
//! undo, language, questions. Fonts are checked on the way: a character without a glyph ends a test.

use std::thread::sleep;
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use nearzero::app::{Step, samples};
use nearzero::base::{Lang, format_number};
use nearzero::ui::{Setup, Window, fonts, theme};

/// A window with its tests' settings.
pub type Shown = Harness<'static, Option<Window>>;

/// A window of the design size, in Chinese, that asks for paths itself and keeps no settings.
pub fn window() -> Shown {
    window_with(Setup::default(), false)
}

/// A window with a setup of its own, light or dark.
pub fn window_with(setup: Setup, dark: bool) -> Shown {
    let mut setup = setup;
    setup.typed_paths = true;
    setup.settings.dark = Some(dark);
    let theme = if dark {
        egui::Theme::Dark
    } else {
        egui::Theme::Light
    };
    Harness::builder()
        .with_size(vec2(1366.0, 768.0))
        .with_theme(theme)
        .with_max_steps(60)
        .with_context_setup(move |ctx| {
            fonts::install(ctx);
            theme::install(ctx, dark);
        })
        .build_ui_state(
            move |ui, window: &mut Option<Window>| {
                let window = window.get_or_insert_with(|| Window::new(ui.ctx(), setup.clone()));
                window.logic(ui.ctx());
                window.show(ui, None);
            },
            None,
        )
}

/// The window itself.
pub fn state(shown: &Shown) -> &Window {
    shown.state().as_ref().unwrap()
}

/// Clicks what has a role and a name, and lets the window settle.
pub fn click(shown: &mut Shown, role: Role, name: &str) {
    shown.get_by_role_and_label(role, name).click();
    shown.run_ok();
}

/// Clicks the button of a name.
pub fn press(shown: &mut Shown, name: &str) {
    click(shown, Role::Button, name);
}

/// Goes to a step by its name in the left column.
pub fn go(shown: &mut Shown, name: &str) {
    click(shown, Role::Tab, name);
}

/// Waits for work beside the window.
pub fn wait_until(shown: &mut Shown, done: impl Fn(&Shown) -> bool) {
    for _ in 0..500 {
        shown.run_ok();
        if done(shown) {
            return;
        }
        sleep(Duration::from_millis(20));
    }
    panic!("the work did not end");
}

/// Opens the sample of the first kind.
pub fn open_sample(shown: &mut Shown) {
    let name = "海澜县 · 近零碳城市";
    let sample = |shown: &Shown| shown.query_by_role_and_label(Role::Link, name).is_some();
    wait_until(shown, sample);
    click(shown, Role::Link, name);
    assert!(state(shown).workspace().is_some());
}

/// Waits until the programmes are offered, and chooses that of the worked plans.
pub fn choose_programme(shown: &mut Shown) {
    let name = crate::worked::programme().short.zh.as_str();
    let offered = |shown: &Shown| {
        shown
            .query_by_role_and_label(Role::RadioButton, name)
            .is_some()
    };
    wait_until(shown, offered);
    click(shown, Role::RadioButton, name);
}

/// The steps of the open plan with their names.
pub fn steps(shown: &Shown, lang: Lang) -> Vec<(Step, String)> {
    let workspace = state(shown).workspace().unwrap();
    let name = |step: &Step| {
        let package = workspace.package();
        let mut documents = package.iter();
        let document = documents.find(|document| Some(document.role) == step.document());
        document.map_or_else(
            || nearzero::i18n::tr(lang, step.key()),
            |document| document.called().get(lang).to_owned(),
        )
    };
    let mine = Step::ALL
        .into_iter()
        .filter(|step| workspace.has_step(*step));
    mine.map(|step| (step, name(&step))).collect()
}

#[test]
fn a_new_plan_begins_with_its_programme() {
    let mut shown = window();
    choose_programme(&mut shown);
    click(&mut shown, Role::RadioButton, "近零碳园区");
    press(&mut shown, "新建近零碳园区方案");
    let workspace = state(&shown).workspace().unwrap();
    assert_eq!(workspace.kind().map(|kind| kind.id.as_str()), Some("park"));
    assert_eq!(state(&shown).step(), Step::Programme);
    assert!(!workspace.is_changed());
}

#[test]
fn the_language_switches_at_once() {
    let mut shown = window();
    assert!(shown.query_by_label("从这里开始").is_some());
    press(&mut shown, "English");
    assert_eq!(state(&shown).lang(), Lang::En);
    assert!(shown.query_by_label("Start here").is_some());
    assert!(shown.query_by_label("从这里开始").is_none());
}

#[test]
fn every_step_of_every_sample_shows_in_both_languages_light_and_dark() {
    for (lang, dark) in [(Lang::Zh, false), (Lang::En, true)] {
        for sample in samples() {
            let mut setup = Setup {
                system_language: lang,
                ..Setup::default()
            };
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("a.nzplan");
            std::fs::write(&path, sample.text).unwrap();
            setup.file = Some(path);
            let mut shown = window_with(setup, dark);
            wait_until(&mut shown, |shown| state(shown).workspace().is_some());
            for (step, name) in steps(&shown, lang) {
                go(&mut shown, &name);
                assert_eq!(state(&shown).step(), step, "{}", sample.id);
                for tab in ["tab-trace", "tab-guidance", "tab-preview"] {
                    go(&mut shown, &nearzero::i18n::tr(lang, tab));
                }
            }
        }
    }
}

#[test]
fn a_plan_is_saved_to_a_typed_path_and_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = window();
    open_sample(&mut shown);
    shown.key_press_modifiers(Modifiers::COMMAND, Key::S);
    shown.run_ok();
    let field = shown.get_by_role_and_label(Role::TextInput, "保存方案");
    field.set_text_value_accesskit(&folder.path().join("海澜").display().to_string());
    shown.run_ok();
    let buttons = shown.query_all_by_role_and_label(Role::Button, "保存");
    buttons.last().unwrap().click();
    wait_until(&mut shown, |shown| {
        state(shown)
            .workspace()
            .is_some_and(|workspace| workspace.file().is_some())
    });
    assert!(folder.path().join("海澜.nzplan").is_file());
    let setup = Setup {
        file: Some(folder.path().join("海澜.nzplan")),
        ..Setup::default()
    };
    let mut again = window_with(setup, false);
    wait_until(&mut again, |shown| state(shown).workspace().is_some());
    let plan = |shown: &Shown| {
        state(shown)
            .workspace()
            .map(|workspace| workspace.plan().clone())
    };
    assert_eq!(plan(&again), plan(&shown));
}

#[test]
fn a_file_that_is_no_plan_is_refused_with_the_way_out() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.nzplan");
    std::fs::write(&path, "no plan").unwrap();
    let setup = Setup {
        file: Some(path),
        ..Setup::default()
    };
    let mut shown = window_with(setup, false);
    wait_until(&mut shown, |shown| {
        shown
            .query_by_role_and_label(Role::Button, "关闭")
            .is_some()
    });
    assert!(state(&shown).workspace().is_none());
    press(&mut shown, "关闭");
    assert!(
        shown
            .query_by_role_and_label(Role::Button, "关闭")
            .is_none()
    );
}

#[test]
fn the_right_column_folds_and_unfolds() {
    let mut shown = window();
    open_sample(&mut shown);
    assert!(shown.query_by_label("页面预览").is_some());
    press(&mut shown, "收起右栏");
    assert!(shown.query_by_label("页面预览").is_none());
    press(&mut shown, "展开右栏");
    assert!(shown.query_by_label("页面预览").is_some());
}

#[test]
fn the_pages_of_a_document_stand_beside_it() {
    let mut shown = window();
    open_sample(&mut shown);
    go(&mut shown, "创建方案");
    let is_shown = |shown: &Shown, page: usize| {
        let name = format!("第 {page} 页");
        shown.query_by_role_and_label(Role::Button, &name).is_some()
    };
    wait_until(&mut shown, |shown| {
        (1..20).any(|page| is_shown(shown, page))
    });
}

#[test]
fn the_window_ends_itself_after_so_many_frames() {
    let setup = Setup {
        exit_after_frames: Some(3),
        ..Setup::default()
    };
    let mut shown = window_with(setup, false);
    shown.run_steps(4);
    let commands = shown.output().viewport_output.values();
    let closes = commands.flat_map(|viewport| &viewport.commands);
    assert!(
        closes
            .into_iter()
            .any(|command| *command == egui::ViewportCommand::Close)
    );
}

/// Types into the field of a name.
fn type_into(shown: &mut Shown, name: &str, text: &str) {
    shown.get_by_role_and_label(Role::TextInput, name).focus();
    shown.run_ok();
    shown
        .get_by_role_and_label(Role::TextInput, name)
        .type_text(text);
    shown.run_ok();
}

/// A new plan for a city, at the basic facts.
fn at_basics() -> Shown {
    let mut shown = window();
    choose_programme(&mut shown);
    press(&mut shown, "新建近零碳城市方案");
    go(&mut shown, "基本情况与边界");
    shown
}

fn area(shown: &Shown) -> String {
    let workspace = state(shown).workspace().unwrap();
    workspace.plan().boundary.area.0.clone()
}

#[test]
fn a_wrong_value_stays_and_is_told_at_its_field() {
    for wrong in ["十二点五公顷", "-3"] {
        let mut shown = at_basics();
        type_into(&mut shown, "面积", wrong);
        assert_eq!(area(&shown), wrong);
        let field = shown.get_by_role_and_label(Role::TextInput, "面积");
        assert_eq!(field.value().as_deref(), Some(wrong));
        let findings = &state(&shown).workspace().unwrap().assessment().findings;
        let finding = findings
            .iter()
            .find(|finding| finding.place.0 == "boundary/area")
            .unwrap();
        let told = nearzero::i18n::message(finding, Lang::Zh);
        assert!(shown.query_by_label_contains(&told).is_some(), "{told}");
    }
}

#[test]
fn typing_is_taken_back_as_one_step_wherever_the_keyboard_is() {
    let mut shown = at_basics();
    type_into(&mut shown, "面积", "");
    for key in ["1", "2"] {
        shown.event(egui::Event::Text(key.to_owned()));
        shown.step();
    }
    type_into(&mut shown, "东至", "以沭河为界");
    assert_eq!(area(&shown), "12");
    shown.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    shown.run_ok();
    assert_eq!(area(&shown), "12");
    assert_eq!(state(&shown).workspace().unwrap().plan().boundary.east, "");
    shown.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    shown.run_ok();
    assert_eq!(area(&shown), "");
    assert_eq!(
        shown
            .get_by_role_and_label(Role::TextInput, "面积")
            .value()
            .as_deref(),
        Some("")
    );
    shown.key_press_modifiers(Modifiers::COMMAND, Key::Y);
    shown.run_ok();
    assert_eq!(area(&shown), "12");
    shown.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);
    shown.run_ok();
    assert_eq!(
        state(&shown).workspace().unwrap().plan().boundary.east,
        "以沭河为界"
    );
}

#[test]
fn undo_leads_back_to_the_place_of_the_change() {
    let mut shown = at_basics();
    type_into(&mut shown, "面积", "7");
    go(&mut shown, "预审");
    press(&mut shown, "撤销");
    assert_eq!(state(&shown).step(), Step::Basics);
    assert!(
        shown
            .get_by_role_and_label(Role::TextInput, "面积")
            .is_focused()
    );
}

#[test]
fn keys_of_the_input_method_ask_for_nothing() {
    let mut shown = at_basics();
    type_into(&mut shown, "面积", "7");
    shown.event(egui::Event::Ime(egui::ImeEvent::Preedit {
        text: "lv".to_owned(),
        active_range_chars: None,
    }));
    shown.step();
    shown.key_press_modifiers(Modifiers::COMMAND, Key::N);
    shown.run_ok();
    assert!(state(&shown).workspace().is_some());
    assert!(shown.query_by_label("方案有未保存的修改").is_none());
}

#[test]
fn closing_with_changes_asks_and_nothing_is_lost() {
    let mut shown = at_basics();
    type_into(&mut shown, "面积", "7");
    let close = |shown: &mut Shown| {
        let viewport = shown
            .input_mut()
            .viewports
            .get_mut(&egui::ViewportId::ROOT)
            .unwrap();
        viewport.events.push(egui::ViewportEvent::Close);
        shown.step();
        let viewport = shown
            .input_mut()
            .viewports
            .get_mut(&egui::ViewportId::ROOT)
            .unwrap();
        viewport.events.clear();
        shown.run_ok();
    };
    close(&mut shown);
    assert!(shown.query_by_label("方案有未保存的修改").is_some());
    press(&mut shown, "取消");
    assert_eq!(area(&shown), "7");
    shown.key_press_modifiers(Modifiers::COMMAND, Key::N);
    shown.run_ok();
    press(&mut shown, "不保存");
    assert!(state(&shown).workspace().is_none());
}

#[test]
fn a_plan_typed_in_the_window_reaches_its_files() {
    let folder = tempfile::tempdir().unwrap();
    let mut shown = at_basics();
    type_into(&mut shown, "申报单位名称", "云湖县人民政府");
    type_into(&mut shown, "创建对象名称", "云湖县");
    go(&mut shown, "导出与打印");
    let name = nearzero::i18n::tr_with(Lang::Zh, "papers-export-go", &[("count", "3")]);
    press(&mut shown, &name);
    let field = shown.get_by_role_and_label(Role::TextInput, "选择导出文件夹");
    field.set_text_value_accesskit(&folder.path().join("材料").display().to_string());
    shown.run_ok();
    press(&mut shown, "导出到这里");
    wait_until(&mut shown, |shown| {
        shown.query_by_label("打开文件夹").is_some()
    });
    let mut names: Vec<String> = std::fs::read_dir(folder.path().join("材料"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(
        names,
        [
            "云湖县-创建方案.pdf",
            "云湖县-申请表.pdf",
            "云湖县-研究报告.pdf"
        ]
    );
}

#[test]
fn a_computed_indicator_tells_what_it_is_computed_from() {
    let mut shown = window();
    open_sample(&mut shown);
    go(&mut shown, "指标体系");
    let label = "单位地区生产总值二氧化碳排放降低率（较2020年） 规划 2025";
    click(&mut shown, Role::Cell, label);
    assert!(shown.query_by_label("选中的数").is_some());
    assert!(shown.query_by_label("用了什么").is_some());
}

#[test]
fn the_factor_in_the_status_bar_tells_where_it_comes_from() {
    let mut shown = window();
    open_sample(&mut shown);
    let workspace = state(&shown).workspace().unwrap();
    let used = workspace.assessment().inventory.electricity.last().cloned();
    let value = format_number(used.unwrap().unwrap().value);
    click(&mut shown, Role::Button, &value);
    assert!(shown.query_by_label("选中的数").is_some());
    assert!(shown.query_by_label("用了什么").is_some());
}
