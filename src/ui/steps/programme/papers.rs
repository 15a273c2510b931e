//! What is the same in all documents: their language, their date, whether they are an example.

use egui::Ui;

use crate::base::Lang;
use crate::finding::Place;
use crate::plan::Head;
use crate::plan::edit::Edit;
use crate::ui::View;
use crate::ui::theme::space;
use crate::ui::widgets::{Field, checkbox, combo, strong};

/// Shows the fields.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let head = &view.workspace.plan().head;
    strong(ui, &view.tr("head-title"));
    ui.add_space(space::TINY);
    ui.columns_const(|[left, right]| {
        language(left, view, head);
        let caption = view.tr("head-date");
        Field::new(Place::of(&["head", "date"]), &caption, &head.date)
            .hint(&view.today.to_string())
            .show(right, view, |date| {
                Edit::Head(Head {
                    date,
                    ..head.clone()
                })
            });
    });
    let tick = view.tr("head-example");
    if let Some(example) = checkbox(ui, &tick, head.example) {
        let new = Head {
            example,
            ..head.clone()
        };
        view.edit(Edit::Head(new), Place::of(&["head", "example"]));
    }
}

fn language(ui: &mut Ui, view: &mut View<'_>, head: &Head) {
    let options = [
        (Lang::Zh, view.tr("head-language-zh")),
        (Lang::En, view.tr("head-language-en")),
    ];
    let caption = view.tr("head-language");
    let place = Place::of(&["head", "language"]);
    if let Some(language) = combo(ui, view, &caption, &place, &options, head.language) {
        let new = Head {
            language,
            ..head.clone()
        };
        view.edit(Edit::Head(new), place);
    }
}
