//! Official annexes in the place of reconstructions: pasting them, seeing what was understood, saving the
//! office's copy of the template, and checking the templates that an office has.
//!
//! Shown in the place of the step of the programme while it is open. `state` holds what was typed and what
//! follows from it; `paste` shows the three tabs, `ending` what the linter says and the saving, `templates` the
//! office's templates.

mod ending;
mod indicators;
mod listed;
mod papers;
mod paste;
mod state;
mod templates;

use std::sync::Arc;

use egui::{TextEdit, Ui, vec2};

pub(super) use self::state::{AnnexState, Page};
use crate::app::Waker;
use crate::ui::View;
use crate::ui::theme::{Size, space};
use crate::ui::widgets::{card, headline, label, note, quiet};

/// Shows the open page; the way back closes it.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut AnnexState) {
    let page = state.page;
    let mut is_left = false;
    let title = match page {
        Some(Page::Templates) => view.tr("templates-title"),
        Some(Page::Paste) | None => view.tr("annex-title"),
    };
    let sentence = sentence(view);
    headline(ui, &title, &sentence, |ui| {
        is_left = quiet(ui, &view.tr("annex-back")).clicked();
    });
    ui.add_space(space::SMALL);
    match page {
        Some(Page::Templates) => templates::show(ui, view, state),
        Some(Page::Paste) | None => {
            card(ui, |ui| source(ui, view, state));
            ui.add_space(space::SMALL);
            card(ui, |ui| paste::show(ui, view, state));
            ui.add_space(space::SMALL);
            card(ui, |ui| ending::show(ui, view, state));
        }
    }
    if is_left {
        state.page = None;
    }
}

/// Which template, and how much of it is official.
fn sentence(view: &View<'_>) -> String {
    let programme = view.workspace.programme();
    let kind = view.workspace.kind();
    let share = (programme.standings().official_share() * 100.0).round();
    let version = programme.version.to_string();
    let args = [
        ("name", programme.short.get(view.lang)),
        ("kind", kind.map_or("", |kind| kind.name.get(view.lang))),
        ("version", &version),
        ("share", &share.to_string()),
    ];
    view.tr_with("annex-sentence", &args)
}

/// The official document.
fn source(ui: &mut Ui, view: &View<'_>, state: &mut AnnexState) {
    let inputs = &mut state.inputs;
    note(ui, &view.tr("annex-text"));
    ui.add_space(space::SMALL);
    ui.columns_const(|[left, right]| {
        typed(
            left,
            &view.tr("annex-document"),
            &mut inputs.title,
            &view.tr("annex-document-hint"),
        );
        typed(
            right,
            &view.tr("annex-issuer"),
            &mut inputs.issuer,
            &view.tr("annex-issuer-hint"),
        );
    });
    ui.columns_const(|[left, right]| {
        typed(
            left,
            &view.tr("annex-number"),
            &mut inputs.number,
            &view.tr("annex-number-hint"),
        );
        typed(
            right,
            &view.tr("annex-date"),
            &mut inputs.date,
            &view.today.to_string(),
        );
    });
}

/// A labelled line of text that belongs to no plan.
fn typed(ui: &mut Ui, caption: &str, text: &mut String, hint: &str) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::TINY;
        let caption = label(ui, caption);
        let field = TextEdit::singleline(text)
            .font(Size::Field.regular())
            .hint_text(hint)
            .desired_width(ui.available_width())
            .margin(vec2(space::SMALL, 6.0));
        ui.add(field).labelled_by(caption.id);
    });
}

/// Asks the window for a frame when work beside it has ended.
fn waker(ui: &Ui) -> Waker {
    let ctx = ui.ctx().clone();
    Arc::new(move || ctx.request_repaint())
}
