//! The strip below the text: the selected reference, its year, unit and digits.

use std::ops::Range;

use egui::{Align, ComboBox, Layout, RichText, Ui};

use super::filling::{Filling, dated, year_of};
use super::prose::{Kind, Piece, Prose};
use crate::app::Command;
use crate::base::{Lang, Unit, Year};
use crate::figure::{Reference, Resolved, When, YearWord, resolve};
use crate::ui::View;
use crate::ui::steps::papers::source::source_place;
use crate::ui::theme::{Size, Theme, space};
use crate::ui::widgets::{name, one_line, quiet};

/// Height of the strip.
pub(super) const HEIGHT: f32 = 44.0;
/// The most decimals that are offered.
const MOST_DIGITS: usize = 4;

/// A change of the selected reference.
pub(super) struct Edited {
    /// Its bytes in the source.
    pub range: Range<usize>,
    /// What stands there instead.
    pub text: String,
    /// True when it is still a reference.
    pub keeps: bool,
}

/// Shows the strip.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    prose: &Prose<'_>,
    piece: &Piece,
    filling: &Filling<'_>,
) -> Option<Edited> {
    let reference = Reference::parse(prose.reference(piece)).ok()?;
    let mut new = reference.clone();
    let mut text = None;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.set_height(space::ROW);
        let spacing = ui.spacing_mut();
        spacing.item_spacing.x = 6.0;
        spacing.button_padding.x = space::SMALL;
        spacing.icon_width = space::MEDIUM;
        let free = quiet(ui, &view.tr("papers-strip-free"));
        if free
            .on_hover_text(view.tr("papers-strip-free-hint"))
            .clicked()
        {
            text = Some(prose.text(piece).to_owned());
        }
        if piece.kind != Kind::Text {
            digits(ui, view, &mut new);
            units(ui, view, &mut new, filling);
            whens(ui, view, &mut new, filling);
        }
        if let Some(source) =
            source_place(prose.reference(piece)).filter(|_| piece.kind == Kind::Text)
            && quiet(ui, &view.tr("papers-form-change")).clicked()
        {
            view.commands.push(Command::Show(source));
        }
        let mut catalog = filling.catalog.borrow_mut();
        let what = catalog.name(&reference, filling.workspace, view.lang);
        drop(catalog);
        let width = ui.available_width();
        let galley = one_line(ui, &what, Size::Field.bold(), width);
        let is_cut = galley.elided;
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let response = ui.label(galley);
            if is_cut {
                response.on_hover_text(what);
            }
        });
    });
    let range = piece.source.clone();
    if let Some(text) = text {
        return Some(Edited {
            range,
            text,
            keeps: false,
        });
    }
    (new != reference).then(|| Edited {
        range,
        text: format!("{{{{{new}}}}}"),
        keeps: true,
    })
}

/// Name and year of a reference.
pub(super) fn described(
    prose: &Prose<'_>,
    piece: &Piece,
    filling: &Filling<'_>,
    lang: Lang,
) -> String {
    let raw = prose.reference(piece);
    let Ok(reference) = Reference::parse(raw) else {
        return raw.to_owned();
    };
    let mut catalog = filling.catalog.borrow_mut();
    let name = catalog.name(&reference, filling.workspace, lang);
    let year = resolve(&reference, filling.sources, None)
        .ok()
        .and_then(|resolved| year_of(&resolved));
    dated(&name, year, lang)
}

/// Of which year, or how much it changed since a year.
fn whens(ui: &mut Ui, view: &View<'_>, reference: &mut Reference, filling: &Filling<'_>) {
    let years = {
        let mut catalog = filling.catalog.borrow_mut();
        let offer = catalog.of(&reference.path, filling.workspace);
        offer.map(|offer| offer.years.clone()).unwrap_or_default()
    };
    if years.is_empty() {
        return;
    }
    let shown = when_text(view, reference.when, reference.negated);
    let combo = combo(
        ui,
        "when",
        &view.tr("papers-strip-when"),
        &shown,
        64.0,
        |ui| {
            let mut chosen = None;
            let mut offer = |ui: &mut Ui, when: When, negated: bool| {
                let same = reference.when == when && reference.negated == negated;
                let text = when_text(view, when, negated);
                if ui.selectable_label(same, text).clicked() {
                    chosen = Some((when, negated));
                }
            };
            offer(ui, When::Usual, false);
            for word in [YearWord::Base, YearWord::Target, YearWord::Horizon] {
                offer(ui, When::At(word), false);
            }
            for year in &years {
                offer(ui, When::At(YearWord::Number(*year)), false);
            }
            let last = latest(reference, filling, &years);
            for (from, to) in years.iter().zip(std::iter::repeat(last)) {
                if *from < to {
                    let change = When::Change(YearWord::Number(*from), YearWord::Number(to));
                    offer(ui, change, false);
                    offer(ui, change, true);
                }
            }
            chosen
        },
    );
    if let Some((when, negated)) = combo {
        let was_change = matches!(reference.when, When::Change(..));
        let is_change = matches!(when, When::Change(..));
        reference.when = when;
        reference.negated = negated;
        // A change is in per cent, whatever the figure is measured in, and the other way round.
        if was_change != is_change {
            reference.unit = is_change.then_some(Unit::PERCENT);
            reference.digits = None;
        }
    }
}

