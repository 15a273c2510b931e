//! The tab of the table of indicators.

use egui::Ui;

use super::listed::{self, Fate, Listed};
use super::paste::{passed, paste_box, problems, told};
use super::state::AnnexState;
use super::typed;
use crate::app::annex::Column as Held;
use crate::app::annex::indicators::{Row, Usual};
use crate::finding::Place;
use crate::programme::{Direction, Nature};
use crate::ui::View;
use crate::ui::theme::space;
use crate::ui::widgets::grid::{Column, Kind};
use crate::ui::widgets::{body, checkbox, combo, note};

/// Shows the tab.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut AnnexState) {
    let inputs = &mut state.inputs;
    let kind = view.workspace.kind();
    let name = kind.map_or("", |kind| kind.name.get(view.lang));
    note(
        ui,
        &view.tr_with("annex-indicators-text", &[("kind", name)]),
    );
    ui.add_space(space::TINY);
    typed(
        ui,
        &view.tr("annex-clause"),
        &mut inputs.table_clause,
        &view.tr("annex-clause-hint"),
    );
    ui.add_space(space::TINY);
    let (caption, hint) = (view.tr("annex-paste"), view.tr("annex-indicators-hint"));
    paste_box(ui, "annex-table", &caption, &hint, &mut inputs.table);
    ui.add_space(space::SMALL);
    usual(ui, view, &mut inputs.usual);
    state.make(view.workspace);
    if state.inputs.table.trim().is_empty() {
        return;
    }
    ui.add_space(space::SMALL);
    understood(ui, view, state);
}

/// What a person says of rows that do not say it themselves.
fn usual(ui: &mut Ui, view: &mut View<'_>, usual: &mut Usual) {
    let none = view.tr("annex-usual-none");
    let natures = Nature::ALL
        .into_iter()
        .filter(|nature| *nature != Nature::Own);
    let mut nature_options = vec![(None, none.clone())];
    nature_options.extend(natures.map(|nature| (Some(nature), view.tr(nature.key()))));
    let directions = [
        Direction::AtLeast,
        Direction::Above,
        Direction::AtMost,
        Direction::Below,
    ];
    let mut direction_options = vec![(None, none)];
    let sign = |direction: Direction| format!("{} {}", direction.sign(), view.tr(direction.key()));
    direction_options.extend(directions.map(|direction| (Some(direction), sign(direction))));
    let kind = view.workspace.kind();
    let years = kind.into_iter().flat_map(|kind| {
        let first = kind.history.last().copied().unwrap_or(kind.target_year);
        first..=kind.horizon
    });
    let year_options: Vec<_> = years.map(|year| (Some(year), year.to_string())).collect();
    let year = usual.year.or(kind.map(|kind| kind.target_year));
    let place = |part: &str| Place::of(&["annex", "usual", part]);
    ui.columns_const(|[first, second, third]| {
        let caption = view.tr("annex-usual-nature");
        if let Some(nature) = combo(
            first,
            view,
            &caption,
            &place("nature"),
            &nature_options,
            usual.nature,
        ) {
            usual.nature = nature;
        }
        let caption = view.tr("annex-usual-direction");
        let current = usual.direction;
        if let Some(direction) = combo(
            second,
            view,
            &caption,
            &place("direction"),
            &direction_options,
            current,
        ) {
            usual.direction = direction;
        }
        let caption = view.tr("annex-usual-year");
        if let Some(year) = combo(third, view, &caption, &place("year"), &year_options, year) {
            usual.year = year;
        }
    });
    if let Some(questions) = checkbox(ui, &view.tr("annex-usual-questions"), usual.questions) {
        usual.questions = questions;
    }
}

/// What was understood, row by row.
fn understood(ui: &mut Ui, view: &mut View<'_>, state: &mut AnnexState) {
    let table = &state.made.table;
    let args = [
        ("rows", table.rows.len().to_string()),
        ("taken", table.taken().count().to_string()),
    ];
    let args = args.each_ref().map(|(name, text)| (*name, text.as_str()));
    body(ui, &view.tr_with("annex-indicators-read", &args));
    note(ui, &columns(view, state));
    if !table.rows.is_empty() {
        let rows = listing(view, state);
        let [grid, ..] = &mut state.grids;
        listed::show(ui, view, "annex-indicators", &rows, grid);
    }
    let table = &state.made.table;
    let lines = table.rows.iter();
    problems(
        ui,
        view,
        lines.map(|row| (row.line, row.name.as_str(), row.problems.as_slice())),
    );
    passed(ui, view, &table.passed);
    others(ui, view, state);
}

