//! Pasting an official annex in the window, saving the office's copy and going on with it.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nearzero::app::{Command, Step, Workspace, open_file};
use nearzero::store::{self, Expect};

use crate::panel::{Bench, harness, sample_of};

type Panel = Harness<'static, Bench>;

const TABLE: &str = "指标类型\t类别\t指标名称\t单位\t2025年\n约束性\t碳排放\t单位生产总值二氧化碳排放降低率（较2020年）\t%\t≥90\n\
    参考性\t管理\t绿色出行比例\t%\t50\n";

/// The worked plan of a park, saved in a folder of its own.
fn saved(folder: &std::path::Path) -> Workspace {
    let file = folder.join("plan.nzplan");
    store::save(&file, sample_of("park").plan(), Expect::Nothing).unwrap();
    open_file(&file).unwrap()
}

fn open(folder: &std::path::Path) -> Panel {
    let mut panel = harness(saved(folder), Step::Programme);
    panel.set_size(egui::vec2(806.0, 4000.0));
    panel.run_ok();
    click(&mut panel, "用官方附件替换参考重建内容…");
    panel
}

fn click(panel: &mut Panel, label: &str) {
    panel.get_by_role_and_label(Role::Button, label).click();
    panel.run_ok();
}

fn put(panel: &mut Panel, label: &str, text: &str) {
    let fields = [Role::TextInput, Role::MultilineTextInput];
    let mut all = panel.query_all_by_label(label);
    let field = all.find(|node| fields.contains(&node.accesskit_node().role()));
    field.unwrap_or_else(|| panic!("no field {label}")).focus();
    drop(all);
    panel.run_ok();
    panel.key_press_modifiers(Modifiers::COMMAND, Key::A);
    panel.event(Event::Paste(text.to_owned()));
    panel.run_ok();
}

fn is_told(panel: &Panel, text: &str) -> bool {
    panel.query_all_by_label_contains(text).next().is_some()
}

fn wait_until(panel: &mut Panel, done: impl Fn(&Panel) -> bool) {
    let begun = Instant::now();
    while !done(panel) {
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "it takes too long"
        );
        std::thread::sleep(Duration::from_millis(5));
        panel.step();
    }
    panel.run_ok();
}

#[test]
fn a_pasted_table_becomes_the_copy_that_the_plan_goes_on_with() {
    let folder = tempfile::tempdir().unwrap();
    let mut panel = open(folder.path());
    let before = panel.state().workspace.programme();
    let plan = panel.state().workspace.plan().clone();
    put(&mut panel, "粘贴到这里（可以直接改）", TABLE);
    assert!(is_told(&panel, "读到 2 行指标，其中 1 行可以录入"));
    assert!(is_told(&panel, "目标值 50 没有写明≥还是≤"));
    assert!(is_told(&panel, "还有 1 行没有录入"));
    put(
        &mut panel,
        "粘贴到这里（可以直接改）",
        &TABLE.replace("\t50", "\t≥50"),
    );
    assert!(is_told(&panel, "其中 2 行可以录入"));
    assert!(is_told(&panel, "请填写文件名称"));
    let save = |panel: &Panel| {
        let button = panel.get_by_role_and_label(Role::Button, "保存副本并改用");
        !button.accesskit_node().is_disabled()
    };
    assert!(!save(&panel));
    put(&mut panel, "在文件中的位置", "附件1");
    put(&mut panel, "文件名称", "关于印发附件的通知");
    put(&mut panel, "印发机关", "省生态环境厅");
    assert!(save(&panel));
    wait_until(&mut panel, |panel| is_told(panel, "模板检查："));
    assert!(
        is_told(&panel, "programme.ron:"),
        "findings stand with their lines"
    );
    click(&mut panel, "保存副本并改用");
    wait_until(&mut panel, |panel| {
        panel.state().workspace.programme().id != before.id
    });
    let workspace = &panel.state().workspace;
    assert_eq!(workspace.programme().id, format!("{}-office", before.id));
    assert!(workspace.programme().standings().official > before.standings().official);
    assert_eq!(workspace.plan().head.programme, workspace.programme().id);
    assert!(is_told(&panel, "已保存模板"));
    let copy: PathBuf = folder
        .path()
        .join("templates")
        .join(&workspace.programme().id);
    assert!(copy.join("programme.ron").is_file());

    // A second annex makes the copy a version of its own; what a person wrote into the first is kept.
    let by_hand = "// 2023年9月与省厅核对\n";
    let first = copy.join("programme.ron");
    let text = std::fs::read_to_string(&first).unwrap();
    std::fs::write(&first, format!("{by_hand}{text}")).unwrap();
    click(&mut panel, "提纲");
    put(
        &mut panel,
        "粘贴到这里（可以直接改）",
        "一、总体要求\n说明总体要求。\n二、重点任务\n（一）能源\n（二）产业\n",
    );
    put(&mut panel, "在文件中的位置", "附件2");
    click(&mut panel, "保存副本并改用");
    wait_until(&mut panel, |panel| {
        panel.state().workspace.programme().version == 2
    });
    assert_eq!(panel.state().workspace.plan().head.version, 2);
    let kept = folder.path().join("templates/earlier");
    let kept = kept.join(format!("{}-office-1/programme.ron", before.id));
    assert!(std::fs::read_to_string(kept).unwrap().starts_with(by_hand));

    panel.state_mut().undo();
    assert_eq!(panel.state().workspace.programme().version, 1);
    panel.state_mut().undo();
    assert_eq!(panel.state().workspace.programme().id, before.id);
    assert_eq!(*panel.state().workspace.plan(), plan);
}

#[test]
fn templates_of_the_office_are_checked_with_their_lines() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = saved(folder.path());
    let templates = folder.path().join("templates");
    let mut town = workspace.programme().clone();
    town.id = "town-2027".to_owned();
    town.based_on = None;
    town.indicators[0].unit = "箩筐".to_owned();
    store::write_template(&templates, &town).unwrap();
    let broken = templates.join("broken");
    std::fs::create_dir_all(&broken).unwrap();
    std::fs::write(broken.join("programme.ron"), "(\n    id: 【\n").unwrap();

    let mut panel = harness(workspace, Step::Programme);
    panel.set_size(egui::vec2(806.0, 4000.0));
    panel.run_ok();
    click(&mut panel, "检查本单位的模板…");
    wait_until(&mut panel, |panel| is_told(panel, "编号 town-2027"));
    assert!(is_told(&panel, "箩筐"));
    assert!(
        is_told(&panel, "programme.ron:2"),
        "the broken one is told with its line"
    );
    let mut opens = panel.query_all_by_label("打开这个模板");
    opens.next().unwrap().click();
    drop(opens);
    panel.run_ok();
    let revealed =
        panel.state().asked.iter().any(
            |command| matches!(command, Command::Reveal(path) if path.starts_with(&templates)),
        );
    assert!(revealed);
}
