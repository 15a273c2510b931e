//! Choices: a drop-down list, buttons of which one is chosen, a tick.

use egui::{ComboBox, Response, Ui};

use super::button::toggle;
use super::field::name;
use crate::finding::Place;
use crate::ui::View;
use crate::ui::theme::space;

/// A drop-down list with its label above; the option that was just chosen.
pub fn combo<T: Copy + PartialEq>(
    ui: &mut Ui,
    view: &mut View<'_>,
    label: &str,
    place: &Place,
    options: &[(T, String)],
    current: T,
) -> Option<T> {
    let mut chosen = current;
    let shown = options
        .iter()
        .find(|(value, _)| *value == current)
        .map_or("", |(_, text)| text);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::TINY;
        super::field::caption(ui, label);
        // As high and as wide as a field beside it.
        ui.spacing_mut().interact_size.y = space::ROW + 2.0;
        let width = ui.available_width().min(420.0);
        let combo = ComboBox::from_id_salt(&place.0)
            .selected_text(shown)
            .width(width)
            .truncate();
        let response = combo.show_ui(ui, |ui| {
            for (value, text) in options {
                ui.selectable_value(&mut chosen, *value, text);
            }
        });
        name(&response.response, label);
        view.visit(&response.response, place);
    });
    (chosen != current).then_some(chosen)
}

/// Buttons side by side of which one is chosen; the option that was just chosen.
pub fn segmented<T: Copy + PartialEq>(
    ui: &mut Ui,
    options: &[(T, String)],
    current: Option<T>,
) -> Option<T> {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::TINY;
        let mut chosen = None;
        for (value, text) in options {
            if toggle(ui, current == Some(*value), text).clicked() {
                chosen = Some(*value);
            }
        }
        chosen
    })
    .inner
}

/// A tick with its text; the new state when it was just changed.
pub fn checkbox(ui: &mut Ui, text: &str, checked: bool) -> Option<bool> {
    let mut value = checked;
    let response: Response = ui.checkbox(&mut value, text);
    response.changed().then_some(value)
}
