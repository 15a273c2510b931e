//! The copy of a template that an office makes, and the plan that moves to it.

use nearzero::account::factors;
use nearzero::app::annex::{
    Draft, IndicatorAnnex, Links, OfficeCopy, PaperAnnex, PaperBody, SaveError, fields,
    office_copy, save_copy, usual_id,
};
use nearzero::app::{lint_programme, open_file, open_sample, read_programme, usual_unit};
use nearzero::assess::assess;
use nearzero::plan::transfer;
use nearzero::programme::{DocumentRole, Programme, Standing};
use nearzero::store::{self, Expect};

use super::{FORM, base, draft, park, read};

/// The official list of a park in these tests: few rows, other targets.
const TABLE: &str = "指标类型\t类别\t指标名称\t单位\t2025年\n\
    约束性\t碳排放\t单位生产总值二氧化碳排放降低率（较2020年）\t%\t≥90\n\
    参考性\t管理\t建立碳排放管理平台\t\t是\n\t\t绿色出行比例\t%\t≥1\n";

fn with_table() -> Draft {
    Draft {
        indicators: Some(IndicatorAnnex {
            table: read(TABLE),
            clause: "附件1".to_owned(),
            keeps_others: false,
        }),
        ..draft()
    }
}

#[test]
fn only_pasted_lines_become_official() {
    let copy = office_copy(base(), park(), &with_table());
    let mine: Vec<&str> = copy.indicators_of("park").map(|i| i.id.as_str()).collect();
    assert_eq!(mine, ["park_co2_per_gdp_fall", "park_a1", "park_a2"]);
    for indicator in copy.indicators_of("park") {
        let Standing::Official { source, clause } = &indicator.standing else {
            panic!("{} is not official", indicator.id);
        };
        assert_eq!(clause, "附件1");
        let cited = copy.cited.iter().find(|cited| cited.id == *source).unwrap();
        assert_eq!(cited.number, "鲁环便函〔2023〕1号");
    }
    let old = base()
        .indicators
        .iter()
        .find(|i| i.id == "park_co2_per_gdp_fall")
        .unwrap();
    let new = copy.indicators.iter().find(|i| i.id == old.id).unwrap();
    assert_eq!(
        (&new.source, &new.note, &new.name),
        (&old.source, &old.note, &old.name)
    );
    let others = |programme: &Programme| -> Vec<_> {
        let others = programme.indicators.iter().filter(|i| !i.concerns("park"));
        others.cloned().collect()
    };
    assert_eq!(others(&copy), others(base()));
    assert_eq!(copy.documents, base().documents);
    assert_eq!(copy.based_on.as_ref().unwrap().id, base().id);
    assert!(copy.notice.zh.contains("附件1"));
    // The rule asks for eight reference indicators, and the list has two: the linter says so.
    let findings = lint_programme(&copy);
    assert!(
        findings
            .iter()
            .any(|finding| finding.code == "template-rule-impossible")
    );
    assert!(
        findings
            .iter()
            .all(|finding| finding.code != "template-case")
    );
}

#[test]
fn other_rows_stay_as_reconstructions_when_they_are_kept() {
    let mut draft = with_table();
    draft.indicators.as_mut().unwrap().keeps_others = true;
    let copy = office_copy(base(), park(), &draft);
    let count = |programme: &Programme, official: bool| {
        let mine = programme.indicators_of("park");
        mine.filter(|i| i.standing.is_official() == official)
            .count()
    };
    assert_eq!(count(&copy, true), 3);
    assert_eq!(count(&copy, false), count(base(), false) - 1);
}

#[test]
fn a_saved_copy_judges_the_plan_by_the_new_targets_when_it_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("plan.nzplan");
    let plan = open_sample("shandong-park").unwrap().plan().clone();
    store::save(&file, &plan, Expect::Nothing).unwrap();
    let copy = OfficeCopy {
        programme: office_copy(base(), park(), &with_table()),
        folder: folder.path().join("templates"),
    };
    let saved = save_copy(&copy, Some(&file)).unwrap();
    let kind = saved.kind("park").unwrap();
    let moved = transfer(&plan, Some(base()), saved, kind, usual_unit);
    store::save(&file, &moved.plan, Expect::Anything).unwrap();

    let opened = open_file(&file).unwrap();
    assert_eq!(opened.programme().id, usual_id(base()));
    assert_eq!(opened.plan().head.version, 1);
    let standings = opened.programme().standings();
    assert!(standings.official > base().standings().official);
    let result = |assessment: &nearzero::assess::Assessment| {
        let mut results = assessment.verdict.indicators.iter();
        let found = results.find(|result| result.id == "park_co2_per_gdp_fall");
        found.map(|result| result.judgement).unwrap()
    };
    assert_eq!(
        result(&assess(&plan, base(), factors())),
        nearzero::verdict::Judgement::Met
    );
    assert_eq!(
        result(opened.assessment()),
        nearzero::verdict::Judgement::NotMet
    );
    // A changed copy is a version of its own; what it no longer has is gone from the folder.
    let mut again = with_table();
    again.papers = vec![PaperAnnex {
        role: DocumentRole::Form,
        body: PaperBody::Form(fields::read(FORM, None, &Links::new())),
        clause: "附件4".to_owned(),
        for_all: false,
    }];
    let second = OfficeCopy {
        programme: office_copy(saved, kind, &again),
        folder: copy.folder.clone(),
    };
    let saved = save_copy(&second, Some(&file)).unwrap();
    assert_eq!(saved.version, 2);
    let third = read_programme(&copy.folder.join(&saved.id)).unwrap();
    for role in DocumentRole::ALL {
        assert!(
            third
                .documents_of("park")
                .filter(|d| d.role == role)
                .count()
                <= 1
        );
    }
    assert!(matches!(
        save_copy(&second, Some(&file)),
        Err(SaveError::Taken { .. })
    ));
}

#[test]
fn what_is_still_wanted_is_told() {
    assert!(with_table().wants(base()).is_empty());
    let draft = Draft {
        id: base().id.clone(),
        date: "2023年".to_owned(),
        ..Draft::default()
    };
    assert_eq!(
        draft.wants(base()),
        [
            "annex-wants-lines",
            "annex-wants-title",
            "annex-wants-issuer",
            "annex-wants-date",
            "annex-wants-free-id",
        ]
    );
}
