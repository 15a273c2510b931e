//! What was chosen for an answer: its name, which leads to it, and the cross that takes it out.

use egui::{Align, Layout, Ui, vec2};

use super::button::{link, quiet, words_width};
use super::field::name;
use crate::ui::theme::space;

/// What a person does with one of the chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChosenClick {
    /// Look at it.
    Open,
    /// Take it out of the choice.
    TakeOut,
}

/// One of several chosen in a wrapped line; its name and its cross stay together. `take_out` names the
/// cross for screen readers.
pub fn chosen(ui: &mut Ui, title: &str, take_out: &str) -> Option<ChosenClick> {
    let cross = words_width(ui, CROSS) + 2.0 * space::MEDIUM;
    let cross = (cross + ui.spacing().item_spacing.x).ceil();
    let widest = ui.max_rect().width() - cross;
    let words = vec2(words_width(ui, title).ceil().min(widest), space::ROW);
    let row = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(words + vec2(cross, 0.0), row, |ui| {
        // A long name is broken where the cross begins.
        let name_of = |ui: &mut Ui| link(ui, title).clicked();
        let opens = ui.allocate_ui_with_layout(words, row, name_of).inner;
        let remove = quiet(ui, CROSS);
        name(&remove, take_out);
        match (opens, remove.clicked()) {
            (_, true) => Some(ChosenClick::TakeOut),
            (true, false) => Some(ChosenClick::Open),
            (false, false) => None,
        }
    })
    .inner
}

const CROSS: &str = "×";
