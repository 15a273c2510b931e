//! The factor of a line: what it is, where it comes from, and one of the applicant's own.

use egui::Ui;

use super::Shown;
use crate::account::{Carrier, CarrierClass, FactorStanding, FactorUsed, LineIssue, MethodUsed};
use crate::base::{Dimension, Lang, Number, Unit, decimals, format_fixed};
use crate::plan::OwnFactor;
use crate::ui::View;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{
    Field, Rank, Said, chip, combo, findings_under, note, segmented, strong, told, traced,
};

/// What another activity may be counted per.
const PER: [Dimension; 7] = [
    Dimension::Mass,
    Dimension::Volume,
    Dimension::Energy,
    Dimension::Area,
    Dimension::Animals,
    Dimension::People,
    Dimension::Count,
];

/// Shows the factor and the choice of another.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, shown: &Shown<'_>, name: &str) {
    let line = shown.counted.line.as_deref();
    if let Some(factor) = line.and_then(|line| line.factor.as_ref()) {
        used(ui, view, shown, (factor, name));
    } else {
        strong(ui, name);
        none(ui, view, shown);
    }
    if let Some(method) = shown.counted.method.as_deref() {
        gases(ui, view, shown, method);
    }
    choice(ui, view, shown);
}

/// The factor in force: value, formula, document, standing.
fn used(ui: &mut Ui, view: &mut View<'_>, shown: &Shown<'_>, (factor, name): (&FactorUsed, &str)) {
    let value = view.tr_with(
        "detail-factor-value",
        &[
            ("value", &digits(factor.value)),
            ("unit", factor.unit.sign(view.lang)),
            ("per", factor.per.sign(view.lang)),
        ],
    );
    let line = shown.counted.line.as_deref();
    let typed = line.filter(|line| line.emission.value.is_some());
    let traced_by = typed.and_then(|line| shown.figure("emission", line));
    ui.horizontal_wrapped(|ui| {
        strong(ui, name);
        note(ui, &view.tr("detail-factor"));
        match &traced_by {
            Some(figure) => {
                traced(ui, view, &value, figure);
            }
            None => {
                strong(ui, &value);
            }
        }
        standing(ui, view, factor.standing);
        if let Some(year) = factor.data_year {
            note(
                ui,
                &view.tr_with("detail-factor-year", &[("year", &year.to_string())]),
            );
        }
    });
    let formula = factor.formula.get(view.lang);
    let source = factor.source.get(view.lang);
    let mut parts = Vec::new();
    if formula.contains('×') {
        parts.push(view.tr_with("detail-formula", &[("formula", formula)]));
    }
    if !source.is_empty() {
        parts.push(view.tr_with("detail-source", &[("source", source)]));
    }
    if !parts.is_empty() {
        note(ui, &parts.join("\n"));
    }
}

/// A factor with as many digits as the tables have, so that it can be multiplied by hand.
fn digits(value: f64) -> String {
    format_fixed(value, decimals(value).max(4))
}

/// How surely a factor is known; what is to be confirmed stands out.
fn standing(ui: &mut Ui, view: &View<'_>, standing: FactorStanding) {
    let tone = match standing {
        FactorStanding::Official => Tone::Good,
        FactorStanding::Transcribed => Tone::Information,
        FactorStanding::ToBeConfirmed => Tone::Warning,
        FactorStanding::Own => Tone::Neutral,
    };
    chip(ui, tone, &view.tr(standing.key()));
}

/// Why there is no factor.
fn none(ui: &mut Ui, view: &View<'_>, shown: &Shown<'_>) {
    let line = shown.counted.line.as_deref();
    let text = match line.and_then(|line| line.issue.as_ref()) {
        Some(LineIssue::NoParameter(id)) => {
            let method = shown.carrier.method.as_ref();
            let parameter = method.and_then(|method| method.parameter(id));
            let name = parameter.map_or(id.as_str(), |parameter| parameter.name.get(view.lang));
            view.tr_with("detail-no-parameter", &[("name", name)])
        }
        Some(LineIssue::WrongFactor) => view.tr("detail-wrong-factor"),
        Some(LineIssue::NoFactor) => view.tr("detail-needs-factor"),
        Some(_) => view.tr("detail-no-factor"),
        None if shown.carrier.class.is_process() => view.tr("detail-other-gases"),
        None => view.tr("detail-factor-none"),
    };
    note(ui, &text);
}

