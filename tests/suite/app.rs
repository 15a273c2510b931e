//! The workspace: opening, undo, the saved state, and the steps of the work.

use std::sync::Arc;

use nearzero::app::{
    Job, Order, Origin, Outcome, Reporter, Step, StepState, Workspace, document, export, open_file,
    open_new, open_sample, package, sample, samples, step_state,
};
use nearzero::base::{Datum, Lang, State};
use nearzero::finding::Place;
use nearzero::i18n::message;
use nearzero::plan::edit::{Edit, ListEdit};
use nearzero::plan::{Condition, YesNo};
use nearzero::programme::{DocumentRole, built_in};
use nearzero::store::{self, Expect};

const PROGRAMME: &str = "shandong-2023";

fn new(kind: &str) -> Workspace {
    open_new((PROGRAMME, kind), Lang::Zh, None).unwrap()
}

fn name(workspace: &Workspace, name: &str) -> Edit {
    let mut applicant = workspace.plan().applicant.clone();
    applicant.name = name.to_owned();
    Edit::Applicant(Box::new(applicant))
}

fn place() -> Place {
    Place::of(&["applicant", "name"])
}

#[test]
fn a_new_plan_of_every_kind_asks_and_holds_nothing() {
    for programme in built_in() {
        for kind in &programme.kinds {
            let workspace = open_new((&programme.id, &kind.id), Lang::En, None).unwrap();
            assert!(!workspace.is_changed() && workspace.file().is_none());
            for step in Step::ALL {
                let state = step_state(&workspace, step);
                let expected = if step == Step::Programme {
                    StepState::Done
                } else {
                    StepState::NotStarted
                };
                assert_eq!(state, expected, "{} {step:?}", kind.id);
            }
        }
    }
}

#[test]
fn typing_at_one_place_is_one_step_of_undo() {
    let mut workspace = new("city");
    for typed in ["海", "海澜", "海澜县"] {
        workspace.type_edit(name(&workspace, typed), place());
    }
    workspace.pause();
    workspace.type_edit(name(&workspace, "海澜县人民政府"), place());
    assert_eq!(workspace.undo(), Some(place()));
    assert_eq!(workspace.plan().applicant.name, "海澜县");
    assert_eq!(workspace.undo(), Some(place()));
    assert_eq!(workspace.plan(), new("city").plan());
    assert!(!workspace.can_undo());
    workspace.redo();
    workspace.redo();
    assert_eq!(workspace.plan().applicant.name, "海澜县人民政府");
    assert_eq!(workspace.redo(), None);
}

#[test]
fn a_saved_plan_is_changed_by_what_came_after() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.nzplan");
    let mut workspace = new("park");
    workspace.edit(name(&workspace, "园区"), place());
    assert!(workspace.is_changed());
    let revision = workspace.revision();
    let stamp = store::save(&path, workspace.plan(), workspace.expect_at(&path)).unwrap();
    workspace.edit(name(&workspace, "园区管委会"), place());
    workspace.saved(
        Origin {
            path: path.clone(),
            stamp,
        },
        revision,
    );
    assert!(workspace.is_changed());
    assert_eq!(workspace.expect_at(&path), Expect::Unchanged(stamp));
    let opened = open_file(&path).unwrap();
    assert_eq!(opened.plan().applicant.name, "园区");
    assert!(!opened.is_changed() && opened.file() == Some(path.as_path()));
}

#[test]
fn a_plan_of_an_unknown_programme_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.nzplan");
    let mut plan = new("city").plan().clone();
    plan.head.programme = "atlantis-2031".to_owned();
    store::save(&path, &plan, Expect::Nothing).unwrap();
    for lang in Lang::ALL {
        let told = open_file(&path).unwrap_err().told(lang).to_string();
        assert!(
            told.contains("atlantis-2031") && told.contains(PROGRAMME),
            "{told}"
        );
    }
    assert!(
        open_new((PROGRAMME, "village"), Lang::Zh, None)
            .unwrap_err()
            .told(Lang::En)
            .mend
            .contains("community")
    );
}

#[test]
fn the_steps_follow_the_data() {
    let mut workspace = new("community");
    workspace.edit(name(&workspace, "居民委员会"), place());
    assert_eq!(step_state(&workspace, Step::Basics), StepState::UnderWay);

    let years = workspace.plan().years.inventory_years();
    let fill = |workspace: &mut Workspace, state: State| {
        for index in 0..workspace.plan().activities.len() {
            let mut activity = workspace.plan().activities[index].clone();
            activity.values = years
                .iter()
                .map(|year| Datum {
                    state,
                    ..Datum::new(*year, "1")
                })
                .collect();
            workspace.edit(
                Edit::Activity(ListEdit::Replace(index, activity)),
                Place::of(&["activity"]),
            );
        }
    };
    fill(&mut workspace, State::Awaited);
    assert_eq!(step_state(&workspace, Step::Activity), StepState::Waiting);
    assert_eq!(step_state(&workspace, Step::Inventory), StepState::Waiting);
    fill(&mut workspace, State::Given);
    assert_eq!(step_state(&workspace, Step::Activity), StepState::Done);
    assert_eq!(step_state(&workspace, Step::Inventory), StepState::Done);
    assert_eq!(step_state(&workspace, Step::Check), StepState::Waiting);

    let conditions: Vec<_> = workspace.programme().conditions_of("community").collect();
    for condition in &conditions {
        let answer = Condition {
            id: condition.id.clone(),
            answer: YesNo::Yes,
            ..Condition::default()
        };
        let edit = Edit::condition(workspace.plan(), answer);
        workspace.edit(edit, Place::of(&["condition", &condition.id]));
    }
    // A bar that is answered with yes keeps the applicant out.
    assert_eq!(
        step_state(&workspace, Step::Eligibility),
        StepState::Blocked
    );
}

