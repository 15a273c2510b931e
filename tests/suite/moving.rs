//! Moving plans between programmes, one set of data under all of them, and templates of an office.

use nearzero::account::factors;
use nearzero::app::{moved, open_sample, read_programme, samples, side_by_side, usual_unit};
use nearzero::assess::assess;
use nearzero::base::Lang;
use nearzero::finding::Place;
use nearzero::plan::edit::Edit;
use nearzero::plan::{Fate, Kept, KeptWhat, Plan, new_plan, transfer};
use nearzero::programme::{Kind, Programme, built_in, built_in_programme};
use nearzero::store::{self, write_template};
use nearzero::verdict::judge_case;

/// Every kind of every built-in programme.
fn kinds() -> impl Iterator<Item = (&'static Programme, &'static Kind)> {
    built_in()
        .iter()
        .flat_map(|programme| programme.kinds.iter().map(move |kind| (programme, kind)))
}

/// Everything that a person wrote into a plan beside the data, in a defined order.
fn written(plan: &Plan) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut note = |text: &str| {
        if !text.trim().is_empty() {
            out.push(text.to_owned());
        }
    };
    let kept = |what: fn(&KeptWhat) -> Option<String>| -> Vec<String> {
        plan.kept
            .iter()
            .filter_map(|kept: &Kept| what(&kept.what))
            .collect()
    };
    for section in &plan.sections {
        note(&section.text);
    }
    for answer in &plan.answers {
        note(&answer.text);
    }
    for condition in &plan.conditions {
        note(&format!("{:?} {}", condition.answer, condition.note));
    }
    for entry in &plan.indicators {
        note(&format!(
            "{:?} {:?} {}",
            entry.values, entry.answer, entry.note
        ));
    }
    for text in kept(|what| match what {
        KeptWhat::Section(section) => Some(section.text.clone()),
        KeptWhat::Answer(answer) => Some(answer.text.clone()),
        KeptWhat::Condition(one) => Some(format!("{:?} {}", one.answer, one.note)),
        KeptWhat::Indicator(one) => Some(format!("{:?} {:?} {}", one.values, one.answer, one.note)),
    }) {
        note(&text);
    }
    out.sort();
    out
}

#[test]
fn nothing_that_was_written_is_lost_by_a_move_and_all_of_it_comes_back() {
    for sample in samples() {
        let plan = sample.plan().unwrap();
        let from = built_in_programme(&plan.head.programme).unwrap();
        let kind = from.kind(&plan.head.kind).unwrap();
        for (to, other) in kinds() {
            let there = transfer(&plan, Some(from), to, other, usual_unit);
            let name = format!("{} to {} {}", sample.id, to.id, other.id);
            assert_eq!(written(&there.plan), written(&plan), "{name}");
            assert_eq!(
                there.plan.activities[..plan.activities.len()],
                plan.activities,
                "{name}"
            );
            assert_eq!(there.plan.measures, plan.measures, "{name}");
            let annex = there
                .lines
                .iter()
                .filter(|line| line.fate == Fate::Annex)
                .count();
            assert_eq!(there.plan.kept.len(), annex + plan.kept.len(), "{name}");

            let back = transfer(&there.plan, Some(to), from, kind, usual_unit).plan;
            assert_eq!(written(&back), written(&plan), "{name} and back");
            assert!(back.kept.is_empty(), "{name} and back: {:?}", back.kept);
        }
    }
}

#[test]
fn a_move_is_taken_back_to_the_letter() {
    for sample in samples() {
        let mut plan = sample.plan().unwrap();
        let before = store::write(&plan).unwrap();
        let from = built_in_programme(&plan.head.programme).unwrap();
        for (to, kind) in kinds() {
            let there = transfer(&plan, Some(from), to, kind, usual_unit).plan;
            let inverse = Edit::Whole(Box::new(there.clone())).apply(&mut plan);
            assert_eq!(plan, there);
            let _ = inverse.apply(&mut plan);
            assert_eq!(store::write(&plan).unwrap(), before);
        }
    }
}

#[test]
fn a_plan_stays_as_it_is_where_it_is() {
    for sample in samples() {
        let plan = sample.plan().unwrap();
        let programme = built_in_programme(&plan.head.programme).unwrap();
        let kind = programme.kind(&plan.head.kind).unwrap();
        let same = transfer(&plan, Some(programme), programme, kind, usual_unit);
        let stays = |fate: &Fate| matches!(fate, Fate::Stays | Fate::New);
        for line in &same.lines {
            assert!(stays(&line.fate), "{}: {line:?}", sample.id);
        }
        assert!(same.plan.kept.is_empty());
    }
}

