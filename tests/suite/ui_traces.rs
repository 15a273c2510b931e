//! Every figure that a step of the window shows can be asked where it comes from: each cell with a
//! number, each figure in a sentence.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use nearzero::app::{Step, Workspace, open_sample};
use nearzero::base::Lang;
use nearzero::figure::{Reference, Unresolved, trace};
use nearzero::finding::Place;
use nearzero::plan::edit::{Edit, ListEdit};
use nearzero::plan::{Driver, Scenario};

use crate::panel::{Bench, harness, sample};

type Panel = egui_kittest::Harness<'static, Bench>;

/// A panel in which everything is in sight.
fn whole(workspace: Workspace, step: Step) -> Panel {
    let mut panel = harness(workspace, step);
    panel.set_size(egui::vec2(1500.0, 6000.0));
    panel.run();
    panel
}

fn press(panel: &mut Panel, label: &str) {
    panel.get_by_role_and_label(Role::Button, label).click();
    panel.run();
}

/// The place of each cell that holds a number among all cells, with its label.
fn numbers(panel: &Panel) -> Vec<(usize, String)> {
    let cells = panel.query_all_by_role(Role::Cell).enumerate();
    let shown = cells.filter_map(|(at, cell)| {
        let node = cell.accesskit_node();
        let value = node.value()?;
        let is_number = value.chars().any(|c| c.is_ascii_digit())
            && value.chars().all(|c| {
                c.is_ascii_digit() || matches!(c, '.' | '−' | '-' | '+' | '%' | '*' | '\u{202f}')
            });
        let label = node.label()?;
        is_number.then_some((at, label))
    });
    shown.collect()
}

/// Selects every cell with a number that is no typed parameter and asks for its trace.
fn walk(panel: &mut Panel, is_parameter: impl Fn(&str) -> bool) -> usize {
    let mut asked = 0;
    for (at, label) in numbers(panel) {
        if is_parameter(&label) {
            continue;
        }
        panel.state_mut().traced = None;
        panel.query_all_by_role(Role::Cell).nth(at).unwrap().click();
        panel.run();
        let traced = panel.state().traced.clone();
        let traced = traced.unwrap_or_else(|| panic!("nothing is told of {label}"));
        tells(panel, &traced, &label);
        asked += 1;
    }
    asked
}

/// Clicks every figure that stands in a sentence.
fn walk_sentences(panel: &mut Panel) -> usize {
    let is_figure = |label: &str| {
        let mut signs = label.chars().filter(|c| *c != '−');
        signs.next().is_some_and(|c| c.is_ascii_digit())
    };
    let buttons = panel.query_all_by_role(Role::Button).enumerate();
    let figures = buttons.filter_map(|(at, button)| Some((at, button.accesskit_node().label()?)));
    let figures: Vec<(usize, String)> = figures.filter(|(_, label)| is_figure(label)).collect();
    for (at, label) in &figures {
        panel.state_mut().traced = None;
        panel
            .query_all_by_role(Role::Button)
            .nth(*at)
            .unwrap()
            .click();
        panel.run();
        let traced = panel.state().traced.clone();
        tells(
            panel,
            &traced.unwrap_or_else(|| panic!("nothing is told of {label}")),
            label,
        );
    }
    figures.len()
}

/// The trace of a figure that was selected says something.
fn tells(panel: &Panel, asked: &str, label: &str) {
    let workspace = &panel.state().workspace;
    let reference = Reference::parse(asked).unwrap_or_else(|why| panic!("{asked}: {why}"));
    let found = workspace.assessment().with_sources(
        workspace.plan(),
        workspace.programme(),
        workspace.factors(),
        |sources| -> Result<bool, Unresolved> {
            let trace = trace(&reference, sources)?;
            Ok(!trace.formula.zh.is_empty())
        },
    );
    assert_eq!(found, Ok(true), "{label}: {asked}");
}