#[test]
fn every_sample_opens_as_an_example() {
    for found in samples() {
        let plan = found.plan().unwrap();
        assert!(plan.head.example, "{} is marked as an example", found.id);
        assert_eq!(sample(found.id), Some(*found));
    }
    assert_eq!(sample("../secret"), None);
}

#[test]
fn a_character_that_no_face_has_is_found_at_its_place() {
    let mut workspace = new("city");
    workspace.edit(
        name(&workspace, "海\u{2b739}县政府\u{2b739}\u{200d}\t"),
        place(),
    );
    let found: Vec<_> = workspace
        .assessment()
        .findings
        .iter()
        .filter(|finding| finding.code == "character-undrawn")
        .collect();
    assert_eq!(
        found.len(),
        1,
        "once per place, and nothing for what has no shape"
    );
    assert_eq!(found[0].place, place());
    assert!(message(found[0], Lang::Zh).contains("U+2B739"));
    let severities: Vec<_> = workspace
        .assessment()
        .findings
        .iter()
        .map(|f| f.severity)
        .collect();
    assert!(severities.is_sorted(), "the most severe first");
}

#[test]
fn names_of_exported_files_and_pages_tell_a_draft() {
    let workspace = open_sample("shandong-park").unwrap();
    let order = Order {
        roles: vec![DocumentRole::Form],
        lang: Lang::Zh,
        now: None,
    };
    let package = package(&workspace, &order, &Reporter::unwatched())
        .unwrap()
        .unwrap();
    assert!(
        !package.is_draft && package.findings.is_empty(),
        "{:?}",
        package.findings
    );
    let mut workspace = workspace;
    let mut boundary = workspace.plan().boundary.clone();
    boundary.area = "约三".into();
    workspace.edit(
        Edit::Boundary(Box::new(boundary)),
        Place::of(&["boundary", "area"]),
    );
    let document = document(&workspace, DocumentRole::Form, Lang::Zh).unwrap();
    let head = document.running_head.unwrap();
    assert!(head.contains("草稿") && head.contains("示例"), "{head}");
}

#[test]
fn an_export_can_be_cancelled() {
    let workspace = open_sample("shandong-community").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("out");
    let (go, gate) = std::sync::mpsc::channel::<()>();
    let target = into.clone();
    let job = Job::start("export", Arc::new(|| ()), move |reporter| {
        gate.recv().unwrap();
        let order = Order {
            roles: DocumentRole::ALL.to_vec(),
            lang: Lang::Zh,
            now: None,
        };
        export(&workspace, &order, &target, reporter).map(|_| ())
    });
    let job = job.unwrap();
    job.cancel();
    go.send(()).unwrap();
    let outcome = loop {
        if let Some(outcome) = job.poll() {
            break outcome;
        }
        std::thread::yield_now();
    };
    assert_eq!(outcome, Outcome::Cancelled);
    assert!(!into.exists(), "nothing is written by half");
}

#[test]
fn a_complete_sample_is_ready_for_export() {
    for found in samples() {
        let workspace = open_sample(found.id).unwrap();
        let open: Vec<_> = Step::ALL
            .into_iter()
            .filter(|step| workspace.has_step(*step))
            .map(|step| (step, step_state(&workspace, step)))
            .filter(|(step, state)| *step != Step::Export && *state != StepState::Done)
            .collect();
        assert!(open.is_empty(), "{}: {open:?}", found.id);
        assert_eq!(step_state(&workspace, Step::Export), StepState::NotStarted);
    }
}

#[test]
fn a_whole_export_ends_the_work_until_something_changes() {
    let mut workspace = open_sample("shandong-community").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let export = |workspace: &Workspace, roles: &[DocumentRole]| {
        let order = Order {
            roles: roles.to_vec(),
            lang: Lang::Zh,
            now: None,
        };
        export(workspace, &order, folder.path(), &Reporter::unwatched())
            .unwrap()
            .unwrap()
    };
    workspace.exported(&export(&workspace, &[DocumentRole::Form]));
    assert_eq!(step_state(&workspace, Step::Export), StepState::NotStarted);
    workspace.exported(&export(&workspace, &DocumentRole::ALL));
    assert_eq!(step_state(&workspace, Step::Export), StepState::Done);
    workspace.edit(name(&workspace, "另一个居民委员会"), place());
    assert_eq!(step_state(&workspace, Step::Export), StepState::UnderWay);
}
