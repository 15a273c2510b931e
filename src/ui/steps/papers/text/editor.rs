//! The editor of a text: tools, the field, the strip of the selected reference.
//!
//! It edits the plan itself: there is no copy that could outlive it. Every change goes out as a
//! command, and undo in the window replaces what the field shows.

use std::cell::RefCell;

use egui::text::{CCursor, CharIndex};
use egui::{Align, CornerRadius, Frame, Id, Layout, Margin, ScrollArea, Stroke, TextBuffer, Ui};

use super::field::{self, Field};
use super::filling::{Catalog, Filling, with_sources};
use super::paint;
use super::picker::Picker;
use super::prose::{Clip, Kind, Piece, Prose};
use super::strip;
use crate::finding::{Place, Severity};
use crate::plan::edit::Edit;
use crate::ui::View;
use crate::ui::theme::{Theme, space};
use crate::ui::widgets::{note, primary, quiet, secondary};

/// In a lower room than this the strip shows only when there is something in it.
const LOW: f32 = 330.0;
/// Room for the bar of the scroll area.
const BAR: f32 = 10.0;

/// What the editor remembers from frame to frame.
#[derive(Clone, Debug, Default)]
pub(in crate::ui::steps::papers) struct Editor {
    /// What was copied last.
    pub(super) clip: Clip,
    /// The reference that was selected, by the byte at which it begins in the source.
    pub(super) selected: Option<usize>,
    /// Where the cursor stood in the last frame.
    pub(super) cursor: Option<CharIndex>,
    /// The list of data.
    picker: Picker,
    /// Names of references.
    catalog: RefCell<Catalog>,
    /// Set when the field is to take the keyboard.
    pub(super) focus: bool,
}

/// The text that is written.
#[derive(Clone, Copy)]
pub(in crate::ui::steps::papers) struct Subject<'a> {
    /// Its place.
    pub place: &'a Place,
    /// Its name for screen readers.
    pub name: &'a str,
    /// The text as the plan holds it.
    pub text: &'a str,
    /// What to write, shown while nothing is.
    pub hint: &'a str,
    /// The rows of the empty field.
    pub rows: usize,
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
    /// Forgets what belongs to the text that was shown before.
    pub fn leave(&mut self) {
        self.selected = None;
        self.cursor = None;
        self.picker.close();
    }

    /// Lets the field take the keyboard in this frame.
    pub const fn focus(&mut self) {
        self.focus = true;
    }

    /// Fills the height that there is: tools above, the text with `below` beside it, the strip.
    pub fn page(
        &mut self,
        ui: &mut Ui,
        view: &mut View<'_>,
        subject: Subject<'_>,
        edit: impl FnOnce(String) -> Edit,
        below: impl FnOnce(&mut Ui, &mut View<'_>),
    ) {
        self.edit(view, subject, edit, |editor, view, prose, filling| {
            let id = field_id(subject.place);
            editor.picker.alone();
            let mut change = editor.tools(ui, view, id, prose, filling);
            hairline(ui);
            let selected = editor.selected_piece(prose).is_some();
            let has_strip = selected || ui.available_height() > LOW;
            let strip = if has_strip { strip::HEIGHT } else { 0.0 };
            let area = ScrollArea::vertical()
                .id_salt(&subject.place.0)
                .auto_shrink(false)
                .max_height(ui.available_height() - strip);
            area.show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::SMALL;
                // The bar that shows when one scrolls must not lie over the text.
                ui.set_max_width(ui.available_width() - BAR);
                let shown = Field::page(subject, id);
                if shown.show(ui, view, editor, prose, filling) {
                    change = change.or(Some(Change::Typed));
                }
                below(ui, view);
            });
            if !has_strip {
                return change;
            }
            hairline(ui);
            let Some(piece) = editor.selected_piece(prose).cloned() else {
                note(ui, &view.tr("papers-strip-none"));
                return change;
            };
            change.or(editor.strip(ui, view, id, prose, &piece, filling))
        });
    }

    /// A field of a form: as high as its text, with the way to the data below.
    pub fn cell(
        &mut self,
        ui: &mut Ui,
        view: &mut View<'_>,
        subject: Subject<'_>,
        edit: impl FnOnce(String) -> Edit,
        remark: &str,
    ) {
        self.edit(view, subject, edit, |editor, view, prose, filling| {
            let id = field_id(subject.place);
            let mut change = None;
            let frame = cell_frame(ui, view, subject.place, id);
            frame.show(ui, |ui| {
                let shown = Field::cell(subject, id);
                if shown.show(ui, view, editor, prose, filling) {
                    change = Some(Change::Typed);
                }
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.set_height(space::ROW);
                let button = quiet(ui, &view.tr("papers-tool-insert-short"));
                change = change.or(editor.pick(ui, view, &button, id, prose, filling));
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    note(ui, remark);
                });
            });
            if let Some(piece) = editor.selected_piece(prose).cloned() {
                change = change.or(editor.strip(ui, view, id, prose, &piece, filling));
            }
            change
        });
    }

    /// Reads the text, lets it be edited, and asks for the change.
    fn edit(
        &mut self,
        view: &mut View<'_>,
        subject: Subject<'_>,
        edit: impl FnOnce(String) -> Edit,
        shown: impl FnOnce(&mut Self, &mut View<'_>, &mut Prose<'_>, &Filling<'_>) -> Option<Change>,
    ) {
        let workspace = view.workspace;
        let clip = self.clip.clone();
        let catalog = std::mem::take(&mut self.catalog);
        let change = with_sources(workspace, |sources| {
            let filling = Filling {
                workspace,
                sources,
                catalog: &catalog,
            };
            let fill = |raw: &str| filling.fill(raw);
            let mut prose = Prose::new(subject.text, &fill, Some(&clip));
            let change = shown(self, view, &mut prose, &filling);
            change.map(|change| (change, prose.source().to_owned()))
        });
        self.catalog = catalog;
        match change.filter(|(_, text)| text != subject.text) {
            Some((Change::Typed, text)) => view.typed(edit(text), subject.place.clone()),
            Some((Change::Action, text)) => view.edit(edit(text), subject.place.clone()),
            None => {}
        }
    }

    /// The buttons above the text.
    fn tools(
        &mut self,
        ui: &mut Ui,
        view: &View<'_>,
        id: Id,
        prose: &mut Prose<'_>,
        filling: &Filling<'_>,
    ) -> Option<Change> {
        let mut change = None;
        ui.horizontal(|ui| {
            for (key, kind) in [
                ("papers-tool-heading", Kind::Heading),
                ("papers-tool-item", Kind::Item),
            ] {
                if secondary(ui, &view.tr(key)).clicked() {
                    mark_line(ui, id, prose, kind);
                    change = Some(Change::Action);
                }
            }
            let button = primary(ui, &view.tr("papers-tool-insert"));
            change = change.or(self.pick(ui, view, &button, id, prose, filling));
        });
        change
    }

    /// The list of data below its button.
    fn pick(
        &mut self,
        ui: &Ui,
        view: &View<'_>,
        button: &egui::Response,
        id: Id,
        prose: &mut Prose<'_>,
        filling: &Filling<'_>,
    ) -> Option<Change> {
        let reference = self.picker.show(ui, view, button, filling, id)?;
        let at = field::cursor(ui.ctx(), id).unwrap_or_else(|| field::end(prose));
        let mut cursor = CCursor::new(at);
        prose.insert_text_at(&mut cursor, &reference, usize::MAX);
        field::set_cursor(ui.ctx(), id, cursor.index);
        ui.memory_mut(|memory| memory.request_focus(id));
        Some(Change::Action)
    }

    /// The selected reference, to be changed.
    fn strip(
        &mut self,
        ui: &mut Ui,
        view: &mut View<'_>,
        id: Id,
        prose: &mut Prose<'_>,
        piece: &Piece,
        filling: &Filling<'_>,
    ) -> Option<Change> {
        let edited = strip::show(ui, view, prose, piece, filling)?;
        let at = edited.range.start;
        let shown = prose.shown_char(at);
        prose.replace(edited.range, &edited.text);
        self.selected = edited.keeps.then_some(at);
        if !edited.keeps {
            field::set_cursor(ui.ctx(), id, shown);
        }
        Some(Change::Action)
    }

    fn selected_piece<'p>(&self, prose: &'p Prose<'_>) -> Option<&'p Piece> {
        let at = self.selected?;
        let mut bound = prose.pieces().iter().filter(|piece| piece.kind.is_bound());
        bound.find(|piece| piece.source.start == at)
    }
}

