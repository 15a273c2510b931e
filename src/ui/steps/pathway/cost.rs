//! What the plan costs: the cost curve, the cost of each measure, who pays.

use egui::{Margin, Ui};

use super::shown::TableSheet;
use super::{CHART, PathwayState};
use crate::account::EmissionUnits;
use crate::base::{Figure, Number, Unit};
use crate::chart::{ChartTable, FigureCell};
use crate::figure::{format_figure, format_value, payer_paths};
use crate::finding::Place;
use crate::pathway::Costs;
use crate::plan::edit::Edit;
use crate::programme::ChartKind;
use crate::ui::View;
use crate::ui::steps::shared::with_sources;
use crate::ui::theme::space;
use crate::ui::widgets::grid;
use crate::ui::widgets::{Field, Rank, body, card, card_with, note, phrased, plot, strong};

/// Shows the part.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut PathwayState) {
    rate(ui, view);
    ui.add_space(space::SMALL);
    let spec = state.curve.get(view, ChartKind::CostCurve);
    card(ui, |ui| {
        strong(ui, &spec.title);
        if spec.layers.is_empty() {
            body(ui, &view.tr("cost-none"));
        } else {
            phrased(ui, view, Rank::Note, &spec.said);
            plot(ui, "cost_curve", &spec, CHART);
        }
    });
    ui.add_space(space::SMALL);
    let costs = &view.workspace.assessment().pathway.costs;
    let tables = [
        ("cost_curve_table", spec.table.clone()),
        ("cost_measures", measures(view, costs)),
        ("cost_years", years(view, costs)),
        ("cost_payers", payers(view, costs)),
    ];
    for ((id, table), kept) in tables.iter().zip(&mut state.costs) {
        if table.rows.is_empty() {
            continue;
        }
        let sheet = TableSheet::new(table);
        card_with(ui, Margin::same(1), |ui| {
            grid::show(ui, view, id, &sheet, kept);
        });
        ui.add_space(space::SMALL);
    }
    note(ui, &view.tr("cost-help"));
}

/// The rate of discount.
fn rate(ui: &mut Ui, view: &mut View<'_>) {
    let typed = &view.workspace.plan().discount;
    let costs = &view.workspace.assessment().pathway.costs;
    let usual = costs.rate.value_in(Unit::PERCENT);
    let usual = usual.map_or_else(String::new, |rate| rate.to_string());
    Field::new(Place::of(&["discount"]), &view.tr("cost-rate"), &typed.0)
        .hint(&usual)
        .unit("%")
        .numeric()
        .width(240.0)
        .show(ui, view, |text| Edit::Discount(Number(text)));
    if costs.is_usual_rate {
        note(ui, &view.tr("cost-rate-usual"));
    }
}

fn measures(view: &View<'_>, costs: &Costs) -> ChartTable {
    let text = |figure| format_figure(figure).unwrap_or_default();
    let each = EmissionUnits::like(view.workspace.assessment().inventory.unit);
    let rows = costs.measures.iter().filter_map(|cost| {
        let measure = view.workspace.plan().measures.get(cost.measure)?;
        let of = |figure, path: &str| (text(figure), format!("measure.{}.{path}", measure.id));
        Some(vec![
            named(measure.name.clone()),
            of(&cost.investment, "investment"),
            of(&cost.annual, "annual_cost"),
            of(&cost.discounted_tonnes, "discounted_tonnes"),
            of(&cost.levelised, "cost_per_tonne"),
        ])
    });
    let unit = view.workspace.assessment().inventory.unit;
    let head = |key: &str, unit: Unit| format!("{}\n{}", view.tr(key), unit.sign(view.lang));
    let money = Unit::TEN_THOUSAND_YUAN;
    let head = vec![
        view.tr("measure"),
        head("cost-investment", money),
        head("cost-annual", money),
        head("cost-discounted-tonnes", unit),
        head("cost-levelised", each.cost),
    ];
    ChartTable::new(head, rows.collect(), 0)
}

/// A cell that is no figure.
const fn named(text: String) -> FigureCell {
    (text, String::new())
}

fn years(view: &View<'_>, costs: &Costs) -> ChartTable {
    let money = |figure: &Figure, path: String| {
        let value = format_value(figure, view.lang);
        (value.unwrap_or_default(), path)
    };
    let spent = costs.by_year.iter();
    let mut rows: Vec<Vec<FigureCell>> = spent
        .map(|(year, figure)| {
            let path = format!("measures.investment_in@{year}");
            vec![named(year.to_string()), money(figure, path)]
        })
        .collect();
    if costs.undated.value != Some(0.0) {
        let path = "measures.investment_undated".to_owned();
        rows.push(vec![
            named(view.tr("cost-undated")),
            money(&costs.undated, path),
        ]);
    }
    ChartTable::new(
        vec![view.tr("cost-year"), view.tr("cost-invested")],
        rows,
        0,
    )
}

fn payers(view: &View<'_>, costs: &Costs) -> ChartTable {
    let paths = with_sources(view.workspace, payer_paths);
    let rows = costs
        .by_payer
        .iter()
        .zip(paths)
        .map(|((payer, figure), path)| {
            let unnamed = payer.trim().is_empty();
            let payer = if unnamed {
                view.tr("cost-payer-unknown")
            } else {
                payer.clone()
            };
            let value = format_value(figure, view.lang).unwrap_or_default();
            vec![named(payer), (value, path)]
        });
    let head = vec![view.tr("cost-payer"), view.tr("cost-invested")];
    ChartTable::new(head, rows.collect(), 0)
}
