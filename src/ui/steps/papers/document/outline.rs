//! The outline of a document with what is written of each section.

use egui::{
    Align, Color32, CursorIcon, Layout, Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use crate::app::Workspace;
use crate::base::Lang;
use crate::compose::Numbering;
use crate::figure::written_length;
use crate::finding::{Place, Severity};
use crate::programme::{DocumentRole, DocumentTemplate, Section};
use crate::ui::View;
use crate::ui::theme::{Size, Theme, space};
use crate::ui::widgets::{focus_ring, label, link, note, rows};

/// Height of a row.
const ROW: f32 = 28.0;
/// What stands before a heading: its mark and the room around it.
const BEFORE: f32 = 28.0;
/// What a level is set in by.
const INDENT: f32 = 13.0;
/// Radius of a mark.
const MARK: f32 = 5.5;

/// How much of a section is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// Nothing.
    Nothing,
    /// Less than is suggested, or only some of its subsections.
    Short,
    /// As much as is suggested.
    Done,
    /// There is nothing to write: the section follows the data.
    Follows,
}

impl Written {
    /// The translation key of the name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Nothing => "papers-written-nothing",
            Self::Short => "papers-written-short",
            Self::Done => "papers-written-done",
            Self::Follows => "papers-written-follows",
        }
    }
}

/// A section of the outline.
#[derive(Clone, Debug)]
pub(super) struct Entry<'a> {
    /// The section.
    pub section: &'a Section,
    /// Its depth from 0.
    pub depth: usize,
    /// Its number as printed, such as `（二）`.
    pub number: String,
    /// How much of its own text is written.
    pub own: Written,
    /// How much of it is written, its subsections included.
    pub written: Written,
    /// The length of its text.
    pub length: usize,
    /// Errors and warnings at its text.
    pub findings: usize,
}

impl Entry<'_> {
    /// Number and title.
    pub fn heading(&self, lang: Lang) -> String {
        let title = self.section.title.get(lang);
        match lang {
            Lang::Zh => format!("{}{title}", self.number),
            Lang::En => format!("{} {title}", self.number),
        }
    }

    /// The translation key of how much of its own text is written.
    pub const fn own_key(&self) -> &'static str {
        match self.own {
            Written::Short => "papers-written-brief",
            Written::Nothing | Written::Done | Written::Follows => self.own.key(),
        }
    }

    /// How much is written, and how much is suggested.
    fn extent(&self, view: &View<'_>) -> String {
        let length = self.length.to_string();
        match self.section.guidance.length {
            _ if !self.section.has_prose() => view.tr(self.written.key()),
            _ if self.own == Written::Nothing => view.tr(self.own.key()),
            Some((from, to)) => view.tr_with(
                "papers-extent",
                &[
                    ("written", &length),
                    ("from", &from.to_string()),
                    ("to", &to.to_string()),
                ],
            ),
            None => view.tr_with("papers-extent-only", &[("written", &length)]),
        }
    }

    /// True for a text that is still to be written, or short.
    pub fn is_open(&self) -> bool {
        matches!(self.own, Written::Nothing | Written::Short)
    }
}

/// The sections that the plan's kind of applicant writes, in reading order.
pub(super) fn outline<'a>(
    workspace: &Workspace,
    document: &'a DocumentTemplate,
    lang: Lang,
) -> Vec<Entry<'a>> {
    let mut numbering = Numbering::default();
    let sections = document.outline(&workspace.plan().head.kind);
    let mut entries: Vec<Entry<'a>> = sections
        .into_iter()
        .map(|(depth, section)| {
            let text = workspace.plan().section(document.role.id(), &section.id);
            let own = written(section, text);
            Entry {
                section,
                depth,
                number: numbering.heading(depth, lang).1,
                own,
                written: own,
                length: written_length(text),
                findings: findings(workspace, document.role, section),
            }
        })
        .collect();
    for index in (0..entries.len()).rev() {
        if let Some(written) = of_children(&entries, index)
            && let Some(entry) = entries.get_mut(index)
        {
            entry.written = written;
        }
    }
    entries
}

fn written(section: &Section, text: &str) -> Written {
    if !section.has_prose() {
        return Written::Follows;
    }
    let length = written_length(text);
    if length == 0 {
        Written::Nothing
    } else if section.guidance.is_short(length) {
        Written::Short
    } else {
        Written::Done
    }
}

