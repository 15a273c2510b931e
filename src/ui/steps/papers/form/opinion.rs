//! An opinion box: what is printed, to be signed and sealed on paper.

use egui::{Align, Layout, Margin, RichText, Ui};

use super::{FormState, filled, place_of};
use crate::figure::Sources;
use crate::plan::edit::Edit;
use crate::programme::FormRow;
use crate::ui::View;
use crate::ui::theme::{Size, Theme, space};
use crate::ui::widgets::{Field, body, note, quiet, strong};

/// The least height of a box.
const HEIGHT: f32 = 64.0;

/// Shows an opinion box.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    row: &FormRow,
    sources: &Sources<'_>,
    state: &mut FormState,
) {
    let FormRow::Opinion {
        id,
        label,
        text,
        signer,
        seal,
    } = row
    else {
        return;
    };
    let lang = view.lang;
    let theme = Theme::of(ui);
    let frame = egui::Frame::new()
        .fill(theme.rail)
        .stroke(theme.hairline())
        .corner_radius(space::FIELD_RADIUS)
        .inner_margin(Margin::symmetric(12, 10));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let workspace = view.workspace;
        let typed = workspace.plan().answer(id);
        let is_open = !typed.is_empty() || state.opinions.contains(id);
        ui.horizontal(|ui| {
            strong(ui, &filled(label.get(lang), sources));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if !is_open && quiet(ui, &view.tr("papers-form-opinion-type")).clicked() {
                    state.opinions.insert(id.clone());
                }
            });
        });
        let printed = filled(text.get(lang), sources);
        if !printed.is_empty() {
            body(ui, &printed);
        }
        if is_open {
            let label = view.tr("papers-form-opinion-text");
            Field::new(place_of(id), &label, typed)
                .rows(3)
                .show(ui, view, |text| Edit::answer(workspace.plan(), id, text));
        } else if printed.is_empty() {
            ui.set_min_height(HEIGHT);
            note(ui, &view.tr("papers-form-opinion-blank"));
        }
        signatures(ui, view, &filled(signer.get(lang), sources), *seal);
    });
}

/// The lines for hand and seal, at the right as on paper.
fn signatures(ui: &mut Ui, view: &View<'_>, signer: &str, seal: bool) {
    let theme = Theme::of(ui);
    let mut words = Vec::new();
    if !signer.is_empty() {
        words.push(signer.to_owned());
    }
    if seal {
        words.push(view.tr("compose-seal"));
    }
    words.push(view.tr("compose-blank-date").trim_start().to_owned());
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.set_height(space::EDGE);
        let line = words.join("\u{3000}\u{3000}");
        ui.label(
            RichText::new(line)
                .font(Size::Field.regular())
                .color(theme.ink_second),
        );
    });
}
