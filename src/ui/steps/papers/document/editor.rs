//! The editor of a section: one field in which references show as figures.
//!
//! The field edits the plan itself: there is no copy that could outlive it. Every change goes out
//! as a command, and undo in the window replaces what the field shows.

use std::cell::RefCell;

use egui::text::{CCursor, CCursorRange, CharIndex};
use egui::text_edit::TextEditState;
use egui::{
    Context, CursorIcon, Event, Id, Role, Sense, Shape, TextBuffer, TextEdit, Ui, WidgetInfo, vec2,
};

use super::filling::{Catalog, Filling, with_sources};
use super::paint::{self, Chip};
use super::picker::Picker;
use super::prose::{Clip, Kind, Prose};
use super::strip;
use crate::app::Command;
use crate::figure::Reference;
use crate::finding::Place;
use crate::plan::edit::Edit;
use crate::programme::{DocumentRole, Section};
use crate::ui::View;
use crate::ui::theme::{Size, Theme, space};
use crate::ui::widgets::{name, primary, secondary};

/// Room for the bar of the scroll area.
const BAR: f32 = 10.0;
/// The least rows of an empty field.
const ROWS: usize = 6;

/// What the editor remembers from frame to frame.
#[derive(Clone, Debug, Default)]
pub(super) struct Editor {
    /// What was copied last.
    clip: Clip,
    /// The reference that was selected, by the byte at which it begins in the source.
    selected: Option<usize>,
    /// Where the cursor stood in the last frame.
    cursor: Option<CharIndex>,
    /// The list of data.
    picker: Picker,
    /// Names of references.
    catalog: RefCell<Catalog>,
    /// Set when the field is to take the keyboard.
    focus: bool,
}

/// The section that is written.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    /// The document.
    pub role: DocumentRole,
    /// The section.
    pub section: &'a Section,
    /// Its place.
    pub place: &'a Place,
    /// Its number and title.
    pub heading: &'a str,
}

/// How the text was changed in a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    /// Key by key.
    Typed,
    /// By one action.
    Action,
}

impl Editor {
    /// Forgets what belongs to the section that was shown before.
    pub fn leave(&mut self) {
        self.selected = None;
        self.cursor = None;
        self.picker.close();
    }

    /// Lets the field take the keyboard in this frame.
    pub const fn focus(&mut self) {
        self.focus = true;
    }

    /// Shows the row of tools, what `below` puts beside the text, and the strip of the selected
    /// reference, in the height that there is.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        view: &mut View<'_>,
        subject: Subject<'_>,
        below: impl FnOnce(&mut Ui, &mut View<'_>),
    ) {
        let workspace = view.workspace;
        let written = workspace
            .plan()
            .section(subject.role.id(), &subject.section.id);
        let clip = self.clip.clone();
        let catalog = std::mem::take(&mut self.catalog);
        let change = with_sources(workspace, |sources| {
            let filling = Filling {
                workspace,
                sources,
                catalog: &catalog,
            };
            let fill = |raw: &str| filling.fill(raw);
            let mut prose = Prose::new(written, &fill, Some(&clip));
            let change = self.panes(ui, view, subject, &mut prose, &filling, below);
            change.map(|change| (change, prose.source().to_owned()))
        });
        self.catalog = catalog;
        let Some((change, text)) = change.filter(|(_, text)| text != written) else {
            return;
        };
        let edit = Edit::section(
            workspace.plan(),
            subject.role.id(),
            &subject.section.id,
            text,
        );
        match change {
            Change::Typed => view.typed(edit, subject.place.clone()),
            Change::Action => view.edit(edit, subject.place.clone()),
        }
    }

