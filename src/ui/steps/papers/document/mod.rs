//! Writing a document: its outline at the left, the section at hand at the right, and below the way
//! to what is still to be done.
//!
//! `outline` is what is written of which section, `parts` the tables, charts and pictures of a section.

mod outline;
mod parts;

use egui::{
    Align, ComboBox, CornerRadius, Layout, Rect, RichText, ScrollArea, Ui, UiBuilder, vec2,
};

use super::fill::room;
use super::text::{Editor, Subject};
use crate::app::{Command, Workspace};
use crate::finding::Place;
use crate::plan::edit::Edit;
use crate::programme::{DocumentRole, DocumentTemplate, Guidance};
use crate::ui::View;
use crate::ui::theme::{Size, Theme, space};
use crate::ui::widgets::{
    Pictures, finding_line, headline, label, name, note, secondary, standing,
};
use outline::{Entry, Written, outline};
pub(super) use parts::table_key;

/// Width of the outline.
const OUTLINE: f32 = 206.0;
/// From this width on the outline stands beside the text; below it is a drop-down list.
const BESIDE_FROM: f32 = 680.0;
/// The least rows of an empty text.
const ROWS: usize = 6;
/// A room lower than this is low: the window at 150 % on a small screen.
const LOW: f32 = 480.0;
/// Height of the row at the bottom.
const NEXT: f32 = 48.0;

/// What the panel of a document remembers from frame to frame.
#[derive(Clone, Debug, Default)]
pub(super) struct DocumentState {
    /// The id of the section at hand.
    section: Option<String>,
    editor: Editor,
    captions: parts::Captions,
    pictures: Pictures,
}

/// Shows the panel of a document.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    role: DocumentRole,
    state: &mut DocumentState,
) {
    let workspace = view.workspace;
    let kind = &workspace.plan().head.kind;
    let mut documents = workspace.programme().documents_of(kind);
    let Some(document) = documents.find(|document| document.role == role) else {
        headline(
            ui,
            &view.tr(role.key()),
            &view.tr("papers-no-document"),
            |_| {},
        );
        return;
    };
    let entries = outline(workspace, document, view.lang);
    let moved = state.follow(view, role, &entries);
    let Some(at) = state.index(&entries) else {
        return;
    };
    let panel = Panel {
        document,
        role,
        entries: &entries,
        at,
        moved,
    };
    panel.headline(ui, view);
    let chosen = panel.columns(ui, view, state);
    if let Some(entry) = chosen.and_then(|at| entries.get(at)) {
        state.go(view, role, entry);
    }
}

impl DocumentState {
    /// Goes to the section of a place that is to be shown; true when the section changed.
    fn follow(&mut self, view: &View<'_>, role: DocumentRole, entries: &[Entry<'_>]) -> bool {
        let asked = view.show.and_then(|place| section_of(place, role));
        let asked = asked.and_then(|id| entries.iter().find(|entry| entry.section.id == id));
        match asked {
            Some(entry) if self.section.as_ref() != Some(&entry.section.id) => {
                self.section = Some(entry.section.id.clone());
                self.editor.leave();
                true
            }
            Some(_) | None => false,
        }
    }

    /// The section at hand: the one that was chosen, else the first with a text to write.
    fn index(&self, entries: &[Entry<'_>]) -> Option<usize> {
        let chosen = entries
            .iter()
            .position(|entry| Some(&entry.section.id) == self.section.as_ref());
        chosen
            .or_else(|| entries.iter().position(|entry| entry.section.has_prose()))
            .or((!entries.is_empty()).then_some(0))
    }

    fn go(&mut self, view: &mut View<'_>, role: DocumentRole, entry: &Entry<'_>) {
        self.section = Some(entry.section.id.clone());
        self.editor.leave();
        self.editor.focus();
        view.commands.push(Command::Pause);
        *view.place = Some(place_of(role, entry));
    }
}

/// How many sections of a document are still to be written, and how many are short.
pub(super) fn progress(workspace: &Workspace, document: &DocumentTemplate) -> (usize, usize) {
    let entries = outline(workspace, document, workspace.plan().head.language);
    let count = |written: Written| entries.iter().filter(|entry| entry.own == written).count();
    (count(Written::Nothing), count(Written::Short))
}

/// The id of the section that a place names.
fn section_of(place: &Place, role: DocumentRole) -> Option<&str> {
    let rest = place.0.strip_prefix("section/")?;
    let (document, section) = rest.split_once('/')?;
    (document == role.id()).then(|| section.split('/').next().unwrap_or_default())
}

