//! One field of the form.

use egui::{
    Align, CursorIcon, Frame, Label, Layout, Margin, Response, RichText, Role, Sense, Ui,
    WidgetInfo, vec2,
};
use jiff::civil::Date;

use super::{FormState, place_of};
use crate::app::Command;
use crate::base::Unit;
use crate::figure::{Reference, Resolved, Sources, format_resolved, resolve, written_length};
use crate::plan::edit::Edit;
use crate::programme::{Choice, FieldKind, FormField};
use crate::ui::View;
use crate::ui::steps::papers::source::source_place;
use crate::ui::steps::papers::text::{Editor, Subject};
use crate::ui::theme::{Size, Theme, space};
use crate::ui::widgets::{
    Field, findings_under, focus_ring, note, one_line, quiet, toggle, traced,
};

/// Shows a field with its findings.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    field: &FormField,
    sources: &Sources<'_>,
    state: &mut FormState,
) {
    ui.spacing_mut().item_spacing.y = space::TINY;
    match &field.kind {
        FieldKind::Line => {
            let _response = typed(ui, view, field, Look::default());
        }
        FieldKind::Paragraph(length) => {
            let editor = state.editors.entry(field.id.clone()).or_default();
            paragraph(ui, view, field, *length, editor);
        }
        FieldKind::Choice(choices) => choice(ui, view, field, choices),
        FieldKind::Date => date(ui, view, field),
        FieldKind::Number(unit) => number(ui, view, field, unit),
        FieldKind::Bound(reference) => bound(ui, view, field, reference, sources),
    }
}

/// What a field of text looks like.
#[derive(Clone, Copy, Default)]
struct Look<'a> {
    numeric: bool,
    unit: &'a str,
    /// Shown while it is empty; the help of the field when there is none.
    hint: &'a str,
}

/// A field in which a text is typed.
fn typed(ui: &mut Ui, view: &mut View<'_>, field: &FormField, look: Look<'_>) -> Response {
    let workspace = view.workspace;
    let (label, help) = (field.label.get(view.lang), field.help.get(view.lang));
    let answer = workspace.plan().answer(&field.id);
    let hint = if look.hint.is_empty() {
        help
    } else {
        look.hint
    };
    let mut input = Field::new(place_of(&field.id), label, answer)
        .hint(hint)
        .unit(look.unit);
    if field.required {
        input = input.required();
    }
    if look.numeric {
        input = input.numeric();
    }
    input.show(ui, view, |text| {
        Edit::answer(workspace.plan(), &field.id, text)
    })
}

/// A longer text, in which figures can stand.
fn paragraph(
    ui: &mut Ui,
    view: &mut View<'_>,
    field: &FormField,
    length: u32,
    editor: &mut Editor,
) {
    let workspace = view.workspace;
    let place = place_of(&field.id);
    let text = workspace.plan().answer(&field.id);
    low_row(ui, Layout::left_to_right(Align::Center), |ui| {
        caption(ui, field, view);
    });
    let remark = view.tr_with(
        "papers-form-length",
        &[
            ("length", &length.to_string()),
            ("written", &written_length(text).to_string()),
        ],
    );
    let subject = Subject {
        place: &place,
        name: field.label.get(view.lang),
        text,
        hint: field.help.get(view.lang),
        rows: if length > 200 { 4 } else { 2 },
    };
    let edit = |text| Edit::answer(workspace.plan(), &field.id, text);
    editor.cell(ui, view, subject, edit, &remark);
    findings_under(ui, view, &place);
}

fn number(ui: &mut Ui, view: &mut View<'_>, field: &FormField, unit: &str) {
    let label = field.label.get(view.lang);
    // `企业数（家）` names the unit already.
    let sign = Unit::parse(unit).map_or(unit, |known| known.sign(view.lang));
    let named = label.contains(unit) || (!sign.is_empty() && label.contains(sign));
    let shown = if named {
        ""
    } else if view.lang == crate::base::Lang::Zh {
        unit
    } else {
        sign
    };
    let look = Look {
        numeric: true,
        unit: shown,
        ..Look::default()
    };
    let _response = typed(ui, view, field, look);
}

/// A date: typed in any usual way, and put into the one that the file keeps when it is left.
fn date(ui: &mut Ui, view: &mut View<'_>, field: &FormField) {
    let workspace = view.workspace;
    let answer = workspace.plan().answer(&field.id);
    let look = Look {
        hint: "2023-09-20",
        ..Look::default()
    };
    let response = typed(ui, view, field, look);
    if response.lost_focus()
        && answer.parse::<Date>().is_err()
        && let Some(date) = read_date(answer)
    {
        let edit = Edit::answer(workspace.plan(), &field.id, date.to_string());
        view.typed(edit, place_of(&field.id));
        view.commands.push(Command::Pause);
    }
    if answer.is_empty() && quiet(ui, &view.tr("papers-form-today")).clicked() {
        let edit = Edit::answer(workspace.plan(), &field.id, view.today.to_string());
        view.edit(edit, place_of(&field.id));
    }
}

