//! The boundary map: chosen, previewed, replaced, removed.

use egui::{Align, Ui, vec2};

use crate::app::Command;
use crate::finding::Place;
use crate::plan::Boundary;
use crate::plan::edit::{Edit, ListEdit, MAP};
use crate::ui::View;
use crate::ui::theme::space;
use crate::ui::widgets::{Pictures, findings_under, label, note, quiet, secondary};

/// The map as it was decoded.
pub type MapKept = Pictures;

/// Shows the map, or asks for one.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, kept: &mut MapKept) {
    let plan = view.workspace.plan();
    let place = Place::of(&["boundary", "map"]);
    if view.show.is_some_and(|show| show.room() == "picture") {
        ui.scroll_to_cursor(Some(Align::Center));
    }
    label(ui, &view.tr("map-title"));
    let id = if plan.boundary.map.is_empty() {
        MAP
    } else {
        plan.boundary.map.as_str()
    };
    if let Some(picture) = plan.picture(id) {
        let most = vec2(ui.available_width(), 190.0);
        if kept
            .show(ui, picture, most, &view.tr("map-title"))
            .is_none()
        {
            note(ui, &view.tr("map-unreadable"));
        }
        let (width, height) = kept.size(&ui.ctx().clone(), picture).unwrap_or_default();
        let args = [
            ("name", picture.name.clone()),
            ("width", width.to_string()),
            ("height", height.to_string()),
        ];
        let args: Vec<(&str, &str)> = args.iter().map(|(n, v)| (*n, v.as_str())).collect();
        note(ui, &view.tr_with("map-file", &args));
    } else {
        note(ui, &view.tr("map-none"));
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::TINY;
        let has_map = plan.picture(id).is_some();
        let key = if has_map { "map-replace" } else { "map-choose" };
        let choose = secondary(ui, &view.tr(key));
        view.visit(&choose, &place);
        if choose.clicked() {
            view.commands.push(Command::PictureDialog(id.to_owned()));
        }
        if has_map && quiet(ui, &view.tr("map-remove")).clicked() {
            remove(view, id, &place);
        }
    });
    findings_under(ui, view, &place);
}

fn remove(view: &mut View<'_>, id: &str, place: &Place) {
    let plan = view.workspace.plan();
    let boundary = Boundary {
        map: String::new(),
        ..plan.boundary.clone()
    };
    let mut edits = vec![Edit::Boundary(Box::new(boundary))];
    if let Some(at) = plan.pictures.iter().position(|picture| picture.id == id) {
        edits.push(Edit::Picture(ListEdit::Remove(at)));
    }
    view.edit(Edit::Many(edits), place.clone());
}
