//! Programme and kind: what is applied for, and what is asked.

use egui::{Align, Layout, Sense, Stroke, StrokeKind, Ui, UiBuilder};

use crate::base::{Lang, Unit, format_date};
use crate::finding::Place;
use crate::plan::edit::{Edit, ListEdit};
use crate::plan::{Head, Plan, new_plan};
use crate::programme::{Kind, Nature, Programme};
use crate::ui::View;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{
    Field, body, callout, card, checkbox, chip, combo, focus_ring, headline, label, name, note,
    rows, section, standing, strong,
};

/// Shows the panel.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let programme = view.workspace.programme();
    headline(ui, &view.tr("step-programme"), &sentence(view), |_| {});
    callout(ui, Tone::Warning, |ui| {
        strong(ui, &view.tr("programme-notice"));
        body(ui, programme.notice.get(view.lang));
    });
    ui.add_space(space::SMALL);
    kinds(ui, view);
    ui.add_space(space::SMALL);
    card(ui, |ui| frame(ui, view, programme));
    ui.add_space(space::SMALL);
    if let Some(kind) = view.workspace.kind() {
        card(ui, |ui| asks(ui, view, programme, kind));
        ui.add_space(space::SMALL);
    }
    card(ui, |ui| papers(ui, view));
    ui.add_space(space::SMALL);
    card(ui, |ui| cited(ui, view, programme));
}

/// The kind, and which stage of the programme runs.
fn sentence(view: &View<'_>) -> String {
    let programme = view.workspace.programme();
    let title = programme.short.get(view.lang);
    let kind = view.workspace.kind();
    let name = kind.map_or("", |kind| kind.name.get(view.lang));
    let args = [("programme", title), ("kind", name)];
    let Some((stage, days)) = super::eligibility::running(programme, view.today) else {
        return view.tr_with("programme-sentence", &args);
    };
    let (stage, days) = (stage.name.get(view.lang), days.to_string());
    let more = [args.as_slice(), &[("stage", stage), ("days", &days)]].concat();
    view.tr_with("programme-sentence-stage", &more)
}

/// The kinds side by side; choosing one changes the plan.
fn kinds(ui: &mut Ui, view: &mut View<'_>) {
    let programme = view.workspace.programme();
    let current = view.workspace.plan().head.kind.clone();
    let gap = space::SMALL;
    let count = programme.kinds.iter().fold(0.0, |sum, _| sum + 1.0_f32);
    let width = ((ui.available_width() + gap) / count.max(1.0) - gap).floor();
    let mut chosen = None;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for kind in &programme.kinds {
            if kind_card(ui, view, programme, kind, kind.id == current, width) {
                chosen = Some(kind);
            }
        }
    });
    if let Some(kind) = chosen.filter(|kind| kind.id != current) {
        let edit = change_kind(view.workspace.plan(), programme, kind, |id| {
            let carrier = view.workspace.factors().carrier(id);
            carrier.map_or(Unit::TONNE, |(_, carrier)| carrier.usual_unit)
        });
        view.edit(edit, Place::of(&["head", "kind"]));
    }
    note(ui, &view.tr("programme-kind-note"));
}

