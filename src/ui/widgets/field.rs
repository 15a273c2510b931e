//! A labelled field of text bound to a place of the plan.
//!
//! The field shows what stands in the plan and sends every change as a command, so that the plan
//! always holds what was typed, slips included; the findings of the place stand below it. There is
//! no buffer between field and plan that could lose or outlive a text: undo replaces what the field
//! shows at once, and the field's own undo is never reached, because the shell takes Ctrl+Z first.

use egui::{Align2, Response, RichText, TextEdit, Ui, vec2};

use super::finding::findings_under;
use crate::finding::{Place, Severity};
use crate::plan::edit::Edit;
use crate::ui::View;
use crate::ui::theme::{Size, Theme, space};

/// A labelled field of text.
#[derive(Clone, Debug)]
pub struct Field<'a> {
    place: Place,
    label: &'a str,
    value: &'a str,
    hint: &'a str,
    unit: &'a str,
    width: Option<f32>,
    rows: usize,
    numeric: bool,
    required: bool,
}

impl<'a> Field<'a> {
    /// A field of one line, as wide as its column.
    #[must_use]
    pub const fn new(place: Place, label: &'a str, value: &'a str) -> Self {
        Self {
            place,
            label,
            value,
            hint: "",
            unit: "",
            width: None,
            rows: 1,
            numeric: false,
            required: false,
        }
    }

    /// An example, shown while the field is empty.
    #[must_use]
    pub const fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// The unit, shown behind the value.
    #[must_use]
    pub const fn unit(mut self, unit: &'a str) -> Self {
        self.unit = unit;
        self
    }

    /// Sets the width.
    #[must_use]
    pub const fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Several lines.
    #[must_use]
    pub const fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// A number: set at the right.
    #[must_use]
    pub const fn numeric(mut self) -> Self {
        self.numeric = true;
        self
    }

    /// Marks the label of a field that must be filled in.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Shows label, field and findings; a change is asked for as `edit` makes it of the new text.
    pub fn show(
        self,
        ui: &mut Ui,
        view: &mut View<'_>,
        edit: impl FnOnce(String) -> Edit,
    ) -> Response {
        let (response, changed) = ui.vertical(|ui| self.show_column(ui, view)).inner;
        if let Some(text) = changed {
            view.typed(edit(text), self.place);
        }
        response
    }

    fn show_column(&self, ui: &mut Ui, view: &mut View<'_>) -> (Response, Option<String>) {
        if let Some(width) = self.width {
            ui.set_width(width);
        }
        ui.spacing_mut().item_spacing.y = space::TINY;
        let caption = self.caption(ui);
        let (response, changed) = self.input(ui, view);
        let response = response.labelled_by(caption.id);
        view.visit(&response, &self.place);
        findings_under(ui, view, &self.place);
        (response, changed)
    }

    fn caption(&self, ui: &mut Ui) -> Response {
        if !self.required {
            return caption(ui, self.label);
        }
        ui.scope(|ui| {
            // No higher than the caption of a field that need not be filled in.
            ui.spacing_mut().interact_size.y = 0.0;
            ui.spacing_mut().item_spacing.x = space::TINY;
            let row = ui.horizontal(|ui| {
                let response = caption(ui, self.label);
                ui.label(
                    RichText::new("*")
                        .font(Size::Field.bold())
                        .color(Theme::of(ui).error.text),
                );
                response
            });
            row.inner
        })
        .inner
    }

    const fn align(&self) -> Align2 {
        match (self.rows > 1, self.numeric) {
            (true, _) => Align2::LEFT_TOP,
            (false, true) => Align2::RIGHT_CENTER,
            (false, false) => Align2::LEFT_CENTER,
        }
    }

    fn input(&self, ui: &mut Ui, view: &View<'_>) -> (Response, Option<String>) {
        let theme = Theme::of(ui);
        if view.worst_at(&self.place) == Some(Severity::Error) {
            let widgets = &mut ui.visuals_mut().widgets;
            for state in [
                &mut widgets.inactive,
                &mut widgets.hovered,
                &mut widgets.active,
            ] {
                state.bg_stroke.color = theme.error.text;
            }
        }
        let mut text = self.value.to_owned();
        let edit = if self.rows > 1 {
            TextEdit::multiline(&mut text)
        } else {
            TextEdit::singleline(&mut text)
        };
        let response = ui.add(
            edit.id_salt(&self.place.0)
                .font(Size::Field.regular())
                .hint_text(self.hint)
                .suffix(
                    RichText::new(self.unit)
                        .font(Size::Field.regular())
                        .color(theme.ink_second),
                )
                .align(self.align())
                .desired_rows(self.rows)
                .desired_width(ui.available_width())
                .margin(vec2(space::SMALL, 6.0)),
        );
        let changed = response.changed().then_some(text);
        (response, changed)
    }
}

/// The caption above a field.
pub(super) fn caption(ui: &mut Ui, text: &str) -> Response {
    ui.label(
        RichText::new(text)
            .font(Size::Field.regular())
            .color(Theme::of(ui).ink_second),
    )
}

/// Names a widget for screen readers and tests where no visible label does: cells of a table.
pub fn name(response: &Response, label: &str) {
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_label(label));
}
