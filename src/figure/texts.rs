//! Paths that stand for a text.

use jiff::civil::Date;

use super::{Sources, YearWord};
use crate::base::{Lang, Text, format_date};
use crate::i18n;
use crate::plan::{Applicant, Boundary};
use crate::programme::{Choice, FieldKind};

/// The text of a path, empty where nothing is typed; `None` for a path that is no text.
pub(super) fn text(path: &str, s: &Sources<'_>) -> Option<Text> {
    let (root, rest) = path.split_once('.')?;
    match root {
        "applicant" if rest == "province" => Some(province(s)),
        "applicant" => applicant(&s.plan.applicant, rest).map(Text::same),
        "boundary" => boundary(&s.plan.boundary, rest).map(Text::same),
        "head" => (rest == "date").then(|| date(&s.plan.head.date)),
        "years" => year(rest, s),
        "programme" => programme(rest, s),
        "kind" => {
            let kind = s.programme.kind(&s.plan.head.kind);
            (rest == "name").then(|| kind.map(|kind| kind.name.clone()).unwrap_or_default())
        }
        "answer" => answer(rest, s),
        "accounting" => accounting(rest, s),
        _ => None,
    }
}

/// A field of the applicant by its name in the file.
pub(super) fn applicant<'a>(applicant: &'a Applicant, field: &str) -> Option<&'a str> {
    Some(match field {
        "name" => &applicant.name,
        "place" => &applicant.place,
        "city" => &applicant.city,
        "department" => &applicant.department,
        "leader" => &applicant.leader,
        "contact" => &applicant.contact,
        "telephone" => &applicant.telephone,
        "email" => &applicant.email,
        "address" => &applicant.address,
        "postcode" => &applicant.postcode,
        "institution" => &applicant.institution,
        _ => return None,
    })
}

fn boundary<'a>(boundary: &'a Boundary, field: &str) -> Option<&'a str> {
    Some(match field {
        "east" => &boundary.east,
        "south" => &boundary.south,
        "west" => &boundary.west,
        "north" => &boundary.north,
        "description" => &boundary.description,
        _ => return None,
    })
}

fn province(s: &Sources<'_>) -> Text {
    s.factors
        .province(&s.plan.applicant.province)
        .cloned()
        .unwrap_or_default()
}

/// The date of the documents as each language writes it; what was typed where it is no date.
fn date(typed: &str) -> Text {
    match typed.trim().parse::<Date>() {
        Ok(date) => Text::new(format_date(date, Lang::Zh), format_date(date, Lang::En)),
        Err(_) => Text::same(typed.trim()),
    }
}

/// A year by its part in the plan, empty while the plan does not say it.
fn year(name: &str, s: &Sources<'_>) -> Option<Text> {
    let word = match name {
        "base" => YearWord::Base,
        "target" => YearWord::Target,
        "horizon" => YearWord::Horizon,
        "first" => YearWord::First,
        "last" => YearWord::Last,
        _ => return None,
    };
    let year = s.year(word, None);
    Some(
        year.map(|year| Text::same(year.to_string()))
            .unwrap_or_default(),
    )
}

fn programme(field: &str, s: &Sources<'_>) -> Option<Text> {
    Some(match field {
        "title" => s.programme.title.clone(),
        "number" => Text::same(&s.programme.number),
        "issuer" => s.programme.issuer.clone(),
        _ => return None,
    })
}

/// What was filled into a field of the form; of a choice its name.
fn answer(id: &str, s: &Sources<'_>) -> Option<Text> {
    let kind = s.plan.head.kind.as_str();
    let mut fields = s
        .programme
        .documents_of(kind)
        .flat_map(|document| document.fields(kind));
    let field = fields.find(|field| field.id == id)?;
    let typed = s.plan.answer(id);
    let choices: &[Choice] = match &field.kind {
        FieldKind::Choice(choices) => choices,
        FieldKind::Line
        | FieldKind::Paragraph(_)
        | FieldKind::Date
        | FieldKind::Number(_)
        | FieldKind::Bound(_) => &[],
    };
    let chosen = choices.iter().find(|choice| choice.id == typed);
    Some(chosen.map_or_else(|| Text::same(typed), |choice| choice.name.clone()))
}

fn accounting(field: &str, s: &Sources<'_>) -> Option<Text> {
    Some(match field {
        "family" => s
            .inventory
            .family_name(s.factors)
            .cloned()
            .unwrap_or_default(),
        "electricity" => i18n::text(s.plan.accounting.electricity.key()),
        _ => return None,
    })
}
