//! How emissions are counted: the named choices behind every total.

use egui::{Margin, Ui};

use super::gases;
use crate::base::{Figure, Text, Unit, format_number};
use crate::figure::format_figure;
use crate::finding::Place;
use crate::plan::edit::Edit;
use crate::plan::{Accounting, ElectricityRule, FactorYear};
use crate::ui::View;
use crate::ui::steps::shared::{counted, factor_year_name, factor_years};
use crate::ui::theme::space;
use crate::ui::widgets::{Field, body, card_with, combo, label, note, secondary, traced};

/// Shows the choices in one line, and opened with what each of them means.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, is_open: &mut bool) {
    // It is chosen once: the tables below have more need of the height.
    card_with(ui, Margin::symmetric(16, 10), |ui| {
        summary(ui, view, is_open);
        if *is_open || view.show.is_some_and(|place| place.room() == "accounting") {
            *is_open = true;
            ui.add_space(space::SMALL);
            choices(ui, view);
        }
    });
}

fn summary(ui: &mut Ui, view: &View<'_>, is_open: &mut bool) {
    ui.horizontal(|ui| {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let key = if *is_open {
                "accounting-fold"
            } else {
                "accounting-change"
            };
            if secondary(ui, &view.tr(key)).clicked() {
                *is_open = !*is_open;
            }
            ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
                label(ui, &view.tr("accounting-title"));
                body(ui, &sentence(view));
            });
        });
    });
}

/// The choices that were made, in one sentence.
fn sentence(view: &View<'_>) -> String {
    let assessment = view.workspace.assessment();
    let family = assessment
        .inventory
        .family_name(view.workspace.factors())
        .map_or("", |name| name.get(view.lang));
    let accounting = &view.workspace.plan().accounting;
    let rule = view.tr(accounting.electricity.key());
    let value = format_figure(&assessment.inventory.equivalent_value).unwrap_or_default();
    let year = factor_year_name(view.lang, accounting.factor_year);
    let count = counted(view.lang, accounting);
    let uncertainty = accounting
        .default_uncertainty
        .then(|| view.tr("accounting-uncertainty-on"));
    view.tr_with(
        "accounting-sentence",
        &[
            ("family", family),
            ("rule", &rule),
            ("year", &year),
            ("value", &value),
            ("count", &count),
            ("uncertainty", uncertainty.as_deref().unwrap_or_default()),
        ],
    )
}

fn choices(ui: &mut Ui, view: &mut View<'_>) {
    ui.columns_const(|[left, right]| {
        family(left, view);
        left.add_space(space::SMALL);
        electricity(left, view);
        factor_year(right, view);
        right.add_space(space::SMALL);
        equivalent_value(right, view);
    });
    ui.add_space(space::SMALL);
    ui.columns_const(|[left, right]| {
        gases::show(left, view);
        gases::potentials(right, view);
    });
    ui.add_space(space::SMALL);
    gases::uncertainty(ui, view);
    used(ui, view);
}

/// The place of a choice.
pub(super) fn place(field: &str) -> Place {
    Place::of(&["accounting", field])
}

/// Makes a choice.
pub(super) fn change(view: &mut View<'_>, field: &str, change: impl FnOnce(&mut Accounting)) {
    let mut accounting = view.workspace.plan().accounting.clone();
    change(&mut accounting);
    view.edit(Edit::Accounting(accounting), place(field));
}

fn family(ui: &mut Ui, view: &mut View<'_>) {
    let factors = view.workspace.factors();
    let families = factors.families.iter().enumerate();
    let options: Vec<(Option<usize>, String)> = families
        .map(|(at, family)| (Some(at), family.name.get(view.lang).to_owned()))
        .collect();
    let current = view.workspace.assessment().inventory.family;
    let title = view.tr("accounting-family");
    let chosen = combo(ui, view, &title, &place("fuel_family"), &options, current);
    if let Some(family) = chosen.flatten().and_then(|at| factors.families.get(at)) {
        change(view, "fuel_family", |accounting| {
            accounting.fuel_family.clone_from(&family.id);
        });
    }
    let family = current.and_then(|at| factors.families.get(at));
    let cited = family.map_or_else(Text::default, |family| factors.cite(family.source));
    note(ui, cited.get(view.lang));
}

fn electricity(ui: &mut Ui, view: &mut View<'_>) {
    let options = ElectricityRule::ALL.map(|rule| (rule, view.tr(rule.key())));
    let current = view.workspace.plan().accounting.electricity;
    let title = view.tr("accounting-electricity");
    let chosen = combo(ui, view, &title, &place("electricity"), &options, current);
    if let Some(rule) = chosen {
        change(view, "electricity", |accounting| {
            accounting.electricity = rule;
        });
    }
    note(ui, &view.tr(meaning(current)));
}

/// When a rule is used.
const fn meaning(rule: ElectricityRule) -> &'static str {
    match rule {
        ElectricityRule::ProvincialAverage => "accounting-provincial",
        ElectricityRule::NationalAverage => "accounting-national",
        ElectricityRule::NationalPark => "accounting-park",
        ElectricityRule::MarketResidual => "accounting-residual",
    }
}

fn factor_year(ui: &mut Ui, view: &mut View<'_>) {
    let options: Vec<(FactorYear, String)> = factor_years(view.workspace.factors())
        .map(|year| (year, factor_year_name(view.lang, year)))
        .collect();
    let current = view.workspace.plan().accounting.factor_year;
    let title = view.tr("accounting-year");
    let chosen = combo(ui, view, &title, &place("factor_year"), &options, current);
    if let Some(year) = chosen {
        change(view, "factor_year", |accounting| {
            accounting.factor_year = year;
        });
    }
    note(ui, &view.tr("accounting-year-note"));
}

fn equivalent_value(ui: &mut Ui, view: &mut View<'_>) {
    let accounting = &view.workspace.plan().accounting;
    let inventory = &view.workspace.assessment().inventory;
    let usual = format_number(view.workspace.factors().equivalent_value.0);
    let unit = Unit::TCE_PER_MWH.sign(view.lang);
    Field::new(
        place("equivalent_value"),
        &view.tr("accounting-equivalent"),
        &accounting.equivalent_value.0,
    )
    .hint(&usual)
    .unit(unit)
    .numeric()
    .show(ui, view, |text| {
        let mut accounting = accounting.clone();
        accounting.equivalent_value.0 = text;
        Edit::Accounting(accounting)
    });
    Field::new(
        place("equivalent_source"),
        &view.tr("accounting-equivalent-source"),
        &accounting.equivalent_source,
    )
    .hint(inventory.equivalent_source.get(view.lang))
    .show(ui, view, |text| {
        let mut accounting = accounting.clone();
        accounting.equivalent_source = text;
        Edit::Accounting(accounting)
    });
}

/// The electricity factors that the choices lead to.
fn used(ui: &mut Ui, view: &mut View<'_>) {
    let inventory = &view.workspace.assessment().inventory;
    ui.add_space(space::SMALL);
    label(ui, &view.tr("accounting-used"));
    ui.horizontal_wrapped(|ui| {
        for (year, factor) in inventory.years.iter().zip(&inventory.electricity) {
            note(ui, &year.to_string());
            let text = factor.as_ref().map_or_else(
                || view.tr("cell-missing"),
                |used| {
                    let figure = Figure::complete(used.value, Unit::TCO2_PER_MWH, *year);
                    format_figure(&figure).unwrap_or_default()
                },
            );
            traced(ui, view, &text, &format!("factor.electricity@{year}"));
            ui.add_space(space::MEDIUM);
        }
    });
}
