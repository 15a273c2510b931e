//! Where the selected figure comes from: how it was calculated, from what, and whose the inputs are.

use egui::{Align, Label, Layout, RichText, Ui};

use crate::account::FactorStanding;
use crate::app::{Command, Workspace};
use crate::figure::{Reference, Sources, Trace, TraceRow, format_value, no_more, offers, trace};
use crate::ui::View;
use crate::ui::theme::{Size, space};
use crate::ui::widgets::{card, figure, label, link, note, rows};

/// Shows the trace of the selected figure.
pub fn show(ui: &mut Ui, view: &mut View<'_>) {
    let Some(asked) = view.traced else {
        note(ui, &view.tr("trace-none"));
        return;
    };
    let Ok(reference) = Reference::parse(asked) else {
        note(ui, &view.tr("trace-none"));
        return;
    };
    let sources = sources(view.workspace);
    match trace(&reference, &sources) {
        Ok(found) => {
            let name = name(&reference, &sources, view);
            show_trace(ui, view, &found, &name);
        }
        Err(why) => {
            note(ui, &why.message(view.lang));
        }
    }
}

/// What references of a plan are resolved over.
fn sources(workspace: &Workspace) -> Sources<'_> {
    let assessment = workspace.assessment();
    Sources {
        plan: workspace.plan(),
        programme: workspace.programme(),
        factors: workspace.factors(),
        economy: &assessment.economy,
        inventory: &assessment.inventory,
        pathway: &assessment.pathway,
        more: &no_more,
    }
}

/// The name of a figure: as the list for prose has it, else its path.
fn name(reference: &Reference, sources: &Sources<'_>, view: &View<'_>) -> String {
    let known = offers(sources)
        .into_iter()
        .find(|offer| offer.reference.path == reference.path);
    known.map_or_else(
        || reference.path.clone(),
        |offer| offer.label.get(view.lang).to_owned(),
    )
}

fn show_trace(ui: &mut Ui, view: &mut View<'_>, found: &Trace, name: &str) {
    label(ui, &view.tr("trace-selected"));
    let value = format_value(&found.value, view.lang)
        .unwrap_or_else(|| view.tr(found.value.completeness.key()));
    let (number, unit) = value.split_once(' ').unwrap_or((&value, ""));
    let year = found
        .value
        .year
        .map(|year| year.to_string())
        .unwrap_or_default();
    let about: Vec<&str> = [unit, &year, name]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    figure(ui, number, &about.join(" · "));
    ui.add_space(space::TINY);
    card(ui, |ui| {
        label(ui, &view.tr("trace-how"));
        for line in found.formula.get(view.lang).lines() {
            ui.add(Label::new(RichText::new(line).font(Size::Field.regular())).wrap());
        }
    });
    if found.rows.is_empty() {
        return;
    }
    ui.add_space(space::TINY);
    card(ui, |ui| {
        label(ui, &view.tr("trace-from"));
        rows(ui, &found.rows, |ui, row| show_row(ui, view, row));
    });
}

fn show_row(ui: &mut Ui, view: &mut View<'_>, row: &TraceRow) {
    ui.horizontal(|ui| {
        let label = row.label.get(view.lang);
        match &row.reference {
            Some(reference) => {
                if link(ui, label).clicked() {
                    view.commands.push(Command::Trace(reference.clone()));
                }
            }
            None => {
                ui.label(RichText::new(label).font(Size::Field.regular()));
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let value = RichText::new(row.value.get(view.lang)).font(Size::Field.regular());
            ui.add(Label::new(value).truncate());
        });
    });
    let source = row.source.get(view.lang);
    if !source.is_empty() {
        note(ui, source);
    }
    if let Some(standing) = row.standing {
        let confirmed = standing != FactorStanding::ToBeConfirmed;
        let color = if confirmed {
            view.theme.ink_second
        } else {
            view.theme.warning.text
        };
        ui.label(
            RichText::new(view.tr(standing.key()))
                .font(Size::Field.regular())
                .color(color),
        );
    }
}
