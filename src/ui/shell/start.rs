//! The first screen: a new plan, a file, a recent file, a worked sample.

use std::path::Path;
use std::sync::LazyLock;

use egui::{
    Align, CentralPanel, CursorIcon, Frame, Id, Label, Layout, Margin, Panel, Response, RichText,
    Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, vec2,
};

use super::Facts;
use super::status::language_name;
use crate::app::{Command, Sample, samples};
use crate::base::{Lang, Text};
use crate::finding::Severity;
use crate::i18n::{tr, tr_with};
use crate::programme::{Kind, Programme, Standing, built_in, built_in_programme};
use crate::ui::theme::{Size, Theme, Tone, space};
use crate::ui::widgets::{
    card, chip, focus_ring, label, link, note, primary, rows, secondary, severity_mark, strong,
    title, toggle,
};

/// The content is never wider than this.
const WIDTH: f32 = 1080.0;
/// The width of the right half.
const SIDE: f32 = 380.0;

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

/// The screen below the bar.
pub fn show(ui: &mut Ui, facts: &Facts<'_>, opening: bool, commands: &mut Vec<Command>) {
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
                    halves(ui, facts, opening, commands);
                });
            });
            ui.add_space(space::EDGE);
        });
    });
}

fn halves(ui: &mut Ui, facts: &Facts<'_>, opening: bool, commands: &mut Vec<Command>) {
    let width = ui.available_width();
    if width < 2.0 * SIDE {
        new_plan(ui, facts, commands);
        ui.add_space(space::SMALL);
        files(ui, facts, opening, commands);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::LARGE;
        let left = vec2(width - SIDE - space::LARGE, 0.0);
        ui.allocate_ui_with_layout(left, Layout::top_down(Align::Min), |ui| {
            new_plan(ui, facts, commands);
        });
        ui.allocate_ui_with_layout(vec2(SIDE, 0.0), Layout::top_down(Align::Min), |ui| {
            files(ui, facts, opening, commands);
        });
    });
}

/// The programmes with their kinds; one kind is chosen, and the filled button begins its plan.
fn new_plan(ui: &mut Ui, facts: &Facts<'_>, commands: &mut Vec<Command>) {
    let chosen = Id::unique("start-kind");
    let first = || {
        built_in()
            .first()
            .and_then(|p| Some((p.id.clone(), p.kinds.first()?.id.clone())))
    };
    let mut current: (String, String) = ui
        .data(|data| data.get_temp(chosen))
        .or_else(first)
        .unwrap_or_default();
    card(ui, |ui| {
        strong(ui, &tr(facts.lang, "start-new"));
        note(ui, &tr(facts.lang, "start-new-text"));
        for programme in built_in() {
            ui.add_space(space::MEDIUM);
            head(ui, facts, programme);
            ui.add_space(space::TINY);
            ui.push_id(&programme.id, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                for kind in &programme.kinds {
                    let selected = current.0 == programme.id && current.1 == kind.id;
                    if kind_row(ui, facts.lang, kind, selected).clicked() {
                        current = (programme.id.clone(), kind.id.clone());
                    }
                }
            });
            notice(ui, facts, programme);
        }
        ui.add_space(space::SMALL);
        let kind = built_in()
            .iter()
            .find(|p| p.id == current.0)
            .and_then(|p| p.kind(&current.1));
        if let Some(kind) = kind {
            let text = tr_with(
                facts.lang,
                "start-new-button",
                &[("kind", kind.name.get(facts.lang))],
            );
            if primary(ui, &text).clicked() {
                commands.push(Command::New {
                    programme: current.0.clone(),
                    kind: current.1.clone(),
                });
            }
        }
    });
    ui.data_mut(|data| data.insert_temp(chosen, current));
}

fn head(ui: &mut Ui, facts: &Facts<'_>, programme: &Programme) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(programme.title.get(facts.lang)).font(Size::Field.bold()));
        standing_chip(ui, facts.lang, programme, &programme.standing);
    });
    note(ui, &programme.source(facts.lang));
}

fn standing_chip(ui: &mut Ui, lang: Lang, programme: &Programme, standing: &Standing) -> Response {
    let tone = if standing.is_official() {
        Tone::Good
    } else {
        Tone::Warning
    };
    chip(ui, tone, &tr(lang, standing.key())).on_hover_text(programme.cite(standing).get(lang))
}

