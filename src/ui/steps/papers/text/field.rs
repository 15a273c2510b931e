//! The field of a text with references: focus, cursor, selection, what is copied.

use egui::text::{CCursor, CCursorRange, CharIndex};
use egui::text_edit::TextEditState;
use egui::{
    Context, CursorIcon, Event, Frame, Id, Response, Role, Sense, Shape, TextBuffer, TextEdit, Ui,
    WidgetInfo, vec2,
};

use super::editor::{CELL, Editor, PAGE, Subject};
use super::filling::Filling;
use super::paint::{self, Chip, Setting};
use super::prose::{Clip, Kind, Prose};
use super::strip;
use crate::app::Command;
use crate::figure::Reference;
use crate::ui::View;
use crate::ui::theme::Theme;
use crate::ui::widgets::name;

/// A field.
#[derive(Clone, Copy)]
pub(super) struct Field<'a> {
    subject: Subject<'a>,
    id: Id,
    setting: Setting,
}

impl<'a> Field<'a> {
    /// The field of a page: paragraphs with their indent.
    pub const fn page(subject: Subject<'a>, id: Id) -> Self {
        Self {
            subject,
            id,
            setting: PAGE,
        }
    }

    /// The field of a form.
    pub const fn cell(subject: Subject<'a>, id: Id) -> Self {
        Self {
            subject,
            id,
            setting: CELL,
        }
    }

