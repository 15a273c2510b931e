//! The tabs of outlines and forms.

use egui::Ui;

use super::listed::{self, Fate, Listed};
use super::paste::{passed, paste_box, problems, told};
use super::state::{AnnexState, PaperInput, document};
use super::typed;
use crate::app::annex::Problem;
use crate::app::annex::fields::{Field, Line, What};
use crate::app::annex::outline::Heading;
use crate::finding::Place;
use crate::programme::{DocumentRole, FieldKind};
use crate::ui::View;
use crate::ui::theme::space;
use crate::ui::widgets::grid::{Column, Kind};
use crate::ui::widgets::{body, checkbox, combo, note};

/// Shows the tab of outlines.
pub(super) fn outline(ui: &mut Ui, view: &mut View<'_>, state: &mut AnnexState) {
    note(ui, &view.tr("annex-outline-text"));
    let role = state.made.outline_role;
    input(
        ui,
        view,
        (role, false),
        &mut state.inputs.outline,
        "annex-outline-hint",
    );
    state.make(view.workspace);
    if state.inputs.outline.text.trim().is_empty() {
        return;
    }
    ui.add_space(space::SMALL);
    let read = &state.made.outline;
    let count = read.taken().count().to_string();
    body(
        ui,
        &view.tr_with("annex-outline-read", &[("count", &count)]),
    );
    let rows = headings(view, &read.headings);
    let [_, grid, _] = &mut state.grids;
    listed::show(ui, view, "annex-outline", &rows, grid);
    let read = &state.made.outline;
    let lines = read.headings.iter();
    problems(
        ui,
        view,
        lines.map(|one| (one.line, one.title.as_str(), one.problems.as_slice())),
    );
    passed(ui, view, &read.passed);
    let old = document(view.workspace, state.made.outline_role);
    let leaving = read.leaving(old);
    let known: Vec<(&str, &str)> = leaving
        .iter()
        .map(|section| (&*section.id, section.title.get(view.lang)))
        .collect();
    let new = read.taken().filter(|heading| heading.keeps.is_none());
    let new: Vec<&str> = new.map(|heading| heading.title.as_str()).collect();
    let said = &mut state.inputs.outline.links;
    let keys = ("outline", "annex-sections-leave");
    listed::unmatched(ui, view, keys, (&new, &known), said);
}

/// Shows the tab of forms.
pub(super) fn form(ui: &mut Ui, view: &mut View<'_>, state: &mut AnnexState) {
    note(ui, &view.tr("annex-form-text"));
    let role = state.made.form_role;
    input(
        ui,
        view,
        (role, true),
        &mut state.inputs.form,
        "annex-form-hint",
    );
    state.make(view.workspace);
    if state.inputs.form.text.trim().is_empty() {
        return;
    }
    ui.add_space(space::SMALL);
    let read = &state.made.form;
    let count = read.count().to_string();
    let args = [("count", count.as_str()), ("title", &read.title)];
    body(ui, &view.tr_with("annex-form-read", &args));
    let rows = lines(view, &read.lines);
    let [.., grid] = &mut state.grids;
    listed::show(ui, view, "annex-form", &rows, grid);
    let read = &state.made.form;
    let lines = read.lines.iter();
    problems(
        ui,
        view,
        lines.map(|line| (line.line, "", line.problems.as_slice())),
    );
    passed(ui, view, &read.passed);
    let old = document(view.workspace, state.made.form_role);
    let leaving = read.leaving(old);
    let known: Vec<(&str, &str)> = leaving
        .iter()
        .map(|(id, label)| (*id, label.get(view.lang)))
        .collect();
    let new = read.taken().flat_map(|line| match &line.what {
        What::Fields(fields) => fields
            .iter()
            .filter(|field| field.keeps.is_none())
            .collect(),
        What::Grid(_) | What::Band(_) | What::Opinion(_) | What::Note(_) => Vec::new(),
    });
    let new: Vec<&str> = new.map(|field| field.label.as_str()).collect();
    let said = &mut state.inputs.form.links;
    let keys = ("form", "annex-fields-leave");
    listed::unmatched(ui, view, keys, (&new, &known), said);
}

