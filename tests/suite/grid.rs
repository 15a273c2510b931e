//! The logic of tables without a screen: cursor, clipboard, blocks, edits.

use nearzero::app::sheet::{
    Change, Input, Motion, Put, Selection, Shape, Spot, erase, grouped, list_edits, one_step,
    put_value, read_block, spread, state_named, value_shown, write_block,
};
use nearzero::base::{Datum, Lang, State};
use nearzero::plan::edit::Edit;
use nearzero::plan::{Activity, Plan};
use proptest::prelude::*;

fn block(rows: &[&[&str]]) -> Vec<Vec<String>> {
    rows.iter()
        .map(|row| row.iter().map(ToString::to_string).collect())
        .collect()
}

fn after(selection: Selection, motions: &[Motion], shape: &Shape) -> (usize, usize) {
    let end = motions.iter().fold(selection, |now, motion| {
        now.moved(*motion, shape).unwrap_or(now)
    });
    (end.cursor.row, end.cursor.column)
}

/// Five rows with a group heading at 0 and 3; something can be entered in the columns 1 and 2.
fn grouped_shape() -> Shape {
    Shape {
        rows: 5,
        columns: 4,
        bands: vec![0, 3],
        stops: vec![1, 2],
    }
}

#[test]
fn the_cursor_stays_inside_and_steps_over_headings() {
    use Motion::{Bottom, Down, Left, PageDown, PageUp, Right, RowEnd, Top, Up};
    let shape = grouped_shape();
    let start = Selection::at(Spot::new(1, 0));
    for (motions, end) in [
        (&[Up][..], (1, 0)),
        (&[Left], (1, 0)),
        (&[Down, Down], (4, 0)),
        (&[Down, Down, Down], (4, 0)),
        (&[Right, Right, Right, Right], (1, 3)),
        (&[RowEnd, Bottom], (4, 3)),
        (&[Bottom, Top], (1, 0)),
        (&[PageDown(2)], (4, 0)),
        (&[PageDown(100), PageUp(1)], (2, 0)),
    ] {
        assert_eq!(after(start, motions, &shape), end, "{motions:?}");
    }
}

#[test]
fn tab_runs_through_what_can_be_entered_and_enter_returns_to_where_the_run_began() {
    use Motion::{Next, Previous, Return, ReturnBack};
    let shape = grouped_shape();
    let start = Selection::at(Spot::new(1, 1));
    assert_eq!(after(start, &[Next], &shape), (1, 2));
    assert_eq!(after(start, &[Next, Next], &shape), (2, 1));
    assert_eq!(after(start, &[Next, Return], &shape), (2, 1));
    assert_eq!(after(start, &[Return, Return, ReturnBack], &shape), (2, 1));
    assert_eq!(
        after(Selection::at(Spot::new(4, 1)), &[Previous], &shape),
        (2, 2)
    );
    let last = Selection::at(Spot::new(4, 2));
    assert_eq!(
        last.moved(Next, &shape),
        None,
        "Tab leaves the table behind the last cell"
    );
    assert_eq!(start.moved(Previous, &shape), None);
}

#[test]
fn shift_stretches_the_block() {
    let shape = Shape::new(4, 3);
    let selection = Selection::at(Spot::new(2, 2));
    let area = selection
        .stretched(Motion::Up, &shape)
        .stretched(Motion::Left, &shape)
        .area();
    assert_eq!((area.top, area.left, area.bottom, area.right), (1, 1, 2, 2));
    assert_eq!((area.height(), area.width()), (2, 2));
    let gone = Selection::at(Spot::new(9, 9)).within(&shape);
    assert_eq!(gone.cursor, Spot::new(3, 2));
}

#[test]
fn reads_what_spreadsheets_put_on_the_clipboard() {
    for (text, rows) in [
        ("1\t2\r\n3\t4\r\n", block(&[&["1", "2"], &["3", "4"]])),
        ("1\t2\n3\t4", block(&[&["1", "2"], &["3", "4"]])),
        ("1\r2\r", block(&[&["1"], &["2"]])),
        (" 1,234.5 \t\u{a0}x\u{a0}", block(&[&["1,234.5", "x"]])),
        (
            "\"a\tb\"\t\"say \"\"so\"\"\"\n\"two\nlines\"\tc",
            block(&[&["a\tb", "say \"so\""], &["two\nlines", "c"]]),
        ),
        ("\"never closed\tb", block(&[&["\"never closed", "b"]])),
        ("5\" pipe\tb", block(&[&["5\" pipe", "b"]])),
        ("a\t\n\tb", block(&[&["a", ""], &["", "b"]])),
        ("", block(&[&[""]])),
    ] {
        assert_eq!(read_block(text), rows, "{text:?}");
    }
}

proptest! {
    #[test]
    fn what_is_copied_can_be_pasted(
        rows in prop::collection::vec(prop::collection::vec("[a-z0-9原煤\"\t\n]{1,6}", 1..4), 1..5)
    ) {
        // White space around a cell is dropped on the way in.
        let rows: Vec<Vec<String>> =
            rows.into_iter().map(|row| row.into_iter().map(|cell| format!("[{cell}]")).collect()).collect();
        prop_assert_eq!(read_block(&write_block(&rows)), rows);
    }

    #[test]
    fn reading_the_clipboard_never_fails(text in any::<String>()) {
        prop_assert!(!read_block(&text).is_empty());
    }
}

