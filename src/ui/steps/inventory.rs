//! The inventory: emissions and energy of the past, every figure with the way to its origin.

use std::sync::Arc;

use egui::{Align, Layout, ScrollArea, Ui, vec2};

use crate::account::YearTotals;
use crate::app::{Command, Step};
use crate::base::{Completeness, Figure, Lang, Sector, Unit, format_fixed, format_number};
use crate::chart::{ChartSpec, Scale, chart};
use crate::programme::ChartKind;
use crate::ui::View;
use crate::ui::theme::{Theme, Tone, space};
use crate::ui::widgets;

/// What the panel remembers.
#[derive(Clone, Debug, Default)]
pub(super) struct InventoryState {
    /// The table in place of the charts.
    table: bool,
    /// The charts of a revision of the plan, in a language.
    charts: Option<(u64, Lang, Arc<[ChartSpec]>)>,
}

/// Shows the panel.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut InventoryState) {
    let charts = charts(view, state);
    let title = view.tr("step-inventory");
    let sentence = charts
        .first()
        .map_or("", |chart| chart.sentence.as_str())
        .to_owned();
    let options = [
        (true, view.tr("inventory-table")),
        (false, view.tr("inventory-chart")),
    ];
    widgets::headline(ui, &title, &sentence, |ui| {
        for (table, text) in &options {
            if widgets::toggle(ui, state.table == *table, text).clicked() {
                state.table = *table;
            }
        }
    });
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::MEDIUM;
        if view.workspace.assessment().inventory.lines.is_empty() {
            return empty(ui, view);
        }
        incomplete(ui, view);
        if !state.table {
            for (index, spec) in charts.iter().enumerate() {
                widgets::card(ui, |ui| {
                    widgets::strong(ui, &spec.title);
                    widgets::plot(ui, &format!("inventory-{index}"), spec, 230.0);
                });
            }
        }
        tables(ui, view);
        method(ui, view);
    });
}

fn charts(view: &View<'_>, state: &mut InventoryState) -> Arc<[ChartSpec]> {
    let (revision, lang) = (view.workspace.revision(), view.lang);
    if let Some((r, l, charts)) = &state.charts {
        if (*r, *l) == (revision, lang) {
            return Arc::clone(charts);
        }
    }
    let workspace = view.workspace;
    let made: Arc<[ChartSpec]> = [ChartKind::EmissionStructure, ChartKind::EnergyStructure]
        .map(|kind| {
            let factors = workspace.factors();
            chart(
                kind,
                workspace.plan(),
                factors,
                workspace.assessment(),
                lang,
            )
        })
        .into();
    state.charts = Some((revision, lang, Arc::clone(&made)));
    made
}

/// What to do while there is no line of activity.
fn empty(ui: &mut Ui, view: &mut View<'_>) {
    widgets::card(ui, |ui| {
        widgets::body(ui, &view.tr("inventory-empty"));
        if widgets::primary(ui, &view.tr("inventory-go-activity")).clicked() {
            view.commands.push(Command::Go(Step::Activity));
        }
    });
}

/// Says which years lack something, with the way to it.
fn incomplete(ui: &mut Ui, view: &mut View<'_>) {
    let inventory = &view.workspace.assessment().inventory;
    let open: usize = inventory
        .totals
        .iter()
        .map(|totals| totals.open_lines)
        .sum();
    if open == 0 {
        return;
    }
    widgets::callout(ui, Tone::Warning, |ui| {
        widgets::body(
            ui,
            &view.tr_with("inventory-incomplete", &[("count", &open.to_string())]),
        );
        if widgets::secondary(ui, &view.tr("inventory-go-activity")).clicked() {
            view.commands.push(Command::Go(Step::Activity));
        }
    });
}

/// One row of a table of figures: its name, the path of its reference, the figure of each year.
struct Line {
    name: String,
    path: &'static str,
    tail: &'static str,
    figures: Vec<Figure>,
    strong: bool,
}

/// A table of figures in one unit, or each in its own.
struct Table {
    title: String,
    scale: Option<Scale>,
    lines: Vec<Line>,
}

