//! How a plan is judged, on screen: own goals, how to pass, what serves an indicator, eligibility.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nearzero::app::{Step, Workspace, open_new, open_sample};
use nearzero::base::{Datum, Lang};
use nearzero::finding::Place;
use nearzero::plan::edit::{Edit, ListEdit};
use nearzero::plan::{Condition, Goal, IndicatorEntry, YesNo};
use nearzero::programme::{Direction, Waiver};
use nearzero::verdict::{Judgement, Passing};

use crate::panel::{Panel, harness, press, sample_of, says, type_text};

fn new(programme: &str, kind: &str) -> Workspace {
    open_new((programme, kind), Lang::Zh, None).unwrap()
}

fn own_goals() -> Workspace {
    new("shanxi-2022", "park")
}

/// Clicks the first button whose name begins with some words.
fn open(panel: &mut Panel, begin: &str) {
    let buttons = panel.get_all_by_role(Role::Button);
    let mut named = buttons.filter(|node| {
        let label = node.accesskit_node().label().unwrap_or_default();
        label.starts_with(begin)
    });
    named.next().unwrap_or_else(|| panic!("no {begin}")).click();
    drop(named);
    panel.run();
}

fn is_told(panel: &Panel, words: &str) {
    assert!(says(panel, words), "not told: {words}");
}

fn goal(id: &str) -> Goal {
    Goal {
        id: id.to_owned(),
        name: "绿化率".to_owned(),
        unit: "%".to_owned(),
        direction: Direction::AtLeast,
        targets: vec![Datum::new(2025, "30")],
        ..Goal::default()
    }
}

#[test]
fn a_goal_is_typed_computed_removed_and_brought_back() {
    let mut panel = harness(own_goals(), Step::Indicators);
    is_told(&panel, "计划要求设定什么");
    is_told(&panel, "在工作方案中明确提出总体和分阶段目标");
    press(&mut panel, Role::Button, "添加目标");
    type_text(&panel, "绿化率");
    panel.key_press(Key::Enter);
    panel.run();
    let goals = |panel: &Panel| panel.state().workspace.plan().goals.clone();
    assert_eq!(goals(&panel)[0].name, "绿化率");
    press(&mut panel, Role::Cell, "绿化率 单位");
    type_text(&panel, "%");
    panel.key_press(Key::Enter);
    panel.run();
    press(&mut panel, Role::Cell, "绿化率 2025 年目标");
    type_text(&panel, "30");
    panel.key_press(Key::Escape);
    press(&mut panel, Role::Cell, "绿化率 2025 年目标");
    type_text(&panel, "35");
    panel.key_press(Key::Enter);
    panel.run();
    let first = &goals(&panel)[0];
    assert_eq!(first.unit, "%");
    assert_eq!(first.targets, [Datum::new(2025, "35")]);
    let id = first.id.clone();
    let rows = &panel.state().workspace.assessment().verdict.indicators;
    assert!(rows.iter().any(|row| row.own && row.id == id));

    let entry = IndicatorEntry {
        id: id.clone(),
        values: vec![Datum::new(2025, "40")],
        ..IndicatorEntry::default()
    };
    let workspace = &mut panel.state_mut().workspace;
    let edit = Edit::indicator(workspace.plan(), entry);
    workspace.edit(edit, Place::of(&["indicator", &id]));
    let before = panel.state().workspace.plan().clone();
    panel.state_mut().show = Some(Place::of(&["goal", &id]));
    panel.run();
    let button = "删除此目标";
    panel
        .get_by_role_and_label(Role::Button, button)
        .scroll_to_me();
    panel.run();
    press(&mut panel, Role::Button, button);
    assert!(goals(&panel).is_empty());
    assert!(panel.state().workspace.plan().indicators.is_empty());
    panel.state_mut().undo();
    panel.run();
    assert_eq!(*panel.state().workspace.plan(), before);
}

#[test]
fn a_goal_takes_its_figure_from_the_list() {
    let mut workspace = own_goals();
    let mut blank = goal("g1");
    blank.name.clear();
    blank.unit.clear();
    let edit = Edit::Goal(ListEdit::Insert(0, blank));
    workspace.edit(edit, Place::of(&["goal", "g1"]));
    let mut panel = harness(workspace, Step::Indicators);
    panel.state_mut().show = Some(Place::of(&["goal", "g1"]));
    panel.run();
    press(&mut panel, Role::Button, "从数据中选…");
    panel.get_by_label("查找数据").click();
    panel.run();
    type_text(&panel, "非化石");
    panel.run();
    open(&mut panel, "非化石能源占比");
    let goal = &panel.state().workspace.plan().goals[0];
    assert!(goal.figure.ends_with("@year"), "{}", goal.figure);
    assert_eq!(goal.unit, "%");
    assert!(!goal.name.is_empty());
}

#[test]
fn the_shortest_way_leads_to_its_indicators() {
    let mut panel = harness(sample_of("park"), Step::Indicators);
    let id = first_open(&panel);
    open(&mut panel, "怎样达标");
    is_told(&panel, "逐条规则");
    is_told(&panel, "计数办法");
    is_told(&panel, "结论就不再");
    // What is planned for the constraints is taken back: none is met any more.
    let workspace = &mut panel.state_mut().workspace;
    let mut plan = workspace.plan().clone();
    plan.measures.clear();
    plan.indicators.clear();
    workspace.edit(Edit::Whole(Box::new(plan)), Place::of(&["indicator"]));
    panel.run();
    let verdict = &panel.state().workspace.assessment().verdict;
    let Passing::Way(way) = &verdict.passing else {
        panic!("no way: {:?}", verdict.passing);
    };
    let first = &verdict.indicators[way.steps[0].indicator];
    let (name, wanted) = (first.definition.name.zh.clone(), first.id.clone());
    is_told(&panel, "最少再有");
    press(&mut panel, Role::Link, &name);
    let place = panel.state().place.clone().unwrap();
    assert!(place.is_within(&Place::of(&["indicator", &wanted])));
    assert!(!id.is_empty());
}

