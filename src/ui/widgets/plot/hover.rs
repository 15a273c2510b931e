//! What the pointer asks of a chart: the values of one year, or of one name.

use egui::{Align, Layout, Pos2, Response, RichText, Stroke, Ui};
use egui_plot::PlotTransform;

use super::place;
use crate::chart::{ChartSpec, Direction, Tick};
use crate::ui::theme::{Size, Theme, space};

/// Marks the year under the pointer and lists its values.
pub(super) fn show(
    ui: &Ui,
    spec: &ChartSpec,
    theme: &Theme,
    response: &Response,
    transform: &PlotTransform,
) {
    let inside = |at: &Pos2| transform.frame().contains(*at);
    let Some(pointer) = response.hover_pos().filter(inside) else {
        return;
    };
    let value = transform.value_from_position(pointer);
    let (along, label) = match spec.direction {
        Direction::Up => named(&spec.x.ticks, value.x),
        Direction::Right => named(&spec.x.ticks, -value.y),
    };
    let rows = values(spec, &label);
    if rows.is_empty() {
        return;
    }
    if spec.direction == Direction::Up {
        let ends = [spec.y.min, spec.y.max].map(|y| place(spec, transform, along, y));
        let line = Stroke::new(space::LINE, theme.ink_second);
        ui.painter().line_segment(ends, line);
    }
    response.clone().on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(240.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.spacing_mut().interact_size.y = 0.0;
        ui.label(RichText::new(&label).font(Size::Field.bold()));
        for (name, value) in rows {
            ui.horizontal(|ui| {
                let name = RichText::new(name).font(Size::Label.regular());
                ui.label(name.color(theme.ink_second));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.label(RichText::new(value).font(Size::Label.bold()));
                });
            });
        }
        if !spec.unit.is_empty() {
            let unit = RichText::new(&spec.unit).font(Size::Label.regular());
            ui.label(unit.color(theme.ink_second));
        }
    });
}

/// The place and the label nearest to a value: that of a tick, or the year itself between ticks.
fn named(ticks: &[Tick], value: f64) -> (f64, String) {
    let whole = value.round();
    let near = |tick: &&Tick| (tick.at - whole).abs() < 0.5;
    let label = ticks.iter().find(near).map(|tick| tick.label.clone());
    (whole, label.unwrap_or_else(|| format!("{whole:.0}")))
}

/// The values of a year or name from the table of the chart, which has it as a row or as a column.
fn values<'a>(spec: &'a ChartSpec, label: &str) -> Vec<(&'a str, &'a str)> {
    let table = &spec.table;
    let filled = |(_, value): &(&str, &str)| !value.is_empty();
    let is_row = |row: &&Vec<String>| row.first().is_some_and(|name| name == label);
    if let Some(row) = table.rows.iter().find(is_row) {
        let names = table.head.iter().map(String::as_str);
        let cells = row.iter().map(String::as_str);
        return names.zip(cells).skip(1).filter(filled).collect();
    }
    let Some(column) = table.head.iter().position(|name| name == label) else {
        return Vec::new();
    };
    let row = |row: &'a Vec<String>| Some((row.first()?.as_str(), row.get(column)?.as_str()));
    table.rows.iter().filter_map(row).filter(filled).collect()
}
