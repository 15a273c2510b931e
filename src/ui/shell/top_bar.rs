//! The bar at the top: which plan this is, whether it is saved, and the verdict in words.

use egui::text::{LayoutJob, TextFormat};
use egui::{Align, CursorIcon, Frame, Label, Layout, Margin, Panel, Sense, Ui};

use super::{Facts, Saved, menu};
use crate::app::{Command, Workspace};
use crate::base::{Lang, Unit, format_fixed};
use crate::i18n::tr_with;
use crate::ui::View;
use crate::ui::theme::{Size, Tone, space};
use crate::ui::widgets::{chip, chip_width, focus_ring, one_line, secondary};
use crate::verdict::{Judgement, Passing, Tally, Verdict};

/// From this width on, saving and redoing have buttons of their own.
const WIDE: f32 = 1240.0;
/// Below this width the chip alone tells the verdict.
const NARROW: f32 = 1040.0;

/// Shows the bar of an open plan.
pub fn show(ui: &mut Ui, view: &mut View<'_>, facts: &Facts<'_>) {
    let area = Frame::new()
        .fill(view.theme.surface)
        .inner_margin(Margin::symmetric(16, 0));
    Panel::top("top")
        .exact_size(space::TOP_BAR)
        .frame(area)
        .show(ui, |ui| {
            let width = ui.max_rect().width();
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                actions(ui, view, facts, width);
                ui.add_space(space::TINY);
                verdict(ui, view, width);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    names(ui, view, facts, width);
                });
            });
        });
}

fn actions(ui: &mut Ui, view: &mut View<'_>, facts: &Facts<'_>, width: f32) {
    menu::show(ui, facts, view.commands);
    if secondary(ui, &view.tr("top-export")).clicked() {
        view.commands.push(Command::Go(crate::app::Step::Export));
    }
    let wide = width >= WIDE;
    let workspace = view.workspace;
    let mut action = |ui: &mut Ui, key: &str, enabled: bool, command: Command| {
        let text = view.tr(key);
        if ui
            .add_enabled_ui(enabled, |ui| secondary(ui, &text))
            .inner
            .clicked()
        {
            view.commands.push(command);
        }
    };
    if wide {
        action(
            ui,
            "top-save",
            !matches!(facts.saved, Saved::Done(_) | Saved::Saving),
            Command::Save,
        );
        action(ui, "top-redo", workspace.can_redo(), Command::Redo);
    }
    action(ui, "top-undo", workspace.can_undo(), Command::Undo);
}

/// The verdict, from the right: in words, the gap, the tallies.
fn verdict(ui: &mut Ui, view: &mut View<'_>, width: f32) {
    let verdict = &view.workspace.assessment().verdict;
    let (tone, words) = in_words(view, verdict);
    chip(ui, tone, &words).on_hover_text(verdict.sentence.get(view.lang));
    if width < NARROW {
        return;
    }
    ui.spacing_mut().item_spacing.x = space::LARGE;
    if let Some((label, value, figure)) = gap(view) {
        pair(ui, view, (&label, &value), &figure);
    }
    // From right to left: what binds stands first.
    let tallies = verdict.tallies.clone();
    for (nature, tally) in tallies.iter().rev() {
        let (label, value) = (view.tr(nature.key()), share(tally));
        let figure = format!("verdict.{}.met", nature.id());
        pair(ui, view, (&label, &value), &figure);
    }
}

/// A label with its value, in one piece so that they never part or turn around. A click asks where
/// the figure comes from.
fn pair(ui: &mut Ui, view: &mut View<'_>, (label, value): (&str, &str), figure: &str) {
    let format = |font_id| TextFormat {
        font_id,
        color: view.theme.ink,
        ..TextFormat::default()
    };
    let mut job = LayoutJob::default();
    job.append(label, 0.0, format(Size::Field.regular()));
    job.append(value, space::TINY, format(Size::Field.bold()));
    let shown = ui.add(Label::new(job).sense(Sense::click()));
    focus_ring(ui, &shown);
    if shown.clicked() {
        view.commands.push(Command::Trace(figure.to_owned()));
    }
    shown.on_hover_cursor(CursorIcon::PointingHand);
}

fn share(tally: &Tally) -> String {
    format!(
        "{}/{}",
        tally.met,
        tally.listed - tally.not_applicable.min(tally.listed)
    )
}

