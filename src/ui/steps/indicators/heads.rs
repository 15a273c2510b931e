//! What the columns of the table of indicators are called, and the words for judgements.

use crate::base::{Lang, Year};
use crate::i18n::tr;
use crate::ui::theme::Tone;
use crate::ui::widgets::grid::{Column, Kind, Look};
use crate::verdict::Judgement;

/// What a column shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Name,
    Nature,
    Unit,
    Now,
    Target,
    Planned,
    Judgement,
    Office,
}

/// The columns in their order.
pub(super) const PARTS: [Part; 8] = [
    Part::Name,
    Part::Nature,
    Part::Unit,
    Part::Now,
    Part::Target,
    Part::Planned,
    Part::Judgement,
    Part::Office,
];

/// The columns; `now` is the last year of history, `year` the one in which indicators are judged.
pub(super) fn columns(now: Option<Year>, year: Option<Year>, lang: Lang) -> Vec<Column> {
    let title = |part: &Part| match part {
        Part::Now => named(lang, "indicator-now", now),
        Part::Target => named(lang, "indicator-target", year),
        Part::Planned => named(lang, "indicator-planned", year),
        part => tr(lang, head(*part)),
    };
    let columns = PARTS.iter().map(|part| column(*part, title(part), lang));
    columns.collect()
}

/// A judgement in one short word.
pub(super) const fn judged_key(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Met => "judged-met",
        Judgement::NotMet => "judged-not-met",
        Judgement::Undecided => "judged-open",
        Judgement::NotApplicable => "judged-not-applicable",
    }
}

/// How a judgement looks.
pub(super) const fn judged(judgement: Judgement) -> Look {
    match judgement {
        Judgement::Met => Look::Toned(Tone::Good),
        Judgement::NotMet => Look::Toned(Tone::Error),
        Judgement::Undecided => Look::Toned(Tone::Warning),
        Judgement::NotApplicable => Look::Quiet,
    }
}

fn named(lang: Lang, key: &str, year: Option<Year>) -> String {
    match year {
        Some(year) => format!("{} {year}", tr(lang, key)),
        None => tr(lang, key),
    }
}

const fn head(part: Part) -> &'static str {
    match part {
        Part::Name => "indicator-name",
        Part::Nature => "indicator-nature",
        Part::Unit => "column-unit",
        Part::Now => "indicator-now",
        Part::Target => "indicator-target",
        Part::Planned => "indicator-planned",
        Part::Judgement => "indicator-judgement",
        Part::Office => "indicator-office",
    }
}

fn column(part: Part, label: String, lang: Lang) -> Column {
    // The words for the nature are longer in English.
    let nature = match lang {
        Lang::Zh => 60.0,
        Lang::En => 84.0,
    };
    match part {
        Part::Name => Column::new(label, 190.0, Kind::Shown).growing(1.0),
        Part::Nature => Column::new(label, nature, Kind::Shown),
        Part::Unit => Column::new(label, 64.0, Kind::Shown),
        Part::Now | Part::Planned => Column::new(label, 76.0, Kind::Value),
        Part::Target => Column::new(label, 76.0, Kind::Figure),
        Part::Judgement => Column::new(label, 68.0, Kind::Shown),
        Part::Office => Column::new(label, 92.0, Kind::Text),
    }
}
