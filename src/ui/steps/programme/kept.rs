//! The annex: what had no place in the programme that the plan was moved to.

use std::collections::BTreeSet;

use egui::{Align, Layout, Sense, Ui};

use crate::base::{Lang, State};
use crate::finding::Place;
use crate::i18n::{tr, tr_with};
use crate::plan::edit::{Edit, ListEdit};
use crate::plan::{IndicatorEntry, Kept, KeptWhat, TransferWhat, YesNo};
use crate::programme::{Programme, built_in_programme};
use crate::ui::View;
use crate::ui::theme::space;
use crate::ui::widgets::{body, focus_ring, label, link, note, quiet, rows, strong};

/// What the part remembers.
#[derive(Debug, Default)]
pub(super) struct KeptState {
    /// The texts that are shown whole.
    unfolded: BTreeSet<usize>,
    /// True when the whole list is shown.
    all: bool,
}

/// So many items are shown while the list is folded.
const FOLDED: usize = 5;
/// So many characters of a text are shown while it is folded.
const SHOWN: usize = 120;

/// Shows the list.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    programmes: &[&'static Programme],
    state: &mut KeptState,
) {
    let kept = &view.workspace.plan().kept;
    let count = kept.len().to_string();
    let title = strong(ui, &view.tr_with("kept-title", &[("count", &count)]));
    let at = ui.interact(
        title.rect,
        title.id.with("at"),
        Sense::focusable_noninteractive(),
    );
    view.visit(&at, &Place::of(&["kept"]));
    focus_ring(ui, &at);
    note(ui, &view.tr("kept-text"));
    ui.add_space(space::TINY);
    let most = if state.all { kept.len() } else { FOLDED };
    rows(ui, kept.iter().enumerate().take(most), |ui, (at, one)| {
        ui.push_id(at, |ui| row(ui, view, programmes, (at, one), state));
    });
    if kept.len() > FOLDED {
        let key = if state.all {
            "move-fold"
        } else {
            "move-unfold"
        };
        if link(ui, &view.tr(key)).clicked() {
            state.all = !state.all;
        }
    }
}

fn row(
    ui: &mut Ui,
    view: &mut View<'_>,
    programmes: &[&'static Programme],
    (at, kept): (usize, &Kept),
    state: &mut KeptState,
) {
    let from = programmes.iter().copied();
    let from = from
        .chain(built_in_programme(&kept.programme))
        .find(|programme| programme.id == kept.programme)
        .map_or(kept.programme.as_str(), |one| one.short.get(view.lang));
    let what = view.tr(what(&kept.what).key());
    let args = [("what", what.as_str()), ("programme", from)];
    let text = written(&kept.what, view.lang);
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = space::TINY;
        if quiet(ui, &view.tr("kept-delete")).clicked() {
            state.unfolded.clear();
            let edit = Edit::Kept(ListEdit::Remove(at));
            view.edit(edit, Place::of(&["kept"]));
        }
        if quiet(ui, &view.tr("kept-copy")).clicked() {
            ui.ctx().copy_text(text.clone());
        }
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            label(ui, &view.tr_with("kept-from", &args));
            strong(ui, &kept.title);
        });
    });
    let is_open = state.unfolded.contains(&at);
    let beginning: String = text.chars().take(SHOWN).collect();
    if beginning.len() == text.len() {
        body(ui, &text);
        return;
    }
    let (key, shown) = if is_open {
        ("move-fold", text)
    } else {
        ("kept-whole", format!("{beginning}…"))
    };
    body(ui, &shown);
    if link(ui, &view.tr(key)).clicked() && !state.unfolded.remove(&at) {
        state.unfolded.insert(at);
    }
}

const fn what(kept: &KeptWhat) -> TransferWhat {
    match kept {
        KeptWhat::Indicator(_) => TransferWhat::Indicator,
        KeptWhat::Condition(_) => TransferWhat::Condition,
        KeptWhat::Answer(_) => TransferWhat::Answer,
        KeptWhat::Section(_) => TransferWhat::Section,
    }
}

/// What a person wrote there, as text.
fn written(kept: &KeptWhat, lang: Lang) -> String {
    match kept {
        KeptWhat::Section(section) => section.text.clone(),
        KeptWhat::Answer(answer) => answer.text.clone(),
        KeptWhat::Condition(condition) => {
            let answer = tr(lang, condition.answer.key());
            lines(&[&answer, &condition.note])
        }
        KeptWhat::Indicator(entry) => indicator(entry, lang),
    }
}

fn indicator(entry: &IndicatorEntry, lang: Lang) -> String {
    let mut all: Vec<String> = entry
        .values
        .iter()
        .map(|datum| {
            let state = (datum.state != State::Given).then(|| tr(lang, datum.state.key()));
            let value = state.unwrap_or_else(|| datum.value.0.clone());
            let year = datum.year.to_string();
            tr_with(lang, "kept-value", &[("year", &year), ("value", &value)])
        })
        .collect();
    let answers = [
        ("kept-answer-now", entry.answer_now),
        ("kept-answer", entry.answer),
    ];
    for (key, answer) in answers {
        if answer != YesNo::Unanswered {
            all.push(tr_with(lang, key, &[("answer", &tr(lang, answer.key()))]));
        }
    }
    if entry.not_applicable {
        all.push(tr(lang, "judgement-not-applicable"));
    }
    all.extend([
        entry.reason.clone(),
        entry.office.clone(),
        entry.note.clone(),
    ]);
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    lines(&all)
}

/// The texts that hold something, one below the other.
fn lines(texts: &[&str]) -> String {
    let texts = texts.iter().filter(|text| !text.trim().is_empty());
    texts.copied().collect::<Vec<_>>().join("\n")
}
