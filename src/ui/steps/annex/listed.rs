//! Pasted lines as a table that shows what each becomes, and the choice of what an unknown name means.

use egui::{Margin, Ui};

use super::paste::{LISTED, more};
use crate::app::annex::{Links, by_nearness, link};
use crate::finding::Place;
use crate::ui::View;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::grid::{self, Cell, Column, GridState, Look, Sheet};
use crate::ui::widgets::{self, body, card_with, combo, note, section};

/// What becomes of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It takes the place of a line of the template.
    Kept,
    /// It is new.
    New,
    /// It is left out.
    Refused,
}

/// A table of words with what becomes of each row in its last column.
pub(super) struct Listed {
    pub columns: Vec<Column>,
    pub rows: Vec<(Vec<String>, Fate)>,
}

impl Sheet for Listed {
    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn rows(&self) -> usize {
        self.rows.len()
    }

    fn name(&self, row: usize) -> String {
        let cells = self.rows.get(row).map(|(cells, _)| cells);
        cells
            .and_then(|cells| cells.get(1))
            .cloned()
            .unwrap_or_default()
    }

    fn cell(&self, row: usize, column: usize) -> Cell {
        let Some((cells, fate)) = self.rows.get(row) else {
            return Cell::default();
        };
        let is_last = column + 1 == self.columns.len();
        let look = match (fate, is_last) {
            (Fate::Refused, true) => Look::Toned(Tone::Error),
            (Fate::Refused, false) => Look::Quiet,
            (Fate::Kept, true) => Look::Toned(Tone::Good),
            (Fate::New, true) => Look::Toned(Tone::Information),
            (Fate::Kept | Fate::New, false) => Look::Plain,
        };
        Cell::text(cells.get(column).cloned().unwrap_or_default()).looking(look)
    }

    fn place(&self, _row: usize, _column: usize) -> Option<Place> {
        None
    }

    fn frozen(&self) -> usize {
        2
    }
}

/// Shows the table.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    id: &str,
    rows: &Listed,
    state: &mut GridState,
) {
    ui.add_space(space::SMALL);
    card_with(ui, Margin::same(1), |ui| {
        grid::show(ui, view, id, rows, state)
    });
}

/// What has no counterpart: asks of the `new` names what they mean, and tells by a key which of the
/// `known` lines of the template, that no pasted one is yet, would leave the copy.
pub(super) fn unmatched(
    ui: &mut Ui,
    view: &mut View<'_>,
    (id, leaving_key): (&str, &str),
    (new, known): (&[&str], &[(&str, &str)]),
    links: &mut Links,
) {
    ask(ui, view, id, (new, known), links);
    undo_links(ui, view, links);
    let names: Vec<&str> = known.iter().map(|(_, name)| *name).collect();
    leaving(ui, view, leaving_key, &names);
}

/// Asks what the names mean that the template does not have: something new, or a line of the template
/// that is called otherwise.
fn ask(
    ui: &mut Ui,
    view: &mut View<'_>,
    id: &str,
    (new, known): (&[&str], &[(&str, &str)]),
    links: &mut Links,
) {
    if new.is_empty() || known.is_empty() {
        return;
    }
    ui.add_space(space::SMALL);
    section(ui, &view.tr("annex-unknown"), |ui| {
        note(ui, &view.tr("annex-unknown-text"));
        for name in new.iter().take(LISTED) {
            let near = by_nearness(name, known.iter().copied());
            let mut options = vec![(None, view.tr("annex-new"))];
            let offers = near.iter().enumerate();
            options.extend(offers.map(|(at, (_, called))| (Some(at), (*called).to_owned())));
            let place = Place::of(&["annex", id, name]);
            if let Some(Some(chosen)) = combo(ui, view, name, &place, &options, None)
                && let Some((known, _)) = near.get(chosen)
            {
                link(links, name, Some(known));
            }
        }
        more(ui, view, new.len());
    });
}

/// Takes back what was said of names.
fn undo_links(ui: &mut Ui, view: &View<'_>, links: &mut Links) {
    if links.is_empty() {
        return;
    }
    let count = links.len().to_string();
    if widgets::link(ui, &view.tr_with("annex-unlink", &[("count", &count)])).clicked() {
        links.clear();
    }
}

/// Names the lines of the template that leave the copy.
fn leaving(ui: &mut Ui, view: &View<'_>, key: &str, names: &[&str]) {
    if names.is_empty() {
        return;
    }
    ui.add_space(space::SMALL);
    let joint = view.tr("list-joint");
    let shown: Vec<&str> = names.iter().copied().take(LISTED).collect();
    let args = [
        ("count", names.len().to_string()),
        ("names", shown.join(&joint)),
    ];
    let args = args.each_ref().map(|(name, text)| (*name, text.as_str()));
    body(ui, &view.tr_with(key, &args));
}
