//! What is to be said about the cell under the cursor, beside it.

use egui::{Label, RichText, Tooltip, Ui};

use super::layout::Grid;
use super::state::GridState;
use crate::ui::View;
use crate::ui::theme::Size;
use crate::ui::widgets::finding::finding_line;

/// The widest remark.
const WIDTH: f32 = 320.0;

/// Shows why something was not done, or what is wrong with what stands in the cell.
pub(super) fn show(ui: &Ui, view: &View<'_>, grid: &Grid<'_>, state: &GridState) {
    let spot = state.selection.cursor;
    let is_quiet = state.edit.is_some() || state.menu.is_some();
    if is_quiet || !ui.memory(|memory| memory.has_focus(grid.editor_id())) {
        return;
    }
    let finding = grid.finding(spot);
    if state.notice.is_none() && finding.is_none() {
        return;
    }
    let rect = grid.cell_rect(spot).intersect(ui.clip_rect());
    if !rect.is_positive() {
        return;
    }
    let id = grid.id.with("remark");
    let tooltip = Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, rect);
    tooltip.width(WIDTH).show(|ui| {
        ui.set_max_width(WIDTH);
        if let Some(notice) = &state.notice {
            ui.add(Label::new(RichText::new(notice).font(Size::Field.regular())).wrap());
        }
        if let Some(finding) = finding {
            finding_line(ui, view, finding);
        }
    });
}
