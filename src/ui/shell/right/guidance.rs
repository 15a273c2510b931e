//! What to do here: the guidance of the place at which the person works, else that of the step.

use egui::Ui;

use crate::app::Step;
use crate::base::Text;
use crate::programme::{DocumentRole, Guidance, Programme, Section, Standing};
use crate::ui::View;
use crate::ui::shell::shortcuts::LISTED;
use crate::ui::theme::space;
use crate::ui::widgets::{body, card, label, label_value, note, standing, strong};

/// Shows the guidance of the place, and below it that of the step.
pub fn show(ui: &mut Ui, view: &View<'_>, step: Step) {
    let place = view
        .place
        .as_ref()
        .map(|place| place.0.clone())
        .unwrap_or_default();
    let parts: Vec<&str> = place.split('/').collect();
    let programme = view.workspace.programme();
    let shown = match parts.as_slice() {
        ["section", role, id, ..] => section(ui, view, programme, role, id),
        ["answer", id, ..] => answer(ui, view, programme, id),
        ["indicator", id, ..] => indicator(ui, view, programme, id),
        ["condition", id, ..] => condition(ui, view, programme, id),
        ["goal", ..] => goals(ui, view, programme),
        _ => false,
    };
    if shown {
        ui.add_space(space::SMALL);
    }
    of_step(ui, view, step);
    ui.add_space(space::MEDIUM);
    card(ui, |ui| {
        label(ui, &view.tr("guide-keys"));
        ui.spacing_mut().interact_size.y = 0.0;
        for (key, does) in LISTED {
            label_value(ui, &view.tr(does), key);
        }
    });
}

fn section(ui: &mut Ui, view: &View<'_>, programme: &Programme, role: &str, id: &str) -> bool {
    let kind = &view.workspace.plan().head.kind;
    let document = DocumentRole::from_id(role).and_then(|role| {
        programme
            .documents_of(kind)
            .find(|document| document.role == role)
    });
    let Some((document, section)) =
        document.and_then(|document| Some((document, document.section(id)?)))
    else {
        return false;
    };
    card(ui, |ui| {
        strong(ui, section.title.get(view.lang));
        standing(ui, view, programme, &document.standing);
        of_section(ui, view, section);
    });
    true
}

fn of_section(ui: &mut Ui, view: &View<'_>, section: &Section) {
    let Guidance {
        write,
        figures,
        faults,
        length,
    } = &section.guidance;
    part(ui, view, "guide-write", write);
    part(ui, view, "guide-figures", figures);
    part(ui, view, "guide-faults", faults);
    if let Some((from, to)) = length {
        note(
            ui,
            &view.tr_with(
                "guide-length",
                &[("from", &from.to_string()), ("to", &to.to_string())],
            ),
        );
    }
}

fn answer(ui: &mut Ui, view: &View<'_>, programme: &Programme, id: &str) -> bool {
    let kind = &view.workspace.plan().head.kind;
    let field = programme
        .documents_of(kind)
        .flat_map(|document| document.fields(kind))
        .find(|field| field.id == id);
    let Some(field) = field.filter(|field| !field.help.is_empty()) else {
        return false;
    };
    card(ui, |ui| {
        strong(ui, field.label.get(view.lang));
        body(ui, field.help.get(view.lang));
    });
    true
}

fn indicator(ui: &mut Ui, view: &View<'_>, programme: &Programme, id: &str) -> bool {
    let Some(indicator) = programme
        .indicators
        .iter()
        .find(|indicator| indicator.id == id)
    else {
        return false;
    };
    known(
        ui,
        view,
        programme,
        &indicator.name,
        &indicator.note,
        &indicator.standing,
    );
    true
}

fn condition(ui: &mut Ui, view: &View<'_>, programme: &Programme, id: &str) -> bool {
    let Some(condition) = programme
        .conditions
        .iter()
        .find(|condition| condition.id == id)
    else {
        return false;
    };
    known(
        ui,
        view,
        programme,
        &condition.text,
        &condition.evidence,
        &condition.standing,
    );
    true
}