/// A sample with something of everything: a scenario, a later year as it was, a measure by a driver.
fn rich() -> Workspace {
    let mut workspace = sample();
    let plan = workspace.plan();
    let year = plan.years.inventory_years().last().unwrap() + 1;
    let mut first = plan.measures[0].clone();
    first.driver = Driver::Efficiency {
        carrier: String::new(),
        percent: "2".into(),
    };
    first.lifetime = "15".into();
    first.running_cost = "10".into();
    first.saving = "300".into();
    let without = vec![plan.measures[1].id.clone()];
    let scenario = Scenario {
        id: "s1".to_owned(),
        name: "少做一项".to_owned(),
        without,
        ..Scenario::default()
    };
    let actual = nearzero::base::Datum::new(year, "2900000");
    for edit in [
        Edit::Measure(ListEdit::Replace(0, first)),
        Edit::Scenario(ListEdit::Insert(0, scenario)),
        Edit::Actual(ListEdit::Insert(0, actual)),
    ] {
        workspace.edit(edit, Place::default());
    }
    workspace
}

#[test]
fn every_number_of_the_inventory_and_of_the_comparison_is_told() {
    for id in ["shandong-city", "shandong-park"] {
        let mut panel = whole(open_sample(id).unwrap(), Step::Inventory);
        assert!(walk(&mut panel, |_| false) > 30);
    }
    let mut panel = whole(sample(), Step::Inventory);
    press(&mut panel, "比较");
    assert!(walk(&mut panel, |_| false) > 60);
}

#[test]
fn every_typed_value_of_the_economy_and_of_activity_is_told() {
    for step in [Step::Basics, Step::Activity] {
        let mut panel = whole(sample(), step);
        assert!(walk(&mut panel, |_| false) > 15, "{step:?}");
    }
}

#[test]
fn every_number_of_the_indicators_is_told() {
    let mut panel = whole(sample(), Step::Indicators);
    assert!(walk(&mut panel, |_| false) > 20);
}

#[test]
fn every_number_of_the_pathway_is_told() {
    let mut panel = whole(rich(), Step::Pathway);
    let parameter = |label: &str| {
        // What is typed and is a parameter, not a figure: years, rates, the year of a row.
        let typed = [
            "measure-start",
            "measure-ramp",
            "measure-from",
            "measure-to",
            "target-year",
            "target-base",
            "baseline-activity",
            "baseline-intensity",
            "cost-year",
            "chart-year",
        ];
        let words = typed.map(|key| nearzero::i18n::tr(Lang::Zh, key));
        words.iter().any(|word| label.ends_with(word))
    };
    press(&mut panel, "表");
    for tab in ["措施", "基准", "目标", "情景", "成本", "因素分解"] {
        let labels: Vec<String> = panel
            .query_all_by_role(Role::Button)
            .filter_map(|button| button.accesskit_node().label())
            .filter(|label| label.starts_with(tab))
            .collect();
        let label = labels
            .first()
            .unwrap_or_else(|| panic!("no tab {tab}"))
            .clone();
        press(&mut panel, &label);
        assert!(walk(&mut panel, parameter) > 10, "{tab}");
        let sentences = walk_sentences(&mut panel);
        let least = match tab {
            "措施" => 15,
            "目标" => 11,
            "情景" | "成本" => 5,
            "因素分解" => 8,
            _ => 3,
        };
        assert!(sentences >= least, "{tab}: {sentences}");
    }
}

#[test]
fn the_headline_of_the_inventory_the_status_bar_and_the_detail_of_a_line_are_told() {
    let mut panel = whole(sample(), Step::Inventory);
    for picture in ["排放结构", "能源结构"] {
        press(&mut panel, picture);
        assert!(walk_sentences(&mut panel) >= 3, "{picture}");
    }
    let mut workspace = open_sample("xixian").unwrap();
    let mut accounting = workspace.plan().accounting.clone();
    accounting.default_uncertainty = true;
    workspace.edit(Edit::Accounting(accounting), Place::default());
    let at = workspace
        .plan()
        .activities
        .iter()
        .position(|one| one.carrier == "landfill");
    let id = workspace.plan().activities[at.unwrap()].id.clone();
    let mut panel = whole(workspace, Step::Activity);
    panel.state_mut().show = Some(Place::of(&["activity", &id]));
    panel.run();
    // Its factor of methane, and how far it may be off.
    assert!(walk_sentences(&mut panel) >= 1);
}
