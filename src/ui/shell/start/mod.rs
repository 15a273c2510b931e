//! The first screen: a new plan, a file, a recent file, a worked sample.

mod chooser;

use std::path::Path;

use egui::{
    Align, CentralPanel, Frame, Label, Layout, Margin, Panel, RichText, ScrollArea, Ui, vec2,
};

use super::Facts;
use super::status::language_name;
use crate::app::{Command, Shelf};
use crate::base::Lang;
use crate::i18n::tr;
use crate::ui::theme::{Size, Theme, space};
use crate::ui::widgets::{card, label, link, note, rows, secondary, strong, title, toggle};

/// The content is never wider than this.
const WIDTH: f32 = 1240.0;
/// From this width on files and samples stand beside the programmes.
const WIDE: f32 = 1000.0;
/// The part of the width that files and samples take.
const SIDE: f32 = 0.27;

/// The bar at the top of the first screen: the name of the program, language, light and dark.
pub fn bar(ui: &mut Ui, facts: &Facts<'_>, commands: &mut Vec<Command>) {
    let theme = Theme::of(ui);
    let frame = Frame::new()
        .fill(theme.surface)
        .inner_margin(Margin::symmetric(16, 0));
    Panel::top("top")
        .exact_size(space::TOP_BAR)
        .frame(frame)
        .show(ui, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let key = if facts.dark {
                    "menu-light"
                } else {
                    "menu-dark"
                };
                if secondary(ui, &tr(facts.lang, key)).clicked() {
                    commands.push(Command::Dark(!facts.dark));
                }
                ui.add_space(space::SMALL);
                ui.spacing_mut().item_spacing.x = space::TINY;
                for lang in Lang::ALL.into_iter().rev() {
                    if toggle(ui, facts.lang == lang, language_name(lang)).clicked() {
                        commands.push(Command::Language(lang));
                    }
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    strong(ui, &tr(facts.lang, "program-name"));
                });
            });
        });
}

/// What the screen shows beside the facts of the window.
#[derive(Clone, Copy)]
pub struct Offer<'a> {
    /// Programmes and samples; `None` while they are read.
    pub shelf: Option<&'a Shelf>,
    /// True while a file is opened.
    pub opening: bool,
}

/// The screen below the bar.
pub fn show(ui: &mut Ui, facts: &Facts<'_>, offer: Offer<'_>, commands: &mut Vec<Command>) {
    CentralPanel::no_frame().show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let whole = ui.available_width();
            let width = WIDTH.min(whole - 2.0 * space::EDGE);
            let margin = ((whole - width) / 2.0).max(space::EDGE);
            ui.add_space(28.0);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.add_space(margin);
                ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.spacing_mut().item_spacing = vec2(space::SMALL, space::SMALL);
                    title(ui, &tr(facts.lang, "start-title"));
                    note(ui, &tr(facts.lang, "start-text"));
                    ui.add_space(space::SMALL);
                    parts(ui, facts, offer, commands);
                });
            });
            ui.add_space(space::EDGE);
        });
    });
}

fn parts(ui: &mut Ui, facts: &Facts<'_>, offer: Offer<'_>, commands: &mut Vec<Command>) {
    let programmes = offer.shelf.map_or(&[][..], |shelf| &shelf.programmes);
    let width = ui.available_width();
    if width < WIDE {
        chooser::show(ui, facts, programmes, commands);
        ui.add_space(space::SMALL);
        files(ui, facts, offer, commands);
        return;
    }
    let side = (width * SIDE).floor();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::LARGE;
        let left = vec2(width - side - space::LARGE, 0.0);
        ui.allocate_ui_with_layout(left, Layout::top_down(Align::Min), |ui| {
            chooser::show(ui, facts, programmes, commands);
        });
        ui.allocate_ui_with_layout(vec2(side, 0.0), Layout::top_down(Align::Min), |ui| {
            files(ui, facts, offer, commands);
        });
    });
}

/// Opening a file, the recent files, the samples.
fn files(ui: &mut Ui, facts: &Facts<'_>, offer: Offer<'_>, commands: &mut Vec<Command>) {
    let opening = offer.opening;
    card(ui, |ui| {
        strong(ui, &tr(facts.lang, "start-open"));
        note(ui, &tr(facts.lang, "start-open-text"));
        ui.add_space(space::TINY);
        let text = tr(
            facts.lang,
            if opening {
                "start-opening"
            } else {
                "start-open-button"
            },
        );
        if ui
            .add_enabled_ui(!opening, |ui| secondary(ui, &text))
            .inner
            .clicked()
        {
            commands.push(Command::OpenDialog);
        }
        if facts.recent.is_empty() {
            return;
        }
        ui.add_space(space::SMALL);
        label(ui, &tr(facts.lang, "start-recent"));
        rows(ui, facts.recent.iter().take(6), |ui, file| {
            recent(ui, file, commands);
        });
    });
    ui.add_space(space::SMALL);
    card(ui, |ui| {
        strong(ui, &tr(facts.lang, "start-samples"));
        note(ui, &tr(facts.lang, "start-samples-text"));
        ui.add_space(space::TINY);
        let groups = offer.shelf.map_or(&[][..], |shelf| &shelf.samples);
        rows(ui, groups, |ui, group| {
            label(ui, group.programme.short.get(facts.lang));
            for (id, name) in &group.samples {
                if link(ui, name.get(facts.lang)).clicked() {
                    commands.push(Command::Sample((*id).to_owned()));
                }
            }
        });
    });
}

fn recent(ui: &mut Ui, file: &Path, commands: &mut Vec<Command>) {
    ui.spacing_mut().item_spacing.y = 2.0;
    if link(ui, &file_name(file))
        .on_hover_text(file.display().to_string())
        .clicked()
    {
        commands.push(Command::Open(file.to_owned()));
    }
    let folder = file
        .parent()
        .map(|folder| folder.display().to_string())
        .unwrap_or_default();
    let weak = RichText::new(folder)
        .font(Size::Label.regular())
        .color(Theme::of(ui).ink_second);
    ui.add(Label::new(weak).truncate());
}

/// The name of a file without its folder.
#[must_use]
pub fn file_name(file: &Path) -> String {
    file.file_name().map_or_else(
        || file.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    )
}
