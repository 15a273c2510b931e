//! The application form, in the order in which it is printed: bands, fields, tables, opinions.

mod field;
mod opinion;

use std::collections::{BTreeMap, BTreeSet};

use egui::{Align, Layout, Ui};

use super::document::table_key;
use super::fill::side_by_side;
use super::text::{Editor, with_sources};
use crate::app::Workspace;
use crate::figure::Reference;
use crate::figure::{Sources, find_references, format_resolved, resolve};
use crate::finding::Place;
use crate::programme::{
    DocumentRole, DocumentTemplate, FieldKind, FormField, FormRow, Part, Section, TableKind,
};
use crate::ui::View;
use crate::ui::theme::{Theme, Tone, space};
use crate::ui::widgets::{callout, card, headline, label, note, secondary, standing, strong};

/// Below this width fields stand one below the other.
const BESIDE_FROM: f32 = 520.0;

/// What the panel of the form remembers from frame to frame.
#[derive(Clone, Debug, Default)]
pub(super) struct FormState {
    /// True while the notes for filling it in are shown.
    notes: bool,
    /// The opinion boxes in which a text is being typed.
    opinions: BTreeSet<String>,
    /// The editors of the longer answers.
    editors: BTreeMap<String, Editor>,
}

/// Shows the panel of the form.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut FormState) {
    let workspace = view.workspace;
    let kind = &workspace.plan().head.kind;
    let mut documents = workspace.programme().documents_of(kind);
    let Some(form) = documents.find(|document| document.role == DocumentRole::Form) else {
        headline(
            ui,
            &view.tr("step-form"),
            &view.tr("papers-no-document"),
            |_| {},
        );
        return;
    };
    let counted = Count::of(workspace, form);
    headline(ui, &view.tr("step-form"), &counted.sentence(view), |ui| {
        if !form.notes.is_empty() && secondary(ui, &view.tr("papers-form-notes")).clicked() {
            state.notes = !state.notes;
        }
        standing(ui, view, workspace.programme(), &form.standing);
    });
    if state.notes {
        notes(ui, view, form);
    }
    with_sources(workspace, |sources| {
        for (_, section) in form.outline(kind) {
            ui.push_id(&section.id, |ui| {
                section_card(ui, view, section, sources, state);
            });
            ui.add_space(space::TINY);
        }
    });
}

/// How much of the form is filled in.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    typed: usize,
    filled: usize,
    missing: usize,
    bound: usize,
}

impl Count {
    fn of(workspace: &Workspace, form: &DocumentTemplate) -> Self {
        let plan = workspace.plan();
        let mut count = Self::default();
        for field in form.fields(&plan.head.kind) {
            let is_filled = !plan.answer(&field.id).trim().is_empty();
            if matches!(field.kind, FieldKind::Bound(_)) {
                count.bound += 1;
                continue;
            }
            count.typed += 1;
            count.filled += usize::from(is_filled);
            count.missing += usize::from(field.required && !is_filled);
        }
        count
    }

    fn sentence(self, view: &View<'_>) -> String {
        let key = if self.missing > 0 {
            "papers-form-missing"
        } else {
            "papers-form-complete"
        };
        let (typed, filled) = (self.typed.to_string(), self.filled.to_string());
        let (missing, bound) = (self.missing.to_string(), self.bound.to_string());
        view.tr_with(
            key,
            &[
                ("typed", &typed),
                ("filled", &filled),
                ("missing", &missing),
                ("bound", &bound),
            ],
        )
    }
}

/// The notes for whoever fills the form in, as they are printed.
fn notes(ui: &mut Ui, view: &View<'_>, form: &DocumentTemplate) {
    callout(ui, Tone::Information, |ui| {
        for (number, text) in (1_u32..).zip(&form.notes) {
            note(ui, &format!("{number}. {}", text.get(view.lang)));
        }
    });
}

fn section_card(
    ui: &mut Ui,
    view: &mut View<'_>,
    section: &Section,
    sources: &Sources<'_>,
    state: &mut FormState,
) {
    card(ui, |ui| {
        strong(ui, section.title.get(view.lang));
        let write = section.guidance.write.get(view.lang);
        if !write.is_empty() {
            note(ui, write);
        }
        ui.add_space(space::TINY);
        for part in &section.parts {
            let Part::Form(rows) = part else { continue };
            for row in rows {
                show_row(ui, view, row, sources, state);
            }
        }
    });
}

fn show_row(
    ui: &mut Ui,
    view: &mut View<'_>,
    row: &FormRow,
    sources: &Sources<'_>,
    state: &mut FormState,
) {
    match row {
        FormRow::Band(text) => {
            ui.add_space(space::SMALL);
            label(ui, text.get(view.lang));
        }
        FormRow::Fields(fields) => show_fields(ui, view, fields, sources, state),
        FormRow::Table(kind) => table(ui, view, *kind),
        FormRow::Opinion { id, .. } => {
            ui.push_id(id, |ui| opinion::show(ui, view, row, sources, state));
        }
    }
    ui.add_space(space::TINY);
}

/// Fields side by side, as they stand on the form.
fn show_fields(
    ui: &mut Ui,
    view: &mut View<'_>,
    fields: &[FormField],
    sources: &Sources<'_>,
    state: &mut FormState,
) {
    if fields.len() < 2 || ui.available_width() < BESIDE_FROM {
        for one in fields {
            ui.push_id(&one.id, |ui| field::show(ui, view, one, sources, state));
        }
        return;
    }
    side_by_side(ui, fields.iter(), space::LARGE, |ui, one| {
        ui.push_id(&one.id, |ui| field::show(ui, view, one, sources, state));
    });
}

/// A table that follows the data.
fn table(ui: &mut Ui, view: &View<'_>, kind: TableKind) {
    let theme = Theme::of(ui);
    let line = ui.cursor().top();
    ui.painter()
        .hline(ui.max_rect().x_range(), line, theme.hairline());
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.set_height(space::ROW);
        note(ui, &view.tr("papers-follows"));
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let title = view.tr(table_key(kind));
            note(ui, &view.tr_with("papers-table", &[("title", &title)]));
        });
    });
}

/// A text of the template or the applicant with its references filled, as it is printed.
fn filled(text: &str, sources: &Sources<'_>) -> String {
    let lang = sources.plan.head.language;
    let mut out = String::new();
    let mut at = 0;
    for (range, raw) in find_references(text) {
        out.push_str(text.get(at..range.start).unwrap_or_default());
        let resolved = Reference::parse(raw)
            .ok()
            .and_then(|reference| resolve(&reference, sources, None).ok());
        let shown = resolved.and_then(|resolved| format_resolved(&resolved, lang));
        let written = text.get(range.clone()).unwrap_or_default();
        out.push_str(shown.as_deref().unwrap_or(written));
        at = range.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// The place of an answer.
fn place_of(id: &str) -> Place {
    Place::of(&["answer", id])
}