fn tables(ui: &mut Ui, view: &mut View<'_>) {
    for table in [emission(view), energy(view), ratios(view)] {
        show_table(ui, view, &table);
    }
}

fn line(
    view: &View<'_>,
    key: &str,
    path: &'static str,
    of: impl Fn(&YearTotals) -> Figure,
) -> Line {
    let totals = &view.workspace.assessment().inventory.totals;
    Line {
        name: view.tr(key),
        path,
        tail: "",
        figures: totals.iter().map(of).collect(),
        strong: false,
    }
}

fn emission(view: &View<'_>) -> Table {
    let inventory = &view.workspace.assessment().inventory;
    let occurs = |sector: &Sector| inventory.lines.iter().any(|line| line.sector == *sector);
    let sector = |sector: Sector| Line {
        tail: sector.id(),
        ..line(view, sector.key(), "inventory.sector.", |totals| {
            totals.sector(sector)
        })
    };
    let mut lines: Vec<Line> = Sector::ALL.into_iter().filter(occurs).map(sector).collect();
    let total = line(view, "inventory-total", "inventory.total", |totals| {
        totals.total
    });
    lines.push(Line {
        strong: true,
        ..total
    });
    lines.push(line(
        view,
        "inventory-scope1",
        "inventory.scope1",
        |totals| totals.scope1,
    ));
    lines.push(line(
        view,
        "inventory-scope2",
        "inventory.scope2",
        |totals| totals.scope2,
    ));
    let largest = largest(inventory.totals.iter().map(|totals| totals.total));
    Table {
        title: view.tr("inventory-emission-title"),
        scale: Some(Scale::emission(largest)),
        lines,
    }
}

fn energy(view: &View<'_>) -> Table {
    let inventory = &view.workspace.assessment().inventory;
    let equivalent = line(
        view,
        "inventory-energy-equivalent",
        "energy.equivalent",
        |totals| totals.energy_equivalent,
    );
    let calorific = line(
        view,
        "inventory-energy-calorific",
        "energy.calorific",
        |totals| totals.energy_calorific,
    );
    let largest = largest(
        inventory
            .totals
            .iter()
            .map(|totals| totals.energy_equivalent),
    );
    Table {
        title: view.tr("inventory-energy-title"),
        scale: Some(Scale::energy(largest)),
        lines: vec![
            Line {
                strong: true,
                ..equivalent
            },
            calorific,
        ],
    }
}

fn ratios(view: &View<'_>) -> Table {
    let lines = vec![
        line(view, "inventory-per-gdp", "intensity.gdp", |totals| {
            totals.per_gdp
        }),
        line(view, "inventory-per-head", "intensity.head", |totals| {
            totals.per_head
        }),
        line(
            view,
            "inventory-per-industrial",
            "intensity.industry",
            |totals| totals.per_industrial,
        ),
        line(
            view,
            "inventory-energy-per-gdp",
            "energy.per_gdp",
            |totals| totals.energy_per_gdp,
        ),
        line(
            view,
            "inventory-nonfossil",
            "energy.nonfossil_share",
            |totals| totals.nonfossil_share,
        ),
        line(
            view,
            "inventory-green-power",
            "energy.green_power_share",
            |totals| totals.green_power_share,
        ),
    ];
    Table {
        title: view.tr("inventory-ratios-title"),
        scale: None,
        lines,
    }
}

fn largest(figures: impl Iterator<Item = Figure>) -> f64 {
    figures
        .filter_map(|figure| figure.value)
        .fold(0.0, f64::max)
}

/// Width of a column of figures.
const COLUMN: f32 = 104.0;

