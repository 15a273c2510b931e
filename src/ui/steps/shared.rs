//! What the panels share beyond the widgets: figures as cells, units as choices, references.

use crate::account::{EmissionUnits, Factors, count_name};
use crate::app::Workspace;
use crate::base::{Completeness, Figure, Lang, PARTIAL, Unit, Year, format_fixed};
use crate::figure::{Sources, format_figure};
use crate::i18n::{tr, tr_with};
use crate::plan::{Accounting, FactorYear};
use crate::ui::theme::Tone;
use crate::ui::widgets::grid::{Cell, Choice, Look};

/// From this many tonnes on emission and energy are told in units of ten thousand.
pub(super) const LARGE: f64 = 100_000.0;

/// Calls a function with everything that references of the open plan can speak of.
pub(super) fn with_sources<R>(workspace: &Workspace, call: impl FnOnce(&Sources<'_>) -> R) -> R {
    let (plan, programme) = (workspace.plan(), workspace.programme());
    workspace
        .assessment()
        .with_sources(plan, programme, workspace.factors(), call)
}

/// A figure as a cell: the number, marked when something that belongs to it is missing, or in words
/// why there is none.
pub(super) fn figure_cell(figure: &Figure, lang: Lang) -> Cell {
    shown_cell(figure, format_figure(figure), lang)
}

fn shown_cell(figure: &Figure, text: Option<String>, lang: Lang) -> Cell {
    match (figure.completeness, text) {
        (Completeness::Complete, Some(text)) => Cell::text(text),
        (Completeness::Incomplete, Some(text)) => {
            Cell::text(format!("{text}{PARTIAL}")).looking(Look::Quiet)
        }
        (Completeness::Failed, _) => {
            Cell::text(tr(lang, "cell-failed")).looking(Look::Toned(Tone::Error))
        }
        (Completeness::Complete | Completeness::Incomplete, None) => {
            Cell::text(tr(lang, "cell-missing")).looking(Look::Quiet)
        }
    }
}

/// A figure as a cell in a unit of its dimension.
pub(super) fn figure_cell_in(figure: &Figure, unit: Unit, lang: Lang) -> Cell {
    let converted = Figure {
        value: figure.value_in(unit),
        unit,
        ..*figure
    };
    figure_cell(&converted, lang)
}

/// A figure as a cell in a unit of its dimension, with so many decimals.
pub(super) fn figure_cell_fixed(figure: &Figure, unit: Unit, digits: usize, lang: Lang) -> Cell {
    let value = figure.value_in(unit);
    shown_cell(figure, value.map(|value| format_fixed(value, digits)), lang)
}

/// One unit for all emissions of a table, by the size of the place.
pub(super) fn emission_unit(workspace: &Workspace) -> Unit {
    let inventory = &workspace.assessment().inventory;
    let mut values = inventory.totals.iter().filter_map(|year| year.total.value);
    let is_large = values.any(|value| value >= LARGE);
    if is_large {
        EmissionUnits::like(inventory.unit).large
    } else {
        inventory.unit
    }
}

/// What emissions are counted in, in words.
pub(super) fn counted(lang: Lang, accounting: &Accounting) -> String {
    let name = count_name(accounting.gases, accounting);
    name.get(lang).to_owned()
}

/// The years from which the factor of electricity can be taken, the newest first.
pub(super) fn factor_years(factors: &Factors) -> impl Iterator<Item = FactorYear> {
    let published = factors.electricity.iter();
    let mut years: Vec<Year> = published.filter_map(|factor| factor.data_year).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    let fixed = years.into_iter().map(FactorYear::Fixed);
    std::iter::once(FactorYear::Matching).chain(fixed)
}

/// From which year the factor of electricity is taken, in words.
pub(super) fn factor_year_name(lang: Lang, year: FactorYear) -> String {
    match year {
        FactorYear::Matching => tr(lang, "factor-year-matching"),
        FactorYear::Fixed(year) => {
            tr_with(lang, "factor-year-fixed", &[("year", &year.to_string())])
        }
    }
}

/// A typed unit as the cell of a column of units: in the language of the window where it is known.
pub(super) fn unit_cell(unit: &str, lang: Lang) -> Cell {
    Cell::text(Unit::parse(unit).map_or(unit, |unit| unit.sign(lang)))
}

/// Units as choices.
pub(super) fn unit_choices(units: impl Iterator<Item = Unit>, lang: Lang) -> Vec<Choice> {
    units.map(|unit| Choice::new(unit.sign(lang))).collect()
}

/// Translation keys as choices.
pub(super) fn key_choices(keys: impl IntoIterator<Item = &'static str>, lang: Lang) -> Vec<Choice> {
    keys.into_iter()
        .map(|key| Choice::new(tr(lang, key)))
        .collect()
}

/// The height that is left of what is in sight of a page, when so much stands below; never less
/// than a few rows.
pub(super) fn rest_of_sight(ui: &egui::Ui, below: f32) -> f32 {
    let used = ui.cursor().top() - ui.min_rect().top();
    (ui.clip_rect().height() - used - below - 2.0 * crate::ui::theme::space::EDGE).max(LEAST)
}

/// The least height of a table that scrolls by itself.
const LEAST: f32 = 240.0;
