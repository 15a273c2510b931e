//! Ruled grids of a form.

use jiff::civil::Date;

use super::cells::{typed_digits, unit_sign};
use super::context::Context;
use super::prose::filled;
use super::tables::table;
use super::{Form, FormCell, FormLine, Table};
use crate::base::{Lang, Number, Unit, format_date, format_fixed};
use crate::figure::{Reference, Resolved, resolve};
use crate::finding::Place;
use crate::programme::{Choice, FieldKind, FormField, FormRow};

const CHOSEN: char = '☑';
const OPEN: char = '□';

/// A ruled grid with the answers of the plan.
pub(super) fn form(rows: &[FormRow], place: &Place, context: &Context<'_>) -> Form {
    Form {
        rows: rows.iter().map(|row| line(row, context)).collect(),
        place: place.clone(),
    }
}

fn line(row: &FormRow, context: &Context<'_>) -> FormLine {
    match row {
        FormRow::Band(text) => FormLine::Band(filled(context.text(text), context)),
        FormRow::Fields(fields) => {
            FormLine::Fields(fields.iter().map(|one| cell(one, context)).collect())
        }
        // The band above names the table; a number would only stand in the way.
        FormRow::Table(kind) => FormLine::Table(Table {
            caption: String::new(),
            ..table(*kind, context)
        }),
        FormRow::Opinion {
            id,
            label,
            text,
            signer,
            seal,
        } => {
            let texts = [context.text(text), context.plan().answer(id)];
            let texts = texts
                .into_iter()
                .flat_map(str::lines)
                .map(str::trim)
                .filter(|text| !text.is_empty());
            FormLine::Opinion {
                label: filled(context.text(label), context),
                text: texts.map(|text| filled(text, context)).collect(),
                signer: filled(context.text(signer), context),
                seal: if *seal {
                    context.word("compose-seal")
                } else {
                    String::new()
                },
                date: context.word("compose-blank-date"),
            }
        }
    }
}

fn cell(field: &FormField, context: &Context<'_>) -> FormCell {
    let label = filled(context.text(&field.label), context);
    let typed = context.plan().answer(&field.id).trim();
    let text = match &field.kind {
        FieldKind::Line | FieldKind::Paragraph(_) => filled(typed, context),
        FieldKind::Choice(choices) => boxes(choices, typed, context),
        FieldKind::Date => date(typed, context),
        FieldKind::Number(unit) => number(typed, unit, &label, context),
        FieldKind::Bound(reference) => bound(reference, context),
    };
    FormCell {
        label,
        text,
        place: Place::of(&["answer", &field.id]),
    }
}

/// `☑国家级　□省级`.
fn boxes(choices: &[Choice], chosen: &str, context: &Context<'_>) -> String {
    let one = |choice: &Choice| {
        let sign = if choice.id == chosen { CHOSEN } else { OPEN };
        format!("{sign}{}", context.text(&choice.name))
    };
    let boxes: Vec<String> = choices.iter().map(one).collect();
    boxes.join("\u{3000}")
}

fn date(typed: &str, context: &Context<'_>) -> String {
    match typed.parse::<Date>() {
        Ok(date) => format_date(date, context.lang),
        Err(_) if typed.is_empty() => context.word("compose-blank-date"),
        Err(_) => typed.to_owned(),
    }
}

/// A number with its unit, unless the label names the unit already; what was typed where it is no
/// number.
fn number(typed: &str, unit: &str, label: &str, context: &Context<'_>) -> String {
    let number = Number::from(typed);
    let Some(value) = number.value() else {
        return typed.to_owned();
    };
    let text = format_fixed(value, typed_digits(&number));
    let sign = match context.lang {
        // Things are counted by the word of the form, which a label in brackets names: （栋）; in
        // English by none.
        Lang::Zh if is_count(unit) && label.ends_with('）') => String::new(),
        Lang::Zh if is_count(unit) => unit.to_owned(),
        Lang::En if is_count(unit) => String::new(),
        Lang::Zh | Lang::En => unit_sign(unit, context),
    };
    if sign.is_empty() || label.contains(&sign) || label.contains(unit) {
        text
    } else {
        format!("{text} {sign}")
    }
}

fn is_count(unit: &str) -> bool {
    Unit::parse(unit) == Some(Unit::PIECE)
}

/// What a reference stands for: a text that nobody typed yet stays blank for the pen, a figure that
/// is missing is marked.
fn bound(reference: &str, context: &Context<'_>) -> String {
    let parsed = Reference::parse(reference).ok();
    let resolved = parsed.and_then(|reference| resolve(&reference, context.sources, None).ok());
    match resolved {
        Some(Resolved::Text(text)) => context.text(&text).trim().to_owned(),
        Some(Resolved::Figure(_)) | None => filled(&format!("{{{{{reference}}}}}"), context),
    }
}
