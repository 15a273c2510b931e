//! Programme and kind: what the programme wants, from whom, until when, and how surely we know it.

use egui::{ScrollArea, Ui};
use jiff::civil::Date;

use crate::app::Command;
use crate::base::{Lang, format_date};
use crate::finding::Place;
use crate::plan::Head;
use crate::plan::edit::Edit;
use crate::programme::{Kind, Programme, Stage};
use crate::ui::View;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{self, Field};

/// Shows the panel.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let programme = view.workspace.programme();
    let title = view.tr("step-programme");
    widgets::headline(ui, &title, programme.title.get(view.lang), |_| {});
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::MEDIUM;
        widgets::callout(ui, Tone::Warning, |ui| {
            widgets::body(ui, programme.notice.get(view.lang));
        });
        widgets::card(ui, |ui| facts(ui, view, programme));
        widgets::card(ui, |ui| kinds(ui, view, programme));
        widgets::card(ui, |ui| stages(ui, view, programme));
        widgets::card(ui, |ui| papers(ui, view));
    });
}

fn facts(ui: &mut Ui, view: &View<'_>, programme: &Programme) {
    let lang = view.lang;
    ui.horizontal(|ui| {
        widgets::label(ui, &view.tr("programme-facts"));
        widgets::standing(ui, view, programme, &programme.standing);
    });
    widgets::body(ui, programme.purpose.get(lang));
    widgets::label_value(ui, &view.tr("programme-issuer"), programme.issuer.get(lang));
    widgets::label_value(ui, &view.tr("programme-number"), &programme.number);
    widgets::label_value(
        ui,
        &view.tr("programme-issued"),
        &format_date(programme.issued, lang),
    );
}

fn kinds(ui: &mut Ui, view: &mut View<'_>, programme: &'static Programme) {
    let lang = view.lang;
    widgets::label(ui, &view.tr("programme-kind"));
    let options: Vec<(&str, String)> = programme
        .kinds
        .iter()
        .map(|kind| (kind.id.as_str(), kind.name.get(lang).to_owned()))
        .collect();
    let head = &view.workspace.plan().head;
    if let Some(kind) = widgets::segmented(ui, &options, Some(head.kind.as_str())) {
        let head = Head {
            kind: kind.to_owned(),
            ..head.clone()
        };
        view.edit(Edit::Head(head), Place::of(&["head", "kind"]));
    }
    let Some(kind) = view.workspace.kind() else {
        let place = Place::of(&["head"]);
        widgets::findings_under(ui, view, &place);
        return;
    };
    kind_facts(ui, view, programme, kind);
}

fn kind_facts(ui: &mut Ui, view: &View<'_>, programme: &Programme, kind: &Kind) {
    let lang = view.lang;
    let facts = [
        ("programme-object", kind.object.get(lang), &kind.standing),
        (
            "programme-applicant",
            kind.applicant.get(lang),
            &kind.standing,
        ),
        ("programme-quota", kind.quota.get(lang), &kind.standing),
        (
            "programme-acceptance",
            kind.acceptance_text.get(lang),
            &kind.acceptance_standing,
        ),
    ];
    for (key, text, standing) in facts {
        ui.add_space(space::TINY);
        ui.horizontal(|ui| {
            widgets::label(ui, &view.tr(key));
            widgets::standing(ui, view, programme, standing);
        });
        widgets::body(ui, text);
    }
}

fn stages(ui: &mut Ui, view: &View<'_>, programme: &Programme) {
    widgets::label(ui, &view.tr("programme-stages"));
    widgets::rows(ui, &programme.stages, |ui, stage| {
        ui.horizontal_wrapped(|ui| {
            widgets::strong(ui, stage.name.get(view.lang));
            let (tone, when) = when(view, stage);
            if !when.is_empty() {
                widgets::chip(ui, tone, &when);
            }
            widgets::standing(ui, view, programme, &stage.standing);
        });
        let span = span(stage, view.lang);
        if !span.is_empty() {
            widgets::note(ui, &span);
        }
        widgets::body(ui, stage.text.get(view.lang));
    });
}

/// The first and last day of a stage, as far as the programme names them.
fn span(stage: &Stage, lang: Lang) -> String {
    let day = |date: Option<Date>| date.map(|date| format_date(date, lang)).unwrap_or_default();
    match (stage.from, stage.to) {
        (None, None) => String::new(),
        (from, to) => format!("{} – {}", day(from), day(to)).trim().to_owned(),
    }
}

/// How today stands to a stage: before it, within it, past it.
fn when(view: &View<'_>, stage: &Stage) -> (Tone, String) {
    let today = view.today;
    let days = |from: Date, to: Date| from.until(to).map_or(0, |span| span.get_days()).to_string();
    if let Some(from) = stage.from.filter(|from| today < *from) {
        return (
            Tone::Neutral,
            view.tr_with("programme-stage-begins", &[("days", &days(today, from))]),
        );
    }
    match stage.to {
        Some(to) if today <= to => (
            Tone::Good,
            view.tr_with("programme-stage-left", &[("days", &days(today, to))]),
        ),
        Some(to) => (
            Tone::Neutral,
            view.tr_with("programme-stage-past", &[("days", &days(to, today))]),
        ),
        None => (Tone::Neutral, String::new()),
    }
}

/// The language and the date of the papers.
fn papers(ui: &mut Ui, view: &mut View<'_>) {
    widgets::label(ui, &view.tr("programme-papers"));
    let plan = view.workspace.plan();
    let options = Lang::ALL.map(|lang| {
        let key = match lang {
            Lang::Zh => "programme-language-zh",
            Lang::En => "programme-language-en",
        };
        (lang, view.tr(key))
    });
    if let Some(language) = widgets::segmented(ui, &options, Some(plan.head.language)) {
        let head = Head {
            language,
            ..plan.head.clone()
        };
        view.commands.push(Command::Edit(
            Edit::Head(head),
            Place::of(&["head", "language"]),
        ));
    }
    let label = view.tr("programme-date");
    let field = Field::new(Place::of(&["head", "date"]), &label, &plan.head.date)
        .hint("2023-09-20")
        .width(220.0);
    field.show(ui, view, |date| {
        Edit::Head(Head {
            date,
            ..plan.head.clone()
        })
    });
}
