//! The three tabs: where an annex is pasted, and what was understood of it.

use egui::{ScrollArea, TextEdit, Ui, vec2};

use super::state::{AnnexState, Tab};
use super::{indicators, papers};
use crate::app::annex::Problem;
use crate::ui::View;
use crate::ui::theme::{Size, Theme, Tone, space};
use crate::ui::widgets::{label, note, section, segmented};

/// A list longer than this is cut; the table above it shows all rows.
pub(super) const LISTED: usize = 40;

/// The height of the box that takes the pasted text.
const BOX: f32 = 150.0;

/// Shows the tabs.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, state: &mut AnnexState) {
    state.make(view.workspace);
    let counts = [
        state.made.table.taken().count(),
        state.made.outline.taken().count(),
        state.made.form.count(),
    ];
    let tabs = [
        (Tab::Indicators, "annex-tab-indicators"),
        (Tab::Outline, "annex-tab-outline"),
        (Tab::Form, "annex-tab-form"),
    ];
    let options: Vec<(Tab, String)> = tabs
        .iter()
        .zip(counts)
        .map(|((tab, key), count)| {
            let name = view.tr(key);
            let counted = [("name", name.as_str()), ("count", &count.to_string())];
            let text = if count == 0 {
                name.clone()
            } else {
                view.tr_with("annex-tab-count", &counted)
            };
            (*tab, text)
        })
        .collect();
    if let Some(tab) = segmented(ui, &options, Some(state.tab)) {
        state.tab = tab;
    }
    ui.add_space(space::SMALL);
    match state.tab {
        Tab::Indicators => indicators::show(ui, view, state),
        Tab::Outline => papers::outline(ui, view, state),
        Tab::Form => papers::form(ui, view, state),
    }
}

/// The box for the pasted text.
pub(super) fn paste_box(ui: &mut Ui, id: &str, caption: &str, hint: &str, text: &mut String) {
    ui.spacing_mut().item_spacing.y = space::TINY;
    let caption = label(ui, caption);
    ScrollArea::vertical()
        .id_salt(id)
        .max_height(BOX)
        // Not less where the page is scrolled so that little room is left in sight.
        .min_scrolled_height(BOX)
        .show(ui, |ui| {
            let field = TextEdit::multiline(text)
                .id_salt(id)
                .font(Size::Field.regular())
                .hint_text(hint)
                .desired_rows(6)
                .desired_width(ui.available_width())
                .margin(vec2(space::SMALL, 6.0));
            ui.add(field).labelled_by(caption.id);
        });
}

/// What is wrong with lines, or should be looked at: line, name and sentence.
pub(super) fn problems<'a>(
    ui: &mut Ui,
    view: &View<'_>,
    lines: impl Iterator<Item = (usize, &'a str, &'a [Problem])>,
) {
    let all: Vec<(usize, &str, &Problem)> = lines
        .flat_map(|(line, name, problems)| problems.iter().map(move |one| (line, name, one)))
        .collect();
    if all.is_empty() {
        return;
    }
    ui.add_space(space::SMALL);
    section(ui, &view.tr("annex-problems"), |ui| {
        for (line, name, problem) in all.iter().take(LISTED) {
            let tone = if problem.blocks {
                Tone::Error
            } else {
                Tone::Warning
            };
            let sentence = told(view, problem);
            let line = line.to_string();
            let args = [("line", line.as_str()), ("name", name), ("text", &sentence)];
            let text = view.tr_with("annex-problem", &args);
            let color = Theme::of(ui).tint(tone).text;
            let rich = egui::RichText::new(text)
                .font(Size::Field.regular())
                .color(color);
            ui.add(egui::Label::new(rich).wrap());
        }
        more(ui, view, all.len());
    });
}

/// A problem as a sentence.
pub(super) fn told(view: &View<'_>, problem: &Problem) -> String {
    view.tr_with(problem.key, &[("text", &problem.text)])
}

/// Lines that were taken for nothing that goes into the copy.
pub(super) fn passed(ui: &mut Ui, view: &View<'_>, passed: &[(usize, String)]) {
    if passed.is_empty() {
        return;
    }
    ui.add_space(space::SMALL);
    section(ui, &view.tr("annex-passed"), |ui| {
        for (line, text) in passed.iter().take(LISTED) {
            let line = line.to_string();
            let args = [("line", line.as_str()), ("text", text)];
            note(ui, &view.tr_with("annex-passed-line", &args));
        }
        more(ui, view, passed.len());
    });
}

/// How many lines of a list are not shown.
pub(super) fn more(ui: &mut Ui, view: &View<'_>, all: usize) {
    if let Some(rest) = all.checked_sub(LISTED).filter(|rest| *rest > 0) {
        note(
            ui,
            &view.tr_with("annex-more", &[("count", &rest.to_string())]),
        );
    }
}
