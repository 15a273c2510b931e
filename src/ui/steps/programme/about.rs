//! What the programme is, asks and says beside, each line with its standing.

use egui::Ui;

use crate::base::format_date;
use crate::programme::{Kind, Nature, Programme};
use crate::ui::View;
use crate::ui::theme::space;
use crate::ui::widgets::{body, note, rows, section, standing, strong};

/// The programme itself.
pub(super) fn frame(ui: &mut Ui, view: &View<'_>, programme: &Programme) {
    strong(ui, programme.title.get(view.lang));
    note(ui, &programme.source(view.lang));
    standing(ui, view, programme, &programme.standing);
    ui.add_space(space::TINY);
    body(ui, programme.purpose.get(view.lang));
}

/// What an applicant should know beside: tasks, support, what follows.
pub(super) fn facts(ui: &mut Ui, view: &View<'_>, programme: &Programme) {
    strong(ui, &view.tr("programme-facts"));
    ui.add_space(space::TINY);
    rows(ui, &programme.facts, |ui, fact| {
        strong(ui, fact.name.get(view.lang));
        body(ui, fact.text.get(view.lang));
        standing(ui, view, programme, &fact.standing);
    });
}

/// What the kind is asked for, and when it passes.
pub(super) fn asks(ui: &mut Ui, view: &View<'_>, programme: &Programme, kind: &Kind) {
    strong(ui, &view.tr("programme-asks"));
    let joint = view.tr("list-joint");
    let indicators: Vec<String> = Nature::ALL
        .into_iter()
        .filter_map(|nature| {
            let mine = programme.indicators_of(&kind.id);
            let count = mine.filter(|indicator| indicator.nature == nature).count();
            let name = view.tr(nature.plural());
            let args = [("name", name.as_str()), ("count", &count.to_string())];
            (count > 0).then(|| view.tr_with("programme-asks-indicators", &args))
        })
        .collect();
    let conditions = programme.conditions_of(&kind.id).count().to_string();
    let documents: Vec<String> = programme
        .documents_of(&kind.id)
        .filter(|document| document.role.phase() == view.workspace.plan().head.phase)
        .map(|document| document.called().get(view.lang).to_owned())
        .collect();
    let history: Vec<String> = kind.history.iter().map(ToString::to_string).collect();
    let target = kind.target_year.to_string();
    let args = [
        ("history", history.join(&joint)),
        ("conditions", conditions),
        ("indicators", indicators.join(&joint)),
        ("target", target),
        ("documents", documents.join(&joint)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(n, v)| (*n, v.as_str())).collect();
    body(ui, &view.tr_with("programme-asks-text", &args));
    ui.add_space(space::SMALL);
    section(ui, &view.tr("programme-acceptance"), |ui| {
        body(ui, kind.acceptance_text.get(view.lang));
        standing(ui, view, programme, &kind.acceptance_standing);
    });
}

/// The documents that lines of the programme cite, and in what form they were read.
pub(super) fn cited(ui: &mut Ui, view: &View<'_>, programme: &Programme) {
    strong(ui, &view.tr("programme-cited"));
    ui.add_space(space::TINY);
    rows(ui, &programme.cited, |ui, cited| {
        body(ui, cited.title.get(view.lang));
        let mut parts = vec![cited.issuer.get(view.lang).to_owned()];
        if !cited.number.is_empty() {
            parts.push(cited.number.clone());
        }
        parts.extend(cited.date.map(|date| format_date(date, view.lang)));
        note(ui, &parts.join(" · "));
        if !cited.note.is_empty() {
            note(ui, cited.note.get(view.lang));
        }
    });
}