fn place_of(role: DocumentRole, entry: &Entry<'_>) -> Place {
    Place::of(&["section", role.id(), &entry.section.id])
}

/// A document with the section at hand.
struct Panel<'a> {
    document: &'a DocumentTemplate,
    role: DocumentRole,
    entries: &'a [Entry<'a>],
    at: usize,
    /// True in the frame in which another section was asked for.
    moved: bool,
}

impl Panel<'_> {
    /// `创建方案 · 一、基础条件`, and below it the section with its length.
    fn headline(&self, ui: &mut Ui, view: &View<'_>) {
        let Some(entry) = self.entries.get(self.at) else {
            return;
        };
        let before = self.entries.get(..=self.at).unwrap_or_default();
        let chapter = before.iter().rev().find(|entry| entry.depth == 0);
        let chapter = chapter.map_or_else(String::new, |chapter| chapter.heading(view.lang));
        let title = view.tr_with(
            "papers-title",
            &[
                ("document", &view.tr(self.role.key())),
                ("chapter", &chapter),
            ],
        );
        headline(ui, &title, &length_sentence(view, entry), |ui| {
            let programme = view.workspace.programme();
            standing(ui, view, programme, &self.document.standing);
        });
    }

    /// Outline and text side by side where there is room; the section that was chosen.
    fn columns(
        &self,
        ui: &mut Ui,
        view: &mut View<'_>,
        state: &mut DocumentState,
    ) -> Option<usize> {
        let full = room(ui);
        let beside = full.width() >= BESIDE_FROM;
        let mut chosen = None;
        let mut text = full;
        if beside {
            let left = Rect::from_min_size(full.min, vec2(OUTLINE, full.height()));
            text.min.x = left.right() + space::MEDIUM;
            within(ui, left, |ui| {
                let area = ScrollArea::vertical().id_salt("outline").auto_shrink(false);
                area.show(ui, |ui| {
                    chosen = outline::show(ui, view, self.entries, self.at, self.moved);
                });
            });
        }
        within(ui, text, |ui| {
            if !beside {
                chosen = chosen.or(self.drop_down(ui, view));
            }
            // In a low window the row at the bottom gives way once there is nothing to go to.
            let has_next = full.height() > LOW || self.entries.iter().any(Entry::is_open);
            let next = if has_next { NEXT + space::MEDIUM } else { 0.0 };
            let height = ui.available_height() - next;
            let card = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
            surface(ui, card);
            within(ui, card.shrink2(vec2(space::LARGE, 10.0)), |ui| {
                chosen = chosen.or(self.section(ui, view, state));
            });
            if has_next {
                let bottom =
                    Rect::from_min_max(card.left_bottom() + vec2(0.0, space::MEDIUM), text.max);
                surface(ui, bottom);
                within(ui, bottom.shrink2(vec2(space::LARGE, 9.0)), |ui| {
                    chosen = chosen.or(self.next(ui, view));
                });
            }
        });
        ui.allocate_rect(full, egui::Sense::hover());
        chosen
    }

    /// The outline as a drop-down list.
    fn drop_down(&self, ui: &mut Ui, view: &View<'_>) -> Option<usize> {
        let heading = |entry: &Entry<'_>| entry.heading(view.lang);
        let shown = self.entries.get(self.at).map(heading).unwrap_or_default();
        let combo = ComboBox::from_id_salt("sections")
            .selected_text(shown)
            .width(ui.available_width())
            .height(420.0)
            .truncate()
            .show_ui(ui, |ui| {
                outline::show(ui, view, self.entries, self.at, false)
            });
        name(&combo.response, &view.tr("papers-sections"));
        ui.add_space(space::TINY);
        combo.inner.flatten()
    }

    /// The section at hand; the index of the one that was chosen in it.
    fn section(
        &self,
        ui: &mut Ui,
        view: &mut View<'_>,
        state: &mut DocumentState,
    ) -> Option<usize> {
        let entry = self.entries.get(self.at)?;
        let place = place_of(self.role, entry);
        if view.place.as_ref().is_none_or(|at| !at.is_within(&place)) {
            *view.place = Some(place.clone());
        }
        let heading = entry.heading(view.lang);
        let DocumentState {
            editor,
            captions,
            pictures,
            ..
        } = state;
        captions.follow(ui, view, self.role);
        if !entry.section.has_prose() {
            let area = ScrollArea::vertical().id_salt(&place.0).auto_shrink(false);
            let shown = area.show(ui, |ui| {
                guidance(ui, view, &entry.section.guidance);
                parts::show(ui, view, entry.section, captions, pictures);
                outline::contents(ui, view, self.entries, self.at)
            });
            return shown.inner;
        }
        let workspace = view.workspace;
        let (role, id) = (self.role.id(), &entry.section.id);
        let subject = Subject {
            place: &place,
            name: &heading,
            text: workspace.plan().section(role, id),
            hint: entry.section.guidance.write.get(view.lang),
            rows: ROWS,
        };
        let edit = |text| Edit::section(workspace.plan(), role, id, text);
        editor.page(ui, view, subject, edit, |ui, view| {
            parts::show(ui, view, entry.section, captions, pictures);
            findings(ui, view, &place);
            if is_right_folded(ui) {
                guidance(ui, view, &entry.section.guidance);
            }
        });
        None
    }

    /// The next section with something to write, and the way there.
    fn next(&self, ui: &mut Ui, view: &View<'_>) -> Option<usize> {
        let after = self.entries.iter().enumerate().skip(self.at + 1);
        let before = self.entries.iter().enumerate().take(self.at);
        let mut others = after.chain(before);
        let empty = others
            .clone()
            .find(|(_, entry)| entry.own == Written::Nothing);
        let next = empty.or_else(|| others.find(|(_, entry)| entry.is_open()));
        let mut go = None;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.set_height(space::ROW);
            let Some((index, entry)) = next else {
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let open = self.entries.iter().any(Entry::is_open);
                    let key = if open {
                        "papers-next-here"
                    } else {
                        "papers-next-none"
                    };
                    note(ui, &view.tr(key));
                });
                return;
            };
            if secondary(ui, &view.tr("papers-next-go")).clicked() {
                go = Some(index);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let state = view.tr(entry.own_key());
                let theme = Theme::of(ui);
                let regular = |text: String| RichText::new(text).font(Size::Field.regular());
                ui.label(regular(view.tr("papers-next")));
                let bold = RichText::new(entry.heading(view.lang)).font(Size::Field.bold());
                ui.label(bold);
                ui.label(regular(state).color(theme.ink_second));
            });
        });
        go
    }
}