/// Makes the line of the cursor a heading or an item, or a paragraph again.
fn mark_line(ui: &Ui, id: Id, prose: &mut Prose<'_>, kind: Kind) {
    let at = field::cursor(ui.ctx(), id).unwrap_or_else(|| field::end(prose));
    let (source, before) = (prose.source_byte(at), prose.source().len());
    prose.toggle_mark(at, kind);
    let moved = (prose.source().len() + source).saturating_sub(before);
    field::set_cursor(ui.ctx(), id, prose.shown_char(moved));
    ui.memory_mut(|memory| memory.request_focus(id));
}

/// The id of the field of a place, by which its cursor is found again.
fn field_id(place: &Place) -> Id {
    Id::unique(("prose", &place.0))
}

/// The frame of a field, as other fields have it.
fn cell_frame(ui: &Ui, view: &View<'_>, place: &Place, id: Id) -> Frame {
    let theme = Theme::of(ui);
    let stroke = if view.worst_at(place) == Some(Severity::Error) {
        Stroke::new(space::LINE, theme.error.text)
    } else if ui.memory(|memory| memory.has_focus(id)) {
        Stroke::new(1.5, theme.accent)
    } else {
        Stroke::new(space::LINE, theme.edge)
    };
    Frame::new()
        .fill(theme.surface)
        .stroke(stroke)
        .corner_radius(CornerRadius::same(space::FIELD_RADIUS))
        .inner_margin(Margin::symmetric(8, 5))
}

/// A line across the card.
fn hairline(ui: &mut Ui) {
    let y = ui.cursor().top();
    let stroke = Theme::of(ui).hairline();
    ui.painter().hline(ui.max_rect().x_range(), y, stroke);
    ui.add_space(space::SMALL);
}

/// How the text of a page is set.
pub(super) const PAGE: paint::Setting = paint::Setting {
    row: 27.0,
    indent: 28.0,
    size: crate::ui::theme::Size::Body,
};

/// How the text of a field of a form is set.
pub(super) const CELL: paint::Setting = paint::Setting {
    row: 24.0,
    indent: 0.0,
    size: crate::ui::theme::Size::Field,
};
