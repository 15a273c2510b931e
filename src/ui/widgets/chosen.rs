//! What was chosen for an answer: its name, which leads to it, and the cross that takes it out.

use egui::Ui;

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
    let width = words_width(ui, title) + ui.spacing().item_spacing.x + cross;
    if ui.available_size_before_wrap().x < width {
        ui.end_row();
    }
    let opens = link(ui, title).clicked();
    let remove = quiet(ui, CROSS);
    name(&remove, take_out);
    match (opens, remove.clicked()) {
        (_, true) => Some(ChosenClick::TakeOut),
        (true, false) => Some(ChosenClick::Open),
        (false, false) => None,
    }
}

const CROSS: &str = "×";