/// The id of an indicator that is not met.
fn first_open(panel: &Panel) -> String {
    let verdict = &panel.state().workspace.assessment().verdict;
    let mut open = verdict.indicators.iter();
    let found = open.find(|one| one.judgement == Judgement::NotMet);
    found.unwrap().id.clone()
}

#[test]
fn measures_that_serve_an_indicator_tell_what_its_gap_costs() {
    let mut panel = harness(sample_of("park"), Step::Indicators);
    let id = first_open(&panel);
    panel.state_mut().show = Some(Place::of(&["indicator", &id]));
    panel.run();
    let measure = panel.state().workspace.plan().measures[0].clone();
    press(&mut panel, Role::Button, "选择支撑措施");
    press(&mut panel, Role::Button, &measure.name);
    let entry = panel.state().workspace.plan().indicator(&id).unwrap();
    assert_eq!(entry.measures, [measure.id]);
    let verdict = &panel.state().workspace.assessment().verdict;
    let result = verdict.indicators.iter().find(|one| one.id == id).unwrap();
    is_told(
        &panel,
        if result.cost.is_some() {
            "补足差距约需"
        } else {
            "费用还算不出"
        },
    );
}

#[test]
fn what_may_not_be_waived_has_no_tick_and_says_why() {
    let mut panel = harness(new("zero-carbon-park-2025", "whole-park"), Step::Indicators);
    let find = |panel: &Panel, waiver: Waiver| {
        let verdict = &panel.state().workspace.assessment().verdict;
        let mut all = verdict.indicators.iter();
        let found = all.find(|one| one.definition.waiver == waiver);
        found.map(|one| one.id.clone())
    };
    for (waiver, ticks) in [(Waiver::Never, 0), (Waiver::WithReason, 1)] {
        let Some(id) = find(&panel, waiver) else {
            continue;
        };
        panel.state_mut().show = Some(Place::of(&["indicator", &id]));
        panel.run();
        let shown = panel.query_all_by_role(Role::CheckBox).count();
        assert_eq!(shown, ticks, "{id}");
        let told = panel.query_all_by_label_contains("不得申报不适用").count();
        assert_eq!(told > 0, ticks == 0);
    }
    open(&mut panel, "怎样达标");
    is_told(&panel, "规模档");
    is_told(&panel, "不能确定属于哪一档");
}

#[test]
fn points_and_grade_are_told_where_a_rule_counts_points() {
    let mut panel = harness(new("shenzhen-near-zero", "park"), Step::Indicators);
    open(&mut panel, "怎样达标");
    is_told(&panel, "等级尚不能确定");
    is_told(&panel, "优秀 ≥ 85");
}

#[test]
fn a_broken_condition_knocks_out_with_its_clause() {
    let mut workspace = sample_of("park");
    let programme = workspace.programme();
    let kind = workspace.plan().head.kind.clone();
    let bars =
        |one: &&nearzero::programme::Condition| one.kind == nearzero::programme::ConditionKind::Bar;
    let bar = programme.conditions_of(&kind).find(bars).unwrap();
    let clause = programme.cite(&bar.standing).zh;
    let answer = Condition {
        id: bar.id.clone(),
        answer: YesNo::Yes,
        ..Condition::default()
    };
    let edit = Edit::condition(workspace.plan(), answer);
    workspace.edit(edit, Place::of(&["condition"]));
    let panel = harness(workspace, Step::Eligibility);
    is_told(&panel, "不能申报");
    is_told(&panel, "存在不得申报的情形");
    is_told(&panel, &clause);
}

#[test]
fn the_calendar_counts_the_days_and_the_quota_is_judged() {
    let mut panel = harness(sample_of("park"), Step::Eligibility);
    is_told(&panel, "还有 60 天");
    press(&mut panel, Role::Button, "日程与名额");
    is_told(&panel, "组织申报");
    is_told(&panel, "日期未定");
    is_told(&panel, "天后开始");
    panel.state_mut().show = Some(Place::of(&["head", "put_forward"]));
    panel.run();
    type_text(&panel, "3");
    panel.run();
    assert_eq!(panel.state().workspace.plan().head.put_forward.0, "3");
    is_told(&panel, "超过名额 2 个");
    panel.key_press(Key::Backspace);
    type_text(&panel, "2");
    panel.run();
    is_told(&panel, "不超过 2 个，符合名额");
}

#[test]
fn data_answer_a_condition_before_the_applicant_does() {
    let mut panel = harness(open_sample("hunan-park").unwrap(), Step::Eligibility);
    let programme = panel.state().workspace.programme();
    let tested = programme.conditions.iter().find(|one| one.test.is_some());
    let id = tested.unwrap().id.clone();
    panel.state_mut().show = Some(Place::of(&["condition", &id]));
    panel.run();
    is_told(&panel, "由数据判定，无须填报");
    let mut plan = panel.state().workspace.plan().clone();
    for line in &mut plan.activities {
        line.values.clear();
    }
    let workspace = &mut panel.state_mut().workspace;
    workspace.edit(Edit::Whole(Box::new(plan)), Place::of(&["condition", &id]));
    panel.run();
    is_told(&panel, "数据现在不全，暂用您的答复");
}