    /// Shows the field; true when something was typed.
    pub fn show(
        self,
        ui: &mut Ui,
        view: &mut View<'_>,
        editor: &mut Editor,
        prose: &mut Prose<'_>,
        filling: &Filling<'_>,
    ) -> bool {
        self.note_copy(ui, editor, prose);
        let (theme, setting) = (Theme::of(ui), self.setting);
        let grounds = ui.painter().add(Shape::Noop);
        let pieces = prose.shared();
        let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
            let job = paint::job(text.as_str(), &pieces.borrow(), theme, setting, width);
            ui.fonts_mut(|fonts| fonts.layout_job(job))
        };
        let output = TextEdit::multiline(prose)
            .id(self.id)
            .frame(Frame::NONE)
            .font(setting.size.regular())
            .hint_text(self.subject.hint)
            .desired_rows(self.subject.rows)
            .desired_width(f32::INFINITY)
            .layouter(&mut layouter)
            .show(ui);
        let response = &output.response.response;
        name(response, self.subject.name);
        self.follow(ui, view, editor, response, prose);
        self.settle(ui.ctx(), editor, prose, response.changed());
        let shift = vec2(output.galley.rect.left(), 0.0);
        let chips = paint::chips(prose, &output.galley, output.galley_pos - shift, setting);
        self.click(ui, view, editor, prose, &chips, filling);
        let shape = paint::grounds(ui, &chips, editor.selected);
        ui.painter().set(grounds, shape);
        response.changed()
    }

    /// Keeps what is being copied with its references, for pasting it back.
    fn note_copy(&self, ui: &Ui, editor: &mut Editor, prose: &Prose<'_>) {
        let copies = ui.input(|input| {
            let is_copy = |event: &Event| matches!(event, Event::Copy | Event::Cut);
            input.events.iter().any(is_copy)
        });
        if !copies || !ui.memory(|memory| memory.has_focus(self.id)) {
            return;
        }
        let state = TextEditState::load(ui.ctx(), self.id);
        let range = state.and_then(|state| state.cursor.char_range());
        if let Some(range) = range.filter(|range| !range.is_empty()) {
            let chars = range.as_sorted_char_range();
            editor.clip = Clip {
                shown: prose.char_range(chars.clone()).to_owned(),
                source: prose.source_of(chars).to_owned(),
            };
        }
    }

    /// Ties the field to its place: focus, guidance and preview, the end of a typed step.
    fn follow(
        &self,
        ui: &Ui,
        view: &mut View<'_>,
        editor: &mut Editor,
        response: &Response,
        prose: &Prose<'_>,
    ) {
        let place = self.subject.place;
        let is_shown = view.show == Some(place);
        if is_shown || std::mem::take(&mut editor.focus) {
            response.request_focus();
            if cursor(ui.ctx(), self.id).is_none() {
                set_cursor(ui.ctx(), self.id, end(prose));
            }
        }
        if is_shown {
            ui.scroll_to_rect(response.rect, None);
        }
        if response.has_focus() && view.place.as_ref() != Some(place) {
            *view.place = Some(place.clone());
        }
        if response.lost_focus() {
            view.commands.push(Command::Pause);
        }
    }

    /// Moves the cursor out of pieces that are one, and selects the reference that it reaches.
    fn settle(&self, ctx: &Context, editor: &mut Editor, prose: &Prose<'_>, changed: bool) {
        let Some(mut state) = TextEditState::load(ctx, self.id) else {
            return;
        };
        let Some(range) = state.cursor.char_range() else {
            return;
        };
        let before = editor.cursor.unwrap_or(range.primary.index);
        let primary = prose.settled(range.primary.index, before);
        let secondary = prose.settled(range.secondary.index, before);
        if primary != range.primary.index || secondary != range.secondary.index {
            let ends = CCursorRange::two(CCursor::new(secondary), CCursor::new(primary));
            state.cursor.set_char_range(Some(ends));
            state.store(ctx, self.id);
        }
        if editor.cursor.is_some_and(|before| before != primary) || changed {
            editor.selected = prose.bound_near(primary).map(|piece| piece.source.start);
        }
        editor.cursor = Some(primary);
    }

    /// References that are clicked are selected, and the right column shows where they come from.
    fn click(
        &self,
        ui: &Ui,
        view: &mut View<'_>,
        editor: &mut Editor,
        prose: &Prose<'_>,
        chips: &[Chip],
        filling: &Filling<'_>,
    ) {
        for chip in chips {
            let (text, at) = (prose.text(&chip.piece), chip.piece.source.start);
            for (row, rect) in chip.rects.iter().enumerate() {
                // Clicks only: a drag over a reference selects text as everywhere else.
                let response = ui.interact(*rect, self.id.with((at, row)), Sense::CLICK);
                response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
                if response.clicked() {
                    let after = CharIndex(prose.shown_char(at).0 + text.chars().count());
                    set_cursor(ui.ctx(), self.id, after);
                    editor.selected = Some(at);
                    editor.cursor = Some(after);
                    ui.memory_mut(|memory| memory.request_focus(self.id));
                    trace(view, prose.reference(&chip.piece), chip.piece.kind);
                }
                response
                    .on_hover_cursor(CursorIcon::PointingHand)
                    .on_hover_ui(|ui| {
                        ui.label(strip::described(prose, &chip.piece, filling, view.lang));
                    });
            }
        }
    }
}

/// Shows the way of a figure in the right column; a text has none.
fn trace(view: &mut View<'_>, reference: &str, kind: Kind) {
    if kind == Kind::Text {
        return;
    }
    if let Ok(reference) = Reference::parse(reference) {
        view.commands.push(Command::Trace(reference.to_string()));
    }
}

/// The end of the text.
pub(super) fn end(prose: &Prose<'_>) -> CharIndex {
    CharIndex(prose.as_str().chars().count())
}

/// Where the cursor of a field stands, also while another has the keyboard.
pub(super) fn cursor(ctx: &Context, id: Id) -> Option<CharIndex> {
    let state = TextEditState::load(ctx, id)?;
    state.cursor.char_range().map(|range| range.primary.index)
}

/// Puts the cursor of a field to a place.
pub(super) fn set_cursor(ctx: &Context, id: Id, at: CharIndex) {
    let mut state = TextEditState::load(ctx, id).unwrap_or_default();
    let range = CCursorRange::one(CCursor::new(at));
    state.cursor.set_char_range(Some(range));
    state.store(ctx, id);
}