fn show_table(ui: &mut Ui, view: &mut View<'_>, table: &Table) {
    let years = view.workspace.assessment().inventory.years.clone();
    widgets::card(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let name = |ui: &mut Ui| {
            widgets::strong(ui, &table.title);
            if let Some(scale) = &table.scale {
                ui.add_space(space::SMALL);
                widgets::note(ui, scale.unit.sign(view.lang));
            }
        };
        row(ui, years.len(), name, |ui, column| {
            if let Some(year) = years.get(column) {
                widgets::label(ui, &year.to_string());
            }
        });
        for line in &table.lines {
            ui.painter().hline(
                ui.max_rect().x_range(),
                ui.cursor().top(),
                Theme::of(ui).hairline(),
            );
            let text = name_of(line, table, view);
            let name = |ui: &mut Ui| {
                let show = if line.strong {
                    widgets::strong
                } else {
                    widgets::body
                };
                show(ui, &text);
            };
            row(ui, years.len(), name, |ui, column| {
                let (Some(year), Some(figure)) = (years.get(column), line.figures.get(column))
                else {
                    return;
                };
                let reference = format!("{}{}@{year}", line.path, line.tail);
                widgets::traced(
                    ui,
                    view,
                    &cell(figure, table.scale.as_ref(), view),
                    &reference,
                );
            });
        }
    });
}

/// A name at the left, then columns of figures set at the right.
fn row(
    ui: &mut Ui,
    columns: usize,
    name: impl FnOnce(&mut Ui),
    mut figure: impl FnMut(&mut Ui, usize),
) {
    let columns_width = (0..columns).fold(0.0, |width, _| width + COLUMN);
    let name_width = (ui.available_width() - columns_width).max(COLUMN);
    ui.horizontal(|ui| {
        let left = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(vec2(name_width, space::ROW), left, |ui| {
            ui.set_min_size(vec2(name_width, space::ROW));
            name(ui);
        });
        for column in 0..columns {
            let right = Layout::right_to_left(Align::Center);
            ui.push_id(column, |ui| {
                ui.allocate_ui_with_layout(vec2(COLUMN, space::ROW), right, |ui| {
                    ui.set_min_size(vec2(COLUMN, space::ROW));
                    figure(ui, column);
                });
            });
        }
    });
}

/// The name of a row, with the unit where every row has its own.
fn name_of(line: &Line, table: &Table, view: &View<'_>) -> String {
    match (&table.scale, line.figures.first()) {
        (None, Some(figure)) => {
            let unit = if figure.unit == Unit::ONE {
                Unit::PERCENT
            } else {
                figure.unit
            };
            view.tr_with(
                "inventory-row-unit",
                &[("name", &line.name), ("unit", unit.sign(view.lang))],
            )
        }
        _ => line.name.clone(),
    }
}

/// A figure in words: its number, marked when something is missing, or that there is none.
fn cell(figure: &Figure, scale: Option<&Scale>, view: &View<'_>) -> String {
    let text = match scale {
        Some(scale) => scale.of(figure).map(|value| scale.text(value)),
        None if figure.unit == Unit::ONE => {
            figure.value.map(|share| format_fixed(share * 100.0, 1))
        }
        None => figure.value.map(format_number),
    };
    match (figure.completeness, text) {
        (Completeness::Complete, Some(text)) => text,
        (Completeness::Incomplete, Some(text)) => {
            view.tr_with("inventory-partial", &[("value", &text)])
        }
        (Completeness::Failed, _) => view.tr("inventory-failed"),
        (Completeness::Complete | Completeness::Incomplete, None) => view.tr("inventory-missing"),
    }
}

/// How the figures were counted: family, electricity rule, equivalent value, prices.
fn method(ui: &mut Ui, view: &View<'_>) {
    let workspace = view.workspace;
    let inventory = &workspace.assessment().inventory;
    widgets::card(ui, |ui| {
        widgets::label(ui, &view.tr("inventory-method"));
        let family = inventory
            .family_name(workspace.factors())
            .map_or("", |name| name.get(view.lang));
        widgets::label_value(ui, &view.tr("inventory-family"), family);
        let rule = view.tr(workspace.plan().accounting.electricity.key());
        widgets::label_value(ui, &view.tr("inventory-electricity-rule"), &rule);
        let value = inventory
            .equivalent_value
            .value
            .map(|value| format_fixed(value, 4))
            .unwrap_or_default();
        let unit = inventory.equivalent_value.unit.sign(view.lang);
        widgets::label_value(
            ui,
            &view.tr("inventory-equivalent"),
            &format!("{value} {unit}"),
        );
        if let Some(year) = workspace.plan().years.base_year() {
            widgets::label_value(ui, &view.tr("inventory-prices"), &year.to_string());
        }
    });
}