#[test]
fn a_renamed_id_of_an_earlier_version_finds_its_place() {
    let mut plan = open_sample("shandong-city").unwrap().plan().clone();
    let programme = built_in_programme(&plan.head.programme).unwrap();
    let kind = programme.kind(&plan.head.kind).unwrap();
    let entry = plan.indicators[0].clone();
    plan.indicators[0].id = "name-of-old".to_owned();
    let mut newer = programme.clone();
    newer.version += 1;
    newer.renamed = vec![nearzero::programme::Renamed {
        from: "name-of-old".to_owned(),
        to: entry.id.clone(),
    }];
    let kind = newer.kind(&kind.id).unwrap().clone();
    let there = transfer(&plan, None, &newer, &kind, usual_unit).plan;
    assert_eq!(there.head.version, newer.version);
    assert!(there.indicators.contains(&entry));
    assert!(there.kept.is_empty());
}

#[test]
fn one_set_of_data_is_judged_by_every_programme() {
    let workspace = open_sample("shandong-park").unwrap();
    let sides = side_by_side(&workspace, kinds());
    assert_eq!(sides.len(), kinds().count());
    for side in &sides {
        let own = side.programme.id == workspace.programme().id
            && side.kind.id == workspace.plan().head.kind;
        let verdict = &side.assessment.verdict;
        assert!(!verdict.sentence.zh.is_empty() && !verdict.sentence.en.is_empty());
        if own {
            assert_eq!(*verdict, workspace.assessment().verdict);
        }
    }
}

#[test]
fn worked_cases_of_built_in_templates_come_out_as_they_say() {
    for programme in built_in() {
        for kind in &programme.kinds {
            let has_case = programme.cases.iter().any(|case| case.kind == kind.id);
            assert!(has_case, "{} {}", programme.id, kind.id);
        }
        for case in &programme.cases {
            let result = judge_case(programme, case).unwrap();
            assert!(
                result.is_expected(case),
                "{} {}: {result:?}",
                programme.id,
                case.name.zh
            );
        }
    }
}

#[test]
fn a_new_plan_of_every_kind_can_be_assessed() {
    for (programme, kind) in kinds() {
        let plan = new_plan(programme, kind, Lang::Zh, usual_unit);
        let assessment = assess(&plan, programme, factors());
        let verdict = &assessment.verdict;
        assert_ne!(
            verdict.acceptance,
            nearzero::verdict::Judgement::Met,
            "{} {}",
            programme.id,
            kind.id
        );
    }
}

#[test]
fn a_template_that_is_written_reads_as_the_same() {
    let folder = tempfile::tempdir().unwrap();
    for programme in built_in() {
        let path = write_template(folder.path(), programme).unwrap();
        let read = read_programme(&path).unwrap();
        let mut wanted = programme.clone();
        wanted.documents.sort_by_key(|document| document.role);
        let mut got = read.clone();
        got.documents.sort_by_key(|document| document.role);
        assert_eq!(got.kinds, wanted.kinds);
        assert_eq!(got.indicators, wanted.indicators);
        assert_eq!(got.cases, wanted.cases);
        assert_eq!(got.documents.len(), wanted.documents.len());
        for document in &wanted.documents {
            assert!(got.documents.contains(document), "{}", programme.id);
        }
    }
}

#[test]
fn the_open_plan_follows_to_another_programme_and_undo_brings_both_back() {
    let mut workspace = open_sample("shandong-city").unwrap();
    let place = Place::of(&["head", "programme"]);
    let before = (
        store::write(workspace.plan()).unwrap(),
        workspace.programme(),
        workspace.assessment().verdict.clone(),
    );
    for (to, kind) in kinds() {
        let there = moved(&workspace, to, kind).plan;
        let judged = assess(&there, to, factors()).verdict;
        workspace.edit(Edit::Whole(Box::new(there.clone())), place.clone());
        assert!(std::ptr::eq(workspace.programme(), to));
        assert_eq!(workspace.assessment().verdict, judged);
        assert_eq!(workspace.undo(), Some(place.clone()));
        let now = (
            store::write(workspace.plan()).unwrap(),
            workspace.programme(),
            workspace.assessment().verdict.clone(),
        );
        assert_eq!(now.0, before.0, "{} {}", to.id, kind.id);
        assert!(std::ptr::eq(now.1, before.1));
        assert_eq!(now.2, before.2);
        workspace.redo();
        assert_eq!(*workspace.plan(), there);
        assert!(std::ptr::eq(workspace.programme(), to));
        workspace.undo();
    }
}

#[test]
fn a_plan_that_names_no_known_programme_stays_under_its_own() {
    let mut workspace = open_sample("shandong-city").unwrap();
    let own = workspace.programme();
    let mut plan = workspace.plan().clone();
    plan.head.programme = "nowhere".to_owned();
    workspace.edit(Edit::Whole(Box::new(plan)), Place::of(&["head"]));
    assert!(std::ptr::eq(workspace.programme(), own));
}