/// The factors of a method gas by gas.
fn gases(ui: &mut Ui, view: &mut View<'_>, shown: &Shown<'_>, method: &MethodUsed) {
    let per = shown.carrier.unit.sign(view.lang);
    // The trace of the emission has every gas with its parameters and its potential, whether the
    // totals count it or not.
    let lines = view.workspace.assessment().inventory.lines.iter().rev();
    let mut lines = lines.filter(|line| line.activity == shown.index);
    let line = lines.find(|line| line.amount.value.is_some());
    let figure = line.map(|line| format!("activity.{}.emission@{}", shown.activity.id, line.year));
    for factor in &method.factors {
        let value = digits(factor.value);
        let value = match &figure {
            Some(figure) => Said::Figure(value, figure.clone()),
            None => Said::Words(value),
        };
        let said = [
            ("gas", Said::Words(factor.gas.sign().to_owned())),
            ("value", value),
            ("per", Said::Words(per.to_owned())),
            (
                "formula",
                Said::Words(factor.formula.get(view.lang).to_owned()),
            ),
        ];
        told(ui, view, Rank::Note, "detail-gas", &said);
    }
}

/// The table's factor or one of the applicant's own.
fn choice(ui: &mut Ui, view: &mut View<'_>, shown: &Shown<'_>) {
    let place = shown.place.then("factor");
    let is_own = shown.activity.factor.is_some();
    let needs_own = shown.carrier.class == CarrierClass::Other;
    ui.add_space(space::TINY);
    if !needs_own {
        let options = [
            (false, view.tr("detail-factor-table")),
            (true, view.tr("detail-factor-own")),
        ];
        if let Some(own) = segmented(ui, &options, Some(is_own)) {
            let per = shown.carrier.unit.sign(Lang::Zh).to_owned();
            let own = own.then(|| OwnFactor {
                per,
                ..OwnFactor::default()
            });
            let edit = shown.with(|activity| activity.factor = own);
            view.edit(edit, place.clone());
        }
    }
    if is_own || needs_own {
        own(ui, view, shown);
    } else {
        findings_under(ui, view, &place);
    }
}

/// The fields of an own factor.
fn own(ui: &mut Ui, view: &mut View<'_>, shown: &Shown<'_>) {
    let blank = OwnFactor::default();
    let factor = shown.activity.factor.as_ref().unwrap_or(&blank);
    let with = |change: &dyn Fn(&mut OwnFactor)| {
        let mut new = factor.clone();
        change(&mut new);
        shown.with(|activity| activity.factor = Some(new))
    };
    let tonnes = match shown.carrier.method.as_ref() {
        Some(method) if !method.has(crate::account::Gas::CarbonDioxide) => Unit::T_CO2E,
        _ => Unit::T_CO2,
    };
    ui.columns_const(|[value, per, source]| {
        let caption = view.tr("detail-own-value");
        Field::new(shown.place.then("factor"), &caption, &factor.value.0)
            .unit(tonnes.sign(view.lang))
            .numeric()
            .required()
            .show(value, view, |text| {
                with(&|new| new.value = Number::typed(text.as_str()))
            });
        let options: Vec<(Option<Unit>, String)> = units(shown.carrier)
            .map(|unit| (Some(unit), unit.sign(view.lang).to_owned()))
            .collect();
        let is_named = !factor.per.trim().is_empty();
        let current = is_named.then(|| Unit::parse(&factor.per)).flatten();
        let (title, place) = (view.tr("detail-own-per"), shown.place.then("factor_per"));
        let chosen = combo(per, view, &title, &place, &options, current);
        if let Some(unit) = chosen.flatten() {
            let sign = unit.sign(Lang::Zh);
            let edit = with(&|new| sign.clone_into(&mut new.per));
            view.edit(edit, place.clone());
        }
        findings_under(per, view, &place);
        let caption = view.tr("detail-own-source");
        let hint = view.tr("detail-own-hint");
        Field::new(shown.place.then("factor_source"), &caption, &factor.source)
            .hint(&hint)
            .show(source, view, |text| {
                with(&|new| new.source.clone_from(&text))
            });
    });
}

/// The units that an own factor of a carrier is told per.
pub fn units(carrier: &Carrier) -> Box<dyn Iterator<Item = Unit> + '_> {
    if carrier.class == CarrierClass::Other {
        return Box::new(PER.into_iter().flat_map(Unit::of));
    }
    Box::new(carrier.accepted_units())
}