/// A date as people write it: `2023年9月20日`, `2023/9/20`, `2023.9.20`.
fn read_date(text: &str) -> Option<Date> {
    let mut parts = text
        .trim()
        .trim_end_matches('日')
        .split(['年', '月', '/', '.', '-', '－', '．']);
    let year = parts.next()?.trim().parse().ok()?;
    let month = parts.next()?.trim().parse().ok()?;
    let day = parts.next()?.trim().parse().ok()?;
    if parts.next().is_some() {
        return None;
    }
    Date::new(year, month, day).ok()
}

/// Choices side by side; the chosen one is given up by a second click.
fn choice(ui: &mut Ui, view: &mut View<'_>, field: &FormField, choices: &[Choice]) {
    let workspace = view.workspace;
    let place = place_of(&field.id);
    let chosen = workspace.plan().answer(&field.id);
    low_row(ui, Layout::left_to_right(Align::Center), |ui| {
        caption(ui, field, view);
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::TINY;
        for (index, choice) in choices.iter().enumerate() {
            let is_chosen = choice.id == chosen;
            let response = toggle(ui, is_chosen, choice.name.get(view.lang));
            if index == 0 {
                view.visit(&response, &place);
            }
            if response.clicked() {
                let id = if is_chosen { "" } else { choice.id.as_str() };
                let edit = Edit::answer(workspace.plan(), &field.id, id.to_owned());
                view.edit(edit, place.clone());
                *view.place = Some(place.clone());
            }
        }
    });
    findings_under(ui, view, &place);
}

/// The label above what is not a field of text, with the mark of what must be filled in.
fn caption(ui: &mut Ui, field: &FormField, view: &View<'_>) {
    ui.spacing_mut().item_spacing.x = space::TINY;
    note(ui, field.label.get(view.lang));
    if field.required {
        ui.label(
            RichText::new("*")
                .font(Size::Field.bold())
                .color(view.theme.error.text),
        );
    }
}

/// What follows the data, with the way to where it is typed.
fn bound(
    ui: &mut Ui,
    view: &mut View<'_>,
    field: &FormField,
    reference: &str,
    sources: &Sources<'_>,
) {
    let place = place_of(&field.id);
    low_row(ui, Layout::right_to_left(Align::Center), |ui| {
        if let Some(source) = source_place(reference) {
            let way = way(ui, &view.tr("papers-form-change"));
            view.visit(&way, &place);
            if way.clicked() {
                view.commands.push(Command::Show(source));
            }
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            caption(ui, field, view);
        });
    });
    let resolved = Reference::parse(reference)
        .ok()
        .and_then(|reference| resolve(&reference, sources, None).ok());
    let text = resolved
        .as_ref()
        .and_then(|resolved| format_resolved(resolved, sources.plan.head.language));
    ui.horizontal_top(|ui| {
        value(ui, view, text.as_deref(), resolved.as_ref(), reference);
    });
    findings_under(ui, view, &place);
}

/// The value on the ground of what follows the data; a figure can be asked where it comes from.
fn value(
    ui: &mut Ui,
    view: &mut View<'_>,
    text: Option<&str>,
    resolved: Option<&Resolved>,
    reference: &str,
) {
    let tint = if text.is_some() {
        view.theme.good
    } else {
        view.theme.warning
    };
    let frame = Frame::new()
        .fill(tint.ground)
        .corner_radius(space::FIELD_RADIUS)
        .inner_margin(Margin::symmetric(8, 4));
    frame.show(ui, |ui| match (text, resolved) {
        (Some(text), Some(Resolved::Figure(_))) => {
            traced(ui, view, text, reference);
        }
        (text, _) => {
            let blank = view.tr("papers-form-blank");
            let rich = RichText::new(text.unwrap_or(&blank))
                .font(Size::Field.regular())
                .color(tint.text);
            ui.add(Label::new(rich).wrap());
        }
    });
}

/// A link of second rank: every field that follows the data has one.
fn way(ui: &mut Ui, text: &str) -> Response {
    let theme = Theme::of(ui);
    let shape = one_line(ui, text, Size::Label.regular(), f32::INFINITY);
    let (rect, response) = ui.allocate_exact_size(shape.size(), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, text));
    let color = if response.hovered() || response.has_focus() {
        theme.accent_strong
    } else {
        theme.ink_second
    };
    ui.painter()
        .galley_with_override_text_color(rect.min, shape, color);
    focus_ring(ui, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// A row no higher than what stands in it.
fn low_row(ui: &mut Ui, layout: Layout, content: impl FnOnce(&mut Ui)) {
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        let size = vec2(ui.available_width(), 18.0);
        ui.allocate_ui_with_layout(size, layout, content);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        let wanted = Date::new(2023, 9, 20).ok();
        for text in ["2023年9月20日", "2023/9/20", "2023.09.20", " 2023-9-20 "] {
            assert_eq!(read_date(text), wanted, "{text}");
        }
        for text in ["", "2023", "2023年13月1日", "9月20日", "2023-9-20-1"] {
            assert_eq!(read_date(text), None, "{text}");
        }
    }
}
