//! What would become of the plan, before it happens: one list, grouped by what becomes of each thing.

use std::collections::{BTreeMap, BTreeSet};

use egui::{Align, Layout, Ui, vec2};

use super::moving::{Target, place};
use crate::plan::{Fate, Transfer, TransferLine};
use crate::ui::View;
use crate::ui::theme::{Tone, space};
use crate::ui::widgets::{body, chip, link, note, primary, quiet, strong};

/// What a person wants after reading the list.
pub(super) enum Answer {
    /// To move.
    Move,
    /// To leave the plan where it is.
    Stay,
}

/// So many lines of a group are shown while it is folded.
const FOLDED: usize = 5;
/// The width of the column that says what a line speaks of.
const WHAT: f32 = 132.0;

/// How a group is shown: its place in the list, which begins with what needs a look, its colour and
/// its name.
const fn group(fate: &Fate) -> (u8, Tone, &'static str) {
    match fate {
        Fate::Annex => (0, Tone::Warning, "move-group-annex"),
        Fate::Changes(_) => (1, Tone::Warning, "move-group-changes"),
        Fate::Moves(_) => (2, Tone::Information, "move-group-moves"),
        Fate::New => (3, Tone::Neutral, "move-group-new"),
        Fate::Returns => (4, Tone::Good, "move-group-returns"),
        Fate::Stays => (5, Tone::Good, "move-group-stays"),
    }
}

/// Shows the list and the two ways on.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    to: Target,
    transfer: &Transfer,
    unfolded: &mut BTreeSet<u8>,
) -> Option<Answer> {
    let head = &view.workspace.plan().head;
    let (programme, kind) = (
        to.programme.short.get(view.lang),
        to.kind.name.get(view.lang),
    );
    let version = to.programme.version.to_string();
    let args = [
        ("programme", programme),
        ("kind", kind),
        ("version", &version),
    ];
    let (title, go) = if head.programme != to.programme.id {
        ("move-title", "move-go")
    } else if head.kind != to.kind.id {
        ("move-title-kind", "move-go-kind")
    } else {
        ("move-title-version", "move-go-version")
    };
    strong(ui, &view.tr_with(title, &args));
    let mut groups: BTreeMap<u8, (Tone, &str, Vec<&TransferLine>)> = BTreeMap::new();
    for line in &transfer.lines {
        let (rank, tone, key) = group(&line.fate);
        let of = groups.entry(rank).or_insert((tone, key, Vec::new()));
        of.2.push(line);
    }
    let kept = view.tr_with(
        "move-data-stay",
        &[("count", &view.workspace.plan().activities.len().to_string())],
    );
    body(ui, &kept);
    ui.add_space(space::TINY);
    for (rank, (tone, key, lines)) in groups {
        ui.push_id(rank, |ui| {
            one(ui, view, (rank, tone, key), &lines, unfolded);
        });
    }
    ui.add_space(space::TINY);
    note(ui, &view.tr("move-undo"));
    ui.horizontal(|ui| {
        let response = primary(ui, &view.tr_with(go, &args));
        view.visit(&response, &place());
        if response.clicked() {
            return Some(Answer::Move);
        }
        quiet(ui, &view.tr("move-stay"))
            .clicked()
            .then_some(Answer::Stay)
    })
    .inner
}

/// A group: its name with the count, and its lines as far as it is unfolded.
fn one(
    ui: &mut Ui,
    view: &View<'_>,
    (rank, tone, key): (u8, Tone, &str),
    lines: &[&TransferLine],
    unfolded: &mut BTreeSet<u8>,
) {
    let is_open = unfolded.contains(&rank);
    // What stays as it is needs no reading.
    let folded = if lines.iter().all(|line| line.fate == Fate::Stays) {
        0
    } else {
        FOLDED
    };
    let count = lines.len().to_string();
    ui.horizontal(|ui| {
        chip(ui, tone, &view.tr_with(key, &[("count", &count)]));
        if lines.len() > folded {
            let key = if is_open { "move-fold" } else { "move-unfold" };
            if link(ui, &view.tr(key)).clicked() && !unfolded.remove(&rank) {
                unfolded.insert(rank);
            }
        }
    });
    let most = if is_open { lines.len() } else { folded };
    for line in lines.iter().take(most) {
        row(ui, view, line);
    }
    let rest = lines.len().saturating_sub(most);
    if rest > 0 && most > 0 {
        note(
            ui,
            &view.tr_with("move-more", &[("count", &rest.to_string())]),
        );
    }
    ui.add_space(space::TINY);
}

fn row(ui: &mut Ui, view: &View<'_>, line: &TransferLine) {
    let name = line.name.get(view.lang);
    let text = match &line.fate {
        Fate::Moves(to) | Fate::Changes(to) => {
            let args = [("name", name), ("to", to.get(view.lang))];
            view.tr_with("move-line-to", &args)
        }
        Fate::Stays | Fate::Annex | Fate::Returns | Fate::New => name.to_owned(),
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        ui.allocate_ui_with_layout(vec2(WHAT, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(WHAT);
            note(ui, &view.tr(line.what.key()));
        });
        ui.vertical(|ui| {
            body(ui, &text);
        });
    });
}
