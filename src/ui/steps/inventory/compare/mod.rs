//! The inventory by other factors beside that of the plan, line by line.

mod sheet;

use std::rc::Rc;

use egui::{Margin, Ui};

use self::sheet::CompareSheet;
use crate::account::{Comparison, compare};
use crate::base::{Figure, Unit, Year};
use crate::figure::{format_value, path_by};
use crate::finding::Place;
use crate::plan::{Accounting, ElectricityRule, FactorYear};
use crate::ui::View;
use crate::ui::steps::shared::{factor_year_name, factor_years};
use crate::ui::theme::space;
use crate::ui::widgets::grid::{self, GridState};
use crate::ui::widgets::{
    Rank, Said, body, card, card_with, combo, label, secondary, segmented, strong, told,
};

/// What the part remembers.
#[derive(Clone, Debug, Default)]
pub(super) struct CompareState {
    open: bool,
    /// The other rules, as far as they were chosen.
    rules: Option<Rules>,
    year: Option<Year>,
    kept: Option<(u64, Rules, Rc<Comparison>)>,
    grid: GridState,
}

/// What is chosen differently.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Rules {
    family: String,
    electricity: ElectricityRule,
    factor_year: FactorYear,
}

impl Rules {
    /// Those of the plan, but for the next family of fuel factors.
    fn beside(view: &View<'_>) -> Self {
        let accounting = &view.workspace.plan().accounting;
        let factors = view.workspace.factors();
        let own = factors.family(&accounting.fuel_family);
        let mut others = factors.families.iter().enumerate();
        let other = others.find(|(at, _)| Some(*at) != own);
        Self {
            family: other.map_or_else(String::new, |(_, family)| family.id.clone()),
            electricity: accounting.electricity,
            factor_year: accounting.factor_year,
        }
    }
}

/// Shows what the part is for, and opened the choices and both counts.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut CompareState) {
    card(ui, |ui| {
        head(ui, view, state);
        if state.open {
            ui.add_space(space::SMALL);
            choices(ui, view, state);
        }
    });
    if !state.open {
        return;
    }
    let comparison = kept(view, state);
    let years = &view.workspace.assessment().inventory.years;
    let year = state.year.filter(|year| years.contains(year));
    let Some(year) = year.or_else(|| years.last().copied()) else {
        return;
    };
    ui.add_space(space::TINY);
    ui.horizontal_wrapped(|ui| {
        label(ui, &view.tr("compare-year"));
        let options: Vec<(Year, String)> = years.iter().map(|y| (*y, y.to_string())).collect();
        if let Some(chosen) = segmented(ui, &options, Some(year)) {
            state.year = Some(chosen);
        }
    });
    let rules = state.rules.clone().unwrap_or_else(|| Rules::beside(view));
    result(ui, view, &comparison, year, &rules);
    let sheet = CompareSheet::new(view.workspace, (&comparison, &rules), year, view.lang);
    card_with(ui, Margin::same(1), |ui| {
        grid::show(ui, view, "compare", &sheet, &mut state.grid);
    });
}

fn head(ui: &mut Ui, view: &View<'_>, state: &mut CompareState) {
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        let key = if state.open {
            "accounting-fold"
        } else {
            "compare-open"
        };
        if secondary(ui, &view.tr(key)).clicked() {
            state.open = !state.open;
        }
        ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
            label(ui, &view.tr("compare-title"));
            body(ui, &view.tr("compare-sentence"));
        });
    });
}

fn choices(ui: &mut Ui, view: &mut View<'_>, state: &mut CompareState) {
    let rules = state.rules.get_or_insert_with(|| Rules::beside(view));
    let place = Place::of(&["inventory", "compare"]);
    ui.columns_const(|[family, electricity, year]| {
        let factors = view.workspace.factors();
        let families = factors.families.iter().enumerate();
        let options: Vec<(Option<usize>, String)> = families
            .map(|(at, family)| (Some(at), family.name.get(view.lang).to_owned()))
            .collect();
        let (title, at) = (view.tr("accounting-family"), place.then("family"));
        let current = factors.family(&rules.family);
        let chosen = combo(family, view, &title, &at, &options, current);
        if let Some(chosen) = chosen.flatten().and_then(|at| factors.families.get(at)) {
            rules.family.clone_from(&chosen.id);
        }
        let options = ElectricityRule::ALL.map(|rule| (rule, view.tr(rule.key())));
        let (title, at) = (view.tr("accounting-electricity"), place.then("electricity"));
        if let Some(rule) = combo(electricity, view, &title, &at, &options, rules.electricity) {
            rules.electricity = rule;
        }
        let options: Vec<(FactorYear, String)> = factor_years(factors)
            .map(|year| (year, factor_year_name(view.lang, year)))
            .collect();
        let (title, at) = (view.tr("accounting-year"), place.then("factor_year"));
        if let Some(chosen) = combo(year, view, &title, &at, &options, rules.factor_year) {
            rules.factor_year = chosen;
        }
    });
}

/// Both counts, made once per revision and choice.
fn kept(view: &View<'_>, state: &mut CompareState) -> Rc<Comparison> {
    let rules = state.rules.get_or_insert_with(|| Rules::beside(view));
    let workspace = view.workspace;
    if let Some((revision, of, kept)) = &state.kept
        && (*revision, of) == (workspace.revision(), &*rules)
    {
        return Rc::clone(kept);
    }
    let assessment = workspace.assessment();
    let accounting = Accounting {
        fuel_family: rules.family.clone(),
        electricity: rules.electricity,
        factor_year: rules.factor_year,
        ..workspace.plan().accounting.clone()
    };
    let made = Rc::new(compare(
        workspace.plan(),
        &assessment.inventory,
        &accounting,
        workspace.factors(),
        &assessment.economy,
    ));
    state.kept = Some((workspace.revision(), rules.clone(), Rc::clone(&made)));
    made
}

/// Both totals of a year in one sentence.
fn result(ui: &mut Ui, view: &mut View<'_>, comparison: &Comparison, year: Year, rules: &Rules) {
    let found = comparison.years.iter().find(|of| of.year == year);
    let Some(found) = found else {
        return;
    };
    if found.difference.value == Some(0.0) {
        strong(ui, &view.tr("compare-same"));
        return;
    }
    let figures = Figures::of("inventory.total", year, rules);
    let figure = |figure: &Figure, path: &str| {
        let value = format_value(figure, view.lang);
        let value = value.unwrap_or_else(|| view.tr("cell-missing"));
        Said::Figure(value, path.to_owned())
    };
    let share = found.difference.over(found.own, Unit::ONE);
    let said = [
        ("year", Said::Words(year.to_string())),
        ("own", figure(&found.own, &figures.own)),
        ("other", figure(&found.other, &figures.other)),
        ("difference", figure(&found.difference, &figures.difference)),
        ("share", figure(&share, &figures.share)),
    ];
    told(ui, view, Rank::Strong, "compare-result", &said);
}

/// The references of a figure by both counts.
struct Figures {
    own: String,
    other: String,
    difference: String,
    share: String,
}

impl Figures {
    fn of(path: &str, year: Year, rules: &Rules) -> Self {
        let by = (rules.family.as_str(), rules.electricity, rules.factor_year);
        let other = path_by(by, false, path);
        let difference = path_by(by, true, path);
        Self {
            own: format!("{path}@{year}"),
            other: format!("{other}@{year}"),
            share: format!("{difference}/{path}@{year}"),
            difference: format!("{difference}@{year}"),
        }
    }
}
