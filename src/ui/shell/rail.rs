//! The left column: the way through the work with its state, always there.

use egui::{
    Align2, Color32, CursorIcon, Frame, Margin, Panel, Rect, Response, Role, ScrollArea, Sense, Ui,
    WidgetInfo, pos2, vec2,
};

use crate::app::{Command, Step, StepState, step_of, step_state};
use crate::finding::Severity;
use crate::ui::View;
use crate::ui::theme::{Size, Theme, space};
use crate::ui::widgets::{focus_ring, paint_step_mark};

/// The groups of steps.
const GROUPS: [(&str, &[Step]); 4] = [
    (
        "rail-prepare",
        &[Step::Programme, Step::Eligibility, Step::Basics],
    ),
    (
        "rail-data",
        &[
            Step::Activity,
            Step::Inventory,
            Step::Indicators,
            Step::Pathway,
        ],
    ),
    (
        "rail-documents",
        &[
            Step::Plan,
            Step::Report,
            Step::Form,
            Step::Request,
            Step::Assessment,
        ],
    ),
    ("rail-submit", &[Step::Check, Step::Export]),
];

/// Shows the steps; as marks alone when `narrow`.
pub fn show(ui: &mut Ui, view: &mut View<'_>, current: Step, narrow: bool) {
    let frame = Frame::new().fill(view.theme.rail);
    let panel = if narrow {
        Panel::left("rail-narrow")
            .exact_size(space::RAIL_NARROW)
            .resizable(false)
    } else {
        Panel::left("rail")
            .default_size(space::RAIL)
            .size_range(180.0..=300.0)
    };
    panel.frame(frame).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(space::SMALL);
            for (group, steps) in GROUPS {
                group_label(ui, &view.tr(group), narrow);
                for step in steps.iter().filter(|step| view.workspace.has_step(**step)) {
                    row(ui, view, *step, *step == current, narrow);
                }
            }
            ui.add_space(space::SMALL);
        });
    });
}

fn group_label(ui: &mut Ui, text: &str, narrow: bool) {
    ui.add_space(space::MEDIUM);
    if narrow {
        return;
    }
    Frame::new()
        .inner_margin(Margin {
            left: 18,
            right: 8,
            top: 2,
            bottom: 6,
        })
        .show(ui, |ui| {
            crate::ui::widgets::label(ui, text);
        });
}

fn row(ui: &mut Ui, view: &mut View<'_>, step: Step, selected: bool, narrow: bool) {
    let state = step_state(view.workspace, step);
    let (worst, count) = counted(view, step);
    let name = view.step_name(step);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), space::STEP), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, selected, &name));
    let told = describe(view, state, count);
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_description(told.as_str()));
    let response = if narrow {
        response.on_hover_text(format!("{name}\n{told}"))
    } else {
        response.on_hover_text(told)
    };
    paint(ui, &response, rect, selected);
    let x = if narrow {
        rect.center().x
    } else {
        rect.left() + 26.0
    };
    paint_step_mark(ui, pos2(x, rect.center().y), state);
    if !narrow {
        words(
            ui,
            rect,
            &name,
            selected,
            worst.map(|severity| (severity, count)),
        );
    }
    focus_ring(ui, &response);
    if response.clicked() {
        view.commands.push(Command::Go(step));
    }
    response.on_hover_cursor(CursorIcon::PointingHand);
}

fn paint(ui: &Ui, response: &Response, rect: Rect, selected: bool) {
    let theme = Theme::of(ui);
    let fill = if selected {
        theme.accent_weak
    } else if response.hovered() {
        theme.hover
    } else {
        Color32::TRANSPARENT
    };
    ui.painter().rect_filled(rect, 0.0, fill);
    if selected {
        let bar = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
        ui.painter().rect_filled(bar, 0.0, theme.accent);
    }
}

fn words(ui: &Ui, rect: Rect, name: &str, selected: bool, counted: Option<(Severity, usize)>) {
    let theme = Theme::of(ui);
    let (font, color) = if selected {
        (Size::Body.bold(), theme.accent_strong)
    } else {
        (Size::Body.regular(), theme.ink)
    };
    let mut right = rect.right() - space::MEDIUM;
    if let Some((severity, count)) = counted {
        let at = pos2(right, rect.center().y);
        let tint = theme.tint(severity.into());
        let drawn = ui.painter().text(
            at,
            Align2::RIGHT_CENTER,
            count.to_string(),
            Size::Label.bold(),
            tint.text,
        );
        right = drawn.left() - space::TINY;
    }
    let left = rect.left() + 44.0;
    let shape = crate::ui::widgets::one_line(ui, name, font, right - left);
    let at = pos2(left, rect.center().y - shape.size().y / 2.0);
    ui.painter()
        .galley_with_override_text_color(at, shape, color);
}

/// How many errors and warnings a step has, and the worse of the two. The check speaks of them all.
fn counted(view: &View<'_>, step: Step) -> (Option<Severity>, usize) {
    let findings = view.workspace.assessment().findings.iter();
    let mine = findings
        .filter(|finding| step == Step::Check || step_of(&finding.place) == step)
        .map(|finding| finding.severity)
        .filter(|severity| *severity != Severity::Note);
    mine.fold((None, 0), |(worst, count), severity| {
        (
            Some(worst.map_or(severity, |worst: Severity| worst.min(severity))),
            count + 1,
        )
    })
}

fn describe(view: &View<'_>, state: StepState, count: usize) -> String {
    let state = view.tr(state.key());
    if count == 0 {
        return state;
    }
    view.tr_with(
        "rail-state-and-count",
        &[("state", &state), ("count", &count.to_string())],
    )
}
