//! Programmes in the window: the phase, the move to another one with its list beforehand, versions, the
//! same data side by side, and the annex.

use std::thread::sleep;
use std::time::Duration;

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use nearzero::app::{Step, Workspace, open_file, side_by_side};
use nearzero::base::Lang;
use nearzero::finding::Place;
use nearzero::i18n::{tr, tr_with};
use nearzero::plan::edit::Edit;
use nearzero::plan::{Kept, KeptWhat};
use nearzero::programme::{Phase, Programme, built_in, built_in_programme};
use nearzero::store::{self, Expect, write_template};

use crate::panel::{Panel, harness, pick, press, roomy, sample, sample_of, says};
use crate::window::{open_sample, press as press_in, state, steps, window};

fn first_step(workspace: Workspace) -> Panel {
    roomy(workspace, Step::Programme)
}

/// Lets frames go by until something is so.
fn wait(panel: &mut Panel, done: impl Fn(&Panel) -> bool) {
    for _ in 0..500 {
        panel.run();
        if done(panel) {
            return;
        }
        sleep(Duration::from_millis(10));
    }
    panic!("the work did not end");
}

fn written(panel: &Panel) -> String {
    store::write(panel.state().workspace.plan()).unwrap()
}

fn programme_of(panel: &Panel) -> &'static Programme {
    panel.state().workspace.programme()
}

/// A built-in programme other than that of the worked plans, with a kind of park.
fn other() -> &'static Programme {
    let own = &crate::worked::programme().id;
    let mut others = built_in().iter().filter(|one| one.id != *own);
    others.find(|one| one.kind("park").is_some()).unwrap()
}

/// Chooses the other programme and goes there.
fn go_there(panel: &mut Panel) {
    press(panel, Role::Button, "选择…");
    pick(panel, "换到示范创建", &other().short.zh);
    press(panel, Role::Button, "移过去");
}

#[test]
fn a_move_is_shown_first_made_as_one_step_and_taken_back_to_the_letter() {
    let mut panel = first_step(sample_of("park"));
    let (before, from) = (written(&panel), programme_of(&panel));
    press(&mut panel, Role::Button, "选择…");
    pick(&mut panel, "换到示范创建", &other().short.zh);
    assert_eq!(written(&panel), before, "only the list is shown");
    let title = [
        ("programme", &*other().short.zh),
        ("kind", &*other().kind("park").unwrap().name.zh),
    ];
    assert!(says(&panel, &tr_with(Lang::Zh, "move-title", &title)));
    assert!(says(&panel, "没有位置，存入附录"));
    press(&mut panel, Role::Button, "移过去");
    assert!(std::ptr::eq(programme_of(&panel), other()));
    let plan = panel.state().workspace.plan();
    assert_eq!(
        (&*plan.head.kind, plan.head.version),
        ("park", other().version)
    );
    assert!(!plan.kept.is_empty());
    let there = written(&panel);
    let verdict = |panel: &Panel| panel.state().workspace.assessment().verdict.clone();
    let judged_there = verdict(&panel);

    panel.state_mut().undo();
    assert_eq!(written(&panel), before);
    assert!(std::ptr::eq(programme_of(&panel), from));
    assert_eq!(verdict(&panel), sample_of("park").assessment().verdict);
    assert!(!panel.state().workspace.can_undo(), "one step");

    panel.state_mut().redo();
    assert_eq!(written(&panel), there);
    assert!(std::ptr::eq(programme_of(&panel), other()));
    assert_eq!(verdict(&panel), judged_there);
}

#[test]
fn a_person_may_look_and_stay() {
    let mut panel = first_step(sample());
    let before = written(&panel);
    press(&mut panel, Role::RadioButton, "近零碳社区");
    press(&mut panel, Role::Button, "不移动");
    assert_eq!(written(&panel), before);
    assert!(!says(&panel, "改为近零碳社区"));
}

#[test]
fn a_template_beside_the_plan_is_offered_and_undo_finds_it_when_it_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let mut own = other().clone();
    own.id = "own-park".to_owned();
    own.short.zh = "本市零碳园区".to_owned();
    let template = write_template(&folder.path().join("templates"), &own).unwrap();
    let path = folder.path().join("a.nzplan");
    store::save(&path, sample_of("park").plan(), Expect::Nothing).unwrap();

    let mut panel = first_step(open_file(&path).unwrap());
    press(&mut panel, Role::Button, "选择…");
    // The templates are read beside the window.
    sleep(Duration::from_millis(200));
    panel.run();
    pick(&mut panel, "换到示范创建", "本市零碳园区");
    press(&mut panel, Role::Button, "移过去");
    assert_eq!(programme_of(&panel).id, "own-park");
    std::fs::remove_dir_all(template).unwrap();
    panel.state_mut().undo();
    assert_eq!(programme_of(&panel).id, crate::worked::programme().id);
    panel.state_mut().redo();
    assert_eq!(programme_of(&panel).id, "own-park");
}

