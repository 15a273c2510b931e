//! One indicator: what it means, why it stands as it does, what the applicant says of it.

use egui::Ui;

use super::sheet::nature_key;
use crate::base::format_number;
use crate::finding::Place;
use crate::plan::IndicatorEntry;
use crate::plan::edit::Edit;
use crate::programme::Indicator;
use crate::ui::View;
use crate::ui::steps::evidence;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{Field, body, checkbox, chip, findings_under, note, standing, strong};
use crate::verdict::{IndicatorResult, Judgement};

/// Shows the indicator under the cursor of the table.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    indicator: &Indicator,
    result: Option<&IndicatorResult>,
) {
    let programme = view.workspace.programme();
    ui.horizontal_wrapped(|ui| {
        strong(ui, indicator.name.get(view.lang));
        chip(ui, Tone::Neutral, &view.tr(nature_key(indicator.nature)));
        standing(ui, view, programme, &indicator.standing);
    });
    ui.columns_const(|[left, right]| {
        meaning(left, view, indicator, result);
        says(right, view, indicator);
    });
}

/// What it means, and the arithmetic of its judgement.
fn meaning(ui: &mut Ui, view: &View<'_>, indicator: &Indicator, result: Option<&IndicatorResult>) {
    body(ui, indicator.note.get(view.lang));
    let Some(result) = result else { return };
    if let Some(why) = result.why {
        note(
            ui,
            &view.tr_with("indicator-why", &[("why", &view.tr(why.key()))]),
        );
    }
    if let Some(margin) = result.margin {
        let unit = result.unit.map_or("", |unit| unit.sign(view.lang));
        let key = match result.judgement {
            Judgement::NotMet => "indicator-short",
            Judgement::Met | Judgement::Undecided | Judgement::NotApplicable => "indicator-beyond",
        };
        let margin = format_number(margin.abs());
        note(
            ui,
            &view.tr_with(key, &[("margin", &margin), ("unit", unit)]),
        );
    }
    if result.computed {
        note(ui, &view.tr("indicator-computed"));
    }
}

/// What the applicant says: whether it applies, the evidence, a remark.
fn says(ui: &mut Ui, view: &mut View<'_>, indicator: &Indicator) {
    let plan = view.workspace.plan();
    let place = Place::of(&["indicator", &indicator.id]);
    let entry = plan.indicator(&indicator.id).cloned();
    let entry = entry.unwrap_or_else(|| IndicatorEntry {
        id: indicator.id.clone(),
        ..IndicatorEntry::default()
    });
    let with = |change: &dyn Fn(&mut IndicatorEntry)| {
        let mut new = entry.clone();
        change(&mut new);
        Edit::indicator(plan, new)
    };
    let tick = view.tr("indicator-not-applicable");
    if let Some(ticked) = checkbox(ui, &tick, entry.not_applicable) {
        view.edit(with(&|new| new.not_applicable = ticked), place.clone());
    }
    if entry.not_applicable {
        let caption = view.tr("indicator-reason");
        Field::new(place.then("reason"), &caption, &entry.reason)
            .required()
            .show(ui, view, |text| with(&|new| new.reason.clone_from(&text)));
    }
    let proof = place.then("evidence");
    evidence::picker(ui, view, &entry.evidence, &proof, |chosen| {
        with(&|new| new.evidence.clone_from(&chosen))
    });
    findings_under(ui, view, &proof);
    ui.add_space(space::TINY);
    let caption = view.tr("indicator-remark");
    Field::new(place.then("note"), &caption, &entry.note)
        .show(ui, view, |text| with(&|new| new.note.clone_from(&text)));
}
