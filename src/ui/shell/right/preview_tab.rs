//! The pages of the current document, the current paragraph marked; a click on a page goes to the
//! text.

use egui::{
    Align, CursorIcon, Frame, Panel, Pos2, Rect, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo,
    pos2, vec2,
};

use crate::app::Command;
use crate::finding::Place;
use crate::layout::{PAGE_HEIGHT, PAGE_WIDTH, Page, Pages};
use crate::ui::View;
use crate::ui::shell::pages::{Sheet, draw};
use crate::ui::state::UiState;
use crate::ui::widgets::note;

/// Between the pages and around them.
const GAP: f32 = 16.0;

/// Shows the pages.
pub fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut UiState) {
    let Some((_, pages)) = state.preview.pages.clone() else {
        Frame::new().inner_margin(GAP).show(ui, |ui| {
            let key = if state.step.document().is_some() {
                "preview-making"
            } else {
                "preview-none"
            };
            note(ui, &view.tr(key));
        });
        return;
    };
    foot(ui, view, &pages, state.preview.middle);
    Frame::new().fill(view.theme.desk).show(ui, |ui| {
        let area = ScrollArea::vertical().id_salt("pages").auto_shrink(false);
        area.show_viewport(ui, |ui, viewport| sheets(ui, view, state, &pages, viewport));
    });
}

/// Which page is in sight, and that a click leads to the text.
fn foot(ui: &mut Ui, view: &View<'_>, pages: &Pages, middle: usize) {
    let frame = Frame::new().fill(view.theme.desk);
    let panel = Panel::bottom("preview-foot")
        .exact_size(30.0)
        .resizable(false)
        .show_separator_line(false);
    panel.frame(frame).show(ui, |ui| {
        let (page, count) = ((middle + 1).to_string(), pages.pages.len().to_string());
        let text = view.tr_with("preview-foot", &[("page", &page), ("count", &count)]);
        ui.centered_and_justified(|ui| note(ui, &text));
    });
}

/// How the sheets stand in the column.
#[derive(Clone, Copy)]
struct Stack {
    /// The upper left corner of the first sheet.
    at: Pos2,
    /// Points of the screen per point of the page.
    scale: f32,
}

impl Stack {
    /// From the upper edge of a sheet to that of the next.
    fn step(self) -> f32 {
        PAGE_HEIGHT * self.scale + GAP
    }

    fn sheet(self, index: usize) -> Sheet {
        let at = self.at + vec2(0.0, count_f32(index) * self.step());
        Sheet {
            at,
            scale: self.scale,
        }
    }
}

/// Draws the sheets in sight.
fn sheets(ui: &mut Ui, view: &mut View<'_>, state: &mut UiState, pages: &Pages, viewport: Rect) {
    let origin = ui.max_rect().min;
    let stack = Stack {
        at: origin + vec2(GAP, GAP),
        scale: (ui.available_width() - 2.0 * GAP) / PAGE_WIDTH,
    };
    let height = stack.step() * count_f32(pages.pages.len()) + GAP;
    ui.set_min_size(vec2(ui.available_width(), height));
    for (index, page) in pages.pages.iter().enumerate() {
        let sheet = stack.sheet(index);
        let top = sheet.at.y - origin.y;
        if top < viewport.bottom() && top + stack.step() > viewport.top() {
            if top < viewport.center().y {
                state.preview.middle = index;
            }
            sheet_of(ui, view, state, page, sheet, index);
        }
    }
    follow(ui, view, state, pages, stack);
}

fn sheet_of(
    ui: &Ui,
    view: &mut View<'_>,
    state: &mut UiState,
    page: &Page,
    sheet: Sheet,
    index: usize,
) {
    let marked: Vec<(f32, f32)> = view.place.as_ref().map_or_else(Vec::new, |place| {
        let mine = page.places.iter().filter(|(at, ..)| at.is_within(place));
        mine.map(|(_, top, bottom)| (*top, *bottom)).collect()
    });
    let plan = view.workspace.plan();
    draw(ui, sheet, page, &marked, plan, &mut state.preview.pictures);
    let id = ui.scope_id().with(("page", index));
    let response = ui.interact(sheet.rect(), id, Sense::click());
    let name = view.tr_with("preview-page", &[("page", &(index + 1).to_string())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if let Some(at) = response
        .interact_pointer_pos()
        .filter(|_| response.clicked())
    {
        let at = (at - sheet.at) / sheet.scale;
        clicked(view, state, page, at);
    }
    response.on_hover_cursor(CursorIcon::PointingHand);
}

/// A click on the table of contents turns to the page; one on the text goes to where it is written.
fn clicked(view: &mut View<'_>, state: &mut UiState, page: &Page, at: Vec2) {
    let jump = page.jumps.iter().find(|jump| {
        let (x, y, width, height) = jump.frame;
        Rect::from_min_size(pos2(x, y), vec2(width, height)).contains(at.to_pos2())
    });
    if let Some(jump) = jump {
        state.preview.jump = Some((jump.page, jump.y));
    } else if let Some(place) = place_at(page, at.y) {
        // The sheet that was clicked stays where it is.
        state.preview.followed = Some(place.clone());
        view.commands.push(Command::Show(place.clone()));
    }
}

/// What stands at a height of a page: the lowest thing that begins above it.
fn place_at(page: &Page, y: f32) -> Option<&Place> {
    let above = page.places.iter().filter(|(_, top, _)| *top <= y);
    let lowest = above.max_by(|a, b| a.1.total_cmp(&b.1));
    lowest.map(|(place, ..)| place)
}

/// Scrolls to the page of the place at which the person works, once per place, or to the page that
/// was turned to.
fn follow(ui: &Ui, view: &View<'_>, state: &mut UiState, pages: &Pages, stack: Stack) {
    let show = |index: usize, top: f32, bottom: f32, align: Align| {
        let sheet = stack.sheet(index);
        let at = |y: f32| pos2(sheet.at.x, sheet.at.y + y * stack.scale);
        ui.scroll_to_rect(Rect::from_two_pos(at(top), at(bottom)), Some(align));
    };
    if let Some((index, y)) = state.preview.jump.take() {
        show(index, y - GAP, y, Align::Min);
    }
    if *view.place == state.preview.followed {
        return;
    }
    state.preview.followed.clone_from(view.place);
    let Some(wanted) = view.place.as_ref() else {
        return;
    };
    let found = pages.pages.iter().enumerate().find_map(|(index, page)| {
        let mut places = page.places.iter();
        let (_, top, bottom) = places.find(|(place, ..)| place.is_within(wanted))?;
        Some((index, *top, *bottom))
    });
    if let Some((index, top, bottom)) = found {
        show(index, top, bottom, Align::Center);
    }
}

/// A count of pages as a factor; more than 65,535 pages are shown no further.
fn count_f32(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}