/// What an applicant must know about the template's gaps.
fn notice(ui: &mut Ui, facts: &Facts<'_>, programme: &Programme) {
    let text = programme.notice.get(facts.lang);
    if text.is_empty() {
        return;
    }
    let theme = Theme::of(ui);
    let frame = Frame::new()
        .fill(theme.warning.ground)
        .corner_radius(space::FIELD_RADIUS);
    frame.inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            severity_mark(
                ui,
                Severity::Warning,
                &tr(facts.lang, Severity::Warning.key()),
            );
            ui.add(Label::new(RichText::new(text).font(Size::Field.regular())).wrap());
        });
    });
}

/// A kind of applicant that can be chosen.
fn kind_row(ui: &mut Ui, lang: Lang, kind: &Kind, selected: bool) -> Response {
    let theme = Theme::of(ui);
    let builder = UiBuilder::new().id_salt(&kind.id).sense(Sense::click());
    let row = ui.scope_builder(builder, |ui| {
        let hovered = ui.response().hovered();
        let fill = match (selected, hovered) {
            (true, _) => theme.accent_weak,
            (false, true) => theme.hover,
            (false, false) => theme.surface,
        };
        let frame = Frame::new().fill(fill).corner_radius(space::FIELD_RADIUS);
        frame
            .inner_margin(Margin {
                left: 36,
                right: 12,
                top: 8,
                bottom: 8,
            })
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 2.0;
                let color = if selected {
                    theme.accent_strong
                } else {
                    theme.ink
                };
                ui.label(
                    RichText::new(kind.name.get(lang))
                        .font(Size::Body.bold())
                        .color(color),
                );
                let parts = [
                    kind.object.get(lang),
                    kind.applicant.get(lang),
                    kind.quota.text.get(lang),
                ];
                note(
                    ui,
                    &parts
                        .into_iter()
                        .filter(|part| !part.is_empty())
                        .collect::<Vec<_>>()
                        .join(" · "),
                );
            });
    });
    let response = row.response;
    let name = kind.name.get(lang);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, selected, name));
    radio(ui, response.rect.left_top() + vec2(20.0, 18.0), selected);
    focus_ring(ui, &response);
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// A drawn ring, filled when it is chosen.
fn radio(ui: &Ui, at: egui::Pos2, selected: bool) {
    let theme = Theme::of(ui);
    let color = if selected { theme.accent } else { theme.edge };
    ui.painter()
        .circle(at, 7.0, theme.surface, Stroke::new(1.6, color));
    if selected {
        ui.painter().circle_filled(at, 3.6, color);
    }
}

/// Opening a file, the recent files, the samples.
fn files(ui: &mut Ui, facts: &Facts<'_>, opening: bool, commands: &mut Vec<Command>) {
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
        rows(ui, named_samples(), |ui, (id, name)| {
            if link(ui, name.get(facts.lang)).clicked() {
                commands.push(Command::Sample((*id).to_owned()));
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

/// The samples in the order of the kinds of their programme, each with its invented place and its
/// kind in both languages.
fn named_samples() -> &'static [(&'static str, Text)] {
    // Reading three plans takes longer than a frame may; their names never change.
    static NAMED: LazyLock<Vec<(&'static str, Text)>> = LazyLock::new(|| {
        let named = |sample: &Sample| {
            let plan = sample.plan().ok()?;
            let programme = built_in_programme(&plan.head.programme)?;
            let kinds = &programme.kinds;
            let rank = kinds.iter().position(|kind| kind.id == plan.head.kind)?;
            let name = kinds.get(rank).map(|kind| &kind.name)?;
            let place = plan.applicant.place;
            let of_kind = |kind: &str| format!("{place} · {kind}");
            let text = Text::new(of_kind(&name.zh), of_kind(&name.en));
            Some((rank, sample.id, text))
        };
        let mut found: Vec<_> = samples().iter().filter_map(named).collect();
        found.sort_by_key(|(rank, id, _)| (*rank, *id));
        found.into_iter().map(|(_, id, text)| (id, text)).collect()
    });
    &NAMED
}