/// What is written of a chapter, from its own text and its subsections; `None` for a section
/// without subsections.
fn of_children(entries: &[Entry<'_>], index: usize) -> Option<Written> {
    let chapter = entries.get(index)?;
    let below = entries.get(index + 1..)?;
    let below = below.iter().take_while(|entry| entry.depth > chapter.depth);
    let own = Some(chapter.own);
    let all: Vec<Written> = own
        .into_iter()
        .chain(below.map(|entry| entry.written))
        .filter(|written| *written != Written::Follows)
        .collect();
    let is_chapter = entries
        .get(index + 1)
        .is_some_and(|next| next.depth > chapter.depth);
    if !is_chapter {
        return None;
    }
    let all_are = |state| all.iter().all(|written| *written == state);
    Some(if all.is_empty() {
        Written::Follows
    } else if all_are(Written::Done) {
        Written::Done
    } else if all_are(Written::Nothing) {
        Written::Nothing
    } else {
        Written::Short
    })
}

/// Errors and warnings at the text of a section; that it is empty shows by its mark.
fn findings(workspace: &Workspace, role: DocumentRole, section: &Section) -> usize {
    let place = Place::of(&["section", role.id(), &section.id]);
    let findings = workspace.assessment().findings.iter();
    findings
        .filter(|finding| finding.place == place && finding.code != "section-empty")
        .filter(|finding| finding.severity != Severity::Note)
        .count()
}

/// Shows the outline; the index of the section that was clicked.
pub(super) fn show(
    ui: &mut Ui,
    view: &View<'_>,
    entries: &[Entry<'_>],
    selected: usize,
    scroll: bool,
) -> Option<usize> {
    ui.spacing_mut().item_spacing.y = 1.0;
    let mut clicked = None;
    for (index, entry) in entries.iter().enumerate() {
        ui.push_id(&entry.section.id, |ui| {
            let response = row(ui, view, entry, index == selected);
            if response.clicked() {
                clicked = Some(index);
            }
            if scroll && index == selected {
                response.scroll_to_me(Some(Align::Center));
            }
        });
    }
    clicked
}

/// The sections of a chapter with their length; the index of the one that was clicked.
pub(super) fn contents(
    ui: &mut Ui,
    view: &View<'_>,
    entries: &[Entry<'_>],
    chapter: usize,
) -> Option<usize> {
    let depth = entries.get(chapter)?.depth;
    let below = entries.iter().enumerate().skip(chapter + 1);
    let below: Vec<(usize, &Entry<'_>)> =
        below.take_while(|(_, entry)| entry.depth > depth).collect();
    if below.is_empty() {
        return None;
    }
    let mut clicked = None;
    ui.add_space(space::SMALL);
    label(ui, &view.tr("papers-contents"));
    rows(ui, below, |ui, (index, entry)| {
        ui.push_id(&entry.section.id, |ui| {
            ui.horizontal(|ui| {
                let indent = (depth + 1..entry.depth).fold(0.0, |sum, _| sum + INDENT);
                ui.add_space(indent);
                if link(ui, &entry.heading(view.lang)).clicked() {
                    clicked = Some(index);
                }
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    note(ui, &entry.extent(view));
                });
            });
        });
    });
    clicked
}

fn row(ui: &mut Ui, view: &View<'_>, entry: &Entry<'_>, selected: bool) -> egui::Response {
    let theme = Theme::of(ui);
    let heading = entry.heading(view.lang);
    let indent = (0..entry.depth).fold(0.0, |sum, _| sum + INDENT);
    let count = (entry.findings > 0).then(|| {
        let font = Size::Label.bold();
        ui.painter()
            .layout_no_wrap(entry.findings.to_string(), font, theme.warning.text)
    });
    let taken = count
        .as_ref()
        .map_or(0.0, |count| count.size().x + space::TINY);
    let font = if selected || entry.depth == 0 {
        Size::Field.bold()
    } else {
        Size::Field.regular()
    };
    // A long heading takes a second line.
    let width = ui.available_width() - BEFORE - indent - taken - space::SMALL;
    let text = ui
        .painter()
        .layout(heading.clone(), font, Color32::PLACEHOLDER, width);
    let size = vec2(ui.available_width(), ROW.max(text.size().y + space::SMALL));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let state = view.tr(entry.written.key());
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, true, selected, format!("{heading} {state}"))
    });
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let fill = if selected {
        theme.accent_weak
    } else if response.hovered() {
        theme.hover
    } else {
        Color32::TRANSPARENT
    };
    ui.painter().rect_filled(rect, space::FIELD_RADIUS, fill);
    let mark = pos2(rect.left() + BEFORE / 2.0 + indent, rect.center().y);
    paint_mark(ui, mark, entry.written);
    if let Some(count) = count {
        let at = rect.right_center() - vec2(space::SMALL + count.size().x, count.size().y / 2.0);
        ui.painter().galley(at, count, theme.warning.text);
    }
    let color = if selected {
        theme.accent_strong
    } else {
        theme.ink
    };
    let at = pos2(mark.x + BEFORE / 2.0, rect.center().y - text.size().y / 2.0);
    ui.painter()
        .galley_with_override_text_color(at, text, color);
    focus_ring(ui, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// A ring for nothing, half a disc for a part, a disc for all, a dash for what follows the data.
fn paint_mark(ui: &Ui, at: Pos2, written: Written) {
    let theme = Theme::of(ui);
    let painter = ui.painter();
    let ring = |color| Stroke::new(1.4, color);
    match written {
        Written::Nothing => {
            painter.circle_stroke(at, MARK, ring(theme.edge));
        }
        Written::Short => {
            painter.circle_stroke(at, MARK, ring(theme.accent));
            let half = Rect::from_min_max(at - vec2(MARK, MARK), at + vec2(0.0, MARK));
            let disc = painter.with_clip_rect(half.intersect(painter.clip_rect()));
            disc.circle_filled(at, MARK, theme.accent);
        }
        Written::Done => {
            painter.circle_filled(at, MARK + 0.7, theme.accent);
            let check = [vec2(-2.5, 0.2), vec2(-0.7, 2.0), vec2(2.7, -1.9)].map(|by| at + by);
            painter.line(check.to_vec(), ring(theme.on_accent));
        }
        Written::Follows => {
            let ends = at.x - 4.0..=at.x + 4.0;
            painter.hline(ends, at.y, ring(theme.ink_second));
        }
    }
}
