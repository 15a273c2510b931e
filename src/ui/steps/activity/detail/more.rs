//! Where a line belongs, what it is for, which meter it was read from, how far it may be off.

use egui::Ui;

use super::{Shown, exact};
use crate::base::{Number, Unit, format_fixed};
use crate::plan::{Activity, Purpose};
use crate::ui::View;
use crate::ui::widgets::{Field, Rank, Said, combo, findings_under, label, note, told};

/// Shows the fields; what the energy is for is asked of fuels alone. True when the line was moved to
/// another sector.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, shown: &Shown<'_>) -> bool {
    label(ui, &view.tr("detail-more"));
    let is_fuel = shown.carrier.class.is_fuel();
    let moved = ui.columns_const(|[left, middle, right]| {
        meter(middle, view, shown);
        if is_fuel {
            purpose(right, view, shown);
        }
        super::sector(left, view, shown.index, shown.activity)
    });
    if is_fuel && shown.activity.purpose != Purpose::Use {
        note(ui, &view.tr("purpose-note"));
    }
    ui.columns_const(|[activity, factor, _]| {
        of_activity(activity, view, shown);
        of_factor(factor, view, shown);
    });
    findings_under(ui, view, &shown.place.then("uncertainty"));
    let line = shown.counted.line.as_deref();
    if let Some((line, uncertainty)) = line.and_then(|line| Some((line, line.uncertainty?))) {
        let percent = format_fixed(uncertainty.combined(), 1);
        let figure = shown.figure("uncertainty", line);
        let percent = match figure {
            Some(figure) => Said::Figure(percent, figure),
            None => Said::Words(percent),
        };
        told(
            ui,
            view,
            Rank::Note,
            "uncertainty-line",
            &[("percent", percent)],
        );
    }
    moved
}

fn purpose(ui: &mut Ui, view: &mut View<'_>, shown: &Shown<'_>) {
    let options = Purpose::ALL.map(|purpose| (purpose, view.tr(purpose.key())));
    let (title, place) = (view.tr("detail-purpose"), shown.place.then("purpose"));
    let current = shown.activity.purpose;
    if let Some(purpose) = combo(ui, view, &title, &place, &options, current) {
        view.edit(shown.with(|activity| activity.purpose = purpose), place);
    }
}

fn meter(ui: &mut Ui, view: &mut View<'_>, shown: &Shown<'_>) {
    let caption = view.tr("detail-meter");
    let hint = view.tr("detail-meter-hint");
    Field::new(shown.place.then("meter"), &caption, &shown.activity.meter)
        .hint(&hint)
        .show(ui, view, |text| {
            shown.with(|activity| activity.meter = text)
        });
}

fn of_activity(ui: &mut Ui, view: &mut View<'_>, shown: &Shown<'_>) {
    let typed = &shown.activity.uncertainty.activity;
    let usual = usual(view, shown).map(|(activity, _)| activity);
    let part = (typed, usual, "detail-uncertainty-activity");
    uncertain(ui, view, shown, part, "activity", |activity, number| {
        activity.uncertainty.activity = number;
    });
}

fn of_factor(ui: &mut Ui, view: &mut View<'_>, shown: &Shown<'_>) {
    let typed = &shown.activity.uncertainty.factor;
    let usual = usual(view, shown).map(|(_, factor)| factor);
    let part = (typed, usual, "detail-uncertainty-factor");
    uncertain(ui, view, shown, part, "factor", |activity, number| {
        activity.uncertainty.factor = number;
    });
}

fn uncertain(
    ui: &mut Ui,
    view: &mut View<'_>,
    shown: &Shown<'_>,
    (typed, usual, key): (&Number, Option<f64>, &str),
    part: &str,
    set: impl FnOnce(&mut Activity, Number),
) {
    let hint = usual.map(exact).unwrap_or_default();
    let whole = shown.place.then("uncertainty");
    let is_wanted = view.show == Some(&whole) && part == "activity";
    let response = Field::new(whole.then(part), &view.tr(key), &typed.0)
        .hint(&hint)
        .unit(Unit::PERCENT.sign(view.lang))
        .numeric()
        .show(ui, view, |text| {
            shown.with(|activity| set(activity, Number::typed(text.as_str())))
        });
    if is_wanted {
        response.request_focus();
        response.scroll_to_me(Some(egui::Align::Center));
    }
}

/// The default uncertainties of the carrier, where the plan accepts them.
fn usual(view: &View<'_>, shown: &Shown<'_>) -> Option<(f64, f64)> {
    let accepted = view.workspace.plan().accounting.default_uncertainty;
    let classes = view.workspace.factors().uncertainty.classes.iter();
    let mut classes = classes.filter(|_| accepted);
    let usual = classes.find(|usual| usual.class == shown.carrier.class)?;
    Some((usual.activity, usual.factor))
}
