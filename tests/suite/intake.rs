//! Tables of other programs, understood before anything is changed.

use nearzero::account::factors;
use nearzero::app::intake::{Intake, Lands, Why};
use nearzero::app::sheet::read_block;
use nearzero::base::{Number, Sector};
use nearzero::plan::{Activity, Plan};

use crate::vectors::{activity, plan};

fn county() -> Plan {
    let mut plan = plan(&[2020, 2021, 2022], 2025);
    let empty = [(2020, ""), (2021, ""), (2022, "")];
    plan.activities = vec![
        activity(Sector::Industry, "raw_coal", "万吨", &empty),
        activity(Sector::Industry, "natural_gas", "万立方米", &empty),
        activity(Sector::Households, "natural_gas", "万立方米", &empty),
        activity(Sector::Households, "electricity", "万千瓦时", &empty),
    ];
    plan
}

fn read(plan: &Plan, text: &str) -> Option<Intake> {
    Intake::read(&read_block(text), plan, factors(), Sector::Industry)
}

fn lands(plan: &Plan, text: &str) -> Vec<(String, Lands)> {
    let intake = read(plan, text).unwrap();
    intake
        .rows
        .into_iter()
        .map(|row| (row.name, row.lands))
        .collect()
}

#[test]
fn heads_units_and_years_are_recognised() {
    let plan = county();
    let text = "海澜县能源消费\n指标\t单位\t2021年\t2022年\t2023年\n工业\n原煤\t吨\t386,500\t378400\t1\n天然气（万立方米）\t\t5671\t6018\t2\n生活消费\n天然气\t万立方米\t812\t\t3\n合计\t吨标准煤\t1\t2\t3\n柴火\t吨\t1\t2\t3";
    let intake = read(&plan, text).unwrap();
    assert_eq!(intake.years, [2021, 2022]);
    assert_eq!(intake.other_years, [2023]);
    let rows: Vec<_> = intake
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.lands))
        .collect();
    assert_eq!(
        rows,
        [
            ("原煤", Lands::Line(0)),
            ("天然气（万立方米）", Lands::Line(1)),
            ("天然气", Lands::Line(2)),
            ("合计", Lands::Nowhere(Why::Total)),
            ("柴火", Lands::Nowhere(Why::UnknownCarrier)),
        ]
    );
    let edit = intake.edit(&plan, |_| Activity::default());
    let mut filled = plan.clone();
    let undo = edit.apply(&mut filled);
    assert_eq!(filled.activities[0].unit, "吨");
    assert_eq!(
        filled.activities[0].values[1].value,
        Number::typed("386500")
    );
    assert_eq!(filled.activities[1].values[2].value, Number::typed("6018"));
    // A blank in the table wipes out nothing, and a year left out is left out.
    assert_eq!(filled.activities[2].values[2].value, Number::default());
    assert_eq!(filled.activities[0].values[0].value, Number::default());
    let _ = undo.apply(&mut filled);
    assert_eq!(filled, plan);
}

#[test]
fn a_unit_that_cannot_be_is_refused_and_a_new_line_needs_one() {
    let plan = county();
    let text = "名称\t2020\t2021\t2022\n天然气（吨）\t1\t2\t3\n焦炭\t1\t2\t3\n柴油/吨\t1\t2\t3";
    assert_eq!(
        lands(&plan, text),
        [
            ("天然气（吨）".to_owned(), Lands::Nowhere(Why::WrongUnit)),
            ("焦炭".to_owned(), Lands::Nowhere(Why::NoUnit)),
            ("柴油/吨".to_owned(), Lands::New),
        ]
    );
}

#[test]
fn a_block_without_years_is_no_table() {
    let plan = county();
    for text in [
        "1\t2\t3",
        "原煤\t1",
        "",
        "项目\t1999年的\n原煤\t1",
        "2035\n1",
    ] {
        assert_eq!(read(&plan, text), None, "{text}");
    }
}