/// A kind as a card that can be clicked.
fn kind_card(
    ui: &mut Ui,
    view: &View<'_>,
    programme: &Programme,
    kind: &Kind,
    selected: bool,
    width: f32,
) -> bool {
    let theme = view.theme;
    let builder = UiBuilder::new()
        .scope_id(ui.scope_id().with(("kind", &kind.id)))
        .layout(Layout::top_down(Align::Min))
        .sense(Sense::click());
    // All cards are as high as the highest was in the frame before.
    let heights = ui.scope_id().with("kind heights");
    let height: f32 = ui.data(|data| data.get_temp(heights)).unwrap_or_default();
    let shown = ui.scope_builder(builder, |ui| {
        let ground = ui.painter().add(egui::Shape::Noop);
        let inner = egui::Frame::new().inner_margin(12).show(ui, |ui| {
            ui.set_width(width - 24.0);
            ui.set_min_height(height);
            ui.spacing_mut().item_spacing.y = space::TINY;
            ui.horizontal_wrapped(|ui| {
                strong(ui, kind.name.get(view.lang));
                if selected {
                    chip(ui, Tone::Good, &view.tr("programme-chosen"));
                }
            });
            for (key, text) in [
                ("programme-object", &kind.object),
                ("programme-applicant", &kind.applicant),
                ("programme-quota", &kind.quota.text),
            ] {
                label(ui, &view.tr(key));
                note(ui, text.get(view.lang));
            }
            standing(ui, view, programme, &kind.standing);
            ui.min_rect().height()
        });
        (ground, inner.response.rect, inner.inner)
    });
    let (ground, rect, needed) = shown.inner;
    if needed > height + 0.5 {
        ui.data_mut(|data| data.insert_temp(heights, needed));
        ui.ctx()
            .request_discard("the cards of the kinds differ in height");
    }
    let response = shown.response;
    response.widget_info(|| {
        let title = kind.name.get(view.lang);
        egui::WidgetInfo::selected(egui::Role::RadioButton, true, selected, title)
    });
    name(&response, kind.name.get(view.lang));
    let line = if selected {
        Stroke::new(1.5, theme.accent)
    } else {
        theme.hairline()
    };
    let fill = match (selected, response.hovered()) {
        (true, _) => theme.accent_weak,
        (false, true) => theme.hover,
        (false, false) => theme.surface,
    };
    let radius = egui::CornerRadius::same(space::CARD_RADIUS);
    let shape = egui::epaint::RectShape::new(rect, radius, fill, line, StrokeKind::Inside);
    ui.painter().set(ground, shape);
    focus_ring(ui, &response);
    response.clicked()
}

/// The change to another kind: what was entered stays, the lines that the new kind asks for and
/// that are not there yet are added.
fn change_kind(
    plan: &Plan,
    programme: &Programme,
    kind: &Kind,
    unit_of: impl Fn(&str) -> Unit,
) -> Edit {
    let asked = new_plan(programme, kind, plan.head.language, unit_of);
    let mut edits = vec![Edit::Head(Head {
        kind: kind.id.clone(),
        ..plan.head.clone()
    })];
    let missing = asked
        .economy
        .into_iter()
        .filter(|series| plan.economy(series.item).is_none());
    for (at, series) in missing.enumerate() {
        edits.push(Edit::Economy(ListEdit::Insert(
            plan.economy.len() + at,
            series,
        )));
    }
    let has = |sector, carrier: &str| {
        let mut lines = plan.activities.iter();
        lines.any(|line| line.sector == sector && line.carrier == carrier)
    };
    let missing = asked
        .activities
        .into_iter()
        .filter(|line| !has(line.sector, &line.carrier));
    let count = plan.activities.len();
    for (at, mut line) in missing.enumerate() {
        let ids = plan.activities.iter().map(|line| line.id.as_str());
        line.id = super::listing::fresh_id(ids, "a", count, count + at);
        edits.push(Edit::Activity(ListEdit::Insert(count + at, line)));
    }
    let mut baseline = plan.baseline.clone();
    for sector in asked.baseline.sectors {
        if !baseline.sectors.iter().any(|s| s.sector == sector.sector) {
            baseline.sectors.push(sector);
        }
    }
    if baseline != plan.baseline {
        edits.push(Edit::Baseline(baseline));
    }
    Edit::Many(edits)
}

/// The programme itself.
fn frame(ui: &mut Ui, view: &View<'_>, programme: &Programme) {
    strong(ui, programme.title.get(view.lang));
    note(ui, &programme.source(view.lang));
    standing(ui, view, programme, &programme.standing);
    ui.add_space(space::TINY);
    body(ui, programme.purpose.get(view.lang));
}

/// What the kind is asked for, and when it passes.
fn asks(ui: &mut Ui, view: &View<'_>, programme: &Programme, kind: &Kind) {
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

/// What is the same in all documents: their language, their date, whether they are an example.
fn papers(ui: &mut Ui, view: &mut View<'_>) {
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

/// The documents that lines of the programme cite, and in what form they were read.
fn cited(ui: &mut Ui, view: &View<'_>, programme: &Programme) {
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