/// What the programme wants set by the applicant.
fn goals(ui: &mut Ui, view: &View<'_>, programme: &Programme) -> bool {
    let kind = view.workspace.kind();
    let Some(own) = kind.and_then(|kind| kind.own_goals.as_ref()) else {
        return false;
    };
    let name = crate::i18n::text("goals-wanted");
    known(ui, view, programme, &name, &own.text, &own.standing);
    true
}

/// A line of the programme with its note, its standing and what the standing rests on.
fn known(
    ui: &mut Ui,
    view: &View<'_>,
    programme: &Programme,
    name: &Text,
    text: &Text,
    how: &Standing,
) {
    card(ui, |ui| {
        strong(ui, name.get(view.lang));
        body(ui, text.get(view.lang));
        standing(ui, view, programme, how);
        note(ui, programme.cite(how).get(view.lang));
    });
}

fn part(ui: &mut Ui, view: &View<'_>, key: &str, text: &Text) {
    let text = text.get(view.lang);
    if text.is_empty() {
        return;
    }
    ui.add_space(space::TINY);
    label(ui, &view.tr(key));
    body(ui, text);
}

/// What a step is for, where its data are found, and what often goes wrong.
fn of_step(ui: &mut Ui, view: &View<'_>, step: Step) {
    strong(ui, &view.step_name(step));
    body(ui, &view.tr(what(step)));
    ui.add_space(space::TINY);
    label(ui, &view.tr("guide-figures"));
    body(ui, &view.tr(found(step)));
    ui.add_space(space::TINY);
    label(ui, &view.tr("guide-faults"));
    body(ui, &view.tr(faults(step)));
}

const fn what(step: Step) -> &'static str {
    match step {
        Step::Programme => "guide-programme",
        Step::Eligibility => "guide-eligibility",
        Step::Basics => "guide-basics",
        Step::Activity => "guide-activity",
        Step::Inventory => "guide-inventory",
        Step::Indicators => "guide-indicators",
        Step::Pathway => "guide-pathway",
        Step::Plan => "guide-plan",
        Step::Report => "guide-report",
        Step::Form => "guide-form",
        Step::Request => "guide-request",
        Step::Assessment => "guide-assessment",
        Step::Check => "guide-check",
        Step::Export => "guide-export",
    }
}

const fn found(step: Step) -> &'static str {
    match step {
        Step::Programme => "guide-programme-found",
        Step::Eligibility => "guide-eligibility-found",
        Step::Basics => "guide-basics-found",
        Step::Activity => "guide-activity-found",
        Step::Inventory => "guide-inventory-found",
        Step::Indicators => "guide-indicators-found",
        Step::Pathway => "guide-pathway-found",
        Step::Plan => "guide-plan-found",
        Step::Report => "guide-report-found",
        Step::Form => "guide-form-found",
        Step::Request => "guide-request-found",
        Step::Assessment => "guide-assessment-found",
        Step::Check => "guide-check-found",
        Step::Export => "guide-export-found",
    }
}

const fn faults(step: Step) -> &'static str {
    match step {
        Step::Programme => "guide-programme-faults",
        Step::Eligibility => "guide-eligibility-faults",
        Step::Basics => "guide-basics-faults",
        Step::Activity => "guide-activity-faults",
        Step::Inventory => "guide-inventory-faults",
        Step::Indicators => "guide-indicators-faults",
        Step::Pathway => "guide-pathway-faults",
        Step::Plan => "guide-plan-faults",
        Step::Report => "guide-report-faults",
        Step::Form => "guide-form-faults",
        Step::Request => "guide-request-faults",
        Step::Assessment => "guide-assessment-faults",
        Step::Check => "guide-check-faults",
        Step::Export => "guide-export-faults",
    }
}