/// The section, the suggested length and what is written.
fn length_sentence(view: &View<'_>, entry: &Entry<'_>) -> String {
    let heading = entry.heading(view.lang);
    let written = entry.length.to_string();
    let (heading, written) = (heading.as_str(), written.as_str());
    match entry.section.guidance.length {
        _ if !entry.section.has_prose() => {
            let state = match entry.written {
                Written::Follows => view.tr("papers-section-follows"),
                Written::Nothing | Written::Short | Written::Done => {
                    view.tr("papers-section-chapter")
                }
            };
            view.tr_with("papers-section", &[("section", heading), ("state", &state)])
        }
        Some((from, to)) => view.tr_with(
            "papers-section-length",
            &[
                ("section", heading),
                ("from", &from.to_string()),
                ("to", &to.to_string()),
                ("written", written),
            ],
        ),
        None => view.tr_with(
            "papers-section-written",
            &[("section", heading), ("written", written)],
        ),
    }
}

/// Errors and warnings of the text; that it is empty is seen.
fn findings(ui: &mut Ui, view: &View<'_>, place: &Place) {
    for finding in view.findings_at(place) {
        if finding.code != "section-empty" && finding.severity != crate::finding::Severity::Note {
            finding_line(ui, view, finding);
        }
    }
}

/// What to write here, in short: shown where the right column does not show it.
fn guidance(ui: &mut Ui, view: &View<'_>, guidance: &Guidance) {
    for (key, text) in [
        ("guide-write", &guidance.write),
        ("guide-figures", &guidance.figures),
        ("guide-faults", &guidance.faults),
    ] {
        let text = text.get(view.lang);
        if !text.is_empty() {
            ui.add_space(space::TINY);
            label(ui, &view.tr(key));
            note(ui, text);
        }
    }
}

/// True when nothing stands at the right of the middle but the handle of the folded column.
fn is_right_folded(ui: &Ui) -> bool {
    const HANDLE: f32 = 80.0;
    ui.ctx().content_rect().right() - ui.clip_rect().right() < HANDLE
}

/// The ground of a card.
fn surface(ui: &Ui, rect: Rect) {
    let theme = Theme::of(ui);
    ui.painter().rect(
        rect,
        CornerRadius::same(space::CARD_RADIUS),
        theme.surface,
        theme.hairline(),
        egui::StrokeKind::Inside,
    );
}

/// Shows something in a part of the room.
fn within<R>(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new()
        .max_rect(rect)
        .layout(Layout::top_down(Align::Min));
    let mut child = ui.new_child(builder);
    child.shrink_clip_rect(rect.expand(2.0));
    content(&mut child)
}