#[test]
fn a_plan_of_an_earlier_version_is_offered_the_present_one() {
    let mut plan = sample().plan().clone();
    plan.head.version = 0;
    let programme = built_in_programme(&plan.head.programme).unwrap();
    let mut panel = first_step(Workspace::new(plan, programme, None));
    let version = programme.version.to_string();
    let args = [("version", "0"), ("current", version.as_str())];
    press(
        &mut panel,
        Role::Button,
        &tr_with(Lang::Zh, "version-offer-show", &args),
    );
    assert_eq!(panel.state().workspace.plan().head.version, 0);
    press(
        &mut panel,
        Role::Button,
        &tr_with(Lang::Zh, "move-go-version", &[("version", &version)]),
    );
    let head = &panel.state().workspace.plan().head;
    assert_eq!(head.version, programme.version);
    assert!(!says(&panel, "本方案按模板第"));
}

#[test]
fn the_phase_of_acceptance_brings_its_papers() {
    let mut shown = window();
    open_sample(&mut shown);
    let has = |shown: &crate::window::Shown, step: Step| {
        steps(shown, Lang::Zh).iter().any(|(one, _)| *one == step)
    };
    assert!(!has(&shown, Step::Request) && !has(&shown, Step::Assessment));
    let phase = tr(Lang::Zh, Phase::Acceptance.key());
    shown.get_by_label(&phase).scroll_to_me();
    shown.run_ok();
    press_in(&mut shown, &phase);
    assert!(has(&shown, Step::Request) && has(&shown, Step::Assessment));
    for (_, name) in steps(&shown, Lang::Zh) {
        assert!(
            shown.query_by_role_and_label(Role::Tab, &name).is_some(),
            "{name}"
        );
    }
    press_in(&mut shown, &tr(Lang::Zh, "top-undo"));
    assert!(!has(&shown, Step::Request));
    assert_eq!(state(&shown).step(), Step::Programme);
}

#[test]
fn the_same_data_are_judged_side_by_side_without_moving() {
    let mut panel = first_step(sample_of("park"));
    let before = written(&panel);
    press(&mut panel, Role::Button, "并列比较");
    wait(&mut panel, |panel| says(panel, "判定只用同一份数据"));
    let workspace = &panel.state().workspace;
    let kind = other().kind("park").unwrap();
    for side in side_by_side(workspace, [(other(), kind)]) {
        assert!(says(&panel, &side.assessment.verdict.sentence.zh));
    }
    let own = &workspace.assessment().verdict.sentence.zh;
    assert!(says(&panel, own) && says(&panel, "本方案"));
    let first = panel.get_all_by_role_and_label(Role::Link, "看变化").next();
    first.unwrap().click();
    panel.run();
    assert!(says(&panel, "可用“撤销”退回"), "the list of the move");
    assert_eq!(written(&panel), before);
}

#[test]
fn the_annex_is_shown_copied_and_deleted() {
    let mut panel = first_step(sample_of("park"));
    go_there(&mut panel);
    let kept = panel.state().workspace.plan().kept.clone();
    let count = kept.len().to_string();
    let title = tr_with(Lang::Zh, "kept-title", &[("count", &count)]);
    assert!(says(&panel, &title));
    let text = |kept: &Kept| match &kept.what {
        KeptWhat::Section(section) => Some(section.text.clone()),
        KeptWhat::Answer(answer) => Some(answer.text.clone()),
        KeptWhat::Indicator(_) | KeptWhat::Condition(_) => None,
    };
    let (at, wanted) = kept
        .iter()
        .enumerate()
        .find_map(|(at, kept)| Some((at, text(kept)?)))
        .unwrap();
    press(&mut panel, Role::Link, "全部列出");
    let copy = panel
        .get_all_by_role_and_label(Role::Button, "复制文字")
        .nth(at);
    copy.unwrap().click();
    panel.step();
    let copied = panel.output().platform_output.commands.iter();
    let copied: Vec<_> = copied
        .filter_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(copied, [wanted]);

    let delete = panel.get_all_by_role_and_label(Role::Button, "删除").next();
    delete.unwrap().click();
    panel.run();
    assert_eq!(panel.state().workspace.plan().kept, kept[1..]);
    panel.state_mut().undo();
    assert_eq!(panel.state().workspace.plan().kept, kept);
}

#[test]
fn the_place_of_the_annex_leads_to_it() {
    let mut workspace = sample_of("park");
    let kind = other().kind("park").unwrap();
    let there = nearzero::app::moved(&workspace, other(), kind).plan;
    workspace.edit(
        Edit::Whole(Box::new(there)),
        Place::of(&["head", "programme"]),
    );
    let finding = workspace.assessment().findings.iter();
    let mut finding = finding.filter(|finding| finding.code == "kept-annex");
    let place = finding.next().unwrap().place.clone();
    let mut panel = harness(workspace, Step::Export);
    panel.state_mut().step = nearzero::app::step_of(&place);
    panel.state_mut().show = Some(place.clone());
    panel.run();
    assert_eq!(panel.state().step, Step::Programme);
    assert_eq!(panel.state().place, Some(place));
}