    fn panes(
        &mut self,
        ui: &mut Ui,
        view: &mut View<'_>,
        subject: Subject<'_>,
        prose: &mut Prose<'_>,
        filling: &Filling<'_>,
        below: impl FnOnce(&mut Ui, &mut View<'_>),
    ) -> Option<Change> {
        let id = Id::unique(("prose", &subject.place.0));
        let mut change = self.tools(ui, view, id, prose, filling);
        hairline(ui);
        let height = ui.available_height() - strip::HEIGHT;
        egui::ScrollArea::vertical()
            .id_salt(&subject.place.0)
            .auto_shrink(false)
            .max_height(height)
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::SMALL;
                // The bar that shows when one scrolls must not lie over the text.
                ui.set_max_width(ui.available_width() - BAR);
                if self.field(ui, view, subject, id, prose, filling) {
                    change = change.or(Some(Change::Typed));
                }
                below(ui, view);
            });
        hairline(ui);
        let selected = self.selected_piece(prose);
        if let Some(edited) = strip::show(ui, view, prose, selected, filling) {
            let at = prose.shown_char(edited.range.start);
            prose.replace(edited.range.clone(), &edited.text);
            if edited.keeps {
                self.selected = Some(edited.range.start);
            } else {
                self.selected = None;
                set_cursor(ui.ctx(), id, at);
            }
            change = Some(Change::Action);
        }
        change
    }

    /// The buttons above the text.
    fn tools(
        &mut self,
        ui: &mut Ui,
        view: &mut View<'_>,
        id: Id,
        prose: &mut Prose<'_>,
        filling: &Filling<'_>,
    ) -> Option<Change> {
        let at = cursor(ui.ctx(), id).unwrap_or_else(|| end(prose));
        let mut change = None;
        ui.horizontal(|ui| {
            for (key, kind) in [
                ("papers-tool-heading", Kind::Heading),
                ("papers-tool-item", Kind::Item),
            ] {
                if secondary(ui, &view.tr(key)).clicked() {
                    let source = prose.source_byte(at);
                    let before = prose.source().len();
                    prose.toggle_mark(at, kind);
                    let moved = prose.source().len() + source;
                    set_cursor(ui.ctx(), id, prose.shown_char(moved.saturating_sub(before)));
                    ui.memory_mut(|memory| memory.request_focus(id));
                    change = Some(Change::Action);
                }
            }
            let button = primary(ui, &view.tr("papers-tool-insert"));
            if let Some(reference) = self.picker.show(ui, view, &button, filling, id) {
                let mut cursor = CCursor::new(at);
                prose.insert_text_at(&mut cursor, &reference, usize::MAX);
                set_cursor(ui.ctx(), id, cursor.index);
                ui.memory_mut(|memory| memory.request_focus(id));
                change = Some(Change::Action);
            }
        });
        change
    }

    /// The text itself; true when something was typed.
    fn field(
        &mut self,
        ui: &mut Ui,
        view: &mut View<'_>,
        subject: Subject<'_>,
        id: Id,
        prose: &mut Prose<'_>,
        filling: &Filling<'_>,
    ) -> bool {
        self.note_copy(ui, id, prose);
        let theme = Theme::of(ui);
        let grounds = ui.painter().add(Shape::Noop);
        let pieces = prose.shared();
        let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
            let job = paint::job(text.as_str(), &pieces.borrow(), theme, width);
            ui.fonts_mut(|fonts| fonts.layout_job(job))
        };
        let hint = subject.section.guidance.write.get(view.lang);
        let output = TextEdit::multiline(prose)
            .id(id)
            .frame(egui::Frame::NONE)
            .font(Size::Body.regular())
            .hint_text(hint)
            .desired_rows(ROWS)
            .desired_width(f32::INFINITY)
            .layouter(&mut layouter)
            .show(ui);
        let response = &output.response.response;
        name(response, subject.heading);
        let shift = vec2(output.galley.rect.left(), 0.0);
        let chips = paint::chips(prose, &output.galley, output.galley_pos - shift);
        self.follow(ui, view, subject, id, response, prose);
        self.settle(ui.ctx(), id, prose, response.changed());
        self.click(ui, view, id, prose, &chips, filling);
        let shape = paint::grounds(ui, &chips, self.selected);
        ui.painter().set(grounds, shape);
        response.changed()
    }

    /// Keeps what is being copied with its references, for pasting it back.
    fn note_copy(&mut self, ui: &Ui, id: Id, prose: &Prose<'_>) {
        let copies = ui.input(|input| {
            let is_copy = |event: &Event| matches!(event, Event::Copy | Event::Cut);
            input.events.iter().any(is_copy)
        });
        if !copies || !ui.memory(|memory| memory.has_focus(id)) {
            return;
        }
        let range = TextEditState::load(ui.ctx(), id).and_then(|state| state.cursor.char_range());
        if let Some(range) = range.filter(|range| !range.is_empty()) {
            let chars = range.as_sorted_char_range();
            self.clip = Clip {
                shown: prose.char_range(chars.clone()).to_owned(),
                source: prose.source_of(chars).to_owned(),
            };
        }
    }

    /// Ties the field to its place: focus, guidance and preview, the end of a typed step.
    fn follow(
        &mut self,
        ui: &Ui,
        view: &mut View<'_>,
        subject: Subject<'_>,
        id: Id,
        response: &egui::Response,
        prose: &Prose<'_>,
    ) {
        let shown = view.show == Some(subject.place);
        if shown || std::mem::take(&mut self.focus) {
            response.request_focus();
            if cursor(ui.ctx(), id).is_none() {
                set_cursor(ui.ctx(), id, end(prose));
            }
        }
        if response.has_focus() && view.place.as_ref() != Some(subject.place) {
            *view.place = Some(subject.place.clone());
        }
        if response.lost_focus() {
            view.commands.push(Command::Pause);
        }
    }

    /// Moves the cursor out of pieces that are one, and selects the reference that it reaches.
    fn settle(&mut self, ctx: &Context, id: Id, prose: &Prose<'_>, changed: bool) {
        let Some(mut state) = TextEditState::load(ctx, id) else {
            return;
        };
        let Some(range) = state.cursor.char_range() else {
            return;
        };
        let before = self.cursor.unwrap_or(range.primary.index);
        let primary = prose.settled(range.primary.index, before);
        let secondary = prose.settled(range.secondary.index, before);
        if primary != range.primary.index || secondary != range.secondary.index {
            let ends = CCursorRange::two(CCursor::new(secondary), CCursor::new(primary));
            state.cursor.set_char_range(Some(ends));
            state.store(ctx, id);
        }
        if self.cursor.is_some_and(|before| before != primary) || changed {
            self.selected = prose.bound_near(primary).map(|piece| piece.source.start);
        }
        self.cursor = Some(primary);
    }

    /// References that are clicked are selected, and the right column shows where they come from.
    fn click(
        &mut self,
        ui: &mut Ui,
        view: &mut View<'_>,
        id: Id,
        prose: &Prose<'_>,
        chips: &[Chip],
        filling: &Filling<'_>,
    ) {
        for chip in chips {
            let text = prose.text(&chip.piece);
            for (row, rect) in chip.rects.iter().enumerate() {
                let at = chip.piece.source.start;
                let response = ui.interact(*rect, id.with((at, row)), Sense::CLICK);
                response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
                if response.clicked() {
                    self.selected = Some(at);
                    let after = CharIndex(prose.shown_char(at).0 + text.chars().count());
                    set_cursor(ui.ctx(), id, after);
                    self.cursor = Some(after);
                    ui.memory_mut(|memory| memory.request_focus(id));
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

    fn selected_piece<'p>(&self, prose: &'p Prose<'_>) -> Option<&'p super::prose::Piece> {
        let at = self.selected?;
        let mut bound = prose.pieces().iter().filter(|piece| piece.kind.is_bound());
        bound.find(|piece| piece.source.start == at)
    }
}

/// Shows the way of a figure in the right column; a text has none.
pub(super) fn trace(view: &mut View<'_>, reference: &str, kind: Kind) {
    if kind == Kind::Text {
        return;
    }
    if let Ok(reference) = Reference::parse(reference) {
        view.commands.push(Command::Trace(reference.to_string()));
    }
}

/// The end of the text.
fn end(prose: &Prose<'_>) -> CharIndex {
    CharIndex(prose.as_str().chars().count())
}

fn cursor(ctx: &Context, id: Id) -> Option<CharIndex> {
    let state = TextEditState::load(ctx, id)?;
    state.cursor.char_range().map(|range| range.primary.index)
}

fn set_cursor(ctx: &Context, id: Id, at: CharIndex) {
    let mut state = TextEditState::load(ctx, id).unwrap_or_default();
    let range = CCursorRange::one(CCursor::new(at));
    state.cursor.set_char_range(Some(range));
    state.store(ctx, id);
}

/// A line across the card.
fn hairline(ui: &mut Ui) {
    let y = ui.cursor().top();
    let stroke = Theme::of(ui).hairline();
    ui.painter().hline(ui.max_rect().x_range(), y, stroke);
    ui.add_space(space::SMALL);
}