#[test]
fn a_block_lands_cell_by_cell_and_the_table_grows() {
    let shape = Shape {
        rows: 2,
        columns: 3,
        bands: vec![],
        stops: vec![],
    };
    let at = Selection::at(Spot::new(1, 1));
    let pasted = block(&[&["a", "b", "c"], &["d", "e", "f"]]);
    let out = spread(&pasted, &at, &shape, true, |spot| spot.column != 2);
    let put: Vec<_> = out
        .changes
        .iter()
        .map(|change| (change.spot.row, change.spot.column))
        .collect();
    assert_eq!(put, [(1, 1), (2, 1)]);
    assert_eq!((out.refused, out.beyond), (2, 2));

    let fixed = spread(&pasted, &at, &shape, false, |_| true);
    assert_eq!((fixed.changes.len(), fixed.beyond), (2, 4));
}

#[test]
fn a_block_steps_over_headings_and_one_value_fills_the_selection() {
    let shape = grouped_shape();
    let pasted = block(&[&["1"], &["2"], &["3"]]);
    let out = spread(
        &pasted,
        &Selection::at(Spot::new(1, 1)),
        &shape,
        false,
        |_| true,
    );
    let rows: Vec<usize> = out.changes.iter().map(|change| change.spot.row).collect();
    assert_eq!(rows, [1, 2, 4]);

    let all = Selection::between(Spot::new(1, 1), Spot::new(4, 2));
    let filled = spread(&block(&[&["0"]]), &all, &shape, false, |_| true);
    assert_eq!(filled.changes.len(), 6);
    assert!(
        filled
            .changes
            .iter()
            .all(|change| change.input == Input::Text("0".to_owned()))
    );
    assert_eq!(
        erase(&all, &shape, |spot| spot.column == 1).changes.len(),
        3
    );
}

#[test]
fn a_pasted_block_is_one_edit_that_can_be_taken_back() {
    let activity = |id: &str| Activity {
        id: id.to_owned(),
        unit: "吨".to_owned(),
        ..Activity::default()
    };
    let mut plan = Plan {
        activities: vec![activity("a1"), activity("a2")],
        ..Plan::default()
    };
    let before = plan.clone();
    let years = [2020, 2021];
    let changes: Vec<Change> = [(1, 0, "10"), (1, 1, "待提供"), (2, 0, "x"), (2, 1, "40")]
        .map(|(row, column, text)| Change::text(Spot::new(row, column), text))
        .to_vec();
    let changes = list_edits(
        &plan.activities,
        &changes,
        |row| (row < 2).then_some(row),
        |_, index| activity(&format!("new{index}")),
        |item, change| {
            years.get(change.spot.column).map_or(Put::Refused, |year| {
                put_value(&mut item.values, *year, &change.input)
            })
        },
    );
    let edit = one_step(changes.edits.into_iter().map(Edit::Activity));
    assert_eq!(changes.refused, 0);
    let inverse = edit.apply(&mut plan);
    let shown = |row: usize| -> Vec<String> {
        plan.activities[row]
            .values
            .iter()
            .map(|datum| value_shown(Some(datum), Lang::Zh))
            .collect()
    };
    assert_eq!(plan.activities.len(), 3);
    assert!(shown(0).is_empty());
    assert_eq!(shown(1), ["10", "待提供"]);
    assert_eq!(
        shown(2),
        ["x", "40"],
        "a wrong value is kept as it was typed"
    );
    let _redo = inverse.apply(&mut plan);
    assert_eq!(plan, before);
}

#[test]
fn the_word_for_a_state_sets_it_in_either_language_and_the_number_comes_back() {
    assert_eq!(state_named(" awaited "), Some(State::Awaited));
    assert_eq!(state_named("不发生"), Some(State::NotOccurring));
    assert_eq!(state_named("已填数值"), None);
    let mut values = vec![Datum::new(2022, "7")];
    let _put = put_value(&mut values, 2021, &Input::Text("12".to_owned()));
    let _put = put_value(&mut values, 2021, &Input::State(State::Awaited));
    assert_eq!(
        values.iter().map(|datum| datum.year).collect::<Vec<_>>(),
        [2021, 2022]
    );
    assert_eq!(value_shown(values.first(), Lang::En), "Awaited");
    let _put = put_value(&mut values, 2021, &Input::State(State::Given));
    assert_eq!(value_shown(values.first(), Lang::En), "12");
}

#[test]
fn long_numbers_are_grouped_as_typed() {
    for (typed, shown) in [
        ("1234", "1234"),
        ("12345", "12\u{202f}345"),
        ("1234567.80", "1\u{202f}234\u{202f}567.80"),
        ("1,234,567", "1,234,567"),
        ("12345吨", "12345吨"),
        ("", ""),
    ] {
        assert_eq!(grouped(typed), shown);
    }
}
