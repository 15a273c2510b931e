//! The menu: files, language, light and dark, zoom.

use egui::containers::menu::{MenuButton, SubMenuButton};
use egui::{Button, RichText, Ui};

use super::status::language_name;
use super::{Facts, ZOOMS};
use crate::app::Command;
use crate::base::Lang;
use crate::i18n::{tr, tr_with};
use crate::ui::theme::{Size, Theme};

/// Shows the button of the menu of an open plan.
pub fn show(ui: &mut Ui, facts: &Facts<'_>, commands: &mut Vec<Command>) {
    let text = RichText::new(tr(facts.lang, "menu")).font(Size::Field.regular());
    MenuButton::new(text).ui(ui, |ui| {
        ui.set_min_width(220.0);
        files(ui, facts, commands);
        ui.separator();
        looks(ui, facts, commands);
        ui.separator();
        if entry(ui, &tr(facts.lang, "menu-help"), "F1").clicked() {
            commands.push(Command::Help);
        }
    });
}

fn files(ui: &mut Ui, facts: &Facts<'_>, commands: &mut Vec<Command>) {
    let mut item = |ui: &mut Ui, key: &str, shortcut: &str, command: Command| {
        if entry(ui, &tr(facts.lang, key), shortcut).clicked() {
            commands.push(command);
        }
    };
    item(ui, "menu-new", "Ctrl+N", Command::Home);
    item(ui, "menu-open", "Ctrl+O", Command::OpenDialog);
    if !facts.recent.is_empty() {
        SubMenuButton::new(tr(facts.lang, "menu-recent")).ui(ui, |ui| {
            for file in facts.recent {
                item(
                    ui,
                    &super::start::file_name(file),
                    "",
                    Command::Open(file.clone()),
                );
            }
        });
    }
    ui.separator();
    item(ui, "menu-save", "Ctrl+S", Command::Save);
    item(ui, "menu-save-as", "Ctrl+Shift+S", Command::SaveAs);
    item(ui, "menu-close", "", Command::Home);
}

fn entry(ui: &mut Ui, text: &str, shortcut: &str) -> egui::Response {
    let weak = RichText::new(shortcut).color(Theme::of(ui).ink_second);
    ui.add(Button::new(text).shortcut_text(weak))
}

fn looks(ui: &mut Ui, facts: &Facts<'_>, commands: &mut Vec<Command>) {
    for lang in Lang::ALL {
        if ui.radio(facts.lang == lang, language_name(lang)).clicked() {
            commands.push(Command::Language(lang));
            ui.close();
        }
    }
    ui.separator();
    for (dark, key) in [(false, "menu-light"), (true, "menu-dark")] {
        if ui.radio(facts.dark == dark, tr(facts.lang, key)).clicked() {
            commands.push(Command::Dark(dark));
            ui.close();
        }
    }
    ui.separator();
    SubMenuButton::new(tr(facts.lang, "menu-zoom")).ui(ui, |ui| {
        for zoom in ZOOMS {
            let text = tr_with(facts.lang, "status-zoom", &[("zoom", &zoom.to_string())]);
            if ui.radio(facts.zoom == zoom, text).clicked() {
                commands.push(Command::Zoom(zoom));
                ui.close();
            }
        }
    });
}
