//! One indicator: why it stands as it does, and what the applicant says of it.

use egui::Ui;

use crate::app::sheet::grouped;
use crate::base::format_number;
use crate::finding::Place;
use crate::plan::IndicatorEntry;
use crate::plan::edit::Edit;
use crate::programme::Indicator;
use crate::ui::View;
use crate::ui::steps::evidence;
use crate::ui::theme::Tone;
use crate::ui::widgets::{
    Field, Rank, Said, checkbox, chip, findings_under, note, standing, strong, told,
};
use crate::verdict::{IndicatorResult, Judgement};

/// Shows the indicator under the cursor of the table. What it means is told beside, by the guidance
/// of its place.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    indicator: &Indicator,
    result: Option<&IndicatorResult>,
) {
    let place = Place::of(&["indicator", &indicator.id]);
    let entry = view.workspace.plan().indicator(&indicator.id).cloned();
    let entry = entry.unwrap_or_else(|| IndicatorEntry {
        id: indicator.id.clone(),
        ..IndicatorEntry::default()
    });
    let programme = view.workspace.programme();
    ui.horizontal_wrapped(|ui| {
        strong(ui, indicator.name.get(view.lang));
        chip(ui, Tone::Neutral, &view.tr(indicator.nature.key()));
        standing(ui, view, programme, &indicator.standing);
    });
    ui.horizontal_wrapped(|ui| {
        applies(ui, view, &entry, &place);
        if let Some(result) = result {
            stand(ui, view, result);
        }
    });
    says(ui, view, &entry, &place);
}

/// Whether it applies to the applicant.
fn applies(ui: &mut Ui, view: &mut View<'_>, entry: &IndicatorEntry, place: &Place) {
    let tick = view.tr("indicator-not-applicable");
    if let Some(not_applicable) = checkbox(ui, &tick, entry.not_applicable) {
        let new = IndicatorEntry {
            not_applicable,
            ..entry.clone()
        };
        view.edit(Edit::indicator(view.workspace.plan(), new), place.clone());
    }
}

/// Why it cannot be decided, or by how much it is met or missed.
fn stand(ui: &mut Ui, view: &mut View<'_>, result: &IndicatorResult) {
    if let Some(why) = result.why {
        let why = view.tr(why.key());
        note(ui, &view.tr_with("indicator-why", &[("why", &why)]));
        return;
    }
    let Some(margin) = result.margin else { return };
    let unit = result.unit.map_or("", |unit| unit.sign(view.lang));
    let margin = grouped(&format_number(margin.abs()));
    let key = match result.judgement {
        Judgement::NotMet => "indicator-short",
        Judgement::Met | Judgement::Undecided | Judgement::NotApplicable => "indicator-beyond",
    };
    // A yes or a no is no figure.
    let margin = match result.unit {
        Some(_) => Said::Figure(margin, format!("indicator.{}.margin", result.id)),
        None => Said::Words(margin),
    };
    let said = [("margin", margin), ("unit", Said::Words(unit.to_owned()))];
    told(ui, view, Rank::Note, key, &said);
    if result.computed {
        note(ui, &view.tr("indicator-computed"));
    }
}

/// The remark, the reason where it does not apply, the evidence.
fn says(ui: &mut Ui, view: &mut View<'_>, entry: &IndicatorEntry, place: &Place) {
    let plan = view.workspace.plan();
    let with = |change: &dyn Fn(&mut IndicatorEntry)| {
        let mut new = entry.clone();
        change(&mut new);
        Edit::indicator(plan, new)
    };
    let proof = place.then("evidence");
    evidence::picker(ui, view, &entry.evidence, &proof, |chosen| {
        with(&|new| new.evidence.clone_from(&chosen))
    });
    findings_under(ui, view, &proof);
    if entry.not_applicable {
        let caption = view.tr("indicator-reason");
        Field::new(place.then("reason"), &caption, &entry.reason)
            .required()
            .show(ui, view, |text| with(&|new| new.reason.clone_from(&text)));
    } else {
        let caption = view.tr("indicator-remark");
        Field::new(place.then("note"), &caption, &entry.note)
            .show(ui, view, |text| with(&|new| new.note.clone_from(&text)));
    }
}
