//! Whether the plan applies or asks for acceptance, and what that changes.

use egui::Ui;

use crate::finding::Place;
use crate::plan::Head;
use crate::plan::edit::Edit;
use crate::programme::Phase;
use crate::ui::View;
use crate::ui::theme::space;
use crate::ui::widgets::{card, note, segmented, strong};

/// Shows the switch.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let head = &view.workspace.plan().head;
    let joint = view.tr("list-joint");
    let papers = |phase| -> String {
        let documents = view.workspace.programme().documents_of(&head.kind);
        let names = documents
            .filter(|document| document.role.phase() == phase)
            .map(|document| document.called().get(view.lang).to_owned());
        names.collect::<Vec<_>>().join(&joint)
    };
    let [application, acceptance] = Phase::ALL.map(papers);
    card(ui, |ui| {
        strong(ui, &view.tr("phase-title"));
        ui.add_space(space::TINY);
        if acceptance.is_empty() && head.phase == Phase::Application {
            note(ui, &view.tr("phase-one"));
            return;
        }
        let options = Phase::ALL.map(|phase| (phase, view.tr(phase.key())));
        if let Some(phase) = segmented(ui, &options, Some(head.phase)).filter(|p| *p != head.phase)
        {
            let new = Head {
                phase,
                ..head.clone()
            };
            view.edit(Edit::Head(new), Place::of(&["head", "phase"]));
        }
        let told = [
            ("application", application.as_str()),
            ("acceptance", &acceptance),
        ];
        let key = match (head.phase, acceptance.is_empty()) {
            (_, true) => "phase-none",
            (Phase::Application, false) => "phase-application-text",
            (Phase::Acceptance, false) => "phase-acceptance-text",
        };
        note(ui, &view.tr_with(key, &told));
    });
    ui.add_space(space::SMALL);
}
