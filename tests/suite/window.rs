//! The frame of the window, driven by role and name as a person would: first screen, steps, saving,
//! undo, language, questions. Fonts are checked on the way: a character without a glyph ends a test.

use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use nearzero::app::{Step, samples};
use nearzero::base::Lang;
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
    let sample = shown.get_by_role_and_label(Role::Link, "海澜县 · 近零碳城市");
    sample.click();
    shown.run_ok();
    assert!(state(shown).workspace().is_some());
}

/// Saves a copy of a sample; its path.
pub fn sample_file(folder: &Path) -> PathBuf {
    let sample = samples().into_iter().next().unwrap();
    let path = folder.join("试点.nzplan");
    std::fs::write(&path, sample.text).unwrap();
    path
}

#[test]
fn a_new_plan_begins_with_its_programme() {
    let mut shown = window();
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
            for step in Step::ALL {
                go(&mut shown, &nearzero::i18n::tr(lang, step.key()));
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
    let mut setup = Setup::default();
    setup.file = Some(folder.path().join("海澜.nzplan"));
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
    wait_until(&mut shown, |shown| {
        shown.query_by_label("第 1 页").is_some()
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
