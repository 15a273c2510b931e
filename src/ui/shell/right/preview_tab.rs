//! The pages of the current document, the current paragraph marked; a click on a page goes to the
//! text.

use egui::{
    Align, CursorIcon, Frame, Panel, Rangef, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2,
    vec2,
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

/// Draws the sheets in sight.
fn sheets(ui: &mut Ui, view: &mut View<'_>, state: &mut UiState, pages: &Pages, viewport: Rect) {
    let scale = (ui.available_width() - 2.0 * GAP) / PAGE_WIDTH;
    let step = PAGE_HEIGHT * scale + GAP;
    let origin = ui.max_rect().min;
    ui.set_min_size(vec2(
        ui.available_width(),
        step * count_f32(pages.pages.len()) + GAP,
    ));
    let mut middle = 0;
    let mut top = origin.y + GAP;
    for (index, page) in pages.pages.iter().enumerate() {
        let sheet = Sheet {
            at: pos2(origin.x + GAP, top),
            scale,
        };
        let in_sight = Rangef::new(viewport.top(), viewport.bottom());
        let offset = top - origin.y;
        if offset < in_sight.max && offset + step > in_sight.min {
            sheet_of(ui, view, state, page, sheet, index);
            if offset < in_sight.center() {
                middle = index;
            }
        }
        top += step;
    }
    follow(
        ui,
        view,
        state,
        pages,
        pos2(origin.x, origin.y + GAP),
        scale,
    );
    state.preview.middle = middle;
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
        page.places
            .iter()
            .filter(|(at, ..)| at.is_within(place))
            .map(|(_, top, bottom)| (*top, *bottom))
            .collect()
    });
    draw(
        ui,
        sheet,
        page,
        &marked,
        view.workspace.plan(),
        &mut state.preview.textures,
    );
    let id = ui.scope_id().with(("page", index));
    let response = ui
        .interact(sheet.rect(), id, Sense::click())
        .on_hover_cursor(CursorIcon::PointingHand);
    let name = view.tr_with("preview-page", &[("page", &(index + 1).to_string())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if let Some(at) = response
        .interact_pointer_pos()
        .filter(|_| response.clicked())
    {
        let y = (at.y - sheet.at.y) / sheet.scale;
        if let Some(place) = place_at(page, y) {
            view.commands.push(Command::Show(place.clone()));
        }
    }
}

/// What stands at a height of a page: the lowest thing that begins above it.
fn place_at(page: &Page, y: f32) -> Option<&Place> {
    let above = page.places.iter().filter(|(_, top, _)| *top <= y);
    above
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(place, ..)| place)
}

/// Scrolls to the page of the place at which the person works, once per place.
fn follow(
    ui: &Ui,
    view: &View<'_>,
    state: &mut UiState,
    pages: &Pages,
    origin: egui::Pos2,
    scale: f32,
) {
    if *view.place == state.preview.followed {
        return;
    }
    state.preview.followed.clone_from(view.place);
    let Some(wanted) = view.place.as_ref() else {
        return;
    };
    let found = pages.pages.iter().enumerate().find_map(|(index, page)| {
        let (_, top, bottom) = page
            .places
            .iter()
            .find(|(place, ..)| place.is_within(wanted))?;
        Some((index, *top, *bottom))
    });
    if let Some((index, top, bottom)) = found {
        let page = count_f32(index) * (PAGE_HEIGHT * scale + GAP);
        let rect = Rect::from_min_max(
            pos2(origin.x, origin.y + page + top * scale - 40.0),
            pos2(origin.x + 10.0, origin.y + page + bottom * scale + 40.0),
        );
        ui.scroll_to_rect(rect, Some(Align::Center));
    }
}

/// A count of pages as a factor; more than 65,535 pages are shown no further.
fn count_f32(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}