/// Which document, where the annex stands, and the box for the text.
fn input(
    ui: &mut Ui,
    view: &mut View<'_>,
    (role, is_form): (Option<DocumentRole>, bool),
    input: &mut PaperInput,
    hint: &str,
) {
    ui.add_space(space::TINY);
    let roles = DocumentRole::ALL
        .into_iter()
        .filter(|role| role.is_form() == is_form);
    let options: Vec<(Option<DocumentRole>, String)> = roles
        .map(|role| {
            let called = match document(view.workspace, Some(role)) {
                Some(old) => old.called().get(view.lang).to_owned(),
                None => view.tr_with("annex-new-document", &[("name", &view.tr(role.key()))]),
            };
            (Some(role), called)
        })
        .collect();
    ui.columns_const(|[left, right]| {
        let place = Place::of(&["annex", hint]);
        let caption = view.tr("annex-which");
        if let Some(role) = combo(left, view, &caption, &place, &options, role) {
            input.role = role;
        }
        typed(
            right,
            &view.tr("annex-clause"),
            &mut input.clause,
            &view.tr("annex-clause-hint"),
        );
    });
    let old = document(view.workspace, role);
    let is_shared =
        old.is_some_and(|old| old.kinds.len() != 1) && view.workspace.programme().kinds.len() > 1;
    if is_shared && let Some(for_all) = checkbox(ui, &view.tr("annex-for-all"), input.for_all) {
        input.for_all = for_all;
    }
    ui.add_space(space::TINY);
    let (caption, hint_text) = (view.tr("annex-paste"), view.tr(hint));
    paste_box(ui, hint, &caption, &hint_text, &mut input.text);
}

fn columns(view: &View<'_>, name: &str, content: &str) -> Vec<Column> {
    vec![
        Column::new(view.tr("annex-line"), 44.0, Kind::Figure),
        Column::new(view.tr(name), 220.0, Kind::Shown).growing(1.0),
        Column::new(view.tr(content), 220.0, Kind::Shown).growing(1.0),
        Column::new(view.tr("annex-fate"), 130.0, Kind::Shown).growing(0.4),
    ]
}

fn headings(view: &View<'_>, headings: &[Heading]) -> Listed {
    let rows = headings.iter().map(|heading| {
        let indent = "\u{3000}".repeat(heading.depth);
        let (fate, said) = fate(view, heading.keeps.is_some(), &heading.problems);
        let cells = vec![
            heading.line.to_string(),
            format!("{indent}{}", heading.title),
            heading.write.replace('\n', " "),
            said,
        ];
        (cells, fate)
    });
    Listed {
        rows: rows.collect(),
        columns: columns(view, "annex-heading", "annex-write"),
    }
}

fn lines(view: &View<'_>, lines: &[Line]) -> Listed {
    let mut rows = Vec::new();
    for line in lines {
        let mut push = |name: &str, content: String, is_kept: Option<bool>| {
            let (fate, said) = match is_kept {
                Some(is_kept) => fate(view, is_kept, &line.problems),
                None => (Fate::New, String::new()),
            };
            rows.push((
                vec![line.line.to_string(), name.to_owned(), content, said],
                fate,
            ));
        };
        match &line.what {
            What::Grid(title) => push(title, view.tr("annex-what-grid"), None),
            What::Band(text) => push(text, view.tr("annex-what-band"), None),
            What::Note(text) => push(text, view.tr("annex-what-note"), None),
            What::Opinion(opinion) => {
                let seal = if opinion.seal {
                    view.tr("compose-seal")
                } else {
                    String::new()
                };
                let parts = [view.tr("annex-what-opinion"), opinion.signer.clone(), seal];
                let parts: Vec<String> =
                    parts.into_iter().filter(|part| !part.is_empty()).collect();
                push(
                    &opinion.label,
                    parts.join(" · "),
                    Some(opinion.keeps.is_some()),
                );
            }
            What::Fields(fields) => {
                for field in fields {
                    push(
                        &field.label,
                        filled(view, field),
                        Some(field.keeps.is_some()),
                    );
                }
                if fields.is_empty() {
                    push("", String::new(), Some(false));
                }
            }
        }
    }
    Listed {
        rows,
        columns: columns(view, "annex-label", "annex-filled"),
    }
}

/// What is filled into a field, in words.
fn filled(view: &View<'_>, field: &Field) -> String {
    let required = if field.required {
        view.tr("annex-required")
    } else {
        String::new()
    };
    let kind = match &field.kind {
        FieldKind::Line => view.tr("annex-kind-line"),
        FieldKind::Paragraph(length) => {
            view.tr_with("annex-kind-paragraph", &[("length", &length.to_string())])
        }
        FieldKind::Choice(choices) => {
            let names: Vec<&str> = choices.iter().map(|one| one.name.get(view.lang)).collect();
            format!("□{}", names.join(" □"))
        }
        FieldKind::Date => view.tr("annex-kind-date"),
        FieldKind::Number(unit) => view.tr_with("annex-kind-number", &[("unit", unit)]),
        FieldKind::Bound(reference) => reference.clone(),
    };
    format!("{kind}{required}")
}

fn fate(view: &View<'_>, is_kept: bool, problems: &[Problem]) -> (Fate, String) {
    match problems.iter().find(|problem| problem.blocks) {
        Some(problem) => (Fate::Refused, told(view, problem)),
        None if is_kept => (Fate::Kept, view.tr("annex-fate-kept")),
        None => (Fate::New, view.tr("annex-fate-new")),
    }
}