/// The year up to which changes are offered: that of the figure, else the last one.
fn latest(reference: &Reference, filling: &Filling<'_>, years: &[Year]) -> Year {
    let own = resolve(reference, filling.sources, None)
        .ok()
        .and_then(|resolved| year_of(&resolved));
    own.or_else(|| years.last().copied()).unwrap_or_default()
}

fn when_text(view: &View<'_>, when: When, negated: bool) -> String {
    let word = |word: YearWord| match word {
        YearWord::Number(year) => view.tr_with("papers-year", &[("year", &year.to_string())]),
        YearWord::Base => view.tr("papers-year-base"),
        YearWord::Target => view.tr("papers-year-target"),
        YearWord::Horizon => view.tr("papers-year-horizon"),
        YearWord::First => view.tr("papers-year-first"),
        YearWord::Last | YearWord::Judged => view.tr("papers-year-last"),
    };
    match when {
        When::Usual => view.tr("papers-year-usual"),
        When::At(year) => word(year),
        When::Change(from, to) => {
            let key = if negated {
                "papers-fall"
            } else {
                "papers-change"
            };
            view.tr_with(key, &[("from", &word(from)), ("to", &word(to))])
        }
    }
}

/// In which unit.
fn units(ui: &mut Ui, view: &View<'_>, reference: &mut Reference, filling: &Filling<'_>) {
    let Ok(Resolved::Figure(shown)) = resolve(reference, filling.sources, None) else {
        return;
    };
    let options: Vec<Unit> = Unit::of(shown.unit.dimension())
        .filter(|unit| *unit != Unit::ONE)
        .collect();
    if options.len() < 2 {
        return;
    }
    let sign = |unit: Unit| unit.sign(view.lang);
    let label = view.tr("papers-strip-unit");
    let chosen = combo(ui, "unit", &label, sign(shown.unit), 88.0, |ui| {
        let mut chosen = None;
        for unit in options {
            if ui
                .selectable_label(unit == shown.unit, sign(unit))
                .clicked()
            {
                chosen = Some(unit);
            }
        }
        chosen
    });
    if chosen.is_some() {
        reference.unit = chosen;
    }
}

/// With how many decimals.
fn digits(ui: &mut Ui, view: &View<'_>, reference: &mut Reference) {
    let text = |digits: Option<usize>| match digits {
        None => view.tr("papers-digits-usual"),
        Some(digits) => view.tr_with("papers-digits", &[("count", &digits.to_string())]),
    };
    let label = view.tr("papers-strip-digits");
    let chosen = combo(ui, "digits", &label, &text(reference.digits), 48.0, |ui| {
        let mut chosen = None;
        let options = std::iter::once(None).chain((0..=MOST_DIGITS).map(Some));
        for digits in options {
            let is_it = reference.digits == digits;
            if ui.selectable_label(is_it, text(digits)).clicked() {
                chosen = Some(digits);
            }
        }
        chosen
    });
    if let Some(digits) = chosen {
        reference.digits = digits;
    }
}

fn combo<T>(
    ui: &mut Ui,
    salt: &str,
    label: &str,
    shown: &str,
    width: f32,
    options: impl FnOnce(&mut Ui) -> Option<T>,
) -> Option<T> {
    let text = RichText::new(shown)
        .font(Size::Field.regular())
        .color(Theme::of(ui).ink);
    let combo = ComboBox::from_id_salt(salt)
        .selected_text(text)
        .width(width)
        .truncate()
        .height(380.0)
        .show_ui(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            options(ui)
        });
    name(&combo.response, label);
    combo.response.on_hover_text(label);
    combo.inner.flatten()
}
