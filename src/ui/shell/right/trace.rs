//! Where the selected figure comes from: how it was calculated, from what, and whose the inputs are.

use egui::{Align, Label, Layout, RichText, Ui};

use crate::account::FactorStanding;
use crate::app::{Command, Workspace};
use crate::base::Lang;
use crate::compose;
use crate::figure::{Reference, Trace, TraceRow, format_value, name, trace};
use crate::ui::View;
use crate::ui::theme::{Size, space};
use crate::ui::widgets::{card, figure, label, link, note, rows};

/// A trace with the name of its figure, or why there is none, kept while plan and language stand: a
/// figure of a scenario is calculated anew.
#[derive(Clone, Debug)]
pub struct Traced {
    key: (String, u64, Lang),
    found: Result<(Trace, String), String>,
}

/// Shows the trace of the selected figure.
pub fn show(ui: &mut Ui, view: &mut View<'_>, kept: &mut Option<Traced>) {
    let Some(asked) = view.traced else {
        note(ui, &view.tr("trace-none"));
        return;
    };
    let key = (asked.to_owned(), view.workspace.revision(), view.lang);
    if kept.as_ref().is_none_or(|kept| kept.key != key) {
        let found = find(view.workspace, asked, view.lang);
        *kept = Some(Traced { key, found });
    }
    match kept.as_ref().map(|kept| &kept.found) {
        Some(Ok((found, name))) => show_trace(ui, view, found, name),
        Some(Err(why)) => {
            note(ui, why);
        }
        None => {}
    }
}

fn find(workspace: &Workspace, asked: &str, lang: Lang) -> Result<(Trace, String), String> {
    let reference = Reference::parse(asked).map_err(|error| error.to_string())?;
    let (plan, programme) = (workspace.plan(), workspace.programme());
    let (factors, assessment) = (workspace.factors(), workspace.assessment());
    let (found, own) = compose::with_sources(plan, programme, factors, assessment, |sources| {
        (trace(&reference, sources), name(&reference.path, sources))
    });
    let found = found.map_err(|why| why.message(lang))?;
    if own.get(lang) != reference.path {
        return Ok((found, own.get(lang).to_owned()));
    }
    // A path of the rooms above: an indicator, the verdict.
    let mut offers = compose::offers(plan, programme, factors, assessment).into_iter();
    let known = offers.find(|offer| offer.reference.path == reference.path);
    let known = known.map_or(own, |offer| offer.label);
    Ok((found, known.get(lang).to_owned()))
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
    let (name, value) = (row.label.get(view.lang), row.value.get(view.lang));
    let width = |text: &str| {
        let font = Size::Field.regular();
        let shape = ui
            .painter()
            .layout_no_wrap(text.to_owned(), font, view.theme.ink);
        shape.size().x
    };
    // The figure is what was asked for: it stands whole, under its name where both are long.
    if width(name) + space::MEDIUM + width(value) <= ui.available_width() {
        ui.horizontal(|ui| {
            row_name(ui, view, row);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                row_value(ui, value);
            });
        });
    } else {
        row_name(ui, view, row);
        ui.with_layout(Layout::top_down(Align::Max), |ui| {
            row_value(ui, value);
        });
    }
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

fn row_name(ui: &mut Ui, view: &mut View<'_>, row: &TraceRow) {
    let name = row.label.get(view.lang);
    match &row.reference {
        Some(reference) => {
            if link(ui, name).clicked() {
                view.commands.push(Command::Trace(reference.clone()));
            }
        }
        None => {
            ui.add(Label::new(RichText::new(name).font(Size::Field.regular())).wrap());
        }
    }
}

fn row_value(ui: &mut Ui, value: &str) {
    let text = RichText::new(value).font(Size::Field.regular());
    ui.add(Label::new(text).wrap().halign(Align::Max));
}
