//! How many may be put forward from one place, and how many are.

use egui::Ui;

use super::cited;
use crate::base::Number;
use crate::finding::Place;
use crate::plan::Head;
use crate::plan::edit::Edit;
use crate::programme::Kind;
use crate::ui::View;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{Field, body, chip, note, strong};

/// Shows the quota and asks for the number.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, kind: &Kind) {
    let head = &view.workspace.plan().head;
    strong(ui, &view.tr("programme-quota"));
    let text = kind.quota.text.get(view.lang);
    if text.is_empty() && kind.quota.most.is_none() {
        note(ui, &view.tr("quota-none"));
    } else {
        body(ui, text);
        cited(ui, view, &kind.standing);
    }
    ui.add_space(space::SMALL);
    let caption = view.tr("quota-put-forward");
    let place = Place::of(&["head", "put_forward"]);
    let unit = view.tr("quota-unit");
    ui.horizontal(|ui| {
        Field::new(place, &caption, &head.put_forward.0)
            .width(260.0)
            .unit(&unit)
            .numeric()
            .show(ui, view, |text| {
                Edit::Head(Head {
                    put_forward: Number(text),
                    ..head.clone()
                })
            });
    });
    let (tone, told) = judged(view, kind, &head.put_forward);
    chip(ui, tone, &told);
    note(ui, &view.tr("quota-note"));
}

/// The typed number against the quota. A number that is not typed or cannot be read is within nothing.
fn judged(view: &View<'_>, kind: &Kind, typed: &Number) -> (Tone, String) {
    let Some(most) = kind.quota.most else {
        return (Tone::Neutral, view.tr("quota-unknown"));
    };
    let most_told = most.to_string();
    let args = [("most", most_told.as_str())];
    match typed.value() {
        None => (Tone::Neutral, view.tr_with("quota-open", &args)),
        Some(count) if count > f64::from(most) => {
            (Tone::Error, view.tr_with("quota-beyond", &args))
        }
        Some(_) => (Tone::Good, view.tr_with("quota-within", &args)),
    }
}