/// The verdict in words: how many indicators are short, or how many cannot be decided yet.
fn in_words(view: &View<'_>, verdict: &Verdict) -> (Tone, String) {
    match verdict.acceptance {
        Judgement::Met => (Tone::Good, view.tr("verdict-met")),
        Judgement::NotMet => {
            let words = match &verdict.passing {
                Passing::Way(way) => {
                    let short = way.steps.len().to_string();
                    view.tr_with("verdict-not-met", &[("count", &short)])
                }
                Passing::Passes | Passing::Impossible | Passing::NoRule => {
                    view.tr("acceptance-not-met")
                }
            };
            (Tone::Warning, words)
        }
        Judgement::Undecided | Judgement::NotApplicable => {
            let open: usize = verdict
                .tallies
                .iter()
                .map(|(_, tally)| tally.undecided)
                .sum();
            let open = open.to_string();
            (
                Tone::Neutral,
                view.tr_with("verdict-undecided", &[("count", &open)]),
            )
        }
    }
}

/// The gap to the main target, or by how much the plan stays below it, with its reference.
fn gap(view: &View<'_>) -> Option<(String, String, String)> {
    let target = view.workspace.assessment().pathway.main_target()?;
    let year = target.year?.to_string();
    let tonnes = target.gap.value_in(Unit::T_CO2)?;
    let key = if tonnes > 0.0 {
        "top-gap"
    } else {
        "top-margin"
    };
    Some((
        view.tr_with(key, &[("year", &year)]),
        mass(view, tonnes.abs()),
        format!("target.{}.gap", target.id),
    ))
}

/// A mass of emission as people say it, in tonnes or ten thousand tonnes.
fn mass(view: &View<'_>, tonnes: f64) -> String {
    const LARGE: f64 = 1e4;
    let (value, unit) = if tonnes >= LARGE {
        (format_fixed(tonnes / LARGE, 1), Unit::TEN_THOUSAND_TONNES)
    } else {
        (format_fixed(tonnes, 0), Unit::TONNE)
    };
    unit.with(&value, view.lang)
}

/// The name of the plan, what it is for, and whether it is saved. Programme and kind give way
/// first, then the end of the name; the saved state is always in sight.
fn names(ui: &mut Ui, view: &View<'_>, facts: &Facts<'_>, width: f32) {
    ui.spacing_mut().item_spacing.x = space::MEDIUM;
    let (tone, saved) = saved_words(view, facts);
    let room = ui.available_width() - chip_width(ui, &saved) - space::MEDIUM;
    let title = one_line(
        ui,
        &plan_title(view.workspace, view.lang),
        Size::Body.bold(),
        room,
    );
    let rest = room - title.size().x - 2.0 * space::MEDIUM;
    ui.label(title);
    if width >= NARROW && rest > 80.0 {
        let about = one_line(ui, &under_title(view), Size::Field.regular(), rest);
        let (at, response) = ui.allocate_exact_size(about.size(), Sense::hover());
        let painter = ui.painter();
        painter.galley_with_override_text_color(at.min, about, view.theme.ink_second);
        response.on_hover_text(under_title(view));
    }
    chip(ui, tone, &saved);
}

/// The name of the plan: the place with the kind.
#[must_use]
pub fn plan_title(workspace: &Workspace, lang: Lang) -> String {
    let kind = workspace.kind().map_or("", |kind| kind.name.get(lang));
    let place = workspace.plan().applicant.place.trim();
    if place.is_empty() {
        return tr_with(lang, "plan-title-blank", &[("kind", kind)]);
    }
    tr_with(lang, "plan-title", &[("place", place), ("kind", kind)])
}

fn under_title(view: &View<'_>) -> String {
    let programme = view.workspace.programme().short.get(view.lang);
    let kind = view
        .workspace
        .kind()
        .map_or("", |kind| kind.name.get(view.lang));
    let example = if view.workspace.plan().head.example {
        view.tr("plan-example")
    } else {
        String::new()
    };
    let parts = [programme, kind, &example];
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

fn saved_words(view: &View<'_>, facts: &Facts<'_>) -> (Tone, String) {
    match &facts.saved {
        Saved::Saving => (Tone::Neutral, view.tr("saved-saving")),
        Saved::New => (Tone::Neutral, view.tr("saved-new")),
        Saved::Not => (Tone::Neutral, view.tr("saved-not")),
        Saved::Done(None) => (Tone::Information, view.tr("saved")),
        Saved::Done(Some(time)) => (
            Tone::Information,
            view.tr_with("saved-at", &[("time", time)]),
        ),
    }
}