/// Which columns were found and what they were taken for.
fn columns(view: &View<'_>, state: &AnnexState) -> String {
    let columns = &state.made.table.columns;
    if columns.is_empty() {
        return view.tr("annex-no-head");
    }
    let held = |(head, column): &(String, Held)| {
        let held = view.tr(column.key());
        let year = match column {
            Held::Target {
                year: Some(year), ..
            } => year.to_string(),
            _ => String::new(),
        };
        let args = [("head", head.as_str()), ("held", &held), ("year", &year)];
        view.tr_with("annex-column", &args)
    };
    let named = columns.iter().filter(|(head, _)| !head.is_empty());
    let named: Vec<String> = named.map(held).collect();
    view.tr_with(
        "annex-columns",
        &[("columns", &named.join(&view.tr("list-joint")))],
    )
}

fn listing(view: &View<'_>, state: &AnnexState) -> Listed {
    let columns = vec![
        Column::new(view.tr("annex-line"), 44.0, Kind::Figure),
        Column::new(view.tr("annex-column-name"), 180.0, Kind::Shown).growing(1.0),
        Column::new(view.tr("annex-column-nature"), 66.0, Kind::Shown),
        Column::new(view.tr("annex-column-group"), 84.0, Kind::Shown),
        Column::new(view.tr("annex-column-target"), 120.0, Kind::Shown),
        Column::new(view.tr("annex-column-unit"), 70.0, Kind::Shown),
        Column::new(view.tr("annex-fate"), 150.0, Kind::Shown).growing(0.6),
    ];
    let rows = state.made.table.rows.iter().map(|row| {
        let fate = fate(row);
        let cells = vec![
            row.line.to_string(),
            row.name.clone(),
            row.nature
                .map(|nature| view.tr(nature.key()))
                .unwrap_or_default(),
            row.group.clone(),
            targets(view, row),
            row.unit.clone(),
            said(view, row, fate),
        ];
        (cells, fate)
    });
    Listed {
        rows: rows.collect(),
        columns,
    }
}

fn fate(row: &Row) -> Fate {
    match (row.is_sound(), &row.keeps) {
        (false, _) => Fate::Refused,
        (true, Some(_)) => Fate::Kept,
        (true, None) => Fate::New,
    }
}

fn said(view: &View<'_>, row: &Row, fate: Fate) -> String {
    match fate {
        Fate::Kept => view.tr("annex-fate-kept"),
        Fate::New => view.tr("annex-fate-new"),
        Fate::Refused => {
            let problem = row.problems.iter().find(|problem| problem.blocks);
            problem
                .map(|problem| told(view, problem))
                .unwrap_or_default()
        }
    }
}

/// `2025：≥20；2030：≥30`.
fn targets(view: &View<'_>, row: &Row) -> String {
    let direction = row.direction.unwrap_or_default();
    let sign = row.direction.map_or("", Direction::sign);
    let target = |target: &crate::programme::IndicatorTarget| {
        let value = match (direction, target.value) {
            (Direction::Yes, _) => view.tr("answer-yes"),
            (_, Some(value)) => format!("{sign}{value}"),
            (_, None) => view.tr("annex-target-open"),
        };
        format!("{} {value}", target.year)
    };
    if row.direction == Some(Direction::Rising) {
        return view.tr(Direction::Rising.key());
    }
    let targets: Vec<String> = row.targets.iter().map(target).collect();
    targets.join("; ")
}

/// What names mean that are not in the template, and what leaves it.
fn others(ui: &mut Ui, view: &mut View<'_>, state: &mut AnnexState) {
    let Some(kind) = view.workspace.kind() else {
        return;
    };
    let programme = view.workspace.programme();
    let table = &state.made.table;
    if table.taken().next().is_none() {
        return;
    }
    let leaving: Vec<_> = table.leaving(programme, kind).collect();
    let known: Vec<(&str, &str)> = leaving
        .iter()
        .map(|indicator| (&*indicator.id, indicator.name.get(view.lang)))
        .collect();
    let new = table.taken().filter(|row| row.keeps.is_none());
    let new: Vec<&str> = new.map(|row| row.name.as_str()).collect();
    let key = if state.inputs.keeps_others {
        "annex-indicators-stay"
    } else {
        "annex-indicators-leave"
    };
    let links = &mut state.inputs.links;
    listed::unmatched(ui, view, ("indicators", key), (&new, &known), links);
    if !known.is_empty() {
        let keeps = state.inputs.keeps_others;
        if let Some(keeps) = checkbox(ui, &view.tr("annex-keeps-others"), keeps) {
            state.inputs.keeps_others = keeps;
        }
    }
}
