//! A new plan: the programmes at the left, the kinds of the chosen one at the right.

use egui::{Align, Id, Layout, RichText, Ui, vec2};

use super::Facts;
use crate::app::{Command, is_own, official_share, region};
use crate::i18n::{tr, tr_with};
use crate::programme::{Kind, Programme};
use crate::ui::theme::{Size, Theme, Tone, space};
use crate::ui::widgets::{
    body, callout, card, chip, label, note, option_row, primary, standing_chip, strong,
};

/// What is chosen: the ids of programme and kind.
type Chosen = (String, String);

/// Shows the card; the filled button begins a plan of the chosen kind.
pub fn show(
    ui: &mut Ui,
    facts: &Facts<'_>,
    programmes: &[&'static Programme],
    commands: &mut Vec<Command>,
) {
    let id = Id::unique("start-kind");
    let (mut programme, mut kind): Chosen = ui
        .data(|data| data.get_temp::<Chosen>(id))
        .unwrap_or_default();
    let first = programmes.first().copied();
    let known = |id: &str| programmes.iter().copied().find(|one| one.id == id);
    let Some(current) = known(&programme).or(first) else {
        return;
    };
    card(ui, |ui| {
        strong(ui, &tr(facts.lang, "start-new"));
        note(ui, &tr(facts.lang, "start-new-text"));
        ui.add_space(space::SMALL);
        let width = ui.available_width();
        let left = (width * 0.5).floor();
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::LARGE;
            let column = |width: f32| vec2(width, 0.0);
            ui.allocate_ui_with_layout(column(left), Layout::top_down(Align::Min), |ui| {
                label(ui, &tr(facts.lang, "start-programme"));
                ui.spacing_mut().item_spacing.y = 2.0;
                for one in programmes {
                    if programme_row(ui, facts, one, one.id == current.id).clicked() {
                        one.id.clone_into(&mut programme);
                    }
                }
            });
            let rest = column(width - left - space::LARGE);
            ui.allocate_ui_with_layout(rest, Layout::top_down(Align::Min), |ui| {
                ui.push_id(&current.id, |ui| {
                    detail(ui, facts, current, &mut kind, commands);
                });
            });
        });
    });
    ui.data_mut(|data| data.insert_temp(id, (programme, kind)));
}

fn programme_row(
    ui: &mut Ui,
    facts: &Facts<'_>,
    programme: &Programme,
    selected: bool,
) -> egui::Response {
    let lang = facts.lang;
    option_row(ui, programme.short.get(lang), selected, |ui| {
        let known = [region(programme), Some(official_share(programme))];
        let known: Vec<&str> = known.iter().flatten().map(|text| text.get(lang)).collect();
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            label(ui, &known.join(" · "));
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                name(ui, programme.short.get(lang), selected);
            });
        });
        note(ui, &programme.source(lang));
        if is_own(programme) {
            chip(ui, Tone::Information, &tr(lang, "start-own"));
        }
    })
}

/// The name of what can be chosen.
fn name(ui: &mut Ui, text: &str, selected: bool) {
    let theme = Theme::of(ui);
    let color = if selected {
        theme.accent_strong
    } else {
        theme.ink
    };
    ui.label(RichText::new(text).font(Size::Body.bold()).color(color));
}

/// The chosen programme: its kinds, the button, and what must be known of the template.
fn detail(
    ui: &mut Ui,
    facts: &Facts<'_>,
    programme: &'static Programme,
    kind: &mut String,
    commands: &mut Vec<Command>,
) {
    let lang = facts.lang;
    let chosen = programme.kind(kind).or(programme.kinds.first());
    label(ui, &tr(lang, "start-kind"));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for one in &programme.kinds {
            let selected = chosen.is_some_and(|chosen| chosen.id == one.id);
            if kind_row(ui, facts, one, selected).clicked() {
                one.id.clone_into(kind);
            }
        }
    });
    ui.add_space(space::TINY);
    if let Some(chosen) = chosen {
        let name = [("kind", chosen.name.get(lang))];
        if primary(ui, &tr_with(lang, "start-new-button", &name)).clicked() {
            commands.push(Command::New {
                programme: programme.id.clone(),
                kind: chosen.id.clone(),
            });
        }
    }
    ui.add_space(space::TINY);
    strong(ui, programme.title.get(lang));
    standing_chip(ui, lang, programme, &programme.standing);
    if !programme.notice.is_empty() {
        callout(ui, Tone::Warning, |ui| {
            body(ui, &tr(lang, "programme-notice"));
            note(ui, programme.notice.get(lang));
        });
    }
}

fn kind_row(ui: &mut Ui, facts: &Facts<'_>, kind: &Kind, selected: bool) -> egui::Response {
    option_row(ui, kind.name.get(facts.lang), selected, |ui| {
        name(ui, kind.name.get(facts.lang), selected);
        note(ui, kind.applicant.get(facts.lang));
    })
}

#[cfg(test)]
mod tests {
    use egui::accesskit::Role;
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use crate::base::Lang;
    use crate::programme::built_in;
    use crate::ui::shell::Saved;
    use crate::ui::{fonts, theme};

    type Shown = Harness<'static, Vec<Command>>;

    /// The card with an office's own template before a built-in one.
    fn shown() -> Shown {
        let mut own = built_in()[0].clone();
        own.id = "own-city".to_owned();
        own.short = crate::base::Text::same("本市近零碳试点");
        let own: &'static Programme = Box::leak(Box::new(own));
        let programmes = vec![own, &built_in()[1]];
        let card = move |ui: &mut Ui, commands: &mut Vec<Command>| {
            let facts = Facts {
                lang: Lang::Zh,
                dark: false,
                zoom: 100,
                recent: &[],
                saved: Saved::New,
            };
            show(ui, &facts, &programmes, commands);
        };
        let mut shown = Harness::builder()
            .with_size(vec2(900.0, 900.0))
            .with_context_setup(|ctx| {
                fonts::install(ctx);
                theme::install(ctx, false);
            })
            .build_ui_state(card, Vec::new());
        shown.run();
        shown
    }

    fn click(shown: &mut Shown, role: Role, name: &str) {
        shown.get_by_role_and_label(role, name).click();
        shown.run();
    }

    #[test]
    fn the_templates_of_the_office_are_marked_and_begin_plans_like_the_others() {
        let mut shown = shown();
        assert_eq!(shown.query_all_by_label("本单位模板").count(), 1);
        let begin = |kind: &Kind| {
            tr_with(
                Lang::Zh,
                "start-new-button",
                &[("kind", kind.name.get(Lang::Zh))],
            )
        };
        let own = begin(&built_in()[0].kinds[0]);
        click(&mut shown, Role::Button, &own);
        let other = &built_in()[1];
        let last = other.kinds.last().unwrap();
        click(&mut shown, Role::RadioButton, &other.short.zh);
        click(&mut shown, Role::RadioButton, &last.name.zh);
        click(&mut shown, Role::Button, &begin(last));
        let asked = |programme: &str, kind: &str| Command::New {
            programme: programme.to_owned(),
            kind: kind.to_owned(),
        };
        let wanted = [
            asked("own-city", &built_in()[0].kinds[0].id),
            asked(&other.id, &last.id),
        ];
        assert_eq!(*shown.state(), wanted);
    }
}
