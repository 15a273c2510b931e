//! What is printed beside the pathway: scenarios, later years as they were, what is counted at all.

use super::{composed, parts, text};
use crate::worked::{assessment, plan};
use nearzero::base::{Datum, Lang};
use nearzero::compose::{RowKind, Table};
use nearzero::plan::{Plan, Scenario};
use nearzero::programme::DocumentRole;

fn table(plan: &Plan, caption: &str) -> Option<Table> {
    let document = composed(DocumentRole::Report, plan, Lang::Zh);
    let (_, tables, _) = parts(&document);
    let mut tables = tables.into_iter();
    tables
        .find(|table| table.caption.contains(caption))
        .cloned()
}

#[test]
fn scenarios_stand_below_the_pathway() {
    let mut plan = plan();
    assert_eq!(table(&plan, "情景比较"), None);
    let left_out = plan.measures[0].clone();
    plan.scenarios.push(Scenario {
        id: "s1".to_owned(),
        name: "不建光伏".to_owned(),
        without: vec![left_out.id.clone()],
        ..Scenario::default()
    });
    plan.scenarios.push(Scenario {
        id: "s2".to_owned(),
        name: "照旧".to_owned(),
        ..Scenario::default()
    });
    let table = table(&plan, "情景比较").unwrap();
    let names: Vec<&str> = table.rows.iter().map(|row| &*row.cells[0].text).collect();
    assert_eq!(names, ["本方案", "不建光伏", "照旧"]);
    let cells = |row: usize| table.rows[row].cells[1..].to_vec();
    assert_eq!(cells(0), cells(2));
    assert_ne!(cells(0), cells(1));
    let without = format!("不建光伏：不含措施：{}。", left_out.name);
    assert!(table.notes.contains(&without), "{:?}", table.notes);
    assert!(table.notes.contains(&"照旧：与本方案相同。".to_owned()));
    let english = text(DocumentRole::Report, &plan, Lang::En);
    assert!(english.contains("Scenarios compared") && english.contains("as the plan."));
}

#[test]
fn later_years_as_they_were_stand_below_the_pathway() {
    let mut plan = plan();
    let caption = "实际排放与规划对照";
    assert_eq!(table(&plan, caption), None);
    let year = plan.years.history.last().unwrap() + 1;
    plan.actuals.push(Datum::new(year, "1000000"));
    let table = table(&plan, caption).unwrap();
    let planned = assessment(&plan).pathway.of(year).unwrap().planned;
    let row: Vec<&str> = table.rows[0].cells.iter().map(|c| &*c.text).collect();
    assert_eq!(row[..2], [year.to_string().as_str(), "100.0"]);
    let deviation = (1e6 / planned.value.unwrap() - 1.0) * 100.0;
    let shown: f64 = row[4]
        .replace('\u{2212}', "-")
        .trim_end_matches('%')
        .parse()
        .unwrap();
    assert!((shown - deviation).abs() <= 0.05 + 1e-9, "{row:?}");
}

#[test]
fn both_totals_of_the_effects_count_what_the_pathway_counts() {
    let mut plan = plan();
    let caption = "年减排措施效果";
    let effects = |plan: &Plan| table(plan, caption).unwrap();
    let note = "部门排放量不低于零";
    let has_note = |table: &Table| table.notes.iter().any(|text| text.contains(note));
    assert!(!has_note(&effects(&plan)));
    for measure in &mut plan.measures {
        measure.effect = "90000000".into();
    }
    let table = effects(&plan);
    let totals = table.rows.iter().filter(|row| row.kind == RowKind::Total);
    let totals: Vec<&str> = totals.map(|row| &*row.cells[3].text).collect();
    assert_eq!(totals.len(), 2);
    assert_eq!(totals[0], totals[1], "no other gas, so both are alike");
    assert!(has_note(&table), "{:?}", table.notes);
}
