//! Evidence: the list of the plan, and the choice of pieces for an answer.

use egui::{Id, Popup, PopupCloseBehavior, TextEdit, Ui};

use super::listing::{Listing, fresh_id, set};
use crate::app::Command;
use crate::app::sheet::{Change, Put, one_step};
use crate::base::Lang;
use crate::finding::Place;
use crate::i18n::tr;
use crate::plan::edit::{Edit, ListEdit};
use crate::plan::{Evidence, Plan};
use crate::ui::View;
use crate::ui::theme::{Size, space};
use crate::ui::widgets::grid::{Cell, Column, Kind, Sheet};
use crate::ui::widgets::{self, ChosenClick, label, note, quiet, secondary};

/// Shows the pieces of evidence of an answer and lets a person choose; `edit` makes the change of
/// the answer.
pub(super) fn picker(
    ui: &mut Ui,
    view: &mut View<'_>,
    chosen: &[String],
    place: &Place,
    edit: impl Fn(Vec<String>) -> Edit,
) {
    let pieces = &view.workspace.plan().evidence;
    let mut change = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::TINY;
        label(ui, &view.tr("evidence"));
        for id in chosen {
            let piece = pieces.iter().find(|piece| piece.id == *id);
            let title = piece.map_or(id.as_str(), |piece| title(piece));
            let take_out = view.tr_with("evidence-remove", &[("title", title)]);
            match widgets::chosen(ui, title, &take_out) {
                Some(ChosenClick::Open) => {
                    let at = Place::of(&["evidence", id]);
                    view.commands.push(Command::Show(at));
                }
                Some(ChosenClick::TakeOut) => {
                    let rest = chosen.iter().filter(|other| *other != id);
                    change = Some(edit(rest.cloned().collect()));
                }
                None => {}
            }
        }
        let button = quiet(ui, &view.tr("evidence-add"));
        Popup::menu(&button)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .width(320.0)
            .show(|ui| {
                if let Some(edit) = menu(ui, view, chosen, place, &edit) {
                    change = Some(edit);
                }
            });
    });
    if let Some(change) = change {
        view.edit(change, place.clone());
    }
}

/// The pieces that can be chosen, and a field for a new one.
fn menu(
    ui: &mut Ui,
    view: &View<'_>,
    chosen: &[String],
    place: &Place,
    edit: &impl Fn(Vec<String>) -> Edit,
) -> Option<Edit> {
    let plan = view.workspace.plan();
    let with = |id: &String| chosen.iter().chain(std::iter::once(id)).cloned().collect();
    let mut change = None;
    for piece in plan.evidence.iter().filter(|p| !chosen.contains(&p.id)) {
        if ui.selectable_label(false, title(piece)).clicked() {
            change = Some(edit(with(&piece.id)));
            ui.close();
        }
    }
    let caption = label(ui, &view.tr("evidence-new"));
    let typed = Id::unique(("new evidence", &place.0));
    let mut text: String = ui.data(|data| data.get_temp(typed)).unwrap_or_default();
    ui.horizontal(|ui| {
        let field = TextEdit::singleline(&mut text).font(Size::Field.regular());
        ui.add(field.desired_width(220.0)).labelled_by(caption.id);
        let add = secondary(ui, &view.tr("evidence-new-add"));
        if add.clicked() && !text.trim().is_empty() {
            let id = next_id(plan, plan.evidence.len());
            let new = Evidence {
                id: id.clone(),
                title: std::mem::take(&mut text),
                ..Evidence::default()
            };
            let insert = Edit::Evidence(ListEdit::Insert(plan.evidence.len(), new));
            change = Some(Edit::Many(vec![insert, edit(with(&id))]));
            ui.close();
        }
    });
    ui.data_mut(|data| data.insert_temp(typed, text));
    note(ui, &view.tr("evidence-new-note"));
    change
}

/// What a piece is called where its title is not written yet.
fn title(piece: &Evidence) -> &str {
    if piece.title.trim().is_empty() {
        &piece.id
    } else {
        &piece.title
    }
}

fn next_id(plan: &Plan, index: usize) -> String {
    let ids = plan.evidence.iter().map(|piece| piece.id.as_str());
    fresh_id(ids, "e", plan.evidence.len(), index)
}

/// The list of evidence.
pub(super) struct EvidenceSheet<'a> {
    plan: &'a Plan,
    lang: Lang,
    columns: Vec<Column>,
}

/// The parts of a piece of evidence, in the order of the columns.
const PARTS: [&str; 4] = ["title", "issuer", "date", "keeping"];

impl<'a> EvidenceSheet<'a> {
    /// The list of a plan.
    pub fn new(plan: &'a Plan, lang: Lang) -> Self {
        let columns = vec![
            Column::new(tr(lang, "evidence-title"), 220.0, Kind::Text).growing(1.0),
            Column::new(tr(lang, "evidence-issuer"), 140.0, Kind::Text),
            Column::new(tr(lang, "evidence-date"), 100.0, Kind::Text),
            Column::new(tr(lang, "evidence-keeping"), 150.0, Kind::Text).growing(0.5),
        ];
        Self {
            plan,
            lang,
            columns,
        }
    }
}

impl Sheet for EvidenceSheet<'_> {
    fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn rows(&self) -> usize {
        self.plan.evidence.len()
    }

    fn name(&self, row: usize) -> String {
        self.plan.evidence.get(row).map_or_else(
            || tr(self.lang, "grid-row-new"),
            |piece| title(piece).to_owned(),
        )
    }

    fn cell(&self, row: usize, column: usize) -> Cell {
        let Some(piece) = self.plan.evidence.get(row) else {
            return Cell::default();
        };
        match column {
            0 => Cell::text(&piece.title),
            1 => Cell::text(&piece.issuer),
            2 => Cell::text(&piece.date),
            _ => Cell::text(&piece.keeping),
        }
    }

    fn place(&self, row: usize, column: usize) -> Option<Place> {
        let id = match self.plan.evidence.get(row) {
            Some(piece) => piece.id.clone(),
            None => next_id(self.plan, row),
        };
        let piece = Place::of(&["evidence", &id]);
        // What is wrong with the whole piece is said at its title.
        Some(match PARTS.get(column)? {
            &"title" => piece,
            part => piece.then(part),
        })
    }

    fn grows(&self) -> bool {
        true
    }

    fn is_numbered(&self) -> bool {
        true
    }
}

impl Listing for EvidenceSheet<'_> {
    type Item = Evidence;

    fn list(&self) -> &[Evidence] {
        &self.plan.evidence
    }

    fn fresh(&self, _row: usize, index: usize) -> Evidence {
        Evidence {
            id: next_id(self.plan, index),
            ..Evidence::default()
        }
    }

    fn put(&self, item: &mut Evidence, change: &Change) -> Put {
        let field = match change.spot.column {
            0 => &mut item.title,
            1 => &mut item.issuer,
            2 => &mut item.date,
            _ => &mut item.keeping,
        };
        set(field, &change.input)
    }

    fn edit(&self, edits: Vec<ListEdit<Evidence>>) -> Edit {
        one_step(edits.into_iter().map(Edit::Evidence))
    }

    fn root(&self) -> Place {
        Place::of(&["evidence"])
    }
}
