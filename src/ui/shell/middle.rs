//! The step in the middle, scrolled as one, and the way of the keyboard into it.

use egui::{CentralPanel, Frame, Id, Margin, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use crate::ui::View;
use crate::ui::state::UiState;
use crate::ui::steps::{self, StepsState};
use crate::ui::theme::{Theme, space};

/// Shows the step.
pub fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut UiState, steps: &mut StepsState) {
    let step = state.step;
    let margin = Margin {
        left: 20,
        right: 20,
        top: 16,
        bottom: 20,
    };
    CentralPanel::no_frame().show(ui, |ui| {
        let area = ScrollArea::vertical()
            .id_salt(step.key())
            .auto_shrink(false);
        area.show(ui, |ui| {
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_width(ui.available_width());
                beginning(ui, &view.step_name(step), std::mem::take(&mut state.enter));
                ui.push_id(step.key(), |ui| steps::show(ui, view, step, steps));
            });
            follow(ui, state);
        });
    });
}

/// Where the keyboard stands after it came to a step: before its first field.
fn beginning(ui: &Ui, name: &str, enter: bool) {
    let at = Rect::from_min_size(ui.cursor().min, vec2(0.0, space::ROW));
    let id = Id::unique("beginning");
    let response = ui.interact(at, id, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name));
    if enter {
        response.request_focus();
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        let x = at.left() - space::SMALL;
        ui.painter()
            .vline(x, at.y_range(), Theme::of(ui).focus_ring());
    }
}

/// Brings what the keyboard moved to into sight.
fn follow(ui: &Ui, state: &mut UiState) {
    let focused = ui.memory(egui::Memory::focused);
    if state.focused == focused {
        return;
    }
    state.focused = focused;
    let is_pressed = ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
    let response = focused.and_then(|id| ui.ctx().read_response(id));
    if let Some(response) = response
        && !is_pressed
        && ui.min_rect().contains_rect(response.rect)
    {
        ui.scroll_to_rect(response.rect.expand(space::SMALL), None);
    }
}
