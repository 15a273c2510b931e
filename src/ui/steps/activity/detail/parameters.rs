//! The parameters of a line's method: what the applicant knows better than the table.

use egui::{Response, Ui};

use super::{Shown, exact};
use crate::account::{FactorStanding, MethodParameter};
use crate::base::Number;
use crate::finding::Place;
use crate::plan::edit::Edit;
use crate::plan::{Activity, Parameter};
use crate::ui::View;
use crate::ui::theme::space;
use crate::ui::widgets::{Field, combo, finding_line, label, note};

/// What stands in a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    /// Nothing: the value of the table holds.
    Table,
    /// The value of a usual case.
    Usual(usize),
    /// A value of the applicant's own.
    Own,
}

/// Shows the parameters, each with its usual cases and its source.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, shown: &Shown<'_>) {
    let Some(method) = shown.carrier.method.as_ref() else {
        return;
    };
    ui.add_space(space::SMALL);
    label(ui, &view.tr("detail-parameters"));
    let about = method.note.get(view.lang);
    if !about.is_empty() {
        note(ui, about);
    }
    let place = shown.place.then("parameters");
    // What is wrong with one of them stands at its field.
    let findings = &view.workspace.assessment().findings;
    for finding in findings.iter().filter(|finding| finding.place == place) {
        finding_line(ui, view, finding);
    }
    // A place of all parameters leads to the first that must be given, else to the first.
    let asked = method.parameters.iter().position(is_asked);
    let wanted = view.show.filter(|show| **show == place);
    let wanted = wanted.map(|_| asked.unwrap_or_default());
    for (at, parameter) in method.parameters.iter().enumerate() {
        of_table(ui, view, parameter);
        let response = one(ui, view, shown, parameter, &place.then(&parameter.id));
        if wanted == Some(at) {
            response.request_focus();
            response.scroll_to_me(Some(egui::Align::Center));
        }
        ui.add_space(space::TINY);
    }
}

/// True for a parameter that no table can know.
const fn is_asked(parameter: &MethodParameter) -> bool {
    parameter.default.is_none()
}

fn one(
    ui: &mut Ui,
    view: &mut View<'_>,
    shown: &Shown<'_>,
    parameter: &MethodParameter,
    place: &Place,
) -> Response {
    let mut typed = shown.activity.parameters.iter();
    let typed = typed.find(|typed| typed.id == parameter.id);
    let blank = Parameter::default();
    let typed = typed.unwrap_or(&blank);
    let set = |change: &dyn Fn(&mut Parameter)| {
        shown.with(|activity| put(activity, &parameter.id, change))
    };
    ui.columns_const(|[value, usual, source]| {
        let hint = parameter.default.map(exact).unwrap_or_default();
        let mut field = Field::new(place.clone(), &parameter.symbol, &typed.value.0)
            .hint(&hint)
            .unit(parameter.sign.get(view.lang))
            .numeric();
        if is_asked(parameter) {
            field = field.required();
        }
        let response = field.show(value, view, |text| {
            set(&|new| new.value = Number::typed(text.as_str()))
        });
        if !parameter.options.is_empty() {
            let edit = |text: &str| set(&|new| new.value = Number::typed(text));
            cases(usual, view, (parameter, typed), &place.then("case"), edit);
        }
        let caption = view.tr("detail-parameter-source");
        Field::new(place.then("source"), &caption, &typed.source).show(source, view, |text| {
            set(&|new| new.source.clone_from(&text))
        });
        response
    })
}

/// The usual cases as choices.
fn cases(
    ui: &mut Ui,
    view: &mut View<'_>,
    (parameter, typed): (&MethodParameter, &Parameter),
    place: &Place,
    edit: impl Fn(&str) -> Edit,
) {
    let current = case(parameter, typed);
    let mut options: Vec<(Case, String)> = Vec::new();
    if let Some(default) = parameter.default {
        let value = exact(default);
        options.push((
            Case::Table,
            view.tr_with("detail-case-table", &[("value", &value)]),
        ));
    } else if current == Case::Table {
        options.push((Case::Table, view.tr("detail-case-none")));
    }
    options.extend(parameter.options.iter().enumerate().map(|(at, option)| {
        let value = exact(option.value);
        let name = option.name.get(view.lang);
        let args = [("name", name), ("value", value.as_str())];
        (Case::Usual(at), view.tr_with("detail-case", &args))
    }));
    if current == Case::Own {
        options.push((Case::Own, view.tr("detail-case-own")));
    }
    let symbol = &parameter.symbol;
    let title = view.tr_with("detail-cases", &[("symbol", symbol)]);
    let chosen = combo(ui, view, &title, place, &options, current);
    let text = match chosen {
        Some(Case::Usual(at)) => parameter.options.get(at).map(|option| exact(option.value)),
        Some(Case::Table) => Some(String::new()),
        Some(Case::Own) | None => None,
    };
    if let Some(text) = text {
        view.edit(edit(&text), place.clone());
    }
}

fn case(parameter: &MethodParameter, typed: &Parameter) -> Case {
    if typed.value.is_blank() {
        return Case::Table;
    }
    let Some(value) = typed.value.value() else {
        return Case::Own;
    };
    let is_same = |of: f64| (of - value).abs() <= f64::EPSILON * value.abs();
    let usual = parameter.options.iter().position(|o| is_same(o.value));
    usual.map_or(Case::Own, Case::Usual)
}

/// The name of a parameter, the value of the table and its document; what is to be confirmed says so.
fn of_table(ui: &mut Ui, view: &View<'_>, parameter: &MethodParameter) {
    let source = view.workspace.factors().cite(parameter.source);
    let key = match (parameter.default, parameter.standing) {
        (None, _) => "detail-parameter-asked",
        (Some(_), FactorStanding::ToBeConfirmed) => "detail-parameter-unsure",
        (Some(_), _) => "detail-parameter-table",
    };
    let value = parameter.default.map(exact).unwrap_or_default();
    let args = [
        ("name", parameter.name.get(view.lang)),
        ("value", &value),
        ("source", source.get(view.lang)),
    ];
    note(ui, &view.tr_with(key, &args));
}

/// Changes a parameter of a line; one without any entry is none.
fn put(activity: &mut Activity, id: &str, change: &dyn Fn(&mut Parameter)) {
    let at = activity.parameters.iter().position(|p| p.id == id);
    let mut new = at.map_or_else(
        || Parameter {
            id: id.to_owned(),
            ..Parameter::default()
        },
        |at| activity.parameters.remove(at),
    );
    change(&mut new);
    if !new.value.is_blank() || !new.source.is_empty() {
        let at = at.unwrap_or(activity.parameters.len());
        activity.parameters.insert(at, new);
    }
}
